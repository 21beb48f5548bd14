// An assignment that its giver has closed, in the rounds after: read by all, asked of nobody. In Kalmar.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentsReply } from '../../src/contract/assignments.ts'
import type { BoardReply, PartReply } from '../../src/contract/working-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const NODE = 'uppdrag-resor'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lund', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'rut', name: 'Rut Ask', roles: [{ role: 'reporter', unit: 'ks' }] },
  { accountId: 'siv', name: 'Siv Ek', roles: [{ role: 'secretary', unit: 'kf' }] },
]

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let today = '2026-11-23'
  beforeAll(async () => {
    opened = await open()
    await bringIn(opened, 'kalmar')
    await ensureAccounts(opened.store, 'kalmar', PEOPLE)
    app = await startDemoServer({ store: opened.store, today: () => today })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const cookieOf = signingInTo(() => app, 'kalmar')
  const ask = async <Reply>(account: string, path: string): Promise<Reply> => {
    const headers = { cookie: await cookieOf(account) }
    const reply = await app.inject({ url: encodeURI(`/api/kalmar/${path}`), headers })
    expect([reply.statusCode, reply.json().detail]).toEqual([200, undefined])
    return reply.json<Reply>()
  }
  const send = async (account: string, path: string, payload: object) => {
    const headers = { cookie: await cookieOf(account) }
    const url = `/api/kalmar/${path}`
    const reply = await app.inject({ method: 'POST', url, payload, headers })
    expect([reply.statusCode, reply.json().detail]).toEqual([201, undefined])
  }
  const travel = async (round: string) => {
    const { rows } = await ask<AssignmentsReply>('rut', `rounds/${round}/assignments`)
    return rows.find(({ id }) => id === NODE)
  }
  const step = async (account: string, said: object) => {
    const basedOn = (await travel('delår-2026'))?.basedOn
    await send(account, 'assignments', { round: 'delår-2026', node: NODE, basedOn, ...said })
  }
  const askedOf = async (round: string) => {
    const { judgements } = await ask<PartReply>('rut', `rounds/${round}/parts/ks`)
    return judgements.map(({ node }) => node.id).filter((id) => id === NODE)
  }
  const missing = async (round: string) => {
    const board = await ask<BoardReply>('kim', `rounds/${round}/parts`)
    return board.rows.find(({ body }) => body === 'ks')?.of ?? 0
  }

  test('an open one is asked for in the next year’s round', async () => {
    today = '2027-09-20'
    await send('kim', 'standings', { round: 'delår-2027', standing: 'open' })
    expect(await askedOf('delår-2027')).toEqual([NODE])
  })

  test('closed on a day of the year before it is not, and that round lacks one thing less', async () => {
    const before = await missing('delår-2027')
    const day = '2026-11-20'
    await step('rut', { step: 'propose', text: 'Antagen av ks', day })
    await step('siv', { step: 'close', text: 'Policyn gäller', reference: '§ 12', day })
    expect(await askedOf('delår-2027')).toEqual([])
    expect(await missing('delår-2027')).toBe(before - 1)
  })

  test('it is asked for in the round of the year it was closed in', async () =>
    expect(await askedOf('delår-2026')).toEqual([NODE]))

  test('it is still read there: who closed it, when, why', async () => {
    const seen = await travel('delår-2027')
    expect(seen?.standing.word).toBe('Avslutat')
    expect([seen?.steps[0]?.heading, seen?.steps[0]?.text]).toEqual([
      'Avslutat genom beslut 20 november 2026, § 12, Siv Ek',
      'Policyn gäller',
    ])
  })
})
