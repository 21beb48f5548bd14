// What a comparison is refused for, as sentences: what, where, what to do.
import type { GroupRefusal } from '../domain/comparison/groups.ts'
import type { ResultRefusal } from '../domain/comparison/result-table.ts'
import type { WrittenGroupRefusal } from '../domain/comparison/written-group.ts'
import { sentenceForGroupRefusal } from './comparison-group-refusals.ts'
import { sentenceForResultRefusal } from './comparison-results.ts'
import type { Language } from './language.ts'
import { takingWords } from './taking-statistics.ts'

export type ComparisonRefusal =
  | { readonly refused: 'noStatistics' }
  | { readonly refused: 'takenAlready'; readonly dataset: string; readonly import: number }
  | { readonly refused: 'noSuchKeyFigure'; readonly keyFigure: string }
  | GroupRefusal
  | WrittenGroupRefusal
  | ResultRefusal

const sv = {
  noStatistics:
    'Ingen statistik är inläst än. Den som driver Målkedja läser in den; sedan går det att jämföra.',
  noSuchKeyFigure: (id: string) =>
    `Det finns inget nyckeltal «${id}» i statistiken. Sök det på sidan Jämför.`,
}

const en: typeof sv = {
  noStatistics:
    'No statistics have been imported yet. Whoever runs Målkedja imports them; then there is something to compare.',
  noSuchKeyFigure: (id) =>
    `There is no key figure “${id}” in the statistics. Search for it on the page Compare.`,
}

const WORDS: Readonly<Record<Language, typeof sv>> = { sv, en }

const CODES: Readonly<Record<ComparisonRefusal['refused'], true>> = {
  noStatistics: true,
  takenAlready: true,
  noSuchKeyFigure: true,
  noGroupsRead: true,
  noSuchGroup: true,
  noSuchAreas: true,
  severalGroups: true,
  noGroupForArea: true,
  onlyForMunicipalities: true,
  groupWithoutMembers: true,
  unknownGroupWord: true,
  unknownSimilar: true,
  notACounty: true,
  notASize: true,
  notAWeight: true,
  nothingWeighs: true,
}

export const isAboutComparison = (refusal: {
  readonly refused: string
}): refusal is ComparisonRefusal => Object.hasOwn(CODES, refusal.refused)

export const sentenceForComparison = (refusal: ComparisonRefusal, language: Language): string => {
  const words = WORDS[language]
  switch (refusal.refused) {
    case 'noStatistics':
      return words.noStatistics
    case 'takenAlready':
      return takingWords(language).alreadyTaken(refusal.import)
    case 'noSuchKeyFigure':
      return words.noSuchKeyFigure(refusal.keyFigure)
    case 'notAWeight':
    case 'nothingWeighs':
      return sentenceForResultRefusal(refusal, language)
    default:
      return sentenceForGroupRefusal(refusal, {
        language,
        measure: { unit: 'number', decimals: 0 },
      })
  }
}
