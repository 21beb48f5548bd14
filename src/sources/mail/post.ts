// How mail leaves: what a letter is, what came of sending it, and what it is sent through.

export type Letter = {
  /** Whose mail it is; not written in it. */
  readonly organisation: string
  /** The municipality's name, beside the address that all mail comes from. */
  readonly from: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
  /** The same for the same letter, so that the receiver's server can know it again. */
  readonly id: string
}

/** What the mail server said is in `why`. */
export type Posted =
  | { readonly is: 'sent' }
  /** This letter will never be taken: there is no such address, or it is refused for what it says. */
  | { readonly is: 'refused'; readonly why: string }
  /** This letter is not taken now. */
  | { readonly is: 'later'; readonly why: string }
  /** No letter is taken now: the server is away, or does not let us in. */
  | { readonly is: 'away'; readonly why: string }

/** A letter that was kept instead of sent. */
export type KeptLetter = Letter & { readonly at: string }

/** @term postgång – what takes letters to the mail server, or keeps them */
export type Post = {
  readonly send: (letter: Letter) => Promise<Posted>
  /** «mail.kommunen.se:587»; null: nothing leaves, letters are kept. */
  readonly through: string | null
  /** The letters of an organisation that were kept, the latest first; none where they are sent. */
  readonly kept: (organisation: string) => readonly KeptLetter[]
  readonly close: () => void
}
