// National statistics of full size: the real catalogue and areas where they lie beside, else made up; values by a fixed seed.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Area, KeyFigure, SourceGroup } from '../src/domain/comparison/key-figures.ts'
import { municipalitiesIn } from '../src/domain/comparison/municipalities.ts'
import { SEXES, type Sex } from '../src/domain/measures/measure.ts'

/** Recorded from Kolada; no part of the project. */
const RECORDED = fileURLToPath(new URL('../../shared/data/kolada/', import.meta.url))

export const LAST_YEAR = 2025
export const YEARS = 25

const recordedAreas = z.array(
  z.object({ id: z.string(), title: z.string(), type: z.enum(['K', 'L']) }),
)
const recordedFigures = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    is_divided_by_gender: z.boolean(),
    municipality_type: z.enum(['K', 'L', 'A']),
    has_ou_data: z.boolean(),
  }),
)

const recordedGroups = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    members: z.array(z.object({ member_id: z.string() })),
  }),
)

const COUNTRY = '0000'

const kindOf = (code: string, type: 'K' | 'L'): Area['kind'] => {
  if (code === COUNTRY) return 'country'
  return type === 'K' ? 'municipality' : 'region'
}

const inFile = (name: string): unknown => JSON.parse(readFileSync(`${RECORDED}${name}`, 'utf8'))

const REGIONS = 21

const madeUpAreas = (): readonly Area[] => [
  { code: COUNTRY, title: 'Riket', kind: 'country' },
  ...Array.from({ length: REGIONS }, (_, index) => ({
    code: `00${String(index + 1).padStart(2, '0')}`,
    title: `Region ${index + 1}`,
    kind: 'region' as const,
  })),
  ...municipalitiesIn().map(({ code, name }) => ({
    code,
    title: name,
    kind: 'municipality' as const,
  })),
]

const OF = { K: 'municipalities', L: 'regions', A: 'both' } as const
const MADE_UP = 6_099

/** As many of each sort as the recorded catalogue has. */
const madeUpFigures = (): readonly KeyFigure[] =>
  Array.from({ length: MADE_UP }, (_, index) => ({
    id: `N${String(index).padStart(5, '0')}`,
    title: `Nyckeltal ${index}, andel (%)`,
    description: `Det nyckeltal som har nummer ${index}. Påhittat för mätning.`,
    of: OF[index % 5 === 0 ? 'L' : index % 5 === 1 ? 'A' : 'K'],
    bySex: index % 13 < 5,
    hasUnits: index % 9 === 0,
  }))

const GROUPS_EACH = 12
const MEMBERS = 7

/** As many as are recorded: twelve groups of those alike for each municipality. */
const madeUpGroups = (): readonly SourceGroup[] => {
  const codes = municipalitiesIn().map(({ code }) => code)
  return codes.flatMap((code, index) =>
    Array.from({ length: GROUPS_EACH }, (_, at) => ({
      id: `G${code}${at}`,
      title: `Liknande kommuner ${at}, ${code}, 2025`,
      members: Array.from(
        { length: MEMBERS },
        (_, step) => codes[(index + (step + 1) * (at + 1)) % codes.length] ?? code,
      ),
    })),
  )
}

export type Country = {
  readonly areas: readonly Area[]
  readonly groups: readonly SourceGroup[]
  readonly keyFigures: readonly KeyFigure[]
  /** Whether the catalogue and the areas are the recorded ones. */
  readonly isReal: boolean
}

/** The areas, the groups, and so large a share of the catalogue's key figures. */
export const readCountry = (share = 1): Country => {
  const isReal = existsSync(`${RECORDED}kpi.json`)
  const areas = isReal
    ? recordedAreas
        .parse(inFile('municipality.json'))
        .map(({ id, title, type }) => ({ code: id, title, kind: kindOf(id, type) }))
    : madeUpAreas()
  const all = isReal
    ? recordedFigures.parse(inFile('kpi.json')).map((one) => ({
        id: one.id,
        title: one.title,
        description: one.description ?? '',
        of: OF[one.municipality_type],
        bySex: one.is_divided_by_gender,
        hasUnits: one.has_ou_data,
      }))
    : madeUpFigures()
  const groups = isReal
    ? recordedGroups
        .parse(inFile('municipality_groups.json'))
        .map(({ members, ...one }) => ({ ...one, members: members.map((of) => of.member_id) }))
    : madeUpGroups()
  const every = Math.max(1, Math.round(1 / share))
  const keyFigures = all.filter((_, index) => index % every === 0)
  return { areas, groups, keyFigures, isReal }
}

export const sexesOf = ({ bySex }: KeyFigure): readonly Sex[] => (bySex ? SEXES : ['all'])

/** A generator (xorshift) that gives the same numbers from the same seed. */
const seeded = (seed: number) => {
  let s = Math.imul(seed + 1, 2654435761) | 1
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return (s >>> 0) / 4294967296
  }
}

/** As Kolada's are: a fifth whole, some with a decimal, most with six to eight digits. */
const roundings = [1, 10, 1e6, 1e6, 1e6] as const

const SHARE_LEAST = 0.4
const YEARLY = 64

/**
 * The values of a key figure in a year for one sex, area by area; NaN: none. Each key figure has its own
 * level and share of areas that it is told of; those tie that are told in whole numbers.
 */
export const valuesOf = (
  { keyFigures, areas }: Country,
  keyFigure: number,
  year: number,
  sex: number,
): Float64Array => {
  const figure = keyFigures[keyFigure]
  const own = seeded(keyFigure * 7919)
  const [level, spread, share] = [own() * 100, own() * 40, SHARE_LEAST + (1 - SHARE_LEAST) * own()]
  const scale = roundings[keyFigure % roundings.length] ?? 1
  const random = seeded((keyFigure * YEARLY + (year - LAST_YEAR + YEARS)) * SEXES.length + sex)
  const values = new Float64Array(areas.length).fill(Number.NaN)
  for (const [place, { kind }] of areas.entries()) {
    const drawn = random()
    if (random() >= share) continue
    const isOf =
      kind === 'country' ||
      figure?.of === 'both' ||
      (figure?.of === 'regions') === (kind === 'region')
    if (isOf)
      values[place] = Math.round((level + spread * drawn + year - LAST_YEAR) * scale) / scale
  }
  return values
}

const LETTERS: Readonly<Record<Sex, string>> = { all: 'T', women: 'K', men: 'M' }
const ROWS_A_PAGE = 5000

/** A key figure's rows of a year, area by area. */
function* rowsOf(country: Country, index: number, year: number): Generator<string> {
  const figure = country.keyFigures[index]
  if (figure === undefined) return
  const sexes = sexesOf(figure)
  const bySex = sexes.map((_, sex) => valuesOf(country, index, year, sex))
  const opened = sexes.map((sex) => `{"gender":"${LETTERS[sex]}","count":1,"status":"","value":`)
  const before = `{"kpi":"${figure.id}","municipality":"`
  for (const [place, { code }] of country.areas.entries()) {
    let told = ''
    for (const [at, values] of bySex.entries()) {
      const value = values[place] ?? Number.NaN
      if (Number.isNaN(value)) continue
      told += `${told === '' ? '' : ','}${opened[at]}${value},"isdeleted":false}`
    }
    if (told !== '') yield `${before}${code}","period":${year},"values":[${told}]}`
  }
}

/** Where the pages say that they come from. */
export const BASE = 'https://kolada.example/v3'

const pageOf = (rows: readonly string[], number: number): string => {
  const next = rows.length === 0 ? 'null' : `"${BASE}/data?page=${number + 1}"`
  return `{"values":[${rows.join(',')}],"count":${rows.length},"next_url":${next},"previous_url":null}`
}

/**
 * The answer to a question for some key figures and years, as Kolada's v3 writes it: pages of JSON, a row a
 * key figure, area and year with its values by sex; an empty page last.
 */
export function* writtenPages(
  country: Country,
  keyFigures: readonly number[],
  years: readonly number[],
): Generator<string> {
  let rows: string[] = []
  let number = 1
  for (const index of keyFigures)
    for (const year of years)
      for (const row of rowsOf(country, index, year)) {
        rows.push(row)
        if (rows.length < ROWS_A_PAGE) continue
        yield pageOf(rows, number)
        rows = []
        number += 1
      }
  if (rows.length > 0) yield pageOf(rows, number)
  yield pageOf([], number + 1)
}
