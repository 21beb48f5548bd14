// What a comparison is refused for, as sentences: what, where, what to do.
import { bare } from '../domain/comparison/drawn-groups.ts'
import type { GroupRefusal } from '../domain/comparison/groups.ts'
import type { WrittenGroupRefusal } from '../domain/comparison/written-group.ts'
import type { Language } from './language.ts'

export type ComparisonRefusal =
  | { readonly refused: 'noStatistics' }
  | { readonly refused: 'noSuchKeyFigure'; readonly keyFigure: string }
  | GroupRefusal
  | WrittenGroupRefusal

const sv = {
  noStatistics: () =>
    'Ingen statistik är inläst än. Den som driver Målkedja läser in den; sedan går det att jämföra.',
  noSuchKeyFigure: (id: string) =>
    `Det finns inget nyckeltal «${id}» i statistiken. Sök det på sidan Jämför.`,
  noGroupsRead: () =>
    'Statistiken som är inläst har inga jämförelsegrupper. Välj länet, alla kommuner eller skriv kommunkoder.',
  noSuchGroup: (asked: string, nearest: string | null) =>
    `Det finns ingen grupp «${asked}».${nearest === null ? '' : ` Menar du «${nearest}»?`} Välj en av grupperna på sidan.`,
  severalGroups: (asked: string, ids: string) =>
    `Flera grupper heter «${asked}». Ange vilken med dess nummer: ${ids}.`,
  noGroupForArea: () =>
    'Den gruppen finns inte för er kommun. Välj en annan grupp, eller skriv kommunkoder.',
  onlyForMunicipalities: () => 'Den gruppen finns bara för kommuner. Välj en annan grupp.',
  groupWithoutMembers: (title: string | null) =>
    `${title === null ? 'Gruppen' : `Gruppen «${title}»`} har inga medlemmar att jämföra med. Välj en annan grupp.`,
  unknownGroupWord: (found: string, nearest: string | null) =>
    `«${found}» är ingen grupp.${nearest === null ? '' : ` Menar du «${nearest}»?`} Skriv kommunkoder med fyra siffror, eller välj en av grupperna på sidan.`,
  notACounty: (found: string) => `«${found}» är ingen länskod. Den har två siffror: 24.`,
  notASize: (found: string) => `«${found}» är inget antal invånare. Skriv siffror: 10000.`,
}

const en: typeof sv = {
  noStatistics: () =>
    'No statistics have been imported yet. Whoever runs Målkedja imports them; then there is something to compare.',
  noSuchKeyFigure: (id) =>
    `There is no key figure “${id}” in the statistics. Search for it on the page Compare.`,
  noGroupsRead: () =>
    'The statistics that have been imported have no peer groups. Choose the county, all municipalities, or write municipality codes.',
  noSuchGroup: (asked, nearest) =>
    `There is no group “${asked}”.${nearest === null ? '' : ` Do you mean “${nearest}”?`} Choose one of the groups on the page.`,
  severalGroups: (asked, ids) =>
    `Several groups are called “${asked}”. Say which one by its number: ${ids}.`,
  noGroupForArea: () =>
    'That group does not exist for your municipality. Choose another group, or write municipality codes.',
  onlyForMunicipalities: () => 'That group is for municipalities alone. Choose another group.',
  groupWithoutMembers: (title) =>
    `${title === null ? 'The group' : `The group “${title}”`} has no members to compare with. Choose another group.`,
  unknownGroupWord: (found, nearest) =>
    `“${found}” is no group.${nearest === null ? '' : ` Do you mean “${nearest}”?`} Write municipality codes of four digits, or choose one of the groups on the page.`,
  notACounty: (found) => `“${found}” is no county code. It has two digits: 24.`,
  notASize: (found) => `“${found}” is no number of inhabitants. Write digits: 10000.`,
}

const WORDS: Readonly<Record<Language, typeof sv>> = { sv, en }

export const isAboutComparison = (refusal: {
  readonly refused: string
}): refusal is ComparisonRefusal =>
  Object.hasOwn(sv, refusal.refused) || refusal.refused === 'unknownSimilar'

export const sentenceForComparison = (refusal: ComparisonRefusal, language: Language): string => {
  const words = WORDS[language]
  switch (refusal.refused) {
    case 'noSuchKeyFigure':
      return words.noSuchKeyFigure(refusal.keyFigure)
    case 'noSuchGroup':
      return words.noSuchGroup(refusal.asked, refusal.nearest ?? null)
    case 'severalGroups':
      return words.severalGroups(refusal.asked, refusal.ids.join(', '))
    case 'groupWithoutMembers':
      return words.groupWithoutMembers(
        refusal.drawn === undefined ? null : bare(refusal.drawn.title),
      )
    case 'unknownGroupWord':
    case 'unknownSimilar':
      return words.unknownGroupWord(refusal.found, refusal.nearest ?? null)
    case 'notACounty':
    case 'notASize':
      return words[refusal.refused](refusal.found)
    case 'noStatistics':
    case 'noGroupsRead':
    case 'noGroupForArea':
    case 'onlyForMunicipalities':
      return words[refusal.refused]()
    default:
      throw new Error(`sentenceForComparison: ${JSON.stringify(refusal satisfies never)}`)
  }
}
