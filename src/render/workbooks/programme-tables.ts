// Programmes as they are taken out: the list, and one with its parts, what works with it and who does what.
import type { ProgrammeReply, ProgrammesReply } from '../../contract/programmes.ts'
import type { Language } from '../../text/language.ts'
import { programmeWords } from '../../text/programmes.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { placedRows, rowColumns } from './chain-tables.ts'
import { gradeCell } from './grade-cell.ts'
import { sheetOfMatrix } from './matrix-table.ts'
import { sheetOf, type Table } from './table.ts'

export const programmesTable = (
  { programmes }: ProgrammesReply,
  round: string,
  language: Language,
): Table => {
  const { columns, yes, id } = workbookWords(language)
  const words = programmeWords(language)
  return {
    title: words.heading,
    round,
    filter: [],
    hasMadeUp: programmes.some(({ madeUp }) => madeUp),
    sheets: [
      sheetOf(
        words.nav,
        [
          { heading: columns.type, of: ({ typeLabel }) => typeLabel },
          { heading: words.whole, of: ({ title }) => title },
          { heading: columns.owner, of: ({ owner }) => owner ?? null },
          { heading: words.validity, of: ({ validity }) => validity },
          { heading: words.parts, of: ({ sentence }) => sentence },
          { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
          { heading: id, of: (row) => row.id, isId: true },
        ],
        programmes,
      ),
    ],
  }
}

export const programmeTable = (
  { view }: ProgrammeReply,
  round: string,
  language: Language,
): Table => {
  const { columns, yes } = workbookWords(language)
  const words = programmeWords(language)
  const parts = placedRows(view.parts)
  return {
    title: view.title,
    round,
    filter: [[words.whole, view.title]],
    hasMadeUp: view.madeUp || [...parts, ...view.across].some(({ madeUp }) => madeUp),
    sheets: [
      sheetOf(words.parts, rowColumns(language), parts),
      sheetOf(
        words.acrossShort,
        [
          { heading: words.columns.part, of: ({ part }) => part.title },
          { heading: columns.type, of: ({ typeLabel }) => typeLabel },
          { heading: words.columns.node, of: ({ node }) => node.title },
          { heading: words.columns.how, of: ({ how }) => how },
          { heading: columns.owner, of: ({ owner }) => owner ?? null },
          { heading: columns.grade, of: ({ grade }) => gradeCell(grade) },
          { heading: columns.madeUp, of: ({ madeUp }) => (madeUp ? yes : null) },
        ],
        view.across,
      ),
      ...view.matrices.map((one) => sheetOfMatrix(one, language)),
    ],
  }
}
