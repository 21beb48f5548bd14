// A service's planning basis as its page shows it: each key figure with its position and a reasonable level.
import type { CostQualityView } from '../../contract/comparison.ts'
import type { BasisFigureView, BasisReply } from '../../contract/services.ts'
import type { LinkView } from '../../contract/views.ts'
import { LEVEL_METHOD } from '../../domain/comparison/reasonable-level.ts'
import { SERVICE_ASPECTS, type ServiceFigure } from '../../domain/comparison/services.ts'
import { fromText } from '../../domain/exact/exact.ts'
import { comparingWords, sayComputed, sayGroup, sayRaw } from '../../text/comparing.ts'
import { explainLevels, sentenceForLevel } from '../../text/comparison-levels.ts'
import { sayShort } from '../../text/numerals.ts'
import { serviceWords } from '../../text/services.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { basisLineViews, measuresToLimit, nodesToStandUnder } from './basis-lines-view.ts'
import type { BasisSeen, FigureTold, ToldFigure } from './basis-seen.ts'
import { sayOwnSeries } from './beside-others-view.ts'
import { drawn, figureView, sayValue } from './comparing.ts'
import { comparisonAddress } from './comparison-page-view.ts'
import { costQualityView } from './cost-quality-view.ts'
import { sayingOf } from './level-view.ts'
import { positionView, sayRank } from './position-view.ts'
import { serviceHref } from './services-view.ts'
import { langOf, sayText, titleIn, type Viewing } from './viewing.ts'

const aboutOf = ({ better, weight }: ServiceFigure, viewing: Viewing): string => {
  const { basis } = serviceWords(viewing.language)
  const isOne = weight === '1'
  return [
    basis.better[better],
    ...(isOne ? [] : [basis.weight(sayShort(fromText(weight), 1, viewing.language))]),
  ]
    .filter((one) => one !== '')
    .join(', ')
}

/** The finding: the rank in the group, or why there is none. */
const saidOf = ({ compared }: ToldFigure, viewing: Viewing): string => {
  const { language } = viewing
  const { basis } = serviceWords(language)
  const { because } = comparingWords(language)
  const { inGroup, year, group } = compared
  if (year === null || inGroup.value === null) return basis.never
  return inGroup.colour === 'grey'
    ? basis.unplaced(because[inGroup.because], year)
    : basis.placed(sayRank(inGroup, language), sayGroup(group, language), year)
}

const figureRow = (
  viewing: Viewing,
  { figure, seen, levels }: FigureTold,
  organisation: string,
): BasisFigureView => {
  const { language, to } = viewing
  const { basis } = serviceWords(language)
  const { keyFigure: id } = figure
  const base = {
    id,
    keyFigure: {
      title: seen?.keyFigure.title ?? figure.title ?? id,
      href: comparisonAddress(organisation, id),
      ...(language === 'sv' ? {} : { lang: 'sv' }),
    },
    about: aboutOf(figure, viewing),
  }
  if (seen === null)
    return {
      ...base,
      ...{ value: '–', figure: null, position: null, said: basis.gone, level: [], followedBy: [] },
      ...{ series: '', spark: [] },
    }
  const { keyFigure, compared, followers } = seen
  const { value } = compared.inGroup
  const counting = { keyFigure, language }
  return {
    ...base,
    value: value === null ? '–' : sayValue(counting, value),
    figure: value === null ? null : figureView(counting, value),
    // The sentence says why there is none.
    position: compared.inGroup.colour === 'grey' ? null : positionView(compared.inGroup, language),
    said: saidOf(seen, viewing),
    series: value === null ? '' : `${sayOwnSeries({ compared, keyFigure, language })}.`,
    spark: compared.years.map(({ own }) => (own.value === null ? null : drawn(own.value))),
    level: levels.map((one) => sentenceForLevel(one, sayingOf(seen, language))),
    followedBy: followers.map(
      ({ id: measure, title }): LinkView => ({
        ...titleIn(viewing, title),
        href: to.measure(measure),
      }),
    ),
  }
}

/** What a service's square is drawn of. */
export type SquareSeen = Pick<BasisSeen, 'squared' | 'attributed' | 'madeUp'> & {
  readonly figures: readonly {
    readonly seen: Pick<ToldFigure, 'nameOf' | 'compared'> | null
  }[]
}

/** A service's cost against its quality; null: it cannot be drawn. */
export const squareOf = (
  { language }: Pick<Viewing, 'language'>,
  seen: SquareSeen,
): CostQualityView | null => {
  const { squared, attributed, madeUp, figures } = seen
  const told = figures.find((one) => one.seen !== null)?.seen
  if (squared === null || attributed === null || told === undefined || told === null) return null
  const { nameOf, compared } = told
  return costQualityView(squared, { own: compared.own, language, attributed, madeUp, nameOf })
}

/** Said once: the band is in per cent, whatever is counted. */
const methodOf = ({ figures }: BasisSeen, viewing: Viewing): readonly string[] => {
  const told = figures.find(({ levels }) => levels.length > 0)?.seen ?? null
  return told === null ? [] : explainLevels([], LEVEL_METHOD, sayingOf(told, viewing.language))
}

export const basisView = (viewing: Viewing, seen: BasisSeen): BasisReply => {
  const { language, context } = viewing
  const words = serviceWords(language)
  const { service, year, figures, attributed, organisation } = seen
  const square = squareOf(viewing, seen)
  const isDrawable = service.cost.length > 0 && service.quality.length > 0
  return {
    id: service.id,
    title: sayText(viewing, service.title),
    ...langOf(viewing, service.title),
    year,
    years: seen.years,
    chosen: words.chosen[service.chosen],
    owner: service.owner === undefined ? null : bodyTitle(service.owner, context),
    units:
      service.units.length === 0
        ? null
        : { title: words.units.short, href: `${serviceHref(viewing, service.id)}/enheter` },
    aspects: SERVICE_ASPECTS.map((aspect) => ({
      aspect,
      heading: words.basis.aspects[aspect],
      figures: figures
        .filter((one) => one.aspect === aspect)
        .map((one) => figureRow(viewing, one, organisation)),
    })).filter((one) => one.figures.length > 0),
    without: seen.without,
    sources:
      attributed === null ? [] : [sayRaw(attributed, language), sayComputed(attributed, language)],
    method: methodOf(seen, viewing),
    square,
    squareSaid:
      square === null && isDrawable && seen.without === null ? [words.basis.noSquare] : [],
    madeUp: seen.madeUp,
    lines: basisLineViews(viewing, seen),
    mayWrite: seen.mayWrite,
    mayPlan: seen.mayPlan,
    nodes: seen.mayWrite ? nodesToStandUnder(viewing) : [],
    measures: seen.mayWrite ? measuresToLimit(viewing) : [],
    changeNumber: seen.changeNumber,
  }
}
