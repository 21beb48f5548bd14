// A municipality that was made from nothing: what is told of it before it has a model, and the model it begins from.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FrameReply } from '../../src/contract/staff.ts'
import type { AdoptionReply, WorkshopReply } from '../../src/contract/workshop.ts'
import { readShippedModels } from '../../src/sources/files/shipped-models.ts'
import { listOrganisations } from '../../src/store/organisations.ts'
import { createMunicipality } from '../../src/usecases/goals/create-municipality.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const TODAY = '2026-11-23'
const NOW = new Date(`${TODAY}T09:00:00Z`)
const PERSON = { accountId: 'kim', name: 'Kim Lind' }
const ROLES = [
  { role: 'controller', unit: null },
  { role: 'modelOwner', unit: null },
]

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let cookie = ''
  const create = (id: string, login: string | null) =>
    createMunicipality(opened.store, id, 'test', {
      name: 'Nystads kommun',
      first: login === null ? null : { name: 'Tove Nord', login },
      now: NOW,
    })
  const ask = async <Reply>(path: string): Promise<Reply> => {
    const reply = await app.inject({ url: `/api/nystad${path}`, headers: { cookie } })
    expect([reply.statusCode, reply.json().detail]).toEqual([200, undefined])
    return reply.json<Reply>()
  }
  const send = async (path: string, payload: object) => {
    const url = `/api/nystad${path}`
    return app.inject({ method: 'POST', url, payload, headers: { cookie } })
  }

  beforeAll(async () => {
    opened = await open()
    app = await startDemoServer({
      store: opened.store,
      today: () => TODAY,
      shipped: readShippedModels,
    })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  test('it is made once, with its administrator’s link, and not at all where that cannot be made', async () => {
    expect(await create('nystad', '')).toEqual({ refused: 'loginNotUsable' })
    expect(await listOrganisations(opened.store)).toEqual([])
    const made = await create('nystad', 'tove')
    expect('invited' in made && made.invited?.secret).toMatch(/.{20}/)
    expect(await create('nystad', 'tove')).toEqual({ refused: 'alreadyThere' })
    expect(await create('provider', null)).toEqual({ invited: null })
    await ensureAccounts(opened.store, 'nystad', [{ ...PERSON, roles: ROLES }])
    cookie = await signingInTo(() => app, 'nystad')('kim')
  })

  test('it has a name, a council and a board, and neither model nor goals nor rounds', async () => {
    const frame = await ask<FrameReply>('')
    expect([frame.municipality, frame.beginning, frame.rounds, frame.current]).toEqual([
      'Nystads kommun',
      { people: true, bodies: false, model: false, goals: false },
      [],
      '',
    ])
    for (const path of [
      '/mine',
      '/plan/2026',
      '/year?year=2026',
      '/organisation',
      '/people/nobody',
    ])
      expect([path, (await send(path, {})).statusCode < 500]).toEqual([path, true])
    const { versions, shipped } = await ask<WorkshopReply>('/workshop')
    expect(versions).toEqual([])
    expect(shipped[0]).toEqual({ id: 'starter', title: 'Styrmodell att börja med' })
    expect(shipped.map(({ id }) => id)).toContain('kumla')
  })

  test.each(readShippedModels().map(({ id }) => id))(
    'a draft begun from %s is whole, of nobody else’s municipality, and can be adopted from January',
    async (id) => {
      const begun = await send('/workshop/drafts', { title: id, from: { shipped: id } })
      expect(begun.statusCode, begun.body).toBe(201)
      const path = `/workshop/drafts/${begun.json().id}`
      const { body } = await ask<{ readonly body: string }>(path)
      expect(body).not.toMatch(/^(municipality|adopted|valid|extends|source|\$schema):/m)
      expect(body).toMatch(/^title: \{? ?(sv: )?Styrmodell för Nystads kommun/m)
      const weighed = await ask<AdoptionReply>(`${path}/adoption`)
      expect([weighed.from, weighed.against, weighed.stops]).toEqual(['2026-01-01', '', []])
      expect(weighed.changes).toEqual([])
    },
  )

  test('a model that does not come with the program cannot be begun from', async () => {
    const begun = await send('/workshop/drafts', { title: 'x', from: { shipped: '../secret' } })
    expect([begun.statusCode, begun.json().code]).toEqual([404, 'noSuchShippedModel'])
  })
})
