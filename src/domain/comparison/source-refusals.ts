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
    /** The connection was taken and closed before any answer came. */
    | { readonly refused: 'hungUp'; readonly attempts: number }
    | { readonly refused: 'tooSlow'; readonly attempts: number; readonly seconds: number }
    | { readonly refused: 'serviceAway'; readonly attempts: number; readonly status: number }
    | { readonly refused: 'asksToWait'; readonly seconds: number }
    /** The service says no to the question; `said` in its own words, cut. */
    | { readonly refused: 'notAnswered'; readonly status: number; readonly said: string }
  )

export type SourceRefusalCode = SourceRefusal['refused']

/**
 * What helps where an answer was refused: to fetch once more, at once or later; that the source corrects a
 * value, or its catalogue; that the address or the question is corrected here; or that the program learns
 * how the service answers now.
 */
export type Helps = 'again' | 'correctedValue' | 'correctedCatalogue' | 'setting' | 'program'

const HELPS: Readonly<Record<SourceRefusalCode, Helps>> = {
  htmlInsteadOfJson: 'again',
  brokenOff: 'again',
  emptyCatalogue: 'again',
  pagesGoRound: 'again',
  noAnswer: 'again',
  hungUp: 'again',
  tooSlow: 'again',
  serviceAway: 'again',
  asksToWait: 'again',
  askingStopped: 'again',
  unknownSex: 'correctedValue',
  unlikelyYear: 'correctedValue',
  toldTwice: 'correctedValue',
  groupWithoutMembers: 'correctedCatalogue',
  notJson: 'setting',
  answerTooLarge: 'setting',
  sentElsewhere: 'setting',
  notAnswered: 'setting',
  wrongShape: 'program',
}

export const whatHelps = ({ refused }: Pick<SourceRefusal, 'refused'>): Helps => HELPS[refused]

/** A service is asked once more: which try comes, of how many at most, after how long, and why. */
export type AskingAgain = {
  readonly attempt: number
  readonly of: number
  readonly afterMs: number
  readonly because: SourceRefusal
}

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
