// The catalogue of an import: key figures and groups, written anew where they changed, read as they stood.
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import {
  type KeyFigure,
  type KeyFigureGroup,
  PERSPECTIVES,
  type SourceGroup,
} from '../domain/comparison/key-figures.ts'
import { UNITS } from '../domain/measures/measure.ts'
import { inBlocks } from './add-rows.ts'
import type { Cell } from './cells.ts'
import { holdImport, type ImportOf, tellProgress } from './statistics-imports.ts'
import type { KeyFigureTable, SourceGroupTable } from './tables.ts'
import type { Tx } from './tx.ts'

/** As it stood at an import; `gone`: the source no longer had it then, and this is what it said last. */
export type Standing<T> = T & {
  /** The import that wrote it so. */
  readonly import: number
  readonly gone: boolean
}

const figures = z.object({
  perspective: z.enum(PERSPECTIVES).nullable(),
  told_of: z.enum(['municipalities', 'regions', 'both']),
})

const counted = z.object({
  unit: z.enum(UNITS),
  better: z.enum(['higher', 'lower', 'interval', 'none']),
})

/** What the source itself says that it is counted in; nothing where it does not. */
const countedIn = ({
  unit_word,
  decimals,
  ...row
}: Selectable<KeyFigureTable>): Pick<KeyFigure, 'counted'> =>
  row.unit === null
    ? {}
    : {
        counted: {
          ...counted.parse(row),
          ...(unit_word === null ? {} : { unitWord: unit_word }),
          ...(decimals === null ? {} : { decimals }),
        },
      }

const toKeyFigure = (row: Selectable<KeyFigureTable>): Standing<KeyFigure> => {
  const { perspective, told_of: of } = figures.parse(row)
  const { next_period: period, next_preliminary: preliminary, next_final: final } = row
  const next = {
    ...(period === null ? {} : { period }),
    ...(preliminary === null ? {} : { preliminary }),
    ...(final === null ? {} : { final }),
  }
  return {
    id: row.key_figure,
    title: row.title,
    description: row.description,
    ...(row.operating_area === null ? {} : { operatingArea: row.operating_area }),
    ...(perspective === null ? {} : { perspective }),
    of,
    bySex: row.by_sex,
    hasUnits: row.has_units,
    ...(Object.keys(next).length === 0 ? {} : { next }),
    ...countedIn(row),
    import: row.import,
    gone: row.gone,
  }
}

const toGroup = (row: Selectable<SourceGroupTable>): Standing<SourceGroup> => ({
  id: row.group_id,
  title: row.title,
  members: row.members,
  import: row.import,
  gone: row.gone,
})

type Asked = {
  /** By id; left out: all. */
  readonly ids?: readonly string[]
  /** Also what the import itself has written, though it is not finished. */
  readonly withOwn?: boolean
}

const standing = <Row>(
  { query }: Tx,
  of: ImportOf,
  { table, id }: { readonly table: string; readonly id: string },
  { ids, withOwn = false }: Asked,
) =>
  sql<Row>`
    select distinct on (t.${sql.ref(id)}) t.* from ${sql.table(table)} t
    where t.dataset = ${of.dataset} and t.import <= ${of.import}
      and (${ids ?? null}::text[] is null or t.${sql.ref(id)} = any(${ids ?? null}::text[]))
      and ((${withOwn} and t.import = ${of.import}) or t.import <> all(array(
        select import from statistics_import where dataset = ${of.dataset} and state <> 'finished')))
    order by t.${sql.ref(id)}, t.import desc`.execute(query)

const KEY_FIGURES = { table: 'key_figure', id: 'key_figure' } as const
const GROUPS = { table: 'area_group', id: 'group_id' } as const
const KEY_FIGURE_GROUPS = { table: 'key_figure_group', id: 'group_id' } as const

/** The key figures as they stood at an import, those that are gone too; by id. */
export const readKeyFigures = async (
  tx: Tx,
  of: ImportOf,
  asked: Asked = {},
): Promise<readonly Standing<KeyFigure>[]> =>
  (await standing<Selectable<KeyFigureTable>>(tx, of, KEY_FIGURES, asked)).rows.map(toKeyFigure)

/** The groups as they stood at an import, those that are gone too; by id. */
export const readGroups = async (
  tx: Tx,
  of: ImportOf,
  asked: Asked = {},
): Promise<readonly Standing<SourceGroup>[]> =>
  (await standing<Selectable<SourceGroupTable>>(tx, of, GROUPS, asked)).rows.map(toGroup)

/** The groups of key figures as they stood at an import, those that are gone too; by id. */
export const readKeyFigureGroups = async (
  tx: Tx,
  of: ImportOf,
  asked: Asked = {},
): Promise<readonly Standing<KeyFigureGroup>[]> =>
  (await standing<Selectable<SourceGroupTable>>(tx, of, KEY_FIGURE_GROUPS, asked)).rows.map(toGroup)

/** What is told now beside what stood: those to write anew, and those that a whole telling no longer has. */
const weigh = <T extends { readonly id: string }>(
  told: readonly T[],
  stood: readonly Standing<T>[],
  says: (one: T) => readonly Cell[],
  isWhole: boolean,
): readonly Standing<T>[] => {
  const before = new Map(stood.map((one) => [one.id, one]))
  const saysAs = (one: T) => JSON.stringify(says(one))
  const changed = told.flatMap((one) => {
    const known = before.get(one.id)
    const isSame = known !== undefined && !known.gone && saysAs(known) === saysAs(one)
    return isSame ? [] : [{ ...one, import: known?.import ?? 0, gone: false }]
  })
  if (!isWhole) return changed
  const here = new Set(told.map(({ id }) => id))
  const gone = stood.filter((one) => !one.gone && !here.has(one.id))
  return [...changed, ...gone.map((one) => ({ ...one, gone: true }))]
}

const keyFigureCells = (one: KeyFigure): readonly Cell[] => [
  one.title,
  one.description,
  one.operatingArea ?? null,
  one.perspective ?? null,
  one.of,
  one.bySex,
  one.hasUnits,
  one.next?.period ?? null,
  one.next?.preliminary ?? null,
  one.next?.final ?? null,
  one.counted?.unit ?? null,
  one.counted?.unitWord ?? null,
  one.counted?.decimals ?? null,
  one.counted?.better ?? null,
]

const KEY_FIGURE_COLUMNS = [
  ['title', 'text'],
  ['description', 'text'],
  ['operating_area', 'text'],
  ['perspective', 'text'],
  ['told_of', 'text'],
  ['by_sex', 'boolean'],
  ['has_units', 'boolean'],
  ['next_period', 'text'],
  ['next_preliminary', 'date'],
  ['next_final', 'date'],
  ['unit', 'text'],
  ['unit_word', 'text'],
  ['decimals', 'smallint'],
  ['better', 'text'],
] as const

/** Members as array text in rising order, which `unnest` gives one row of. */
const membersText = (members: readonly string[]): string =>
  `{${members
    .toSorted()
    .map((code) => JSON.stringify(code))
    .join()}}`

const groupCells = ({ title, members }: SourceGroup): readonly Cell[] => [
  title,
  membersText(members),
]

const GROUP_COLUMNS = [
  ['title', 'text'],
  ['members', 'text[]'],
] as const

const write = async <T extends { readonly id: string }>(
  { query }: Tx,
  of: ImportOf,
  { table, id }: { readonly table: string; readonly id: string },
  rows: readonly Standing<T>[],
  {
    columns,
    cells,
  }: {
    readonly columns: readonly (readonly [name: string, type: string])[]
    readonly cells: (one: T) => readonly Cell[]
  },
): Promise<void> => {
  const ids = rows.filter((one) => one.import === of.import).map((one) => one.id)
  await sql`delete from ${sql.table(table)} where dataset = ${of.dataset}
    and import = ${of.import} and ${sql.ref(id)} = any(${ids}::text[])`.execute(query)
  const names = [id, 'gone', ...columns.map(([name]) => name)]
  for (const block of inBlocks(rows.map((one) => [one.id, one.gone, ...cells(one)]))) {
    const arrays = names.map((_, index) => sql`${block.map((row) => row[index] ?? null)}::text[]`)
    const values = names.map((name) => {
      const type = columns.find(([column]) => column === name)?.[1]
      return sql`added.${sql.ref(name)}::${sql.raw(name === 'gone' ? 'boolean' : (type ?? 'text'))}`
    })
    const into = sql.join(names.map((name) => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (dataset, import, ${into})
      select ${of.dataset}, ${of.import}::integer, ${sql.join(values)}
      from unnest(${sql.join(arrays)}) as added (${into})`.execute(query)
  }
}

/** Whether all that the source has is told: what it does not tell is gone from it then. */
type Telling = { readonly isWhole: boolean }

/** Writes the key figures that an import found new, changed or gone. Throws where it is not running. */
export const saveKeyFigures = async (
  tx: Tx,
  of: ImportOf,
  told: readonly KeyFigure[],
  { isWhole }: Telling,
): Promise<void> => {
  const held = await holdImport(tx, of)
  const stood = await readKeyFigures(tx, of, { withOwn: true })
  const rows = weigh(told, stood, keyFigureCells, isWhole)
  await write(tx, of, KEY_FIGURES, rows, { columns: KEY_FIGURE_COLUMNS, cells: keyFigureCells })
  const goneKeyFigures = rows.filter(({ gone }) => gone).length
  await tellProgress(tx, held, { keyFigures: rows.length, goneKeyFigures }, held.cursor)
}

const writeGroups = async (
  tx: Tx,
  of: ImportOf,
  table: typeof GROUPS | typeof KEY_FIGURE_GROUPS,
  told: readonly SourceGroup[],
  { isWhole }: Telling,
): Promise<number> => {
  const asked = { withOwn: true }
  const { rows: stood } = await standing<Selectable<SourceGroupTable>>(tx, of, table, asked)
  const rows = weigh(told, stood.map(toGroup), groupCells, isWhole)
  await write(tx, of, table, rows, { columns: GROUP_COLUMNS, cells: groupCells })
  return rows.length
}

/** Writes the groups that an import found new, redrawn, renamed or gone. Throws where it is not running. */
export const saveGroups = async (
  tx: Tx,
  of: ImportOf,
  told: readonly SourceGroup[],
  telling: Telling,
): Promise<void> => {
  const held = await holdImport(tx, of)
  const groups = await writeGroups(tx, of, GROUPS, told, telling)
  await tellProgress(tx, held, { groups }, held.cursor)
}

/** The same of groups of key figures. */
export const saveKeyFigureGroups = async (
  tx: Tx,
  of: ImportOf,
  told: readonly KeyFigureGroup[],
  telling: Telling,
): Promise<void> => {
  const held = await holdImport(tx, of)
  const keyFigureGroups = await writeGroups(tx, of, KEY_FIGURE_GROUPS, told, telling)
  await tellProgress(tx, held, { keyFigureGroups }, held.cursor)
}
