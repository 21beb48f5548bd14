// The Kolada client against a server that answers as v3 does: every quirk that has been seen, as a test.
import { afterEach, describe, expect, test } from 'vitest'
import type { SourcedValue } from '../../src/domain/comparison/key-figures.ts'
import type { AskingAgain } from '../../src/domain/comparison/source-refusals.ts'
import { openKolada, type ValuePage } from '../../src/sources/kolada/kolada.ts'
import type { Asking } from '../../src/sources/statistics/ask.ts'
import { machineClock } from '../../src/sources/statistics/pace.ts'
import { fastClock } from './fast-clock.ts'
import { type Content, inner, kpi, MADE_UP, row } from './kolada-content.ts'
import { type KoladaServer, type Switches, startKolada } from './kolada-server.ts'

const AGENT = 'Malkedja/0 (+https://mal.example)'

const running: KoladaServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

const start = async (
  switches: Switches = {},
  content: Content = MADE_UP,
  more: Partial<Asking> = {},
) => {
  const server = await startKolada(content, switches)
  running.push(server)
  const clock = fastClock()
  const asking = { base: server.base, agent: AGENT, clock, random: () => 0.5, ...more }
  return { server, clock, kolada: openKolada(asking) }
}

const gather = async (pages: AsyncIterable<ValuePage>) => {
  const values: SourcedValue[] = []
  for await (const page of pages) {
    if ('refused' in page) return page
    values.push(...page.values)
  }
  return values
}

const told = async (pages: AsyncIterable<ValuePage>) => {
  const found = await gather(pages)
  if ('refused' in found) throw new Error(JSON.stringify(found))
  return found.map(({ keyFigure, area, year, sex, value, cause }) =>
    [keyFigure, area, year, sex, value ?? cause ?? null].join(' '),
  )
}

describe('the catalogue', () => {
  test('key figures come in the field’s words, ids as text', async () => {
    const { kolada } = await start()
    expect(await kolada.keyFigures()).toEqual([
      {
        id: 'N90001',
        title: 'Påhittat nyckeltal N90001, andel (%)',
        description: 'Påhittat för prov.',
        operatingArea: 'Kommunen, övergripande',
        perspective: 'results',
        of: 'municipalities',
        bySex: false,
        hasUnits: false,
        next: { period: '2026', final: '2027-02-18' },
      },
      expect.objectContaining({ id: 'N90002', perspective: 'resources', bySex: true }),
      expect.not.objectContaining({ perspective: expect.anything() }),
      expect.objectContaining({
        of: 'both',
        hasUnits: true,
        next: { period: '2025', preliminary: '2026-04-01', final: '2026-08-28' },
      }),
    ])
  })

  test('the country is typed as a region and is none', async () => {
    const { kolada } = await start()
    expect(await kolada.areas()).toEqual([
      { code: '0000', title: 'Riket', kind: 'country' },
      { code: '0001', title: 'Region Påhittad', kind: 'region' },
      { code: '0180', title: 'Påhittahamn', kind: 'municipality' },
      { code: '2425', title: 'Låtsaslund', kind: 'municipality' },
    ])
  })

  test('groups of areas and of key figures, and units', async () => {
    const { kolada } = await start()
    expect(await kolada.groups()).toContainEqual({
      id: 'G90011',
      title: 'Påhittat nätverk (ovägt medel)',
      members: ['0180', '2425'],
    })
    expect(await kolada.keyFigureGroups()).toEqual([
      { id: 'G2KPI90001', title: 'Påhittad samling', members: ['N90001', 'N90002'] },
    ])
    expect(await kolada.units('2425')).toEqual([
      { code: 'V15E242500001', title: 'Låtsasskolan', area: '2425' },
    ])
    expect(await kolada.units()).toHaveLength(2)
  })

  test('what is asked for by title is narrowed by the service', async () => {
    const { kolada, server } = await start()
    expect(await kolada.keyFigures('N90003')).toMatchObject([{ id: 'N90003' }])
    expect(server.asked.map(({ url }) => url)).toEqual(['/v3/kpi?title=N90003'])
  })

  test('a key figure gone or retitled, and a group redrawn, are simply as they are told now', async () => {
    const [first, ...others] = MADE_UP.kpi
    const now = {
      ...MADE_UP,
      kpi: [{ ...first, title: 'Påhittat, gammal definition (-2024)' }, ...others.slice(1)],
      municipality_groups: MADE_UP.municipality_groups.map((one) => ({
        ...one,
        members: [{ member_id: '2425', member_title: 'Låtsaslund' }],
      })),
    }
    const { kolada } = await start({}, now)
    expect(await kolada.keyFigures()).toMatchObject([
      { id: 'N90001', title: 'Påhittat, gammal definition (-2024)' },
      { id: 'N90003' },
      { id: 'N90004' },
    ])
    expect(await kolada.groups()).toMatchObject([{ members: ['2425'] }, { members: ['2425'] }])
  })
})

describe('pages', () => {
  const years = Array.from({ length: 12 }, (_, index) => 2000 + index)
  const content = {
    ...MADE_UP,
    data: years.map((year) => row('N90001', '0180', year, inner('T', year / 8))),
  }
  const asked = { keyFigures: ['N90001'], areas: ['0180'] }

  test('are followed by next_url until there is none', async () => {
    const { kolada, server } = await start({ perPage: 5 }, content)
    expect(await told(kolada.values(asked))).toHaveLength(12)
    expect(server.asked).toHaveLength(3)
  })

  test.for([1, 2, 3, 5, 11, 12, 13])('of %i rows give the same', async (perPage) => {
    const { kolada, server } = await start({ perPage }, content)
    const found = await told(kolada.values(asked))
    expect(found).toEqual(years.map((year) => `N90001 0180 ${year} all ${year / 8}`))
    expect(server.asked).toHaveLength(Math.ceil(12 / perPage))
  })

  test('end with an empty page, whatever it links to', async () => {
    const { kolada, server } = await start({ perPage: 6, endsWithEmptyPage: true }, content)
    expect(await told(kolada.values(asked))).toHaveLength(12)
    expect(server.asked).toHaveLength(3)
  })

  test('come one at a time: the second is not asked for before the first is taken', async () => {
    const { kolada, server } = await start({ perPage: 5 }, content)
    const pages = kolada.values(asked)
    await pages.next()
    expect(server.asked).toHaveLength(1)
    await pages.next()
    expect(server.asked).toHaveLength(2)
    await pages.return()
  })

  test('a service behind a proxy that writes https of itself is still asked where it is', async () => {
    const nextUrl = (url: string) => url.replace('http:', 'https:')
    const { kolada } = await start({ perPage: 5, nextUrl }, content)
    expect(await told(kolada.values(asked))).toHaveLength(12)
  })

  test('a link to a page that has been read is refused', async () => {
    const nextUrl = (url: string) => url.replace(/page=\d+/, 'page=2')
    const { kolada } = await start({ perPage: 5, nextUrl }, content)
    expect(await gather(kolada.values(asked))).toMatchObject({ refused: 'pagesGoRound' })
  })

  test('a link out of the service is not followed', async () => {
    const nextUrl = () => 'http://127.0.0.1:1/v3/data?page=2'
    const { kolada, server } = await start({ perPage: 5, nextUrl }, content)
    expect(await gather(kolada.values(asked))).toMatchObject({
      refused: 'sentElsewhere',
      to: 'http://127.0.0.1:1/v3/data?page=2',
    })
    expect(server.asked).toHaveLength(1)
  })
})

describe('values', () => {
  const all = ['N90001', 'N90002', 'N90003', 'N90004']

  test('are told by key figure and year: those of groups put aside, deleted ones dropped', async () => {
    const { kolada } = await start()
    expect(await told(kolada.values({ keyFigures: all, years: [2025] }))).toEqual([
      'N90001 0000 2025 all 50.5',
      'N90001 0180 2025 all 42.125',
      'N90001 2425 2025 all 38',
      'N90002 2425 2025 women 11',
      'N90002 2425 2025 men 12',
      'N90002 2425 2025 all 23',
      'N90002 0180 2025 men 200',
      'N90002 0180 2025 all 390',
      'N90002 0180 2025 women 190',
      'N90003 0001 2025 all 7',
      'N90004 0180 2025 all notDelivered',
      'N90004 2425 2025 all notApplicable',
      'N90004 0000 2025 all ',
    ])
  })

  test('what was passed over is counted, a word that we do not know too', async () => {
    const { kolada } = await start()
    const pages = kolada.values({ keyFigures: all, years: [2025] })
    expect((await pages.next()).value).toMatchObject({
      passed: { deleted: 1, ofGroups: 1, unknownStatuses: new Map([['Ett nytt ord', 1]]) },
    })
  })

  test('by municipality and year, and by all three', async () => {
    const { kolada } = await start()
    expect(await told(kolada.values({ areas: ['2425'], years: [2025] }))).toHaveLength(5)
    const asked = { keyFigures: ['N90001'], areas: ['0180'], years: [2024] }
    expect(await told(kolada.values(asked))).toEqual(['N90001 0180 2024 all 41.25'])
    const regions = { keyFigures: all, years: [2025], regionType: 'L' } as const
    expect(await told(kolada.values(regions))).toEqual([
      'N90001 0000 2025 all 50.5',
      'N90003 0001 2025 all 7',
      'N90004 0000 2025 all ',
    ])
  })

  test('of units, by key figure and year, and by municipality', async () => {
    const { kolada } = await start()
    const asked = { keyFigures: ['N90004'], years: [2025] }
    expect(await told(kolada.unitValues(asked))).toEqual([
      'N90004 V15E018000001 2025 all 88.5',
      'N90004 V15E242500001 2025 all 71',
    ])
    expect(await told(kolada.unitValues({ ...asked, area: '2425' }))).toHaveLength(1)
    expect(await told(kolada.unitValues({ areas: ['0180'], years: [2025] }))).toHaveLength(1)
    const one = { keyFigures: ['N90004'], units: ['V15E018000001'], years: [2025] }
    expect(await told(kolada.unitValues(one))).toHaveLength(1)
  })

  test('lots are whole: all areas and years of twenty-five key figures at a time', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `N9${String(index).padStart(4, '0')}`)
    const areas = Array.from({ length: 30 }, (_, index) => String(1000 + index))
    const data = ids.flatMap((id) => areas.map((area) => row(id, area, 2025, inner('T', 1))))
    const { kolada, server } = await start({ perPage: 100 }, { ...MADE_UP, data })
    const lots = []
    for await (const lot of kolada.lots({ keyFigures: ids, areas })) lots.push(lot)
    expect(lots.map((lot) => ('refused' in lot ? lot : lot.keyFigures.length))).toEqual([25, 5])
    expect(lots.map((lot) => ('refused' in lot ? lot : lot.values.length))).toEqual([750, 150])
    const lists = server.asked.flatMap(({ url }) => url.split('?')[0]?.split('/').slice(3) ?? [])
    expect(Math.max(...lists.map((part) => part.split(',').length))).toBe(25)
  })
})

describe('as a guest', () => {
  const asked = { keyFigures: ['N90001'], years: [2025] }

  test('named, on one connection, and at most three questions a second by the real clock', async () => {
    const { kolada, server } = await start({}, MADE_UP, { clock: machineClock })
    await Promise.all([kolada.keyFigures(), kolada.areas(), kolada.groups(), kolada.units()])
    expect(new Set(server.asked.map(({ agent }) => agent))).toEqual(new Set([AGENT]))
    expect(new Set(server.asked.map(({ connection }) => connection))).toEqual(new Set([1]))
    const [first, , , fourth] = server.asked.map(({ at }) => at)
    expect((fourth ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test('429 is met with longer and longer waits, and then the answer is taken', async () => {
    const { kolada, clock, server } = await start({
      faults: [{ is: 'status', status: 429, times: 3 }],
    })
    expect(await told(kolada.values(asked))).toHaveLength(3)
    expect(server.asked).toHaveLength(4)
    expect(clock.waited).toEqual([750, 1500, 3000])
  })

  test.for([
    ['hangsUp', 4, 5.25, 'hungUp', 'whoever closes the door seldom opens it by being waited for'],
    ['truncated', 4, 5.25, 'brokenOff', 'the same of an answer that stops'],
  ] as const)(
    '%s: refused after %i tries and %d seconds as %s, since %s',
    async ([is, tries, seconds, refused]) => {
      const again: AskingAgain[] = []
      const tellAgain = (one: AskingAgain) => again.push(one)
      const { kolada, clock, server } = await start({ faults: [{ is }] }, MADE_UP, { tellAgain })
      expect(await kolada.areas()).toMatchObject({ refused })
      expect(server.asked).toHaveLength(tries)
      expect(clock.waited.reduce((sum, ms) => sum + ms, 0)).toBe(seconds * 1000)
      expect(again.map(({ attempt, of, afterMs }) => [attempt, of, afterMs])).toEqual([
        [2, 4, 750],
        [3, 4, 1500],
        [4, 4, 3000],
      ])
      expect(again.every(({ because }) => because.refused === refused)).toBe(true)
    },
  )

  test.for([429, 504])('%i is waited for seven times, longer and longer', async (status) => {
    const again: AskingAgain[] = []
    const tellAgain = (one: AskingAgain) => again.push(one)
    const faults = [{ is: 'status', status } as const]
    const { kolada, clock, server } = await start({ faults }, MADE_UP, { tellAgain })
    expect(await kolada.areas()).toMatchObject({ refused: 'serviceAway', attempts: 7, status })
    expect(server.asked).toHaveLength(7)
    expect(clock.waited).toEqual([750, 1500, 3000, 6000, 12_000, 24_000])
    expect(again.map(({ afterMs }) => afterMs)).toEqual(clock.waited)
  })

  test('part of the wait is drawn by lot', async () => {
    const faults = [{ is: 'status', status: 504, times: 2 } as const]
    const { kolada, clock } = await start({ faults }, MADE_UP, { random: () => 0 })
    await told(kolada.values(asked))
    expect(clock.waited).toEqual([500, 1000])
  })

  test.for([
    ['7', 7000, 'seconds'],
    ['Mon, 30 Nov 2026 12:00:20 GMT', 20_000, 'a day and time'],
    ['nonsense', 750, 'nothing that can be read'],
  ] as const)('Retry-After: %s is heeded as %i ms (%s)', async ([retryAfter, ms]) => {
    const faults = [{ is: 'status', status: 429, times: 1, retryAfter } as const]
    const { kolada, clock } = await start({ faults })
    await told(kolada.values(asked))
    expect(clock.waited).toEqual([ms])
  })

  test('a service that asks for an hour is left alone', async () => {
    const faults = [{ is: 'status', status: 429, retryAfter: '3600' } as const]
    const { kolada, server } = await start({ faults })
    expect(await kolada.areas()).toMatchObject({ refused: 'asksToWait', seconds: 3600 })
    expect(server.asked).toHaveLength(1)
  })

  test('stopped while it waits, it asks no more', async () => {
    const stopping = new AbortController()
    const faults = [{ is: 'status', status: 503 } as const]
    const more = { clock: machineClock, signal: stopping.signal }
    const { kolada, server } = await start({ faults }, MADE_UP, more)
    const answer = kolada.areas()
    setTimeout(() => stopping.abort(), 100)
    expect(await answer).toMatchObject({ refused: 'askingStopped' })
    expect(server.asked).toHaveLength(1)
  })
})

describe('refused', () => {
  const asked = { keyFigures: ['N90001'], years: [2025] }
  const attempts = 2

  test.for([
    [{ is: 'html' }, 1, { refused: 'htmlInsteadOfJson' }],
    [{ is: 'notJson' }, 1, { refused: 'notJson' }],
    [{ is: 'cutJson' }, 2, { refused: 'brokenOff', bytes: 39 }],
    [{ is: 'truncated' }, 2, { refused: 'brokenOff' }],
    [{ is: 'hangsUp' }, 2, { refused: 'hungUp', attempts: 2 }],
    [{ is: 'silent' }, 2, { refused: 'tooSlow', attempts: 2, seconds: 0.15 }],
    [{ is: 'status', status: 504 }, 2, { refused: 'serviceAway', attempts: 2, status: 504 }],
    [{ is: 'status', status: 429 }, 2, { refused: 'serviceAway', attempts: 2, status: 429 }],
    [{ is: 'status', status: 410 }, 1, { refused: 'notAnswered', status: 410, said: 'made up' }],
    [
      { is: 'sentTo', to: 'https://elsewhere.example/v3/data' },
      1,
      { refused: 'sentElsewhere', to: 'https://elsewhere.example/v3/data' },
    ],
    [{ is: 'sentTo', to: '/v2/data' }, 1, { refused: 'sentElsewhere', to: '/v2/data' }],
    [{ is: 'sentTo', to: '/v3/kpi' }, 4, { refused: 'pagesGoRound' }],
    [{ is: 'body', body: [] }, 1, { refused: 'wrongShape', where: '', expected: 'object' }],
    [
      { is: 'body', body: { error: 'This endpoint is deprecated. Please use /v3 instead.' } },
      1,
      { refused: 'wrongShape', where: 'values', expected: 'array' },
    ],
  ] as const)('%o, asked %i times: %o', async ([fault, times, refusal]) => {
    const { kolada, server } = await start({ faults: [fault] }, MADE_UP, {
      attempts,
      timeoutMs: 150,
    })
    expect(await gather(kolada.values(asked))).toMatchObject(refusal)
    expect(server.asked).toHaveLength(times)
  })

  test('nobody is there', async () => {
    const { kolada, server } = await start({}, MADE_UP, { attempts })
    await server.stop()
    running.splice(0)
    expect(await kolada.areas()).toMatchObject({ refused: 'noAnswer', why: 'ECONNREFUSED' })
  })

  test('an answer larger than is read', async () => {
    const { kolada } = await start({}, MADE_UP, { mostBytes: 300 })
    expect(await kolada.keyFigures()).toMatchObject({ refused: 'answerTooLarge', most: 300 })
  })

  test.for([
    [
      row('N90001', '0180', 2025, inner('F', 1)),
      { refused: 'unknownSex', found: 'F', of: 'N90001 0180 2025' },
    ],
    [
      { ...row('N90001', '0180', 2025), period: '2025' },
      { refused: 'wrongShape', where: 'values.1.period', expected: 'number' },
    ],
    [
      { kpi: 'N90001', municipality: 180, period: 2025, values: [] },
      { refused: 'wrongShape', where: 'values.1.municipality', expected: 'string' },
    ],
    [
      { ...row('N90001', '0180', 2025), values: [{ ...inner('T', 1), value: '1,5' }] },
      { refused: 'wrongShape', where: 'values.1.values.0.value', expected: 'number' },
    ],
  ] as const)('%o: %o', async ([one, refusal]) => {
    const good = row('N90001', '2425', 2025, inner('T', 1))
    const body = { values: [good, one], count: 2, next_url: null, previous_url: null }
    const { kolada } = await start({ faults: [{ is: 'body', body }] })
    expect(await gather(kolada.values(asked))).toMatchObject(refusal)
  })

  test('more rows than a page holds', async () => {
    const values = Array.from({ length: 5001 }, () => row('N90001', '0180', 2025, inner('T', 1)))
    const { kolada } = await start({ faults: [{ is: 'body', body: { values } }] })
    expect(await gather(kolada.values(asked))).toMatchObject({
      refused: 'wrongShape',
      where: 'values',
      expected: '≤ 5000',
    })
  })

  test('a group without members', async () => {
    const empty = { id: 'G90012', title: 'Påhittad tom grupp', members: [] }
    const { kolada } = await start({}, { ...MADE_UP, municipality_groups: [empty] })
    expect(await kolada.groups()).toMatchObject({
      refused: 'groupWithoutMembers',
      group: 'G90012',
      title: 'Påhittad tom grupp',
    })
  })

  test('a key figure of an unknown sort of municipality', async () => {
    const odd = kpi('N90009', { municipality_type: 'alla' })
    const { kolada } = await start({}, { ...MADE_UP, kpi: [...MADE_UP.kpi, odd] })
    expect(await kolada.keyFigures()).toMatchObject({
      refused: 'wrongShape',
      where: 'values.4.municipality_type',
      expected: 'K | L | A',
    })
  })
})
