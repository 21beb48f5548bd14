// Whom a value is compared with, as the pages show it: by name and value, marked where made up, with its source.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ReasonView } from '../../src/contract/views.ts'
import type { PeerValue } from '../../src/domain/comparison/peers.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import type { Measure } from '../../src/domain/measures/measure.ts'
import { chainFrame } from '../../src/render/views/chain-view.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import type { Language } from '../../src/text/language.ts'
import { pageWords } from '../../src/text/pages.ts'
import { MeasurePage } from '../../src/ui/measure-page.tsx'
import { NodePage } from '../../src/ui/node-page.tsx'
import { viewShipped } from './shipped.ts'

/** Dorotea’s chain with others’ values otherwise. */
const withPeers =
  (change: (peer: PeerValue) => readonly PeerValue[]) =>
  (chain: Chain): Chain => ({ ...chain, peers: chain.peers.flatMap(change) })

const fromKolada = withPeers((peer) => [
  { ...peer, madeUp: false, source: 'Kolada', fetched: '2026-03-23' },
])

const asShipped = (chain: Chain): Chain => chain

const seen = (change = asShipped, language: Language = 'sv') =>
  viewShipped('dorotea', 'delår-2026', change, language)

const withAllUnder = (reason: ReasonView): readonly ReasonView[] => [
  reason,
  ...reason.children.flatMap(withAllUnder),
]

/** The county’s mean in the reasons of «Fler startar företag». */
const meanIn = (change = asShipped, language: Language = 'sv') => {
  const view = nodeView(seen(change, language), 'starta')
  const tree = view?.reasons[0]?.tree
  const mean = tree === undefined ? [] : withAllUnder(tree).filter(({ areas }) => areas)
  const [first] = mean
  if (first?.areas === undefined) throw new Error('nobody is listed')
  return { ...first, areas: first.areas, lists: mean.length }
}

const measurePage = (change = asShipped, language: Language = 'sv') => {
  const view = measureView(seen(change, language), 'nyforetag')
  if (view === null) throw new Error('Dorotea has no nyforetag')
  const words = pageWords(language)
  return { view, html: renderToStaticMarkup(<MeasurePage view={view} words={words} />) }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const wordsOf = (html: string) => plain(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))

describe('a mean in the reasons', () => {
  test('is marked as made up with its source, and lists every municipality once', () => {
    const { madeUp, source, areas, lists } = meanIn()
    expect([madeUp, source?.text, lists]).toEqual([true, 'Källa: Påhittat, fast frö 2026.', 1])
    expect(areas.rows).toHaveLength(15)
    expect(areas.rows.map(({ area, year, value }) => `${area} ${year} ${value}`)).toEqual(
      expect.arrayContaining(['Nordmaling 2025 11,6', 'Umeå 2025 9,5', 'Vindeln 2025 7,0']),
    )
    expect(areas.rows.filter(({ own }) => own !== undefined)).toMatchObject([
      { area: 'Dorotea', own: 'egen kommun', value: '9,8' },
    ])
  })

  test('is not marked where the values are fetched from somewhere, which is said', () => {
    const { madeUp, source, areas } = meanIn(fromKolada)
    expect([madeUp, plain(source?.text ?? '')]).toEqual([
      undefined,
      'Egen bearbetning av data från Kolada. Kommunernas värden: källa Kolada. Hämtat 23 mars 2026.',
    ])
    expect(areas.rows.some((row) => row.madeUp === true)).toBe(false)
  })

  test('in English tells a source of its own where only some are made up', () => {
    const some = withPeers((peer) => [
      peer.area === '2401' ? peer : { ...peer, madeUp: false, source: 'Kolada' },
    ])
    const { madeUp: marked, source: besides } = meanIn(asShipped, 'en')
    expect([marked, besides], 'the mark alone says that all are').toEqual([true, undefined])
    const { madeUp, source, areas } = meanIn(some, 'en')
    expect([madeUp, source?.lang]).toEqual([true, 'sv'])
    expect(source?.text).toContain('Kolada (14\u00a0municipalities)')
    expect(areas.rows.filter((row) => row.madeUp === true)).toMatchObject([
      { area: 'Nordmaling', source: { text: 'Made up' } },
    ])
  })

  test('tells who has no value that year, and since when', () => {
    const { areas, children } = meanIn(
      withPeers((peer) => (peer.area === '2480' && peer.year > 2023 ? [] : [peer])),
    )
    expect(areas.rows.at(-1)).toMatchObject({ area: 'Umeå', year: 'senast 2023', isCounted: false })
    expect(children.map(({ sentence }) => plain(sentence))).toContain(
      '1 kommun i gruppen saknar värde 2025: Umeå (senast 2023).',
    )
  })

  test('unfolds on the page without a script', () => {
    const view = nodeView(seen(), 'starta')
    if (view === null) throw new Error('Dorotea has no starta')
    const html = renderToStaticMarkup(<NodePage view={view} words={pageWords('sv')} />)
    const [list = ''] = /<details class="areas">.*?<\/details>/s.exec(html) ?? []
    expect(wordsOf(list)).toContain(
      'Västerbottens kommuner: 15 kommuner med värde 2025, den egna kommunen inräknad. Bäst först. Kommun År Värde Nordmaling 2025 11,6',
    )
    expect(list).toMatch(/<tr data-own=""[^>]*><th scope="row">Dorotea <small>egen kommun<\/small>/)
    expect(html).not.toContain('<script')
  })
})

describe('the mean beside a series', () => {
  test('is marked in the key and in the table, with its source under the drawing', () => {
    const { html } = measurePage()
    const [key = ''] = /<p class="series-key">.*?<\/p>/s.exec(html) ?? []
    expect(wordsOf(key)).toContain('Medel, Västerbottens kommuner Påhittat')
    expect(html).toMatch(/<th[^>]*>Medel, Västerbottens kommuner <span class="made-up">/)
    expect(wordsOf(html)).toContain('Källa för Västerbottens kommuner: Påhittat, fast frö 2026')
  })

  test('is not marked where its values are fetched from somewhere', () => {
    const { html } = measurePage(fromKolada)
    expect(html).not.toMatch(/Medel, Västerbottens kommuner <span class="made-up">/)
    const said = wordsOf(html)
    expect(said).toContain(
      'Medel, Västerbottens kommuner: egen bearbetning av data från Kolada. Hämtat 23 mars 2026.',
    )
    expect(said, 'the values themselves').toContain(
      'Källa för Västerbottens kommuner: Kolada. Hämtat 23 mars 2026.',
    )
  })

  test('can be followed to each municipality and year, the best of the last year first', () => {
    const [others] = measurePage().view.others
    expect(others?.years).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025'])
    expect(others?.rows).toHaveLength(15)
    const [first] = others?.rows ?? []
    expect([first?.area, first?.cells.map((cell) => cell?.shown)]).toEqual([
      'Nordmaling',
      ['10,7', '10,3', '10,1', '10,7', '10,0', '10,2', '11,6'],
    ])
    expect(others?.rows.find(({ own }) => own !== undefined)?.area).toBe('Dorotea')
  })

  test('marks the single values that are made up where not all are', () => {
    const some = withPeers((peer) => [{ ...peer, madeUp: peer.area === '2480' }])
    const [others] = measurePage(some).view.others
    expect(others?.madeUp).toBe(false)
    const marked = others?.rows.filter(({ cells }) => cells.some((cell) => cell?.madeUp === true))
    expect(marked?.map(({ area }) => area)).toEqual(['Umeå'])
  })

  test('is not there for a measure that nobody else has', () =>
    expect(
      measurePage((chain) => {
        const measure = chain.measures.get('nyforetag')
        if (measure === undefined) throw new Error('Dorotea has no nyforetag')
        const measures = new Map(chain.measures).set(measure.id, { ...measure, comparable: false })
        return { ...chain, measures }
      }).view.others,
    ).toEqual([]))
})

/** Its limits as if all were published. */
const published = ({ limits }: Measure): Measure['limits'] =>
  new Map(
    [...limits].map(([limit, years]) => [
      limit,
      new Map([...years].map(([year, { madeUp: _, ...value }]) => [year, value])),
    ]),
  )

test('where nothing but others’ values is made up, the chain’s and the measure’s pages say so', () => {
  const ownReal = (chain: Chain): Chain => ({
    ...chain,
    nodes: new Map([...chain.nodes].map(([id, node]) => [id, { ...node, madeUp: false }])),
    readings: chain.readings.map((reading) => ({ ...reading, madeUp: false })),
    judgements: chain.judgements.map((judgement) => ({ ...judgement, madeUp: false })),
    measures: new Map(
      [...chain.measures].map(([id, measure]) => [id, { ...measure, limits: published(measure) }]),
    ),
  })
  expect(chainFrame(seen(ownReal)).madeUpNote).toContain('Påhittat')
  expect(measurePage(ownReal).html).toContain('data-notice="madeUp"')
  const real = (chain: Chain) => fromKolada(ownReal(chain))
  expect(chainFrame(seen(real)).madeUpNote).toBeUndefined()
  expect(measurePage(real).html).not.toContain('data-notice="madeUp"')
})
