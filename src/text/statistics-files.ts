// Why a table of statistics, or its description, is refused, as a sentence with its place.
import type { ChainFault } from '../domain/goals/chain-fault.ts'
import type { Place } from '../domain/model/refusal.ts'
import { type Language, quoted } from './language.ts'
import { sentenceForFault, withPlace } from './refusals.ts'
import { likelyYears } from './told-years.ts'

type StatisticsFault =
  | ChainFault
  | { readonly refused: 'noSuchArea'; readonly found: string }
  | { readonly refused: 'unlikelyYearIn'; readonly found: string; readonly last: number }

const noSuchArea = (found: string, language: Language): string =>
  language === 'sv'
    ? `Det finns ingen kommun och ingen region med koden ${quoted(found, 'sv')}. Skriv kommunens kod («0180»), «00» och länets kod för en region («0001») eller «0000» för riket.`
    : `There is no municipality and no region with the code ${quoted(found, 'en')}. Write the municipality’s code («0180»), «00» and the county’s code for a region («0001») or «0000» for the country.`

const unlikelyYear = (found: string, last: number, language: Language): string =>
  language === 'sv'
    ? `${quoted(found, 'sv')} är inte ${likelyYears(last, 'sv')}. Rätta året i tabellen.`
    : `${quoted(found, 'en')} is not ${likelyYears(last, 'en')}. Correct the year in the table.`

const sentenceFor = (fault: StatisticsFault, language: Language): string => {
  if (fault.refused === 'noSuchArea') return noSuchArea(fault.found, language)
  if (fault.refused === 'unlikelyYearIn') return unlikelyYear(fault.found, fault.last, language)
  return sentenceForFault(fault, language)
}

export const sentenceForStatisticsFile = (
  { at, ...fault }: StatisticsFault & { readonly at: Place },
  language: Language,
): string => withPlace(at, sentenceFor(fault, language))
