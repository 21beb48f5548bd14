// Kolada (RKA), version 3: the catalogue, and values page by page or by lots of key figures.
import type { z } from 'zod'
import type {
  Area,
  KeyFigure,
  KeyFigureGroup,
  SourcedValue,
  SourceGroup,
  UnitArea,
} from '../../domain/comparison/key-figures.ts'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { type Asking, askPolitely } from '../statistics/ask.ts'
import {
  catalogueAddress,
  MOST_IDS,
  type UnitValuesAsked,
  unitValueAddresses,
  type ValuesAsked,
  valueAddresses,
} from './addresses.ts'
import { areaOf, groupOf, keyFigureOf, unitOf } from './catalogue.ts'
import { allRows, pagesOf } from './pages.ts'
import { dataRow, group, kpi, municipality, unit, unitRow } from './shapes.ts'
import { addPassed, NOTHING_PASSED, type PassedOver, unitValuesOf, valuesOf } from './values.ts'

/** Three calls a second: Kolada publishes no limit, and this one has been found to be borne. */
export const KOLADA_PACE = { calls: 3, withinMs: 1000 }

type Told<Value> = Promise<readonly Value[] | SourceRefusal>

/** Values of one page, or why it is not believed; nothing comes after a refusal. */
export type ValuePage =
  | { readonly values: readonly SourcedValue[]; readonly passed: PassedOver }
  | SourceRefusal

/** All that was asked for of some key figures, of all areas and years together. */
export type Lot = {
  readonly keyFigures: readonly string[]
  readonly values: readonly SourcedValue[]
  readonly passed: PassedOver
}

export type LotsAsked = {
  readonly keyFigures: readonly string[]
  readonly areas: readonly string[]
  /** Left out: all there are. */
  readonly years?: readonly number[]
}

export type Kolada = {
  readonly keyFigures: (title?: string) => Told<KeyFigure>
  readonly keyFigureGroups: () => Told<KeyFigureGroup>
  readonly areas: () => Told<Area>
  readonly groups: () => Told<SourceGroup>
  readonly units: (area?: string) => Told<UnitArea>
  readonly values: (asked: ValuesAsked) => AsyncGenerator<ValuePage, void>
  readonly unitValues: (asked: UnitValuesAsked) => AsyncGenerator<ValuePage, void>
  /** By twenty-five key figures at a time, each lot whole; it ends behind a refusal. */
  readonly lots: (asked: LotsAsked) => AsyncGenerator<Lot | SourceRefusal, void>
}

const isRefused = <Value extends object>(value: Value | SourceRefusal): value is SourceRefusal =>
  'refused' in value

export const openKolada = (
  asking: Omit<Asking, 'pace'> & Partial<Pick<Asking, 'pace'>>,
): Kolada => {
  const { base } = asking
  const ask = askPolitely({ pace: KOLADA_PACE, ...asking })

  const listOf = async <Row, Value extends object>(
    path: string,
    shape: z.ZodType<Row>,
    read: (row: Row, address: string) => Value | SourceRefusal,
  ): Told<Value> => {
    const found = await allRows(pagesOf(ask, base, path, shape))
    if ('refused' in found) return found
    const values: Value[] = []
    for (const row of found.rows) {
      const value = read(row, found.address)
      if (isRefused(value)) return value
      values.push(value)
    }
    return values
  }

  async function* readAll<Row>(
    paths: readonly string[],
    shape: z.ZodType<Row>,
    read: (address: string, rows: readonly Row[]) => ValuePage,
  ): AsyncGenerator<ValuePage, void> {
    for (const path of paths)
      for await (const page of pagesOf(ask, base, path, shape)) {
        const values = 'refused' in page ? page : read(page.address, page.rows)
        yield values
        if ('refused' in values) return
      }
  }

  const values: Kolada['values'] = (asked) => readAll(valueAddresses(asked), dataRow, valuesOf)
  const unitValues: Kolada['unitValues'] = (asked) =>
    readAll(unitValueAddresses(asked), unitRow, unitValuesOf)

  async function* lots({ keyFigures, ...asked }: LotsAsked): AsyncGenerator<Lot | SourceRefusal> {
    for (let from = 0; from < keyFigures.length; from += MOST_IDS) {
      const these = keyFigures.slice(from, from + MOST_IDS)
      const gathered: SourcedValue[] = []
      let passed = NOTHING_PASSED
      for await (const page of values({ keyFigures: these, ...asked })) {
        if ('refused' in page) return yield page
        for (const one of page.values) gathered.push(one)
        passed = addPassed(passed, page.passed)
      }
      yield { keyFigures: these, values: gathered, passed }
    }
  }

  return {
    keyFigures: (title) =>
      listOf(
        catalogueAddress({ list: 'kpi', ...(title === undefined ? {} : { title }) }),
        kpi,
        keyFigureOf,
      ),
    keyFigureGroups: () =>
      listOf(catalogueAddress({ list: 'kpi_groups' }), group, (row, at) => groupOf(at, row)),
    areas: () => listOf(catalogueAddress({ list: 'municipality' }), municipality, areaOf),
    groups: () =>
      listOf(catalogueAddress({ list: 'municipality_groups' }), group, (row, at) =>
        groupOf(at, row),
      ),
    units: (area) =>
      listOf(
        catalogueAddress({ list: 'ou', ...(area === undefined ? {} : { area }) }),
        unit,
        unitOf,
      ),
    values,
    unitValues,
    lots,
  }
}
