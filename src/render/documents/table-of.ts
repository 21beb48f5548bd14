// A table of a report made of rows and of what each column says of one.
import type { ReportBlock, ReportCell, ReportColumn } from '../../domain/reports/report.ts'

/** Columns with what stands in each row. */
export type Columns<Row> = readonly (ReportColumn & { readonly of: (row: Row) => ReportCell })[]

/** Rows as one table of a report, whose first cell is each row's head; nothing where there are none. */
export const tableOf = <Row>(
  rows: readonly Row[],
  columns: Columns<Row>,
  said: { readonly id: string; readonly caption: string; readonly notes: readonly string[] },
): readonly ReportBlock[] =>
  rows.length === 0
    ? []
    : [
        {
          ...{ is: 'figures', rowHeads: true, ...said },
          columns: columns.map(({ of: _, ...column }) => column),
          rows: rows.map((row) => columns.map(({ of }) => of(row))),
        },
      ]
