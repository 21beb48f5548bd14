// The model's workshop over the API: a draft begun, changed by two, tried, adopted, withdrawn; and no fact is touched.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  AdoptionReply,
  DraftReply,
  TrialReply,
  WorkshopReply,
} from '../../src/contract/workshop.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const PEOPLE = ['modelOwner', 'controller', 'reporter', 'reader'] as const

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

const ask = (path: string, who: string, payload?: object) =>
  app.inject({
    url: encodeURI(`/api/exempel${path}`),
    headers: { cookie: cookies.get(who) ?? '' },
    ...(payload === undefined ? { method: 'GET' } : { method: 'POST', payload }),
  })
const get = async <Reply>(path: string, who = 'modelOwner'): Promise<Reply> =>
  (await ask(path, who)).json()
const post = async (path: string, payload: object, who = 'modelOwner') => {
  const reply = await ask(path, who, payload)
  return { status: reply.statusCode, ...reply.json() }
}

/** Everything that somebody has reported, decided or written, and the chain they did it on, as one text. */
const facts = async (): Promise<string> => {
  const tables = [
    'reading',
    'judgement',
    'node_text',
    'node_version',
    'measure_version',
    'snapshot',
  ]
  return opened.store.asMember('exempel', 'test', async ({ query }) => {
    const texts: string[] = []
    for (const table of tables) {
      const { rows } = await sql
        .raw<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`)
        .execute(query)
      texts.push(rows.map(({ row }) => row).join('\n'))
    }
    return texts.join('\n')
  })
}

const begin = async (title = 'Inför 2027'): Promise<string> => {
  const { versions } = await get<WorkshopReply>('/workshop')
  const version = versions[0]?.change
  return (await post('/workshop/drafts', { title, from: { version } })).id
}
const draftOf = (id: string) => get<DraftReply>(`/workshop/drafts/${id}`)
const rewrite = async (id: string, change: (text: string) => string) => {
  const { body, draft } = await draftOf(id)
  expect(change(body)).not.toBe(body)
  return post(`/workshop/drafts/${id}`, { body: change(body), basedOn: draft.basedOn })
}
/** The rule that most goals are graded by, made stricter. */
const stricter = (text: string) =>
  text.replace('atMost: 10 %', 'atMost: 1 %').replace('over: 10 %', 'over: 1 %')

/** The same rule, where a missing outcome is not grey any more. */
const withoutOutcomeRed = (text: string) =>
  text.replace(/grade: grey(\s+when: \{ missing: outcome \})/, 'grade: red$1')

const DECISION = {
  by: 'kf',
  date: '2026-11-20',
  ref: '§ 91',
  from: '2026-09-01',
  to: null,
  dnr: null,
  why: null,
  mendsLater: false,
}
const adopt = async (id: string, about: Partial<typeof DECISION> = {}) => {
  const { draft } = await draftOf(id)
  return post(`/workshop/drafts/${id}/adoption`, { ...DECISION, ...about, basedOn: draft.basedOn })
}
const gradesIn = async (round: string): Promise<string> =>
  JSON.stringify(await get<{ rows: unknown }>(`/rounds/${round}/chain`))
const modelPage = async (round: string): Promise<string> =>
  JSON.stringify(await get(`/rounds/${round}/model`))

describe.each(DATABASES)('the model’s workshop on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(
      opened.store,
      'exempel',
      PEOPLE.map((role) => ({ accountId: role, name: role, roles: [{ role, unit: null }] })),
    )
    await opened.store.asMember('exempel', 'test', async (tx) => {
      await publishRound(tx, emptyMemory().chains, 'delår-2026', TODAY, { as: 'published' })
      await setStanding(tx, 'helår-2026', 'open')
    })
    app = await startServer(opened, ['exempel'])
    for (const role of PEOPLE) {
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

  test('a draft begins from the version in force, with its comments and without its decision', async () => {
    const { body } = await draftOf(await begin())
    expect(body).toContain('# målen väger olika; i startmodellen räknas bara andelen')
    expect(body).toMatch(/^model: exempel$/m)
    expect(body).not.toMatch(/^(adopted|valid|extends):/m)
  })

  test('the owner changes it, the controller reads it, and others do not see it', async () => {
    const id = await begin('Bara läsa')
    expect((await ask(`/workshop/drafts/${id}`, 'controller')).statusCode).toBe(200)
    expect((await ask(`/workshop/drafts/${id}`, 'reporter')).statusCode).toBe(403)
    expect((await ask('/workshop', 'reader')).statusCode).toBe(403)
    const refused = await post(`/workshop/drafts/${id}`, { body: 'x', basedOn: '1' }, 'controller')
    expect([refused.status, refused.code]).toEqual([403, 'mayNot'])
    expect(
      (await post(`/workshop/drafts/${id}/adoption`, { ...DECISION, basedOn: '1' }, 'controller'))
        .code,
    ).toBe('mayNot')
  })

  test('of two who save, the second is given the first one’s text and nothing is written over', async () => {
    const id = await begin()
    expect((await rewrite(id, (text) => `${text}# mitt\n`)).basedOn).toBe('2')
    const second = await post(`/workshop/drafts/${id}`, { body: 'model: annan', basedOn: '1' })
    expect([second.status, second.code]).toEqual([409, 'newerExists'])
    expect(second.current.written).toMatch(/# mitt\n$/)
    expect(second.current.who).toBe('modelOwner')
    const chosen = await post(`/workshop/drafts/${id}`, {
      body: 'model: annan',
      basedOn: second.current.basedOn,
    })
    expect(chosen.status).toBe(201)
    expect((await draftOf(id)).body).toBe('model: annan')
  })

  test('tried on a round, it says whose grade would be another and why, and stores nothing', async () => {
    const id = await begin()
    await rewrite(id, stricter)
    const before = await facts()
    const trial = await get<TrialReply>(`/workshop/drafts/${id}/trial?round=helår-2025`)
    expect(trial.summary).toMatch(/^\d+ av \d+\sbedömningar ändras\.$/)
    expect(trial.counts.map(({ turn }) => turn)).toContain('worse')
    const row = trial.rows.find(({ title }) => title === 'Mått: Sjukfrånvaro')
    expect(row?.turn).toBe('worse')
    expect([row?.before?.word, row?.after?.word]).toEqual(['Nästan nått', 'Inte nått'])
    expect(row?.whyAfter).toMatch(/^Röd: /)
    expect(await facts()).toBe(before)
    const same = await get<TrialReply>(`/workshop/drafts/${await begin()}/trial?round=helår-2025`)
    expect(same.summary).toMatch(/^Ingen bedömning ändras\./)
  })

  test('nodes whose level the draft does not have are told, and stop its adoption', async () => {
    const id = await begin()
    await rewrite(id, (text) =>
      text.replace(/\n {2}compared:\n[\s\S]*?(?=\n {2}unitGoal:)/, '').replace(', compared]', ']'),
    )
    const trial = await get<TrialReply>(`/workshop/drafts/${id}/trial?round=helår-2025`)
    expect(trial.untyped).toEqual(['Jämförelsemål: 1\u00a0nod (Medborgarna är nöjda med skolan)'])
    const { stops } = await get<AdoptionReply>(`/workshop/drafts/${id}/adoption?from=2027-01-01`)
    expect(stops.join(' ')).toContain('Utkastet saknar nivån «Jämförelsemål»')
    const refused = await adopt(id, { from: '2027-01-01' })
    expect([refused.status, refused.code]).toEqual([422, 'typeInUse'])
  })

  test('a faulty draft is told of with line and character, tried and adopted no more than that', async () => {
    const id = await begin()
    await rewrite(id, (text) => text.replace('scale: light', 'scale: ligth'))
    const tried = await ask(`/workshop/drafts/${id}/trial?round=helår-2025`, 'modelOwner')
    expect(tried.json().code).toBe('draftFaulty')
    expect(tried.json().detail).toMatch(/rad \d+, tecken \d+: .*«light»/)
    expect((await adopt(id)).code).toBe('draftFaulty')
  })

  test.each([
    ['on a day that a frozen round ends after', { from: '2026-08-31' }, 'roundsFixed'],
    ['on a day that a version begins on', { from: '2025-01-01' }, 'versionBeginsLater'],
    ['by a decision that has not been', { date: '2026-11-24' }, 'decidedAhead'],
    ['until a day before its first', { to: '2026-08-31' as never }, 'adoptionEndsFirst'],
    ['by a body that is not there', { by: 'riksdagen' }, 'noSuchUnit'],
  ])('it is not adopted %s', async (_when, about, code) => {
    expect((await adopt(await begin(), about)).code).toBe(code)
  })

  test('a draft whose rules cannot be run on the chain is not adopted', async () => {
    const id = await begin()
    await rewrite(id, (text) =>
      text.replace(/(label: \{ sv: Klart,[\s\S]*?rule: )done/, '$1target'),
    )
    const refused = await adopt(id, { from: '2027-01-01' })
    expect(refused.code).toBe('rulesCannotRun')
    expect(refused.detail).toMatch(/«.+»: /)
  })

  test('what the chain breaks of a draft is to be mended later, where the owner says so', async () => {
    const id = await begin()
    await rewrite(id, (text) => text.replace('owner: [unit]', 'owner: [department]'))
    const weighed = await get<AdoptionReply>(`/workshop/drafts/${id}/adoption?from=2027-01-01`)
    expect(weighed.stops).toEqual([])
    expect(weighed.toMend.count).toBeGreaterThan(0)
    expect((await adopt(id, { from: '2027-01-01' })).code).toBe('chainToMend')
  })

  test('adopted, it governs the open round from its day; earlier and frozen rounds and every fact stay', async () => {
    const id = await begin()
    await rewrite(id, withoutOutcomeRed)
    const weighed = await get<AdoptionReply>(`/workshop/drafts/${id}/adoption?from=2026-09-01`)
    expect(weighed.stops).toEqual([])
    expect(weighed.earliest).toBe('2026-09-01')
    expect(weighed.follows.join(' ')).toContain('Helår 2026')
    expect(weighed.changes.map(({ text }) => text)).toEqual(['Ändrad: regeln «Målvärdesregeln».'])
    const [before, open, earlier, frozen] = [
      await facts(),
      await gradesIn('helår-2026'),
      await gradesIn('helår-2025'),
      await gradesIn('delår-2026~1'),
    ]
    expect((await adopt(id)).status).toBe(201)
    expect(await facts()).toBe(before)
    expect(await gradesIn('helår-2026')).not.toBe(open)
    expect(await gradesIn('helår-2025')).toBe(earlier)
    expect(await gradesIn('delår-2026~1')).toBe(frozen)
    expect(await modelPage('helår-2026')).toContain('§ 91')
    expect(await modelPage('helår-2025')).not.toContain('§ 91')
    expect((await adopt(id)).code).toBe('draftEnded')
    expect((await post(`/workshop/drafts/${id}`, { body: 'x', basedOn: '3' })).code).toBe(
      'draftEnded',
    )
  })

  test('withdrawn, the version before governs again; its file and the reason are still read', async () => {
    const { versions } = await get<WorkshopReply>('/workshop')
    const [latest] = versions
    expect([latest?.standing, latest?.adopted, latest?.mayWithdraw]).toEqual([
      'inForce',
      'Kommunfullmäktige, 20 november 2026, § 91',
      true,
    ])
    const file = await ask(`/workshop/versions/${latest?.change}/file`, 'reader')
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.body).toMatch(
      /^adopted: \{ by: .*, date: 2026-11-20, ref: § 91 \}$|^ {2}ref: § 91$/m,
    )
    const withdrawn = await post(`/workshop/versions/${latest?.change}/withdrawal`, {
      why: 'Fel paragraf',
    })
    expect(withdrawn.status).toBe(201)
    expect(await modelPage('helår-2026')).not.toContain('§ 91')
    const after = await get<WorkshopReply>('/workshop')
    expect(after.versions[0]?.withdrawn).toContain('Fel paragraf')
    expect(after.log.map(({ text }) => text)).toContain('modelOwner drog tillbaka Version 3')
    const again = await post(`/workshop/versions/${latest?.change}/withdrawal`, { why: 'Igen' })
    expect(again.code).toBe('modelVersionReplaced')
  })

  test('a version that a round is frozen by stays', async () => {
    const { versions } = await get<WorkshopReply>('/workshop')
    const frozen = versions.find(({ frozen }) => frozen !== '')
    expect(frozen?.mayWithdraw).toBe(false)
    const refused = await post(`/workshop/versions/${frozen?.change}/withdrawal`, { why: 'Fel' })
    expect(refused.code).toBe('frozenByVersion')
  })

  test('a draft that is thrown away can be taken back', async () => {
    const id = await begin('Kastas')
    expect((await post(`/workshop/drafts/${id}/throw`, { basedOn: '1' })).status).toBe(201)
    expect((await get<WorkshopReply>('/workshop')).thrown.map(({ title }) => title)).toEqual([
      'Kastas',
    ])
    expect((await rewrite(id, (text) => `${text}#\n`)).code).toBe('draftEnded')
    expect((await post(`/workshop/drafts/${id}/take-back`, { basedOn: '2' })).status).toBe(201)
    expect((await rewrite(id, (text) => `${text}#\n`)).status).toBe(201)
    expect(
      (await post(`/workshop/drafts/${id}/name`, { title: 'Behålls', basedOn: '4' })).status,
    ).toBe(201)
    expect((await draftOf(id)).draft.title).toBe('Behålls')
  })

  test('a draft begins from a file of one’s own, whatever it says', async () => {
    const begun = await post('/workshop/drafts', { title: 'Från fil', from: { text: 'model: [' } })
    expect((await draftOf(begun.id)).body).toBe('model: [')
  })
})
