// Tables taken out as workbooks: the same as the page shows, to the same people, in cells that can be counted with.
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChainReply, MeasureReply } from '../../src/contract/staff.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { askAt, isTable, nameOf, noteAddresses, type Walked } from './every-address.ts'
import { sheetsOf } from './read-taken.ts'

const LATE = '2099-01-01T00:00:00Z'
const WORDS = {
  organisation: 'exempel',
  round: 'delår-2026',
  node: 'hemtjanst',
  measure: 'vantetid',
  body: 'son',
  subject: 'hemtjanst',
  year: '2026',
}

let opened: TestStore
let app: FastifyInstance
let routes: readonly Walked[] = []
const cookies = new Map<Role, string>()

describe.each(DATABASES)('tables as workbooks, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    const accounts = ROLES.map((role) => ({
      accountId: role,
      name: role === 'controller' ? '=Kim' : role,
      roles: [{ role, unit: null }],
    }))
    await ensureAccounts(opened.store, 'exempel', accounts)
    app = await startServer(opened, ['exempel'], new Map(), (server) => {
      routes = noteAddresses(server)
    })
    for (const role of ROLES) {
      const secret = await opened.store.asMember('exempel', 'test', (tx) =>
        startSession(tx, role, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      cookies.set(role, `malkedja=${secret}`)
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const as = (role: Role) => browserAt(app, 'exempel', { cookie: cookies.get(role) ?? '' })
  const taken = (role: Role, path: string) => {
    const url = encodeURI(path)
    return as(role).ask(`${url}${url.includes('?') ? '&' : '?'}as=xlsx`)
  }

  test('every table is taken out by whoever sees its page, and by nobody else', async () => {
    const tables = routes.filter(isTable)
    for (const route of tables)
      for (const role of ROLES) {
        const page = await askAt(app, WORDS, route, cookies.get(role))
        const workbook = await askAt(app, WORDS, route, cookies.get(role), 'xlsx')
        const where = `${role} at ${nameOf(route)}`
        expect([where, workbook.statusCode]).toEqual([where, page.statusCode])
        if (page.statusCode !== 200) expect(workbook.json().code).toBe(page.json().code)
        else expect([where, (await sheetsOf(workbook)).has('Om')]).toEqual([where, true])
      }
    expect(tables.length).toBeGreaterThanOrEqual(19)
  }, 120_000)

  test('the first sheet says whose it is, of which round, when and by whom it was taken out', async () => {
    const sheets = await sheetsOf(await taken('controller', 'rounds/delår-2026/parts'))
    const said = new Map(sheets.get('Om')?.map(([what, value]) => [what, value]))
    expect(said.get('Kommun')).toBe('Exempelstad (påhittad kommun)')
    expect(said.get('Uppföljning')).toBe('Delår 2026')
    expect(said.get('Uttaget')).toMatch(/^23 november 2026 kl\. \d\d\.\d\d$/)
    // NOTE a name that begins as a formula is still a name.
    expect(said.get('Av')).toBe('=Kim')
    expect(said.get('Urval')).toBe('Allt som sidan visar')
  })

  test.each([
    [
      'rounds/delår-2026/parts?only=missing&words=skolan',
      [
        ['Sök i delarna', 'skolan'],
        ['Visa', 'Saknar något'],
      ],
    ],
    [
      'history?subject=hemtjanst&kind=decideGrade&from=2026-01-01',
      [
        ['Om', 'hemtjanst'],
        ['Slag', 'Bedömning fastställd'],
        ['Från och med', '2026-01-01'],
      ],
    ],
  ])('what %s is narrowed to stands on the first sheet', async (path, lines) => {
    const about = (await sheetsOf(await taken('controller', path))).get('Om') ?? []
    const at = about.findIndex(([what]) => what === lines[0]?.[0])
    expect(about.slice(at, at + lines.length)).toEqual(lines)
    expect(about.some(([what]) => what === 'Urval')).toBe(false)
  })

  test('the chain has a row for each of its nodes, as the table shows them, with numbers as numbers', async () => {
    const page = (await as('reader').ask(encodeURI('rounds/delår-2026/chain'))).json<ChainReply>()
    const sheets = await sheetsOf(await taken('reader', 'rounds/delår-2026/chain'))
    const [headings, ...rows] = sheets.get('Målkedjan') ?? []
    expect(headings).toEqual([
      'Nivå',
      'Mål',
      'Ligger under',
      'Ansvarig',
      'Värde',
      'Mätenhet',
      'Gräns',
      'Bedömning',
      'Påhittat',
      'id',
    ])
    expect(rows.length).toBe(page.found)
    const row = rows.find((cells) => cells.at(-1) === 'hemtjanst')
    expect(row?.slice(0, 2)).toEqual([
      'Mål med flera mått',
      page.tree.flatMap(all).find(({ id }) => id === 'hemtjanst')?.title,
    ])
    expect(rows.some(([, , , , value]) => typeof value === 'number')).toBe(true)
  })

  test('what it is narrowed to is said, and nothing else is in it but what stands above', async () => {
    const sheets = await sheetsOf(await taken('reader', 'rounds/delår-2026/chain?owner=son'))
    const said = new Map(sheets.get('Om')?.map(([what, value]) => [what, value]))
    expect(said.get('Ansvarig')).toBe('Socialnämnden')
    expect(said.has('Urval')).toBe(false)
    const all = await sheetsOf(await taken('reader', 'rounds/delår-2026/chain'))
    const count = sheets.get('Målkedjan')?.length ?? 0
    expect(count).toBeGreaterThan(1)
    expect(count).toBeLessThan(all.get('Målkedjan')?.length ?? 0)
  })

  test('a value is the number that is known, shown with the decimals of its measure', async () => {
    const reply = await taken('controller', 'rounds/delår-2026/measures/vantetid')
    const path = encodeURI('rounds/delår-2026/measures/vantetid')
    const { view } = (await as('controller').ask(path)).json<MeasureReply>()
    const { sheets } = await readXlsx(reply.rawPayload, { readStyles: true })
    const series = sheets.find(({ name }) => name === 'Tidsserie')
    const points = view.series.points.filter(({ figure }) => figure !== null)
    const values = series?.rows.slice(1).map((row) => row[3]) ?? []
    expect(points.length).toBeGreaterThan(0)
    expect(values.filter((value) => typeof value === 'number')).toEqual(
      points.map(({ figure }) => Number(figure?.exact)),
    )
  })

  test('text is never a formula, whatever it begins with', async () => {
    const { changeNumber } = (await as('controller').ask('plan/2026')).json()
    const made = await as('controller').send('plan/edits', {
      edit: {
        edit: 'rewordNode',
        node: 'hemtjanst',
        language: 'sv',
        words: { title: '=HYPERLINK("http://exempel.se";"Klicka")' },
        when: { on: '2026-12-31', since: '2026-12-01' },
      },
      basedOn: changeNumber,
      turns: null,
    })
    expect(made.statusCode).toBe(201)
    const reply = await taken('controller', 'plan/2026')
    const { sheets } = await readXlsx(reply.rawPayload, { readStyles: true })
    const goals = sheets.find(({ name }) => name === 'Mål')
    expect(
      goals?.rows.some(([, title]) => title === '=HYPERLINK("http://exempel.se";"Klicka")'),
    ).toBe(true)
    for (const sheet of sheets)
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="exempel-/)
  })

  test('rows carry their own names in a hidden column, and headings stay in sight', async () => {
    const reply = await taken('controller', 'plan/2026')
    const { sheets } = await readXlsx(reply.rawPayload, { readStyles: true })
    const goals = sheets.find(({ name }) => name === 'Mål')
    const at = goals?.rows[0]?.indexOf('id') ?? -1
    expect(goals?.columns?.[at]?.hidden).toBe(true)
    expect(goals?.freezePane?.rows).toBe(1)
    expect(goals?.autoFilter?.range).toMatch(/^A1:/)
  })

  test('in English everything is in English', async () => {
    const sheets = await sheetsOf(await taken('controller', 'organisation?language=en'))
    expect([...sheets.keys()]).toEqual(['About', 'Bodies'])
    expect(sheets.get('Bodies')?.[0]?.slice(0, 4)).toEqual(['Code', 'Name', 'Kind', 'Lies under'])
  })
})

const all = (row: ChainReply['tree'][number]): readonly ChainReply['tree'][number][] => [
  row,
  ...row.children.flatMap(all),
]
