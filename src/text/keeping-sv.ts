// The words about what is kept and taken out, in Swedish; the English ones have the same shape.
import { counted } from './language.ts'

export const keepingSv = {
  nav: 'Arkiv',
  heading: 'Arkiv och uttag',
  lead: 'Gallring efter beslut, och uttag av allt som kommunen har i Målkedja.',
  takeout: {
    heading: 'Ta ut allt',
    lead: 'Du får en fil med allt om kommunen: organisation, styrmodeller, målkedja, värden, bedömningar, texter, frysta versioner med beslut, frågor, personer med roller och hela loggen. En annan installation kan läsa in filen och har då samma sak, rad för rad.',
    without:
      'Lösenord, passnycklar, besök och mejlkön följer inte med. Det som bara revisorerna får läsa följer inte heller med; det tar den med som sköter driften när kommunen flyttas.',
    careful:
      'Filen innehåller utkast och personuppgifter. Skydda den. Att du har tagit ut den står i loggen, med filens kontrollsumma.',
    make: 'Gör ett uttag',
    making: 'Gör uttaget …',
    ready: (rows: number, files: number, size: string) =>
      `Uttaget är klart: ${counted('sv', rows, 'rad', 'rader')} och ${counted('sv', files, 'bilaga', 'bilagor')}, ${size}. Det går att hämta i en timme.`,
    lost: (files: number) =>
      `${counted('sv', files, 'bilaga saknas', 'bilagor saknas')} på serverns disk och är inte med. Säg till den som sköter driften.`,
    fetch: (name: string) => `Hämta ${name}`,
    sum: 'Kontrollsumma (SHA-256)',
  },
  refusals: {
    noSuchTakeout: 'Uttaget finns inte längre: det går att hämta i en timme. Gör ett nytt.',
  },
}

export type KeepingWords = typeof keepingSv
