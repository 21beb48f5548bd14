// What a PDF says of itself to whoever does not see it, read by a reader that is not the one that wrote it.

import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib'

export type PdfStructure = {
  readonly title: string | null
  readonly lang: string | null
  readonly isTagged: boolean
  readonly pages: number
  /** «pdfuaid:part» and «pdfaid:part» in what it says that it follows. */
  readonly follows: { readonly ua: string | null; readonly a: string | null }
  /** How many of each tag. */
  readonly tags: Readonly<Record<string, number>>
  /** Levels of headings in their order. */
  readonly headings: readonly number[]
  readonly figuresWithoutAlt: number
  readonly headsWithoutScope: number
  readonly linksWithoutContents: number
  readonly bookmarks: readonly string[]
}

const textOf = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

type Tagged = { readonly tag: string; readonly element: PDFDict }

/** All tagged elements in reading order. */
const elementsOf = (document: PDFDocument): readonly Tagged[] => {
  const found: Tagged[] = []
  const visit = (value: unknown): void => {
    const one = value instanceof PDFRef ? document.context.lookup(value) : value
    if (one instanceof PDFArray) for (const child of one.asArray()) visit(child)
    if (!(one instanceof PDFDict)) return
    const tag = one.get(PDFName.of('S'))
    if (tag instanceof PDFName) found.push({ tag: tag.decodeText(), element: one })
    visit(one.get(PDFName.of('K')))
  }
  visit(document.catalog.lookup(PDFName.of('StructTreeRoot')))
  return found
}

const attributesOf = (element: PDFDict): readonly PDFDict[] => {
  const given = element.lookup(PDFName.of('A'))
  if (given instanceof PDFDict) return [given]
  if (!(given instanceof PDFArray)) return []
  return given.asArray().flatMap((_, at) => {
    const one = given.lookup(at)
    return one instanceof PDFDict ? [one] : []
  })
}

const bookmarksUnder = (parent: PDFDict | undefined): readonly string[] => {
  const titles: string[] = []
  let one = parent?.lookup(PDFName.of('First'))
  while (one instanceof PDFDict) {
    titles.push(textOf(one.lookup(PDFName.of('Title'))) ?? '', ...bookmarksUnder(one))
    one = one.lookup(PDFName.of('Next'))
  }
  return titles
}

const metadataOf = (document: PDFDocument): string => {
  const stream = document.catalog.lookup(PDFName.of('Metadata'))
  if (!(stream instanceof PDFStream)) return ''
  const bytes = Buffer.from(stream.getContents())
  const isPacked = stream.dict.get(PDFName.of('Filter')) !== undefined
  return (isPacked ? inflateSync(bytes) : bytes).toString('utf8')
}

const linksOf = (document: PDFDocument): readonly PDFDict[] =>
  document.getPages().flatMap(({ node }) => {
    const annotations = node.Annots()
    if (annotations === undefined) return []
    return annotations.asArray().flatMap((_, at) => {
      const one = annotations.lookup(at)
      const isLink = one instanceof PDFDict && one.get(PDFName.of('Subtype')) === PDFName.of('Link')
      return isLink ? [one] : []
    })
  })

const partIn = (metadata: string, name: string): string | null =>
  new RegExp(`${name}:part>(.+?)<`).exec(metadata)?.[1] ?? null

export const readStructure = async (pdf: Uint8Array): Promise<PdfStructure> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const elements = elementsOf(document)
  const tags: Record<string, number> = {}
  for (const { tag } of elements) tags[tag] = (tags[tag] ?? 0) + 1
  const lacking = (tag: string, lacks: (element: PDFDict) => boolean): number =>
    elements.filter((one) => one.tag === tag && lacks(one.element)).length
  const marked = document.catalog.lookup(PDFName.of('MarkInfo'))
  const outlines = document.catalog.lookup(PDFName.of('Outlines'))
  const metadata = metadataOf(document)
  return {
    title: document.getTitle() ?? null,
    lang: textOf(document.catalog.lookup(PDFName.of('Lang'))),
    isTagged: marked instanceof PDFDict && String(marked.get(PDFName.of('Marked'))) === 'true',
    pages: document.getPageCount(),
    follows: { ua: partIn(metadata, 'pdfuaid'), a: partIn(metadata, 'pdfaid') },
    tags,
    headings: elements.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag.slice(1))] : [])),
    figuresWithoutAlt: lacking('Figure', (one) => !textOf(one.lookup(PDFName.of('Alt')))),
    headsWithoutScope: lacking(
      'TH',
      (one) => !attributesOf(one).some((given) => given.has(PDFName.of('Scope'))),
    ),
    linksWithoutContents: linksOf(document).filter(
      (link) => !textOf(link.lookup(PDFName.of('Contents'))),
    ).length,
    bookmarks: bookmarksUnder(outlines instanceof PDFDict ? outlines : undefined),
  }
}
