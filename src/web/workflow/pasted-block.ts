// What is pasted out of a spreadsheet into a table of values: a column, or values with the names they are for.

/** What a row of the table is called, any of which may stand beside its value in what is pasted. */
export type NamedRow = { readonly names: readonly string[] }

export type Placed = {
  readonly writes: readonly { readonly row: number; readonly cell: string }[]
  /** How many values there were no more rows for. */
  readonly lost: number
  /** Names of no row. */
  readonly unknown: readonly string[]
  /** Names of several rows, or that stand several times in what is pasted. */
  readonly unclear: readonly string[]
  /** A first line that was read as headings; null: there was none. */
  readonly heading: string | null
}
export type NotPlaced = {
  readonly refused: 'noNames' | 'manyColumns'
  readonly columns: number
}

/** Lines and cells as a spreadsheet copies them; empty columns and empty lines at the end left out. */
export const cellsOf = (text: string): readonly (readonly string[])[] => {
  const lines = text
    .replace(/[\r\n\t ]+$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  const width = Math.max(...lines.map((cells) => cells.length))
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    lines.some((cells) => (cells[at] ?? '') !== ''),
  )
  return lines.map((cells) => used.map((at) => cells[at] ?? ''))
}

const column = (cells: readonly string[], rows: number, from: number): Placed => ({
  writes: cells
    .map((cell, step) => ({ row: from + step, cell }))
    .filter(({ row, cell }) => cell !== '' && row < rows),
  lost: cells.slice(rows - from).filter((cell) => cell !== '').length,
  unknown: [],
  unclear: [],
  heading: null,
})

const alike = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('sv').replace(/\s+/g, ' ') ===
  other.toLocaleLowerCase('sv').replace(/\s+/g, ' ')

const rowsNamed = (rows: readonly NamedRow[], name: string): readonly number[] =>
  rows.flatMap(({ names }, at) => (names.some((one) => alike(one, name)) ? [at] : []))

type Line = { readonly name: string; readonly cell: string; readonly at: readonly number[] }

const byName = (lines: readonly Line[]): Omit<Placed, 'heading'> => {
  const times = Map.groupBy(lines, ({ at: [row] }) => row)
  const isUnclear = ({ at }: Line): boolean =>
    at.length > 1 || (at.length === 1 && (times.get(at[0])?.length ?? 0) > 1)
  return {
    writes: lines
      .filter((line) => line.at.length === 1 && !isUnclear(line))
      .flatMap(({ at: [row = 0], cell }) => (cell === '' ? [] : [{ row, cell }])),
    lost: 0,
    unknown: lines.filter(({ at }) => at.length === 0).map(({ name }) => name),
    unclear: [...new Set(lines.filter(isUnclear).map(({ name }) => name))],
  }
}

const named = (cells: readonly (readonly string[])[], rows: readonly NamedRow[]): Placed => {
  const lines = cells
    .filter((line) => line.some((cell) => cell !== ''))
    .map(([name = '', cell = '']): Line => ({ name, cell, at: rowsNamed(rows, name) }))
  const [first] = lines
  const isHeading = first !== undefined && first.at.length === 0 && !/\d/.test(first.cell)
  return {
    ...byName(isHeading ? lines.slice(1) : lines),
    heading: isHeading ? `${first.name}, ${first.cell}` : null,
  }
}

/**
 * Where the cells of what is pasted go. One column goes down from the row that it is pasted in. Of two,
 * the first says which row each value is for, whichever row it is pasted in.
 * @refuses noNames – two columns, the first of which names no row; manyColumns – more than two
 */
export const placeBlock = (
  text: string,
  rows: readonly NamedRow[],
  from: number,
): Placed | NotPlaced => {
  const lines = cellsOf(text)
  const columns = lines[0]?.length ?? 0
  if (columns <= 1)
    return column(
      lines.map(([cell = '']) => cell),
      rows.length,
      from,
    )
  if (columns > 2) return { refused: 'manyColumns', columns }
  const isNamed = lines.some(([name = '']) => rowsNamed(rows, name).length > 0)
  return isNamed ? named(lines, rows) : { refused: 'noNames', columns }
}
