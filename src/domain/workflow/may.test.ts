// Who may what, row by row of the table.
import { describe, expect, test } from 'vitest'
import type { Body } from '../organisation/organisation.ts'
import { ROLES } from '../organisation/role.ts'
import { ACTS, type Held, may, mayAnywhere, RIGHTS } from './may.ts'

const body = (id: string, parent?: string): [string, Body] => [
  id,
  { id, kind: 'unit', title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
]
const bodies = new Map([
  body('kf'),
  body('bun', 'kf'),
  body('skola', 'bun'),
  body('socialnämnd', 'kf'),
])
const held = (role: Held['role'], where: string | null): readonly Held[] => [{ role, body: where }]

describe('a reporter of one committee', () => {
  const reporter = held('reporter', 'bun')
  test.each<[string | undefined, boolean, string]>([
    ['bun', true, 'the committee’s own measures'],
    ['skola', true, 'a unit under the committee'],
    ['socialnämnd', false, 'another committee’s'],
    ['kf', false, 'what lies above the committee'],
    [undefined, false, 'what no body answers for'],
  ])('at %s: %s, since it is %s', (at, expected, _why) =>
    expect(may(reporter, 'reportValue', bodies, at)).toBe(expected),
  )
})

test.each([['bun'], [undefined]])('a controller of the whole organisation reports at %s', (at) =>
  expect(may(held('controller', null), 'reportValue', bodies, at)).toBe(true),
)

test('an auditor reads, asks, notes and judges, and changes nothing of others’', () => {
  const auditor = held('auditor', null)
  expect(ACTS.filter((act) => may(auditor, act, bodies, 'bun'))).toEqual([
    'readRound',
    'readHistory',
    'askQuestion',
    'keepAuditorsNotes',
    'giveAuditorsVerdict',
    'keepOwnAccount',
    'lendRoles',
  ])
})

test('nobody without a role may anything', () =>
  expect(ACTS.filter((act) => may([], act, bodies, 'bun'))).toEqual([]))

test('every role may at least read a round', () =>
  expect(ROLES.filter((role) => !(role in RIGHTS.readRound))).toEqual([]))

test.each([
  ['reportValue', true, 'somewhere, though not everywhere'],
  ['readRound', true, 'everywhere'],
  ['closeRound', false, 'nowhere'],
] as const)('a reporter of one committee may %s: %s, %s', (act, expected, _where) =>
  expect(mayAnywhere(held('reporter', 'bun'), act)).toBe(expected),
)

test('bodies in a circle end the search', () => {
  const circle = new Map([body('a', 'b'), body('b', 'a')])
  expect(may(held('reporter', 'c'), 'reportValue', circle, 'a')).toBe(false)
})
