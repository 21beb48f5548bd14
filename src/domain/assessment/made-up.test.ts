// What is made up is told of from the value to the grade, and on to the grades above it.
import { describe, expect, test } from 'vitest'
import { readExample } from '../../../spec/assessment/assess-example.ts'
import { THE_WHOLE } from '../goals/chain.ts'
import { roundOf } from './assess-chain.ts'
import { gatherFacts } from './facts.ts'
import { madeUpGrades } from './made-up.ts'

type Told = {
  readonly value?: boolean
  readonly indicator?: boolean
  readonly judged?: boolean
  readonly whole?: 'decided' | 'made up'
  readonly peers?: boolean
  readonly compares?: boolean
  readonly limit?: boolean
  readonly lower?: boolean
  readonly half?: boolean
}

const gradesOf = (told: Told) => {
  const { model, chain } = readExample(
    'measures.model.yaml',
    {
      types: {
        whole: {
          label: 'Whole',
          assessments: {
            status: { scale: 'light', rule: 'worstBelow' },
            judged: { scale: 'light', rule: 'worstJudged' },
            first: { scale: 'light', rule: 'asStatus' },
          },
        },
        goal: {
          label: 'Goal',
          parents: ['whole'],
          limits: { target: { label: 'Target' }, half: { label: 'Half' } },
          assessments: {
            status: {
              scale: 'light',
              rule: told.compares ? 'peerLight' : told.half ? 'twoLimits' : 'targetLight',
            },
          },
        },
        judged: {
          label: 'Judged',
          parents: ['whole'],
          assessments: { status: { scale: 'light', rule: 'judgement' } },
        },
      },
      rules: {
        worstBelow: { of: 'node', worst: { of: { of: 'children' } } },
        worstJudged: { of: 'node', worst: { of: { of: 'children', type: 'judged' } } },
        asStatus: {
          of: 'node',
          cases: [
            { grade: 'green', when: { verdict: { assessment: 'status', is: ['green'] } } },
            { grade: 'red', otherwise: true },
          ],
        },
        twoLimits: {
          of: 'measure',
          cases: [
            { grade: 'green', when: { reaches: 'target' } },
            { grade: 'yellow', when: { reaches: 'half' } },
          ],
        },
      },
    },
    {
      area: '2425',
      groups: { county: ['2425', '2401'] },
      peers: 'peers.csv',
      nodes: [
        { id: 'w', type: 'whole', title: 'Whole' },
        {
          id: 'g',
          type: 'goal',
          title: 'Goal',
          parent: 'w',
          measures: ['m', { measure: 'i', role: 'indicates' }],
        },
        { id: 'j', type: 'judged', title: 'Judged', parent: 'w' },
      ],
      measures: [
        {
          id: 'm',
          title: 'M',
          unit: 'number',
          limits: {
            target: told.limit ? { value: 50, madeUp: true } : 50,
            half: { years: { 2026: 40 }, madeUp: told.half ?? false },
          },
        },
        { id: 'i', title: 'I', unit: 'number' },
      ],
      readings: [
        {
          measure: 'm',
          period: '2026',
          value: told.lower ? 45 : 60,
          ...(told.value ? { madeUp: true } : {}),
        },
        { measure: 'i', period: '2026', value: 60, ...(told.indicator ? { madeUp: true } : {}) },
      ],
      judgements: [
        {
          node: 'j',
          round: 'helår-2026',
          grade: 'green',
          ...(told.judged ? { madeUp: true } : {}),
        },
        ...(told.whole === undefined
          ? []
          : [
              {
                node: 'w',
                round: 'helår-2026',
                grade: 'green',
                ...(told.whole === 'made up' ? { madeUp: true } : {}),
              },
            ]),
      ],
    },
    {
      'peers.csv': `measure;area;year;value;madeUp\nm;2401;2026;40;${told.peers ? 'true' : ''}\n`,
    },
  )
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no such round')
  return madeUpGrades(gatherFacts(model, chain, round, '2027-02-01'))
}

describe('a grade rests on something made up', () => {
  test.each<[string, Told, string]>([
    ['', {}, 'nothing is made up'],
    ['g w', { value: true }, 'from a value to the goal and on to what looks at it'],
    ['', { indicator: true }, 'what only indicates decides no grade'],
    ['j w', { judged: true }, 'from a made-up decision'],
    ['g', { value: true, whole: 'decided' }, 'not on to the whole where a body decided it …'],
    ['w', { whole: 'made up' }, '… unless that decision is made up'],
    ['g w', { peers: true, compares: true }, 'from others’ figures where the rule compares'],
    ['', { peers: true }, 'and not where it does not'],
    ['g w', { limit: true }, 'from a limit that the rule holds the value against'],
    ['g w', { half: true, lower: true }, 'from the lower limit, where it was gone by'],
    ['', { half: true }, 'and not where a real limit had decided already'],
    ['g w', { limit: true, compares: true }, 'also where the rule compares with others too'],
  ])('«%s» where %o: %s', (expected, told, why) => {
    const { ofGrade } = gradesOf(told)
    expect(['g', 'j', 'w'].filter((id) => ofGrade(id)).join(' '), why).toBe(expected)
  })

  test.each<[string, Told, string]>([
    ['', {}, 'nothing is made up'],
    ['status first', { value: true }, 'not what looks at other goals, but what looks at it'],
    ['status judged first', { judged: true }, 'each that looks at the made-up judgement'],
    ['', { value: true, whole: 'decided' }, 'none where a body decided what is looked at'],
  ])('of one node’s assessments «%s» where %o: %s', (expected, told, why) => {
    const { ofGrade } = gradesOf(told)
    const marked = ['status', 'judged', 'first'].filter((one) => ofGrade('w', one))
    expect(marked.join(' '), why).toBe(expected)
  })

  test('what a rule suggests beside a real decision is told of by itself', () => {
    const { ofGrade, ofSuggestion } = gradesOf({ value: true, whole: 'decided' })
    expect([ofGrade('w'), ofSuggestion('w')]).toEqual([false, true])
  })
})

/** A top over a whole that sums the points of its areas, the areas' measures and grades being their own. */
const summed = (told: {
  readonly value?: boolean
  readonly before?: boolean
  readonly judged?: boolean
  readonly decided?: boolean
  readonly indicator?: boolean
}) => {
  const status = (rule: string) => ({ status: { scale: 'light', rule } })
  const { model, chain } = readExample(
    'sums.model.yaml',
    {
      types: {
        top: { label: 'Top', assessments: status('worstBelow') },
        whole: { label: 'Whole', parents: ['top'], assessments: status('gradedAreas') },
        area: { label: 'Area', parents: ['whole'], assessments: { status: { scale: 'light' } } },
        trend: { label: 'Trend', assessments: status('rising') },
      },
      rules: {
        gradedAreas: {
          of: 'node',
          number: { sum: { of: { of: 'children', type: 'area' } } },
          bands: [{ grade: 'green', from: 10 }, { grade: 'yellow' }],
        },
        worstBelow: { of: 'node', worst: { of: { of: 'children' } } },
        rising: {
          of: 'measure',
          cases: [
            { grade: 'green', when: { improves: {} } },
            { grade: 'yellow', otherwise: true },
          ],
        },
      },
      verdicts: { economy: { label: 'Economy', scale: 'light', rule: 'worstBelow' } },
    },
    {
      nodes: [
        { id: 't', type: 'top', title: 'Top' },
        { id: 'w', type: 'whole', title: 'Whole', parent: 't' },
        {
          ...{ id: 'a', type: 'area', title: 'Area', parent: 'w' },
          measures: ['m', { measure: 'i', role: 'indicates' }],
        },
        { id: 'r', type: 'trend', title: 'Trend', measures: ['m'] },
      ],
      measures: [
        { id: 'm', title: 'M', unit: 'number' },
        { id: 'i', title: 'I', unit: 'number' },
      ],
      readings: [
        { measure: 'm', period: 2025, value: 10, madeUp: told.before ?? false },
        { measure: 'm', period: 2026, value: 20, madeUp: told.value ?? false },
        { measure: 'i', period: 2026, value: 20, madeUp: told.indicator ?? false },
      ],
      judgements: [
        { node: 'a', round: 'helår-2026', grade: 'green', madeUp: told.judged ?? false },
        ...(told.decided ? [{ node: 'w', round: 'helår-2026', grade: 'green' }] : []),
      ],
    },
  )
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no such round')
  const { ofGrade } = madeUpGrades(gatherFacts(model, chain, round, '2027-02-01'))
  return [
    ...['t', 'w', 'a', 'r'].filter((id) => ofGrade(id)),
    ...(ofGrade(THE_WHOLE, 'economy') ? ['economy'] : []),
  ].join(' ')
}

describe('a number that is made of others is made up where one of them is', () => {
  test.each<[string, Parameters<typeof summed>[0], string]>([
    ['', {}, 'nothing is made up'],
    [
      't w r economy',
      { value: true },
      'a sum of other nodes’ values, and on up to the verdict on the whole',
    ],
    [
      'a',
      { judged: true },
      'a sum looks at values: what was decided of the areas is nothing to it',
    ],
    ['', { indicator: true }, 'nor is what is not summed'],
    ['r economy', { before: true }, 'the value before, for what looks at the change alone'],
    ['r economy', { value: true, decided: true }, 'and not on up where a body decided'],
  ])('«%s» where %o: %s', (expected, told, why) => expect(summed(told), why).toBe(expected))
})
