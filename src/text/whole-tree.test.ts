// The whole tree of reasons for worked examples, as the terminal and the pages say it.
import { describe, expect, test } from 'vitest'
import { assessNode, type Example, readExample } from '../../spec/assessment/assess-example.ts'
import type { ChainText } from '../domain/goals/language.ts'
import type { ModelText } from '../domain/model/language.ts'
import type { RuleText } from '../domain/model/language-rules.ts'
import type { Language } from './language.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfAssessed } from './tree-of-assessed.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

type MeasureText = NonNullable<ChainText['measures']>[number]

const example = (
  rule: string,
  measures: readonly MeasureText[],
  readings: ChainText['readings'],
  { due, rules = {} }: { readonly due?: string; readonly rules?: ModelText['rules'] } = {},
): Example =>
  readExample(
    'measures.model.yaml',
    {
      rules,
      types: {
        goal: {
          label: 'Mål',
          limits: { target: { label: 'Målvärde' } },
          assessments: {
            status: { scale: 'light', rule, onlyWhenDue: due === undefined ? [] : ['green'] },
          },
        },
      },
    },
    {
      bodies: ['norra', 'södra'].map((id) => ({ id, kind: 'unit', title: id })),
      nodes: [
        {
          id: 'g',
          type: 'goal',
          title: 'Mål',
          measures: ['m'],
          ...(due === undefined ? {} : { due }),
        },
      ],
      measures: [...measures],
      readings,
    },
  )

const measure: MeasureText = { id: 'm', title: 'Mått', unit: 'number', decimals: 1 }

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const withAllUnder = (words: ReasonWords): readonly ReasonWords[] => [
  words,
  ...words.children.flatMap(withAllUnder),
]

const wordsIn = (one: Example, language: Language = 'sv'): readonly ReasonWords[] => {
  const [own] = assessNode(one, 'helår-2026', 'g')
  if (own === undefined) throw new Error('the goal is not assessed')
  const { model, chain } = one
  return withAllUnder(wordsOfAssessed(own, { model, chain, roundKind: 'outcome', language }))
}

const told = (one: Example, language: Language = 'sv'): readonly string[] =>
  wordsIn(one, language).map(({ sentence }) => plain(sentence))

test('a band below the one that decided is not tried, and never said to hold', () => {
  const limits = { target: 50 }
  const all = told(
    example('degreeBands', [{ ...measure, limits }], [{ measure: 'm', period: 2026, value: 55 }]),
  )
  expect(all).toContain('Grön: från 100 %; nås.')
  expect(all).toContain('Gul: prövas inte, för Grön avgjorde.')
  expect(all).toContain('Röd: prövas inte, för Grön avgjorde.')
})

test('the lowest band holds where none above is reached', () => {
  const limits = { target: 50 }
  const all = told(
    example('degreeBands', [{ ...measure, limits }], [{ measure: 'm', period: 2026, value: 20 }]),
  )
  expect(all).toContain('Grön: från 100 %; nås inte.')
  expect(all).toContain('Röd: allt därunder; gäller här.')
})

test('without a number no band can be told, the lowest as little as the rest', () => {
  const one = example('degreeBands', [{ ...measure, limits: { target: 50 } }], [])
  const bands = wordsIn(one).filter(({ sentence }) => /^(Grön|Gul|Röd):/.test(sentence))
  expect(bands.map(({ truth, sentence }) => `${truth} ${plain(sentence)}`)).toEqual([
    'unknown Grön: från 100 %; går inte att avgöra.',
    'unknown Gul: över 90 %; går inte att avgöra.',
    'unknown Röd: allt därunder; går inte att avgöra.',
  ])
})

test('a case after one that cannot be told is not tried, and nothing is said of its conditions', () => {
  const all = told(example('targetLight', [{ ...measure, limits: { target: 50 } }], []))
  expect(all).toContain('Fall 1, Grön: går inte att avgöra.')
  expect(all).toContain('Fall 2, Gul: prövas inte, för fall 1 gick inte att avgöra.')
  expect(all).toContain('Fall 3, Röd: prövas inte, för fall 1 gick inte att avgöra.')
  expect(all.filter((sentence) => sentence.startsWith('Utfall 2026'))).toHaveLength(1)
  const english = told(example('targetLight', [{ ...measure, limits: { target: 50 } }], []), 'en')
  expect(english).toContain('Case 2, Yellow: not tried, since case 1 could not be told.')
})

test('a case after the one that decided is not tried, also where a date holds the grade back', () => {
  const one = example(
    'targetLight',
    [{ ...measure, limits: { target: 50 } }],
    [{ measure: 'm', period: 2026, value: 55 }],
    { due: '2030-12-31' },
  )
  const [own] = assessNode(one, 'helår-2026', 'g')
  if (own === undefined || own.reasons === null) throw new Error('the goal is not assessed')
  const held = { ...own.reasons, suggestion: own.suggested }
  const all = withAllUnder(
    wordsOfReasons(held, { ...one, roundKind: 'outcome', language: 'sv' }),
  ).map(({ sentence }) => sentence)
  expect(all[0]).toBe('Grönt kan sättas tidigast 31 december 2030.')
  expect(all).toContain('Fall 2, Gul: prövas inte, för fall 1 avgjorde.')
})

test.each([
  ['reaches', { reaches: 'target' }],
  ['beats', { beats: 'target' }],
  ['worse', { worse: { atMost: '10 %', than: 'target' } }],
  ['compare', { compare: { left: { value: 'outcome' }, is: '<=', right: 'target' } }],
  ['within', { within: { from: 0, to: 'target' } }],
] as const)(
  'a limit that was never set is what makes «%s» false, whatever value is missing too',
  (_, when) => {
    const cases: RuleText['cases'] = [
      { grade: 'green', when },
      { grade: 'red', otherwise: true },
    ]
    const rules = { asked: { of: 'measure', cases } } as const
    const all = told(example('asked', [measure], [], { rules }))
    expect(all[0]).toBe('Röd: målvärdet är inte satt.')
    expect(all).toContain('Målvärdet är inte satt.')
  },
)

test('a change tells both values it is made of', () => {
  const all = told(
    example(
      'byATenth',
      [measure],
      [
        { measure: 'm', period: 2025, value: 40 },
        { measure: 'm', period: 2026, value: '47,5' },
      ],
    ),
  )
  expect(all).toContain('Utfallet 2025: 40,0.')
  expect(all).toContain('Utfallet 2026: 47,5.')
})

const UNITS = [
  { measure: 'm', unit: 'norra', period: 2025, value: 40 },
  { measure: 'm', unit: 'södra', period: 2025, value: 10 },
  { measure: 'm', unit: 'norra', period: 2026, value: 45 },
  { measure: 'm', unit: 'södra', period: 2026, value: '15,1' },
] as const

test('a value made of units is compared with what the units gave a year before', () => {
  const all = told(example('byATenth', [{ ...measure, consolidation: 'sum' }], [...UNITS]))
  expect(all[0]).toBe(
    'Grön: förändringen sedan 2025 är +20,2 % (kravet är en förbättring med mer än 10 %).',
  )
  expect(all).toContain('Utfallet 2025: 50,0.')
})

test('what a unit gave tells its source and whether it is made up', () => {
  const source = 'Skolans register'
  const readings = UNITS.map((one, at) =>
    at === 2 ? { ...one, source, madeUp: true, recorded: '2027-01-10' } : one,
  )
  const words = wordsIn(example('byATenth', [{ ...measure, consolidation: 'sum' }], readings))
  const of = (said: string) => words.find(({ sentence }) => sentence === said)
  expect(of('norra: 45,0.')).toMatchObject({
    source: 'Källa: Skolans register. Registrerat 10 januari 2027.',
    madeUp: true,
  })
  expect(of('södra: 15,1.')).toEqual({ sentence: 'södra: 15,1.', children: [] })
})

test('a break in one unit’s series breaks the series', () => {
  const readings = UNITS.map((one, at) => (at === 2 ? { ...one, breaks: true } : one))
  expect(told(example('byATenth', [{ ...measure, consolidation: 'sum' }], readings))[0]).toBe(
    'Saknar underlag: utgångsvärde 2025 saknas för «Mått» (mätningen har lagts om, så serien bryts).',
  )
})

test('a base year that nobody has named is said to be so', () => {
  const all = told(example('sinceBase', [measure], [{ measure: 'm', period: 2026, value: 40 }]))
  expect(all[0]).toBe('Saknar underlag: utgångsvärde saknas för «Mått» (inget basår är angivet).')
})

/** A goal graded by the share of its measures, which are two or none. */
const shared = (
  measures: NonNullable<ChainText['nodes']>[number]['measures'],
  of: Partial<MeasureText> = {},
  readings: ChainText['readings'] = [],
): Example =>
  readExample(
    'measures.model.yaml',
    {
      seldom: 'leftOut',
      rules: {
        share: { of: 'node', number: { share: { of: { of: 'measures', role: 'decides' } } } },
      },
      types: {
        goal: {
          label: 'Mål',
          limits: { target: { label: 'Målvärde' } },
          assessments: { status: { scale: 'light', rule: 'share', perMeasure: 'targetLight' } },
        },
      },
    },
    {
      nodes: [{ id: 'g', type: 'goal', title: 'Mål', measures }],
      measures: [
        { ...measure, limits: { target: 50 }, ...of },
        { ...measure, id: 'n', title: 'Annat', limits: { target: 50 }, ...of },
      ],
      readings,
    },
  )

test('a measure that only shows direction is said not to count, beside those that do', () => {
  const readings = ['m', 'n'].map((id) => ({ measure: id, period: 2026, value: 55 }))
  const one = shared(['m', { measure: 'n', role: 'indicates' }], {}, readings)
  expect(told(one)).toContain('Mått – Grön: utfallet 55,0 når målvärdet 50.')
  expect(told(one)).toContain(
    'Annat – visar riktning, räknas inte. Grön: utfallet 55,0 når målvärdet 50.',
  )
  expect(told(one, 'en')).toContain(
    'Annat – shows direction, not counted. Green: the outcome 55.0 reaches the target 50.',
  )
})

describe('a group with nothing to count says why', () => {
  const everyOther = { asked: { everyYears: 2, from: 2017 } }

  test('its measures are not asked about this time', () => {
    const readings = ['m', 'n'].map((id) => ({ measure: id, period: 2025, value: 55 }))
    expect(told(shared(['m'], everyOther, readings))[0]).toBe(
      'Saknar underlag: «Mått» frågas inte den här gången; senaste utfallet gäller 2025.',
    )
    expect(told(shared(['m', 'n'], everyOther, readings), 'en')[0]).toBe(
      'No basis: “Mått” and “Annat” are not asked for this time; the latest outcome is from 2025.',
    )
    expect(told(shared(['m'], everyOther))[0]).toBe(
      'Saknar underlag: «Mått» frågas inte den här gången.',
    )
  })

  test('it has no members', () =>
    expect(told(shared([]))[0]).toBe('Saknar underlag: det finns inga mått som avgör att räkna.'))
})
