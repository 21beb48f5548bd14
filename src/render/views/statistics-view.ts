// The page of national statistics as a view: what is in use, and in words what a newer import would change.
import type {
  DatasetView,
  OfferedImportView,
  StatisticsView,
} from '../../contract/taking-statistics.ts'
import type { FollowedChange, OwnRevision, Weighed } from '../../domain/chain/weigh-statistics.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Reading } from '../../domain/measures/measure.ts'
import type { Model } from '../../domain/model/model.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayDate, sayPeriod } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { sayNumber, withUnit } from '../../text/numerals.ts'
import { saidBecause } from '../../text/statistics-imports.ts'
import { takingWords } from '../../text/taking-statistics.ts'
import { type ModelContext, measureOf, measureTitle } from '../../text/words-of-model.ts'
import { trialView } from './trial-view.ts'

const MOST_LINES = 50

type ImportTold = {
  readonly dataset: string
  readonly import: number
  readonly title: string
  readonly fetchedOn: string
  readonly state: 'running' | 'finished' | 'failed' | 'keptOut'
  /** Why it stands so; null: there is nothing to say. */
  readonly because: string | null
}

/** What an import would change, as the page tells it. */
type RevisionsTold = {
  readonly of: ImportTold
  readonly own: readonly OwnRevision[]
  readonly followed: readonly FollowedChange[]
  readonly counts: ReadonlyMap<string, Readonly<Record<'revised' | 'removed' | 'added', number>>>
  readonly rounds: readonly Weighed[]
}

type DatasetTold = {
  readonly latest: ImportTold
  readonly inUse: ImportTold | null
  readonly revisions: RevisionsTold | null
}

type StatisticsTold = {
  readonly model: Model
  readonly chain: Chain
  readonly datasets: readonly DatasetTold[]
  readonly notFinished: readonly ImportTold[]
  readonly mayTake: boolean
}

const sayValue = ({ measure: id, value, missing }: Reading, context: ModelContext): string => {
  const { language } = context
  const measure = measureOf(id, context)
  if (value === undefined) return catalogueOf(language).missing.reasons[missing ?? 'notReported']
  return withUnit(sayNumber(value, measure?.decimals ?? 1, language), measure, language)
}

const sayOwn = ({ before, after }: OwnRevision, context: ModelContext): string => {
  const { language } = context
  const words = takingWords(language)
  const kind = catalogueOf(language).kindNames[after.kind]
  const title = measureTitle(after.measure, context)
  const [period, sex] = [sayPeriod(after.period, language), words.sexes[after.sex]]
  const now = sayValue(after, context)
  return before === undefined
    ? words.added(title, period, sex, kind, now)
    : words.revised(title, period, sex, kind, sayValue(before, context), now)
}

const findingsOf = (
  { followed, counts }: RevisionsTold,
  context: ModelContext,
): readonly string[] => {
  const words = takingWords(context.language)
  const all = [...counts.values()]
  const sum = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + of(one), 0)
  return [
    ...followed.map((one) => {
      const title = measureTitle(one.measure, context)
      return one.change === 'gone'
        ? words.gone(title, one.keyFigure)
        : words.retitled(title, one.keyFigure, one.before, one.after)
    }),
    ...(all.length === 0
      ? []
      : [
          words.others(
            sum(({ revised }) => revised),
            sum(({ removed }) => removed),
            sum(({ added }) => added),
          ),
        ]),
  ]
}

const offeredView = (
  revisions: RevisionsTold,
  context: ModelContext,
  organisation: string,
): OfferedImportView => {
  const { language } = context
  const words = takingWords(language)
  const { of, own, rounds } = revisions
  const lines = own.slice(0, MOST_LINES).map((one) => sayOwn(one, context))
  return {
    import: of.import,
    said: [words.offered(of.import, sayDate(of.fetchedOn, language)), saidBecause(of, language)]
      .filter((one) => one !== '')
      .join(' '),
    own: {
      heading: own.length === 0 ? words.ownNone : words.own,
      lines: own.length > MOST_LINES ? [...lines, words.more(own.length - MOST_LINES)] : lines,
    },
    findings: findingsOf(revisions, context),
    rounds: rounds.map((one) => trialView({ ...one, organisation }, language)),
  }
}

const datasetView = (
  { latest, inUse, revisions }: DatasetTold,
  context: ModelContext,
  organisation: string,
): DatasetView => {
  const { language } = context
  const words = takingWords(language)
  return {
    dataset: latest.dataset,
    title: latest.title,
    inUse:
      inUse === null
        ? words.notInUse
        : [
            words.inUse(inUse.import, sayDate(inUse.fetchedOn, language)),
            ...(revisions === null ? [words.latest] : []),
          ].join(' '),
    offered: revisions === null ? null : offeredView(revisions, context, organisation),
  }
}

const notFinishedView = (
  one: ImportTold,
  language: Language,
): StatisticsView['notFinished'][number] => {
  const { notFinished } = takingWords(language)
  const { dataset, title, state } = one
  const said = state === 'finished' ? '' : notFinished[state](one.import, title)
  return {
    dataset,
    said: [said, saidBecause(one, language)].filter((part) => part !== '').join(' '),
  }
}

export const statisticsView = (
  { model, chain, datasets, notFinished, mayTake }: StatisticsTold,
  organisation: string,
  language: Language,
): StatisticsView => {
  const context: ModelContext = { model, chain, roundKind: 'outcome', language }
  return {
    datasets: datasets.map((one) => datasetView(one, context, organisation)),
    notFinished: notFinished.map((one) => notFinishedView(one, language)),
    mayTake,
  }
}
