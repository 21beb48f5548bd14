// What has come lately to each body's part of a round: values, texts, judgements, and what was done with it.
import { type Facts, judgementKey } from '../assessment/facts.ts'
import { nameOfRound } from '../periods/period.ts'
import { reportedValue } from './asked-values.ts'
import type { Part } from './parts.ts'
import type { PartStanding } from './stages.ts'

/** How much of a part is from `since` or later. */
export type Lately = {
  readonly body: string
  readonly values: number
  readonly texts: number
  readonly judgements: number
  /** It has been reported, reviewed, sent back or delivered. */
  readonly moved: boolean
}

const isSince = (day: string | undefined, since: string): boolean =>
  day !== undefined && day.slice(0, 10) >= since

/** The day each field was last written, by node and field. */
const writtenDays = ({ chain, round }: Facts): ReadonlyMap<string, string> => {
  const name = nameOfRound(round)
  return new Map(
    chain.texts.flatMap(({ node, field, round: of, date }) =>
      of === name && date !== undefined ? [[`${node}\n${field}`, date]] : [],
    ),
  )
}

const latelyIn = (
  facts: Facts,
  written: ReadonlyMap<string, string>,
  { body, asks }: Part,
  standing: PartStanding,
  since: string,
): Lately => {
  const isLate = (ask: Part['asks'][number]): boolean => {
    if (ask.is === 'value') return isSince(reportedValue(facts, ask)?.recorded, since)
    if (ask.is === 'text') return isSince(written.get(`${ask.node}\n${ask.field}`), since)
    return (
      ask.is === 'judgement' &&
      isSince(facts.judgements.get(judgementKey(ask.node, ask.assessment))?.date, since)
    )
  }
  const late = asks.filter(isLate)
  const count = (is: Part['asks'][number]['is']) => late.filter((ask) => ask.is === is).length
  return {
    body,
    values: count('value'),
    texts: count('text'),
    judgements: count('judgement'),
    moved: isSince(standing.last?.at, since),
  }
}

/**
 * The parts where something has come on the day `since` (ISO) or later, in their own order. A value
 * without a day of recording is of no day, and is not counted.
 */
export const latelyOf = (
  facts: Facts,
  parts: readonly Part[],
  standingOf: (body: string) => PartStanding,
  since: string,
): readonly Lately[] => {
  const written = writtenDays(facts)
  return parts
    .map((part) => latelyIn(facts, written, part, standingOf(part.body), since))
    .filter(({ values, texts, judgements, moved }) => values + texts + judgements > 0 || moved)
}
