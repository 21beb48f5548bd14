// The log read: of a node with its measures, of one's own doing and of another's, narrowed, a page at a time, and as files.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HistoryReply } from '../../src/contract/staff.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { recordChange } from '../../src/store/audit.ts'
import { addNote } from '../../src/store/auditors-notes.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROLES = ['controller', 'administrator', 'reader', 'auditor']

describe.each(DATABASES)('the log, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const ask = async (account: string, path: string) => {
    const reply = await browsers.get(account)?.ask(encodeURI(path))
    if (reply === undefined) throw new Error(account)
    return reply
  }
  const see = async (account: string, path: string): Promise<HistoryReply> =>
    (await ask(account, path)).json()

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
      browsers.set(role, browserAt(app, 'exempel', { cookie: `malkedja=${secret}` }))
    }
    await opened.store.asMember('exempel', 'controller', async (tx) => {
      for (let number = 0; number < 450; number += 1)
        await recordChange(tx, {
          what: number % 2 === 0 ? 'writeText' : 'decideGrade',
          subject: 'hemtjanst',
          before: null,
          after: { body: `=text; "${number}"`, roundId: 'helår-2025' },
        })
      await recordChange(tx, {
        what: 'recordReading',
        subject: 'vantetid',
        before: null,
        after: { value: '7', period: '2024', kind: 'outcome' },
      })
    })
    await opened.store.asMember('exempel', 'auditor', async (tx) => {
      await actAs(tx, 'auditor')
      const about = { sort: 'node', id: 'hemtjanst', round: null }
      await addNote(tx, { about, body: 'hemlig iakttagelse', person: 'auditor' })
    })
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('a node’s log has what was done to its measures, and says what each event is about', async () => {
    const { events } = await see('controller', 'history?subject=hemtjanst')
    expect(events).toHaveLength(200)
    expect(events[0]).toMatchObject({ what: 'Värde rapporterat', after: '7\u00a0dagar' })
    expect(new Set(events.map(({ about }) => about)).size).toBe(2)
  })

  test('all of it is read a page at a time, each event once', async () => {
    const numbers: number[] = []
    let next: number | null = null
    do {
      const more: string = next === null ? '' : `&before=${next}`
      const page = await see('controller', `history?subject=hemtjanst${more}`)
      numbers.push(...page.events.map(({ changeNumber }) => changeNumber))
      next = page.next
    } while (next !== null)
    expect(numbers.length).toBeGreaterThanOrEqual(451)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('it is narrowed by sort and by day', async () => {
    const of = (more: string) => see('controller', `history?subject=hemtjanst&${more}`)
    const graded = (await of('kind=decideGrade')).events
    expect(new Set(graded.map(({ what }) => what))).toEqual(new Set(['Bedömning fastställd']))
    expect((await of('to=2020-01-01')).events).toEqual([])
    expect((await of('from=2020-01-01')).events).toHaveLength(200)
    expect((await ask('controller', 'history?subject=x&from=igår')).statusCode).toBe(400)
  })

  test('everybody reads what they have done; another’s is for the administrator', async () => {
    expect((await see('controller', 'history/own')).events).toHaveLength(200)
    expect((await see('reader', 'history/own')).events).toEqual([])
    const theirs = 'history/person?account=controller'
    expect((await see('administrator', theirs)).events).toHaveLength(200)
    for (const role of ['reader', 'auditor', 'controller'])
      expect((await ask(role, theirs)).json().code).toBe('mayNot')
  })

  test('that an auditor wrote a note is told, not about what', async () => {
    const { events } = await see('administrator', 'history/person?account=auditor')
    expect(events.map(({ what, about, after }) => [what, about, after])).toEqual([
      ['Revisorsanteckning skriven', '', null],
    ])
    expect(JSON.stringify(events)).not.toContain('hemtjanst')
  })

  test('as files it is whole: CSV that no spreadsheet runs, and a line of JSON an event', async () => {
    const csv = await ask('controller', 'history?subject=hemtjanst&as=csv')
    expect(csv.headers['content-disposition']).toContain('handelser-exempel.csv')
    const lines = csv.body.trimEnd().split('\r\n')
    expect(lines[0]).toBe('\uFEFFNummer;När;Vem;Vad;Gäller;Före;Efter;Motivering')
    expect(lines.length).toBeGreaterThanOrEqual(452)
    expect(lines[1]).toMatch(/^\d+;\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00;/)
    expect(csv.body).toContain(';"\'=text; ""448""";')
    const json = (await ask('controller', 'history?subject=hemtjanst&as=jsonl')).body
    const events = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events).toHaveLength(lines.length - 1)
    expect((await ask('reader', 'history?subject=hemtjanst&as=csv')).statusCode).toBe(403)
  })
})
