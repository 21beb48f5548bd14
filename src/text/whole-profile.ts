// Words of the page of a municipality's whole profile: the finding, how many are where, and how it is counted.
import type { AskedPlace } from '../domain/comparison/whole-profile.ts'
import { comparingWords } from './comparing.ts'
import { counted, grouped, join, type Language } from './language.ts'

type Counts = Readonly<Record<'best' | 'middle' | 'worst' | 'grey', number>>

const WORDS = {
  sv: {
    everybody: { municipality: 'alla kommuner', region: 'alla regioner' },
    nav: 'Så står vi oss',
    heading: 'Så står vi oss',
    lead: (everybody: string) =>
      `Alla nyckeltal, vart och ett för det senaste år som källan har, bland ${everybody}.`,
    keyFigures: (count: number) => counted('sv', count, 'nyckeltal', 'nyckeltal'),
    parts: {
      best: (count: string) => `${count} i bästa fjärdedelen`,
      middle: (count: string) => `${count} i mittersta hälften`,
      worst: (count: string) => `${count} i sämsta fjärdedelen`,
      grey: (count: string) => `${count} utan läge`,
    },
    part: {
      best: 'bästa fjärdedelen',
      middle: 'mittersta hälften',
      worst: 'sämsta fjärdedelen',
      grey: 'utan läge',
    },
    finding: (all: string, parts: string) => `Av ${all} är ${parts}.`,
    nothing: 'Källan har inga nyckeltal som gäller här.',
    chance: (best: number, worst: number) => `slumpen kan ge plats ${best} till ${worst}`,
    guessed: (count: number, shown: string) =>
      count === 1
        ? 'För ett av dem som har ett läge är det bara gissat vilket håll som är bättre. Det står vid nyckeltalet.'
        : `För ${shown} av dem som har ett läge är det bara gissat vilket håll som är bättre. Det står vid varje nyckeltal.`,
    bars: 'Område för område',
    ofArea: (area: string) => `Visa ${area} i tabellen`,
    noArea: 'utan område',
    table: 'Nyckeltal för nyckeltal',
    narrow: 'Vad som visas',
    choices: {
      operatingArea: 'Område',
      place: 'Läge',
      followed: 'Följs här',
      order: 'Ordning',
    },
    every: 'alla',
    greyFor: (because: string) => `utan läge: ${because}`,
    followed: { yes: 'följs här', no: 'följs inte här' },
    isFollowed: 'Följs här',
    orders: { place: 'bäst läge först', worst: 'sämst läge först', title: 'efter namn' },
    shown: (from: string, to: string, all: string) => `Visar ${from}–${to} av ${all}.`,
    shownAll: (all: string) => `Visar ${all}.`,
    shownNone: 'Inget nyckeltal passar valet. Välj alla i någon av listorna.',
    mean: (county: string) => `Medel, ${county}`,
    noMean: 'Länets medel visas inte, för källan har inget län för den egna kommunen.',
    noValue: 'inget värde',
    better: {
      higher: 'högre är bättre',
      lower: 'lägre är bättre',
      interval: 'bäst inom ett spann',
      none: 'ingen riktning',
    },
    direction: (better: string, certainty: string) => `${better}, ${certainty}`,
    noDirection: 'ingen riktning',
    pages: 'Sidor',
    before: 'Föregående',
    after: 'Nästa',
    page: (page: string, pages: string) => `Sida ${page} av ${pages}`,
    method: [
      'Läget visar platsen bland alla, inte om resultatet är bra: den bästa fjärdedelen, mittersta hälften, den sämsta fjärdedelen.',
      'Åren skiljer mellan nyckeltalen: det senaste år som någon har ett värde för visas.',
      'Ordningen efter läge går efter hur långt ned i listan platsen är, så plats 3 av 8 kommer efter plats 3 av 290.',
    ],
    methodHeading: 'Så räknas läget',
    rankedOf: 'Av',
    directionColumn: 'Riktning',
    id: 'Nummer',
    statistics: 'platser, fjärdedelar och medel',
  },
  en: {
    everybody: { municipality: 'all municipalities', region: 'all regions' },
    nav: 'How we stand',
    heading: 'How we stand',
    lead: (everybody: string) =>
      `All key figures, each for the latest year that the source has, among ${everybody}.`,
    keyFigures: (count: number) => counted('en', count, 'key figure', 'key figures'),
    parts: {
      best: (count: string) => `${count} in the best quarter`,
      middle: (count: string) => `${count} in the middle half`,
      worst: (count: string) => `${count} in the worst quarter`,
      grey: (count: string) => `${count} without a place`,
    },
    part: {
      best: 'best quarter',
      middle: 'middle half',
      worst: 'worst quarter',
      grey: 'without a place',
    },
    finding: (all: string, parts: string) => `Of ${all}: ${parts}.`,
    nothing: 'The source has no key figures that apply here.',
    guessed: (count: number, shown: string) =>
      count === 1
        ? 'For one of those with a place it is only guessed which way is better. It is told at the key figure.'
        : `For ${shown} of those with a place it is only guessed which way is better. It is told at each key figure.`,
    chance: (best: number, worst: number) => `chance may give places ${best} to ${worst}`,
    bars: 'Area by area',
    ofArea: (area: string) => `Show ${area} in the table`,
    noArea: 'without an area',
    table: 'Key figure by key figure',
    narrow: 'What is shown',
    choices: {
      operatingArea: 'Area',
      place: 'Place',
      followed: 'Followed here',
      order: 'Order',
    },
    every: 'all',
    greyFor: (because: string) => `without a place: ${because}`,
    followed: { yes: 'followed here', no: 'not followed here' },
    isFollowed: 'Followed here',
    orders: { place: 'best place first', worst: 'worst place first', title: 'by name' },
    shown: (from: string, to: string, all: string) => `Showing ${from}–${to} of ${all}.`,
    shownAll: (all: string) => `Showing ${all}.`,
    shownNone: 'No key figure fits the choice. Choose all in one of the lists.',
    mean: (county: string) => `Mean, ${county}`,
    noMean:
      'The county’s mean is not shown, since the source has no county for the own municipality.',
    noValue: 'no value',
    better: {
      higher: 'higher is better',
      lower: 'lower is better',
      interval: 'best within a range',
      none: 'no direction',
    },
    direction: (better: string, certainty: string) => `${better}, ${certainty}`,
    noDirection: 'no direction',
    pages: 'Pages',
    before: 'Previous',
    after: 'Next',
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    method: [
      'The place tells where among all, not whether the result is good: the best quarter, the middle half, the worst quarter.',
      'The years differ between the key figures: the latest year that anybody has a value for is shown.',
      'The order by place goes by how far down the list the place is, so place 3 of 8 comes after place 3 of 290.',
    ],
    methodHeading: 'How the place is counted',
    rankedOf: 'Of',
    directionColumn: 'Direction',
    id: 'Number',
    statistics: 'places, quarters and means',
  },
} as const

export const wholeProfileWords = (language: Language) => WORDS[language]

const shownIn = (count: number, language: Language): string => grouped(String(count), language)

/** «34 nyckeltal» */
export const sayKeyFigures = (count: number, language: Language): string =>
  WORDS[language].keyFigures(count)

const PLACES = ['best', 'middle', 'worst', 'grey'] as const

/** «9 i bästa fjärdedelen, 17 i mittersta hälften och 8 utan läge»: those that there are any of. */
export const sayCounts = (counts: Counts, language: Language): string =>
  join(
    PLACES.filter((place) => counts[place] > 0).map((place) =>
      WORDS[language].parts[place](shownIn(counts[place], language)),
    ),
    comparingWords(language).and,
  )

/** The finding: «Av 34 nyckeltal är 9 i bästa fjärdedelen, …». */
export const sentenceForProfile = (counts: Counts, language: Language): string => {
  const all = PLACES.reduce((sum, place) => sum + counts[place], 0)
  const { finding, nothing } = WORDS[language]
  return all === 0 ? nothing : finding(sayKeyFigures(all, language), sayCounts(counts, language))
}

/** What a place is called in a list to choose from. */
export const placeName = (asked: AskedPlace, language: Language): string => {
  const { part, greyFor, noDirection } = WORDS[language]
  const [place, because] = asked.split(':')
  if (because === 'noDirection') return greyFor(noDirection)
  const { because: causes } = comparingWords(language)
  return because === undefined
    ? part[place as keyof Counts]
    : greyFor(causes[because as keyof typeof causes])
}
