// Values that were published and have been restated since: both are kept, and stand side by side.
import { type Exact, toText } from '../exact/exact.ts'
import type { Period } from '../periods/period.ts'
import type { MissingReason, Sex } from './measure.ts'

/** A value as it was recorded: exactly one of value, answer and missing. */
export type RecordedValue = {
  readonly measure: string
  readonly unit?: string
  readonly period: Period
  readonly kind: string
  readonly sex: Sex
  readonly value?: Exact
  readonly answer?: string
  readonly missing?: MissingReason
  /** Left out: who reports has told it. */
  readonly source?: string
  /** Its place among all changes. */
  readonly changeNumber: number
}

/** A version that citizens see, by its place among all changes and the day it was frozen (ISO). */
export type PublishedVersion = { readonly changeNumber: number; readonly frozenOn: string }

/** @term omräknat värde – a value that was published as something else than what holds now */
export type RestatedValue = {
  readonly first: RecordedValue
  /** The day the version was frozen that it was first published in, ISO. */
  readonly frozenOn: string
  readonly now: RecordedValue
}

const keyOf = ({ measure, unit = '', period, kind, sex }: RecordedValue): string =>
  [measure, unit, period, kind, sex].join('\n')

const saidIn = ({ value, answer, missing }: RecordedValue): string =>
  value === undefined ? `${answer ?? ''}\n${missing ?? ''}` : toText(value)

/**
 * Of each value that citizens have seen: what they saw first, where something else holds now.
 * @in recorded every value ever recorded, oldest first
 * @in published the versions that are shown, in any order; a withdrawn one is not among them
 */
export const restatedValues = (
  recorded: readonly RecordedValue[],
  published: readonly PublishedVersion[],
): readonly RestatedValue[] => {
  const versions = published.toSorted((a, b) => a.changeNumber - b.changeNumber)
  const groups = Map.groupBy(recorded, keyOf)
  return [...groups.values()].flatMap((all) => {
    const [oldest, now] = [all[0], all.at(-1)]
    const version = versions.find(({ changeNumber }) => changeNumber > (oldest?.changeNumber ?? 0))
    const first = all.findLast((one) => one.changeNumber < (version?.changeNumber ?? 0))
    if (version === undefined || first === undefined || now === undefined) return []
    if (saidIn(first) === saidIn(now)) return []
    return [{ first, frozenOn: version.frozenOn, now }]
  })
}

/**
 * Whether what holds now comes from a source that did not tell what was published: two sources differ, and
 * nobody has restated anything.
 */
export const isFromOtherSource = ({ first, now }: RestatedValue): boolean =>
  now.source !== undefined && now.source !== first.source
