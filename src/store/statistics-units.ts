// Schools, homes and other units of an import: what they are called, and their places in each key figure.
import { sql } from 'kysely'
import type { UnitArea } from '../domain/comparison/key-figures.ts'
import { type PlaceIndex, placesOf } from '../domain/comparison/series.ts'
import { inBlocks } from './add-rows.ts'
import type { Standing } from './statistics-catalogue.ts'
import { holdImport, type ImportOf, tellProgress } from './statistics-imports.ts'
import type { Tx } from './tx.ts'

type UnitRow = {
  readonly unit: string
  readonly import: number
  readonly title: string
  readonly area: string
  readonly gone: boolean
}

type UnitsAsked = {
  /** By id; left out: all. */
  readonly ids?: readonly string[]
  /** In one municipality. */
  readonly area?: string
  readonly withOwn?: boolean
}

/** The units as they stood at an import, those that are gone too; by id. */
export const readUnits = async (
  { query }: Tx,
  of: ImportOf,
  { ids, area, withOwn = false }: UnitsAsked = {},
): Promise<readonly Standing<UnitArea>[]> => {
  const { rows } = await sql<UnitRow>`
    select * from (
      select distinct on (unit) unit, import, title, area, gone from statistics_unit
      where dataset = ${of.dataset} and import <= ${of.import}
        and (${ids ?? null}::text[] is null or unit = any(${ids ?? null}::text[]))
        and ((${withOwn} and import = ${of.import}) or import <> all(array(
          select import from statistics_import
          where dataset = ${of.dataset} and state <> 'finished')))
      order by unit, import desc
    ) standing where ${area ?? null}::text is null or area = ${area ?? null}`.execute(query)
  return rows.map(({ unit, ...row }) => ({ code: unit, ...row }))
}

const changedIn = (
  told: readonly UnitArea[],
  stood: ReadonlyMap<string, Standing<UnitArea>>,
): readonly UnitArea[] =>
  told.filter(({ code, title, area }) => {
    const known = stood.get(code)
    return known === undefined || known.gone || known.title !== title || known.area !== area
  })

/** Writes the units that an import found new, renamed or gone. Throws where it is not running. */
export const saveUnits = async (
  tx: Tx,
  of: ImportOf,
  told: readonly UnitArea[],
  { isWhole }: { readonly isWhole: boolean },
): Promise<void> => {
  const held = await holdImport(tx, of)
  const ids = isWhole ? {} : { ids: told.map(({ code }) => code) }
  const stood = new Map(
    (await readUnits(tx, of, { ...ids, withOwn: true })).map((one) => [one.code, one]),
  )
  const here = new Set(told.map(({ code }) => code))
  const gone = isWhole ? [...stood.values()].filter((one) => !one.gone && !here.has(one.code)) : []
  const rows = [
    ...changedIn(told, stood).map((one) => ({ ...one, gone: false })),
    ...gone.map((one) => ({ ...one, gone: true })),
  ]
  const own = rows.filter(({ code }) => stood.get(code)?.import === of.import)
  await sql`delete from statistics_unit where dataset = ${of.dataset} and import = ${of.import}
    and unit = any(${own.map(({ code }) => code)}::text[])`.execute(tx.query)
  for (const block of inBlocks(rows.map((one) => [one.code, one.title, one.area, one.gone])))
    await sql`
      insert into statistics_unit (dataset, import, unit, title, area, gone)
      select ${of.dataset}, ${of.import}::integer, added.* from unnest(
        ${block.map(([code]) => code)}::text[], ${block.map(([, title]) => title)}::text[],
        ${block.map(([, , area]) => area)}::text[], ${block.map(([, , , isGone]) => isGone)}::boolean[]
      ) as added`.execute(tx.query)
  await tellProgress(tx, held, { units: rows.length }, held.cursor)
}

/** Which unit has which place in the series of key figures; one that has no units is left out. */
export const readUnitIndexes = async (
  { query }: Tx,
  dataset: string,
  keyFigures: readonly string[],
): Promise<ReadonlyMap<string, PlaceIndex>> => {
  const { rows } = await sql<{ key_figure: string; units: string[] }>`
    select distinct on (key_figure) key_figure, units from unit_index
    where dataset = ${dataset} and key_figure = any(${keyFigures}::text[])
    order by key_figure, import desc`.execute(query)
  return new Map(rows.map(({ key_figure, units }) => [key_figure, placesOf(units)]))
}

/**
 * Gives the units of each key figure that have no place in its series one after all others. Throws where the
 * import is not running.
 * @out every place, to pack the series of `unit_series` by
 */
export const addToUnitIndexes = async (
  tx: Tx,
  of: ImportOf,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, PlaceIndex>> => {
  await holdImport(tx, of)
  const known = await readUnitIndexes(tx, of.dataset, [...wanted.keys()])
  const indexes = new Map(known)
  for (const [keyFigure, units] of wanted) {
    const before = known.get(keyFigure)?.codes ?? []
    const all = [...new Set([...before, ...units])]
    if (all.length === before.length) continue
    indexes.set(keyFigure, placesOf(all))
    await sql`delete from unit_index where dataset = ${of.dataset} and import = ${of.import}
      and key_figure = ${keyFigure}`.execute(tx.query)
    await sql`insert into unit_index (dataset, key_figure, import, units)
      values (${of.dataset}, ${keyFigure}, ${of.import}, ${all}::text[])`.execute(tx.query)
  }
  return indexes
}
