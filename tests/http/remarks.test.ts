// A question on a goal, from the one who asks to the one who answers, in Dorotea.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HistoryReply } from '../../src/contract/staff.ts'
import type { BoardReply, MineReply, RemarksReply } from '../../src/contract/working-round.ts'
import { startSession } from '../../src/store/sessions.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { whatWaits } from '../../src/usecases/workflow/what-waits.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROUND = 'delår-2026'
const ABOUT = { sort: 'node', id: 'starta' }
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'unitManager', unit: 'samhalle' }] },
  { accountId: 'pia', name: 'Pia Ek', roles: [{ role: 'politician', unit: 'samhalle' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]

describe.each(DATABASES)('a question, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const say = (account: string, body: string, more: object = {}) =>
    as(account).send('remarks', { round: ROUND, about: ABOUT, body, ...more })
  const seen = async (account: string): Promise<RemarksReply> =>
    (
      await as(account).ask(`rounds/${encodeURIComponent(ROUND)}/remarks?sort=node&id=starta`)
    ).json()
  const waitingFor = async (account: string) =>
    ((await as(account).ask('mine')).json() as MineReply).rounds.flatMap((one) => one.questions)

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', PEOPLE)
    app = await startServer(opened)
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      browsers.set(accountId, browserAt(app, 'dorotea', { cookie: `malkedja=${secret}` }))
    }
    const opening = await as('kim').send('standings', { round: ROUND, standing: 'open' })
    expect(opening.statusCode).toBe(201)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('is asked of one who writes about the goal; a reader reads and asks nothing', async () => {
    expect((await seen('pia')).people.map(({ name }) => name)).toContain('Lo Berg')
    expect((await seen('pia')).people.map(({ name }) => name)).not.toContain('Sam Vik')
    expect((await say('pia', 'Varför har det blivit färre?', { to: 'lo' })).statusCode).toBe(201)
    expect((await seen('sam')).threads.map(({ body }) => body)).toEqual([
      'Varför har det blivit färre?',
    ])
    expect((await seen('sam')).mayAsk).toBe(false)
    expect((await say('sam', 'Jag med')).statusCode).toBe(403)
  })

  test('waits on the page of the one who is asked, and on the board', async () => {
    expect((await waitingFor('lo')).map(({ body, state }) => [body, state])).toEqual([
      ['Varför har det blivit färre?', 'väntar på dig'],
    ])
    expect(await waitingFor('pia')).toEqual([])
    const board: BoardReply = (
      await as('kim').ask(`rounds/${encodeURIComponent(ROUND)}/parts`)
    ).json()
    expect(board.questions.map(({ state }) => state)).toEqual(['väntar på Lo Berg'])
  })

  test('answered it waits for the one who asked, until they settle it', async () => {
    const thread = (await seen('lo')).threads[0]?.id
    expect((await say('lo', 'Två lokaler stängde.', { thread })).statusCode).toBe(201)
    expect(await waitingFor('lo')).toEqual([])
    expect((await waitingFor('pia')).map(({ body }) => body)).toEqual(['Två lokaler stängde.'])
    expect((await say('kim', 'Klart', { thread, settles: true })).json().code).toBe(
      'settlesForAnother',
    )
    expect((await say('pia', 'Tack!', { thread, settles: true })).statusCode).toBe(201)
    expect(await waitingFor('pia')).toEqual([])
    expect(
      (await seen('kim')).threads.map(({ state, answers }) => [state, answers.length]),
    ).toEqual([['klar', 2]])
  })

  test('that says nothing, or is about nothing, is refused with a sentence', async () => {
    expect((await say('pia', '  ')).json().detail).toBe('Skriv något först.')
    expect((await say('pia', 'Hej', { thread: 'x' })).json().code).toBe('remarkGone')
    expect((await say('pia', 'Hej', { to: 'nobody' })).json().code).toBe('noSuchPerson')
    const nowhere = { about: { sort: 'measure', id: 'starta' } }
    expect((await say('pia', 'Hej', nowhere)).json().code).toBe('noSuchMeasure')
  })

  test('is in the log of the goal, with who said it', async () => {
    const { events }: HistoryReply = (await as('kim').ask('history?subject=starta')).json()
    expect(events.map(({ what, who }) => [what, who])).toEqual([
      ['Svar på en fråga', 'Pia Ek'],
      ['Svar på en fråga', 'Lo Berg'],
      ['Fråga eller kommentar', 'Pia Ek'],
      ['Målkedjan inläst från filer', 'test'],
    ])
  })

  test('in a round that is closed, or was never open, it reaches the one who is asked all the same', async () => {
    const closing = { round: ROUND, standing: 'closed' }
    expect((await as('kim').send('standings', closing)).statusCode).toBe(201)
    for (const round of [ROUND, 'helår-2025'])
      expect((await say('pia', `Varför i ${round}?`, { round, to: 'lo' })).statusCode).toBe(201)
    const mine: MineReply = (await as('lo').ask('mine')).json()
    expect(mine.open).toEqual([])
    expect(
      mine.rounds.flatMap(({ name, questions }) => questions.map(({ body }) => [name, body])),
    ).toEqual([
      ['helår-2025', 'Varför i helår-2025?'],
      [ROUND, `Varför i ${ROUND}?`],
    ])
    const memory = emptyMemory()
    const { questions } = await opened.store.asMember('dorotea', 'test', async (tx) => {
      const found = await whatWaits({ tx, memory, today: TODAY })
      if (found === null) throw new Error('there is no chain')
      return found
    })
    expect(questions.map(({ account, round }) => [account, round])).toEqual([
      ['lo', 'helår-2025'],
      ['lo', ROUND],
    ])
  })
})
