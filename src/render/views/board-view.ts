// A round at work as its controller sees it, and as each one sees what waits for them.
import type {
  BoardReply,
  MineReply,
  PartRowView,
  WaitingView,
} from '../../contract/working-round.ts'
import type { ModelRound } from '../../domain/model/model.ts'
import { deadlineIn } from '../../domain/periods/deadline.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import type { Ask } from '../../domain/workflow/asks.ts'
import type { SeenAssignment } from '../../domain/workflow/assignments.ts'
import type { Lately } from '../../domain/workflow/lately.ts'
import type { Part } from '../../domain/workflow/parts.ts'
import type { Thread } from '../../domain/workflow/remarks.ts'
import type { SecondLook } from '../../domain/workflow/second-looks.ts'
import type { Move } from '../../domain/workflow/stages.ts'
import { sayDate } from '../../text/dates.ts'
import { lowerFirst } from '../../text/language.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { assignmentView } from './assignments-view.ts'
import { LAW_PAGE } from './law-view.ts'
import { narrowRows } from './narrow-board.ts'
import { instructionsOf, missingViews, partRowView, type StandingPart } from './part-row-view.ts'
import { type Lookers, questionView, type SeenRemark } from './remarks-view.ts'
import { secondLookViews } from './second-look-view.ts'
import { titleOfRound, type Viewing } from './viewing.ts'

type SeenPart = StandingPart & { readonly moves: readonly Move[] }

type Seen = {
  readonly asked: {
    readonly described: ModelRound
    readonly ownerless: readonly Ask[]
    readonly secondLooks: readonly SecondLook[]
  }
  readonly parts: readonly SeenPart[]
}

/** Each part followed by those that go with it, those that deliver in the organisation's own order. */
const inOrder = (
  parts: readonly SeenPart[],
): readonly { readonly seen: SeenPart; readonly depth: number }[] => {
  const below = Map.groupBy(parts, ({ part }) => (part.delivers ? null : part.above))
  const bodies = new Set(parts.map(({ part }) => part.body))
  const withBelow = (seen: SeenPart, depth: number): ReturnType<typeof inOrder> => [
    { seen, depth },
    ...(below.get(seen.part.body) ?? []).flatMap((one) => withBelow(one, depth + 1)),
  ]
  const isTop = ({ delivers, above }: Part) => delivers || above === null || !bodies.has(above)
  return parts.filter(({ part }) => isTop(part)).flatMap((one) => withBelow(one, 0))
}

const STEPS = ['report', 'review', 'deliver', 'decide'] as const

/** The steps that have a last day, each with it. */
const lastDaysOf = (
  { round }: Viewing,
  { stages }: ModelRound,
): readonly { readonly step: (typeof STEPS)[number]; readonly day: string }[] =>
  STEPS.flatMap((step) => {
    const { latest } = stages[step]
    return latest === undefined ? [] : [{ step, day: deadlineIn(round, latest) }]
  })

const deadlinesOf = (viewing: Viewing, described: ModelRound): BoardReply['deadlines'] => {
  const { steps } = workingRoundWords(viewing.language)
  return lastDaysOf(viewing, described).map(({ step, day }) => ({
    step: steps[step],
    day: sayDate(day, viewing.language),
  }))
}

/** The threads that wait for somebody, with who looks and everybody's names. */
type Questions = Lookers & { readonly threads: readonly Thread<SeenRemark>[] }

const questionViews = (viewing: Viewing, questions: Questions): BoardReply['questions'] => {
  const round = nameOfRound(viewing.round)
  return questions.threads
    .filter(({ first }) => first.roundId === round)
    .map((thread) => questionView(viewing, questions, thread))
}

/** «3 värden, 1 text, rapporterad» */
const latelyView = (
  viewing: Viewing,
  rows: readonly PartRowView[],
  { body, values, texts, judgements, moved }: Lately,
): BoardReply['lately'] => {
  const words = workingRoundWords(viewing.language)
  const row = rows.find((one) => one.body === body)
  if (row === undefined) return []
  const what = [
    values === 0 ? '' : words.lately.values(values),
    texts === 0 ? '' : words.lately.texts(texts),
    judgements === 0 ? '' : words.lately.judgements(judgements),
    moved ? lowerFirst(row.stage.word) : '',
  ].filter((part) => part !== '')
  return [{ title: row.title, href: row.href, what: what.join(', ') }]
}

/** How many of the parts that are to be delivered are, and how many are late. */
const howFar = (
  { language }: Viewing,
  parts: readonly SeenPart[],
  rows: readonly PartRowView[],
): { readonly delivered: number; readonly sentences: readonly [string, string] } => {
  const { board } = workingRoundWords(language)
  const delivering = parts.filter(({ part }) => part.delivers)
  const delivered = delivering.filter(({ standing }) => standing.stage === 'delivered').length
  const late = rows.filter(({ next }) => next !== null && next.late !== null).length
  return {
    delivered,
    sentences: [board.sentence(delivered, delivering.length), board.lateSentence(late)],
  }
}

const said = (sentences: readonly string[]): string =>
  sentences.filter((one) => one !== '').join(' ')

export const boardView = (
  viewing: Viewing,
  { asked, parts }: Seen,
  { isOpen, mayOpen, shut }: Pick<BoardReply, 'isOpen' | 'mayOpen' | 'shut'>,
  {
    lately,
    questions,
    lateAssignments,
  }: {
    readonly lately: readonly Lately[]
    readonly questions: Questions
    readonly lateAssignments: readonly SeenAssignment[]
  },
  query: Parameters<typeof narrowRows>[1] = {},
): BoardReply => {
  const rows = inOrder(parts).map(({ seen, depth }) =>
    partRowView(viewing, asked.described, seen, depth),
  )
  const {
    delivered,
    sentences: [onParts, onLate],
  } = howFar(viewing, parts, rows)
  const { missing, missingMore } = missingViews(viewing, asked.ownerless)
  return {
    round: titleOfRound(viewing),
    isOpen,
    mayOpen,
    shut,
    // NOTE of a round that takes no more only what came is told: nothing is still to come.
    sentence: said(shut !== null && delivered === 0 ? [onLate] : [onParts, onLate]),
    rows: narrowRows(rows, query),
    partsInAll: rows.length,
    bodies: rows
      .filter(({ depth }) => depth === 0)
      .map((row) => ({ id: row.body, label: row.title })),
    ownerless: missing,
    ownerlessMore: missingMore,
    lateAssignments: lateAssignments.map((one) => assignmentView(viewing, one)),
    ...secondLookViews(viewing, asked.secondLooks),
    questions: questionViews(viewing, questions),
    lately: lately.flatMap((one) => latelyView(viewing, rows, one)),
    deadlines: deadlinesOf(viewing, asked.described),
    instructions: instructionsOf(viewing, asked.described),
    lawHref: asked.described.statutory === undefined ? null : `${viewing.to.home}/${LAW_PAGE}`,
  }
}

/** What somebody is waited for with: the latest step that they can take. */
const stepOf = (moves: readonly Move[]): WaitingView['step'] => {
  if (moves.includes('deliver')) return 'deliver'
  return moves.includes('review') ? 'review' : 'report'
}

/** Those that are late first, then those sent back. */
const pressing = ({ row, sentBack }: WaitingView): number =>
  (row.next?.late === undefined || row.next.late === null ? 2 : 0) + (sentBack === null ? 1 : 0)

const waitingView = (viewing: Viewing, described: ModelRound, seen: SeenPart): WaitingView => ({
  row: partRowView(viewing, described, seen, 0),
  step: stepOf(seen.moves),
  sentBack: seen.standing.stage === 'sentBack' ? (seen.standing.last?.reason ?? null) : null,
})

type SeenRound = { readonly viewing: Viewing; readonly seen: Seen }

/** An open round as a whole, for whoever has nothing in it just now. */
const openView = ({ viewing, seen: { asked, parts } }: SeenRound): MineReply['open'][number] => {
  const { described } = asked
  const { language, at } = viewing
  const words = workingRoundWords(language)
  const rows = parts.map((one) => partRowView(viewing, described, one, 0))
  const next = lastDaysOf(viewing, described).find(({ day }) => day >= at)
  return {
    title: titleOfRound(viewing),
    href: `${viewing.to.home}/laget`,
    sentence: said(howFar(viewing, parts, rows).sentences),
    next:
      next === undefined
        ? null
        : `${words.latest(words.steps[next.step], sayDate(next.day, language))}.`,
  }
}

export const mineView = (
  open: readonly SeenRound[],
  rounds: readonly SeenRound[],
  questions: Questions,
  given: { readonly viewing: Viewing; readonly assignments: readonly SeenAssignment[] } | null,
  documents: MineReply['documents'],
): MineReply => ({
  documents,
  assignments:
    given === null || given.assignments.length === 0
      ? null
      : {
          round: nameOfRound(given.viewing.round),
          rows: given.assignments.map((one) => assignmentView(given.viewing, one)),
        },
  open: open.map(openView),
  rounds: rounds
    .map(({ viewing, seen }) => ({
      name: nameOfRound(viewing.round),
      label: titleOfRound(viewing),
      instructions: instructionsOf(viewing, seen.asked.described),
      waiting: seen.parts
        .map((one) => waitingView(viewing, seen.asked.described, one))
        .toSorted((a, b) => pressing(a) - pressing(b)),
      questions: questionViews(viewing, questions),
    }))
    .filter(({ waiting, questions }) => waiting.length + questions.length > 0),
})
