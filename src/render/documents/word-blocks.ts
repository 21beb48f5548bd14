// The blocks of a report as Word's paragraphs and tables.
import { Bookmark, type FileChild, HeadingLevel, PageBreak, Paragraph, SimpleField } from 'docx'
import type { WrittenList } from '../../domain/documents/prose.ts'
import type {
  Report,
  ReportBlock,
  ReportFigure,
  ReportHeading,
  ReportTable,
} from '../../domain/reports/report.ts'
import { standingOf, summaryOf } from './word-grades.ts'
import { pictureRun } from './word-pictures.ts'
import { bookmarkAt, textRun, type Writing, wordRuns } from './word-runs.ts'
import { type Tabled, wordTable } from './word-tables.ts'

const LEVELS = [
  ...[HeadingLevel.HEADING_1, HeadingLevel.HEADING_2],
  ...[HeadingLevel.HEADING_3, HeadingLevel.HEADING_4],
]
const REMARKS = {
  origin: 'RemarkOrigin',
  unapproved: 'RemarkUnapproved',
  madeUp: 'RemarkMadeUp',
  law: 'RemarkLaw',
} as const
const captionOf = (
  { is, caption }: ReportTable | ReportFigure,
  at: number,
  { words }: Writing,
  number: string,
): Paragraph => {
  const word = is === 'figures' ? words.table : words.figure
  return new Paragraph({
    ...{ style: 'Caption', keepNext: is === 'figures' },
    children: [
      new Bookmark({
        id: bookmarkAt(at),
        children: [textRun(`${word} `), new SimpleField(`SEQ ${word} \\* ARABIC`, number)],
      }),
      textRun('. '),
      textRun(caption, { bold: false }),
    ],
  })
}

const noteLines = (notes: readonly string[]): readonly Paragraph[] =>
  notes.map((note) => new Paragraph({ style: 'TableNote', children: [textRun(note)] }))

const tabled = (table: Tabled, writing: Writing): readonly FileChild[] => [
  wordTable(table, writing),
  ...noteLines(table.notes),
  // NOTE two tables with nothing between them are one to Word.
  new Paragraph({ style: 'TableNote' }),
]

const numberIn = (label: string | null | undefined): string => /\d+$/.exec(label ?? '')?.[0] ?? '0'

const figureOf = (block: ReportFigure, at: number, writing: Writing): readonly FileChild[] => {
  const number = numberIn(writing.numbered.get(block.id)?.label)
  const { table } = block
  return [
    new Paragraph({ keepNext: true, children: [pictureRun(block.picture, block.alt, writing)] }),
    captionOf(block, at, writing, number),
    ...(table === null
      ? []
      : [
          new Paragraph({
            ...{ style: 'TableNote', keepNext: true },
            children: [textRun(writing.words.sameFigures)],
          }),
          ...tabled(table, writing),
        ]),
    ...noteLines(block.notes),
  ]
}

const DEEPEST = 5

const listOf = (
  { ordered, items }: WrittenList,
  writing: Writing,
  instance: number,
  level = 0,
): readonly Paragraph[] =>
  items.flatMap(({ runs, below }) => [
    new Paragraph({
      style: 'ListParagraph',
      numbering: {
        ...{ reference: ordered ? 'numbers' : 'bullets', instance },
        level: Math.min(level, DEEPEST),
      },
      children: wordRuns(runs, writing),
    }),
    ...(below === undefined ? [] : listOf(below, writing, instance, level + 1)),
  ])

/** A heading says itself that it begins a page; a break before it would leave an empty line above it. */
const isBroken = (at: number, { blocks, hasContents, house }: Report): boolean =>
  at === 0 ? hasContents || house.cover !== 'none' : blocks[at - 1]?.is === 'pageBreak'

const headingOf = (block: ReportHeading, at: number, report: Report, writing: Writing) =>
  new Paragraph({
    heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_1,
    pageBreakBefore: isBroken(at, report),
    children: [new Bookmark({ id: bookmarkAt(at), children: wordRuns(block.runs, writing) })],
  })

/** The block that stands there in the report. */
export const wordBlock = (
  block: ReportBlock,
  at: number,
  report: Report,
  writing: Writing,
): readonly FileChild[] => {
  switch (block.is) {
    case 'heading':
      return [headingOf(block, at, report, writing)]

    case 'paragraph':
      return [new Paragraph({ children: wordRuns(block.runs, writing) })]
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: wordRuns(block.runs, writing) })]
    case 'list':
      return listOf(block, writing, at)
    case 'figures': {
      const number = numberIn(writing.numbered.get(block.id)?.label)
      return [captionOf(block, at, writing, number), ...tabled(block, writing)]
    }
    case 'figure':
      return figureOf(block, at, writing)
    case 'summary':
      return summaryOf(block, writing)
    case 'remark': {
      const label =
        block.about === 'origin'
          ? []
          : [textRun(`${writing.words.remarks[block.about]}. `, { bold: true })]
      const children = [...label, ...wordRuns(block.runs, writing)]
      return [new Paragraph({ style: REMARKS[block.about], children })]
    }
    case 'standing':
      return standingOf(block, writing)
    case 'pageBreak':
      return report.blocks[at + 1]?.is === 'heading'
        ? []
        : [new Paragraph({ children: [new PageBreak()] })]
  }
}
