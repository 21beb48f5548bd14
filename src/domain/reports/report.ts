// The report model: a document with all that it shows, as a plain tree that every format is made from.
import type { Run, WrittenBlock } from '../documents/prose.ts'
import type { GradeSign, Tone } from '../model/language-types.ts'

/** A grade as it is shown: icon by tone or sign, word and colour, never colour alone. */
export type ReportGrade = {
  readonly word: string
  readonly tone: Tone | 'none' | 'number'
  readonly sign?: GradeSign
}

/** A picture with its own bytes; an SVG draws itself without style sheets, scripts or other files. */
export type Picture =
  | {
      readonly is: 'drawing'
      readonly svg: string
      /** Points, 1/72 inch. */
      readonly width: number
      readonly height: number
    }
  | {
      readonly is: 'image'
      readonly type: 'image/png' | 'image/jpeg' | 'image/webp'
      readonly bytes: Uint8Array
      /** Pixels. */
      readonly width: number
      readonly height: number
    }

/** What stands in a cell: runs, with the number that Excel counts with, and a grade after them. */
export type ReportCell = {
  readonly runs: readonly Run[]
  /** An exact decimal with a point and its number of decimals; the runs say the same in words of the language. */
  readonly number?: { readonly exact: string; readonly decimals: number }
  readonly grade?: ReportGrade
  /** Steps that the cell is moved in, as a goal under its goal. */
  readonly indent?: number
}

export type ReportColumn = {
  readonly heading: string
  readonly align: 'start' | 'end'
  /** Its share of the width beside the other columns'. */
  readonly share: number
}

export type ReportTable = {
  readonly is: 'figures'
  readonly id: string
  /** Without «Tabell 3»: the number is the renderer's. */
  readonly caption: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  /** The first cell of each row is its head. */
  readonly rowHeads: boolean
  /** The rows, by number from 0, that sum up others: shown as sums. */
  readonly sums?: readonly number[]
  /** Below the table: sources, what is left out and why. */
  readonly notes: readonly string[]
}

export type ReportFigure = {
  readonly is: 'figure'
  readonly id: string
  readonly caption: string
  /** What it shows, in words, for whoever does not see it. */
  readonly alt: string
  readonly picture: Picture
  /** The same figures as a table; null: the picture is no drawing of figures. */
  readonly table: Omit<ReportTable, 'is' | 'id' | 'caption'> | null
  readonly notes: readonly string[]
}

/** How many have which grade: parts as wide as they are many, with the sentence above. */
export type ReportSummary = {
  readonly is: 'summary'
  readonly title: string
  readonly sentence: string
  readonly parts: readonly { readonly grade: ReportGrade; readonly count: number }[]
}

/** A remark set apart from the text: where it came from, that nobody has approved it, that it is made up. */
export type ReportRemark = {
  readonly is: 'remark'
  readonly about: 'origin' | 'unapproved' | 'madeUp' | 'law'
  readonly runs: readonly Run[]
}

export type ReportHeading = {
  readonly is: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly id: string
  readonly runs: readonly Run[]
}

export type ReportBlock =
  | Exclude<WrittenBlock, { is: 'heading' } | { is: 'image' } | { is: 'table' }>
  | ReportHeading
  | ReportTable
  | ReportFigure
  | ReportSummary
  | ReportRemark
  /** A goal's or measure's grade beside its name and value. */
  | {
      readonly is: 'standing'
      readonly label: string
      readonly grade: ReportGrade
      readonly said: string
    }
  | { readonly is: 'pageBreak' }

/**
 * What a document shows from outside its round, an evaluation or the law's checklist, as it was drawn: by
 * the name of the place where each stands.
 */
export type DrawnOutside = ReadonlyMap<string, readonly ReportBlock[]>

/** The municipality's own look; contrast is kept by whoever draws, whatever the colour. */
export type HouseTemplate = {
  /** `#rrggbb`. */
  readonly colour: string
  readonly logo: { readonly picture: Picture; readonly alt: string } | null
  readonly typeface: 'sans' | 'serif'
  readonly cover: 'colour' | 'plain' | 'none'
  /** Where on the cover the logo stands; left out: at its foot. */
  readonly logoPlace?: 'top' | 'bottom'
  /** Across the top of the cover; left out: no picture. */
  readonly coverPicture?: { readonly picture: Picture; readonly alt: string }
  /** At the foot of pages; left out: the municipality's name. */
  readonly foot?: string
}

/** A whole document ready to be made into a format. Headings begin at level 1 and skip none. */
export type Report = {
  readonly title: string
  /** «Januari–augusti 2026»; empty: nothing is said. */
  readonly subtitle: string
  readonly municipality: string
  readonly language: 'sv' | 'en'
  readonly house: HouseTemplate
  /** «Utkast», «Förslag till kommunfullmäktige 23 november 2026», «Beslutad av …, § 88». */
  readonly standing: string
  /** Nobody has decided it: shown on every page. */
  readonly isDraft: boolean
  /** Version, day, registration number, hash: label and value, on the cover or first page. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly hasContents: boolean
  readonly blocks: readonly ReportBlock[]
}
