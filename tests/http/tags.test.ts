// Tags over the API: what carries one, the chain and the matrix narrowed to it, found by it, named and carried.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanReply } from '../../src/contract/plan.ts'
import type { ChainReply, FoundReply, MatrixReply, TagReply } from '../../src/contract/staff.ts'
import type { NodeRowView } from '../../src/contract/views.ts'
import { startSession } from '../../src/store/sessions.ts'
import { takeOutChain } from '../../src/usecases/goals/take-out-chain.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const ROUND = `rounds/${encodeURIComponent('helår-2025')}`

const idsIn = (rows: readonly NodeRowView[]): readonly string[] =>
  rows.flatMap((row) => [row.id, ...idsIn(row.children)])

describe.each(DATABASES)('tags in Exempelstad, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let browser: ReturnType<typeof browserAt>
  const ask = async <Reply>(path: string): Promise<Reply> => {
    const reply = await browser.ask(path)
    expect([path, reply.statusCode]).toEqual([path, 200])
    return reply.json()
  }
  const edit = async (one: object) => {
    const { changeNumber } = await ask<PlanReply>('plan/2026')
    const reply = await browser.send('plan/edits', {
      edit: one,
      basedOn: changeNumber,
      turns: null,
    })
    return { status: reply.statusCode, ...reply.json() }
  }
  const tagOf = async (id: string) => (await ask<TagReply>(`${ROUND}/tags/${id}`)).view
  const found = async (words: string) =>
    (await ask<FoundReply>(`${ROUND}/search?${new URLSearchParams({ words })}`)).groups.flatMap(
      ({ found: all }) => all,
    )

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    const controller = { role: 'controller' as const, unit: null }
    const people = [{ accountId: 'kim', name: 'Kim', roles: [controller] }]
    await ensureAccounts(opened.store, 'exempel', people)
    app = await startServer(opened)
    const secret = await opened.store.asMember('exempel', 'test', (tx) =>
      startSession(tx, 'kim', MORNING),
    )
    browser = browserAt(app, 'exempel', { cookie: `malkedja=${secret}` })
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('a tag’s page has all that carries it, body by body, with how it goes', async () => {
    const view = await tagOf('barnratt')
    expect(view).toMatchObject({ title: 'Barnets rättigheter', kicker: 'Märkning, Perspektiv' })
    expect(view.bodies.map(({ title, rows }) => [title, rows.map(({ id }) => id)])).toEqual([
      ['Barn- och utbildningsnämnden', ['behoriga', 'medborgare']],
      ['Norra skolan', ['lasplan-norra']],
      ['Södra skolan', ['lasplan-sodra']],
    ])
    expect(view.summaries.map(({ sentence }) => sentence)).toContain('1 mål har bedömningen grön.')
    expect(view.sentence).toBe('4\u00a0delar av målkedjan, hos 3\u00a0organ, bär märkningen.')
  })
  test('a tag that nothing carries has a page that says so where it is named, and none else', async () => {
    expect((await tagOf('agenda-14')).sentence).toBe(
      'Inget i den här uppföljningen bär märkningen.',
    )
    const unknown = await browser.ask(`${ROUND}/tags/okand`)
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'noSuchTag'])
  })
  test('the chain is narrowed to a tag, with what stands above it', async () => {
    const chain = await ask<ChainReply>(`${ROUND}/chain?tag=klimat`)
    expect(chain.found).toBe(2)
    expect(idsIn(chain.tree)).toEqual(['vision', 'hallbar', 'energi', 'avfall'])
    expect(chain.choices.tags.slice(0, 2)).toEqual([
      { id: 'barnratt', label: 'Barnets rättigheter', count: 4 },
      { id: 'klimat', label: 'Klimat', count: 2 },
    ])
  })
  test('the matrix is narrowed to a tag', async () => {
    const rowsOf = ({ matrices }: MatrixReply) =>
      matrices.flatMap(({ rows }) => rows.map(({ node }) => node.title))
    expect(rowsOf(await ask<MatrixReply>(`${ROUND}/matrix?tag=agenda-12`))).toEqual([
      'Mindre avfall',
    ])
    expect(rowsOf(await ask<MatrixReply>(`${ROUND}/matrix`))).toHaveLength(3)
  })
  test.each([
    [
      '#klimat',
      [
        '13 Bekämpa klimatförändringarna',
        'Klimat',
        'Mindre avfall',
        'Mindre energi i kommunens hus',
      ],
      'all that carries it',
    ],
    [
      '#Bekämpa',
      ['13 Bekämpa klimatförändringarna', 'Mindre energi i kommunens hus'],
      'a word of its name',
    ],
    ['avfall #klimat', ['Mindre avfall'], 'a word among what carries it'],
    ['avfall #barn', [], 'both are to be there'],
    ['#', [], 'no tag is named'],
  ])('«%s» finds %j: %s', async (words, titles, _why) =>
    expect((await found(words)).map(({ title }) => title).toSorted()).toEqual(titles),
  )
  test('a tag is found by its name, and leads to its page', async () => {
    const [first] = await found('Barnets rättigheter')
    expect(first).toMatchObject({
      what: 'Märkning, Perspektiv',
      href: expect.stringContaining('/markning/barnratt'),
    })
  })

  test('a tag is named, carried, and taken away when nothing carries it', async () => {
    const words = { title: 'Landsbygd', group: 'Perspektiv' }
    expect((await edit({ edit: 'addTag', language: 'sv', words })).id).toBe('landsbygd')
    const carry = (tags: readonly string[]) =>
      edit({
        edit: 'rewordNode',
        node: 'avfall',
        language: 'sv',
        words: { tags },
        when: { on: '2026-12-31', since: null },
      })
    expect((await carry(['verksamhet', 'klimat', 'agenda-12', 'landsbygd'])).status).toBe(201)
    expect((await tagOf('landsbygd')).bodies).toHaveLength(1)
    const refused = await edit({ edit: 'dropTag', tag: 'landsbygd' })
    expect(refused).toMatchObject({
      status: 422,
      detail: '1\u00a0mål eller mått bär märkningen «Landsbygd». Ta bort den från dem först.',
    })
    expect((await carry(['verksamhet', 'klimat', 'agenda-12'])).status).toBe(201)
    expect((await edit({ edit: 'dropTag', tag: 'landsbygd' })).status).toBe(201)
    const plan = await ask<PlanReply>('plan/2026')
    expect(plan.tags?.some(({ id }) => id === 'landsbygd')).toBe(false)
    expect(plan.undo?.label).toBe('Tog bort märkningen «Landsbygd»')
    expect((await browser.send('plan/undo', { change: plan.undo?.change })).statusCode).toBe(201)
    expect((await tagOf('landsbygd')).title).toBe('Landsbygd')
  })
  test('what is taken out has the names of the tags in it', async () => {
    const files = await takeOutChain(opened.store, 'exempel', 'test')
    expect(files?.get('chain.yaml')).toContain('id: agenda-17')
  })
})
