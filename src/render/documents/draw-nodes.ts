// Goals one after another as parts of a report: grade, why, texts and measures.
import type { NodeView, ReasonView } from '../../contract/views.ts'
import type { ListItem, WrittenList } from '../../domain/documents/prose.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import type { ComposedWords } from '../../text/composed-sv.ts'
import { nodeView } from '../views/node-view.ts'
import { gradeOf } from './cells.ts'
import { chosenNodes, type DocumentRound, type Placed } from './chosen-nodes.ts'
import { drawSeries } from './draw-series.ts'
import { levelOf, paragraph, paragraphsOf, said, strong } from './runs.ts'

type Asked = Extract<Drawn, { draw: 'nodes' }>

/** Where the blocks stand: the names they are given begin with `id`, their headings lie below `depth`. */
export type Standing = { readonly id: string; readonly depth: number }

const DEEPEST = 3

const itemOf = (reason: ReasonView, depth: number): ListItem => {
  const runs = said(reason.sentence)
  return depth >= DEEPEST || reason.children.length === 0
    ? { runs }
    : { runs, below: listOf(reason.children, depth + 1) }
}

const listOf = (reasons: readonly ReasonView[], depth: number): WrittenList => ({
  is: 'list',
  ordered: false,
  items: reasons.map((reason) => itemOf(reason, depth)),
})

const standingsOf = (view: NodeView, words: ComposedWords): readonly ReportBlock[] =>
  view.standings.flatMap(({ label, inForce, decided, sentence }): readonly ReportBlock[] => {
    const grade = gradeOf(inForce)
    const isMadeUp = (decided ?? inForce).madeUp === true
    return [
      {
        is: 'standing',
        label: label ?? words.columns.grade,
        grade: isMadeUp ? { ...grade, word: words.madeUp(grade.word) } : grade,
        said: [decided?.reason, sentence].filter((one) => one !== undefined).join(' '),
      },
    ]
  })

/** Why: what lies below the sentence that is said beside the grade already. */
const reasonsOf = (view: NodeView, words: ComposedWords): readonly ReportBlock[] =>
  view.reasons.flatMap(({ heading, tree }): readonly ReportBlock[] => {
    const isSaid = view.standings.some(({ sentence }) => sentence === tree.sentence)
    const shown = isSaid ? tree.children : [tree]
    return shown.length === 0
      ? []
      : [
          paragraph(
            strong(view.reasons.length > 1 ? `${words.reasons}: ${heading}` : words.reasons),
          ),
          listOf(shown, 1),
        ]
  })

const textsOf = (view: NodeView, words: ComposedWords): readonly ReportBlock[] =>
  view.texts.flatMap(({ label, text, lang, madeUp }): readonly ReportBlock[] => [
    paragraph(strong(madeUp ? words.madeUp(label) : label)),
    ...paragraphsOf(text, lang),
  ])

const answersOf = (view: NodeView, words: ComposedWords): readonly ReportBlock[] =>
  view.answers.length === 0
    ? []
    : [
        {
          ...{ is: 'list', ordered: false },
          items: view.answers.map(({ role, answer, madeUp, measures }) => ({
            runs: said(
              `${role}: ${measures.map(({ title }) => title).join('; ')}: ${madeUp ? words.madeUp(answer) : answer}`,
            ),
          })),
        },
      ]

const drawNode = (
  { viewing }: DocumentRound,
  { node, depth }: Placed,
  asked: Asked,
  at: Standing,
): readonly ReportBlock[] => {
  const words = composedWords(viewing.language)
  const view = nodeView(viewing, node.id)
  if (view === null) return []
  const id = `${at.id}-${node.id}`
  const title = view.madeUp ? words.madeUp(view.title) : view.title
  return [
    {
      ...{ is: 'heading', id, level: levelOf(at.depth + 1 + depth) },
      runs: said(title, view.lang),
    },
    ...(view.text === undefined ? [] : paragraphsOf(view.text, view.textLang)),
    ...standingsOf(view, words),
    ...(asked.reasons ? reasonsOf(view, words) : []),
    ...textsOf(view, words),
    ...(asked.charts
      ? view.measures.flatMap(({ series }, number) =>
          drawSeries(viewing, series, `${id}-${number + 1}`),
        )
      : []),
    ...answersOf(view, words),
  ]
}

/** Each chosen goal with its grade and, where asked, why; what is written of it; its measures. */
export const drawNodes = (of: DocumentRound, asked: Asked, at: Standing): readonly ReportBlock[] =>
  chosenNodes(of, asked).flatMap((placed) => drawNode(of, placed, asked, at))
