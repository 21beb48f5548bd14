// Programmes over the API and on the citizens' site: Kalmar's for the term, Kumla's two beside the chain.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanReply } from '../../src/contract/plan.ts'
import type { ProgrammeReply, ProgrammesReply } from '../../src/contract/programmes.ts'
import type { FoundReply, MatrixReply, NodeReply } from '../../src/contract/staff.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const ROUND = `rounds/${encodeURIComponent('delår-2026')}`

describe.each(DATABASES)('programmes in Kalmar and Kumla, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let kalmar: ReturnType<typeof browserAt>
  let kumla: ReturnType<typeof browserAt>
  const ask = async <Reply>(browser: typeof kalmar, path: string): Promise<Reply> => {
    const reply = await browser.ask(path)
    expect([path, reply.statusCode]).toEqual([path, 200])
    return reply.json()
  }
  const programme = async (id: string, browser = kalmar) =>
    (await ask<ProgrammeReply>(browser, `${ROUND}/programmes/${id}`)).view

  beforeAll(async () => {
    opened = await database.open()
    app = await startServer(opened)
    const signedIn = async (organisation: string) => {
      await bringIn(opened, organisation)
      const roles = [{ role: 'controller' as const, unit: null }]
      await ensureAccounts(opened.store, organisation, [{ accountId: 'kim', name: 'Kim', roles }])
      const secret = await opened.store.asMember(organisation, 'test', (tx) =>
        startSession(tx, 'kim', MORNING),
      )
      return browserAt(app, organisation, { cookie: `malkedja=${secret}` })
    }
    kalmar = await signedIn('kalmar')
    kumla = await signedIn('kumla')
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('are listed with their term and how much works with them', async () => {
    const { programmes } = await ask<ProgrammesReply>(kalmar, `${ROUND}/programmes`)
    expect(programmes).toMatchObject([
      {
        id: 'program',
        owner: 'Kommunfullmäktige',
        validity: 'Gäller till och med 31 december 2026',
        isOver: false,
        sentence: '5\u00a0delar. 4\u00a0mål och uppdrag i målkedjan arbetar med programmet.',
      },
    ])
    const others = await ask<ProgrammesReply>(kumla, `${ROUND}/programmes`)
    expect(others.programmes.map(({ title }) => title)).toEqual([
      'Digitala Kumla 2025',
      'Miljöprogrammet',
    ])
  })
  test('have a tree of their own parts, and not of the goals that lie under these', async () => {
    const { parts, across } = await programme('program')
    expect(parts.map(({ id, children }) => [id, children.map((one) => one.id)])).toEqual([
      ['fokus-klimat', ['malsattning-klimat', 'utpekad-klimat']],
      ['fokus-barn', ['malsattning-barn']],
    ])
    expect(across.map(({ part, node, how }) => [part.title, node.title, how])).toContainEqual([
      'Fokusområde klimat',
      'Koncernens resor släpper ut mindre',
      'Ligger under',
    ])
  })
  test('have a matrix of body and part, with the reason for no influence', async () => {
    const { matrices } = await programme('program')
    const [works] = matrices
    const at = works?.bodies.findIndex(({ id }) => id === 'bolag') ?? -1
    expect(works?.rows.map(({ node, parts }) => [node.title, parts[at]?.part])).toEqual([
      ['Fokusområde klimat', 'leads'],
      ['Fokusområde barn och unga', 'none'],
    ])
    expect(works?.rows[1]?.parts[at]?.reason).not.toBe('')
    expect(works?.rows.map(({ madeUp }) => madeUp)).toEqual([true, true])
    const { madeUpNote } = await ask<MatrixReply>(kalmar, `${ROUND}/matrix`)
    expect(madeUpNote).toContain('märkta «Påhittat»')
  })
  test('and what works with them tell of each other, from both sides', async () => {
    const of = async (browser: typeof kalmar, id: string) =>
      (await ask<NodeReply>(browser, `${ROUND}/nodes/${id}`)).view
    const said = ({ programmes }: NodeReply['view']) =>
      programmes.map(({ label, links }) => [label, links.map(({ title }) => title)])
    const title = 'Program för mandatperioden 2023–2026'
    expect(said(await of(kalmar, 'program'))).toEqual([['Programmet', [title]]])
    expect(said(await of(kalmar, 'fokus-barn'))).toEqual([['Del av program', [title]]])
    expect(said(await of(kalmar, 'aktiva-unga'))).toEqual([['Arbetar med program', [title]]])
    const goal = await of(kumla, 'verk-service')
    expect(goal.links).toMatchObject([
      {
        label: 'Bidrar till program',
        rows: [
          { title: 'Miljöprogrammet', href: expect.stringMatching(/program\/miljoprogrammet$/) },
        ],
      },
    ])
    const { across } = await programme('miljoprogrammet', kumla)
    expect(across.map(({ node, how }) => [node.title, how])).toEqual([
      ['Nöjda med service och bemötande', 'Bidrar till program'],
    ])
  })
  test('are found by their words, each at its own page', async () => {
    const { groups } = await ask<FoundReply>(
      kumla,
      `${ROUND}/search?${new URLSearchParams({ words: 'miljöprogrammet' })}`,
    )
    expect(groups.flatMap(({ found }) => found.map(({ href }) => href))).toContainEqual(
      expect.stringMatching(/\/program\/miljoprogrammet$/),
    )
  })
  test('are not there for what is no programme', async () => {
    const reply = await kalmar.ask(`${ROUND}/programmes/fokus-barn`)
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'noSuchNode'])
  })
  test('are given a new part in the plan, as everything else is made', async () => {
    const edit = async (one: object) => {
      const { changeNumber } = await ask<PlanReply>(kumla, 'plan/2026')
      const reply = await kumla.send('plan/edits', {
        edit: one,
        basedOn: changeNumber,
        turns: null,
      })
      expect([reply.statusCode, reply.json().message]).toEqual([201, undefined])
    }
    await edit({
      edit: 'createNode',
      type: 'actionPlans',
      parents: ['miljoprogrammet'],
      language: 'sv',
      words: { title: 'Energiplan', owner: 'verk' },
      firstDay: '2026-01-01',
    })
    const { parts } = await programme('miljoprogrammet', kumla)
    expect(parts.map(({ title }) => title)).toContain('Energiplan')
  })
})
