// A unit's own limits, judged in the measure's direction and never in place of the body's.
import { expect, test } from 'vitest'
import { exact, fromText } from '../exact/exact.ts'
import type { Direction, FixedLimit, Measure } from '../measures/measure.ts'
import { limitsOfUnit } from './unit-limits.ts'

const number = (value: number): FixedLimit => ({ is: 'number', value: exact(value) })
const measure = (better: Direction, limit: FixedLimit, year = 0): Measure => ({
  id: 'm1',
  title: { sv: 'Behöriga elever' },
  unit: 'percent',
  decimals: 1,
  better,
  asked: { is: 'year' },
  influence: true,
  source: { kind: 'own' },
  bySex: false,
  comparable: true,
  limits: new Map([['target', new Map([[0, number(90)]])]]),
  unitLimits: new Map([['skola-a', new Map([['target', new Map([[year, limit]])]])]]),
  tags: [],
})
const around: FixedLimit = { is: 'interval', from: exact(75), to: exact(85) }

test.for<[string, Direction, FixedLimit, boolean | undefined, string]>([
  ['80', 'higher', number(80), true, 'as good as the limit reaches it'],
  ['79.9', 'higher', number(80), false, 'just under, whatever the body’s own limit is'],
  ['80', 'lower', number(80), true, 'lower is better, and it is no higher'],
  ['80.1', 'lower', number(80), false, 'lower is better, and it is higher'],
  ['85', 'interval', around, true, 'the edge is inside'],
  ['85.1', 'interval', around, false, 'outside the interval'],
  ['80', 'none', number(80), undefined, 'no direction: nobody can say'],
])('%s (%s is better): %o is reached %s – %s', ([value, better, limit, reached]) => {
  const [found] = limitsOfUnit(measure(better, limit), 'skola-a', 2026, fromText(value))
  expect([found?.limit, found?.reached]).toEqual(['target', reached])
})

test('another unit has none, and neither has another year than the limit’s', () => {
  const only2025 = measure('higher', number(80), 2025)
  expect(limitsOfUnit(only2025, 'skola-a', 2026, exact(81))).toEqual([])
  expect(limitsOfUnit(only2025, 'skola-a', 2025, exact(81))).toHaveLength(1)
  expect(limitsOfUnit(only2025, 'skola-b', 2025, exact(81))).toEqual([])
})
