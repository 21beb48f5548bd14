// Other municipalities' values, from rows in the chain file or a table beside it.
import type { PeerValue } from '../comparison/peers.ts'
import { swedishNumber } from '../exact/swedish-number.ts'
import type { Measure } from '../measures/measure.ts'
import { unknownReference } from '../model/compiling.ts'
import { isoDate } from '../model/language-values.ts'
import type { Place } from '../model/refusal.ts'
import type { ChainRefusal } from './chain-fault.ts'
import type { ChainText } from './language.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { flagIn, placeIn, type RefuseAt, type Table } from './table-cells.ts'

type Measures = ReadonlyMap<string, Measure>

/** One row as it was written, whichever file it stood in. */
type WrittenPeer = Exclude<ChainText['peers'], string | undefined>[number]

const COLUMNS = {
  valid: ['area', 'measure', 'year', 'value', 'madeUp', 'source', 'fetched'],
  needed: ['area', 'measure', 'year', 'value'],
}

const compilePeer = (
  line: WrittenPeer,
  measures: Measures,
  refuse: RefuseAt,
): readonly PeerValue[] => {
  const { area, measure, source, fetched } = line
  const [year, written] = [String(line.year), String(line.value)]
  const value = swedishNumber(written)
  if (!/^\d{4}$/.test(area))
    refuse('area', { refused: 'wrongPattern', found: area, pattern: 'code' })
  if (!measures.has(measure))
    refuse('measure', unknownReference('measure', measure, [...measures.keys()]))
  if (!/^\d{4}$/.test(year)) refuse('year', { refused: 'unknownPeriod', period: year })
  if (value === null) refuse('value', { refused: 'notANumber', found: written })
  if (fetched !== undefined && !isoDate().safeParse(fetched).success)
    refuse('fetched', { refused: 'wrongPattern', found: fetched, pattern: 'date' })
  if (value === null) return []
  return [
    {
      area,
      measure,
      year: Number(year),
      value,
      madeUp: line.madeUp ?? false,
      ...(source === undefined ? {} : { source }),
      ...(fetched === undefined ? {} : { fetched }),
    },
  ]
}

/** Others' values from rows wherever they stand; `placeOfRow` says where. Each area, measure and year once. */
export const compilePeers = (
  lines: readonly WrittenPeer[],
  measures: Measures,
  placeOfRow: (index: number, key: string) => Place,
): Pick<Table<PeerValue>, 'all' | 'refusals'> => {
  const refusals: ChainRefusal[] = []
  const seen = new Map<string, number>()
  const all = lines.flatMap((line, index) => {
    const refuse: RefuseAt = (key, fault) => {
      refusals.push({ ...fault, at: placeOfRow(index, key) })
    }
    const key = `${line.area};${line.measure};${line.year}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else {
      const firstLine = placeOfRow(first, 'area').line
      refuse('area', { refused: 'duplicateRow', key, firstLine })
    }
    return compilePeer(line, measures, refuse)
  })
  return { all, refusals }
}

const writtenIn = (row: CsvRow, refuse: RefuseAt): WrittenPeer => {
  const cell = (key: string): string => row.cells.get(key) ?? ''
  return {
    area: cell('area'),
    measure: cell('measure'),
    year: cell('year'),
    value: cell('value'),
    madeUp: flagIn(row, 'madeUp', refuse),
    source: cell('source') || undefined,
    fetched: cell('fetched') || undefined,
  }
}

/** Others' values from a table beside the chain file; a table without the later columns is read too. */
export const readPeers = (file: string, text: string, measures: Measures): Table<PeerValue> => {
  const table = readCsv(file, text, COLUMNS)
  if ('refusals' in table) return { all: [], rows: [], refusals: table.refusals }
  const { rows } = table
  const refusals: ChainRefusal[] = []
  const lines = rows.map((row) =>
    writtenIn(row, (key, fault) => {
      refusals.push({ ...fault, at: placeIn(file, row, key) })
    }),
  )
  const placeOfRow = (index: number, key: string): Place => {
    const row = rows[index]
    if (row === undefined) throw new RangeError(`${file} has no row ${index}`)
    return placeIn(file, row, key)
  }
  const compiled = compilePeers(lines, measures, placeOfRow)
  return { all: compiled.all, rows, refusals: [...refusals, ...compiled.refusals] }
}
