// A municipality's whole profile as it is shown: the finding, how many are where by area, and the table a page at a time.
import type { ChoiceView } from '../../contract/comparison.ts'
import {
  NO_AREA,
  type ProfileBarView,
  type ProfiledRowView,
  type WholeProfileView,
} from '../../contract/whole-profile.ts'
import { isGuess } from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import type { PlacesWithinChance } from '../../domain/comparison/noise.ts'
import { countColours } from '../../domain/comparison/position.ts'
import { exactOf } from '../../domain/comparison/series.ts'
import {
  type AreaCounted,
  type AskedPlace,
  byOperatingArea,
  chooseProfiled,
  GREY_BECAUSE,
  PROFILE_ORDERS,
  type ProfileChoice,
  type ProfiledKeyFigure,
  readPlace,
} from '../../domain/comparison/whole-profile.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import {
  type Attributed,
  comparingWords,
  sayCertainty,
  sayComputed,
  sayGroup,
} from '../../text/comparing.ts'
import { sayDate } from '../../text/dates.ts'
import { grouped, type Language } from '../../text/language.ts'
import {
  placeName,
  sayCounts,
  sayKeyFigures,
  sentenceForProfile,
  wholeProfileWords,
} from '../../text/whole-profile.ts'
import { figureView, sayValue } from './comparing.ts'
import { comparisonAddress } from './comparison-page-view.ts'
import { positionView } from './position-view.ts'

/** As many as a reader is shown at once. */
export const ROWS_A_PAGE = 100

export type WholeProfile = {
  readonly organisation: string
  readonly dataset: string
  readonly import: number
  readonly attributed: Attributed
  readonly madeUp: boolean
  readonly language: Language
  readonly kind: 'municipality' | 'region'
  readonly rows: readonly ProfiledKeyFigure[]
  readonly county: ResolvedGroup | null
  readonly countyMeanOf: (keyFigure: string) => { readonly value: Exact } | null
  readonly chanceOf: (
    keyFigure: ProfiledKeyFigure['keyFigure'],
  ) => Pick<PlacesWithinChance, 'best' | 'worst'> | null
  readonly asked: Pick<ProfileChoice, 'operatingArea' | 'order'> & {
    readonly place?: AskedPlace | undefined
    readonly followed?: 'yes' | 'no' | undefined
    /** From 1; null: all rows, as they are taken out. */
    readonly page: number | null
  }
}

const PLACES = ['best', 'middle', 'worst', 'grey'] as const

const countsOf = (rows: readonly ProfiledKeyFigure[]) => {
  const { green, yellow, red, grey } = countColours(rows.map(({ place }) => place.colour))
  return { best: green, middle: yellow, worst: red, grey }
}

const barOf = (
  { language }: WholeProfile,
  { operatingArea, rows }: AreaCounted,
): ProfileBarView => {
  const words = wholeProfileWords(language)
  const counts = countsOf(rows)
  return {
    title: operatingArea === '' ? words.noArea : operatingArea,
    ...(language === 'sv' || operatingArea === '' ? {} : { lang: 'sv' }),
    sentence: `${sayKeyFigures(rows.length, language)}: ${sayCounts(counts, language)}`,
    operatingArea: operatingArea === '' ? NO_AREA : operatingArea,
    parts: PLACES.filter((place) => counts[place] > 0).map((place) => ({
      ...{ place, count: counts[place], word: words.part[place] },
    })),
  }
}

const directionOf = (
  { keyFigure: { better, certainty } }: ProfiledKeyFigure,
  language: Language,
): string => {
  const words = wholeProfileWords(language)
  return words.direction(words.better[better], sayCertainty(certainty.better, language))
}

const guessOf = (row: ProfiledKeyFigure, language: Language): string | null => {
  const { place, keyFigure } = row
  if (!isGuess(keyFigure.certainty.better)) return null
  if (place.colour !== 'grey') return directionOf(row, language)
  return place.because === 'noDirection' ? sayCertainty(keyFigure.certainty.better, language) : null
}

const positionOf = ({ place }: ProfiledKeyFigure, language: Language) =>
  place.colour === 'grey' && place.because === 'noDirection'
    ? { place: 'grey' as const, word: wholeProfileWords(language).noDirection }
    : positionView(place, language)

const chanceIn = ({ chanceOf, language }: WholeProfile, row: ProfiledKeyFigure): string | null => {
  const chance = row.place.colour === 'grey' ? null : chanceOf(row.keyFigure)
  return chance === null || chance.best === chance.worst
    ? null
    : wholeProfileWords(language).chance(chance.best, chance.worst)
}

const rowView = (profile: WholeProfile, row: ProfiledKeyFigure): ProfiledRowView => {
  const { language, organisation, dataset, countyMeanOf } = profile
  const { keyFigure, year, value, place } = row
  const said = { keyFigure, language }
  const own = value === null ? null : exactOf(value)
  const mean = countyMeanOf(keyFigure.id)?.value ?? null
  return {
    ...{ id: keyFigure.id, title: keyFigure.title },
    ...(language === 'sv' ? {} : { lang: 'sv' }),
    href: comparisonAddress(organisation, keyFigure.id, {
      ...{ group: { is: 'all', of: profile.kind === 'region' ? 'regions' : 'municipalities' } },
      ...{ year, dataset },
    }),
    operatingArea: keyFigure.operatingArea ?? null,
    year: year === null ? null : String(year),
    value: {
      shown: own === null ? wholeProfileWords(language).noValue : sayValue(said, own),
      figure: own === null ? null : figureView(said, own),
    },
    position: positionOf(row, language),
    rank: place.colour === 'grey' ? null : place.rank,
    rankedOf: place.colour === 'grey' ? null : place.of,
    mean: mean === null ? null : { shown: sayValue(said, mean), figure: figureView(said, mean) },
    direction: directionOf(row, language),
    guess: guessOf(row, language),
    chance: chanceIn(profile, row),
    isFollowed: row.isFollowed,
  }
}

const choicesOf = (
  { rows, language, asked }: WholeProfile,
  areas: readonly AreaCounted[],
): WholeProfileView['choices'] => {
  const words = wholeProfileWords(language)
  const every = { value: '', label: words.every }
  const causes = new Set(rows.flatMap(({ place }) => ('because' in place ? [place.because] : [])))
  const places: readonly AskedPlace[] = [
    ...PLACES,
    ...GREY_BECAUSE.filter((one) => causes.has(one)).map((one) => `grey:${one}` as const),
  ]
  const choice = (chosen: string | undefined, options: ChoiceView['options']): ChoiceView => ({
    chosen: chosen ?? '',
    options: [every, ...options],
  })
  return {
    operatingArea: choice(
      asked.operatingArea === '' ? NO_AREA : asked.operatingArea,
      areas.map(({ operatingArea: one }) =>
        one === '' ? { value: NO_AREA, label: words.noArea } : { value: one, label: one },
      ),
    ),
    place: choice(
      asked.place,
      places.map((one) => ({ value: one, label: placeName(one, language) })),
    ),
    followed: choice(
      asked.followed,
      (['yes', 'no'] as const).map((one) => ({ value: one, label: words.followed[one] })),
    ),
    order: {
      chosen: asked.order,
      options: PROFILE_ORDERS.map((one) => ({ value: one, label: words.orders[one] })),
    },
  }
}

const guessedOf = ({ rows, language }: WholeProfile): string | null => {
  const { length } = rows.filter(
    ({ place, keyFigure }) => place.colour !== 'grey' && isGuess(keyFigure.certainty.better),
  )
  if (length === 0) return null
  return wholeProfileWords(language).guessed(length, grouped(String(length), language))
}

export const wholeProfileView = (profile: WholeProfile): WholeProfileView => {
  const { rows, language, asked, attributed, county } = profile
  const words = wholeProfileWords(language)
  const { columns, unweighted, ties, page: said } = comparingWords(language)
  const areas = byOperatingArea(rows)
  const chosen = chooseProfiled(rows, {
    ...{ operatingArea: asked.operatingArea, order: asked.order },
    ...(asked.place === undefined ? {} : readPlace(asked.place)),
    isFollowed: asked.followed === undefined ? undefined : asked.followed === 'yes',
  })
  const pages = asked.page === null ? 1 : Math.max(1, Math.ceil(chosen.length / ROWS_A_PAGE))
  const page = Math.min(asked.page ?? 1, pages)
  const from = (page - 1) * ROWS_A_PAGE
  const shown = asked.page === null ? chosen : chosen.slice(from, from + ROWS_A_PAGE)
  const all = sayKeyFigures(chosen.length, language)
  const digits = (count: number) => grouped(String(count), language)
  return {
    heading: words.heading,
    dataset: profile.dataset,
    lead: words.lead(words.everybody[profile.kind]),
    headline: sentenceForProfile(countsOf(rows), language),
    guessed: guessedOf(profile),
    madeUp: profile.madeUp,
    bars: areas.map((one) => barOf(profile, one)),
    choices: choicesOf(profile, areas),
    shown:
      chosen.length === 0
        ? words.shownNone
        : pages === 1
          ? words.shownAll(all)
          : words.shown(digits(from + 1), digits(from + shown.length), all),
    caption: words.table,
    columns: {
      ...{ keyFigure: columns.keyFigure, year: columns.year, value: columns.value },
      position: columns.position,
      mean: county === null ? null : words.mean(sayGroup(county, language)),
    },
    rows: shown.map((row) => rowView(profile, row)),
    ...{ page, pages },
    method: [...words.method, ties, county === null ? words.noMean : unweighted],
    sources: [sayComputed(attributed, language)],
    imported: said.imported(
      ...([attributed.source, profile.import, sayDate(attributed.fetched, language)] as const),
    ),
  }
}
