// Guesses what Kolada does not say of a key figure, from its title and description, each with how sure it is.
import type { Direction } from '../measures/measure.ts'
import { DESCRIBED_ROWS, DIRECTION_ROWS, type DirectionRow } from './direction-words.ts'
import type { Guess, GuessedUnit, KeyFigureGuess } from './key-figure-guess.ts'
import type { KeyFigure } from './key-figures.ts'
import { UNIT_ROWS } from './unit-words.ts'

type Told = Pick<KeyFigure, 'title' | 'description' | 'perspective'>

/** The years a title holds for, and what else stands after its unit: «(-2024)», «gammal definition», «- Målnivå ≥ 80». */
const AFTERWORDS =
  /\s*(?:\(\s*[-–]?\s*(?:\d{4}\s*[-–]\s*)?\d{4}\s*\)|,? (?:gammal|ny) definition|,? ålderstandardiserade värden| - Målnivå.*| Källa: .*)\s*$/i

const withoutYears = (title: string): string => {
  const shorter = title.trim().replace(AFTERWORDS, '').trim()
  return shorter === title.trim() ? shorter : withoutYears(shorter)
}

const guessUnit = (
  title: string,
): { readonly unit: Guess<GuessedUnit>; readonly decimals: Guess<number> } => {
  for (const { pattern, unit, word, codes, decimals, sure, why } of UNIT_ROWS) {
    const found = pattern.exec(title)
    if (found === null) continue
    const [words = ''] = found
    const named = found
      .slice(1)
      .find((one) => one !== undefined)
      ?.trim()
    const own = codes === true ? undefined : (word ?? named)
    const guess: GuessedUnit = {
      unit,
      ...(own === undefined ? {} : { word: own }),
      ...(codes === true && named !== undefined ? { codes: named } : {}),
    }
    const [unitSure, decimalsSure] = sure
    const read = { why, words: words.trim() }
    return {
      unit: { guess, confidence: unitSure, ...read },
      decimals: { guess: decimals, confidence: decimalsSure, ...read },
    }
  }
  const why = 'no words of the title tell what it is counted in'
  return {
    unit: { guess: { unit: 'number' }, confidence: 'low', why },
    decimals: { guess: 1, confidence: 'low', why },
  }
}

const fitting = (
  rows: readonly DirectionRow[],
  text: string,
): (Guess<Direction> & { readonly words: string }) | null => {
  for (const { pattern, better, sure, why } of rows) {
    const found = pattern.exec(text)
    if (found !== null) return { guess: better, confidence: sure, why, words: found[0].trim() }
  }
  return null
}

/** Where no words say anything: volumes and resources tell how much, and how much is not how well. */
const byPerspective = (perspective: Told['perspective']): Guess<Direction> => {
  if (perspective === 'volumes')
    return {
      guess: 'none',
      confidence: 'medium',
      why: 'Kolada has it among volumes: how much, not how well',
    }
  if (perspective === 'resources')
    return {
      guess: 'none',
      confidence: 'medium',
      why: 'Kolada has it among resources: what goes in, not what comes out',
    }
  return { guess: 'none', confidence: 'low', why: 'no words tell which way is better' }
}

const guessDirection = ({ title, description, perspective }: Told): Guess<Direction> => {
  const found = fitting(DIRECTION_ROWS, title) ?? fitting(DESCRIBED_ROWS, description)
  if (found === null) return byPerspective(perspective)
  // A number of people or things grows with the municipality: that it is among volumes makes it less sure.
  if (
    perspective === 'volumes' &&
    found.guess !== 'none' &&
    /\bantal\.?$/i.test(withoutYears(title))
  )
    return { ...byPerspective(perspective), words: found.words }
  return found
}

/** Guesses from title and description. Nothing is known until somebody confirms it. */
export const guessKeyFigure = (keyFigure: Told): KeyFigureGuess => {
  const title = withoutYears(keyFigure.title)
  return { ...guessUnit(title), better: guessDirection(keyFigure) }
}
