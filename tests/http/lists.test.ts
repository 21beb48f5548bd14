// A list of bodies comes back: every difference is shown before it is made, made whole, and rubbish is told from a list.
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { ListReply, ReadListReply } from '../../src/contract/lists.ts'
import type { OrganisationReply } from '../../src/contract/organisation.ts'
import { ROLES, type Role } from '../../src/domain/organisation/role.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { PDF, PNG, samples } from './file-samples.ts'

const LATE = '2099-01-01T00:00:00Z'

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<Role, string>()

const sheet = (rows: readonly (readonly (string | number | Date | null)[])[]) =>
  writeXlsx({ sheets: [{ name: 'Organ', rows: rows.map((row) => [...row]) }] })

describe.each(DATABASES)('lists that come back, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(
      opened.store,
      'exempel',
      ROLES.map((role) => ({ accountId: role, name: role, roles: [{ role, unit: null }] })),
    )
    app = await startServer(opened, ['exempel'])
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
  const sent = (bytes: Uint8Array, name = 'lista.xlsx', role: Role = 'administrator') =>
    app.inject({
      method: 'POST',
      url: `/api/exempel/lists?name=${encodeURIComponent(name)}`,
      headers: { cookie: cookies.get(role) ?? '', 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    })
  const read = async (bytes: Uint8Array, name?: string) =>
    (await sent(bytes, name)).json<ReadListReply>().sheets
  const look = async (
    bytes: Uint8Array,
    { since = null, ends = false }: { since?: string | null; ends?: boolean } = {},
    name?: string,
  ) => {
    const list = { sheets: await read(bytes, name), since, ends }
    const reply = await as('administrator').send('organisation/list/look', list)
    return { list, reply: reply.json<ListReply>() }
  }
  const carryOut = (looked: Awaited<ReturnType<typeof look>>) =>
    as('administrator').send('organisation/list', {
      ...looked.list,
      shown: looked.reply.differences.map(({ key }) => key),
    })
  const organisation = async () =>
    (await as('administrator').ask('organisation')).json<OrganisationReply>()
  const undo = async () => {
    const { undo: latest } = await organisation()
    return as('administrator').send('organisation/undo', { change: latest?.change })
  }
  const said = ({ differences }: ListReply) =>
    differences.map(({ word, what, field, before, after }) => [word, what, field, before, after])

  test('what is taken out and read in again differs in nothing', async () => {
    const out = await as('administrator').ask('organisation?as=xlsx')
    const { reply } = await look(out.rawPayload)
    expect(reply).toMatchObject({ differences: [], faults: [] })
    expect(reply.unchanged).toBeGreaterThan(10)
    const nothing = await carryOut({
      list: { sheets: await read(out.rawPayload), since: null, ends: false },
      reply,
    })
    expect(nothing.json().code).toBe('listSaysNothing')
  })

  test('a municipality’s own list is known by code and name, told difference by difference, made and taken back', async () => {
    const list = await sheet([
      ['Förteckning över organisationen'],
      ['Benämning', 'Ansvarskod', 'Typ', 'Överordnad', 'Start'],
      [
        'Kultur- och fritidsförvaltningen',
        'KFF',
        'förvaltning',
        'Kommunfullmäktige',
        new Date('2027-01-01'),
      ],
      ['Biblioteket', 'BIB', 'enhet', 'KFF', '2027-01-01'],
      ['Barn- och utbildningsnämnden', 'bun', 'nämnd', 'Kommunfullmäktige', '2024-05-01'],
      ['Södra grundskolan', 'sodra', 'enhet', 'Barn- och utbildningsförvaltningen', null],
    ])
    const before = await organisation()
    const looked = await look(list)
    // NOTE when a body began is history, and not for a list to change.
    expect(looked.reply.faults).toMatchObject([{ where: 'Organ, rad 5, första dagen' }])
    const mended = await sheet([
      ['Benämning', 'Ansvarskod', 'Typ', 'Överordnad', 'Arbetar för'],
      ['Kultur- och fritidsförvaltningen', 'KFF', 'förvaltning', 'Kommunfullmäktige', 'bun'],
      ['Biblioteket', 'BIB', 'enhet', 'KFF', null],
      ['Socialnämnden', 'son', 'nämnd', 'Kommunfullmäktige', null],
      ['Södra grundskolan', 'sodra', 'enhet', 'Barn- och utbildningsförvaltningen', null],
    ])
    const again = await look(mended, { since: '2027-01-01' })
    expect(again.reply.faults).toEqual([])
    expect(said(again.reply)).toEqual([
      [
        'Ny',
        'Kultur- och fritidsförvaltningen',
        '',
        '',
        'förvaltning, Kommunfullmäktige, 2027-01-01',
      ],
      ['Ny', 'Kultur- och fritidsförvaltningen', 'Arbetar för', '', 'Barn- och utbildningsnämnden'],
      ['Ny', 'Biblioteket', '', '', 'enhet, Kultur- och fritidsförvaltningen, 2027-01-01'],
      ['Ändras', 'Södra skolan', 'Namn', 'Södra skolan', 'Södra grundskolan'],
    ])
    expect(again.reply.unchanged).toBe(1)
    expect(await organisation()).toEqual(before)

    const made = await carryOut(again)
    expect([made.statusCode, made.json()]).toEqual([201, { done: true, made: 4 }])
    const then = (await as('administrator').ask('organisation?day=2027-01-01')).body
    expect(then).toContain('Biblioteket')
    expect(then).toContain('Södra grundskolan')
    expect((await organisation()).undo?.label).toContain('Läste in en lista')
    expect((await undo()).statusCode).toBe(201)
    expect((await organisation()).groups).toEqual(before.groups)
  })

  test('what is not in the list ends only when that is asked for, and not with goals that nobody is given', async () => {
    const out = await as('administrator').ask('organisation?as=xlsx')
    const { sheets } = await readXlsx(out.rawPayload)
    const rows = sheets.find(({ name }) => name === 'Organ')?.rows ?? []
    const without = (code: string) =>
      sheet(
        rows
          .filter(([own]) => own !== code)
          .map((row) => row.map((cell) => cell as string | Date | null)),
      )
    expect((await look(await without('regionen'))).reply.differences).toEqual([])
    const ended = await look(await without('regionen'), { since: '2027-01-01', ends: true })
    expect(said(ended.reply)).toEqual([
      ['Upphör', 'Regionens hemsjukvård', 'Sista dagen', '', '31 december 2026'],
    ])
    const left = await look(await without('son'), { since: '2027-01-01', ends: true })
    expect(left.reply.faults).toHaveLength(1)
    expect(left.reply.faults[0]?.sentence).toContain('Socialnämnden')
    expect((await carryOut(left)).json().code).not.toBe(undefined)
  })

  test('what somebody else has changed meanwhile is told, and nothing is made', async () => {
    const list = await sheet([
      ['Namn', 'Kod'],
      ['Södra grundskolan', 'sodra'],
      ['Hemtjänst Björken', 'bjorken'],
    ])
    const looked = await look(list)
    expect(looked.reply.differences).toHaveLength(2)
    const { changeNumber } = await organisation()
    const renamed = await as('controller').send('organisation/edits', {
      edit: {
        edit: 'rewordBody',
        body: 'sodra',
        language: 'sv',
        words: { title: 'Söderskolan' },
        when: { on: TODAY, since: null },
      },
      basedOn: changeNumber,
    })
    expect(renamed.statusCode).toBe(201)
    const refused = await carryOut(looked)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'listMoved'])
    expect(refused.json().detail).toContain('Södra skolan')
    expect(
      (await organisation()).groups.flatMap(({ rows }) => JSON.stringify(rows)).join(),
    ).toContain('Hemtjänsten Björken')
  })

  test('rows that cannot be made are told with their place and a sentence, and nothing is made', async () => {
    const list = await sheet([
      ['Namn', 'Kod', 'Slag', 'Ligger under', 'Slut'],
      ['Ny enhet', null, null, 'Socialförvaltningen', null],
      ['Annan enhet', null, 'påhitt', 'Socialförvaltningen', null],
      ['Tredje enheten', null, 'enhet', 'Socialförvaltningenn', null],
      ['Socialnämnden', null, 'nämnd', null, 'snart'],
      ['Socialnämnden', null, 'nämnd', null, null],
      ['A', 'a1', 'enhet', 'b1', null],
      ['B', 'b1', 'enhet', 'a1', null],
      ['Rätt enhet', null, 'enhet', 'Socialförvaltningen', null],
    ])
    const { reply, list: asked } = await look(list)
    expect(said(reply).map(([is, what]) => [is, what])).toEqual([['Ny', 'Rätt enhet']])
    expect(reply.faults.map(({ where }) => where)).toEqual([
      'Organ, rad 2, slag',
      'Organ, rad 3, slag',
      'Organ, rad 6, namn',
      'Organ, rad 4, ligger under',
      'Organ, rad 5, sista dagen',
      'Organ, rad 7, ligger under',
    ])
    const refused = await carryOut({ list: asked, reply })
    expect(refused.json().code).toBe('listFaulty')
  })

  test('CSV is read with either sign between cells, in either code', async () => {
    const text = 'Namn;Kod\nSöderskolan;sodra\nÖstra skolan;ostra\n'
    for (const bytes of [
      Buffer.from(text, 'utf8'),
      Buffer.from(`\ufeff${text}`, 'utf8'),
      Buffer.from(text, 'latin1'),
      Buffer.from(text.replaceAll(';', '\t'), 'utf8'),
      Buffer.from(text.replaceAll(';', ','), 'utf8'),
    ]) {
      const { reply } = await look(bytes, {}, 'lista.csv')
      expect([reply.faults, reply.differences, reply.unchanged]).toEqual([[], [], 2])
    }
  })

  test('a day is read as people write it', async () => {
    const text = 'Namn;Kod;Slag;Ligger under;Start\nÅskolan;aa;enhet;bun;1 januari 2027\n'
    const { reply } = await look(Buffer.from(text, 'utf8'), {}, 'lista.csv')
    expect(reply.faults).toEqual([])
    expect(reply.differences.map(({ after }) => after)).toEqual([
      'enhet, Barn- och utbildningsnämnden, 2027-01-01',
    ])
  })

  test('a list is read and carried out by who may change the organisation, and nobody else', async () => {
    const list = { sheets: [], since: null, ends: false }
    for (const role of ROLES) {
      const may = ['controller', 'administrator'].includes(role)
      const looked = await as(role).send('organisation/list/look', list)
      const made = await as(role).send('organisation/list', { ...list, shown: [] })
      const codes = [looked.json().code, made.json().code]
      expect([role, ...codes]).toEqual([
        role,
        ...(may ? ['listUnknown', 'listUnknown'] : ['mayNot', 'mayNot']),
      ])
    }
  })

  describe('what is no list is refused with a sentence', () => {
    let good: Uint8Array
    beforeEach(async () => {
      good = await sheet([['Namn'], ['Socialnämnden']])
    })
    const refusal = async (bytes: Uint8Array, name?: string) =>
      (await sent(bytes, name)).json().code

    test('nothing, an image, a PDF, a text that is binary', async () => {
      expect(await refusal(Buffer.alloc(0))).toBe('listEmpty')
      expect(await refusal(PNG)).toBe('listNotTable')
      expect(await refusal(PDF)).toBe('listNotTable')
      expect(await refusal(Buffer.from([0, 1, 2, 3, 255, 7]), 'lista.csv')).toBe('listNotTable')
    })
    test('one that is too large', async () => {
      const reply = await sent(Buffer.alloc(10_000_001, 0x61), 'stor.csv')
      expect([reply.statusCode, reply.json().code]).toEqual([422, 'listTooLarge'])
      expect(reply.json().detail).toContain('10')
    })
    test('one that unpacks to far more than it says in its size', async () => {
      const zip = new ZipFile()
      const types =
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
      zip.addBuffer(Buffer.from(types), '[Content_Types].xml', { compress: false })
      zip.addBuffer(Buffer.alloc(150_000_000), 'xl/worksheets/sheet1.xml')
      zip.end()
      const bomb = await buffer(zip.outputStream)
      expect(bomb.length).toBeLessThan(1_000_000)
      expect(await refusal(bomb)).toBe('listTooLarge')
    })
    test('a document, whatever it is called', async () => {
      const all = await samples()
      for (const kind of ['docx', 'docm', 'pptx', 'odt', 'exe', 'jpg'] as const)
        expect([kind, await refusal(all[kind] ?? Buffer.alloc(0))]).toEqual([kind, 'listNotTable'])
      expect(await refusal(all.zip ?? Buffer.alloc(0))).toBe('listDamaged')
      expect(await refusal(all.xlsx ?? Buffer.alloc(0))).toBe('listDamaged')
    })
    test('one with a password', async () => {
      const locked = await writeXlsx({
        sheets: [{ name: 'Organ', rows: [['Namn']] }],
        encryption: { password: 'hemligt', spinCount: 1000 },
      })
      expect(await refusal(locked)).toBe('listLocked')
    })
    test('one that is cut', async () => {
      expect(await refusal(good.slice(0, good.length - 200))).toBe('listDamaged')
    })
    test('one with merged cells', async () => {
      const merged = await writeXlsx({
        sheets: [
          {
            name: 'Organ',
            rows: [
              ['Namn', 'Kod'],
              ['A', null],
            ],
            merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }],
          },
        ],
      })
      const reply = await sent(merged)
      expect(reply.json().detail).toContain('A2:B2')
    })
    test('text with markup is text', async () => {
      const [first] = await read(await sheet([['Namn'], ['<script>alert(1)</script> & <b>']]))
      expect(first?.rows[1]?.cells).toEqual(['<script>alert(1)</script> & <b>'])
    })
    test('one with rows beyond what is a list', async () => {
      const rows = [['Namn'], ...Array.from({ length: 20_001 }, (_, at) => [`Enhet ${at}`])]
      expect(await refusal(Buffer.from(rows.join('\n')), 'lång.csv')).toBe('listTooLong')
    })
  })
})
