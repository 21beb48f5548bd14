// A composed document as it was approved: its parts apart from all that is written later.
import type { ComposedDocument, DocumentPart } from '../documents/document.ts'
import { canonicalJson, fromJson, type Json, toJson } from './canonical-json.ts'

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

/**
 * Freezes a document as canonical JSON. What it draws is not in it: it is drawn from the version of the
 * round that it rests on, which is frozen too.
 * @source docs/decisions/0032
 */
export const freezeDocument = (document: ComposedDocument): string =>
  canonicalJson(toJson({ format: FORMAT, document }))

/** A frozen document as it was. Throws on text that `freezeDocument` did not write. */
export const thawDocument = (text: string): ComposedDocument => {
  const written: Json = JSON.parse(text)
  // NOTE the text is what freezeDocument wrote: its hash vouches for it, so its shape is trusted.
  const { format, document } = fromJson(written) as {
    readonly format: number
    readonly document: ComposedDocument
  }
  if (format !== FORMAT) throw new Error(`thawDocument: format ${format} is not ${FORMAT}`)
  return document
}
