// The chain edited over the API: saved with its audit event, refused whole, taken back, turned to the next year, and out and in again.
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { makeServer } from '../../src/http/server.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import { readAudit } from '../../src/store/audit.ts'
import { factsInForce, readStructure } from '../../src/store/chains.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { takeOutChain } from '../../src/usecases/goals/take-out-chain.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const TODAY = '2026-11-23'
const LATE = '2099-01-01T00:00:00Z'
const AT = 'models/dorotea'

const shipped = (): ReadonlyMap<string, string> =>
  new Map(
    [...readdirSync(AT), '../starter/model.yaml'].map((name) => [
      name,
      readFileSync(`${AT}/${name}`, 'utf8'),
    ]),
  )

const bringIn = async ({ store }: TestStore, as: string, files: ReadonlyMap<string, string>) => {
  const read = readVersions(files, 'chain.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { versions, whole, text } = read
  await importMunicipality(store, as, 'test', { versions, chain: whole, chainText: text })
  return read
}

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

const open = async (database: (typeof DATABASES)[number]) => {
  opened = await database.open()
  await bringIn(opened, 'dorotea', shipped())
  const people = [
    {
      accountId: 'controller',
      name: 'Kim Lind',
      roles: [{ role: 'controller' as const, unit: null }],
    },
    { accountId: 'second', name: 'Robin Ek', roles: [{ role: 'controller' as const, unit: null }] },
    {
      accountId: 'part',
      name: 'Lo Vik',
      roles: [{ role: 'controller' as const, unit: 'samhalle' }],
    },
    { accountId: 'reader', name: 'Eli Berg', roles: [{ role: 'reader' as const, unit: null }] },
  ]
  await ensureAccounts(opened.store, 'dorotea', people)
  app = await makeServer({ styles: '', theme: () => '', icon: () => '', faultPage: async () => '' })
  await addStaff(app, {
    house: { store: opened.store, memory: emptyMemory(), today: () => TODAY },
    signOn: { services: new Map(), local: new Set(), publicUrl: 'https://mal.example.se' },
    app: { page: '<!doctype html>', assets: new Map() },
  })
  await app.ready()
  for (const { accountId } of people) {
    const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
      startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
    )
    cookies.set(accountId, `malkedja=${secret}`)
  }
}

const get = async (path: string, who = 'controller') =>
  (
    await app.inject({
      url: encodeURI(`/api/dorotea${path}`),
      headers: { cookie: cookies.get(who) ?? '' },
    })
  ).json()
const post = async (path: string, payload: object, who = 'controller') => {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/dorotea${path}`,
    headers: { cookie: cookies.get(who) ?? '' },
    payload,
  })
  return { status: reply.statusCode, ...reply.json() }
}
const seen = async (): Promise<number> => (await get('/plan/2026')).changeNumber
const edit = async (one: object, who = 'controller', basedOn?: number) =>
  post('/plan/edits', { edit: one, basedOn: basedOn ?? (await seen()), turns: null }, who)

const NEXT = { on: '2027-12-31', since: '2027-01-01' }
const reword = (title: string, when: object = NEXT) => ({
  edit: 'rewordNode',
  node: 'starta',
  language: 'sv',
  words: { title },
  when,
})
const create = (parent: string, title = 'Fler växer') => ({
  edit: 'createNode',
  type: 'goal',
  parents: [parent],
  language: 'sv',
  words: { title },
  firstDay: '2027-01-01',
})

const inStore = () =>
  opened.store.readAsMember('dorotea', 'test', async (tx) => {
    const structure = await readStructure(tx)
    const said = (all: readonly { id: string; body: unknown; place: number }[] = []) =>
      all.map(({ id, body, place }) => ({ id, body, place }))
    return {
      nodes: said(structure?.nodes),
      measures: said(structure?.measures),
      facts: await factsInForce(tx),
    }
  })
const lineOf = async (id: string): Promise<Record<string, unknown> | undefined> => {
  const { nodes, measures } = await inStore()
  return Object(nodes.find((one) => one.id === id) ?? measures.find((one) => one.id === id))?.body
}

describe.each(DATABASES)('the chain edited, on $name', (database) => {
  beforeAll(() => open(database), 90_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('next year’s words are saved beside this year’s, with an event that tells both', async () => {
    const saved = await edit(reword('Fler startar eget'))
    expect(saved.status).toBe(201)
    expect(await lineOf('starta')).toMatchObject({
      later: [{ from: '2027-01-01', title: { sv: 'Fler startar eget' } }],
    })
    const [event] = await opened.store.readAsMember('dorotea', 'test', (tx) =>
      readAudit(tx, { limit: 1 }),
    )
    expect(event).toMatchObject({
      what: 'editChain',
      who: 'controller',
      subject: 'starta',
      changeNumber: saved.changeNumber,
      before: { lines: [{ id: 'starta' }] },
      after: { edit: 'rewordNode', lines: [{ id: 'starta' }] },
    })
    const titleIn = async (year: number) => (await get(`/plan/${year}/nodes/starta`)).title
    expect(await titleIn(2027)).toBe('Fler startar eget')
    expect(await titleIn(2026)).not.toBe('Fler startar eget')
    const round = await get('/rounds/delår-2026/nodes/starta')
    expect(JSON.stringify(round)).not.toContain('Fler startar eget')
  })

  test('a goal’s form asks for the goal’s own: its analysis is written in each round', async () => {
    const form = await get('/plan/2027/nodes/starta')
    expect(form.fields).toEqual([])
    expect(form).toMatchObject({ wantsMeasure: true, compares: true })
    expect(form.measures).toMatchObject([
      { words: { better: 'higher', decimals: 1, isNumber: true, isComparable: true } },
    ])
  })

  test('an edit is taken back, and the chain stands as it did, fact for fact', async () => {
    const before = await inStore()
    await edit(reword('Ännu fler'))
    const { undo } = await get('/plan/2026')
    expect(undo.label).toContain('Ändrade')
    expect((await post('/plan/undo', { change: undo.change })).status).toBe(201)
    expect(await inStore()).toEqual(before)
    expect(await post('/plan/undo', { change: undo.change })).toMatchObject({
      status: 422,
      code: 'nothingToUndo',
    })
  })

  test('a measure taken from a goal is named by what takes it back', async () => {
    const [measure] = (await get('/plan/2026/nodes/starta')).measures
    const when = { on: '2026-12-31', since: null }
    const removed = await edit({ edit: 'removeMeasure', node: 'starta', measure: measure.id, when })
    expect(removed.status).toBe(201)
    const { undo } = await get('/plan/2026')
    expect(undo.label).toMatch(`Tog bort måttet «${measure.title}» från «`)
    expect((await post('/plan/undo', { change: undo.change })).status).toBe(201)
  })

  test('several edits of one line are taken back one after the other, the latest first', async () => {
    const before = await inStore()
    await edit(reword('Första orden'))
    await edit(reword('Andra orden'))
    for (const _ of ['Andra orden', 'Första orden']) {
      const { undo } = await get('/plan/2026')
      expect((await post('/plan/undo', { change: undo.change })).status).toBe(201)
    }
    expect(await inStore()).toEqual(before)
  })

  test('what `check` would refuse is refused with its sentence at its field, and nothing is saved', async () => {
    const before = await inStore()
    const refused = await edit({ ...reword('x'), words: { owner: 'ingen' } })
    expect(refused).toMatchObject({ status: 422, code: 'unknownReference', field: 'later.0.owner' })
    expect(refused.detail).toContain('ingen')
    expect(await edit(create('starta'))).toMatchObject({ code: 'parentType', field: 'parents.0' })
    expect(await inStore()).toEqual(before)
  })

  test('whoever is second is shown what the first one made, and may still save theirs', async () => {
    const saw = await seen()
    await edit(reword('Robins ord'), 'second', saw)
    const late = await edit(reword('Kims ord'), 'controller', saw)
    expect(late).toMatchObject({ status: 409, code: 'newerExists', current: { who: 'Robin Ek' } })
    expect(
      (await edit(reword('Kims ord'), 'controller', Number(late.current.basedOn))).status,
    ).toBe(201)
    expect(
      await post(
        '/plan/undo',
        { change: (await get('/plan/2026', 'second')).undo.change },
        'second',
      ),
    ).toMatchObject({
      code: 'editedSince',
    })
  })

  test('a reader neither sees the plan nor edits it', async () => {
    expect(await get('/plan/2026', 'reader')).toMatchObject({ code: 'mayNot' })
    expect(await edit(reword('x'), 'reader', 0)).toMatchObject({ status: 403, code: 'mayNot' })
  })

  test('a controller of one department edits its goals, and no others, nor what is of the whole', async () => {
    const about = (node: string) => ({ ...reword('Fler vågar starta'), node })
    expect((await get('/plan/2026', 'part')).tags).toBeNull()
    expect((await edit(about('starta'), 'part')).status).toBe(201)
    const { undo } = await get('/plan/2026', 'part')
    expect((await post('/plan/undo', { change: undo.change }, 'part')).status).toBe(201)
    for (const refused of [
      about('sma'),
      { edit: 'addTag', language: 'sv', words: { title: 'Öppet' } },
    ])
      expect(await edit(refused, 'part')).toMatchObject({ status: 403, code: 'mayNot' })
  })

  test('a closed round is left as it was', async () => {
    await opened.store.asMember('dorotea', 'test', (tx) => setStanding(tx, 'delår-2026', 'closed'))
    const early = { edit: 'retireNode', node: 'starta', lastDay: '2026-06-30', below: false }
    expect(await edit(early)).toMatchObject({ status: 422, code: 'closedThen' })
    expect((await edit({ ...early, lastDay: '2026-12-31' })).status).toBe(201)
    const { undo } = await get('/plan/2026')
    expect((await post('/plan/undo', { change: undo.change })).status).toBe(201)
  })

  test('a second measure is refused by its title where the rule looks at one, and stands where several are weighed', async () => {
    const rounds = async () => ({
      starta: await get('/rounds/delår-2026/nodes/starta'),
      tryggaelever: await get('/rounds/delår-2026/nodes/tryggaelever'),
    })
    const before = [await inStore(), await rounds()]
    const more = (node: string, since: string | null) => ({
      edit: 'addMeasure',
      node,
      measure: { title: 'Ännu ett mått', unit: 'percent', limits: {} },
      language: 'sv',
      when: { on: '2026-12-31', since },
    })
    const refused = await edit(more('starta', TODAY))
    expect(refused).toMatchObject({ status: 422, code: 'severalMeasures' })
    expect(refused.detail).toContain('«Nya företag per 1 000 invånare» och «Ännu ett mått»')
    expect(refused.detail).toContain('bedömningen «Måluppfyllelse»')
    expect(await edit(more('tryggaelever', null))).toMatchObject({ code: 'closedThen' })
    expect((await edit(more('tryggaelever', TODAY))).status).toBe(201)
    expect((await get('/plan/2026/nodes/tryggaelever')).measures).toHaveLength(3)
    expect(await rounds()).toEqual(before[1])
    const { undo } = await get('/plan/2026')
    expect((await post('/plan/undo', { change: undo.change })).status).toBe(201)
    expect([await inStore(), await rounds()]).toEqual(before)
  })

  test('a year is turned body by body, and back, without a fact being touched', async () => {
    const before = await inStore()
    const first = await get('/turn/2027')
    expect(first.rows.length).toBeGreaterThan(0)
    const subjects = first.rows.map(
      (row: { kind: string; id: string; measure: string; limit: string }) =>
        row.kind === 'limit'
          ? { kind: 'limit', measure: row.measure, limit: row.limit }
          : { kind: row.kind, id: row.id },
    )
    const settled = await post('/turn', {
      year: 2027,
      subjects,
      choice: 'keep',
      basedOn: first.changeNumber,
    })
    expect(settled.status).toBe(201)
    const kept = await get(`/turn/2027?body=${encodeURIComponent(first.body)}`)
    const own = kept.bodies.find((one: { id: string }) => one.id === first.body)
    expect(own).toMatchObject({ own: { settled: subjects.length, of: subjects.length } })
    expect((await inStore()).facts).toEqual(before.facts)
    expect((await post('/plan/undo', { change: settled.changeNumber })).status).toBe(201)
    expect(await inStore()).toEqual(before)
    const back = await get(`/turn/2027?body=${encodeURIComponent(first.body)}`)
    expect(back.rows.every((row: { choice: string | null }) => row.choice === null)).toBe(true)
  })

  describe('by a controller of one department', () => {
    const turn = async (subjects: readonly object[], choice: string, who = 'part') =>
      post('/turn', { year: 2027, subjects, choice, basedOn: await seen() }, who)
    const choiceOf = async (id: string, body: string) =>
      (await get(`/turn/2027?body=${body}`)).rows.find((row: { id: string }) => row.id === id)
        .choice
    const own = { kind: 'node', id: 'starta' }

    test('the page opens on their own body, and only their own rows can be chosen', async () => {
      const first = await get('/turn/2027', 'part')
      expect(first.body).toBe('samhalle')
      expect(first.rows.every((row: { mayEdit: boolean }) => row.mayEdit)).toBe(true)
      const others = await get('/turn/2027?body=utbildning', 'part')
      expect(others.rows.some((row: { mayEdit: boolean }) => row.mayEdit)).toBe(false)
      const owns = (one: { own: { of: number } }) => one.own.of > 0
      expect(first.bodies.filter(owns).map((one: { id: string }) => one.id)).toEqual(['samhalle'])
      const body = others.bodies.find((one: { id: string }) => one.id === 'utbildning')
      expect(body).toMatchObject({ own: { of: 0 }, others: { settled: 0, of: others.rows.length } })
      const all = await get('/turn/2027')
      expect(all.bodies.every(owns)).toBe(true)
    })

    test('their own goals, measures and limits are kept, also where no line changes, and taken back', async () => {
      const before = await inStore()
      const [measure] = (await get('/plan/2027/nodes/starta', 'part')).measures
      const subjects = [
        own,
        { kind: 'measure', id: measure.id },
        { kind: 'limit', measure: measure.id, limit: measure.limits[0].id },
      ]
      const kept = await turn(subjects, 'keep')
      expect(kept.status).toBe(201)
      expect(await choiceOf('starta', 'samhalle')).toBe('keep')
      expect((await post('/plan/undo', { change: kept.changeNumber }, 'part')).status).toBe(201)
      expect(await choiceOf('starta', 'samhalle')).toBeNull()
      expect(await inStore()).toEqual(before)
    })

    test.each([
      ['the council’s vision', { kind: 'node', id: 'vision' }],
      ['another department’s goal', { kind: 'node', id: 'sma' }],
      ['another department’s measure', { kind: 'measure', id: 'forskolegrupp' }],
      ['another department’s limit', { kind: 'limit', measure: 'forskolegrupp', limit: 'target' }],
    ])('%s is not kept beside an own goal that changes', async (_, other) => {
      expect(await turn([own, other], 'keep')).toMatchObject({ status: 403, code: 'mayNot' })
      expect(await turn([other], 'keep')).toMatchObject({ status: 403, code: 'mayNot' })
      expect(
        (
          await edit(
            { edit: 'retireNode', node: 'starta', lastDay: '2026-12-31', below: false },
            'part',
          )
        ).status,
      ).toBe(201)
      expect(await turn([own, other], 'keep')).toMatchObject({ status: 403, code: 'mayNot' })
      const { undo } = await get('/plan/2026', 'part')
      expect((await post('/plan/undo', { change: undo.change }, 'part')).status).toBe(201)
      expect(await choiceOf('vision', 'kf')).toBeNull()
    })
  })

  test('what is taken out after edits is let in by `check`, and says the same in an empty database', async () => {
    await edit(reword('Ut och in'))
    await edit({ edit: 'retireNode', node: 'starta', lastDay: '2027-12-31', below: true })
    const files = await takeOutChain(opened.store, 'dorotea', 'test')
    if (files === null) throw new Error('nothing was taken out')
    const read = await bringIn(opened, 'again', files)
    const again = await takeOutChain(opened.store, 'again', 'test')
    expect(again).toEqual(files)
    expect(read.whole.nodes.get('starta')).toMatchObject({
      valid: { to: '2027-12-31' },
      later: [{ from: '2027-01-01', title: { sv: 'Ut och in' } }],
    })
  })
})
