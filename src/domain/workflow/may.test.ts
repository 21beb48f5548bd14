// Who may what, row by row of the table.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import type { Body } from '../organisation/organisation.ts'
import { ROLES, type Role } from '../organisation/role.ts'
import { ACTS, type Held, isAct, isOfBody, may, mayAnywhere, RIGHTS } from './may.ts'

const body = (id: string, parent?: string, kind: Body['kind'] = 'unit'): [string, Body] => [
  id,
  { id, kind, title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
]
const bodies = new Map<string, Body>([
  body('kf', undefined, 'council'),
  body('bun', 'kf', 'committee'),
  ['buf', { id: 'buf', kind: 'department', title: { sv: 'buf' }, serves: ['bun'] }],
  body('skola', 'buf'),
  body('son', 'kf', 'committee'),
  body('hemtjänst', 'son'),
])
const isRole = (text: string): text is Role => ROLES.some((role) => role === text)
const held = (role: Held['role'], where: string | null): readonly Held[] => [{ role, body: where }]

// Barn- och utbildningsförvaltningen (buf) works for the committee (bun), and the school is under it.
describe('reach.csv', () => {
  for (const { line, cell } of readTable('../organisation/reach.csv'))
    test(`${line}: ${cell('role')} of ${cell('held')}, ${cell('act')} at ${cell('at')}: ${cell('why')}`, () => {
      const [role, act] = [cell('role'), cell('act')]
      if (!isRole(role) || !isAct(act)) throw new Error(`no such role or act: ${role}, ${act}`)
      const roles = held(role, cell('held') === '*' ? null : cell('held'))
      const at = cell('at') === '-' ? undefined : cell('at')
      const asked = may(roles, act, bodies, at)
      expect(asked ? 'yes' : 'no').toBe(cell('may'))
      // Whose role never reaches an act is not let in to its addresses either.
      if (asked) expect(mayAnywhere(roles, act)).toBe(true)
    })
})

test('a role that is of no body reaches nothing of the whole when it is held for one', () => {
  for (const role of ROLES.filter((one) => !isOfBody(one)))
    for (const act of ACTS.filter((one) => mayAnywhere(held(role, 'bun'), one)))
      expect([role, act, Object.entries(RIGHTS[act]).find(([one]) => one === role)?.[1]]).toEqual([
        role,
        act,
        'all',
      ])
  expect(ROLES.filter((one) => !isOfBody(one))).toEqual(['modelOwner', 'auditor', 'administrator'])
})

test('an auditor reads, asks, notes and judges, and changes nothing of others’', () => {
  const auditor = held('auditor', null)
  expect(ACTS.filter((act) => may(auditor, act, bodies, 'bun'))).toEqual([
    'readRound',
    'readHistory',
    'readEvidence',
    'askQuestion',
    'readDocuments',
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
