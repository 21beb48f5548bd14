// Programmes on the terminal: each with its parts and what works with them, and a node's place in them.

import type { Chain } from '../../domain/goals/chain.ts'
import { chainInForce } from '../../domain/goals/in-force.ts'
import type { Programme } from '../../domain/goals/programmes.ts'
import { programmesIn, unworkedParts } from '../../domain/goals/programmes.ts'
import { programmeWords } from '../../text/programmes.ts'
import { nodeTitle, say } from '../../text/words-of-model.ts'
import type { Saying } from './standing.ts'
import { type Branch, safe } from './tree.ts'

/** The programmes in force on a day (ISO). */
export const programmesOn = (
  chain: Chain,
  day: string,
  { context }: Saying,
): readonly Programme[] =>
  programmesIn(context.model, chainInForce(context.model, chain, day).nodes)

/** How something works with a part: by lying under it, or by the link's name. */
const howOf = (
  { node, part, link, isFrom }: Programme['across'][number],
  chain: Chain,
  { context }: Saying,
): string => {
  if (link === null) return programmeWords(context.language).liesUnder
  const type = context.model.types.get(chain.nodes.get(isFrom ? node : part)?.type ?? '')
  return say(type?.links.find(({ id }) => id === link)?.label, context, link)
}

/** A branch for each programme: its parts that something works with, and those nobody works with. */
export const branchesOfProgrammes = (
  programmes: readonly Programme[],
  chain: Chain,
  saying: Saying,
): readonly Branch[] => {
  const { context, paint } = saying
  const words = programmeWords(context.language)
  const titled = (id: string) => `${safe(nodeTitle(id, context))}  ${paint.faint(`[${id}]`)}`
  return programmes.map((programme) => {
    const { node, parts, across } = programme
    const unworked = new Set(unworkedParts(programme).map(({ id }) => id))
    const working = new Set(across.map((one) => one.node)).size
    return {
      line: `${words.whole}: ${titled(node.id)}`,
      below: [{ text: words.sentence(parts.length, working), paint: paint.faint }],
      branches: [node, ...parts].flatMap(({ id }): readonly Branch[] => {
        const own = across.filter(({ part }) => part === id)
        if (own.length === 0 && !unworked.has(id)) return []
        return [
          {
            line: titled(id),
            below: unworked.has(id) ? [{ text: words.nobodyWorks }] : [],
            branches: own.map((one) => ({
              line: `${safe(howOf(one, chain, saying))}: ${titled(one.node)}`,
              branches: [],
            })),
          },
        ]
      }),
    }
  })
}

/** Which programmes a node is a part of or works with, and what works with it, a line each. */
export const programmeLines = (
  id: string,
  programmes: readonly Programme[],
  { context }: Saying,
): readonly (readonly [string, string])[] => {
  const words = programmeWords(context.language)
  const titles = (ids: readonly string[]) =>
    [...new Set(ids)].map((one) => nodeTitle(one, context)).join('; ')
  const ids = (found: readonly Programme[]) => found.map(({ node }) => node.id)
  const worksHere = programmes.flatMap(({ across }) =>
    across.filter(({ part }) => part === id).map(({ node }) => node),
  )
  return [
    [
      words.partOf,
      titles(ids(programmes.filter(({ parts }) => parts.some((one) => one.id === id)))),
    ],
    [
      words.worksWith,
      titles(ids(programmes.filter(({ across }) => across.some(({ node }) => node === id)))),
    ],
    [words.acrossShort, titles(worksHere)],
  ]
}

/** The programmes as data: their parts and what works with them, by id. */
export const programmesJson = (programmes: readonly Programme[]): readonly object[] =>
  programmes.map((programme) => ({
    id: programme.node.id,
    due: programme.node.due ?? null,
    parts: programme.parts.map(({ id }) => id),
    across: programme.across,
    unworked: unworkedParts(programme).map(({ id }) => id),
  }))
