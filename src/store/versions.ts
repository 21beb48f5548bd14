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

/** A line that a change wrote, and how it was before it; null: it was not there. */
export type WrittenLine = {
  readonly id: string
  readonly changeNumber: number
  readonly before: { readonly line: unknown; readonly place: number } | null
  readonly after: { readonly line: unknown; readonly place: number } | null
}

/** What the changes wrote of the named lines, by place. */
export const linesWritten = async (
  tx: Tx,
  kind: VersionedKind,
  ids: readonly string[],
  changeNumbers: readonly number[],
): Promise<readonly WrittenLine[]> => {
  const { table, id } = TABLES[kind]
  const placed = (of: string) => sql`case when ${sql.ref(`${of}.withdrawn`)} then null
    else jsonb_build_object('line', ${sql.ref(`${of}.body`)}, 'place', ${sql.ref(`${of}.place`)}) end`
  const { rows } = await sql<{
    id: string
    change_number: number
    before: WrittenLine['before']
    after: WrittenLine['after']
  }>`
    select written.${sql.ref(id)} as id, written.change_number,
      ${placed('earlier')} as before, ${placed('written')} as after
    from ${sql.table(table)} written left join ${sql.table(table)} earlier
      on earlier.organisation_id = written.organisation_id
      and earlier.${sql.ref(id)} = written.${sql.ref(id)} and earlier.version = written.version - 1
    where written.organisation_id = ${tx.organisationId}
      and written.${sql.ref(id)} = any(${ids}::text[])
      and written.change_number = any(${changeNumbers}::bigint[])
    order by written.place, written.${sql.ref(id)} collate "C"`.execute(tx.query)
  return rows.map(({ change_number, before, after, ...row }) => ({
    ...row,
    changeNumber: change_number,
    before: before?.line === null ? null : before,
    after,
  }))
}
