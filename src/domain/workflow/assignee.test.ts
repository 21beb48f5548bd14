// Who carries an assignment for the body that owns it, and when it is the body's again.
import { expect, test } from 'vitest'
import type { Role } from '../organisation/role.ts'
import { assigneeOn } from './assignee.ts'
import { holdersByBody } from './waited-for.ts'

const body = (id: string, parent?: string) =>
  [
    id,
    { id, kind: 'unit' as const, title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
  ] as const
const RUT = { account: 'rut', since: '2026-11-20' }
const BODIES = new Map([body('kf'), body('ks', 'kf'), body('kontor', 'ks'), body('kfn', 'kf')])

test.each<readonly [Role, string | null, boolean, string]>([
  ['reporter', 'ks', true, 'they report for the body itself'],
  ['reporter', 'kontor', true, 'they work at an office under it'],
  ['unitManager', 'kf', true, 'they answer for what is above it'],
  ['controller', null, true, 'their role is for the whole organisation'],
  ['reporter', 'kfn', false, 'they have moved to another committee'],
  ['reader', 'ks', false, 'a reader reports nothing'],
  ['politician', 'ks', false, 'a politician reports nothing'],
])('named, and now %s for %s: %s (%s)', (role, at, carries, _why) => {
  const byBody = holdersByBody([{ account: 'rut', held: [{ role, body: at }] }])
  expect(assigneeOn(RUT, 'ks', BODIES, byBody)).toBe(carries ? RUT : null)
})

test('without roles, removed or never named, nobody carries it', () => {
  const byBody = holdersByBody([{ account: 'rut', held: [] }])
  expect(assigneeOn(RUT, 'ks', BODIES, byBody)).toBeNull()
  expect(assigneeOn({ ...RUT, account: 'gone' }, 'ks', BODIES, byBody)).toBeNull()
  expect(assigneeOn(undefined, 'ks', BODIES, byBody)).toBeNull()
})
