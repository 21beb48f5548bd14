// Tables in Word: heads that are repeated on each page, columns as wide as told, numbers to the right.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Run } from '../../domain/documents/prose.ts'
import type { ReportCell, ReportTable } from '../../domain/reports/report.ts'
import { gradeRun, textRun, type Writing, wordRuns } from './word-runs.ts'
import { GROUND, HAIRLINE, INK } from './word-styles.ts'

export type Tabled = Omit<ReportTable, 'is' | 'id' | 'caption'>

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color }) as const
const INDENT = 180
const MOST_INDENTED = 6

/** Widths in twentieths of a point that add up to the text's. */
const widthsOf = ({ columns }: Tabled, all: number): readonly number[] => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => Math.floor((all * share) / whole))
}

type Standing = { readonly isEnd: boolean; readonly isSum: boolean; readonly width: number }

const bold = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => (run.is === 'text' ? { ...run, marks: [...(run.marks ?? []), 'strong'] } : run))

const cellOf = (
  cell: ReportCell,
  { isEnd, isSum, width }: Standing,
  writing: Writing,
): TableCell => {
  const runs = wordRuns(isSum ? bold(cell.runs) : cell.runs, writing)
  const { grade } = cell
  const graded = grade === undefined ? [] : [gradeRun(grade, runs.length > 0 ? ' ' : '')]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(isSum ? { shading: { fill: GROUND } } : {}),
    borders: {
      ...(isSum ? { top: line(6, INK) } : {}),
      bottom: isSum ? line(6, INK) : line(4, HAIRLINE),
    },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: isEnd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: INDENT * Math.min(cell.indent ?? 0, MOST_INDENTED) },
        children: [...runs, ...graded],
      }),
    ],
  })
}

const headRow = ({ columns }: Tabled, widths: readonly number[]): TableRow =>
  new TableRow({
    ...{ tableHeader: true, cantSplit: true },
    children: columns.map(
      ({ heading, align }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { bottom: line(8, INK) },
          children: [
            new Paragraph({
              ...{ style: 'TableText', keepNext: true },
              alignment: align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [textRun(heading, { bold: true })],
            }),
          ],
        }),
    ),
  })

export const wordTable = (table: Tabled, writing: Writing): Table => {
  const widths = widthsOf(table, writing.width)
  const rows = table.rows.map((row, number) => {
    const isSum = table.sums?.includes(number) ?? false
    return new TableRow({
      cantSplit: true,
      children: row.map((cell, at) =>
        cellOf(
          cell,
          { isEnd: table.columns[at]?.align === 'end', isSum, width: widths[at] ?? 0 },
          writing,
        ),
      ),
    })
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: writing.width, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 80, right: 80 },
    borders: {
      ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
      ...{ insideHorizontal: NONE, insideVertical: NONE },
    },
    tableLook: { firstRow: true, firstColumn: table.rowHeads, noHBand: true, noVBand: true },
    rows: [headRow(table, widths), ...rows],
  })
}
