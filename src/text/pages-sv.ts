// The words of the pages, in Swedish; the English ones have the same shape.
import { join } from './language.ts'

/** Where a band of grades ends, and whether that value is in it; null: it goes on. */
type SaidEnd = { readonly shown: string; readonly isIn: boolean } | null

export const pagesSv = {
  skip: 'Hoppa till innehållet',
  nav: { goals: 'Mål', model: 'Styrmodellen', versions: 'Versioner' },
  language: { name: 'Svenska', other: 'English' },
  howItGoes: (municipality: string, round: string) => `Så går det för ${municipality}: ${round}`,
  chainHeading: 'Från vision till mått',
  published: (date: string, version: number) => `Publicerad ${date}, version ${version}`,
  printed: {
    heading: 'Siffror som kommunen har publicerat',
    text: 'Så stod de i källan. De är inte räknade här.',
    figure: 'Uppgift',
    year: 'År',
  },
  status: { published: 'Publicerad', proposed: 'Förslag', decided: 'Beslutad' },
  goesTo: (body: string, date: string) => `Förslag till ${body} ${date}`,
  restsOn: (by: string, date: string, ref: string) =>
    `Beslutad av ${by} ${date}${ref === '' ? '' : `, ${ref}`}`,
  restsOnAmendment: (by: string, date: string, ref: string) =>
    `Beslutad med ändringar av ${by} ${date}${ref === '' ? '' : `, ${ref}`}`,
  decisionCorrected: (day: string) => `Uppgiften om beslutet är rättad ${day}`,
  decisionGone: (day: string) =>
    `Ett beslut som tidigare stod här var fel antecknat och är rättat ${day}`,
  notPublished: {
    heading: 'Inget är publicerat ännu',
    text: 'Kommunen har inte publicerat någon uppföljning här. Titta in igen senare.',
  },
  notFound: {
    heading: 'Sidan finns inte',
    text: 'Adressen leder inte till något som är publicerat. Kontrollera att den är rätt skriven, eller börja om härifrån:',
  },
  failed: {
    heading: 'Något gick fel',
    text: 'Felet är vårt och har skrivits i loggen. Försök igen om en stund.',
  },
  notUnderstood: {
    heading: 'Adressen gick inte att förstå',
    text: 'Kontrollera att den är rätt skriven, eller börja om härifrån:',
  },
  goalsOf: (municipality: string) => `Mål och uppföljning, ${municipality}`,
  madeUp: 'Påhittat',
  madeUpNote:
    'Värden och mål märkta «Påhittat» är exempel som ingen har publicerat. De visar hur modellen räknar.',
  why: 'Varför den här bedömningen?',
  whyColour: 'Varför den här färgen?',
  suggested: 'Föreslagen',
  decided: 'Fastställd',
  decidedBy: (who: string, date: string) => [who, date].filter((x) => x !== '').join(', '),
  noDecision: 'Ingen har fastställt bedömningen än.',
  waits: 'Väntar på bedömning',
  judged: 'Bedöms av en person',
  noRule: 'Ingen regel',
  noAnswer: 'Inget svar än',
  noBasis: 'Saknar underlag',
  notYet: 'Inte än',
  notTold: 'Pågår',
  asNumber: 'Visas med ett tal',
  owner: 'Ansvarig',
  decision: 'Beslut',
  due: 'Ska vara klart',
  code: 'Kod',
  tags: 'Märkning',
  tagGroups: { see: 'Se målen efter märkning', others: 'Övriga' },
  source: 'Källa',
  measureSource: 'Måttets källa',
  reported: 'rapporterat av kommunen',
  wanted: { above: 'eller högre', below: 'eller lägre' },
  trail: 'Var i målkedjan',
  above: 'Ovanför i målkedjan',
  below: 'Nedanför i målkedjan',
  measures: 'Mått',
  texts: 'Texter',
  text: {
    analysis: 'Analys',
    comment: 'Kommentar',
    motivation: 'Motivering',
    summary: 'Sammanfattning',
  },
  history: 'Tidigare bedömningar',
  round: 'Uppföljning',
  role: { decides: 'Avgör bedömningen', indicates: 'Visar riktning' },
  part: { leads: 'leder', contributes: 'bidrar', none: 'kan inte påverka' },
  linkedFrom: (link: string) => `Kopplade hit: ${link}`,
  aspect: { result: 'resultat', resource: 'resurs', volume: 'volym' },
  limit: 'Målvärde',
  limits: 'Gränser',
  peers: (group: string) => `Medel, ${group}`,
  peersSpan: (group: string, mean: string) => `${group}: spann och medel ${mean}`,
  target: (name: string, limit: string, reached: boolean | null) =>
    reached === null ? `${name} ${limit}.` : `${name} ${limit} ${reached ? 'nås' : 'nås inte'}.`,
  bandsNote: 'Så bedöms ett värde:',
  band: (word: string, from: SaidEnd, to: SaidEnd) => {
    if (from === null && to === null) return word
    if (from === null)
      return `${word}: ${to?.isIn ? `${to.shown} eller lägre` : `under ${to?.shown}`}`
    if (to === null)
      return `${word}: ${from.isIn ? `${from.shown} eller högre` : `över ${from.shown}`}`
    if (from.shown === to.shown) return `${word}: ${from.shown}`
    if (from.isIn && to.isIn) return `${word}: ${from.shown} till ${to.shown}`
    const [least, most] = [from.isIn ? 'minst' : 'över', to.isIn ? 'högst' : 'under']
    return `${word}: ${least} ${from.shown}, ${most} ${to.shown}`
  },
  definition: 'Så mäts det',
  unit: 'Enhet',
  direction: 'Bättre är',
  directions: {
    higher: 'högre',
    lower: 'lägre',
    interval: 'inom ett intervall',
    none: 'ingen riktning',
  },
  influence: 'Rådighet',
  influences: { yes: 'kan påverkas', no: 'kan inte påverkas' },
  usedBy: 'Används av',
  bySex: 'Kvinnor och män',
  units: 'Enheter',
  asTable: 'Visa som tabell',
  scrollHint: 'Rulla i sidled för att se mer',
  period: 'Period',
  value: 'Värde',
  note: 'Anmärkning',
  kinds: {
    outcome: 'utfall',
    forecast: 'prognos',
    outcomeToDate: 'utfall hittills',
    preliminary: 'preliminärt',
  },
  yesNo: { yes: 'ja', no: 'nej' },
  breaks: 'serien bryts här',
  missing: {
    notReported: 'inte rapporterat',
    notAsked: 'frågas inte',
    suppressed: 'visas inte, för få personer',
    notYetPublished: 'inte publicerat än',
    notApplicable: 'gäller inte',
    withdrawn: 'återtaget',
    notTold: 'visas när det är levererat',
  },
  seriesHeadline: (title: string, period: string, value: string) =>
    `${title}: ${value} (${period}).`,
  seriesWithout: (title: string) => `${title}: inget värde än.`,
  seriesText: (title: string, first: string, last: string) =>
    `Linje för ${title} från ${first} till ${last}. Alla värden finns i tabellen under.`,
  modelTitle: (municipality: string) => `Så styrs ${municipality}`,
  diagram: 'Styrmodellen som bild',
  beside: 'Vid sidan av kedjan',
  diagramText:
    'Nivåerna uppifrån och ned. En pil går från det som ligger under till det som det bidrar till.',
  retired: (date: string) => `avslutad ${date}`,
  adopted: (by: string, date: string, ref: string) =>
    `Beslutad av ${[by, date, ref].filter((x) => x !== '').join(' ')}.`,
  met: 'uppfyllt',
  notMet: 'inte uppfyllt',
  unknown: 'okänt',
  expand: 'Visa underliggande',
  municipalities: 'Alla kommuner',
  start: {
    heading: 'Så går det för kommunerna',
    lead: 'Målkedja är öppen programvara för kommuners målstyrning. Varje kommun styr efter sin egen modell, och varje bedömning visar sina skäl ända ned till värdet.',
    assesses: (what: string) => `Bedömer ${what}.`,
    more: (levels: number, name: string) =>
      levels === 1 ? `1 nivå till i ${name}` : `${levels} nivåer till i ${name}`,
    madeUp: 'Påhittade värden',
    coming: (names: readonly string[]) =>
      `${join(names, 'och')} läses in. Ladda om sidan om några sekunder.`,
    staff: 'För medarbetare',
  },
  versionsHeading: 'Alla publicerade versioner',
  withdrawn: (reason: string) => `Tillbakadragen: ${reason}`,
  gone: {
    heading: 'Versionen är tillbakadragen',
    disposedHeading: 'Versionen är gallrad',
    disposed: (by: string, date: string, ref: string) =>
      `Gallrad efter beslut av ${[by, date, ref].filter((part) => part !== '').join(' ')}. Innehållet finns inte kvar.`,
    others: 'Alla publicerade versioner',
  },
  version: 'Version',
  hash: 'Kontrollsumma',
  accessibility: 'Sidan fungerar utan JavaScript och använder inga kakor.',
  about: 'Om sidorna',
  table: { goal: 'Mål', type: 'Nivå', grade: 'Bedömning' },
}

export type PageWords = typeof pagesSv
