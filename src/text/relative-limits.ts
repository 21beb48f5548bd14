// The words of a form where a limit can be a number, or what others' values come to.
import type { Language } from './language.ts'

const WORDS = {
  sv: {
    choose: (label: string) => `${label} är`,
    number: 'ett tal',
    alone: 'Räkna inte in den egna kommunen i gruppen',
    help: 'Ett gränsvärde som jämför med andra följer med deras värden år från år. I en rapport som är låst står det kvar som det var.',
    today: (value: string) => `i dag ${value}`,
    stays: (value: string) => `${value}, ett tal som står kvar`,
  },
  en: {
    choose: (label: string) => `${label} is`,
    number: 'a number',
    alone: 'Leave the own municipality out of the group',
    help: 'A limit that compares with others follows their values from year to year. In a report that is locked it stays as it was.',
    today: (value: string) => `today ${value}`,
    stays: (value: string) => `${value}, a number that stays`,
  },
} as const

export const relativeLimitWords = (language: Language) => WORDS[language]
