// Standing in for somebody: what can be lent, for how long, and on whose behalf things are done.
import { expect, test } from 'vitest'
import type { Role } from '../organisation/role.ts'
import { lendableTo } from './auditors.ts'
import { delegationFault, lentRoles } from './delegation.ts'
import { type Held, mayAs } from './may.ts'

const TODAY = '2026-11-23'
const reporter: Held = { role: 'reporter', body: 'skola' }
const auditor: Held = { role: 'auditor', body: null }
const controller: Held = { role: 'controller', body: null }
const asked = { from: 'kim', to: 'bo', roles: [reporter], first: TODAY, last: '2026-11-30' }

test.each([
  [{}, null, 'a week from today'],
  [{ last: TODAY }, null, 'today alone'],
  [{ first: '2026-11-01' }, null, 'begun before it is written down'],
  [{ to: 'kim' }, 'lendsToThemselves', 'to oneself'],
  [{ roles: [] }, 'lendsNothing', 'no role'],
  [{ roles: [controller] }, 'lendsWhatIsNotHeld', 'a role one does not have'],
  [{ roles: [{ ...reporter, body: null }] }, 'lendsWhatIsNotHeld', 'one’s role, but for more'],
  [{ roles: [reporter, auditor] }, 'lendsAuditor', 'an auditor’s office, which is personal'],
  [{ first: '2026-12-01' }, 'lastBeforeFirst', 'days in the wrong order'],
  [{ first: '2026-11-01', last: '2026-11-22' }, 'isOver', 'days that are gone'],
  [{ last: '2027-11-23' }, null, 'a year'],
  [{ last: '2027-11-24' }, 'isTooLong', 'more than a year'],
])('%j: %s, %s', (more, refused, _why) =>
  expect(
    delegationFault({ ...asked, ...more }, [reporter, auditor], [], TODAY)?.refused ?? null,
  ).toBe(refused),
)

test.each<[Role, string | null, string]>([
  ['controller', 'lendsToAuditor', 'decides and opens all rooms'],
  ['secretary', 'lendsToAuditor', 'reviews and records decisions'],
  ['unitManager', 'lendsToAuditor', 'reports and reviews'],
  ['reporter', 'lendsToAuditor', 'reports'],
  ['modelOwner', 'lendsToAuditor', 'sets the rules'],
  ['reader', null, 'only reads'],
])('to an auditor, who judges the work, %s is lent: %s, since it %s', (role, refused, _why) => {
  const lent = { role, body: null }
  const to = { ...asked, roles: [lent] }
  expect(delegationFault(to, [lent], [auditor], TODAY)?.refused ?? null).toBe(refused)
  expect(lendableTo([auditor], [lent])).toEqual(refused === null ? [lent] : [])
})

test('what the lender has lost is lent no longer', () => {
  expect(lentRoles('kim', [reporter, controller], [reporter])).toEqual([
    { ...reporter, onBehalfOf: 'kim' },
  ])
})

test.each([
  [[controller, { ...controller, onBehalfOf: 'kim' }], undefined, 'their own role comes first'],
  [[reporter, { ...controller, onBehalfOf: 'kim' }], 'kim', 'their own does not reach so far'],
])('%j acts on behalf of %s: %s', (held, whom, _why) =>
  expect(mayAs(held, 'reportValue', new Map(), 'annan')?.onBehalfOf).toBe(whom),
)
