// Every sort of condition, number and missing thing has its words, in both languages.
import { describe, expect, test } from 'vitest'
import type { Missing } from '../domain/assessment/missing.ts'
import type { ConditionReason, QuantityReason, Truth } from '../domain/assessment/reasons.ts'
import { exact } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { Quantity, Selection } from '../domain/model/rule.ts'
import { sayDate } from './dates.ts'
import { exampleChain, exampleModel } from './example-chain.ts'
import { LANGUAGES } from './language.ts'
import { sayMissing } from './missing-in-words.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfQuantity } from './tree-of-numbers.ts'
import { wordsOfCondition, wordsOfReasons } from './tree-of-reasons.ts'
import { consolidatedLines } from './units-in-words.ts'
import type { ReasonContext } from './words-of-model.ts'

const model = exampleModel()
const chain = exampleChain([{ id: 'mål', outcomes: ['46.2'], target: '48', peers: ['49', '51'] }])
const measure = chain.measures.get('mål-1')
const contextIn = (language: 'sv' | 'en'): ReasonContext => ({
  model,
  chain,
  roundKind: 'outcome',
  language,
})

const of: Selection = {
  of: 'children',
  types: ['goal'],
  decidedBy: ['council'],
  role: 'decides',
  verdict: 'inForce',
}
const peers = { group: 'county', own: 'excluded', year: 'same' } as const
const unknownPolicy = { is: 'unknown' } as const

/** One of each sort of number; a sort added to the language must be added here to compile. */
const QUANTITIES: { readonly [Is in Quantity['is']]: readonly Extract<Quantity, { is: Is }>[] } = {
  value: [
    { is: 'value', kind: 'round' },
    { is: 'value', kind: 'outcomeToDate' },
  ],
  number: [{ is: 'number', value: exact('80'), percent: true }],
  limit: [
    { is: 'limit', limit: 'target' },
    { is: 'limit', limit: 'okänd' },
  ],
  peers: [
    { is: 'peers', statistic: 'mean', ...peers },
    { is: 'peers', statistic: 'median', ...peers },
    { is: 'peers', statistic: 'quartile', side: 'best', ...peers },
    { is: 'peers', statistic: 'top', places: 10, ...peers },
  ],
  rank: [{ is: 'rank', ...peers }],
  change: [{ is: 'change', since: 'previous', over: 2, in: 'percent' }],
  measure: [{ is: 'measure', measure: 'mål-1' }],
  scaled: [{ is: 'scaled', by: exact('90'), of: { is: 'limit', limit: 'target' } }],
  degree: [{ is: 'degree', of: { is: 'limit', limit: 'target' } }],
  difference: [
    {
      is: 'difference',
      of: { is: 'value', kind: 'round' },
      from: { is: 'peers', statistic: 'mean', ...peers },
    },
  ],
  share: [{ is: 'share', of, missing: unknownPolicy }],
  count: [{ is: 'count', of, grades: ['green'], missing: unknownPolicy }],
  weightedMean: [{ is: 'weightedMean', of, missing: unknownPolicy }],
  sum: [{ is: 'sum', of, missing: unknownPolicy }],
}

const missing: Missing = {
  what: 'reading',
  measure: 'mål-1',
  period: '2026',
  kind: 'outcome',
  reason: 'notReported',
}
const member = { id: 'mål', sort: 'node', grade: 'green', decided: true, counts: true } as const
const read = (quantity: Quantity): readonly QuantityReason[] => [
  {
    quantity,
    value: '46.2',
    decimals: 1,
    reading: {
      measure: 'mål-1',
      period: '2026',
      kind: 'outcome',
      madeUp: true,
      source: 'Enkäten',
      recorded: '2026-09-15T10:00:00Z',
      carriedFrom: 2024,
    },
    group: {
      id: 'county',
      own: 'excluded',
      year: 2025,
      ownYear: 2026,
      counted: [
        { area: '1880', year: 2025, value: '47.5', source: 'Kolada', fetched: '2026-03-23' },
      ],
      missing: [{ area: '0003', why: 'otherYear', latest: 2021 }],
    },
    years: { from: '2024', to: '2026' },
    members: [member, { ...member, met: true, points: '1/2', weight: '2', grade: null }],
    consolidated: {
      how: 'weightedMean',
      units: [
        {
          unit: 'norra',
          value: '40',
          weight: '2',
          limits: [{ limit: 'target', value: '38', reached: true }],
        },
        { unit: 'södra', missing },
      ],
      counted: 1,
      of: 2,
      leastCoverage: '50',
    },
  },
  { quantity, decimals: 1, missing },
  { quantity, decimals: 1, unset: true },
  { quantity, decimals: 1, undefinedBecause: 'referenceNotPositive' },
  { quantity, decimals: 1, undefinedBecause: 'noDirection' },
  { quantity, decimals: 1, interval: { from: '3', to: '5' } },
]

const TRUTHS: readonly Truth[] = ['true', 'false', 'unknown']
const [left] = read({ is: 'value', kind: 'round' })
const rights = [
  ...read({ is: 'peers', statistic: 'mean', ...peers }),
  ...read({ is: 'limit', limit: 'target' }),
]
const change: QuantityReason = {
  quantity: QUANTITIES.change[0] ?? never(),
  value: '-2',
  decimals: 1,
}
function never(): never {
  throw new Error('the table of numbers lacks a change')
}
const own = left ?? never()
const group = {
  of,
  grades: ['green', 'yellow'],
  mayBeLeftOut: false,
  bounds: [{ op: '>=', than: '80' }],
  members: [member],
  met: 1,
  counted: 1,
  missing: 1,
} as const
const policies = ['unknown', 'leftOut', 'notMet'] as const
const missingSorts = ['outcome', 'forecast', 'target', 'peers', 'baseline'] as const
const margin = { amount: '10', in: 'percent' } as const
const inUnit = { amount: '0.5', in: 'unit' } as const

type Sort = ConditionReason['is']
/** One or more of each sort of condition at a given truth; a new sort must be added here to compile. */
const conditionsOf = (truth: Truth): { readonly [Is in Sort]: readonly ConditionReason[] } => {
  const overGroup = (is: 'share' | 'count' | 'every' | 'some' | 'none'): ConditionReason[] => [
    ...policies.map((policy) => ({ is, truth, policy, value: '100', ...group })),
    { is, truth, policy: 'unknown', ...group, empty: true },
    { is, truth, policy: 'unknown', ...group, members: [], empty: true },
  ]
  const due = { is: 'due', truth } as const
  return {
    all: [{ is: 'all', truth, of: [{ is: 'otherwise', truth: 'true' }] }],
    any: [{ is: 'any', truth, of: [{ is: 'otherwise', truth: 'true' }] }],
    not: [{ is: 'not', truth, of: { is: 'otherwise', truth: 'true' } }],
    missing: missingSorts.flatMap((what) => [
      { is: 'missing', truth, what },
      { is: 'missing', truth, what, because: missing },
    ]),
    reaches: rights.map((right) => ({ is: 'reaches', truth, left: own, right, better: 'lower' })),
    beats: rights.map((right) => ({ is: 'beats', truth, left: own, right, better: 'higher' })),
    worse: rights.flatMap((right) => [
      { is: 'worse', truth, left: own, right, margin, bound: 'atMost', better: 'higher' },
      { is: 'worse', truth, left: own, right, margin: inUnit, bound: 'over', better: 'lower' },
    ]),
    compare: (['<', '<=', '=', '>=', '>'] as const).flatMap((op) =>
      rights.map((right) => ({ is: 'compare', truth, left: own, op, right })),
    ),
    within: rights.map((to) => ({ is: 'within', truth, left: own, from: own, to })),
    answer: [
      { is: 'answer', truth, among: ['ja'], answer: 'no' },
      { is: 'answer', truth, among: ['ja', 'delvis'] },
      { is: 'answer', truth, among: ['ja'], because: missing },
    ],
    improves: [
      { is: 'improves', truth, change, by: { amount: '0', in: 'percent' }, better: 'higher' },
      {
        is: 'improves',
        truth,
        change: { ...change, years: { from: '2024', to: '2026' } },
        by: inUnit,
        better: 'lower',
      },
      {
        is: 'improves',
        truth,
        change: { ...change, value: undefined, missing },
        by: margin,
        better: 'none',
      },
    ],
    share: overGroup('share'),
    count: overGroup('count'),
    every: overGroup('every'),
    some: overGroup('some'),
    none: overGroup('none'),
    verdict: [null, 'green'].map((grade) => ({
      is: 'verdict',
      truth,
      assessment: 'status',
      grades: ['green', 'yellow'],
      grade,
      decided: false,
    })),
    due: [
      { ...due, when: 'passed', at: '2026-12-31' },
      { ...due, when: 'passed', due: '2030-12-31', at: '2026-12-31' },
      { ...due, when: 'ahead', due: '2030-12-31', at: '2026-12-31' },
    ],
    otherwise: [{ is: 'otherwise', truth }],
  }
}

const MISSINGS: { readonly [What in Missing['what']]: Missing } = {
  reading: missing,
  limit: { what: 'limit', limit: 'target', measure: 'mål-1', year: 2026 },
  peers: { what: 'peers', measure: 'mål-1', group: 'county', year: 2026, reason: 'tooOld' },
  baseline: { what: 'baseline', measure: 'mål-1', period: '2024', reason: 'seriesBreak' },
  members: { what: 'members', nodes: ['mål'], counted: 1, of: 2 },
  emptyGroup: { what: 'emptyGroup' },
  noneCounts: { what: 'noneCounts', of: 3 },
  verdict: { what: 'verdict', assessment: 'status' },
  measure: { what: 'measure', node: 'mål' },
  due: { what: 'due', node: 'mål' },
  together: { what: 'together', measure: 'mål-1', reason: 'nothingToDivideBy' },
  units: { what: 'units', measure: 'mål-1', units: ['norra'], counted: 1, of: 2 },
}
const UNCOVERED: Missing = {
  what: 'units',
  measure: 'mål-1',
  units: ['norra'],
  counted: 2,
  of: 3,
  leastCoverage: '80',
}

test.for([
  [
    'sv',
    '134,2',
    'enheternas värden ger tillsammans 134,2 för «Mått mål-1», som inte kan vara mer än 100',
  ],
  [
    'sv',
    '100,04',
    'enheternas värden ger tillsammans 100,04 för «Mått mål-1», som inte kan vara mer än 100',
  ],
  [
    'en',
    '-3',
    'the units’ values make \u22123.0 together for “Measure mål-1”, which cannot be less than 0',
  ],
] as const)('%s: units’ values that make what cannot be, %s', ([language, value, said]) => {
  const impossible: Missing = {
    what: 'together',
    measure: 'mål-1',
    reason: 'outsidePossible',
    value: value.replace(',', '.'),
    from: '0',
    to: '100',
  }
  expect(plain(sayMissing(impossible, contextIn(language)))).toBe(said)
})

const sentencesIn = (words: ReasonWords): readonly string[] => [
  words.sentence,
  ...(words.source === undefined ? [] : [words.source]),
  ...words.children.flatMap(sentencesIn),
]

const ENGLISH = /\b(the|of|is|not|and|or|missing|outcome|target|at least|grade|value|goals?)\b/i
const SWEDISH = /\b(inte|och|eller|utfallet|målvärdet|saknas|är|av|gränsen|ligger|värde)\b/i
const BROKEN = /undefined|null|NaN|\[object|\s{2}|\s[.,;:]|^\W*$/

const expectWhole = (sentences: readonly string[], language: 'sv' | 'en') => {
  expect(sentences.length).toBeGreaterThan(0)
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(BROKEN)
    expect(sentence).not.toMatch(language === 'sv' ? ENGLISH : SWEDISH)
  }
}

describe.each(LANGUAGES)('in %s', (language) => {
  const looking = { context: contextIn(language), measure }

  test.each(Object.keys(conditionsOf('true')))('the condition «%s» has whole sentences', (sort) => {
    for (const truth of TRUTHS) {
      const found = Object.entries(conditionsOf(truth)).find(([is]) => is === sort)?.[1] ?? []
      expect(found.length).toBeGreaterThan(0)
      for (const one of found) expectWhole(sentencesIn(wordsOfCondition(one, looking)), language)
    }
  })

  test.each(Object.entries(QUANTITIES))('the number «%s» has whole sentences', (_, all) => {
    for (const quantity of all)
      for (const reason of read(quantity))
        expectWhole(sentencesIn(wordsOfQuantity(reason, looking)), language)
  })

  test.each(Object.entries(MISSINGS))('the missing «%s» is named', (_, one) =>
    expectWhole([sayMissing(one, looking.context)], language),
  )

  test('a number’s source, made-up mark, group, years and units are all told', () => {
    const [full] = read({ is: 'peers', statistic: 'mean', ...peers })
    const words = wordsOfQuantity(full ?? never(), looking)
    const told = sentencesIn(words).join('\n')
    expect(words.madeUp).toBe(true)
    for (const part of [
      'Enkäten',
      sayDate('2026-09-15', language),
      '2024',
      '2025',
      '0003',
      'norra',
      'södra',
    ])
      expect(told).toContain(part)
  })
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const unitsSaid = (language: 'sv' | 'en') => {
  const looking = { context: contextIn(language), measure }
  const [full] = read({ is: 'value', kind: 'round' })
  const { sentence, children } = wordsOfQuantity(full ?? never(), looking)
  const together = children.find((one) => one.children.length === 2)
  return {
    sentence: plain(sentence),
    together: [together?.sentence, ...(together?.children ?? []).map((one) => one.sentence)]
      .map((one) => plain(one ?? ''))
      .slice(0, 2),
    missing: plain(sayMissing(UNCOVERED, looking.context)),
  }
}

test('a value put together from units tells its coverage and what each unit gave', () => {
  expect(unitsSaid('sv')).toEqual({
    sentence: 'Utfallet 2026: 46,2 från 1 av 2 enheter.',
    together: [
      'Sammanvägt som viktat medel: 1 av 2 enheter har värde; minst 50 % måste ha det.',
      'norra: 40,0 (vikt 2; målvärde 38, nås).',
    ],
    missing:
      'värden för «Mått mål-1» saknas från norra (2 av 3 enheter har värde; minst 80 % måste ha det)',
  })
  expect(unitsSaid('en')).toEqual({
    sentence: 'The outcome 2026: 46.2 from 1 of 2 units.',
    together: [
      'Put together as a weighted mean: 1 of 2 units has a value; at least 50% must have one.',
      'norra: 40.0 (weight 2; target 38, reached).',
    ],
    missing:
      'values for “Measure mål-1” are missing from norra (2 of 3 units have a value; at least 80% must have one)',
  })
})

/** A share of pupils, put together from the schools' pupils; `unit` of the whole. */
const ratioSaid = (unit: 'percent' | 'number', language: 'sv' | 'en') => {
  const like = measure ?? never()
  const counted = (id: string, title: string, word?: string): Measure => ({
    ...like,
    id,
    title: { sv: title },
    unit: 'count',
    decimals: 0,
    ...(word === undefined ? {} : { unitWord: { sv: word } }),
  })
  const whole: Measure = {
    ...like,
    id: 'andel',
    unit,
    consolidation: { is: 'ratio', numerator: 'behöriga', denominator: 'elever' },
  }
  const measures = new Map<string, Measure>([
    ...chain.measures,
    ['andel', whole],
    ['behöriga', counted('behöriga', 'Behöriga elever')],
    ['elever', counted('elever', 'Elever', 'elever')],
  ])
  const context = { ...contextIn(language), chain: { ...chain, measures } }
  const reason: QuantityReason = {
    quantity: { is: 'value', kind: 'round' },
    value: '45.8',
    decimals: 1,
    reading: { measure: 'andel', period: '2026', kind: 'outcome', madeUp: false },
    consolidated: {
      how: 'ratio',
      units: [{ unit: 'norra', value: '27', weight: '59' }],
      counted: 1,
      of: 1,
    },
  }
  return sentencesIn(wordsOfQuantity(reason, { context, measure: whole }))
    .slice(1)
    .map(plain)
}

test('a ratio of sums tells each unit’s numerator and denominator, in their own units', () => {
  expect(ratioSaid('percent', 'sv')).toEqual([
    'Sammanvägt som kvot av summor, «Behöriga elever» av «Elever»: den enda enheten har värde.',
    'norra: 27 av 59 elever.',
  ])
  expect(ratioSaid('number', 'sv')[1]).toBe('norra: 27 delat med 59 elever.')
  expect(ratioSaid('percent', 'en')[1]).toBe('norra: 27 of 59 elever.')
  expect(ratioSaid('number', 'en')[1]).toBe('norra: 27 divided by 59 elever.')
})

test.for([
  [
    'sv',
    [
      'Sammanvägt som viktat medel: 1 av 2 enheter har underlag.',
      'norra: 40,0 (vikt 2).',
      'södra: räknas inte; utfall 2026 för «Årsarbetare» saknas (inte rapporterat).',
    ],
    'värden för «Årsarbetare» saknas från södra (1 av 2 enheter har underlag)',
  ],
  [
    'en',
    [
      'Put together as a weighted mean: 1 of 2 units has all its parts.',
      'norra: 40.0 (weight 2).',
      'södra: not counted; outcome 2026 for “Årsarbetare” is missing (not reported).',
    ],
    'values for “Årsarbetare” are missing from södra (1 of 2 units has all its parts)',
  ],
] as const)(
  'a weight that a unit lacks is named, not its value (%s)',
  ([language, said, short]) => {
    const weight = { ...(measure ?? never()), id: 'årsarbetare', title: { sv: 'Årsarbetare' } }
    const measures = new Map([...chain.measures, [weight.id, weight]])
    const context = { ...contextIn(language), chain: { ...chain, measures } }
    const units = [
      { unit: 'norra', value: '40', weight: '2' },
      { unit: 'södra', missing: { ...missing, measure: 'årsarbetare' } },
    ]
    const consolidated = { how: 'weightedMean', units, counted: 1, of: 2 }
    const [full] = read({ is: 'value', kind: 'round' })
    const [together] = consolidatedLines({ ...(full ?? never()), consolidated }, measure, context)
    expect(sentencesIn(together ?? never()).map(plain)).toEqual(said)
    const lacking = {
      what: 'units',
      measure: 'mål-1',
      units: ['södra'],
      counted: 1,
      of: 2,
    } as const
    expect(plain(sayMissing({ ...lacking, lacking: ['årsarbetare'] }, context))).toBe(short)
  },
)

test.for([
  ['sv', ['södra'], 'Enheten finns inte i perioden och räknas inte: södra.'],
  ['sv', ['a', 'b'], 'Enheterna finns inte i perioden och räknas inte: a och b.'],
  ['en', ['södra'], 'The unit does not exist in the period and is not counted: södra.'],
] as const)('units not in force are told of apart (%s: %s)', ([language, notInForce, said]) => {
  const reason: QuantityReason = {
    quantity: { is: 'value', kind: 'round' },
    value: '45',
    decimals: 1,
    consolidated: {
      how: 'sum',
      units: [{ unit: 'norra', value: '45' }],
      counted: 1,
      of: 1,
      notInForce,
    },
  }
  const words = wordsOfQuantity(reason, { context: contextIn(language), measure: undefined })
  expect(sentencesIn(words).at(-1)).toBe(said)
})

test('the nearest change comes last', () => {
  const words = wordsOfReasons(
    {
      rule: 'peerLight',
      subject: { sort: 'measure', id: 'mål-1', node: 'mål' },
      suggestion: { is: 'noRule', rule: 'peerLight' },
      body: { is: 'cases', cases: [] },
      better: { grade: 'green', value: '48.0', decimals: 1 },
    },
    contextIn('sv'),
  )
  expect(words.children.at(-1)?.sentence).toBe('Närmaste ändring: 48,0 hade gett grönt.')
})

describe('how a fourth of a group is counted', () => {
  const group = (count: number) => ({
    id: 'county',
    own: 'excluded' as const,
    year: 2026,
    ownYear: 2026,
    counted: Array.from({ length: count }, (_, at) => ({
      area: String(1880 + at),
      year: 2026,
      value: String(at),
    })),
    missing: [],
  })
  test.each([
    ['best', 5, 'Den bästa fjärdedelen är 2 av 5 kommuner', 'plats 2 från den bästa'],
    ['worst', 5, 'Den sämsta fjärdedelen är 2 av 5 kommuner', 'plats 3 från den bästa'],
    ['best', 4, 'Den bästa fjärdedelen är 1 av 4 kommuner', 'plats 1 från den bästa'],
    ['worst', 4, 'Den sämsta fjärdedelen är 1 av 4 kommuner', 'plats 3 från den bästa'],
  ] as const)('the %s of %i', (side, count, fourth, place) => {
    const quantity = { is: 'peers', statistic: 'quartile', side, ...peers } as const
    const reason = { quantity, value: '1', decimals: 1, group: group(count) }
    const told = wordsOfQuantity(reason, { context: contextIn('sv'), measure })
    const said = told.children[0]?.sentence.replaceAll('\u00a0', ' ') ?? ''
    expect(said).toContain(fourth)
    expect(said).toContain(place)
    expect(said).toContain('samma värde når gränsen')
  })
})
