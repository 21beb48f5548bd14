// The rooms of an open round, in the made-up municipality: what socialnämnden works on is nobody else's until it is delivered.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AttachmentsReply } from '../../src/contract/attachments.ts'
import type { ChainReply, HistoryReply, MeasureReply, NodeReply } from '../../src/contract/staff.ts'
import type { BoardReply, PartReply, RemarksReply } from '../../src/contract/working-round.ts'
import type { DraftReply, TrialReply, WorkshopReply } from '../../src/contract/workshop.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { startDemoServer } from './demo-server.ts'
import { addressOf, askAt, isTable, nameOf, noteAddresses, type Walked } from './every-address.ts'
import { textOf } from './read-taken.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROUND = 'delår-2026'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
  { accountId: 'eva', name: 'Eva Berg', roles: [{ role: 'unitManager', unit: 'bjorken' }] },
  { accountId: 'ola', name: 'Ola Ek', roles: [{ role: 'politician', unit: 'son' }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: 'bun' }] },
  { accountId: 'lo', name: 'Lo Dahl', roles: [{ role: 'unitManager', unit: 'norra' }] },
  { accountId: 'noa', name: 'Noa Sund', roles: [{ role: 'politician', unit: null }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
  { accountId: 'mika', name: 'Mika Dahl', roles: [{ role: 'auditor', unit: null }] },
  { accountId: 'charlie', name: 'Charlie Ask', roles: [{ role: 'modelOwner', unit: null }] },
  { accountId: 'tove', name: 'Tove Nord', roles: [{ role: 'administrator', unit: null }] },
]
const INSIDE = ['kim', 'bo', 'eva', 'ola']
const OUTSIDE = ['alex', 'lo', 'noa', 'sam', 'mika', 'charlie', 'tove']

/** What socialnämnden reports, decides, writes and is asked in its room: unlike anything else there is. */
const SECRETS = [
  '777', // dagars väntan
  'hemlig kommentar',
  'hemlig analys',
  'hemligt skäl',
  'hemlig fråga',
  'hemlig återskickning',
  'hemlig-bilaga',
]

/** Whether a text has it as a word of its own: a checksum, an id or a moment can hold any three digits. */
const tells = (text: string, secret: string): boolean =>
  new RegExp(`(?<![\\w.-])${secret}(?![\\w-])`).test(text)

/** What pages are asked about: of the committee, above it, and in which round. */
const PLACES = [
  { round: ROUND, node: 'hemtjanst', measure: 'vantetid', body: 'son', subject: 'hemtjanst' },
  { round: ROUND, node: 'trygg', measure: 'vantetid', body: 'bjorken', subject: 'vantetid' },
  { round: ROUND, node: 'vision', measure: 'nojdhet', body: 'son', subject: 'bjorken' },
  { round: 'helår-2026', node: 'hemtjanst', measure: 'vantetid', body: 'son', subject: 'son' },
  { round: 'helår-2025', node: 'trygg', measure: 'vantetid', body: 'son', subject: '' },
]

describe.each(DATABASES)('rooms, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let routes: readonly Walked[] = []
  const cookies = new Map<string, string>()
  const browsers = new Map<string, ReturnType<typeof browserAt>>()

  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const see = async <Reply>(account: string, path: string): Promise<Reply> =>
    (await as(account).ask(encodeURI(path))).json()
  const send = async (account: string, path: string, payload: object): Promise<string> => {
    const reply = await as(account).send(path, payload)
    return reply.statusCode === 201 ? 'done' : `${reply.json().code}: ${reply.json().detail}`
  }
  const part = (body: string, account = 'kim') =>
    see<PartReply>(account, `rounds/${ROUND}/parts/${body}`)
  const board = (account: string) => see<BoardReply>(account, `rounds/${ROUND}/parts`)
  const node = (id: string, account: string, round = ROUND) =>
    see<NodeReply>(account, `rounds/${round}/nodes/${id}`)
  const gradeOf = async (id: string, account: string): Promise<string | undefined> =>
    (await node(id, account)).view.standings[0]?.inForce.word
  const move = async (account: string, body: string, what: string, more: object = {}) => {
    const { basedOn } = await part(body)
    return send(account, 'moves', { round: ROUND, body, move: what, basedOn, ...more })
  }
  const report = async (account: string, measure: string, unit: string | null, written: string) => {
    const { reports } = await see<MeasureReply>(account, `rounds/${ROUND}/measures/${measure}`)
    const form = reports.find((one) => one.unit === unit && one.period === '2026')
    const kind = 'forecast'
    const basedOn = form?.current.find((one) => one.kind === kind)?.basedOn ?? null
    const about = { measure, unit, period: '2026', sex: 'all', kind }
    return send(account, 'readings', { ...about, written, comment: 'hemlig kommentar', basedOn })
  }

  /** Every GET address about those rounds, nodes, measures and bodies, as each of them is asked for. */
  const everyPage = async (account: string): Promise<readonly (readonly [string, string])[]> => {
    const pages = new Map<string, string>()
    // NOTE most addresses say less than a place does, and are the same for several: each is asked once.
    const asked = new Set<string>()
    const isNew = (address: string): boolean => asked.size < asked.add(address).size
    const looks = routes.filter(({ method, act }) => method === 'GET' && act !== 'nothing')
    for (const place of PLACES)
      for (const [sort, id] of [
        ['node', place.node],
        ['measure', place.measure],
      ] as const)
        for (const route of looks) {
          const own = {
            organisation: 'exempel',
            year: '2027',
            // NOTE the one finds what is about the goal, the other what is secret by its own words.
            words: sort === 'node' ? 'hemlig' : 'hemtjänst',
            type: 'goal',
            draft,
          }
          const words = { ...own, ...place, sort, id }
          const name = `${nameOf(route)} ${Object.values(place).join(' ')} ${sort}`
          if (isNew(addressOf(words, route))) {
            const reply = await askAt(app, words, route, cookies.get(account))
            pages.set(name, reply.body)
          }
          // NOTE no table is asked for by what sort of thing it is about.
          if (!isTable(route) || sort === 'measure') continue
          if (!isNew(addressOf(words, route, 'xlsx'))) continue
          const taken = await askAt(app, words, route, cookies.get(account), 'xlsx')
          pages.set(`${name} as a workbook`, await textOf(taken))
        }
    return [...pages]
  }

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    const today = () => TODAY
    const now = () => new Date(`${TODAY}T10:00:00Z`)
    app = await startDemoServer({ store: opened.store, today, now }, (server) => {
      routes = noteAddresses(server)
    })
    await app.ready()
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('exempel', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      cookies.set(accountId, `malkedja=${secret}`)
      browsers.set(accountId, browserAt(app, 'exempel', { cookie: `malkedja=${secret}` }))
    }
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  let before: { readonly badge: string | undefined; readonly body: string }
  let draft = ''

  test('the model’s owner begins a draft of the model', async () => {
    const { versions } = await see<WorkshopReply>('charlie', 'workshop')
    const begun = { title: 'Strängare', from: { version: versions[0]?.change } }
    draft = (await as('charlie').send('workshop/drafts', begun)).json().id
    const { body, draft: own } = await see<DraftReply>('charlie', `workshop/drafts/${draft}`)
    const stricter = body.replace('atMost: 10 %', 'atMost: 1 %').replace('over: 10 %', 'over: 1 %')
    const saved = { body: stricter, basedOn: own.basedOn }
    expect(await send('charlie', `workshop/drafts/${draft}`, saved)).toBe('done')
  })

  test('before the round is opened there are no rooms: all see the same', async () => {
    const own = await node('hemtjanst', 'bo')
    expect(await node('hemtjanst', 'sam')).toEqual({ ...own, decisions: [], texts: [] })
    before = { badge: own.view.standings[0]?.inForce.word, body: JSON.stringify(own.view.measures) }
    expect(own.waits).toBeNull()
    expect(await send('kim', 'standings', { round: ROUND, standing: 'open' })).toBe('done')
  })

  test('the committee’s people and the controller work in its room', async () => {
    expect(await report('eva', 'vantetid', 'bjorken', '777')).toBe('done')
    const text = { node: 'hemtjanst', round: ROUND, field: 'analysis', language: 'sv' }
    expect(await send('bo', 'texts', { ...text, body: 'hemlig analys', basedOn: null })).toBe(
      'done',
    )
    const grade = { node: 'hemtjanst', assessment: 'status', round: ROUND, grade: 'green' }
    const decided = { ...grade, reason: 'hemligt skäl', by: 'son', basedOn: null }
    expect(await send('bo', 'judgements', decided)).toBe('done')
    const asked = { round: ROUND, about: { sort: 'node', id: 'hemtjanst' }, to: 'bo' }
    expect(await send('kim', 'remarks', { ...asked, body: 'hemlig fråga' })).toBe('done')
    expect(await report('bo', 'nojdhet', null, '88')).toContain('mayNot')
  })

  test('inside, everything is there', async () => {
    for (const account of INSIDE) {
      const all = (await everyPage(account)).map(([, body]) => body).join('\n')
      const missing = SECRETS.slice(0, 4).filter((secret) => !tells(all, secret))
      expect([account, missing]).toEqual([account, []])
    }
  }, 300_000)

  test('a file beside a goal in the room is seen and fetched inside alone', async () => {
    const about = { sort: 'node', id: 'hemtjanst', round: ROUND, name: 'hemlig-bilaga.csv' }
    const attached = await app.inject({
      method: 'POST',
      url: `/api/exempel/attachments?${new URLSearchParams(about)}`,
      headers: { cookie: cookies.get('bo') ?? '', 'content-type': 'application/octet-stream' },
      payload: 'år;tal\n2026;777\n',
    })
    expect(attached.statusCode).toBe(201)
    const files = `rounds/${ROUND}/nodes/hemtjanst/attachments`
    const [file] = (await see<AttachmentsReply>('bo', files)).attachments
    const fetched = async (account: string): Promise<number> =>
      (await as(account).ask(`attachments/${file?.id}/${file?.name}`)).statusCode
    for (const [accounts, count, status] of [
      [INSIDE, 1, 200],
      [OUTSIDE, 0, 404],
    ] as const)
      for (const account of accounts) {
        const { attachments } = await see<AttachmentsReply>(account, files)
        expect([account, attachments.length, await fetched(account)]).toEqual([
          account,
          count,
          status,
        ])
      }
  })

  test('outside, no address of any kind tells any of it', async () => {
    let walked = 0
    for (const account of OUTSIDE)
      for (const [where, body] of await everyPage(account)) {
        const told = SECRETS.filter((secret) => tells(body, secret))
        expect([account, where, told]).toEqual([account, where, []])
        walked += 1
      }
    process.stderr.write(`rooms: ${walked} pages read from outside\n`)
    expect(walked).toBeGreaterThan(1000)
  }, 300_000)

  test('outside, a sentence says whose it is and how far it has come', async () => {
    const { waits, view } = await node('hemtjanst', 'alex')
    const { answered, of } = (await part('son')).row
    expect(waits?.rooms.map(({ title }) => title)).toEqual(['Socialnämnden'])
    expect(waits?.rooms[0]?.said).toMatch(/^inte påbörjad, \d+ av \d+ klara$/)
    expect(answered).toBeLessThanOrEqual(of)
    expect(view.standings[0]?.inForce.word).toBe('Pågår')
    expect(view.standings[0]?.sentence).toBe(
      'Pågår: visas när Socialnämnden har levererat eller öppnat sitt rum.',
    )
    expect(view.reasons).toEqual([])
    const english = await as('alex').ask(encodeURI(`rounds/${ROUND}/nodes/hemtjanst?language=en`))
    expect((english.json() as NodeReply).view.standings[0]?.sentence).toBe(
      'Under way: shown when Social services committee has delivered or opened its room.',
    )
  })

  test('what stands above waits for all that it rests on; what does not is told', async () => {
    expect(await gradeOf('trygg', 'alex')).toBe('Pågår')
    expect((await node('trygg', 'alex')).view.standings[0]?.sentence).toContain('Socialnämnden')
    expect(await gradeOf('trygg', 'kim')).not.toBe('Pågår')
    const { verdicts, summaries, waits } = await see<ChainReply>('alex', `rounds/${ROUND}/chain`)
    expect(verdicts[0]?.standing.inForce.word).toBe('Pågår')
    expect(summaries.map(({ sentence }) => sentence).join(' ')).toContain('pågår')
    expect(waits?.rooms.map(({ title }) => title)).toEqual(['Kommunstyrelsen', 'Socialnämnden'])
    // NOTE Alex is of barn- och utbildningsnämnden, and sees into that room.
    expect(await gradeOf('behoriga', 'alex')).toBe(await gradeOf('behoriga', 'kim'))
    expect(await gradeOf('behoriga', 'bo')).toBe('Pågår')
  })

  test('a draft of the model is tried on what is told to who tries it', async () => {
    const trial = (account: string) =>
      see<TrialReply>(account, `workshop/drafts/${draft}/trial?round=${ROUND}`)
    const [outside, inside] = [await trial('charlie'), await trial('kim')]
    expect(inside.untold).toBe(0)
    expect(outside.untold).toBeGreaterThan(0)
    expect(outside.rows.map(({ title }) => title)).toEqual([])
  })

  test('what was known before the round was opened is still told', async () => {
    const { view } = await node('hemtjanst', 'alex')
    expect(before.badge).not.toBe('Pågår')
    expect(JSON.stringify(view.measures)).toBe(before.body)
    expect(await gradeOf('hemtjanst', 'kim')).not.toBe('Pågår')
  })

  test('the board shows everybody how far all have come, and only their own what is missing', async () => {
    const rows = async (account: string) =>
      new Map((await board(account)).rows.map((row) => [row.body, row]))
    const [inside, outside] = [await rows('bo'), await rows('alex')]
    const [own, others] = [inside.get('bjorken'), outside.get('bjorken')]
    expect([others?.answered, others?.of]).toEqual([own?.answered, own?.of])
    const lacking = (all: ReadonlyMap<string, { readonly missing: readonly unknown[] }>) =>
      [...all].flatMap(([body, { missing }]) => (missing.length > 0 ? [body] : []))
    expect(lacking(await rows('kim'))).toEqual(['ostra'])
    expect(lacking(outside)).toEqual(['ostra'])
    expect(lacking(inside)).toEqual([])
    expect([own?.isClosed, others?.isClosed]).toEqual([false, true])
    expect(inside.get('son')?.room?.word).toBe('stängt rum')
  })

  test('the part’s page tells others no more than its stage', async () => {
    const seen = await part('bjorken', 'alex')
    expect(seen.explains).toContain('Organet arbetar i sitt eget rum.')
    expect([seen.values, seen.texts, seen.judgements, seen.history]).toEqual([[], [], [], []])
    expect([seen.moves, seen.mayWrite, seen.mayMakeRoom]).toEqual([[], false, null])
    expect((await part('bjorken', 'eva')).values.length).toBeGreaterThan(0)
  })

  test('one who takes part in a thread reads it, whichever room it is about', async () => {
    const about = { sort: 'node', id: 'hemtjanst' }
    const asked = { round: ROUND, about, to: 'bo', body: 'Hur går det med väntan?' }
    expect(await send('mika', 'remarks', asked)).toBe('done')
    const seen = async (account: string) =>
      (
        await see<RemarksReply>(account, `rounds/${ROUND}/remarks?sort=node&id=hemtjanst`)
      ).threads.map(({ body }) => body)
    expect(await seen('mika')).toEqual(['Hur går det med väntan?'])
    expect(await seen('alex')).toEqual([])
    expect(await seen('bo')).toEqual(['Hur går det med väntan?', 'hemlig fråga'])
  })

  test('another’s judgement in its room is not overwritten from outside', async () => {
    const verdict = { node: null, assessment: 'soundEconomy', round: ROUND, grade: 'partly' }
    const decided = { ...verdict, reason: 'Vårt skäl.', by: 'ks', basedOn: null }
    expect(await send('kim', 'judgements', decided)).toBe('done')
    expect((await node('hemtjanst', 'alex')).decisions).toEqual([])
  })

  test('only its own secretary, its manager or the controller opens the room', async () => {
    const opening = { round: ROUND, body: 'son', standing: 'open' }
    for (const account of ['alex', 'eva', 'ola', 'sam', 'mika', 'tove'])
      expect([account, await send(account, 'rooms', opening)]).toEqual([
        account,
        expect.stringMatching(/^mayNot/),
      ])
    expect(await send('kim', 'rooms', { ...opening, body: 'bjorken' })).toMatch(/^noSuchPart/)
    expect(await send('kim', 'rooms', { ...opening, round: 'helår-2026' })).toMatch(
      /^roundNotOpened/,
    )
    expect((await part('son', 'bo')).mayMakeRoom).toBe('open')
    expect(await send('bo', 'rooms', opening)).toBe('done')
    expect((await part('son', 'bo')).mayMakeRoom).toBe('closed')
  })

  test('an opened room is seen into by all', async () => {
    expect(await gradeOf('hemtjanst', 'sam')).toBe(await gradeOf('hemtjanst', 'kim'))
    const all = (await everyPage('alex')).map(([, body]) => body).join('\n')
    expect(SECRETS.slice(0, 5).filter((secret) => !tells(all, secret))).toEqual([])
    expect((await board('alex')).rows.find(({ body }) => body === 'son')?.room?.word).toBe(
      'öppet rum',
    )
  }, 120_000)

  test('closed again it hides what comes after, not what has been seen', async () => {
    expect(await send('bo', 'rooms', { round: ROUND, body: 'son', standing: 'closed' })).toBe(
      'done',
    )
    expect(await report('eva', 'vantetid', 'bjorken', '888')).toBe('done')
    const seen = JSON.stringify(await see('alex', `rounds/${ROUND}/measures/vantetid`))
    expect([tells(seen, '777'), tells(seen, '888')]).toEqual([true, false])
    expect(await gradeOf('hemtjanst', 'alex')).toBe('Bedöms nås')
    const { events } = await see<HistoryReply>('mika', 'history?subject=vantetid')
    expect(events.map(({ after }) => after).join()).toContain('777')
    expect(events.map(({ after }) => after).join()).not.toContain('888')
  })

  test('sent back inside the room, the reason stays there', async () => {
    for (const { id, form } of (await part('bjorken')).values)
      if (form.current.every(({ basedOn }) => basedOn === null))
        await report('kim', id, form.unit, form.choices[0]?.id ?? '1')
    expect(await move('eva', 'bjorken', 'report')).toBe('done')
    expect(await move('bo', 'bjorken', 'sendBack', { reason: 'hemlig återskickning' })).toBe('done')
    const seen = async (account: string) =>
      JSON.stringify(await see(account, 'history?subject=bjorken'))
    expect(await seen('kim')).toContain('hemlig återskickning')
    expect(await seen('mika')).not.toContain('hemlig återskickning')
    const isHiding = async (account: string) =>
      (await see<HistoryReply>(account, 'history?subject=bjorken')).isHiding
    expect([await isHiding('kim'), await isHiding('mika')]).toEqual([false, true])
    expect((await board('alex')).rows.find(({ body }) => body === 'bjorken')?.stage.word).toBe(
      'Skickad tillbaka',
    )
  })

  test('delivered, it is open to all, with everything that led there', async () => {
    for (const body of ['bjorken', 'solgarden', 'son']) {
      for (const { id, form } of (await part(body)).values)
        if (form.current.every(({ basedOn }) => basedOn === null))
          await report('kim', id, form.unit, form.choices[0]?.id ?? '1')
      for (const { node: about, form } of (await part(body)).texts) {
        const text = { node: about.id, round: ROUND, field: form.field, language: 'sv' }
        if (form.body === '')
          await send('kim', 'texts', { ...text, body: 'Skrivet.', basedOn: form.basedOn })
      }
      expect([body, await move('kim', body, 'report')]).toEqual([body, 'done'])
      expect([body, await move('bo', body, 'review')]).toEqual([body, 'done'])
    }
    const delivery = { day: '2026-09-20', reference: 'SON 2026/7' }
    expect(await move('bo', 'son', 'deliver', delivery)).toBe('done')
    const seen = await see<MeasureReply>('alex', `rounds/${ROUND}/measures/vantetid`)
    expect(JSON.stringify(seen)).toContain('888')
    expect(seen.waits).toBeNull()
    expect(await gradeOf('hemtjanst', 'sam')).toBe(await gradeOf('hemtjanst', 'kim'))
    expect(await send('bo', 'rooms', { round: ROUND, body: 'son', standing: 'closed' })).toMatch(
      /^roomDelivered/,
    )
    const history = JSON.stringify(await see('mika', 'history?subject=bjorken'))
    expect(history).toContain('hemlig återskickning')
  })

  test('a frozen version is read by all, and in a closed round there are no rooms', async () => {
    const frozen = { round: ROUND, lacks: 'Två nämnder levererar senare.', why: null }
    expect(await send('kim', 'freezings', frozen)).toBe('done')
    expect(await gradeOf('behoriga', 'sam')).toBe(await gradeOf('behoriga', 'kim'))
    const version = await node('behoriga', 'sam', `${ROUND}~1`)
    expect(version.view.standings[0]?.inForce.word).not.toBe('Pågår')
    expect(version.waits).toBeNull()
  })

  test('opened again, what was frozen is still told; what comes after is not', async () => {
    const reopening = { round: ROUND, standing: 'open', reason: 'En siffra var fel.' }
    expect(await send('kim', 'standings', reopening)).toBe('done')
    const told = await see<MeasureReply>('sam', `rounds/${ROUND}/measures/skolindex`)
    expect(await report('kim', 'skolindex', null, '66')).toBe('done')
    expect(
      JSON.stringify(
        (await see<MeasureReply>('kim', `rounds/${ROUND}/measures/skolindex`)).view.series.points,
      ),
    ).toContain('66')
    const after = await see<MeasureReply>('sam', `rounds/${ROUND}/measures/skolindex`)
    expect(after.view.series.points).toEqual(told.view.series.points)
  })

  test('a round is frozen without what lies in the rooms of another', async () => {
    expect(await send('kim', 'standings', { round: 'helår-2026', standing: 'open' })).toBe('done')
    const about = { measure: 'energi', unit: null, period: '2026', sex: 'all', kind: 'preliminary' }
    const early = { ...about, written: '555', comment: null, basedOn: null }
    expect(await send('kim', 'readings', early)).toBe('done')
    const frozen = { round: ROUND, lacks: 'En nämnd levererar senare.', why: null }
    expect(await send('kim', 'freezings', frozen)).toBe('done')
    const living = await see<MeasureReply>('kim', 'rounds/helår-2026/measures/energi')
    expect(JSON.stringify(living.view)).toContain('555')
    const version = await see<MeasureReply>('kim', `rounds/${ROUND}~2/measures/energi`)
    expect(JSON.stringify(version.view)).not.toContain('555')
    const own = await see<MeasureReply>('kim', `rounds/${ROUND}~2/measures/skolindex`)
    expect(JSON.stringify(own.view)).toContain('66')
  })
})
