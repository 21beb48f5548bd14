// What is said on the slides of a report, besides what the report says itself.
import { counted, type Language } from './language.ts'

type Words = {
  /** The goals that are not met; the slide's number of several. */
  readonly notMet: (count: number, slide: number, slides: number) => string
  /** For whoever speaks: what the slides are taken from. */
  readonly takenFrom: (title: string) => string
  /** The source of a slide. */
  readonly from: (title: string, municipality: string) => string
}

const ofSeveral = (slide: number, slides: number): string =>
  slides > 1 ? ` (${slide}/${slides})` : ''

const sv: Words = {
  notMet: (count, slide, slides) =>
    `${counted('sv', count, 'mål', 'mål')} nås inte fullt ut${ofSeveral(slide, slides)}`,
  takenFrom: (title) =>
    `Bilderna visar huvudresultaten i «${title}». Allt annat, också mål för mål, står i dokumentet.`,
  from: (title, municipality) => `Ur «${title}», ${municipality}.`,
}

const en: Words = {
  notMet: (count, slide, slides) =>
    `${counted('en', count, 'goal is', 'goals are')} not fully met${ofSeveral(slide, slides)}`,
  takenFrom: (title) =>
    `The slides show the main findings of “${title}”. All else, goal by goal too, is in the document.`,
  from: (title, municipality) => `From “${title}”, ${municipality}.`,
}

const WORDS = { sv, en } as const satisfies Record<Language, Words>

export const slideWords = (language: Language): Words => WORDS[language]
