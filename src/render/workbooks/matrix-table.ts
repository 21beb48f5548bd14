// Who does what, as it is taken out: a sheet for each matrix, a column for each body.
import type { MatrixReply, MatrixView } from '../../contract/staff.ts'
import type { Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type Sheet, sheetOf, type Table } from './table.ts'

type Row = MatrixView['rows'][number]

const said = (part: Row['parts'][number] | undefined): string | null => {
  if (part === null || part === undefined) return null
  return part.reason === undefined ? part.word : `${part.word} (${part.reason})`
}

export const sheetOfMatrix = ({ label, bodies, rows }: MatrixView, language: Language): Sheet => {
  const { columns, yes } = workbookWords(language)
  return sheetOf(
    label,
    [
      { heading: staffWords(language).matrix.part, of: (row: Row) => row.node.title },
      ...bodies.map(({ title }, at) => ({ heading: title, of: (row: Row) => said(row.parts[at]) })),
      { heading: columns.madeUp, of: ({ madeUp }: Row) => (madeUp ? yes : null) },
    ],
    rows,
  )
}

export const matrixTable = (
  { matrices, madeUpNote, tags }: MatrixReply,
  { round, tag }: { readonly round: string; readonly tag: string | undefined },
  language: Language,
): Table => {
  const { matrix, filter } = staffWords(language)
  const chosen = tags.find(({ id }) => id === tag)?.label ?? tag
  return {
    title: matrix.heading,
    round,
    filter: chosen === undefined ? [] : [[filter.tag, chosen]],
    hasMadeUp: madeUpNote !== undefined,
    sheets: matrices.map((one) => sheetOfMatrix(one, language)),
  }
}
