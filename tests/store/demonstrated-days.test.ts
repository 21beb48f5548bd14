// The demonstration's made-up decisions and verdict: each of a day that what it is about was there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DECIDED_ROUNDS, decideDemonstrated } from '../../src/demonstrated-decisions.ts'
import { judgeAsAuditors } from '../../src/demonstrated-verdict.ts'
import { swedishDay } from '../../src/domain/periods/swedish-time.ts'
import { auditorsVerdicts } from '../../src/store/auditors-verdicts.ts'
import { decisionsInForce } from '../../src/store/decisions.ts'
import { frozenVersions } from '../../src/store/frozen.ts'
import { listSnapshots } from '../../src/store/published.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from './databases.ts'

/** Late in the evening of this day in the world’s time it is the next in Sweden. */
const NOW = '2027-01-14T23:30:00Z'
const TODAY = '2027-01-15'

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open({ now: () => new Date(NOW) })
    await bringIn(opened, 'exempel')
    await opened.store.asMember('exempel', 'demo', async (tx) => {
      for (const round of DECIDED_ROUNDS) await decideDemonstrated(tx, round, TODAY)
      await judgeAsAuditors(tx)
    })
  }, 60_000)
  afterAll(() => opened.remove())

  test('a body decides on what is frozen, when the period is over', async () => {
    const [versions, decisions] = await opened.store.readAsMember('exempel', 'demo', async (tx) => [
      await frozenVersions(tx),
      await decisionsInForce(tx),
    ])
    expect(versions.map(({ roundId }) => roundId)).toEqual(['delår-2026', 'helår-2025'])
    expect(decisions).toHaveLength(7)
    for (const { snapshotId, decidedOn } of decisions) {
      const version = versions.find((one) => one.snapshotId === snapshotId)
      expect(decidedOn >= swedishDay(version?.frozenAt ?? '')).toBe(true)
      expect(decidedOn >= (version?.roundEnds ?? '')).toBe(true)
      expect(decidedOn <= TODAY).toBe(true)
    }
  })

  test('a proposal goes to a meeting that is to come, and what is decided was decided there', async () => {
    const entries = await opened.store.readAsMember('exempel', 'demo', listSnapshots)
    const days = entries.map(({ decision, meeting }) => [decision?.date, meeting])
    expect(days).toMatchObject([
      [undefined, { date: '2027-01-29', noticed: TODAY }],
      [TODAY, { date: TODAY, noticed: TODAY }],
    ])
  })

  test('the auditors judge what is frozen', async () => {
    const verdicts = await opened.store.readAsMember('exempel', 'demo', auditorsVerdicts)
    expect(verdicts.map(({ on }) => on)).toEqual([TODAY])
  })
})
