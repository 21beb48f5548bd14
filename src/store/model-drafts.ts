// Drafts of the styrmodell: begun, saved by one after the other, thrown away and taken back, or adopted.
import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { recordChange } from './audit.ts'
import { newId } from './identity.ts'
import type { ModelDraftTable } from './tables.ts'
import type { Tx } from './tx.ts'

export type DraftStanding = 'open' | 'adopted' | 'thrown'

/** @term utkast – a version of the model that is worked on and governs nothing yet */
export type ModelDraft = {
  readonly draftId: string
  readonly title: string
  /** The file as it was last saved, whole or not. */
  readonly sourceYaml: string
  /** Raised by one each time it is saved. */
  readonly version: number
  /** The change that brought the version it was begun from; null: a file. */
  readonly begunFrom: number | null
  readonly begunBy: string
  /** ISO, UTC. */
  readonly begunAt: string
  readonly standing: DraftStanding
  readonly author: string
  readonly recordedAt: string
}

const standingOf = (standing: string): DraftStanding =>
  standing === 'adopted' || standing === 'thrown' ? standing : 'open'

const toDraft = (row: Selectable<ModelDraftTable>): ModelDraft => ({
  draftId: row.draft_id,
  title: row.title,
  sourceYaml: row.source_yaml,
  version: row.version,
  begunFrom: row.begun_from,
  begunBy: row.begun_by,
  begunAt: row.begun_at,
  standing: standingOf(row.standing),
  author: row.author,
  recordedAt: row.recorded_at,
})

const draftsOf = (tx: Tx) =>
  tx.query.selectFrom('model_draft').selectAll().where('organisation_id', '=', tx.organisationId)

/** Every draft, the latest begun first. */
export const listDrafts = async (tx: Tx): Promise<readonly ModelDraft[]> =>
  (await draftsOf(tx).orderBy('draft_id', 'desc').execute()).map(toDraft)

/** null where there is none by that name. */
export const readDraft = async (tx: Tx, draftId: string): Promise<ModelDraft | null> => {
  const row = await draftsOf(tx).where('draft_id', '=', draftId).executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}

/** What the audit tells of a draft's text: that it is this one, not what it says. */
const told = ({ title, sourceYaml }: Pick<ModelDraft, 'title' | 'sourceYaml'>) => ({
  title,
  hash: createHash('sha256').update(sourceYaml).digest('hex'),
})

export type NewDraft = Pick<ModelDraft, 'title' | 'sourceYaml' | 'begunFrom'>

export type DraftSaved = { readonly saved: { readonly id: string; readonly changeNumber: number } }

export const beginDraft = async (tx: Tx, draft: NewDraft): Promise<DraftSaved> => {
  const id = newId()
  const { title, sourceYaml, begunFrom } = draft
  const changeNumber = await recordChange(tx, {
    what: 'beginDraft',
    subject: id,
    before: null,
    after: { ...told(draft), begunFrom },
  })
  await tx.query
    .insertInto('model_draft')
    .values({
      organisation_id: tx.organisationId,
      draft_id: id,
      title,
      source_yaml: sourceYaml,
      version: 1,
      begun_from: begunFrom,
      begun_by: tx.who,
      standing: 'open',
      change_number: changeNumber,
      author: tx.who,
    })
    .execute()
  return { saved: { id, changeNumber } }
}

/** What is changed of a draft: its text, its name, or where it stands. */
export type DraftChange = {
  readonly what: 'saveDraft' | 'nameDraft' | 'throwDraft' | 'takeBackDraft' | 'closeDraft'
  readonly after: Partial<Pick<ModelDraft, 'title' | 'sourceYaml' | 'standing'>>
}

/** Changes a draft that was read in this transaction, whose version is raised by one. */
export const changeDraft = async (
  tx: Tx,
  draft: ModelDraft,
  { what, after }: DraftChange,
): Promise<{ readonly changeNumber: number; readonly version: number }> => {
  const next = { ...draft, ...after, version: draft.version + 1 }
  const changeNumber = await recordChange(tx, {
    what,
    subject: draft.draftId,
    before: { ...told(draft), standing: draft.standing },
    after: { ...told(next), standing: next.standing },
  })
  await tx.query
    .updateTable('model_draft')
    .set({
      title: next.title,
      source_yaml: next.sourceYaml,
      standing: next.standing,
      version: next.version,
      change_number: changeNumber,
      author: tx.who,
      recorded_at: sql`recording_moment()`,
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('draft_id', '=', draft.draftId)
    .execute()
  return { changeNumber, version: next.version }
}
