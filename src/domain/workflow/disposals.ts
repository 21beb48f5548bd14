// Destroying records: what a decision can cover, and what is asked of the decision before it is recorded.

/**
 * @term gallring – the sorts of record that a decision can cover. The set is closed: each has its rule of
 * what is old enough, and nothing else is ever removed.
 *
 * `remarks`: questions and comments, a thread when the last in it is old enough. `attachments`: files on
 * nodes that no frozen version has. `earlierTexts`: wordings that a later one has replaced. `mailLog`: what
 * has been mailed. `logContents`: what the log's events tell of before and after. `logNames`: who did it.
 * `frozenVersions`: the content of frozen versions with the files added to them, and the documents that were
 * approved on their figures. `documents`: whole documents with their parts, comments, images and approved
 * versions, when nothing in one is newer. `earlierPartTexts`: what a later text in the same part of a document
 * has replaced. `evaluations`: whole evaluations with points, comments, assessors' own notes and closed
 * versions, when nothing in one is newer.
 */
export const DISPOSABLE = [
  'remarks',
  'attachments',
  'earlierTexts',
  'mailLog',
  'logContents',
  'logNames',
  'frozenVersions',
  'documents',
  'earlierPartTexts',
  'evaluations',
] as const
export type Disposable = (typeof DISPOSABLE)[number]

/** What is listed and counted by itself: the sorts, and what goes with a frozen version or a document. */
export const LISTED_SORTS = [
  ...DISPOSABLE,
  'versionFiles',
  'documentVersions',
  'documentFiles',
] as const
export type ListedSort = (typeof LISTED_SORTS)[number]

export const isListedSort = (sort: string): sort is ListedSort =>
  LISTED_SORTS.some((one) => one === sort)

/** A sort of record, and the ISO day before which it is covered. */
export type Covered = { readonly sort: Disposable; readonly before: string }

/** @term gallringsbeslut – who has decided that which records may be destroyed, and on what ground */
export type DisposalDecision = {
  /** The body, as it is called. */
  readonly body: string
  /** ISO day. */
  readonly decidedOn: string
  /** The paragraph of the minutes; null: it has none, as where an official has decided. */
  readonly paragraph: string | null
  /** The number in the register. */
  readonly reference: string | null
  readonly covers: readonly Covered[]
  /** Law, plan and reason. */
  readonly ground: string
}

export type DisposalFault =
  | {
      readonly refused:
        | 'disposalWithoutBody'
        | 'disposalWithoutReference'
        | 'disposalWithoutGround'
        | 'disposalOfNothing'
    }
  | { readonly refused: 'disposalDecidedAhead'; readonly day: string }
  | { readonly refused: 'disposalCoversAhead'; readonly sort: Disposable; readonly day: string }
  | { readonly refused: 'disposalCoversTwice'; readonly sort: Disposable }

/** Why the decision cannot be recorded as it is written; null: it can. `today` is an ISO day in Sweden. */
export const disposalFault = (
  { body, decidedOn, paragraph, reference, covers, ground }: DisposalDecision,
  today: string,
): DisposalFault | null => {
  if (body === '') return { refused: 'disposalWithoutBody' }
  if (decidedOn > today) return { refused: 'disposalDecidedAhead', day: decidedOn }
  if (paragraph === null && reference === null) return { refused: 'disposalWithoutReference' }
  if (ground === '') return { refused: 'disposalWithoutGround' }
  if (covers.length === 0) return { refused: 'disposalOfNothing' }
  const twice = covers.find(({ sort }, place) =>
    covers.slice(0, place).some((earlier) => earlier.sort === sort),
  )
  if (twice !== undefined) return { refused: 'disposalCoversTwice', sort: twice.sort }
  const ahead = covers.find(({ before }) => before > today)
  if (ahead !== undefined)
    return { refused: 'disposalCoversAhead', sort: ahead.sort, day: ahead.before }
  return null
}
