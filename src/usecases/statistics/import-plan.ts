// In which order an import asks for its values, and how far it has come of it.
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import type { Catalogue, ValuesWanted } from './opened-source.ts'

/** What of a source is asked for. */
export type Choice = {
  /** By id, of key figures or of the source's groups of them; null: all. */
  readonly keyFigures: readonly string[] | null
  /** null: all. */
  readonly years: { readonly from: number; readonly to: number } | null
  /** Schools, homes and other units too. */
  readonly units: boolean
}

export const ALL: Choice = { keyFigures: null, years: null, units: false }

/** Values asked for at once, and what part of the whole they are. */
export type Step = ValuesWanted & {
  /** Tells it from all others, and comes after those of the steps before it. */
  readonly key: string
  readonly weight: number
}

const RANKS: readonly KeyFigure['of'][] = ['municipalities', 'both', 'regions']

const yearsOf = ({ years }: Choice): readonly number[] | undefined =>
  years === null
    ? undefined
    : Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at)

/** The areas that a key figure is told of, the country among them. */
const areasFor = (of: KeyFigure['of'], { areas }: Catalogue): readonly string[] =>
  areas
    .filter(({ kind }) => of !== 'regions' || kind !== 'municipality')
    .filter(({ kind }) => of !== 'municipalities' || kind !== 'region')
    .map(({ code }) => code)

const lots = <One>(all: readonly One[], most: number): readonly (readonly One[])[] => {
  const found: (readonly One[])[] = []
  for (let at = 0; at < all.length; at += most) found.push(all.slice(at, at + most))
  return found
}

const keyOf = (rank: number, keyFigures: readonly string[]): string =>
  `${rank} ${keyFigures.at(-1) ?? ''}`

/** A source that is asked for units without years would be asked for all there ever were. */
const YEARS_OF_UNITS = 25

/** The ids that a choice names, of groups those of their members. */
const idsOf = (
  { keyFigureGroups = [] }: Pick<Catalogue, 'keyFigureGroups'>,
  chosen: readonly string[],
): readonly string[] => {
  const groups = new Map(keyFigureGroups.map(({ id, members }) => [id, members]))
  return chosen.flatMap((id) => groups.get(id) ?? [id])
}

/** What a choice names and the source has neither as a key figure nor as a group of them. */
export const unknownIn = (
  { keyFigures, keyFigureGroups = [] }: Catalogue,
  choice: Choice,
): readonly string[] => {
  const known = new Set([...keyFigures, ...keyFigureGroups].map(({ id }) => id))
  return (choice.keyFigures ?? []).filter((id) => !known.has(id))
}

const chosenIn = (catalogue: Catalogue, choice: Choice): readonly KeyFigure[] => {
  const wanted = choice.keyFigures === null ? null : new Set(idsOf(catalogue, choice.keyFigures))
  return catalogue.keyFigures
    .filter(({ id }) => wanted?.has(id) ?? true)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/**
 * The steps of an import: key figures of municipalities, of both and of regions, each asked for in the areas
 * it is told of, by rising id; then those told of units, one at a time, since each has thousands.
 */
export const planImport = (
  catalogue: Catalogue,
  choice: Choice,
  atOnce: number,
  thisYear: number,
): readonly Step[] => {
  const chosen = chosenIn(catalogue, choice)
  const years = yearsOf(choice)
  const ofAreas = RANKS.flatMap((of, rank) => {
    const areas = areasFor(of, catalogue)
    const ids = chosen.flatMap((one) => (one.of === of ? [one.id] : []))
    return lots(ids, atOnce).map((keyFigures): Step => {
      const wanted = { of: 'areas', keyFigures, areas, ...(years ? { years } : {}) } as const
      return { ...wanted, key: keyOf(rank, keyFigures), weight: keyFigures.length * areas.length }
    })
  })
  if (!choice.units) return ofAreas
  const ofUnits = chosen.flatMap(({ id, hasUnits }): readonly Step[] => {
    if (!hasUnits) return []
    const unitYears =
      years ?? Array.from({ length: YEARS_OF_UNITS }, (_, at) => thisYear - YEARS_OF_UNITS + 1 + at)
    const wanted = { of: 'units', keyFigures: [id], areas: [], years: unitYears } as const
    return [{ ...wanted, key: keyOf(RANKS.length, [id]), weight: catalogue.areas.length }]
  })
  return [...ofAreas, ...ofUnits]
}

/** How far an import has come. */
export type ImportProgress = {
  readonly keyFigures: number
  readonly of: number
  /** Values told so far, those of an earlier try too. */
  readonly values: number
  /** 0–100. */
  readonly percent: number
  /** Left out before there is anything to go by. */
  readonly secondsLeft?: number
}

const sumOf = (steps: readonly Step[], what: (step: Step) => number): number =>
  steps.reduce((sum, step) => sum + what(step), 0)

/** Keeps count: how much there was before this try tells how much it has done, and so how fast it goes. */
export const progressOf = (
  steps: readonly Step[],
  done: number,
  startedWith: number,
  { values, seconds }: { readonly values: number; readonly seconds: number },
): ImportProgress => {
  const weigh = (some: readonly Step[]) => sumOf(some, ({ weight }) => weight)
  const count = (some: readonly Step[]) => sumOf(some, ({ keyFigures }) => keyFigures.length)
  const [all, now] = [weigh(steps), weigh(steps.slice(0, done))]
  const here = weigh(steps.slice(startedWith, done))
  return {
    keyFigures: count(steps.slice(0, done)),
    of: count(steps),
    values,
    percent: all === 0 ? 100 : Math.floor((now / all) * 100),
    ...(here === 0 ? {} : { secondsLeft: Math.ceil((seconds / here) * (all - now)) }),
  }
}
