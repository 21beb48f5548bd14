// The facts of a chain as its versions are compared by: each with the key that says it is the same one.
import type { PeerValue } from '../comparison/peers.ts'
import type { Chain, Judgement, Meeting, NodeText, PublishedFigure } from '../goals/chain.ts'
import { splitLanguages } from '../goals/written-texts.ts'
import type { Reading } from '../measures/measure.ts'

/** A fact that is in one version or both; a text in one language. */
export type ChainFact =
  | { readonly is: 'reading'; readonly fact: Reading }
  | { readonly is: 'peer'; readonly fact: PeerValue }
  | { readonly is: 'judgement'; readonly fact: Judgement }
  | { readonly is: 'text'; readonly fact: NodeText }
  | { readonly is: 'published'; readonly fact: PublishedFigure }
  | { readonly is: 'meeting'; readonly fact: Meeting }

const keyOf = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')

const keyOfFact = (one: ChainFact): string => {
  switch (one.is) {
    case 'reading': {
      const { measure, unit, period, kind, sex, recorded } = one.fact
      return keyOf(measure, unit, period, kind, sex, recorded)
    }
    case 'peer':
      return keyOf(one.fact.measure, one.fact.area, one.fact.year)
    case 'judgement':
      return keyOf(one.fact.node, one.fact.assessment, one.fact.round)
    case 'text': {
      const { node, field, round, text } = one.fact
      return keyOf(node, field, round, ...Object.keys(text))
    }
    case 'published':
      return one.fact.id
    case 'meeting':
      return keyOf(one.fact.body, one.fact.date)
    default:
      throw new Error(`keyOfFact: ${JSON.stringify(one satisfies never)}`)
  }
}

const allIn = (chain: Chain): readonly ChainFact[] => [
  ...chain.readings.map((fact) => ({ is: 'reading' as const, fact })),
  ...chain.peers.map((fact) => ({ is: 'peer' as const, fact })),
  ...chain.judgements.map((fact) => ({ is: 'judgement' as const, fact })),
  // NOTE each language by itself, since a file may write them in one row or in several.
  ...chain.texts.flatMap(splitLanguages).map((fact) => ({ is: 'text' as const, fact })),
  ...chain.published.map((fact) => ({ is: 'published' as const, fact })),
  ...chain.meetings.map((fact) => ({ is: 'meeting' as const, fact })),
]

/** Every fact of the chain by its sort and key. Of several with one key the last holds. */
export const factsIn = (
  chain: Chain,
): ReadonlyMap<string, { readonly id: string; readonly fact: ChainFact }> =>
  new Map(
    allIn(chain).map((fact) => {
      const id = keyOfFact(fact)
      return [`${fact.is}\n${id}`, { id, fact }] as const
    }),
  )
