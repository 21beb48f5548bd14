// An evaluation as a report of its own: its rose, strengths, weaknesses and improvement areas, others and the years.
import type {
  BesideOthersView,
  EvaluationSeriesView,
  ResultReply,
} from '../../contract/evaluation-result.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Report, ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { sayDate } from '../../text/dates.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { besideWords } from '../../text/evaluation-beside.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/pages.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { figureCell, textCell } from './cells.ts'
import { drawResult, drawSource } from './draw-evaluation.ts'
import { drawSeries } from './draw-series.ts'
import { drawStrengths } from './draw-strengths.ts'
import { houseOf } from './house.ts'
import { paragraph, paragraphsOf, said, strong } from './runs.ts'
import { tableOf } from './table-of.ts'

/** What a report of its own is made with besides what it shows. */
export type OwnReport = {
  readonly model: Model
  readonly language: Language
  /** The day it is made, ISO. */
  readonly at: string
}

const headed = (
  id: string,
  heading: string,
  blocks: readonly ReportBlock[],
): readonly ReportBlock[] =>
  blocks.length === 0 ? [] : [{ is: 'heading', id, level: 1, runs: said(heading) }, ...blocks]

const besideOf = (
  { by, label, said: how, rows, leftOut }: BesideOthersView,
  area: string,
  language: Language,
): readonly ReportBlock[] => {
  const words = besideWords(language)
  return [
    paragraph([...strong(`${label}. `), ...said(how)]),
    ...tableOf(
      rows,
      [
        { heading: area, align: 'start', share: 5, of: ({ title }) => textCell(title) },
        {
          ...{ heading: words.own, align: 'end', share: 2 },
          of: ({ own, ownFigure }) => figureCell(own, ownFigure),
        },
        {
          ...{ heading: words.median, align: 'end', share: 2 },
          of: ({ median, medianFigure }) => figureCell(median, medianFigure),
        },
        { heading: words.place, align: 'start', share: 2, of: ({ place }) => textCell(place) },
      ],
      {
        ...{ id: `beside-${by}`, caption: drawnReportWords(language).gaps.beside(label) },
        notes: leftOut,
      },
    ),
  ]
}

const yearsOf = (
  { by, label, drawn, areas, rows, leftOut }: EvaluationSeriesView,
  { model, language }: OwnReport,
): readonly ReportBlock[] => {
  const { columns } = evaluationWords(language)
  const look = { model, language, words: pageWords(language) }
  const series = drawn === null ? areas : [drawn]
  return [
    ...series.flatMap((one, at) => drawSeries(look, one, `years-${by}-${at + 1}`)),
    ...tableOf(
      rows,
      [
        { heading: columns.year, align: 'start', share: 1, of: ({ year }) => textCell(year) },
        { heading: columns.title, align: 'start', share: 5, of: ({ title }) => textCell(title) },
        {
          ...{ heading: columns.points, align: 'end', share: 2 },
          of: ({ said: shown, figure }) => figureCell(shown, figure),
        },
      ],
      {
        ...{ id: `years-${by}`, caption: drawnReportWords(language).gaps.years(label) },
        notes: leftOut,
      },
    ),
  ]
}

const commentsOf = ({ comments }: ResultReply): readonly ReportBlock[] =>
  comments.flatMap(({ about, label, text }) => [
    paragraph(strong(`${about} · ${label}`)),
    ...paragraphsOf(text),
  ])

/** @param isOpen whether it is still being done: each page then says so */
export const evaluationReport = (reply: ResultReply, isOpen: boolean, of: OwnReport): Report => {
  const { model, language, at } = of
  const { result } = evaluationWords(language)
  const look = { language, colour: houseOf({ model }).colour }
  const [area = ''] = reply.levels
  const { title, lead, standing, strengths, amongOthers, series } = reply
  return {
    title: result.heading(title),
    subtitle: lead,
    municipality: municipalityName(model, language) ?? '',
    language,
    ...{ house: houseOf({ model }), standing, isDraft: isOpen },
    facts: [[composedWords(language).facts.day, sayDate(at, language)]],
    hasContents: false,
    blocks: [
      ...headed('result', result.rose, [
        ...drawResult(reply, look, 'result'),
        ...drawSource(reply, language),
      ]),
      ...strengths.flatMap((one) => drawStrengths(one, reply, language, { id: 'reads', depth: 0 })),
      ...headed(
        'beside',
        besideWords(language).heading,
        amongOthers.flatMap((one) => besideOf(one, area, language)),
      ),
      ...headed(
        'years',
        result.series,
        series.length === 0
          ? []
          : [paragraph(said(result.seriesLead)), ...series.flatMap((one) => yearsOf(one, of))],
      ),
      ...headed('comments', result.comments, commentsOf(reply)),
    ],
  }
}
