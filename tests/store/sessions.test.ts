// Visits: how long they last, how their secrets change while they are used, and how they end.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveAccount } from '../../src/store/accounts.ts'
import type { Store } from '../../src/store/connect.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import {
  clearEndedSessions,
  countVisits,
  endSession,
  endSessionsOf,
  findVisits,
} from '../../src/store/sessions.ts'
import type { Tx } from '../../src/store/tx.ts'
import { keepVisit, startVisit } from '../../src/usecases/workflow/visits.ts'
import { DATABASES, type TestStore } from './databases.ts'

const START = Date.parse('2026-11-23T08:00:00Z')
const at = (minutes: number): Date => new Date(START + minutes * 60_000)
const times = { hours: 12, idleMinutes: 60 }

describe.each(DATABASES)('a visit on $name', ({ open }) => {
  let opened: TestStore
  let store: Store
  const as = <T>(work: (tx: Tx) => Promise<T>, organisation = 'kumla'): Promise<T> =>
    store.asMember(organisation, 'test', work)
  const begin = (minutes = 0, earlier?: string): Promise<string> =>
    as((tx) => startVisit(tx, 'anna', at(minutes), { times, earlier }))
  const isIn = async (secret: string, minutes: number, organisation = 'kumla'): Promise<boolean> =>
    (
      await as(
        (tx) =>
          findVisits(tx, [secret, 'guessed'], {
            now: at(minutes).toISOString(),
            today: '2026-11-23',
          }),
        organisation,
      )
    ).has(secret)
  /** One server's memory each time, so that every use is looked after. */
  const use = (secret: string, minutes: number, visits = new Map<string, number>()) =>
    keepVisit(store, visits, { organisation: 'kumla', secret, now: at(minutes) }, times)

  beforeAll(async () => {
    opened = await open()
    store = opened.store
    await as(async (tx) => {
      await addOrganisation(tx, { name: 'Kumla' })
      await saveAccount(tx, { accountId: 'anna', name: 'Anna', roles: [] })
      await saveAccount(tx, { accountId: 'bo', name: 'Bo', roles: [] })
    })
  })
  afterAll(() => opened.remove())
  beforeEach(() => as((tx) => endSessionsOf(tx, 'anna')))

  test('is in one municipality, and the table never holds its secret', async () => {
    const secret = await begin()
    expect([await isIn(secret, 1), await isIn(secret, 1, 'kalmar')]).toEqual([true, false])
    const rows = await as(({ query }) => query.selectFrom('session').selectAll().execute())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test.each([
    [[], 59, true, 'not yet an hour unused'],
    [[], 60, false, 'an hour unused'],
    [[50], 100, true, 'used in between'],
    [[50, 100, 150], 211, false, 'an hour since it was last used'],
    [Array.from({ length: 20 }, (_, i) => 40 * i), 719, true, 'used all day'],
    [
      Array.from({ length: 20 }, (_, i) => 40 * i),
      720,
      false,
      'twelve hours old however much it is used',
    ],
  ])('used at %j is there after %i minutes: %s, %s', async (uses, minutes, expected, _why) => {
    let secret = await begin()
    for (const then of uses) secret = (await use(secret, then)) ?? secret
    expect(await isIn(secret, minutes)).toBe(expected)
  })

  test('gets another secret after half an hour of use, and the old one holds until it has come', async () => {
    const old = await begin()
    expect(await use(old, 29)).toBeNull()
    const next = await use(old, 31)
    if (next === null) throw new Error('no new secret was given')
    expect(next).not.toBe(old)
    // The answer that carried it may be lost: the old one still holds, and another is given later.
    expect([await isIn(old, 60), await isIn(next, 60)]).toEqual([true, true])
    expect(await use(next, 60)).toBeNull()
    expect([await isIn(old, 60.5), await isIn(old, 61.1), await isIn(next, 61.1)]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('gives one new secret to twenty questions that come at once, and loses none of them', async () => {
    const old = await begin()
    const given = await Promise.all(Array.from({ length: 20 }, () => use(old, 45)))
    expect(given.filter((secret) => secret !== null)).toHaveLength(1)
    expect(await isIn(old, 45.5)).toBe(true)
    const rows = await as(({ query }) => query.selectFrom('session').select('visit_id').execute())
    expect(new Set(rows.map((row) => row.visit_id)).size).toBe(1)
  })

  test('is looked after once a minute by a server, not at each question', async () => {
    const secret = await begin()
    const visits = new Map<string, number>()
    await use(secret, 50, visits)
    await use(secret, 50.9, visits)
    expect([await isIn(secret, 109.9), await isIn(secret, 110.5)]).toEqual([true, false])
    await use(secret, 51.1, visits)
    expect(await isIn(secret, 110.5)).toBe(true)
    expect(visits.size).toBe(1)
  })

  test('ends at sign-out with both its secrets, and others’ go on', async () => {
    const [old, other] = [await begin(), await begin()]
    const next = (await use(old, 45)) ?? ''
    await as((tx) => endSession(tx, next))
    expect([await isIn(old, 46), await isIn(next, 46), await isIn(other, 46)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('ends when the same browser signs in anew', async () => {
    const old = await begin()
    const next = await begin(5, old)
    expect([await isIn(old, 6), await isIn(next, 6)]).toEqual([false, true])
  })

  test('is counted by person, and all of one person’s can be ended', async () => {
    const [one, two] = [await begin(), await begin()]
    await use(one, 45)
    const bos = await as((tx) => startVisit(tx, 'bo', at(0), { times }))
    const visits = await as((tx) => countVisits(tx, at(50).toISOString()))
    expect([...visits].toSorted()).toEqual([
      ['anna', 2],
      ['bo', 1],
    ])
    await as((tx) => endSessionsOf(tx, 'anna'))
    expect([await isIn(one, 51), await isIn(two, 51), await isIn(bos, 51)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('that has ended is cleared away', async () => {
    await begin()
    expect(await as((tx) => clearEndedSessions(tx, at(59).toISOString()))).toBe(0)
    expect(await as((tx) => clearEndedSessions(tx, at(60).toISOString()))).toBeGreaterThan(0)
  })
})
