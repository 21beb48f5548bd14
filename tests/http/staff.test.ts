// The staff's addresses: what each role can do there, and what rubbish is answered.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../src/domain/organisation/role.ts'
import { RIGHTS } from '../../src/domain/workflow/may.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const TODAY = '2026-11-23'
const ROUND = '/api/dorotea/rounds/delår-2026'
let opened: TestStore
let app: FastifyInstance

const bringInWithPeople = async (organisation: string): Promise<void> => {
  await bringIn(opened, organisation)
  const accounts = ROLES.map((role) => ({
    accountId: role,
    name: role === 'controller' ? 'Kim Lind' : role,
    roles: [{ role, unit: role === 'reporter' ? 'samhalle' : null }],
  }))
  await ensureAccounts(opened.store, organisation, accounts)
}

let sessionOf: ReturnType<typeof signingInTo>

const ask = (url: string, cookie?: string) =>
  app.inject({
    method: 'GET',
    url: encodeURI(url),
    headers: cookie === undefined ? {} : { cookie },
  })

const send = (url: string, payload: unknown, cookie: string, more: object = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: payload as object,
    headers: { cookie, ...more },
  })

const value = (measure: string, written: string, basedOn: string | null = null) => ({
  measure,
  unit: null,
  period: '2026',
  kind: 'outcomeToDate',
  sex: 'all',
  written,
  comment: null,
  basedOn,
})
const decision = { node: 'starta', assessment: 'status', round: 'delår-2026', by: null }

describe.each(DATABASES)('the staff’s addresses on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await bringInWithPeople('dorotea')
    await bringInWithPeople('kumla')
    await bringInWithPeople('exempel')
    sessionOf = signingInTo(() => app, 'dorotea')
    app = await startDemoServer({ store: opened.store, today: () => TODAY })
  }, 60_000)

  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('municipalities are called what they call themselves in the reader’s language; their people stand by role', async () => {
    const { municipalities } = (await ask('/api/municipalities?language=en')).json()
    const [{ name, signIns }] = municipalities
    expect(name).toBe('Dorotea municipality')
    expect(signIns.map(({ account }: { account: string }) => account)).toEqual(ROLES)
  })

  describe('each role', () => {
    test.each(ROLES)(
      '%s reads a round, and its events only where the table says so',
      async (role) => {
        const cookie = await sessionOf(role)
        expect((await ask(`${ROUND}/chain`, cookie)).statusCode).toBe(200)
        const history = await ask('/api/dorotea/history?subject=starta', cookie)
        expect(history.statusCode).toBe(role in RIGHTS.readHistory ? 200 : 403)
      },
    )

    test.each(ROLES)('%s reports and decides only where the table says so', async (role) => {
      const cookie = await sessionOf(role)
      // A value that the measure refuses: what is asked is whether the refusal is about the role.
      const reported = await send('/api/dorotea/readings', value('nyforetag', 'tre'), cookie)
      expect(reported.statusCode).toBe(role in RIGHTS.reportValue ? 422 : 403)
      const body = { ...decision, grade: 'blå', reason: '', basedOn: null }
      const decided = await send('/api/dorotea/judgements', body, cookie)
      expect(decided.statusCode).toBe(role in RIGHTS.decideGrade ? 422 : 403)
    })

    test.each(ROLES)('%s closes and publishes only where the table says so', async (role) => {
      const cookie = await sessionOf(role)
      const early = { round: 'helår-2031' }
      // A round that has not begun: what is asked is whether the refusal is about the role.
      const closed = await send('/api/dorotea/standings', { ...early, standing: 'closed' }, cookie)
      expect(closed.statusCode).toBe(role in RIGHTS.closeRound ? 422 : 403)
      const frozen = await send(
        '/api/dorotea/freezings',
        { ...early, lacks: null, why: null },
        cookie,
      )
      expect(frozen.statusCode).toBe(role in RIGHTS.freezeRound ? 422 : 403)
      const unknown = { version: 'x', as: 'published', meeting: null }
      const published = await send('/api/dorotea/snapshots', unknown, cookie)
      expect(published.statusCode).toBe(role in RIGHTS.publishRound ? 404 : 403)
      const gone = { snapshot: 'x', reason: 'Fel.' }
      const withdrawn = await send('/api/dorotea/withdrawals', gone, cookie)
      expect(withdrawn.statusCode).toBe(role in RIGHTS.publishRound ? 404 : 403)
      const seen = (await ask('/api/dorotea/rounds', cookie)).json()
      expect([seen.mayClose, seen.mayFreeze, seen.mayPublish]).toEqual([
        role in RIGHTS.closeRound,
        role in RIGHTS.freezeRound,
        role in RIGHTS.publishRound,
      ])
    })

    test('a reporter of one committee is refused another’s measure, with a sentence', async () => {
      const cookie = await sessionOf('reporter')
      const reply = await send('/api/dorotea/readings', value('larcentrum', '40'), cookie)
      expect(reply.statusCode).toBe(403)
      expect(reply.json().detail).toBe(
        'Din roll gäller inte det här organet: där får du inte rapportera det här värdet. Be den som har rollen där, eller controllern.',
      )
    })

    test('a session of one municipality opens no other', async () => {
      const cookie = await sessionOf('controller', 'kumla')
      expect((await ask('/api/dorotea', cookie)).statusCode).toBe(401)
    })
  })

  describe('a session', () => {
    test('is not begun any number of times in a minute: who tries is asked to wait', async () => {
      const url = '/api/kumla/session'
      const payload = { account: 'nobody' }
      const from = '203.0.113.7'
      const codes: number[] = []
      for (let tries = 0; tries < 40; tries += 1)
        codes.push(
          (await app.inject({ method: 'POST', url, payload, remoteAddress: from })).statusCode,
        )
      const last = await app.inject({ method: 'POST', url, payload, remoteAddress: from })
      expect(codes[0]).toBe(404)
      expect(last.statusCode).toBe(429)
      expect(last.json().detail).toContain('Vänta en minut')
    })

    test('ends when its owner signs out', async () => {
      const cookie = await signingInTo(() => app, 'dorotea')('controller')
      await app.inject({ method: 'DELETE', url: '/api/dorotea/session', headers: { cookie } })
      expect((await ask('/api/dorotea', cookie)).statusCode).toBe(401)
    })

    test('is kept where no script reads it and no other site sends it', async () => {
      const url = '/api/dorotea/session'
      const reply = await app.inject({ method: 'POST', url, payload: { account: 'reader' } })
      expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/)
    })

    test.each([
      ['named by its origin', { origin: 'https://elsewhere.example', host: 'localhost' }],
      ['that the browser says is another', { 'sec-fetch-site': 'cross-site' }],
      ['of a neighbour under the same name', { 'sec-fetch-site': 'same-site' }],
    ])('is of no use to a page of another site, %s', async (_, headers) => {
      const cookie = await sessionOf('controller')
      const reply = await send('/api/dorotea/readings', value('nki', '70'), cookie, headers)
      expect(reply.statusCode).toBe(403)
      expect(reply.json().code).toBe('otherOrigin')
    })

    test('takes no picture for a text, wherever it stands', async () => {
      const cookie = await sessionOf('controller')
      const sent = value('nki', '70')
      const inside = await send('/api/dorotea/readings', { ...sent, comment: 'a\u0000b' }, cookie)
      expect([inside.statusCode, inside.json().code]).toEqual([422, 'notText'])
      for (const [unseen, code] of [
        ['\u0007', 'notText'],
        ['\u202e', 'notText'],
        ['\n\t', undefined],
        ['\v', undefined],
        ['\u2028', undefined],
      ]) {
        const reply = await send(
          '/api/dorotea/readings',
          { ...sent, period: 'x', comment: `a${unseen}b` },
          cookie,
        )
        expect(reply.json().code === 'notText' ? 'notText' : undefined).toBe(code)
      }
      const said = await send('/api/dorotea/readings?language=en', { ...sent, text: '\0' }, cookie)
      expect(said.json().detail).toMatch(/^What was sent has characters that are not seen/)
      const url = '/api/dorotea/versions/%00/difference'
      expect((await app.inject({ url, headers: { cookie } })).json().code).toBe('notText')
    })
  })

  describe('what is reported', () => {
    test('a saved value is seen at once, with its audit event', async () => {
      const cookie = await sessionOf('controller')
      const reply = await send(
        '/api/dorotea/readings',
        value('energi', '1 51,0'.replace(' ', '')),
        cookie,
      )
      expect(reply.json()).toMatchObject({ saved: true })
      const seen = (await ask(`${ROUND}/measures/energi`, cookie)).json()
      const current = seen.reports[0].current.find(
        (c: { kind: string }) => c.kind === 'outcomeToDate',
      )
      expect(current.written).toBe('151')
      const { events } = (await ask('/api/dorotea/history?subject=energi', cookie)).json()
      expect(events[0]).toMatchObject({
        who: 'Kim Lind',
        what: 'Värde rapporterat',
        after: '151\u00a0kWh/m²',
      })
    })

    test('stands in its field with every decimal, though fewer are shown', async () => {
      const cookie = await sessionOf('controller')
      const sent = { ...value('energi', '150,25'), period: '2025', kind: 'forecast' }
      expect((await send('/api/dorotea/readings', sent, cookie)).statusCode).toBe(201)
      const seen = (await ask('/api/dorotea/rounds/delår-2025/measures/energi', cookie)).json()
      const { current } = seen.reports[0]
      expect(current.find((c: { kind: string }) => c.kind === 'forecast').written).toBe('150,25')
    })

    test('of two on the same ground the second is told of the first, and both are kept', async () => {
      const cookie = await sessionOf('controller')
      expect(
        (await send('/api/dorotea/readings', value('responstid', '16'), cookie)).statusCode,
      ).toBe(201)
      const second = await send('/api/dorotea/readings', value('responstid', '17'), cookie)
      expect(second.statusCode).toBe(409)
      const { current } = second.json()
      expect(current).toMatchObject({ written: '16', who: 'Kim Lind' })
      const mine = value('responstid', '17', current.basedOn)
      expect((await send('/api/dorotea/readings', mine, cookie)).statusCode).toBe(201)
    })

    test.each([
      ['12 kr', 422, 'the wrong unit'],
      ['-5', 422, 'outside what is possible'],
      ['', 422, 'nothing at all'],
      ['1\u2009234,5', 201, 'a thin space and a comma are how Swedish numbers are written'],
    ])('«%s» is answered %i: %s', async (written, status, _why) => {
      const cookie = await sessionOf('controller')
      const reply = await send('/api/dorotea/readings', value('itkostnad', written), cookie)
      const detail = reply.statusCode === 201 ? '' : reply.json().detail
      expect([reply.statusCode === 409 ? 201 : reply.statusCode, detail.includes('Error')]).toEqual(
        [status, false],
      )
    })

    test('a value that is not there is said to be missing with its reason, and never beside a value', async () => {
      const cookie = await sessionOf('controller')
      const missing = { ...value('engagemang', ''), missing: 'notYetPublished' }
      const both = { ...missing, written: '70' }
      expect((await send('/api/dorotea/readings', both, cookie)).statusCode).toBe(422)
      expect((await send('/api/dorotea/readings', missing, cookie)).statusCode).toBe(201)
      const seen = (await ask(`${ROUND}/measures/engagemang`, cookie)).json()
      const current = seen.reports[0].current.find(
        (c: { kind: string }) => c.kind === 'outcomeToDate',
      )
      expect(current).toMatchObject({ written: '', missing: 'notYetPublished' })
    })

    test.each([
      ['2031', 'a year that has not begun'],
      ['2026-T1', 'a tertial of what is measured yearly', 'outcome'],
      ['vårterminen', 'no period'],
    ])('for «%s» is refused with a sentence: %s', async (period, _why, kind = 'outcomeToDate') => {
      const cookie = await sessionOf('controller')
      const sent = { ...value('nki', '70'), period, kind }
      const reply = await send('/api/dorotea/readings', sent, cookie)
      expect(reply.statusCode).toBe(422)
      expect(reply.json().detail.length).toBeGreaterThan(20)
    })
  })

  describe('what is decided', () => {
    test('grey without a reason is refused, with one it is saved', async () => {
      const cookie = await sessionOf('controller')
      const grey = { ...decision, grade: 'grey', reason: '', basedOn: null }
      const refused = await send('/api/dorotea/judgements', grey, cookie)
      expect([refused.statusCode, refused.json().detail]).toEqual([
        422,
        '«Bedömning kan inte göras» kräver en motivering. Skriv varför.',
      ])
      const withReason = { ...grey, reason: 'Mätningen gjordes om.' }
      expect((await send('/api/dorotea/judgements', withReason, cookie)).statusCode).toBe(201)
      const { events } = (await ask('/api/dorotea/history?subject=starta', cookie)).json()
      expect(events[0]).toMatchObject({
        who: 'Kim Lind',
        before: null,
        after: 'Bedömning kan inte göras',
        why: 'Mätningen gjordes om.',
      })
    })

    test('differing from the suggestion without a reason is told in the words of the grades', async () => {
      const cookie = await sessionOf('controller')
      const red = { ...decision, node: 'service', grade: 'red', reason: '', basedOn: null }
      const { detail } = (await send('/api/dorotea/judgements', red, cookie)).json()
      expect(detail).not.toMatch(/«(green|red)»/)
      expect(detail).toContain('Vi bedömer att inte nå målet')
    })

    test('a grade or period that there is not is told by titles, not by names in a file', async () => {
      const cookie = await sessionOf('controller')
      const blue = { ...decision, grade: 'blue', reason: '', basedOn: null }
      const grade = (await send('/api/dorotea/judgements?language=en', blue, cookie)).json()
      expect(grade.detail).toBe(
        'There is no grade “blue”. There are “Green”, “Yellow”, “Red” and “Grey”.',
      )
      const part = { ...value('nki', '70'), period: '2025-T1', kind: 'outcome' }
      const period = (await send('/api/dorotea/readings', part, cookie)).json()
      expect(period.detail).toContain('«Företagens nöjdhet med kommunens service»')
    })

    describe('of the whole organisation', () => {
      const WHOLE = '/api/exempel/rounds/delår-2026/whole'
      const verdict = { node: null, assessment: 'soundEconomy', round: 'delår-2026', by: 'kf' }
      const decide = (more: object, cookie: string) =>
        send('/api/exempel/judgements', { ...verdict, basedOn: null, ...more }, cookie)

      test('a verdict that differs from the rule asks for a reason, and then stands beside it', async () => {
        const cookie = await sessionOf('controller', 'exempel')
        const before = (await ask(WHOLE, cookie)).json()
        const [{ suggested, bodies }] = before.decisions
        expect(bodies.map(({ label }: { label: string }) => label)).toEqual([
          'Kommunfullmäktige',
          'Kommunstyrelsen',
        ])
        const notSound = { grade: 'notSound', reason: '' }
        const sound = { grade: 'sound', reason: '' }
        const differing = suggested === 'Inte god ekonomisk hushållning' ? sound : notSound
        expect((await decide(differing, cookie)).statusCode).toBe(422)
        const reason = 'Underskottet är tillfälligt.'
        expect((await decide({ ...differing, reason }, cookie)).statusCode).toBe(201)
        const [shown] = (await ask(WHOLE, cookie)).json().verdicts
        expect(shown.standing.decided).toMatchObject({ by: 'Kim Lind, Kommunfullmäktige', reason })
        expect(shown.standing.suggested.word).toBe(suggested)
        const { events } = (await ask('/api/exempel/history?subject=', cookie)).json()
        expect(events[0]).toMatchObject({ after: shown.standing.decided.word, why: reason })
      })

      test('is not made by a body that the model does not name, nor by who may not decide', async () => {
        const cookie = await sessionOf('controller', 'exempel')
        const school = await decide({ by: 'norra', grade: 'sound', reason: 'Nej.' }, cookie)
        expect(school.statusCode).toBe(422)
        const reader = await sessionOf('reader', 'exempel')
        expect((await decide({ grade: 'sound', reason: 'Nej.' }, reader)).statusCode).toBe(403)
        expect((await ask(WHOLE, reader)).json().decisions).toEqual([])
      })
    })
  })

  describe('what is written', () => {
    const text = (body: string, basedOn: string | null, more: object = {}) => ({
      ...{ node: 'service', round: 'delår-2026', field: 'analysis', language: 'sv' },
      ...{ body, basedOn, ...more },
    })
    const write = (sent: object, cookie: string) => send('/api/dorotea/texts', sent, cookie)
    const formsOf = async (cookie: string) =>
      (await ask(`${ROUND}/nodes/service`, cookie)).json().texts

    test('is saved, follows what was there, and another’s text is given back instead of written over', async () => {
      const cookie = await sessionOf('controller')
      const [form] = await formsOf(cookie)
      expect(form).toMatchObject({ field: 'analysis', label: 'Analys', body: '', basedOn: null })
      const first = await write(text('Effekten <b>syns</b>.', null), cookie)
      expect(first.statusCode).toBe(201)
      const { basedOn } = first.json()
      expect((await formsOf(cookie))[0]).toMatchObject({ body: 'Effekten <b>syns</b>.', basedOn })
      const late = await write(text('Min egen.', null), cookie)
      expect(late.statusCode).toBe(409)
      expect(late.json().current).toMatchObject({
        written: 'Effekten <b>syns</b>.',
        who: 'Kim Lind',
        basedOn,
      })
      expect((await write(text('', basedOn), cookie)).statusCode).toBe(201)
      expect((await formsOf(cookie))[0].body).toBe('')
    })

    test('has plain new lines where a word processor has its own within a paragraph', async () => {
      const cookie = await sessionOf('controller')
      const [{ basedOn: before }] = await formsOf(cookie)
      const { basedOn } = (await write(text('Ett\vtvå\u2028tre', before), cookie)).json()
      expect((await formsOf(cookie))[0].body).toBe('Ett\ntvå\ntre')
      expect((await write(text('', basedOn), cookie)).statusCode).toBe(201)
    })

    test.each([
      ['a field the goal does not have', { field: 'analyss' }, 422, /Menade du «analysis»/],
      ['a language the model does not have', { language: 'xx' }, 422, /^Språket «xx» finns inte/],
      ['a goal that is not there', { node: 'finnsinte' }, 422, /finnsinte/],
      ['a round that has not begun', { round: 'helår-2031' }, 422, /2031/],
      ['a text that is too long', { body: 'a'.repeat(10_001) }, 400, /./],
    ])('about %s is refused with a sentence', async (_why, more, status, sentence) => {
      const reply = await write(text('x', null, more), await sessionOf('controller'))
      expect(reply.statusCode).toBe(status)
      expect(reply.json().detail).toMatch(sentence)
    })

    test('by who may not is refused, and no form is shown', async () => {
      const cookie = await sessionOf('politician')
      expect(await formsOf(cookie)).toEqual([])
      expect((await write(text('x', null), cookie)).statusCode).toBe(403)
    })
  })

  describe('a whole round', () => {
    test('that is closed takes no value or grade until it is opened again', async () => {
      const cookie = await sessionOf('controller')
      const close = (closed: boolean) =>
        send(
          '/api/dorotea/standings',
          { round: 'helår-2025', standing: closed ? 'closed' : 'open' },
          cookie,
        )
      const late = { ...value('nki', '71'), period: '2025', kind: 'preliminary' }
      expect((await close(true)).statusCode).toBe(201)
      const refused = await send('/api/dorotea/readings', late, cookie)
      expect([refused.statusCode, refused.json().detail]).toEqual([
        422,
        expect.stringContaining('stängd'),
      ])
      const grade = { ...decision, round: 'helår-2025', grade: 'grey', basedOn: null }
      const graded = { ...grade, reason: 'Mätningen gjordes om.' }
      expect((await send('/api/dorotea/judgements', graded, cookie)).json().code).toBe(
        'roundClosed',
      )
      const seen = (await ask('/api/dorotea/rounds/helår-2025/nodes/starta', cookie)).json()
      expect(seen.decisions).toEqual([])
      expect((await close(false)).statusCode).toBe(201)
      expect((await send('/api/dorotea/readings', late, cookie)).statusCode).toBe(201)
    })

    test('is frozen, published as it stood, and withdrawn with a reason', async () => {
      const cookie = await sessionOf('controller')
      const versions = async () => {
        const { rounds } = (await ask('/api/dorotea/rounds', cookie)).json()
        return rounds.find((r: { name: string }) => r.name === 'delår-2026').versions
      }
      const freezing = { round: 'delår-2026', lacks: 'Ett bolag har inte svarat.', why: null }
      expect((await send('/api/dorotea/freezings', freezing, cookie)).statusCode).toBe(201)
      const [{ version, published, lacks }] = await versions()
      expect([published, lacks]).toEqual([null, 'Ett bolag har inte svarat.'])
      const publish = (as: string) =>
        send('/api/dorotea/snapshots', { version, as, meeting: null }, cookie)
      expect((await publish('decided')).json().code).toBe('notDecided')
      expect((await publish('published')).statusCode).toBe(201)
      expect((await publish('published')).json().code).toBe('alreadyPublished')
      const gone = { snapshot: version, reason: 'Fel siffra på s. 3' }
      expect((await send('/api/dorotea/withdrawals', gone, cookie)).statusCode).toBe(201)
      expect((await send('/api/dorotea/withdrawals', gone, cookie)).statusCode).toBe(409)
      expect((await versions())[0].published.withdrawn).toBe('Fel siffra på s. 3')
      const reopening = { round: 'delår-2026', standing: 'open', reason: 'Läsfel.' }
      expect((await send('/api/dorotea/standings', reopening, cookie)).statusCode).toBe(201)
    })
  })

  describe('rubbish', () => {
    test.each([
      ['{"measure": ', 400],
      ['[]', 400],
      ['{"measure": "nki", "surprise": true}', 400],
      ['"x"', 400],
    ])('%s is answered %i with a sentence and no stack', async (payload, status) => {
      const cookie = await sessionOf('controller')
      const reply = await app.inject({
        method: 'POST',
        url: '/api/dorotea/readings',
        headers: { cookie, 'content-type': 'application/json' },
        payload,
      })
      expect(reply.statusCode).toBe(status)
      expect(reply.headers['content-type']).toContain('problem+json')
      expect(reply.body).not.toContain('    at ')
    })

    test.each([
      ['comment', 'x'.repeat(10_001), 'Kommentaren är längre än 10 000 tecken. Korta texten.'],
      ['period', 2026, 'Kontrollera perioden i det som skickades.'],
      ['basedOn', 2026, 'Kontrollera «basedOn» i det som skickades.'],
    ])(
      'what is wrong in «%s» is told by its name, in the reader’s language',
      async (key, wrong, sentence) => {
        const cookie = await sessionOf('controller')
        const sent = { ...value('nki', '1'), [key]: wrong }
        const reply = await send('/api/dorotea/readings', sent, cookie)
        expect([reply.statusCode, reply.json().detail]).toEqual([
          400,
          sentence.replace('10 000', '10\u00a0000'),
        ])
        const read = await app.inject({
          url: '/api/dorotea/year?year=9999&language=en',
          headers: { cookie },
        })
        expect(read.json().detail).toBe('The year may be 2199 at most.')
      },
    )

    test('a body of two megabytes is refused before it is read', async () => {
      const cookie = await sessionOf('controller')
      const huge = { ...value('nki', '1'), comment: 'x'.repeat(2_000_000) }
      expect((await send('/api/dorotea/readings', huge, cookie)).statusCode).toBe(413)
    })

    test.each([
      ...['chain', 'model', 'matrix', 'parts', 'nodes/starta', 'measures/nki', 'whole'],
      'readiness',
    ])('a round that has not begun is not assessed: its %s says when it begins', async (page) => {
      const cookie = await sessionOf('controller')
      const early = await ask(`/api/dorotea/rounds/delår-2031/${page}`, cookie)
      expect([early.statusCode, early.json()]).toEqual([
        422,
        expect.objectContaining({
          code: 'roundNotBegun',
          detail:
            '«Delårsrapport 2031» har inte börjat; uppföljningen börjar 1 januari 2031. Välj en som har börjat.',
        }),
      ])
      expect((await ask(`/api/dorotea/rounds/helår-2026/${page}`, cookie)).statusCode).toBe(200)
    })

    test('a round, node or measure that is not there is answered with a sentence', async () => {
      const cookie = await sessionOf('controller')
      for (const url of [
        '/api/dorotea/rounds/vår-2026/chain',
        '/api/dorotea/rounds/delår-1826/chain',
        `${ROUND}/nodes/x`,
        `${ROUND}/measures/x`,
      ]) {
        const reply = await ask(url, cookie)
        expect(reply.statusCode).toBe(404)
        expect(reply.json().detail).toMatch(/^\p{Lu}.*\.$/u)
      }
    })
  })
})
