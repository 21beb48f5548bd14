// What the staff app can look at of comparison: the picker of key figures, and one compared.
import type { ComparisonPageView, PickerView, ResultsPageView } from '../../contract/comparison.ts'
import type {
  ComparisonQuery,
  PickerQuery,
  ResultsQuery,
} from '../../contract/comparison-requests.ts'
import type { LinkView } from '../../contract/views.ts'
import { comparisonPageView } from '../../render/views/comparison-page-view.ts'
import { pickerView } from '../../render/views/picker-view.ts'
import { resultsView } from '../../render/views/results-view.ts'
import { comparingWords } from '../../text/comparing.ts'
import { followingWords } from '../../text/following.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { roundToCome } from '../../usecases/chain/current-round.ts'
import type { Loaded } from '../../usecases/chain/load-chain.ts'
import { compareKeyFigure } from '../../usecases/comparison/compare-key-figure.ts'
import { goalsMeasuredBy } from '../../usecases/comparison/goals-measured.ts'
import { goalsToFollowFrom } from '../../usecases/comparison/goals-to-follow-from.ts'
import { pickKeyFigure } from '../../usecases/comparison/pick-key-figure.ts'
import { EVEN_PERCENT, seeResults } from '../../usecases/comparison/see-results.ts'
import { levelsOf } from '../../usecases/comparison/service-figures.ts'
import { datasetRead } from '../../usecases/comparison/statistics-read.ts'
import type { Asking } from '../../usecases/visitor.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

type Followers = Parameters<Parameters<typeof pickerView>[0]['linksOf']>[0]

/** Pages of the round in which what follows from today is seen. */
const linking =
  ({ tx, today }: Asking, loaded: Loaded, language: Language) =>
  (page: 'matt' | 'mal') =>
  ({ id, title }: Pick<Followers[number], 'id' | 'title'>): LinkView => ({
    title: inLanguage(title, language),
    href: `/app/${tx.organisationId}/${roundToCome(loaded, today) ?? ''}/${page}/${encodeURIComponent(id)}`,
  })

/** The pages of measures. */
const linksIn =
  (...of: Parameters<typeof linking>) =>
  (followers: Followers): readonly LinkView[] =>
    followers.map(linking(...of)('matt'))

/** The pages of measures and of the goals that are there today and measured by them. */
const followersIn = (
  asking: Asking,
  loaded: Loaded,
  language: Language,
  followers: Followers,
): ComparisonPageView['followedBy'] => {
  const link = linking(asking, loaded, language)
  return followers.map((measure) => ({
    ...link('matt')(measure),
    goals: goalsMeasuredBy(asking, loaded, measure.id).map(link('mal')),
  }))
}

export const answerPicker = async (
  asking: Asking,
  { dataset: asked, words, keyFigureGroup, language }: PickerQuery,
): Answer<PickerView> => {
  const dataset = await datasetRead(asking.tx, asked)
  const seen = await pickKeyFigure(asking, { dataset, words, keyFigureGroup })
  if ('refused' in seen) return seen
  const { of, loaded } = seen
  return pickerView({
    ...seen,
    ...{ dataset, words, language },
    organisation: asking.tx.organisationId,
    read: of === null ? null : { source: of.title, fetched: of.fetchedOn, import: of.import },
    madeUp: of?.madeUp ?? false,
    linksOf: linksIn(asking, loaded, language),
  })
}

export const answerComparison = async (
  asking: Asking,
  keyFigure: string,
  { dataset: asked, group, own, year, sex, language }: ComparisonQuery,
): Answer<ComparisonPageView> => {
  const dataset = await datasetRead(asking.tx, asked)
  const seen = await compareKeyFigure(asking, { dataset, keyFigure, group, own, year, sex })
  if ('refused' in seen) return seen
  const { loaded, of, told, followers } = seen
  const offered = await goalsToFollowFrom(asking, loaded, seen.keyFigure)
  return comparisonPageView({
    ...seen,
    ...{ dataset, language },
    organisation: asking.tx.organisationId,
    import: of.import,
    attributed: { source: of.title, fetched: of.fetchedOn },
    madeUp: of.madeUp,
    years: told.years,
    sexes: told.sexes,
    followedBy: followersIn(asking, loaded, language, followers),
    offered:
      offered === null
        ? null
        : {
            ...offered,
            dataset,
            levels: levelsOf(seen),
            leftOut: followingWords(language).leftOut(offered.leftOut),
            measures: offered.measures.map(({ id, title }) => ({
              id,
              title: inLanguage(title, language),
            })),
            goals: offered.goals.map(({ id, limit, title, measures }) => ({
              ...{ id, limit },
              title: comparingWords(language).follow.goalWith(
                inLanguage(title, language),
                measures,
              ),
            })),
          },
  })
}

/** «Grundskola:2;Förskola:0,5» as weights by their aspects. */
const weightsIn = (written: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    written
      .split(';')
      .filter((one) => one !== '')
      .map((one) => {
        const at = one.lastIndexOf(':')
        return [one.slice(0, at), Number(one.slice(at + 1).replace(',', '.'))]
      }),
  )

export const answerResults = async (
  asking: Asking,
  { dataset: asked, figures, group, year, weights, language }: ResultsQuery,
): Answer<ResultsPageView> => {
  const dataset = await datasetRead(asking.tx, asked)
  const seen = await seeResults(asking, {
    ...{ dataset, group, year },
    keyFigures: figures.split(',').filter((id) => id !== ''),
    weights: weightsIn(weights ?? ''),
  })
  if ('refused' in seen) return seen
  const { of, loaded } = seen
  const link = linking(asking, loaded, language)('matt')
  return resultsView({
    ...seen,
    linkOf: (id) => link(loaded.chain.measures.get(id) ?? { id, title: { sv: id } }),
    ...{ dataset, language, even: EVEN_PERCENT },
    organisation: asking.tx.organisationId,
    import: of.import,
    attributed: { source: of.title, fetched: of.fetchedOn },
    madeUp: of.madeUp,
  })
}
