// The one-sentence why of a light under other rules than the usual: spec/assessment/sentences.csv.
import { describe, expect, test } from 'vitest'
import { assessNode } from '../../spec/assessment/assess-example.ts'
import { measureExample } from '../../spec/assessment/measure-example.ts'
import { readTable } from '../../spec/assessment/read-table.ts'
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
