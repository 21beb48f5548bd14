// The worked examples of what a role reaches when bodies end, take over and move.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { readBodies } from '../../../spec/organisation/read-bodies.ts'
import { bodiesOn } from '../organisation/through-time.ts'
import { type Held, may } from './may.ts'
import { rolesOn } from './roles-through-time.ts'

describe('roles.csv', () => {
  for (const { line, cell } of readTable('../organisation/roles.csv'))
    test(`${line}: held for ${cell('held')} on ${cell('day')}, at ${cell('at')}: ${cell('why')}`, () => {
      const bodies = readBodies(cell('bodies'))
      const held: readonly Held[] = [{ role: 'unitManager', body: cell('held') }]
      const now = bodiesOn(bodies, cell('day'))
      const reaching = rolesOn(held, bodies, cell('day'))
      expect(may(reaching, 'reportValue', now, cell('at')) ? 'yes' : 'no').toBe(cell('reaches'))
    })
})

test('a role for the whole organisation is as it was, and a lent one is lent still', () => {
  const bodies = readBodies('a committee –2026-12-31 →b | b committee 2027-01-01–')
  const whole: Held = { role: 'controller', body: null }
  const lent: Held = { role: 'secretary', body: 'a', onBehalfOf: 'kim' }
  expect(rolesOn([whole, lent], bodies, '2027-01-01')).toEqual([
    whole,
    lent,
    { role: 'secretary', body: 'b', onBehalfOf: 'kim' },
  ])
})
