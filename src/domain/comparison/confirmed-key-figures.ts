// What persons have confirmed of key figures, beside what is guessed: unit, decimals and direction.
import type { Direction, Measure } from '../measures/measure.ts'
import { guessKeyFigure } from './guess-key-figure.ts'
import type { Confidence, GuessedUnit, KeyFigureGuess } from './key-figure-guess.ts'
import type { CountedIn, KeyFigure } from './key-figures.ts'

/** @term bekräftat nyckeltal – what a person says of a key figure that its source does not: unit, decimals and direction, with name, day and reason */
export type ConfirmedKeyFigure = {
  readonly id: string
  /** The title it had when it was confirmed; absent where the file does not say. */
  readonly title?: string
  readonly better: Direction
  readonly unit: GuessedUnit
  readonly decimals: number
  readonly by: string
  /** The day, ISO. */
  readonly on: string
  readonly why: string
}

/** Who said so and when. */
export type Confirmation = Pick<ConfirmedKeyFigure, 'by' | 'on' | 'why'>

/** Something told of a key figure: confirmed, said by the source itself, or guessed and then not known. */
export type Told<Value> = { readonly value: Value } & (
  | ({ readonly is: 'confirmed' } & Confirmation)
  | { readonly is: 'ofSource' }
  | {
      readonly is: 'guessed'
      readonly confidence: Confidence
      readonly why: string
      readonly words?: string
    }
)

export type ToldOfKeyFigure = {
  readonly unit: Told<GuessedUnit>
  readonly decimals: Told<number>
  readonly better: Told<Direction>
  /** The title it was confirmed under, where the source calls it something else now: look again. */
  readonly retitledFrom?: string
}

const guessed = <Value>({
  guess,
  ...rest
}: {
  readonly guess: Value
  readonly confidence: Confidence
  readonly why: string
  readonly words?: string
}): Told<Value> => ({
  value: guess,
  is: 'guessed',
  ...rest,
})

const fromGuess = ({ unit, decimals, better }: KeyFigureGuess): ToldOfKeyFigure => ({
  unit: guessed(unit),
  decimals: guessed(decimals),
  better: guessed(better),
})

/** As the source says; decimals, where it says none, are guessed. */
const fromSource = (counted: CountedIn, { decimals }: KeyFigureGuess): ToldOfKeyFigure => {
  const { unit, unitWord: word, better } = counted
  return {
    unit: { value: { unit, ...(word === undefined ? {} : { word }) }, is: 'ofSource' },
    decimals:
      counted.decimals === undefined
        ? guessed(decimals)
        : { value: counted.decimals, is: 'ofSource' },
    better: { value: better, is: 'ofSource' },
  }
}

/**
 * What is known of a key figure where a person has confirmed it, else what its source says of it, as SCB's and
 * a described table's do, else what is guessed.
 */
export const tellKeyFigure = (
  keyFigure: Pick<KeyFigure, 'id' | 'title' | 'description' | 'perspective' | 'counted'>,
  confirmed: ReadonlyMap<string, ConfirmedKeyFigure>,
): ToldOfKeyFigure => {
  const found = confirmed.get(keyFigure.id)
  if (found === undefined) {
    const guess = guessKeyFigure(keyFigure)
    return keyFigure.counted === undefined ? fromGuess(guess) : fromSource(keyFigure.counted, guess)
  }
  const { by, on, why, title } = found
  const known = { is: 'confirmed', by, on, why } as const
  return {
    unit: { value: found.unit, ...known },
    decimals: { value: found.decimals, ...known },
    better: { value: found.better, ...known },
    ...(title === undefined || title.trim() === keyFigure.title.trim()
      ? {}
      : { retitledFrom: title }),
  }
}

/** What a measure that follows the key figure is counted in, told as it stands: guessed or confirmed. */
export const countedAs = ({
  unit,
  decimals,
  better,
}: ToldOfKeyFigure): Pick<Measure, 'unit' | 'unitWord' | 'decimals' | 'better'> => ({
  unit: unit.value.unit,
  ...(unit.value.word === undefined ? {} : { unitWord: { sv: unit.value.word } }),
  decimals: decimals.value,
  better: better.value,
})

/** Whether all that is told has been confirmed or is said by the source, so that it counts as known. */
export const isConfirmed = ({ unit, decimals, better }: ToldOfKeyFigure): boolean =>
  [unit, decimals, better].every(({ is }) => is !== 'guessed')
