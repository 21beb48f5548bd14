// Everything that was recorded about a goal or measures up to a change: what holds and what it replaced.
import { sql } from 'kysely'
import { type StoredJudgement, toJudgement } from './judgements.ts'
import { type StoredText, toText } from './node-texts.ts'
import { type StoredReading, toReading } from './readings.ts'
import type { Tx } from './tx.ts'
import type { VersionedKind } from './versions.ts'

/** Higher than any change: nothing is left out. */
const ALL = Number.MAX_SAFE_INTEGER

/** Every reading of the measures, replaced ones included, oldest first. `upTo`: the last change that counts. */
export const readingsThrough = async (
  tx: Tx,
  measures: readonly string[],
  upTo: number = ALL,
): Promise<readonly StoredReading[]> => {
  const rows = await tx.query
    .selectFrom('reading')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('measure_id', 'in', measures.length === 0 ? [''] : measures)
    .where('change_number', '<=', upTo)
    .orderBy('change_number')
    .orderBy('reading_id')
    .execute()
  return rows.map(toReading)
}

/** Every judgement of a node in a round, replaced ones included, oldest first. */
export const judgementsThrough = async (
  tx: Tx,
  node: string,
  round: string,
  upTo: number = ALL,
): Promise<readonly StoredJudgement[]> => {
  const rows = await tx.query
    .selectFrom('judgement')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('node_id', '=', node)
    .where('round_id', '=', round)
    .where('change_number', '<=', upTo)
    .orderBy('change_number')
    .orderBy('judgement_id')
    .execute()
  return rows.map(toJudgement)
}

/** Every text about a node in a round, and those that always hold, replaced ones included, oldest first. */
export const textsThrough = async (
  tx: Tx,
  node: string,
  round: string,
  upTo: number = ALL,
): Promise<readonly StoredText[]> => {
  const rows = await tx.query
    .selectFrom('node_text')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .where('node_id', '=', node)
    .where('round_id', 'in', [round, ''])
    .where('change_number', '<=', upTo)
    .orderBy('change_number')
    .orderBy('text_id')
    .execute()
  return rows.map(toText)
}

/** Who last wrote a line of the chain, and when. */
export type LastWritten = {
  readonly author: string
  /** ISO, UTC. */
  readonly at: string
}

/** Who last wrote each of the named measures' or nodes' lines, by id. */
export const lastWritten = async (
  tx: Tx,
  kind: Extract<VersionedKind, 'node' | 'measure'>,
  ids: readonly string[],
  upTo: number = ALL,
): Promise<ReadonlyMap<string, LastWritten>> => {
  const [table, id] = [sql.table(`${kind}_version`), sql.ref(`${kind}_id`)]
  const { rows } = await sql<{ id: string; author: string; recorded_at: string }>`
    select distinct on (${id}) ${id} as id, author, recorded_at from ${table}
    where organisation_id = ${tx.organisationId} and ${id} = any(${ids}::text[])
      and change_number <= ${upTo}
    order by ${id}, version desc`.execute(tx.query)
  return new Map(rows.map((row) => [row.id, { author: row.author, at: row.recorded_at }]))
}
