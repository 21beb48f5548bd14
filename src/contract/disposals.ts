// What the staff app is answered about decisions to destroy records: what each covers, would remove, and has removed.

/** How many of a sort, in the reader's words. */
export type DisposalCountView = { readonly label: string; readonly number: number }

export type DisposalView = {
  readonly id: string
  /** Who decided, when, and under which paragraph and number. */
  readonly said: string
  /** A line a sort: «Bilagor från före 1 januari 2020». */
  readonly covers: readonly string[]
  readonly ground: string
  readonly recorded: string
  /** null: it waits to be carried out. */
  readonly receipt: {
    readonly isCarriedOut: boolean
    /** By whom and when, or why it was taken back. */
    readonly said: string
    readonly counts: readonly DisposalCountView[]
    /** SHA-256 of the list of what was removed, hexadecimal; null where it was taken back. */
    readonly listed: string | null
  } | null
}

export type DisposalsReply = {
  readonly disposals: readonly DisposalView[]
  /** The bodies' names, to choose from. */
  readonly bodies: readonly string[]
}

/** What carrying out a decision would remove now. */
export type ListedReply = {
  readonly disposal: DisposalView
  /** SHA-256 of the list: it is sent back when the decision is carried out. */
  readonly listed: string
  readonly total: number
  readonly counts: readonly DisposalCountView[]
  readonly items: readonly ListedItemView[]
  readonly mayCarryOut: boolean
}

export type ListedItemView = {
  readonly key: string
  readonly sort: string
  readonly about: string
  /** ISO day in Sweden. */
  readonly day: string
  readonly who: string
  readonly said: string
}
