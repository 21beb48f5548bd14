// What a value's field is called beside the others of its measure.
import { expect, test } from 'vitest'
import { staffSv } from '../../text/staff-sv.ts'
import { setApart } from './set-apart.ts'

const named = (
  title: string,
  periodLabel: string,
  { unitLabel = '', sex = 'all' }: { unitLabel?: string; sex?: 'all' | 'women' | 'men' } = {},
) => ({ measure: { title }, unitLabel, form: { sex, periodLabel } })

const YEAR = named('Korttidsfrånvaro', '2026')
const MONTH = named('Korttidsfrånvaro', 'december 2026')
const UNIT = named('Årsarbetare', '2026', { unitLabel: 'Norra skolan' })
const WOMEN = named('Sjukfrånvaro', '2026', { sex: 'women' })

test.each([
  [MONTH, [YEAR, MONTH], ['december 2026'], 'asked for two periods: each says its own'],
  [YEAR, [YEAR, MONTH], ['2026'], 'the year too'],
  [YEAR, [YEAR, UNIT], [], 'asked for one: its name is enough'],
  [UNIT, [UNIT, { ...UNIT, unitLabel: 'Södra skolan' }], ['Norra skolan'], 'the unit it is of'],
  [
    WOMEN,
    [WOMEN, { ...WOMEN, form: { ...WOMEN.form, sex: 'all' as const } }],
    ['Kvinnor'],
    'the sex',
  ],
])('%j among %j: %j, %s', (value, all, apart, _why) =>
  expect(setApart(value, all, staffSv.sex)).toEqual(apart),
)
