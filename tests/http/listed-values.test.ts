// Values filled in in Excel come back: each difference is shown, all are reported together, a gap takes nothing away.
import type { FastifyInstance } from 'fastify'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListReply, ReadListReply } from '../../src/contract/lists.ts'
import type { HistoryReply } from '../../src/contract/staff.ts'
import type { PartReply } from '../../src/contract/working-round.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'unitManager', unit: 'norra' }] },
  { accountId: 'ali', name: 'Ali Norén', roles: [{ role: 'reporter', unit: 'sodra' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const PART = 'rounds/helår-2026/parts/norra'

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()
type Cell = string | number | boolean | Date | null

describe.each(DATABASES)('values that come back, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    app = await startServer(opened, ['exempel'])
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('exempel', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      cookies.set(accountId, `malkedja=${secret}`)
    }
    const standing = { round: 'helår-2026', standing: 'open' }
    expect((await as('kim').send('standings', standing)).statusCode).toBe(201)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const as = (account: string) => browserAt(app, 'exempel', { cookie: cookies.get(account) ?? '' })
  const part = async () => (await as('lo').ask(encodeURI(PART))).json<PartReply>()
  const rows = async (): Promise<Cell[][]> => {
    const reply = await as('lo').ask(`${encodeURI(PART)}?as=xlsx`)
    const { sheets } = await readXlsx(reply.rawPayload)
    return sheets.find(({ name }) => name === 'Värden')?.rows.map((row) => [...row]) ?? []
  }
  const at = (all: Cell[][], heading: string) => all[0]?.indexOf(heading) ?? -1
  const filled = async (
    values: Readonly<Record<string, Cell>>,
    heading = 'Värde',
  ): Promise<Cell[][]> => {
    const all = await rows()
    for (const row of all.slice(1)) {
      const key = `${row[0]}, ${row[3]}`
      if (key in values) row[at(all, heading)] = values[key] ?? null
    }
    return all
  }
  const look = async (all: Cell[][], account = 'lo') => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Värden', rows: all }] })
    const read = await app.inject({
      method: 'POST',
      url: '/api/exempel/lists?name=norra.xlsx',
      headers: { cookie: cookies.get(account) ?? '', 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    })
    const list = { sheets: read.json<ReadListReply>().sheets, since: null, ends: false }
    const looked = await as(account).send(encodeURI(`${PART}/list/look`), list)
    return { list, looked, reply: looked.json<ListReply>() }
  }
  const carryOut = ({ list, reply }: Awaited<ReturnType<typeof look>>, account = 'lo') =>
    as(account).send(encodeURI(`${PART}/list`), {
      ...list,
      shown: reply.differences.map(({ key }) => key),
    })

  test('what is taken out and read in again differs in nothing', async () => {
    const { reply } = await look(await rows())
    expect([reply.differences, reply.faults]).toEqual([[], []])
    expect(reply.unchanged).toBe((await rows()).length - 1)
  })

  test('numbers, text with a comma, words and reasons are told, then reported with an event each', async () => {
    const all = await filled({
      'Behöriga elever i årskurs 9, utfall': 52,
      'Elever i årskurs 9, utfall': '1 058',
      'Sjukfrånvaro, utfall': '6,4',
      'Läsplan finns i varje klass, utfall': 'ja',
    })
    for (const row of all)
      if (row[0] === 'Årsarbetare' && row[3] === 'utfall')
        row[at(all, 'Inget värde, därför att')] = 'inte publicerat än'
    const looked = await look(all)
    expect(looked.reply.faults).toEqual([])
    expect(
      looked.reply.differences.map(({ what, field, before, after }) => [
        what,
        field,
        before,
        after.replaceAll('\u00a0', ' '),
      ]),
    ).toEqual([
      ['Behöriga elever i årskurs 9, Norra skolan, 2026, utfall', 'Värde', '', '52'],
      ['Elever i årskurs 9, Norra skolan, 2026, utfall', 'Värde', '', '1 058'],
      ['Sjukfrånvaro, Norra skolan, 2026, utfall', 'Värde', '', '6,4 %'],
      [
        'Årsarbetare, Norra skolan, 2026, utfall',
        'Inget värde, därför att',
        '',
        'inte publicerat än',
      ],
      ['Läsplan finns i varje klass, 2026, utfall', 'Värde', '', 'ja'],
    ])
    const made = await carryOut(looked)
    expect([made.statusCode, made.json()]).toEqual([201, { done: true, made: 5 }])
    const outcomes = (await part()).values.map(
      ({ form }) => form.current.find(({ kind }) => kind === 'outcome') ?? form.current[0],
    )
    expect(outcomes.map((one) => one?.missing ?? one?.written)).toEqual([
      '52',
      '1\u00a0058',
      '6,4',
      'notYetPublished',
      'yes',
    ])
    const { events } = (await as('lo').ask('history?subject=sjukfranvaro')).json<HistoryReply>()
    expect(events[0]).toMatchObject({ who: 'Lo Berg' })
    expect((await look(await rows())).reply.differences).toEqual([])
  })

  test('an emptied cell takes nothing back, and a comment alone goes with the value that stands', async () => {
    const emptied = await filled({ 'Sjukfrånvaro, utfall': null })
    expect((await look(emptied)).reply.differences).toEqual([])
    const said = await filled({ 'Sjukfrånvaro, utfall': 'Influensan i mars.' }, 'Kommentar')
    const looked = await look(said)
    expect(looked.reply.differences.map(({ field, after }) => [field, after])).toEqual([
      ['Kommentar', 'Influensan i mars.'],
    ])
    expect((await carryOut(looked)).statusCode).toBe(201)
    const value = (await part()).values.find(({ id }) => id === 'sjukfranvaro')
    expect(value?.form.current.find(({ kind }) => kind === 'outcome')).toMatchObject({
      written: '6,4',
      comment: 'Influensan i mars.',
    })
  })

  test('what cannot be reported is told with its row and the page’s own sentence, and nothing is reported', async () => {
    const looked = await look(
      await filled({ 'Sjukfrånvaro, utfall': 'mycket', 'Elever i årskurs 9, utfall': 70 }),
    )
    expect(looked.reply.faults).toHaveLength(1)
    expect(looked.reply.faults[0]?.where).toMatch(/^Värden, rad \d+$/)
    expect(looked.reply.faults[0]?.sentence).toContain('mycket')
    expect((await carryOut(looked)).json().code).toBe('listFaulty')
    const value = (await part()).values.find(({ id }) => id === 'elever')
    expect(value?.form.current.find(({ kind }) => kind === 'outcome')?.written).toBe('1\u00a0058')
  })

  test('a value that somebody has reported meanwhile is told, and nothing of the list is reported', async () => {
    const looked = await look(
      await filled({ 'Sjukfrånvaro, utfall': 7, 'Behöriga elever i årskurs 9, utfall': 53 }),
    )
    const value = (await part()).values.find(({ id }) => id === 'sjukfranvaro')
    const { basedOn } = value?.form.current.find(({ kind }) => kind === 'outcome') ?? {}
    const report = {
      measure: 'sjukfranvaro',
      unit: 'norra',
      period: '2026',
      kind: 'outcome',
      sex: 'all',
      written: '6,9',
      comment: null,
      basedOn,
    }
    expect((await as('kim').send('readings', report)).statusCode).toBe(201)
    const refused = await carryOut(looked)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'listMoved'])
    expect(refused.json().detail).toContain('Sjukfrånvaro, Norra skolan')
    const behoriga = (await part()).values.find(({ id }) => id === 'behoriga')
    expect(behoriga?.form.current.find(({ kind }) => kind === 'outcome')?.written).toBe('52')
  })

  test('a row of another part, or the same one twice, is told', async () => {
    const all = await filled({ 'Sjukfrånvaro, utfall': 8 })
    const own = all.find((row) => row[0] === 'Sjukfrånvaro' && row[3] === 'utfall') ?? []
    const other = own.map((cell, index) =>
      index === at(all, 'id') ? '["sjukfranvaro","sodra","2026","all","outcome"]' : cell,
    )
    const { reply } = await look([...all, own, other])
    expect(reply.faults.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('två rader'),
      expect.stringContaining('efterfrågas inte'),
    ])
  })

  test('nobody but those who report for the part come in', async () => {
    const list = { sheets: [], since: null, ends: false }
    for (const [account, code] of [
      ['lo', 'listUnknown'],
      ['kim', 'listUnknown'],
      ['ali', 'mayNot'],
      ['sam', 'mayNot'],
    ] as const) {
      const looked = await as(account).send(encodeURI(`${PART}/list/look`), list)
      const made = await as(account).send(encodeURI(`${PART}/list`), { ...list, shown: [] })
      expect([account, looked.json().code, made.json().code]).toEqual([account, code, code])
    }
  })
})
