// A question from a citizen: sent by a form, read by the staff, public with its answer and never before.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CitizenQuestionsReply } from '../../src/contract/citizen-questions.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { publishedRounds } from '../../src/serve-from.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const GOAL = '/exempel/mal/behoriga'
const ASK = `${GOAL}/fraga`
const QUESTION = 'Varför räknas bara <b>årskurs 9</b>?'
const SHOWN = 'Varför räknas bara &lt;b&gt;årskurs 9&lt;/b&gt;?'

describe.each(DATABASES)('questions from citizens on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let now = Date.parse('2026-04-20T08:00:00Z')

  beforeAll(async () => {
    opened = await open({ now: () => new Date(now) })
    const { store } = opened
    await bringIn(opened, 'exempel')
    await ensureAccounts(store, 'exempel', PEOPLE)
    await store.asMember('exempel', 'test', async (tx) => {
      const as = { as: 'published' } as const
      await publishRound(tx, emptyMemory().chains, 'helår-2025', '2026-04-20', as)
    })
    app = await startDemoServer({ store, today: () => '2026-04-20' })
    const rounds = publishedRounds(store, 'http://localhost', 'key')
    if (rounds.questions === undefined) throw new Error('no questions are taken')
    const questions = { ...rounds.questions, now: () => now }
    addPublicSite(app, openPublished({ ...rounds, questions }))
    await app.ready()
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const page = async (url: string) => (await app.inject({ url })).body
  const markIn = (html: string): string => /name="visad" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const post = (fields: Record<string, string>, remoteAddress: string, url = ASK) =>
    app.inject({
      method: 'POST',
      url,
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  /** As a person does, half a minute after the form was opened. */
  const send = async (fraga: string, from = '10.0.0.1', more: Record<string, string> = {}) => {
    const visad = markIn(await page(ASK))
    now += 30_000
    return post({ fraga, visad, webbplats: '', ...more }, from)
  }
  const cookieOf = signingInTo(() => app, 'exempel')
  const inbox = async (): Promise<CitizenQuestionsReply> =>
    (
      await app.inject({
        url: '/api/exempel/citizen-questions',
        headers: { cookie: await cookieOf('controller') },
      })
    ).json()
  const settle = async (payload: object, account = 'controller') =>
    app.inject({
      method: 'POST',
      url: '/api/exempel/citizen-questions',
      payload,
      headers: { cookie: await cookieOf(account) },
    })

  test('the goal leads to a form, and sets no cookie', async () => {
    expect(await page(GOAL)).toContain(`href="${ASK}"`)
    const { headers, statusCode } = await app.inject({ url: ASK })
    expect([statusCode, headers['set-cookie']]).toEqual([200, undefined])
    expect((await app.inject({ url: '/exempel/mal/nada/fraga' })).statusCode).toBe(404)
    expect(
      (await post({ fraga: QUESTION }, '10.0.0.9', '/exempel/mal/nada/fraga')).statusCode,
    ).toBe(404)
  })

  test.each([
    ['too short', 'Hej', 'med minst tio tecken'],
    ['too long', 'å'.repeat(1001), 'Frågan är för lång'],
  ])('what is %s is refused with a sentence, and stays written', async (_what, written, said) => {
    const { statusCode, body } = await send(written, '10.0.0.2')
    expect(statusCode).toBe(422)
    expect(body).toContain(said)
    expect(body).toContain(written)
  })

  test('what is sent at once, with another’s mark or none is asked to be sent again', async () => {
    const visad = markIn(await page(ASK))
    for (const mark of [visad, '', `${now - 60_000}.x`, visad.replace(/.$/, '_')])
      expect((await post({ fraga: QUESTION, visad: mark }, '10.0.0.3')).statusCode).toBe(422)
    now += 13 * 3_600_000
    expect((await post({ fraga: QUESTION, visad }, '10.0.0.3')).statusCode).toBe(422)
    expect((await inbox()).waiting).toEqual([])
  })

  test('what fills in the hidden field is thanked and not kept', async () => {
    const { statusCode } = await send(QUESTION, '10.0.0.4', { webbplats: 'https://köp.example' })
    expect(statusCode).toBe(303)
    expect((await inbox()).waiting).toEqual([])
  })

  test('sent, it is thanked for and waits with the staff alone', async () => {
    const { statusCode, headers } = await send(QUESTION)
    expect([statusCode, headers.location]).toEqual([303, `${ASK}?skickad=1`])
    expect(await page(`${ASK}?skickad=1`)).toContain('Tack, frågan är skickad')
    expect(await page(GOAL)).not.toContain(SHOWN)
    expect(await page('/exempel/fragor')).not.toContain(SHOWN)
    expect((await inbox()).waiting).toMatchObject([
      {
        question: QUESTION,
        standing: 'asked',
        said: 'Ställd 20 april 2026',
        about: { href: GOAL },
      },
    ])
  })

  test('only those who may see and answer', async () => {
    const [waiting] = (await inbox()).waiting
    const answer = { question: waiting?.id, basedOn: waiting?.basedOn, words: 'Så är det.' }
    const url = '/api/exempel/citizen-questions'
    const headers = { cookie: await cookieOf('reader') }
    expect((await app.inject({ url, headers })).statusCode).toBe(403)
    expect((await settle({ ...answer, standing: 'answered' }, 'reader')).statusCode).toBe(403)
    const empty = await settle({ ...answer, standing: 'answered', words: ' ' })
    expect(empty.json()).toMatchObject({ code: 'citizenAnswerEmpty', field: 'words' })
  })

  test('answered, question and answer are public at once, and nothing of who wrote them', async () => {
    const [waiting] = (await inbox()).waiting
    const words = 'Målet gäller behörighet till gymnasiet.'
    const { id: question, basedOn } = waiting ?? {}
    const sent = { question, basedOn, standing: 'answered', words }
    expect((await settle(sent)).statusCode).toBe(201)
    expect((await settle(sent)).json()).toMatchObject({ code: 'citizenQuestionMoved' })
    for (const at of [GOAL, '/exempel/fragor', '/en/exempel/fragor']) {
      const html = await page(at)
      expect(html).toContain(SHOWN)
      expect(html).toContain(words)
      expect(html).not.toContain('Kim Lind')
    }
    expect((await inbox()).waiting).toEqual([])
  })

  test('declined afterwards it is gone from every page, and the reason is the staff’s', async () => {
    const [settled] = (await inbox()).settled
    const { id: question, basedOn } = settled ?? {}
    const words = 'Frågan visade sig gälla en person.'
    expect((await settle({ question, basedOn, standing: 'declined', words })).statusCode).toBe(201)
    for (const at of [GOAL, '/exempel/fragor']) {
      const html = await page(at)
      expect(html).not.toContain(SHOWN)
      expect(html).not.toContain(words)
    }
    expect((await inbox()).settled).toMatchObject([{ standing: 'declined', words }])
  })

  test('nobody sends more than a few in an hour', async () => {
    const codes: number[] = []
    for (let turn = 0; turn < 6; turn += 1)
      codes.push((await send(`${QUESTION} ${turn}`, '10.0.0.5')).statusCode)
    expect(codes).toEqual([303, 303, 303, 303, 303, 422])
    now += 3_700_000
    expect((await send(QUESTION, '10.0.0.5')).statusCode).toBe(303)
  })
})
