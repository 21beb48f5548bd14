// Statistics from elsewhere: a table (CSV) and a description (YAML) that says what its columns are.
import type { GreyCause, KeyFigure, SourcedValue } from '../../domain/comparison/key-figures.ts'
import { areaWithCode } from '../../domain/comparison/known-areas.ts'
import { isLikelyYear, lastYearAt } from '../../domain/comparison/told-values.ts'
import { toText } from '../../domain/exact/exact.ts'
import { swedishNumber } from '../../domain/exact/swedish-number.ts'
import { type CsvRow, readCsv } from '../../domain/goals/read-csv.ts'
import { placeIn } from '../../domain/goals/table-cells.ts'
import { SEXES, type Sex } from '../../domain/measures/measure.ts'
import { nearestWord } from '../../domain/model/nearest.ts'
import { keyFigureFrom } from '../statistics/described-key-figure.ts'
import {
  type Description,
  type Refusals,
  readDescription,
  type StatisticsFault,
  type StatisticsRefusal,
} from './statistics-description.ts'

/** The words and marks that are understood where a description names none. */
const USUAL_SEXES: Readonly<Record<Sex, readonly string[]>> = {
  all: ['totalt', 'alla', 'T'],
  women: ['kvinnor', 'K'],
  men: ['män', 'M'],
}
// NOTE as the guide to Kolada's colours reads the marks.
const USUAL_MISSING: Readonly<Record<string, GreyCause>> = {
  '..': 'suppressed',
  '.': 'notApplicable',
  '-': 'notDelivered',
}

export type DescribedStatistics = {
  readonly dataset: string
  readonly title: string
  readonly source: string
  /** The day that the table was fetched, ISO. */
  readonly fetched: string
  /** Invented for a demonstration. */
  readonly madeUp?: true
  readonly keyFigures: readonly KeyFigure[]
  readonly values: readonly SourcedValue[]
}

const columnsOf = ({ columns, keyFigures }: Description): readonly string[] => [
  ...Object.values(columns),
  ...keyFigures.flatMap((one) => one.column ?? []),
]

/** Columns that the description does not name are passed over. */
const headerOf = (text: string): readonly string[] =>
  (/^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '')
    .split(';')
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))

type Reading = {
  readonly description: Description
  readonly sexes: ReadonlyMap<string, Sex>
  readonly missing: ReadonlyMap<string, GreyCause>
  /** ISO. */
  readonly today: string
  readonly refuse: (row: CsvRow, column: string, fault: StatisticsFault) => undefined
}

const cellOf = (row: CsvRow, column: string): string => (row.cells.get(column) ?? '').trim()

const wordFault = (found: string, valid: readonly string[]): StatisticsFault => {
  const nearest = nearestWord(found, valid)
  const fault = { refused: 'unknownWord', found, valid } as const
  return nearest === undefined ? fault : { ...fault, nearest }
}

const areaIn = (row: CsvRow, { description, refuse }: Reading): string | undefined => {
  const { area } = description.columns
  const found = cellOf(row, area)
  if (!/^\d{4}$/.test(found))
    return refuse(row, area, { refused: 'wrongPattern', found, pattern: 'code' })
  return areaWithCode(found) === undefined
    ? refuse(row, area, { refused: 'noSuchArea', found })
    : found
}

const yearIn = (row: CsvRow, { description, today, refuse }: Reading): number | undefined => {
  const { year } = description.columns
  const found = cellOf(row, year)
  return /^\d{4}$/.test(found) && isLikelyYear(Number(found), today)
    ? Number(found)
    : refuse(row, year, { refused: 'unlikelyYearIn', found, last: lastYearAt(today) })
}

const sexIn = (row: CsvRow, { description, sexes, refuse }: Reading): Sex | undefined => {
  const { sex } = description.columns
  if (sex === undefined) return 'all'
  const found = cellOf(row, sex)
  return sexes.get(found.toLowerCase()) ?? refuse(row, sex, wordFault(found, [...sexes.keys()]))
}

type Told = { readonly keyFigure: string; readonly column: string }

/** Which values a row tells, and in which cells. */
const toldIn = (row: CsvRow, { description, refuse }: Reading): readonly Told[] => {
  const { columns, keyFigures } = description
  const { keyFigure: named, value } = columns
  if (named === undefined || value === undefined)
    return keyFigures.flatMap(({ id, column }) =>
      column === undefined ? [] : [{ keyFigure: id, column }],
    )
  const found = cellOf(row, named)
  const ids = keyFigures.map((one) => one.id)
  if (ids.includes(found)) return [{ keyFigure: found, column: value }]
  refuse(row, named, wordFault(found, ids))
  return []
}

const valueIn = (
  row: CsvRow,
  column: string,
  { missing, refuse }: Reading,
): Pick<SourcedValue, 'value' | 'cause'> | undefined => {
  const found = cellOf(row, column)
  const cause = missing.get(found)
  if (cause !== undefined) return { value: null, cause }
  // NOTE an empty cell tells nothing, not even why.
  if (found === '') return undefined
  const read = swedishNumber(found)
  if (read === null) return refuse(row, column, { refused: 'notANumber', found })
  return { value: Number(toText(read)) }
}

const valuesIn = (row: CsvRow, reading: Reading): readonly (SourcedValue & { at: string })[] => {
  const [area, year, sex] = [areaIn(row, reading), yearIn(row, reading), sexIn(row, reading)]
  return toldIn(row, reading).flatMap(({ keyFigure, column }) => {
    const told = valueIn(row, column, reading)
    if (told === undefined || area === undefined || year === undefined || sex === undefined)
      return []
    return [{ keyFigure, area, year, sex, ...told, at: column }]
  })
}

const sexesOf = ({ sexes }: Description): ReadonlyMap<string, Sex> => {
  const words: Partial<Readonly<Record<Sex, readonly string[]>>> = sexes ?? USUAL_SEXES
  return new Map(
    SEXES.flatMap((sex) => (words[sex] ?? []).map((word) => [word.toLowerCase(), sex] as const)),
  )
}

const readValues = (
  description: Description,
  file: string,
  rows: readonly CsvRow[],
  today: string,
): { readonly values: readonly SourcedValue[] } & Refusals => {
  const refusals: StatisticsRefusal[] = []
  const reading: Reading = {
    description,
    sexes: sexesOf(description),
    today,
    missing: new Map(Object.entries(description.missing ?? USUAL_MISSING)),
    refuse: (row, column, fault) => {
      refusals.push({ ...fault, at: placeIn(file, row, column) })
      return undefined
    },
  }
  const firsts = new Map<string, number>()
  const values: SourcedValue[] = []
  for (const row of rows)
    for (const { at, ...one } of valuesIn(row, reading)) {
      const key = [one.keyFigure, one.area, one.year, one.sex].join(';')
      const firstLine = firsts.get(key)
      if (firstLine === undefined) firsts.set(key, row.line)
      else reading.refuse(row, at, { refused: 'duplicateRow', key, firstLine })
      values.push(one)
    }
  return { values, refusals }
}

/**
 * Reads a description and the table it names. Columns that it does not name are passed over; an empty cell
 * tells nothing.
 * @refuses with every fault there is, each with file, line and column
 */
export const readDescribed = (
  file: string,
  text: string,
  tableText: string,
  today: string,
): DescribedStatistics | Refusals => {
  const read = readDescription(file, text)
  if ('refusals' in read) return read
  const { description } = read
  const { dataset, title, source, fetched, madeUp, table, of, columns } = description
  const needed = columnsOf(description)
  const valid = [...needed, ...headerOf(tableText)]
  const rows = readCsv(table, tableText, { valid, needed })
  if ('refusals' in rows) return rows
  const { values, refusals } = readValues(description, table, rows.rows, today)
  if (refusals.length > 0) return { refusals }
  const bySex = new Set(values.flatMap((one) => (one.sex === 'all' ? [] : [one.keyFigure])))
  const keyFigures = description.keyFigures.map((one) =>
    keyFigureFrom(one, { of, bySex: columns.sex !== undefined && bySex.has(one.id) }),
  )
  const invented = madeUp === undefined ? {} : { madeUp }
  return { dataset, title, source, fetched, ...invented, keyFigures, values }
}
