// Edits in the log: what was changed of what, before and after, found from everything that they changed.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HistoryReply } from '../../src/contract/staff.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const NEXT = { on: '2027-12-31', since: '2027-01-01' }
const ALWAYS = { on: TODAY, since: null }

describe.each(DATABASES)('edits in the log, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let cookie = ''

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    const roles = ['controller', 'administrator'].map((role) => ({ role, unit: null }))
    await ensureAccounts(opened.store, 'exempel', [{ accountId: 'kim', name: 'Kim Lind', roles }])
    app = await startServer(opened, ['exempel'])
    const secret = await opened.store.asMember('exempel', 'test', (tx) =>
      startSession(tx, 'kim', { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
    )
    cookie = `malkedja=${secret}`
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const get = async (path: string) =>
    (await app.inject({ url: encodeURI(`/api/exempel/${path}`), headers: { cookie } })).json()
  const post = async (path: string, payload: object) => {
    const reply = await app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      headers: { cookie },
      payload,
    })
    return { status: reply.statusCode, ...reply.json() }
  }
  const basedOn = async (): Promise<number> => (await get('plan/2026')).changeNumber
  const edit = async (one: object) => {
    const saved = await post('plan/edits', { edit: one, basedOn: await basedOn(), turns: null })
    expect(saved.status, JSON.stringify(saved)).toBe(201)
    return saved
  }
  const reorganise = async (one: object) => {
    const saved = await post('organisation/edits', { edit: one, basedOn: await basedOn() })
    expect(saved.status, JSON.stringify(saved)).toBe(201)
  }
  /** The latest event of a subject: what, about, before and after. */
  const latest = async (subject: string, sort: 'node' | 'measure' | 'body' = 'node') => {
    const { events }: HistoryReply = await get(`history?subject=${subject}&sort=${sort}`)
    const [{ what = '', about = '', before = null, after = null } = {}] = events
    return [what, about, before, after]
  }
  const own = async () => {
    const { events }: HistoryReply = await get('history/own')
    const [{ what = '', about = '', before = null, after = null } = {}] = events
    return [what, about, before, after]
  }

  test('what files brought in is told of each thing that they wrote', async () => {
    const [what, about, before, after] = await latest('vantetid', 'measure')
    expect([what, about, before]).toEqual([
      'Målkedjan inläst från filer',
      'Längsta väntan på hemtjänst',
      null,
    ])
    expect(after).toContain('Målvärde: 10\u00a0dagar')
    const [, ofBody] = await latest('bun', 'body')
    expect(ofBody).toBe('Barn- och utbildningsnämnden')
  })

  test('a lowered limit is told by its name, year and unit, in the measure’s and the goal’s log', async () => {
    const limit = { edit: 'setLimit', measure: 'behorighet', limit: 'target' }
    await edit({ ...limit, year: 2026, value: '90' })
    await edit({ ...limit, year: 2026, value: '85,5' })
    const told = [
      'Målkedjan ändrad: ändrade en gräns för «Behöriga till yrkesprogram»',
      'Behöriga till yrkesprogram',
      'Målvärde 2026: 90\u00a0%',
      'Målvärde 2026: 85,5\u00a0%',
    ]
    expect(await latest('behorighet', 'measure')).toEqual(told)
    expect(await latest('behoriga')).toEqual(told)
    expect(await own()).toEqual(told)
  })

  test.for<readonly [string, object, string, string, string | null, string | null]>([
    [
      'a new title',
      { edit: 'rewordNode', language: 'sv', words: { title: 'Rent' }, when: ALWAYS },
      'avfall',
      'Målkedjan ändrad: ändrade «Rent»',
      'Rubrik på svenska: «Mindre avfall»',
      'Rubrik på svenska: «Rent»',
    ],
    [
      'a new owner from a day',
      { edit: 'rewordNode', language: 'sv', words: { owner: 'bun' }, when: NEXT },
      'avfall',
      'Målkedjan ändrad: ändrade «Rent»',
      'Ansvarig från 1 januari 2027: «Kommunstyrelsen»',
      'Ansvarig från 1 januari 2027: «Barn- och utbildningsnämnden»',
    ],
    [
      'a move',
      { edit: 'moveNode', from: 'hallbar', to: 'trygg', when: ALWAYS },
      'avfall',
      'Målkedjan ändrad: flyttade «Rent»',
      'Ligger under: «Hållbar stad»',
      'Ligger under: «Trygg vardag»',
    ],
    [
      'tags',
      { edit: 'rewordNode', language: 'sv', words: { tags: ['klimat'] }, when: ALWAYS },
      'avfall',
      'Målkedjan ändrad: ändrade «Rent»',
      'Märkning: «Mål för verksamheten, Klimat och 12 Hållbar konsumtion och produktion»',
      'Märkning: «Klimat»',
    ],
    [
      'an end',
      { edit: 'retireNode', lastDay: '2026-12-31', below: false },
      'avfall',
      'Målkedjan ändrad: avslutade «Rent»',
      'Giltighet (till): –',
      'Giltighet (till): 31 december 2026',
    ],
    [
      'a measure taken away',
      { edit: 'removeMeasure', measure: 'korttid', when: ALWAYS },
      'friska',
      'Målkedjan ändrad: tog bort måttet «Korttidsfrånvaro» från «Friskare medarbetare»',
      'Mått: «Korttidsfrånvaro»',
      'Mått: –',
    ],
  ])('%s is told before and after', async ([, one, node, what, before, after]) => {
    await edit({ ...one, node })
    const [said, , was, is] = await latest(node)
    expect([said, was, is]).toEqual([what, before, after])
  })

  test('what is made is told with all that it says; taken back, with all that it said', async () => {
    await edit({
      edit: 'createNode',
      type: 'goal',
      parents: ['trygg'],
      language: 'sv',
      words: { title: 'Lugna kvällar', text: 'Ingen ska vara rädd.', owner: 'son' },
      firstDay: '2027-01-01',
    })
    const [what, about, before, after] = await own()
    expect([what, about, before]).toEqual([
      'Målkedjan ändrad: lade till «Lugna kvällar»',
      'Lugna kvällar',
      null,
    ])
    const said = after?.split('\n') ?? []
    expect(said).toEqual([
      'Rubrik på svenska: «Lugna kvällar»',
      'Ansvarig: «Socialnämnden»',
      'Giltighet (från): 1 januari 2027',
      'Ligger under: «Trygg vardag»',
      'Nivå: «mål»',
      'Text på svenska: «Ingen ska vara rädd.»',
    ])
    const { undo } = await get('plan/2026')
    expect((await post('plan/undo', { change: undo.change })).status).toBe(201)
    const [undone, , was, is] = await own()
    expect([undone, is]).toEqual(['Ändring av målkedjan ångrad: lade till «Lugna kvällar»', null])
    expect(was?.split('\n')).toEqual(said)
  })

  test('a body that is moved is told in its log, from what to what', async () => {
    await reorganise({
      edit: 'moveBody',
      body: 'solgarden',
      language: 'sv',
      words: { parent: 'ks' },
      when: NEXT,
    })
    expect(await latest('solgarden', 'body')).toEqual([
      'Organisationen ändrad: flyttade «Hemtjänsten Solgården»',
      'Hemtjänsten Solgården',
      'Ligger under från 1 januari 2027: «Socialförvaltningen»',
      'Ligger under från 1 januari 2027: «Kommunstyrelsen»',
    ])
  })

  test('what is settled for a year is told of each goal, measure and limit that it was settled for', async () => {
    const settle = async (subjects: readonly object[], choice: string) => {
      const asked = { year: 2027, subjects, choice, basedOn: await basedOn() }
      expect((await post('turn', asked)).status).toBe(201)
    }
    const node = (id: string) => ({ kind: 'node', id })
    const limit = { kind: 'limit', measure: 'vantetid', limit: 'target' }
    await settle([node('energi'), node('resultat'), limit], 'keep')
    const kept = 'Målkedjan ändrad: behöll till nästa år «Mindre energi i kommunens hus» och 2 till'
    for (const [id, sort] of [
      ['energi', 'node'],
      ['resultat', 'node'],
      ['vantetid', 'measure'],
      ['hemtjanst', 'node'],
    ] as const)
      expect((await latest(id, sort))[0]).toBe(kept)
    await settle([node('kassa'), node('friska')], 'end')
    const ended = 'Målkedjan ändrad: avslutade inför nästa år «En lagom kassa» och 1 till'
    for (const id of ['kassa', 'friska']) {
      const [what, , before, after] = await latest(id)
      expect(what).toBe(ended)
      expect(before).toContain('«En lagom kassa», giltighet (till): –')
      expect(after).toContain('«En lagom kassa», giltighet (till): 31 december 2026')
      expect(after).toContain('«Friskare medarbetare», giltighet (till): 31 december 2026')
    }
  })

  test('a goal and a measure with one id are told apart, and what is taken back is called by its own title', async () => {
    const kinds = async (sort: string) => {
      const { events }: HistoryReply = await get(`history?subject=kassa&sort=${sort}`)
      return events.map(({ what, about }) => [what, about].join(': '))
    }
    const ended = /avslutade inför nästa år «En lagom kassa»/
    expect((await kinds('node'))[0]).toMatch(ended)
    expect((await kinds('measure')).filter((one) => ended.test(one))).toEqual([])
    const { undo } = await get('plan/2026')
    expect(undo.label).toBe('Avslutade inför nästa år «En lagom kassa» och 1 till')
    await edit({
      edit: 'changeMeasure',
      measure: 'kassa',
      language: 'sv',
      words: { title: 'Kassa' },
    })
    const [what, about] = await latest('kassa', 'measure')
    expect([what, about]).toEqual(['Målkedjan ändrad: ändrade måttet «Kassa»', 'Kassa'])
  })

  test('bodies that are merged each find it in their log', async () => {
    await reorganise({
      edit: 'mergeBodies',
      bodies: ['bun', 'son'],
      language: 'sv',
      into: { title: 'Välfärdsnämnden', kind: 'committee', parent: 'kf' },
      lastDay: '2027-12-31',
    })
    const merged = 'Organisationen ändrad: slog samman «Barn- och utbildningsnämnden»'
    for (const id of ['bun', 'son']) {
      const [what, , , after] = await latest(id, 'body')
      expect(what).toBe(merged)
      expect(after).toContain('«Socialnämnden», giltighet (till): 31 december 2027')
    }
  })

  test('a list is told to each that it changed', async () => {
    const carryOut = async (path: string, name: string, rows: readonly (readonly string[])[]) => {
      const sheets = [{ name, rows: rows.map((cells, at) => ({ at: at + 1, cells })) }]
      const list = { sheets, since: null, ends: false }
      const { differences, faults } = await post(`${path}/look`, list)
      expect(faults).toEqual([])
      const shown = differences.map(({ key }: { key: string }) => key)
      const made = await post(path, { ...list, shown })
      expect(made.status, JSON.stringify(made)).toBeLessThan(300)
    }
    await carryOut('plan/2026/list', 'Mål', [
      ['Nivå', 'Mål', 'Text', 'Ligger under', 'Ansvarig'],
      ['Mål', 'Alla barn kan simma', 'Från sex år.', 'Trygg vardag', 'bun'],
      ['Mål', 'Fler elever når gymnasiet', 'Ny text', '', ''],
    ])
    const [what, , , after] = await latest('behoriga')
    expect(what).toBe('Målkedjan ändrad: läste in en lista med «Alla barn kan simma» och 1 till')
    expect(after).toContain('«Fler elever når gymnasiet», text på svenska: «Ny text»')
    await carryOut('organisation/list', 'Organ', [
      ['Id', 'Namn', 'Slag', 'Ligger under'],
      ['sodra', 'Södra grundskolan', '', ''],
      ['', 'Skogens förskola', 'Enhet', 'Barn- och utbildningsförvaltningen'],
    ])
    expect((await latest('sodra', 'body'))[3]).toContain('Södra grundskolan')
  })
})
