// Two municipalities in one database: nothing that is asked by one, forged as it may be, meets a row of the other.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../src/domain/organisation/role.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { addNote } from '../../src/store/auditors-notes.ts'
import { addDisposal } from '../../src/store/disposals.ts'
import { addDocument } from '../../src/store/documents.ts'
import { DUMPED } from '../../src/store/dump-format.ts'
import { addEvaluation } from '../../src/store/evaluations.ts'
import { beginDraft } from '../../src/store/model-drafts.ts'
import { addComment } from '../../src/store/part-comments.ts'
import { startSession } from '../../src/store/sessions.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { askAt, nameOf, noteAddresses, type Walked, type Words } from './every-address.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const VICTIM = 'kumla'
const PERSON = 'Vera Vittne'
const DRAFT = 'Kumlas hemliga utkast'
const NOTE = 'Kumlas revisorers iakttagelse'
const EVALUATION = 'Kumlas hemliga utvärdering'
const DOCUMENT = 'Kumlas egen rapport som ingen annan läser'
const GROUND = 'Kumlas plan för gallring'

let opened: TestStore
let app: FastifyInstance
let routes: readonly Walked[] = []
/** Whoever can do most in Dorotea: every role, everywhere. */
let cookie = ''
/** What Kumla calls its own things: each is there. */
let kumlasWords: Words = {}
/** Texts that only Kumla has. */
let kumlasTexts: readonly string[] = []

const rowsOf = <T>(organisation: string, text: string): Promise<readonly T[]> =>
  opened.store.asMember(organisation, 'test', async (tx) => {
    await actAs(tx, 'keeper')
    return (await sql.raw<T>(text).execute(tx.query)).rows
  })

/** Every row of Kumla's, as one text. */
const allOfKumla = async (): Promise<string> => {
  const tables: string[] = []
  for (const table of DUMPED) {
    const rows = await rowsOf<{ row: string }>(
      VICTIM,
      `select to_jsonb(t)::text as row from ${table} t where organisation_id = '${VICTIM}' order by 1`,
    )
    tables.push(`${table}: ${rows.map(({ row }) => row).join('\n')}`)
  }
  return tables.join('\n')
}

const oneOf = async (column: string, table: string): Promise<string> => {
  const [row] = await rowsOf<{ found: string }>(VICTIM, `select ${column} as found from ${table}`)
  if (row === undefined) throw new Error(`Kumla has nothing in ${table}`)
  return row.found
}

const TITLE = "coalesce(body -> 'title' ->> 'sv', body ->> 'title')"

const learnOfKumla = async (): Promise<void> => {
  const [node, measure] = [
    await oneOf('node_id', 'node_version'),
    await oneOf('measure_id', 'reading'),
  ]
  kumlasWords = {
    round: 'helår-2019',
    node,
    measure,
    body: await oneOf('unit_id', 'unit_version'),
    unit: await oneOf('unit_id', 'unit_version'),
    snapshot: await oneOf('snapshot_id', 'snapshot'),
    version: await oneOf('snapshot_id', 'snapshot'),
    decision: await oneOf('decision_id', 'decision'),
    draft: await oneOf('draft_id', 'model_draft'),
    note: await oneOf('note_id', 'auditors_note'),
    disposal: await oneOf('disposal_id', 'disposal_decision'),
    evaluation: await oneOf('evaluation_id', 'evaluation'),
    document: await oneOf('document_id', 'document'),
    part: await oneOf('part_id', 'document_part'),
    comment: await oneOf('comment_id', 'part_comment'),
    account: `${VICTIM}-person`,
    to: `${VICTIM}-person`,
    subject: node,
    period: '2019',
    year: '2019',
    assessment: 'status',
    tag: 'kommunovergripande',
    field: 'analysis',
    email: 'vera@kumla.se',
  }
  const titles = await rowsOf<{ title: string }>(
    VICTIM,
    `select distinct ${TITLE} as title from node_version where length(${TITLE}) > 15`,
  )
  const own = (
    await rowsOf<{ title: string }>('dorotea', `select ${TITLE} as title from node_version`)
  ).map(({ title }) => title)
  kumlasTexts = [
    PERSON,
    DRAFT,
    NOTE,
    EVALUATION,
    DOCUMENT,
    ...titles.map(({ title }) => title).filter((one) => !own.includes(one)),
  ]
}

const prepare = async (): Promise<void> => {
  await bringIn(opened, 'dorotea')
  await bringIn(opened, VICTIM)
  const everywhere = ROLES.map((role) => ({ role, unit: null }))
  await ensureAccounts(opened.store, 'dorotea', [
    { accountId: 'all', name: 'Alla Roller', roles: everywhere },
  ])
  await ensureAccounts(opened.store, VICTIM, [
    { accountId: `${VICTIM}-person`, name: PERSON, roles: everywhere },
  ])
  const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
    startSession(tx, 'all', MORNING),
  )
  cookie = `malkedja=${secret}`
  await opened.store.asMember(VICTIM, `${VICTIM}-person`, (tx) =>
    publishRound(tx, emptyMemory().chains, 'helår-2019', TODAY, {
      as: 'decided',
      decision: { by: 'Kommunfullmäktige', date: '2020-04-20', ref: null },
    }),
  )
  await opened.store.asMember(VICTIM, `${VICTIM}-person`, (tx) =>
    beginDraft(tx, { title: DRAFT, sourceYaml: 'model: kumla', begunFrom: null }),
  )
  await opened.store.asMember(VICTIM, `${VICTIM}-person`, (tx) =>
    addEvaluation(tx, {
      evaluationId: 'kumlas-kompass',
      frameworkId: 'kommunkompassen-2002',
      frameworkText: readFileSync('frameworks/kommunkompassen-2002.yaml', 'utf8'),
      head: {
        ...{ evaluation: 'kumlas-kompass', title: EVALUATION, organisation: 'Kumla' },
        ...{ scope: 'whole', year: 2009 },
      },
      bodyId: null,
      person: PERSON,
      lines: [],
    }),
  )
  await opened.store.asMember(VICTIM, `${VICTIM}-person`, async (tx) => {
    const part = { id: 'sammanfattning', heading: { sv: DOCUMENT }, parent: null, place: 0 }
    const about = { type: 'årsredovisning', title: DOCUMENT, round: 'helår-2019', body: null }
    const rest = { answers: [], owner: null, due: null, state: 'draft', blocks: [] } as const
    const begun = await addDocument(tx, { ...about, parts: [{ ...part, ...rest }] }, PERSON)
    if ('refused' in begun) throw new Error(begun.refused)
    const said = { part: part.id, answers: null, quoted: '', suggested: null, body: DOCUMENT }
    await addComment(tx, begun.id, said, PERSON)
  })
  await opened.store.asMember(VICTIM, `${VICTIM}-person`, async (tx) => {
    await actAs(tx, 'auditor')
    await addNote(tx, { about: { sort: 'whole', id: '', round: null }, body: NOTE, person: PERSON })
    const covers = [{ sort: 'remarks', before: TODAY }] as const
    const decided = { body: 'Ks', decidedOn: TODAY, paragraph: '§ 1', reference: null }
    await addDisposal(tx, { ...decided, covers, ground: GROUND }, PERSON)
  })
  await learnOfKumla()
}

describe.each(DATABASES)('two municipalities in one database, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await prepare()
    app = await startServer(opened, ['dorotea', VICTIM], new Map(), (server) => {
      routes = noteAddresses(server)
    })
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const asked = () => routes.filter(({ act }) => act !== 'nothing')

  test('who is signed in at one is nobody at any address of the other', async () => {
    const before = await allOfKumla()
    for (const route of asked()) {
      const reply = await askAt(app, { ...kumlasWords, organisation: VICTIM }, route, cookie)
      expect([nameOf(route), reply.statusCode]).toEqual([nameOf(route), 401])
    }
    expect(asked().length).toBeGreaterThanOrEqual(30)
    expect(await allOfKumla()).toBe(before)
  })

  test('the other’s ids, forged into any address of one’s own, show and change nothing of theirs', async () => {
    const before = await allOfKumla()
    expect(kumlasTexts.length).toBeGreaterThan(10)
    expect(kumlasTexts.every((text) => before.includes(JSON.stringify(text).slice(1, -1)))).toBe(
      true,
    )
    for (const route of routes.filter(({ method }) => method !== 'DELETE')) {
      const reply = await askAt(app, { ...kumlasWords, organisation: 'dorotea' }, route, cookie)
      const shown = kumlasTexts.filter((text) => reply.body.includes(text))
      expect([nameOf(route), shown]).toEqual([nameOf(route), []])
      expect(reply.statusCode).not.toBe(500)
    }
    const stillSignedIn = await app.inject({ url: '/api/dorotea/mine', headers: { cookie } })
    expect(stillSignedIn.statusCode).toBe(200)
    expect(await allOfKumla()).toBe(before)
  })

  test('SQL as the application’s role, told to, changes and removes no row of the other', async () => {
    const before = await allOfKumla()
    for (const table of DUMPED)
      for (const text of [
        `update ${table} set organisation_id = 'dorotea' where organisation_id = '${VICTIM}'`,
        `delete from ${table} where organisation_id = '${VICTIM}'`,
      ])
        await rowsOf('dorotea', text).catch((error: unknown) =>
          expect(String(error)).toMatch(/permission denied/),
        )
    expect(await allOfKumla()).toBe(before)
  })
})
