// Why what a source of statistics answers is not believed, as data: what, where, and what was expected there.
import type { ToldFault } from './told-values.ts'

/** `address` is what was asked for, or the file that was read. */
type At = { readonly address: string }

/**
 * A source's answer that is refused. What is refused is never half believed: the import stops, and the
 * one before stands.
 */
export type SourceRefusal = At &
  (
    | {
        readonly refused:
          | 'htmlInsteadOfJson'
          | 'notJson'
          | 'pagesGoRound'
          | 'askingStopped'
          /** The catalogue has no key figure at all. */
          | 'emptyCatalogue'
      }
    | { readonly refused: 'brokenOff'; readonly bytes: number }
    | { readonly refused: 'answerTooLarge'; readonly most: number }
    /** `where` in the answer's own words, «values.3.period». */
    | { readonly refused: 'wrongShape'; readonly where: string; readonly expected: string }
    | { readonly refused: 'unknownSex'; readonly found: string; readonly of: string }
    | ToldFault
    | { readonly refused: 'groupWithoutMembers'; readonly group: string; readonly title: string }
    | { readonly refused: 'sentElsewhere'; readonly to: string }
    /** Asked so many times; `why` is the system's own word, where it gives one. */
    | { readonly refused: 'noAnswer'; readonly attempts: number; readonly why: string }
    | { readonly refused: 'tooSlow'; readonly attempts: number; readonly seconds: number }
    | { readonly refused: 'serviceAway'; readonly attempts: number; readonly status: number }
    | { readonly refused: 'asksToWait'; readonly seconds: number }
    /** The service says no to the question; `said` in its own words, cut. */
    | { readonly refused: 'notAnswered'; readonly status: number; readonly said: string }
  )

export type SourceRefusalCode = SourceRefusal['refused']

/**
 * Why an import that has come to its end is read by nobody until a person accepts it: a third or more of what
 * there was is gone, of the catalogue's key figures or of the series that were asked for.
 */
export type Shrank = {
  readonly refused: 'catalogueShrank' | 'seriesShrank'
  readonly gone: number
  readonly of: number
}

/** Why an import stands as it does: broken off by its source, by the program's own end, or kept out. */
export type ImportCause = SourceRefusal | Shrank | { readonly refused: 'wentSilent' }
