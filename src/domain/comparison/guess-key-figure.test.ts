// Guesses of unit, decimals and direction: spec/comparison/key-figures.csv, and how many of the real ones get which confidence.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Row, readTable } from '../../../spec/assessment/read-table.ts'
import { UNITS } from '../measures/measure.ts'
import { guessKeyFigure } from './guess-key-figure.ts'
import { CONFIDENCES } from './key-figure-guess.ts'
import { type KeyFigure, PERSPECTIVES } from './key-figures.ts'

const toldIn = (cell: Row['cell']): Pick<KeyFigure, 'title' | 'description' | 'perspective'> => {
  const perspective = PERSPECTIVES.find((one) => one === cell('perspective', ''))
  const told = { title: cell('title'), description: '' }
  return perspective === undefined ? told : { ...told, perspective }
}

describe('key-figures.csv', () => {
  const rows = readTable('../comparison/key-figures.csv')
  test('has at least 120 real titles', () => expect(rows.length).toBeGreaterThanOrEqual(120))

  test.for(rows)('line $line', ({ cell }) => {
    const { unit, decimals, better } = guessKeyFigure(toldIn(cell))
    expect({
      unit: unit.guess.unit,
      word: unit.guess.word ?? unit.guess.codes ?? '',
      decimals: String(decimals.guess),
      better: better.guess,
      sure: [unit, decimals, better].map(({ confidence }) => confidence).join(' '),
    }).toEqual({
      unit: cell('unit'),
      word: cell('word', ''),
      decimals: cell('decimals'),
      better: cell('better'),
      sure: cell('sure'),
    })
  })
})

describe('a guess', () => {
  test('is made of any text, and says why', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.string({ maxLength: 80 }),
        (title, description) => {
          const { unit, decimals, better } = guessKeyFigure({ title, description })
          expect(UNITS).toContain(unit.guess.unit)
          expect(decimals.guess).toBeGreaterThanOrEqual(0)
          for (const { confidence, why } of [unit, decimals, better]) {
            expect(CONFIDENCES).toContain(confidence)
            expect(why).not.toBe('')
          }
        },
      ),
    )
  })

  test('is the same whatever years the title holds for', () => {
    for (const { cell } of readTable('../comparison/key-figures.csv')) {
      const told = toldIn(cell)
      const dated = { ...told, title: `${told.title} (-2022)` }
      expect(guessKeyFigure(dated).unit.guess).toEqual(guessKeyFigure(told).unit.guess)
    }
  })

  test('reads what a high value means from the description where the title says nothing', () => {
    const title = 'Levnadsläge i området'
    const description = 'Ett högt värde indikerar goda levnadsvanor i befolkningen.'
    expect(guessKeyFigure({ title, description }).better).toMatchObject({
      guess: 'higher',
      confidence: 'high',
    })
  })
})

const REAL = new URL('../../../../shared/data/kolada/kpi.json', import.meta.url)

describe.skipIf(!existsSync(REAL))(
  'Kolada’s real catalogue (left out where the recorded data does not lie beside the project)',
  () => {
    type Recorded = { title: string; description: string | null; perspective: string | null }
    const NAMES: Readonly<Record<string, KeyFigure['perspective']>> = {
      Resurser: 'resources',
      'Kvalitet och resultat': 'results',
      Volymer: 'volumes',
      Övrigt: 'other',
    }

    test('of 6 099 titles as many as were counted get each confidence', () => {
      const all = JSON.parse(readFileSync(REAL, 'utf8')) as Recorded[]
      const counted = { unit: '', decimals: '', better: '' }
      const guesses = all.map(({ title, description, perspective }) => {
        const told = { title, description: description ?? '' }
        const named = NAMES[perspective ?? '']
        return guessKeyFigure(named === undefined ? told : { ...told, perspective: named })
      })
      for (const what of ['unit', 'decimals', 'better'] as const)
        counted[what] = CONFIDENCES.map(
          (sure) => guesses.filter((guess) => guess[what].confidence === sure).length,
        ).join(' ')
      expect(counted).toEqual(COUNTED)
    })
  },
)

/** High, medium and low, of the catalogue as it was recorded on 2026-03-23. */
const COUNTED = { unit: '5879 209 11', decimals: '899 5189 11', better: '2562 2747 790' }
