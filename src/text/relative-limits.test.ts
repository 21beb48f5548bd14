// Limits relative to others: spec/assessment/relative-limits.csv, as grades and as what a reader is told.
import { describe, expect, test } from 'vitest'
import { assessNode, sayLacking, saySuggestion } from '../../spec/assessment/assess-example.ts'
import { followedExample } from '../../spec/assessment/followed-example.ts'
import { measureExample } from '../../spec/assessment/measure-example.ts'
import { readTable, rowOf } from '../../spec/assessment/read-table.ts'
import type { QuantityReason, RuleReason } from '../domain/assessment/reasons.ts'
import { diffChains } from '../domain/chain/diff.ts'
import { relativeOffers } from '../domain/goals/relative-offers.ts'
import { comparedIn } from '../domain/measures/relative-limit.ts'
import { linesForChange } from './changes.ts'
import { planWords } from './plan-words.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** The limit that the first case holds the value against. */
const limitIn = (reasons: RuleReason): QuantityReason => {
  const condition = reasons.body.is === 'cases' ? reasons.body.cases[0]?.condition : undefined
  if (condition?.is !== 'reaches') throw new Error('the first case reaches no limit')
  return condition.right
}

const withAllUnder = (words: ReasonWords): readonly ReasonWords[] => [
  words,
  ...words.children.flatMap(withAllUnder),
]

describe('relative-limits.csv', () => {
  for (const row of readTable('relative-limits.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('target')}, ${cell('readings')}: ${cell('why')}`, () => {
      const example = measureExample(row)
      const [own] = assessNode(example, 'helår-2026', 'g')
      if (own?.reasons == null) throw new Error('the goal is not assessed')
      expect([saySuggestion(own.suggested), sayLacking(own.suggested)]).toEqual([
        cell('grade'),
        cell('because', ''),
      ])
      const limit = limitIn(own.reasons)
      expect(limit.value?.replace('.', ',') ?? '').toBe(cell('value', ''))
      const words = wordsOfReasons(own.reasons, {
        ...example,
        roundKind: 'outcome',
        language: 'sv',
      })
      const told = withAllUnder(words).map(({ sentence }) => plain(sentence))
      for (const one of cell('told', '')
        .split(' | ')
        .filter((one) => one !== ''))
        expect(told).toContain(one)
    })
  }
})

test('a limit relative to others is told by what it is, from a number and to another group’s number', () => {
  const example = (target: string, year = '2026: 40 60 50') =>
    measureExample(
      rowOf({ rule: 'targetLight', target, better: 'higher', peers: year, readings: '2026: 50' }),
    )
  const told = (from: string, to: string) => {
    const [one, other] = [example(from), example(to)]
    const context = { roundKind: 'outcome', language: 'sv' } as const
    const versions = { before: { ...one, ...context }, after: { ...other, ...context } }
    return [
      ...new Set(
        diffChains(one.chain, other.chain).map((change) =>
          linesForChange(change, versions).join('\n').replaceAll('\u00a0', ' '),
        ),
      ),
    ]
  }
  expect(told('48', 'mean county')).toEqual([
    'Ändrad: måttet «Measure» (m), target: från 48 till medlet för The county.',
  ])
  expect(told('mean county', 'quartile county best 2 years')).toEqual([
    'Ändrad: måttet «Measure» (m), target: från medlet för The county till gränsen till den bästa fjärdedelen för The county (högst 2 år gammalt).',
  ])
})

describe('limits that can be chosen', () => {
  const cells = { rule: 'targetLight', target: '48', peers: '2026: 40 60', readings: '2026: 50' }
  const offered = (better: string) => {
    const { model, chain } = measureExample(rowOf({ ...cells, better }))
    const measure = chain.measures.get('m')
    if (measure === undefined) throw new Error('no measure')
    return { model, offers: relativeOffers(model, chain, measure) }
  }
  const statistics = (better: string) =>
    offered(better).offers.map(({ to }) => comparedIn(to).statistic)

  test('nobody is best where no way is better, and what others come to is no interval', () => {
    expect(statistics('higher')).toEqual(['mean', 'median', 'quartile', 'top'])
    expect(statistics('none')).toEqual(['mean', 'median'])
    expect(statistics('interval')).toEqual([])
  })

  test('each is read back from what it is called, in either language, with and without its years', () => {
    const { model, offers } = offered('lower')
    for (const language of ['sv', 'en'] as const) {
      const words = planWords(model, language)
      for (const offer of offers) {
        const called = words.sayRelative(offer.to)
        expect(words.relativeFrom(called, offers)).toBe(offer)
        expect(words.relativeFrom(called.replace(/ \([^(]*\)$/, ''), offers)).toBe(offer)
      }
      expect(words.relativeFrom('Länets typvärde', offers)).toBeNull()
    }
  })
})

describe('limits that can be chosen for a key figure of Kolada', () => {
  const cells = {
    ...{ group: 'county own', statistics: 'none', readings: '2026: 46' },
    ...{ rule: 'targetLight', target: '48' },
  }
  const offered = (group: string) => {
    const { model, chain } = followedExample(rowOf({ ...cells, group }))
    const measure = chain.measures.get('m')
    if (measure === undefined) throw new Error('no measure')
    return { model, offers: relativeOffers(model, chain, measure) }
  }
  const named = (group: string) =>
    offered(group).offers.map(({ to }) => `${comparedIn(to).statistic} ${comparedIn(to).group}`)
  const INPLACE = [
    ...['mean skr', 'quartile skr', 'mean size', 'quartile size'],
    ...['mean all', 'quartile all', 'top all'],
  ]

  test('are of the chain’s groups, and of those that need no name there', () => {
    const ofNamed = ['mean county', 'median county', 'quartile county', 'top county']
    expect(named('county own')).toEqual([
      ...[...ofNamed, 'mean similar', 'quartile similar'],
      ...INPLACE,
    ])
    // NOTE the example’s model has the name county for those alike: the county is told by its code.
    expect(named('similar own')).toEqual([
      ...[...ofNamed, 'mean county:18', 'quartile county:18'],
      ...INPLACE,
    ])
  })

  test('each can leave oneself out, apart from those alike, who never list oneself', () => {
    for (const { to, alone } of offered('county own').offers) {
      const { group } = comparedIn(to)
      expect([group, alone !== undefined]).toEqual([group, group !== 'similar'])
      if (alone !== undefined) expect(JSON.stringify(alone.written)).toContain('"own":"excluded"')
    }
  })

  test('each is read back from what it is called', () => {
    const { model, offers } = offered('similar own')
    for (const language of ['sv', 'en'] as const) {
      const words = planWords(model, language)
      for (const offer of offers)
        expect(words.relativeFrom(words.sayRelative(offer.to), offers)).toBe(offer)
    }
  })
})
