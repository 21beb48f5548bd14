// The year's wheel through the addresses: what is next, who is late, and a person's own calendar address.
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CalendarReply, YearReply } from '../../src/contract/year-wheel.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const filesOf = (folder: string) =>
  ['exempel', 'starter', folder].flatMap((from) =>
    readdirSync(`models/${from}`).map((name): [string, string] => [
      from === folder ? name : `../${from}/${name}`,
      readFileSync(`models/${from}/${name}`, 'utf8'),
    ]),
  )

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let cookie: string
  let today = '2026-11-28'

  beforeAll(async () => {
    opened = await open()
    for (const organisation of ['exempel', 'dorotea']) {
      const read = readVersions(new Map(filesOf(organisation)), 'chain.yaml')
      if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
      const { versions, whole, text } = read
      const files = { versions, chain: whole, chainText: text }
      await importMunicipality(opened.store, organisation, 'test', files)
    }
    await ensureAccounts(opened.store, 'exempel', [
      { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
    ])
    app = await startDemoServer({ store: opened.store, today: () => today })
    cookie = await signingInTo(() => app, 'exempel')('kim')
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const see = async (query = ''): Promise<YearReply> =>
    (
      await app.inject({ method: 'GET', url: `/api/exempel/year${query}`, headers: { cookie } })
    ).json()
  const make = async (query = ''): Promise<string> => {
    const url = `/api/exempel/calendar${query}`
    const made = await app.inject({ method: 'POST', url, payload: {}, headers: { cookie } })
    expect(made.statusCode).toBe(201)
    return made.json<CalendarReply>().address
  }
  const fetched = (url: string) => app.inject({ method: 'GET', url })
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))

  test('the year says what is next and that it is an election year', async () => {
    const year = await see()
    expect(year.heading).toBe('Årshjul 2026')
    expect(year.next).toBe(
      'Härnäst: Fullmäktige fastställer budget och skattesats, 30 november 2026.',
    )
    expect(year.notes).toEqual(['Valår: den nyvalda fullmäktige fastställer budgeten.'])
    expect(year.faults).toEqual([])
    expect(year.today).toBeCloseTo(332 / 365, 2)
  })

  test('another year shows the closing of this one, and has no today', async () => {
    const year = await see('?year=2027')
    const [january] = year.months
    expect(january?.events.map(({ what, track }) => [what, track])).toEqual([
      ['Helår 2026: rapportera', 'closing'],
    ])
    expect(year.today).toBeNull()
  })

  test('of an open round the parts that are late are counted, from the day after', async () => {
    const standing = { round: 'helår-2026', standing: 'open' }
    const url = '/api/exempel/standings'
    await app.inject({ method: 'POST', url, payload: standing, headers: { cookie } })
    today = '2027-01-25'
    expect((await see()).months[0]?.events[0]?.behind).toBeNull()
    today = '2027-01-26'
    expect((await see()).months[0]?.events[0]?.behind).toBe(
      '8\u00a0delar är sena, som mest 1\u00a0dag',
    )
    today = '2026-11-28'
  })

  test('of an open round each step says how many have come through it, and who is waited for', async () => {
    const { months } = await see('?year=2027')
    const steps = months
      .flatMap(({ events }) => events)
      .filter(({ what }) => what.startsWith('Helår 2026'))
    expect(steps.map(({ what, done, behind }) => [what, done, behind])).toEqual([
      ['Helår 2026: rapportera', '0 av 8 har rapporterat', null],
      ['Helår 2026: granska', '0 av 8 är granskade', null],
      ['Helår 2026: leverera', '0 av 3 har levererat', null],
      ['Helår 2026: besluta', 'Uppföljningen är inte fryst än', null],
    ])
    expect(steps[2]?.waitsFor).toMatch(/^Väntar på Kommunstyrelsen, .+ och Socialnämnden$/)
    const english = await see('?year=2027&language=en')
    expect(english.months[0]?.events[0]?.done).toBe('0 of 8 have reported')
  })

  test('a person’s own calendar says the same', async () => {
    const events = eventsIn((await fetched(await make())).body)
    const deliver = events.find(({ summary }) => summary === 'Helår 2026: leverera')
    expect(deliver?.description).toMatch(/^0 av 3 har levererat\nVäntar på /)
  })

  test('a round that is not open says nothing of whom it waits for', async () => {
    const { months } = await see('?year=2026')
    const steps = months
      .flatMap(({ events }) => events)
      .filter(({ what }) => what.startsWith('Delår 2026'))
    expect(steps.flatMap(({ done, waitsFor }) => [done, waitsFor])).toEqual(
      steps.flatMap(() => [null, null]),
    )
  })

  test('a meeting is planned, moved and called off by who may for its body, and seen by all', async () => {
    const people = [
      { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
      { accountId: 'sam', name: 'Sam Ek', roles: [{ role: 'reader', unit: null }] },
    ]
    await ensureAccounts(opened.store, 'exempel', people)
    const cookieOf = async (account: string): Promise<string> => {
      const url = '/api/exempel/session'
      const signedIn = await app.inject({ method: 'POST', url, payload: { account } })
      return String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    }
    const [bo, sam] = [await cookieOf('bo'), await cookieOf('sam')]
    const send = async (as: string, to: string, payload: object) => {
      const url = `/api/exempel/${to}`
      const reply = await app.inject({ method: 'POST', url, payload, headers: { cookie: as } })
      return reply.statusCode === 201 ? 'done' : reply.json().code
    }
    const seenBy = async (as: string): Promise<YearReply> =>
      (
        await app.inject({ method: 'GET', url: '/api/exempel/year', headers: { cookie: as } })
      ).json()
    const budget = { body: 'son', date: '2026-12-09', what: 'Detaljbudget' }
    expect(await send(sam, 'meetings', { ...budget, was: null })).toBe('mayNot')
    expect(await send(bo, 'meetings', { ...budget, body: 'bun', was: null })).toBe('mayNot')
    expect(await send(cookie, 'meetings', { ...budget, body: 'x', was: null })).toBe('noSuchUnit')
    expect(await send(cookie, 'meetings', { ...budget, body: 'buf', was: null })).toBe('notMeeting')
    expect(await send(bo, 'meetings', { ...budget, was: null })).toBe('done')
    expect(await send(cookie, 'meetings', { ...budget, was: null })).toBe('meetingTwice')

    const { date, what } = budget
    const moved = { ...budget, date: '2026-12-16' }
    expect(await send(bo, 'meetings', { ...moved, was: { date, what } })).toBe('done')
    expect(await send(cookie, 'cancelled-meetings', budget)).toBe('meetingMoved')
    const december = (reply: YearReply) =>
      (reply.months[11]?.events ?? []).filter((one) => one.what.startsWith('Socialnämnden'))
    expect(december(await seenBy(sam)).map((one) => [one.day, one.what, one.meeting])).toEqual([
      ['2026-12-16', 'Socialnämnden: Detaljbudget', null],
    ])
    const own = await seenBy(bo)
    expect([december(own)[0]?.meeting, own.plans]).toEqual([
      { ...moved, treats: [], mayTreat: [] },
      [{ id: 'son', label: 'Socialnämnden', mayTreat: [] }],
    ])
    const offered = own.months
      .flatMap(({ events }) => events)
      .flatMap(({ meeting }) => meeting ?? [])
    expect(new Set(offered.map(({ body }) => body))).toEqual(new Set(['son']))
    expect((await seenBy(sam)).plans).toEqual([])
    expect((await seenBy(cookie)).plans.length).toBeGreaterThan(3)
    const far = { ...budget, date: '9999-12-31', was: null }
    expect(await send(bo, 'meetings', far)).toBe('meetingTooFar')
    const alike = { ...moved, what: '  Delårs-\n rapport ', was: null }
    expect(await send(bo, 'meetings', alike)).toBe('done')
    expect(december(await seenBy(sam)).map((one) => one.what)).toEqual([
      'Socialnämnden: Detaljbudget',
      'Socialnämnden: Delårs- rapport',
    ])
    const names = eventsIn((await fetched(await make())).body).map(({ uid }) => uid)
    expect(new Set(names).size).toBe(names.length)
    expect(
      await send(bo, 'cancelled-meetings', {
        body: 'son',
        date: moved.date,
        what: 'Delårs- rapport',
      }),
    ).toBe('done')
    expect(await send(bo, 'cancelled-meetings', moved)).toBe('done')
    expect(december(await seenBy(sam))).toEqual([])
  })

  test('a meeting planned after the law’s day for what it treats says so with the paragraph, in the calendar too', async () => {
    const was = { date: '2026-11-23', what: 'Budget 2027 med skattesats' }
    const move = async (payload: object): Promise<void> => {
      const url = '/api/exempel/meetings'
      const reply = await app.inject({ method: 'POST', url, payload, headers: { cookie } })
      expect(reply.statusCode).toBe(201)
    }
    const meetingIn = async (query: string) =>
      (await see(query)).months
        .flatMap(({ events }) => events)
        .find(({ what }) => what === `Kommunfullmäktige: ${was.what}`)
    expect(await meetingIn('')).toMatchObject({ isMissed: false, ground: null })
    const late = { ...was, date: '2026-12-20' }
    await move({ body: 'kf', ...late, was })
    expect(await meetingIn('')).toMatchObject({
      isMissed: true,
      ground:
        'Planen är för sen: lagens sista dag för budgeten är 30 november 2026 (11 kap. 10 § kommunallagen). Med särskilda skäl får budgeten fastställas i december, men skattesatsen ska ändå fastställas i november (11 kap. 11 §). Planen är för sen: lagens sista dag för skattesatsen är 30 november 2026 (11 kap. 10 § kommunallagen). Det gäller också när budgeten fastställs i december (11 kap. 11 §).',
    })
    const fed = eventsIn((await fetched(await make())).body)
    expect(fed.find(({ summary }) => summary.endsWith(was.what))?.description).toMatch(
      /^Planen är för sen: /,
    )
    await move({ body: 'kf', ...late, treats: ['budget'], was: late })
    expect((await meetingIn(''))?.meeting).toMatchObject({
      treats: ['budget'],
      mayTreat: ['budget', 'taxRate', 'interimReport', 'annualReport', 'discharge'],
    })
    await move({ body: 'kf', ...was, treats: ['budget', 'taxRate'], was: late })
  })

  test('a calendar program fetches this year and the next by a person’s own address', async () => {
    const reply = await fetched(await make())
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const events = eventsIn(reply.body)
    const budget = events.find(({ summary }) =>
      summary.startsWith('Fullmäktige fastställer budget'),
    )
    expect(budget?.startDate.toString()).toBe('2026-11-30')
    expect(budget?.description).toBe('11 kap. 10 § kommunallagen')
    expect(events.map(({ startDate }) => startDate.year)).toContain(2027)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  test('in the language that its maker read in', async () => {
    const reply = await fetched(await make('?language=en'))
    expect(eventsIn(reply.body).map(({ summary }) => summary)).toContain(
      'The council adopts budget and tax rate',
    )
  })

  test('a new address ends the old one', async () => {
    const old = await make()
    const renewed = await make()
    expect((await fetched(old)).statusCode).toBe(404)
    expect((await fetched(renewed)).statusCode).toBe(200)
  })

  test('an address is of one municipality and nobody guesses another’s', async () => {
    const address = await make()
    for (const wrong of [
      address.replace('exempel', 'dorotea'),
      address.replace('exempel', 'finns-inte'),
      '/api/exempel/calendar/fel.ics',
      '/api/exempel/calendar/.ics',
    ])
      expect((await fetched(wrong)).statusCode).toBe(404)
  })

  test('the secret stands neither in the log nor in the table', async () => {
    const address = await make()
    const secret = /calendar\/(.+)\.ics/.exec(address)?.[1] ?? ''
    const rows = await opened.store.readAsMember('exempel', 'test', async (tx) => ({
      feeds: await tx.query.selectFrom('calendar_feed').selectAll().execute(),
      events: await tx.query.selectFrom('audit_event').selectAll().execute(),
    }))
    expect(rows.feeds).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})
