// A table of confirmed key figures, to share with others: read with what is refused, and written.
import type { ConfirmedKeyFigure } from '../comparison/confirmed-key-figures.ts'
import { UNITS } from '../measures/measure.ts'
import { isoDate } from '../model/language-values.ts'
import type { ChainRefusal } from './chain-fault.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { placeIn, type RefuseAt, type Table, wordIn } from './table-cells.ts'

const NEEDED = ['id', 'better', 'unit', 'decimals', 'by', 'on', 'why'] as const
const WRITTEN = [
  'id',
  'title',
  'better',
  'unit',
  'word',
  'codes',
  'decimals',
  'by',
  'on',
  'why',
] as const
const DIRECTIONS = ['higher', 'lower', 'interval', 'none'] as const
const DECIMALS = ['0', '1', '2', '3', '4', '5', '6'] as const

const compile = (row: CsvRow, refuse: RefuseAt): ConfirmedKeyFigure | null => {
  const cell = (key: string): string => row.cells.get(key) ?? ''
  for (const key of NEEDED) if (cell(key) === '') refuse(key, { refused: 'missingKey', key })
  const better = wordIn(row, 'better', DIRECTIONS, refuse)
  const unit = wordIn(row, 'unit', UNITS, refuse)
  const decimals = wordIn(row, 'decimals', DECIMALS, refuse)
  const on = cell('on')
  if (on !== '' && !isoDate().safeParse(on).success)
    refuse('on', { refused: 'wrongPattern', found: on, pattern: 'date' })
  if (better === undefined || unit === undefined || decimals === undefined) return null
  const [title, word, codes] = [cell('title'), cell('word'), cell('codes')]
  return {
    id: cell('id'),
    ...(title === '' ? {} : { title }),
    better,
    unit: { unit, ...(word === '' ? {} : { word }), ...(codes === '' ? {} : { codes }) },
    decimals: Number(decimals),
    by: cell('by'),
    on,
    why: cell('why'),
  }
}

/**
 * Reads a table of confirmed key figures: id, better, unit, decimals, by whom, on which day and why,
 * and, where it is written, title, the unit's word and what numbers stand for. Each key figure once.
 */
export const readConfirmedKeyFigures = (file: string, text: string): Table<ConfirmedKeyFigure> => {
  const table = readCsv(file, text, { valid: WRITTEN, needed: NEEDED })
  if ('refusals' in table) return { all: [], rows: [], refusals: table.refusals }
  const { rows } = table
  const refusals: ChainRefusal[] = []
  const seen = new Map<string, number>()
  const all = rows.flatMap((row) => {
    const refuse: RefuseAt = (key, fault) => {
      refusals.push({ ...fault, at: placeIn(file, row, key) })
    }
    const id = row.cells.get('id') ?? ''
    const firstLine = seen.get(id)
    if (firstLine === undefined) seen.set(id, row.line)
    else if (id !== '') refuse('id', { refused: 'duplicateRow', key: id, firstLine })
    const one = compile(row, refuse)
    return one === null ? [] : [one]
  })
  return { all, rows, refusals }
}

const cellOf = (text: string): string =>
  /[;"\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

/** Writes the table that `readConfirmedKeyFigures` reads, by rising id. */
export const writeConfirmedKeyFigures = (all: readonly ConfirmedKeyFigure[]): string => {
  const lines = [...all]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ unit, ...one }) => {
      const cells = { ...one, ...unit, decimals: String(one.decimals) }
      return WRITTEN.map((key) => cellOf(key === 'unit' ? unit.unit : (cells[key] ?? ''))).join(';')
    })
  return `${[WRITTEN.join(';'), ...lines].join('\n')}\n`
}
