// Limits relative to others: spec/assessment/relative-limits.csv, as grades and as what a reader is told.
import { describe, expect, test } from 'vitest'
import { assessNode, sayLacking, saySuggestion } from '../../spec/assessment/assess-example.ts'
import { measureExample } from '../../spec/assessment/measure-example.ts'
import { readTable } from '../../spec/assessment/read-table.ts'
import type { QuantityReason, RuleReason } from '../domain/assessment/reasons.ts'
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
