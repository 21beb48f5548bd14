// Services over HTTP: the list, units beside each other, and a planning basis with what people write in it.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  BasisReply,
  LevelReply,
  ServicesReply,
  ServiceUnitsView,
} from '../../src/contract/services.ts'
import type { HistoryReply } from '../../src/contract/staff.ts'
import { packSeries } from '../../src/statistics/pack.ts'
import { beginImport, finishImport } from '../../src/store/run-import.ts'
import { saveSeries } from '../../src/store/save-series.ts'
import { startSession } from '../../src/store/sessions.ts'
import { addAreas } from '../../src/store/statistics-areas.ts'
import { saveGroups, saveKeyFigures } from '../../src/store/statistics-catalogue.ts'
import type { ImportOf } from '../../src/store/statistics-imports.ts'
import { addToUnitIndexes, saveUnits } from '../../src/store/statistics-units.ts'
import type { Tx } from '../../src/store/tx.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { sheetsOf } from './read-taken.ts'

const LATE = '2099-01-01T00:00:00Z'
const IN_ROUND = `rounds/${encodeURIComponent('helår-2025')}`
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'unitManager', unit: 'bun' }] },
  { accountId: 'bo', name: 'Bo Ås', roles: [{ role: 'unitManager', unit: 'son' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]

/** Twelve of the own one's county; all their values are made up. */
const OTHERS = [
  ...['2401', '2403', '2404', '2409', '2417', '2418'],
  ...['2421', '2422', '2460', '2462', '2463', '2480'],
]
const OWN = '2425'
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]

const SCHOOLS = 'N15436'

const keyFigure = (id: string, title: string, perspective: 'resources' | 'results') => ({
  ...{ id, title, perspective, description: 'Påhittat', bySex: false, hasUnits: false },
  ...{ of: 'municipalities' as const, operatingArea: 'Kultur och fritid' },
})

/** Five schools of another municipality, and one of our own that is not to be counted. Made up. */
const fillSchools = async (tx: Tx, of: ImportOf): Promise<void> => {
  const others = ['V1', 'V2', 'V3', 'V4', 'V5'].map((code) => ({ code, title: code, area: '2401' }))
  const all = [...others, { code: 'V9', title: 'Norra skolan', area: '9901' }]
  await saveUnits(tx, of, all, { isWhole: true })
  const codes = all.map(({ code }) => code)
  const index = (await addToUnitIndexes(tx, of, new Map([[SCHOOLS, codes]]))).get(SCHOOLS)
  if (index === undefined) throw new Error('no index')
  const told = codes.map((area, at) => ({
    ...{ keyFigure: SCHOOLS, area, year: 2025, sex: 'all' as const },
    value: area === 'V9' ? 10 : 80 + at,
  }))
  const series = packSeries(told, index)
  await saveSeries(tx, of, { series, cursor: { at: 'units' }, table: 'unit_series' })
}

/** Everybody rises by one a year from where they began; we began lowest and cost most. Made up. */
const fillLibraries = async (tx: Tx): Promise<void> => {
  const areas = [...OTHERS, OWN]
  const index = await addAreas(tx, [
    ...areas.map((code) => ({ code, title: `Ort ${code}`, kind: 'municipality' as const })),
  ])
  const of = await beginImport(tx, {
    ...{ dataset: 'kolada', fetchedOn: '2026-11-30', title: 'Kolada' },
    ...{ source: 'https://kolada.example/v3', chosen: null, madeUp: true },
  })
  if ('refused' in of) throw new Error(of.refused)
  const whole = { isWhole: true }
  await saveKeyFigures(
    tx,
    of,
    [
      keyFigure('N09008', 'Kostnad bibliotek, kr/inv', 'resources'),
      keyFigure('N00586', 'Bra utbud av böcker, andel (%)', 'results'),
      { ...keyFigure(SCHOOLS, 'Behöriga, kommunala skolor, andel (%)', 'results'), hasUnits: true },
    ],
    whole,
  )
  await saveGroups(tx, of, [{ id: 'G1', title: 'Västerbottens län', members: areas }], whole)
  const told = YEARS.flatMap((year, step) =>
    areas.flatMap((area, at) => [
      { keyFigure: 'N09008', area, year, sex: 'all' as const, value: 400 + 10 * at + step },
      { keyFigure: 'N00586', area, year, sex: 'all' as const, value: 70 - at / 2 + step },
    ]),
  )
  await saveSeries(tx, of, { series: packSeries(told, index), cursor: { at: 'end' } })
  await fillSchools(tx, of)
  await finishImport(tx, of)
}

describe.each(DATABASES)('services, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const as = (account: string, organisation = 'exempel') => {
    const browser = browsers.get(`${account} ${organisation}`)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const see = async <Reply>(account: string, path: string, organisation = 'exempel') =>
    JSON.parse((await as(account, organisation).ask(path)).body.replaceAll('\u00a0', ' ')) as Reply

  beforeAll(async () => {
    opened = await database.open()
    for (const id of ['exempel', 'dorotea']) {
      await bringIn(opened, id)
      await ensureAccounts(opened.store, id, id === 'exempel' ? PEOPLE : PEOPLE.slice(0, 1))
    }
    await opened.store.asMember('dorotea', 'test', fillLibraries)
    app = await startServer(opened, ['exempel', 'dorotea'])
    for (const id of ['exempel', 'dorotea'])
      for (const { accountId } of id === 'exempel' ? PEOPLE : PEOPLE.slice(0, 1)) {
        const visit = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }
        const secret = await opened.store.asMember(id, 'test', (tx) =>
          startSession(tx, accountId, visit),
        )
        browsers.set(`${accountId} ${id}`, browserAt(app, id, { cookie: `malkedja=${secret}` }))
      }
  }, 90_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('are those that the municipality names, else all of the program’s', async () => {
    const own = await see<ServicesReply>('sam', `${IN_ROUND}/services`)
    expect(own.services.map(({ id }) => id)).toEqual([
      ...['forskola', 'grundskola', 'gymnasieskola', 'hemtjanst', 'sarskilt-boende', 'bibliotek'],
    ])
    expect(own.services.map(({ units }) => units?.title ?? null).filter(Boolean)).toEqual([
      '4 enheter',
      '2 enheter',
    ])
    expect(own.note).toContain('Vår förvalda')
    const all = await see<ServicesReply>('kim', `${IN_ROUND}/services`, 'dorotea')
    expect(all.services).toHaveLength(21)
  })

  test('have units beside each other, the best first, and a workbook of them', async () => {
    const path = `${IN_ROUND}/services/grundskola/units`
    const { tables } = await see<ServiceUnitsView>('sam', path)
    const [first] = tables
    expect(first?.headline).toBe(
      '2025: bäst är Södra skolan med 90,9 %, längst ifrån Norra skolan med 87,9 %. Det skiljer 3,0 procentenheter.',
    )
    expect(first?.rows.map(({ id }) => id)).toEqual(['sodra', 'norra', 'ostra'])
    const sheets = await sheetsOf(await as('sam').ask(`${path}?as=xlsx`))
    expect(sheets.get('1. Behöriga till yrkesprogra')?.[1]?.[0]).toBe('Södra skolan')
    expect((await as('sam').ask(`${IN_ROUND}/services/hamn/units`)).json().code).toBe(
      'noSuchService',
    )
  })

  test('have a basis that tells position, square and a reasonable level', async () => {
    const basis = await see<BasisReply>('kim', `${IN_ROUND}/services/bibliotek`, 'dorotea')
    expect(basis.year).toBe(2027)
    const [cost, quality] = basis.aspects
    expect(cost?.figures[0]).toMatchObject({
      value: '526 kr/inv',
      said: 'plats 13 av 13 i «Västerbottens läns kommuner» 2025.',
      series: expect.stringMatching(/526.kr\/inv.+2025\.$/),
    })
    expect(cost?.figures[0]?.spark.findLast((one) => one !== null)).toBeCloseTo(526, 0)
    expect(quality?.figures[0]?.value).toBe('70,0 %')
    // NOTE who once had about 70 % had one more the year after: made up so.
    expect(quality?.figures[0]?.level.join(' ')).toMatch(/Efter 1 år: \d+ kommuner/)
    // The other two key figures of quality are not in what was fetched, and are told to be so.
    expect(quality?.figures.slice(1).map(({ said }) => said)).toEqual([
      expect.stringContaining('finns inte i den hämtade katalogen'),
      expect.stringContaining('finns inte i den hämtade katalogen'),
    ])
    expect(basis.square).toMatchObject({
      headline: 'Ort 2425 2025: sämre och dyrare, jämfört med gruppens medelvärde.',
    })
    expect(basis.square?.own.years).toHaveLength(5)
    expect(basis.square?.others.every(({ isAhead }) => isAhead)).toBe(true)
    expect(basis.sources[1]).toContain('Egen bearbetning av data från Kolada')
    expect(basis.madeUp).toBe(true)
  })

  test('without a place in any statistics are still written about', async () => {
    const basis = await see<BasisReply>('lo', `${IN_ROUND}/services/grundskola`)
    expect(basis.mayWrite).toBe(true)
    expect(basis.lines).toEqual([])
  })

  const write = (account: string, more: object) =>
    as(account).send('basis-lines', { service: 'grundskola', year: 2027, ...more })
  const lines = async (account = 'sam') =>
    (await see<BasisReply>(account, `${IN_ROUND}/services/grundskola?year=2027`)).lines

  test('are written about by those who answer for them, a year at a time', async () => {
    const finding = { sort: 'finding', body: 'Eleverna är tryggare än enkäten säger.' }
    expect((await write('lo', finding)).statusCode).toBe(201)
    for (const account of ['bo', 'sam'])
      expect((await write(account, finding)).json().code).toBe('mayNot')
    expect((await write('kim', { ...finding, year: 2028 })).statusCode).toBe(201)
    expect((await lines()).map(({ body }) => body)).toEqual([finding.body])
  })

  test('a suggested goal and limit lead into the plan', async () => {
    const goal = { sort: 'goal', body: 'Alla når gymnasiet', node: 'lara' }
    expect((await write('lo', goal)).statusCode).toBe(201)
    const limit = { sort: 'limit', body: 'Som länet', measure: 'behorighet', amount: '90' }
    expect((await write('lo', limit)).statusCode).toBe(201)
    const [, suggested, number] = await lines('lo')
    expect(suggested?.about).toBe('Under «Lära hela livet»')
    expect(suggested?.plan[0]?.href).toContain('titel=Alla+n%C3%A5r+gymnasiet')
    expect(suggested?.plan[0]?.href).toContain('under=lara')
    expect(number?.about).toBe('Behöriga till yrkesprogram: målvärde 90')
    expect((await lines('sam'))[1]?.plan).toEqual([])
  })

  test('come out as a report with what is written, and with nobody’s name', async () => {
    const report = (service: string, format: string, municipality = 'exempel') =>
      as('sam', municipality).ask(`${IN_ROUND}/services/${service}/report/${format}?year=2027`)
    const { statusCode, body } = await report('grundskola', 'html')
    expect(statusCode).toBe(200)
    for (const said of [
      ...['Underlag för mål och budget 2027: Grundskola', 'Eleverna är tryggare än enkäten säger.'],
      ...['Behöriga till yrkesprogram: målvärde 90', 'Varför: Som länet', 'inget är beslutat'],
    ])
      expect(body).toContain(said)
    expect(body).not.toContain('Lo Berg')
    const pdf = await report('grundskola', 'pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await report('hamn', 'pdf')).json().code).toBe('noSuchService')
  })

  test('a report tells position, square and level, whose group it is and where it is known from', async () => {
    const path = `${IN_ROUND}/services/bibliotek/report`
    const { body } = await as('kim', 'dorotea').ask(`${path}/html`)
    for (const said of [
      ...['526 kr/inv', 'plats 13 av 13 i «Västerbottens läns kommuner» 2025.', 'Rimlig nivå'],
      ...['Jämfört med: Västerbottens läns kommuner (12 kommuner med värden).'],
      ...['Egen bearbetning av data från Kolada', 'Statistiken är påhittad'],
    ])
      expect(body.replaceAll('\u00a0', ' ')).toContain(said)
    const word = await as('kim', 'dorotea').ask(`${path}/docx`)
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('are refused with a sentence and the field that it is about', async () => {
    const bad = async (more: object) => (await write('lo', more)).json()
    expect(await bad({ sort: 'goal', body: ' ' })).toMatchObject({ field: 'body', status: 422 })
    const limit = { sort: 'limit', body: '', measure: 'behorighet' }
    expect(await bad(limit)).toMatchObject({ field: 'amount', detail: 'Skriv gränsvärdet.' })
    expect(await bad({ ...limit, amount: 'många' })).toMatchObject({ code: 'notANumber' })
    expect(await bad({ ...limit, measure: 'inget', amount: '9' })).toMatchObject({
      code: 'noSuchMeasure',
    })
    expect(await bad({ sort: 'action', body: 'Läsplan', node: 'inget' })).toMatchObject({
      code: 'noSuchNode',
    })
    expect(await bad({ service: 'hamn', sort: 'finding', body: 'Ny kaj' })).toMatchObject({
      detail: 'Det finns ingen verksamhet «hamn». Se vilka som finns under «Verksamheter».',
    })
  })

  test('are said anew and taken away by who saw them as they are, and stand in the log', async () => {
    const [line] = await lines('lo')
    const { id, basedOn = 0 } = line ?? {}
    const anew = { sort: 'finding', line: id, basedOn, body: 'Tryggare.' }
    expect((await write('lo', { ...anew, sort: 'goal' })).json().code).toBe('noSuchBasisLine')
    expect((await write('lo', anew)).statusCode).toBe(201)
    expect((await write('lo', anew)).json().code).toBe('basisLineMoved')
    const [now] = await lines('lo')
    const gone = { line: id, basedOn: now?.basedOn }
    expect((await as('bo').send('basis-lines/withdrawals', gone)).json().code).toBe('mayNot')
    expect((await as('lo').send('basis-lines/withdrawals', gone)).statusCode).toBe(201)
    const { events }: HistoryReply = (await as('kim').ask('history?subject=grundskola')).json()
    expect(events.slice(0, 2).map(({ what, after }) => [what, after])).toEqual([
      ['Rad i underlag för mål och budget borttagen', null],
      ['Underlag för mål och budget ändrat', 'Tryggare.'],
    ])
  })

  test('units are held against those of other municipalities, where a measure follows such a key figure', async () => {
    const path = `${IN_ROUND}/services/grundskola/units`
    const before = (await see<ServiceUnitsView>('sam', path)).tables[0]
    expect(before?.elsewhere).toBe(null)
    expect(before?.strip?.dots.map(({ name }) => name)).toEqual([
      ...['Södra skolan', 'Norra skolan', 'Hela kommunen'],
    ])
    const { changeNumber } = await see<BasisReply>('kim', `${IN_ROUND}/services/grundskola`)
    const words = { source: { kind: 'kolada', ref: SCHOOLS } }
    const edit = { edit: 'changeMeasure', measure: 'behorighet', language: 'sv', words }
    const sent = { edit, basedOn: changeNumber, turns: null }
    expect((await as('kim').send('plan/edits', sent)).statusCode).toBe(201)
    const after = (await see<ServiceUnitsView>('sam', path)).tables[0]
    expect(after?.elsewhere).toBe(
      'Enheter i andra kommuner 2025: medianen är 82,0 %, och den mittersta hälften ligger mellan 82,0 % och 82,0 % (5 enheter).',
    )
    expect(after?.strip?.marks.map(({ value }) => value)).toEqual([82])
    expect(after?.strip?.sources[0]?.text).toContain('Egen bearbetning av data från Kolada')
  })

  test('a measure that follows nothing has no reasonable level, and says so', async () => {
    const level = await see<LevelReply>('sam', 'levels/nojdhet?limit=90')
    expect(level.said).toEqual([expect.stringContaining('följer inget nationellt nyckeltal')])
    expect((await as('sam').ask('levels/inget')).json().code).toBe('noSuchMeasure')
  })
})
