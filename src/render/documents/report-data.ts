// A report as plain data for the Typst template: all text is data and none is source, so that nothing a person writes is run.
import type { Run, WrittenList } from '../../domain/documents/prose.ts'
import type {
  Picture,
  Report,
  ReportBlock,
  ReportCell,
  ReportFigure,
  ReportGrade,
  ReportTable,
} from '../../domain/reports/report.ts'
import { reportWords } from '../../text/report-words.ts'
import type { ReportWords } from '../../text/report-words-sv.ts'
import { iconOf } from '../../ui/grade-badge.tsx'
import { drawnIcon } from '../../ui/icons.tsx'
import { LEAST_CONTRAST, readable, tintOf } from '../../ui/theme.ts'
import { linkOf } from './link-of.ts'
import { type Numbered, numberBlocks } from './numbered.ts'
import { paperText } from './paper-text.ts'
import { selfContained } from './self-contained.ts'
import { sizeOnPaper } from './size-on-paper.ts'
import { toneColours } from './tones.ts'

/** What JSON can say; the template reads it. */
type Told = null | boolean | number | string | readonly Told[] | { readonly [key: string]: Told }

export type TypstReport = {
  readonly data: Told
  /** Pictures and icons by the names that the data uses. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

type Making = {
  readonly words: ReportWords
  readonly numbered: ReadonlyMap<string, Numbered>
  readonly files: Map<string, Uint8Array>
}

const bytesOf = (svg: string): Uint8Array => new TextEncoder().encode(svg)

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

const pictureTold = (picture: Picture, alt: string, { files }: Making): Told => {
  const number = files.size
  const [ending, bytes] =
    picture.is === 'drawing'
      ? ['svg', bytesOf(selfContained(picture.svg) ?? '')]
      : [ENDINGS[picture.type], picture.bytes]
  const file = `picture-${number}.${ending}`
  files.set(file, bytes)
  return { file, alt: paperText(alt), ...sizeOnPaper(picture) }
}

const iconFile = (grade: ReportGrade, colour: string, { files }: Making): string | null => {
  const name = iconOf(grade)
  if (name === null) return null
  const file = `icon-${name}-${colour.slice(1)}.svg`
  if (!files.has(file)) files.set(file, bytesOf(drawnIcon(name, colour)))
  return file
}

const gradeTold = (grade: ReportGrade, making: Making): Told => {
  const { ink, tint } = toneColours(grade.tone)
  return {
    ...{ word: paperText(grade.word), ink, tint },
    icon: iconFile(grade, ink, making),
    isDashed: grade.tone === 'none',
    isBare: grade.tone === 'number',
  }
}

const runTold = (run: Run, making: Making): Told => {
  if (run.is === 'lineBreak') return { is: 'break' }
  if (run.is === 'footnote') return { is: 'footnote', runs: runsTold(run.runs, making) }
  if (run.is === 'reference') {
    const found = making.numbered.get(run.to)
    return {
      ...{ is: 'to', block: found?.at ?? null },
      text: paperText(found?.said ?? making.words.toNothing),
    }
  }
  const link = linkOf(run.href)
  const block = link !== null && 'block' in link ? making.numbered.get(link.block)?.at : undefined
  return {
    ...{ is: 'text', text: paperText(run.text), block: block ?? null },
    web: link !== null && 'web' in link ? link.web : null,
    isStrong: run.marks?.includes('strong') ?? false,
    isEmphasis: run.marks?.includes('emphasis') ?? false,
    // NOTE the template is told two or three letters, or it would refuse the document.
    lang: /^[a-z]{2,3}(?=-|$)/i.exec(run.lang ?? '')?.[0].toLowerCase() ?? null,
  }
}

const runsTold = (runs: readonly Run[], making: Making): Told =>
  runs.map((run) => runTold(run, making))

const listTold = ({ ordered, items }: WrittenList, making: Making): Told => ({
  ...{ is: 'list', ordered },
  items: items.map(({ runs, below }) => ({
    runs: runsTold(runs, making),
    below: below === undefined ? null : listTold(below, making),
  })),
})

const cellTold = (cell: ReportCell, making: Making): Told => ({
  runs: runsTold(cell.runs, making),
  grade: cell.grade === undefined ? null : gradeTold(cell.grade, making),
  indent: cell.indent ?? 0,
})

const tableTold = (table: Omit<ReportTable, 'is' | 'id' | 'caption'>, making: Making): Told => ({
  columns: table.columns.map(({ heading, align, share }) => ({
    ...{ heading: paperText(heading), align, share },
  })),
  rows: table.rows.map((row) => row.map((cell) => cellTold(cell, making))),
  ...{ rowHeads: table.rowHeads, sums: table.sums ?? [] },
  notes: table.notes.map(paperText),
})

const captionTold = ({ id, caption }: ReportTable | ReportFigure, { numbered }: Making): Told => ({
  label: numbered.get(id)?.label ?? '',
  said: paperText(caption),
})

const figureTold = (block: ReportFigure, making: Making): Told => ({
  ...{ is: 'figure', caption: captionTold(block, making) },
  picture: pictureTold(block.picture, block.alt, making),
  table: block.table === null ? null : tableTold(block.table, making),
  notes: block.notes.map(paperText),
})

const blockTold = (block: ReportBlock, making: Making): Told => {
  switch (block.is) {
    case 'heading':
      return { is: 'heading', level: block.level, runs: runsTold(block.runs, making) }
    case 'paragraph':
    case 'quote':
      return { is: block.is, runs: runsTold(block.runs, making) }
    case 'list':
      return listTold(block, making)
    case 'figures':
      return { is: 'figures', caption: captionTold(block, making), table: tableTold(block, making) }
    case 'figure':
      return figureTold(block, making)
    case 'summary':
      return {
        ...{ is: 'summary', title: paperText(block.title), sentence: paperText(block.sentence) },
        parts: block.parts
          .filter(({ count }) => count > 0)
          .map(({ grade, count }) => ({ grade: gradeTold(grade, making), count })),
      }
    case 'remark':
      return {
        ...{ is: 'remark', about: block.about },
        // NOTE where a text comes from is said by the text itself.
        label: block.about === 'origin' ? '' : making.words.remarks[block.about],
        runs: runsTold(block.runs, making),
      }
    case 'standing':
      return {
        ...{ is: 'standing', label: paperText(block.label), said: paperText(block.said) },
        grade: gradeTold(block.grade, making),
      }
    case 'pageBreak':
      return { is: 'pageBreak' }
  }
}

const houseTold = ({ house }: Report, making: Making): Told => ({
  // NOTE white words on the cover and coloured words on white are both read at this contrast.
  ...{ colour: readable(house.colour, LEAST_CONTRAST), tint: tintOf(house.colour) },
  ...{ typeface: house.typeface, cover: house.cover },
  logo: house.logo === null ? null : pictureTold(house.logo.picture, house.logo.alt, making),
  logoPlace: house.logoPlace ?? 'bottom',
  coverPicture:
    house.coverPicture === undefined
      ? null
      : pictureTold(house.coverPicture.picture, house.coverPicture.alt, making),
  foot: paperText(house.foot ?? ''),
})

/** Everything that the template shows, in the order it is shown. */
export const typstReport = (report: Report): TypstReport => {
  const words = reportWords(report.language)
  const making: Making = { words, numbered: numberBlocks(report), files: new Map() }
  const { contents, draft, page, of, sameFigures, unreadable } = words
  const data: Told = {
    ...{ title: paperText(report.title), subtitle: paperText(report.subtitle) },
    ...{ municipality: paperText(report.municipality), language: report.language },
    ...{ standing: paperText(report.standing), isDraft: report.isDraft },
    hasContents: report.hasContents,
    facts: report.facts.map((fact) => fact.map(paperText)),
    words: { contents, draft, page, of, sameFigures, unreadable },
    house: houseTold(report, making),
    blocks: report.blocks.map((block) => blockTold(block, making)),
  }
  return { data, files: making.files }
}
