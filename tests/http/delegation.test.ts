// While somebody is away another stands in: what they may then, and that it is known for whom it was done.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAudit } from '../../src/store/audit.ts'
import { latestMoves, saveMove } from '../../src/store/part-moves.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const reporter = { role: 'reporter', body: 'samhalle' }

const person = (accountId: string, name: string, role: string, unit: string | null = null) => ({
  accountId,
  name,
  roles: [{ role, unit }],
})

describe.each(DATABASES)('standing in on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const as = async (account: string) => {
    const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
      startSession(tx, account, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
    )
    return browserAt(app, 'dorotea', { cookie: `malkedja=${secret}` })
  }
  type Browser = Awaited<ReturnType<typeof as>>
  const value = (basedOn: string | null) => ({
    measure: 'nyforetag',
    unit: null,
    period: '2026',
    kind: 'outcomeToDate',
    sex: 'all',
    written: '3,1',
    comment: null,
    basedOn,
  })
  const mayReport = async (one: Browser): Promise<boolean> =>
    (await one.send('readings', { ...value(null), written: 'tre' })).statusCode === 422
  const lend = (one: Browser, more: object = {}) =>
    one.send('delegations', {
      from: 'rut',
      to: 'bo',
      roles: [reporter],
      first: TODAY,
      last: '2026-11-30',
      ...more,
    })
  const listed = async (one: Browser) => (await one.ask('delegations')).json()
  const end = async (one: Browser) => {
    for (const { id } of (await listed(one)).delegations)
      await one.send('delegations/ends', { delegation: id })
  }

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', [
      person('rut', 'Rut Ek', 'reporter', 'samhalle'),
      person('bo', 'Bo Ask', 'reader'),
      person('siv', 'Siv Alm', 'unitManager', 'omsorgen'),
      person('ola', 'Ola Lund', 'unitManager', 'samhalle'),
      person('mika', 'Mika Dahl', 'reader'),
      person('tove', 'Tove Nord', 'administrator'),
    ])
    app = await startServer(opened)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('gives the lender’s roles on the days, and it is noted who did it and for whom', async () => {
    const [rut, bo] = [await as('rut'), await as('bo')]
    expect(await mayReport(bo)).toBe(false)
    expect((await lend(rut)).statusCode).toBe(201)
    expect(await mayReport(bo)).toBe(true)
    const { person: seen } = (await bo.ask('')).json()
    expect(seen).toEqual({
      account: 'bo',
      name: 'Bo Ask',
      roles: ['läsare'],
      standsInFor: ['Rut Ek'],
    })
    const { excerpt, reports } = (await bo.ask('rounds/del%C3%A5r-2026/measures/nyforetag')).json()
    expect(excerpt).not.toBeNull()
    const { basedOn } = reports[0].current.find(
      (one: { kind: string }) => one.kind === 'outcomeToDate',
    )
    expect((await bo.send('readings', value(basedOn))).statusCode).toBe(201)
    const [event] = await opened.store.asMember('dorotea', 'test', (tx) =>
      readAudit(tx, { subject: 'nyforetag', limit: 1 }),
    )
    expect(event).toMatchObject({ who: 'bo', onBehalfOf: 'rut', what: 'recordReading' })
    const { events } = (await rut.ask('history?subject=nyforetag')).json()
    expect(events[0].who).toBe('Bo Ask, för Rut Ek')
    await end(rut)
  })

  test('what somebody does by a role of their own is theirs alone', async () => {
    const [rut, tove] = [await as('rut'), await as('tove')]
    await lend(tove, { from: 'tove', to: 'rut', roles: [{ role: 'administrator', body: null }] })
    const { reports } = (await rut.ask('rounds/del%C3%A5r-2026/measures/nyforetag')).json()
    const { basedOn } = reports[0].current.find(
      (one: { kind: string }) => one.kind === 'outcomeToDate',
    )
    expect((await rut.send('readings', value(basedOn))).statusCode).toBe(201)
    const events = (subject: string) =>
      opened.store.asMember('dorotea', 'test', (tx) => readAudit(tx, { subject, limit: 1 }))
    expect((await events('nyforetag'))[0]).toMatchObject({ who: 'rut', onBehalfOf: null })
    await rut.send('people/visits/ends', { account: 'bo' })
    expect((await events('bo'))[0]).toMatchObject({ who: 'rut', onBehalfOf: 'tove' })
    await end(tove)
  })

  test('what reaches another body’s part is done for whom that role is lent by', async () => {
    const round = 'delår-2026'
    const reported = { roundId: round, move: 'report', stage: 'reported', reason: null } as const
    const delivery = { deliveredOn: null, reference: null, person: 'Ola Lund' } as const
    const changes = await opened.store.asMember('dorotea', 'test', async (tx) => {
      await setStanding(tx, round, 'open')
      const numbers = new Map<string, number>()
      for (const bodyId of ['omsorgen', 'samhalle']) {
        await saveMove(tx, { ...reported, ...delivery, bodyId }, 0)
        const latest = (await latestMoves(tx)).find((one) => one.bodyId === bodyId)
        numbers.set(bodyId, latest?.changeNumber ?? 0)
      }
      return numbers
    })
    const [ola, siv] = [await as('ola'), await as('siv')]
    const role = { role: 'unitManager', body: 'samhalle' }
    expect((await lend(ola, { from: 'ola', to: 'siv', roles: [role] })).statusCode).toBe(201)
    for (const [body, onBehalfOf] of [
      ['samhalle', 'ola'],
      ['omsorgen', null],
    ] as const) {
      const basedOn = changes.get(body)
      const moved = await siv.send('moves', { round, body, move: 'review', basedOn })
      expect(moved.statusCode).toBe(201)
      const [event] = await opened.store.asMember('dorotea', 'test', (tx) =>
        readAudit(tx, { subject: body, limit: 1 }),
      )
      expect(event).toMatchObject({ who: 'siv', onBehalfOf })
    }
    await end(ola)
  })

  test.each([
    [{ first: '2026-11-24' }, false, 'not begun'],
    [{ last: TODAY }, true, 'its last day'],
  ])('with %j gives the roles today: %s, %s', async (more, expected, _why) => {
    const [rut, bo] = [await as('rut'), await as('bo')]
    await lend(rut, more)
    expect(await mayReport(bo)).toBe(expected)
    await end(rut)
  })

  test('is seen by both and by the administrator, and ended by any of them', async () => {
    const [rut, bo, tove] = [await as('rut'), await as('bo'), await as('tove')]
    for (const ender of [rut, bo, tove]) {
      await lend(rut)
      for (const one of [rut, bo, tove])
        expect((await listed(one)).delegations).toMatchObject([
          { from: 'Rut Ek', to: 'Bo Ask', days: '23 november 2026–30 november 2026' },
        ])
      await end(ender)
      expect(await mayReport(bo)).toBe(false)
    }
    const [event] = await opened.store.asMember('dorotea', 'test', (tx) =>
      readAudit(tx, { subject: 'rut', limit: 1 }),
    )
    expect(event).toMatchObject({ what: 'endDelegation', who: 'tove' })
  })

  test('is for others made by the administrator alone, and ended by nobody else', async () => {
    const [rut, bo, tove, mika] = [
      await as('rut'),
      await as('bo'),
      await as('tove'),
      await as('mika'),
    ]
    const forOther = await lend(bo)
    expect([forOther.statusCode, forOther.json().code]).toEqual([403, 'lendsForAnother'])
    expect((await lend(tove)).statusCode).toBe(201)
    const [{ id }] = (await listed(rut)).delegations
    const seen = await listed(mika)
    expect(seen.delegations).toEqual([])
    expect(seen.lenders.map((one: { account: string }) => one.account)).toEqual(['mika'])
    expect((await mika.send('delegations/ends', { delegation: id })).statusCode).toBe(404)
    expect((await rut.send('delegations/ends', { delegation: id })).statusCode).toBe(201)
  })

  test('lends no further than the lender holds the role, and no further on', async () => {
    const [rut, bo, tove] = [await as('rut'), await as('bo'), await as('tove')]
    const more = await lend(rut, { roles: [{ role: 'reporter', body: null }] })
    expect(more.json().code).toBe('lendsWhatIsNotHeld')
    await lend(rut)
    const onwards = await lend(bo, { from: 'bo', to: 'tove' })
    expect(onwards.json().code).toBe('lendsWhatIsNotHeld')
    const given = [{ role: 'reader', body: null }]
    expect((await tove.send('people/roles', { account: 'rut', roles: given })).statusCode).toBe(201)
    expect(await mayReport(bo)).toBe(false)
    await tove.send('people/roles', { account: 'rut', roles: [reporter] })
    expect(await mayReport(bo)).toBe(true)
    await end(tove)
  })
})
