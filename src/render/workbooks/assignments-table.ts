// Assignments as they are taken out: a row each, and one for everything that was done with them.
import type { AssignmentsReply, AssignmentView } from '../../contract/assignments.ts'
import type { AssignmentsQuery } from '../../contract/requests.ts'
import { assignmentWords } from '../../text/assignments.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type Sheet, sheetOf, type Table } from './table.ts'

const FILTERS = ['owner', 'giver', 'standing', 'tag'] as const

/** A row each. */
export const assignmentsSheet = (rows: readonly AssignmentView[], language: Language): Sheet => {
  const { heading, columns } = assignmentWords(language)
  const { yes } = workbookWords(language)
  return sheetOf(
    heading,
    [
      { heading: columns.title, of: ({ title }) => title },
      { heading: columns.type, of: ({ typeLabel }) => typeLabel },
      { heading: columns.owner, of: ({ owner }) => owner },
      { heading: columns.assignee, of: ({ assignee }) => assignee },
      { heading: columns.given, of: ({ given }) => given },
      { heading: columns.due, of: ({ due }) => (due === null ? null : { day: due }) },
      { heading: columns.late, of: ({ late }) => late },
      { heading: columns.standing, of: ({ standing }) => standing.word },
      { heading: columns.grade, of: ({ grade }) => grade?.word ?? null },
      { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
      { heading: columns.id, of: ({ id }) => id, isId: true },
    ],
    rows,
  )
}

export const assignmentsTable = (
  { rows, choices }: AssignmentsReply,
  round: string,
  query: AssignmentsQuery,
): Table => {
  const { heading, columns, filters, form } = assignmentWords(query.language)
  const { columns: usual } = workbookWords(query.language)
  const done = rows.flatMap(({ title, steps }) => steps.map((step) => ({ of: title, ...step })))
  return {
    title: heading,
    round,
    filter: FILTERS.flatMap((by) => {
      const chosen = query[by]
      const label = choices[by].find(({ id }) => id === chosen)?.label ?? chosen
      return label === undefined ? [] : [[filters[by], label] as const]
    }),
    hasMadeUp: rows.some(({ madeUp }) => madeUp),
    sheets: [
      assignmentsSheet(rows, query.language),
      ...(done.length === 0
        ? []
        : [
            sheetOf(
              form.heading,
              [
                { heading: columns.title, of: ({ of }) => of },
                { heading: usual.what, of: (step) => step.heading },
                { heading: usual.text, of: ({ text }) => text },
                { heading: columns.grade, of: ({ status }) => status?.word ?? null },
              ],
              done,
            ),
          ]),
    ],
  }
}
