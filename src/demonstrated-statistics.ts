// The demonstration's statistics: made up by a fixed seed, and brought in as those of any source are.
import {
  chanceOf,
  EXEMPELSTAD,
  type MadeUpArea,
  makeUpArea,
  makeUpGroups,
  spreadBy,
} from './demonstrated-areas.ts'
import {
  FIRST_YEAR,
  LAST_YEAR,
  MADE_UP_FIGURES,
  MADE_UP_GROUPS,
  type MadeUpFigure,
  type Trait,
} from './demonstrated-key-figures.ts'
import { REVISED_FIGURES, retitled, revisedValues } from './demonstrated-revisions.ts'
import type { KeyFigure, SourcedValue } from './domain/comparison/key-figures.ts'
import { COUNTRY, knownAreas } from './domain/comparison/known-areas.ts'
import { daysAfter } from './domain/periods/weekdays.ts'
import { NOTHING_PASSED } from './sources/kolada/values.ts'
import { machineClock } from './sources/statistics/pace.ts'
import type { Store } from './store/connect.ts'
import { latestImport } from './store/statistics-imports.ts'
import { takenInForce } from './store/statistics-taken.ts'
import { LISTING } from './store/tx.ts'
import { emptyMemory } from './usecases/memory.ts'
import { ALL, type Choice } from './usecases/statistics/import-plan.ts'
import { importStatistics } from './usecases/statistics/import-statistics.ts'
import type { OpenedSource } from './usecases/statistics/opened-source.ts'
import { takeIn } from './usecases/statistics/take-in.ts'

export const MADE_UP_DATASET = 'exempel'

const rounded = (value: number, { decimals, least = -Infinity, most = Infinity }: MadeUpFigure) => {
  const held = Math.min(most, Math.max(least, value))
  return Number(held.toFixed(decimals))
}

/** Fewer than so many live where too few are counted. */
const FEW = 4500

/** Why a value is lacking, by chance and by how few live there; null: it is there. */
const causeOf = (
  { ofInhabitants, fewTold }: MadeUpFigure,
  { inhabitants }: MadeUpArea,
  lacking: number,
): 'suppressed' | 'notDelivered' | null => {
  if (ofInhabitants !== undefined) return null
  if (lacking < 0.012) return 'notDelivered'
  return fewTold === true && (inhabitants < FEW || lacking < 0.025) ? 'suppressed' : null
}

/** A municipality's values of a key figure in a year: all, and by sex where it is told so; null: it has none. */
type Told = { readonly year: number; readonly values: readonly Omit<SourcedValue, 'year'>[] }

const tellYears = (figure: MadeUpFigure, area: MadeUpArea): readonly Told[] => {
  const chance = chanceOf(`${figure.id} ${area.code}`)
  const {
    id,
    follows,
    middle,
    spread,
    yearly = 0,
    from = FIRST_YEAR,
    apart,
    late,
    early,
    ofInhabitants,
  } = figure
  const traits = Object.entries(follows) as readonly (readonly [Trait, number])[]
  const told = traits.reduce((sum, [trait, part]) => sum + part * area.traits[trait], 0)
  const explained = traits.reduce((sum, [, part]) => sum + part ** 2, 0)
  const own = spreadBy(chance) * Math.sqrt(Math.max(0, 1 - explained))
  const drift = 0.06 * spreadBy(chance)
  const base = { keyFigure: id, area: area.code }
  const years: Told[] = []
  const last = LAST_YEAR + (early === true ? 1 : 0) - (late === true ? 1 : 0)
  for (let year = from; year <= last; year += 1) {
    const since = year - FIRST_YEAR
    const shift = told + own + drift * since + 0.28 * spreadBy(chance)
    const lacking = chance()
    const value =
      ofInhabitants === undefined
        ? rounded(middle + spread * shift + yearly * since, figure)
        : Math.round(ofInhabitants * area.inhabitants * (1 + 0.006 * since * area.traits.wealth))
    if (lacking < 0.004 && ofInhabitants === undefined) continue
    const cause = causeOf(figure, area, lacking)
    if (cause !== null) {
      years.push({ year, values: [{ ...base, sex: 'all', value: null, cause }] })
      continue
    }
    const all = { ...base, sex: 'all', value } as const
    const between = apart === undefined ? 0 : apart + 0.2 * spread * spreadBy(chance)
    years.push({
      year,
      values:
        apart === undefined
          ? [all]
          : [
              all,
              { ...base, sex: 'women', value: rounded(value + between, figure) },
              { ...base, sex: 'men', value: rounded(value - between, figure) },
            ],
    })
  }
  return years
}

const meanOf = (
  figure: MadeUpFigure,
  area: string,
  members: readonly SourcedValue[],
): readonly SourcedValue[] => {
  const known = members.filter(({ value }) => value !== null)
  const bySeries = Map.groupBy(known, ({ year, sex }) => `${year} ${sex}`)
  return [...bySeries.values()].flatMap((values) => {
    const [first] = values
    if (first === undefined) return []
    const sum = values.reduce((total, { value }) => total + (value ?? 0), 0)
    const value = figure.ofInhabitants === undefined ? sum / values.length : sum
    return [{ ...first, area, value: rounded(value, figure) }]
  })
}

/** Every value of a key figure: the municipalities', the counties' where it is told of them, the country's. */
export const makeUpValues = (
  figure: MadeUpFigure,
  areas: readonly MadeUpArea[],
): readonly SourcedValue[] => {
  const own = areas.flatMap((area) =>
    tellYears(figure, area).flatMap(({ year, values }) =>
      values.map((one) => ({ ...one, year }) as const),
    ),
  )
  // NOTE Exempelstad lies in no county, and the country is without it.
  const real = own.filter(({ area }) => area !== EXEMPELSTAD.code)
  const counties = Map.groupBy(real, ({ area }) => `00${area.slice(0, 2)}`)
  return [
    ...own,
    ...(figure.of === 'both'
      ? [...counties].flatMap(([county, values]) => meanOf(figure, county, values))
      : []),
    ...meanOf(figure, COUNTRY, real),
  ]
}

const about = (figure: MadeUpFigure): KeyFigure => {
  const { id, title, operatingArea, perspective, of, bySex, late } = figure
  return {
    ...{ id, title, operatingArea, perspective, of, bySex, hasUnits: false },
    description: `Påhittat för demonstrationen. Värdena är framräknade med ett fast frö och säger ingenting om någon kommun.`,
    ...(late === true ? { next: { period: String(LAST_YEAR), final: '2027-02-26' } } : {}),
  }
}

/** What the source told first, and what it tells since: some of it revised. */
export type Edition = 'first' | 'revised'

/** The made-up source, opened as any other: the same each time. `fetched` is the day, ISO; left out: today. */
export const madeUpSource = (edition: Edition = 'first', fetched?: string): OpenedSource => {
  const areas = [...knownAreas(), EXEMPELSTAD]
  const municipalities = areas.filter(({ kind }) => kind === 'municipality').map(makeUpArea)
  const figures = new Map(MADE_UP_FIGURES.map((one) => [one.id, one]))
  const known = MADE_UP_FIGURES.map(about)
  return {
    ...{ dataset: MADE_UP_DATASET, title: 'Påhittad statistik', madeUp: true, place: 'demo' },
    ...(fetched === undefined ? {} : { fetched }),
    atOnce: 4,
    catalogue: async () => ({
      keyFigures: edition === 'first' ? known : retitled(known),
      areas,
      groups: makeUpGroups(municipalities),
      keyFigureGroups: MADE_UP_GROUPS,
    }),
    values: async ({ keyFigures }) => {
      const told = keyFigures.flatMap((id) => {
        const figure = figures.get(id)
        return figure === undefined ? [] : makeUpValues(figure, municipalities)
      })
      return {
        values: edition === 'first' ? told : revisedValues(told),
        passed: NOTHING_PASSED,
      }
    },
  }
}

const WHO = 'demo'

/** How many days before the second import the first was fetched. */
const FETCHED_BEFORE = 28

const importEdition = async (
  store: Store,
  today: string,
  edition: Edition,
  choice: Choice,
): Promise<void> => {
  const isFirst = edition === 'first'
  const there = await store.readAsMember(LISTING, WHO, (tx) => latestImport(tx, MADE_UP_DATASET))
  if (there !== null && (isFirst || there.import > 1)) return
  const source = madeUpSource(edition, isFirst ? daysAfter(today, -FETCHED_BEFORE) : today)
  const done = await importStatistics({ store, source, choice, clock: machineClock, today })
  if (done.is !== 'finished') throw new Error(`demo: statistics: ${JSON.stringify(done)}`)
}

/** The first import; a municipality takes it in, as its controller would, where it has not. */
export const takeInMadeUp = async (
  store: Store,
  organisation: string,
  today: string,
): Promise<void> => {
  await importEdition(store, today, 'first', ALL)
  await store.asMember(organisation, WHO, async (tx) => {
    if ((await takenInForce(tx)).has(MADE_UP_DATASET)) return
    const held = [{ role: 'controller', body: null }] as const
    const visitor = { account: WHO, name: WHO, held, standsInFor: [] }
    const asking = { tx, memory: emptyMemory(), visitor, structureNumber: 0, today, now: today }
    const done = await takeIn(asking, { dataset: MADE_UP_DATASET, import: 1 })
    if ('refused' in done) throw new Error(`demo: ${organisation} takes in: ${done.refused}`)
  })
}

/**
 * Brings it in, and those municipalities take it in, where they have not; then a second import, which
 * revises the first and waits for somebody to take it in.
 */
export const bringInMadeUp = async (
  store: Store,
  organisations: readonly string[],
  today: string,
): Promise<void> => {
  for (const one of organisations) await takeInMadeUp(store, one, today)
  await importEdition(store, today, 'revised', { ...ALL, keyFigures: REVISED_FIGURES })
}
