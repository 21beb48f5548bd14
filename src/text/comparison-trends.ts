// Trends, Öppna jämförelser's arrows and the difference between women and men, in words.
import type { Arrow, ArrowTable } from '../domain/comparison/arrows.ts'
import type { SexSplit } from '../domain/comparison/by-sex.ts'
import { CERTAINTY_PERCENT } from '../domain/comparison/noise.ts'
import type { Tolerance, Trend } from '../domain/comparison/trend.ts'
import { absolute, type Exact } from '../domain/exact/exact.ts'
import { whyGrey } from './comparison-places.ts'
import { type Saying, sayAbout, sayApart, sayChange, sayValue } from './comparison-saying.ts'
import { join, type Language, upperFirst } from './language.ts'
import { sayNumber, sayPercent, sayShort } from './numerals.ts'

const WORDS = {
  sv: {
    moved: {
      up: (first: string, last: string, from: number, to: number, change: string) =>
        `Värdet har gått upp från ${first} (${from}) till ${last} (${to}): ${change}.`,
      down: (first: string, last: string, from: number, to: number, change: string) =>
        `Värdet har gått ned från ${first} (${from}) till ${last} (${to}): ${change}.`,
      even: (first: string, last: string, from: number, to: number, change: string) =>
        `Värdet är i stort sett oförändrat från ${first} (${from}) till ${last} (${to}): ${change}.`,
    },
    meaning: { better: ' Det är en förbättring.', worse: ' Det är en försämring.', even: '' },
    tolerance: (amount: string) => `En ändring på högst ${amount} räknas som oförändrat.`,
    ofFirst: (percent: string) => `${percent} av det första värdet`,
    gaps: (years: string) => `Värde saknas för ${years}.`,
    wanted: (wanted: number, from: number) =>
      `Serien börjar ${from}; år ${wanted} finns inte att jämföra med.`,
    broken: (year: number) =>
      `Serien räknas på ett annat sätt från ${year}, så åren före jämförs inte.`,
    preliminary: (years: string) => `Preliminärt: ${years}.`,
    none: {
      noLatest: (year: number, why: string) => `Det finns ingen trend till ${year}: ${why}.`,
      onlyOne: () => 'Det finns bara ett värde, så det går inte att se någon trend.',
      onlyOneSinceBreak: () =>
        'Det finns bara ett värde sedan serien började räknas på ett annat sätt, så det går inte att se någon trend.',
      percentOfZero: () =>
        'Det första värdet är noll, så ändringen kan inte räknas i procent. Välj en tolerans i måttets egen enhet.',
    },
    arrows: {
      up: 'rakt upp',
      upRight: 'snett upp',
      flat: 'rakt fram',
      downRight: 'snett ned',
      down: 'rakt ned',
    },
    arrow: (difference: string, arrow: string) => `Avvikelsen ${difference} ger pilen ${arrow}.`,
    noRule: (difference: string, size: string) =>
      `Ingen regel: i den tryckta tabellen finns ingen pil för exakt ${difference}. Raderna är «mer än ${size}» och upp till en tiondel under ${size}.`,
    arrowSource: 'Pilarna är de som står i Öppna jämförelser Grundskola 2013, tabellbilaga.',
    points: 'poäng',
    percentagePoints: 'procentenheter',
    split: (women: string, men: string) => `Kvinnor ${women}, män ${men}.`,
    higher: { women: 'Kvinnornas värde är', men: 'Männens värde är' },
    apart: (whose: string, apart: string) => `${whose} ${apart} högre.`,
    alike: 'Värdet är detsamma för kvinnor och män.',
    betterFor: {
      women: 'Resultatet är bättre för kvinnor.',
      men: 'Resultatet är bättre för män.',
      neither: '',
    },
    within: 'Skillnaden ryms i slumpen',
    beyond: 'Skillnaden är större än slumpen',
    interval: (said: string, from: string, to: string) =>
      `${said}: med ${CERTAINTY_PERCENT} procents säkerhet ligger den mellan ${from} och ${to} procentenheter (Newcombes metod).`,
    noSplit: (sexes: string) =>
      `Det går inte att jämföra kvinnor och män: värde saknas för ${sexes}.`,
    sexes: { women: 'kvinnor', men: 'män' },
    and: 'och',
  },
  en: {
    moved: {
      up: (first: string, last: string, from: number, to: number, change: string) =>
        `The value has risen from ${first} (${from}) to ${last} (${to}): ${change}.`,
      down: (first: string, last: string, from: number, to: number, change: string) =>
        `The value has fallen from ${first} (${from}) to ${last} (${to}): ${change}.`,
      even: (first: string, last: string, from: number, to: number, change: string) =>
        `The value is much the same from ${first} (${from}) to ${last} (${to}): ${change}.`,
    },
    meaning: { better: ' That is an improvement.', worse: ' That is a decline.', even: '' },
    tolerance: (amount: string) => `A change of no more than ${amount} counts as unchanged.`,
    ofFirst: (percent: string) => `${percent} of the first value`,
    gaps: (years: string) => `There is no value for ${years}.`,
    wanted: (wanted: number, from: number) =>
      `The series begins in ${from}; ${wanted} is not there to compare with.`,
    broken: (year: number) =>
      `The series is counted in another way from ${year}, so the years before are not compared.`,
    preliminary: (years: string) => `Preliminary: ${years}.`,
    none: {
      noLatest: (year: number, why: string) => `There is no trend to ${year}: ${why}.`,
      onlyOne: () => 'There is only one value, so no trend can be seen.',
      onlyOneSinceBreak: () =>
        'There is only one value since the series began to be counted in another way, so no trend can be seen.',
      percentOfZero: () =>
        'The first value is nought, so the change cannot be told in per cent. Choose a tolerance in the measure’s own unit.',
    },
    arrows: {
      up: 'straight up',
      upRight: 'slanting up',
      flat: 'level',
      downRight: 'slanting down',
      down: 'straight down',
    },
    arrow: (difference: string, arrow: string) =>
      `The deviation ${difference} gives the arrow ${arrow}.`,
    noRule: (difference: string, size: string) =>
      `No rule: the printed table has no arrow for exactly ${difference}. Its rows are “more than ${size}” and up to a tenth below ${size}.`,
    arrowSource: 'The arrows are those of Öppna jämförelser Grundskola 2013, tabellbilaga.',
    points: 'points',
    percentagePoints: 'percentage points',
    split: (women: string, men: string) => `Women ${women}, men ${men}.`,
    higher: { women: 'Women’s value is', men: 'Men’s value is' },
    apart: (whose: string, apart: string) => `${whose} ${apart} higher.`,
    alike: 'The value is the same for women and men.',
    betterFor: {
      women: 'The result is better for women.',
      men: 'The result is better for men.',
      neither: '',
    },
    within: 'The difference may be chance',
    beyond: 'The difference is greater than chance',
    interval: (said: string, from: string, to: string) =>
      `${said}: with ${CERTAINTY_PERCENT} per cent certainty it lies between ${from} and ${to} percentage points (Newcombe’s method).`,
    noSplit: (sexes: string) => `Women and men cannot be compared: there is no value for ${sexes}.`,
    sexes: { women: 'women', men: 'men' },
    and: 'and',
  },
} as const

/** A tolerance in words: «2 procentenheter», «5 % av det första värdet». */
export const sayTolerance = ({ amount, in: unit }: Tolerance, saying: Saying): string => {
  const { language } = saying
  if (unit === 'unit') return sayApart(amount, saying)
  return WORDS[language].ofFirst(sayPercent(sayShort(amount, 1, language), language))
}

const yearsText = (years: readonly number[], language: Language): string =>
  join(years.map(String), WORDS[language].and)

/** A trend explained: the change, what it means, the tolerance, and what stands in the way of reading it plainly. */
export const explainTrend = (
  trend: Trend,
  tolerance: Tolerance,
  saying: Saying,
): readonly string[] => {
  const { language } = saying
  const words = WORDS[language]
  const told = [
    ...(trend.is === 'none' || trend.gaps.length === 0
      ? []
      : [words.gaps(yearsText(trend.gaps, language))]),
    ...(trend.brokenIn === undefined ? [] : [words.broken(trend.brokenIn)]),
    ...(trend.preliminary.length === 0
      ? []
      : [words.preliminary(yearsText(trend.preliminary, language))]),
  ]
  if (trend.is === 'none') {
    const { because } = trend
    const why = whyGrey(trend.cause ?? 'noValue', language)
    const said = because === 'noLatest' ? words.none.noLatest(trend.to, why) : words.none[because]()
    return [said, ...told]
  }
  const { moved, meaning, first, last, from, to, change, wanted } = trend
  const said = words.moved[moved](
    sayValue(first, saying),
    sayValue(last, saying),
    from,
    to,
    sayChange(change, saying),
  )
  return [
    said + (meaning === null ? '' : words.meaning[meaning]),
    words.tolerance(sayTolerance(tolerance, saying)),
    ...(wanted === undefined || trend.brokenIn !== undefined ? [] : [words.wanted(wanted, from)]),
    ...told,
  ]
}

export const arrowName = (arrow: Arrow, language: Language): string => WORDS[language].arrows[arrow]

/** An arrow explained, or that the printed table has none. */
export const explainArrow = (
  difference: Exact,
  found: { readonly arrow: Arrow } | { readonly noRule: Exact },
  table: ArrowTable,
  language: Language,
): readonly string[] => {
  const words = WORDS[language]
  const number = (value: Exact) => sayNumber(value, 1, language)
  if ('noRule' in found) {
    const said = `${number(found.noRule)} ${words[table]}`
    return [words.noRule(said, number(absolute(found.noRule))), words.arrowSource]
  }
  return [
    words.arrow(`${number(difference)} ${words[table]}`, words.arrows[found.arrow]),
    words.arrowSource,
  ]
}

/** Women and men side by side: both values, the difference, who it is better for, and whether it may be chance. */
export const explainSplit = (split: SexSplit, saying: Saying): readonly string[] => {
  const { language } = saying
  const words = WORDS[language]
  if (split.is === 'none') {
    const sexes = split.missing.map(({ sex, cause }) =>
      cause === undefined ? words.sexes[sex] : `${words.sexes[sex]} (${whyGrey(cause, language)})`,
    )
    return [words.noSplit(join(sexes, words.and))]
  }
  const { women, men, difference, betterFor, chance } = split
  const whose = difference.n === 0n ? null : difference.n > 0n ? 'women' : 'men'
  const within = chance?.within === true ? words.within : words.beyond
  return [
    words.split(sayValue(women, saying), sayValue(men, saying)),
    whose === null
      ? words.alike
      : words.apart(words.higher[whose], sayApart(absolute(difference), saying)),
    ...(betterFor === null || betterFor === 'neither' ? [] : [words.betterFor[betterFor]]),
    ...(chance === null
      ? []
      : [
          words.interval(
            upperFirst(within),
            sayAbout(chance.from, 1, language),
            sayAbout(chance.to, 1, language),
          ),
        ]),
  ]
}
