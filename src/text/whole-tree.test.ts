// The whole tree of reasons for worked examples, as the terminal and the pages say it.
import { expect, test } from 'vitest'
import { assessNode, type Example, readExample } from '../../spec/assessment/assess-example.ts'
import type { ChainText } from '../domain/goals/language.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfAssessed } from './tree-of-reasons.ts'

type MeasureText = NonNullable<ChainText['measures']>[number]

const example = (
  rule: string,
  measures: readonly MeasureText[],
  readings: ChainText['readings'],
): Example =>
  readExample(
    'measures.model.yaml',
    {
      types: {
        goal: {
          label: 'Mål',
          limits: { target: { label: 'Målvärde' } },
          assessments: { status: { scale: 'light', rule } },
        },
      },
    },
    {
      bodies: ['norra', 'södra'].map((id) => ({ id, kind: 'unit', title: id })),
      nodes: [{ id: 'g', type: 'goal', title: 'Mål', measures: ['m'] }],
      measures: [...measures],
      readings,
    },
  )

const measure: MeasureText = { id: 'm', title: 'Mått', unit: 'number', decimals: 1 }

const sentencesIn = ({ sentence, children }: ReasonWords): readonly string[] => [
  sentence.replaceAll('\u00a0', ' '),
  ...children.flatMap(sentencesIn),
]

const told = (one: Example): readonly string[] => {
  const [own] = assessNode(one, 'helår-2026', 'g')
  if (own === undefined) throw new Error('the goal is not assessed')
  const { model, chain } = one
  return sentencesIn(wordsOfAssessed(own, { model, chain, roundKind: 'outcome', language: 'sv' }))
}

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

test('a break in one unit’s series breaks the series', () => {
  const readings = UNITS.map((one, at) => (at === 2 ? { ...one, breaks: true } : one))
  expect(told(example('byATenth', [{ ...measure, consolidation: 'sum' }], readings))[0]).toBe(
    'Saknar underlag: utgångsvärde 2025 saknas för ”Mått” (mätningen har lagts om, så serien bryts).',
  )
})

test('a base year that nobody has named is said to be so', () => {
  const all = told(example('sinceBase', [measure], [{ measure: 'm', period: 2026, value: 40 }]))
  expect(all[0]).toBe('Saknar underlag: utgångsvärde saknas för ”Mått” (inget basår är angivet).')
})
