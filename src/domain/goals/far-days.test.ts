// Which days of an edited line are refused as written wrong, and which are let be.
import { describe, expect, test } from 'vitest'
import { farDaysIn } from './far-days.ts'
import type { LineChange, NodeLine } from './written-chain.ts'

const TODAY = '2026-11-23'
const line = (said: Partial<NodeLine>): NodeLine => ({ id: 'a', type: 'goal', title: 'A', ...said })
const change = (before: Partial<NodeLine> | null, after: Partial<NodeLine> | null): LineChange => ({
  kind: 'node',
  id: 'a',
  before: before === null ? null : { line: line(before), place: 1 },
  after: after === null ? null : { line: line(after), place: 1 },
})

describe('a day so far from today that the year is written wrong', () => {
  test.each([
    [{ valid: { from: '9999-12-31' } }, 'firstDay', 'a first day that no year’s plan reaches'],
    [{ valid: { from: '2057-01-01' } }, 'firstDay', 'more than thirty years ahead'],
    [{ valid: { from: '2056-12-31' } }, null, 'thirty years ahead'],
    [{ valid: { from: '1966-01-01' } }, null, 'sixty years back'],
    [{ valid: { from: '1965-12-31' } }, 'firstDay', 'more than sixty years back'],
    [{ valid: { to: '0202-12-31' } }, 'lastDay', 'a last day of another time'],
    [{ due: '0001-01-01' }, 'due', 'due before there were municipalities'],
    [{ due: '2027-06-30' }, null, 'due next year'],
    [{ decision: { by: 'kf', date: '0204-05-02' } }, 'decision', 'decided in another time'],
    [{ later: [{ from: '2206-01-01', title: 'B' }] }, 'since', 'said from a far day'],
    [{ later: [{ from: '2027-01-01', due: '3027-01-01' }] }, 'due', 'said later to be due then'],
  ] satisfies [Partial<NodeLine>, string | null, string][])(
    '%j: %s, since it is %s',
    (said, field, _why) => {
      const far = farDaysIn([change(null, said)], TODAY)
      expect(far.map(({ on }) => on)).toEqual(field === null ? [] : [['nodes', 'a', field]])
    },
  )

  test('what was said before stays, and so does what is taken away', () => {
    const far = { valid: { to: '9999-12-31' } }
    expect(farDaysIn([change(far, { ...far, text: 'Ny' })], TODAY)).toEqual([])
    expect(farDaysIn([change(far, {}), change(far, null)], TODAY)).toEqual([])
  })
})
