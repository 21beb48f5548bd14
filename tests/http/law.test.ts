// What the law asks of a made-up interim report, from the first day to the board's decision, for whoever reads the round.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LawReply, RequirementView } from '../../src/contract/law.ts'
import type { RoundsReply } from '../../src/contract/rounds.ts'
import type { BoardReply } from '../../src/contract/working-round.ts'
import type { YearReply } from '../../src/contract/year-wheel.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const ROUND = 'delår-2026'
const PAGE = `/app/exempel/${encodeURIComponent(ROUND)}/laget/lagens-krav`

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let today = '2026-09-25'

  beforeAll(async () => {
    opened = await open({ now: () => new Date(`${today}T08:00:00Z`) })
    await bringIn(opened, 'exempel')
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    app = await startDemoServer({ store: opened.store, today: () => today })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const cookieOf = signingInTo(() => app, 'exempel')
  const see = async <Reply>(path: string, account = 'reader'): Promise<Reply> =>
    (
      await app.inject({
        url: encodeURI(`/api/exempel/${path}`),
        headers: { cookie: await cookieOf(account) },
      })
    ).json()
  const send = async (path: string, payload: object): Promise<void> => {
    const headers = { cookie: await cookieOf('controller') }
    const reply = await app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      payload,
      headers,
    })
    expect(reply.statusCode, reply.body).toBe(201)
  }
  const law = (round = ROUND, language = 'sv') =>
    see<LawReply>(`rounds/${round}/law?language=${language}`)
  const found = async (id: string): Promise<readonly [string, RequirementView]> => {
    const { groups } = await law()
    const group = groups.find(({ requirements }) => requirements.some((one) => one.id === id))
    const one = group?.requirements.find((each) => each.id === id)
    if (group === undefined || one === undefined) throw new Error(`no «${id}»`)
    return [group.group, one]
  }
  const decide = async (body: string): Promise<void> => {
    const { rounds } = await see<RoundsReply>('rounds', 'controller')
    const version = rounds.find(({ name }) => name === ROUND)?.versions[0]?.version
    const words = { ref: '', reason: '', reservations: [] }
    await send('decisions', { version, body, kind: 'approved', date: today, ...words })
  }

  test('before the day everything stands with its day, paragraph, source and note', async () => {
    const { sentence, groups } = await law()
    expect(sentence).toBe(
      '1 av 13 krav är uppfyllt; 1 måste någon se efter; närmast: «Resultaträkning» och 10 till, senast 31 oktober 2026.',
    )
    expect(groups.map(({ group, requirements }) => [group, requirements.length])).toEqual([
      ['missing', 11],
      ['unknown', 1],
      ['met', 1],
    ])
    const [, statement] = await found('lkbr-13-resultatrakning')
    expect(statement).toMatchObject({
      words: 'Resultaträkning',
      standing: 'Inte påbörjat; ska finnas senast 31 oktober 2026.',
      law: '13 kap. lagen om kommunal bokföring och redovisning',
      source: 'Källa: LKBR 13 kap.; RKR R17',
      valid: 'Gäller från 1 januari 2019',
    })
    expect(statement.note).toContain('inte kontrollerat')
    const [, evaluation] = await found('lkbr-13-utveckling-mal')
    expect(evaluation.standing).toBe(
      'Omdömet är inte fastställt; ska finnas senast 31 oktober 2026.',
    )
    expect((await law(ROUND, 'en')).sentence).toContain('1 of 13 requirements is met')
  })

  test('the year’s wheel says the same day, and leads there with the round and the board', async () => {
    const { months } = await see<YearReply>('year?year=2026')
    const event = months
      .flatMap(({ events }) => events)
      .find(({ id }) => id.includes('interimReport'))
    expect([event?.day, event?.href]).toEqual(['2026-10-31', PAGE])
    const [, handed] = await found('kl-11-16-fullmaktige')
    expect(handed.standing).toBe('Ska göras senast 31 oktober 2026.')
    const { rounds } = await see<RoundsReply>('rounds')
    expect(rounds.find(({ name }) => name === ROUND)?.lawHref).toBe(PAGE)
    const { lawHref } = await see<BoardReply>(`rounds/${ROUND}/parts`)
    expect(encodeURI(lawHref ?? '')).toBe(PAGE)
  })

  test('what the board has handed on in time is met, and what nobody notes is to be looked at', async () => {
    await send('freezings', { round: ROUND, lacks: 'Två nämnder saknas.', why: null })
    today = '2026-10-12'
    for (const body of ['bun', 'son', 'ks']) await decide(body)
    const [group, handed] = await found('kl-11-16-fullmaktige')
    expect([group, handed.standing]).toEqual(['met', 'Gjort 12 oktober 2026.'])
    const [looked, auditors] = await found('kl-11-16-revisorer')
    expect([looked, auditors.standing]).toEqual([
      'unknown',
      'När rapporten överlämnades är inte antecknat här. Den hade lämnat kommunstyrelsen senast 12 oktober 2026.',
    ])
  })

  test('what is late says since when', async () => {
    today = '2026-11-02'
    const [group, judged] = await found('kl-12-2-delarsrapport')
    expect([group, judged.standing]).toEqual([
      'late',
      'Skulle ha varit klart senast 31 oktober 2026: inte gjort.',
    ])
    expect((await law()).groups[0]?.group).toBe('late')
  })

  test('a day that is noted is judged, changed after what was seen, and taken back with an empty one', async () => {
    const auditors = async (): Promise<readonly [string, string]> => {
      const [group, one] = await found('kl-11-16-revisorer')
      return [group, one.standing]
    }
    const note = async (day: string, basedOn: number) => {
      const headers = { cookie: await cookieOf('controller') }
      const payload = { what: 'handedToAuditors', day, ref: '88', basedOn }
      const url = encodeURI(`/api/exempel/rounds/${ROUND}/noted-days`)
      return app.inject({ method: 'POST', url, payload, headers })
    }
    const { days } = await law()
    expect(days).toMatchObject([{ what: 'handedToAuditors', said: 'Ingen dag är antecknad.' }])
    expect((await note('2026-11-02', 0)).statusCode).toBe(201)
    expect(await auditors()).toEqual([
      'late',
      'Gjort 2 november 2026; skulle ha varit klart senast 31 oktober 2026.',
    ])
    const [noted] = (await law()).days
    expect(noted?.said).toBe('2 november 2026, § 88, antecknat av Kim Lind')
    expect((await note('2026-10-31', 0)).json()).toMatchObject({ code: 'newerExists' })
    expect((await note('2026-10-31', noted?.changeNumber ?? 0)).statusCode).toBe(201)
    expect(await auditors()).toEqual(['met', 'Gjort 31 oktober 2026.'])
    const [changed] = (await law()).days
    expect((await note('', changed?.changeNumber ?? 0)).statusCode).toBe(201)
    expect((await auditors())[0]).toBe('unknown')
    expect((await law()).mayNote).toBe(false)
    expect((await note('2026-11-03', 0)).json()).toMatchObject({ code: 'notedAhead', field: 'day' })
  })

  test('a round that the model does not have is refused, and nobody reads it without an account', async () => {
    expect(await see<object>('rounds/tertial-2026/law')).toMatchObject({ code: 'noSuchRound' })
    const url = encodeURI(`/api/exempel/rounds/${ROUND}/law`)
    expect((await app.inject({ url })).statusCode).toBe(401)
  })
})
