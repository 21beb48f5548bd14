// The limits of a plan's list: a row a limit of a measure, a column a year, and what they say otherwise.
import { compare, type Exact, toText } from '../exact/exact.ts'
import { amountFrom } from '../exact/swedish-number.ts'
import type { LimitValue, Measure } from '../measures/measure.ts'
import type { Edit } from './edits.ts'
import { endsWritten } from './limit-written.ts'
import { faultIn, type ListFault, plain, type RowPlace } from './listed.ts'
import { isSaid, type Noted, type PlanNames, worded } from './plan-names.ts'
import { idOf, type RelativeOffer, relativeOffers } from './relative-offers.ts'
import type { MeasureLine } from './written-chain.ts'

/** A row as it was written; left out: the list has no such column. */
export type ListedLimit = RowPlace & {
  /** The measure and the limit by their names, where the list came from here. */
  readonly id?: { readonly measure: string; readonly limit: string }
  readonly measure?: string
  readonly limit?: string
  /** By year, and by null in every year without its own; each with its heading. */
  readonly values: readonly {
    readonly year: number | null
    readonly heading: string
    readonly cell: string
  }[]
}

type Said =
  | { readonly is: 'number'; readonly value: Exact }
  | Extract<LimitValue, { is: 'interval' }>
  | ({ readonly is: 'relative' } & RelativeOffer)

/** What a cell says: a number, two with a dash between, or what a limit relative to others is called; null: none of them. */
const limitIn = (
  cell: string,
  { asked }: Noted,
  measure: Measure | undefined,
  known: LimitValue | undefined,
): Said | null => {
  const numbers = numbersIn(cell)
  if (numbers !== null || measure === undefined) return numbers
  const standing = known?.is === 'relative' ? asked.words.sayRelative(known.to) : null
  // NOTE one that stands may be another than those that can be chosen.
  if (known?.is === 'relative' && standing !== null && plain(standing) === plain(cell))
    return { is: 'relative', id: idOf(known.to), to: known.to, written: {} }
  const offers = relativeOffers(asked.model, asked.chain, measure)
  const meant = asked.words.relativeFrom(cell, offers)
  return meant === null ? null : { is: 'relative', ...meant }
}

const numbersIn = (cell: string): Exclude<Said, { is: 'relative' }> | null => {
  const one = amountFrom(cell)
  // NOTE what stands after a number is its unit: with digits in it, it is another number.
  if (one !== null && !/\d/.test(one.sign)) return { is: 'number', value: one.value }
  const ends = endsWritten(cell)
  const [from, to] = [amountFrom(ends?.from ?? ''), amountFrom(ends?.to ?? '')]
  return from === null || to === null ? null : { is: 'interval', from: from.value, to: to.value }
}

const isSame = (one: LimitValue | undefined, other: Said): boolean => {
  if (one === undefined) return false
  if (one.is === 'relative') return other.is === 'relative' && idOf(one.to) === other.id
  if (one.is === 'number') return other.is === 'number' && compare(one.value, other.value) === 0
  return (
    other.is === 'interval' &&
    compare(one.from, other.from) === 0 &&
    compare(one.to, other.to) === 0
  )
}

const decimals = (value: Exact, language: string): string =>
  language === 'sv' ? toText(value).replace('.', ',') : toText(value)

const sayLimit = (
  value: LimitValue | Said | undefined,
  { language, words }: Noted['asked'],
): string => {
  if (value === undefined) return ''
  if (value.is === 'relative') return words.sayRelative(value.to)
  if (value.is === 'number') return decimals(value.value, language)
  return `${decimals(value.from, language)}–${decimals(value.to, language)}`
}

type Meant = {
  readonly id: string
  readonly limit: string
  readonly title: string
  readonly label: string
  readonly stands: ReadonlyMap<number, LimitValue>
}

/** The limits that the levels of a measure's goals call by a name come before others of the name. */
const limitOf = (
  line: MeasureLine,
  label: string,
  { asked: { words } }: Noted,
): string | undefined => {
  const called = words.limitsFrom(label)
  return called.find((one) => Object.hasOwn(line.limits ?? {}, one)) ?? called[0]
}

/** The measure's lines as they are after the rows of measures. */
const meantBy = (names: PlanNames, row: ListedLimit, noted: Noted): Meant | ListFault => {
  const { asked, use } = noted
  const written = row.measure ?? ''
  const lines = use.chain().measures.map(({ line }) => line)
  const byId = row.id && lines.find(({ id }) => id === row.id?.measure)
  const titled = lines.filter(({ title, valid }) => {
    return plain(names.titleOf(asTexts(title))) === plain(written) && valid?.to === undefined
  })
  if (byId === undefined && titled.length !== 1)
    return faultIn(row, titled.length === 0 ? 'noSuchThing' : 'several', 'measure', written)
  const line = byId ?? titled[0]
  if (line === undefined) return faultIn(row, 'noSuchThing', 'measure', written)
  const label = row.limit ?? row.id?.limit ?? ''
  const limit = row.id?.limit ?? limitOf(line, label, noted)
  if (limit === undefined) return faultIn(row, 'noSuchLimit', 'limit', label)
  return {
    id: line.id,
    limit,
    title: names.titleOf(asTexts(line.title)),
    label: worded(label),
    stands: asked.chain.measures.get(line.id)?.limits.get(limit) ?? new Map(),
  }
}

const asTexts = (title: MeasureLine['title']): Readonly<Record<string, string>> =>
  typeof title === 'string' ? { sv: title } : title

const asSaid = (value: Said): Extract<Edit, { edit: 'setLimit' }>['value'] => {
  if (value.is === 'relative') return value.written
  return value.is === 'number'
    ? toText(value.value)
    : { from: toText(value.from), to: toText(value.to) }
}

export const weighLimits = (names: PlanNames, rows: readonly ListedLimit[], noted: Noted): void => {
  const { use, asked, faults, differences, places } = noted
  if (faults.length > 0) return
  const seen = new Set<string>()
  for (const row of rows) {
    const meant = meantBy(names, row, noted)
    if ('fault' in meant) {
      faults.push(meant)
      continue
    }
    const { id, limit, title, label, stands } = meant
    const key = JSON.stringify([id, limit])
    if (seen.has(key)) faults.push(faultIn(row, 'twice', 'limit', `${title}, ${label}`))
    seen.add(key)
    if (!places.has(id)) places.set(id, row)
    const told = differences.length
    for (const { year, heading, cell } of row.values) {
      if (!isSaid(cell)) continue
      const known = stands.get(year ?? 0)
      const value = limitIn(cell, noted, asked.chain.measures.get(id), known)
      if (value === null) {
        faults.push({ ...faultIn(row, 'notALimit', 'limit', cell), column: heading })
        continue
      }
      if (isSame(known, value)) continue
      use.make({ edit: 'setLimit', measure: id, limit, year, value: asSaid(value) })
      differences.push({
        is: 'changed',
        at: row,
        what: `${title}: ${label}, ${heading}`,
        field: 'limit',
        before: sayLimit(known, asked),
        after: sayLimit(value, asked),
      })
    }
    if (differences.length === told) noted.unchanged += 1
  }
}
