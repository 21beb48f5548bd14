// A report in a municipality's own Word template: its cover, styles, head and foot are kept, and the report's text is set in.
import type { ReportFault } from '../../domain/reports/check-report.ts'
import type { Report } from '../../domain/reports/report.ts'
import { mergeWord } from './merge-word.ts'
import { paperText } from './paper-text.ts'
import { fillBody, fillPlaces, placeName } from './template-places.ts'
import { readParts, writeParts } from './word-parts.ts'
import { writeWord } from './write-word.ts'

export type FilledTemplate =
  | { readonly word: Uint8Array }
  | { readonly refused: 'unfit'; readonly faults: readonly ReportFault[] }
  /** It is no Word file (.docx), or it is damaged. */
  | { readonly refused: 'notWord' }
  /** No paragraph says «{{innehåll}}». */
  | { readonly refused: 'noPlace' }

const BODY_NAMES = ['innehåll', 'content']

/** What stands at each place that a text names; the report's facts by their own labels. */
const saidOf = (report: Report): ReadonlyMap<string, string> =>
  new Map([
    ...report.facts.map(([label, value]) => [placeName(label), paperText(value)] as const),
    ...['titel', 'title'].map((name) => [name, paperText(report.title)] as const),
    ...['underrubrik', 'subtitle'].map((name) => [name, paperText(report.subtitle)] as const),
    ...['kommun', 'municipality'].map((name) => [name, paperText(report.municipality)] as const),
    ...['status', 'standing'].map((name) => [name, paperText(report.standing)] as const),
  ])

const WRITTEN = /^word\/(?:document|header\d*|footer\d*)\.xml$/
const SECTION = /<w:sectPr[ >].*?<\/w:sectPr>/gs

/** The width of the text on the template's pages, in twentieths of a point; null: it does not say. */
const widthIn = (document: string): number | null => {
  const section = [...document.matchAll(SECTION)].at(-1)?.[0] ?? ''
  const said = (tag: string, name: string): number =>
    Number(new RegExp(`<w:${tag}[^>]* w:${name}="(\\d+)"`).exec(section)?.[1] ?? Number.NaN)
  const width = said('pgSz', 'w') - said('pgMar', 'left') - said('pgMar', 'right')
  return Number.isFinite(width) && width > 0 ? width : null
}

/**
 * The template with the report in it. Everything that the template says stays; where it says
 * «{{titel}}», «{{underrubrik}}», «{{kommun}}», «{{status}}» or the label of one of the report's
 * facts, that stands instead. A template that has contents of its own is given no more.
 */
export const fillWordTemplate = async (
  template: Uint8Array,
  report: Report,
): Promise<FilledTemplate> => {
  const theirs = await readParts(template)
  if (theirs === null) return { refused: 'notWord' }
  const written = theirs.get('word/document.xml')?.toString('utf8') ?? ''
  const hasContents = report.hasContents && !/<w:instrText[^>]*>\s*TOC\s/.test(written)
  const width = widthIn(written)
  const made = await writeWord({ ...report, hasContents }, { hasFront: false, width })
  if ('refused' in made) return made
  const ours = await readParts(made.word)
  if (ours === null) throw new Error('fillWordTemplate: our own file is no Word file')
  const { parts, document, body } = mergeWord(theirs, ours)
  const said = saidOf(report)
  const filled = fillBody(fillPlaces(document, said), BODY_NAMES, body)
  if (filled === null) return { refused: 'noPlace' }
  for (const [path, content] of parts)
    if (WRITTEN.test(path)) parts.set(path, Buffer.from(fillPlaces(content.toString('utf8'), said)))
  parts.set('word/document.xml', Buffer.from(filled))
  return { word: new Uint8Array(await writeParts(parts)) }
}
