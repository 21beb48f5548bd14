// An assignment's own text says which of the auditors' answers it was made of.
import { expect, test } from 'vitest'
import { recommendationsIn, writtenRecommendation } from './recommendations.ts'

const SOURCE = { round: 'delår-2026', version: 2, number: 1 }

test('what is written in a text is read out of it, each once, in whatever language', () => {
  const written = writtenRecommendation(SOURCE)
  expect(written).toBe('(revisorerna:delår-2026:2/1)')
  expect(
    recommendationsIn({ sv: `Rätta det. ${written}`, en: `Put it right. ${written}` }),
  ).toEqual([SOURCE])
})

test.each([
  [undefined],
  [{ sv: '' }],
  [{ sv: 'Från utvärderingen «Kompassen» (kommunkompassen-2026/3).' }],
  [{ sv: '(revisorerna:delår-2026:0/1)' }],
  [{ sv: '(revisorerna:delår-2026:1/0)' }],
  [{ sv: '(revisorerna:/1)' }],
])('of %j nothing is read', (text) => expect(recommendationsIn(text)).toEqual([]))
