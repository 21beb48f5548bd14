// What many save at once: one transaction for those that wait, and nobody harmed by another's fault.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveAccount } from '../../src/store/accounts.ts'
import { readAudit } from '../../src/store/audit.ts'
import type { Store } from '../../src/store/connect.ts'
import { addDelegation } from '../../src/store/delegations.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { newerReadingThan, readingsInForce, readingWrite } from '../../src/store/readings.ts'
import type { NextWrite } from '../../src/store/save-next.ts'
import { endSession, startSession } from '../../src/store/sessions.ts'
import type { Tx } from '../../src/store/tx.ts'
import { emptyMemory, type Memory } from '../../src/usecases/memory.ts'
import { type Save, saveTogether } from '../../src/usecases/workflow/save-together.ts'
import { signOut } from '../../src/usecases/workflow/sign-in.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { reading } from './samples.ts'

const NOW = new Date('2026-11-23T08:00:00Z')
const EVENING = '2026-11-23T20:00:00Z'
const TODAY = '2026-11-23'

let opened: TestStore
let store: Store
let memory: Memory
/** How many transactions have been begun since the test began. */
let begun: number

const secretOf = async (account: string): Promise<string> =>
  opened.store.asMember('kumla', 'test', async (tx) => {
    await saveAccount(tx, {
      accountId: account,
      name: account,
      roles: [{ role: 'reporter', unit: null }],
    })
    return startSession(tx, account, {
      now: NOW.toISOString(),
      endsAt: EVENING,
      lastEndsAt: EVENING,
    })
  })

const rolesOf = (tx: Tx, accountId: string, roles: readonly string[]) =>
  saveAccount(tx, {
    accountId,
    name: accountId,
    roles: roles.map((role) => ({ role, unit: null })),
  })

const saveAs = (secret: string | undefined, save: Save<Refused>, now = NOW, today = TODAY) =>
  saveTogether(
    store,
    { organisation: 'kumla', acts: ['reportValue'], secret, now, today, memory },
    save,
  )

const value =
  (measureId: string, written: string): Save<Refused> =>
  async ({ tx }) => ({
    write: readingWrite(tx, reading(written, { measureId }), null),
    otherwise: (later) => newerReadingThan(later, reading(written, { measureId })),
  })

type Refused = { readonly refused: string }
const taken = async (): Promise<Refused> => ({ refused: 'newerExists' })

/** Any statement in the place of a save's own. */
const writeOf = ({ presumes }: Tx, text: string): NextWrite => ({
  presumes,
  statement: { name: text, text },
  values: [],
  read: () => ({ saved: { id: '', changeNumber: 0 } }),
})

const valuesOf = async (...measures: string[]) =>
  (await opened.store.readAsMember('kumla', 'test', (tx) => readingsInForce(tx, measures))).map(
    (one) => [one.measureId, one.value, one.author],
  )

describe.each(DATABASES)('values saved at once on $name', ({ open }) => {
  beforeAll(async () => {
    opened = await open()
    memory = emptyMemory()
    store = {
      ...opened.store,
      writeAsMember: (...given) => {
        begun += 1
        return opened.store.writeAsMember(...given)
      },
    }
    await opened.store.asMember('kumla', 'test', (tx) => addOrganisation(tx, { name: 'Kumla' }))
  }, 60_000)
  afterAll(() => opened.remove())

  test('twenty people’s values take two transactions, and each is recorded as its reporter’s', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`)
    const secrets = await Promise.all(names.map(secretOf))
    begun = 0
    const answers = await Promise.all(
      names.map((name, index) => saveAs(secrets[index], value(name, '1'))),
    )
    expect(begun).toBe(2)
    expect(answers.every((one) => 'saved' in one)).toBe(true)
    expect(await valuesOf(...names)).toEqual(names.map((name) => [name, '1', name]))
    const events = await opened.store.readAsMember('kumla', 'test', (tx) =>
      readAudit(tx, { limit: 20 }),
    )
    const [latest] = events
    expect(events.map(({ changeNumber }) => changeNumber)).toEqual(
      names.map((_, index) => (latest?.changeNumber ?? 0) - index),
    )
    expect(events.map(({ who }) => who)).toEqual(names.toReversed())
  })

  test('of two who report the same at once the later is shown the first one’s value', async () => {
    const [first, anna, bo] = [
      await secretOf('first'),
      await secretOf('anna'),
      await secretOf('bo'),
    ]
    const [, annas, bos] = await Promise.all([
      saveAs(first, value('before', '1')),
      saveAs(anna, value('same', '5')),
      saveAs(bo, value('same', '6')),
    ])
    expect(annas).toHaveProperty('saved')
    expect(bos).toMatchObject({ refused: 'newerExists', current: { value: '5', author: 'anna' } })
    expect(await valuesOf('same')).toEqual([['same', '5', 'anna']])
  })

  test('one that is refused takes no other with it, and no number is left out', async () => {
    const secret = await secretOf('carin')
    const refused: Save<Refused> = async () => ({ refused: 'mayNot' })
    const answers = await Promise.all([
      saveAs(secret, value('r1', '1')),
      saveAs(secret, value('r2', '1')),
      saveAs(secret, refused),
      saveAs(secret, value('r2', '2')),
      saveAs('guessed', value('r3', '1')),
      saveAs(undefined, value('r4', '1')),
      saveAs(secret, value('r5', '1')),
    ])
    expect(answers.map((one) => ('refused' in one ? one.refused : 'saved'))).toEqual([
      ...['saved', 'saved', 'mayNot', 'newerExists', 'notSignedIn', 'notSignedIn', 'saved'],
    ])
    const [last, previous] = await opened.store.readAsMember('kumla', 'test', (tx) =>
      readAudit(tx, { limit: 2 }),
    )
    expect(last?.subject).toBe('r5')
    expect(previous?.subject).toBe('r2')
    expect(previous?.changeNumber).toBe((last?.changeNumber ?? 0) - 1)
  })

  test('who signs out while the value waits has not saved it', async () => {
    const [first, gone] = [await secretOf('first'), await secretOf('gone')]
    const leaves: Save<Refused> = async ({ tx }) => ({
      write: writeOf(tx, "delete from session where account_id = 'gone'"),
      otherwise: taken,
    })
    const [, late] = await Promise.all([saveAs(first, leaves), saveAs(gone, value('late', '1'))])
    expect(late).toEqual({ refused: 'notSignedIn' })
    expect(await valuesOf('late')).toEqual([])
    await signOut(opened.store, 'kumla', first)
    expect(await saveAs(first, value('late', '1'))).toEqual({ refused: 'notSignedIn' })
  })

  test('the second value of a visit asks nothing first, and is recorded as the first is', async () => {
    const secret = await secretOf('eva')
    const presumed: unknown[] = []
    const asked =
      (measureId: string): Save<Refused> =>
      (asking) => {
        presumed.push(asking.tx.presumes?.now)
        return value(measureId, '1')(asking)
      }
    begun = 0
    expect(await saveAs(secret, asked('v1'))).toHaveProperty('saved')
    expect(await saveAs(secret, asked('v2'))).toHaveProperty('saved')
    expect(presumed).toEqual([undefined, NOW.toISOString()])
    expect(begun).toBe(2)
    expect((await valuesOf('v1', 'v2')).map(([, , author]) => author)).toEqual(['eva', 'eva'])
  })

  test.each([
    ['who has signed out', (tx: Tx, secret: string) => endSession(tx, secret), 'notSignedIn'],
    ['whose role is gone', (tx: Tx) => rolesOf(tx, 'fia', []), 'mayNot'],
    ['who reads now', (tx: Tx) => rolesOf(tx, 'fia', ['reader']), 'mayNot'],
  ])('%s since the last value saves no other', async (which, happens, refused) => {
    const secret = await secretOf('fia')
    expect(await saveAs(secret, value(which, '1'))).toHaveProperty('saved')
    await opened.store.asMember('kumla', 'test', (tx) => happens(tx, secret))
    expect(await saveAs(secret, value('after', '1'))).toMatchObject({ refused })
    expect(await valuesOf('after')).toEqual([])
  })

  test('whose visit has ended by itself since the last value saves no other', async () => {
    const secret = await secretOf('gun')
    expect(await saveAs(secret, value('by-day', '1'))).toHaveProperty('saved')
    const night = new Date('2026-11-23T20:00:00Z')
    expect(await saveAs(secret, value('by-night', '1'), night)).toEqual({ refused: 'notSignedIn' })
    expect(await valuesOf('by-night')).toEqual([])
  })

  test('who has been given a role since the last value may what it allows', async () => {
    const secret = await secretOf('hedda')
    await opened.store.asMember('kumla', 'test', (tx) => rolesOf(tx, 'hedda', []))
    expect(await saveAs(secret, value('given', '1'))).toMatchObject({ refused: 'mayNot' })
    await opened.store.asMember('kumla', 'test', (tx) => rolesOf(tx, 'hedda', ['reporter']))
    expect(await saveAs(secret, value('given', '1'))).toHaveProperty('saved')
  })

  test('who stands in for another does so to the last day, also between two values', async () => {
    await secretOf('ida')
    const secret = await secretOf('jan')
    await opened.store.asMember('kumla', 'test', (tx) => rolesOf(tx, 'jan', []))
    await opened.store.asMember('kumla', 'test', (tx) =>
      addDelegation(tx, {
        ...{ from: 'ida', to: 'jan', roles: [{ role: 'reporter', unit: null }] },
        ...{ first: TODAY, last: TODAY },
      }),
    )
    expect(await saveAs(secret, value('lent-1', '1'))).toHaveProperty('saved')
    expect(await saveAs(secret, value('lent-2', '1'))).toHaveProperty('saved')
    const next = new Date('2026-11-23T08:00:01Z')
    expect(await saveAs(secret, value('lent-3', '1'), next, '2026-11-24')).toMatchObject({
      refused: 'mayNot',
    })
  })

  test('of two who report the same later, in visits already known, the second is shown the first’s', async () => {
    const [karin, lars] = [await secretOf('karin'), await secretOf('lars')]
    await saveAs(karin, value('k', '1'))
    await saveAs(lars, value('l', '1'))
    expect(await saveAs(karin, value('both', '5'))).toHaveProperty('saved')
    expect(await saveAs(lars, value('both', '6'))).toMatchObject({
      refused: 'newerExists',
      current: { value: '5', author: 'karin' },
    })
  })

  test('an error in one is its own: the others are saved, once', async () => {
    const secret = await secretOf('dag')
    const broken: Save<Refused> = async ({ tx }) => ({
      write: writeOf(tx, 'select no_such_column from reading'),
      otherwise: taken,
    })
    const settled = await Promise.allSettled([
      saveAs(secret, value('e1', '1')),
      saveAs(secret, value('e2', '1')),
      saveAs(secret, broken),
      saveAs(secret, value('e3', '1')),
    ])
    expect(settled.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    ])
    expect(String(settled[2]?.status === 'rejected' ? settled[2].reason : '')).toMatch(
      /no_such_column/,
    )
    expect((await valuesOf('e1', 'e2', 'e3')).map(([measure]) => measure)).toEqual([
      'e1',
      'e2',
      'e3',
    ])
    expect(memory.saves.size).toBe(0)
  })
})
