// Reported values: saved with their audit event, never over another's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestChange, readAudit } from '../../src/store/audit.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { currentReading, readingsInForce, recordReading } from '../../src/store/readings.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { reading as sample } from './samples.ts'

const reading = (value: string, period = '2026') => sample(value, { period })

/** Every reading of sick leave in a year, the latest first. */
const readingsOf = (tx: Tx, period: string) =>
  tx.query
    .selectFrom('reading')
    .select('value')
    .where('organisation_id', '=', tx.organisationId)
    .where('measure_id', '=', 'sjukfrånvaro')
    .where('period', '=', period)
    .orderBy('change_number', 'desc')
    .execute()

describe.each(DATABASES)('readings on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'start', (tx) => addOrganisation(tx, { name: id }))
  })
  afterAll(() => opened.remove())

  test('a first value is saved exactly as written, with who, when and its audit event', async () => {
    await opened.store.asMember('kumla', 'anna', async (tx) => {
      const before = await latestChange(tx)
      const recorded = await recordReading(tx, reading('5.30', '2020'), null)
      expect(recorded).toMatchObject({ saved: { changeNumber: before + 1 } })
      const current = await currentReading(tx, reading('', '2020'))
      expect(current).toMatchObject({ value: '5.30', unitId: null, author: 'anna', basedOn: null })
      expect(current?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
      const [event] = await readAudit(tx, { subject: 'sjukfrånvaro', limit: 1 })
      expect(event).toMatchObject({ who: 'anna', what: 'recordReading', before: null })
      expect(event?.after).toMatchObject({ value: '5.30', source: 'personalsystemet' })
      expect(await latestChange(tx)).toBe(before + 1)
    })
  })

  test('a correction stands beside the value it is based on, and the audit holds both', async () => {
    await opened.store.asMember('kumla', 'anna', async (tx) => {
      const first = await recordReading(tx, reading('6', '2021'), null)
      if (!('saved' in first)) throw new Error('the first was refused')
      await recordReading(tx, reading('6.1', '2021'), first.saved.id)
      const history = await readingsOf(tx, '2021')
      expect(history.map((one) => one.value)).toEqual(['6.1', '6'])
      expect((await readAudit(tx, { limit: 1 }))[0]?.before).toMatchObject({
        value: '6',
        author: 'anna',
      })
      const inForce = await readingsInForce(tx, ['sjukfrånvaro'])
      expect(inForce.filter((one) => one.period === '2021').map((one) => one.value)).toEqual([
        '6.1',
      ])
    })
  })

  test('a value based on an older one is refused with both values, and nothing is changed', async () => {
    await opened.store.asMember('kumla', 'anna', (tx) =>
      recordReading(tx, reading('7', '2022'), null),
    )
    await opened.store.asMember('kumla', 'bo', async (tx) => {
      const before = await latestChange(tx)
      const refused = await recordReading(tx, reading('8', '2022'), null)
      expect(refused).toMatchObject({
        refused: 'newerExists',
        current: { value: '7', author: 'anna' },
        offered: { value: '8' },
      })
      expect(await latestChange(tx)).toBe(before)
      expect(await readingsOf(tx, '2022')).toHaveLength(1)
    })
  })

  test('of eight that report the same value at once one is saved, and the changes have no holes', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        opened.store.asMember('kalmar', `p${index}`, (tx) =>
          recordReading(tx, reading(String(index)), null),
        ),
      ),
    )
    expect(outcomes.filter((outcome) => 'saved' in outcome)).toHaveLength(1)
    await opened.store.asMember('kalmar', 'p', async (tx) => {
      const events = await readAudit(tx)
      expect(events.map((event) => event.changeNumber)).toEqual([2, 1])
      expect(await latestChange(tx)).toBe(2)
    })
  })

  test('a reading says exactly one of value, answer and missing, and is a finite number', async () => {
    const none = { ...reading('1', '1999'), value: null }
    const both = { ...reading('1', '1999'), missing: 'notReported' }
    const wrong = [none, both, reading('NaN', '1999'), reading('Infinity', '1999')]
    for (const one of wrong)
      await expect(
        opened.store.asMember('kumla', 'anna', (tx) => recordReading(tx, one, null)),
      ).rejects.toThrow(/reading_(says_one_thing|value_is_finite)/)
  })

  test('work that fails half-way leaves nothing behind', async () => {
    const work = opened.store.asMember('kumla', 'anna', async (tx) => {
      await recordReading(tx, reading('9', '2023'), null)
      throw new Error('half-way')
    })
    await expect(work).rejects.toThrow('half-way')
    const found = await opened.store.asMember('kumla', 'anna', (tx) =>
      currentReading(tx, reading('', '2023')),
    )
    expect(found).toBeNull()
  })
})
