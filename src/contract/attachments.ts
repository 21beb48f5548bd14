// Files attached to what is said, as the staff app and the citizens' pages show them.

/** A file that can be fetched; an image is also shown. */
export type AttachmentView = {
  readonly id: string
  readonly name: string
  readonly href: string
  /** «PDF, 1,2 MB». */
  readonly said: string
  readonly isImage: boolean
  /** What it shows, for who does not see it; empty: nothing is said. */
  readonly description: string
}

/** As the staff see it: who attached it, to what, and what may be done. */
export type StaffAttachmentView = AttachmentView & {
  readonly attached: string
  /** What it belongs to more closely than the page, or null. */
  readonly belongs: string | null
  readonly isPublic: boolean
  /** The row that was seen; null: nothing is done with it here. */
  readonly basedOn: number | null
  readonly mayChange: boolean
  /** It stays as it is, but for being hidden from citizens. */
  readonly mayHide: boolean
}

export type AttachmentsReply = {
  readonly attachments: readonly StaffAttachmentView[]
  readonly mayAttach: boolean
  /** What a new one may belong to, the usual first. */
  readonly places: readonly {
    readonly key: string
    readonly label: string
    readonly round?: string
    readonly field?: string
  }[]
  /** The largest that is taken, in bytes and in words. */
  readonly most: number
  readonly mostSaid: string
  /** How the names of those that are taken end. */
  readonly endings: readonly string[]
}
