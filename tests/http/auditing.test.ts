// The auditors' notes are nobody else's at any address; their verdict is read by all once it is delivered.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditingReply, NotesReply } from '../../src/contract/auditing.ts'
import type { RoundsReply } from '../../src/contract/rounds.ts'
import type { HistoryReply } from '../../src/contract/staff.ts'
import { publishedRounds } from '../../src/serve-from.ts'
import { startSession } from '../../src/store/sessions.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { askAt, nameOf, noteAddresses, type Walked } from './every-address.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROUND = 'delår-2026'
const SECRETS = ['hemlig iakttagelse', 'hemlig formulering']
const one = (accountId: string, role: string, unit: string | null = null) => ({
  accountId,
  name: accountId,
  roles: [{ role, unit }],
})
const PEOPLE = [
  one('mika', 'auditor'),
  one('rut', 'auditor'),
  one('kim', 'controller'),
  one('tove', 'administrator'),
  one('noa', 'politician'),
  one('sam', 'reader'),
  one('bo', 'secretary', 'son'),
  one('charlie', 'modelOwner'),
  {
    accountId: 'both',
    name: 'both',
    roles: ['auditor', 'administrator'].map((role) => ({ role, unit: null })),
  },
]
const OTHERS = PEOPLE.map(({ accountId }) => accountId).filter(
  (account) => !['mika', 'rut'].includes(account),
)
const NODE = { sort: 'node', id: 'hemtjanst', round: null }
const ANSWERS = [
  { question: 'financialGoals', answer: 'yes', words: '' },
  { question: 'operationalGoals', answer: 'partly', words: 'hemlig formulering' },
]
const VERDICT = {
  round: ROUND,
  answers: ANSWERS,
  signed: 'Mika Dahl\nRut Ek',
  on: TODAY,
  why: '',
  basedOn: null as number | null,
}

describe.each(DATABASES)('the auditors, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let routes: readonly Walked[] = []
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
    return reply.statusCode === 201 ? 'done' : reply.json().code
  }
  const notesOn = (account: string, query: string) =>
    see<NotesReply>(account, `auditing/notes?${query}`)
  const page = (account: string) => see<AuditingReply>(account, 'auditing')
  const draftNow = async () =>
    (await page('mika')).rounds.find(({ name }) => name === ROUND)?.form?.basedOn ?? null

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    app = await startServer(opened, ['exempel'], new Map(), (server) => {
      routes = noteAddresses(server)
    })
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('exempel', 'test', (tx) =>
        startSession(tx, accountId, {
          now: `${TODAY}T08:00:00Z`,
          endsAt: LATE,
          lastEndsAt: LATE,
        }),
      )
      browsers.set(accountId, browserAt(app, 'exempel', { cookie: `malkedja=${secret}` }))
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('an auditor writes a note on a node, a part, a round and the whole, and the other reads it', async () => {
    const abouts = [
      NODE,
      { sort: 'part', id: 'son', round: ROUND },
      { sort: 'round', id: ROUND, round: null },
      { sort: 'whole', id: '', round: null },
    ]
    for (const about of abouts)
      expect(await send('mika', 'auditing/notes', { about, body: SECRETS[0] })).toBe('done')
    const { notes } = await notesOn('rut', `sort=part&id=son&round=${ROUND}`)
    expect(notes.map(({ body, about }) => [body, about?.title])).toEqual([
      [SECRETS[0], 'Socialnämnden, Delår 2026'],
    ])
    expect((await page('rut')).notes).toHaveLength(4)
    expect((await page('rut')).auditors).toEqual(['mika', 'rut'])
  })

  test.each([
    [{ about: NODE, body: '  ' }, 'noteEmpty'],
    [{ about: { ...NODE, id: 'finns-inte' }, body: 'x' }, 'noSuchNode'],
    [{ about: { sort: 'part', id: 'finns-inte', round: ROUND }, body: 'x' }, 'noSuchPart'],
    [{ about: { sort: 'round', id: 'helår', round: null }, body: 'x' }, 'noSuchRound'],
    [{ about: NODE, note: 'finns-inte', body: 'x' }, 'noSuchNote'],
  ])('the note %j is refused: %s', async (note, code) =>
    expect(await send('mika', 'auditing/notes', note)).toBe(code),
  )

  test.each([
    { ...NODE, round: ROUND },
    { sort: 'part', id: 'son' },
    { sort: 'whole', id: 'son' },
  ])(
    'a note about %j is no request: only a part has a round, and only the whole no id',
    async (about) =>
      expect((await as('mika').send('auditing/notes', { about, body: 'x' })).statusCode).toBe(400),
  )

  test('a note is changed and thrown as it was seen, by any of the auditors', async () => {
    const [note] = (await notesOn('rut', 'sort=whole&id=')).notes
    if (note === undefined) throw new Error('there is none')
    const change = { about: NODE, note: note.note, basedOn: note.basedOn, body: 'omskriven' }
    expect(await send('rut', 'auditing/notes', change)).toBe('done')
    expect(await send('mika', 'auditing/notes', change)).toBe('newerExists')
    const [now] = (await notesOn('mika', 'sort=whole&id=')).notes
    const thrown = { note: now?.note, basedOn: now?.basedOn }
    expect(await send('mika', 'auditing/thrown-notes', thrown)).toBe('done')
    expect((await notesOn('rut', 'sort=whole&id=')).notes).toEqual([])
  })

  test('a draft is kept half written, and one saved over a newer is refused', async () => {
    const draft = { ...VERDICT, signed: '', on: '' }
    expect(await send('mika', 'auditing/drafts', draft)).toBe('done')
    expect(await send('rut', 'auditing/drafts', draft)).toBe('newerExists')
    expect(await send('mika', 'auditing/drafts', { ...draft, basedOn: await draftNow() })).toBe(
      'done',
    )
  })

  test.each(OTHERS)('%s comes in at none of the auditors’ addresses', async (account) => {
    for (const path of ['auditing', 'auditing/notes?sort=node&id=hemtjanst'])
      expect((await as(account).ask(path)).statusCode).toBe(403)
    const thrown = { note: 'x', basedOn: 0 }
    expect(await send(account, 'auditing/notes', { about: NODE, body: 'x' })).toBe('mayNot')
    expect(await send(account, 'auditing/thrown-notes', thrown)).toBe('mayNot')
    expect(await send(account, 'auditing/drafts', VERDICT)).toBe('mayNot')
    expect(await send(account, 'auditing/verdicts', VERDICT)).toBe('mayNot')
  })

  test('an auditor’s role is not lent, and nobody else’s opens the notes', async () => {
    const roles = [{ role: 'auditor', body: null }]
    const lent = { from: 'mika', to: 'sam', roles, first: TODAY, last: TODAY }
    expect(await send('mika', 'delegations', lent)).toBe('lendsAuditor')
    expect((await as('mika').ask('delegations')).json().lenders).toEqual([])
    expect((await as('sam').ask('auditing')).json().code).toBe('mayNot')
    expect((await as('sam').ask('auditing/notes?sort=node&id=hemtjanst')).statusCode).toBe(403)
  })

  test('no address shows anybody else a word of it; the log says that it was done', async () => {
    const places = [
      { node: 'hemtjanst', subject: 'hemtjanst', sort: 'node', id: 'hemtjanst' },
      { node: 'vision', subject: ROUND, sort: 'measure', id: 'vantetid' },
      { node: 'trygg', subject: '', sort: 'node', id: 'trygg' },
    ]
    const looks = routes.filter(({ method, act }) => method === 'GET' && act !== 'nothing')
    for (const account of OTHERS)
      for (const place of places)
        for (const route of looks) {
          const words = { organisation: 'exempel', round: ROUND, measure: 'vantetid', body: 'son' }
          const own = { ...words, year: '2027', words: 'hemlig', ...place }
          const { body } = await askAt(app, own, route, as(account).cookie())
          const shown = SECRETS.filter((secret) => body.includes(secret))
          expect([account, nameOf(route), shown]).toEqual([account, nameOf(route), []])
        }
    const told = JSON.stringify(await see<HistoryReply>('tove', `history?subject=hemtjanst`))
    expect(told).not.toContain('mika')
  }, 120_000)

  test('no verdict is delivered before a version is frozen, and the page says so; then it can be', async () => {
    const isFrozen = async () =>
      (await page('mika')).rounds.find(({ name }) => name === ROUND)?.form?.isFrozen
    expect(await isFrozen()).toBe(false)
    const verdict = { ...VERDICT, basedOn: await draftNow() }
    expect(await send('mika', 'auditing/verdicts', verdict)).toBe('verdictBeforeFrozen')
    await opened.store.asMember('exempel', 'test', (tx) =>
      publishRound(tx, new Map(), ROUND, TODAY, { as: 'published' }),
    )
    expect(await isFrozen()).toBe(true)
  })

  test.each([
    [{ answers: [] }, 'questionsUnanswered'],
    [{ answers: ANSWERS.map((said) => ({ ...said, words: '' })) }, 'answerWithoutWords'],
    [{ signed: ' ' }, 'verdictUnsigned'],
    [{ on: '' }, 'verdictWithoutDay'],
    [{ on: '2026-11-24' }, 'verdictAhead'],
    [{ round: 'helår-1999x' }, 'noSuchRound'],
    [{}, 'newerExists'],
  ])('a verdict with %j is not delivered: %s', async (part, code) =>
    expect(await send('mika', 'auditing/verdicts', { ...VERDICT, ...part })).toBe(code),
  )

  test('delivered it is read by all who read the round, with its earlier versions and why', async () => {
    const basedOn = await draftNow()
    expect(await send('mika', 'auditing/verdicts', { ...VERDICT, basedOn })).toBe('done')
    expect(await send('rut', 'auditing/verdicts', VERDICT)).toBe('verdictAgainWithoutReason')
    const again = { ...VERDICT, why: 'Ett räknefel i underlaget.' }
    expect(await send('rut', 'auditing/verdicts', again)).toBe('done')
    for (const account of ['sam', 'tove', 'noa', 'kim']) {
      const { rounds } = await see<RoundsReply>(account, 'rounds')
      const verdicts = rounds.find(({ name }) => name === ROUND)?.verdicts ?? []
      expect(verdicts.map(({ version, why }) => [version, why])).toEqual([
        [2, 'Ny bedömning: Ett räknefel i underlaget.'],
        [1, null],
      ])
      expect(verdicts[0]?.answers.map(({ answer, law }) => [answer.word, law])).toEqual([
        ['Förenligt', 'Kommunallagen 12 kap. 2 §'],
        ['Delvis förenligt', 'Kommunallagen 12 kap. 2 §'],
      ])
    }
    const { events } = await see<HistoryReply>('tove', `history?subject=${ROUND}`)
    expect(events.map(({ what }) => what)).toContain('Revisorernas bedömning lämnad')
  })

  test('citizens are given what is delivered, and never a draft', async () => {
    const said = await publishedRounds(opened.store).verdicts('exempel')
    expect(said.map(({ roundId, version }) => [roundId, version])).toEqual([
      [ROUND, 2],
      [ROUND, 1],
    ])
  })
})
