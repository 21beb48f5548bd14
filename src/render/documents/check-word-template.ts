// A municipality's Word file looked through before it is kept as a template: what it must not have, and what it has places and styles for.
import type { TemplateFault } from '../../domain/reports/house-settings.ts'
import { placeNames } from './template-places.ts'
import { readParts, type WordParts } from './word-parts.ts'

/** The places that a report fills, by one name each; the first of a row is the Swedish one. */
export const TEMPLATE_PLACES = [
  ['titel', 'title'],
  ['underrubrik', 'subtitle'],
  ['kommun', 'municipality'],
  ['status', 'standing'],
] as const
export const CONTENT_PLACE = ['innehåll', 'content'] as const

/** The styles that a report is written in and a template is expected to have, by Word's own names for them. */
export const TEMPLATE_STYLES = [
  ...['heading 1', 'heading 2', 'heading 3', 'heading 4'],
  ...['caption', 'quote', 'footnote text'],
] as const
export type TemplateStyle = (typeof TEMPLATE_STYLES)[number]

/** What a template was found to have. */
export type TemplateFindings = {
  /** Places that every report fills, as the template writes them. */
  readonly places: readonly string[]
  /** Those that it lacks, by their Swedish names. */
  readonly lacking: readonly string[]
  /** Other names: filled where a report has a fact by that label. */
  readonly others: readonly string[]
  readonly styles: readonly TemplateStyle[]
  readonly stylesLacking: readonly TemplateStyle[]
  readonly hasContents: boolean
}

const ZIP = [0x50, 0x4b]
const MACROS = /macroEnabled|vbaProject/i
const OBJECTS = /^word\/(?:embeddings|activeX|ctrlProps)\//i
/** What asks for something from elsewhere when the document is opened. */
const FIELDS = /\b(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|DATABASE)\b/
const FIELD_TEXT = /<w:instrText[^>]*>([^<]*)<\/w:instrText>|<w:fldSimple [^>]*w:instr="([^"]*)"/g
const OWN_NAMES = /<!(?:DOCTYPE|ENTITY)/i
const RELATIONSHIP = /<Relationship\s[^>]*>/g

const isXml = (path: string): boolean => /\.(?:xml|rels)$/i.test(path)

/** Whether it reaches anything outside itself but addresses that a reader follows. */
const reachesOut = (path: string, xml: string): boolean => {
  if (path.endsWith('.rels'))
    return [...xml.matchAll(RELATIONSHIP)].some(
      ([said]) => /TargetMode\s*=\s*["']External/i.test(said) && !/\/hyperlink["']/.test(said),
    )
  // NOTE the code of a field can be split into several texts.
  const fields = [...xml.matchAll(FIELD_TEXT)].map(([, text = '', simple = '']) => text + simple)
  return FIELDS.test(fields.join('')) || /<w:altChunk\b/.test(xml)
}

const isAnyXml = (parts: WordParts, holds: (path: string, xml: string) => boolean): boolean =>
  [...parts].some(([path, content]) => isXml(path) && holds(path, content.toString('utf8')))

const faultIn = (parts: WordParts): TemplateFault | null => {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const paths = [...parts.keys()]
  if (MACROS.test(types) || paths.some((path) => MACROS.test(path)))
    return { refused: 'templateMacros' }
  if (/wordprocessingml\.template\.main/i.test(types)) return { refused: 'templateDotx' }
  // NOTE what is written in another code than UTF-8 has zeros, and could say what nobody here sees.
  if (isAnyXml(parts, (_, xml) => xml.includes('\0') || OWN_NAMES.test(xml)))
    return { refused: 'templateDamaged' }
  if (paths.some((path) => OBJECTS.test(path))) return { refused: 'templateObjects' }
  if (isAnyXml(parts, reachesOut)) return { refused: 'templateReachesOut' }
  return null
}

const WRITTEN = /^word\/(?:document|header\d*|footer\d*)\.xml$/
const STYLE_NAME = /<w:name w:val="([^"]*)"/g

const findingsOf = (parts: WordParts): TemplateFindings => {
  const written = [...parts].flatMap(([path, content]) =>
    WRITTEN.test(path) ? placeNames(content.toString('utf8')) : [],
  )
  const all = [...new Set(written)]
  const known = TEMPLATE_PLACES.map((names) => names.find((name) => all.includes(name)))
  const everyName: readonly string[] = [...TEMPLATE_PLACES.flat(), ...CONTENT_PLACE]
  const names = [
    ...(parts.get('word/styles.xml')?.toString('utf8') ?? '').matchAll(STYLE_NAME),
  ].map(([, name = '']) => name.toLowerCase())
  const document = parts.get('word/document.xml')?.toString('utf8') ?? ''
  return {
    places: known.flatMap((name) => (name === undefined ? [] : [name])),
    lacking: TEMPLATE_PLACES.flatMap(([name], at) => (known[at] === undefined ? [name] : [])),
    others: all.filter((name) => !everyName.includes(name)),
    styles: TEMPLATE_STYLES.filter((name) => names.includes(name)),
    stylesLacking: TEMPLATE_STYLES.filter((name) => !names.includes(name)),
    hasContents: /<w:instrText[^>]*>\s*TOC\s/.test(document),
  }
}

/**
 * What a Word file has as a template.
 * @refuses templateNotWord, templateDamaged, templateMacros, templateDotx, templateObjects,
 * templateReachesOut, templateNoPlace
 */
export const checkWordTemplate = async (
  file: Uint8Array,
): Promise<TemplateFindings | TemplateFault> => {
  if (file[0] !== ZIP[0] || file[1] !== ZIP[1]) return { refused: 'templateNotWord' }
  const parts = await readParts(file)
  if (parts === null) return { refused: 'templateDamaged' }
  const fault = faultIn(parts)
  if (fault !== null) return fault
  const document = parts.get('word/document.xml')?.toString('utf8') ?? ''
  const names = placeNames(document)
  return CONTENT_PLACE.some((name) => names.includes(name))
    ? findingsOf(parts)
    : { refused: 'templateNoPlace' }
}
