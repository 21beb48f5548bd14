// What the page of a municipality's whole profile shows: the finding, how many are where, and the table a page at a time.
import type { ChoiceView, PositionView } from './comparison.ts'
import type { FigureView } from './views.ts'

/** What the area of key figures that have none is called in an address. */
export const NO_AREA = '-'

/** How many of some key figures are where, as a bar; of the whole or of an operating area. */
export type ProfileBarView = {
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  /** «6 nyckeltal: 2 i bästa fjärdedelen, …» */
  readonly sentence: string
  /** What the area is called in the address. */
  readonly operatingArea: string
  /** Those that there are none of are left out. */
  readonly parts: readonly {
    readonly place: PositionView['place']
    readonly count: number
    readonly word: string
  }[]
}

export type ProfiledRowView = {
  readonly id: string
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly href: string
  readonly operatingArea: string | null
  /** null: nobody has ever had a value. */
  readonly year: string | null
  readonly value: { readonly shown: string; readonly figure: FigureView | null }
  readonly position: PositionView
  /** Its place alone, for a table that is counted with; null: it has none. */
  readonly rank: number | null
  readonly rankedOf: number | null
  /** null: the county has none, or nobody knows which it is. */
  readonly mean: { readonly shown: string; readonly figure: FigureView } | null
  /** «högre är bättre» with how it is known. */
  readonly direction: string
  /** What stands at a place that hangs on a guess, or at one that a guess leaves without; null: it is no guess. */
  readonly guess: string | null
  /** Between which places chance alone may have put it; null: not known, or nowhere else. */
  readonly chance: string | null
  readonly isFollowed: boolean
}

export type WholeProfileView = {
  readonly heading: string
  readonly dataset: string
  readonly lead: string
  /** The finding: how many there are and where. */
  readonly headline: string
  /** How many directions nobody has confirmed; null: none. */
  readonly guessed: string | null
  readonly madeUp: boolean
  readonly bars: readonly ProfileBarView[]
  readonly choices: {
    readonly operatingArea: ChoiceView
    readonly place: ChoiceView
    readonly followed: ChoiceView
    readonly order: ChoiceView
  }
  /** How many are chosen, and which of them are shown. */
  readonly shown: string
  readonly caption: string
  readonly columns: {
    readonly keyFigure: string
    readonly year: string
    readonly value: string
    readonly position: string
    /** null: it is not known which county it is. */
    readonly mean: string | null
  }
  readonly rows: readonly ProfiledRowView[]
  /** The page that is shown, from 1, and how many there are. */
  readonly page: number
  readonly pages: number
  readonly method: readonly string[]
  readonly sources: readonly string[]
  readonly imported: string
}
