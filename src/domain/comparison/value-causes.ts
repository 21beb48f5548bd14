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

type Bare = Omit<SourcedValue, 'cause'>

const seriesOf = ({ keyFigure, year, sex }: Bare): string => `${keyFigure} ${year} ${sex}`

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
  const told = new Set(values.flatMap((one) => (one.value === null ? [] : [seriesOf(one)])))
  const causeOf = (one: SourcedValue): GreyCause => {
    if (told.has(seriesOf(one))) return 'notDelivered'
    const keyFigure = keyFigures.get(one.keyFigure) ?? {}
    return isStillToCome(keyFigure, one.year, today) ? 'notYetPublished' : 'notCollected'
  }
  return values.map((one) =>
    one.value === null && one.cause === undefined ? { ...one, cause: causeOf(one) } : one,
  )
}
