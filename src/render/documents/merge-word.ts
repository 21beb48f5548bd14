// One Word file's body set into another: styles by name, and lists, footnotes, links and pictures with it.
import type { WordParts } from './word-parts.ts'

type Parts = Map<string, Buffer>

const partOf = (parts: WordParts, path: string): string => parts.get(path)?.toString('utf8') ?? ''

const numbersIn = (xml: string, pattern: RegExp): readonly number[] =>
  [...xml.matchAll(pattern)].map(([, number]) => Number(number))

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

const beforeEnd = (xml: string, tag: string, added: string): string => {
  const at = xml.lastIndexOf(`</${tag}>`)
  return at < 0 ? xml : xml.slice(0, at) + added + xml.slice(at)
}

const ROOT = /<w:\w+ [^>]*>/

/** A part of the template that knows every name of XML that ours uses. */
const withNames = (theirs: string, ours: string): string => {
  const root = ROOT.exec(theirs)?.[0] ?? ''
  const lacking = [...(ROOT.exec(ours)?.[0] ?? '').matchAll(/ xmlns:(\w+)="[^"]*"/g)]
    .filter(([, prefix = '']) => !root.includes(` xmlns:${prefix}=`))
    .map(([said]) => said)
  return theirs.replace(root, () => root.replace(/>$/, `${lacking.join('')}>`))
}

const NAME_OF_STYLE = /<w:name w:val="([^"]*)"/
const STYLE = /<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs

type Style = { readonly id: string; readonly name: string; readonly xml: string }

const stylesIn = (xml: string): readonly Style[] =>
  [...xml.matchAll(STYLE)].map(([whole, id = '']) => ({
    ...{ id, xml: whole },
    name: (NAME_OF_STYLE.exec(whole)?.[1] ?? id).toLowerCase(),
  }))

const STYLE_SAID = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/g

type Renamed = { readonly rename: (xml: string) => string; readonly styles: string }

/** The template's own style where it has one of the name, else ours with it. */
const mergeStyles = (theirs: string, ours: string): Renamed => {
  const known = stylesIn(theirs)
  const byName = new Map(known.map(({ name, id }) => [name, id]))
  const taken = new Set(known.map(({ id }) => id))
  const wanted = stylesIn(ours)
  const ids = new Map(
    wanted.map(({ id, name }) => [id, byName.get(name) ?? (taken.has(id) ? `${id}Report` : id)]),
  )
  const rename = (xml: string): string =>
    xml.replace(STYLE_SAID, (_, said: string, id: string) => `${said}${ids.get(id) ?? id}"`)
  const added = wanted
    .filter(({ name }) => !byName.has(name))
    .map(({ id, xml }) =>
      rename(xml)
        .replace(/ w:default="[^"]*"/, '')
        .replace(`w:styleId="${id}"`, `w:styleId="${ids.get(id) ?? id}"`),
    )
  return { rename, styles: beforeEnd(withNames(theirs, ours), 'w:styles', added.join('')) }
}

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

const relationshipsOf = (parts: WordParts, path: string): string => {
  const found = partOf(parts, path)
  return found === ''
    ? EMPTY_RELATIONSHIPS
    : found.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
}

/** A part that the template lacks, told where Word looks for it. */
const addPart = (parts: Parts, name: 'numbering' | 'footnotes', xml: string): void => {
  parts.set(`word/${name}.xml`, Buffer.from(xml))
  const path = 'word/_rels/document.xml.rels'
  const related = `<Relationship Id="report${name}" Type="${RELATED}/${name}" Target="${name}.xml"/>`
  parts.set(path, Buffer.from(beforeEnd(relationshipsOf(parts, path), 'Relationships', related)))
  const told = `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name}+xml"/>`
  const types = partOf(parts, '[Content_Types].xml')
  parts.set('[Content_Types].xml', Buffer.from(beforeEnd(types, 'Types', told)))
}

const ABSTRACT = /<w:abstractNum .*?<\/w:abstractNum>/gs
const NUM = /<w:num .*?<\/w:num>/gs

/** Lists: ours are numbered after the template's. */
const mergeNumbering = (parts: Parts, ours: string): ((xml: string) => string) => {
  const theirs = withNames(partOf(parts, 'word/numbering.xml'), ours)
  if (theirs === '') {
    if (ours !== '') addPart(parts, 'numbering', ours)
    return (xml) => xml
  }
  const above = 1 + most(numbersIn(theirs, /w:(?:abstractNumId|numId)="(\d+)"/g))
  const moved = (xml: string): string =>
    xml
      .replace(
        /(w:(?:abstractNumId|numId)=")(\d+)"/g,
        (_, said, id) => `${said}${above + Number(id)}"`,
      )
      .replace(
        /(<w:abstractNumId w:val=")(\d+)"/g,
        (_, said, id) => `${said}${above + Number(id)}"`,
      )
  const pick = (pattern: RegExp): string => moved([...ours.matchAll(pattern)].map(String).join(''))
  const first = theirs.search(/<w:num /)
  const at = first < 0 ? theirs.lastIndexOf('</w:numbering>') : first
  const begun = theirs.slice(0, at) + pick(ABSTRACT) + theirs.slice(at)
  parts.set('word/numbering.xml', Buffer.from(beforeEnd(begun, 'w:numbering', pick(NUM))))
  return (xml) =>
    xml.replace(/(<w:numId w:val=")(\d+)"/g, (_, said, id) => `${said}${above + Number(id)}"`)
}

const FOOTNOTE = /<w:footnote w:id="\d+">.*?<\/w:footnote>/gs

/** Footnotes: ours are numbered after the template's. */
const mergeFootnotes = (parts: Parts, ours: string): ((xml: string) => string) => {
  const theirs = withNames(partOf(parts, 'word/footnotes.xml'), ours)
  if (theirs === '') {
    if (ours !== '') addPart(parts, 'footnotes', ours)
    return (xml) => xml
  }
  const above = most(numbersIn(theirs, /<w:footnote [^>]*w:id="(\d+)"/g))
  const moved = (pattern: RegExp) => (xml: string) =>
    xml.replace(pattern, (_, said: string, id: string) => `${said}${above + Number(id)}"`)
  const added = [...ours.matchAll(FOOTNOTE)].map(String).map(moved(/(<w:footnote w:id=")(\d+)"/))
  parts.set('word/footnotes.xml', Buffer.from(beforeEnd(theirs, 'w:footnotes', added.join(''))))
  return moved(/(<w:footnoteReference w:id=")(\d+)"/g)
}

const RELATIONSHIP = /<Relationship [^>]*>/g
const CARRIED = /\/(?:image|hyperlink)"/

/** Links and pictures of one part; their names are given a beginning that no template has. */
const mergeRelated = (parts: Parts, report: WordParts, part: string): void => {
  const path = `word/_rels/${part}.rels`
  const carried = [...partOf(report, path).matchAll(RELATIONSHIP)]
    .map(String)
    .filter((one) => CARRIED.test(one))
    .map((one) =>
      one
        .replace(/ Id="([^"]*)"/, ' Id="report-$1"')
        .replace(/ Target="media\//, ' Target="media/report-'),
    )
  if (carried.length === 0) return
  const related = beforeEnd(relationshipsOf(parts, path), 'Relationships', carried.join(''))
  parts.set(path, Buffer.from(related))
}

const renameRelated = (xml: string): string =>
  xml.replace(/( r:(?:id|embed|link)=")([^"]*)"/g, '$1report-$2"')

const mergePictures = (parts: Parts, report: WordParts): void => {
  for (const [path, bytes] of report)
    if (path.startsWith('word/media/'))
      parts.set(path.replace('word/media/', 'word/media/report-'), bytes)
  let types = partOf(parts, '[Content_Types].xml')
  for (const [ending, type] of [
    ['png', 'png'],
    ['jpg', 'jpeg'],
  ] as const)
    if (!new RegExp(`Extension="${ending}"`, 'i').test(types))
      types = types.replace(
        /<Types[^>]*>/,
        (tag) => `${tag}<Default Extension="${ending}" ContentType="image/${type}"/>`,
      )
  parts.set('[Content_Types].xml', Buffer.from(types))
}

/** Bookmarks and pictures are numbered in the whole document. */
const renumbered = (xml: string, theirs: string): string => {
  const above = 1 + most(numbersIn(theirs, /<(?:w:bookmarkStart|wp:docPr) [^>]*\bid="(\d+)"/g))
  return xml
    .replace(
      /(<w:bookmark(?:Start|End) (?:[^>]* )?w:id=")(\d+)"/g,
      (_, said: string, id: string) => `${said}${above + Number(id)}"`,
    )
    .replace(
      /(<wp:docPr [^>]*?\bid=")(\d+)"/g,
      (_, said: string, id: string) => `${said}${above + Number(id)}"`,
    )
    .replace(/\b_Toc(\d+)/g, '_TocReport$1')
}

const BODY = /<w:body>(.*)<w:sectPr[ >].*?<\/w:sectPr><\/w:body>/s

export type Merged = {
  /** The template with all but its document changed. */
  readonly parts: Parts
  /** Its document, knowing the names that the body uses. */
  readonly document: string
  /** What is to stand in it. */
  readonly body: string
}

/** The report's body as it stands in the template, which is given all that the body needs. */
export const mergeWord = (template: WordParts, report: WordParts): Merged => {
  const parts: Parts = new Map(template)
  const theirs = partOf(template, 'word/document.xml')
  const ours = partOf(report, 'word/document.xml')
  const { rename, styles } = mergeStyles(
    partOf(template, 'word/styles.xml'),
    partOf(report, 'word/styles.xml'),
  )
  parts.set('word/styles.xml', Buffer.from(styles))
  mergeRelated(parts, report, 'document.xml')
  mergeRelated(parts, report, 'footnotes.xml')
  mergePictures(parts, report)
  const footnotes = renameRelated(rename(partOf(report, 'word/footnotes.xml')))
  const renumberFootnotes = mergeFootnotes(parts, footnotes)
  const renumberLists = mergeNumbering(parts, rename(partOf(report, 'word/numbering.xml')))
  const found = BODY.exec(ours)?.[1] ?? ''
  const body = renumberLists(renumberFootnotes(renameRelated(rename(found))))
  return { parts, document: withNames(theirs, ours), body: renumbered(body, theirs) }
}
