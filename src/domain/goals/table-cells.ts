// What the cells of a table beside the chain file say: a word, a yes or no, and where a cell stands.
import { nearestWord } from '../model/nearest.ts'
import type { Place } from '../model/refusal.ts'
import type { ChainFault, ChainRefusal } from './chain-fault.ts'
import type { CsvRow } from './read-csv.ts'

/** Tells a fault by the key or column it stands at. */
export type RefuseAt = (key: string, fault: ChainFault) => void

/** One of the words; undefined where the cell is empty or, refused, holds another. */
export const wordIn = <Word extends string>(
  row: CsvRow,
  key: string,
  words: readonly Word[],
  refuse: RefuseAt,
): Word | undefined => {
  const found = row.cells.get(key) ?? ''
  if (found === '') return undefined
  const word = words.find((one) => one === found)
  if (word === undefined) {
    const nearest = nearestWord(found, words)
    const fault = { refused: 'unknownWord', found, valid: words } as const
    refuse(key, nearest === undefined ? fault : { ...fault, nearest })
  }
  return word
}

const YES = ['true', 'ja', 'yes', 'x', '1']
const NO = ['false', 'nej', 'no', '0']

/** Yes or no as a person or a program writes it; undefined where the cell is empty. */
export const flagIn = (row: CsvRow, key: string, refuse: RefuseAt): boolean | undefined => {
  const found = row.cells.get(key) ?? ''
  if (found === '') return undefined
  if (!YES.includes(found.toLowerCase()) && !NO.includes(found.toLowerCase())) {
    refuse(key, { refused: 'unknownWord', found, valid: ['ja', 'nej', 'true', 'false'] })
  }
  return YES.includes(found.toLowerCase())
}

/** Where a cell of the row stands; column 1 where the table has no such column. */
export const placeIn = (file: string, row: CsvRow, key: string): Place => ({
  file,
  line: row.line,
  column: row.columns.get(key) ?? 1,
  path: key,
})

/** What a table says, row by row, and what of it is refused. */
export type Table<One> = {
  readonly all: readonly One[]
  readonly rows: readonly CsvRow[]
  readonly refusals: readonly ChainRefusal[]
}
