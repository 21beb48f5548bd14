// An evaluation through the years of its edition and scope, by one assessor: each year, and the line that is drawn.
import type { EvaluationSeriesView } from '../../contract/evaluation-result.ts'
import type { PointView, SeriesView } from '../../contract/views.ts'
import type {
  EvaluationSeries,
  OpenedEvaluation,
} from '../../domain/evaluation/opened-evaluation.ts'
import { type PointsSum, sumPoints } from '../../domain/evaluation/sum-points.ts'
import { evaluationWords, sayNotTogether } from '../../text/evaluation.ts'
import { lowerFirst } from '../../text/language.ts'
import { pageWords } from '../../text/pages.ts'
import type { EvaluationViewing } from './evaluation-seen.ts'
import {
  figureOf,
  sayPoints,
  sayTotal,
  textIn,
  titleOfAssessor,
  titleOfScope,
} from './evaluation-words.ts'
import { addressOf } from './evaluations-view.ts'
import { toDrawn } from './series-lines.ts'

type Viewing = Pick<EvaluationViewing, 'organisation' | 'language'>
type Year = { readonly year: string; readonly sums: PointsSum }

const FEWEST_POINTS = 2

const pointOf = ({ year, sums }: Year, language: Viewing['language']): PointView => ({
  ...{ period: year, said: year, tick: { year }, kind: 'outcome', breaks: false, madeUp: false },
  value: sums.total === null ? null : toDrawn(sums.total),
  shown: sums.total === null ? '–' : sayPoints(sums.total, language),
  figure: figureOf(sums.total),
})

/** The totals as a line; null: fewer than two years have one. */
const drawnOf = (
  years: readonly Year[],
  label: string,
  language: Viewing['language'],
): SeriesView | null => {
  const known = years.filter(({ sums }) => sums.total !== null)
  const latest = known.at(-1)
  if (latest === undefined || known.length < FEWEST_POINTS) return null
  const { columns } = evaluationWords(language)
  const pages = pageWords(language)
  const { most } = latest.sums
  return {
    headline: `${label} ${latest.year}: ${sayTotal(latest.sums, language)}`,
    description: pages.seriesText(label, years[0]?.year ?? '', years.at(-1)?.year ?? ''),
    language,
    points: years.map((one) => pointOf(one, language)),
    axis: {
      ...{ percent: false, unit: lowerFirst(columns.points), turned: false, least: 0 },
      ...(most === null ? {} : { most: toDrawn(most) }),
    },
    ...{ bands: [], graded: [], lines: [], madeUp: false },
    columns: { period: columns.year, value: columns.points, note: pages.note },
  }
}

export const evaluationSeriesView = (
  opened: OpenedEvaluation,
  { language, organisation }: Viewing,
  { by, together, leftOut }: EvaluationSeries,
): EvaluationSeriesView => {
  const { framework } = opened.evaluation
  const words = evaluationWords(language)
  const label = titleOfAssessor({ framework, language }, by)
  const years = together.map(({ id, evaluation }) => ({
    ...{ id, evaluation, year: String(evaluation.year) },
    sums: sumPoints(evaluation, by),
  }))
  return {
    by,
    label,
    drawn: drawnOf(years, label, language),
    rows: years.map(({ id, evaluation, year, sums }) => ({
      year,
      title: textIn(evaluation.title, language),
      href: addressOf(organisation, id),
      said: sayTotal(sums, language),
      figure: figureOf(sums.total),
    })),
    leftOut: leftOut.map(({ other, why }) =>
      words.result.leftOut(
        textIn(other.evaluation.title, language),
        sayNotTogether(
          why,
          (id) => titleOfScope({ framework: other.framework, language }, id),
          language,
        ),
      ),
    ),
  }
}
