// The nearest change for the better in a sentence: so many of a group, which they are, or a value.
import { describe, expect, test } from 'vitest'
import { assessNode } from '../../spec/assessment/assess-example.ts'
import { nearestStepsExample } from '../../spec/assessment/nearest-steps-example.ts'
import { readTable } from '../../spec/assessment/read-table.ts'
import { assessChain, roundOf } from '../domain/assessment/assess-chain.ts'
import { type ExampleGoal, exampleChain, exampleModel } from './example-chain.ts'
import type { Language } from './language.ts'
import { sentenceForAssessed, sentenceForRule } from './suggestions.ts'
import { wordsOfAssessed } from './tree-of-assessed.ts'

const assess = (
  goals: readonly ExampleGoal[],
  language: Language,
  change: readonly [string, string] = ['', ''],
) => {
  const model = exampleModel('rounded', change)
  const chain = exampleChain(goals)
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no helår')
  const { nodes } = assessChain(model, chain, round, '2027-02-01')
  const context = { model, chain, roundKind: round.kind, language }
  return { nodes, context }
}

/** The last sentence of what is said of a node. */
const asked = (
  node: string,
  assessment: string,
  ...given: Parameters<typeof assess>
): string | undefined => {
  const { nodes, context } = assess(...given)
  const found = nodes.get(node)?.find((one) => one.assessment === assessment)
  if (found === undefined) throw new Error(`nothing assessed for «${node}»`)
  return sentenceForAssessed(found, context).replaceAll('\u00a0', ' ').split('. ').at(-1)
}

const goals = (outcome: string, count: number): readonly ExampleGoal[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${outcome}-${index + 1}`,
    outcomes: [outcome],
    target: '48',
    peers: ['49', '51'] as const,
  }))
const [green, yellow, red] = ['50', '46', '40'] as const
const fullShare = 'fullShare: { of: node, number: { share: { of: { of: measures } } }, decimals: 1'
const inBands: readonly [string, string] = [
  fullShare,
  `${fullShare}, bands: [{ grade: full, from: 80 }, { grade: half, over: 50 }, { grade: none }]`,
]
const measured: ExampleGoal = { id: 'grad', type: 'degreeGoal', target: '50' }
const ofDegree: readonly [string, string] = [
  'byATenth:\n    of: measure\n    cases:\n      - { grade: green, when: { improves: { by: 10 % } } }\n      - { grade: yellow, when: { improves: {} } }\n      - { grade: red, otherwise: true }',
  'byATenth:\n    of: measure\n    number: { degree: { of: target } }\n    bands: [{ grade: green, from: 100 }, { grade: yellow, over: 90 }, { grade: red }]',
]

describe('what green would have taken of a group', () => {
  test.for([
    ['sv', 3, 2, 'Grönt kräver att «Mål 40-1» eller «Mål 40-2» får bedömningen grön.'],
    ['en', 3, 2, 'Green needs “Goal 40-1” or “Goal 40-2” to become green.'],
    ['sv', 8, 3, 'Grönt kräver att ytterligare 1 av 11 verksamhetsmål får bedömningen grön.'],
    ['en', 8, 3, 'Green needs 1 more of 11 operational goals to become green.'],
    ['sv', 1, 4, 'Grönt kräver att ytterligare 3 av 5 verksamhetsmål blir gröna.'],
    ['en', 1, 4, 'Green needs 3 more of 5 operational goals to become green.'],
    ['sv', 0, 5, 'Grönt kräver att 4 av de 5 verksamhetsmål som är röda blir gröna.'],
    ['en', 0, 5, 'Green needs 4 of the 5 operational goals that are red to become green.'],
  ] as const)('(%s) %i green and %i red', ([language, greens, reds, said]) => {
    expect(asked('top', 'share', [...goals(green, greens), ...goals(red, reds)], language)).toBe(
      said,
    )
  })

  test('whatever they are, where they are of several grades', () => {
    const mixed = [...goals(green, 1), ...goals(yellow, 2), ...goals(red, 2)]
    expect(asked('top', 'share', mixed, 'sv')).toBe(
      'Grönt kräver att ytterligare 3 av 5 verksamhetsmål blir gröna.',
    )
  })
})

describe('a change that only some of the group could make', () => {
  const onlyOneRed =
    'greenShare:\n    of: node\n    cases:\n      - { grade: green, when: { share: { of: { of: children }, are: [green], over: 99 % } } }\n      - { grade: yellow, when: { count: { of: { of: children }, are: [red], atMost: 1 } } }'
  const counted: readonly [string, string] = [
    'greenShare:\n    of: node\n    cases:\n      - { grade: green, when: { share: { of: { of: children }, are: [green], atLeast: 80 % } } }',
    onlyOneRed,
  ]
  test.for([
    ['sv', 'Gult kräver att 2 av de 3 verksamhetsmål som är röda blir gula.'],
    ['en', 'Yellow needs 2 of the 3 operational goals that are red to become yellow.'],
  ] as const)('(%s) names those, not the green ones too', ([language, said]) => {
    const given = [...goals(green, 2), ...goals(yellow, 1), ...goals(red, 3)]
    expect(asked('top', 'share', given, language, counted)).toBe(said)
  })

  const notMet = fullShare.replace('of: measures }', 'of: measures }, missing: notMet')
  const bands = `${notMet}, bands: [{ grade: full, from: 80 }, { grade: half, over: 50 }, { grade: none }]`
  test.for([
    [
      'sv',
      '«Halv» kräver mer än 50 %, alltså att 1 av de 3 mått som har bedömningen «Ingen» eller saknar bedömning får bedömningen «Hel».',
    ],
    [
      'en',
      '“Half” needs more than 50%, that is 1 of the 3 measures that have the grade “None” or have no grade to get the grade “Full”.',
    ],
  ] as const)(
    '(%s) names those without a grade where they count as not met',
    ([language, said]) => {
      const outcomes = ['50', '50', '46', '1', '1', null]
      expect(
        asked('grad', 'degree', [{ ...measured, outcomes }], language, [fullShare, bands]),
      ).toBe(said)
    },
  )
})

describe('what would have lifted the worst', () => {
  test.for([
    ['sv', 1, 'Gult kräver att «Mål 40-1» får bedömningen gul.'],
    ['en', 1, 'Yellow needs “Goal 40-1” to become yellow.'],
    ['sv', 2, 'Gult kräver att «Mål 40-1» och «Mål 40-2» blir gula.'],
    ['sv', 3, 'Gult kräver att alla 3 verksamhetsmål som är röda blir gula.'],
    ['en', 3, 'Yellow needs all 3 operational goals that are red to become yellow.'],
  ] as const)('(%s) %i of them', ([language, reds, said]) => {
    const given = [...goals(green, 1), ...goals(red, reds)]
    expect(asked('top', 'worst', given, language)).toBe(said)
  })

  test('stands last in the tree too, and only once', () => {
    const { nodes, context } = assess([...goals(green, 1), ...goals(red, 1)], 'sv')
    const worst = nodes.get('top')?.[0]
    if (worst === undefined) throw new Error('nothing assessed')
    const said = JSON.stringify(wordsOfAssessed(worst, context))
    expect(said.split('Gult kräver')).toHaveLength(2)
  })
})

describe('what the next band would have taken of a number', () => {
  const few = ['50', '50', '50', '46', '1']
  const many = ['50', '50', '46', '1', '1', '1']
  test.for([
    [
      'sv',
      many,
      '«Halv» kräver mer än 50 %, alltså att 1 av de 3 mått som har bedömningen «Ingen» får bedömningen «Hel».',
    ],
    [
      'en',
      many,
      '“Half” needs more than 50%, that is 1 of the 3 measures that have the grade “None” to get the grade “Full”.',
    ],
    ['sv', few, '«Hel» kräver minst 80 %, alltså att «Mått grad-5» får bedömningen «Halv».'],
  ] as const)('(%s) a share: %o', ([language, outcomes, said]) => {
    expect(asked('grad', 'degree', [{ ...measured, outcomes }], language, inBands)).toBe(said)
  })

  test.for([
    ['sv', 'higher', '45', 'Gult kräver mer än 90 %, alltså minst 45,1.'],
    ['en', 'higher', '45', 'Yellow needs more than 90%, that is at least 45.1.'],
    ['sv', 'lower', '51', 'Grönt kräver minst 100 %, alltså högst 50,0.'],
  ] as const)('(%s) a degree where %s is better: %s', ([language, better, outcome, said]) => {
    const goal = { id: 'g', type: 'growing', target: '50', better, outcomes: [outcome] }
    expect(asked('g', 'status', [goal], language, ofDegree)).toBe(said)
  })
})

describe('steps of persons: nearest-steps.csv', () => {
  for (const row of readTable('nearest-steps.csv').filter(({ cell }) => cell('sv', '') !== '')) {
    const { cell, line } = row
    test.each(['sv', 'en'] as const)(`${line}: ${cell('why')}, in %s`, (language) => {
      const { model, chain } = nearestStepsExample(row)
      const [own] = assessNode({ model, chain }, 'helår-2026', 'whole')
      if (own?.reasons == null) throw new Error('the whole is not assessed')
      const context = { model, chain, roundKind: 'outcome', language } as const
      expect(sentenceForRule(own.reasons, context)).toContain(cell(language))
    })
  }
})
