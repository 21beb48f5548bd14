// What people wrote about a node: analyses and comments, the latest in force, the earlier kept.
import { sql } from 'kysely'
import { addRows } from './add-rows.ts'
import type { Cell, Column } from './cells.ts'
import { newId } from './identity.ts'
import { send } from './kept-statement.ts'
import { type NextWrite, type Saved, saveNextIn } from './save-next.ts'
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
  /** The text that this one follows; null: the first. */
  readonly basedOn: string | null
  /** The account, or the program, that recorded it. */
  readonly author: string
  readonly recordedAt: string
  readonly changeNumber: number
}

type Row = Record<
  | 'text_id'
  | 'node_id'
  | 'round_id'
  | 'field'
  | 'language'
  | 'body'
  | 'based_on'
  | 'author'
  | 'recorded_at',
  string
> &
  Record<'written_by' | 'written_on', string | null> & { made_up: boolean; change_number: number }

export const toText = (row: Row): StoredText => ({
  textId: row.text_id,
  nodeId: row.node_id,
  roundId: row.round_id === '' ? null : row.round_id,
  field: row.field,
  language: row.language,
  body: row.body,
  madeUp: row.made_up,
  writtenBy: row.written_by,
  writtenOn: row.written_on,
  basedOn: row.based_on === '' ? null : row.based_on,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

/** The latest text of each node, round, field and language, those taken away too. In the order they were changed. */
export const latestTexts = async (tx: Tx): Promise<readonly StoredText[]> => {
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
    .orderBy('change_number')
    .orderBy('text_id')
    .execute()
  return rows.map(toText)
}

/** The texts in force: the latest ones, without those that were taken away. */
export const textsInForce = async (tx: Tx): Promise<readonly StoredText[]> =>
  (await latestTexts(tx)).filter(({ body }) => body !== '')

/** The latest texts of one node in one round, by field and language, those taken away too. */
export const latestTextsOf = async (
  tx: Tx,
  nodeId: string,
  roundId: string | null,
): Promise<readonly StoredText[]> =>
  (
    await tx.query
      .selectFrom('node_text')
      .distinctOn(['field', 'language'])
      .selectAll()
      .where('organisation_id', '=', tx.organisationId)
      .where('node_id', '=', nodeId)
      .where('round_id', '=', roundId ?? '')
      .orderBy('field')
      .orderBy('language')
      .orderBy('change_number', 'desc')
      .orderBy('text_id', 'desc')
      .execute()
  ).map(toText)

/** As `latestTextsOf`, for many nodes at once, by node. */
export const latestTextsAbout = async (
  tx: Tx,
  nodeIds: readonly string[],
  roundId: string,
): Promise<ReadonlyMap<string, readonly StoredText[]>> => {
  const rows = await tx.query
    .selectFrom('node_text')
    .distinctOn(['node_id', 'field', 'language'])
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('node_id', 'in', nodeIds.length === 0 ? [''] : nodeIds)
    .where('round_id', '=', roundId)
    .orderBy('node_id')
    .orderBy('field')
    .orderBy('language')
    .orderBy('change_number', 'desc')
    .orderBy('text_id', 'desc')
    .execute()
  return Map.groupBy(rows.map(toText), ({ nodeId }) => nodeId)
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
  ).map(toText)

/** What was written at `changeNumber` where there has been another text since; taken away ones too. */
export const textsReplacedSince = async (
  tx: Tx,
  changeNumber: number,
): Promise<readonly StoredText[]> => {
  const { rows } = await sql<Row>`
    select distinct on (node_id, round_id, field, language) node_text.* from node_text
    where organisation_id = ${tx.organisationId} and change_number <= ${changeNumber}
      and exists (
        select from node_text later
        where later.organisation_id = node_text.organisation_id
          and later.node_id = node_text.node_id and later.round_id = node_text.round_id
          and later.field = node_text.field and later.language = node_text.language
          and later.change_number > ${changeNumber})
    order by node_id, round_id, field, language, change_number desc, text_id desc`.execute(tx.query)
  return rows.map(toText)
}

/** What a text is about: one is in force for each. */
export const textAbout = ({ nodeId, roundId, field, language }: NewText): string =>
  JSON.stringify([nodeId, roundId, field, language])

const says = ({ body, madeUp, writtenBy, writtenOn }: NewText): string =>
  JSON.stringify([body, madeUp, writtenBy, writtenOn])

/** A text about to be written after the one it follows. */
export type FollowingText = NewText & { readonly basedOn: string | null }

/** Those that differ from the latest; of two about the same thing the last counts. */
export const newTexts = (
  latest: readonly StoredText[],
  offered: readonly NewText[],
): readonly FollowingText[] => {
  const known = new Map(latest.map((text) => [textAbout(text), text]))
  const last = new Map(offered.map((text) => [textAbout(text), text]))
  return [...last].flatMap(([key, text]) => {
    const before = known.get(key)
    if (before !== undefined && says(before) === says(text)) return []
    return [{ ...text, basedOn: before?.textId ?? null }]
  })
}

const ABOUT: readonly Column[] = [
  ['node_id', 'text'],
  ['round_id', 'text'],
  ['field', 'text'],
  ['language', 'text'],
]
const SAYS: readonly Column[] = [
  ['body', 'text'],
  ['made_up', 'boolean'],
  ['written_by', 'text'],
  ['written_on', 'text'],
]
const COLUMNS: readonly Column[] = [...ABOUT, ...SAYS, ['text_id', 'text'], ['based_on', 'text']]

/** In the order of ABOUT and SAYS. */
const cellsOf = (text: NewText): readonly Cell[] => [
  text.nodeId,
  text.roundId ?? '',
  text.field,
  text.language,
  text.body,
  text.madeUp,
  text.writtenBy,
  text.writtenOn,
]

/** Writes texts that a change brings. Two that follow the same one are refused: it throws. */
export const addTexts = (
  tx: Tx,
  texts: readonly FollowingText[],
  changeNumber: number,
): Promise<void> =>
  addRows(
    tx,
    'node_text',
    COLUMNS,
    texts.map((text) => [...cellsOf(text), newId(), text.basedOn ?? '']),
    { change_number: changeNumber, author: tx.who },
  )

const saveNext = saveNextIn({
  table: 'node_text',
  id: 'text_id',
  about: ABOUT,
  says: SAYS,
  what: 'writeText',
})

export type NewerText = {
  readonly refused: 'newerExists'
  readonly current: StoredText | null
  readonly offered: NewText
}

/**
 * Saves a text with its audit event; an empty one takes the text away, its history stays. `basedOn`
 * is the text its writer saw (null: none); null is given back where another has come since.
 */
export const textWrite = (tx: Tx, text: NewText, basedOn: string | null): NextWrite =>
  saveNext(tx, { cells: cellsOf(text), basedOn, told: text })

/** Why a text was not saved: both are given back. */
export const newerTextThan = async (tx: Tx, offered: NewText): Promise<NewerText> => {
  const { nodeId, roundId } = offered
  const latest = await latestTextsOf(tx, nodeId, roundId)
  return {
    refused: 'newerExists',
    current: latest.find((one) => textAbout(one) === textAbout(offered)) ?? null,
    offered,
  }
}

/**
 * As `textWrite`, sent now; where another has come since, both are given back.
 * @refuses newerExists
 */
export const writeText = async (
  tx: Tx,
  text: NewText,
  basedOn: string | null,
): Promise<Saved | NewerText> =>
  (await send(tx, textWrite(tx, text, basedOn))) ?? (await newerTextThan(tx, text))
