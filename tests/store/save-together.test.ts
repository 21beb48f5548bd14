// What many save at once: one transaction for those that wait, and nobody harmed by another's fault.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveAccount } from '../../src/store/accounts.ts'
import { readAudit } from '../../src/store/audit.ts'
import type { Store } from '../../src/store/connect.ts'
import type { Write } from '../../src/store/kept-statement.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { newerReadingThan, readingsInForce, readingWrite } from '../../src/store/readings.ts'
import type { Saved } from '../../src/store/save-next.ts'
import { startSession } from '../../src/store/sessions.ts'
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

const saveAs = <Saved>(secret: string | undefined, save: Save<Saved, Refused>) =>
  saveTogether(
    store,
    { organisation: 'kumla', acts: ['reportValue'], secret, now: NOW, today: TODAY, memory },
    save,
  )

const value =
  (measureId: string, written: string): Save<Saved, Refused> =>
  async ({ tx }) => ({
    write: readingWrite(tx, reading(written, { measureId }), null),
    otherwise: (later) => newerReadingThan(later, reading(written, { measureId })),
  })

type Refused = { readonly refused: string }
const taken = async (): Promise<Refused> => ({ refused: 'newerExists' })

/** Any statement in the place of a save's own. */
const writeOf = (text: string): Write<Saved | null> => ({
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
    const refused: Save<Saved, Refused> = async () => ({ refused: 'mayNot' })
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
    const leaves: Save<Saved, Refused> = async () => ({
      write: writeOf("delete from session where account_id = 'gone'"),
      otherwise: taken,
    })
    const [, late] = await Promise.all([saveAs(first, leaves), saveAs(gone, value('late', '1'))])
    expect(late).toEqual({ refused: 'notSignedIn' })
    expect(await valuesOf('late')).toEqual([])
    await signOut(opened.store, 'kumla', first)
    expect(await saveAs(first, value('late', '1'))).toEqual({ refused: 'notSignedIn' })
  })

  test('an error in one is its own: the others are saved, once', async () => {
    const secret = await secretOf('dag')
    const broken: Save<Saved, Refused> = async () => ({
      write: writeOf('select no_such_column from reading'),
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
