// What has happened to a node or a measure, or by somebody's doing: by whom, when, from what to what.

import { THE_WHOLE } from '../../domain/goals/chain.ts'
import {
  type AskedSubjects,
  isAbout,
  type SubjectSort,
} from '../../domain/workflow/logged-subjects.ts'
import { roomHidingEvent } from '../../domain/workflow/told-events.ts'
import { listAccounts } from '../../store/accounts.ts'
import { type AuditEvent, readAudit } from '../../store/audit.ts'
import type { Tx } from '../../store/tx.ts'
import { linesWritten, type WrittenLine } from '../../store/versions.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { closedTo } from './as-told.ts'
import { type Loaded, loadChain } from './load-chain.ts'
import { standingOn } from './standing-today.ts'

/** How many a page shows. */
const EVENTS_A_PAGE = 200
/** How many a file holds at most: the latest. */
export const EVENTS_A_FILE = 50_000
const READ_AT_A_TIME = 1000

/** Whose doing, or what about; of what sort and when, where that is narrowed. */
export type HistoryAsked = {
  readonly of:
    | { readonly subject: string; readonly sort?: SubjectSort | undefined }
    | { readonly person: string }
  /** The use case: decideGrade … */
  readonly kind?: string | undefined
  /** First and last day in Sweden, ISO. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only what is older than this change. */
  readonly before?: number | undefined
}

export type History = {
  readonly events: readonly AuditEvent[]
  /** The change that the next page goes on before; null: there is no more. */
  readonly next: number | null
  /** Some were not told, since they are in rooms that are closed to the visitor. */
  readonly isHiding: boolean
  readonly loaded: Loaded
  /** What the events are about; undefined: whatever somebody did. */
  readonly subjects: AskedSubjects | undefined
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
}

const namesOf = async (tx: Tx): Promise<History['names']> =>
  new Map((await listAccounts(tx)).map(({ accountId, name }) => [accountId, name]))

/** What kind of thing has the id, where nobody says: the first that there is one of. */
const sortOf = ({ chain: { nodes, measures, bodies, tags } }: Loaded, id: string): SubjectSort => {
  if (nodes.has(id) || id === THE_WHOLE) return 'node'
  if (measures.has(id)) return 'measure'
  if (bodies.has(id)) return 'body'
  return tags.has(id) ? 'tag' : 'other'
}

/** A node's events are its own and those of its measures. */
const subjectsOf = (
  loaded: Loaded,
  { subject, sort = sortOf(loaded, subject) }: Extract<HistoryAsked['of'], { subject: string }>,
): AskedSubjects => {
  if (sort !== 'node') return { [sort]: [subject] }
  const { measures = [], later = [] } = loaded.chain.nodes.get(subject) ?? {}
  const own = [measures, ...later.map((said) => said.measures ?? [])].flat()
  return { node: [subject], measure: [...new Set(own.map(({ measure }) => measure))] }
}

const VERSIONED = { node: 'node', measure: 'measure', tag: 'tag', body: 'unit' } as const

/** The log keeps of an import how much it brought; what it wrote of the asked is told by their versions. */
const withImported = async (
  tx: Tx,
  events: readonly AuditEvent[],
  subjects: AskedSubjects,
): Promise<readonly AuditEvent[]> => {
  const imports = events.filter(({ what }) => what === 'importChain')
  if (imports.length === 0) return events
  const numbers = imports.map(({ changeNumber }) => changeNumber)
  const written: (WrittenLine & { readonly kind: keyof typeof VERSIONED })[] = []
  for (const kind of ['node', 'measure', 'tag', 'body'] as const) {
    const lines = await linesWritten(tx, VERSIONED[kind], subjects[kind] ?? [], numbers)
    written.push(...lines.map((line) => ({ ...line, kind })))
  }
  const byChange = Map.groupBy(written, ({ changeNumber }) => changeNumber)
  return events.map((event) => {
    const lines = event.what === 'importChain' ? byChange.get(event.changeNumber) : undefined
    const [first] = lines ?? []
    if (lines === undefined || first === undefined) return event
    const side = (key: 'before' | 'after') => ({
      lines: lines.map(({ kind, id, ...one }) => ({ kind, id, placed: one[key] })),
    })
    return { ...event, subject: first.id, before: side('before'), after: side('after') }
  })
}

type Page = Pick<History, 'events' | 'next' | 'isHiding'>

/** The latest that are seen, as many as asked for: read on where closed rooms hide some. */
const seenEvents = async (
  tx: Tx,
  loaded: Loaded,
  asked: HistoryAsked,
  { most, isSeen }: { readonly most: number; readonly isSeen: (event: AuditEvent) => boolean },
): Promise<Page> => {
  const { of, kind, from, to } = asked
  const subjects = 'person' in of ? undefined : subjectsOf(loaded, of)
  const about = 'person' in of ? { who: of.person } : { subjects }
  const limit = Math.min(most + 1, READ_AT_A_TIME)
  const events: AuditEvent[] = []
  let isHiding = false
  let before = asked.before
  for (;;) {
    const what = kind === undefined ? undefined : [kind]
    const read = await readAudit(tx, { ...about, what, from, to, before, limit })
    const own = read.filter((event) => subjects === undefined || isAbout(event, subjects))
    const told = own.filter(isSeen)
    isHiding ||= told.length < own.length
    events.push(...told)
    before = read.at(-1)?.changeNumber
    if (events.length > most) {
      const shown = events.slice(0, most)
      return { events: shown, next: shown.at(-1)?.changeNumber ?? null, isHiding }
    }
    if (read.length < limit) return { events, next: null, isHiding }
  }
}

const historyOf = async (
  asking: Asking,
  loaded: Loaded,
  asked: HistoryAsked,
  most: number,
): Promise<History> => {
  const { tx, visitor, today } = asking
  const closed = closedTo(asking, loaded, visitor)
  const isSeen = (event: AuditEvent): boolean =>
    roomHidingEvent(closed, event, visitor.account) === null
  const page = await seenEvents(tx, loaded, asked, { most, isSeen })
  const { of } = asked
  const subjects = 'person' in of ? undefined : subjectsOf(loaded, of)
  const events =
    subjects === undefined ? page.events : await withImported(tx, page.events, subjects)
  return { ...page, events, subjects, loaded: standingOn(loaded, today), names: await namesOf(tx) }
}

/** What somebody asks for: of a subject; of their own doing; of another's, which is for who keeps accounts. */
const actFor = ({ of }: HistoryAsked, account: string) =>
  'subject' in of ? 'readHistory' : of.person === account ? 'keepOwnAccount' : 'manageAccounts'

/**
 * Without what has happened in rooms that are closed to the visitor since it was last seen.
 * @refuses mayNot, noChain
 */
export const readHistory = async (
  asking: Asking,
  asked: HistoryAsked,
  most = EVENTS_A_PAGE,
): Promise<History | MayNot | { readonly refused: 'noChain' }> => {
  const { tx, memory, visitor } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const act = actFor(asked, visitor.account)
  const refused = forbidden(visitor, act, loaded.chain.bodies, undefined)
  return refused ?? historyOf(asking, loaded, asked, most)
}
