// Search over everything, over the API: each sort of thing that can be found, by whom, and where it leads.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FOUND_GROUPS, type FoundGroup, type FoundReply } from '../../src/contract/staff.ts'
import { answersOf, questionsOf } from '../../src/domain/workflow/auditors-verdict.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const ROUND = 'delår-2026'
const EVALUATION = 'kommunkompassen-2020-2026'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: 'bun' }] },
  { accountId: 'sam', name: 'Sam Ek', roles: [{ role: 'reader', unit: null }] },
  { accountId: 'mika', name: 'Mika Dahl', roles: [{ role: 'auditor', unit: null }] },
  { accountId: 'tove', name: 'Tove Nord', roles: [{ role: 'administrator', unit: null }] },
]
const ALL = PEOPLE.map(({ accountId }) => accountId)
const KALMAR = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'sam', name: 'Sam Ek', roles: [{ role: 'reader', unit: null }] },
]

/** Groups that a municipality's search is asked for here; together they are all there are. */
const IN_EXEMPEL: readonly (readonly [FoundGroup, string, readonly string[], string, string])[] = [
  ['nodes', 'hemtjänst', ALL, '/delår-2026/mal/hemtjanst', 'the chain is read by all'],
  ['measures', 'väntan hemtjänst', ALL, '/delår-2026/matt/vantetid', 'and its measures'],
  ['bodies', 'socialnämnden', ALL, '/delår-2026?owner=son', 'and its bodies'],
  ['tags', 'barnets rättigheter', ALL, '/delår-2026/markning/barnratt', 'and its tags'],
  ['texts', 'pärlugglan', ['kim', 'bo'], '/delår-2026/mal/hemtjanst', 'written in a closed room'],
  ['texts', 'rödhaken', ['kim', 'bo'], '/delår-2026/mal/hemtjanst', 'a reason in a closed room'],
  ['texts', 'lövsångaren', ['kim', 'bo'], '/delår-2026/matt/nojdhet', 'a comment in a closed room'],
  [
    'decisions',
    'sidensvansen',
    ALL,
    '/uppfoljningar#round-helår-2025',
    'what the auditors have delivered is read by all',
  ],
  [
    'questions',
    'gråsparven',
    ['kim', 'bo'],
    '/delår-2026/mal/hemtjanst#fragor',
    'asked in a closed room',
  ],
  [
    'attachments',
    'lavskrikan',
    ['kim', 'bo'],
    '/delår-2026/mal/hemtjanst#bilagor',
    'a file in a closed room',
  ],
  ['people', 'tove', ['tove'], '/personer#person-tove', 'people are for who keeps accounts'],
  [
    'versions',
    'helår 2025 version 1',
    ALL,
    '/helår-2025~1',
    'what is frozen is read by all who read rounds',
  ],
  [
    'decisions',
    'KS 2026/88',
    ['kim', 'tove'],
    '/arkiv#disposals',
    'for who may decide of disposal',
  ],
  ['evaluations', 'domherren', ALL, `/utvarderingar/${EVALUATION}`, 'named so, for all'],
  [
    'evaluations',
    'koltrasten',
    ALL,
    `/utvarderingar/${EVALUATION}#del-3`,
    'a comment that all read, where it is said',
  ],
  ['evaluations', 'härfågeln', [], `/utvarderingar/${EVALUATION}#del-3`, 'a note of one’s own'],
]
const IN_KALMAR: readonly FoundGroup[] = ['programmes', 'reports']

describe.each(DATABASES)('what is found, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const cookies = new Map<string, string>()
  const as = (who: string, organisation = 'exempel') =>
    browserAt(app, organisation, { cookie: cookies.get(`${organisation} ${who}`) ?? '' })
  const send = async (who: string, path: string, payload: object, organisation = 'exempel') => {
    const reply = await as(who, organisation).send(path, payload)
    return reply.statusCode === 201 ? 'done' : `${reply.json().code}: ${reply.json().detail}`
  }
  const look = async (
    who: string,
    words: string,
    organisation = 'exempel',
    { language = 'sv', round = ROUND } = {},
  ) => {
    const query = new URLSearchParams({ words, language })
    const path = `rounds/${encodeURIComponent(round)}/search?${query}`
    const reply = await as(who, organisation).ask(path)
    expect([reply.statusCode, reply.json().detail]).toEqual([200, undefined])
    return reply.json() as FoundReply
  }
  const groupOf = async (who: string, words: string, id: FoundGroup, organisation?: string) =>
    (await look(who, words, organisation)).groups.find((group) => group.id === id)?.found ?? []

  beforeAll(async () => {
    opened = await database.open()
    for (const [organisation, people] of [
      ['exempel', PEOPLE],
      ['kalmar', KALMAR],
    ] as const) {
      await bringIn(opened, organisation)
      await ensureAccounts(opened.store, organisation, people)
      for (const { accountId } of people) {
        const secret = await opened.store.asMember(organisation, 'test', (tx) =>
          startSession(tx, accountId, MORNING),
        )
        cookies.set(`${organisation} ${accountId}`, `malkedja=${secret}`)
      }
    }
    app = await startServer(opened, ['exempel', 'kalmar'])
    const frozen = { round: 'helår-2025', lacks: 'Skogsduvan saknas.', why: null }
    const about = { sort: 'node', id: 'hemtjanst' } as const
    const text = { node: 'hemtjanst', round: ROUND, field: 'analysis', language: 'sv' }
    const body = 'Väntan har minskat sedan pärlugglan kom till byn.\n\nMera om det.'
    const grade = { basedOn: null }
    const done = [
      await send('kim', 'freezings', frozen),
      await send('kim', 'standings', { round: ROUND, standing: 'open' }),
      await send('bo', 'texts', { ...text, body, ...grade }),
      await send('bo', 'judgements', {
        ...{ node: 'hemtjanst', assessment: 'status', round: ROUND, by: 'son', grade: 'red' },
        ...{ reason: 'Väntan är för lång, säger rödhaken.', basedOn: null },
      }),
      await send('kim', 'readings', {
        ...{ measure: 'nojdhet', unit: null, period: '2026', sex: 'all', kind: 'outcomeToDate' },
        ...{ written: '81', comment: 'Svaren är färre, som lövsångaren.', basedOn: null },
      }),
      await send('mika', 'auditing/verdicts', {
        ...{ round: 'helår-2025', signed: 'Mika Dahl', on: TODAY, why: '', basedOn: null },
        answers: questionsOf('årsredovisning').map((question) => ({
          ...{ question, answer: answersOf(question)[0] ?? '' },
          words: 'Underlaget är tunt som sidensvansen.',
        })),
      }),
      await send('kim', 'remarks', { round: ROUND, about, to: 'bo', body: 'Var är gråsparven?' }),
      await send('mika', 'auditing/notes', {
        about: { ...about, round: null },
        body: 'fiskmåsen',
      }),
      await send('kim', 'evaluations', {
        ...{ framework: 'kommunkompassen-2020', scope: 'whole', year: 2026, body: null },
        title: 'Domherren',
      }),
      await send('kim', `evaluations/${EVALUATION}/comments`, {
        ...{ part: '3', by: 'self', text: 'Mötena är öppna som för koltrasten.', basedOn: 0 },
      }),
      await send('kim', `evaluations/${EVALUATION}/notes`, {
        ...{ part: '3', text: 'Tveksamt, säger härfågeln.', basedOn: 0 },
      }),
      await send('kim', 'disposals', {
        body: 'Kommunstyrelsen',
        decidedOn: '2026-11-02',
        paragraph: '§ 41',
        reference: 'dnr KS 2026/88',
        covers: [{ sort: 'remarks', before: TODAY }],
        ground: 'Gallringsplanen, punkt 4',
      }),
    ]
    expect(done).toEqual(done.map(() => 'done'))
    const file = new URLSearchParams({ ...about, round: ROUND, name: 'lavskrikan.csv' })
    const attached = await app.inject({
      method: 'POST',
      url: `/api/exempel/attachments?${file}`,
      headers: {
        cookie: cookies.get('exempel bo') ?? '',
        'content-type': 'application/octet-stream',
      },
      payload: 'år;tal\n2026;7\n',
    })
    expect(attached.statusCode).toBe(201)
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('every sort of thing that can be found is tried here', () =>
    expect([...new Set([...IN_EXEMPEL.map(([id]) => id), ...IN_KALMAR])].toSorted()).toEqual(
      FOUND_GROUPS.toSorted(),
    ))

  test.each(IN_EXEMPEL)(
    '%s by «%s»: %s find it at %s, nobody else: %s',
    async (id, words, who, href) => {
      for (const account of ALL) {
        const hrefs = (await groupOf(account, words, id)).map((one) => one.href)
        expect([account, hrefs.includes(`/app/exempel${href}`)]).toEqual([
          account,
          who.includes(account),
        ])
        if (!who.includes(account) && id !== 'decisions')
          expect([account, hrefs]).toEqual([account, []])
      }
    },
  )

  test('a room is as closed to who looks from a round in which the goal was not yet there', async () => {
    const earlier = { round: 'helår-2024' }
    for (const words of ['gråsparven', 'pärlugglan', 'lavskrikan', 'rödhaken', 'lövsångaren']) {
      const [inside, outside] = [
        await look('bo', words, 'exempel', earlier),
        await look('sam', words, 'exempel', earlier),
      ]
      expect([words, inside.groups.length, outside.groups]).toEqual([words, 1, []])
    }
  })

  test('the auditors’ notes are nobody’s to find', async () => {
    for (const account of ALL) expect((await look(account, 'fiskmåsen')).groups).toEqual([])
  })

  test('a text says what it is, where, and the words around what was looked for', async () => {
    const [text] = await groupOf('bo', 'pärlugglan', 'texts')
    expect(text).toMatchObject({ what: 'Analys, Delår 2026' })
    expect(text?.excerpt).toBe('Väntan har minskat sedan pärlugglan kom till byn. Mera om det.')
    const english = await look('bo', 'pärlugglan', 'exempel', { language: 'en' })
    expect(english.groups[0]?.found[0]?.what).toMatch(/^Analysis, .*2026$/)
  })

  test.each([
    ['pärluggla', 'another form of the word'],
    ['hemtjänst pärlugglan', 'a word of the goal beside one of the text'],
    ['parlugglan', 'without its marks, where nothing is spelt so'],
  ])('«%s» finds the text: %s', async (words, _why) =>
    expect(await groupOf('bo', words, 'texts')).toHaveLength(1),
  )

  test('a word of the goal alone does not find all that is written about it', async () =>
    expect(await groupOf('bo', 'hemtjänst', 'questions')).toEqual([]))

  test('«§» and «/» are no words: a paragraph is found by its number', async () => {
    expect((await look('sam', '§')).groups).toEqual([])
    expect(await groupOf('kim', '§ 41', 'decisions')).toHaveLength(1)
  })

  test('the group with what is called so comes first', async () => {
    expect((await look('sam', 'socialnämnden')).groups[0]?.id).toBe('bodies')
    expect((await look('tove', 'tove nord')).groups[0]?.id).toBe('people')
  })

  test('no two rows look alike', async () => {
    for (const words of ['nämnd', 'elever', 'barn', 'ekonomi', '#barn'])
      for (const { found } of (await look('kim', words)).groups) {
        const rows = found.map(({ title, what, excerpt }) => `${title}, ${what}: ${excerpt}`)
        expect([words, new Set(rows).size]).toEqual([words, rows.length])
      }
  })

  test('where the room is opened, what was written in it is found by all', async () => {
    expect(await send('bo', 'rooms', { round: ROUND, body: 'son', standing: 'open' })).toBe('done')
    for (const account of ['alex', 'sam', 'mika'])
      expect([account, (await groupOf(account, 'pärlugglan', 'texts')).length]).toEqual([
        account,
        1,
      ])
  })

  test('a report on an assignment, and a programme, are found by all who read the round', async () => {
    const step = {
      round: ROUND,
      node: 'uppdrag-resor',
      step: 'report',
      text: 'Talgoxen har flyttat in i resepolicyn.',
      day: TODAY,
      status: null,
      reference: null,
      basedOn: 0,
    }
    expect(await send('kim', 'assignments', step, 'kalmar')).toBe('done')
    const [report] = await groupOf('sam', 'talgoxen', 'reports', 'kalmar')
    expect(report).toMatchObject({
      href: '/app/kalmar/delår-2026/mal/uppdrag-resor',
      what: 'Rapport av Kim Lind 23 november 2026',
    })
    const [programme] = await groupOf('sam', 'program mandatperioden', 'programmes', 'kalmar')
    expect(programme?.href).toContain('/program/')
  })
})
