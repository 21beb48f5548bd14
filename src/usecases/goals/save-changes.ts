// Changes of the chain held to everything an edit is held to, and saved as one change.

import type { Faulty } from '../../domain/goals/chain-fault.ts'
import { checkEdited } from '../../domain/goals/check-edited.ts'
import type { EditRefused } from '../../domain/goals/edits.ts'
import { type DayTooFar, farDaysIn } from '../../domain/goals/far-days.ts'
import { reachesBack } from '../../domain/goals/reaches-back.ts'
import type { LineChange, Placed } from '../../domain/goals/written-chain.ts'
import { lookedFor } from '../../domain/model/looked-for.ts'
import { listAccounts } from '../../store/accounts.ts'
import {
  type EditToSave,
  type LineToSave,
  saveEdit,
  type TurnMark,
  turnMarks,
} from '../../store/chain-edits.ts'
import type { Version } from '../../store/versions.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { lineOf } from '../chain/chain-parts.ts'
import { standingOn } from '../chain/standing-today.ts'
import { bringOwnValues } from '../statistics/write-own-values.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { allowedToEdit, notAllowedIn } from './may-edit.ts'
import { aboutItsNode, namesWith, type OpenedToEdit } from './open-to-edit.ts'

export type Newer = {
  readonly refused: 'newerExists'
  /** What somebody else has made of the line; null: it is there no longer. */
  readonly current: {
    readonly author: string
    readonly recordedAt: string
    readonly body: string
    readonly textId: string
  } | null
}

export type EditSaved = { readonly saved: { readonly changeNumber: number; readonly id: string } }
export type NotSaved = MayNot | Newer | Faulty | EditRefused | DayTooFar

export type ToSave = {
  readonly what: EditToSave['what']
  readonly subject: string
  readonly changes: readonly LineChange[]
  /** The latest change that the editor had seen. */
  readonly basedOn: number
  /** What the audit tells of it beside the lines. */
  readonly told: object
  readonly turned: EditToSave['turned']
}

/** What was said before the edit that is taken back may be said again. */
const UNDOES: readonly EditToSave['what'][] = ['undoEdit', 'undoOrganisation']

const titleOf = (body: unknown): string => {
  const { title }: { title?: unknown } = Object(body)
  if (typeof title === 'string') return title
  return String(Object.values(Object(title))[0] ?? '')
}

/** A line that somebody else has changed since the editor saw it. */
const newerThan = async (
  { tx }: Asking,
  { latestOf }: OpenedToEdit,
  { changes, basedOn }: ToSave,
): Promise<Newer | null> => {
  const latest = changes.map(({ kind, id }) => latestOf(kind, id))
  const newer = latest.find((one): one is Version => one !== null && one.changeNumber > basedOn)
  if (newer === undefined) return null
  const accounts = await listAccounts(tx)
  const author = accounts.find(({ accountId }) => accountId === newer.author)?.name ?? newer.author
  const { recordedAt, body } = newer
  const current = { author, recordedAt, body: titleOf(body), textId: String(newer.changeNumber) }
  return { refused: 'newerExists', current: newer.withdrawn ? null : current }
}

const lineToSave = ({ latestOf }: OpenedToEdit, { kind, id, after }: LineChange): LineToSave => ({
  kind: kind === 'body' ? 'unit' : kind,
  id,
  latest: latestOf(kind, id),
  after: after === null ? null : { written: lineOf(after.line), place: after.place },
})

/** The lines on one side of the changes, as the audit keeps them. */
const linesTold = (
  changes: readonly LineChange[],
  side: 'before' | 'after',
): readonly {
  readonly kind: string
  readonly id: string
  readonly placed: Placed<object> | null
}[] => changes.map((change) => ({ kind: change.kind, id: change.id, placed: change[side] }))

const marksBefore = async (
  { tx }: Asking,
  turned: EditToSave['turned'],
): Promise<readonly TurnMark[]> => {
  if (turned === null) return []
  const known = await turnMarks(tx, turned.year)
  return turned.marks.map(({ kind, id }) => {
    const before = known.find((one) => one.kind === kind && one.id === id)
    return { kind, id, choice: before?.choice ?? null }
  })
}

/** The organisation is its own right; the chain is edited by who may edit each line. @refuses mayNot */
const allowedToSave = (
  asking: Asking,
  { loaded, toEdit }: OpenedToEdit,
  { what, changes, turned }: ToSave,
): { readonly tx: Asking['tx'] } | MayNot => {
  const { chain } = standingOn(loaded, asking.today)
  if (what === 'editOrganisation' || what === 'undoOrganisation')
    return allowed(asking, 'editOrganisation', chain.bodies, undefined)
  const { models, written } = toEdit
  const edited = { written, changes, marks: turned?.marks ?? [] }
  return allowedToEdit(asking, { chain, models }, edited)
}

/** Every change that may not be made by the visitor, each by itself where it is of the chain. */
const forbiddenIn = (asking: Asking, opened: OpenedToEdit, toSave: ToSave): readonly MayNot[] => {
  const as = allowedToSave(asking, opened, toSave)
  if (!('refused' in as)) return []
  if (as.on === undefined) return [as]
  const { chain } = standingOn(opened.loaded, asking.today)
  return notAllowedIn(asking, { chain, models: opened.toEdit.models }, toSave.changes)
}

/** Why changes may not be saved, each by itself; empty: they may, as long as nobody is first. */
export const refusalsOf = (
  asking: Asking,
  opened: OpenedToEdit,
  toSave: ToSave,
): readonly NotSaved[] => {
  const { loaded, toEdit } = opened
  const { changes } = toSave
  if (changes.length === 0) return []
  const forbidden = forbiddenIn(asking, opened, toSave)
  if (forbidden.length > 0) return forbidden
  const far = farDaysIn(changes, asking.today)
  if (far.length > 0) return far
  const reached = reachesBack(changes, loaded.closed, lookedFor(toEdit.models))
  return reached === null ? checkEdited(toEdit, changes) : [reached]
}

/**
 * Saves changes of the chain, whole or not at all.
 * @refuses mayNot, newerExists, dayTooFar, closedThen, and what `check` refuses of the chain they give
 */
export const saveChanges = async (
  asking: Asking,
  opened: OpenedToEdit,
  toSave: ToSave,
): Promise<EditSaved | NotSaved> => {
  const { loaded, toEdit } = opened
  const { what, subject, changes, told, turned } = toSave
  const as = allowedToSave(asking, opened, toSave)
  if ('refused' in as) return as
  const refused =
    (await newerThan(asking, opened, toSave)) ??
    (UNDOES.includes(what) ? null : farDaysIn(changes, asking.today)[0]) ??
    reachesBack(changes, loaded.closed, lookedFor(toEdit.models)) ??
    checkEdited(toEdit, changes)[0] ??
    null
  if (refused !== null) return namedBy(refused, aboutItsNode(namesWith(opened, changes), refused))
  const year = turned === null ? {} : { year: turned.year }
  const changeNumber = await saveEdit(as.tx, {
    what,
    subject,
    before: {
      lines: linesTold(changes, 'before'),
      marks: await marksBefore(asking, turned),
      ...year,
    },
    after: { ...told, lines: linesTold(changes, 'after'), marks: turned?.marks ?? [], ...year },
    lines: changes.map((change) => lineToSave(opened, change)),
    turned,
  })
  await bringOwnValues(as.tx, opened, changes, changeNumber)
  return { saved: { changeNumber, id: subject } }
}
