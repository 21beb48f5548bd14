// A key figure with what its source does not say of it: how it is counted, and which way is better.
import type { Direction, Measure } from '../measures/measure.ts'
import { guessKeyFigure } from './guess-key-figure.ts'
import type { Confidence } from './key-figure-guess.ts'
import type { KeyFigure } from './key-figures.ts'

/** How sure it is: a person has confirmed it, or it is a guess. */
export type Certainty = 'confirmed' | Confidence

type Counted = Pick<Measure, 'unit' | 'unitWord' | 'decimals'> & { readonly better: Direction }

export type CountedKeyFigure = KeyFigure &
  Counted & { readonly certainty: { readonly unit: Certainty; readonly better: Certainty } }

/** As a person has confirmed it. */
export type Confirmed = Counted

/** As it is confirmed, else as its own title makes one guess. */
export const countedKeyFigure = (
  keyFigure: KeyFigure,
  confirmed: Confirmed | undefined,
): CountedKeyFigure => {
  if (confirmed !== undefined)
    return { ...keyFigure, ...confirmed, certainty: { unit: 'confirmed', better: 'confirmed' } }
  const { unit, decimals, better } = guessKeyFigure(keyFigure)
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
