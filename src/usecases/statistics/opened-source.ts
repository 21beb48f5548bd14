// A source of statistics as an import reads it: its catalogue, and its values some key figures at a time.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type {
  Area,
  KeyFigure,
  KeyFigureGroup,
  SourcedValue,
  SourceGroup,
  UnitArea,
} from '../../domain/comparison/key-figures.ts'
import { areaWithCode, knownAreas } from '../../domain/comparison/known-areas.ts'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { KOLADA } from '../../domain/measures/followed.ts'
import {
  type DescribedStatistics,
  readDescribed,
} from '../../sources/files/described-statistics.ts'
import { type StatisticsRefusal, tableNamed } from '../../sources/files/statistics-description.ts'
import { type Kolada, type Lot, openKolada } from '../../sources/kolada/kolada.ts'
import { addPassed, NOTHING_PASSED, type PassedOver } from '../../sources/kolada/values.ts'
import type { ScbDescription } from '../../sources/scb/description.ts'
import { openScb } from '../../sources/scb/scb.ts'
import type { Asking } from '../../sources/statistics/ask.ts'

export type Catalogue = {
  readonly keyFigures: readonly KeyFigure[]
  readonly areas: readonly Area[]
  readonly groups: readonly SourceGroup[]
  /** Left out: the source gathers no key figures under names. */
  readonly keyFigureGroups?: readonly KeyFigureGroup[]
  /** Left out: units were not asked for. */
  readonly units?: readonly UnitArea[]
}

/** Values of some key figures at once, whole: all areas, or all units, of the years asked for. */
export type ValuesWanted = {
  readonly of: 'areas' | 'units'
  readonly keyFigures: readonly string[]
  readonly areas: readonly string[]
  /** Left out: all there are. */
  readonly years?: readonly number[]
}

export type ValuesGot = {
  readonly values: readonly SourcedValue[]
  readonly passed: PassedOver
}

/** A source that has been opened for an import. */
export type OpenedSource = {
  readonly dataset: string
  /** What it is called where its values are shown. */
  readonly title: string
  readonly madeUp?: boolean
  /** Where it is: an address, or a file. */
  readonly place: string
  /** The day that its values were fetched, where that is another than today. */
  readonly fetched?: string
  /** Of how many key figures it is asked at once. */
  readonly atOnce: number
  readonly catalogue: (units: boolean) => Promise<Catalogue | SourceRefusal>
  readonly values: (wanted: ValuesWanted) => Promise<ValuesGot | SourceRefusal>
}

const wholeLot = async (
  lots: AsyncIterable<Lot | SourceRefusal>,
): Promise<ValuesGot | SourceRefusal> => {
  const values: SourcedValue[] = []
  let passed = NOTHING_PASSED
  for await (const lot of lots) {
    if ('refused' in lot) return lot
    for (const one of lot.values) values.push(one)
    passed = addPassed(passed, lot.passed)
  }
  return { values, passed }
}

const unitLots = async function* (kolada: Kolada, wanted: ValuesWanted) {
  const { keyFigures, years = [] } = wanted
  for await (const page of kolada.unitValues({ keyFigures, years }))
    yield 'refused' in page ? page : { keyFigures, ...page }
}

/**
 * One full page of twenty-five areas and as many years. All areas' values of so many, with both sexes, are
 * some two hundred thousand: what the memory must hold at once.
 */
export const KOLADA_AT_ONCE = 8

type KoladaAsked = Omit<Asking, 'pace'> & Partial<Pick<Asking, 'pace'>>

export const koladaSource = (asking: KoladaAsked): OpenedSource => {
  const kolada = openKolada(asking)
  const catalogue = async (withUnits: boolean): Promise<Catalogue | SourceRefusal> => {
    const keyFigures = await kolada.keyFigures()
    if ('refused' in keyFigures) return keyFigures
    const areas = await kolada.areas()
    if ('refused' in areas) return areas
    const groups = await kolada.groups()
    if ('refused' in groups) return groups
    const keyFigureGroups = await kolada.keyFigureGroups()
    if ('refused' in keyFigureGroups) return keyFigureGroups
    const catalogue = { keyFigures, areas, groups, keyFigureGroups }
    if (!withUnits) return catalogue
    const units = await kolada.units()
    return 'refused' in units ? units : { ...catalogue, units }
  }
  const values = ({ of, keyFigures, areas, years }: ValuesWanted) => {
    if (of === 'units')
      return wholeLot(unitLots(kolada, { of, keyFigures, areas, ...(years ? { years } : {}) }))
    return wholeLot(kolada.lots({ keyFigures, areas, ...(years ? { years } : {}) }))
  }
  return {
    dataset: KOLADA,
    title: 'Kolada',
    place: asking.base,
    atOnce: KOLADA_AT_ONCE,
    catalogue,
    values,
  }
}

const bare = (values: readonly SourcedValue[]): ValuesGot => ({ values, passed: NOTHING_PASSED })

/** @refuses where the service's own limits cannot be had */
export const scbSource = async (
  asking: Omit<Asking, 'pace'>,
  description: ScbDescription,
): Promise<OpenedSource | SourceRefusal> => {
  const scb = await openScb(asking, description)
  if ('refused' in scb) return scb
  const values = async ({ keyFigures }: ValuesWanted): Promise<ValuesGot | SourceRefusal> => {
    const found: SourcedValue[] = []
    for await (const lot of scb.lots(keyFigures)) {
      if ('refused' in lot) return lot
      for (const one of lot.values) found.push(one)
    }
    return bare(found)
  }
  const catalogue = async () => ({ keyFigures: scb.keyFigures, areas: knownAreas(), groups: [] })
  const { dataset, source: title } = description
  return { dataset, title, place: asking.base, atOnce: 1, catalogue, values }
}

const sourceOf = (path: string, read: DescribedStatistics): OpenedSource => {
  const codes = [...new Set(read.values.map(({ area }) => area))]
  const areas = codes.flatMap((code) => areaWithCode(code) ?? [])
  const values = async ({ keyFigures }: ValuesWanted) => {
    const wanted = new Set(keyFigures)
    return bare(read.values.filter((one) => wanted.has(one.keyFigure)))
  }
  const catalogue = async () => ({ keyFigures: read.keyFigures, areas, groups: [] })
  const { dataset, source: title, fetched, madeUp = false } = read
  const named = { dataset, title, madeUp, place: path, fetched }
  return { ...named, atOnce: read.keyFigures.length, catalogue, values }
}

/** A table as a person saved it: in UTF-8, or in Windows' own code, as a Swedish Excel may do. */
const tableAt = (path: string): string => {
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export type FileRefusals = { readonly refusals: readonly StatisticsRefusal[] }

/**
 * A description of ours, read from a file, with its table beside it.
 * @refuses what cannot be read, with line and column. Throws what the disk says.
 */
export const fileSource = (
  path: string,
  text: string,
  today: string,
): OpenedSource | FileRefusals => {
  const named = tableNamed(path, text)
  if ('refusals' in named) return named
  const table = tableAt(join(dirname(path), named.table))
  const read = readDescribed(path, text, table, today)
  return 'refusals' in read ? read : sourceOf(path, read)
}
