// Published snapshots as citizens read them, and accounts as they are changed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAccounts, saveAccount } from '../../src/store/accounts.ts'
import { readAudit } from '../../src/store/audit.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { publishSnapshot, withdrawSnapshot } from '../../src/store/publish.ts'
import { listSnapshots, publishedRound, readSnapshot } from '../../src/store/published.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  const as = <T>(work: (tx: Tx) => Promise<T>, who = 'controller'): Promise<T> =>
    opened.store.asMember('kumla', who, work)
  const snapshot = (body: string, status: 'proposed' | 'decided' = 'proposed') => ({
    modelId: 'kumla',
    roundId: 'helår-2025',
    roundEnds: '2025-12-31',
    status,
    decision:
      status === 'decided' ? { by: 'Kommunfullmäktige', date: '2026-04-20', ref: '§ 45' } : null,
    body,
  })
  beforeAll(async () => {
    opened = await open()
    await as((tx) => addOrganisation(tx, { name: 'Kumla' }))
  })
  afterAll(() => opened.remove())

  test('citizens see the latest version of a round, byte for byte, and never one withdrawn', async () => {
    const first = await as((tx) => publishSnapshot(tx, snapshot('{"a":"å  \\n"}')))
    const second = await as((tx) => publishSnapshot(tx, snapshot('{"b":1}', 'decided')))
    expect([first.version, second.version]).toEqual([1, 2])
    const seen = () => as((tx) => publishedRound(tx, 'kumla', 'helår-2025'), 'citizen')
    expect(await seen()).toMatchObject({ version: 2, status: 'decided', body: '{"b":1}' })
    const withdraw = () => as((tx) => withdrawSnapshot(tx, second.snapshotId, 'Fel siffra på s. 3'))
    expect(await withdraw()).toEqual({ withdrawn: true })
    expect(await withdraw()).toEqual({ refused: 'alreadyWithdrawn' })
    expect(await seen()).toMatchObject({ version: 1, body: '{"a":"å  \\n"}' })
    const byName = await as((tx) => readSnapshot(tx, second.snapshotId), 'citizen')
    expect(byName?.withdrawn).toMatchObject({ reason: 'Fel siffra på s. 3' })
    expect(await as(listSnapshots)).toMatchObject([{ version: 2 }, { version: 1 }])
    expect(await as((tx) => withdrawSnapshot(tx, 'x', 'y'))).toEqual({ refused: 'notPublished' })
  })

  test('of four published at once each gets a version of its own', async () => {
    const round = { ...snapshot('{}'), roundId: 'delår-2026', roundEnds: '2026-08-31' }
    const made = await Promise.all(
      Array.from({ length: 4 }, () => as((tx) => publishSnapshot(tx, round))),
    )
    expect(made.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4])
  })

  test('an earlier round that is published again comes after the later ones', async () => {
    await as((tx) => publishSnapshot(tx, snapshot('{"c":1}')))
    const rounds = (await as(listSnapshots)).map(({ roundId }) => roundId)
    expect([rounds[0], rounds.at(-1)]).toEqual(['delår-2026', 'helår-2025'])
  })

  test('a changed role is in the audit, before and after', async () => {
    const bo = { accountId: 'bo', name: 'Bo', roles: [{ role: 'unitManager', unit: 'skola' }] }
    await as((tx) => saveAccount(tx, bo))
    await as((tx) => saveAccount(tx, { ...bo, roles: [] }))
    const [event] = await as((tx) => readAudit(tx, { subject: 'bo', limit: 1 }))
    expect(event).toMatchObject({ before: bo, after: { roles: [] }, who: 'controller' })
    expect((await as(listAccounts)).map(({ accountId }) => accountId)).toEqual(['bo'])
  })
})
