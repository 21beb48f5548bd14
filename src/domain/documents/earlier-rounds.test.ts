// Which rounds a document looks back on: the whole years of the term before its own, or the round just before.
import { describe, expect, test } from 'vitest'
import type { DrawnSort } from '../model/document-type.ts'
import type { Round } from '../periods/period.ts'
import { earlierIn, yearsOfTerm, yearsWritten } from './earlier-rounds.ts'

test.each([
  [2022, [2019, 2020, 2021, 2022], 'an election year is the last of its term'],
  [2023, [2023, 2024, 2025, 2026], 'the year after an election is the first'],
  [2026, [2023, 2024, 2025, 2026], 'and its four years end with the next'],
  [2027, [2027, 2028, 2029, 2030], 'then another begins'],
])('%i lies in the term %j: %s', (year, years) => expect(yearsOfTerm(year)).toEqual(years))

test('the account of a term is named by its years, another document by its own', () => {
  expect(yearsWritten('term', 2025)).toBe('2023–2026')
  expect(yearsWritten('budget', 2025)).toBe('2025')
})

const interim: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const VERSIONS = [
  { roundId: 'delår-2026', roundEnds: '2026-08-31', version: 2 },
  { roundId: 'helår-2025', roundEnds: '2025-12-31', version: 2 },
  { roundId: 'helår-2025', roundEnds: '2025-12-31', version: 1 },
  { roundId: 't3-2025', roundEnds: '2025-12-31', version: 1 },
  { roundId: 't1-2026', roundEnds: '2026-04-30', version: 1 },
  { roundId: 'delår-2024', roundEnds: '2024-08-31', version: 1 },
  { roundId: 't3-2024', roundEnds: '2024-12-31', version: 1 },
  { roundId: 'helår-2022', roundEnds: '2022-12-31', version: 1 },
  { roundId: 'helår-2021', roundEnds: null, version: 1 },
]

describe('a document of the interim round of 2026', () => {
  test.each<[readonly DrawnSort[], readonly string[], string]>([
    [['goals', 'summary'], [], 'what is drawn is of its own round alone'],
    [
      ['term'],
      ['t3-2024 1', 'helår-2025 2'],
      'the term’s years: the whole year’s round before another that ends with it, the latest version; not the term before',
    ],
    [['promises'], ['t3-2024 1', 'helår-2025 2'], 'the promises are of the term too'],
    [
      ['changes'],
      ['t1-2026 1'],
      'what has changed is since the round just before, whichever it is',
    ],
    [['changes', 'term'], ['t3-2024 1', 'helår-2025 2', 't1-2026 1'], 'both, the earliest first'],
  ])('that draws %j looks back on %j, since %s', (drawn, expected) => {
    const found = earlierIn(drawn, interim, VERSIONS, ['helår'])
    expect(found.map(({ roundId, version }) => `${roundId} ${version}`)).toEqual(expected)
  })
})
