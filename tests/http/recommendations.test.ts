// What the auditors say becomes an assignment by those who plan, and is followed by all who read the verdict.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentsReply } from '../../src/contract/assignments.ts'
import type { AuditingReply, VerdictAnswerView } from '../../src/contract/auditing.ts'
import type { RoundsReply } from '../../src/contract/rounds.ts'
import { startSession } from '../../src/store/sessions.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { textOf } from './read-taken.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROUND = 'delår-2026'
const PEOPLE = [
  ['mika', 'auditor'],
  ['kim', 'controller'],
  ['sam', 'reader'],
] as const
const VERDICT = {
  round: ROUND,
  answers: [
    { question: 'financialGoals', answer: 'yes', words: '' },
    {
      question: 'operationalGoals',
      answer: 'partly',
      words: 'Mål saknar mått.\n\nRätta det.',
      to: 'ks',
    },
  ],
  ...{ signed: 'Mika Dahl', on: TODAY, why: '', basedOn: null },
}

describe.each(DATABASES)('the auditors’ recommendations, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const answers = async (account: string): Promise<readonly VerdictAnswerView[]> => {
    const { rounds }: RoundsReply = (await as(account).ask('rounds')).json()
    return rounds.find(({ name }) => name === ROUND)?.verdicts[0]?.answers ?? []
  }

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'kalmar')
    await ensureAccounts(
      opened.store,
      'kalmar',
      PEOPLE.map(([accountId, role]) => ({
        ...{ accountId, name: accountId },
        roles: [{ role, unit: null }],
      })),
    )
    app = await startServer(opened, ['kalmar'])
    for (const [accountId] of PEOPLE) {
      const secret = await opened.store.asMember('kalmar', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      browsers.set(accountId, browserAt(app, 'kalmar', { cookie: `malkedja=${secret}` }))
    }
    await opened.store.asMember('kalmar', 'test', (tx) =>
      publishRound(tx, new Map(), ROUND, TODAY, { as: 'published' }),
    )
    const reply = await as('mika').send('auditing/verdicts', VERDICT)
    expect([reply.statusCode, reply.json().detail]).toEqual([201, undefined])
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('who plans is led to the form, begun with the auditors’ words; of an answer without words nobody is', async () => {
    const [silent, said] = await answers('kim')
    expect(silent?.ways).toEqual([])
    const { searchParams } = new URL(said?.ways[0]?.href ?? '', 'http://x')
    expect(searchParams.get('typ')).toBe('assignment')
    expect(searchParams.get('ansvarig')).toBe('ks')
    expect(said?.to).toMatch(/^Riktas till .+\.$/)
    expect([silent?.awaited, said?.awaited]).toEqual([null, 'Inget uppdrag har getts än.'])
    expect(searchParams.get('text')).toBe(
      'Revisorerna skriver: «Mål saknar mått. Rätta det.» Från revisorernas bedömning av Delårsrapport 2026 (revisorerna:delår-2026:1/2).',
    )
  })

  test('who reads the verdict is not, and no more are the auditors', async () => {
    expect((await answers('sam')).flatMap(({ ways }) => ways)).toEqual([])
    const { rounds }: AuditingReply = (await as('mika').ask('auditing')).json()
    const all = rounds.flatMap(({ verdicts }) => verdicts.flatMap((one) => one.answers))
    expect(all.flatMap(({ ways }) => ways)).toEqual([])
  })

  test('the assignment stands under the answer with how far it has come, and leads back', async () => {
    const [, said] = await answers('kim')
    const { searchParams } = new URL(said?.ways[0]?.href ?? '', 'http://x')
    const words = {
      ...{ title: searchParams.get('titel'), text: searchParams.get('text'), owner: 'ks' },
      ...{ due: '2026-11-01', decision: { by: 'kf', date: '2026-10-20', ref: '§ 9' } },
    }
    const node = { type: 'assignment', parents: [], language: 'sv', words, firstDay: TODAY }
    const { changeNumber } = (await as('kim').ask('plan/2026')).json()
    const edit = { edit: 'createNode', ...node }
    const made = await as('kim').send('plan/edits', { edit, basedOn: changeNumber, turns: null })
    expect([made.statusCode, made.json().detail]).toEqual([201, undefined])
    const { rounds }: AuditingReply = (await as('mika').ask('auditing')).json()
    const followed = rounds.find(({ name }) => name === ROUND)?.verdicts[0]?.answers ?? []
    expect(followed.map(({ awaited }) => awaited)).toEqual([null, null])
    for (const shown of [followed, await answers('sam')])
      expect(
        shown.map(({ given }) => given.map(({ title, standing }) => [title, standing])),
      ).toEqual([
        [],
        [[words.title, expect.stringMatching(/^Inte avslutat genom beslut, \d+\sdagar försenat$/)]],
      ])
    const taken = await as('mika').ask('auditing?as=xlsx')
    expect(await textOf(taken)).toContain(`${words.title} (Inte avslutat genom beslut, `)
    const list = await as('sam').ask(`rounds/${encodeURIComponent('helår-2026')}/assignments`)
    const row = list.json<AssignmentsReply>().rows.find(({ title }) => title === words.title)
    expect(row?.madeOf.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Revisorernas bedömning, Delårsrapport 2026: Är resultatet förenligt/),
    ])
  })

  test('the auditors turn to who they review, and to nobody else', async () => {
    const { rounds }: AuditingReply = (await as('mika').ask('auditing')).json()
    const bodies = rounds.find(({ name }) => name === ROUND)?.form?.bodies.map(({ id }) => id) ?? []
    expect(bodies).toContain('ks')
    expect(bodies).not.toContain('kf')
    const answers = VERDICT.answers.map((one) => ({ ...one, to: 'kf' }))
    const reply = await as('mika').send('auditing/verdicts', {
      ...VERDICT,
      answers,
      why: 'Fel organ.',
    })
    expect([reply.statusCode, reply.json().code, reply.json().field]).toEqual([
      422,
      'answerToNobody',
      'to.financialGoals',
    ])
  })
})
