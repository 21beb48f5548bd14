// What the public API says of itself and of what goes wrong, in both languages at once: it knows no reader's.
import type { Language } from './language.ts'

/** An address of the API in words. */
type Said = Readonly<Record<Language, string>>

export const OPEN_API = {
  title: 'Målkedja – öppna data',
  description: {
    sv: 'Det som kommunerna här har publicerat om sina mål: mål, bedömningar, mått och värden. Allt är öppet och kräver ingen inloggning. Begränsningar: högst 300 frågor i minuten från samma adress, högst 1 000 poster på en sida, texterna är på svenska, och värden som kan avslöja enskilda personer visas inte.',
    en: 'What the municipalities here have published of their goals: goals, grades, measures and values. All of it is open and asks for no sign-in. Limitations: at most 300 requests a minute from the same address, at most 1,000 records on a page, texts are in Swedish, and values that could tell of single persons are not shown.',
  },
  service: {
    availability: 'Tillgänglighet: inget är utlovat. / Availability: none is promised.',
    responseTime: 'Svarstid: ingen är utlovad. / Response time: none is promised.',
    support:
      'Frågor: till kommunens kontakt, som står på sidan «Öppna data». / Questions: to the municipality’s contact, on its page “Open data”.',
  },
  limitations: 'limit ≤ 1000; 300 requests/minute/address',
  contact: 'Öppna data / Open data',
  terms: 'Varje kommuns egna villkor, se «licence» / Each municipality’s own terms, see “licence”',
} as const

export const OPERATIONS = {
  apiInfo: {
    sv: 'Vilket API det är, dess version och var det beskrivs.',
    en: 'Which API this is, its version and where it is described.',
  },
  municipalities: {
    sv: 'Kommunerna som publicerar här.',
    en: 'The municipalities that publish here.',
  },
  municipality: { sv: 'En kommun.', en: 'One municipality.' },
  versions: {
    sv: 'Kommunens publicerade versioner, den senaste uppföljningen först. Tillbakadragna är inte med.',
    en: 'The municipality’s published versions, the latest follow-up first. Withdrawn ones are not here.',
  },
  version: { sv: 'En publicerad version.', en: 'One published version.' },
  goals: {
    sv: 'Mål och andra delar av målkedjan, med bedömning i ord.',
    en: 'Goals and other parts of the chain, with their grade in words.',
  },
  goal: { sv: 'Ett mål.', en: 'One goal.' },
  measures: { sv: 'Måtten.', en: 'The measures.' },
  measure: { sv: 'Ett mått.', en: 'One measure.' },
  values: {
    sv: 'Måttens värden, med period, enhet, kön, gränsvärde och bedömning; saknas ett värde står varför.',
    en: 'The measures’ values, with period, unit, sex, limit and grade; where one is missing it says why.',
  },
} as const satisfies Readonly<Record<string, Said>>

export type OperationName = keyof typeof OPERATIONS

/** «Måtten. / The measures.» */
export const inBothLanguages = ({ sv, en }: Said): string => `${sv} / ${en}`

export const PARAMETERS: Readonly<Record<string, string>> = {
  municipality:
    'Kommunens id, som det står i «municipalities». / The municipality’s id, as in “municipalities”.',
  version: 'Versionens id. / The version’s id.',
  goal: 'Målets id. / The goal’s id.',
  measure: 'Måttets id. / The measure’s id.',
}

export const ANSWERS: Readonly<Record<number, string>> = {
  200: 'Det som efterfrågades. / What was asked for.',
  304: 'Oförändrat sedan sist. / Not changed since last.',
  400: 'Frågan gick inte att förstå. / The request could not be understood.',
  404: 'Det finns inte, eller är inte publicerat. / It does not exist, or is not published.',
  429: 'För många frågor på kort tid. / Too many requests in a short time.',
  500: 'Felet är vårt. / The fault is ours.',
}

type Problem = { readonly title: string; readonly detail: string }

const PROBLEMS: Readonly<Record<number, Problem>> = {
  404: {
    title: 'Finns inte / Not found',
    detail:
      'Adressen leder inte till något som är publicerat. Kontrollera den mot beskrivningen. / The address leads to nothing published. Check it against the description.',
  },
  429: {
    title: 'För många frågor / Too many requests',
    detail:
      'Högst 300 frågor i minuten besvaras. Vänta en minut, eller hämta en hel fil i stället. / At most 300 requests a minute are answered. Wait a minute, or fetch a whole file instead.',
  },
  500: {
    title: 'Något gick fel / Something went wrong',
    detail:
      'Felet är vårt och har skrivits i loggen. Försök igen om en stund. / The fault is ours and is in the log. Try again shortly.',
  },
}

const notUnderstood = (at: string): Problem => ({
  title: 'Frågan gick inte att förstå / The request could not be understood',
  detail:
    at === ''
      ? 'Kontrollera adressen mot beskrivningen. / Check the address against the description.'
      : `Kontrollera «${at}» mot beskrivningen av API:et. / Check “${at}” against the description of the API.`,
})

/** `at` names the parameter that is at fault, where that is known. */
export const sayProblem = (status: number, at = ''): Problem =>
  status >= 500 ? (PROBLEMS[500] ?? notUnderstood(at)) : (PROBLEMS[status] ?? notUnderstood(at))

export const openApiWords = {
  sv: {
    heading: 'Så används API:et',
    lead: 'Allt som är publicerat går att hämta som JSON, utan inloggning och nyckel.',
    start: 'Alla adresser börjar med',
    description: 'Beskrivning för program (OpenAPI 3.1)',
    limits: 'Bra att veta',
    paging:
      'Listor kommer sida för sida: «limit» säger hur många (20 om inget sägs), «page» vilken sida, och «nextPage» i svaret vilken som är nästa.',
    tags: 'Varje svar har en ETag. Skicka den i If-None-Match, så svarar API:et 304 när inget har ändrats.',
    faults: 'Fel svaras med application/problem+json (RFC 9457), på svenska och engelska.',
    operations: 'Adresser',
    parameters: 'Parametrar',
    example: 'Exempel på svar',
  },
  en: {
    heading: 'How the API is used',
    lead: 'All that is published can be fetched as JSON, without signing in and without a key.',
    start: 'All addresses begin with',
    description: 'Description for programs (OpenAPI 3.1)',
    limits: 'Good to know',
    paging:
      'Lists come page by page: “limit” says how many (20 where nothing is said), “page” which page, and “nextPage” in the answer which is next.',
    tags: 'Every answer has an ETag. Send it in If-None-Match, and the API answers 304 when nothing has changed.',
    faults: 'Faults are answered with application/problem+json (RFC 9457), in Swedish and English.',
    operations: 'Addresses',
    parameters: 'Parameters',
    example: 'Example of an answer',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>
