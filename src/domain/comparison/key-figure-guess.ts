// What Kolada does not say of a key figure, as it is guessed: unit, decimals and which way is better.
import type { Direction, Measure } from '../measures/measure.ts'

export const CONFIDENCES = ['high', 'medium', 'low'] as const
/** How sure a guess is: `high` has words that settle it, `low` has none that say anything. */
export type Confidence = (typeof CONFIDENCES)[number]

/** A guess with what it rests on; `why` is that of the row that answered. */
export type Guess<Value> = {
  readonly guess: Value
  readonly confidence: Confidence
  readonly why: string
  /** What of the title or description it was read from; absent where nothing said anything. */
  readonly words?: string
}

/** What numbers are counted in: a measure's unit, and its word where it needs one. */
export type GuessedUnit = {
  readonly unit: Measure['unit']
  /** The unit's own word, Swedish as the title has it: «kr/inv». */
  readonly word?: string
  /** What numbers stand for where they are answers: «Ja=1, Nej=0». */
  readonly codes?: string
}

/** @term gissning – unit, decimals and direction of a key figure, guessed from its words; known first when a person has confirmed them */
export type KeyFigureGuess = {
  readonly unit: Guess<GuessedUnit>
  readonly decimals: Guess<number>
  readonly better: Guess<Direction>
}
