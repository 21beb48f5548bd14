// The organisation over the API: seen on a day, changed while a round is open without anything written being lost, taken back.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  BodyReply,
  BodyRow,
  ChangesReply,
  OrganisationReply,
} from '../../src/contract/organisation.ts'
import type { BoardReply, MineReply, PartReply } from '../../src/contract/working-round.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { factsInForce } from '../../src/store/chains.ts'
import { takeOutChain } from '../../src/usecases/goals/take-out-chain.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'second', name: 'Robin Ek', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'admin', name: 'Ada Ros', roles: [{ role: 'administrator', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'unitManager', unit: 'norra' }] },
  { accountId: 'ali', name: 'Ali Norén', roles: [{ role: 'reporter', unit: 'sodra' }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: 'bun' }] },
  { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const ROUND = 'delår-2026'
const TODAY = '2026-09-20'
/** Numbers are kept on one line with their words. */
const onOneLine = (body: string): string => body.replaceAll('\u00a0', ' ')
const rowsIn = (rows: readonly BodyRow[]): readonly BodyRow[] =>
  rows.flatMap((row) => [row, ...rowsIn(row.children)])

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance

  beforeAll(async () => {
    opened = await open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    app = await startDemoServer({ store: opened.store, today: () => TODAY })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const cookieOf = signingInTo(() => app, 'exempel')
  const see = async <Reply>(path: string, account = 'controller'): Promise<Reply> => {
    const url = encodeURI(`/api/exempel/${path}`)
    const { body } = await app.inject({ url, headers: { cookie: await cookieOf(account) } })
    return JSON.parse(onOneLine(body))
  }
  const send = async (path: string, payload: object, account = 'controller') => {
    const reply = await app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      payload,
      headers: { cookie: await cookieOf(account) },
    })
    return { status: reply.statusCode, ...JSON.parse(onOneLine(reply.body)) }
  }
  const tree = (query = '', account = 'controller') =>
    see<OrganisationReply>(`organisation${query}`, account)
  const edit = async (one: object, account = 'controller', basedOn?: number) =>
    send(
      'organisation/edits',
      { edit: one, basedOn: basedOn ?? (await tree()).changeNumber },
      account,
    )
  const undo = async (account = 'controller') =>
    send('organisation/undo', { change: (await tree('', account)).undo?.change ?? 0 }, account)
  const look = async (one: object): Promise<ChangesReply> =>
    send('organisation/look', { edit: one })
  const part = (body: string, account = 'controller') =>
    see<PartReply>(`rounds/${ROUND}/parts/${body}`, account)
  const board = async () =>
    (await see<BoardReply>(`rounds/${ROUND}/parts`)).rows.map(({ body, depth, stage }) => [
      body,
      depth,
      stage.id,
    ])
  const listOf = async (account: string) =>
    (await see<MineReply>('mine', account)).rounds.flatMap(({ waiting }) =>
      waiting.map(({ row }) => row.body),
    )
  const factsNow = () =>
    opened.store.readAsMember('exempel', 'test', async (tx) => {
      const { readings, texts, judgements } = await factsInForce(tx)
      return JSON.stringify([readings, texts, judgements])
    })
  const reportAll = async (account: string, body: string) => {
    for (const { id, form, unchanged } of (await part(body, account)).values) {
      const { unit, period, sex, kinds, current } = form
      if (current.some(({ basedOn }) => basedOn !== null)) continue
      const written = unchanged?.written ?? form.choices[0]?.id ?? '1'
      const value = { measure: id, unit, period, sex, kind: kinds[0]?.id, written, comment: null }
      const saved = await send('readings', { ...value, basedOn: null }, account)
      expect(saved.status, JSON.stringify(saved)).toBe(201)
    }
  }

  const MOVE = {
    edit: 'moveBody',
    body: 'norra',
    language: 'sv',
    words: { parent: 'sof', serves: [] },
    when: { on: TODAY, since: '2026-08-01' },
  }
  const MERGE = {
    edit: 'mergeBodies',
    bodies: ['bun', 'son'],
    language: 'sv',
    into: { title: 'Välfärdsnämnden', kind: 'committee', parent: 'kf' },
    lastDay: '2026-07-31',
  }
  const MERGE_UNITS = {
    edit: 'mergeBodies',
    bodies: ['norra', 'sodra'],
    language: 'sv',
    into: { title: 'Centrumskolan', kind: 'unit', parent: 'buf' },
    lastDay: '2026-06-30',
  }

  describe('the tree', () => {
    test('is politics and administration side by side, read by every reader', async () => {
      const { groups, mayEdit } = await tree('', 'reader')
      expect(mayEdit).toBe(false)
      expect(groups.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
        ['politics', ['kf']],
        ['administration', ['buf', 'sof']],
        ['outside', ['regionen', 'atervinnarna']],
      ])
      const [, administration] = groups
      expect(administration?.rows[0]?.notes).toEqual(['arbetar för Barn- och utbildningsnämnden'])
    })

    test('on a day to come says what is new, and beside it what has ended', async () => {
      const { groups, days } = await tree('?day=2027-01-01&since=2026-12-31')
      const rows = groups.flatMap((group) => rowsIn(group.rows))
      const marks = (id: string) => rows.find((row) => row.id === id)?.marks.map(({ text }) => text)
      expect(marks('nordostra')).toEqual(['Nytt 1 januari 2027'])
      expect(marks('norra')).toEqual(['Upphörde 31 december 2026, sedan Nordöstra skolan'])
      expect(rows.find(({ id }) => id === 'norra')?.isOver).toBe(true)
      expect(days.at(-1)).toEqual({ day: '2027-01-01', label: '1 januari 2027: 4 ändringar' })
    })

    test('of a day that has been shows the old shape', async () => {
      const { groups } = await tree('?day=2022-06-30')
      const committees = groups[0]?.rows[0]?.children.map(({ id }) => id)
      expect(committees).toEqual(['ks', 'skn', 'kun', 'son'])
    })

    test('a body tells its history', async () => {
      const { history, form } = await see<BodyReply>('organisation/bodies/bjorken', 'reader')
      expect(history).toEqual([
        'Låg först under Kommunstyrelsen.',
        '1 januari 2026: ligger under Socialförvaltningen.',
      ])
      expect(form).toBeNull()
      expect((await see<BodyReply>('organisation/bodies/bun')).history).toEqual([
        '1 januari 2023: tog över efter Skolnämnden och Kulturnämnden.',
        'Det som rapporterades av dem läses här också.',
      ])
    })
  })

  describe('a change', () => {
    test('is the controller’s and the administrator’s', async () => {
      for (const account of ['reader', 'lo', 'alex'])
        expect((await edit(MERGE, account)).code).toBe('mayNot')
      const added = await edit(
        {
          edit: 'createBody',
          language: 'sv',
          words: { title: 'Bolaget', kind: 'company', parent: 'kf' },
          firstDay: '2027-01-01',
        },
        'admin',
      )
      expect([added.status, added.id]).toEqual([201, 'bolaget'])
      expect((await undo('admin')).status).toBe(201)
    })

    test('is told before it is made, with what follows from it', async () => {
      const { changes, effects } = await look({ ...MERGE, lastDay: '2026-12-31' })
      expect(changes).toEqual([
        'Barn- och utbildningsnämnden upphör 31 december 2026 och går upp i Välfärdsnämnden.',
        'Socialnämnden upphör 31 december 2026 och går upp i Välfärdsnämnden.',
        'Nytt organ: Välfärdsnämnden (nämnd) från 1 januari 2027.',
      ])
      expect(effects).toContain(
        '2 mål («Fler elever når gymnasiet» och «Medborgarna är nöjda med skolan») går från Barn- och utbildningsnämnden till Välfärdsnämnden 1 januari 2027.',
      )
      expect(effects).toContain(
        'Alex Holm (nämndsekreterare) och Bo Vik (nämndsekreterare) får Välfärdsnämnden i sin roll 1 januari 2027.',
      )
    })

    test('that leaves goals with nobody is refused, and says which', async () => {
      const ends = { edit: 'endBody', body: 'solgarden', given: [], lastDay: '2026-12-31' }
      expect((await look(ends)).changes).toEqual(['Hemtjänsten Solgården upphör 31 december 2026.'])
      const refused = await edit({ ...ends, body: 'bjorken' })
      expect([refused.status, refused.code]).toEqual([422, 'goalsLeft'])
      expect(refused.detail).toBe(
        'Hemtjänsten Björken upphör 31 december 2026 men svarar för «Schema efter brukaren» och «Schemat följer brukarens behov». Ange vem som tar över, eller ge dem till någon annan.',
      )
    })

    test('of a body that somebody else has changed since is answered with theirs', async () => {
      const { changeNumber } = await tree()
      const words = { title: 'Socialnämnden Väst' }
      const reword = {
        edit: 'rewordBody',
        body: 'son',
        language: 'sv',
        words,
        when: { on: TODAY, since: null },
      }
      expect((await edit(reword, 'second')).status).toBe(201)
      const late = await edit({ ...MERGE, lastDay: '2026-12-31' }, 'controller', changeNumber)
      expect([late.status, late.current?.who]).toEqual([409, 'Robin Ek'])
      expect((await undo('second')).status).toBe(201)
    })
  })

  describe('while a round is open', () => {
    let written = ''
    beforeAll(async () => {
      expect((await send('standings', { round: ROUND, standing: 'open' })).status).toBe(201)
      await reportAll('lo', 'norra')
      const { basedOn } = await part('norra')
      const moved = await send(
        'moves',
        { round: ROUND, body: 'norra', move: 'report', basedOn },
        'lo',
      )
      expect(moved.status, JSON.stringify(moved)).toBe(201)
      written = await factsNow()
    })

    test('a unit that is moved late keeps its part as far as it had come', async () => {
      const { effects } = await look(MOVE)
      expect(effects).toContain(
        'Delår 2026: delen för Norra skolan (rapporterad, 5 av 5 finns) följer med Socialnämnden.',
      )
      expect((await edit(MOVE)).status).toBe(201)
      expect(await board()).toContainEqual(['norra', 1, 'reported'])
      const order = (await board()).map(([body]) => body)
      expect(order.indexOf('norra')).toBeGreaterThan(order.indexOf('son'))
      expect((await part('norra')).row.answered).toBe(5)
      expect(await factsNow()).toBe(written)
      expect(await listOf('bo')).toContain('norra')
      expect(await listOf('alex')).not.toContain('norra')
    })

    test('and is back where it was when that is taken back', async () => {
      expect((await undo()).status).toBe(201)
      expect(await listOf('alex')).toContain('norra')
      expect(await factsNow()).toBe(written)
    })

    test('two committees merged late: the new one has what both had, and their people', async () => {
      const before = await part('bun')
      expect((await edit(MERGE)).status).toBe(201)
      const after = await part('välfärdsnämnden')
      expect(after.values.length).toBeGreaterThanOrEqual(before.values.length)
      expect(after.row.answered).toBeGreaterThanOrEqual(before.row.answered)
      expect((await board()).map(([body]) => body)).not.toContain('bun')
      expect(await listOf('alex')).toContain('norra')
      expect(await factsNow()).toBe(written)
    })

    test('an earlier round is still read under the old committees', async () => {
      const { rows } = await see<BoardReply>('rounds/helår-2025/parts')
      const bodies = rows.map(({ body }) => body)
      expect(bodies).toContain('bun')
      expect(bodies).not.toContain('välfärdsnämnden')
      expect((await undo()).status).toBe(201)
    })

    test('two units merged late: what both had reported stands for the new one', async () => {
      await reportAll('ali', 'sodra')
      const both = await factsNow()
      expect((await edit(MERGE_UNITS)).status).toBe(201)
      const { values, row } = await part('centrumskolan', 'lo')
      const pupils = values.find(({ id }) => id === 'elever')
      expect(pupils?.beforeMerger).toHaveLength(2)
      expect(pupils?.beforeMerger[0]).toContain('som räknas tills ett värde står här')
      expect([row.answered, row.of]).toEqual([row.of, row.of])
      expect(await factsNow()).toBe(both)
      expect(await listOf('lo')).toContain('centrumskolan')
      expect(await listOf('ali')).toContain('centrumskolan')
    })

    test('what the new unit reports counts in place of theirs', async () => {
      const { values } = await part('centrumskolan', 'ali')
      const pupils = values.find(({ id }) => id === 'elever')
      if (pupils === undefined) throw new Error('elever is not asked')
      const { unit, period, sex, kinds } = pupils.form
      const value = { measure: 'elever', unit, period, sex, kind: kinds[0]?.id, written: '123' }
      const saved = await send('readings', { ...value, comment: null, basedOn: null }, 'ali')
      expect(saved.status, JSON.stringify(saved)).toBe(201)
      const after = await part('centrumskolan', 'ali')
      expect(after.values.find(({ id }) => id === 'elever')?.form.current[0]?.written).toBe('123')
    })

    test('a merger that something has been reported under is not taken back in silence', async () => {
      const refused = await undo()
      expect([refused.status, refused.code]).toEqual([422, 'unknownReference'])
    })

    test('a closed round is not changed afterwards', async () => {
      expect((await send('standings', { round: ROUND, standing: 'closed' })).status).toBe(201)
      const refused = await edit({ ...MERGE, lastDay: '2026-07-31' })
      expect([refused.status, refused.code]).toEqual([422, 'closedThen'])
      expect((await edit({ ...MERGE, lastDay: '2026-09-30' })).status).toBe(201)
    })
  })

  test('what comes out of it all can be brought in again', async () => {
    const files = await takeOutChain(opened.store, 'exempel', 'test')
    if (files === null) throw new Error('nothing came out')
    const read = readVersions(files, 'chain.yaml')
    expect('refusals' in read ? read.refusals : []).toEqual([])
  })
})
