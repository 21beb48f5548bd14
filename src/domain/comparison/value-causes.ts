// Why a source gives no value: its own word for it, or what the rest of the series tells.
import type { GreyCause, KeyFigure, SourcedValue } from './key-figures.ts'
import { isStillToCome } from './publication.ts'

/** Words that have been seen in Kolada's `status`; the set is open. */
const SAID: ReadonlyMap<string, GreyCause> = new Map([
  ['missing', 'notDelivered'],
  ['not applicable', 'notApplicable'],
])

/** The cause that a source's own word names; undefined where it says nothing, or a word we do not know. */
export const causeOfStatus = (status: string): GreyCause | undefined =>
  SAID.get(status.trim().toLowerCase())

const SEX_PLACES: Readonly<Record<SourcedValue['sex'], number>> = { all: 0, women: 1, men: 2 }

/** Which series somebody has a value in. */
const toldSeries = (values: readonly SourcedValue[]) => {
  const told = new Map<string, Set<number>>()
  const placeOf = ({ year, sex }: SourcedValue): number => year * 3 + SEX_PLACES[sex]
  // NOTE a lot has half a million values: making a text of each one's series would cost more than all else.
  for (const one of values) {
    if (one.value === null) continue
    let series = told.get(one.keyFigure)
    if (series === undefined) {
      series = new Set()
      told.set(one.keyFigure, series)
    }
    series.add(placeOf(one))
  }
  return (one: SourcedValue): boolean => told.get(one.keyFigure)?.has(placeOf(one)) ?? false
}

/**
 * Gives every value that is missing a cause. Where the source names none: the year is still to come by its
 * days of publication; or nobody has a value, so that it was not collected that year; or others have one,
 * so that this one was not delivered. Which of them a source means is not told anywhere: this reading is ours.
 */
export const withCauses = (
  values: readonly SourcedValue[],
  keyFigures: ReadonlyMap<string, Pick<KeyFigure, 'next'>>,
  today: string,
): readonly SourcedValue[] => {
  const lacking = values.some(({ value, cause }) => value === null && cause === undefined)
  if (!lacking) return values
  const isTold = toldSeries(values)
  const causeOf = (one: SourcedValue): GreyCause => {
    if (isTold(one)) return 'notDelivered'
    const keyFigure = keyFigures.get(one.keyFigure) ?? {}
    return isStillToCome(keyFigure, one.year, today) ? 'notYetPublished' : 'notCollected'
  }
  return values.map((one) =>
    one.value === null && one.cause === undefined ? { ...one, cause: causeOf(one) } : one,
  )
}
