// The numbers of a table's row, each with its mark where it is made up.
import type { ReactNode } from 'react'
import { MadeUpMark } from './notice.tsx'

/** One cell for each column, known by its heading; null: there is no number. */
export const FigureCells = ({
  headings,
  cells,
  word,
}: {
  readonly headings: readonly string[]
  readonly cells: readonly ({ readonly shown: string; readonly madeUp: boolean } | null)[]
  /** The word of the mark that a value is made up. */
  readonly word: string
}): ReactNode =>
  headings.map((heading, at) => {
    const cell = cells[at] ?? null
    return (
      <td className="number" key={heading}>
        {cell?.shown ?? '–'} {cell?.madeUp === true ? <MadeUpMark word={word} /> : null}
      </td>
    )
  })
