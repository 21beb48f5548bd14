// What an import says of the municipality itself, as readings of the measures that follow its key figures.
import { compare } from '../exact/exact.ts'
import type { Measure, MissingReason, Reading } from '../measures/measure.ts'
import type { GreyCause, KeyFigure } from './key-figures.ts'
import { isPreliminary } from './publication.ts'
import type { ImportRead } from './read-statistics.ts'
import { exactOf, type PlaceIndex, type Series, valueIn } from './series.ts'

/** What a source's cause is called where a municipality's own value is missing. */
const MISSING: Readonly<Record<GreyCause, Exclude<MissingReason, 'notTold'>>> = {
  notYetPublished: 'notYetPublished',
  notCollected: 'notAsked',
  notDelivered: 'notReported',
  suppressed: 'suppressed',
  notApplicable: 'notApplicable',
}

type Told = Pick<Reading, 'value' | 'missing'>

const toldIn = ({ values, missing }: Series, place: number): Told | null => {
  const value = valueIn({ values }, place)
  if (value !== null) return { value: exactOf(value) }
  const cause = missing.get(place)
  // NOTE a year that nobody has a value of yet is told by nothing, not as a hundred that are missing.
  const isTold = cause !== undefined && values.some((one) => !Number.isNaN(one))
  return isTold ? { missing: MISSING[cause] } : null
}

const saysTheSame = (one: Told, other: Told): boolean =>
  one.value === undefined || other.value === undefined
    ? one.value === other.value && one.missing === other.missing
    : compare(one.value, other.value) === 0

export type Following = {
  readonly measure: Pick<Measure, 'id' | 'bySex'>
  readonly keyFigure: Pick<KeyFigure, 'id' | 'next'>
  /** The key figure's series of areas, each year and sex. */
  readonly series: readonly Series[]
}

/**
 * The own values of followed key figures that differ from what stands: told as outcomes, a year that is
 * published for the time being as preliminary. A value that had come from the source and that it no longer
 * gives is withdrawn.
 * @in standing the measures' readings in force, the municipality's own alone
 */
export const ownReadings = (
  { title, fetched, madeUp = false }: ImportRead & { readonly madeUp?: boolean },
  area: string,
  { placeOf }: PlaceIndex,
  following: readonly Following[],
  standing: readonly Reading[],
): readonly Reading[] => {
  const place = placeOf.get(area)
  const byKey = new Map(standing.map((one) => [keyOf(one), one]))
  return following.flatMap(({ measure, keyFigure, series }) => {
    const read = series.filter(({ sex }) => measure.bySex || sex === 'all')
    const told = read.flatMap((one): readonly Reading[] => {
      const says = place === undefined ? null : toldIn(one, place)
      if (says === null) return []
      const about = { measure: measure.id, period: String(one.year), sex: one.sex, ...says }
      const outcome: Reading = {
        ...{ ...about, kind: 'outcome', breaks: false, madeUp },
        ...{ source: title, recorded: fetched },
      }
      // NOTE what has been told as final is not for the time being again.
      const isFinal =
        byKey.get(keyOf(outcome))?.value !== undefined ||
        !isPreliminary(keyFigure, one.year, fetched)
      return [isFinal ? outcome : { ...outcome, kind: 'preliminary' }]
    })
    const keys = new Set(told.map(keyOf))
    // NOTE a value for the time being stands beside the final one, and is not taken back when that comes.
    const isStill = (one: Reading): boolean =>
      keys.has(keyOf(one)) ||
      (one.kind === 'preliminary' && keys.has(keyOf({ ...one, kind: 'outcome' })))
    const withdrawn = standing.flatMap((one): readonly Reading[] => {
      const isOurs = one.measure === measure.id && one.source === title && one.value !== undefined
      if (!isOurs || one.unit !== undefined || isStill(one)) return []
      const { value: _, comment: __, ...about } = one
      return [{ ...about, missing: 'withdrawn', recorded: fetched }]
    })
    return [...told, ...withdrawn].filter((one) => {
      const stands = byKey.get(keyOf(one))
      return stands === undefined || !saysTheSame(one, stands)
    })
  })
}

const keyOf = ({ measure, unit, period, kind, sex }: Reading): string =>
  [measure, unit ?? '', period, kind, sex].join('\n')
