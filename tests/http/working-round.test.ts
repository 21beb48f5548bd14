// A round at work in the made-up municipality, from the unit's list to the committee's delivery.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeasureReply } from '../../src/contract/staff.ts'
import type {
  BoardReply,
  MineReply,
  PartReply,
  RemarksReply,
} from '../../src/contract/working-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'unitManager', unit: 'norra' }] },
  { accountId: 'ali', name: 'Ali Norén', roles: [{ role: 'reporter', unit: 'sodra' }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: 'bun' }] },
  { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]

describe.each(DATABASES)('on $name', ({ open }) => {
  const ROUND = 'helår-2026'
  let opened: TestStore
  let app: FastifyInstance
  let today = '2027-01-20'

  beforeAll(async () => {
    opened = await open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    app = await startDemoServer({ store: opened.store, today: () => today })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const cookieOf = signingInTo(() => app, 'exempel')
  const ask = async (account: string, path: string) =>
    app.inject({
      method: 'GET',
      url: encodeURI(`/api/exempel/${path}`),
      headers: { cookie: await cookieOf(account) },
    })
  const see = async <Reply>(account: string, path: string): Promise<Reply> =>
    (await ask(account, path)).json()
  const send = async (account: string, path: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      payload,
      headers: { cookie: await cookieOf(account) },
    })
  const board = (account = 'controller') => see<BoardReply>(account, `rounds/${ROUND}/parts`)
  const part = (body: string, account = 'controller') =>
    see<PartReply>(account, `rounds/${ROUND}/parts/${body}`)
  const move = async (account: string, body: string, what: string, more: object = {}) => {
    const { basedOn } = await part(body)
    return send(account, 'moves', { round: ROUND, body, move: what, basedOn, ...more })
  }
  /** Reports every value that the part is asked for, as it was the year before where that is known. */
  const reportValues = async (account: string, body: string) => {
    for (const { id, form, unchanged } of (await part(body, account)).values) {
      const written = unchanged?.written ?? form.choices[0]?.id ?? '1'
      const { unit, period, sex, kinds, current } = form
      if (current.some(({ basedOn }) => basedOn !== null)) continue
      const sent = { measure: id, unit, period, sex, kind: kinds[0]?.id, written, comment: null }
      const saved = await send(account, 'readings', { ...sent, basedOn: null })
      expect(saved.statusCode, saved.body).toBe(201)
    }
  }
  const reportAll = async (account: string, body: string) => {
    await reportValues(account, body)
    for (const { id, form, newText } of (await part(body, account)).values) {
      if (newText === null) continue
      const { unit, period, sex } = form
      const { kind, written, basedOn } = form.current.find((one) => one.written !== '') ?? {}
      const sent = { measure: id, unit, period, sex, kind, written, basedOn }
      const saved = await send(account, 'readings', {
        ...sent,
        comment: 'Vi fortsätter som i fjol.',
      })
      expect(saved.statusCode, saved.body).toBe(201)
    }
    for (const { node, form } of (await part(body, account)).texts) {
      const text = { node: node.id, round: ROUND, field: form.field, language: 'sv' }
      const body = { ...text, body: 'Det gick som vi tänkt.', basedOn: form.basedOn }
      expect((await send(account, 'texts', body)).statusCode).toBe(201)
    }
  }

  test('before it is opened nobody has it on their list, and nothing is handed in', async () => {
    expect(await see<MineReply>('lo', 'mine')).toEqual({
      assignments: null,
      documents: [],
      open: [],
      rounds: [],
    })
    const refused = await move('lo', 'norra', 'report')
    expect(refused.statusCode).toBe(422)
    expect((await board()).isOpen).toBe(false)
  })

  test('the board is narrowed by what is missing, by body and by words; what is said of the whole stays', async () => {
    const narrowed = async (query: string) =>
      (await see<BoardReply>('controller', `rounds/${ROUND}/parts?${query}`)).rows.map(
        ({ body }) => body,
      )
    const whole = await board()
    expect(whole.bodies.map(({ id }) => id)).toEqual(['ks', 'bun', 'son'])
    expect(await narrowed('body=bun')).toEqual(['bun', 'norra', 'sodra', 'ostra'])
    expect(await narrowed('body=kf')).toEqual([])
    expect(await narrowed('words=SKOLAN')).toEqual(['norra', 'sodra', 'ostra'])
    expect(await narrowed('words=sodra')).toEqual([])
    expect(await narrowed('words=södra&body=son')).toEqual([])
    expect(await narrowed('only=late')).toEqual([])
    const missing = whole.rows.filter(({ answered, of }) => answered < of).map(({ body }) => body)
    expect(missing.length).toBeGreaterThan(0)
    expect(await narrowed('only=missing')).toEqual(missing)
    const { sentence, partsInAll } = await see<BoardReply>(
      'controller',
      `rounds/${ROUND}/parts?body=son`,
    )
    expect([sentence, partsInAll]).toEqual([whole.sentence, whole.rows.length])
    expect((await ask('controller', `rounds/${ROUND}/parts?only=x`)).statusCode).toBe(400)
  })

  test('before it is opened nobody is late, whatever day it is', async () => {
    today = '2027-01-26'
    const { rows, sentence } = await board()
    expect(rows.flatMap(({ next }) => next?.late ?? [])).toEqual([])
    expect(sentence).not.toContain('sena')
    today = '2027-01-20'
  })

  test('only the controller opens it', async () => {
    const opening = { round: ROUND, standing: 'open' }
    expect((await send('lo', 'standings', opening)).statusCode).toBe(403)
    expect((await board('lo')).mayOpen).toBe(false)
    expect((await board()).mayOpen).toBe(true)
    expect((await send('controller', 'standings', opening)).statusCode).toBe(201)
  })

  test('opened, each has their own part on their list and nobody else’s', async () => {
    const listOf = async (account: string) =>
      (await see<MineReply>(account, 'mine')).rounds.flatMap(({ waiting }) =>
        waiting.map(({ row, step }) => [row.body, step]),
      )
    expect(await listOf('lo')).toEqual([['norra', 'report']])
    expect(await listOf('ali')).toEqual([['sodra', 'report']])
    expect(await listOf('controller')).toEqual([])
    expect(await listOf('reader')).toEqual([])
  })

  test('who has nothing to do sees how far the open round has come, and what is next', async () => {
    expect((await see<MineReply>('reader', 'mine')).open).toEqual([
      {
        title: 'Helår 2026',
        href: `/app/exempel/${ROUND}/laget`,
        sentence: (await board()).sentence,
        next: 'Rapportera senast 25 januari 2027.',
      },
    ])
  })

  test('who reports for several units has one measure’s values in one table, a row a unit; of one unit no table', async () => {
    const unitsFor = async (account: string, measure: string) =>
      (await see<MeasureReply>(account, `rounds/${ROUND}/measures/${measure}`)).unitValues.map(
        ({ form }) => form.unit,
      )
    const all = ['bjorken', 'solgarden', 'norra', 'sodra', 'ostra']
    expect(await unitsFor('controller', 'sjukfranvaro')).toEqual(all)
    expect(await unitsFor('controller', 'kassa')).toEqual([])
    expect(await unitsFor('lo', 'sjukfranvaro')).toEqual([])
    expect(await unitsFor('reader', 'sjukfranvaro')).toEqual([])
    const { unitValues } = await see<MeasureReply>(
      'controller',
      `rounds/${ROUND}/measures/sjukfranvaro`,
    )
    expect(unitValues[2]?.measure).toEqual({
      title: 'Norra skolan',
      href: `/app/exempel/${ROUND}/del/norra`,
    })
    expect(unitValues[2]?.grade).toBeNull()
  })

  test('about a measure that units report, those who report for one of them can be asked too', async () => {
    const { people } = await see<RemarksReply>(
      'controller',
      `rounds/${ROUND}/remarks?sort=measure&id=elever`,
    )
    const names = people.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Lo Berg', 'Ali Norén', 'Alex Holm']))
    expect(names).not.toContain('Bo Vik')
    expect(names).not.toContain('Sam Vik')
  })

  test('the board has every part under the body that delivers it, with its last day', async () => {
    const { rows, sentence, deadlines } = await board()
    expect(rows.map(({ body, depth }) => [body, depth])).toEqual([
      ['ks', 0],
      ['bun', 0],
      ['norra', 1],
      ['sodra', 1],
      ['ostra', 1],
      ['son', 0],
      ['solgarden', 1],
      ['bjorken', 1],
    ])
    expect(sentence).toBe('Ingen av de 3 delar som ska levereras är levererad än.')
    expect(deadlines[0]).toEqual({ step: 'Rapportera', day: '25 januari 2027' })
    expect(rows[2]?.next).toEqual({ latest: 'Rapportera senast 25 januari 2027', late: null })
  })

  test('the day after the last day it is late, and by how much', async () => {
    today = '2027-01-26'
    const { rows, sentence } = await board()
    expect(rows[2]?.next?.late).toBe('1\u00a0dag sen')
    expect(sentence).toContain('8\u00a0delar är sena.')
    const late = await see<BoardReply>('controller', `rounds/${ROUND}/parts?only=late&body=son`)
    expect(late.rows.map(({ body }) => body)).toEqual(['son', 'solgarden', 'bjorken'])
    today = '2027-01-25'
    expect((await board()).rows[2]?.next?.late).toBeNull()
  })

  test('a part that lacks something is not handed in, and says how much', async () => {
    const { row } = await part('norra', 'lo')
    const refused = await move('lo', 'norra', 'report')
    expect(refused.statusCode).toBe(422)
    expect(refused.json().detail).toContain(`${row.of}\u00a0saker`)
  })

  test('besides what is asked, its reporter can write about each goal of its own', async () => {
    const { moreTexts } = await part('norra', 'lo')
    expect(moreTexts.map(({ node, forms }) => [node.id, forms.map(({ label }) => label)])).toEqual([
      ['lasplan-norra', ['Analys', 'Kommentar']],
    ])
    expect((await part('norra', 'reader')).moreTexts).toEqual([])
  })

  test('with everything reported it is handed in; its reporter no longer writes there from the list', async () => {
    await reportAll('lo', 'norra')
    const { row } = await part('norra', 'lo')
    expect(row.answered).toBe(row.of)
    expect((await move('lo', 'norra', 'report')).statusCode).toBe(201)
    const after = await part('norra', 'lo')
    expect(after.row.stage.id).toBe('reported')
    expect(after.mayWrite).toBe(false)
    expect(after.moves).toEqual(['takeBack'])
    expect(after.row.last).toMatch(/^Lo Berg rapporterade \d/)
  })

  test('who reviews is told of it; a unit’s manager does not review where the model names others', async () => {
    expect((await move('lo', 'norra', 'review')).statusCode).toBe(403)
    const [round] = (await see<MineReply>('alex', 'mine')).rounds
    expect(round?.waiting.map(({ row, step }) => [row.body, step])).toContainEqual([
      'norra',
      'review',
    ])
  })

  test('it is sent back only with a reason, which its reporter reads', async () => {
    expect((await move('alex', 'norra', 'sendBack')).json().code).toBe('reasonMissing')
    const reason = 'Frånvaron är för låg: timavlönade saknas.'
    expect((await move('alex', 'norra', 'sendBack', { reason })).statusCode).toBe(201)
    const [round] = (await see<MineReply>('lo', 'mine')).rounds
    expect(round?.waiting[0]?.sentBack).toBe(reason)
  })

  test('another committee’s secretary neither reviews nor delivers it', async () => {
    expect((await move('lo', 'norra', 'report')).statusCode).toBe(201)
    expect((await move('bo', 'norra', 'review')).statusCode).toBe(403)
    expect((await move('alex', 'norra', 'review')).statusCode).toBe(201)
  })

  test('a value that stands as before under a red light asks for a new text before it is handed in', async () => {
    await reportValues('controller', 'bun')
    const { values: after, row } = await part('bun')
    const [asked] = after.flatMap(({ newText }) => (newText === null ? [] : [newText]))
    expect(asked?.why).toMatch(
      /^Värdet är oförändrat och bedömningen av «.+» är «.+»\. Skriv vad som görs åt det nu\.$/,
    )
    expect(asked?.isNew).toBe(false)
    expect(row.missing.map(({ what }) => what)).toContain('ny text till oförändrat värde')
  })

  test('a committee does not deliver before the units under it are reviewed, and says which', async () => {
    await reportAll('controller', 'bun')
    await move('controller', 'bun', 'report')
    expect((await part('bun')).moves).not.toContain('review')
    expect((await part('bun')).explains).toContain('av en annan än den som rapporterade')
    expect((await move('controller', 'bun', 'review')).json().code).toBe('ownReview')
    await move('alex', 'bun', 'review')
    const refused = await move('alex', 'bun', 'deliver')
    expect(refused.json().detail).toBe(
      'Delar som följer med är inte granskade: Södra skolan, Östra skolan. Granska dem först.',
    )
  })

  test('two who move one part at once: the second is told, and nothing is moved twice', async () => {
    await reportAll('ali', 'sodra')
    const { basedOn } = await part('sodra')
    const report = { round: ROUND, body: 'sodra', move: 'report', basedOn }
    const answers = await Promise.all([
      send('ali', 'moves', report),
      send('controller', 'moves', report),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, expect.any(Number)])
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect((await part('sodra')).history).toHaveLength(1)
  })

  test('with all of them reviewed it is delivered, on its day and under its number', async () => {
    await move('alex', 'sodra', 'review')
    await reportAll('controller', 'ostra')
    await move('controller', 'ostra', 'report')
    await move('alex', 'ostra', 'review')
    const ahead = await move('alex', 'bun', 'deliver', { day: '2027-01-26' })
    expect(ahead.json().code).toBe('dayAhead')
    const delivery = { day: '2027-01-24', reference: 'BUN 2027/14' }
    expect((await move('alex', 'bun', 'deliver', delivery)).statusCode).toBe(201)
    const { row, history } = await part('bun')
    expect(row.stage.id).toBe('delivered')
    expect(row.last).toBe('Alex Holm levererade 24 januari 2027')
    expect(history[0]?.note).toBe('dnr BUN 2027/14')
    expect((await board()).sentence).toContain('1 av 3')
  })

  test('what is delivered takes no more values or texts, also of the units under it', async () => {
    const [value] = (await part('norra')).values
    const sent = {
      measure: value?.id,
      unit: 'norra',
      period: '2026',
      sex: 'all',
      kind: 'outcome',
      written: '3',
      comment: null,
      basedOn: value?.form.current[0]?.basedOn,
    }
    const refused = await send('lo', 'readings', sent)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().detail).toContain(
      'Barn- och utbildningsnämnden levererade sin del 24 januari 2027.',
    )
    const text = { node: 'behoriga', round: ROUND, field: 'analysis', language: 'sv' }
    const written = { ...text, body: 'Efteråt.', basedOn: null }
    expect((await send('controller', 'texts', written)).json().code).toBe('partDelivered')
  })

  test('sent back after delivery it can be written in again', async () => {
    const reason = 'Kommunstyrelsen saknar analysen.'
    expect((await move('controller', 'bun', 'sendBack', { reason })).statusCode).toBe(201)
    const text = { node: 'behoriga', round: ROUND, field: 'analysis', language: 'sv' }
    const before = (await part('bun')).texts.find(({ node }) => node.id === 'behoriga')
    const body = { ...text, body: 'Nu med analys.', basedOn: before?.form.basedOn ?? null }
    expect((await send('controller', 'texts', body)).statusCode).toBe(201)
  })

  test('everything that was done is in the log, under the body', async () => {
    const { events } = await see<{ events: { what: string; who: string }[] }>(
      'controller',
      'history?subject=bun',
    )
    expect(events.map(({ what, who }) => [what, who])).toEqual([
      ['Delen skickad tillbaka', 'Kim Lind'],
      ['Delen levererad', 'Alex Holm'],
      ['Delen granskad', 'Alex Holm'],
      ['Delen lämnad till granskning', 'Kim Lind'],
      ['Målkedjan inläst från filer', 'test'],
    ])
  })

  test('a reader sees how far all have come and moves nothing', async () => {
    const seen = await part('bun', 'reader')
    expect(seen.moves).toEqual([])
    expect(seen.mayWrite).toBe(false)
    expect((await move('reader', 'bun', 'report')).statusCode).toBe(403)
  })

  test('a body without a part, and a stage from which there is no such move, are sentences', async () => {
    const none = await ask('controller', `rounds/${ROUND}/parts/kf`)
    expect(none.statusCode).toBe(404)
    expect(none.json().detail).toContain('«Kommunfullmäktige»')
    const wrong = await move('controller', 'solgarden', 'review')
    expect(wrong.json().detail).toBe(
      'Delen är i skedet «Inte påbörjad». Det som kan göras är: Lämna till granskning.',
    )
  })

  test('a closed round is on nobody’s list', async () => {
    await send('controller', 'standings', { round: ROUND, standing: 'closed' })
    expect((await see<MineReply>('ali', 'mine')).open).toEqual([])
    expect((await move('controller', 'solgarden', 'report')).json().code).toBe('roundClosed')
    await send('controller', 'standings', { round: ROUND, standing: 'open' })
  })
})
