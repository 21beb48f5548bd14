// A refusal of a change of the organisation with the body it is about called by its title.
import type { Chain } from '../../domain/goals/chain.ts'

const OF_BODIES: readonly string[] = [
  'bodyNotEnded',
  'bodyNotThere',
  'takesOverFromItself',
  'goalsLeft',
]

const titleIn = (bodies: Chain['bodies'], id: string): string => {
  const title = bodies.get(id)?.title
  return title?.sv ?? Object.values(title ?? {})[0] ?? id
}

/** A refusal that names a body, told by its title; any other as it is. */
export const titledBody = <Refused extends { readonly refused: string }>(
  refusal: Refused,
  { bodies }: Chain,
): Refused =>
  OF_BODIES.includes(refusal.refused) && 'body' in refusal && typeof refusal.body === 'string'
    ? { ...refusal, body: titleIn(bodies, refusal.body) }
    : refusal
