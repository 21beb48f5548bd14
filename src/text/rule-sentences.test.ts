// The one-sentence why of a light under other rules than the usual: spec/assessment/sentences.csv.
import { describe, expect, test } from 'vitest'
import { assessNode } from '../../spec/assessment/assess-example.ts'
import { measureExample } from '../../spec/assessment/measure-example.ts'
import { readTable, rowOf } from '../../spec/assessment/read-table.ts'
import type { ReasonWords } from './reason-words.ts'
import { sentenceForAssessed } from './suggestions.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const allUnder = ({ sentence, children }: ReasonWords): readonly string[] => [
  plain(sentence),
  ...children.flatMap(allUnder),
]

describe('sentences.csv', () => {
  for (const row of readTable('sentences.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('rule')} of ${cell('readings')}: ${cell('why')}`, () => {
      const { model, chain } = measureExample(row)
      const [own] = assessNode({ model, chain }, 'helår-2026', 'g')
      if (own === undefined) throw new Error('the goal is not assessed')
      const language = cell('language') === 'en' ? 'en' : 'sv'
      const context = { model, chain, roundKind: 'outcome', language } as const
      expect(sentenceForAssessed(own, context).replaceAll('\u00a0', ' ')).toBe(cell('sentence'))
    })
  }
})

test.each([
  [
    'sv',
    'Ingen regel: graden av måluppfyllelse mot målvärdet går inte att räkna: lägre är bättre, så målvärdet delas med utfallet 0,0, som inte är större än noll; då avgör en person.',
  ],
  [
    'en',
    'No rule: the degree of attainment against the target cannot be counted: lower is better, so the target is divided by the outcome 0.0, which is not above zero; a person decides.',
  ],
] as const)('a degree where lower is better and the outcome is zero (%s)', (language, said) => {
  const row = { rule: 'degreeBands', better: 'lower', target: '45', readings: '2026: 0' }
  const { model, chain } = measureExample(rowOf(row))
  const [own] = assessNode({ model, chain }, 'helår-2026', 'g')
  if (own === undefined) throw new Error('the goal is not assessed')
  const context = { model, chain, roundKind: 'outcome', language } as const
  expect(plain(sentenceForAssessed(own, context))).toBe(said)
})

describe('raw-sentences.csv', () => {
  for (const row of readTable('raw-sentences.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('rule')} of ${cell('readings')}: ${cell('why')}`, () => {
      const { model, chain } = measureExample(row)
      const [own] = assessNode({ model, chain }, 'helår-2026', 'g')
      const reasons = own?.reasons ?? own?.measures[0]
      if (reasons == null) throw new Error('the goal is not assessed')
      const context = { model, chain, roundKind: 'outcome', language: 'sv' } as const
      const told = wordsOfReasons(reasons, context)
      expect(plain(told.sentence)).toBe(cell('sentence'))
      const ours = allUnder(told).filter((one) => one.startsWith('Utfallet 2026:'))
      expect([...new Set(ours)]).toEqual([`Utfallet 2026: ${cell('own')}.`])
    })
  }
})
