// Which grades a rule may weigh together: those of its own scale, and numbers those with points.
import { describe, expect, test } from 'vitest'
import { readModel } from './parse.ts'

type Types = Readonly<Record<string, string>>

/** Areas under areas, goals and actions under them; goals are on the light, actions on how far they are. */
const types: Types = {
  area: '{ label: Område, parents: [area], sort: area, assessments: { status: { scale: light, rule: own } }, links: { with: { label: Med, to: [action] }, bodies: { label: Organ, to: bodies } } }',
  goal: '{ label: Mål, parents: [area], assessments: { status: { scale: light, rule: judgement }, pace: { scale: pace, rule: judgement } } }',
  action:
    '{ label: Åtgärd, parents: [area, goal], sort: assignment, assessments: { pace: { scale: pace, rule: judgement }, light: { scale: light, rule: judgement } } }',
  fact: '{ label: Faktor, parents: [goal], assessments: { status: { scale: light, rule: judgement } } }',
  note: '{ label: Text, parents: [area], sort: text }',
}

const modelWith = (rule: string, { verdict = false, and = {} as Types } = {}): string => `
model: m
title: M
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Nått }
      - { id: red, tone: bad, points: 0, label: Ej nått }
      - { id: grey, tone: unknown, counts: false, label: Går ej }
  pace:
    grades:
      - { id: done, tone: good, points: 1, label: Klart }
      - { id: underWay, tone: caution, label: Pågår }
types:
${Object.entries({ ...types, ...and })
  .map(([id, text]) => `  ${id}: ${text}`)
  .join('\n')}
rules:
  own: { of: node, ${verdict ? 'worst: { of: { of: children, type: area } }' : rule} }
  whole: { of: node, ${verdict ? rule : 'worst: { of: { of: children, type: area } }'} }
verdicts: { all: { label: Allt, scale: light, rule: whole } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`

const refusedFor = (text: string) => {
  const found = readModel(new Map([['model.yaml', text]]), 'model.yaml')
  return 'refusals' in found
    ? found.refusals.map((one) => ({ ...one, at: one.at.path, refused: one.refused }))
    : []
}

describe('a roll-up', () => {
  test.for([
    ['worst', 'worst: { of: { of: children } }', ['action']],
    ['best', 'best: { of: { of: children } }', ['action']],
    ['majority', 'majority: { of: { of: children } }', ['action']],
    ['descendants', 'worst: { of: { of: descendants } }', ['action']],
    ['a type', 'worst: { of: { of: children, type: [goal, action] } }', ['action']],
    ['an assessment', 'worst: { of: { of: children, assessment: pace } }', ['action', 'goal']],
    ['a link', 'worst: { of: { of: link:with } }', ['action']],
    ['a tag, which is the chain’s', 'worst: { of: { of: children, tag: x } }', ['action']],
    ['under a goal', 'worst: { of: { of: descendants, under: { type: goal } } }', ['action']],
  ] as const)('%s over types on another scale is refused', ([, rule, on]) => {
    const [first, ...more] = refusedFor(modelWith(rule))
    expect(more).toEqual([])
    expect(first).toMatchObject({ refused: 'otherScale', rule: 'own', scale: 'light' })
    expect(first).toMatchObject({ other: 'pace', types: expect.arrayContaining([...on]) })
    expect(first?.at).toMatch(/^rules\.own\.(worst|best|majority)$/)
  })

  test.for([
    ['of named types', 'worst: { of: { of: children, type: [goal, area] } }'],
    ['of an assessment on the own scale', 'worst: { of: { of: children, assessment: light } }'],
    ['of a link to bodies', 'worst: { of: { of: link:bodies } }'],
    ['of parents', 'worst: { of: { of: parents } }'],
    ['of facts, under goals', 'worst: { of: { of: descendants, type: fact } }'],
    [
      'of what stands under no action',
      'worst: { of: { of: descendants, under: { type: action } } }',
    ],
  ] as const)('%s is not', ([, rule]) => {
    expect(refusedFor(modelWith(rule))).toEqual([])
  })

  test('over the whole looks at what stands under nothing', () => {
    const worst = 'worst: { of: { of: children } }'
    expect(refusedFor(modelWith(worst, { verdict: true }))).toEqual([])
    const below = 'worst: { of: { of: descendants } }'
    expect(refusedFor(modelWith(below, { verdict: true }))).toMatchObject([
      { refused: 'otherScale', rule: 'whole', types: ['action'], at: 'rules.whole.worst' },
    ])
  })

  test('is told once, however many assessments use it', () => {
    const more =
      types.area?.replace('status:', 'second: { scale: light, rule: own }, status:') ?? ''
    const worst = 'worst: { of: { of: children, type: action } }'
    expect(refusedFor(modelWith(worst, { and: { area: more } }))).toHaveLength(1)
  })

  test('passes over what gives a number alone', () => {
    const action =
      '{ label: Åtgärd, parents: [area], assessments: { pace: { scale: pace, rule: number } } }'
    const text = modelWith('worst: { of: { of: children } }', { and: { action } }).replace(
      'rules:',
      'rules:\n  number: { of: node, number: { count: { of: { of: children } } } }',
    )
    expect(refusedFor(text)).toEqual([])
  })
})

describe('a number by points', () => {
  test.for([
    ['share', 'number: { share: { of: { of: children } } }', 'number.share'],
    ['weightedMean', 'number: { weightedMean: { of: { of: children } } }', 'number.weightedMean'],
    [
      'share',
      'cases: [{ grade: green, when: { not: { compare: { left: { scaled: { by: 50 %, of: { share: { of: { of: children } } } } }, is: ">=", right: 1 } } } }]',
      'cases[0].when.not.compare.left.scaled.of.share',
    ],
  ] as const)('%s over a grade without points is refused', ([uses, rule, at]) => {
    expect(refusedFor(modelWith(rule))).toMatchObject([
      { refused: 'noPoints', uses, scale: 'pace', grades: ['underWay'], at: `rules.own.${at}` },
    ])
  })

  test.for([
    [
      'a grade that does not count needs none',
      'number: { share: { of: { of: children, type: goal } } }',
    ],
    ['a count has no points', 'number: { count: { of: { of: children } } }'],
    [
      'nor has a share of grades that are named',
      'cases: [{ grade: green, when: { share: { of: { of: children }, are: [green, done], atLeast: 50 % } } }]',
    ],
  ] as const)('%s', ([, rule]) => {
    expect(refusedFor(modelWith(rule))).toEqual([])
  })
})
