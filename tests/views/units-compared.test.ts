// Units beside each other: spec/assessment/units-compared.csv in the made-up town, and which values are hidden.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../spec/assessment/read-table.ts'
import { measureOf } from '../../src/domain/assessment/facts.ts'
import {
  compareUnits,
  measuresOfUnits,
  restsOnFew,
  type UnitValue,
  unitValueIn,
  withheldAmong,
} from '../../src/domain/assessment/units-compared.ts'
import type { Service } from '../../src/domain/comparison/services.ts'
import { exact, toDecimalText } from '../../src/domain/exact/exact.ts'
import { serviceUnitsView, type UnitsFor } from '../../src/render/views/units-view.ts'
import { consolidatedLines } from '../../src/text/units-in-words.ts'
import type { ReasonContext } from '../../src/text/words-of-model.ts'
import { viewShipped } from './shipped.ts'

const { facts } = viewShipped('exempel', 'helår-2025', (chain) => chain)
const SCHOOLS = ['norra', 'sodra', 'ostra', 'nordostra']

const told = ({ value, answer, missing, isNotThere }: UnitValue): string => {
  if (value !== null) return toDecimalText(value, 2).replace('.', ',')
  return answer ?? missing ?? (isNotThere ? 'not there' : 'nothing')
}

describe('units-compared.csv', () => {
  test.for(readTable('units-compared.csv'))('line $line', ({ cell }) => {
    const measure = measureOf(facts, cell('measure'))
    const found = unitValueIn(facts, measure, cell('unit'), cell('period'))
    expect(told(found)).toBe(cell('value'))
    expect(found.base === null ? '' : toDecimalText(found.base, 0)).toBe(cell('base', ''))
  })
})

test('a unit that has not opened yet is left out, and the whole stands in the same periods', () => {
  const { periods, rows, whole, wholeWithout } = compareUnits(
    facts,
    measureOf(facts, 'behorighet'),
    SCHOOLS,
  )
  expect(periods).toEqual(['2025'])
  expect(rows.map(({ unit }) => unit)).toEqual(['norra', 'sodra', 'ostra'])
  // NOTE 91 of 102 pupils in the two schools that tell: never the mean of their percentages.
  expect(whole.map((one) => one?.value && toDecimalText(one.value, 2))).toEqual(['89.22'])
  expect(wholeWithout, 'which is told beside it').toEqual([['ostra']])
})

test.each<[UnitsFor]>([[{ is: 'citizens', fewest: 5 }], [{ is: 'staff', elsewhere: new Map() }]])(
  'for %j: the whole says whom it is without, and the table who is not shown and why',
  (who) => {
    const viewing = viewShipped('exempel', 'helår-2025', (chain) => chain)
    const text = { sv: 'Grundskola' }
    const service = {
      ...{ id: 'grundskola', title: text, chosen: 'shipped', isPublic: true, fewest: 5 },
      ...{ cost: [], quality: [], volumes: [], units: SCHOOLS, measures: ['behorighet', 'elever'] },
    } as unknown as Service
    const [table, pupils] = serviceUnitsView(viewing, service, who).tables
    const plain = (said: string | undefined) => said?.replaceAll('\u00a0', ' ')
    expect(plain(table?.whole.cells[0]?.shown)).toBe('89,2 % (utan Östra skolan, som har för få)')
    expect(table?.about.map(plain)).toContain(
      '2 av 4 enheter visas för 2025. Utan värde: Östra skolan (visas inte, för få personer) och Nordöstra skolan (fanns inte).',
    )
    if (who.is === 'citizens')
      expect(plain(table?.headline)).toContain('89,2 % (utan Östra skolan, som har för få)')
    expect(pupils?.whole.cells.map(({ shown }) => plain(shown)).at(-1)).toBe('114')
  },
)

test('the last periods alone, rising, and none after the round’s year', () => {
  const measure = measureOf(facts, 'sjukfranvaro')
  expect(compareUnits(facts, measure, SCHOOLS).periods).toEqual(['2024', '2025'])
  expect(compareUnits(facts, measure, SCHOOLS, 1).periods).toEqual(['2025'])
  expect(compareUnits(facts, measure, []).periods).toEqual([])
})

test('the measures that units are compared by are those that they report, and ratios of them', () =>
  expect(measuresOfUnits(facts, ['norra']).map(({ id }) => id)).toEqual([
    'behorighet',
    'behoriga',
    'elever',
    'sjukfranvaro',
    'arsarbetare',
  ]))

test.each([
  [0, 10, false, 'nobody is nobody’s secret'],
  [1, 10, true, 'one person'],
  [9, 10, true, 'one fewer than asked'],
  [10, 10, false, 'as many as asked'],
  [4, 1, false, 'a municipality that shows all'],
])('a value that rests on %i where %i are asked is hidden: %s, %s', (base, fewest, hidden) =>
  expect(restsOnFew({ base: exact(base) }, fewest)).toBe(hidden),
)

test('where it is not known how many a value rests on, nothing is hidden', () =>
  expect(restsOnFew({ base: null }, 10)).toBe(false))

describe('kept from citizens', () => {
  const sum = measureOf(facts, 'elever')
  const own = measureOf(facts, 'nojdhet')
  test.each([
    ['a=3 b=40 c=50', 'a b', 'the one could be counted from the whole and the other'],
    ['a=3 b=4 c=50', 'a b', 'two that are hidden hide each other'],
    ['a=40 b=50', '', 'none rests on few'],
    ['a=3', 'a', 'there is no other to hide'],
    ['a=3 b= c=50', 'a c', 'a unit without a value hides nothing'],
    ['a=0 b=40', '', 'nobody at all is told of'],
  ])('%s: «%s», %s', (written, expected) => {
    const all = written.split(' ').map((one) => {
      const [unit = '', value = ''] = one.split('=')
      const number = value === '' ? null : exact(value)
      return { unit, value: number, base: number, fewest: 10 }
    })
    expect([...withheldAmong(sum, all)].toSorted().join(' ')).toBe(expected)
    const few = expected.split(' ').slice(0, written.includes('b=4 ') ? 2 : 1)
    expect([...withheldAmong(own, all)].toSorted().join(' ')).toBe(few.join(' '))
    expect(
      withheldAmong(
        sum,
        all.map((one) => ({ ...one, fewest: null })),
      ).size,
    ).toBe(0)
  })
})

test('the reasons of a grade tell citizens no unit that is kept from them', () => {
  const viewing = viewShipped('exempel', 'helår-2025', (chain) => chain)
  const units = [
    { unit: 'norra', value: '51', weight: '58' },
    { unit: 'sodra', value: '40', weight: '44' },
    { unit: 'ostra', value: '6', weight: '7' },
  ]
  const [quantity, of] = [
    { is: 'value', kind: 'round' },
    { how: 'ratio', counted: 3, of: 3 },
  ] as const
  const reason = { quantity, decimals: 1, consolidated: { ...of, units } }
  const told = (context: ReasonContext) =>
    consolidatedLines(reason, measureOf(facts, 'behorighet'), context)
      .flatMap(({ children }) => children)
      .map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))
  expect(told(viewing.context).join(' ')).toContain('Östra skolan')
  expect(told(viewing.context).join(' ')).toMatch(/6 .* 7/)
  const fewestOf = (unit: string) => (unit === 'norra' ? null : 10)
  const [norra, ...kept] = told({ ...viewing.context, fewestOf })
  expect(norra).toContain('51')
  expect(kept).toEqual(['Södra skolan: visas inte.', 'Östra skolan: visas inte.'])
})
