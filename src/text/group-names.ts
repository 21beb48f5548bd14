// What a group of peers is called inside a sentence: small, unless it begins with the name of a place.
import { lowerFirst } from './language.ts'

/** Words a group's name can begin with that are not names of places. */
const COMMON_IN_SWEDISH =
  /^(Läne|Regione|Rike|Kommun|Lands|Alla|Samtliga|Liknande|Jämför|Nätverk|Grupp|De |Andra)/
const COMMON_IN_ENGLISH = /^(The|All|Similar|Municipalities|Comparable|Other) /

/** «länet», but «Västerbottens kommuner». */
export const groupInSwedish = (label: string): string =>
  COMMON_IN_SWEDISH.test(label) ? lowerFirst(label) : label

/** “the county”, but “Västerbotten’s municipalities”. */
export const groupInEnglish = (label: string): string =>
  COMMON_IN_ENGLISH.test(label) ? lowerFirst(label) : label
