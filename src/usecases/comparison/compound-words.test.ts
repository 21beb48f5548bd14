// Compounds split against a vocabulary, by spec/compound-words.csv.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { formsOf, wordsIn } from '../../text/finding/word-forms.ts'
import { knownEnd, partsOf } from './compound-words.ts'

describe('compound-words.csv', () => {
  for (const { cell, line } of readTable('../compound-words.csv'))
    test(`${line}: «${cell('written')}» is «${cell('parts')}», since ${cell('why')}`, () => {
      const known = new Set(wordsIn(cell('vocabulary')).flatMap(formsOf))
      expect(partsOf(cell('written'), known).join(' ')).toBe(cell('parts'))
    })
})

test.each([
  ['koldioxidutsläpp', 'utsläpp', 'the end is known, what comes before is not'],
  ['utsläppen', 'utsläppen', 'it is known itself, in another form'],
  ['simhall', 'simhall', 'nothing of it is known'],
])('«%s» is looked for as «%s»: %s', (word, end, _why) =>
  expect(knownEnd(word, new Set(formsOf('utsläpp')))).toBe(end),
)
