// What is refused of an edit of the chain, as sentences.
import type { EditRefused } from '../domain/goals/edits.ts'
import type { DayTooFar } from '../domain/goals/far-days.ts'
import type { TurnRefused } from '../domain/goals/turn-year.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate } from './dates.ts'
import { editingWords } from './editing.ts'
import type { Language } from './language.ts'

export type EditingRefusal =
  | Exclude<
      EditRefused | TurnRefused | DayTooFar,
      { readonly refused: 'noSuchNode' | 'noSuchMeasure' | 'noSuchTag' }
    >
  | { readonly refused: 'nothingToUndo' | 'editedSince' }

export const EDITING_REFUSALS = [
  'alreadyUnder',
  'notUnder',
  'hasBelow',
  'alreadyMeasured',
  'notRetired',
  'limitIsInterval',
  'limitIsNumber',
  'nothingChanged',
  'closedThen',
  'dayTooFar',
  'tagCarried',
  'limitForAllYears',
  'nothingToUndo',
  'editedSince',
] as const satisfies readonly EditingRefusal['refused'][]

export const isAboutEditing = (refusal: { readonly refused: string }): refusal is EditingRefusal =>
  EDITING_REFUSALS.some((one) => one === refusal.refused)

export const sentenceForEditing = (refusal: EditingRefusal, language: Language): string => {
  const { refusals } = editingWords(language)
  const { quote } = catalogueOf(language)
  switch (refusal.refused) {
    case 'alreadyUnder':
      return refusals.alreadyUnder(quote(refusal.node), quote(refusal.parent))
    case 'notUnder':
      return refusals.notUnder(quote(refusal.node), quote(refusal.parent))
    case 'hasBelow':
      return refusals.hasBelow(quote(refusal.node), refusal.count)
    case 'alreadyMeasured':
      return refusals.alreadyMeasured(quote(refusal.node), quote(refusal.measure))
    case 'notRetired':
      return refusals.notRetired(quote(refusal.node))
    case 'limitIsInterval':
    case 'limitIsNumber':
      return refusals[refusal.refused](quote(refusal.limit), quote(refusal.measure))
    case 'nothingChanged':
    case 'nothingToUndo':
    case 'editedSince':
      return refusals[refusal.refused]
    case 'closedThen':
      return refusals.closedThen(sayDate(refusal.lastDay, language))
    case 'dayTooFar':
      return refusals.dayTooFar(sayDate(refusal.day, language))
    case 'tagCarried':
      return refusals.tagCarried(quote(refusal.tag), refusal.count)
    case 'limitForAllYears':
      return refusals.limitForAllYears(quote(refusal.limit), quote(refusal.measure))
    default:
      throw new Error(`sentenceForEditing: ${JSON.stringify(refusal satisfies never)}`)
  }
}
