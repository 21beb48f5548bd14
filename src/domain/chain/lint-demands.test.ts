// What lint says of demands that no number can meet, or that every number meets.
import { describe, expect, test } from 'vitest'
import { readChain } from '../goals/read-chain.ts'
import { readModel } from '../model/parse.ts'
import { lintChain } from './lint.ts'
import { lintModel } from './lint-model.ts'

const MODEL = (rule: string): string => `
model: liten
title: Liten
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Grön }
      - { id: yellow, tone: caution, points: "0,5", label: Gul }
      - { id: red, tone: bad, points: 0, label: Röd }
rules:
  below: { of: node, ${rule} }
  point: { of: measure, cases: [{ grade: green, when: { reaches: target } }, { grade: red, otherwise: true }] }
types:
  area: { label: Område, assessments: { status: { scale: light, rule: below, perMeasure: point } } }
  goal: { label: Mål, parents: [area], assessments: { status: { scale: light, rule: judgement } } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
nodes:
  - { id: a, type: area, title: Område, measures: [m] }
  - { id: g1, type: goal, title: Ett, parents: [a], tags: [fine] }
  - { id: g2, type: goal, title: Två, parents: [a] }
measures: [{ id: m, title: Mått, unit: percent, limits: { target: 80 } }]
`
const modelOf = (rule: string) => {
  const found = readModel(new Map([['m.yaml', MODEL(rule)]]), 'm.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}
const demands = (rule: string) =>
  lintModel(modelOf(rule)).filter(
    ({ warns }) => warns.startsWith('demand') || warns === 'bandHidden',
  )
const when = (condition: string): string =>
  `cases: [{ grade: green, when: ${condition} }, { grade: red, otherwise: true }]`
const green = (key: string, bounds: string): string =>
  when(`{ ${key}: { of: { of: children }, are: [green], ${bounds} } }`)

describe('a demand', () => {
  test.for([
    ['share', 'atLeast: 180 %', 'never', 'a share is at most 100 %'],
    ['share', 'over: 100 %', 'never', 'nothing is over all of them'],
    ['share', 'under: 0', 'never', 'a share is at least 0 %'],
    ['share', 'atLeast: 80, under: 60', 'never', 'two demands that leave nothing between'],
    ['share', 'equals: 101', 'never', 'a share that none is'],
    ['share', 'atLeast: 0 %', 'always', 'every share is'],
    ['share', 'atMost: 100', 'always', 'every share is'],
    ['count', 'under: 0', 'never', 'a count is at least 0'],
    ['count', 'equals: "1,5"', 'never', 'a count is whole'],
    ['count', 'over: 1, under: 2', 'never', 'no whole number lies between'],
    ['count', 'atLeast: 0', 'always', 'every count is'],
  ] as const)('of a %s (%s) is met %s: %s', ([key, bounds, met]) => {
    expect(demands(green(key, bounds))).toMatchObject([
      { warns: 'demandOutsidePossible', rule: 'below', of: key, met },
    ])
  })

  test.for([
    ['share', 'atLeast: 100 %'],
    ['share', 'atMost: 0'],
    ['share', 'over: 99'],
    ['share', 'equals: 50'],
    ['count', 'equals: 0'],
    ['count', 'atLeast: 1'],
    ['count', 'over: 1, under: 3'],
  ] as const)('of a %s (%s) can be met and missed', ([key, bounds]) => {
    expect(demands(green(key, bounds))).toEqual([])
  })

  test('is found wherever it stands, with the way to it', () => {
    const inside = `{ any: [{ not: { share: { of: { of: children }, are: [green], atLeast: 180 } } }] }`
    expect(demands(when(inside))).toMatchObject([
      { on: ['rules', 'below', 'cases', 0, 'when', 'any', 0, 'not', 'share'] },
    ])
  })

  test.for([
    ['{ left: { share: { of: { of: children } } }, is: ">", right: 100 }', 'never'],
    ['{ left: 101, is: "<=", right: { share: { of: { of: children } } } }', 'never'],
    ['{ left: { count: { of: { of: children } } }, is: ">=", right: 0 }', 'always'],
    ['{ left: { weightedMean: { of: { of: children } } }, is: ">=", right: "1,2" }', 'never'],
  ] as const)('that compares (%s) is met %s', ([compare, met]) => {
    expect(demands(when(`{ compare: ${compare} }`))).toMatchObject([{ met }])
  })

  test('with points above one has shares above 100 %', () => {
    const share = '{ compare: { left: { share: { of: { of: children } } }, is: ">", right: 100 } }'
    const found = readModel(
      new Map([['m.yaml', MODEL(when(share)).replace('points: 1,', 'points: 2,')]]),
      'm.yaml',
    )
    expect('model' in found && lintModel(found.model)).toEqual([])
  })
})

describe('a band', () => {
  test('above what the number can be is never reached', () => {
    const bands =
      'number: { share: { of: { of: children } } }, bands: [{ grade: green, from: 180 }, { grade: red }]'
    expect(demands(bands)).toMatchObject([
      { warns: 'demandOutsidePossible', met: 'never', on: ['rules', 'below', 'bands', 0] },
    ])
  })

  test('after one that begins lower is never reached', () => {
    const bands =
      'number: { share: { of: { of: children } } }, bands: [{ grade: green, from: 50 }, { grade: yellow, from: 75 }, { grade: red }]'
    expect(demands(bands)).toMatchObject([
      { warns: 'bandHidden', grade: 'yellow', behind: 'green', on: ['rules', 'below', 'bands', 1] },
    ])
  })

  test('from the number just above another’s is reached by that number', () => {
    const bands =
      'number: { share: { of: { of: children } } }, bands: [{ grade: green, over: 50 }, { grade: yellow, from: 50 }, { grade: red }]'
    expect(demands(bands)).toEqual([])
  })
})

describe('a count that a node has too few below it for', () => {
  const warned = (rule: string) => {
    const model = modelOf(rule)
    const read = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', model)
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    return lintChain(model, read.chain).filter(({ warns }) => warns === 'countBeyondGroup')
  }
  const of = (selection: string, bounds: string): string =>
    when(`{ count: { of: ${selection}, are: [green], ${bounds} } }`)

  test.for([
    ['{ of: children }', 'atLeast: 3', 2],
    ['{ of: children }', 'over: 2', 2],
    ['{ of: children, tag: fine }', 'atLeast: 2', 1],
    ['{ of: measures }', 'equals: 2', 1],
  ] as const)('(%s, %s) is told of', ([selection, bounds, members]) => {
    expect(warned(of(selection, bounds))).toMatchObject([{ node: 'a', rule: 'below', members }])
  })

  test.for([
    ['{ of: children }', 'atLeast: 2', 'all of them together are enough'],
    ['{ of: children }', 'atMost: 3', 'fewer is what it asks for'],
    ['{ of: children, tag: other }', 'atLeast: 2', 'an empty group is told of as such'],
  ] as const)('(%s, %s) is not: %s', ([selection, bounds]) => {
    expect(warned(of(selection, bounds))).toEqual([])
  })
})

describe('bands without one for the rest', () => {
  const holes = (rule: string) =>
    lintModel(modelOf(rule)).flatMap((found) =>
      found.warns === 'bandsLeaveHole' ? [`${found.value}${found.percent ? ' %' : ''}`] : [],
    )
  const share = 'number: { share: { of: { of: children } } }'
  test.for<[string, string, string[], string]>([
    [
      share,
      '{ grade: green, from: 80 }, { grade: yellow, from: 50 }',
      ['49.9 %'],
      'a share below the lowest',
    ],
    [
      share,
      '{ grade: green, from: 80 }, { grade: yellow, over: 50 }',
      ['50 %'],
      'the number that the lowest begins over',
    ],
    [share, '{ grade: green, from: 80 }, { grade: red }', [], 'the last takes the rest'],
    [share, '{ grade: green, from: 80 }, { grade: red, from: 0 }', [], 'no share is below 0'],
    [share, '{ grade: green, from: 80 }, { grade: red, over: 0 }', ['0 %'], 'a share can be 0'],
    [share, '{ grade: green, from: "0,05" }', ['0 %'], 'nearer to 0 than a step'],
    [
      'number: { count: { of: { of: children }, are: [green] } }',
      '{ grade: green, from: 3 }',
      ['2'],
      'a count is whole',
    ],
    [
      'number: { weightedMean: { of: { of: children } } }, decimals: 2',
      '{ grade: green, from: "0,5" }',
      ['0.49'],
      'points, by the decimals of the rule',
    ],
    [
      'number: { sum: { of: { of: children } } }',
      '{ grade: green, from: 0 }',
      ['-0.1'],
      'a sum can be below 0',
    ],
  ])('%s, bands %s leave %s: %s', ([number, bands, expected]) => {
    expect(holes(`${number}, bands: [${bands}]`)).toEqual(expected)
  })
})
