// What a round lacks before it is frozen: parts not delivered, answers not given, words that a grade demands.
import type { Conclusions } from '../assessment/conclusions.ts'
import type { Facts } from '../assessment/facts.ts'
import { lackingWords } from '../assessment/lacking-words.ts'
import { wasClosedBefore } from './asked-ground.ts'
import type { Ask } from './asks.ts'
import type { Part } from './parts.ts'
import type { PartStanding } from './stages.ts'

/** @term saknas inför frysning – what a round lacks before it is frozen; nothing: it is whole */
export type Lacking = {
  /** The bodies that have not delivered. */
  readonly undelivered: readonly string[]
  /** What was asked for and not answered, of whom; `body` null: nobody answers for it. */
  readonly unanswered: readonly { readonly body: string | null; readonly asks: readonly Ask[] }[]
  /** The nodes with a grade that demands words which nobody has written. */
  readonly unmotivated: readonly string[]
}

type Asked = {
  readonly parts: readonly Part[]
  readonly ownerless: readonly Ask[]
  readonly standingOf: (body: string) => PartStanding
}

export const lackingIn = (
  facts: Facts,
  conclusions: Conclusions,
  { parts, ownerless, standingOf }: Asked,
): Lacking => {
  const missing = (asks: readonly Ask[]): readonly Ask[] => asks.filter(({ answered }) => !answered)
  return {
    undelivered: parts
      .filter(({ body, delivers }) => delivers && standingOf(body).stage !== 'delivered')
      .map(({ body }) => body),
    unanswered: [
      ...parts.map(({ body, asks }) => ({ body, asks: missing(asks) })),
      { body: null, asks: missing(ownerless) },
    ].filter(({ asks }) => asks.length > 0),
    unmotivated: [...new Set(lackingWords(facts, conclusions).map(({ node }) => node))].filter(
      (node) => !wasClosedBefore(facts, node),
    ),
  }
}

export const isWhole = ({ undelivered, unanswered, unmotivated }: Lacking): boolean =>
  undelivered.length + unanswered.length + unmotivated.length === 0
