// A list of a plan comes back: what is taken out differs in nothing, and each difference is shown, made whole, and taken back.
import type { FastifyInstance } from 'fastify'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListReply, ReadListReply } from '../../src/contract/lists.ts'
import type { PlanReply } from '../../src/contract/plan.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const YEAR = Number(TODAY.slice(0, 4)) + 1
const FIRST = `${YEAR}-01-01`
const SHIPPED = ['exempel', 'dorotea', 'kumla', 'lindesberg', 'kalmar'] as const

type Cells = readonly (string | number | boolean | Date | null)[]
type Sheets = Readonly<Record<string, readonly Cells[]>>

const workbook = (sheets: Sheets) =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
    })),
  })

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

describe.each(DATABASES)('plans that come back, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    for (const one of SHIPPED) {
      await bringIn(opened, one)
      await ensureAccounts(
        opened.store,
        one,
        ROLES.map((role) => ({ accountId: role, name: role, roles: [{ role, unit: null }] })),
      )
      for (const role of ROLES) {
        const secret = await opened.store.asMember(one, 'test', (tx) =>
          startSession(tx, role, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
        )
        cookies.set(`${one} ${role}`, `malkedja=${secret}`)
      }
    }
    app = await startServer(opened, SHIPPED)
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const cookieOf = (role: Role, of: string) => cookies.get(`${of} ${role}`) ?? ''
  const as = (role: Role, of = 'exempel') => browserAt(app, of, { cookie: cookieOf(role, of) })
  const read = async (bytes: Uint8Array, of: string) =>
    (
      await app.inject({
        method: 'POST',
        url: `/api/${of}/lists?name=plan.xlsx`,
        headers: { cookie: cookieOf('controller', of), 'content-type': 'application/octet-stream' },
        payload: Buffer.from(bytes),
      })
    ).json<ReadListReply>().sheets
  const look = async (
    bytes: Uint8Array,
    {
      of = 'exempel',
      since = FIRST as string | null,
      ends = false,
      as: role = 'controller' as Role,
    } = {},
  ) => {
    const list = { sheets: await read(bytes, of), since, ends }
    const reply = await as(role, of).send(`plan/${YEAR}/list/look`, list)
    return { list, reply: reply.json<ListReply>() }
  }
  const carryOut = (looked: Awaited<ReturnType<typeof look>>, role: Role = 'controller') =>
    as(role).send(`plan/${YEAR}/list`, {
      ...looked.list,
      shown: looked.reply.differences.map(({ key }) => key),
    })
  const plan = async () => (await as('controller').ask(`plan/${YEAR}`)).json<PlanReply>()
  const said = ({ differences }: ListReply) =>
    differences.map(({ word, what, field, before, after }) => [word, what, field, before, after])
  const takenOut = async (of = 'exempel') => {
    const out = await as('controller', of).ask(`plan/${YEAR}?as=xlsx`)
    const { sheets } = await readXlsx(out.rawPayload)
    const rowsOf = (name: string) => sheets.find((one) => one.name === name)?.rows ?? []
    return { bytes: out.rawPayload, rowsOf }
  }

  test.each(SHIPPED)(
    'the plan of %s is taken out and read in again without a difference',
    async (of) => {
      const { bytes } = await takenOut(of)
      const { reply } = await look(bytes, { of })
      expect(reply).toMatchObject({ differences: [], faults: [] })
      expect(reply.unchanged).toBeGreaterThan(5)
    },
  )

  test('goals, measures and limits that are new or other are shown, made together and taken back', async () => {
    const before = await plan()
    const list = await workbook({
      Mål: [
        ['Nivå', 'Mål', 'Text', 'Ligger under', 'Ansvarig', 'Sista dagen'],
        ['Mål', 'Alla barn kan simma', 'Från sex år.', 'Trygg vardag', 'bun', null],
        ['Mål', 'Fler elever når gymnasiet', null, 'Trygg vardag', 'Socialnämnden', null],
        ['Enhetsmål', 'Läsplan för varje klass', 'Ny text', null, 'Södra skolan', `${YEAR}-06-30`],
      ],
      Mått: [
        ['Mått', 'Mål', 'Mätenhet', 'Bättre är', 'Ansvarig'],
        ['Simkunniga i årskurs 6', 'Alla barn kan simma', '%', 'högre', 'bun'],
        ['Sjukfrånvaro', null, null, null, null],
      ],
      Gränsvärden: [
        ['Mått', 'Gränsvärde', String(YEAR), YEAR + 1],
        ['Simkunniga i årskurs 6', 'Målvärde', '95,5', 97],
        ['Dagar som kassan räcker', 'Önskat läge', '35–60', null],
      ],
    })
    const looked = await look(list)
    expect(looked.reply.faults).toEqual([])
    expect(said(looked.reply)).toEqual([
      [
        'Ny',
        'Alla barn kan simma',
        '',
        '',
        `Mål, Trygg vardag, Barn- och utbildningsnämnden, ${FIRST}`,
      ],
      ['Ny', 'Alla barn kan simma', 'Text', '', 'Från sex år.'],
      [
        'Ändras',
        'Fler elever når gymnasiet',
        'Ansvarig',
        'Barn- och utbildningsnämnden',
        'Socialnämnden',
      ],
      ['Ändras', 'Fler elever når gymnasiet', 'Ligger under', 'Lära hela livet', 'Trygg vardag'],
      ['Ändras', 'Läsplan för varje klass', 'Text', '', 'Ny text'],
      ['Ändras', 'Läsplan för varje klass', 'Sista dagen', '', `30 juni ${YEAR}`],
      ['Ny', 'Simkunniga i årskurs 6', '', '', 'procent, Alla barn kan simma'],
      ['Ny', 'Simkunniga i årskurs 6', 'Bättre är', '', 'högre'],
      ['Ny', 'Simkunniga i årskurs 6', 'Ansvarig', '', 'Barn- och utbildningsnämnden'],
      ['Ändras', `Simkunniga i årskurs 6: Målvärde, ${YEAR}`, 'Gränsvärde', '', '95,5'],
      ['Ändras', `Simkunniga i årskurs 6: Målvärde, ${YEAR + 1}`, 'Gränsvärde', '', '97'],
      ['Ändras', `Dagar som kassan räcker: Önskat läge, ${YEAR}`, 'Gränsvärde', '', '35–60'],
    ])
    expect(await plan()).toEqual(before)

    const made = await carryOut(looked)
    expect([made.statusCode, made.json()]).toEqual([201, { done: true, made: 12 }])
    const after = await plan()
    expect(after.undo?.label).toMatch(/^Läste in en lista med «Alla barn kan simma» och \d+ till$/)
    const again = await look(list)
    expect(again.reply).toMatchObject({ differences: [], faults: [] })
    const undone = await as('controller').send('plan/undo', { change: after.undo?.change })
    expect(undone.statusCode).toBe(201)
    expect((await plan()).rows).toEqual(before.rows)
  })

  test('what is said from a day leaves the year before as it was', async () => {
    const list = await workbook({
      Mål: [
        ['Nivå', 'Mål', 'Id'],
        ['Mål', 'Fler elever når högskolan', 'behoriga'],
      ],
    })
    const looked = await look(list)
    expect((await carryOut(looked)).statusCode).toBe(201)
    const titles = async (year: number) => (await as('controller').ask(`plan/${year}`)).body
    expect(await titles(YEAR)).toContain('Fler elever når högskolan')
    expect(await titles(YEAR - 1)).toContain('"title":"Fler elever når gymnasiet"')
    const { undo } = await plan()
    await as('controller').send('plan/undo', { change: undo?.change })
  })

  test('what is wrong is told with its sheet, row and column, and nothing is made', async () => {
    const looked = await look(
      await workbook({
        Mål: [
          ['Nivå', 'Mål', 'Ligger under', 'Ansvarig', 'Sista dagen'],
          ['Delmål', 'Något', null, null, null],
          ['Mål', 'Något annat', 'Finns inte', 'Ingen nämnd', 'snart'],
          ['Vision', 'Läsplan för varje klass', null, null, null],
        ],
        Mått: [
          ['Mått', 'Mål', 'Mätenhet'],
          ['Sjukfrånvaro', null, 'ljusår'],
        ],
        Gränsvärden: [
          ['Mått', 'Gränsvärde', String(YEAR)],
          ['Sjukfrånvaro', 'Målvärde', 'lågt'],
        ],
      }),
    )
    expect(looked.reply.differences.map(({ where }) => where)).toEqual(['Mål, rad 4'])
    expect(looked.reply.faults.map(({ where }) => where)).toEqual([
      'Mål, rad 2, nivå',
      'Mål, rad 3, ligger under',
      'Mål, rad 3, ansvarig',
      'Mål, rad 3, sista dagen',
      'Mått, rad 2, mätenhet',
      `Gränsvärden, rad 2, ${YEAR}`,
    ])
    expect((await carryOut(looked)).json().code).toBe('listFaulty')
    const limits = await look(
      await workbook({
        Gränsvärden: [
          ['Mått', 'Gränsvärde', String(YEAR)],
          ['Sjukfrånvaro', 'Målvärde', 'lågt'],
          ['Sjukdagar', 'Målvärde', 5],
        ],
      }),
    )
    expect(limits.reply.faults.map(({ where }) => where)).toEqual([
      `Gränsvärden, rad 2, ${YEAR}`,
      'Gränsvärden, rad 3, mått',
    ])
  })

  test('what the model refuses is told at its row, as the planning page tells it', async () => {
    const looked = await look(
      await workbook({
        Mål: [
          ['Nivå', 'Mål', 'Ligger under', 'Ansvarig'],
          ['Enhetsmål', 'Ett mål utan överordnat', null, 'Norra skolan'],
        ],
      }),
    )
    expect(looked.reply.faults).toMatchObject([{ where: 'Mål, rad 2' }])
    expect((await carryOut(looked)).statusCode).toBe(422)
  })

  test('nothing is made where something has changed since it was shown', async () => {
    const looked = await look(
      await workbook({
        Gränsvärden: [
          ['Mått', 'Gränsvärde', String(YEAR)],
          ['Sjukfrånvaro', 'Målvärde', 5],
        ],
      }),
    )
    const { changeNumber } = await plan()
    const edit = {
      edit: 'setLimit',
      measure: 'sjukfranvaro',
      limit: 'target',
      year: YEAR,
      value: '4',
    }
    const other = await as('controller').send('plan/edits', {
      edit,
      basedOn: changeNumber,
      turns: null,
    })
    expect(other.statusCode).toBe(201)
    const refused = await carryOut(looked)
    expect(refused.json().code).toBe('listMoved')
    expect(refused.json().detail).toContain('Sjukfrånvaro')
    const { undo } = await plan()
    await as('controller').send('plan/undo', { change: undo?.change })
  })

  test('what the list leaves out ends only where that is asked for', async () => {
    const { bytes, rowsOf } = await takenOut()
    const rows = rowsOf('Mål').filter((row) => row[1] !== 'Läsplan för varje klass')
    const cut = await workbook({ Mål: rows })
    expect((await look(cut)).reply.differences).toEqual([])
    const ending = await look(cut, { ends: true })
    expect(new Set(said(ending.reply).map(([word]) => word))).toEqual(new Set(['Upphör']))
    expect(said(ending.reply).every(([, , , , after]) => after === `31 december ${YEAR - 1}`)).toBe(
      true,
    )
    expect((await look(bytes, { ends: true })).reply.differences).toEqual([])
  })

  test('nobody reads in what they may not edit on the page', async () => {
    const list = await workbook({
      Mål: [
        ['Nivå', 'Mål'],
        ['Mål', 'Fler elever når gymnasiet'],
      ],
    })
    const sheets = await read(list, 'exempel')
    for (const role of ['reader', 'politician', 'auditor', 'reporter'] as const) {
      const reply = await as(role).send(`plan/${YEAR}/list/look`, {
        sheets,
        since: null,
        ends: false,
      })
      expect([role, reply.statusCode]).toEqual([role, 403])
    }
  })
})
