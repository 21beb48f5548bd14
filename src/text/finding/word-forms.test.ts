// The forms of words that are looked for, by spec/word-forms.csv, the same for what is written and for the chain.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { findWritten } from '../../domain/chain/written.ts'
import { chainWords } from './chain-words.ts'
import { formsOf, lower, wordsIn } from './word-forms.ts'

describe('word-forms.csv', () => {
  for (const { cell, line } of readTable('../word-forms.csv'))
    test(`${line}: «${cell('written')}» finds «${cell('kept')}»: ${cell('found')}, since ${cell('why')}`, () => {
      const [words, kept] = [wordsIn(cell('written')), cell('kept')]
      const about = { sort: 'person' as const, name: kept, key: '1', said: [kept], about: [] }
      const looked = { words: words.map(formsOf), read: lower }
      const chain = chainWords([{ title: kept, words: '' }])
      const isFound = cell('found') === 'yes'
      expect([findWritten([about], looked).length, chain.byLetters(words).length]).toEqual(
        isFound ? [1, 1] : [0, 0],
      )
    })
})

test('what begins with the word comes before what only has it inside', () => {
  const chain = chainWords([
    { title: 'Sjukfrånvaro', words: '' },
    { title: 'Frånvaro', words: '' },
  ])
  expect(chain.byLetters(['frånvaro'])).toEqual([1, 0])
})
