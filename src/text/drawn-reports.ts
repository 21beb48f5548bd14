// The words of what a report draws of more than a round, an evaluation, the law's checklist and a service, in both languages.
import { counted, join, type Language } from './language.ts'

const sv = {
  law: {
    title: 'Lagens krav',
    caption: 'Vad lagen kräver av rapporten',
    asked: 'Krav',
    standing: 'Läge',
    told: 'Så står det till',
    law: 'Paragraf',
    asOf: (day: string) => `Så stod det ${day}.`,
  },
  rose: {
    alt: (headline: string, spokes: number, profiles: readonly string[]) =>
      `${headline}. Kompassros med ${counted('sv', spokes, 'eker', 'ekrar')}, som visar ${join(profiles, 'och')}. Alla värden finns i tabellen.`,
  },
  gaps: {
    strengths: (label: string) => `Styrkor, ${label}`,
    weaknesses: (label: string) => `Svagheter, ${label}`,
    improvements: (label: string) => `Förbättringsområden, ${label}`,
    beside: (label: string) => `${label} bland andra kommuner`,
    years: (label: string) => `${label} genom åren`,
  },
  example: (who: string, what: string) => (who === '' ? what : `${who}: ${what}`),
  basis: {
    standing: (day: string) => `Underlag den ${day}; inget är beslutat`,
    figures: (aspect: string) => `${aspect}: eget värde och läge i gruppen`,
    why: (reason: string) => `Varför: ${reason}`,
  },
  square: {
    group: (group: string, count: number) =>
      `Jämfört med: ${group} (${counted('sv', count, 'kommun', 'kommuner')} med värden).`,
    ahead: (name: string, quality: string, cost: string) =>
      `${name}: kvalitet ${quality}, kostnad ${cost}`,
  },
  buttons: {
    of: (button: string, what: string) => `${button}: ${what}`,
    page: 'Se som rapport',
    pdf: 'PDF',
    docx: 'Word',
    pptx: 'PowerPoint',
  },
}

type Words = typeof sv

const en: Words = {
  law: {
    title: 'What the law asks',
    caption: 'What the law asks of the report',
    asked: 'Requirement',
    standing: 'Standing',
    told: 'How it stands',
    law: 'Section',
    asOf: (day) => `As it stood on ${day}.`,
  },
  rose: {
    alt: (headline, spokes, profiles) =>
      `${headline}. A compass rose with ${counted('en', spokes, 'spoke', 'spokes')}, showing ${join(profiles, 'and')}. All values are in the table.`,
  },
  gaps: {
    strengths: (label) => `Strengths, ${label}`,
    weaknesses: (label) => `Weaknesses, ${label}`,
    improvements: (label) => `Areas to improve, ${label}`,
    beside: (label) => `${label} among other municipalities`,
    years: (label) => `${label} through the years`,
  },
  example: (who, what) => (who === '' ? what : `${who}: ${what}`),
  basis: {
    standing: (day) => `A basis as of ${day}; nothing is decided`,
    figures: (aspect) => `${aspect}: own value and position in the group`,
    why: (reason) => `Why: ${reason}`,
  },
  square: {
    group: (group, count) =>
      `Compared with: ${group} (${counted('en', count, 'municipality', 'municipalities')} with values).`,
    ahead: (name, quality, cost) => `${name}: quality ${quality}, cost ${cost}`,
  },
  buttons: {
    of: (button, what) => `${button}: ${what}`,
    page: 'See as a report',
    pdf: 'PDF',
    docx: 'Word',
    pptx: 'PowerPoint',
  },
}

const WORDS: Readonly<Record<Language, Words>> = { sv, en }

export const drawnReportWords = (language: Language): Words => WORDS[language]
