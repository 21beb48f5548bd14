// Evaluations over HTTP: begun, given points, commented, closed, brought in and taken out; who may, and what is refused.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ResultReply } from '../../src/contract/evaluation-result.ts'
import type { EvaluationReply, EvaluationsReply, PartView } from '../../src/contract/evaluations.ts'
import { readAudit } from '../../src/store/audit.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { sheetsOf } from './read-taken.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
const STOCKHOLM = readFileSync('frameworks/evaluations/stockholm-2009.yaml', 'utf8')
const SECRET = 'Bara för mig själv'

const MEDIAN = {
  ...{ place: null, kind: 'median', whose: 'Kommuner i länet', count: '15', total: '' },
  values: [
    { part: '1', written: '62,5' },
    { part: '2', written: '' },
  ],
}

const partsIn = (parts: readonly PartView[]): readonly PartView[] =>
  parts.flatMap((part) => [part, ...partsIn(part.parts)])

describe.each(DATABASES)('evaluations, over HTTP, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance

  beforeAll(async () => {
    opened = await database.open()
    for (const id of ['dorotea', 'kumla']) await bringIn(opened, id)
    app = await startServer(opened)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const signedIn = async (
    role: string,
    { unit = null, organisation = 'dorotea' }: { unit?: string | null; organisation?: string } = {},
  ) => {
    const accountId = unit === null ? role : `${role}-${unit}`
    const account = { accountId, name: `Person ${accountId}`, roles: [{ role, unit }] }
    await ensureAccounts(opened.store, organisation, [account])
    const secret = await opened.store.asMember(organisation, 'test', (tx) =>
      startSession(tx, accountId, MORNING),
    )
    return browserAt(app, organisation, { cookie: `malkedja=${secret}` })
  }
  const BEGIN = {
    framework: 'kommunkompassen-2020',
    scope: 'whole',
    year: 2026,
    title: 'Vår kompass',
    body: null,
  }
  const seen = async (id: string, role = 'controller'): Promise<EvaluationReply> =>
    (await (await signedIn(role)).ask(`evaluations/${id}`)).json()
  const partOf = async (id: string, part: string, role = 'controller'): Promise<PartView> => {
    const found = partsIn((await seen(id, role)).areas).find((one) => one.id === part)
    if (found === undefined) throw new Error(`no part ${part}`)
    return found
  }
  const give = async (id: string, part: string, points: string, more = {}) =>
    (await signedIn('controller')).send(`evaluations/${id}/points`, {
      ...{ part, by: 'self', points, missing: null, basedOn: 0 },
      ...more,
    })

  test('a controller begins one from a framework; the same once more is refused', async () => {
    const controller = await signedIn('controller')
    const begun = await controller.send('evaluations', BEGIN)
    expect([begun.statusCode, begun.json()]).toEqual([201, { id: 'kommunkompassen-2020-2026' }])
    const again = await controller.send('evaluations', BEGIN)
    expect([again.statusCode, again.json().code]).toEqual([409, 'evaluationIsThere'])
    const list: EvaluationsReply = (await controller.ask('evaluations')).json()
    expect(list.evaluations.map(({ title, standing }) => [title, standing])).toEqual([
      ['Vår kompass', 'Pågår'],
    ])
    expect(list.frameworks.length).toBeGreaterThanOrEqual(7)
  })

  test.each([
    [{ year: 2019 }, 'Ramverkets utgåva gäller från 2020, inte 2019.'],
    [{ scope: 'wohle' }, 'Menade du «whole»?'],
    [{ title: ' ' }, 'Namnet saknas.'],
    [{ framework: 'kompass' }, 'Det finns inget sådant ramverk.'],
  ])('one with %j is refused with a sentence', async (wrong, sentence) => {
    const reply = await (await signedIn('controller')).send('evaluations', { ...BEGIN, ...wrong })
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.json().detail).toContain(sentence)
  })

  test('one of a body is for those of that body; the municipality’s for those who have all of it', async () => {
    const unit = 'samhalle'
    const own = await signedIn('unitManager', { unit })
    const whole = await own.send('evaluations', { ...BEGIN, year: 2025 })
    expect([whole.statusCode, whole.json().code]).toEqual([403, 'mayNot'])
    const skol = { ...BEGIN, framework: 'skolkompassen', scope: 'committee', body: unit }
    expect((await own.send('evaluations', skol)).statusCode).toBe(201)
    const other = await signedIn('unitManager', { unit: 'omsorgen' })
    const id = 'skolkompassen-samhalle-2026'
    const given = { part: '1', by: 'self', points: '50', missing: null, basedOn: 0 }
    expect((await other.send(`evaluations/${id}/points`, given)).json().code).toBe('mayNot')
    expect((await own.send(`evaluations/${id}/points`, given)).statusCode).toBe(201)
    const reader = await signedIn('reader')
    expect((await reader.ask(`evaluations/${id}`)).statusCode).toBe(200)
  })

  const ID = 'kommunkompassen-2020-2026'

  test('points are read exactly, refused where they cannot be given, and never written over unseen', async () => {
    expect((await give(ID, '1', '78,5')).statusCode).toBe(201)
    const part = await partOf(ID, '1')
    expect(part.cells[0]).toMatchObject({
      said: '78,5 av 100',
      figure: { exact: '78.5' },
      written: '78,5',
    })
    const outside = await give(ID, '2', '101')
    expect(outside.json().detail).toBe(
      '101 poäng går inte att ge: den här delen ger mellan 0 och 100. Rätta poängen.',
    )
    const unseen = await give(ID, '1', '60')
    expect([unseen.statusCode, unseen.json().code]).toEqual([409, 'newerExists'])
    const basedOn = part.cells[0]?.basedOn ?? 0
    expect((await give(ID, '1', '60', { basedOn })).statusCode).toBe(201)
  })

  test.each([
    ['points', { part: 'a b', by: 'self', points: '1', missing: null }],
    ['points', { part: '1', by: 'själv {', points: '1', missing: null }],
    ['comments', { part: 'x', by: 'self', text: 'x' }],
    ['notes', { part: 'x', text: 'x' }],
    ['answers', { by: ':', count: '4' }],
    ['published', { by: 'x', total: '4' }],
    ['published', { by: 'self', total: 'många' }],
    ['evidence', { part: '{', evidence: [] }],
    ['references', { ...MEDIAN, count: '0' }],
    ['references', { ...MEDIAN, values: [{ part: 'x', written: '1' }] }],
    ['references', { ...MEDIAN, total: 'många' }],
    ['parts', { under: '#', parts: [] }],
    ['parts', { under: '1', parts: [{ id: '{', title: 'x', most: 'y', weight: 'z' }] }],
  ])('what %s does not have is refused with a sentence: %j', async (what, sent) => {
    const controller = await signedIn('controller')
    const reply = await controller.send(`evaluations/${ID}/${what}`, { ...sent, basedOn: 0 })
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'evaluationFault'])
    expect(reply.json().detail).toMatch(/[.?]$/)
  })

  test('what is missing is told with its reason, and the total has no sum', async () => {
    expect((await give(ID, '3', '', { missing: 'notAssessed' })).statusCode).toBe(201)
    const { assessors } = await seen(ID)
    expect(assessors[0]?.total).toMatch(
      /^60 av 800 hittills\. Saknas: 2, 3, 4, 5 och 3\u00a0till|^60 av 800 hittills\. Saknas: 2, 3, 4, 5 och 3 till/,
    )
  })

  test('own questions are entered with weights that sum to 100, and give the area its points', async () => {
    const controller = await signedIn('controller')
    const enter = async (weights: readonly string[]) => {
      const { enteredBasedOn } = await seen(ID)
      return controller.send(`evaluations/${ID}/parts`, {
        under: '4',
        parts: weights.map((weight, index) => ({
          ...{ id: null, title: `Fråga ${index + 1}`, most: '' },
          weight,
        })),
        basedOn: enteredBasedOn,
      })
    }
    expect((await enter(['60', '30'])).json().detail).toBe(
      'Vikterna under «4» blir 90 tillsammans; de ska bli 100. Ändra någon av dem.',
    )
    expect((await enter(['60', '40'])).statusCode).toBe(201)
    await give(ID, '4.1', '45')
    await give(ID, '4.2', '20,5')
    expect((await partOf(ID, '4')).cells[0]?.said).toBe('65,5 av 100')
    const { enteredBasedOn } = await seen(ID)
    const emptied = { under: '4', parts: [], basedOn: enteredBasedOn }
    const gone = await controller.send(`evaluations/${ID}/parts`, emptied)
    expect(gone.json().detail).toContain('finns inte i ramverket')
  })

  test('a comment is read by all, a note by its own person alone', async () => {
    const controller = await signedIn('controller')
    const said = { part: '1', by: 'external', text: 'Tydliga svar till invånarna.', basedOn: 0 }
    expect((await controller.send(`evaluations/${ID}/comments`, said)).statusCode).toBe(201)
    const note = { part: '1', text: SECRET, basedOn: 0 }
    expect((await controller.send(`evaluations/${ID}/notes`, note)).statusCode).toBe(201)
    expect((await partOf(ID, '1')).ownNote.text).toBe(SECRET)
    for (const role of ['reader', 'secretary', 'administrator', 'auditor']) {
      const reply = await (await signedIn(role)).ask(`evaluations/${ID}`)
      expect(reply.body).toContain('Tydliga svar till invånarna.')
      expect(reply.body).not.toContain(SECRET)
    }
    expect((await controller.ask(`evaluations/${ID}/file`)).body).not.toContain(SECRET)
    expect((await controller.ask('history/own')).body).not.toContain(SECRET)
  })

  test('what another has written since is answered with, and follows when the writer chooses', async () => {
    const controller = await signedIn('controller')
    const comment = (text: string, basedOn: number) =>
      controller.send(`evaluations/${ID}/comments`, { part: '5', by: 'self', text, basedOn })
    const evidence = (ref: string, basedOn: number) => {
      const shown = [{ sort: 'document', ref, title: 'Policy' }]
      return controller.send(`evaluations/${ID}/evidence`, { part: '5', evidence: shown, basedOn })
    }
    const note = (text: string, basedOn: number) =>
      controller.send(`evaluations/${ID}/notes`, { part: '5', text, basedOn })
    for (const [write, written] of [
      [comment, 'Först'],
      [evidence, 'Policy (Först)'],
      [note, 'Först'],
    ] as const) {
      expect((await write('Först', 0)).statusCode).toBe(201)
      const unseen = await write('Sedan', 0)
      const { code, current } = unseen.json()
      expect([unseen.statusCode, code]).toEqual([409, 'newerExists'])
      expect(current).toMatchObject({ written, who: 'Person controller' })
      expect((await write('Sedan', Number(current.basedOn))).statusCode).toBe(201)
    }
    const { comments, ownNote, evidence: shown } = await partOf(ID, '5')
    expect([comments[0]?.text, ownNote.text, shown[0]?.ref]).toEqual(['Sedan', 'Sedan', 'Sedan'])
  })

  test('evidence leads to what is there already', async () => {
    const controller = await signedIn('controller')
    const evidence = [
      { sort: 'node', ref: 'starta', title: '' },
      { sort: 'document', ref: 'KS 2026/12', title: 'Policy' },
      { sort: 'address', ref: 'http://intranat/plan', title: '' },
    ]
    const sent = { part: '1', evidence, basedOn: 0 }
    expect((await controller.send(`evaluations/${ID}/evidence`, sent)).statusCode).toBe(201)
    const [node, document, address] = (await partOf(ID, '1')).evidence
    expect(node?.href).toMatch(/^\/app\/dorotea\/.*\/mal\/starta$/)
    expect(node?.title).not.toBe('starta')
    expect([document?.title, document?.href]).toEqual(['Policy', null])
    expect(address?.href).toBe('http://intranat/plan')
    const script = { sort: 'address', ref: 'javascript:alert(1)', title: '' }
    const refused = await controller.send(`evaluations/${ID}/evidence`, {
      ...{ part: '2', evidence: [script], basedOn: 0 },
    })
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'evaluationFault'])
    expect((await partOf(ID, '2')).evidence).toEqual([])
  })

  test('it is closed as a version, goes on, and is closed again with a reason', async () => {
    const controller = await signedIn('controller')
    const close = (day: string, why = '') =>
      controller.send(`evaluations/${ID}/closings`, { day, why })
    expect((await close('2026-11-24')).json().code).toBe('closedAhead')
    expect((await close(TODAY)).json()).toEqual({ version: 1 })
    expect((await close(TODAY)).json().code).toBe('closedAlready')
    expect((await seen(ID)).standing).toBe('Stängd 23 november 2026 (version 1)')
    await give(ID, '2', '70')
    expect((await seen(ID)).standing).toBe('Pågår igen efter version 1')
    expect((await close(TODAY)).json().code).toBe('closedAnewWithoutReason')
    expect((await close(TODAY, 'Område 2 kom till')).json()).toEqual({ version: 2 })
  })

  test('a closed version is read as it stood, by its number and day; the living one says it is newer', async () => {
    const controller = await signedIn('controller')
    const first = `evaluations/${ID}/versions/1/${TODAY}`
    const then: EvaluationReply = (await controller.ask(first)).json()
    const pointsOf = ({ areas }: EvaluationReply, part: string) =>
      partsIn(areas).find(({ id }) => id === part)?.cells[0]?.said
    expect([pointsOf(then, '1'), pointsOf(then, '2')]).toEqual(['60 av 100', 'inte satt'])
    expect(pointsOf((await controller.ask(first.replace('/1/', '/2/'))).json(), '2')).toBe(
      '70 av 100',
    )
    expect(partsIn(then.areas).find(({ id }) => id === '1')?.comments[1]?.text).toBe(
      'Tydliga svar till invånarna.',
    )
    expect([then.mayEvaluate, then.closing.mayClose, then.standing]).toEqual([
      ...[false, false],
      'Stängd 23 november 2026 (version 1)',
    ])
    expect(then.beside?.said).toContain('har ändrats sedan dess')
    expect(then.beside?.link.href).toBe(`/app/dorotea/utvarderingar/${ID}`)
    const whole = await controller.ask(first)
    expect(whole.body).not.toContain(SECRET)
    const result: ResultReply = (await controller.ask(`${first}/result`)).json()
    expect(result.rose?.profiles[0]?.said.slice(0, 2)).toEqual(['60,0', 'inte satt'])
    expect(result.totals[0]).toContain('125,5 av 800 hittills')
    expect(result.href).toBe(`/app/dorotea/utvarderingar/${ID}/version/1/${TODAY}`)
    await give(ID, '2', '71', { basedOn: (await partOf(ID, '2')).cells[0]?.basedOn })
    const now = await seen(ID)
    expect(now.beside?.said).toBe(
      'Det som står här är nyare än version 2, som stängdes 23 november 2026.',
    )
    expect(now.versions.map(({ link }) => link.title)).toEqual(['Version 2', 'Version 1'])
    for (const wrong of [`3/${TODAY}`, '1/2026-11-22', 'x/x'])
      expect((await controller.ask(`evaluations/${ID}/versions/${wrong}`)).json().code).toBe(
        'noSuchVersion',
      )
  })

  test('Stockholm 2009 is brought in, read with its medians, and in no series with another scope', async () => {
    const controller = await signedIn('controller')
    const file = { text: STOCKHOLM, framework: null, body: null }
    expect((await controller.send('evaluations/brought-in', file)).json()).toEqual({
      id: 'stockholm-2009',
    })
    const sameYear = { ...BEGIN, framework: 'kommunkompassen-2002', year: 2008, title: 'Annan' }
    await controller.send('evaluations', sameYear)
    await give('kommunkompassen-2002-2008', '1', '50', { by: 'external' })
    const result: ResultReply = (await controller.ask('evaluations/stockholm-2009/result')).json()
    expect(result.rose?.headline).toBe(
      'Stockholms stad 2009, 602 av 800: starkast i samhällsbyggnad, svagast i förnyelsepolitik',
    )
    const partly = await controller.ask('evaluations/kommunkompassen-2002-2008/result')
    expect(partly.json().rose.headline).toMatch(
      /50 av 800 hittills: 1 av 8 har poäng, räknat per område$/,
    )
    expect(result.rose?.profiles.map(({ kind }) => kind)).toEqual(['own', 'reference'])
    expect(result.rose?.totals?.said).toEqual(['602', 'Totalt …,3'])
    expect(result.rose?.scale).toEqual({ label: 'Poäng', marks: ['0', '25', '50', '75', '100'] })
    // A column's numbers stand with as many decimals: whole points, and medians with one.
    expect(result.rose?.profiles.map(({ said }) => said.slice(0, 2))).toEqual([
      ['74,0', '78,5'],
      ['60,5', '56,2'],
    ])
    expect(result.rose?.profiles[1]?.said).toContain('66,0')
    expect(result.totals[0]).toBe('Summan av delarna, SKL:s utvärderare: 602 av 800.')
    expect(result.strengths[0]?.strengths.map(({ id }) => id)).toEqual(['8', '4', '5', '2'])
    expect(result.reads).toContain('vår förvalda')
    expect(result.references[0]).toContain('källan säger inte hur många')
    expect(result.notices.join(' ')).toContain('inte jämförbart med Kommunkompassen 2010–2019')
    expect(result.series[0]?.rows).toHaveLength(1)
    expect(result.series[0]?.leftOut.join(' ')).toContain(
      '«Annan» är inte med: omfattningen är Hela kommunen, inte Fullmäktige- och styrelsenivå.',
    )
    expect(result.series[0]?.leftOut.join(' ')).toContain('utgåvorna är inte jämförbara')
    const english = (await controller.ask('evaluations/stockholm-2009/result?language=en')).json()
    expect(english.rose.headline).toContain('602 of 800')
  })

  test('its result comes out as a report, the one that is closed as it stood', async () => {
    const reader = await signedIn('reader')
    const report = (of: string, format: string) => reader.ask(`evaluations/${of}/report/${format}`)
    const page = await report('stockholm-2009', 'html')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    for (const said of ['8 Samhällsbyggnad', '92 av 100', 'Förbättringsområden', 'Kompassros'])
      expect(page.body).toContain(said)
    const pdf = await report('stockholm-2009', 'pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await report('stockholm-2009', 'docx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await report('stockholm-2009', 'exe')).statusCode).toBe(404)
    expect((await report('ingen', 'html')).json().code).toBe('noSuchEvaluation')
    const closed = await report(`${ID}/versions/1/${TODAY}`, 'html')
    expect(closed.body).toContain('125,5 av 800 hittills')
    const other = await signedIn('reader', { organisation: 'kumla' })
    expect((await other.ask('evaluations/stockholm-2009/report/html')).statusCode).toBe(404)
  })

  test('what is taken out as a file is brought in by another municipality, the same', async () => {
    const controller = await signedIn('controller')
    const text = (await controller.ask('evaluations/stockholm-2009/file')).body
    const kumla = await signedIn('controller', { organisation: 'kumla' })
    const brought = await kumla.send('evaluations/brought-in', {
      text,
      framework: null,
      body: null,
    })
    expect(brought.statusCode).toBe(201)
    expect((await kumla.ask('evaluations/stockholm-2009/file')).body).toBe(text)
    const broken = { text: text.replace('scope: ', 'scoop: '), framework: null, body: null }
    const refused = await kumla.send('evaluations/brought-in', broken)
    expect(refused.json().detail).toMatch(
      /Filen går inte att läsa in\. \d+:\d+: .*Menade du «scope»\?/,
    )
  })

  test('others’ median, an external score and an earlier year are drawn beside the own one', async () => {
    const controller = await signedIn('controller')
    const id = 'kommunkompassen-2020-2024'
    await controller.send('evaluations', { ...BEGIN, year: 2024, title: 'Den förra' })
    await give(id, '1', '41')
    await give(ID, '1', '66', { by: 'external' })
    const saved = await controller.send(`evaluations/${ID}/references`, { ...MEDIAN, basedOn: 0 })
    expect(saved.statusCode).toBe(201)
    const { rose, series, references } = (
      await controller.ask(`evaluations/${ID}/result`)
    ).json() as ResultReply
    expect(rose?.profiles.map(({ kind, said }) => [kind, said[0]])).toEqual([
      ['own', '60,0'],
      ['other', '66'],
      ['earlier', '41'],
      ['reference', '62,5'],
    ])
    expect(rose?.totals?.said).toEqual(['–', '–', '–', '–'])
    for (const part of ['2', '3', '4', '5', '6', '7', '8']) await give(id, part, '40,5')
    const whole: ResultReply = (await controller.ask(`evaluations/${ID}/result`)).json()
    expect(whole.rose?.totals?.said).toEqual(['–', '–', '324,5', '–'])
    expect(series[0]?.rows.map(({ year }) => year)).toEqual(['2024', '2026'])
    expect(references[0]).toContain('Median, Kommuner i länet: 15\u00a0kommuner')
    const { referencesBasedOn } = await seen(ID)
    const gone = { ...MEDIAN, place: 0, whose: ' ', basedOn: referencesBasedOn }
    await controller.send(`evaluations/${ID}/references`, gone)
    expect((await seen(ID)).references).toHaveLength(1)
  })

  test('others’ evaluations give a median and a place, those of another scope are left out with why', async () => {
    const controller = await signedIn('controller')
    const alone: ResultReply = (await controller.ask(`evaluations/${ID}/result`)).json()
    expect([alone.amongOthers[0]?.rows, alone.amongOthers[0]?.said]).toEqual([
      [],
      expect.stringContaining('Läs in andras från fil.'),
    ])
    const theirs = (id: string, area: string, scope: string, points: string) =>
      [
        `evaluation: ${id}`,
        ...[`title: ${id}`, 'framework: kommunkompassen-2020.yaml', `organisation: ${id}`],
        ...[`area: "${area}"`, `scope: ${scope}`, 'year: 2025', 'points:'],
        `  - { part: "1", by: self, points: "${points}" }`,
      ].join('\n')
    for (const text of [
      theirs('Alingsås', '1489', 'whole', '75,5'),
      theirs('Borås', '1490', 'whole', '40'),
      theirs('Centrum', '0180', 'district', '90'),
    ]) {
      const sent = { text, framework: null, body: null }
      expect((await controller.send('evaluations/brought-in', sent)).statusCode).toBe(201)
    }
    const { amongOthers: beside }: ResultReply = (
      await controller.ask(`evaluations/${ID}/result`)
    ).json()
    expect(beside[0]?.said).toContain('3\u00a0utvärderingar, den här medräknad')
    expect(beside[0]?.others.map(({ title }) => title).toSorted()).toEqual([
      'Alingsås, 2025',
      'Borås, 2025',
    ])
    expect(beside[0]?.rows[0]).toMatchObject({ own: '60,0', median: '60,0', place: '2 av 3' })
    expect(beside[0]?.leftOut.join(' ')).toContain('«Centrum» är inte med: omfattningen är')
    const { evaluations }: EvaluationsReply = (await controller.ask('evaluations')).json()
    expect(evaluations.find(({ id }) => id === 'Borås')?.body).toBe('Borås')
  })

  test('good examples of a question and of an improvement area stand beside it, in every evaluation by the framework', async () => {
    const controller = await signedIn('controller')
    const id = 'kommunkompassen-2020-2024'
    const gapIn = async (evaluation: string) => {
      const reply = await controller.ask(`evaluations/${evaluation}/result`)
      const { strengths }: ResultReply = reply.json()
      return strengths[0]?.improvements.find((one) => one.id === '3')
    }
    const subject = (await gapIn(id))?.exampleSubject ?? ''
    expect(subject).toBe('kommunkompassen-2020/3')
    expect((await partOf(id, '3')).exampleSubject).toBe(subject)
    const keep = (kind: string, who: string) =>
      controller.send('good-examples', {
        ...{ subject: { kind, id: subject }, who, what: 'Öppna nämndmöten' },
        link: 'https://exempel.se/moten',
      })
    expect((await keep('question', 'Vara')).statusCode).toBe(201)
    expect((await keep('improvementArea', 'Mora')).statusCode).toBe(201)
    expect((await gapIn(id))?.examples.map(({ who }) => who)).toEqual(['Vara', 'Mora'])
    expect((await partOf(id, '3')).examples.map(({ who, href }) => [who, href])).toEqual([
      ['Mora', 'https://exempel.se/moten'],
    ])
    const book = await sheetsOf(await controller.ask(`evaluations/${id}/result?as=xlsx`))
    expect([...book.values()].flat().flat().join(' ')).toContain('Vara: Öppna nämndmöten')
    const then = await controller.ask(`evaluations/${ID}/versions/1/${TODAY}/result`)
    expect(then.body).not.toContain('Öppna nämndmöten')
  })

  test('few answers of a group are not shown, and groups are never put together', async () => {
    const controller = await signedIn('controller')
    const id = 'demokratibarometern-2026'
    await controller.send('evaluations', { ...BEGIN, framework: 'demokratibarometern' })
    const entered = {
      ...{ under: '1', basedOn: 0 },
      parts: [{ id: null, title: 'Är besluten tydliga?', most: '10', weight: '' }],
    }
    expect((await controller.send(`evaluations/${id}/parts`, entered)).statusCode).toBe(201)
    await give(id, '1.1', '6,4', { by: 'citizens' })
    const few = { by: 'citizens', count: '9', basedOn: 0 }
    expect((await controller.send(`evaluations/${id}/answers`, few)).statusCode).toBe(201)
    const hidden = (await partOf(id, '1.1', 'reader')).cells[0]
    expect([hidden?.figure, hidden?.said]).toEqual([
      null,
      'visas inte: 9\u00a0har svarat, och färre än 10 visas inte',
    ])
    const reader = await signedIn('reader')
    for (const path of [
      `evaluations/${id}`,
      `evaluations/${id}/result`,
      `evaluations/${id}/file`,
    ]) {
      const reply = await reader.ask(path)
      expect([path, reply.statusCode, /6[.,]4\b/.test(reply.body)]).toEqual([path, 200, false])
    }
    expect((await controller.ask(`evaluations/${id}/file`)).body).toMatch(/6,4/)
    const logged = await opened.store.readAsMember('dorotea', 'test', (tx) =>
      readAudit(tx, { subject: id }),
    )
    expect(JSON.stringify(logged)).not.toMatch(/6,4/)
    const { answersBasedOn } = await seen(id)
    const enough = { ...few, count: '400', basedOn: answersBasedOn }
    await controller.send(`evaluations/${id}/answers`, enough)
    expect((await partOf(id, '1.1')).cells[0]?.said).toBe('6,4 av 10')
    expect((await seen(id)).notices).toContain(
      'Svarsgrupperna slås aldrig ihop: varje grupp redovisas för sig.',
    )
  })

  test('the log tells of it in words', async () => {
    const controller = await signedIn('controller')
    const { events } = (await controller.ask('history/own')).json()
    const whats = events.map(({ what }: { what: string }) => what)
    for (const what of ['Utvärdering påbörjad', 'Poäng given i utvärdering', 'Utvärdering stängd'])
      expect(whats).toContain(what)
  })
})
