// Strengths, weaknesses and improvement areas of an evaluation as tables of a report, with good examples.
import type { GapView, ResultReply, StrengthsView } from '../../contract/evaluation-result.ts'
import type { Run } from '../../domain/documents/prose.ts'
import { fromText } from '../../domain/exact/exact.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import type { Language } from '../../text/language.ts'
import { sayShort } from '../../text/numerals.ts'
import { figureCell, textCell } from './cells.ts'
import { levelOf, paragraph, said } from './runs.ts'
import { type Columns, tableOf } from './table-of.ts'

type Place = { readonly id: string; readonly depth: number }
type Shown = Columns<GapView>[number]

/** Each example on a line of its own, leading to where it can be read. */
const examplesOf = ({ examples }: GapView, language: Language): readonly Run[] =>
  examples.flatMap(({ who, what, href }, at): readonly Run[] => [
    ...(at === 0 ? [] : [{ is: 'lineBreak' } as const]),
    {
      ...{ is: 'text', text: drawnReportWords(language).example(who, what) },
      ...(href === null ? {} : { href }),
    },
  ])

/** What is left to take, where the heading says what it is. */
const sayLeft = ({ exact }: GapView['gapFigure'], language: Language): string =>
  sayShort(fromText(exact), 1, language)

const givenOf = ({ given }: GapView): string => given.map(({ title }) => title).join('; ')

/** The columns that any of the parts has something in; the part and its points always. */
const columnsFor = (
  gaps: readonly GapView[],
  { levels }: ResultReply,
  language: Language,
  isImprovement: boolean,
): readonly Shown[] => {
  const { columns } = evaluationWords(language)
  const has = (any: (gap: GapView) => boolean, column: Shown): readonly Shown[] =>
    gaps.some(any) ? [column] : []
  return [
    {
      ...{ heading: columns.part(levels), align: 'start', share: 5 },
      of: ({ id, title }) => textCell(`${id} ${title}`),
    },
    ...has(({ area }) => area !== '', {
      ...{ heading: levels[0] ?? '', align: 'start', share: 3 },
      of: ({ area }) => textCell(area),
    }),
    {
      ...{ heading: columns.points, align: 'end', share: 2 },
      of: ({ said: shown, figure }) => figureCell(shown, figure),
    },
    ...(isImprovement
      ? [
          {
            ...({ heading: columns.gap, align: 'end', share: 2 } as const),
            of: ({ gapFigure }: GapView) => figureCell(sayLeft(gapFigure, language), gapFigure),
          },
          ...has(({ examples }) => examples.length > 0, {
            ...{ heading: columns.example, align: 'start', share: 4 },
            of: (one) => ({ runs: examplesOf(one, language) }),
          }),
          ...has(({ given }) => given.length > 0, {
            ...{ heading: composedWords(language).columns.assignment, align: 'start', share: 3 },
            of: (one) => textCell(givenOf(one)),
          }),
        ]
      : []),
  ]
}

/** How the evaluation reads by one assessor: a heading, how it is read, and a table of each sort. */
export const drawStrengths = (
  strengths: StrengthsView,
  reply: ResultReply,
  language: Language,
  { id, depth }: Place,
): readonly ReportBlock[] => {
  const { by, label } = strengths
  const { result } = evaluationWords(language)
  const { gaps: captions } = drawnReportWords(language)
  const sorts = [
    ['strengths', result.strengths, result.noStrengths],
    ['weaknesses', result.weaknesses, result.noWeaknesses],
    ['improvements', result.improvements, result.noImprovements],
  ] as const
  const at = `${id}-${by}`
  return [
    {
      ...{ is: 'heading', id: at, level: levelOf(depth + 1) },
      runs: said(result.report(label)),
    },
    paragraph(said(reply.reads)),
    ...sorts.flatMap(([sort, heading, none]): readonly ReportBlock[] => {
      const gaps = strengths[sort]
      return [
        {
          ...{ is: 'heading', id: `${at}-${sort}`, level: levelOf(depth + 2) },
          runs: said(heading),
        },
        ...(gaps.length === 0
          ? [paragraph(said(none))]
          : tableOf(gaps, columnsFor(gaps, reply, language, sort === 'improvements'), {
              ...{ id: `${at}-${sort}-table`, caption: captions[sort](label), notes: [] },
            })),
      ]
    }),
  ]
}
