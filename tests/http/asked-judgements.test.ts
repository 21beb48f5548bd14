// Judgements that only a person can make, in the part of the body that makes them: Dorotea's council.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartReply } from '../../src/contract/working-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const ROUND = 'helår-2026'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'robin', name: 'Robin Ek', roles: [{ role: 'reporter', unit: 'ks' }] },
]

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  beforeAll(async () => {
    opened = await open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', PEOPLE)
    app = await startDemoServer({ store: opened.store, today: () => '2027-01-20' })
    await send('kim', 'standings', { round: ROUND, standing: 'open' })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const cookieOf = signingInTo(() => app, 'dorotea')
  const send = async (account: string, path: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/dorotea/${path}`,
      payload,
      headers: { cookie: await cookieOf(account) },
    })
  const judgements = async (account: string, body = 'kf') => {
    const url = encodeURI(`/api/dorotea/rounds/${ROUND}/parts/${body}`)
    const reply = await app.inject({ url, headers: { cookie: await cookieOf(account) } })
    return reply.json<PartReply>().judgements
  }

  test('each of the council’s strategic goals is there with the grades it can be given', async () => {
    const asked = await judgements('kim')
    expect(asked).toHaveLength(11)
    expect(asked[0]).toMatchObject({
      node: { id: 'naringsliv', title: 'Gott näringslivsklimat' },
      state: 'väntar på bedömning',
      isMade: false,
      grade: null,
    })
    expect(asked[0]?.form?.grades.map(({ word }) => word)).toEqual([
      'Vi har nått målet',
      'Vi har inte nått målet men är på väg',
      'Vi har inte nått målet',
      'Bedömning kan inte göras',
    ])
  })

  test('who may not judge sees that they wait, and no form', async () => {
    const asked = await judgements('robin')
    expect(asked.map(({ form }) => form)).toEqual(asked.map(() => null))
    expect(asked[0]?.state).toBe('väntar på bedömning')
  })

  test('made, it is there with its grade, and can be made anew', async () => {
    const [first] = await judgements('kim')
    const about = { node: 'naringsliv', assessment: first?.assessment, round: ROUND, by: 'kf' }
    const said = { grade: 'green', reason: 'Båda målen är nådda.', basedOn: null }
    expect((await send('kim', 'judgements', { ...about, ...said })).statusCode).toBe(201)
    const [made] = await judgements('kim')
    expect(made).toMatchObject({
      state: 'bedömd',
      isMade: true,
      grade: { tone: 'good', word: 'Vi har nått målet' },
      form: { grade: 'green', reason: 'Båda målen är nådda.' },
    })
  })
})
