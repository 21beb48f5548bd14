// The words of the citizens' site beside its goals: colours, search, subscribing, the site map, showing elsewhere.
import { join } from './language.ts'

export const citizensSv = {
  colours: {
    heading: 'Vad färgerna betyder',
    ask: 'Vad betyder färgerna?',
    lead: 'En färg står aldrig ensam: den har alltid ett tecken och ett ord, och det är ordet som gäller. Orden är kommunens egna och står i dess styrmodell.',
    colour: {
      good: 'Grön',
      fair: 'Ljusgrön',
      caution: 'Gul',
      poor: 'Orange',
      bad: 'Röd',
      unknown: 'Grå',
      neutral: 'Grå',
      none: 'Utan färg',
    },
    usedFor: (types: readonly string[]) => `Används för ${join(types, 'och')}.`,
    forecast: 'I en prognos under året',
    outcome: 'När perioden är slut',
    both: 'I prognos och utfall',
    notCounted: 'Räknas inte med i andelar men visas alltid.',
    without: 'När det inte finns någon bedömning',
    reasons: {
      noRule: 'Inget fall i kommunens regel passar, så en person avgör.',
      noBasis: 'Regeln behöver ett värde som saknas.',
      waits: 'En person ska bedöma, och har inte gjort det än.',
      judged: 'Kommunen har ingen regel här: en person bedömer.',
      notYet: 'Regeln ger en bedömning som inte kan ges före målets sista dag.',
      notTold: 'Den som ansvarar har inte lämnat sin bedömning än.',
    },
    why: {
      heading: 'Varför den här färgen?',
      text: 'Öppna ett mål och välj «Varför den här bedömningen?». Där står regeln, värdet, gränserna, källorna och vad som hade ändrat färgen. Har en person bedömt annorlunda än regeln står båda, med personens skäl.',
      rules: 'Alla regler i klartext finns i styrmodellen',
    },
    marks: {
      heading: 'Andra märken',
      madeUp: 'Ett exempel som ingen har publicerat.',
      proposed: 'Sidan visar ett förslag som ett sammanträde ska ta ställning till.',
      decided: 'Sidan visar det som är beslutat. Adressen är densamma som när det var ett förslag.',
    },
  },
  search: {
    nav: 'Sök',
    heading: 'Sök bland mål, mått och rapporter',
    label: 'Ord att söka efter',
    submit: 'Sök',
    hint: 'Du behöver inte skriva hela ordet eller dess rätta ändelse.',
    found: (count: number, words: string) =>
      count === 1 ? `1 träff på «${words}»` : `${count} träffar på «${words}»`,
    first: (count: number) => `De ${count} bästa visas.`,
    none: (words: string) =>
      `Inget på de publicerade sidorna har «${words}». Pröva ett annat eller färre ord.`,
    like: 'Inget har just de bokstäverna. Det här har dem utan prickar och ringar.',
  },
  feed: {
    title: (municipality: string) => `${municipality}: mål och uppföljning`,
    subtitle: 'Varje version och rapport som publiceras, och när den är beslutad.',
    subscribe: 'Prenumerera (Atom)',
    entry: (round: string, version: number, mark: string) =>
      `${round}, version ${version}: ${mark}`,
    withdrawn: 'Tillbakadragen',
    disposed: 'Gallrad',
  },
  siteMap: {
    heading: 'Webbplatskarta',
    about: 'Om kommunens uppföljning',
    programmes: 'Program och planer',
    services: 'Verksamheter',
    measures: 'Mått',
    tags: 'Märkningar',
  },
  embed: {
    heading: 'Visa på en annan webbplats',
    text: 'Klistra in raden på den egna webbplatsen. Det som visas följer det som är publicerat, sätter inga kakor och hämtar inget från någon annan.',
    code: 'Rad att klistra in',
    open: (title: string) => `Läs mer om ${title}`,
    by: (municipality: string, round: string) => `${municipality}, ${round}`,
  },
  accessibility: {
    heading: 'Tillgänglighetsredogörelse',
    nav: 'Tillgänglighet',
    lead: (municipality: string) =>
      `Den här redogörelsen gäller sidorna där ${municipality} visar sina mål och sin uppföljning. De omfattas av lagen (2018:1937) om tillgänglighet till digital offentlig service.`,
    howWell: 'Hur tillgängliga sidorna är',
    noTests:
      'Det finns inga provresultat för den här utgåvan av programmet. Därför säger vi inte hur väl sidorna uppfyller kraven.',
    noneFound:
      'Provet hittade inga brister. Det är ett maskinprov, som hittar en del av bristerna men inte alla, och därför säger vi inte att sidorna uppfyller alla krav.',
    found: (count: number) =>
      count === 1
        ? 'Sidorna uppfyller inte alla krav. Provet hittade 1 brist:'
        : `Sidorna uppfyller inte alla krav. Provet hittade ${count} brister:`,
    onPage: (page: string, rule: string) => `${page}: ${rule}`,
    known: 'Kända brister',
    how: 'Hur sidorna är prövade',
    tested: (day: string, version: string) => `Prövat ${day}, program i utgåva ${version}.`,
    pages: (pages: number, widths: readonly number[]) =>
      `${pages} slags sidor, var och en i ${join(
        widths.map((width) => `${width} bildpunkters bredd`),
        'och',
      )}.`,
    standard: (standard: string) => `Kraven är ${standard}.`,
    by: (tools: string) => `Prövat med ${tools}.`,
    pagesHeading: 'De slags sidor som är prövade',
    besides: 'Dessutom prövas att det här går:',
    keyboard: 'Med enbart tangentbord',
    noScript: 'Utan JavaScript',
    forcedColours: 'Med användarens egna färger (forced colours)',
    sized: 'I 400 procents förstoring, utan att rulla i sidled',
    report: {
      heading: 'Rapportera en brist',
      text: 'Hittar du något som inte fungerar för dig, eller behöver du innehållet på ett annat sätt? Säg till kommunen. Den ska svara inom rimlig tid.',
      noContact:
        'Kommunen har inte angett någon adress för detta här. Använd dess vanliga kontaktvägar.',
      mail: (address: string) => `Skriv till ${address}`,
    },
    supervision: {
      heading: 'Tillsyn',
      text: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med kommunens svar kan du anmäla det dit.',
      link: 'Anmäl bristande tillgänglighet till Digg',
    },
  },
}

export type CitizenWords = typeof citizensSv
