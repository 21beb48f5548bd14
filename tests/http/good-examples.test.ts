// Good examples of a goal and a measure, by those who may keep them and those who read them, in Dorotea.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GoodExamplesReply } from '../../src/contract/good-examples.ts'
import type { HistoryReply } from '../../src/contract/staff.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { sheetsOf } from './read-taken.ts'

const LATE = '2099-01-01T00:00:00Z'
const NODE = { kind: 'node', id: 'starta' }
const MEASURE = { kind: 'measure', id: 'nyforetag' }
const WORDS = { who: 'Vara kommun', what: 'Lots för nya företag', link: 'https://vara.se/lots' }
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'reporter', unit: 'samhalle' }] },
  { accountId: 'bo', name: 'Bo Ås', roles: [{ role: 'unitManager', unit: 'omsorgen' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]

describe.each(DATABASES)('good examples, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const keep = (account: string, subject: object, more: object = {}) =>
    as(account).send('good-examples', { subject, ...WORDS, ...more })
  const seen = async (account: string, { kind, id }: typeof NODE): Promise<GoodExamplesReply> =>
    (await as(account).ask(`good-examples?kind=${kind}&id=${id}`)).json()

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
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('are kept by those who answer for the goal or the measure, and read by everybody', async () => {
    for (const subject of [NODE, MEASURE]) {
      expect((await keep('lo', subject)).statusCode).toBe(201)
      expect((await seen('lo', subject)).mayKeep).toBe(true)
      for (const account of ['bo', 'sam']) {
        expect((await keep(account, subject)).json().code).toBe('mayNot')
        const reply = await seen(account, subject)
        expect(reply.mayKeep).toBe(false)
        expect(reply.examples.map(({ who, link }) => [who, link?.said])).toEqual([
          ['Vara kommun', 'vara.se/lots'],
        ])
      }
    }
  })

  test('of what no body answers for are kept by the controller', async () => {
    const subject = { kind: 'keyFigure', id: 'N15428' }
    expect((await keep('lo', subject)).json().code).toBe('mayNot')
    expect((await keep('kim', subject)).statusCode).toBe(201)
    expect((await seen('lo', subject)).examples).toHaveLength(1)
  })

  test('are refused with a sentence and the field that it is about', async () => {
    const bad = async (more: object, subject = NODE) => (await keep('kim', subject, more)).json()
    expect(await bad({ link: 'javascript:alert(1)' })).toMatchObject({
      ...{ status: 422, field: 'link' },
      detail:
        '«javascript:alert(1)» är ingen webbadress som andra kan öppna. Skriv hela adressen, som https://exempel.se/sida, eller lämna fältet tomt.',
    })
    expect(await bad({ who: ' ' })).toMatchObject({ code: 'exampleWithoutWho', field: 'who' })
    expect(await bad({}, { ...NODE, id: 'inget' })).toMatchObject({ code: 'noSuchNode' })
    expect(await bad({}, { ...MEASURE, id: 'starta' })).toMatchObject({ code: 'noSuchMeasure' })
    expect(await bad({}, { ...NODE, kind: 'planet' })).toMatchObject({ status: 400 })
  })

  test('are changed and taken away by one who saw them as they are, and of what is theirs', async () => {
    const [example] = (await seen('lo', NODE)).examples
    const { id, basedOn = 0 } = example ?? {}
    const anew = { example: id, basedOn, what: 'Lots och lokaler' }
    // NOTE the other's own body gives no way to an example of this one.
    expect((await keep('lo', MEASURE, anew)).json().code).toBe('noSuchExample')
    expect((await keep('lo', NODE, anew)).statusCode).toBe(201)
    expect((await keep('lo', NODE, anew)).json()).toMatchObject({
      ...{ code: 'exampleMoved', status: 409 },
    })
    const taken = (account: string, at: number) =>
      as(account).send('good-examples/withdrawals', { example: id, basedOn: at })
    expect((await taken('lo', basedOn)).json().code).toBe('exampleMoved')
    const now = (await seen('lo', NODE)).examples[0]?.basedOn ?? 0
    expect((await taken('bo', now)).json().code).toBe('mayNot')
    expect((await taken('lo', now)).statusCode).toBe(201)
    expect((await seen('lo', NODE)).examples).toEqual([])
  })

  test('stand in the log of what they hang on, with what was said', async () => {
    const { events }: HistoryReply = (
      await as('kim').ask('history?subject=starta&sort=node')
    ).json()
    expect(events.slice(0, 3).map(({ what, who, after }) => [what, who, after])).toEqual([
      ['Gott exempel borttaget', 'Lo Berg', null],
      ['Gott exempel ändrat', 'Lo Berg', 'Lots och lokaler'],
      ['Gott exempel tillagt', 'Lo Berg', 'Lots för nya företag'],
    ])
  })

  test('go with the measure’s own workbook, and not with one that has none', async () => {
    const book = async (of: string) =>
      sheetsOf(await as('sam').ask(`rounds/${encodeURIComponent('delår-2026')}/${of}?as=xlsx`))
    const sheet = (await book('measures/nyforetag')).get('Goda exempel')
    expect(sheet?.[0]).toEqual(['Vem', 'Vad', 'Länk', 'Inlagt'])
    expect(sheet?.[1]?.slice(0, 3)).toEqual([WORDS.who, WORDS.what, WORDS.link])
    expect([...(await book('nodes/starta')).keys()]).not.toContain('Goda exempel')
  })
})
