// Which way is better and what is counted: a person's word before the source's own, and that before a guess.
import { expect, test } from 'vitest'
import { countedKeyFigure } from './counted-key-figure.ts'
import type { KeyFigure } from './key-figures.ts'

/** A title that is guessed as higher and per cent. */
const COUNTED: KeyFigure = {
  ...{ id: 'X1', title: 'Nöjda brukare, andel (%)', description: '', of: 'municipalities' },
  ...{ bySex: false, hasUnits: false },
}
const SAID = { ...COUNTED, counted: { unit: 'count', better: 'lower', unitWord: 'st' } } as const

test('without a word of anybody’s it is guessed from its title', () => {
  const { better, unit, certainty } = countedKeyFigure(COUNTED, undefined)
  expect([better, unit]).toEqual(['higher', 'percent'])
  expect(['high', 'medium']).toContain(certainty.better)
})

test('what the source itself says goes before a guess', () => {
  expect(countedKeyFigure(SAID, undefined)).toMatchObject({
    ...{ better: 'lower', unit: 'count', unitWord: { sv: 'st' }, decimals: 1 },
    certainty: { unit: 'ofSource', better: 'ofSource' },
  })
})

test('what a person has confirmed goes before what the source says', () => {
  const confirmed = { better: 'none', unit: 'number', decimals: 2 } as const
  expect(countedKeyFigure(SAID, confirmed)).toMatchObject({
    ...confirmed,
    certainty: { unit: 'confirmed', better: 'confirmed' },
  })
})
