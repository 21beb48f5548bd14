// A municipality that follows up month by month, by one entry of its model: March is opened and reported.
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FrameReply, MeasureReply } from '../../src/contract/staff.ts'
import type { BoardReply, MineReply, PartReply } from '../../src/contract/working-round.ts'
import type { YearReply } from '../../src/contract/year-wheel.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const MONTHLY = `
rounds:
  - id: månad
    label: { sv: Månadsuppföljning, en: Monthly follow-up }
    kind: forecast
    every: month
    except: [january, june, august, december]
    covers: year to date
    stages: { report: { latest: 12 days } }
`
const filesOf = () =>
  ['starter', 'exempel'].flatMap((from) =>
    readdirSync(`models/${from}`).map((name): [string, string] => {
      const text = readFileSync(`models/${from}/${name}`, 'utf8')
      return from === 'starter'
        ? [`../starter/${name}`, text]
        : [name, name === 'model.yaml' ? text.replace('\nrounds:\n', MONTHLY) : text]
    }),
  )

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'unitManager', unit: 'norra' }] },
]

describe.each(DATABASES)('on $name', ({ open }) => {
  const ROUND = 'månad-03-2026'
  let opened: TestStore
  let app: FastifyInstance
  let today = '2026-04-07'

  beforeAll(async () => {
    opened = await open()
    const read = readVersions(new Map(filesOf()), 'chain.yaml')
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const { versions, whole, text } = read
    await importMunicipality(opened.store, 'exempel', 'test', {
      versions,
      chain: whole,
      chainText: text,
    })
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    app = await startServer()
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const startServer = () =>
    startDemoServer({
      store: opened.store,
      today: () => today,
      now: () => new Date('2026-04-07T08:00:00Z'),
    })
  const cookieOf = signingInTo(() => app, 'exempel')
  const see = async <Reply>(account: string, path: string): Promise<Reply> =>
    (
      await app.inject({
        method: 'GET',
        url: encodeURI(path === '' ? '/api/exempel' : `/api/exempel/${path}`),
        headers: { cookie: await cookieOf(account) },
      })
    ).json()
  const send = async (account: string, path: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      payload,
      headers: { cookie: await cookieOf(account) },
    })

  test('the year’s rounds are to choose among, the latest first', async () => {
    const { rounds } = await see<FrameReply>('lo', '')
    const ofYear = rounds.filter(({ name }) => name.endsWith('-2026')).map(({ label }) => label)
    expect(ofYear).toEqual([
      'Helår 2026',
      'Månadsuppföljning november 2026',
      'Månadsuppföljning oktober 2026',
      'Månadsuppföljning september 2026',
      'Delår 2026',
      'Månadsuppföljning juli 2026',
      'Månadsuppföljning maj 2026',
      'Månadsuppföljning april 2026',
      'Månadsuppföljning mars 2026',
      'Månadsuppföljning februari 2026',
    ])
  })

  test('opened, March is on the unit manager’s list with its own last day', async () => {
    const opening = await send('controller', 'standings', { round: ROUND, standing: 'open' })
    expect(opening.statusCode, opening.body).toBe(201)
    const { rounds } = await see<MineReply>('lo', 'mine')
    expect(rounds.map(({ label }) => label)).toEqual(['Månadsuppföljning mars 2026'])
    expect(rounds[0]?.waiting.map(({ row }) => [row.body, row.next?.latest])).toEqual([
      ['norra', 'Rapportera senast 12 april 2026'],
    ])
  })

  test('what it asks is the forecast for the full year, and is reported', async () => {
    const { values } = await see<PartReply>('lo', `rounds/${ROUND}/parts/norra`)
    expect(values.map(({ form }) => [form.period, form.kinds[0]?.id])).toEqual(
      values.map(() => ['2026', 'forecast']),
    )
    expect(values.length).toBeGreaterThan(0)
    for (const { id, form } of values) {
      const before = form.current.find(({ kind }) => kind === 'forecast')
      const { unit, period, sex } = form
      const written = form.choices[0]?.id ?? '1'
      const sent = { measure: id, unit, period, sex, kind: 'forecast', written, comment: null }
      const saved = await send('lo', 'readings', { ...sent, basedOn: before?.basedOn ?? null })
      expect(saved.statusCode, saved.body).toBe(201)
    }
  })

  test('after the twelfth of April it is late', async () => {
    const late = async () =>
      (await see<BoardReply>('controller', `rounds/${ROUND}/parts`)).rows.find(
        ({ body }) => body === 'sodra',
      )?.next?.late
    expect(await late()).toBeNull()
    today = '2026-04-13'
    expect(await late()).toBe('1\u00a0dag sen')
    today = '2026-04-07'
  })

  test('the year’s wheel has each month’s last day in the month after', async () => {
    const { months } = await see<YearReply>('controller', 'year?year=2026')
    const days = months
      .flatMap(({ events }) => events)
      .filter(({ what }) => what.includes('Månadsuppföljning'))
      .map(({ day }) => day)
    expect(days).toEqual([
      ...['2026-03-12', '2026-04-12', '2026-05-12', '2026-06-12'],
      ...['2026-08-12', '2026-10-12', '2026-11-12', '2026-12-12'],
    ])
  })

  describe('once March is closed', () => {
    const APRIL = 'månad-04-2026'
    const MEASURE = 'sjukfranvaro'
    /** Norra skolan's forecast as the round reads it. */
    const readIn = async (round: string, server = app): Promise<string | undefined> => {
      const reply = await server.inject({
        method: 'GET',
        url: encodeURI(`/api/exempel/rounds/${round}/measures/${MEASURE}`),
        headers: { cookie: await cookieOf('lo') },
      })
      const { view } = reply.json<MeasureReply>()
      return view.units?.find(
        ({ unit, period }) => unit === 'Norra skolan' && period === '2026, prognos',
      )?.shown
    }
    const forecast = async (round: string, written: string) => {
      const { values } = await see<PartReply>('lo', `rounds/${round}/parts/norra`)
      const form = values.find(({ id }) => id === MEASURE)?.form
      if (form === undefined) throw new Error(`${round} asks for no ${MEASURE}`)
      const { unit, period, sex } = form
      const before = form.current.find(({ kind }) => kind === 'forecast')
      const sent = { measure: MEASURE, unit, period, sex, kind: 'forecast', written, comment: null }
      const saved = await send('lo', 'readings', { ...sent, basedOn: before?.basedOn ?? null })
      expect(saved.statusCode, saved.body).toBe(201)
    }
    const stand = async (
      round: string,
      standing: 'open' | 'closed',
      reason: string | null = null,
    ) =>
      expect((await send('controller', 'standings', { round, standing, reason })).statusCode).toBe(
        201,
      )

    test('April’s forecast for the same year is April’s, and March reads what it was closed with', async () => {
      await forecast(ROUND, '6,1')
      expect(await readIn(ROUND)).toBe('6,1\u00a0%')
      await stand(ROUND, 'closed')
      await stand(APRIL, 'open')
      expect(await readIn(APRIL)).toBe('6,1\u00a0%')
      await forecast(APRIL, '7,4')
      expect([await readIn(APRIL), await readIn(ROUND)]).toEqual(['7,4\u00a0%', '6,1\u00a0%'])
    })

    test('a server that starts afterwards reads the same', async () => {
      const later = await startServer()
      expect([await readIn(APRIL, later), await readIn(ROUND, later)]).toEqual([
        '7,4\u00a0%',
        '6,1\u00a0%',
      ])
      await later.close()
    })

    test('opened again for something else it reads the same; what comes while it is open is its own', async () => {
      await stand(ROUND, 'open', 'Ett stavfel.')
      expect(await readIn(ROUND)).toBe('6,1\u00a0%')
      await stand(APRIL, 'closed')
      await forecast(ROUND, '5,9')
      expect([await readIn(APRIL), await readIn(ROUND)]).toEqual(['7,4\u00a0%', '5,9\u00a0%'])
      const later = await startServer()
      expect([await readIn(APRIL, later), await readIn(ROUND, later)]).toEqual([
        '7,4\u00a0%',
        '5,9\u00a0%',
      ])
      await later.close()
    })
  })
})
