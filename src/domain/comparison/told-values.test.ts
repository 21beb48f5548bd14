// Whether what a source tells can be right: the table in spec/statistics/told.csv.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SourcedValue } from './key-figures.ts'
import { faultIn } from './told-values.ts'

const table = readFileSync(new URL('../../../spec/statistics/told.csv', import.meta.url), 'utf8')
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'))

const valueIn = (text = ''): SourcedValue => {
  const [area = '', year, sex, value = ''] = text.split(' ')
  return {
    ...{ keyFigure: 'N90001', area, year: Number(year), sex: sex as SourcedValue['sex'] },
    value: value === '' ? null : Number(value),
  }
}

test.for(rows)('%s, %s: «%s», %s', ([first, second, fault]) => {
  const found = faultIn([valueIn(first), valueIn(second)], '2026-11-30')
  expect(found?.refused ?? '').toBe(fault)
})

test('whose value it is, and what was said of it', () => {
  const told = [valueIn('0180 2025 women 1'), valueIn('0180 2025 women 2')]
  expect(faultIn(told, '2026-11-30')).toEqual({
    ...{ refused: 'toldTwice', of: 'N90001 0180 2025', sex: 'women', found: [1, 2] },
  })
  expect(faultIn([valueIn('0180 2199 all 1')], '2026-11-30')).toEqual({
    ...{ refused: 'unlikelyYear', of: 'N90001 0180', found: 2199, last: 2056 },
  })
})
