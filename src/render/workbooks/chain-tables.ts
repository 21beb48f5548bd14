// The goal chain as it is taken out: all of it or what it is narrowed to, a tag's, and one goal with its measures.
import type { ChainQuery } from '../../contract/requests.ts'
import type { ChainReply, Choice, NodeReply, TagReply } from '../../contract/staff.ts'
import type { NodeRowView, NodeView } from '../../contract/views.ts'
import type { Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { gradeCell } from './grade-cell.ts'
import { seriesSheet } from './measure-table.ts'
import { type Column, figureCell, sheetOf, type Table } from './table.ts'

export type PlacedRow = NodeRowView & { readonly under: readonly string[] }

/** Each node once, in the chain's order, with what it stands under. */
export const placedRows = (rows: readonly NodeRowView[]): readonly PlacedRow[] => {
  const all = new Map<string, PlacedRow>()
  const add = (list: readonly NodeRowView[], under: string | null): void => {
    for (const row of list) {
      const known = all.get(row.id)?.under ?? []
      all.set(row.id, { ...row, under: under === null ? known : [...known, under] })
      add(row.children, row.title)
    }
  }
  add(rows, null)
  return [...all.values()]
}

export const rowColumns = (language: Language): readonly Column<PlacedRow>[] => {
  const { columns, id, yes } = workbookWords(language)
  return [
    { heading: columns.type, of: (row) => row.typeLabel },
    { heading: columns.title, of: (row) => row.title },
    { heading: columns.under, of: (row) => row.under.join('\n') },
    { heading: columns.owner, of: (row) => row.owner ?? null },
    { heading: columns.value, of: ({ value }) => figureCell(value?.figure, value?.shown ?? null) },
    { heading: columns.unit, of: ({ value }) => value?.figure?.unit ?? null },
    {
      heading: columns.limit,
      of: ({ value }) => figureCell(value?.limitFigure, value?.limit ?? null),
    },
    { heading: columns.grade, of: (row) => gradeCell(row.grade) },
    { heading: columns.madeUp, of: (row) => (isMadeUp(row) ? yes : null) },
    { heading: id, of: (row) => row.id, isId: true },
  ]
}

/** The goal, its value, or what its grade rests on. */
const isMadeUp = ({ madeUp, grade }: Pick<PlacedRow, 'madeUp' | 'grade'>): boolean =>
  madeUp || grade?.madeUp === true
const hasMadeUp = (rows: readonly PlacedRow[]): boolean => rows.some(isMadeUp)

const chosenIn = (choices: readonly Choice[], chosen: string | undefined): string =>
  choices.find(({ id }) => id === chosen)?.label ?? chosen ?? ''

export const chainTable = (reply: ChainReply, query: ChainQuery, language: Language): Table => {
  const { filter } = staffWords(language)
  const { owners, types, statuses, tags } = reply.choices
  const rows = placedRows(reply.tree)
  const narrowed = [
    [query.owner, filter.owner, owners],
    [query.type, filter.type, types],
    [query.status, filter.status, statuses],
    [query.tag, filter.tag, tags],
  ] as const
  return {
    title: staffWords(language).nav.chain,
    round: reply.lead,
    filter: narrowed.flatMap(([chosen, by, choices]) =>
      chosen === undefined ? [] : [[by, chosenIn(choices, chosen)] as const],
    ),
    hasMadeUp: hasMadeUp(rows),
    sheets: [sheetOf(workbookWords(language).sheets.chain, rowColumns(language), rows)],
  }
}

export const tagTable = ({ view }: TagReply, round: string, language: Language): Table => {
  const { columns, sheets, yes } = workbookWords(language)
  const rows = placedRows(view.bodies.flatMap(({ rows }) => rows))
  return {
    title: view.title,
    round,
    filter: [[staffWords(language).filter.tag, view.title]],
    hasMadeUp: hasMadeUp(rows) || view.measures.some(({ madeUp }) => madeUp),
    sheets: [
      sheetOf(sheets.goals, rowColumns(language), rows),
      ...(view.measures.length === 0
        ? []
        : [
            sheetOf(
              sheets.measures,
              [
                { heading: columns.measure, of: ({ title }) => title },
                { heading: columns.value, of: ({ shown }) => shown },
                { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
              ],
              view.measures,
            ),
          ]),
    ],
  }
}

const textsSheet = ({ texts }: NodeView, language: Language) => {
  const { columns, sheets, yes } = workbookWords(language)
  return sheetOf(
    sheets.texts,
    [
      { heading: columns.field, of: ({ label }) => label },
      { heading: columns.text, of: ({ text }) => text },
      { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
    ],
    texts,
  )
}

/** A goal's page: what lies below it, its measures' values and what is written of it. */
export const nodeTable = ({ view }: NodeReply, round: string, language: Language): Table => {
  const { sheets, filterBy } = workbookWords(language)
  const below = placedRows(view.children)
  const points = view.measures.flatMap(({ series }) => series.points)
  return {
    title: view.title,
    round,
    filter: [[filterBy.goal, view.title]],
    hasMadeUp:
      view.madeUp || hasMadeUp(below) || [...points, ...view.texts].some(({ madeUp }) => madeUp),
    sheets: [
      sheetOf(sheets.goals, rowColumns(language), below),
      seriesSheet(view.measures, language),
      textsSheet(view, language),
    ].filter(({ rows }, at) => at === 0 || rows.length > 0),
  }
}
