// When something is recorded follows the clock that the store was opened with; else the database's own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAudit } from '../../src/store/audit.ts'
import type { Opening, Store } from '../../src/store/connect.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { readingsInForce, recordReading } from '../../src/store/readings.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { reading } from './samples.ts'

describe.each(DATABASES)('the clock on $name', ({ open }) => {
  const opened: TestStore[] = []
  let followed: Store
  let time = '2027-09-13T08:00:00Z'
  const start = async (opening: Opening = {}): Promise<Store> => {
    const one = await open(opening)
    opened.push(one)
    await one.store.asMember('kumla', 'test', (tx) => addOrganisation(tx, { name: 'Kumla' }))
    return one.store
  }
  const record = (store: Store, period: string) =>
    store.asMember('kumla', 'anna', (tx) => recordReading(tx, reading('5.9', { period }), null))
  const lastOf = async (store: Store): Promise<string | undefined> =>
    (await store.readAsMember('kumla', 'test', (tx) => readAudit(tx)))[0]?.at

  beforeAll(async () => {
    followed = await start({ now: () => new Date(time) })
  }, 60_000)
  afterAll(async () => {
    for (const one of opened) await one.remove()
  }, 30_000)

  test('what is recorded stands at its time, in the log and at the fact', async () => {
    await record(followed, '2027')
    const [fact] = await followed.readAsMember('kumla', 'test', (tx) => readingsInForce(tx))
    expect([await lastOf(followed), fact?.recordedAt]).toEqual([time, time])
  })

  test('and goes on with it', async () => {
    time = '2028-01-31T22:59:59.5Z'
    await record(followed, '2028')
    expect(await lastOf(followed)).toBe(time)
  })

  test('without one it is the database’s own', async () => {
    const store = await start()
    await record(store, '2029')
    // NOTE the database may stand on another machine, with a clock of its own.
    expect(Math.abs(Date.parse((await lastOf(store)) ?? '') - Date.now())).toBeLessThan(60_000)
  })
})
