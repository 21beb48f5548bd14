// An evaluation as part of a report: its rose with the table, then strengths, weaknesses and improvement areas.
import { createElement } from 'react'
import type { ResultReply, RoseView } from '../../contract/evaluation-result.ts'
import type { ReportBlock, ReportTable } from '../../domain/reports/report.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { asSentence, type Language } from '../../text/language.ts'
import { RoseDrawing } from '../../ui/compass-rose.tsx'
import { roseKey } from '../../ui/drawn-keys.tsx'
import { PAPER_ROSE } from '../../ui/rose-layout.ts'
import { figureCell, textCell } from './cells.ts'
import { drawStrengths } from './draw-strengths.ts'
import { paragraph, said, strong } from './runs.ts'
import { standaloneDrawing } from './standalone-drawing.ts'

/** What a result is drawn in. */
export type Look = { readonly language: Language; readonly colour: string }

/** An area a row and a profile a column, as they stand in the rose; the totals last. */
const tableOf = (rose: RoseView): Omit<ReportTable, 'is' | 'id' | 'caption'> => {
  const { columns, spokes, profiles, most, totals } = rose
  const rows = spokes.map(({ number, title }, place) => [
    textCell(`${number} ${title}`),
    textCell(most[place] ?? ''),
    ...profiles.map((one) => figureCell(one.said[place] ?? '', one.figures[place])),
  ])
  return {
    columns: [
      { heading: columns.area, align: 'start', share: 4 },
      { heading: columns.most, align: 'end', share: 1.2 },
      ...profiles.map(({ name }) => ({ heading: name, align: 'end', share: 2 }) as const),
    ],
    rows:
      totals === null
        ? rows
        : [...rows, [totals.label, '', ...totals.said].map((one) => textCell(one))],
    ...{ rowHeads: true, notes: [] },
    ...(totals === null ? {} : { sums: [rows.length] }),
  }
}

const drawRose = (rose: RoseView, { language, colour }: Look, id: string): ReportBlock => {
  const { alt } = drawnReportWords(language).rose
  const names = rose.profiles.map(({ name }) => name)
  return {
    ...{ is: 'figure', id, caption: rose.headline },
    alt: alt(rose.headline, rose.spokes.length, names),
    picture: standaloneDrawing(
      createElement(RoseDrawing, { rose, size: PAPER_ROSE, id }),
      ...([colour, roseKey(rose)] as const),
    ),
    ...{ table: tableOf(rose), notes: [] },
  }
}

const listed = (lines: readonly string[]): readonly ReportBlock[] =>
  lines.length === 0
    ? []
    : [
        {
          ...{ is: 'list', ordered: false },
          items: lines.map((one) => ({ runs: said(one) })),
        },
      ]

/** What the evaluation says of itself, and where it is known from. */
export const drawSource = (
  { note, source }: ResultReply,
  language: Language,
): readonly ReportBlock[] =>
  [note, source === '' ? '' : asSentence(evaluationWords(language).reference.source(source))]
    .filter((one) => one !== '')
    .map((one) => paragraph(said(one)))

/** What it is, what it can be compared with, its rose, its totals and whose the references are. */
export const drawResult = (reply: ResultReply, look: Look, id: string): readonly ReportBlock[] => {
  const { rose, noRose, notices, totals, references } = reply
  return [
    ...notices.map((one) => paragraph(said(one))),
    rose === null ? paragraph(said(noRose)) : drawRose(rose, look, `${id}-rose`),
    ...listed([...totals, ...references]),
  ]
}

/** A whole evaluation within a document: its name and edition first; its headings lie below `depth`. */
export const drawEvaluation = (
  reply: ResultReply,
  look: Look,
  at: { readonly id: string; readonly depth: number },
): readonly ReportBlock[] => [
  paragraph(strong(reply.title)),
  paragraph(said(`${reply.lead}. ${reply.standing}.`)),
  ...drawResult(reply, look, at.id),
  ...reply.strengths.flatMap((one) => drawStrengths(one, reply, look.language, at)),
  ...drawSource(reply, look.language),
]
