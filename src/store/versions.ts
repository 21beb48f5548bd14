// Nodes, measures, units and tags through time: every version stays, the highest holds.
import { sql } from 'kysely'
import { addRows } from './add-rows.ts'
import type { Cell, Column } from './cells.ts'
import type { Tx } from './tx.ts'

export type VersionedKind = 'node' | 'measure' | 'unit' | 'tag'

/** A node, measure, unit or tag as its chain file writes it. */
export type Written = {
  readonly id: string
  /** The node's type; null for all others. */
  readonly type: string | null
  /** Plain JSON, as in the file. */
  readonly body: unknown
  /** First and last day in force, ISO; null: open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string | null
}

export type Version = Written & {
  readonly version: number
  /** Where it stands among the others: listed by rising place. */
  readonly place: number
  readonly withdrawn: boolean
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
  readonly changeNumber: number
}

type Row = {
  id: string
  type: string | null
  body: unknown
  valid_from: string | null
  valid_to: string | null
  source: string | null
  version: number
  place: number
  withdrawn: boolean
  author: string
  recorded_at: string
  change_number: number
}

const toVersion = (row: Row): Version => ({
  id: row.id,
  type: row.type,
  body: row.body,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  source: row.source,
  version: row.version,
  place: row.place,
  withdrawn: row.withdrawn,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

const TABLES = {
  node: { table: 'node_version', id: 'node_id' },
  measure: { table: 'measure_version', id: 'measure_id' },
  unit: { table: 'unit_version', id: 'unit_id' },
  tag: { table: 'tag_version', id: 'tag_id' },
} as const

const columnsOf = (kind: VersionedKind) => sql`
  ${sql.ref(TABLES[kind].id)} as id, ${kind === 'node' ? sql.ref('type') : sql`null::text as type`},
  body, valid_from, valid_to, source, version, place, withdrawn, author, recorded_at, change_number`

/** The latest version of each, withdrawn ones included, by place. */
export const latestVersions = async (tx: Tx, kind: VersionedKind): Promise<readonly Version[]> => {
  const { table, id } = TABLES[kind]
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (${sql.ref(id)}) ${columnsOf(kind)} from ${sql.table(table)}
      where organisation_id = ${tx.organisationId}
      order by ${sql.ref(id)}, version desc
    ) latest order by place, id collate "C"`.execute(tx.query)
  return rows.map(toVersion)
}

/** What is in the chain now, by place; an id that was withdrawn is left out. */
export const versionsInForce = async (tx: Tx, kind: VersionedKind): Promise<readonly Version[]> =>
  (await latestVersions(tx, kind)).filter((version) => !version.withdrawn)

/** A version about to be written. */
export type NextVersion = Written & Pick<Version, 'version' | 'place' | 'withdrawn'>

const COLUMNS: readonly Column[] = [
  ['version', 'integer'],
  ['place', 'double precision'],
  ['body', 'jsonb'],
  ['valid_from', 'date'],
  ['valid_to', 'date'],
  ['withdrawn', 'boolean'],
  ['source', 'text'],
]

const toCells = (next: NextVersion): readonly Cell[] => [
  next.version,
  next.place,
  JSON.stringify(next.body),
  next.validFrom,
  next.validTo,
  next.withdrawn,
  next.source,
]

/** Writes versions that a change brings. Two of one number are refused by the database: it throws. */
export const addVersions = async (
  tx: Tx,
  kind: VersionedKind,
  versions: readonly NextVersion[],
  changeNumber: number,
): Promise<void> => {
  const { table, id } = TABLES[kind]
  const columns: readonly Column[] = [
    [id, 'text'],
    ...(kind === 'node' ? [['type', 'text'] as const] : []),
    ...COLUMNS,
  ]
  const rows = versions.map((next) => [
    next.id,
    ...(kind === 'node' ? [next.type] : []),
    ...toCells(next),
  ])
  await addRows(tx, table, columns, rows, { change_number: changeNumber, author: tx.who })
}
