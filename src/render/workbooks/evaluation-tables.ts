// Evaluations as they are taken out: the list, all questions of one with what is given, and its result.
import type { GapView, ResultReply, StrengthsView } from '../../contract/evaluation-result.ts'
import type {
  EvaluationReply,
  EvaluationRowView,
  EvaluationsReply,
  PartView,
  PointsView,
} from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { besideWords } from '../../text/evaluation-beside.ts'
import type { Language } from '../../text/language.ts'
import { type Cell, type Column, figureCell, sheetOf, type Table } from './table.ts'

const plain = { round: null, filter: [], hasMadeUp: false } as const

type ListRow = Omit<EvaluationRowView, 'points'> & { readonly points: PointsView | null }

export const evaluationsTable = (
  { evaluations, frameworks }: EvaluationsReply,
  language: Language,
): Table => {
  const words = evaluationWords(language)
  const { columns } = words
  return {
    ...plain,
    title: words.heading,
    sheets: [
      sheetOf<ListRow>(
        words.list,
        [
          { heading: columns.title, of: ({ title }) => title },
          { heading: columns.framework, of: ({ framework }) => framework },
          { heading: columns.scope, of: ({ scope }) => scope },
          { heading: columns.year, of: ({ year }): Cell => ({ year }) },
          { heading: columns.body, of: ({ body }) => body },
          { heading: columns.standing, of: ({ standing }) => standing },
          { heading: columns.assessor, of: ({ points }) => points?.label ?? null },
          {
            heading: columns.points,
            of: ({ points }) => figureCell(points?.figure, points?.said ?? null),
          },
        ],
        evaluations.flatMap(({ points, ...row }): readonly ListRow[] =>
          points.length === 0
            ? [{ ...row, points: null }]
            : points.map((one) => ({ ...row, points: one })),
        ),
      ),
      sheetOf(
        words.frameworks.heading,
        [
          { heading: columns.framework, of: ({ title }) => title },
          { heading: words.begin.framework, of: ({ edition }) => edition },
          { heading: words.frameworks.source, of: ({ source }) => source },
          { heading: words.frameworks.enter, of: ({ entered }) => entered },
        ],
        frameworks,
      ),
    ],
  }
}

const rowsIn = (parts: readonly PartView[]): readonly PartView[] =>
  parts.flatMap((part) => [part, ...rowsIn(part.parts)])

export const evaluationTable = (reply: EvaluationReply, language: Language): Table => {
  const words = evaluationWords(language)
  const { columns } = words
  const points: readonly Column<PartView>[] = reply.assessors.map(({ id, label }) => ({
    heading: label,
    of: ({ cells }) => {
      const cell = cells.find(({ by }) => by === id)
      return figureCell(cell?.figure, cell?.said ?? null)
    },
  }))
  const comments: readonly Column<PartView>[] = reply.assessors.map(({ id, label }) => ({
    heading: words.part.comment(label),
    of: ({ comments: said }) => said.find(({ by }) => by === id)?.text ?? null,
  }))
  return {
    ...plain,
    title: reply.title,
    sheets: [
      sheetOf(
        reply.title.slice(0, 31),
        [
          { heading: columns.level, of: ({ levelLabel }) => levelLabel },
          { heading: columns.part(reply.levels), of: ({ id, title }) => `${id} ${title}` },
          { heading: columns.weight, of: ({ weight }) => weight },
          { heading: columns.most, of: ({ most }) => most },
          ...points,
          {
            heading: columns.evidence,
            of: ({ evidence }) => evidence.map(({ title }) => title).join('; '),
          },
          ...comments,
        ],
        rowsIn(reply.areas),
      ),
    ],
  }
}

type StrengthRow = GapView & { readonly by: string; readonly is: string }

const strengthRows = (
  one: StrengthsView,
  {
    strengths,
    weaknesses,
    improvements,
  }: Record<'strengths' | 'weaknesses' | 'improvements', string>,
): readonly StrengthRow[] => {
  const of = (gaps: readonly GapView[], is: string) =>
    gaps.map((gap) => ({ ...gap, by: one.label, is }))
  return [
    ...of(one.strengths, strengths),
    ...of(one.weaknesses, weaknesses),
    ...of(one.improvements, improvements),
  ]
}

export const resultTable = (reply: ResultReply, language: Language): Table => {
  const words = evaluationWords(language)
  const { columns, result } = words
  const { rose, levels } = reply
  const [area = ''] = levels
  const beside = besideWords(language)
  const profiles: readonly Column<number>[] = (rose?.profiles ?? []).map(
    ({ name, figures, said }) => ({
      heading: name,
      of: (place) => figureCell(figures[place], said[place] ?? null),
    }),
  )
  return {
    ...plain,
    title: result.heading(reply.title),
    sheets: [
      ...(rose === null
        ? []
        : [
            sheetOf<number>(
              result.rose,
              [
                {
                  heading: area,
                  of: (place) =>
                    `${rose.spokes[place]?.number ?? ''} ${rose.spokes[place]?.title ?? ''}`,
                },
                { heading: columns.most, of: (place) => rose.most[place] ?? null },
                ...profiles,
              ],
              rose.spokes.map((_, place) => place),
            ),
          ]),
      sheetOf(
        result.improvements,
        [
          { heading: columns.assessor, of: ({ by }) => by },
          { heading: columns.standing, of: ({ is }) => is },
          { heading: area, of: ({ area: of }) => of },
          { heading: columns.part(reply.levels), of: ({ id, title }) => `${id} ${title}` },
          { heading: columns.points, of: ({ figure }) => figureCell(figure, null) },
          { heading: columns.gap, of: ({ gapFigure }) => figureCell(gapFigure, null) },
          {
            heading: columns.example,
            of: ({ examples }) => examples.map(({ who, what }) => `${who}: ${what}`).join('; '),
          },
        ],
        reply.strengths.flatMap((one) => strengthRows(one, result)),
      ),
      sheetOf(
        beside.heading,
        [
          { heading: columns.assessor, of: ({ by }) => by },
          { heading: area, of: ({ title }) => title },
          { heading: beside.own, of: ({ ownFigure, own }) => figureCell(ownFigure, own) },
          { heading: beside.median, of: ({ medianFigure }) => figureCell(medianFigure, null) },
          { heading: beside.place, of: ({ place }) => place },
        ],
        reply.amongOthers.flatMap(({ label, rows }) => rows.map((row) => ({ ...row, by: label }))),
      ),
      sheetOf(
        result.series,
        [
          { heading: columns.assessor, of: ({ by }) => by },
          { heading: columns.year, of: ({ year }): Cell => ({ year }) },
          { heading: columns.title, of: ({ title }) => title },
          { heading: columns.points, of: ({ figure, said }) => figureCell(figure, said) },
        ],
        reply.series.flatMap(({ label, rows }) => rows.map((row) => ({ ...row, by: label }))),
      ),
    ],
  }
}
