// Which slides a report becomes for a meeting: the findings, apart from how a slide is drawn.
import type {
  Report,
  ReportBlock,
  ReportFigure,
  ReportGrade,
  ReportSummary,
  ReportTable,
} from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { slideWords } from '../../text/slides.ts'
import { plainText } from './numbered.ts'
import { chartOf, type SlideChart } from './slide-chart.ts'
import { lettersOfTable } from './slide-table.ts'

/** A goal that is not met, and why where the document says it. */
export type ShortGoal = {
  readonly title: string
  readonly grade: ReportGrade
  readonly why: string
}

type Shown =
  | { readonly is: 'summary'; readonly summary: ReportSummary }
  | { readonly is: 'goals'; readonly goals: readonly ShortGoal[] }
  | { readonly is: 'chart'; readonly chart: SlideChart; readonly figure: ReportFigure }
  | { readonly is: 'picture'; readonly figure: ReportFigure }
  | { readonly is: 'table'; readonly table: ReportTable }

/** A slide: its title says what it shows; `foot` stands below, `notes` are for whoever speaks. */
export type Slide = Shown & {
  readonly title: string
  readonly foot: readonly string[]
  readonly notes: readonly string[]
}

/** A longer table is read in the document, not on a wall. */
const MOST_ROWS = 10
const MOST_COLUMNS = 7
const GOALS_ON_SLIDE = 5

const SHORT: ReadonlySet<string> = new Set(['fair', 'caution', 'poor', 'bad'])

/** What the document's lists say of what they begin with in bold, by that. */
const reasonsIn = ({ blocks }: Report): ReadonlyMap<string, string> =>
  new Map(
    blocks.flatMap((block) =>
      block.is !== 'list'
        ? []
        : block.items.flatMap(({ runs }) => {
            const [first, ...rest] = runs
            return first?.is === 'text' && first.marks?.includes('strong')
              ? [[first.text, plainText(rest).replace(/^\.\s*/, '')] as const]
              : []
          }),
    ),
  )

/** Why, without the grade's word before it, which stands beside it. */
const withoutWord = (why: string, { word }: ReportGrade): string => {
  const at = why.indexOf(': ')
  return at > 0 && word.startsWith(why.slice(0, at)) ? why.slice(at + 2) : why
}

const isGoals = ({ caption }: ReportTable, { language }: Report): boolean =>
  caption === composedWords(language).captions.goals

/** The goals of the tables of goals that are short of their best grade, each once. */
const shortGoals = (report: Report): readonly ShortGoal[] => {
  const reasons = reasonsIn(report)
  const found = new Map<string, ShortGoal>()
  for (const block of report.blocks) {
    if (block.is !== 'figures' || !isGoals(block, report)) continue
    for (const row of block.rows) {
      const title = plainText(row[0]?.runs ?? [])
      const grade = row.find((cell) => cell.grade !== undefined)?.grade
      if (grade !== undefined && SHORT.has(grade.tone) && !found.has(title))
        found.set(title, { title, grade, why: withoutWord(reasons.get(title) ?? '', grade) })
    }
  }
  return [...found.values()]
}

const goalSlides = (report: Report): readonly Slide[] => {
  const all = shortGoals(report)
  const words = slideWords(report.language)
  const slides = Math.ceil(all.length / GOALS_ON_SLIDE)
  return Array.from({ length: slides }, (_, at) => {
    const goals = all.slice(at * GOALS_ON_SLIDE, (at + 1) * GOALS_ON_SLIDE)
    return {
      ...{ is: 'goals', goals, foot: [] },
      title: words.notMet(all.length, at + 1, slides),
      notes: goals.map(({ title, grade, why }) => `${title}: ${grade.word}. ${why}`.trim()),
    }
  })
}

/** Blocks that tell of one goal: under a heading of its own below the part's, with its grade. */
const ofOneGoal = ({ blocks }: Report): ReadonlySet<ReportBlock> => {
  const found = new Set<ReportBlock>()
  let section: ReportBlock[] = []
  const end = (): void => {
    const [head] = section
    const isOne = head?.is === 'heading' && head.level > 1
    if (isOne && section.some(({ is }) => is === 'standing'))
      for (const block of section) found.add(block)
  }
  for (const block of blocks) {
    if (block.is === 'heading') {
      end()
      section = []
    }
    section.push(block)
  }
  end()
  return found
}

const figureSlide = (figure: ReportFigure): Slide => {
  const chart = chartOf(figure)
  const beside = {
    ...{ title: figure.caption, foot: figure.notes, figure },
    notes: [figure.alt, ...figure.notes],
  }
  return chart === null ? { is: 'picture', ...beside } : { is: 'chart', chart, ...beside }
}

const slideOf = (block: ReportBlock, report: Report): readonly Slide[] => {
  if (block.is === 'summary')
    return [
      {
        ...{ is: 'summary', summary: block, title: block.sentence, foot: [block.title] },
        notes: [block.title, block.sentence],
      },
    ]
  if (block.is === 'figure') return [figureSlide(block)]
  if (block.is !== 'figures' || isGoals(block, report)) return []
  const { rows, columns } = block
  const isShort = rows.length <= MOST_ROWS && columns.length <= MOST_COLUMNS
  return rows.length > 0 && isShort && lettersOfTable(block) !== null
    ? [
        {
          ...{ is: 'table', table: block, title: block.caption },
          ...{ foot: block.notes, notes: [block.caption, ...block.notes] },
        },
      ]
    : []
}

/** The slides after the title: headlines, goals that are not met, then figures and short tables in the report's order. */
export const slidesOf = (report: Report): readonly Slide[] => {
  const goals = ofOneGoal(report)
  const all = report.blocks
    .filter((block) => !goals.has(block))
    .flatMap((block) => slideOf(block, report))
  const isHeadline = ({ is }: Slide): boolean => is === 'summary'
  return [
    ...all.filter(isHeadline),
    ...goalSlides(report),
    ...all.filter((slide) => !isHeadline(slide)),
  ]
}
