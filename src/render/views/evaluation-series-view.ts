// An evaluation through the years of its edition and scope, by one assessor: each year, and the line that is drawn.
import type { EvaluationSeriesView } from '../../contract/evaluation-result.ts'
import type { PointView, SeriesView } from '../../contract/views.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type {
  EvaluationSeries,
  OpenedEvaluation,
} from '../../domain/evaluation/opened-evaluation.ts'
import { type PointsSum, sumPoints } from '../../domain/evaluation/sum-points.ts'
import type { Exact } from '../../domain/exact/exact.ts'
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
  titleOfPart,
  titleOfScope,
} from './evaluation-words.ts'
import { addressOf } from './evaluations-view.ts'
import { toDrawn } from './series-lines.ts'

type Viewing = Pick<EvaluationViewing, 'organisation' | 'language'>
/** What a year comes to, of the whole or of one area. */
type Year = {
  readonly year: string
  readonly points: Exact | null
  readonly most: Exact | null
}

const FEWEST_POINTS = 2

const pointOf = ({ year, points }: Year, language: Viewing['language']): PointView => ({
  ...{ period: year, said: year, tick: { year }, kind: 'outcome', breaks: false, madeUp: false },
  value: points === null ? null : toDrawn(points),
  shown: points === null ? '–' : sayPoints(points, language),
  figure: figureOf(points),
})

/** The years as a line; null: fewer than two of them have points. */
const drawnOf = (
  years: readonly Year[],
  label: string,
  language: Viewing['language'],
): SeriesView | null => {
  const known = years.flatMap(({ points, ...one }) => (points === null ? [] : [{ ...one, points }]))
  const latest = known.at(-1)
  if (latest === undefined || known.length < FEWEST_POINTS) return null
  const { columns, of } = evaluationWords(language)
  const pages = pageWords(language)
  const { most } = latest
  const said = of(
    sayPoints(latest.points, language),
    most === null ? null : sayPoints(most, language),
  )
  return {
    headline: `${label} ${latest.year}: ${said}`,
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

type SummedYear = { readonly year: string; readonly sums: PointsSum }

/** Areas are never put together where the framework counts no total: each is drawn by itself. */
const areasOf = (
  { framework }: Evaluation,
  years: readonly SummedYear[],
  label: string,
  language: Viewing['language'],
): readonly SeriesView[] =>
  framework.points?.hasTotal === true
    ? []
    : framework.areas.flatMap(({ id }) => {
        const of = years.map(({ year, sums }): Year => {
          const sum = sums.parts.get(id)
          return { year, points: sum?.points ?? null, most: sum?.most ?? null }
        })
        const area = `${id} ${titleOfPart({ framework, language }, id)}`
        return drawnOf(of, `${label}, ${area}`, language) ?? []
      })

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
    drawn: drawnOf(
      years.map(({ year, sums }) => ({ year, points: sums.total, most: sums.most })),
      label,
      language,
    ),
    areas: areasOf(opened.evaluation, years, label, language),
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
