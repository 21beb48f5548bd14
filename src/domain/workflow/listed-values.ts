// Values of a part that come back in a list, held against what is reported: each difference with what reports it.
import { type Exact, fromText, toText } from '../exact/exact.ts'
import type { ListDifference, ListFault } from '../goals/listed.ts'
import { acceptValue, type ValueFault } from '../measures/accept-value.ts'
import type { Measure, MISSING_REASONS, Reading, Sex } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'

/** Why there is no value, as somebody can report it. */
type ReportedMissing = (typeof MISSING_REASONS)[number]

type About = {
  readonly unit: string | null
  readonly period: string
  readonly sex: Sex
  readonly kind: ReadingKind
}

/** A value that is asked for, with what is reported of it; `current` null: nothing is. */
export type StandingValue = About & {
  readonly measure: Measure
  readonly current: {
    readonly readingId: string
    readonly value: string | null
    readonly answer: string | null
    readonly missing: string | null
    readonly comment: string | null
  } | null
}

/** A row as it was written; left out: the list has no such column. */
export type ListedValue = {
  readonly sheet: string
  readonly row: number
  readonly id: string
  readonly value?: string
  readonly missing?: string
  readonly comment?: string
}

/** A value to be reported as the list has it. */
export type ToReport = About & {
  readonly measure: string
  readonly written: string
  readonly missing: ReportedMissing | null
  readonly comment: string | null
  readonly basedOn: string | null
}

export type ValuesWeighed = {
  readonly differences: readonly ListDifference[]
  readonly unchanged: number
  readonly faults: readonly ListFault[]
  /** Values that are refused as they are written, with where. */
  readonly refused: readonly {
    readonly sheet: string
    readonly row: number
    readonly refusal: ValueFault
  }[]
  readonly reports: readonly ToReport[]
}

export type ValuesAsked = {
  /** ISO. */
  readonly today: string
  /** The reason that a word means; null: it means none. */
  readonly reasonFrom: (word: string) => ReportedMissing | null
  readonly sayReading: (
    measure: Measure,
    reading: Pick<Reading, 'value' | 'answer' | 'missing'>,
  ) => string
  readonly titleOf: (standing: StandingValue) => string
}

/** What tells an asked value from all others of the round, so that it is known when a list comes back. */
export const nameOfValue = (
  measure: string,
  {
    unit,
    period,
    sex,
    kind,
  }: Readonly<Record<'period' | 'sex' | 'kind', string>> & Pick<About, 'unit'>,
): string => JSON.stringify([measure, unit, period, sex, kind])

const DIGITS = 15

/** Whether two numbers are the same as far as a workbook keeps them. */
const isSame = (one: Exact, other: Exact): boolean =>
  Number(Number(toText(one)).toPrecision(DIGITS)) ===
    Number(Number(toText(other)).toPrecision(DIGITS)) || toText(one) === toText(other)

type Told = Pick<Reading, 'value' | 'answer' | 'missing'>

const isAsReported = ({ current }: StandingValue, { value, answer, missing }: Told): boolean => {
  if (current === null) return false
  if (value !== undefined) return current.value !== null && isSame(value, fromText(current.value))
  return answer === undefined ? current.missing === missing : current.answer === answer
}

const reported = ({ current }: StandingValue): Told | null => {
  if (current === null) return null
  if (current.value !== null) return { value: fromText(current.value) }
  // NOTE the store holds only the reasons that there are.
  return current.answer === null
    ? { missing: (current.missing ?? 'notReported') as ReportedMissing }
    : { answer: current.answer }
}

type RowWeighed =
  | { readonly is: 'same' }
  | { readonly is: 'fault'; readonly fault: ListFault }
  | { readonly is: 'refused'; readonly refusal: ValueFault }
  | {
      readonly is: 'other'
      readonly differences: readonly ListDifference[]
      readonly report: ToReport
    }

const weighRow = (row: ListedValue, standing: StandingValue, asked: ValuesAsked): RowWeighed => {
  const { measure, unit, period, sex, kind, current } = standing
  const at = { sheet: row.sheet, row: row.row }
  const { value: written = '', missing: why = '', comment: said = '' } = row
  const known = current?.comment ?? ''
  // NOTE an empty cell says nothing: what is reported is never taken back by a gap.
  const comment = said === '' ? known : said
  const missing = why === '' ? null : asked.reasonFrom(why)
  if (why !== '' && missing === null)
    return { is: 'fault', fault: { ...at, fault: 'noSuchReason', field: 'missing', found: why } }
  if (written === '' && missing === null && (current === null ? comment === '' : comment === known))
    return { is: 'same' }
  const before = reported(standing)
  // NOTE what is stored was reported, and so is of the reasons that can be.
  const isOnlySaid = written === '' && missing === null && before !== null
  const text = isOnlySaid ? (current?.value ?? current?.answer ?? '') : written
  const reason = isOnlySaid ? ((before.missing ?? null) as ReportedMissing | null) : missing
  const typed = { measure, period, text, kind, today: asked.today, sex }
  const accepted = acceptValue({
    ...typed,
    ...(unit === null ? {} : { unit }),
    ...(reason === null ? {} : { missing: reason }),
  })
  if ('refused' in accepted) return { is: 'refused', refusal: accepted }
  const { reading } = accepted
  const isOther = !isAsReported(standing, reading)
  if (!isOther && comment === known) return { is: 'same' }
  const what = asked.titleOf(standing)
  const common = { is: current === null ? 'added' : 'changed', at, what } as const
  const [was, becomes] = [
    before === null ? '' : asked.sayReading(measure, before),
    asked.sayReading(measure, reading),
  ]
  // NOTE what has more decimals than are shown is told as it is written.
  const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0
  const isShown =
    reading.value === undefined || decimalsOf(toText(reading.value)) <= measure.decimals
  const differences: readonly ListDifference[] = [
    ...(isOther
      ? [
          {
            ...common,
            field: reading.missing === undefined ? ('value' as const) : ('missing' as const),
            before: isShown || current?.value == null ? was : current.value.replace('.', ','),
            after:
              isShown || reading.value === undefined
                ? becomes
                : toText(reading.value).replace('.', ','),
          },
        ]
      : []),
    ...(comment === known
      ? []
      : [{ ...common, field: 'comment' as const, before: known, after: comment }]),
  ]
  const about = { measure: measure.id, unit, period, sex, kind }
  const basedOn = current?.readingId ?? null
  const sent = { written: text, missing: reason, comment: comment === '' ? null : comment }
  return { is: 'other', differences, report: { ...about, ...sent, basedOn } }
}

/** What the rows say otherwise than what is reported; those that say nothing are left alone. */
export const weighValues = (
  standing: readonly StandingValue[],
  rows: readonly ListedValue[],
  asked: ValuesAsked,
): ValuesWeighed => {
  const byName = new Map(standing.map((one) => [nameOfValue(one.measure.id, one), one]))
  const seen = new Set<string>()
  const differences: ListDifference[] = []
  const faults: ListFault[] = []
  const refused: ValuesWeighed['refused'][number][] = []
  const reports: ToReport[] = []
  let unchanged = 0
  for (const row of rows) {
    const { sheet, row: number, id } = row
    const one = byName.get(id)
    const isEmpty = [row.value, row.missing, row.comment].every((cell) => (cell ?? '') === '')
    const fault = one === undefined ? 'notAsked' : seen.has(id) ? 'twice' : null
    seen.add(id)
    if (one === undefined || fault !== null) {
      if (!isEmpty)
        faults.push({
          fault: fault ?? 'notAsked',
          sheet,
          row: number,
          field: 'value',
          found: one === undefined ? id : asked.titleOf(one),
        })
      continue
    }
    const weighed = weighRow(row, one, asked)
    if (weighed.is === 'same') unchanged += 1
    else if (weighed.is === 'fault') faults.push(weighed.fault)
    else if (weighed.is === 'refused')
      refused.push({ sheet, row: number, refusal: weighed.refusal })
    else {
      differences.push(...weighed.differences)
      reports.push(weighed.report)
    }
  }
  return { differences, unchanged, faults, refused, reports }
}
