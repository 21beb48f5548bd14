// Which bodies answer for goals, and for what is measured.
import type { BodyKind } from '../organisation/organisation.ts'
import type { Chain } from './chain.ts'

/** The bodies that own nodes, the one with the most measures first; equal ones in the chain's order. */
const owners = (chain: Chain): readonly { readonly body: string; readonly measures: number }[] => {
  const counts = new Map<string, number>()
  for (const { owner, measures } of chain.nodes.values())
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + measures.length)
  return [...counts]
    .map(([body, measures]) => ({ body, measures }))
    .sort((a, b) => b.measures - a.measures)
}

/** The body of one of the kinds that answers for the most; null where none of them owns a goal. */
export const answeringBody = (
  chain: Chain,
  kinds: readonly BodyKind[],
  { measured }: { readonly measured: boolean } = { measured: false },
): string | null =>
  owners(chain).find(({ body, measures }) => {
    const kind = chain.bodies.get(body)?.kind
    return kind !== undefined && kinds.includes(kind) && (measures > 0 || !measured)
  })?.body ?? null
