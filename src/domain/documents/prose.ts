// Written text with a small schema: what a person writes in a document, apart from how it is shown.

export type Mark = 'strong' | 'emphasis'

/** A piece of a line. */
export type Run =
  | {
      readonly is: 'text'
      readonly text: string
      readonly marks?: readonly Mark[]
      /** Where it leads: https, http, mailto, or `#id` within the document; left out: nowhere. */
      readonly href?: string
      /** Its language (BCP 47) where it is not the document's. */
      readonly lang?: string
    }
  /** What is said at the foot of the page, or after the text where there are no pages. */
  | { readonly is: 'footnote'; readonly runs: readonly Run[] }
  /** A table, figure or heading of the same document by its id: shown as «tabell 3». */
  | { readonly is: 'reference'; readonly to: string }
  | { readonly is: 'lineBreak' }

export type ListItem = {
  readonly runs: readonly Run[]
  /** A list within the item; at most three deep. */
  readonly below?: WrittenList
}

export type WrittenList = {
  readonly is: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}

/** A row or column that is the sum of those from one to the one before it, other sums left out. */
export type FootedSum = { readonly at: number; readonly from: number }

export type WrittenTable = {
  readonly is: 'table'
  readonly id: string
  readonly caption: readonly Run[]
  /** The first row is the heads of the columns. */
  readonly rows: readonly (readonly (readonly Run[])[])[]
  /** The first cell of each row is its head. */
  readonly rowHeads: boolean
  /** Rows, by number from 0 with the heads of the columns, that sum up others. */
  readonly sumRows?: readonly FootedSum[]
  /** Columns, by number from 0, that sum up others. */
  readonly sumColumns?: readonly FootedSum[]
}

export type WrittenImage = {
  readonly is: 'image'
  readonly id: string
  /** SHA-256 of the attached file, hexadecimal. */
  readonly file: string
  /** What the image tells whoever does not see it; empty is refused before approval. */
  readonly alt: string
  readonly caption: readonly Run[]
}

/** A block of written text; headings lie below the heading of the part that holds them, 1 nearest. */
export type WrittenBlock =
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly is: 'heading'
      readonly level: 1 | 2
      readonly id: string
      readonly runs: readonly Run[]
    }
  | { readonly is: 'quote'; readonly runs: readonly Run[] }
  | WrittenList
  | WrittenTable
  | WrittenImage

export type Prose = readonly WrittenBlock[]
