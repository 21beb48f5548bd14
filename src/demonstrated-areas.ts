// The municipalities of the made-up statistics: how many live there, what sets them apart, and who is like whom.
import { LAST_YEAR, type Trait } from './demonstrated-key-figures.ts'
import type { Area, SourceGroup } from './domain/comparison/key-figures.ts'
import { SIMILAR_FOR } from './domain/comparison/similar-areas.ts'
import { skrGroupOf } from './domain/comparison/skr-groups.ts'

/** The demonstration's own municipality, under a code that no municipality has. */
export const EXEMPELSTAD: Area = { code: '9901', title: 'Exempelstad', kind: 'municipality' }

const SEED = 2026

/** Numbers from nought to one that look like chance, the same each time for the same words. */
export const chanceOf = (words: string): (() => number) => {
  let state = SEED
  for (let at = 0; at < words.length; at += 1)
    state = Math.imul(state ^ words.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Near nought most often, and seldom beyond two: the sum of six, with a spread of one. */
export const spreadBy = (chance: () => number): number =>
  (chance() + chance() + chance() + chance() + chance() + chance() - 3) * Math.SQRT2

/** About how many live in a municipality of SKR's groups, so that a city is large here too. */
const INHABITANTS_OF: Readonly<Record<string, number>> = {
  ...{ A1: 620_000, A2: 45_000, B3: 105_000, B4: 16_000, B5: 19_000 },
  ...{ C6: 27_000, C7: 9_500, C8: 11_000, C9: 7_500 },
}

export type MadeUpArea = Area & {
  readonly inhabitants: number
  readonly traits: Readonly<Record<Trait, number>>
}

export const makeUpArea = (area: Area): MadeUpArea => {
  const chance = chanceOf(area.code)
  const usual = INHABITANTS_OF[skrGroupOf(area.code)?.code ?? ''] ?? 32_000
  const inhabitants = Math.round(usual * Math.exp(0.4 * spreadBy(chance)))
  // A large one is more densely built and younger, with chance of its own.
  const size = Math.log(inhabitants / 18_000)
  const [wealth, age, steering, density] = [0, 1, 2, 3].map(() => spreadBy(chance)) as [
    number,
    number,
    number,
    number,
  ]
  const traits = {
    wealth: 0.85 * wealth + 0.25 * size,
    age: 0.75 * age - 0.4 * size,
    steering,
    density: 0.5 * density + 0.6 * size,
  }
  return { ...area, inhabitants, traits }
}

const apartBy = (one: MadeUpArea, other: MadeUpArea, traits: readonly Trait[]): number =>
  traits.reduce((sum, trait) => sum + (one.traits[trait] - other.traits[trait]) ** 2, 0)

/** What similar ones are drawn by, for whom. */
const DRAWN_BY = {
  overall: ['wealth', 'age', 'density'],
  preschool: ['wealth', 'density'],
  compulsorySchool: ['wealth', 'density'],
  elderlyCare: ['age', 'density'],
} as const satisfies Partial<Record<keyof typeof SIMILAR_FOR, readonly Trait[]>>

const ALIKE = 7

/** With how many inhabitants Kolada's classes of size begin, and what each is called there. */
const SIZES = [
  [0, '0 - 4 999'],
  [5_000, '5 000 - 9 999'],
  [10_000, '10 000 - 14 999'],
  [15_000, '15 000 - 19 999'],
  [20_000, '20 000 - 29 999'],
  [30_000, '30 000 - 49 999'],
  [50_000, '50 000 - 99 999'],
  [100_000, '100 000 - 199 999'],
  [200_000, 'fler än 200 000'],
] as const

const ofSize = (areas: readonly MadeUpArea[]): readonly SourceGroup[] =>
  SIZES.flatMap(([from, title], row) => {
    const below = SIZES[row + 1]?.[0] ?? Infinity
    const members = areas.filter(({ inhabitants: many }) => many >= from && many < below)
    if (members.length === 0) return []
    const codes = members.map(({ code }) => code).sort()
    return [{ id: `GX9${row + 1}`, title: `Kommuner med ${title} invånare`, members: codes }]
  })

/** The seven most alike of each municipality, drawn anew for each service, without itself as Kolada draws them. */
const alike = (areas: readonly MadeUpArea[]): readonly SourceGroup[] =>
  (Object.keys(DRAWN_BY) as (keyof typeof DRAWN_BY)[]).flatMap((similar, row) =>
    areas.map((area, at) => {
      const nearest = areas
        .filter((one) => one !== area)
        .map((one) => ({ code: one.code, apart: apartBy(area, one, DRAWN_BY[similar]) }))
        .toSorted((a, b) => a.apart - b.apart)
        .slice(0, ALIKE)
      const title =
        similar === 'overall'
          ? `Liknande kommuner, ${SIMILAR_FOR[similar]}, ${area.title}, ${LAST_YEAR}`
          : `Liknande kommuner ${SIMILAR_FOR[similar]}, ${area.title}, ${LAST_YEAR}`
      const id = `GX${row + 1}${String(at).padStart(3, '0')}`
      return { id, title, members: nearest.map(({ code }) => code).sort() }
    }),
  )

/** Those that are alike, and those of about the same size. */
export const makeUpGroups = (areas: readonly MadeUpArea[]): readonly SourceGroup[] => [
  ...alike(areas),
  ...ofSize(areas),
]
