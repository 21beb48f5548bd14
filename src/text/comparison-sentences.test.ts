// Comparisons explained: spec/comparison/sentences.csv, sentence by sentence in Swedish and English.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../spec/assessment/read-table.ts'
import { EXAMPLES } from '../../spec/comparison/sentence-examples.ts'
import { LANGUAGES } from './language.ts'

const rows = readTable('../comparison/sentences.csv')
const names = [...new Set(rows.map(({ cell }) => cell('example')))]

describe('sentences.csv', () => {
  test('has every example', () => expect(names).toEqual(Object.keys(EXAMPLES)))

  test.for(names)('%s', (name) => {
    const written = rows.filter(({ cell }) => cell('example') === name)
    for (const language of LANGUAGES) {
      // A no-break space is an ordinary one in the table.
      const said = EXAMPLES[name]?.(language).map((one) => one.replaceAll('\u00a0', ' '))
      expect(said).toEqual(written.map(({ cell }) => cell(language)))
    }
  })
})
