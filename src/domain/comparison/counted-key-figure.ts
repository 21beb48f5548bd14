// A key figure with what its source does not say of it: how it is counted, and which way is better.
import type { Direction, Measure } from '../measures/measure.ts'
import { guessKeyFigure } from './guess-key-figure.ts'
import type { Confidence } from './key-figure-guess.ts'
import type { KeyFigure } from './key-figures.ts'

/** How sure it is: a person has confirmed it, the source itself says so, or it is a guess. */
export type Certainty = 'confirmed' | 'ofSource' | Confidence

type Counted = Pick<Measure, 'unit' | 'unitWord' | 'decimals'> & { readonly better: Direction }

/** Whether it is no more than a guess. */
export const isGuess = (certainty: Certainty): certainty is Confidence =>
  certainty !== 'confirmed' && certainty !== 'ofSource'

export type CountedKeyFigure = KeyFigure &
  Counted & { readonly certainty: { readonly unit: Certainty; readonly better: Certainty } }

/** As a person has confirmed it. */
export type Confirmed = Counted

/** As it is confirmed, else as its source says itself, else as its own title makes one guess. */
export const countedKeyFigure = (
  keyFigure: KeyFigure,
  confirmed: Confirmed | undefined,
): CountedKeyFigure => {
  if (confirmed !== undefined)
    return { ...keyFigure, ...confirmed, certainty: { unit: 'confirmed', better: 'confirmed' } }
  const { unit, decimals, better } = guessKeyFigure(keyFigure)
  if (keyFigure.counted !== undefined) {
    const { unitWord: word, ...said } = keyFigure.counted
    return {
      ...keyFigure,
      decimals: decimals.guess,
      ...said,
      ...(word === undefined ? {} : { unitWord: { sv: word } }),
      certainty: { unit: 'ofSource', better: 'ofSource' },
    }
  }
  const { unit: guessed, word } = unit.guess
  return {
    ...keyFigure,
    unit: guessed,
    ...(word === undefined ? {} : { unitWord: { sv: word } }),
    decimals: decimals.guess,
    better: better.guess,
    certainty: { unit: unit.confidence, better: better.confidence },
  }
}
