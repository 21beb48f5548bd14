// A document as it is composed: a tree of parts, each written by someone or drawn from the system.
import type { Drawn } from '../model/document-type.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Prose } from './prose.ts'

/** How far a part has come. */
export const PART_STATES = ['draft', 'ready', 'reviewed', 'approved'] as const
export type PartState = (typeof PART_STATES)[number]

/** A block of a part: written here, fetched from what was reported, or drawn when the document is made. */
export type PartBlock =
  | {
      readonly is: 'written'
      readonly prose: Prose
      /** The reported text it came from; left out: it was written here. */
      readonly from?: TextSource
      /** Made by the system and approved by nobody: marked until the part is approved. */
      readonly isFirstDraft?: true
    }
  | { readonly is: 'drawn'; readonly drawn: Drawn }

/** Where a text in a document came from: whose text on which node, in which round. */
export type TextSource = {
  readonly node: string
  readonly field: string
  readonly by: string
  /** ISO. */
  readonly date: string
  /** The text as it stood when it was fetched: what was changed here since can be told. */
  readonly text: string
}

/** @term dokumentdel – a part of a document, with who answers for it and how far it has come. */
export type DocumentPart = {
  readonly id: string
  readonly heading: Text
  /** The part that it lies in; null: at the top. */
  readonly parent: string | null
  /** Its place among its siblings, from 0. */
  readonly place: number
  readonly answers: readonly string[]
  /** The body that answers for it; null: whoever answers for the document. */
  readonly owner: string | null
  /** By which day it is to be ready, ISO; null: none is set. */
  readonly due: string | null
  readonly state: PartState
  readonly blocks: readonly PartBlock[]
}

/** @term dokument – a report, plan or budget as it is composed of its parts. */
export type ComposedDocument = {
  readonly id: string
  readonly type: string
  readonly title: string
  /** «delår-2026» */
  readonly round: string
  /** The body whose document it is; null: the whole municipality's. */
  readonly body: string | null
  readonly parts: readonly DocumentPart[]
}
