// What Kolada does not say of a key figure, guessed from its title: unit, decimals and which way is better.
import type { Direction, Measure } from '../measures/measure.ts'

export const CONFIDENCES = ['high', 'medium', 'low'] as const
/** How sure a guess is: `high` has words that settle it, `low` has none that say anything. */
export type Confidence = (typeof CONFIDENCES)[number]

/** A guess with the words it rests on; `why` is the row of the table that answered. */
export type Guess<Value> = {
  readonly guess: Value
  readonly confidence: Confidence
  readonly why: string
  /** What of the title or description it was read from; absent where nothing said anything. */
  readonly words?: string
}

/** What numbers are counted in: a measure's unit, and its word where it needs one. */
export type GuessedUnit = { readonly unit: Measure['unit']; readonly word?: string }

/** @term gissning – unit, decimals and direction of a key figure, guessed from its words; known first when a person has confirmed them */
export type KeyFigureGuess = {
  readonly unit: Guess<GuessedUnit>
  readonly decimals: Guess<number>
  readonly better: Guess<Direction>
}
