// The figures behind a drawing as a chart of PowerPoint's own, where they are values by year.
import type { ReportCell, ReportFigure } from '../../domain/reports/report.ts'
import { decimalOf } from './cells.ts'
import { plainText } from './numbered.ts'

export type SlideChart = {
  /** The years or periods, with what is remarked of each. */
  readonly labels: readonly string[]
  readonly lines: readonly {
    readonly name: string
    /** null: no value then. */
    readonly values: readonly (number | null)[]
  }[]
  readonly decimals: number
}

const LEAST_POINTS = 2
const YEAR = /^\D{0,12}\d{4}/

const numberIn = (cell: ReportCell | undefined): number | null => {
  const exact = cell === undefined ? null : decimalOf(cell)
  return exact === null ? null : Number(exact)
}

/** null: the figure has no table of numbers by year, and is shown as the picture it is. */
export const chartOf = ({ table }: ReportFigure): SlideChart | null => {
  if (table === null || !table.rows.every((row) => YEAR.test(plainText(row[0]?.runs ?? []))))
    return null
  const counted = (column: number): number =>
    table.rows.filter((row) => numberIn(row[column]) !== null).length
  const columns = table.columns.flatMap(({ heading }, at) => (at === 0 ? [] : [{ heading, at }]))
  const lines = columns.filter(({ at }) => counted(at) >= LEAST_POINTS)
  if (lines.length === 0) return null
  const remarks = columns.filter(({ at }) => counted(at) === 0)
  return {
    labels: table.rows.map((row) => {
      const said = remarks.map(({ at }) => plainText(row[at]?.runs ?? [])).filter((one) => one)
      const period = plainText(row[0]?.runs ?? [])
      return said.length === 0 ? period : `${period} (${said.join(', ')})`
    }),
    lines: lines.map(({ heading, at }) => ({
      name: heading,
      values: table.rows.map((row) => numberIn(row[at])),
    })),
    decimals: Math.max(
      ...table.rows.flatMap((row) => lines.map(({ at }) => row[at]?.number?.decimals ?? 0)),
    ),
  }
}
