// What people wrote about a node: analyses and comments, the latest in force, the earlier kept.
import { addRows } from './add-rows.ts'
import { recordChange } from './audit.ts'
import type { Column } from './cells.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

export type NewText = {
  readonly nodeId: string
  /** Round and year; null: always. */
  readonly roundId: string | null
  readonly field: string
  /** BCP 47. */
  readonly language: string
  readonly body: string
  readonly madeUp: boolean
  /** Name of the person who wrote it, as shown; null: the source does not say. */
  readonly writtenBy: string | null
  /** ISO day; null: the source does not say. */
  readonly writtenOn: string | null
}

export type StoredText = NewText & {
  readonly textId: string
  /** The account, or the program, that recorded it. */
  readonly author: string
  readonly recordedAt: string
  readonly changeNumber: number
}

type Row = Record<
  'text_id' | 'node_id' | 'round_id' | 'field' | 'language' | 'body' | 'author' | 'recorded_at',
  string
> &
  Record<'written_by' | 'written_on', string | null> & { made_up: boolean; change_number: number }

const toStored = (row: Row): StoredText => ({
  textId: row.text_id,
  nodeId: row.node_id,
  roundId: row.round_id === '' ? null : row.round_id,
  field: row.field,
  language: row.language,
  body: row.body,
  madeUp: row.made_up,
  writtenBy: row.written_by,
  writtenOn: row.written_on,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

/**
 * The texts in force: the latest of each node, round, field and language. An empty one is left out.
 * In the order they were changed.
 */
export const textsInForce = async (tx: Tx): Promise<readonly StoredText[]> => {
  const latest = tx.query
    .selectFrom('node_text')
    .distinctOn(['node_id', 'round_id', 'field', 'language'])
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('node_id')
    .orderBy('round_id')
    .orderBy('field')
    .orderBy('language')
    .orderBy('change_number', 'desc')
    .orderBy('text_id', 'desc')
  const rows = await tx.query
    .selectFrom(latest.as('latest'))
    .selectAll()
    .where('body', '<>', '')
    .orderBy('change_number')
    .orderBy('text_id')
    .execute()
  return rows.map(toStored)
}

/** Every text that changes after `changeNumber` brought, empty ones included, oldest first. */
export const textsSince = async (tx: Tx, changeNumber: number): Promise<readonly StoredText[]> =>
  (
    await tx.query
      .selectFrom('node_text')
      .selectAll()
      .where('organisation_id', '=', tx.organisationId)
      .where('change_number', '>', changeNumber)
      .orderBy('change_number')
      .orderBy('text_id')
      .execute()
  ).map(toStored)

const about = ({ nodeId, roundId, field, language }: NewText): string =>
  JSON.stringify([nodeId, roundId, field, language])

const says = ({ body, madeUp, writtenBy, writtenOn }: NewText): string =>
  JSON.stringify([body, madeUp, writtenBy, writtenOn])

/** Those that differ from what is in force; of two about the same thing the last counts. */
export const newTexts = (
  stored: readonly StoredText[],
  offered: readonly NewText[],
): readonly NewText[] => {
  const inForce = new Map(stored.map((text) => [about(text), text]))
  const last = new Map(offered.map((text) => [about(text), text]))
  return [...last].flatMap(([key, text]) => {
    const known = inForce.get(key)
    return known !== undefined && says(known) === says(text) ? [] : [text]
  })
}

const TEXT_COLUMNS: readonly Column[] = [
  ['text_id', 'text'],
  ['node_id', 'text'],
  ['round_id', 'text'],
  ['field', 'text'],
  ['language', 'text'],
  ['body', 'text'],
  ['made_up', 'boolean'],
  ['written_by', 'text'],
  ['written_on', 'text'],
]

/** Writes texts that a change brings. */
export const addTexts = (tx: Tx, texts: readonly NewText[], changeNumber: number): Promise<void> =>
  addRows(
    tx,
    'node_text',
    TEXT_COLUMNS,
    texts.map((text) => [
      newId(),
      text.nodeId,
      text.roundId ?? '',
      text.field,
      text.language,
      text.body,
      text.madeUp,
      text.writtenBy,
      text.writtenOn,
    ]),
    { change_number: changeNumber, author: tx.who },
  )

/** Saves a text with its audit event; an empty one takes the text away, its history stays. */
export const writeText = async (tx: Tx, text: NewText): Promise<number> => {
  const earlier = (await textsInForce(tx)).find((one) => about(one) === about(text))
  const changeNumber = await recordChange(tx, {
    what: 'writeText',
    subject: text.nodeId,
    before: earlier ?? null,
    after: text,
  })
  await addTexts(tx, [text], changeNumber)
  return changeNumber
}
