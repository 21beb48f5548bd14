// Tables of confirmed key figures: spec/comparison/confirmed.csv, written as read, and known above guessed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import {
  type ConfirmedKeyFigure,
  countedAs,
  isConfirmed,
  tellKeyFigure,
} from '../comparison/confirmed-key-figures.ts'
import { UNITS } from '../measures/measure.ts'
import { readConfirmedKeyFigures, writeConfirmedKeyFigures } from './read-confirmed-key-figures.ts'

const HEADER = 'id;title;better;unit;word;codes;decimals;by;on;why'

const told = ({ id, better, unit, decimals }: ConfirmedKeyFigure): string => {
  const counted = `${unit.unit}${unit.word === undefined ? '' : `:${unit.word}`}${unit.codes === undefined ? '' : `{${unit.codes}}`}`
  return `${id} ${better} ${counted} ${decimals}`
}

describe('confirmed.csv', () => {
  test.for(readTable('../comparison/confirmed.csv'))('line $line', ({ cell }) => {
    const text = `${HEADER}\n${cell('row').replaceAll('\\n', '\n')}\n`
    const { all, refusals } = readConfirmedKeyFigures('confirmed.csv', text)
    const [first, ...more] = refusals
    expect([first?.refused ?? '', first?.at.path ?? '', more.length]).toEqual([
      cell('refused', ''),
      cell('column', ''),
      0,
    ])
    if (first === undefined) expect(all.map(told).join(' | ')).toBe(cell('told'))
  })

  test('a table without the needed columns is refused', () => {
    const { refusals } = readConfirmedKeyFigures('confirmed.csv', 'id;better;unit\nN1;none;count\n')
    expect(refusals.map((one) => ('key' in one ? one.key : one.refused))).toEqual([
      'decimals',
      'by',
      'on',
      'why',
    ])
  })
})

test('what is written is read again', () => {
  const text = fc.stringMatching(/^[A-Za-zÅÄÖåäö0-9"; ,/]{0,12}[a-zåäö]$/).map((one) => one.trim())
  const confirmed: fc.Arbitrary<ConfirmedKeyFigure> = fc.record({
    id: fc.stringMatching(/^[NU]\d{5}$/),
    title: text,
    better: fc.constantFrom('higher', 'lower', 'interval', 'none'),
    unit: fc.record({ unit: fc.constantFrom(...UNITS), word: text, codes: text }),
    decimals: fc.nat({ max: 6 }),
    by: text,
    on: fc.constant('2026-03-23'),
    why: text,
  })
  const several = fc.uniqueArray(confirmed, { selector: ({ id }) => id, maxLength: 5 })
  fc.assert(
    fc.property(several, (all) => {
      const read = readConfirmedKeyFigures('c.csv', writeConfirmedKeyFigures(all))
      expect(read.refusals).toEqual([])
      expect(read.all).toEqual([...all].sort((a, b) => (a.id < b.id ? -1 : 1)))
    }),
  )
})

describe('what is told of a key figure', () => {
  const keyFigure = { id: 'N1', title: 'Antal besök', description: '' }
  const confirmed: ConfirmedKeyFigure = {
    id: 'N1',
    title: 'Antal besök',
    better: 'higher',
    unit: { unit: 'count' },
    decimals: 0,
    by: 'Kim Ek',
    on: '2026-03-23',
    why: 'made up',
  }

  test('is guessed until a person has confirmed it', () => {
    expect(tellKeyFigure(keyFigure, new Map()).better).toMatchObject({
      value: 'none',
      is: 'guessed',
      confidence: 'low',
    })
    expect(tellKeyFigure(keyFigure, new Map([['N1', confirmed]])).better).toEqual({
      value: 'higher',
      is: 'confirmed',
      by: 'Kim Ek',
      on: '2026-03-23',
      why: 'made up',
    })
  })

  test('is what the source itself says, where it does, and a person has not said another', () => {
    const counted = { unit: 'percent', better: 'higher' } as const
    const told = tellKeyFigure({ ...keyFigure, counted: { ...counted, decimals: 2 } }, new Map())
    expect(told).toEqual({
      unit: { value: { unit: 'percent' }, is: 'ofSource' },
      decimals: { value: 2, is: 'ofSource' },
      better: { value: 'higher', is: 'ofSource' },
    })
    expect(isConfirmed(told)).toBe(true)
    const withoutDecimals = tellKeyFigure({ ...keyFigure, counted }, new Map())
    expect([withoutDecimals.decimals.is, isConfirmed(withoutDecimals)]).toEqual(['guessed', false])
    const asked = { ...keyFigure, counted }
    expect(tellKeyFigure(asked, new Map([['N1', confirmed]])).unit.value).toEqual({ unit: 'count' })
  })

  test('gives a measure what it is counted in, and says whether it is known', () => {
    const cost = { id: 'N2', title: 'Kostnad skola, kr/elev', description: '' }
    const told = tellKeyFigure(cost, new Map())
    expect(countedAs(told)).toEqual({
      unit: 'money',
      unitWord: { sv: 'kr/elev' },
      decimals: 0,
      better: 'lower',
    })
    expect(isConfirmed(told)).toBe(false)
    expect(isConfirmed(tellKeyFigure(keyFigure, new Map([['N1', confirmed]])))).toBe(true)
  })

  test('says when the title is no longer the one it was confirmed under', () => {
    const told = (title: string) =>
      tellKeyFigure({ ...keyFigure, title }, new Map([['N1', confirmed]])).retitledFrom
    expect(told('Antal besök')).toBeUndefined()
    expect(told('Antal besök, gammal definition')).toBe('Antal besök')
  })
})
