// What a rule may compare: what is counted in the same, and numbers written in its unit.
import { describe, expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import { readChain } from './read-chain.ts'

const MEASURES = {
  share: '{ id: share, title: Andel, unit: percent }',
  otherShare: '{ id: otherShare, title: Annan andel, unit: percent }',
  cost: '{ id: cost, title: Kostnad, unit: money, unitWord: kr/inv, better: lower }',
  sameCost: '{ id: sameCost, title: Annan kostnad, unit: money, unitWord: kr/inv, better: lower }',
  costPerPupil: '{ id: costPerPupil, title: Per elev, unit: money, unitWord: kr/elev }',
  money: '{ id: money, title: Pengar, unit: money }',
  places: '{ id: places, title: Platser, unit: count, unitWord: platser }',
  queue: '{ id: queue, title: Barn i kö, unit: count, unitWord: barn }',
  days: '{ id: days, title: Väntan, unit: number, unitWord: dagar }',
  metres: '{ id: metres, title: Yta, unit: number, unitWord: m² }',
  number: '{ id: number, title: Ett tal, unit: number }',
  percentByWord: '{ id: percentByWord, title: Andel, unit: number, unitWord: "%" }',
  yes: '{ id: yes, title: Plan finns, unit: yesNo }',
} as const

const refusedFor = (when: string, measure: keyof typeof MEASURES) => {
  const model = readModel(
    new Map([
      [
        'model.yaml',
        `
model: m
title: M
scales: { light: { grades: [{ id: green, tone: good, label: Nått }, { id: red, tone: bad, label: Ej }] } }
groups: { county: { label: Länet } }
types: { goal: { label: Mål, assessments: { status: { scale: light, rule: own } } } }
rules: { own: { of: measure, ${when.startsWith('number') ? when : `cases: [{ grade: green, when: ${when} }, { grade: red, otherwise: true }]`} } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`,
      ],
    ]),
    'model.yaml',
  )
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = `
chain: c
title: C
model: model.yaml
bodies: [{ id: kf, kind: council, title: Kf }]
nodes:
  - { id: g, type: goal, title: Målet, owner: kf, measures: [${measure}] }
measures:
${Object.values(MEASURES)
  .map((one) => `  - ${one}`)
  .join('\n')}
`
  const read = readChain(new Map([['chain.yaml', chain]]), 'chain.yaml', model.model)
  return 'refusals' in read ? read.refusals : []
}

describe('a rule that compares', () => {
  test.for([
    ['{ reaches: { measure: share } }', 'cost', 'share'],
    ['{ beats: { measure: costPerPupil } }', 'cost', 'costPerPupil'],
    [
      '{ worse: { over: 2, than: { scaled: { by: 90 %, of: { measure: share } } } } }',
      'cost',
      'share',
    ],
    ['{ within: { from: 1, to: { measure: metres } } }', 'days', 'metres'],
    [
      '{ compare: { left: { measure: cost }, is: ">", right: { measure: share } } }',
      'share',
      'share',
    ],
    [
      '{ compare: { left: { change: { in: percent } }, is: ">", right: { measure: cost } } }',
      'cost',
      'cost',
    ],
    ['{ compare: { left: { rank: county }, is: "<", right: { measure: cost } } }', 'cost', 'cost'],
    ['{ reaches: { measure: share } }', 'places', 'share'],
    ['number: { degree: { of: { measure: share } } }', 'cost', 'share'],
    ['{ reaches: { measure: yes } }', 'cost', 'yes'],
  ] as const)('%s of %s is refused', ([when, measure, against]) => {
    const refusals = refusedFor(when, measure)
    expect(refusals).toMatchObject([{ refused: 'notComparable', rule: 'own', against }])
    expect(refusals[0]?.at).toMatchObject({ file: 'chain.yaml', line: 7 })
  })

  test.for([
    ['{ within: { from: 90 %, to: target } }', 'cost', '%'],
    ['{ reaches: 90 % }', 'days', '%'],
    ['{ reaches: 90 % }', 'places', '%'],
    ['{ compare: { left: { rank: county }, is: "<", right: 2 % } }', 'share', '%'],
    ['number: { degree: { of: 90 % } }', 'cost', '%'],
    ['{ worse: { atMost: 5 pp, than: target } }', 'cost', 'points'],
    ['{ improves: { by: 5 procentenheter } }', 'days', 'points'],
  ] as const)('%s of %s is refused: the number is of another sort', ([when, measure, sign]) => {
    expect(refusedFor(when, measure)).toMatchObject([
      { refused: 'notComparable', written: { sign } },
    ])
  })

  test.for([
    ['{ reaches: { measure: sameCost } }', 'cost', 'the same unit'],
    ['{ reaches: { measure: otherShare } }', 'share', 'both per cent'],
    ['{ reaches: { measure: share } }', 'percentByWord', 'per cent by its word'],
    ['{ reaches: { measure: money } }', 'cost', 'money that says no more is not refused'],
    ['{ reaches: { measure: queue } }', 'places', 'so many places for so many children'],
    ['{ reaches: { measure: number } }', 'places', 'a number without a unit'],
    ['{ reaches: 90 % }', 'number', 'nor per cent of one'],
    ['{ worse: { atMost: 5 pp, than: target } }', 'number', 'nor points of one'],
    ['{ within: { from: 90 %, to: 95 % } }', 'share', 'per cent of a measure in per cent'],
    ['{ worse: { atMost: 5 pp, than: target } }', 'share', 'points of a measure in per cent'],
    ['{ worse: { atMost: 5 %, than: target } }', 'cost', 'a relative margin fits every unit'],
    [
      '{ compare: { left: { change: { in: percent } }, is: ">", right: 5 % } }',
      'cost',
      'a change in per cent',
    ],
    ['{ compare: { left: { rank: county }, is: "<", right: 5 } }', 'cost', 'a place'],
    ['{ reaches: 5 }', 'cost', 'a plain number'],
    ['number: { degree: { of: target } }', 'cost', 'a degree of its own limit'],
  ] as const)('%s of %s is not: %s', ([when, measure]) => {
    expect(refusedFor(when, measure)).toEqual([])
  })
})
