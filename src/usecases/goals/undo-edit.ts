// An edit taken back: its lines as they were before it, as long as nobody has edited them since.
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import { inverseOf, type LineChange } from '../../domain/goals/written-chain.ts'
import { type AuditEvent, readAudit, readChange } from '../../store/audit.ts'
import type { EditToSave, TurnMark } from '../../store/chain-edits.ts'
import { canonical } from '../../store/differences.ts'
import type { Asking } from '../visitor.ts'
import { type OpenedToEdit, openToEdit } from './open-to-edit.ts'
import { type EditSaved, type NotSaved, saveChanges } from './save-changes.ts'

/** What an edit and its undo are in the audit: of the chain, or of the organisation. */
type EditsOf = {
  readonly done: 'editChain' | 'editOrganisation'
  readonly undone: 'undoEdit' | 'undoOrganisation'
}
export const OF_CHAIN: EditsOf = { done: 'editChain', undone: 'undoEdit' }
export const OF_ORGANISATION: EditsOf = { done: 'editOrganisation', undone: 'undoOrganisation' }
/** How far back somebody can go, in changes of their own. */
const FARTHEST = 200

type ToldLine = { readonly kind: LineChange['kind']; readonly id: string; readonly placed: never }
type Told = {
  readonly edit?: string
  readonly undoes?: number
  readonly lines?: readonly ToldLine[]
  readonly marks?: readonly TurnMark[]
  readonly year?: number
}
// NOTE saveChanges alone writes these events, in this shape.
const toldIn = (said: unknown): Told => Object(said)

/** The visitor's latest edit that is not taken back; null: there is none. */
export const latestEdit = async (
  { tx, visitor }: Pick<Asking, 'tx' | 'visitor'>,
  { done, undone: taken }: EditsOf = OF_CHAIN,
): Promise<AuditEvent | null> => {
  const what = [done, taken]
  const own = await readAudit(tx, { who: visitor.account, what, limit: FARTHEST })
  const undone = new Set(own.flatMap(({ after }) => toldIn(after).undoes ?? []))
  // NOTE of what has been destroyed in the log nothing tells how it was before.
  const isTold = ({ before }: AuditEvent): boolean => toldIn(before).lines !== undefined
  return (
    own.find((one) => one.what === done && isTold(one) && !undone.has(one.changeNumber)) ?? null
  )
}

const changesIn = ({ before, after }: AuditEvent): readonly LineChange[] => {
  const later = toldIn(after).lines ?? []
  return (toldIn(before).lines ?? []).map(({ kind, id, placed }, index) => ({
    kind,
    id,
    before: placed,
    after: later[index]?.placed ?? null,
  }))
}

const turnedBack = ({ before }: AuditEvent): EditToSave['turned'] => {
  const { year, marks = [] } = toldIn(before)
  return year === undefined ? null : { year, marks }
}

/** Whether a line stands as the edit left it, also where later edits have been made and taken back. */
const isAsLeft = ({ latestOf }: OpenedToEdit, { kind, id, after }: LineChange): boolean => {
  const latest = latestOf(kind, id)
  if (latest === null || latest.withdrawn) return after === null
  const { body, place } = latest
  return after !== null && canonical({ line: body, place }) === canonical(after)
}

export type NotUndone =
  | NotSaved
  | Faulty
  | { readonly refused: 'noChain' | 'nothingToUndo' | 'editedSince' }

/**
 * Takes back the visitor's own latest edit, which must be the one that they saw.
 * @refuses noChain, nothingToUndo, editedSince, and what any edit is refused for
 */
export const undoEdit = async (
  asking: Asking,
  change: number,
  edits: EditsOf = OF_CHAIN,
): Promise<EditSaved | NotUndone> => {
  const opened = await openToEdit(asking)
  if (opened === null) return { refused: 'noChain' }
  const latest = await latestEdit(asking, edits)
  const event = latest?.changeNumber === change ? await readChange(asking.tx, change) : null
  if (event === null) return { refused: 'nothingToUndo' }
  const done = changesIn(event)
  if (!done.every((line) => isAsLeft(opened, line))) return { refused: 'editedSince' }
  return saveChanges(asking, opened, {
    what: edits.undone,
    subject: event.subject,
    changes: inverseOf(done),
    basedOn: Math.max(
      ...done.map(({ kind, id }) => opened.latestOf(kind, id)?.changeNumber ?? change),
    ),
    told: { edit: toldIn(event.after).edit ?? '', undoes: change },
    turned: turnedBack(event),
  })
}
