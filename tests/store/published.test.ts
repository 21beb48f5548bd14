// Frozen versions as citizens do not and do read them, decisions on them, and accounts as they are changed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAccounts, saveAccount } from '../../src/store/accounts.ts'
import { readAudit } from '../../src/store/audit.ts'
import {
  completeDecision,
  correctDecision,
  decisionsInForce,
  decisionTraces,
  type StoredDecision,
  saveDecision,
  takeBackDecision,
} from '../../src/store/decisions.ts'
import { freezeSnapshot, type NewVersion, readFrozen } from '../../src/store/frozen.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { publishSnapshot, withdrawSnapshot } from '../../src/store/publish.ts'
import {
  listSnapshots,
  type NoticedMeeting,
  readSnapshot,
  snapshotEntry,
} from '../../src/store/published.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { decided } from './samples.ts'

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  const as = <T>(work: (tx: Tx) => Promise<T>, who = 'controller'): Promise<T> =>
    opened.store.asMember('kumla', who, work)
  const version = (body: string, about: Partial<NewVersion> = {}): NewVersion => ({
    modelId: 'kumla',
    roundId: 'helår-2025',
    roundEnds: '2025-12-31',
    lacks: null,
    why: null,
    restsOn: null,
    body,
    ...about,
  })
  const freeze = (body: string, about: Partial<NewVersion> = {}) =>
    as((tx) => freezeSnapshot(tx, version(body, about)))
  const publish = (id: string, meeting: NoticedMeeting | null = null) =>
    as((tx) => publishSnapshot(tx, id, meeting === null ? 'published' : 'proposed', meeting))
  /** What a citizen sees of the round: the latest version that is not withdrawn. */
  const seen = () =>
    as(async (tx) => {
      const shown = (await listSnapshots(tx)).filter((one) => one.withdrawn === null)
      const [latest] = shown.toSorted((a, b) => b.version - a.version)
      return latest === undefined ? null : readSnapshot(tx, latest.snapshotId)
    }, 'citizen')
  const MEETING = {
    body: 'kf',
    title: 'Kommunfullmäktige',
    date: '2026-04-20',
    noticed: '2026-04-10',
  }
  beforeAll(async () => {
    opened = await open()
    await as((tx) => addOrganisation(tx, { name: 'Kumla' }))
  })
  afterAll(() => opened.remove())

  test('what is frozen is seen by no citizen, by no way in, until it is published', async () => {
    const { snapshotId, version, hash } = await freeze('{"a":"å  \\n"}')
    expect([version, hash.length]).toEqual([1, 64])
    expect(await seen()).toBeNull()
    expect(await as(listSnapshots, 'citizen')).toEqual([])
    expect(await as((tx) => readSnapshot(tx, snapshotId), 'citizen')).toBeNull()
    expect(await as((tx) => snapshotEntry(tx, snapshotId), 'citizen')).toBeNull()
    expect(await as((tx) => withdrawSnapshot(tx, snapshotId, 'x'))).toEqual({
      refused: 'notPublished',
    })
    expect((await as((tx) => readFrozen(tx, snapshotId)))?.body).toBe('{"a":"å  \\n"}')
    expect(await publish(snapshotId)).toHaveProperty('entry')
    expect(await publish(snapshotId)).toEqual({ refused: 'alreadyPublished' })
    expect(await seen()).toMatchObject({ version: 1, body: '{"a":"å  \\n"}' })
  })

  test('citizens see the latest version of a round, byte for byte, and never one withdrawn', async () => {
    const second = await freeze('{"b":1}')
    await publish(second.snapshotId)
    expect(await seen()).toMatchObject({ version: 2, status: 'published', body: '{"b":1}' })
    const withdraw = () => as((tx) => withdrawSnapshot(tx, second.snapshotId, 'Fel siffra på s. 3'))
    expect(await withdraw()).toEqual({ withdrawn: true })
    expect(await withdraw()).toEqual({ refused: 'alreadyWithdrawn' })
    expect(await seen()).toMatchObject({ version: 1, body: '{"a":"å  \\n"}' })
    const byName = await as((tx) => readSnapshot(tx, second.snapshotId), 'citizen')
    expect(byName?.withdrawn).toMatchObject({ reason: 'Fel siffra på s. 3' })
    expect(await as(listSnapshots)).toMatchObject([{ version: 2 }, { version: 1 }])
    expect(await publish('x')).toEqual({ refused: 'noSuchVersion' })
  })

  test('a proposal becomes decided under the same name, by the approval of the last body', async () => {
    const { snapshotId } = await freeze('{"c":1}', { why: 'Ny beräkning' })
    await publish(snapshotId, MEETING)
    expect(await seen()).toMatchObject({
      snapshotId,
      status: 'proposed',
      decision: null,
      meeting: MEETING,
      why: 'Ny beräkning',
    })
    const board = { bodyId: 'ks', bodyTitle: 'Kommunstyrelsen', isLast: false }
    await as((tx) => saveDecision(tx, decided({ snapshotId, ...board }), 0))
    expect((await seen())?.status).toBe('proposed')
    await as((tx) => saveDecision(tx, decided({ snapshotId, ref: null }), 1))
    const decision = { by: 'Kommunfullmäktige', date: '2026-04-20' }
    expect(await seen()).toMatchObject({ snapshotId, status: 'decided', decision })
    const [, last] = await as(decisionsInForce)
    if (last === undefined) throw new Error('no decision')
    await as((tx) => completeDecision(tx, last, 'helår-2025', '§ 45'))
    expect((await seen())?.decision).toEqual({ ...decision, ref: '§ 45' })
  })

  test.each(['noted', 'sentBack'] as const)('%s by the last body decides nothing', async (kind) => {
    const { snapshotId } = await freeze(`{"d":"${kind}"}`)
    await publish(snapshotId, MEETING)
    await as((tx) => saveDecision(tx, decided({ snapshotId, kind }), 0))
    expect(await seen()).toMatchObject({ snapshotId, status: 'proposed', decision: null })
  })

  test('what the last body amended is decided in the version that the amendment brought, and only there', async () => {
    const first = await freeze('{"e":1}')
    const amended = decided({ snapshotId: first.snapshotId, kind: 'amended' })
    const saved = await as((tx) => saveDecision(tx, amended, 0))
    if ('refused' in saved) throw new Error(saved.refused)
    const second = await freeze('{"e":2}', { restsOn: saved.decisionId })
    await publish(first.snapshotId, MEETING)
    expect((await seen())?.status).toBe('proposed')
    await publish(second.snapshotId)
    expect(await seen()).toMatchObject({ body: '{"e":2}', status: 'decided' })
  })

  const stands = async (snapshotId: string): Promise<StoredDecision> => {
    const found = (await as(decisionsInForce)).find((one) => one.snapshotId === snapshotId)
    if (found === undefined) throw new Error('no decision')
    return found
  }
  const wording = { kind: 'approved', decidedOn: '2026-04-21', ref: '§ 46', reason: null }
  const anew = { ...wording, reservations: [], person: 'Kim Lind', because: 'Fel dag' }

  test('a decision that is put right stands beside what it was, and citizens are told since when', async () => {
    const { snapshotId } = await freeze('{"h":1}')
    await as((tx) => saveDecision(tx, decided({ snapshotId }), 0))
    await publish(snapshotId)
    expect((await seen())?.corrected).toBeNull()
    const before = await stands(snapshotId)
    expect(await as((tx) => correctDecision(tx, before, 'helår-2025', anew))).toEqual({
      done: true,
    })
    const entry = await seen()
    expect(entry?.decision).toEqual({ by: 'Kommunfullmäktige', date: '2026-04-21', ref: '§ 46' })
    expect(entry?.corrected).not.toBeNull()
    const trace = (await as(decisionTraces)).find(([one]) => one.snapshotId === snapshotId)
    expect(
      trace?.map(({ decidedOn, correction, person }) => [decidedOn, correction, person]),
    ).toEqual([
      ['2026-04-20', null, 'Alex Holm'],
      ['2026-04-21', 'Fel dag', 'Kim Lind'],
    ])
    expect(await as((tx) => correctDecision(tx, before, 'helår-2025', anew))).toEqual({
      refused: 'decidedSince',
    })
  })

  test('one that was put right before anybody outside could read it is no matter of theirs', async () => {
    const { snapshotId } = await freeze('{"i":1}')
    await as((tx) => saveDecision(tx, decided({ snapshotId }), 0))
    const before = await stands(snapshotId)
    await as((tx) => correctDecision(tx, before, 'helår-2025', anew))
    await publish(snapshotId)
    expect(await seen()).toMatchObject({ status: 'decided', corrected: null })
  })

  test.each([
    ['a proposal again', 'proposed', 'proposed'],
    ['as it stood', 'decided', 'published'],
  ] as const)('a decision taken back leaves what was published %s', async (_, published, left) => {
    const { snapshotId } = await freeze(`{"j":"${left}"}`)
    const save = () => as((tx) => saveDecision(tx, decided({ snapshotId }), 0))
    if (published === 'decided') await save()
    await as((tx) =>
      publishSnapshot(tx, snapshotId, published, published === 'proposed' ? MEETING : null),
    )
    if (published === 'proposed') await save()
    const before = await stands(snapshotId)
    await as((tx) => takeBackDecision(tx, before, 'helår-2025', anew))
    const entry = await seen()
    expect(entry).toMatchObject({ snapshotId, status: left, decision: null })
    expect(entry?.corrected).not.toBeNull()
    expect(await save()).toHaveProperty('decisionId')
    expect(await seen()).toMatchObject({ status: 'decided', decision: { date: '2026-04-20' } })
  })

  test('of two decisions recorded at once one is saved, and the other writer is told', async () => {
    const { snapshotId } = await freeze('{"f":1}')
    const record = () => as((tx) => saveDecision(tx, decided({ snapshotId }), 0))
    const both = await Promise.all([record(), record()])
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'decidedSince' }])
  })

  test('of four frozen at once each gets a version of its own', async () => {
    const round = { roundId: 'delår-2026', roundEnds: '2026-08-31' }
    const made = await Promise.all(Array.from({ length: 4 }, () => freeze('{}', round)))
    expect(made.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4])
    await publish(made[0]?.snapshotId ?? '')
  })

  test('an earlier round that is published again comes after the later ones', async () => {
    await publish((await freeze('{"g":1}')).snapshotId)
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
