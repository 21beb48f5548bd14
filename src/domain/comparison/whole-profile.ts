// A municipality's whole profile: each key figure's place among all, what is shown of them, and how many are where.
import type { CountedKeyFigure } from './counted-key-figure.ts'
import { GREY_CAUSES } from './key-figures.ts'
import { type GreyBecause, type Place, type PositionColour, placedAt } from './position.ts'

/** A place among others; of a grey one, why it has none. */
export type ProfilePlace =
  | Pick<Place, 'colour' | 'rank' | 'of' | 'tied'>
  | { readonly colour: 'grey'; readonly because: GreyBecause }

/** A key figure's latest year, with the own value and where it stands. */
export type ProfiledKeyFigure = {
  readonly keyFigure: CountedKeyFigure
  /** null: nobody has ever had a value. */
  readonly year: number | null
  /** As the source has it; null: none. */
  readonly value: number | null
  readonly place: ProfilePlace
  /** Whether a measure here follows it. */
  readonly isFollowed: boolean
}

/** How many of a group have a value, and how many of them are higher and lower than the own. */
export type CountedAround = {
  readonly counted: number
  readonly higher: number
  readonly lower: number
}

/** Where a value stands that so many are higher and lower than. */
export const placeAround = (
  { counted, higher, lower }: CountedAround,
  { better }: Pick<CountedKeyFigure, 'better'>,
): ProfilePlace => {
  if (counted <= 1) return { colour: 'grey', because: 'alone' }
  if (better !== 'higher' && better !== 'lower') return { colour: 'grey', because: 'noDirection' }
  const rank = 1 + (better === 'higher' ? higher : lower)
  return { ...placedAt(rank, counted), tied: counted - higher - lower - 1 }
}

/** Why a key figure may be grey in a profile, the commonest first. */
export const GREY_BECAUSE = [
  'noDirection',
  'noValue',
  'alone',
  ...GREY_CAUSES,
] as const satisfies readonly GreyBecause[]

/** What can be asked for of places: those of a colour, or those grey for one cause. */
export const PROFILE_PLACES = [
  'best',
  'middle',
  'worst',
  'grey',
  ...GREY_BECAUSE.map((one) => `grey:${one}` as const),
] as const
export type AskedPlace = (typeof PROFILE_PLACES)[number]

const COLOURS = { best: 'green', middle: 'yellow', worst: 'red', grey: 'grey' } as const

/** The colour, or the one cause, that is asked for. */
export const readPlace = (asked: AskedPlace): Pick<ProfileChoice, 'colour' | 'because'> => {
  const because = GREY_BECAUSE.find((one) => asked === `grey:${one}`)
  if (because !== undefined) return { because }
  const colour = Object.entries(COLOURS).find(([place]) => place === asked)?.[1]
  return colour === undefined ? {} : { colour }
}

export const PROFILE_ORDERS = ['place', 'worst', 'title'] as const

/** What is asked for of a profile; left out: all. */
export type ProfileChoice = {
  /** An operating area; «» is that of the key figures which have none. */
  readonly operatingArea?: string | undefined
  readonly colour?: PositionColour | undefined
  /** Grey for this very cause. */
  readonly because?: GreyBecause | undefined
  readonly isFollowed?: boolean | undefined
  readonly order: (typeof PROFILE_ORDERS)[number]
}

const isChosen = (
  { keyFigure, place, isFollowed }: ProfiledKeyFigure,
  { operatingArea, colour, because, isFollowed: followed }: ProfileChoice,
): boolean =>
  (operatingArea === undefined || (keyFigure.operatingArea ?? '') === operatingArea) &&
  (colour === undefined || place.colour === colour) &&
  (because === undefined || (place.colour === 'grey' && place.because === because)) &&
  (followed === undefined || isFollowed === followed)

const SWEDISH = new Intl.Collator('sv', { numeric: true })

/** In the order of their titles, as a profile's rows come. */
export const inTitleOrder = <One extends Pick<CountedKeyFigure, 'id' | 'title'>>(
  keyFigures: readonly One[],
): readonly One[] =>
  keyFigures.toSorted((a, b) => SWEDISH.compare(a.title, b.title) || SWEDISH.compare(a.id, b.id))

/** How far down the group the place is, 0 the best and 1 the worst: «3 av 8» is farther down than «3 av 290». */
const depthOf = ({ place }: ProfiledKeyFigure): number | null =>
  place.colour === 'grey' ? null : (place.rank - 1) / (place.of - 1)

/**
 * Those asked for, in their order; those without a place last, and equal ones as they came: the rows come in
 * the order of their titles.
 */
export const chooseProfiled = (
  rows: readonly ProfiledKeyFigure[],
  choice: ProfileChoice,
): readonly ProfiledKeyFigure[] => {
  const chosen = rows.filter((row) => isChosen(row, choice))
  if (choice.order === 'title') return chosen
  const way = choice.order === 'place' ? 1 : -1
  const deep = chosen.map((row) => ({ row, depth: depthOf(row) ?? Number.NaN }))
  const placed = deep.filter(({ depth }) => !Number.isNaN(depth))
  const grey = chosen.filter(({ place }) => place.colour === 'grey')
  return [...placed.toSorted((a, b) => way * (a.depth - b.depth)).map(({ row }) => row), ...grey]
}

export type AreaCounted = {
  /** «»: of key figures that have no operating area. */
  readonly operatingArea: string
  readonly rows: readonly ProfiledKeyFigure[]
}

/** The key figures by operating area, in the order of the alphabet; those that have none last. */
export const byOperatingArea = (rows: readonly ProfiledKeyFigure[]): readonly AreaCounted[] =>
  [...Map.groupBy(rows, ({ keyFigure }) => keyFigure.operatingArea ?? '')]
    .map(([operatingArea, of]) => ({ operatingArea, rows: of }))
    .toSorted((a, b) =>
      a.operatingArea === '' || b.operatingArea === ''
        ? Number(a.operatingArea === '') - Number(b.operatingArea === '')
        : SWEDISH.compare(a.operatingArea, b.operatingArea),
    )
