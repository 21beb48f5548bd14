// The queue of mails: once a person and day, one process at a time, and nothing lost where one ends.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveAccount } from '../../src/store/accounts.ts'
import { openStore } from '../../src/store/connect.ts'
import {
  addDigests,
  beginJob,
  endJob,
  giveUpBefore,
  hasDueJobs,
  lastReminded,
  listDigests,
  noteMorning,
  postponeJob,
  returnJobs,
  takeDueJobs,
} from '../../src/store/mail-jobs.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'

const at = (time: string): string => `2026-11-23T${time}:00Z`
const ACCOUNTS = ['anna', 'bo', 'cia', 'dan']

describe.each(DATABASES)('the queue of mails on $name', ({ name, open }) => {
  let opened: TestStore
  let made = 0
  let organisation = ''
  const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    opened.store.asMember(organisation, 'mail', work)
  const take = (now: string, most = 10) =>
    as((tx) => takeDueJobs(tx, { now: at(now), until: at('07:30'), most }))
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.remove())
  beforeEach(async () => {
    made += 1
    organisation = `kommun-${made}`
    await as(async (tx) => {
      await addOrganisation(tx, { name: organisation })
      for (const accountId of ACCOUNTS)
        await saveAccount(tx, { accountId, name: accountId, roles: [] })
    })
  })
  const add = (accounts: readonly string[] = ACCOUNTS, day = '2026-11-23') =>
    as((tx) => addDigests(tx, accounts, day, at('06:00')))

  test('a person’s digest of a day is added once, however often it is asked for', async () => {
    expect((await add(['anna', 'bo'])).toSorted()).toEqual(['anna', 'bo'])
    expect(await add(['bo', 'cia'])).toEqual(['cia'])
    expect(await add(['bo'], '2026-11-24')).toEqual(['bo'])
    expect(await as((tx) => listDigests(tx, 100))).toHaveLength(4)
  })

  test('a morning is gone through once', async () => {
    expect(await as((tx) => noteMorning(tx, '2026-11-23', at('06:00')))).toBe(true)
    expect(await as((tx) => noteMorning(tx, '2026-11-23', at('06:01')))).toBe(false)
    expect(await as((tx) => noteMorning(tx, '2026-11-24', at('06:01')))).toBe(true)
  })

  test('what is taken is nobody else’s until its time is out', async () => {
    await add(['anna'])
    expect(await take('05:59')).toEqual([])
    expect(await take('06:00')).toMatchObject([{ accountId: 'anna', tries: 1, begun: 0 }])
    expect(await take('07:29')).toEqual([])
    expect(await take('07:30')).toMatchObject([{ accountId: 'anna', tries: 2, begun: 0 }])
  })

  test('sending that has begun is remembered until its end is noted', async () => {
    await add(['anna'])
    const [anna] = await take('06:00')
    await as((tx) => beginJob(tx, anna?.jobId ?? ''))
    expect(await take('07:30')).toMatchObject([{ begun: 1 }])
    const tried = { address: 'a@x', why: 'busy', dueAt: at('07:40') }
    await as((tx) => postponeJob(tx, anna?.jobId ?? '', tried))
    expect(await as((tx) => listDigests(tx, 1))).toMatchObject([{ begun: 0, why: 'busy' }])
  })

  test('what failed is tried again at its time, what was sent never', async () => {
    await add(['anna', 'bo'])
    const [anna, bo] = (await take('06:00')).toSorted((a, b) => a.jobId.localeCompare(b.jobId))
    await as((tx) =>
      postponeJob(tx, anna?.jobId ?? '', { address: 'a@x', why: 'busy', dueAt: at('06:05') }),
    )
    const ended = { standing: 'done', address: 'b@x', why: null, now: at('06:01') } as const
    await as((tx) => endJob(tx, bo?.jobId ?? '', ended))
    expect(await as((tx) => hasDueJobs(tx, at('06:04')))).toBe(false)
    expect(await as((tx) => hasDueJobs(tx, at('06:05')))).toBe(true)
    expect(await take('06:05')).toMatchObject([{ accountId: 'anna', tries: 2 }])
    expect([...(await as(lastReminded))]).toEqual([['bo', at('06:01')]])
  })

  test('what was taken and not tried is given back as it was', async () => {
    await add(['anna'])
    const [anna] = await take('06:00')
    await as((tx) => returnJobs(tx, [anna?.jobId ?? '']))
    expect(await take('06:00')).toMatchObject([{ tries: 1 }])
  })

  test('what waits is given up when its day is over', async () => {
    await add(['anna'])
    await as((tx) => giveUpBefore(tx, '2026-11-23', at('23:00')))
    expect(await as((tx) => listDigests(tx, 1))).toMatchObject([{ standing: 'waiting' }])
    await as((tx) => giveUpBefore(tx, '2026-11-24', at('23:30')))
    expect(await as((tx) => listDigests(tx, 1))).toMatchObject([{ standing: 'givenUp' }])
    expect(await take('23:30')).toEqual([])
  })

  test('the list has the latest day first, and of a day what has not gone well', async () => {
    await add(['anna', 'bo'])
    await add(['anna'], '2026-11-24')
    const ended = { standing: 'done', address: 'a@x', why: null, now: at('06:01') } as const
    await as((tx) => endJob(tx, 'digest 2026-11-23 anna', ended))
    const listed = await as((tx) => listDigests(tx, 10))
    expect(listed.map(({ day, accountId }) => [day, accountId])).toEqual([
      ['2026-11-24', 'anna'],
      ['2026-11-23', 'bo'],
      ['2026-11-23', 'anna'],
    ])
  })

  test.runIf(name === 'postgresql')(
    'two processes that take at once take different ones, and wait for nobody',
    async () => {
      await add()
      const other = await openStore(opened.place)
      try {
        const hasTaken = Promise.withResolvers<void>()
        const mayEnd = Promise.withResolvers<void>()
        const first = other.asMember(organisation, 'mail', async (tx) => {
          const jobs = await takeDueJobs(tx, { now: at('06:00'), until: at('07:30'), most: 2 })
          hasTaken.resolve()
          await mayEnd.promise
          return jobs
        })
        await hasTaken.promise
        const second = await take('06:00')
        mayEnd.resolve()
        const taken = [await first, second]
        expect(taken.map((jobs) => jobs.length)).toEqual([2, 2])
        expect(new Set(taken.flat().map(({ jobId }) => jobId)).size).toBe(4)
      } finally {
        await other.close()
      }
    },
  )
})
