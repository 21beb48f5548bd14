// The blocks of a report as Word's paragraphs and tables.
import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { WrittenList } from '../../domain/documents/prose.ts'
import type {
  Picture,
  Report,
  ReportBlock,
  ReportFigure,
  ReportHeading,
  ReportTable,
} from '../../domain/reports/report.ts'
import { wordPicture } from './draw-png.ts'
import { paperText } from './paper-text.ts'
import { MOST_HIGH, type Size, sizeOnPaper } from './size-on-paper.ts'
import { summaryDrawing } from './summary-drawing.ts'
import { bookmarkAt, gradeRun, textRun, type Writing, wordRuns } from './word-runs.ts'
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
/** Where value and grade stand, in parts of the width. */
const STANDING_TABS = [0.38, 0.66]
/** Word's own measure of a picture is pixels, 96 to the inch. */
const PIXELS = 96 / 72

/** A picture with its words; the words alone where it cannot be read. */
export const pictureRun = (
  picture: Picture,
  alt: string,
  { words, width: room }: Writing,
  within: Size = { width: room / 20, height: MOST_HIGH },
): ParagraphChild => {
  const { width, height } = sizeOnPaper(picture, within)
  const drawn = wordPicture(picture, width)
  if (drawn === null) return textRun(`${words.unreadable} ${alt}`, { italics: true })
  return new ImageRun({
    ...{ type: drawn.type, data: drawn.bytes },
    transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
    altText: { name: '', description: paperText(alt) },
  })
}

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

const summaryOf = (
  block: Extract<ReportBlock, { is: 'summary' }>,
  writing: Writing,
): readonly FileChild[] => {
  const bar = summaryDrawing(block)
  const parts = block.parts.filter(({ count }) => count > 0)
  const words = parts.flatMap(({ grade, count }, at) => [
    gradeRun({ ...grade, word: `${count} ${grade.word}` }, at === 0 ? '' : '   '),
  ])
  return [
    new Paragraph({ keepNext: true, children: [textRun(block.title, { bold: true })] }),
    new Paragraph({ keepNext: true, children: [textRun(block.sentence)] }),
    ...(bar === null
      ? []
      : [
          new Paragraph({
            keepNext: true,
            children: [pictureRun(bar, block.sentence, writing)],
          }),
        ]),
    new Paragraph({ children: words }),
  ]
}

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
    case 'standing': {
      const tabStops = STANDING_TABS.map((share) => ({
        ...{ type: TabStopType.LEFT, position: Math.round(share * writing.width) },
      }))
      const children = [
        textRun(block.label, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        textRun(block.said),
        new TextRun({ children: [new Tab()] }),
        gradeRun(block.grade),
      ]
      return [new Paragraph({ style: 'Standing', tabStops, children })]
    }
    case 'pageBreak':
      return report.blocks[at + 1]?.is === 'heading'
        ? []
        : [new Paragraph({ children: [new PageBreak()] })]
  }
}
