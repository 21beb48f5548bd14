// The facts that stand when later ones have come: the new in place of those they replace.
import type { Judgement, NodeText } from '../../domain/goals/chain.ts'
import type { Reading } from '../../domain/measures/measure.ts'
import type { PeopleFacts } from './chain-from-store.ts'

/** What a list's facts are about: something of the chain, and the one place there that they fill. */
type Filling<One> = {
  readonly on: (one: One) => string
  readonly place: (one: One) => string
}

const READINGS: Filling<Reading> = {
  on: ({ measure }) => measure,
  place: ({ measure, unit, period, kind, sex }) =>
    JSON.stringify([measure, unit, period, kind, sex]),
}

const JUDGEMENTS: Filling<Judgement> = {
  on: ({ node }) => node,
  place: ({ node, assessment, round }) => JSON.stringify([node, assessment, round]),
}

const TEXTS: Filling<NodeText> = {
  on: ({ node }) => node,
  place: ({ node, round, field, text }) => JSON.stringify([node, round, field, Object.keys(text)]),
}

/** The known list without what was replaced, then the latest for each place, as a fresh read orders them. */
const withLater = <One>(
  known: readonly One[],
  later: readonly One[],
  { on, place }: Filling<One>,
): readonly One[] => {
  if (later.length === 0) return known
  const touched = new Set(later.map(on))
  const latest = new Map(later.map((one) => [place(one), one]))
  const fresh = later.filter((one) => latest.get(place(one)) === one)
  // NOTE most of a long list is about something else, which is told without writing out its place.
  const isReplaced = (one: One): boolean => touched.has(on(one)) && latest.has(place(one))
  // NOTE most that comes replaces nothing, and a list is copied in a tenth of the time it is filtered.
  const kept = known.some(isReplaced) ? known.filter((one) => !isReplaced(one)) : known
  return kept.concat(fresh)
}

const isWritten = ({ text }: NodeText): boolean => Object.values(text).some((body) => body !== '')

/** The facts as they stand when later ones have come, oldest first; the known are left as they were. */
export const followFacts = (known: PeopleFacts, later: PeopleFacts): PeopleFacts => ({
  readings: withLater(known.readings, later.readings, READINGS),
  judgements: withLater(known.judgements, later.judgements, JUDGEMENTS),
  texts: withLater(known.texts, later.texts, TEXTS).filter(isWritten),
})
