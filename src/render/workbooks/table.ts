// A table as it is taken out: sheets with headings, and cells that are text, numbers or days.
import type { FigureView } from '../../contract/views.ts'

/** What stands in a cell: text as it is written, a number to count with, a day (ISO), a year, or nothing. */
export type Cell =
  | string
  | { readonly number: string; readonly decimals: number }
  | { readonly day: string }
  | { readonly year: string }
  | null

export type Column<Row> = {
  readonly heading: string
  readonly of: (row: Row) => Cell
  /** Its rows' own names, by which the sheet comes back: it is hidden. */
  readonly isId?: boolean
}

export type Sheet = {
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly isId: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a page shows, as it is taken out: what it is, what it is narrowed to, and its sheets. */
export type Table = {
  readonly title: string
  /** The round it is of, in words; null: it is of none. */
  readonly round: string | null
  /** What it is narrowed to, by what. */
  readonly filter: readonly (readonly [by: string, chosen: string])[]
  /** Whether any of it is made up, which then stands in its row. */
  readonly hasMadeUp: boolean
  readonly sheets: readonly Sheet[]
}

export const sheetOf = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet => ({
  name,
  columns: columns.map(({ heading, isId = false }) => ({ heading, isId })),
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
})

export const number = (value: number): Cell => ({ number: String(value), decimals: 0 })

/** A number where there is one, else what is said instead. */
export const figureCell = (figure: FigureView | null | undefined, said: string | null): Cell =>
  figure === null || figure === undefined
    ? said
    : { number: figure.exact, decimals: figure.decimals }

/** A day where it is one. */
export const dayCell = (day: string | null | undefined): Cell =>
  day === null || day === undefined || day === '' ? null : { day: day.slice(0, 10) }
