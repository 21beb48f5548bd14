// Measures that follow a key figure: spec/assessment/followed.csv, as data and as what a reader unfolds.
import { describe, expect, test } from 'vitest'
import {
  assessNode,
  type Example,
  sayLacking,
  saySuggestion,
} from '../../spec/assessment/assess-example.ts'
import { followedExample } from '../../spec/assessment/followed-example.ts'
import { readTable } from '../../spec/assessment/read-table.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const withAllUnder = (words: ReasonWords): readonly ReasonWords[] => [
  words,
  ...words.children.flatMap(withAllUnder),
]

/** The number whose group is listed: who was counted, what is told of it, and its source. */
const listedIn = (example: Example, language: 'sv' | 'en') => {
  const [own] = assessNode(example, 'helår-2026', 'g')
  if (own?.reasons == null) throw new Error('the goal is not assessed')
  const words = wordsOfReasons(own.reasons, { ...example, roundKind: 'outcome', language })
  const found = withAllUnder(words).find(({ areas }) => areas !== undefined)
  return {
    suggested: own.suggested,
    counted: (found?.areas?.rows ?? [])
      .filter(({ isCounted }) => isCounted)
      .map(({ area, value }) => plain(`${area} ${value}`))
      .join(' | '),
    told: (found?.children ?? []).map(({ sentence }) => plain(sentence)).join(' | '),
    source: plain(found?.source ?? ''),
  }
}

describe('followed.csv', () => {
  for (const row of readTable('followed.csv')) {
    const { cell, line } = row
    test(`${line}: ${cell('group')} ${cell('statistics')}: ${cell('why')}`, () => {
      const { suggested, counted, told, source } = listedIn(followedExample(row), 'sv')
      expect([saySuggestion(suggested), sayLacking(suggested)]).toEqual([
        cell('grade'),
        cell('because', ''),
      ])
      expect({ counted, told, source }).toEqual({
        counted: cell('counted', ''),
        told: cell('told', ''),
        source: cell('source', ''),
      })
    })

    test(`${line} in English tells as much and no Swedish word`, () => {
      const [sv, en] = [listedIn(followedExample(row), 'sv'), listedIn(followedExample(row), 'en')]
      expect(en.told.split(' | ')).toHaveLength(sv.told.split(' | ').length)
      expect(en.told.replaceAll(/“.*?”/g, '')).not.toMatch(
        /kommun(er)? |värde|saknar|senast| och |gruppen/i,
      )
    })
  }
})
