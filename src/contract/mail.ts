// What the staff app is answered about mail: who is late, what was sent, what a person wants.

/** Something that has passed its last day. */
export type LateView = {
  readonly key: string
  readonly body: string
  readonly href: string
  /** Which step of which round, and its last day. */
  readonly step: string
  readonly late: string
  /** Nobody: an empty list. */
  readonly people: readonly {
    readonly account: string
    readonly name: string
    /** When they were last reminded, or why they cannot be. */
    readonly reminded: string
  }[]
}

export type LateReply = {
  readonly sentence: string
  readonly rows: readonly LateView[]
  /** Whether mail is set up, so that somebody can be reminded. */
  readonly canRemind: boolean
}

/** What came of reminding, in a sentence. */
export type RemindedReply = { readonly said: string }

/** The queue as an administrator sees it. */
export type MailReply = {
  readonly how: string
  /** How much has not reached the mail server; null: nothing leaves. */
  readonly trouble: string | null
  readonly rows: readonly {
    readonly key: string
    readonly day: string
    readonly name: string
    readonly address: string | null
    readonly standing: string
    readonly isTrouble: boolean
    readonly more: string | null
    readonly said: string | null
  }[]
  /** Letters that were kept instead of sent, as in the demonstration. */
  readonly letters: readonly {
    readonly key: string
    readonly to: string
    readonly subject: string
    readonly text: string
  }[]
}

/** What a person wants by mail. */
export type OwnMailReply = {
  readonly email: string | null
  readonly language: 'sv' | 'en'
  readonly reminders: boolean
  readonly isSet: boolean
}
