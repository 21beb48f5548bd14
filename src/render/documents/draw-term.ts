// The term's account in a report: the goals' grades through the years, and each goal's promise beside what came of it.

import { yearsOfTerm } from '../../domain/documents/earlier-rounds.ts'
import { reportedTexts } from '../../domain/documents/reported-texts.ts'
import { daysInForce } from '../../domain/goals/in-force.ts'
import { joinLanguages } from '../../domain/goals/written-texts.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import { isWholeYear, nameOfRound, spanOf, yearOf } from '../../domain/periods/period.ts'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { composedWords } from '../../text/composed.ts'
import { sayDate } from '../../text/dates.ts'
import { join, upperFirst } from '../../text/language.ts'
import { badgeOf } from '../views/grade-view.ts'
import { historyOf } from '../views/node-history.ts'
import { programmesOf } from '../views/programme-view.ts'
import { seriesView } from '../views/series-view.ts'
import {
  langOf,
  nodesShown,
  sayDecision,
  sayOptional,
  titleIn,
  titleOfRound,
  type Viewing,
} from '../views/viewing.ts'
import { gradeCell, textCell } from './cells.ts'
import { chosenNodes, type DocumentRound, type Placed } from './chosen-nodes.ts'
import { endedSince, yearsBefore } from './compare-rounds.ts'
import type { Standing } from './draw-nodes.ts'
import { aimSaid } from './draw-targets.ts'
import { levelOf, paragraph, paragraphsOf, said, strong } from './runs.ts'
import { tableOf } from './table-of.ts'

/** A whole year is called by its number; a part of one by the round's name. */
const called = (viewing: Viewing): string =>
  isWholeYear(viewing.round) ? String(viewing.round.year) : titleOfRound(viewing)

const gradeIn = (viewing: Viewing, node: string) =>
  nodesShown(viewing).has(node) ? badgeOf(viewing, node) : null

const lastDayOf = (viewing: Viewing, { node }: Placed): string =>
  sayDate(daysInForce(viewing.model, node).to ?? viewing.at, viewing.language)

type Row = Placed & {
  /** The round that the goal is read in: the document's own, or the last that has it. */
  readonly viewing: Viewing
  readonly isEnded: boolean
}

/** The goals of the term, those that have ended after those that are in force. */
const goalsOfTerm = (of: DocumentRound, asked: DrawnNodes): readonly Row[] => [
  ...chosenNodes(of, asked).map((placed) => ({
    ...{ ...placed, viewing: of.viewing, isEnded: false },
  })),
  ...endedSince(of, yearsBefore(of), asked).map(({ viewing, placed }) => ({
    ...{ ...placed, depth: 0, viewing, isEnded: true },
  })),
]

/** Each goal with its grade through the term, the latest last: as each year was frozen, else as it was judged. */
export const drawTerm = (
  of: DocumentRound,
  asked: DrawnNodes,
  id: string,
): readonly ReportBlock[] => {
  const { viewing } = of
  const words = composedWords(viewing.language)
  const years = yearsBefore(of)
  const rows = goalsOfTerm(of, asked).flatMap((goal) => {
    const grades = new Map(
      years.length === 0
        ? historyOf(goal.viewing, goal.node).map(({ round, grade }) => [round, grade] as const)
        : years.flatMap((year) => {
            const grade = gradeIn(year, goal.node.id)
            return grade === null ? [] : [[called(year), grade] as const]
          }),
    )
    const now = goal.isEnded ? null : badgeOf(viewing, goal.node.id)
    return now === null && grades.size === 0 ? [] : [{ ...goal, grades, now }]
  })
  const columns =
    years.length === 0
      ? [...new Set(rows.flatMap(({ grades }) => [...grades.keys()]))].reverse()
      : years.map(called)
  return tableOf(
    rows,
    [
      {
        ...{ heading: words.columns.goal, align: 'start', share: 5 },
        of: (row) => {
          const { title, lang } = titleIn(row.viewing, row.node.title)
          return textCell(row.node.madeUp ? words.madeUp(title) : title, lang)
        },
      },
      ...columns.map((year) => ({
        ...({ heading: year, align: 'start', share: 2.5 } as const),
        of: ({ grades, node }: (typeof rows)[number]) => {
          const grade = grades.get(year) ?? null
          return gradeCell(grade !== null && node.madeUp ? unmarked(grade) : grade, words)
        },
      })),
      {
        ...{ heading: called(viewing), align: 'start', share: 2.5 },
        of: (row) =>
          row.isEnded
            ? textCell(words.heldUntil(lastDayOf(row.viewing, row)))
            : gradeCell(row.now !== null && row.node.madeUp ? unmarked(row.now) : row.now, words),
      },
    ],
    {
      ...{ id, caption: words.captions.term },
      notes: rows.some(({ node, now }) => node.madeUp || now?.madeUp) ? [words.madeUpNote] : [],
    },
  )
}

/** A grade beside a title that is marked as made up already: one mark is enough. */
const unmarked = <Grade extends { readonly madeUp?: boolean }>({ madeUp: _, ...grade }: Grade) =>
  grade as Omit<Grade, 'madeUp'>

/** What was promised: the goal's own words, what its measures were to reach, its decision and programme. */
const promiseOf = ({ viewing, node }: Row): readonly ReportBlock[] => {
  const { language } = viewing
  const words = composedWords(language)
  const text = sayOptional(viewing, node.text)
  const aims = node.measures
    .filter(({ role }) => role === 'decides')
    .flatMap(({ measure: id }) => {
      const measure = viewing.chain.measures.get(id)
      const limits = measure === undefined ? '' : aimSaid(viewing, measure, node)
      if (measure === undefined || limits === '') return []
      return [`${titleIn(viewing, measure.title).title}: ${limits}.`]
    })
  const programmes = programmesOf(viewing, node.id).map(
    ({ label, links }) =>
      `${label}: ${join(
        links.map(({ title }) => title),
        catalogueOf(language).and,
      )}.`,
  )
  const decided =
    node.decision === undefined ? [] : [words.decidedBy(sayDecision(viewing, node.decision))]
  const told = [...aims, ...decided, ...programmes]
  return [
    ...(text === undefined ? [] : paragraphsOf(text, langOf(viewing, node.text).lang)),
    ...(told.length === 0 ? [] : [paragraph(said(told.join(' ')))]),
  ]
}

/** More measures than these would not stand beside each other in a table. */
const MOST_MEASURES = 3

/** The values of the deciding measures that a whole year of the term has, by measure and year. */
const valuesOf = ({ viewing, node }: Row) => {
  const words = composedWords(viewing.language)
  return node.measures
    .filter(({ role }) => role === 'decides')
    .slice(0, MOST_MEASURES)
    .flatMap(({ measure: id }) => {
      const measure = viewing.chain.measures.get(id)
      if (measure === undefined) return []
      const years = seriesView(viewing, measure)
        .points.filter(({ period }) => spanOf(period)?.length === 'year')
        .map(({ period, shown, kind, madeUp }) => {
          const value = words.asKind(shown, kind)
          return [yearOf(period), madeUp && !node.madeUp ? words.madeUp(value) : value] as const
        })
      return [{ ...titleIn(viewing, measure.title), years: new Map(years) }]
    })
}

/** What came of the goal, year by year: its values, its grade as it was frozen, and what was reported. */
const cameOf = (
  of: DocumentRound,
  goal: Row,
  said: { readonly id: string; readonly title: string },
): readonly ReportBlock[] => {
  const { node, isEnded } = goal
  const words = composedWords(of.viewing.language)
  const frozen = new Map(
    [...yearsBefore(of), ...(isEnded ? [] : [of.viewing])].map((one) => [one.round.year, one]),
  )
  const values = valuesOf(goal)
  const rows = yearsOfTerm(of.viewing.round.year)
    .filter((year) => year <= of.viewing.round.year)
    .flatMap((year) => {
      const viewing = frozen.get(year)
      const grade = viewing === undefined ? null : gradeIn(viewing, node.id)
      const texts =
        viewing === undefined
          ? []
          : reportedTexts(
              // NOTE a text in several languages is one: it is read in the document's own.
              { texts: joinLanguages(viewing.chain.texts) },
              nameOfRound(viewing.round),
              [node.id],
              viewing.language,
            ).map(({ text }) => text)
      const shown = values.map(({ years }) => years.get(year) ?? '')
      const has = grade !== null || texts.length > 0 || shown.some((one) => one !== '')
      const name = viewing === undefined ? String(year) : called(viewing)
      return has ? [{ name, grade, text: texts.join(' '), shown }] : []
    })
  type Year = (typeof rows)[number]
  const isMarked = node.madeUp
  return tableOf(
    rows,
    [
      { heading: words.columns.year, align: 'start', share: 1.5, of: ({ name }) => textCell(name) },
      ...values
        .map(({ title }, at) => ({
          ...({ heading: title, align: 'start', share: 2.5 } as const),
          of: ({ shown }: Year) => textCell(shown[at] ?? ''),
        }))
        .filter((_, at) => rows.some(({ shown }) => shown[at] !== '')),
      {
        ...{ heading: words.columns.grade, align: 'start', share: 2.5 },
        of: ({ grade }: Year) =>
          gradeCell(grade !== null && isMarked ? unmarked(grade) : grade, words),
      },
      ...(rows.some(({ text }) => text !== '')
        ? [
            {
              ...({ heading: words.columns.reported, align: 'start', share: 4 } as const),
              of: ({ text }: Year) => textCell(text),
            },
          ]
        : []),
    ],
    { id: said.id, caption: words.captions.cameOf(said.title), notes: [] },
  )
}

const drawPromise = (of: DocumentRound, goal: Row, at: Standing): readonly ReportBlock[] => {
  const words = composedWords(of.viewing.language)
  const { node, viewing, depth, isEnded } = goal
  const { title, lang } = titleIn(viewing, node.title)
  const id = `${at.id}-${node.id}`
  const promised = promiseOf(goal)
  const came = cameOf(of, goal, { id: `${id}-blev`, title })
  if (promised.length === 0 && came.length === 0 && depth > 0) return []
  return [
    {
      ...{ is: 'heading', id, level: levelOf(at.depth + 1 + depth) },
      runs: said(node.madeUp ? words.madeUp(title) : title, lang),
    },
    ...(isEnded
      ? [paragraph(said(upperFirst(`${words.heldUntil(lastDayOf(viewing, goal))}.`)))]
      : []),
    ...(promised.length === 0 ? [] : [paragraph(strong(words.promised)), ...promised]),
    ...came,
  ]
}

/** Each goal of the term: what was promised in it and in the programme, and what came of it, year by year. */
export const drawPromises = (
  of: DocumentRound,
  asked: DrawnNodes,
  at: Standing,
): readonly ReportBlock[] => goalsOfTerm(of, asked).flatMap((goal) => drawPromise(of, goal, at))
