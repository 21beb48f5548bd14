// A service's cost against its quality, as it is drawn: raw values, or scores where several tell of quality.
import type { CostQualityPlaceView, CostQualityView, ScaleView } from '../../contract/comparison.ts'
import type { FigureView } from '../../contract/views.ts'
import type { AreaValue } from '../../domain/comparison/area-values.ts'
import type {
  ServiceSquare,
  ServiceYear,
  SquarePlace,
} from '../../domain/comparison/cost-quality.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import { mean } from '../../domain/comparison/statistics.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { type Attributed, sayComputed, sayGroup } from '../../text/comparing.ts'
import { sayAbout } from '../../text/comparison-saying.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import type { Language } from '../../text/language.ts'
import { unitSign } from '../../text/numerals.ts'
import { serviceWords } from '../../text/services.ts'
import { drawn, figureView, sayValue } from './comparing.ts'

type Told = { readonly valueIn: (year: number, sex: 'all', area: string) => AreaValue }
type Figure = { readonly keyFigure: CountedKeyFigure; readonly told: Told }

export type Squared = {
  readonly year: ServiceYear
  readonly square: ServiceSquare
  readonly movement: { readonly path: readonly (SquarePlace & { readonly year: number })[] }
  readonly ahead: readonly SquarePlace[] | null
  readonly cost: Figure & { readonly compared: { readonly group: ResolvedGroup } }
  readonly quality: readonly Figure[]
}

type Context = {
  readonly own: string
  readonly language: Language
  readonly attributed: Attributed
  readonly madeUp: boolean
  readonly nameOf: (area: string) => string
}

const scaleOf = (keyFigure: CountedKeyFigure, language: Language): ScaleView => {
  const percent = keyFigure.unit === 'percent' && keyFigure.unitWord === undefined
  return { percent, unit: percent ? '' : unitSign(keyFigure, language) }
}

const known = (values: readonly AreaValue[]): readonly Exact[] =>
  values.flatMap(({ value }) => (value === null ? [] : [value]))

const SCORE_DECIMALS = 1

/** Standard deviations as they are shown; what rounds to nought has no sign. */
const scoreFigure = (score: number): FigureView => ({
  exact: String(Number(score.toFixed(SCORE_DECIMALS)) + 0),
  decimals: SCORE_DECIMALS,
  unit: '',
})

/** Where an area lies in a year; undefined: it has no cost there. */
const pointOf = (
  { cost, quality }: Squared,
  { area, quality: scored }: SquarePlace,
  year: number,
  language: Language,
): CostQualityPlaceView | undefined => {
  const spent = cost.told.valueIn(year, 'all', area).value
  const [only, ...others] = quality
  if (spent === null || only === undefined) return undefined
  const raw = others.length > 0 ? null : only.told.valueIn(year, 'all', area).value
  return {
    cost: drawn(spent),
    quality: raw === null ? scored.score : drawn(raw),
    shown: {
      cost: sayValue({ keyFigure: cost.keyFigure, language }, spent),
      quality:
        raw === null
          ? sayAbout(scored.score, SCORE_DECIMALS, language)
          : sayValue({ keyFigure: only.keyFigure, language }, raw),
    },
    figures: {
      cost: figureView({ keyFigure: cost.keyFigure, language }, spent),
      quality:
        raw === null
          ? scoreFigure(scored.score)
          : figureView({ keyFigure: only.keyFigure, language }, raw),
    },
  }
}

const qualityScale = (
  { quality, year }: Squared,
  language: Language,
): CostQualityView['quality'] => {
  const [only, ...others] = quality
  if (only === undefined || others.length > 0)
    return {
      ...{ percent: false, unit: '', turned: false },
      title: serviceWords(language).squares.together(quality.length),
    }
  return {
    ...scaleOf(only.keyFigure, language),
    title: only.keyFigure.title,
    turned: year.quality[0]?.better === 'lower',
  }
}

const wayOf = (
  years: CostQualityView['own']['years'],
  { way }: ReturnType<typeof serviceWords>['squares'],
): string | null => {
  const [first, ...later] = years.map(({ year }) => year)
  const last = later.at(-1)
  return first === undefined || last === undefined ? null : way(first, last)
}

/** null where we ourselves cannot be drawn. */
export const costQualityView = (seen: Squared, context: Context): CostQualityView | null => {
  const { own, language, attributed, madeUp, nameOf } = context
  const { squares } = serviceWords(language)
  const { square, year, cost, quality, ahead } = seen
  const ownPlace = square.places.find(({ area }) => area === own)
  if (ownPlace === undefined) return null
  const better = new Set((ahead ?? []).map(({ area }) => area))
  const scale = qualityScale(seen, language)
  const costTitle = cost.keyFigure.title
  const isOne = quality.length === 1
  const { field } = ownPlace
  const years = seen.movement.path.flatMap((place) => {
    const point = pointOf(seen, place, place.year, language)
    return point === undefined ? [] : [{ year: place.year, ...point }]
  })
  return {
    headline:
      field === 'between'
        ? squares.onLine(nameOf(own), square.year)
        : squares.headline(nameOf(own), square.year, squares.fields[field]),
    description: squares.description(square.places.length, costTitle, scale.title),
    language,
    sources: [{ text: sayComputed(attributed, language) }],
    madeUp,
    cost: { ...scaleOf(cost.keyFigure, language), title: costTitle },
    quality: scale,
    middle: {
      cost: drawn(mean(known(year.cost.values))),
      quality: isOne ? drawn(mean(known(year.quality[0]?.values ?? []))) : 0,
      said: squares.middle,
    },
    fields: squares.fields,
    own: { name: nameOf(own), years },
    others: square.places.flatMap((place) => {
      const { area } = place
      const point = area === own ? undefined : pointOf(seen, place, square.year, language)
      return point === undefined
        ? []
        : [{ area, name: nameOf(area), ...point, isAhead: better.has(area) }]
    }),
    group: drawnReportWords(language).square.group(
      sayGroup(cost.compared.group, language),
      square.places.filter(({ area }) => area !== own).length,
    ),
    ahead: better.size === 0 ? squares.nobody : squares.ahead,
    columns: squares.columns,
    notes: squares.notes,
    key: {
      own: nameOf(own),
      way: wayOf(years, squares),
      ahead: squares.notes.ahead,
      other: squares.other,
    },
  }
}
