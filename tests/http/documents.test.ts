// A document from begun to approved over HTTP, by those who may, in the made-up municipality.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DocumentPartView,
  DocumentReply,
  DocumentsReply,
  PartHistoryReply,
  ReportedTextsReply,
} from '../../src/contract/documents.ts'
import type { PartBlock } from '../../src/domain/documents/document.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'reporter', unit: 'samhalle' }] },
  { accountId: 'bo', name: 'Bo Ås', roles: [{ role: 'reporter', unit: 'omsorgen' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const text = (words: string): PartBlock => ({
  is: 'written',
  prose: [{ is: 'paragraph', runs: [{ is: 'text', text: words }] }],
})

describe.each(DATABASES)('documents, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let id = ''
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const round = async (account: string): Promise<DocumentsReply> =>
    (await as(account).ask('rounds/delår-2026/documents')).json()
  const seen = async (account = 'kim'): Promise<DocumentReply> =>
    (await as(account).ask(`documents/${id}`)).json()
  const part = async (name: string, account = 'kim'): Promise<DocumentPartView> => {
    const found = (await seen(account)).parts.find((one) => one.id === name)
    if (found === undefined) throw new Error(name)
    return found
  }
  const send = (account: string, to: string, body: object) =>
    as(account).send(`documents/${id}/${to}`, body)
  const step = async (account: string, name: string, to: string) =>
    send(account, `parts/${name}/state`, { to, basedOn: (await part(name)).standing })

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', PEOPLE)
    app = await startServer(opened)
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      browsers.set(accountId, browserAt(app, 'dorotea', { cookie: `malkedja=${secret}` }))
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('a controller begins what the model has for the round; once', async () => {
    const before = await round('kim')
    expect(before.beginnable.map(({ id: type, bodies }) => [type, bodies])).toEqual([
      ['delårsrapport', [null]],
    ])
    const begin = (account: string) =>
      as(account).send('rounds/delår-2026/documents', { type: 'delårsrapport', body: null })
    expect((await begin('lo')).json().code).toBe('mayNot')
    const begun = await begin('kim')
    expect(begun.statusCode).toBe(201)
    id = begun.json().id
    expect((await begin('kim')).json().code).toBe('documentExists')
    const after = await round('lo')
    expect(after.documents.map(({ title, parts, states }) => [title, parts, states.draft])).toEqual(
      [['Delårsrapport 2026', 12, 12]],
    )
    expect(after.beginnable).toEqual([])
    expect((await as('sam').ask(`documents/${id}`)).json().code).toBe('mayNot')
  })

  test('the parts lie in order with number, guide and whose they are', async () => {
    const { parts } = await seen()
    expect(parts.slice(0, 4).map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      '1 Sammanfattning',
      '2 Förenklad förvaltningsberättelse',
      '2.1 Händelser av väsentlig betydelse',
      '2.2 God ekonomisk hushållning',
    ])
    expect(parts[0]?.guide).toContain('det viktigaste')
    expect(parts[0]?.ownerTitle).toBe('Hela kommunen')
    expect(parts[0]?.blocks.map(({ is }) => is)).toEqual(['written', 'drawn'])
  })

  test('whoever the part is given to writes it, and nobody else’s reporter', async () => {
    const { standing } = await part('handelser')
    const given = { heading: 'Händelser', owner: 'samhalle', due: '2026-09-15' }
    expect(
      (await send('lo', 'parts/handelser/settings', { ...given, basedOn: standing })).json().code,
    ).toBe('mayNot')
    expect(
      (await send('kim', 'parts/handelser/settings', { ...given, basedOn: standing })).statusCode,
    ).toBe(201)
    expect(
      (await send('kim', 'parts/handelser/settings', { ...given, basedOn: standing })).json().code,
    ).toBe('documentPartMoved')
    const { version, mayWrite, dueSaid, heading } = await part('handelser', 'lo')
    expect([mayWrite, dueSaid, heading]).toEqual([true, '15 september 2026', 'Händelser'])
    expect((await part('handelser', 'bo')).mayWrite).toBe(false)
    const write = (account: string, words: string, basedOn: number) =>
      send(account, 'parts/handelser/text', { blocks: [text(words)], basedOn })
    expect((await write('bo', 'Nej', version)).json().code).toBe('mayNot')
    expect((await write('lo', 'Det har hänt mycket.', version)).statusCode).toBe(201)
    const late = await write('kim', 'Något annat.', version)
    expect(late.statusCode).toBe(409)
    expect(late.json().current).toMatchObject({
      written: 'Det har hänt mycket.',
      who: 'Lo Berg',
    })
    const saved = await part('handelser')
    expect(late.json().current.basedOn).toBe(String(saved.version))
    expect(saved.written).toContain('Lo Berg')
  })

  test('unfit text is refused with what to do, and nothing of it is saved', async () => {
    const { version } = await part('utveckling')
    const run = { is: 'text', text: 'här', href: 'javascript:alert(1)' }
    const image = { is: 'image', id: 'b', file: 'a'.repeat(64), alt: '', caption: [] }
    const from = { node: 'starta', field: 'analysis', by: 'Ingen', date: '', text: 'Påhittat' }
    for (const [block, code] of [
      [{ is: 'written', prose: [{ is: 'paragraph', runs: [run] }] }, 'unfitAddress'],
      [{ is: 'written', prose: [image] }, 'unknownImage'],
      [{ ...text('Påhittat'), from }, 'unknownTextSource'],
    ] as const) {
      const reply = await send('kim', 'parts/utveckling/text', {
        blocks: [block],
        basedOn: version,
      })
      expect([reply.statusCode, reply.json().code]).toEqual([422, code])
    }
    const script = { is: 'script', text: 'alert(1)' }
    const reply = await send('kim', 'parts/utveckling/text', {
      blocks: [{ is: 'written', prose: [script] }],
      basedOn: version,
    })
    expect(reply.statusCode).toBe(400)
    expect((await part('utveckling')).version).toBe(version)
  })

  test('reported text flows up with its source, and tells when the source is told anew', async () => {
    const write = async (body: string, basedOn: string | null) =>
      as('lo').send('texts', {
        ...{ node: 'starta', round: 'delår-2026', field: 'analysis', language: 'sv' },
        ...{ body, basedOn },
      })
    await as('kim').send('rounds/delår-2026/standing', { open: true })
    const wrote = await write('Fler vågar starta.', null)
    expect(wrote.statusCode).toBe(201)
    const { texts }: ReportedTextsReply = (
      await as('kim').ask(`documents/${id}/parts/mal/texts`)
    ).json()
    const found = texts.find(({ source }) => source.text === 'Fler vågar starta.')
    expect(found).toMatchObject({ isFetched: false, about: expect.stringContaining('Analys') })
    const { version, blocks } = await part('mal')
    const fetched = { ...text('Många fler vågar starta.'), from: found?.source }
    await send('kim', 'parts/mal/text', { blocks: [...blocks, fetched], basedOn: version })
    expect((await part('mal')).sources.at(-1)).toMatchObject({
      ...{ isEdited: true, isGone: false, now: null },
      told: expect.stringContaining('Lo Berg'),
    })
  })

  test('is looked at as it becomes, a draft on a page of its own', async () => {
    const page = await as('lo').ask(`documents/${id}/report/html`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Utkast; allt är inte beslutat')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await as('lo').ask(`documents/${id}/report/pdf`)).statusCode).toBe(404)
    expect((await as('sam').ask(`documents/${id}/report/html`)).json().code).toBe('mayNot')
  })

  test('is not frozen before each part is approved, and never by those who only write', async () => {
    const refused = await send('kim', 'freezings', {})
    expect(refused.json().code).toBe('partsNotApproved')
    expect(refused.json().detail).toMatch(
      /^Dokumentet kan inte frysas: 12 delar är inte godkända, bland dem «/,
    )
    expect((await send('lo', 'freezings', {})).json().code).toBe('mayNot')
    expect((await seen()).report.versions).toEqual([])
  })

  test('ready, reviewed and approved in order, by those who may; a change makes it a draft again', async () => {
    expect((await step('lo', 'utveckling', 'ready')).json().code).toBe('mayNot')
    expect((await step('kim', 'utveckling', 'ready')).json().code).toBe('nothingWritten')
    expect((await step('lo', 'handelser', 'reviewed')).json().code).toBe('noSuchStep')
    expect((await step('lo', 'handelser', 'ready')).statusCode).toBe(201)
    expect((await step('lo', 'handelser', 'reviewed')).json().code).toBe('mayNot')
    expect((await step('kim', 'handelser', 'reviewed')).statusCode).toBe(201)
    const { version } = await part('handelser')
    const write = (account: string, basedOn: number) =>
      send(account, 'parts/handelser/text', { blocks: [text('Nytt.')], basedOn })
    expect((await write('lo', version)).json().state).toBe('draft')
    for (const to of ['ready', 'reviewed', 'approved'])
      expect((await step('kim', 'handelser', to)).statusCode).toBe(201)
    const approved = await part('handelser', 'lo')
    expect([approved.state, approved.mayWrite, approved.steps]).toEqual(['approved', false, []])
    expect((await write('lo', approved.version)).json().code).toBe('partApproved')
    expect((await write('bo', approved.version)).json().code).toBe('mayNot')
  })

  test('the versions of a part tell who wrote what, and what differs', async () => {
    const { versions }: PartHistoryReply = (
      await as('lo').ask(`documents/${id}/parts/handelser/history`)
    ).json()
    // NOTE what one saves in one sitting is told as one.
    expect(versions.map(({ person }) => person)).toEqual(['Lo Berg', 'Kim Lind'])
    expect(versions[0]?.differences).toEqual([
      { is: 'line', pieces: [{ is: 'added', text: 'Nytt.' }] },
    ])
  })

  test('parts are added, moved and taken away', async () => {
    const added = await send('kim', 'parts', { parent: 'rakenskaper', heading: 'Noter' })
    expect(added.statusCode).toBe(201)
    const name: string = added.json().id
    const { standing, number } = await part(name)
    expect(number).toBe('3.3')
    const to = { parent: null, place: 0, basedOn: standing }
    expect((await send('kim', `parts/${name}/place`, to)).statusCode).toBe(201)
    const moved = await part(name)
    expect([moved.number, (await part('sammanfattning')).number]).toEqual(['1', '2'])
    const whole = await part('rakenskaper')
    expect(
      (await send('kim', 'parts/rakenskaper/removal', { basedOn: whole.standing })).json().code,
    ).toBe('partHasParts')
    await send('kim', `parts/${name}/removal`, { basedOn: moved.standing })
    expect((await seen()).parts.some((one) => one.id === name)).toBe(false)
  })

  test('a table of money that does not foot says where and by how much', async () => {
    const rows = [
      ['Post', '2026'],
      ['Intäkter', '1 200,5'],
      ['Kostnader', '−1 000,0'],
      ['Resultat', '201,0'],
    ].map((row) => row.map((words) => [{ is: 'text', text: words }]))
    const table = {
      ...{ is: 'table', id: 't1', caption: [{ is: 'text', text: 'Resultaträkning' }], rows },
      ...{ rowHeads: true, sumRows: [{ at: 3, from: 1 }] },
    }
    const { version } = await part('resultatrakning')
    const blocks = [{ is: 'written', prose: [table] }]
    await send('kim', 'parts/resultatrakning/text', { blocks, basedOn: version })
    expect((await part('resultatrakning')).footing).toEqual([
      'Resultaträkning. Resultat, 2026: summan säger 201,0 men raderna ger 200,5, en skillnad på 0,5.',
    ])
  })

  test('comments are said, answered and settled by those who work with it', async () => {
    const said = {
      part: 'mal',
      answers: null,
      quoted: 'Många fler vågar starta.',
      suggested: 'Flera vågar starta.',
      body: '',
    }
    expect((await send('lo', 'comments', said)).statusCode).toBe(201)
    expect((await send('lo', 'comments', { ...said, suggested: null })).json().code).toBe(
      'commentEmpty',
    )
    const [comment] = (await part('mal')).comments
    expect(comment).toMatchObject({
      person: 'Lo Berg',
      quoted: 'Många fler vågar starta.',
      isResolved: false,
    })
    await send('lo', `comments/${comment?.id}/settling`, { isResolved: true })
    expect((await part('mal')).comments[0]?.isResolved).toBe(true)
  })

  test('what is drawn of more than the round stands in the report, and what is not there says so', async () => {
    const { version } = await part('sammanfattning')
    const drawn = [
      { draw: 'law' },
      { draw: 'evaluation', evaluation: 'ingen' },
      { draw: 'costQuality', service: 'hamn' },
    ]
    const blocks = drawn.map((one) => ({ is: 'drawn', drawn: one }))
    const sent = await send('kim', 'parts/sammanfattning/text', { blocks, basedOn: version })
    expect(sent.statusCode).toBe(201)
    const { body } = await as('kim').ask(`documents/${id}/report/html`)
    expect(body).toContain('Vad lagen kräver av rapporten')
    expect(body).toContain('11 kap. 16 § kommunallagen')
    expect(body.split('fanns inte när rapporten gjordes')).toHaveLength(3)
  })
})
