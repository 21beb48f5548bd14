// The words of a form where a limit can be a number, or what others' values come to.
import type { Language } from './language.ts'

const WORDS = {
  sv: {
    choose: (label: string) => `${label}, jämförs med`,
    number: 'ett tal',
    none: 'inget',
    help: 'Ett gränsvärde som jämför med andra följer med deras värden år från år. I en rapport som är låst står det kvar som det var.',
    today: (value: string) => `i dag ${value}`,
    noGroup: (group: string) =>
      `Målkedjan jämför inte med gruppen ${group}, så gränsen blir talet som det är i dag och följer inte med.`,
  },
  en: {
    choose: (label: string) => `${label}, compared with`,
    number: 'a number',
    none: 'nothing',
    help: 'A limit that compares with others follows their values from year to year. In a report that is locked it stays as it was.',
    today: (value: string) => `today ${value}`,
    noGroup: (group: string) =>
      `The chain does not compare with the group ${group}, so that the limit is the number it is today and does not follow.`,
  },
} as const

export const relativeLimitWords = (language: Language) => WORDS[language]
