// Documents on the wire: the list of a round's, one with its parts, and what is written and done in them.
import { z } from 'zod'
import type { Piece } from '../domain/documents/differing-versions.ts'
import type { PartBlock, PartState, TextSource } from '../domain/documents/document.ts'
import { PART_STATES } from '../domain/documents/document.ts'
import type { DrawnSort } from '../domain/model/document-type.ts'
import { LONGEST_TEXT } from './longest-text.ts'
import { partBlocks } from './prose.ts'
import { organisationParams } from './requests.ts'

const id = z.string().min(1).max(200)
const day = z.iso.date().nullable()

export const documentParams = organisationParams.extend({ document: z.string().max(200) })
export const documentPartParams = documentParams.extend({ part: z.string().max(200) })
export const documentCommentParams = documentParams.extend({ comment: z.string().max(200) })

/** A document begun; `body` null: the whole municipality's. */
export const beginDocumentRequest = z.strictObject({ type: id, body: id.nullable() })
export type BeginDocumentRequest = z.infer<typeof beginDocumentRequest>

/** The change that the writer saw. */
const basedOn = z.int().min(0)

export const writePartRequest = z.strictObject({ blocks: partBlocks, basedOn })
export type WritePartRequest = z.infer<typeof writePartRequest>

export const stepPartRequest = z.strictObject({ to: z.enum(PART_STATES), basedOn })
export type StepPartRequest = z.infer<typeof stepPartRequest>

/** Who answers for a part, by when, and what it is called; the heading in the reader's language. */
export const settlePartRequest = z.strictObject({
  heading: z.string().trim().min(1).max(300),
  owner: id.nullable(),
  due: day,
  basedOn,
})
export type SettlePartRequest = z.infer<typeof settlePartRequest>

export const placePartRequest = z.strictObject({
  parent: id.nullable(),
  place: z.int().min(0).max(10_000),
  basedOn,
})
export type PlacePartRequest = z.infer<typeof placePartRequest>

export const addPartRequest = z.strictObject({
  parent: id.nullable(),
  heading: z.string().trim().min(1).max(300),
})
export type AddPartRequest = z.infer<typeof addPartRequest>

export const removePartRequest = z.strictObject({ basedOn })
export type RemovePartRequest = z.infer<typeof removePartRequest>

export const commentPartRequest = z.strictObject({
  part: id,
  answers: id.nullable(),
  quoted: z.string().max(LONGEST_TEXT),
  suggested: z.string().max(LONGEST_TEXT).nullable(),
  body: z.string().max(LONGEST_TEXT),
})
export type CommentPartRequest = z.infer<typeof commentPartRequest>

export const settleCommentRequest = z.strictObject({ isResolved: z.boolean() })
export type SettleCommentRequest = z.infer<typeof settleCommentRequest>

/** Why a suggestion is declined: whoever made it is owed a reason. */
export const declineSuggestionRequest = z.strictObject({
  reason: z.string().trim().min(1).max(LONGEST_TEXT),
})
export type DeclineSuggestionRequest = z.infer<typeof declineSuggestionRequest>

/** The version that is brought back. */
export const restorePartRequest = z.strictObject({ version: z.int().min(1), basedOn })
export type RestorePartRequest = z.infer<typeof restorePartRequest>

export type Named = { readonly id: string; readonly title: string }

/** How many of a document's parts are in each state. */
export type StateCounts = Readonly<Record<PartState, number>>

export type DocumentListed = {
  readonly id: string
  readonly title: string
  readonly type: string
  /** null: the whole municipality's. */
  readonly body: string | null
  readonly begun: string
  /** That it is frozen and not changed; null: it can be written in. */
  readonly frozen: string | null
  readonly states: StateCounts
  readonly parts: number
}

/** A kind of document that the visitor can begin here: for the whole municipality (null), or bodies. */
export type BeginnableType = {
  readonly id: string
  readonly title: string
  readonly bodies: readonly (Named | null)[]
}

export type DocumentsReply = {
  readonly round: Named
  readonly documents: readonly DocumentListed[]
  readonly beginnable: readonly BeginnableType[]
  /** The model has no documents for the round. */
  readonly hasTypes: boolean
}

/** A fetched text beside its source, by the place of its block in the part. */
export type SourceStanding = {
  readonly block: number
  /** Whose text on what: «Analys: Fler startar företag». */
  readonly about: string
  readonly href: string
  readonly told: string
  readonly isEdited: boolean
  readonly isGone: boolean
  /** What the source says since; null: the same. */
  readonly now: TextSource | null
}

export type PartCommentView = {
  readonly id: string
  readonly answers: string | null
  readonly quoted: string
  readonly suggested: string | null
  readonly body: string
  readonly isResolved: boolean
  /** What the suggestion would change in its line, word by word; empty: nothing is suggested. */
  readonly changes: readonly Piece[]
  /** What became of it, and who settled it; empty: it waits. */
  readonly outcome: string
  /** Why it was declined; empty: it was not. */
  readonly reason: string
  /** The visitor may take it back, or open it again. */
  readonly maySettle: boolean
  readonly person: string
  readonly at: string
}

export type DocumentPartView = {
  readonly id: string
  readonly heading: string
  readonly number: string
  readonly level: number
  readonly parent: string | null
  readonly place: number
  readonly guide: string
  readonly owner: string | null
  readonly ownerTitle: string
  readonly due: string | null
  readonly dueSaid: string
  readonly isLate: boolean
  readonly state: PartState
  /** The change that the part's row came with. */
  readonly standing: number
  /** The change that its text came with. */
  readonly version: number
  /** Who last wrote it, and when; empty: nobody has since it was begun. */
  readonly written: string
  readonly blocks: readonly PartBlock[]
  readonly sources: readonly SourceStanding[]
  /** Sums of its tables that do not foot. */
  readonly footing: readonly string[]
  readonly comments: readonly PartCommentView[]
  readonly mayWrite: boolean
  readonly steps: readonly PartState[]
}

export type DocumentReply = {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly round: Named
  readonly body: string | null
  readonly parts: readonly DocumentPartView[]
  /** As it becomes: where it is looked at, and the versions that are frozen. */
  readonly report: {
    readonly page: string
    readonly versions: readonly {
      readonly version: number
      readonly said: string
      readonly hash: string
      /** Where citizens read it; null: they do not. */
      readonly shownAt: string | null
      /** The page and the files that it is taken out as: what each is called, and where it is. */
      readonly files: readonly { readonly label: string; readonly href: string }[]
    }[]
  }
  /** Arranges the document; false while it is frozen. */
  readonly mayCompose: boolean
  /** What is said of it while it is frozen, or after; empty: it never was. */
  readonly frozenSaid: string
  readonly isFrozen: boolean
  readonly mayBegin: boolean
  readonly mayComment: boolean
  /** The bodies that can answer for a part. */
  readonly bodies: readonly Named[]
  /** The municipality's images, by SHA-256. */
  readonly images: readonly {
    readonly file: string
    readonly name: string
    readonly alt: string
    readonly href: string
  }[]
}

export type ReportedTextView = {
  readonly source: TextSource
  readonly about: string
  readonly told: string
  readonly isFetched: boolean
}
export type ReportedTextsReply = { readonly texts: readonly ReportedTextView[] }

/** What a part draws, by the place of its block: our own markup, empty where there is nothing to draw. */
export type DrawnReply = {
  readonly drawn: readonly { readonly block: number; readonly html: string }[]
  /** Of which figures it is drawn. */
  readonly said: string
}

export type DifferenceView =
  | { readonly is: 'line'; readonly pieces: readonly Piece[] }
  | { readonly is: 'drawn'; readonly change: 'removed' | 'added'; readonly draw: DrawnSort }

/** A version of a part with what differs from the one before; the latest first. */
export type PartVersionView = {
  readonly version: number
  readonly person: string
  readonly at: string
  /** Whose suggestion came in, or which earlier version was brought back; empty: it was written. */
  readonly came: string
  readonly differences: readonly DifferenceView[]
  readonly blocks: readonly PartBlock[]
}
export type PartHistoryReply = { readonly versions: readonly PartVersionView[] }
