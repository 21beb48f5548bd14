// The worked examples of an organisation through time: who answers, and who lies under whom.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { readBodies } from '../../../spec/organisation/read-bodies.ts'
import { upwards } from './lines.ts'
import { answeringOn, becameOn, goneUpIn, isMadeOf } from './succession.ts'
import { bodiesOn, turningDays } from './through-time.ts'

const rows = (table: string) => readTable(`../organisation/${table}.csv`)

describe('answering.csv', () => {
  for (const { line, cell } of rows('answering'))
    test(`${line}: ${cell('body')} on ${cell('day')} → ${cell('answers')}: ${cell('why')}`, () => {
      const bodies = readBodies(cell('bodies'))
      expect(answeringOn(bodies, cell('body'), cell('day'))).toBe(cell('answers'))
    })
})

describe('shape.csv', () => {
  for (const { line, cell } of rows('shape'))
    test(`${line}: ${cell('body')} on ${cell('day')} → ${cell('line')}: ${cell('why')}`, () => {
      const bodies = bodiesOn(readBodies(cell('bodies')), cell('day'))
      expect(upwards(bodies, cell('body')).join(' ')).toBe(cell('line'))
    })
})

const MERGED = readBodies(
  'kf council | a unit <kf –2026-06-30 →c | b unit <kf –2026-06-30 →c | c unit <kf 2026-07-01–',
)

test('what has gone up in a body is found from both ends, and only after its day', () => {
  expect(becameOn(MERGED, 'a', '2026-06-30')).toEqual([])
  expect(becameOn(MERGED, 'a', '2026-07-01')).toEqual(['c'])
  expect(goneUpIn(MERGED, 'c', '2026-06-30')).toEqual([])
  expect(goneUpIn(MERGED, 'c', '2026-07-01')).toEqual(['a', 'b'])
})

test.each([
  [
    'a unit <kf –2026-06-30 →c | c unit <kf 2026-07-01–',
    true,
    'it begins when the other has ended',
  ],
  ['a unit –2026-06-30 →c | c unit 2026-07-02–', true, 'also a day later'],
  ['a unit –2026-06-30 →c | c unit', false, 'it was there before'],
  [
    'a unit –2026-06-30 →c | b unit –2026-09-30 →c | c unit 2026-07-01–',
    false,
    'another came later',
  ],
  [
    'a unit –2026-06-30 →c+d | c unit 2026-07-01– | d unit 2026-07-01–',
    false,
    'a part of what ended',
  ],
  ['c unit 2026-07-01–', false, 'nothing has gone up in it'],
])('%s: made of others and nothing else, %s: %s', (written, expected) => {
  const bodies = readBodies(written)
  const c = bodies.get('c')
  expect(c !== undefined && isMadeOf(bodies, c)).toBe(expected)
})

test('an organisation that is never otherwise is the same on every day', () => {
  const bodies = readBodies('kf council | bun committee <kf')
  expect(turningDays(bodies)).toEqual([])
  expect(bodiesOn(bodies, '2026-08-31')).toBe(bodies)
})
