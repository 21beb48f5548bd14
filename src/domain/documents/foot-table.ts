// Whether a pasted table of figures foots: each row or column that is a sum, against what it sums up.
import { absolute, add, compare, type Exact, multiply, subtract, ZERO } from '../exact/exact.ts'
import { amountFrom } from '../exact/swedish-number.ts'
import type { FootedSum, WrittenTable } from './prose.ts'
import { plainRuns } from './prose-text.ts'

/** @term fotkontroll – a sum in a table that is not what it sums up, or cannot be told */
export type FootingFault = {
  /** The table's caption. */
  readonly table: string
  /** The sum's own head and the head across from it: «Summa intäkter», «Utfall 2026». */
  readonly sum: string
  readonly across: string
} & (
  | {
      readonly fault: 'doesNotFoot'
      readonly says: Exact
      readonly counted: Exact
      /** Decimals that the numbers are written with. */
      readonly decimals: number
      /** The difference is no more than rounding of each number can make. */
      readonly maybeRounding: boolean
    }
  | { readonly fault: 'notANumber'; readonly found: string; readonly head: string }
)

const BLANK = /^[\s\u00a0]*[-–—−]?[\s\u00a0]*$/

/** A cell's number; a blank or a dash is nothing; undefined: it is no number. */
const numberIn = (cell: string): Exact | undefined =>
  BLANK.test(cell) ? ZERO : amountFrom(cell)?.value

const decimalsIn = (cell: string): number => {
  const number = amountFrom(cell)
  if (number === null) return 0
  return /[.,](\d+)(?!.*[.,]\d)/.exec(cell.replaceAll(/[\s\u00a0]/g, ''))?.[1]?.length ?? 0
}

/** Half of the last decimal, for each number that is written. */
const mostByRounding = (count: number, decimals: number): Exact =>
  multiply({ n: BigInt(count), d: 2n }, { n: 1n, d: 10n ** BigInt(decimals) })

type Line = { readonly head: string; readonly cells: readonly string[] }

/** One sum across one place of the other way: its own cell against those that it sums up. */
const footOne = (
  table: string,
  lines: readonly Line[],
  { at, from }: FootedSum,
  sums: readonly number[],
  place: { readonly index: number; readonly head: string },
): FootingFault | null => {
  const own = lines[at]
  const said = own?.cells[place.index] ?? ''
  const says = numberIn(said)
  if (own === undefined || BLANK.test(said) || says === undefined) return null
  const about = { table, sum: own.head, across: place.head }
  const added = lines.slice(from, at).filter((_, index) => !sums.includes(from + index))
  let counted = ZERO
  for (const { head, cells } of added) {
    const found = cells[place.index] ?? ''
    const number = numberIn(found)
    if (number === undefined) return { ...about, fault: 'notANumber', found, head }
    counted = add(counted, number)
  }
  if (compare(says, counted) === 0) return null
  const written = [said, ...added.map(({ cells }) => cells[place.index] ?? '')]
  const decimals = Math.max(...written.map(decimalsIn))
  const most = mostByRounding(written.filter((one) => !BLANK.test(one)).length, decimals)
  const maybeRounding = compare(absolute(subtract(says, counted)), most) <= 0
  return { ...about, fault: 'doesNotFoot', says, counted, decimals, maybeRounding }
}

const footLines = (
  table: string,
  lines: readonly Line[],
  heads: readonly string[],
  { sums, first }: { readonly sums: readonly FootedSum[]; readonly first: number },
): readonly FootingFault[] => {
  const places = sums.map(({ at }) => at)
  return sums.flatMap((one) =>
    heads.flatMap((head, index) => {
      if (index < first) return []
      const fault = footOne(table, lines, one, places, { index, head })
      return fault === null ? [] : [fault]
    }),
  )
}

/** Every sum of a table that does not foot, in the order of the table; columns after rows. */
export const footTable = ({
  caption,
  rows,
  rowHeads,
  sumRows = [],
  sumColumns = [],
}: WrittenTable): readonly FootingFault[] => {
  const cells = rows.map((row) => row.map(plainRuns))
  const heads = cells[0] ?? []
  const table = plainRuns(caption)
  const across = cells.map((row) => ({ head: row[0] ?? '', cells: row }))
  const down = heads.map((head, column) => ({
    head,
    cells: cells.map((row) => row[column] ?? ''),
  }))
  const rowNames = cells.map((row) => row[0] ?? '')
  return [
    ...footLines(table, across, heads, { sums: sumRows, first: rowHeads ? 1 : 0 }),
    ...footLines(table, down, rowNames, { sums: sumColumns, first: 1 }),
  ]
}

export const differenceOf = (fault: Extract<FootingFault, { fault: 'doesNotFoot' }>): Exact =>
  subtract(fault.says, fault.counted)
