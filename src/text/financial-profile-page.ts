// Words of the page of the finansiella profilen: the finding, the table, and what is our own choice.
import type { Language } from './language.ts'

const WORDS = {
  sv: {
    nav: 'Finansiell profil',
    heading: 'Finansiella profilen',
    lead: 'Åtta nyckeltal och fyra perspektiv, i poäng 1–5 mot en grupp.',
    figures: 'Nyckeltal',
    perspectives: 'Perspektiv',
    years: (year: string) => `Profilen ${year}`,
    earlier: 'Åren före',
    points: (points: string) => `${points}\u00a0poäng`,
    columns: {
      title: 'Nyckeltal eller perspektiv',
      told: 'Källa',
      value: 'Värde',
      place: 'Plats',
      points: 'Poäng',
    },
    noPoints: 'inga poäng',
    notTold: 'Inget nyckeltal eller mått',
    noValue: 'inget värde',
    tooFew: (count: number) => `för få att jämföra med: ${count} har värde`,
    meanOf: (years: number) => `medel av ${years} år`,
    found: (year: number, strong: string, weak: string, group: string) =>
      `${year}: starkast ${strong}, svagast ${weak}, mot ${group}.`,
    even: (year: number, group: string) =>
      `${year}: alla perspektiv med poäng är lika starka, mot ${group}.`,
    nothing: 'Inga poäng kan ges: värden saknas, eller för få att jämföra med.',
    of: (perspective: string, points: string) => `${perspective} (${points})`,
    description: (names: string) =>
      `Poäng 1–5 i två ringar, för nyckeltal och perspektiv: ${names}.`,
    own: (name: string, year: number) => `${name} ${year}`,
    average: 'gruppens mitt, 3 poäng',
    moved: (from: number, to: number, list: string) => `Från ${from} till ${to}: ${list}.`,
    change: (perspective: string, change: string) => `${perspective} ${change}`,
    method: 'Så räknas poängen',
    table: 'Värden, platser och poäng',
    choose: 'Jämför med',
    year: 'År',
    permanent: 'Länk till just denna profil',
    chosenHere: 'Kommunen har valt egna nyckeltal eller gränser i sin målkedja.',
    lacking: (figures: string) =>
      `Det finns inget som berättar om ${figures}. Ange ett mått i målkedjans fil, under financialProfile.`,
  },
  en: {
    nav: 'Financial profile',
    heading: 'The financial profile',
    lead: 'Eight key figures and four perspectives, in points 1–5 against a group.',
    figures: 'Key figures',
    perspectives: 'Perspectives',
    years: (year: string) => `The profile of ${year}`,
    earlier: 'The years before',
    points: (points: string) => `${points}\u00a0points`,
    columns: {
      title: 'Key figure or perspective',
      told: 'Source',
      value: 'Value',
      place: 'Place',
      points: 'Points',
    },
    noPoints: 'no points',
    notTold: 'No key figure or measure',
    noValue: 'no value',
    tooFew: (count: number) => `too few to compare with: ${count} have a value`,
    meanOf: (years: number) => `mean of ${years} years`,
    found: (year: number, strong: string, weak: string, group: string) =>
      `${year}: strongest in ${strong}, weakest in ${weak}, against ${group}.`,
    even: (year: number, group: string) =>
      `${year}: all perspectives with points are equally strong, against ${group}.`,
    nothing: 'No points can be given: values are missing, or there are too few to compare with.',
    of: (perspective: string, points: string) => `${perspective} (${points})`,
    description: (names: string) =>
      `Points 1–5 in two rings, of key figures and of perspectives: ${names}.`,
    own: (name: string, year: number) => `${name} ${year}`,
    average: 'the middle of the group, 3 points',
    moved: (from: number, to: number, list: string) => `From ${from} to ${to}: ${list}.`,
    change: (perspective: string, change: string) => `${perspective} ${change}`,
    method: 'How points are counted',
    table: 'Values, places and points',
    choose: 'Compare with',
    year: 'Year',
    permanent: 'Link to this very profile',
    chosenHere: 'The municipality has chosen key figures or limits of its own in its chain.',
    lacking: (figures: string) =>
      `Nothing tells of ${figures}. Name a measure in the chain’s file, under financialProfile.`,
  },
} as const

export const profilePageWords = (language: Language) => WORDS[language]
