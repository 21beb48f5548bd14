// The words of lists that come back from workbooks: headings as municipalities write them, faults and refusals as sentences.
import type { ListFault, ListField } from '../domain/goals/listed.ts'
import type { Language } from './language.ts'
import { listsEn } from './lists-en.ts'
import { type ListWords, listsSv } from './lists-sv.ts'
import { saySize } from './sizes.ts'

const WORDS: Readonly<Record<Language, ListWords>> = { sv: listsSv, en: listsEn }

export const listWords = (language: Language): ListWords => WORDS[language]

export const sentenceForListFault = (
  { fault, field, found }: ListFault,
  language: Language,
): string => {
  const { faults, fields } = listWords(language)
  return faults[fault](found, fields[field])
}

export const fieldInWords = (field: ListField, language: Language): string =>
  listWords(language).fields[field]

/** What is refused of a file, or of a list as a whole. */
export type ListRefusal =
  | { readonly refused: 'listTooLarge'; readonly most: number }
  | {
      readonly refused:
        | 'listEmpty'
        | 'listNotTable'
        | 'listLocked'
        | 'listDamaged'
        | 'listFaulty'
        | 'listSaysNothing'
        | 'listUnknown'
        | 'listBrokenOff'
        | 'listNotAgreed'
    }
  | { readonly refused: 'listMerged'; readonly sheet: string; readonly range: string }
  | { readonly refused: 'listTooLong'; readonly sheet: string; readonly most: number }
  | { readonly refused: 'listMoved'; readonly what: readonly string[]; readonly count: number }
  | { readonly refused: 'listRefused'; readonly sentence: string }

export const isAboutLists = (refusal: { readonly refused: string }): refusal is ListRefusal =>
  Object.hasOwn(listsSv.refusals, refusal.refused)

export const sentenceForList = (refusal: ListRefusal, language: Language): string => {
  const { refusals } = listWords(language)
  switch (refusal.refused) {
    case 'listTooLarge':
      return refusals.listTooLarge(saySize(refusal.most, language))
    case 'listMerged':
      return refusals.listMerged(refusal.sheet, refusal.range)
    case 'listTooLong':
      return refusals.listTooLong(refusal.sheet, refusal.most)
    case 'listMoved':
      return refusals.listMoved(refusal.what.join(', '), refusal.count - refusal.what.length)
    case 'listRefused':
      return refusals.listRefused(refusal.sentence)
    case 'listEmpty':
    case 'listNotTable':
    case 'listLocked':
    case 'listDamaged':
    case 'listFaulty':
    case 'listSaysNothing':
    case 'listUnknown':
    case 'listBrokenOff':
    case 'listNotAgreed':
      return refusals[refusal.refused]
    default:
      throw new Error(`sentenceForList: ${JSON.stringify(refusal satisfies never)}`)
  }
}
