// A made-up interim report from freezing to decision: body by body, and at the citizens' address all the while.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DifferenceReply,
  ReadinessReply,
  RoundsReply,
  VersionView,
} from '../../src/contract/rounds.ts'
import type { HistoryReply, MeasureReply } from '../../src/contract/staff.ts'
import type { BoardReply } from '../../src/contract/working-round.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { publishedRounds } from '../../src/serve-from.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: 'bun' }] },
  { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]

describe.each(DATABASES)('on $name', ({ open }) => {
  const ROUND = 'delår-2026'
  let opened: TestStore
  let app: FastifyInstance
  let today = '2026-09-25'

  beforeAll(async () => {
    opened = await open({ now: () => new Date(`${today}T08:00:00Z`) })
    const { store } = opened
    await bringIn(opened, 'exempel')
    await ensureAccounts(store, 'exempel', PEOPLE)
    app = await startDemoServer({ store, today: () => today })
    addPublicSite(app, openPublished(publishedRounds(store)))
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const cookieOf = signingInTo(() => app, 'exempel')
  const see = async <Reply>(account: string, path: string): Promise<Reply> =>
    (
      await app.inject({
        url: encodeURI(`/api/exempel/${path}`),
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
  const citizen = async (path = '/exempel/') => {
    const { statusCode, body } = await app.inject({ url: encodeURI(path) })
    return { statusCode, body }
  }
  /** The entries of the feed, each by what it is and the days it tells. */
  const feed = async () =>
    (await citizen('/exempel/atom.xml')).body
      .split('<entry>')
      .slice(1)
      .map((entry) => {
        const day = (of: string) => new RegExp(`<${of}>(.{10})`).exec(entry)?.[1]
        const mark = /<category term="([^"]+)"/.exec(entry)?.[1]
        return { mark, published: day('published'), updated: day('updated') }
      })
  const round = async (account = 'controller') => {
    const { rounds } = await see<RoundsReply>(account, 'rounds')
    const found = rounds.find(({ name }) => name === ROUND)
    if (found === undefined) throw new Error(`no ${ROUND}`)
    return found
  }
  const latest = async (account = 'controller'): Promise<VersionView> => {
    const [version] = (await round(account)).versions
    if (version === undefined) throw new Error('nothing is frozen')
    return version
  }
  const freeze = (lacks: string | null, why: string | null = null) =>
    send('controller', 'freezings', { round: ROUND, lacks, why })
  const publish = async (as: string, meeting: object | null = null) =>
    send('controller', 'snapshots', { version: (await latest()).version, as, meeting })
  const decide = async (account: string, body: string, kind: string, more: object = {}) =>
    send(account, 'decisions', {
      version: (await latest()).version,
      body,
      kind,
      date: today,
      ref: '',
      reason: '',
      reservations: [],
      ...more,
    })
  /** Puts right the body's decision on the latest version, from how it is written there. */
  const correct = async (account: string, body: string, more: object = {}) => {
    const { one, reference } = await decisionOf(body)
    const { kind, reason, written } = one
    const as = { kind, reason: reason ?? '', ...written, because: 'Fel i anteckningen.', ...more }
    return send(account, 'corrections', { ...reference, ...as })
  }
  const takeBack = async (account: string, body: string, reason = 'Beslutet gällde årsplanen.') =>
    send(account, 'takings-back', { ...(await decisionOf(body)).reference, reason })
  const decisionOf = async (body: string) => {
    const one = (await latest()).decisions.find(({ said }) => said.startsWith(body))
    if (one === undefined) throw new Error(`${body} has not decided`)
    return { one, reference: { decision: one.decision, basedOn: one.basedOn } }
  }
  const judge = async (grade: string, reason: string) => {
    const path = `rounds/${ROUND}/nodes/behoriga`
    const { decisions } = await see<{
      decisions: { basedOn: string | null; assessment: string }[]
    }>('controller', path)
    const [{ basedOn = null, assessment = 'status' } = {}] = decisions
    const about = { node: 'behoriga', assessment, round: ROUND, grade, reason, by: null, basedOn }
    return send('controller', 'judgements', about)
  }
  const measure = () => see<MeasureReply>('controller', `rounds/${ROUND}/measures/kassa`)
  const SECRET = 'Tre enheter har inte svarat på enkäten.'

  test('before it is frozen the controller sees what is missing, and must say why it is frozen all the same', async () => {
    const ready = await see<ReadinessReply>('controller', `rounds/${ROUND}/readiness`)
    expect([ready.isWhole, ready.isAgain, ready.difference]).toEqual([false, false, null])
    expect(ready.notices).toEqual([expect.stringContaining('kommunallagen 12 kap. 2 §')])
    expect(ready.undelivered.map(({ title }) => title)).toContain('Barn- och utbildningsnämnden')
    expect((await freeze(null)).json().code).toBe('frozenWithoutReason')
    expect((await freeze('  ')).json().code).toBe('frozenWithoutReason')
    expect(
      (await send('alex', 'freezings', { round: ROUND, lacks: 'x', why: null })).statusCode,
    ).toBe(403)
    expect((await round()).versions).toEqual([])
    expect((await freeze(SECRET)).statusCode).toBe(201)
  })

  test('frozen, it takes no more, waits for the committees, and no citizen sees it', async () => {
    const version = await latest()
    expect(version).toMatchObject({
      number: 1,
      lacks: SECRET,
      why: null,
      stage: { id: 'underWay' },
      published: null,
    })
    expect(version.waits).toBe('Väntar på Barn- och utbildningsnämnden, Socialnämnden')
    expect((await round()).isClosed).toBe(true)
    expect((await judge('green', 'Nej.')).json().code).toBe('roundClosed')
    expect((await citizen()).statusCode).toBe(404)
    for (const path of ['', 'mal/behoriga', 'modell']) {
      const page = await citizen(`/exempel/version/${version.version}/${path}`)
      expect([page.statusCode, page.body]).toEqual([404, 'Sidan finns inte'])
    }
    expect((await citizen('/exempel/versioner')).body).not.toContain(version.version)
  })

  test('whoever reads the round reads the version as it was, and nobody writes in it', async () => {
    const frozen = await see<{ view: { title: string }; decisions: unknown[]; texts: unknown[] }>(
      'reader',
      `rounds/${ROUND}~1/nodes/behoriga`,
    )
    expect(frozen.view.title).not.toBe('')
    const writing = await see<{ decisions: unknown[]; texts: unknown[] }>(
      'controller',
      `rounds/${ROUND}~1/nodes/behoriga`,
    )
    expect([writing.decisions, writing.texts]).toEqual([[], []])
    for (const path of ['chain', 'whole', 'model', 'matrix', 'measures/behorighet'])
      expect(await see<object>('reader', `rounds/${ROUND}~1/${path}`)).toBeTypeOf('object')
    const about = { node: 'behoriga', assessment: 'status', grade: 'green', reason: 'x', by: null }
    const written = { ...about, round: `${ROUND}~1`, basedOn: null }
    expect((await send('controller', 'judgements', written)).json().code).toBe('noSuchRound')
    expect(await see<object>('reader', `rounds/${ROUND}~9/chain`)).toMatchObject({
      code: 'noSuchRound',
    })
  })

  test('a proposal is published from the notice of the meeting, not before', async () => {
    const meeting = { body: 'kf', date: '2026-11-23', noticed: '' }
    expect((await publish('proposed', meeting)).json().code).toBe('proposalWithoutNotice')
    const notice = (noticed: string) => publish('proposed', { ...meeting, noticed })
    expect((await notice('2026-11-24')).json().code).toBe('noticeAfterMeeting')
    const past = (date: string) => publish('proposed', { body: 'kf', date, noticed: '2020-01-01' })
    expect((await past('2020-01-02')).json().detail).toContain('Versionen frystes 25 september')
    const early = await notice('2026-11-13')
    expect(early.json().detail).toBe(
      'Sammanträdet tillkännages först 13 november 2026. Publicera förslaget då.',
    )
    expect((await citizen()).statusCode).toBe(404)
  })

  test('each body decides in its turn, recorded by who may', async () => {
    expect((await decide('controller', 'ks', 'approved')).json().detail).toContain(
      'Barn- och utbildningsnämnden, Socialnämnden',
    )
    expect((await decide('alex', 'son', 'approved')).statusCode).toBe(403)
    expect((await decide('reader', 'bun', 'approved')).statusCode).toBe(403)
    const first = await decide('alex', 'bun', 'approved', { date: '1900-01-01' })
    expect(first.json().detail).toContain('Versionen frystes 25 september 2026.')
    const late = await decide('alex', 'bun', 'approved', { date: '2026-09-26' })
    expect(late.json().code).toBe('decisionAhead')
    expect((await latest('alex')).turn).toEqual([
      { id: 'bun', label: 'Barn- och utbildningsnämnden', isLast: false, notice: null },
    ])
    const reservations = [{ by: 'Åsa Ö (X)', text: 'Målet är för lågt.' }]
    expect((await decide('alex', 'bun', 'approved', { reservations })).statusCode).toBe(201)
    const [decision] = (await latest('alex')).decisions
    expect(decision).toMatchObject({
      said: 'Barn- och utbildningsnämnden 25 september 2026: godkänd',
      recorded: 'Antecknat 25 september 2026 av Alex Holm',
      reservations: ['Reservation av Åsa Ö (X): Målet är för lågt.'],
      mayCorrect: true,
      mayTakeBack: true,
      earlier: [],
    })
    expect((await latest('bo')).decisions[0]?.mayCorrect).toBe(false)
  })

  test('the paragraph is added when the minutes are checked', async () => {
    const [decision] = (await latest()).decisions
    const add = (account: string, ref: string) =>
      send(account, 'references', { decision: decision?.decision, ref })
    expect((await add('alex', ' ')).json().code).toBe('referenceMissing')
    expect((await add('bo', '§ 71')).statusCode).toBe(403)
    expect((await add('alex', '§ 71')).statusCode).toBe(201)
    expect((await latest()).decisions[0]).toMatchObject({
      said: 'Barn- och utbildningsnämnden 25 september 2026, § 71: godkänd',
    })
  })

  test('a decision that is wrongly recorded is put right by who may record it, and says why and what it said', async () => {
    const { reference } = await decisionOf('Barn')
    expect((await correct('bo', 'Barn', { ref: '§ 72' })).statusCode).toBe(403)
    expect((await correct('alex', 'Barn')).json().code).toBe('nothingCorrected')
    expect((await correct('alex', 'Barn', { ref: '72', because: ' ' })).json()).toMatchObject({
      code: 'correctedWithoutReason',
      field: 'because',
    })
    expect((await correct('alex', 'Barn', { date: '2026-09-24' })).json().code).toBe(
      'decisionBeforeFreeze',
    )
    expect((await correct('alex', 'Barn', { ref: '72', reservations: [] })).statusCode).toBe(201)
    expect((await latest()).decisions).toMatchObject([
      {
        said: 'Barn- och utbildningsnämnden 25 september 2026, § 72: godkänd',
        recorded: 'Antecknat 25 september 2026 av Alex Holm',
        reservations: [],
        earlier: [
          {
            said: 'Barn- och utbildningsnämnden 25 september 2026, § 71: godkänd',
            reservations: ['Reservation av Åsa Ö (X): Målet är för lågt.'],
            how: 'Rättat 25 september 2026 av Alex Holm: Fel i anteckningen.',
          },
        ],
      },
    ])
    const since = { ...reference, reason: 'Beslutet gällde årsplanen.' }
    expect((await send('alex', 'takings-back', since)).json().code).toBe('decidedSince')
  })

  test('a decision that was never made is taken back, and the version waits for the body again', async () => {
    expect((await takeBack('bo', 'Barn')).statusCode).toBe(403)
    expect((await takeBack('alex', 'Barn', ' ')).json().code).toBe('takenBackWithoutReason')
    const { reference } = await decisionOf('Barn')
    expect((await takeBack('alex', 'Barn')).statusCode).toBe(201)
    const version = await latest('alex')
    expect(version).toMatchObject({
      decisions: [],
      turn: [{ id: 'bun' }],
      waits: 'Väntar på Barn- och utbildningsnämnden, Socialnämnden',
    })
    expect(version.takenBack.map(({ said, how }) => [said, how])).toEqual([
      [
        'Barn- och utbildningsnämnden 25 september 2026, § 72: godkänd',
        'Taget tillbaka 25 september 2026 av Alex Holm: Beslutet gällde årsplanen.',
      ],
      [
        'Barn- och utbildningsnämnden 25 september 2026, § 71: godkänd',
        'Rättat 25 september 2026 av Alex Holm: Fel i anteckningen.',
      ],
    ])
    const again = await send('alex', 'takings-back', { ...reference, reason: 'x' })
    expect(again.json().code).toBe('noSuchDecision')
    expect((await decide('alex', 'bun', 'approved', { ref: '§ 73' })).statusCode).toBe(201)
  })

  test('the log tells what was recorded, what it became, who and why', async () => {
    const { events } = await see<HistoryReply>('alex', 'history/own')
    const told = events.map(({ what, before, after, why }) => [what, before, after, why])
    const body = 'Barn- och utbildningsnämnden 25 september 2026'
    const why = 'Fel i anteckningen.'
    expect(told).toEqual([
      ['Beslut antecknat', null, `${body}, § 73: godkänd`, null],
      ['Beslut taget tillbaka', `${body}, § 72: godkänd`, null, 'Beslutet gällde årsplanen.'],
      ['Beslut rättat', `${body}, § 71: godkänd`, `${body}, § 72: godkänd`, why],
      ['Paragraf tillagd', null, `${body}, § 71: godkänd`, null],
      ['Beslut antecknat', null, `${body}: godkänd`, null],
    ])
  })

  test('a sending back that was recorded in error closes the round again when it is put right', async () => {
    const reason = 'Räkna om.'
    expect((await decide('bo', 'son', 'sentBack', { reason })).statusCode).toBe(201)
    expect((await round()).isClosed).toBe(false)
    const known = await see<ReadinessReply>('controller', `rounds/${ROUND}/readiness`)
    expect(known.why).toBe(reason)
    expect((await correct('bo', 'Social', { reason: 'Räkna om allt.' })).statusCode).toBe(201)
    const ready = await see<ReadinessReply>('controller', `rounds/${ROUND}/readiness`)
    expect(ready.why).toBe('Räkna om allt.')
    expect((await correct('bo', 'Social', { kind: 'noted' })).statusCode).toBe(201)
    expect(await latest()).toMatchObject({
      stage: { id: 'underWay' },
      waits: 'Väntar på Kommunstyrelsen',
    })
    expect((await round()).isClosed).toBe(true)
    expect((await correct('bo', 'Social', { kind: 'sentBack', reason })).statusCode).toBe(201)
    expect((await round()).isClosed).toBe(false)
    expect((await takeBack('bo', 'Social')).statusCode).toBe(201)
    expect((await latest()).waits).toBe('Väntar på Socialnämnden')
    expect((await round()).isClosed).toBe(true)
  })

  test('sent back, the round is open again with the reason, and comes back as a new version from the start', async () => {
    expect((await decide('bo', 'son', 'sentBack')).json().code).toBe('decisionWithoutReason')
    const reason = 'Behörigheten ska bedömas om.'
    expect((await decide('bo', 'son', 'sentBack', { reason })).statusCode).toBe(201)
    expect(await latest()).toMatchObject({ stage: { id: 'sentBack' }, waits: null, turn: [] })
    expect((await round()).isClosed).toBe(false)
    expect((await decide('controller', 'ks', 'approved')).json().code).toBe('treatmentEnded')
    expect((await judge('red', 'Färre elever än väntat är behöriga.')).statusCode).toBe(201)
    const ready = await see<ReadinessReply>('controller', `rounds/${ROUND}/readiness`)
    expect([ready.isAgain, ready.why]).toEqual([true, reason])
    expect((await freeze(SECRET)).statusCode).toBe(201)
    const second = await latest()
    expect(second).toMatchObject({ number: 2, why: reason, decisions: [], before: 1 })
    expect(second.waits).toBe('Väntar på Barn- och utbildningsnämnden, Socialnämnden')
    const { groups } = await see<DifferenceReply>(
      'controller',
      `versions/${second.version}/difference`,
    )
    expect(groups.map(({ heading }) => heading)).toEqual(['Bedömningar'])
    // What is frozen is what was shown before it.
    expect(ready.difference?.groups).toEqual(groups)
    expect(groups[0]?.lines.join()).toContain('Färre elever än väntat är behöriga.')
  })

  test('after the notice the proposal is public, and says so', async () => {
    for (const [account, body] of [
      ['alex', 'bun'],
      ['bo', 'son'],
    ] as const)
      expect((await decide(account, body, 'noted')).statusCode).toBe(201)
    today = '2026-11-13'
    const meeting = { body: 'kf', date: '2026-11-23', noticed: '2026-11-13' }
    expect((await publish('proposed', meeting)).statusCode).toBe(201)
    const { body, statusCode } = await citizen()
    expect(statusCode).toBe(200)
    expect(body).toContain('Förslag')
    expect(body).toContain('Kommunfullmäktige 23 november 2026')
    expect(body).not.toContain('Beslutad')
    expect(body).not.toContain(SECRET)
    expect((await feed()).at(0)).toMatchObject({ mark: 'Förslag', published: '2026-11-13' })
    const english = await citizen('/en/exempel/')
    expect(english.body).toContain('Proposal to Municipal council 23 November 2026')
  })

  test('the staff who read in English see the body of the meeting by its English title', async () => {
    const { rounds } = await see<RoundsReply>('controller', 'rounds?language=en')
    const [version] = rounds.find(({ name }) => name === ROUND)?.versions ?? []
    expect(version?.published?.label).toContain('Proposal to Municipal council')
  })

  test('the board amends: a new version goes on to the council, and the proposal stays public meanwhile', async () => {
    const amended = { reason: 'Bedömningen ska vara gul.', ref: '§ 120' }
    expect((await decide('controller', 'ks', 'amended', amended)).statusCode).toBe(201)
    expect((await judge('yellow', 'Styrelsens ändring.')).statusCode).toBe(201)
    const ready = await see<ReadinessReply>('controller', `rounds/${ROUND}/readiness`)
    expect(ready.amended).toContain(
      'Kommunstyrelsen beslutade med ändringar 13 november 2026, § 120.',
    )
    expect((await latest()).stage.word).toBe('Ändrad, ny version ska frysas')
    expect((await freeze(SECRET)).statusCode).toBe(201)
    const third = await latest()
    expect(third).toMatchObject({ number: 3, why: amended.reason, published: null })
    expect(third.waits).toBe('Väntar på Kommunfullmäktige')
    expect(third.turn).toMatchObject([{ id: 'kf', label: 'Kommunfullmäktige', isLast: true }])
    expect(third.turn[0]?.notice).toContain('Revisorernas bedömning av delårsrapporten')
    expect(third.amended).toContain('har ändringarna och går vidare till nästa organ')
    expect((await round()).versions[1]?.stage.word).toBe('Ändrad, ändringarna är i version 3')
    expect((await citizen()).body).not.toContain('Styrelsens ändring.')
    const meeting = { body: 'kf', date: '2026-11-23', noticed: '2026-11-13' }
    expect((await publish('proposed', meeting)).statusCode).toBe(201)
    expect((await citizen('/exempel/mal/behoriga')).body).toContain('Styrelsens ändring.')
  })

  test('approved by the council it stands as decided at the same address', async () => {
    today = '2026-11-24'
    const proposal = await citizen()
    expect(proposal.body).toContain('Förslag')
    const when = { date: '2026-11-23' }
    expect((await decide('controller', 'kf', 'approved', when)).statusCode).toBe(201)
    const decided = await citizen()
    expect(decided.body).toContain('Beslutad av Kommunfullmäktige 23 november 2026')
    expect(decided.body).not.toContain('Förslag')
    expect((await feed()).at(0)).toEqual({
      mark: 'Beslutad',
      published: '2026-11-13',
      updated: '2026-11-24',
    })
    const [last] = (await latest()).decisions
    await send('controller', 'references', { decision: last?.decision, ref: '§ 201' })
    expect((await citizen()).body).toContain('§ 201')
    expect(await latest()).toMatchObject({ stage: { id: 'decided' }, turn: [], mayPublishAs: [] })
  })

  test('put right when citizens have read it, the page says so and since when', async () => {
    const hash = (await latest()).hash
    expect((await correct('controller', 'Kommunfullmäktige', { ref: '§ 202' })).statusCode).toBe(
      201,
    )
    const page = (await citizen()).body
    expect(page).toContain('Beslutad av Kommunfullmäktige 23 november 2026, § 202')
    expect(page).toContain('Uppgiften om beslutet är rättad 24 november 2026')
    expect((await citizen('/exempel/versioner')).body).toContain('är rättad 24 november 2026')
    expect(page).not.toContain('Fel i anteckningen.')
    expect((await takeBack('controller', 'Kommunfullmäktige')).statusCode).toBe(201)
    const gone = (await citizen()).body
    expect(gone).not.toContain('Beslutad av')
    expect(gone).toContain('Förslag till Kommunfullmäktige 23 november 2026')
    expect(gone).toContain(
      'Ett beslut som tidigare stod här var fel antecknat och är rättat 24 november 2026',
    )
    const when = { date: '2026-11-23', ref: '§ 201' }
    expect((await decide('controller', 'kf', 'approved', when)).statusCode).toBe(201)
    expect((await citizen()).body).toContain(
      'Beslutad av Kommunfullmäktige 23 november 2026, § 201',
    )
    expect((await latest()).hash).toBe(hash)
  })

  test('an amendment that a version came of is worded anew, but not taken back', async () => {
    const [, second] = (await round()).versions
    const amended = second?.decisions.find(({ kind }) => kind === 'amended')
    const reference = { decision: amended?.decision, basedOn: amended?.basedOn }
    expect([amended?.mayCorrect, amended?.mayTakeBack]).toEqual([true, false])
    const back = await send('controller', 'takings-back', { ...reference, reason: 'x' })
    expect([back.statusCode, back.json().code]).toEqual([409, 'versionCameAfter'])
    expect(back.json().detail).toContain('Version 3 har frysts efter beslutet.')
    const as = { kind: 'amended', ...amended?.written, because: 'Skrivfel.' }
    const correctIt = (more: object) =>
      send('controller', 'corrections', { ...reference, ...as, ...more })
    const reason = 'Bedömningen ska vara gul, inte röd.'
    expect((await correctIt({ kind: 'approved', reason: '' })).json().code).toBe('versionCameAfter')
    expect((await correctIt({ reason, date: '2026-11-24' })).json().code).toBe(
      'decisionAfterVersion',
    )
    expect((await correctIt({ reason })).statusCode).toBe(201)
    expect((await latest()).stage.id).toBe('decided')
  })

  test('the decided page leads to what has changed from the proposal before it', async () => {
    expect((await citizen()).body).toContain('Vad som ändrats från förslaget')
    const changes = await citizen('/exempel/andringar')
    expect(changes.statusCode).toBe(200)
    expect(changes.body).toContain('Styrelsens ändring.')
    const [, second] = (await round()).versions
    expect((await citizen(`/exempel/version/${second?.version}/andringar`)).statusCode).toBe(404)
  })

  test('earlier versions stay readable at their own addresses, as what they were', async () => {
    const [, second] = (await round()).versions
    const page = await citizen(`/exempel/version/${second?.version}/`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Förslag')
  })

  test('opened again with a reason, it becomes a new version beside the decided one', async () => {
    const reopen = (reason: string | null) =>
      send('controller', 'standings', { round: ROUND, standing: 'open', reason })
    expect((await reopen(null)).json().code).toBe('reopenedWithoutReason')
    const reason = 'Räknefel upptäckt av revisorerna.'
    expect((await reopen(reason)).statusCode).toBe(201)
    const { reports } = await measure()
    const [found] = reports.flatMap(({ unit, period, sex, current }) =>
      current
        .filter(({ written }) => written !== '')
        .map(({ kind, basedOn }) => ({ unit, period, sex, kind, basedOn })),
    )
    const value = { measure: 'kassa', ...found, written: '31', comment: null }
    expect((await send('controller', 'readings', value)).statusCode).toBe(201)
    expect((await freeze(SECRET)).statusCode).toBe(201)
    expect(await latest()).toMatchObject({ number: 4, why: reason, stage: { id: 'underWay' } })
    expect((await citizen()).body).toContain('Beslutad av Kommunfullmäktige')
  })

  test('what was first published stands beside the restated value, for staff and for citizens', async () => {
    const { view } = await measure()
    expect(view.restated?.rows).toHaveLength(1)
    expect(view.restated?.rows[0]).toMatchObject({ now: '31\u00a0dagar' })
    const page = '/exempel/matt/kassa'
    expect((await citizen(page)).body).not.toContain('Omräknade värden')
    expect((await publish('published')).statusCode).toBe(201)
    const { body } = await citizen(page)
    expect(body).toContain('Omräknade värden')
    expect(body).toContain('31\u00a0dagar')
  })

  test('frozen again without anybody having said why, it asks for the reason', async () => {
    expect((await freeze(SECRET)).json().code).toBe('newVersionWithoutReason')
  })

  test('the last body amends: the next version is decided as it is frozen, and staff and citizens are told why', async () => {
    for (const body of ['bun', 'son', 'ks'])
      expect((await decide('controller', body, 'noted')).statusCode).toBe(201)
    const amended = { reason: 'Bedömningen ska vara grön.', ref: '§ 215' }
    expect((await decide('controller', 'kf', 'amended', amended)).statusCode).toBe(201)
    expect((await judge('green', 'Fullmäktiges ändring.')).statusCode).toBe(201)
    const ready = await see<ReadinessReply>('controller', `rounds/${ROUND}/readiness`)
    expect(ready.amended).toBe(
      'Kommunfullmäktige beslutade med ändringar 24 november 2026, § 215. Den nya versionen ska ha ändringarna och inget annat: den är beslutad så snart den är fryst, utan ett nytt beslut.',
    )
    expect((await freeze(SECRET)).statusCode).toBe(201)
    const fifth = await latest()
    expect([fifth.number, fifth.stage.id, fifth.decisions]).toEqual([5, 'decided', []])
    expect(fifth.amended).toBe(
      'Kommunfullmäktige beslutade med ändringar 24 november 2026, § 215. Den här versionen har ändringarna, och är därför beslutad utan ett nytt beslut.',
    )
    expect((await publish('decided')).statusCode).toBe(201)
    expect((await citizen()).body).toContain(
      'Beslutad med ändringar av Kommunfullmäktige 24 november 2026, § 215',
    )
  })

  test('an earlier version is not put in the place of a later one that citizens see', async () => {
    const { versions } = await round()
    const unseen = versions.filter(({ published }) => published === null)
    expect(unseen.map(({ number, mayPublishAs }) => [number, mayPublishAs])).toEqual([[1, []]])
    const meeting = { body: 'kf', date: '2030-12-14', noticed: today }
    for (const as of ['published', 'proposed'])
      expect(
        (
          await send('controller', 'snapshots', {
            ...{ version: unseen[0]?.version, as, meeting: as === 'proposed' ? meeting : null },
          })
        ).json().code,
      ).toBe('laterShown')
    expect((await citizen()).body).toContain('Beslutad med ändringar av Kommunfullmäktige')
  })

  test('a round that was frozen without having been opened is opened again, with a reason', async () => {
    const earlier = 'helår-2025'
    await opened.store.asMember('exempel', 'test', (tx) =>
      publishRound(tx, new Map(), earlier, today, { as: 'published' }),
    )
    const board = await see<BoardReply>('controller', `rounds/${earlier}/parts`)
    expect([board.isOpen, board.mayOpen, board.shut]).toEqual([false, false, 'frozen'])
    expect(new Set(board.rows.map(({ stage, next }) => [stage.word, next].join()))).toEqual(
      new Set(['Fryst utan rapport,']),
    )
    expect(board.sentence).toBe('')
    const opening = { round: earlier, standing: 'open' }
    const refused = await send('controller', 'standings', opening)
    expect(refused.json().code).toBe('reopenedWithoutReason')
    const reason = 'Ett värde kom för sent.'
    expect((await send('controller', 'standings', { ...opening, reason })).statusCode).toBe(201)
    expect((await see<BoardReply>('controller', `rounds/${earlier}/parts`)).isOpen).toBe(true)
    const { why } = await see<ReadinessReply>('controller', `rounds/${earlier}/readiness`)
    expect(why).toBe(reason)
  })

  test('a year that is frozen in November says so before, and on the version', async () => {
    const year = 'helår-2026'
    const { notices } = await see<ReadinessReply>('controller', `rounds/${year}/readiness`)
    expect(notices[0]).toContain('till och med 31 december 2026, och den dagen har inte kommit')
    const frozen = await send('controller', 'freezings', { round: year, lacks: 'Prov.', why: null })
    expect(frozen.statusCode).toBe(201)
    const { rounds } = await see<RoundsReply>('controller', 'rounds')
    const versions = rounds.flatMap(({ name, versions }) => (name === year ? versions : []))
    expect(versions[0]?.early).toContain('Fryst innan perioden var slut.')
    expect((await latest()).early).toBeNull()
  })
})
