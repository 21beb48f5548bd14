// A limit is drawn in the periods that have one, at the level that it has there.
import { describe, expect, test } from 'vitest'
import type { Drawing, Line } from './series-layout.ts'
import { levelsAcross } from './series-limits.tsx'

const PERIODS = ['2023', '2024', '2025', '2026']
/** Periods at 20, 40, 60 and 80 between the edges 10 and 90; a value is its own height. */
const drawing: Drawing = {
  periods: PERIODS,
  step: 20,
  x: (period) => 20 + PERIODS.indexOf(period) * 20,
  y: (value) => value,
  ticks: [],
  ...{ left: 10, right: 90, top: 0, bottom: 100 },
  domain: [0, 100],
}
const lineOf = (limits: Readonly<Record<string, number>>): Line => ({
  label: 'Årsmål',
  kind: 'limit',
  said: 'Årsmål',
  values: Object.entries(limits).map(([period, value]) => ({ period, value, shown: `${value}` })),
})
const drawn = (limits: Readonly<Record<string, number>>) => {
  const { parts, named } = levelsAcross(drawing, lineOf(limits))
  const said = (part: typeof named) => part.map(({ x, y }) => `${x},${y}`).join(' ')
  return { parts: parts.map(said), named: said(named) }
}

describe('a limit', () => {
  test('of every year goes from edge to edge', () =>
    expect(drawn({ 2023: 84, 2024: 84, 2025: 84, 2026: 84 })).toEqual({
      parts: ['10,84 30,84 30,84 50,84 50,84 70,84 70,84 90,84'],
      named: '10,84 30,84 30,84 50,84 50,84 70,84 70,84 90,84',
    }))
  test('begins with the first year that has one, and is named at the level that its name says', () =>
    expect(drawn({ 2024: 84, 2025: 84, 2026: 85 })).toEqual({
      parts: ['30,84 50,84 50,84 70,84 70,85 90,85'],
      named: '70,85 90,85',
    }))
  test('is in parts where a year between has none', () =>
    expect(drawn({ 2023: 84, 2025: 85 })).toEqual({
      parts: ['10,84 30,84', '50,85 70,85'],
      named: '50,85 70,85',
    }))
})
