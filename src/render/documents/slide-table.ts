// A report's short table on a slide, as a table that PowerPoint edits.
import type { ReportCell, ReportTable } from '../../domain/reports/report.ts'
import { plainText } from './numbered.ts'
import { paperText } from './paper-text.ts'
import type { Border, CellOptions, Row, TableOptions } from './pptx.ts'
import type { Drawing } from './slide-drawing.ts'
import { CONTENT, linesOf, POINTS_HIGH } from './slide-look.ts'
import { toneColours } from './tones.ts'
import { signedWord } from './word-runs.ts'
import { GROUND, HAIRLINE, INK, wordColour } from './word-styles.ts'

const INDENT = '   '

const textOf = ({ runs, grade, indent = 0 }: ReportCell): string => {
  const said = [plainText(runs), grade === undefined ? '' : signedWord(grade)]
  return `${INDENT.repeat(Math.min(indent, 6))}${said.filter((one) => one).join(' ')}`
}

const shareOf = ({ columns }: ReportTable, at: number): number =>
  (columns[at]?.share ?? 0) / columns.reduce((sum, { share }) => sum + share, 0)

const LETTERS = [16, 15, 14, 13, 12, 11, 10]
const LEAST_LETTERS = 10
/** Points above and below what stands in a row. */
const AROUND = 9
/** Points on both sides of what stands in a cell, in inches. */
const SIDES = 0.16

const highOf = (table: ReportTable, points: number): number => {
  const rows = [
    table.columns.map(({ heading }) => heading),
    ...table.rows.map((r) => r.map(textOf)),
  ]
  const lines = (row: readonly string[]): number =>
    Math.max(
      1,
      ...row.map((text, at) => linesOf(text, points, CONTENT.w * shareOf(table, at) - SIDES)),
    )
  return rows.reduce((sum, row) => sum + lines(row) * points * 1.2 + AROUND, 0)
}

/** The largest letters in which the table has room on a slide; null: it has none. */
export const lettersOfTable = (table: ReportTable): number | null =>
  LETTERS.find((points) => highOf(table, points) <= POINTS_HIGH) ?? null

/** A table with its head, in letters that it has room for. */
export const drawTable = (drawing: Drawing, table: ReportTable): void => {
  const points = lettersOfTable(table) ?? LEAST_LETTERS
  const border = (pt: number, color: string): Border => ({
    type: 'solid',
    pt,
    color,
  })
  const none: Border = { type: 'none' }
  const look = (at: number, isStrong: boolean): CellOptions => ({
    ...{ align: table.columns[at]?.align === 'end' ? 'right' : 'left', valign: 'middle' },
    bold: isStrong,
  })
  const head = table.columns.map(({ heading }, at) => ({
    text: paperText(heading),
    options: { ...look(at, true), border: [none, none, border(1.25, INK), none] },
  })) as Row
  const rows = table.rows.map((row, number) => {
    const isSum = table.sums?.includes(number) ?? false
    return row.map((cell, at) => {
      const { grade } = cell
      return {
        text: paperText(textOf(cell)),
        options: {
          ...look(at, isSum || grade !== undefined),
          ...(grade === undefined ? {} : { color: wordColour(toneColours(grade.tone).ink) }),
          ...(isSum ? { fill: { color: GROUND } } : {}),
          border: [none, none, border(0.75, isSum ? INK : HAIRLINE), none],
        },
      }
    }) as Row
  })
  drawing.slide.addTable([head, ...rows], {
    ...{
      x: CONTENT.x,
      y: CONTENT.y,
      w: CONTENT.w,
      rowH: Math.min(0.42, CONTENT.h / (rows.length + 1)),
    },
    colW: table.columns.map((_, at) => CONTENT.w * shareOf(table, at)),
    ...{ fontFace: drawing.face, fontSize: points, color: INK, lang: drawing.lang },
    ...{ margin: [0.04, 0.08, 0.04, 0.08], objectName: paperText(table.caption) },
  } as TableOptions)
}
