// Swedish words of the pages of comparison: where a value lies among others, its series, the picker of key figures.
import type { GreyBecause, PositionColour } from '../domain/comparison/position.ts'
import { counted, join, quoted, upperFirst } from './language.ts'

const municipalities = (count: number) => counted('sv', count, 'kommun', 'kommuner')

export const comparingSv = {
  nav: 'Jämför',
  and: 'och',
  /** What a source's values are, raw and worked on: Kolada's terms keep them apart. */
  raw: (source: string) => `Källa: ${source}.`,
  computed: (source: string) => `Egen bearbetning av data från ${source}.`,
  /** Where both stand in one picture: what of it is the source's own. */
  rawOf: (what: string, source: string) => `${upperFirst(what)}: källa ${source}.`,
  computedOf: (what: string, source: string) =>
    `${upperFirst(what)}: egen bearbetning av data från ${source}.`,
  valuesOfAll: 'kommunernas värden',
  ownValues: 'egna värden',
  womensAndMens: 'kvinnors och mäns värden',
  statistics: 'medel, median, fjärdedelar och platser',
  groupStatistics: 'gruppens medel, median och mittersta hälft',
  fetched: (day: string) => `Hämtat ${day}.`,
  positions: {
    green: 'bästa fjärdedelen',
    yellow: 'mittersta hälften',
    red: 'sämsta fjärdedelen',
    grey: 'inget läge',
  } satisfies Record<PositionColour, string>,
  because: {
    notYetPublished: 'inte publicerat än',
    notCollected: 'inte insamlat det året',
    notDelivered: 'inte lämnat',
    suppressed: 'för få för att visas',
    notApplicable: 'gäller inte här',
    noValue: 'inget värde',
    noDirection: 'ingen riktning är bättre än den andra',
    alone: 'ingen annan har något värde',
  } satisfies Record<GreyBecause, string>,
  rank: (rank: number, of: number) => `plats\u00a0${rank} av\u00a0${of}`,
  tied: (count: number) => `delad med ${counted('sv', count, 'annan', 'andra')}`,
  /** Those of the country that have a value: «290 kommuner». */
  municipalities,
  /** Everybody, beside the group that is chosen. */
  everybody: 'alla kommuner',
  /** The finding of the whole page. */
  found: {
    placed: (
      name: string,
      value: string,
      year: number,
      rank: string,
      group: string,
      part: string,
    ) => `${name} har ${value} år ${year}: ${rank} bland ${group}, ${part}.`,
    beside: (name: string, value: string, year: number, group: string, median: string) =>
      `${name} har ${value} år ${year}. Medianen för ${group} är ${median}.`,
    alone: (name: string, value: string, year: number) => `${name} har ${value} år ${year}.`,
    without: (name: string, year: number, because: string) =>
      `${name} har inget värde för ${year}: ${because}.`,
    preliminary: (year: number) => ` Värdet för ${year} är preliminärt.`,
    never: 'Ingen har något värde än.',
  },
  strip: {
    placed: (rank: string, part: string, year: number) =>
      `${upperFirst(rank)} i landet ${year}: ${part}`,
    unplaced: (count: number, year: number) => `${municipalities(count)} med värde ${year}`,
    description: (from: string, to: string, median: string) =>
      `Varje kommun är en prick längs en skala. Lägst är ${from}, högst ${to}, medianen är ${median}.`,
    nothing: 'Ingen kommun har något värde för året.',
    own: (name: string, value: string, rank: string) => `${name} ${value} · ${rank}`,
    ownUnplaced: (name: string, value: string) => `${name} ${value}`,
    middle: (from: string, to: string) => `Mittersta hälften: ${from} till ${to}`,
    mean: (value: string) => `Medel ${value}`,
    median: (value: string) => `Median ${value}`,
    other: 'övriga kommuner',
    notes: { own: 'egen kommun', member: 'i gruppen' },
    /** `because` null: the source does not say why. */
    without: (because: string | null, count: number, names: string) =>
      `${municipalities(count)} saknar värde${because === null ? '' : ` (${because})`}: ${names}.`,
    more: (count: number) => `${count} till`,
  },
  series: {
    changed: (from: string, first: number, to: string, last: number) =>
      `Från ${from} år ${first} till ${to} år ${last}`,
    one: (value: string, year: number) => `${value} år ${year}, det enda värdet`,
    nothing: 'Inget eget värde än',
    description: (from: number, to: number, group: string) =>
      `Eget värde från ${from} till ${to}, med median, medel och mittersta hälft för ${group}.`,
    mean: (group: string) => `Medel, ${group}`,
    median: (group: string) => `Median, ${group}`,
    middle: (group: string) => `Mittersta hälften av ${group}`,
    women: 'Kvinnor',
    men: 'Män',
    preliminary: 'preliminärt',
    breaks: 'serien bryts här',
  },
  columns: {
    place: 'Plats',
    area: 'Kommun',
    value: 'Värde',
    note: 'Anmärkning',
    year: 'År',
    apart: 'Skillnad mot oss',
    keyFigure: 'Nyckeltal',
    operatingArea: 'Område',
    position: 'Läge',
    followed: 'Följs här av',
  },
  ownCounts: { included: 'räknas in i gruppen', excluded: 'räknas inte in' },
  unweighted: 'Medel är ovägda: varje kommun räknas lika, liten som stor.',
  ties: 'Den som har samma värde som en annan delar den bästa av platserna. Fjärdedelar avrundas uppåt, och den som har samma värde som gränsen hör till den bättre sidan.',
  page: {
    table: 'Kommun för kommun',
    chance: 'Slumpen',
    tableLead: (group: string) => `${upperFirst(group)} och den egna kommunen.`,
    series: 'Utveckling',
    strip: 'Hela landet',
    missing: 'Vilka som saknas',
    choose: 'Jämför med',
    own: 'Den egna kommunen',
    year: 'År',
    sex: 'Kön',
    list: 'Kommunkoder, med mellanslag emellan',
    show: 'Visa',
    about: 'Om nyckeltalet',
    operatingArea: 'Område',
    unit: 'Mätenhet',
    better: 'Bättre är',
    next: 'Nästa publicering',
    id: 'Nyckeltalets nummer',
    imported: (source: string, number: number, day: string) =>
      `Ur inläsning ${number} från ${source}, hämtad ${day}.`,
    permanent: 'Länk till just denna jämförelse',
    follows: 'Följs här',
    followedBy: 'Följs av',
    followedByNone: 'Inget mål här följer nyckeltalet än.',
    sortBy: (column: string) => `Ordna efter ${column}`,
    picker: 'Sök fler nyckeltal',
    csv: 'CSV',
    csvOf: (what: string) => `Hämta «${what}» som CSV`,
    gone: (number: number, day: string) =>
      `Källan har inte nyckeltalet längre, sedan inläsning ${number} den ${day}. Det som visas är vad den sa sist.`,
  },
  sexes: { all: 'alla', women: 'kvinnor', men: 'män' },
  better: { higher: 'högre', lower: 'lägre', interval: 'inom ett spann', none: 'ingen riktning' },
  guessed: (confidence: string) => `gissat ur titeln, ${confidence}`,
  confidence: { high: 'ganska säkert', medium: 'osäkert', low: 'mycket osäkert' },
  confirmed: 'bekräftat',
  ofSource: 'enligt källan',
  chance: {
    of: (name: string, count: string, title: string, id: string) =>
      `Andelen för ${name} är av ${count}, enligt nyckeltalet «${title}» (${id}), som har funnits efter sitt namn.`,
    interval: (from: string, to: string) => `Slumpen ensam kan ge mellan ${from} och ${to}.`,
  },
  pick: {
    nav: 'Nyckeltal',
    heading: 'Jämför nyckeltal',
    lead: (count: string) => `Sök bland ${count} nyckeltal. Välj ett för att se hur det står till.`,
    label: 'Sök nyckeltal',
    hint: (searches: readonly string[]) =>
      `Till exempel ${join(
        searches.map((one) => quoted(one, 'sv')),
        'eller',
      )}`,
    found: (count: number, words: string) =>
      count === 0
        ? `Inget nyckeltal har orden «${words}».`
        : `${counted('sv', count, 'nyckeltal', 'nyckeltal')} för «${words}»`,
    foundSome: (count: number, words: string) =>
      `Inget nyckeltal har allt i «${words}». ${counted('sv', count, 'nyckeltal', 'nyckeltal')} har en del av det.`,
    foundInGroup: (count: number, group: string, words: string) =>
      `${counted('sv', count, 'nyckeltal', 'nyckeltal')}${words.trim() === '' ? '' : ` för «${words}»`} i nyckeltalsgruppen «${group}»`,
    groups: 'Nyckeltalsgrupp',
    allGroups: 'Alla nyckeltal',
    groupOf: (title: string, count: number) => `${title} (${count})`,
    foundGroups: 'Nyckeltalsgrupper med orden i namnet',
    showGroup: 'Visa hela gruppen i resultatvisaren',
    inParts: (words: readonly (readonly string[])[]) =>
      `Sökt i delar: ${words.map((parts) => parts.join(' + ')).join(', ')}.`,
    most: (shown: number) =>
      `De ${shown} som passar bäst visas. Skriv fler ord för att hitta resten.`,
    tryOther: 'Pröva ett kortare eller ett annat ord, eller nyckeltalets nummer.',
    compare: 'Jämför',
    nothing: 'Ingen statistik är inläst än.',
    nothingLead:
      'När den som driver Målkedja har läst in nationell statistik kan ni söka, jämföra och följa nyckeltal här.',
    followed: 'Nyckeltal som följs här',
    followedNone: 'Inget mål följer ett nationellt nyckeltal än. Sök upp ett och lägg till det.',
    by: (goals: string) => `Följs av ${goals}`,
  },
  results: {
    nav: 'Resultatvisaren',
    heading: 'Resultatvisaren',
    lead: 'Nyckeltalen som följs här, kommun för kommun över tre år. Välj vilka ni jämför med och hur tungt varje område väger.',
    nothing:
      'Här visas nyckeltalen som följs av något mål, kommun för kommun över tre år. Inget nyckeltal följs än. Skriv nummer på några, eller sök upp ett och lägg till det.',
    headline: (from: string, to: string, areas: number) =>
      `Resultat ${from}–${to} i ${municipalities(areas)}`,
    computed: 'utveckling och sammanvägning',
    chance: (year: string, of: string, from: string, to: string) =>
      `vårt värde ${year} är av ${of}; slumpen ensam kan ge mellan ${from} och ${to}`,
    chanceOf: 'Slumpen',
    columns: { measure: 'Nyckeltal', weight: 'Vikt', trend: 'Utveckling' },
    trends: {
      better: 'bättre',
      worse: 'sämre',
      same: 'oförändrat',
      up: 'upp',
      down: 'ned',
      none: 'går inte att säga',
    },
    even: (percent: number) =>
      `En ändring på högst ${percent} procent räknas som oförändrad. Gränsen är vår förvalda.`,
    standings: 'Sammanvägt',
    roles: 'De egna måttens roll i styrningen',
    explained: 'Så räknas det',
    weights: 'Vikter',
    weightOf: (aspect: string) => `Vikt för ${aspect}`,
    weigh: 'Väg om',
    figures: 'Andra nyckeltal, nummer med komma emellan',
  },
  follow: {
    heading: 'Följ nyckeltalet från ett mål',
    lead: 'Välj mål, säg vad som är bra och sätt gränsen. Måttet får sina värden ur statistiken som kommunen har tagit in.',
    goal: 'Vad som ska följa nyckeltalet',
    newMeasure: 'Ett nytt mått på målet',
    knownMeasure: 'Ett mått som redan finns',
    knownLead:
      'Måttet behåller sin definition och sina gränser. Bara värdena hämtas ur statistiken.',
    goalWith: (goal: string, measures: number) =>
      measures === 0 ? goal : `${goal} (har ${measures} mått)`,
    better: 'Bättre är',
    unit: 'Mätenhet',
    decimals: 'Decimaler',
    limit: 'Gräns',
    limits: {
      none: 'Ingen gräns nu',
      mean: (group: string, value: string) => `Medlet för ${group}: ${value}`,
      best: (group: string, value: string) => `Den bästa fjärdedelen av ${group}: ${value}`,
      top: (count: number, value: string) => `Topp ${count} i landet: ${value}`,
      own: 'Ett eget tal',
    },
    fixed: (year: number) =>
      `Gränsen blir ett tal, som det står ${year}. Den ändras inte när statistiken gör det.`,
    number: 'Talet',
    add: 'Lägg till måttet',
    let: 'Låt måttet följa nyckeltalet',
    added: 'Måttet är tillagt.',
    see: 'Se det i planen',
    may: 'Den som planerar målen kan lägga till nyckeltalet.',
    none: 'Det finns inget mål att lägga det till än.',
  },
} as const

type Said<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Said<T[K]> }

export type ComparingWords = Said<typeof comparingSv>
