// What an event of the log is about, by its kind: a goal and a measure may have the same id.
import type { LineChange } from '../goals/written-chain.ts'
import {
  EDITS,
  REMARKS,
  WITH_ASSIGNMENTS,
  WITH_ATTACHMENTS,
  WITH_EXAMPLES,
  WITH_PARTS,
} from './logged-events.ts'

/** `other`: a round, a person, a draft … */
export const SUBJECT_SORTS = ['node', 'measure', 'tag', 'body', 'other'] as const
export type SubjectSort = (typeof SUBJECT_SORTS)[number]

type Logged = {
  readonly what: string
  /** The id of what it is about. */
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

/** An edit of the chain or the organisation as the log keeps it; of an import what it wrote of the asked. */
export type LoggedEdit = {
  /** What was done: setLimit, moveNode …; left out: it is not told. */
  readonly edit?: string
  /** The measure of the goal that it is about, where it is about one. */
  readonly measure?: string
  readonly changes: readonly LineChange[]
  /** What it settled for a year. */
  readonly marks: readonly { readonly kind: string; readonly id: string }[]
}

const EDITED: readonly string[] = EDITS

type Told = {
  readonly edit?: string
  readonly measure?: string
  readonly lines?: readonly Pick<LineChange, 'kind' | 'id'>[]
  readonly marks?: LoggedEdit['marks']
}

/**
 * An edit read out of its event; null: it is none, or what it changed has been destroyed in the log.
 * NOTE each side has the same lines in the same order, each with what it was placed as.
 */
export const loggedEdit = ({ what, before, after }: Logged): LoggedEdit | null => {
  if (!EDITED.includes(what) && what !== 'importChain') return null
  const [was, is]: readonly Told[] = [Object(before), Object(after)]
  if (!Array.isArray(was?.lines) || !Array.isArray(is?.lines)) return null
  const placed = (line: unknown): unknown => Object(line).placed ?? null
  const changes = is.lines.map(
    ({ kind, id }, index) =>
      ({
        kind,
        id,
        before: placed(was.lines?.[index]),
        after: placed(is.lines?.[index]),
      }) as LineChange,
  )
  return {
    ...(is.edit === undefined ? {} : { edit: is.edit }),
    ...(is.measure === undefined ? {} : { measure: is.measure }),
    changes,
    marks: is.marks ?? [],
  }
}

const OF_MEASURES: readonly string[] = ['changeMeasure', 'setLimit', 'endMeasure', 'reviveMeasure']
const OF_TAGS: readonly string[] = ['addTag', 'nameTag', 'dropTag']
/** Several things at once: the first of them is named. */
const OF_MANY: readonly string[] = ['importPlan', 'keepForYear', 'endForYear']

const sortOfEdit = ({ edit = '', changes, marks }: LoggedEdit): SubjectSort => {
  if (OF_MEASURES.includes(edit)) return 'measure'
  if (OF_TAGS.includes(edit)) return 'tag'
  if (!OF_MANY.includes(edit)) return 'node'
  const first = marks[0]?.kind ?? changes[0]?.kind
  return first === 'limit' || first === 'measure' ? 'measure' : first === 'tag' ? 'tag' : 'node'
}

const OF_BODIES: readonly string[] = ['editOrganisation', 'undoOrganisation', ...WITH_PARTS]
const OF_NODES: readonly string[] = ['decideGrade', 'writeText', ...WITH_ASSIGNMENTS]
const OF_ATTACHMENTS: readonly string[] = WITH_ATTACHMENTS
const OF_REMARKS: readonly string[] = REMARKS
const OF_EXAMPLES: readonly string[] = WITH_EXAMPLES

/** null: the event does not tell of which kind its subject is. */
export const subjectSort = (event: Logged): SubjectSort | null => {
  const { what, after } = event
  if (what === 'recordReading') return 'measure'
  if (OF_NODES.includes(what)) return 'node'
  if (OF_BODIES.includes(what)) return 'body'
  if (OF_ATTACHMENTS.includes(what))
    return typeof Object(after).version === 'string' ? 'other' : 'node'
  if (OF_REMARKS.includes(what)) {
    const { about }: { about?: unknown } = Object(after)
    return about === 'node' || about === 'measure' ? about : null
  }
  if (OF_EXAMPLES.includes(what)) {
    const { about }: { about?: unknown } = Object(after)
    return about === 'node' || about === 'measure' ? about : 'other'
  }
  const edit = loggedEdit(event)
  if (what === 'importChain') return edit?.changes[0]?.kind ?? 'other'
  if (!EDITED.includes(what)) return 'other'
  return edit === null ? null : sortOfEdit(edit)
}

/** What is asked about: ids by their kind. */
export type AskedSubjects = { readonly [Sort in SubjectSort]?: readonly string[] }

/** Whether an event that names one of the ids, or changed a line of one, is about what is asked. */
export const isAbout = (event: Logged, asked: AskedSubjects): boolean => {
  const has = (sort: SubjectSort, id: string) => asked[sort]?.includes(id) === true
  const edit = loggedEdit(event)
  if (edit !== null)
    return (
      edit.changes.some(({ kind, id }) => has(kind, id)) ||
      edit.marks.some(({ kind, id }) =>
        kind === 'limit'
          ? has('measure', id.split(':')[0] ?? '')
          : has(kind === 'measure' ? kind : 'node', id),
      )
    )
  // NOTE what an import brought is told by its numbers alone: it was found by what it wrote.
  if (event.what === 'importChain') return true
  const sort = subjectSort(event)
  const sorts = sort === null ? SUBJECT_SORTS : [sort]
  return sorts.some((one) => has(one, event.subject))
}
