// Assignments over the API, in Kalmar: the owner reports and proposes, the body that gave them decides.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentsReply } from '../../src/contract/assignments.ts'
import type { BoardReply, MineReply } from '../../src/contract/working-round.ts'
import type { YearReply } from '../../src/contract/year-wheel.ts'
import { giveRoles } from '../../src/store/accounts.ts'
import { removePersonRows } from '../../src/store/person-rows.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const ROUND = 'delår-2026'
const LIST = `rounds/${encodeURIComponent(ROUND)}/assignments`
const PEOPLE = [
  { accountId: 'rapportör', name: 'Rut Ask', roles: [{ role: 'reporter' as const, unit: 'ks' }] },
  { accountId: 'annan', name: 'Ari Bo', roles: [{ role: 'reporter' as const, unit: 'kfn' }] },
  { accountId: 'bolag', name: 'Bo Dal', roles: [{ role: 'reporter' as const, unit: 'bolag' }] },
  { accountId: 'kf', name: 'Siv Ek', roles: [{ role: 'secretary' as const, unit: 'kf' }] },
  { accountId: 'styrning', name: 'Kim Lund', roles: [{ role: 'controller' as const, unit: null }] },
  { accountId: 'kfn', name: 'Pia Öst', roles: [{ role: 'secretary' as const, unit: 'kfn' }] },
  { accountId: 'moa', name: 'Moa Frö', roles: [{ role: 'reporter' as const, unit: 'kfn' }] },
  { accountId: 'ks', name: 'Kaj Ås', roles: [{ role: 'secretary' as const, unit: 'ks' }] },
]

describe.each(DATABASES)('assignments in Kalmar, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const cookies = new Map<string, string>()
  const as = (who: string) => browserAt(app, 'kalmar', { cookie: cookies.get(who) ?? '' })
  const list = async (who: string, query = ''): Promise<AssignmentsReply> => {
    const reply = await as(who).ask(`${LIST}${query}`)
    expect([reply.statusCode, reply.json().detail]).toEqual([200, undefined])
    return reply.json()
  }
  const travel = async (who: string) =>
    (await list(who)).rows.find(({ id }) => id === 'uppdrag-resor')
  const step = async (who: string, one: object) => {
    const reply = await as(who).send('assignments', {
      round: ROUND,
      node: 'uppdrag-resor',
      text: '',
      basedOn: (await travel(who))?.basedOn ?? 0,
      ...one,
    })
    return reply.statusCode === 201 ? 'done' : [reply.statusCode, reply.json().code]
  }

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'kalmar')
    await ensureAccounts(opened.store, 'kalmar', PEOPLE)
    app = await startServer(opened, ['kalmar'])
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('kalmar', 'test', (tx) =>
        startSession(tx, accountId, MORNING),
      )
      cookies.set(accountId, `malkedja=${secret}`)
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('the list has the late ones first, with who gave them and by when, under a goal or under none', async () => {
    const { rows, sentence } = await list('annan')
    expect(rows.map(({ id, late }) => [id, late])).toEqual([
      ['uppdrag-resor', '23\u00a0dagar försenat'],
      ['uppdrag-lokaler', '8\u00a0dagar försenat'],
      ['uppdrag-bibliotek', null],
    ])
    expect(rows[0]?.given).toBe('Kommunfullmäktige 24 november 2025')
    expect(sentence).toBe('3\u00a0uppdrag, 2 försenade.')
  })

  test('it is narrowed by owner, giver and what is late', async () => {
    expect((await list('annan', '?owner=kfn')).rows.map(({ id }) => id)).toEqual([
      'uppdrag-bibliotek',
    ])
    expect((await list('annan', '?giver=kf&standing=late')).rows).toHaveLength(2)
  })

  test('only the owner’s people report, in words, and of what has been', async () => {
    expect(await step('annan', { step: 'report', text: 'Klart' })).toEqual([403, 'mayNot'])
    expect(await step('rapportör', { step: 'report' })).toEqual([422, 'stepWithoutText'])
    const ahead = { step: 'report', text: 'Klart', day: '2027-01-01' }
    expect(await step('rapportör', ahead)).toEqual([422, 'stepDayAhead'])
    const report = { step: 'report', text: 'Utkastet är på remiss', status: 'ongoing' }
    expect(await step('rapportör', report)).toBe('done')
    const [told] = (await travel('annan'))?.steps ?? []
    expect([told?.text, told?.status?.word]).toEqual(['Utkastet är på remiss', 'Pågår'])
  })

  test('the body that gave it sends it back with a reason, and closes it when it is proposed anew', async () => {
    expect(await step('kf', { step: 'close' })).toEqual([422, 'stepNotNow'])
    expect(await step('rapportör', { step: 'propose', text: 'Antagen av ks' })).toBe('done')
    expect(await step('ks', { step: 'close' })).toEqual([403, 'mayNot'])
    expect(await step('kf', { step: 'sendBack' })).toEqual([422, 'stepWithoutText'])
    expect(await step('kf', { step: 'sendBack', text: 'Kostnaden saknas' })).toBe('done')
    expect(await step('rapportör', { step: 'propose', text: 'Kostnaden är med' })).toBe('done')
    const before = { step: 'close', reference: '§ 12, KF 2026/7', basedOn: 0 }
    expect(await step('kf', before)).toEqual([409, 'assignmentMoved'])
    expect(await step('kf', { step: 'close', reference: '§ 12, KF 2026/7' })).toBe('done')
    const closed = await travel('annan')
    expect([closed?.standing.word, closed?.late, closed?.possible]).toEqual(['Avslutat', null, []])
    expect(closed?.steps.map(({ heading }) => heading)).toEqual([
      'Avslutat genom beslut 23 november 2026, § 12, KF 2026/7, Siv Ek',
      'Föreslogs som klart 23 november 2026, Rut Ask',
      'Skickat tillbaka genom beslut 23 november 2026, Siv Ek',
      'Föreslogs som klart 23 november 2026, Rut Ask',
      'Rapport 23 november 2026, Rut Ask',
    ])
  })

  test('what waits stands on My page, late or proposed, for those who can do it, and what is late on the board', async () => {
    const mine = async (who: string) => {
      const reply = await as(who).ask('mine')
      expect(reply.statusCode).toBe(200)
      return reply.json<MineReply>().assignments?.rows.map(({ id }) => id) ?? []
    }
    const company = {
      step: 'report',
      text: 'Lokalerna är räknade',
      node: 'uppdrag-lokaler',
      basedOn: 0,
    }
    expect(await mine('bolag')).toEqual(['uppdrag-lokaler'])
    expect(await mine('annan')).toEqual([])
    expect(await mine('kf')).toEqual([])
    expect(await step('bolag', company)).toBe('done')
    const { basedOn } = (await list('bolag')).rows.find(({ id }) => id === company.node) ?? {}
    expect(await step('bolag', { ...company, step: 'propose', basedOn })).toBe('done')
    expect(await mine('bolag')).toEqual([])
    expect(await mine('kf')).toEqual(['uppdrag-lokaler'])
    const board = await as('kf').ask(`rounds/${encodeURIComponent(ROUND)}/parts`)
    expect(board.json<BoardReply>().lateAssignments.map(({ id }) => id)).toEqual([
      'uppdrag-lokaler',
    ])
  })
  test('one that holds from after the latest report’s last day is on My page too', async () => {
    const plan = await as('styrning').ask('plan/2026')
    const { changeNumber } = plan.json<{ changeNumber: number }>()
    const words = {
      title: 'Nytt i november',
      owner: 'kfn',
      due: '2026-12-01',
      decision: { by: 'kf', date: '2026-11-20', ref: '§ 9' },
    }
    const edit = {
      edit: 'createNode',
      type: 'assignment',
      parents: [],
      language: 'sv',
      words,
      firstDay: '2026-11-20',
    }
    const made = await as('styrning').send('plan/edits', {
      edit,
      basedOn: changeNumber,
      turns: null,
    })
    expect([made.statusCode, made.json().detail]).toEqual([201, undefined])
    const reply = (await as('annan').ask('mine')).json<MineReply>()
    expect(reply.assignments?.rows.map(({ title }) => title)).toEqual(['Nytt i november'])
  })

  test('the year’s wheel has the last day of each that is not closed', async () => {
    const { months } = (await as('annan').ask('year?year=2026')).json<YearReply>()
    const found = months
      .flatMap(({ events }) => events)
      .filter(({ id, what }) => id.startsWith('assignment') && !what.startsWith('Nytt'))
    expect(found.map(({ day, what, behind }) => [day, what, behind])).toEqual([
      [
        '2026-11-15',
        'Utred delade lokaler: ska vara klart (Ett bolag (exempel))',
        '8\u00a0dagar försenat',
      ],
    ])
  })

  describe('a person who carries it for the committee', () => {
    const LIBRARY = 'uppdrag-bibliotek'
    const library = async (who: string) =>
      (await list(who, `?node=${LIBRARY}`)).rows.find(({ id }) => id === LIBRARY)
    const mine = async (who: string) =>
      (await as(who).ask('mine')).json<MineReply>().assignments?.rows.map(({ id }) => id) ?? []
    const name = async (who: string, account: string | null, basedOn?: number) => {
      const seen = (await library(who))?.namedAt
      const sent = { round: ROUND, node: LIBRARY, account, basedOn: basedOn ?? seen }
      const reply = await as(who).send('assignments/assignee', sent)
      return reply.statusCode === 201 ? 'done' : [reply.statusCode, reply.json().code]
    }

    test('is named by its secretary, among those who report for it', async () => {
      expect((await library('kfn'))?.mayName).toBe(true)
      expect((await library('ks'))?.mayName).toBe(false)
      const people = await as('kfn').ask(`${LIST}/people?node=${LIBRARY}`)
      expect(people.json().people).toEqual([
        { account: 'annan', name: 'Ari Bo' },
        { account: 'styrning', name: 'Kim Lund' },
        { account: 'moa', name: 'Moa Frö' },
        { account: 'kfn', name: 'Pia Öst' },
        { account: 'kf', name: 'Siv Ek' },
      ])
      expect(await name('ks', 'moa')).toEqual([403, 'mayNot'])
      expect(await name('kfn', 'rapportör')).toEqual([422, 'cannotBeAssigned'])
      expect(await name('kfn', 'moa')).toBe('done')
      expect(await name('kfn', 'annan', 0)).toEqual([409, 'assignmentMoved'])
    })

    test('has it on My page alone, months before its last day, and reports on it', async () => {
      expect((await library('annan'))?.assignee).toBe('Moa Frö')
      expect(await mine('moa')).toContain(LIBRARY)
      expect(await mine('annan')).not.toContain(LIBRARY)
      const report = { step: 'report', text: 'Larmet är beställt', node: LIBRARY, basedOn: 0 }
      expect(await step('moa', report)).toBe('done')
    })

    test('is not waited for when they have no role there any more: it is the committee’s again', async () => {
      const roles = [{ role: 'reporter' as const, unit: 'ks' }]
      await opened.store.asMember('kalmar', 'test', (tx) =>
        giveRoles(tx, { accountId: 'moa', given: [] }, roles),
      )
      expect(await mine('moa')).not.toContain(LIBRARY)
      expect((await library('annan'))?.assignee).toBeNull()
      const report = { step: 'report', text: 'Mer', node: LIBRARY, basedOn: 0 }
      expect(await step('moa', report)).toEqual([403, 'mayNot'])
    })

    test('and who is removed leaves nothing of it behind', async () => {
      await opened.store.asMember('kalmar', 'test', (tx) =>
        removePersonRows(tx, 'moa', { called: 'Borttagen', reason: 'Begäran', rows: {} }),
      )
      expect((await library('kfn'))?.namedAt).toBe(0)
    })
  })

  test('what is no assignment takes no step', async () => {
    const report = { step: 'report', text: 'Klart', node: 'vision' }
    expect(await step('rapportör', report)).toEqual([404, 'noSuchAssignment'])
  })
})
