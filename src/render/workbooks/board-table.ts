// The state of a round as it is taken out: every part, what is missing, what to look at once more; and one's own list.
import type { BoardQuery } from '../../contract/requests.ts'
import type {
  BoardReply,
  MineReply,
  MissingView,
  PartRowView,
  QuestionView,
  SecondLookView,
} from '../../contract/working-round.ts'
import { documentWords } from '../../text/documents.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { assignmentsSheet } from './assignments-table.ts'
import { type Column, number, type Sheet, sheetOf, type Table } from './table.ts'

const INDENT = '   '

type BoardNarrowed = Pick<BoardQuery, 'only' | 'body' | 'words'>

const partColumns = (language: Language): readonly Column<PartRowView>[] => {
  const { columns } = workbookWords(language)
  return [
    { heading: columns.part, of: ({ title, depth }) => INDENT.repeat(depth) + title },
    { heading: columns.stage, of: ({ stage }) => stage.word },
    { heading: columns.answered, of: ({ answered }) => number(answered) },
    { heading: columns.asked, of: ({ of }) => number(of) },
    { heading: columns.next, of: ({ next }) => next?.latest ?? null },
    { heading: columns.late, of: ({ next }) => next?.late ?? null },
    { heading: columns.last, of: ({ last }) => last },
  ]
}

const questionsSheet = (questions: readonly QuestionView[], language: Language): Sheet => {
  const { columns, sheets } = workbookWords(language)
  return sheetOf(
    sheets.questions,
    [
      { heading: columns.of, of: ({ title }) => title },
      { heading: columns.who, of: ({ who }) => who },
      { heading: columns.text, of: ({ body }) => body },
      { heading: columns.standing, of: ({ state }) => state },
    ],
    questions,
  )
}

type Missing = MissingView & { readonly part: string | null }

const missingSheet = (missing: readonly Missing[], language: Language): Sheet => {
  const { columns, sheets } = workbookWords(language)
  return sheetOf(
    sheets.missing,
    [
      { heading: columns.part, of: ({ part }) => part },
      { heading: columns.of, of: ({ title }) => title },
      { heading: columns.what, of: ({ what }) => what },
    ],
    missing,
  )
}

const secondLooksSheet = (looks: readonly SecondLookView[], language: Language): Sheet => {
  const { columns, sheets } = workbookWords(language)
  return sheetOf(
    sheets.secondLooks,
    [
      { heading: columns.what, of: ({ title }) => title },
      { heading: columns.of, of: ({ of }) => of },
      { heading: columns.why, of: ({ sentence }) => sentence },
    ],
    looks,
  )
}

/** The first sheet always, the others where there is something in them. */
const filled = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter(({ rows }, at) => at === 0 || rows.length > 0)

/** What the board is narrowed to, as its page says it. */
const narrowedTo = (
  { bodies }: BoardReply,
  { only, body, words }: BoardNarrowed,
  language: Language,
): Table['filter'] => {
  const { narrow } = workingRoundWords(language).board
  const said = (by: string, chosen: string | undefined) =>
    chosen === undefined || chosen === '' ? [] : [[by, chosen] as const]
  return [
    ...said(narrow.words, words),
    ...said(narrow.only, only && narrow[only]),
    ...said(narrow.body, bodies.find(({ id }) => id === body)?.label ?? body),
  ]
}

export const boardTable = (
  reply: BoardReply,
  narrowed: BoardNarrowed,
  language: Language,
): Table => {
  const { board } = workingRoundWords(language)
  const missing = [
    ...reply.rows.flatMap(({ title, missing }) =>
      missing.map((one): Missing => ({ ...one, part: title })),
    ),
    ...reply.ownerless.map((one): Missing => ({ ...one, part: null })),
  ]
  return {
    title: board.heading,
    round: reply.round,
    filter: narrowedTo(reply, narrowed, language),
    hasMadeUp: false,
    sheets: filled([
      sheetOf(workbookWords(language).sheets.parts, partColumns(language), reply.rows),
      missingSheet(missing, language),
      assignmentsSheet(reply.lateAssignments, language),
      questionsSheet(reply.questions, language),
      secondLooksSheet(reply.secondLooks, language),
    ]),
  }
}

const documentsSheet = (rows: MineReply['documents'], language: Language) => {
  const { waiting } = documentWords(language)
  const { columns } = workbookWords(language)
  return sheetOf(
    waiting.heading,
    [
      { heading: waiting.columns.document, of: ({ document }) => document },
      { heading: waiting.columns.part, of: ({ title }) => title },
      { heading: columns.step, of: ({ act }) => act },
      { heading: waiting.columns.latest, of: ({ latest }) => latest },
      { heading: waiting.columns.late, of: ({ late }) => late },
    ],
    rows,
  )
}

export const mineTable = (
  { rounds, assignments, documents }: MineReply,
  language: Language,
): Table => {
  const { columns, sheets } = workbookWords(language)
  const { mine, steps } = workingRoundWords(language)
  const waiting = rounds.flatMap(({ label, waiting }) =>
    waiting.map(({ row, step, sentBack }) => ({ ...row, label, step: steps[step], sentBack })),
  )
  return {
    title: mine.heading,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: filled([
      sheetOf(
        sheets.waiting,
        [
          { heading: columns.round, of: ({ label }) => label },
          { heading: columns.step, of: ({ step }) => step },
          ...partColumns(language),
          { heading: columns.sentBack, of: ({ sentBack }) => sentBack },
        ],
        waiting,
      ),
      assignmentsSheet(assignments?.rows ?? [], language),
      documentsSheet(documents, language),
      questionsSheet(
        rounds.flatMap(({ questions }) => questions),
        language,
      ),
    ]),
  }
}
