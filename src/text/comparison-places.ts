// A place among others in words: place, colour, how far from mean and median, who was counted and what may be chance.
import type { UnknownValue } from '../domain/comparison/area-values.ts'
import type { GreyCause } from '../domain/comparison/key-figures.ts'
import type { PlacesWithinChance } from '../domain/comparison/noise.ts'
import { CERTAINTY_PERCENT } from '../domain/comparison/noise.ts'
import type { Deviation, GreyBecause, Place, Position } from '../domain/comparison/position.ts'
import { absolute, compare, type Exact, roundTo, subtract, ZERO } from '../domain/exact/exact.ts'
import {
  countAreas,
  municipalities,
  nameAreas,
  type Saying,
  sayApart,
  sayValue,
} from './comparison-saying.ts'
import { type Language, upperFirst } from './language.ts'
import { sayNumber, sayPercent } from './numerals.ts'

/** What a place is read with: the group's name inside a sentence, and the year. */
export type PlaceSaying = Saying & { readonly group: string; readonly year: number }

const WORDS = {
  sv: {
    colours: { green: 'grön', yellow: 'gul', red: 'röd', grey: 'grå' },
    fourths: {
      1: 'den bästa fjärdedelen',
      2: 'den näst bästa fjärdedelen',
      3: 'den näst sämsta fjärdedelen',
      4: 'den sämsta fjärdedelen',
    },
    place: (name: string, year: number, rank: number, of: number, tied: number, group: string) =>
      `${name} har plats ${rank} av ${of} år ${year}${tied === 0 ? '' : `, delad med ${municipalities(tied, 'sv')} till`} (${group}). Plats 1 är bäst.`,
    colour: (colour: string, place: string) => `Färgen är ${colour}: ${place}.`,
    middle: 'varken bland de bästa eller de sämsta 25 procenten',
    method:
      'Färgen visar platsen bland kommunerna, inte om resultatet är bra: 25 procent grönt, 50 gult, 25 rött. En fjärdedel avrundas uppåt, och den som har samma värde som den sista i fjärdedelen hör dit.',
    grey: {
      notYetPublished: 'värdet är inte publicerat än',
      notCollected: 'uppgiften samlades inte in det året',
      notDelivered: 'uppgiften har inte lämnats',
      suppressed: 'värdet visas inte, för det rör för få personer',
      notApplicable: 'uppgiften är inte aktuell för kommunen',
      noValue: 'värde saknas, och källan säger inte varför',
      noDirection: 'måttet säger inte vilket håll som är bättre',
      alone: 'ingen annan i gruppen har något värde',
    },
    isGrey: (why: string) => `Färgen är grå: ${why}.`,
    mean: 'medelvärdet',
    median: 'medianen',
    side: { better: ' Det är bättre.', worse: ' Det är sämre.', same: '' },
    above: (value: string, apart: string, what: string, of: string, percent: string) =>
      `${value} är ${apart} över ${what} ${of}${percent}.`,
    below: (value: string, apart: string, what: string, of: string, percent: string) =>
      `${value} är ${apart} under ${what} ${of}${percent}.`,
    same: (value: string, what: string, of: string) => `${value} är lika med ${what} ${of}.`,
    unweighted: 'Medelvärdet är ovägt: varje kommun räknas lika.',
    counted: (count: string, year: number) => `Räknade: ${count} med värde ${year}.`,
    missing: (count: string, names: string) => `Utan värde: ${count} (${names}).`,
    noneMissing: 'Alla i gruppen har värde.',
    percentile: (percent: string) =>
      `Bättre än ${percent} av de andra, de med samma värde räknade till hälften.`,
    chance: (best: number, worst: number, near: number) =>
      best === worst
        ? 'Skillnaderna till de andra är större än slumpen.'
        : `Skillnaden ryms i slumpen för ${municipalities(near, 'sv')}: platsen kan vara ${best} till ${worst}.`,
    chanceMethod: `Osäkerheten är räknad med Wilsons metod (${CERTAINTY_PERCENT} procent), som om samma sak hade mätts på nytt med lika många.`,
    chanceUnknown: (count: number) =>
      `För ${municipalities(count, 'sv')} är det inte känt hur många som räknats.`,
  },
  en: {
    colours: { green: 'green', yellow: 'yellow', red: 'red', grey: 'grey' },
    fourths: {
      1: 'the best quarter',
      2: 'the second best quarter',
      3: 'the second worst quarter',
      4: 'the worst quarter',
    },
    place: (name: string, year: number, rank: number, of: number, tied: number, group: string) =>
      `${name} is in place ${rank} of ${of} in ${year}${tied === 0 ? '' : `, shared with ${tied} more`} (${group}). Place 1 is the best.`,
    colour: (colour: string, place: string) => `The colour is ${colour}: ${place}.`,
    middle: 'neither among the best nor the worst 25 per cent',
    method:
      'The colour shows the place among the municipalities, not whether the result is good: 25 per cent green, 50 yellow, 25 red. A quarter is rounded up, and whoever has the same value as the last of a quarter is in it.',
    grey: {
      notYetPublished: 'the value is not yet published',
      notCollected: 'the figure was not collected that year',
      notDelivered: 'the figure was not delivered',
      suppressed: 'the value is not shown, since it is about too few people',
      notApplicable: 'the figure does not apply to the municipality',
      noValue: 'there is no value, and the source does not say why',
      noDirection: 'the measure does not say which way is better',
      alone: 'nobody else in the group has a value',
    },
    isGrey: (why: string) => `The colour is grey: ${why}.`,
    mean: 'the mean',
    median: 'the median',
    side: { better: ' That is better.', worse: ' That is worse.', same: '' },
    above: (value: string, apart: string, what: string, of: string, percent: string) =>
      `${value} is ${apart} above ${what} ${of}${percent}.`,
    below: (value: string, apart: string, what: string, of: string, percent: string) =>
      `${value} is ${apart} below ${what} ${of}${percent}.`,
    same: (value: string, what: string, of: string) => `${value} equals ${what} ${of}.`,
    unweighted: 'The mean is unweighted: every municipality counts the same.',
    counted: (count: string, year: number) => `Counted: ${count} with a value for ${year}.`,
    missing: (count: string, names: string) => `Without a value: ${count} (${names}).`,
    noneMissing: 'Everybody in the group has a value.',
    percentile: (percent: string) =>
      `Better than ${percent} of the others, those with the same value counted as half.`,
    chance: (best: number, worst: number, near: number) =>
      best === worst
        ? 'The differences from the others are greater than chance.'
        : `The difference may be chance for ${municipalities(near, 'en')}: the place may be ${best} to ${worst}.`,
    chanceMethod: `The uncertainty is Wilson’s (${CERTAINTY_PERCENT} per cent), as if the same had been measured again with as many.`,
    chanceUnknown: (count: number) =>
      `It is not known how many are counted for ${municipalities(count, 'en')}.`,
  },
} as const

export const colourName = (colour: Position['colour'], language: Language): string =>
  WORDS[language].colours[colour]

/** Why a place is grey, inside a sentence. */
export const whyGrey = (because: GreyBecause | GreyCause, language: Language): string =>
  WORDS[language].grey[because]

/** Who was counted, and who had no value. */
export const sentenceForCounted = (
  counted: readonly string[],
  missing: readonly UnknownValue[],
  saying: Saying & { readonly year: number },
): string => {
  const { language, year } = saying
  const words = WORDS[language]
  const without = missing.map(({ area }) => area)
  return [
    words.counted(countAreas(counted, language), year),
    without.length === 0
      ? words.noneMissing
      : words.missing(countAreas(without, language), nameAreas(without, saying)),
  ].join(' ')
}

/** What may be chance; nothing where it is not known of how many the shares are. */
export const sentencesForChance = (
  chance: PlacesWithinChance | null,
  language: Language,
): readonly string[] => {
  if (chance === null) return []
  const words = WORDS[language]
  return [
    words.chance(chance.best, chance.worst, chance.near),
    words.chanceMethod,
    ...(chance.unknown === 0 ? [] : [words.chanceUnknown(chance.unknown)]),
  ]
}

const percentText = (percent: Exact | null, language: Language): string =>
  percent === null ? '' : ` (${sayPercent(sayNumber(absolute(percent), 1, language), language)})`

/**
 * How far a value lies from the group's mean or median, and which way that is. Both are rounded as they
 * are shown first, so that what is told adds up: 31,3 is equal to a mean that reads 31,3.
 */
export const sentenceForDeviation = (
  value: Exact,
  { of, percent, meaning }: Deviation,
  from: 'mean' | 'median',
  saying: Saying,
): string => {
  const words = WORDS[saying.language]
  const [own, other] = [upperFirst(sayValue(value, saying)), sayValue(of, saying)]
  const { decimals } = saying.measure
  const difference = subtract(roundTo(value, decimals), roundTo(of, decimals))
  const side = compare(difference, ZERO)
  if (side === 0) return words.same(own, words[from], other)
  const apart = sayApart(absolute(difference), saying)
  const share = saying.measure.unit === 'percent' ? '' : percentText(percent, saying.language)
  const said = (side > 0 ? words.above : words.below)(own, apart, words[from], other, share)
  return meaning === null ? said : said + words.side[meaning]
}

const sentencesForPlace = (
  area: string,
  { colour, fourth, rank, of, tied, percentile }: Place,
  saying: PlaceSaying,
): readonly string[] => {
  const { language, group, year } = saying
  const words = WORDS[language]
  const where = colour === 'yellow' ? words.middle : words.fourths[fourth]
  return [
    words.place(nameAreas([area], saying), year, rank, of, tied, group),
    words.colour(words.colours[colour], where),
    words.percentile(sayPercent(sayNumber(percentile, 0, language), language)),
  ]
}

/**
 * A position explained: place and colour or why it is grey, how far from mean and median, who was
 * counted, what may be chance, and by which method.
 */
export const explainPosition = (position: Position, saying: PlaceSaying): readonly string[] => {
  const { language } = saying
  const words = WORDS[language]
  const { value, fromMean, fromMedian, counted, missing, area } = position
  return [
    ...(position.colour === 'grey'
      ? [words.isGrey(words.grey[position.because])]
      : sentencesForPlace(area, position, saying)),
    ...(value === null || fromMean === null
      ? []
      : [`${sentenceForDeviation(value, fromMean, 'mean', saying)} ${words.unweighted}`]),
    ...(value === null || fromMedian === null
      ? []
      : [sentenceForDeviation(value, fromMedian, 'median', saying)]),
    sentenceForCounted(
      counted.map((one) => one.area),
      missing,
      saying,
    ),
    ...('chance' in position ? sentencesForChance(position.chance, language) : []),
    ...(position.colour === 'grey' ? [] : [words.method]),
  ]
}
