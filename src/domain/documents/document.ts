// A document as it is composed: a tree of parts, each written by someone or drawn from the system.
import type { Text } from '../organisation/organisation.ts'
import type { Prose } from './prose.ts'

/** What a document is, by what the law and the year ask of it. */
export const DOCUMENT_SORTS = [
  'plan',
  'followUp',
  'interim',
  'annual',
  'bodyReport',
  'budget',
  'term',
] as const
export type DocumentSort = (typeof DOCUMENT_SORTS)[number]

/** Which nodes a drawn block is about; left out: all that the document's round and owner have. */
export type DrawnNodes = {
  readonly types?: readonly string[]
  readonly tags?: readonly string[]
  readonly owners?: readonly string[]
}

/** What can be drawn from the system into a document. */
export type Drawn =
  /** How many have which grade, in a sentence and a bar. */
  | ({ readonly draw: 'summary' } & DrawnNodes)
  /** Goals with owner, measures, value, limit and grade, as one table. */
  | ({ readonly draw: 'goals' } & DrawnNodes)
  /** Each goal with its grade, reasons, texts and measures, one after another. */
  | ({ readonly draw: 'nodes'; readonly charts: boolean; readonly reasons: boolean } & DrawnNodes)
  | { readonly draw: 'measure'; readonly measure: string; readonly chart: boolean }
  | ({ readonly draw: 'assignments' } & DrawnNodes)
  /** The verdicts on the whole organisation, as good economic management. */
  | { readonly draw: 'verdicts' }
  /** Figures as they were printed, by label. */
  | { readonly draw: 'published' }
  /** Measures beside others': own value, the group's, place. */
  | ({ readonly draw: 'comparison' } & DrawnNodes)
  /** An evaluation's areas as a rose and table, by its id. */
  | { readonly draw: 'evaluation'; readonly evaluation: string }
  /** What the law asks of the report, and what of it is there. */
  | { readonly draw: 'law' }
  /** The term: each promise and goal of the years with its grade each year. */
  | ({ readonly draw: 'term' } & DrawnNodes)
export type DrawnSort = Drawn['draw']

/** A part of the outline that a model gives its documents. */
export type OutlinePart = {
  readonly id: string
  readonly heading: Text
  /** What whoever writes it should think of. */
  readonly guide?: Text
  /** The requirements of law that the part answers, by id. */
  readonly answers: readonly string[]
  /** What is drawn in it, in order, before what is written. */
  readonly drawn: readonly Drawn[]
  /** Whether somebody is to write in it. */
  readonly isWritten: boolean
  /** Heading of another level: the parts within it. */
  readonly parts: readonly OutlinePart[]
}

/** @term dokumenttyp – a kind of document that the model has: interim report, committee's report … */
export type DocumentType = {
  readonly id: string
  readonly label: Text
  readonly sort: DocumentSort
  /** The rounds of the year that it can tell of, by id. */
  readonly rounds: readonly string[]
  /** Whose it is: the whole municipality's, or one for each body of these kinds. */
  readonly of: 'whole' | readonly string[]
  readonly outline: readonly OutlinePart[]
}

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
