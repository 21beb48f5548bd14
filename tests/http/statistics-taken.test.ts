// National statistics through the addresses: what a newer import would change is seen, and it is taken into use.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../src/contract/problem.ts'
import type { StatisticsView } from '../../src/contract/taking-statistics.ts'
import { acceptImport, beginImport, failImport, keepOut } from '../../src/store/run-import.ts'
import { LISTING } from '../../src/store/tx.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { bringInSmallStatistics } from '../store/small-statistics.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance

  beforeAll(async () => {
    opened = await open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', [
      { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
      { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
      { accountId: 'bo', name: 'Bo Ek', roles: [{ role: 'controller', unit: 'samhalle' }] },
    ])
    app = await startDemoServer({ store: opened.store, today: () => TODAY })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const signedIn = signingInTo(() => app, 'dorotea')
  const see = async (account = 'kim', language = 'sv'): Promise<StatisticsView> => {
    const reply = await app.inject({
      url: `/api/dorotea/statistics?language=${language}`,
      headers: { cookie: await signedIn(account) },
    })
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json()
  }
  const take = async (payload: object, account = 'kim') =>
    app.inject({
      method: 'POST',
      url: '/api/dorotea/statistics/taken',
      payload,
      headers: { cookie: await signedIn(account) },
    })

  test('before any is imported there is none to take in', async () => {
    expect(await see()).toEqual({ datasets: [], notFinished: [], mayTake: true })
    const refused = await take({ dataset: 'kolada', import: 1 })
    expect([refused.statusCode, refused.json<Problem>().detail]).toEqual([
      404,
      'Ingen statistik är inläst än. Den som driver Målkedja läser in den; sedan går det att jämföra.',
    ])
  })

  test('what is imported is offered with what it would change, and to whom it may be taken in', async () => {
    await bringInSmallStatistics(opened.store)
    const { datasets, mayTake } = await see()
    expect(mayTake).toBe(true)
    const [first] = datasets
    expect(first?.inUse).toMatch(/^Ingen inläsning är i bruk\./)
    expect(plain(first?.offered?.said ?? '')).toMatch(/^Inläsning 1, hämtad .+, kan tas i bruk\.$/)
    expect((await see('sam')).mayTake).toBe(false)
    expect((await see('bo')).mayTake).toBe(false)
    const english = await see('kim', 'en')
    expect(JSON.stringify(english)).not.toMatch(/inläsning är|hämtad|i bruk/)
  })

  test('only who may change the whole chain takes it in', async () => {
    for (const account of ['sam', 'bo']) {
      const reply = await take({ dataset: 'kolada', import: 1 }, account)
      expect(reply.statusCode, reply.body).toBe(403)
      expect(reply.json<Problem>().detail).toContain(
        'ta nationell statistik i bruk för hela kommunen',
      )
    }
    const reply = await take({ dataset: 'kolada', import: 1 })
    expect(reply.statusCode, reply.body).toBe(201)
    expect(plain(reply.json().said)).toMatch(
      /^Inläsning 1 är i bruk\. \d+ egna? värden? skrevs in\.$/,
    )
    const [first] = (await see()).datasets
    expect(plain(first?.inUse ?? '')).toMatch(/^I bruk: inläsning 1, hämtad .+ Det är den senaste/)
    expect(first?.offered).toBeNull()
  })

  test.each([
    [
      'failed',
      {
        refused: 'groupWithoutMembers',
        address: 'https://k/v3/kpi_groups',
        group: 'G1',
        title: 'Tom',
      },
      /^Inläsning 2 av Kolada blev inte klar, och det som redan är inläst gäller\. .* I svaret från https:\/\/k\/v3\/kpi_groups är gruppen G1 «Tom» utan medlemmar\./,
    ],
    [
      'keptOut',
      { refused: 'catalogueShrank', gone: 2, of: 4 },
      /^Inläsning 3 av Kolada väntar på att den som driver Målkedja godkänner den, .* 2 av 4 nyckeltal som fanns i katalogen är borta\./,
    ],
  ] as const)('the last import that %s is told, with why', async (state, because, said) => {
    await opened.store.asMember(LISTING, 'test', async (tx) => {
      const about = { dataset: 'kolada', title: 'Kolada', source: 'x', fetchedOn: '2026-11-30' }
      const of = await beginImport(tx, about)
      if ('refused' in of) throw new Error(of.refused)
      const write = state === 'failed' ? failImport : keepOut
      await write(tx, of, JSON.stringify(because))
    })
    const { notFinished, datasets } = await see('bo')
    expect(notFinished).toEqual([{ dataset: 'kolada', said: expect.any(String) }])
    expect(plain(notFinished[0]?.said ?? '')).toMatch(said)
    expect(datasets[0]?.inUse).toMatch(/^I bruk: inläsning 1/)
  })

  test('one that a person has accepted is offered, and is no longer said to be doubtful', async () => {
    await opened.store.asMember(LISTING, 'test', (tx) =>
      acceptImport(tx, { dataset: 'kolada', import: 3 }),
    )
    const { notFinished, datasets } = await see()
    expect(notFinished).toEqual([])
    expect(plain(datasets[0]?.offered?.said ?? '')).toMatch(
      /kan tas i bruk\. Den hölls utanför tills en person godkände den, eftersom 2 av 4 nyckeltal som fanns i katalogen var borta\.$/,
    )
  })

  test('the one in use is not taken in once more', async () => {
    const again = await take({ dataset: 'kolada', import: 1 })
    expect([again.statusCode, plain(again.json<Problem>().detail)]).toEqual([
      409,
      'Inläsning 1 är redan i bruk.',
    ])
  })
})
