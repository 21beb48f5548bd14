// Of the parts on the board those that somebody asks for: late, lacking something, of one body, by their names.
import type { BoardQuery } from '../../contract/requests.ts'
import type { BoardReply, PartRowView } from '../../contract/working-round.ts'

type Rows = BoardReply['rows']

/** A body that delivers, with the parts that go with it: they follow it, further in. */
const under = (rows: Rows, body: string): Rows => {
  const from = rows.findIndex((row) => row.body === body)
  if (from === -1) return []
  const depth = rows[from]?.depth ?? 0
  const until = rows.findIndex((row, at) => at > from && row.depth <= depth)
  return rows.slice(from, until === -1 ? undefined : until)
}

const IS: Readonly<Record<NonNullable<BoardQuery['only']>, (row: PartRowView) => boolean>> = {
  late: ({ next }) => next !== null && next.late !== null,
  missing: ({ answered, of }) => answered < of,
}

const inSwedish = (words: string): string => words.toLocaleLowerCase('sv')

/** Every word stands in the part's name or in what was last done with it. */
const isFound = ({ title, last }: PartRowView, words: string): boolean =>
  inSwedish(words)
    .split(/\s+/)
    .every((word) => inSwedish(`${title} ${last ?? ''}`).includes(word))

/** The rows that are left, in their order; all of them where nothing is asked for. */
export const narrowRows = (
  rows: Rows,
  { only, body, words }: Pick<BoardQuery, 'only' | 'body' | 'words'>,
): Rows =>
  (body === undefined ? rows : under(rows, body))
    .filter((row) => only === undefined || IS[only](row))
    .filter((row) => words === undefined || isFound(row, words.trim()))
