// A document type of the model: which documents are made in a round, and of which parts.
import type { BodyKind, Text } from '../organisation/organisation.ts'

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
  /** A service's cost against its quality, among those it is compared with. */
  | { readonly draw: 'costQuality'; readonly service: string }
  /** What the law asks of the report, and what of it is there. */
  | { readonly draw: 'law' }
  /** Goals with what they aim at: owner, measures, the year's limits and last day; no outcome. */
  | ({ readonly draw: 'targets' } & DrawnNodes)
  /** What is otherwise than in the round before: grades and values then and now, and what is written of it. */
  | ({ readonly draw: 'changes' } & DrawnNodes)
  /** The term: each promise and goal of the years with its grade each year, as one table. */
  | ({ readonly draw: 'term' } & DrawnNodes)
  /** Each goal of the term by itself: what was promised, and what came of it year by year. */
  | ({ readonly draw: 'promises' } & DrawnNodes)
export type DrawnSort = Drawn['draw']

/** What can be drawn by its word alone. */
export const DRAWN_WORDS = [
  'summary',
  'goals',
  'nodes',
  'assignments',
  'verdicts',
  'published',
  'comparison',
  'law',
  'targets',
  'changes',
  'term',
  'promises',
] as const

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
  readonly of: 'whole' | readonly BodyKind[]
  readonly outline: readonly OutlinePart[]
  readonly source?: Text
  readonly note?: Text
}
