// Why there is no such group to compare with, in words: what, where and what to do.
import type { GroupDescription, GroupRefusal } from '../domain/comparison/groups.ts'
import type { WrittenGroupRefusal } from '../domain/comparison/written-group.ts'
import { nameOfGroup } from './comparison-groups.ts'
import { nameOfArea, type Saying } from './comparison-saying.ts'
import { join, quoted, upperFirst } from './language.ts'

const REFUSED = {
  sv: {
    noGroupsRead: (name: string) =>
      `Det går inte att se vilka som ingår i gruppen ${name}, för statistiken som läses har inga sådana grupper. Läs in statistik som har dem, som Kolada, eller välj länet, SKR:s grupp eller en egen lista.`,
    noSuchGroup: (asked: string, nearest: string | undefined) =>
      `Det finns ingen grupp ${asked} i statistiken.${nearest === undefined ? ' Välj en annan grupp.' : ` Menade du ${nearest}?`}`,
    noSuchAreas: (asked: string, count: number) =>
      count === 1
        ? `Ingen kommun har koden ${asked}. Rätta koden, eller välj en annan grupp.`
        : `Inga kommuner har koderna ${asked}. Rätta koderna, eller välj en annan grupp.`,
    severalGroups: (asked: string, ids: string) =>
      `Flera grupper heter ${asked}. Skriv gruppens id i stället: ${ids}.`,
    noGroupForArea: (name: string, area: string) =>
      `${area} har ingen plats i ${name} i den statistik som är inläst. Välj en annan grupp.`,
    onlyForMunicipalities: (name: string, area: string) =>
      `${upperFirst(name)} finns bara för kommuner, och ${area} är ingen kommun. Välj liknande regioner eller alla regioner.`,
    onlyOwn: (name: string) =>
      `${upperFirst(name)} har ingen annan än den egna kommunen att jämföra med. Välj en annan grupp.`,
    groupWithoutMembers: (name: string) =>
      `${upperFirst(name)} har inga medlemmar. Välj en annan grupp.`,
    unknownGroupWord: (found: string, valid: string) =>
      `${found} beskriver ingen grupp. Skriv kommunkoder, eller något av ${valid}.`,
    unknownSimilar: (found: string, valid: string) =>
      `Liknande kommuner väljs inte ut för ${found}. Skriv något av ${valid}.`,
    notACounty: (found: string) => `${found} är ingen länskod. Skriv två siffror, som i county:18.`,
    notASize: (found: string) =>
      `${found} är inget antal invånare. Skriv med siffror hur många gruppen börjar med, som i size:20000.`,
    nearest: (word: string) => ` Menade du ${word}?`,
    or: 'eller',
    and: 'och',
  },
  en: {
    noGroupsRead: (name: string) =>
      `Who is in the group ${name} cannot be seen, because the statistics that are read have no such groups. Read statistics in that have them, as Kolada has, or choose the county, SKR’s group or a list of your own.`,
    noSuchGroup: (asked: string, nearest: string | undefined) =>
      `There is no group ${asked} in the statistics.${nearest === undefined ? ' Choose another group.' : ` Did you mean ${nearest}?`}`,
    noSuchAreas: (asked: string, count: number) =>
      count === 1
        ? `No municipality has the code ${asked}. Correct the code, or choose another group.`
        : `No municipalities have the codes ${asked}. Correct the codes, or choose another group.`,
    severalGroups: (asked: string, ids: string) =>
      `Several groups are called ${asked}. Write the group’s id instead: ${ids}.`,
    noGroupForArea: (name: string, area: string) =>
      `${area} has no place in ${name} in the statistics that are read in. Choose another group.`,
    onlyForMunicipalities: (name: string, area: string) =>
      `${upperFirst(name)}: there are such groups for municipalities only, and ${area} is none. Choose similar regions or all regions.`,
    onlyOwn: (name: string) =>
      `${upperFirst(name)}: nobody but the own municipality is in it. Choose another group.`,
    groupWithoutMembers: (name: string) =>
      `${upperFirst(name)}: nobody is in the group. Choose another one.`,
    unknownGroupWord: (found: string, valid: string) =>
      `${found} describes no group. Write municipality codes, or one of ${valid}.`,
    unknownSimilar: (found: string, valid: string) =>
      `No similar municipalities are drawn for ${found}. Write one of ${valid}.`,
    notACounty: (found: string) => `${found} is no county code. Write two digits, as in county:18.`,
    notASize: (found: string) =>
      `${found} is no number of inhabitants. Write with digits how many the group begins with, as in size:20000.`,
    nearest: (word: string) => ` Did you mean ${word}?`,
    or: 'or',
    and: 'and',
  },
} as const

const describedFor = (
  refusal: Extract<GroupRefusal, { described: GroupDescription }>,
): GroupDescription =>
  refusal.refused === 'noGroupForArea' && refusal.similar !== undefined
    ? { is: 'similar', for: refusal.similar }
    : refusal.described

/** Why there is no such group, and what to do. */
export const sentenceForGroupRefusal = (
  refusal: GroupRefusal | WrittenGroupRefusal,
  saying: Saying,
): string => {
  const { language } = saying
  const words = REFUSED[language]
  switch (refusal.refused) {
    case 'noSuchGroup': {
      const { asked, nearest } = refusal
      return words.noSuchGroup(
        quoted(asked, language),
        nearest === undefined ? undefined : quoted(nearest, language),
      )
    }
    case 'noSuchAreas': {
      const asked = refusal.asked.map((one) => quoted(one, language))
      return words.noSuchAreas(join(asked, words.and), asked.length)
    }
    case 'severalGroups':
      return words.severalGroups(quoted(refusal.asked, language), join(refusal.ids, words.or))
    case 'unknownGroupWord':
    case 'unknownSimilar': {
      const { found, valid, nearest } = refusal
      const said = words[refusal.refused](quoted(found, language), join(valid, words.or))
      return nearest === undefined ? said : said + words.nearest(quoted(nearest, language))
    }
    case 'notACounty':
    case 'notASize':
      return words[refusal.refused](quoted(refusal.found, language))
    case 'groupWithoutMembers': {
      const name = nameOfGroup(refusal.described, language)
      return refusal.onlyOwn ? words.onlyOwn(name) : words.groupWithoutMembers(name)
    }
    case 'noGroupsRead':
      return words.noGroupsRead(nameOfGroup(refusal.described, language))
    case 'noGroupForArea':
    case 'onlyForMunicipalities': {
      const name = nameOfGroup(describedFor(refusal), language)
      return words[refusal.refused](name, nameOfArea(refusal.area, saying))
    }
  }
}
