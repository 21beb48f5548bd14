// Kolada v3's quirks one by one, each by its name, against a server that has them as the real one does.
import { afterEach, describe, expect, test } from 'vitest'
import type { SourcedValue } from '../../src/domain/comparison/key-figures.ts'
import { isPreliminary } from '../../src/domain/comparison/publication.ts'
import { openKolada, type ValuePage } from '../../src/sources/kolada/kolada.ts'
import { machineClock } from '../../src/sources/statistics/pace.ts'
import { fastClock } from './fast-clock.ts'
import { type Content, inner, kpi, MADE_UP, row } from './kolada-content.ts'
import { type KoladaServer, type Switches, startKolada } from './kolada-server.ts'

const running: KoladaServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

const start = async (content: Content = MADE_UP, switches: Switches = {}) => {
  const server = await startKolada(content, switches)
  running.push(server)
  const clock = fastClock()
  const asking = { base: server.base, agent: 'Malkedja/0 (+https://mal.example)', clock }
  return { server, clock, kolada: openKolada({ ...asking, random: () => 0.5 }) }
}

const told = async (pages: AsyncIterable<ValuePage>): Promise<readonly SourcedValue[]> => {
  const values: SourcedValue[] = []
  for await (const page of pages) {
    if ('refused' in page) throw new Error(JSON.stringify(page))
    values.push(...page.values)
  }
  return values
}

const many = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, '0')}`)

describe('what is asked', () => {
  test('twenty-five ids a segment: twenty-six are two questions, and the service refuses none', async () => {
    const areas = many(26, '').map((_, index) => String(1000 + index))
    const data = areas.map((area) => row('N90001', area, 2025, inner('T', 1)))
    const { kolada, server } = await start({ ...MADE_UP, data })
    expect(await told(kolada.values({ keyFigures: ['N90001'], areas }))).toHaveLength(26)
    const lists = server.asked.map(({ url }) => url.split('/municipality/')[1]?.split(',').length)
    expect(lists).toEqual([25, 1])
    const refused = await fetch(`${server.base}/data/kpi/N90001/municipality/${areas.join()}`)
    expect(refused.status).toBe(400)
  })

  test('parameters that v3 does not know are passed over in silence: only known ones are written', async () => {
    const { kolada, server } = await start()
    const empty = await fetch(`${server.base}/data?municipality=0180`)
    expect(((await empty.json()) as { values: unknown[] }).values).toEqual([])
    const first = await fetch(`${server.base}/kpi_groups?id=G2KPI99999`)
    expect(((await first.json()) as { values: unknown[] }).values).toHaveLength(1)
    server.asked.splice(0)
    await kolada.keyFigures('x')
    await kolada.areas()
    await kolada.groups()
    await kolada.keyFigureGroups()
    await kolada.units('0180')
    await told(kolada.values({ keyFigures: ['N90001'], years: [2025], regionType: 'K' }))
    await told(kolada.unitValues({ keyFigures: ['N90004'], years: [2025], area: '0180' }))
    const asked = server.asked.map(({ url }) => [...new URL(url, server.base).searchParams.keys()])
    expect(asked).toEqual([
      ['title'],
      [],
      [],
      [],
      ['municipality'],
      ['region_type'],
      ['municipality_id'],
    ])
  })

  test('values of units are never asked for by unit alone, which v3 times out on', async () => {
    const { kolada, server } = await start()
    const units = ['V15E018000001']
    await told(kolada.unitValues({ units, years: [2025] }))
    await told(kolada.unitValues({ units, keyFigures: ['N90004'] }))
    for (const { url } of server.asked) expect(url).toMatch(/^\/v3\/oudata\/(kpi|ou)\/.+\/.+\/.+$/)
  })

  test('next_url is followed, and v2’s next_page is not', async () => {
    const data = many(3, '').map((_, index) => row('N90001', '0180', 2020 + index, inner('T', 1)))
    const asked = { keyFigures: ['N90001'], areas: ['0180'] }
    const { kolada, server } = await start({ ...MADE_UP, data }, { perPage: 2 })
    expect(await told(kolada.values(asked))).toHaveLength(3)
    expect(
      server.asked.map(({ url }) => new URL(url, server.base).searchParams.get('page')),
    ).toEqual([null, '2'])
    const body = { values: data.slice(0, 2), count: 2, next_page: `${server.base}/data?page=2` }
    const old = await start({ ...MADE_UP, data }, { faults: [{ is: 'body', body }] })
    expect(await told(old.kolada.values(asked))).toHaveLength(2)
    expect(old.server.asked).toHaveLength(1)
  })

  test('count is of the page and no total: it stops nothing', async () => {
    const data = many(5, '').map((_, index) => row('N90001', '0180', 2020 + index, inner('T', 1)))
    const { kolada } = await start({ ...MADE_UP, data }, { perPage: 2 })
    const asked = { keyFigures: ['N90001'], areas: ['0180'] }
    expect(await told(kolada.values(asked))).toHaveLength(5)
  })
})

describe('what is told', () => {
  test.for([
    ['T', 'K', 'M'],
    ['M', 'T', 'K'],
    ['K', 'M', 'T'],
  ] as const)('the whole is T, wherever it stands: %s %s %s', async (genders) => {
    const values = { T: 168_714, K: 82_794, M: 85_920 }
    const inners = genders.map((gender) => inner(gender, values[gender]))
    const data = [row('N90002', '0180', 2025, ...inners)]
    const { kolada } = await start({ ...MADE_UP, data })
    const found = await told(kolada.values({ keyFigures: ['N90002'], years: [2025] }))
    expect(Object.fromEntries(found.map(({ sex, value }) => [sex, value]))).toEqual({
      ...{ all: 168_714, women: 82_794, men: 85_920 },
    })
  })

  test('groups’ own means among the areas’ values are put aside', async () => {
    const { kolada } = await start()
    const found = await told(kolada.values({ keyFigures: ['N90001'], years: [2025] }))
    expect(found.map(({ area }) => area)).toEqual(['0000', '0180', '2425'])
  })

  test('the country, typed L, is neither a region nor a municipality', async () => {
    const { kolada } = await start()
    expect(await kolada.areas()).toContainEqual({ code: '0000', title: 'Riket', kind: 'country' })
  })

  test('ids stay text: 0180 keeps its first zero', async () => {
    const { kolada } = await start()
    const [value] = await told(
      kolada.values({ keyFigures: ['N90001'], areas: ['0180'], years: [2025] }),
    )
    expect(value?.area).toBe('0180')
  })

  test('deleted rows are dropped', async () => {
    const { kolada } = await start()
    const asked = { keyFigures: ['N90004'], areas: ['0001'], years: [2025] }
    expect(await told(kolada.values(asked))).toEqual([])
  })

  test('a missing value has a cause where its word is known, and none where it is new', async () => {
    const { kolada } = await start()
    const found = await told(kolada.values({ keyFigures: ['N90004'], years: [2025] }))
    expect(found.map(({ area, cause }) => [area, cause])).toEqual([
      ['0180', 'notDelivered'],
      ['2425', 'notApplicable'],
      ['0000', undefined],
    ])
  })

  test('preliminary values are marked nowhere: the days of publication tell which they are', async () => {
    const { kolada } = await start()
    const keyFigures = await kolada.keyFigures()
    if ('refused' in keyFigures) throw new Error(keyFigures.refused)
    const found = keyFigures.find(({ id }) => id === 'N90004')
    if (found === undefined) throw new Error('N90004')
    expect(
      ['2026-03-31', '2026-04-01', '2026-08-27', '2026-08-28'].map((today) =>
        isPreliminary(found, 2025, today),
      ),
    ).toEqual([false, true, true, false])
  })

  test('a key figure that has vanished is asked for in vain, and that is no error', async () => {
    const { kolada } = await start({ ...MADE_UP, kpi: MADE_UP.kpi.slice(1) })
    expect(await told(kolada.values({ keyFigures: ['N00914'], years: [2025] }))).toEqual([])
  })

  test('a retitled key figure and a group with other members keep their ids', async () => {
    const retitled = kpi('N90001', { title: 'Påhittat, gammal definition (-2024)' })
    const members = [{ member_id: '2425', member_title: 'Låtsaslund' }]
    const redrawn = { id: 'G90010', title: 'Liknande kommuner, Låtsaslund, 2026', members }
    const { kolada } = await start({
      ...{ ...MADE_UP, kpi: [retitled], municipality_groups: [redrawn] },
    })
    expect(await kolada.keyFigures()).toMatchObject([{ id: 'N90001', title: retitled.title }])
    expect(await kolada.groups()).toEqual([
      { id: 'G90010', title: redrawn.title, members: ['2425'] },
    ])
  })
})

describe('as a guest', () => {
  test.for([429, 504])('%i is met with a wait, and asked again', async (status) => {
    const { kolada, clock } = await start(MADE_UP, {
      faults: [{ is: 'status', status, times: 2 }],
    })
    expect(await kolada.areas()).toHaveLength(4)
    expect(clock.waited.slice(0, 2)).toEqual([750, 1500])
  })

  test('three questions a second, and no more', async () => {
    const { server } = await start()
    const agent = 'Malkedja/0 (+https://mal.example)'
    const kolada = openKolada({ base: server.base, agent, clock: machineClock, random: () => 0 })
    for (let asked = 0; asked < 4; asked += 1) await kolada.areas()
    const [first = 0, , , fourth = 0] = server.asked.map(({ at }) => at)
    expect(fourth - first).toBeGreaterThanOrEqual(990)
  })

  test('a User-Agent that says who asks, and whom to turn to', async () => {
    const { kolada, server } = await start()
    await kolada.areas()
    expect(server.asked[0]?.agent).toBe('Malkedja/0 (+https://mal.example)')
  })
})
