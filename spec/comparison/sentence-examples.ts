// The examples that sentences.csv is written of: small made-up groups, each explained in the reader's language.
import { type AreaValue, countValues } from '../../src/domain/comparison/area-values.ts'
import { arrowOf } from '../../src/domain/comparison/arrows.ts'
import { splitBySex } from '../../src/domain/comparison/by-sex.ts'
import { tellKeyFigure } from '../../src/domain/comparison/confirmed-key-figures.ts'
import {
  betterAndCheaper,
  movementOf,
  type ServiceYear,
  squareOf,
} from '../../src/domain/comparison/cost-quality.ts'
import { financialProfile, PROFILE_METHOD } from '../../src/domain/comparison/financial-profile.ts'
import type { GroupDescription, ResolvedGroup } from '../../src/domain/comparison/groups.ts'
import type { SourceGroup } from '../../src/domain/comparison/key-figures.ts'
import { positionOf } from '../../src/domain/comparison/position.ts'
import { LEVEL_METHOD, reasonableLevel } from '../../src/domain/comparison/reasonable-level.ts'
import { resolveGroup } from '../../src/domain/comparison/resolve-group.ts'
import {
  countRoles,
  RESULT_METHOD,
  type ResultMeasure,
  resultTable,
} from '../../src/domain/comparison/result-table.ts'
import { findSimilar } from '../../src/domain/comparison/similar-search.ts'
import { type Tolerance, trendOf, type YearValue } from '../../src/domain/comparison/trend.ts'
import { readGroup } from '../../src/domain/comparison/written-group.ts'
import { exact } from '../../src/domain/exact/exact.ts'
import * as alike from '../../src/text/comparison-alike.ts'
import { sentenceForGroupRefusal } from '../../src/text/comparison-group-refusals.ts'
import { nameOfGroup, sentenceForGroup } from '../../src/text/comparison-groups.ts'
import { sentenceForTold } from '../../src/text/comparison-guesses.ts'
import { explainLevels, sentenceForReached } from '../../src/text/comparison-levels.ts'
import { explainPosition } from '../../src/text/comparison-places.ts'
import { explainProfile, sentenceForMethodRefusal } from '../../src/text/comparison-profiles.ts'
import * as results from '../../src/text/comparison-results.ts'
import type { Saying } from '../../src/text/comparison-saying.ts'
import * as squares from '../../src/text/comparison-squares.ts'
import { explainArrow, explainSplit, explainTrend } from '../../src/text/comparison-trends.ts'
import { type Language, quoted } from '../../src/text/language.ts'

type Example = (language: Language) => readonly string[]

const percent = (language: Language): Saying => ({
  language,
  measure: { unit: 'percent', decimals: 1 },
  names: new Map([['0018', 'Region Örebro län']]),
})

/** «1880 84.2 200»: an area, its share, and of how many. */
const valued = (...written: readonly string[]): readonly AreaValue[] =>
  written.map((one) => {
    const [area = '', value = '', of] = one.split(' ')
    return { area, value: exact(value), ...(of === undefined ? {} : { of: Number(of) }) }
  })

const FOUR = valued('1880 84.2', '1881 82.1', '1885 79', '2425 60')
const FIVE = [...FOUR, ...valued('1884 3')]

const valuesOf = (all: readonly AreaValue[]) => countValues(all).counted

const SIMILAR: SourceGroup = {
  id: 'G1',
  title: 'Liknande kommuner, övergripande, Kumla, 2025',
  members: ['1885', '2425'],
}

const resolved = (
  described: GroupDescription,
  own: 'included' | 'excluded',
  groups: readonly SourceGroup[] = [],
  source?: string,
): ResolvedGroup => {
  const keyFigure = { title: 'Bad', operatingArea: 'Kultur och fritid' }
  const named = source === undefined ? {} : { source }
  const found = resolveGroup(described, own, { own: '1881', groups, keyFigure, ...named })
  if ('refused' in found) throw new Error(found.refused)
  return found
}

const county = (language: Language): string =>
  nameOfGroup({ is: 'county' }, language, resolved({ is: 'county' }, 'included'))

const refused = (
  described: GroupDescription,
  own: string,
  language: Language,
  groups: readonly SourceGroup[] = [],
): string => {
  const found = resolveGroup(described, 'excluded', { own, groups })
  if (!('refused' in found)) throw new Error('found')
  return sentenceForGroupRefusal(found, percent(language))
}

const unread = (written: string, language: Language): string => {
  const found = readGroup(written)
  if (!('refused' in found)) throw new Error('read')
  return sentenceForGroupRefusal(found, percent(language))
}

const TOLERANCE: Tolerance = { amount: exact(2), in: 'percent' }
const year = (when: number, value: string, more: Partial<YearValue> = {}): YearValue => ({
  year: when,
  value: exact(value),
  ...more,
})
const trend = (language: Language, ...series: readonly YearValue[]): readonly string[] => {
  const asked = { year: 2025, years: 3, tolerance: TOLERANCE, better: 'higher' } as const
  return explainTrend(trendOf(series, asked), TOLERANCE, percent(language))
}

const arrow = (difference: string, table: 'percentagePoints' | 'points', language: Language) =>
  explainArrow(exact(difference), arrowOf(exact(difference), table), table, language)

const SERVICE: ServiceYear = {
  year: 2025,
  cost: {
    keyFigure: 'N1',
    better: 'lower',
    values: valued('1880 100', '1881 200', '1885 300', '2425 400', '1884 150'),
  },
  quality: [{ keyFigure: 'N2', better: 'higher', values: FOUR }],
}

const named = (language: Language) => (id: string) => quoted(id, language)

const MEASURE: ResultMeasure = {
  id: 'm1',
  aspect: 'trygghet',
  better: 'higher',
  tolerance: TOLERANCE,
  series: new Map([['1881', [year(2023, '1'), year(2025, '2')]]]),
}

/** Each example's sentences, in the order that sentences.csv has them. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  groups: (language) => [
    sentenceForGroup(resolved({ is: 'county' }, 'included'), percent(language)),
    sentenceForGroup(resolved({ is: 'skr' }, 'excluded'), percent(language)),
    sentenceForGroup(resolved({ is: 'similar' }, 'excluded', [SIMILAR]), percent(language)),
    sentenceForGroup(
      resolved({ is: 'similar' }, 'excluded', [SIMILAR], 'Påhittad statistik'),
      percent(language),
    ),
    sentenceForGroup(
      resolved({ is: 'listed', areas: ['1880', '1885'] }, 'included'),
      percent(language),
    ),
  ],
  'no group': (language) => [
    refused({ is: 'size' }, '1881', language),
    refused({ is: 'named', group: 'Fyrkomunsnätverket' }, '1881', language, [
      { id: 'G2', title: 'Fyrkommunsnätverket (ovägt medel)', members: ['1880'] },
    ]),
    refused({ is: 'county' }, '0980', language),
    refused({ is: 'skr' }, '0018', language),
    refused({ is: 'similar', for: 'disability' }, '1885', language, [SIMILAR]),
    unread('conty', language),
    unread('county:8', language),
  ],
  place: (language) =>
    explainPosition(
      positionOf(
        { area: '1881', value: exact('82.1'), of: 100 },
        [
          ...valued('1880 84.2 200', '1881 82.1 100', '1885 79 90', '2425 60 20'),
          { area: '1884', value: null, cause: 'suppressed' },
        ],
        'higher',
      ),
      { ...percent(language), group: county(language), year: 2025 },
    ),
  grey: (language) =>
    explainPosition(
      positionOf({ area: '1881', value: null, cause: 'notCollected' }, FOUR, 'higher'),
      {
        ...percent(language),
        group: county(language),
        year: 2025,
      },
    ),
  trend: (language) => trend(language, year(2023, '80'), year(2025, '84.2', { preliminary: true })),
  'broken trend': (language) =>
    trend(language, year(2023, '80'), year(2024, '70', { breaks: true }), year(2025, '69')),
  'no trend': (language) => trend(language, year(2023, '80')),
  arrows: (language) => [
    ...arrow('9.95', 'percentagePoints', language),
    ...arrow('-4', 'points', language),
  ],
  'by sex': (language) =>
    explainSplit(
      splitBySex(
        { value: exact(80), of: 10 },
        { value: exact(60), of: 10 },
        { better: 'higher', isShare: true },
      ),
      percent(language),
    ),
  level: (language) => {
    const own = { area: '1881', value: exact(50), year: 2025 }
    const series = new Map([
      ['1880', [year(2020, '50'), year(2021, '52')]],
      ['1885', [year(2020, '50'), year(2021, '54'), year(2023, '56')]],
    ])
    const method = { ...LEVEL_METHOD, least: 2 }
    return [
      ...explainLevels(reasonableLevel({ own, series, method }), method, percent(language)),
      sentenceForReached({ reached: 3, of: 12 }, exact(55), percent(language)),
    ]
  },
  square: (language) => {
    const square = squareOf(SERVICE)
    const [last] = square.places.slice(-1)
    if (last === undefined) throw new Error('nobody is drawn')
    const unable = { ...square, year: 2023, places: [] }
    return [
      squares.sentenceForField(last, 2025, named(language), percent(language)),
      squares.sentenceForMovement(
        movementOf([square, { ...square, year: 2024 }, unable], '1881'),
        language,
      ),
      squares.sentenceForBetter(betterAndCheaper(SERVICE, square, '1885'), percent(language)),
      squares.sentenceForBetter(betterAndCheaper(SERVICE, square, '1880'), percent(language)),
      ...squares.explainSquare(square, named(language), percent(language)),
    ]
  },
  profile: (language) => [
    ...explainProfile(
      financialProfile(
        2025,
        '1881',
        new Map([
          ['equityRatio', FIVE],
          ['quickRatio', [...FOUR, { area: '1884', value: null }]],
        ]),
        PROFILE_METHOD,
      ),
      county(language),
      PROFILE_METHOD,
      { ...percent(language), members: FIVE.map(({ area }) => area) },
    ),
    sentenceForMethodRefusal({ refused: 'sharesNotHundred', sum: exact(110) }, language),
  ],
  alike: (language) => {
    const leastKnown = 0.9
    const found = findSimilar({
      own: '1881',
      among: FIVE.map(({ area }) => area),
      features: [
        { keyFigure: 'N2', weight: 3, values: valuesOf(FIVE) },
        { keyFigure: 'N3', weight: 1, values: valuesOf(FOUR) },
      ],
      most: 3,
      leastKnown,
    })
    if (found.is === 'refused') throw new Error(found.refused)
    return [
      ...found.nearest.map((one) =>
        alike.sentenceForAlike(one, named(language), percent(language)),
      ),
      ...alike.explainSimilar(
        found,
        { year: 2025, leastKnown },
        named(language),
        percent(language),
      ),
      alike.sentenceForSimilarRefusal(
        { is: 'refused', refused: 'notAWeight', keyFigure: 'N2', weight: 0 },
        named(language),
        percent(language),
      ),
    ]
  },
  results: (language) => {
    const method = { ...RESULT_METHOD, weights: { trygghet: 2 } }
    const table = resultTable([MEASURE], ['1881', '1885'], 2025, method)
    if ('refused' in table) throw new Error(table.refused)
    return [
      ...table.standings.flatMap((one) => [
        results.sentenceForStanding(one, percent(language)),
        ...one.aspects.map((aspect) => results.sentenceForAspect(aspect, 'trend', language)),
      ]),
      ...results.explainResults(['1881', '1885'], table.years, method, language),
      ...results.explainRoles(
        countRoles([
          { measure: 'm1', roles: ['inBudget'], met: true },
          { measure: 'm2', roles: [], met: null },
        ]),
        language,
      ),
      results.sentenceForResultRefusal({ refused: 'nothingWeighs' }, language),
    ]
  },
  'key figure': (language) => {
    const keyFigure = { id: 'N1', title: 'Sjukfrånvaro, andel (%)', description: '' }
    const confirmed = {
      id: 'N1',
      better: 'lower',
      unit: { unit: 'percent' },
      decimals: 1,
      by: 'Kim Ek',
      on: '2026-03-23',
      why: language === 'sv' ? 'lägre är friskare.' : 'lower is healthier.',
    } as const
    return [
      sentenceForTold(tellKeyFigure(keyFigure, new Map()).better, language),
      sentenceForTold(tellKeyFigure(keyFigure, new Map([['N1', confirmed]])).better, language),
    ]
  },
}
