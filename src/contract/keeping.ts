// What the staff app is answered about what is kept and taken out.

/** A municipality that was taken out and can be fetched for an hour. */
export type TakeoutReply = {
  readonly href: string
  /** What the file is called when it is fetched. */
  readonly name: string
  /** How large it is and what it holds, in a sentence. */
  readonly said: string
  /** How many files should have been with and are not; null: none. */
  readonly lost: string | null
  /** Hexadecimal. */
  readonly sha256: string
}
