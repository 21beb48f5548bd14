// A composed document as it was approved: its parts apart from all that is written later.
import type { ComposedDocument, DocumentPart } from '../documents/document.ts'
import { canonicalJson, fromJson, type Json, toJson } from './canonical-json.ts'
import type { DrawnOutside } from './report.ts'

const FORMAT = 1

/** Why a document is not frozen. */
export type DocumentNotFrozen =
  /** Parts that nobody has approved, by their headings. */
  | { readonly refused: 'partsNotApproved'; readonly headings: readonly string[] }
  /** The round that it tells of has no frozen version to rest on. */
  | { readonly refused: 'roundNotFrozen'; readonly round: string }
  /** It says what its latest version says, of the same version of the round. */
  | { readonly refused: 'documentUnchanged'; readonly version: number }

/** The parts that keep a document from being frozen; none: each is approved. */
export const partsNotApproved = ({ parts }: ComposedDocument): readonly DocumentPart[] =>
  parts.filter(({ state }) => state !== 'approved')

/** What was drawn from outside the round, in each language that the document is read in. */
export type OutsideInBoth = Readonly<Record<'sv' | 'en', DrawnOutside>>

/**
 * Freezes a document as canonical JSON. What it draws from its round is not in it: that is drawn from
 * the version of the round that it rests on, which is frozen too. What it draws from elsewhere, an
 * evaluation or the law's checklist, stands in it as it was drawn; left out: it draws nothing such.
 * @source docs/decisions/0032
 */
export const freezeDocument = (document: ComposedDocument, outside?: OutsideInBoth): string =>
  canonicalJson(
    toJson({
      ...{ format: FORMAT, document },
      ...(outside === undefined || outside.sv.size === 0 ? {} : { outside }),
    }),
  )

type Thawed = { readonly document: ComposedDocument; readonly outside?: OutsideInBoth }

const thaw = (text: string): Thawed => {
  const written: Json = JSON.parse(text)
  // NOTE the text is what freezeDocument wrote: its hash vouches for it, so its shape is trusted.
  const { format, ...thawed } = fromJson(written) as Thawed & { readonly format: number }
  if (format !== FORMAT) throw new Error(`thawDocument: format ${format} is not ${FORMAT}`)
  return thawed
}

/** A frozen document as it was. Throws on text that `freezeDocument` did not write. */
export const thawDocument = (text: string): ComposedDocument => thaw(text).document

/** What it drew from outside its round, as it was then. Throws on text that `freezeDocument` did not write. */
export const thawOutside = (text: string, language: 'sv' | 'en'): DrawnOutside =>
  thaw(text).outside?.[language] ?? new Map()
