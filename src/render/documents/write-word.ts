// A report as a Word document: styles, contents, captions and references that Word itself keeps up to date.
import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { checkReport, type ReportFault } from '../../domain/reports/check-report.ts'
import type { Report } from '../../domain/reports/report.ts'
import { reportWords } from '../../text/report-words.ts'
import { numberBlocks } from './numbered.ts'
import { paperText } from './paper-text.ts'
import { wordBlock } from './word-blocks.ts'
import { pictureRun } from './word-pictures.ts'
import { textRun, type Writing } from './word-runs.ts'
import { brandOf, HAIRLINE, LISTS, QUIET, TEXT_TWIPS, wordStyles } from './word-styles.ts'

export type WrittenWord =
  | { readonly word: Uint8Array }
  | { readonly refused: 'unfit'; readonly faults: readonly ReportFault[] }

/** A4 and its margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1500, bottom: 1400, left: 1418, right: 1418, header: 700, footer: 640 },
} as const
const pageOf = (width: number) => ({
  ...PAGE,
  margin: { ...PAGE.margin, right: PAGE.size.width - PAGE.margin.left - width },
})
const LOGO = { width: 150, height: 56 }
const COVER_PICTURE = { width: 453, height: 260 }
const SMALL = 16

const runningHead = (report: Report, isFirst: boolean): Header => {
  const { draft } = reportWords(report.language)
  const mark = report.isDraft
    ? [textRun(draft, { size: SMALL, bold: true, color: brandOf(report.house) })]
    : []
  const standing = textRun(`${report.standing}${report.isDraft ? '   ' : ''}`, {
    ...{ size: SMALL, color: QUIET },
  })
  const title = textRun(report.title, { size: SMALL, bold: true, color: QUIET })
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_TWIPS }],
        ...(isFirst
          ? {}
          : {
              border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: HAIRLINE } },
            }),
        children: isFirst ? mark : [title, new TextRun({ children: ['\t'] }), standing, ...mark],
      }),
    ],
  })
}

const runningFoot = ({ municipality, language, house }: Report): Footer => {
  const { page, of } = reportWords(language)
  const look = { size: SMALL, color: QUIET }
  const number = new TextRun({
    ...look,
    children: ['\t', `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_TWIPS }],
        children: [textRun(house.foot ?? municipality, look), number],
      }),
    ],
  })
}

const hasCover = ({ house }: Report): boolean => house.cover !== 'none'

/** What stands at the foot of the cover, which has no number. */
const coverFoot = ({ house: { foot } }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: foot === undefined ? [] : [textRun(foot, { size: SMALL, color: QUIET })],
      }),
    ],
  })

/** The field of colour behind a line of the cover; lines of the same field are one. */
const fieldOf = ({ house }: Report) => {
  const fill = brandOf(house)
  const edge = { style: BorderStyle.SINGLE, size: 24, space: 24, color: fill } as const
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    border: {
      top: edge,
      bottom: edge,
      left: { ...edge, space: 12 },
      right: { ...edge, space: 12 },
    },
    indent: { left: 300, right: 300 },
  } as const
}

const logoLine = (report: Report, writing: Writing): readonly Paragraph[] => {
  const { logo } = report.house
  return logo === null
    ? []
    : [
        new Paragraph({
          spacing: { after: 240 },
          children: [pictureRun(logo.picture, logo.alt, writing, LOGO)],
        }),
      ]
}

const pictureLine = (report: Report, writing: Writing): readonly Paragraph[] => {
  const { coverPicture } = report.house
  return coverPicture === undefined || !hasCover(report)
    ? []
    : [
        new Paragraph({
          spacing: { after: 360 },
          children: [pictureRun(coverPicture.picture, coverPicture.alt, writing, COVER_PICTURE)],
        }),
      ]
}

/** Points above the title, so that it stands where a cover's title does. */
const aboveTitle = ({ house }: Report): number =>
  house.coverPicture !== undefined ? 20 : house.logo === null ? 210 : 160

/** Title and subtitle, white on a field of the colour where the cover has one. */
const titleLines = (report: Report): readonly Paragraph[] => {
  const isColoured = report.house.cover === 'colour'
  const field = isColoured ? fieldOf(report) : {}
  const paint = isColoured ? { color: 'FFFFFF' } : {}
  const title = new Paragraph({
    style: 'Title',
    ...field,
    ...(hasCover(report) ? { spacing: { before: aboveTitle(report) * 20 } } : {}),
    children: [textRun(report.title, paint)],
  })
  if (report.subtitle === '') return [title]
  const subtitle = new Paragraph({
    style: 'Subtitle',
    ...field,
    children: [textRun(report.subtitle, paint)],
  })
  return [title, subtitle]
}

/** Title, standing and facts: a page of their own where the house has covers. */
const front = (report: Report, writing: Writing): readonly FileChild[] => {
  const logo = logoLine(report, writing)
  const isBelow = hasCover(report) && report.house.logoPlace === 'bottom'
  const lines = [
    textRun(report.municipality, { bold: true }),
    textRun(report.standing),
    ...report.facts.map(([label, value]) =>
      textRun(`${label}: ${value}`, { size: 18, color: QUIET }),
    ),
  ]
  return [
    ...(isBelow ? [] : logo),
    ...pictureLine(report, writing),
    ...titleLines(report),
    ...lines.map(
      (line, at) =>
        new Paragraph({
          spacing: {
            after: 60,
            ...(at === 0 && report.house.cover === 'colour' ? { before: 600 } : {}),
          },
          children: [line],
        }),
    ),
    ...(isBelow && logo.length > 0 ? [new Paragraph({ spacing: { before: 600 } }), ...logo] : []),
  ]
}

const contents = (report: Report): readonly FileChild[] => {
  const { contents: title } = reportWords(report.language)
  if (!report.hasContents) return []
  return [
    new Paragraph({
      ...{ style: 'Contents', pageBreakBefore: hasCover(report) },
      children: [textRun(title)],
    }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-3' }),
  ]
}

export type WordLayout = {
  /** A cover, or title, standing and facts at the top. */
  readonly hasFront: boolean
  /** The text's, in twentieths of a point; null: that of an A4 page. */
  readonly width: number | null
}

const OWN_PAGE: WordLayout = { hasFront: true, width: null }

/** The document as docx describes it. */
const documentOf = (report: Report, { hasFront, width }: WordLayout): Document => {
  const words = reportWords(report.language)
  const writing: Writing = {
    words,
    numbered: numberBlocks(report),
    footnotes: {},
    width: width ?? TEXT_TWIPS,
  }
  const children = [
    ...(hasFront ? front(report, writing) : []),
    ...contents(report),
    ...report.blocks.flatMap((block, at) => wordBlock(block, at, report, writing)),
  ]
  return new Document({
    ...{ title: paperText(report.title), creator: paperText(report.municipality) },
    styles: wordStyles(report.house, report.language),
    ...{ numbering: LISTS, footnotes: writing.footnotes },
    hyphenation: { autoHyphenation: true },
    sections: [
      {
        properties: { page: pageOf(writing.width), titlePage: hasCover(report) },
        headers: { default: runningHead(report, false), first: runningHead(report, true) },
        footers: {
          default: runningFoot(report),
          first: coverFoot(report),
        },
        children,
      },
    ],
  })
}

/** The report as Word. What makes it unfit is told by block before anything is made. */
export const writeWord = async (
  report: Report,
  layout: WordLayout = OWN_PAGE,
): Promise<WrittenWord> => {
  const faults = checkReport(report)
  if (faults.length > 0) return { refused: 'unfit', faults }
  return { word: new Uint8Array(await Packer.toBuffer(documentOf(report, layout))) }
}
