// The index of areas: each has one place in every series, for good.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Area } from '../domain/comparison/key-figures.ts'
import { type PlaceIndex, placesOf } from '../domain/comparison/series.ts'
import { asImporting } from './importing.ts'
import type { Tx } from './tx.ts'

const kinds = z.enum(['municipality', 'region', 'country'])

/** Every area that statistics are told of, by its place. */
export const readAreas = async ({ query }: Tx): Promise<readonly Area[]> => {
  const rows = await query
    .selectFrom('statistics_area')
    .select(['code', 'title', 'kind'])
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, kind: kinds.parse(row.kind) }))
}

/** Which area has which place in every series. */
export const readAreaIndex = async (tx: Tx): Promise<PlaceIndex> =>
  placesOf((await readAreas(tx)).map(({ code }) => code))

const ONE_AT_A_TIME = 5_219_705

/** Gives the areas that have none a place after all others. @out every area's place */
export const addAreas = async (tx: Tx, areas: readonly Area[]): Promise<PlaceIndex> => {
  await asImporting(tx)
  await sql`select pg_advisory_xact_lock(${ONE_AT_A_TIME})`.execute(tx.query)
  const known = await readAreaIndex(tx)
  const unknown = new Map(
    areas.filter(({ code }) => !known.placeOf.has(code)).map((area) => [area.code, area]),
  )
  const added = [...unknown.values()]
  if (added.length > 0)
    await tx.query
      .insertInto('statistics_area')
      .values(added.map((area, index) => ({ ...area, place: known.codes.length + index })))
      .execute()
  return placesOf([...known.codes, ...unknown.keys()])
}
