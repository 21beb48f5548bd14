// What can be edited in an organisation, as data.
import type { BodyKind } from '../organisation/organisation.ts'
import type { When } from './edits.ts'

/** What of a body can be said anew; null or an empty list: it is said no longer. Texts are of one language. */
export type BodyWords = {
  readonly title?: string
  readonly kind?: BodyKind
  readonly parent?: string | null
  readonly serves?: readonly string[]
  readonly municipality?: string | null
  /** Measures that a new unit is to report. */
  readonly reports?: readonly string[]
}

export type NewBodyWords = BodyWords & { readonly title: string; readonly kind: BodyKind }

/** A body that is there, or a new one. */
export type Into = string | NewBodyWords

/** A goal or measure of a body that ends, given to another than the first that takes over: by id, or by its place among the new. */
export type Given = {
  readonly kind: 'node' | 'measure'
  readonly id: string
  readonly to: string | number
}

/** @term omorganisation – one edit of the organisation; each has an inverse, so that nothing is lost */
export type BodyEdit =
  | {
      readonly edit: 'createBody'
      readonly language: string
      readonly words: NewBodyWords
      readonly firstDay: string | null
    }
  /** Its kind and what it is to report hold always; the rest as `when` says. */
  | {
      readonly edit: 'rewordBody' | 'moveBody'
      readonly body: string
      readonly language: string
      readonly words: BodyWords
      readonly when: When
    }
  /** Among all; `before` null: last. */
  | { readonly edit: 'orderBody'; readonly body: string; readonly before: string | null }
  /** They end on the day, and one takes over the day after. */
  | {
      readonly edit: 'mergeBodies'
      readonly bodies: readonly string[]
      readonly language: string
      readonly into: Into
      readonly lastDay: string
    }
  /** It ends on the day, and several take over the day after: the first for all that is not given to another. */
  | {
      readonly edit: 'splitBody'
      readonly body: string
      readonly language: string
      readonly into: readonly Into[]
      readonly given: readonly Given[]
      readonly lastDay: string
    }
  /** It ends on the day; what it has is given to others one by one, or nothing is left. */
  | {
      readonly edit: 'endBody'
      readonly body: string
      readonly given: readonly Given[]
      readonly lastDay: string
    }
  | { readonly edit: 'reviveBody'; readonly body: string }

/** Why it cannot be made on the organisation as it is, before the chain that it gives is checked. */
export type BodyEditRefused =
  | { readonly refused: 'noSuchBody'; readonly body: string }
  | { readonly refused: 'nothingChanged' }
  | { readonly refused: 'bodyNotEnded'; readonly body: string }
  /** It has not begun, or has ended, on the day. */
  | { readonly refused: 'bodyNotThere'; readonly body: string; readonly day: string }
  | { readonly refused: 'mergesNothing' | 'splitsInOne' }
  /** Something would take over from itself. */
  | { readonly refused: 'takesOverFromItself'; readonly body: string }
