// Readings, from rows in the chain file or tables beside it.
import { acceptWritten } from '../measures/accept-value.ts'
import { type Measure, MISSING_REASONS, type Reading, SEXES } from '../measures/measure.ts'
import { unknownReference } from '../model/compiling.ts'
import { spanOf } from '../periods/period.ts'
import type { ChainRefusal } from './chain-fault.ts'
import type { ChainText } from './language.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { flagIn, placeIn, type RefuseAt, type Table, wordIn } from './table-cells.ts'

type Measures = ReadonlyMap<string, Measure>

/** One reading as it was written, whichever file it stood in. */
export type WrittenReading = Exclude<ChainText['readings'], string | undefined>[number]

const KINDS = ['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const
const COLUMNS = {
  valid: [
    'measure',
    'unit',
    'period',
    'kind',
    'sex',
    'value',
    'answer',
    'missing',
    'breaks',
    'madeUp',
    'source',
    'recorded',
    'author',
    'comment',
  ],
  needed: ['measure', 'period'],
}

const writtenValue = (line: WrittenReading): string | undefined => {
  if (line.value !== undefined) return String(line.value)
  if (typeof line.answer === 'boolean') return line.answer ? 'yes' : 'no'
  return line.answer
}

const acceptLine = (
  line: WrittenReading,
  measures: Measures,
  refuse: RefuseAt,
): Pick<Reading, 'value' | 'answer' | 'missing'> => {
  const keys = (['value', 'answer', 'missing'] as const).filter((key) => line[key] !== undefined)
  if (keys.length > 1) {
    refuse(keys[1] ?? '', { refused: 'oneKey', used: keys, of: ['value', 'answer', 'missing'] })
  }
  if (line.missing !== undefined) return { missing: line.missing }
  const written = writtenValue(line)
  const measure = measures.get(line.measure)
  if (measure === undefined) {
    refuse('measure', unknownReference('measure', line.measure, [...measures.keys()]))
    return {}
  }
  const accepted = acceptWritten(measure, written ?? '')
  if (!('refused' in accepted)) return accepted
  refuse(line.value === undefined && line.answer !== undefined ? 'answer' : 'value', accepted)
  return {}
}

/** One reading; faults are told by the key they stand at. */
export const compileReading = (
  line: WrittenReading,
  measures: Measures,
  refuse: RefuseAt,
): Reading => {
  const period = String(line.period)
  if (spanOf(period) === null) refuse('period', { refused: 'unknownPeriod', period })
  const { unit, source, recorded, author, comment } = line
  return {
    measure: line.measure,
    period,
    kind: line.kind ?? 'outcome',
    sex: line.sex ?? 'all',
    ...acceptLine(line, measures, refuse),
    breaks: line.breaks ?? false,
    madeUp: line.madeUp ?? false,
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source }),
    ...(recorded === undefined ? {} : { recorded }),
    ...(author === undefined ? {} : { author }),
    ...(comment === undefined ? {} : { comment }),
  }
}

const writtenIn = (row: CsvRow, refuse: RefuseAt): WrittenReading => {
  const cell = (key: string): string | undefined => row.cells.get(key) || undefined
  return {
    measure: cell('measure') ?? '',
    unit: cell('unit'),
    period: cell('period') ?? '',
    kind: wordIn(row, 'kind', KINDS, refuse),
    sex: wordIn(row, 'sex', SEXES, refuse),
    value: cell('value'),
    answer: cell('answer'),
    missing: wordIn(row, 'missing', MISSING_REASONS, refuse),
    breaks: flagIn(row, 'breaks', refuse),
    madeUp: flagIn(row, 'madeUp', refuse),
    source: cell('source'),
    recorded: cell('recorded'),
    author: cell('author'),
    comment: cell('comment'),
  }
}

/** Readings from a table beside the chain file. */
export const readReadings = (file: string, text: string, measures: Measures): Table<Reading> => {
  const table = readCsv(file, text, COLUMNS)
  if ('refusals' in table) return { all: [], rows: [], refusals: table.refusals }
  const refusals: ChainRefusal[] = []
  const all = table.rows.map((row) => {
    const refuse: RefuseAt = (key, fault) => {
      refusals.push({ ...fault, at: placeIn(file, row, key) })
    }
    return compileReading(writtenIn(row, refuse), measures, refuse)
  })
  return { all, rows: table.rows, refusals }
}
