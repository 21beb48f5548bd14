// Which of the auditors' answers an assignment was made of, as its own text says it.
import type { Text } from '../organisation/organisation.ts'

/**
 * @term revisorernas rekommendation – what the auditors say in an answer of their verdict, as the
 * municipality takes it up: an assignment whose text names the answer
 */
export type Recommendation = {
  /** Round and year, «helår-2026». */
  readonly round: string
  /** Which verdict on the round, from 1. */
  readonly version: number
  /** Which of its answers, from 1: a delivered verdict never changes. */
  readonly number: number
}

/** As it stands in the text of an assignment: «(revisorerna:helår-2026:1/2)». */
export const writtenRecommendation = ({ round, version, number }: Recommendation): string =>
  `(revisorerna:${round}:${version}/${number})`

const WRITTEN = /\(revisorerna:([^\s():/]+):([1-9]\d*)\/([1-9]\d*)\)/gu

/** Those that a text names, each once; whether there is such an answer is for the reader to look up. */
export const recommendationsIn = (text: Text | undefined): readonly Recommendation[] => {
  const found = Object.values(text ?? {}).flatMap((said) =>
    [...said.matchAll(WRITTEN)].map(([, round = '', version, number]) => ({
      round,
      version: Number(version),
      number: Number(number),
    })),
  )
  return [...new Map(found.map((one) => [writtenRecommendation(one), one])).values()]
}
