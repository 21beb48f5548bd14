// A list of people comes back: who is new and whose roles are others, shown before it is made; nobody becomes administrator by the way.
import type { FastifyInstance } from 'fastify'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListMadeReply, ListReply, ReadListReply } from '../../src/contract/lists.ts'
import type { PeopleReply } from '../../src/contract/staff.ts'
import { readAudit } from '../../src/store/audit.ts'
import { startSession } from '../../src/store/sessions.ts'
import { inviteFromTerminal } from '../../src/usecases/workflow/invite.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const HEADINGS = ['Namn', 'Inloggningsnamn', 'E-postadress', 'Roll', 'Gäller']

type Cells = readonly (string | null)[]

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

describe.each(DATABASES)('people that come back, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    for (const of of ['exempel', 'dorotea']) {
      await bringIn(opened, of)
      await ensureAccounts(opened.store, of, [
        { accountId: 'chef', name: 'Cecilia Chef', roles: [{ role: 'administrator', unit: null }] },
        {
          accountId: 'kontroll',
          name: 'Kim Kontroll',
          roles: [{ role: 'controller', unit: null }],
        },
      ])
      for (const account of ['chef', 'kontroll'])
        cookies.set(
          `${of} ${account}`,
          `malkedja=${await opened.store.asMember(of, 'test', (tx) =>
            startSession(tx, account, {
              now: `${TODAY}T08:00:00Z`,
              endsAt: LATE,
              lastEndsAt: LATE,
            }),
          )}`,
        )
    }
    const roles = [{ role: 'reporter' as const, body: 'norra' }]
    const rut = { name: 'Rut Rapportör', login: 'rut@exempel.se', roles, now: new Date() }
    await inviteFromTerminal(opened.store, 'exempel', 'terminal', rut)
    // NOTE in Dorotea everybody signs on at the municipality.
    app = await startServer(opened, ['exempel'])
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const as = (account = 'chef', of = 'exempel') =>
    browserAt(app, of, { cookie: cookies.get(`${of} ${account}`) ?? '' })
  const read = async (bytes: Uint8Array, of: string) =>
    (
      await app.inject({
        method: 'POST',
        url: `/api/${of}/lists?name=personer.xlsx`,
        headers: {
          cookie: cookies.get(`${of} chef`) ?? '',
          'content-type': 'application/octet-stream',
        },
        payload: Buffer.from(bytes),
      })
    ).json<ReadListReply>().sheets
  const lookIn = async (bytes: Uint8Array, ends = false, of = 'exempel') => {
    const list = { sheets: await read(bytes, of), since: null, ends }
    const reply = await as('chef', of).send('people/list/look', list)
    return { list, reply: reply.json<ListReply>() }
  }
  const look = async (rows: readonly Cells[], ends = false, of = 'exempel') =>
    lookIn(
      await writeXlsx({
        sheets: [{ name: 'Roller', rows: [HEADINGS, ...rows].map((row) => [...row]) }],
      }),
      ends,
      of,
    )
  const carryOut = (looked: Awaited<ReturnType<typeof look>>, agreed: readonly string[] = []) =>
    as().send('people/list', {
      ...looked.list,
      shown: looked.reply.differences.map(({ key }) => key),
      agreed,
    })
  const people = async () => (await as().ask('people')).json<PeopleReply>().people
  const rolesOf = async (name: string) =>
    (await people()).find((one) => one.name === name)?.given.map(({ label }) => label)
  const said = ({ differences }: ListReply) =>
    differences.map(({ word, what, field, before, after }) => [word, what, field, before, after])

  test('what is taken out and read in again differs in nothing, also where all that is left out would end', async () => {
    const out = await as().ask('people?as=xlsx')
    for (const ends of [false, true]) {
      const { reply } = await lookIn(out.rawPayload, ends)
      expect(reply).toMatchObject({ differences: [], faults: [] })
      expect(reply.unchanged).toBe((await people()).length)
    }
  })

  test('somebody new is invited by a link that is shown once, and roles are given and end', async () => {
    const rows: readonly Cells[] = [
      ['Nils Ny', null, 'Nils.Ny@exempel.se', 'Rapportör', 'Norra skolan'],
      ['Nils Ny', null, 'Nils.Ny@exempel.se', 'läsare', 'hela kommunen'],
      ['Rut Rapportör', 'RUT@exempel.se', null, 'enhetschef', 'sodra'],
      ['Cecilia Chef', null, null, 'administratör', 'hela kommunen'],
      ['Kim Kontroll', null, null, 'controller', 'hela kommunen'],
    ]
    const looked = await look(rows, true)
    expect(looked.reply.faults).toEqual([])
    expect(said(looked.reply)).toEqual([
      ['Ny', 'Nils Ny', '', '', 'nils.ny@exempel.se, Nils.Ny@exempel.se'],
      ['Ny', 'Nils Ny', 'Roll', '', 'rapportör, Norra skolan'],
      ['Ny', 'Nils Ny', 'Roll', '', 'läsare'],
      ['Ny', 'Rut Rapportör', 'Roll', '', 'enhetschef, Södra skolan'],
      ['Upphör', 'Rut Rapportör', 'Roll', 'rapportör, Norra skolan', ''],
    ])
    expect(await rolesOf('Nils Ny')).toBeUndefined()
    const made = await carryOut(looked)
    expect(made.statusCode).toBe(201)
    const { invited = [], made: count } = made.json<ListMadeReply>()
    expect(count).toBe(5)
    expect(invited.map(({ name, link }) => [name, /inbjudan#.{20,}/.test(link.link)])).toEqual([
      ['Nils Ny', true],
    ])
    expect(await rolesOf('Nils Ny')).toEqual(['rapportör, Norra skolan', 'läsare'])
    expect(await rolesOf('Rut Rapportör')).toEqual(['enhetschef, Södra skolan'])
    expect((await look(rows, true)).reply).toMatchObject({ differences: [], faults: [] })
  })

  test('a name and an address are said anew of who signs in here, with an event of their own', async () => {
    const looked = await look([['Rut Rask', 'rut@exempel.se', 'rut.rask@exempel.se', null, null]])
    expect(said(looked.reply)).toEqual([
      ['Ändras', 'Rut Rapportör', 'Namn', 'Rut Rapportör', 'Rut Rask'],
      ['Ändras', 'Rut Rapportör', 'E-postadress', '', 'rut.rask@exempel.se'],
    ])
    expect((await carryOut(looked)).statusCode).toBe(201)
    const rut = (await people()).find(({ login }) => login === 'rut@exempel.se')
    expect([rut?.name, rut?.email]).toEqual(['Rut Rask', 'rut.rask@exempel.se'])
    const events = await opened.store.asMember('exempel', 'test', (tx) =>
      readAudit(tx, { what: ['changeAccount'], limit: 5 }),
    )
    expect(events.map(({ after }) => after)).toEqual([
      { name: 'Rut Rask', email: 'rut.rask@exempel.se' },
    ])
  })

  test('nobody becomes administrator or auditor unless it is said of each by itself', async () => {
    const looked = await look([
      ['Rut Rask', 'rut@exempel.se', null, 'administratör', null],
      ['Rita Revisor', 'rita@exempel.se', null, 'revisor', 'hela kommunen'],
    ])
    const asked = looked.reply.differences.filter(({ asks }) => asks !== null)
    expect(asked.map(({ asks }) => asks)).toEqual([
      'Rut Rask blir administratör.',
      'Rita Revisor blir revisor.',
    ])
    for (const agreed of [[], [asked[0]?.key ?? '']]) {
      const refused = await carryOut(looked, agreed)
      expect([refused.statusCode, refused.json().code]).toEqual([422, 'listNotAgreed'])
    }
    expect(await rolesOf('Rut Rask')).toEqual(['enhetschef, Södra skolan'])
    const made = await carryOut(
      looked,
      asked.map(({ key }) => key),
    )
    expect(made.statusCode).toBe(201)
    expect(await rolesOf('Rut Rask')).toEqual(['enhetschef, Södra skolan', 'administratör'])
  })

  test('an auditor is nothing that takes part in what they judge', async () => {
    const looked = await look([['Rut Rask', 'rut@exempel.se', null, 'revisor', 'hela kommunen']])
    expect(looked.reply.faults).toMatchObject([
      { sentence: expect.stringContaining('kan inte också vara enhetschef') },
    ])
    const agreed = looked.reply.differences.map(({ key }) => key)
    expect((await carryOut(looked, agreed)).json().code).toBe('notBesideAuditor')
  })

  test('the last administrator is not taken away by a list, and gives over to another in one', async () => {
    const kim: Cells = ['Kim Kontroll', null, null, 'controller', 'hela kommunen']
    const nobody = await look([kim], true)
    expect(nobody.reply.faults).toMatchObject([
      { sentence: expect.stringMatching(/administratör/) },
    ])
    expect((await carryOut(nobody)).json().code).toBe('lastAdministrator')
    const given = await look(
      [kim, ['Kim Kontroll', null, null, 'administratör', 'hela kommunen']],
      true,
    )
    expect(given.reply.faults).toEqual([])
    const agreed = given.reply.differences.flatMap(({ key, asks }) => (asks === null ? [] : [key]))
    expect((await carryOut(given, agreed)).statusCode).toBe(201)
    expect((await as('kontroll').ask('people')).statusCode).toBe(401)
    expect((await as().ask('people')).statusCode).toBe(401)
  })

  test('what is wrong is told with its sheet, row and column', async () => {
    const sheets = [
      {
        name: 'Roller',
        rows: [
          HEADINGS,
          ['Nils Nyare', 'n', null, 'rapportör', 'Norra skolan'],
          ['Ny Utan', null, null, 'chef', null],
          ['Ny Person', 'ny.person', 'ingen adress', 'rapportör', 'Västra skolan'],
          ['Ny Till', 'ny.till', null, 'administratör', 'Norra skolan'],
          ['Ny Igen', 'ny.igen', null, 'rapportör', null],
        ].map((row) => [...row]),
      },
    ]
    const looked = await lookIn(await writeXlsx({ sheets }), false, 'dorotea')
    expect(looked.reply.differences).toEqual([])
    const where = looked.reply.faults.map((one) => one.where)
    expect(where).toContain('Roller, rad 2, inloggningsnamn')
    expect(where).toContain('Roller, rad 3, roll')
    expect(where).toContain('Roller, rad 4, e-postadress')
    expect(where).toContain('Roller, rad 4, gäller')
    expect(where).toContain('Roller, rad 5, gäller')
    expect(where).toContain('Roller, rad 6, gäller')
    // NOTE Dorotea's people sign on at the municipality: nobody is invited here.
    expect(looked.reply.faults.map(({ sentence }) => sentence).join()).toContain('inga egna konton')
  })
})
