// The demonstration's logins: each municipality has those that its own organisation has a body for.
import { describe, expect, test } from 'vitest'
import { openChain } from '../../src/cli/open-chain.ts'
import { accountsFor, DEMONSTRATED } from '../../src/demonstration.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { may } from '../../src/domain/workflow/may.ts'

const chainOf = (folder: string): Chain => {
  const opened = openChain(`models/${folder}`, 'sv')
  if (opened.is === 'refused') throw new Error(opened.sentences.join('\n'))
  return opened.whole
}

const bodyOf = (chain: Chain, role: Role): string | null | undefined =>
  accountsFor(chain).find((one) => one.accountId === role)?.roles[0]?.unit

/** folder; reporter; unit manager; secretary: undefined where there is no such login. */
type Body = string | undefined
const HELD: readonly (readonly [string, Body, Body, Body])[] = [
  ['dorotea', 'samhalle', 'samhalle', 'ks'],
  ['kalmar', 'ks', undefined, 'kfn'],
  ['kumla', 'klf', 'klf', 'ks'],
  ['lindesberg', undefined, undefined, 'kf'],
  ['stockholm-ils', 'sdn', 'forskola', 'sdn'],
  ['exempel', 'ks', 'norra', 'son'],
]

test.each(HELD)('%s has logins of its own bodies', (folder, reporter, unitManager, secretary) => {
  const chain = chainOf(folder)
  expect({
    reporter: bodyOf(chain, 'reporter'),
    unitManager: bodyOf(chain, 'unitManager'),
    secretary: bodyOf(chain, 'secretary'),
  }).toEqual({ reporter, unitManager, secretary })
})

describe.each(DEMONSTRATED.map(({ folder }) => folder))('in %s', (folder) => {
  const chain = chainOf(folder)

  test('a unit manager is of a unit or department, and answers for something', () => {
    const body = bodyOf(chain, 'unitManager')
    if (typeof body !== 'string') return
    expect(['unit', 'department']).toContain(chain.bodies.get(body)?.kind)
    const held = [{ role: 'unitManager', body }] as const
    const owned = [...chain.nodes.values()].filter(({ owner }) => owner === body)
    expect(owned.some(({ owner }) => may(held, 'decideGrade', chain.bodies, owner))).toBe(true)
  })

  test('every role that reaches all of the organisation has a login', () => {
    const ofOneBody = ['reporter', 'unitManager', 'secretary']
    const all = accountsFor(chain).map(({ accountId }) => accountId)
    for (const role of ROLES) if (!ofOneBody.includes(role)) expect(all).toContain(role)
  })
})

test('every municipality that is shown has its logins told here', () => {
  expect(HELD.map(([folder]) => folder)).toEqual(DEMONSTRATED.map(({ folder }) => folder))
})
