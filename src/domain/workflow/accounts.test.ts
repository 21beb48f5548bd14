// Giving and taking roles: somebody can always give them.
import { expect, test } from 'vitest'
import type { Role } from '../organisation/role.ts'
import { asLogin, type HeldByAccount, isAdministrator, isLogin, rolesFault } from './accounts.ts'
import type { Held } from './may.ts'

const held = (...roles: Role[]): readonly Held[] => roles.map((role) => ({ role, body: null }))
const account = (id: string, given: Role[], signedOn: Role[] = []): HeldByAccount => ({
  account: id,
  given: held(...given),
  signedOn: held(...signedOn),
})
const bodies = new Map([['skola', {}]])

test.each<[string, readonly HeldByAccount[], readonly Held[], string | null]>([
  ['the only administrator', [account('a', ['administrator'])], [], 'lastAdministrator'],
  ['one of two', [account('a', ['administrator']), account('b', ['administrator'])], [], null],
  [
    'the only one given here, where a group gives another',
    [account('a', ['administrator']), account('b', [], ['administrator'])],
    [],
    null,
  ],
  [
    'the role that a group gives anyhow',
    [account('a', ['administrator'], ['administrator'])],
    [],
    null,
  ],
  ['where there has been none', [account('a', ['reader'])], held('reporter'), null],
  [
    'who keeps it among others',
    [account('a', ['administrator'])],
    held('administrator', 'reader'),
    null,
  ],
])('from %s: %s', (_who, accounts, given, refused) =>
  expect(rolesFault(accounts, 'a', given, bodies)?.refused ?? null).toBe(refused),
)

test('a role is given for a body that there is', () => {
  const give = (body: string) => rolesFault([], 'a', [{ role: 'reporter', body }], bodies)
  expect(give('skola')).toBeNull()
  expect(give('skolan')).toEqual({ refused: 'noSuchUnit', unit: 'skolan' })
})

test('a role of the whole municipality is not given for one body', () => {
  const give = (role: Role, body: string | null) => rolesFault([], 'a', [{ role, body }], bodies)
  for (const role of ['modelOwner', 'auditor', 'administrator'] as const) {
    expect(give(role, 'skola')).toEqual({ refused: 'roleOfAll', role })
    expect(give(role, null)).toBeNull()
  }
  expect(give('controller', 'skola')).toBeNull()
})

test.each<[Role, boolean]>([
  ['controller', false],
  ['secretary', false],
  ['reporter', false],
  ['reader', true],
  ['administrator', true],
])('beside auditor, %s may be given: %s', (role, mayBe) => {
  const refused = { refused: 'notBesideAuditor', role }
  const given = held('auditor', role)
  expect(rolesFault([], 'a', given, bodies)).toEqual(mayBe ? null : refused)
  const signedOn = [account('a', [], ['auditor'])]
  expect(rolesFault(signedOn, 'a', held(role), bodies)).toEqual(mayBe ? null : refused)
})

test('an administrator of one body is none who can give roles to others', () => {
  const narrow = {
    account: 'b',
    given: [{ role: 'administrator', body: 'skola' }],
    signedOn: [],
  } as const
  expect(isAdministrator(narrow)).toBe(false)
  expect(rolesFault([account('a', ['administrator']), narrow], 'a', [], bodies)?.refused).toBe(
    'lastAdministrator',
  )
})

test.each([
  [' Kim.Lind ', 'kim.lind', true],
  ['kim@dorotea.se', 'kim@dorotea.se', true],
  ['Åsa', 'åsa', true],
  ['kim lind', 'kim lind', false],
  ['.', '.', false],
  ['x'.repeat(101), 'x'.repeat(101), false],
])('«%s» is kept as «%s», and can be a login: %s', (written, kept, can) => {
  expect(asLogin(written)).toBe(kept)
  expect(isLogin(asLogin(written))).toBe(can)
})
