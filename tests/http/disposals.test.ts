// Destroying by decision and a person's own data, over HTTP: who may, what is refused, what is left.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DisposalsReply, ListedReply } from '../../src/contract/disposals.ts'
import type { PersonDataReply } from '../../src/contract/person-data.ts'
import { readAudit } from '../../src/store/audit.ts'
import { addRemark } from '../../src/store/remarks.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const DECISION = {
  body: 'Kommunstyrelsen',
  decidedOn: '2026-11-02',
  paragraph: '§ 41',
  reference: 'KS 2026/88',
  covers: [{ sort: 'remarks', before: TODAY }],
  ground: 'Gallringsplanen 2026, punkt 4',
}

describe.each(DATABASES)('destroying by decision, over HTTP, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance

  beforeAll(async () => {
    opened = await database.open({ now: () => new Date('2026-01-10T08:00:00Z') })
    for (const id of ['dorotea', 'kumla']) await bringIn(opened, id)
    app = await startServer(opened)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const signedIn = async (role: string, organisation = 'dorotea') => {
    const account = { accountId: role, name: `Person ${role}`, roles: [{ role, unit: null }] }
    await ensureAccounts(opened.store, organisation, [account])
    const secret = await opened.store.asMember(organisation, 'test', (tx) =>
      startSession(tx, role, MORNING),
    )
    return browserAt(app, organisation, { cookie: `malkedja=${secret}` })
  }
  const ask = (body: string) =>
    opened.store.asMember('dorotea', 'controller', (tx) =>
      addRemark(tx, {
        roundId: 'delår-2026',
        aboutSort: 'node',
        aboutId: 'starta',
        threadId: null,
        to: null,
        body,
        settles: false,
        person: 'Person controller',
      }),
    )
  const record = async (decision: object = {}) =>
    (await signedIn('controller')).send('disposals', { ...DECISION, ...decision })

  test.each([
    [{ paragraph: null, reference: ' ' }, 'disposalWithoutReference'],
    [{ body: ' ' }, 'disposalWithoutBody'],
    [{ ground: '' }, 'disposalWithoutGround'],
    [{ covers: [] }, 'disposalOfNothing'],
    [{ decidedOn: '2026-11-24' }, 'disposalDecidedAhead'],
    [{ covers: [{ sort: 'remarks', before: '2027-01-01' }] }, 'disposalCoversAhead'],
  ])('a decision with %j is refused with a sentence', async (wrong, code) => {
    const reply = await record(wrong)
    expect([reply.statusCode, reply.json().code]).toEqual([422, code])
    expect(reply.json().detail).toMatch(/\.$/)
  })

  test('what was seen is removed, or nothing where it has changed since; the receipt stays', async () => {
    await ask('Varför så få?')
    const recorded = await record()
    expect(recorded.statusCode).toBe(201)
    const { id } = recorded.json() as { id: string }
    const administrator = await signedIn('administrator')
    const seen: ListedReply = (await administrator.ask(`disposals/${id}`)).json()
    expect([seen.total, seen.counts]).toEqual([1, [{ label: 'Frågor och kommentarer', number: 1 }]])
    const file = (await administrator.ask(`disposals/${id}?as=json`)).json()
    expect([file.listed, file.items.length]).toEqual([seen.listed, 1])
    expect(
      (await administrator.ask(`disposals/${id}?as=xlsx`)).rawPayload.subarray(0, 2).toString(),
    ).toBe('PK')

    await ask('En till?')
    const moved = await administrator.send(`disposals/${id}/execution`, { listed: seen.listed })
    expect([moved.statusCode, moved.json().code]).toEqual([409, 'listedMoved'])
    const anew: ListedReply = (await administrator.ask(`disposals/${id}`)).json()
    expect(anew.total).toBe(2)
    const controller = await signedIn('controller')
    const path = `disposals/${id}/execution`
    expect((await controller.send(path, { listed: anew.listed })).json().code).toBe('mayNot')
    expect((await administrator.send(path, { listed: anew.listed })).statusCode).toBe(201)
    expect((await administrator.send(path, { listed: anew.listed })).json().code).toBe(
      'disposalEnded',
    )

    const { disposals }: DisposalsReply = (await controller.ask('disposals')).json()
    expect(disposals[0]).toMatchObject({
      said: 'Kommunstyrelsen 2 november 2026, § 41, dnr KS 2026/88',
      receipt: { isCarriedOut: true, listed: anew.listed, counts: [{ number: 2 }] },
    })
    const [event] = await opened.store.readAsMember('dorotea', 'test', (tx) =>
      readAudit(tx, { what: ['carryOutDisposal'] }),
    )
    expect(event).toMatchObject({ who: 'administrator', after: { removed: { remarks: 2 } } })
  })

  test('one that was wrong is taken back with a reason, and then removes nothing', async () => {
    const { id } = (await record()).json() as { id: string }
    const controller = await signedIn('controller')
    const path = `disposals/${id}/withdrawal`
    expect((await controller.send(path, { reason: ' ' })).json().code).toBe(
      'takenBackWithoutReason',
    )
    expect((await controller.send(path, { reason: 'Fel dag' })).statusCode).toBe(201)
    const administrator = await signedIn('administrator')
    const done = await administrator.send(`disposals/${id}/execution`, { listed: 'x' })
    expect(done.json().code).toBe('disposalEnded')
  })

  test('each gets their own data; another’s only the administrator, who cannot remove the last of themselves', async () => {
    const reporter = await signedIn('reporter')
    const own = (await reporter.ask('account/data?as=json')).json()
    expect(own.tables.account[0]).toMatchObject({ account_id: 'reporter', name: 'Person reporter' })
    expect((await reporter.ask('people/data?account=controller')).json().code).toBe('mayNot')
    const administrator = await signedIn('administrator')
    const data: PersonDataReply = (await administrator.ask('people/data?account=reporter')).json()
    expect(data.fates.map(({ fate }) => fate)).toContain('goes')
    const remove = (account: string, sum: string, reason = 'Begäran, KS 2026/9') =>
      administrator.send('people/removals', { account, sum, reason })
    expect((await remove('reporter', 'x')).json().code).toBe('personMoved')
    expect((await remove('reporter', data.sum, '')).json().code).toBe('personRemovedWithoutReason')
    expect((await remove('administrator', 'x')).json().code).toBe('lastAdministrator')
    expect((await remove('nobody', 'x')).json().code).toBe('noSuchPerson')
    expect((await remove('reporter', data.sum)).statusCode).toBe(201)
    expect((await reporter.ask('account/data')).statusCode).toBe(401)
    const people = (await administrator.ask('people')).json().people as { name: string }[]
    expect(
      people.some(({ name }) => name.startsWith('Borttagen') || name === 'Person reporter'),
    ).toBe(false)
    const log = await opened.store.readAsMember('dorotea', 'test', (tx) =>
      readAudit(tx, { limit: 5000 }),
    )
    expect(JSON.stringify(log)).not.toContain('Person reporter')
  })
})
