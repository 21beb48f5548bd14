// The night's fetching: when it is due (spec/statistics/nightly.csv), what it fetches, and that it can be stopped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { keepFetching } from '../../src/jobs/nightly-statistics.ts'
import { openStore, type Store } from '../../src/store/connect.ts'
import { type ImportOf, latestImport, listImports } from '../../src/store/statistics-imports.ts'
import { LISTING } from '../../src/store/tx.ts'
import { followedKeyFigures } from '../../src/usecases/statistics/followed-key-figures.ts'
import { fetchWhenDue, isDue, type Nightly } from '../../src/usecases/statistics/nightly-import.ts'
import { ROOT } from '../../tools/findings.ts'
import { freshFolder } from '../store/databases.ts'
import { fastClock } from './fast-clock.ts'
import { MADE_UP } from './kolada-content.ts'
import { type Switches, startKolada } from './kolada-server.ts'

const rows = readFileSync(join(ROOT, 'spec/statistics/nightly.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'))

test.for(rows)('at %s o’clock, %s, the last one %s %s: due %s, %s', (cells) => {
  const [hour, now = '', state, finished, due] = cells
  const last = state ? { state: state as 'failed', finishedAt: finished ? finished : null } : null
  expect(isDue(last, new Date(now), Number(hour))).toBe(due === 'yes')
})

describe('at night', () => {
  let store: Store
  beforeAll(async () => {
    store = await openStore({ dataFolder: await freshFolder() })
  })
  afterAll(() => store.close())
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  const nightly = async (
    now: string,
    switches: Switches = {},
  ): Promise<Nightly & { asked: readonly { url: string }[] }> => {
    const server = await startKolada(MADE_UP, switches)
    stops.push(server.stop)
    const services = { kolada: server.base, scb: '', contact: 'a@b.example', version: '0' }
    const asked = server.asked
    return {
      ...services,
      asked,
      store,
      choice: 'all',
      hour: 2,
      now: () => new Date(now),
      clock: fastClock(),
    }
  }
  const inStore = <T>(work: Parameters<typeof store.readAsMember<T>>[2]) =>
    store.readAsMember(LISTING, 'test', work)

  test('nothing is asked before the hour', async () => {
    const night = await nightly('2026-11-30T00:59:00Z')
    expect(await fetchWhenDue(night)).toBeNull()
    expect(night.asked).toEqual([])
  })

  test('from the hour on all is fetched', async () => {
    const night = await nightly('2026-11-30T01:10:00Z')
    expect(await fetchWhenDue(night)).toMatchObject({ is: 'finished', of: { import: 1 } })
  })

  test('what nobody follows is not fetched where only the followed is', async () => {
    expect(await followedKeyFigures(store, 'kolada')).toEqual([])
    const night = await nightly('2100-01-01T05:00:00Z')
    expect(await fetchWhenDue({ ...night, choice: 'followed' })).toMatchObject({ is: 'finished' })
    expect(night.asked.some(({ url }) => url.includes('/data/'))).toBe(false)
  })

  test('a server that is told to stop ends the asking, and the last good one is read', async () => {
    const night = await nightly('2100-01-02T05:00:00Z', {
      faults: [{ is: 'silent', at: /\/data\// }],
    })
    const before = await inStore((tx) => latestImport(tx, 'kolada'))
    const fetching = keepFetching(night)
    await vi.waitFor(
      () => expect(night.asked.some(({ url }) => url.includes('/data/'))).toBe(true),
      5000,
    )
    await fetching.stop()
    const [last] = await inStore((tx) => listImports(tx, 'kolada'))
    expect(last).toMatchObject({ state: 'failed' })
    expect(JSON.parse(last?.because ?? '')).toMatchObject({ refused: 'askingStopped' })
    expect((await inStore((tx) => latestImport(tx, 'kolada'))) as ImportOf).toEqual(before)
  })
})
