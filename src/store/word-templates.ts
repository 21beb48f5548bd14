// The municipality's own Word templates: added, replaced and withdrawn by rows that follow one another.
import type { WordTemplate } from '../domain/reports/house-settings.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import { isInForce } from './rows-in-force.ts'
import type { Tx } from './tx.ts'

/** A template as it is kept: the row that holds, and who saved it. */
export type StoredWordTemplate = WordTemplate & {
  readonly changeNumber: number
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

type Row = {
  readonly template_id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly change_number: number
  readonly person: string
  readonly recorded_at: string
}

const toTemplate = (row: Row): StoredWordTemplate => ({
  id: row.template_id,
  ...{ name: row.name, bytes: row.bytes, sha256: row.sha256, person: row.person },
  ...{ changeNumber: row.change_number, recordedAt: row.recorded_at },
})

const inForce = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('word_template as held')
    .selectAll('held')
    .where('held.organisation_id', '=', organisationId)
    .where(isInForce({ table: 'word_template', id: 'template_id' }))
    .orderBy('held.template_id')

/** Those in force, the first added first. */
export const wordTemplates = async (tx: Tx): Promise<readonly StoredWordTemplate[]> =>
  (await inForce(tx).execute()).map(toTemplate)

/** null where there is none by that name, or it is withdrawn. */
export const readWordTemplate = async (tx: Tx, id: string): Promise<StoredWordTemplate | null> => {
  const row = await inForce(tx).where('held.template_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toTemplate(row)
}

type What = 'addWordTemplate' | 'replaceWordTemplate' | 'withdrawWordTemplate'

const addRow = async (
  tx: Tx,
  what: What,
  next: WordTemplate & { readonly person: string },
  known: StoredWordTemplate | null,
): Promise<{ readonly id: string }> => {
  const told = ({ id, name, bytes, sha256 }: WordTemplate) => ({
    ...{ template: id, file: name, bytes, sha256 },
  })
  const isWithdrawn = what === 'withdrawWordTemplate'
  const changeNumber = await recordChange(tx, {
    ...{ what, subject: tx.organisationId },
    before: known === null ? null : told(known),
    after: isWithdrawn ? { template: next.id } : told(next),
  })
  await tx.query
    .insertInto('word_template')
    .values({
      organisation_id: tx.organisationId,
      template_id: next.id,
      change_number: changeNumber,
      based_on: known?.changeNumber ?? 0,
      ...{ name: next.name, bytes: next.bytes, sha256: next.sha256, person: next.person },
      withdrawn: isWithdrawn,
      author: tx.who,
    })
    .execute()
  return { id: next.id }
}

type NewTemplate = Omit<WordTemplate, 'id'> & { readonly person: string }

/** Adds one whose file is kept, with its audit event. */
export const addWordTemplate = (tx: Tx, next: NewTemplate): Promise<{ readonly id: string }> =>
  addRow(tx, 'addWordTemplate', { ...next, id: newId() }, null)

export type TemplateGone = { readonly refused: 'noSuchWordTemplate' | 'wordTemplateMoved' }

/** The template as the writer saw it, held until the transaction ends. @refuses noSuchWordTemplate, wordTemplateMoved */
export const wordTemplateAt = async (
  tx: Tx,
  id: string,
  basedOn: number,
): Promise<StoredWordTemplate | TemplateGone> => {
  await holdOthers(tx)
  const known = await readWordTemplate(tx, id)
  if (known === null) return { refused: 'noSuchWordTemplate' }
  return known.changeNumber === basedOn ? known : { refused: 'wordTemplateMoved' }
}

/** Puts another file in its place, with its audit event. */
export const replaceWordTemplate = (
  tx: Tx,
  known: StoredWordTemplate,
  next: NewTemplate,
): Promise<{ readonly id: string }> =>
  addRow(tx, 'replaceWordTemplate', { ...next, id: known.id }, known)

/** Takes one away, with its audit event. */
export const withdrawWordTemplate = (
  tx: Tx,
  known: StoredWordTemplate,
  person: string,
): Promise<{ readonly id: string }> =>
  addRow(tx, 'withdrawWordTemplate', { ...known, person }, known)
