// The chain's and a node's pages as a reader meets them: each level's headline, the way up, whose words they are.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { SeriesView } from '../../src/contract/views.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import type { Text } from '../../src/domain/organisation/organisation.ts'
import { chainFrame, chainView } from '../../src/render/views/chain-view.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import type { Language } from '../../src/text/language.ts'
import { pageWords } from '../../src/text/pages.ts'
import { GoalTree } from '../../src/ui/goal-tree.tsx'
import { NodePage } from '../../src/ui/node-page.tsx'
import { PublishedFigures } from '../../src/ui/published-figures.tsx'
import { SeriesChart } from '../../src/ui/series-chart.tsx'
import { Source } from '../../src/ui/source.tsx'
import { viewShipped } from './shipped.ts'

const seen = (municipality: string, round: string, language: Language = 'sv') =>
  viewShipped(municipality, round, (chain) => chain, language)

const node = (municipality: string, round: string, id: string, language: Language = 'sv') => {
  const view = nodeView(seen(municipality, round, language), id)
  if (view === null) throw new Error(`${municipality} has no ${id}`)
  return view
}

const htmlOf = (view: ReturnType<typeof node>) =>
  renderToStaticMarkup(<NodePage view={view} words={pageWords('sv')} />)

describe('the headline', () => {
  test.each([
    ['lindesberg', 'helår-2021', ['Grunduppdrag', 'Kvalitetsfaktorer', 'Utvecklingsmål']],
    [
      'dorotea',
      'delår-2026',
      ['Strategiska mål', 'Verksamhetsmål', 'Verksamhetsmål med flera mått'],
    ],
    [
      'kalmar',
      'delår-2026',
      [
        'God ekonomisk hushållning',
        'Finansiella mål',
        'Övergripande verksamhetsmål',
        'Långsiktigt mål',
        'Mål för verksamhetsåret',
        'Nämndernas och bolagens mål',
        'Uppdrag',
      ],
    ],
  ])('of %s %s is said level by level, from the top', (municipality, round, titles) => {
    const { summaries } = chainFrame(seen(municipality, round))
    const levels = summaries.filter(({ isWhole }) => isWhole !== true)
    // A level with one node alone is named in the singular.
    expect(levels.map(({ title }) => title)).toEqual(titles)
  })

  test('counts every assessed node that is no text, once', () => {
    const viewing = seen('stockholm-ils', 't2-2026')
    const [whole, ...levels] = chainFrame(viewing).summaries
    const counted = levels.flatMap(({ parts }) => parts)
    const sumOf = (parts: readonly { readonly count: number }[] = []) =>
      parts.reduce((sum, { count }) => sum + count, 0)
    const assessed = [...viewing.chain.nodes.values()].filter(
      ({ id, type }) =>
        viewing.model.types.get(type)?.sort !== 'text' && viewing.conclusions.standOf(id) !== null,
    )
    expect(assessed.length).toBeGreaterThan(20)
    expect(sumOf(counted)).toBe(assessed.length)
    expect(sumOf(whole?.parts)).toBe(assessed.length)
  })

  test.each([
    [
      'dorotea',
      'sv',
      'Av 34 mål på alla nivåer är 13 gröna, 7 gula, 3 röda, 1 grå och 10 utan färg.',
      [
        'Vi bedömer att nå målet eller har redan nått det',
        'Vi bedömer att inte nå målet men är på väg',
        'Vi bedömer att inte nå målet',
        'Bedömning kan inte göras',
        'Utan färg',
      ],
    ],
    [
      'dorotea',
      'en',
      'Of 34 goals at all levels: 13 green, 7 yellow, 3 red, 1 grey and 10 without a colour.',
      null,
    ],
  ] as const)(
    'of %s in %s says the whole first, in one sentence and one bar',
    (municipality, language, sentence, words) => {
      const [whole] = chainFrame(seen(municipality, 'delår-2026', language)).summaries
      expect(whole?.sentence).toBe(sentence)
      // NOTE what all levels call alike has the municipality's own word, and what they do not its colour.
      if (words !== null) expect(whole?.parts.map(({ word }) => word)).toEqual(words)
    },
  )
})

describe('a node', () => {
  test('whose rule gives a number has no empty room for a decided grade', () => {
    const view = node('kumla', 'helår-2019', 'overgripande')
    expect(view.standings.map(({ decidable }) => decidable)).toEqual([false])
    expect(htmlOf(view)).not.toContain('Fastställd')
  })

  test('whose rule gives a grade says that nobody has decided it', () =>
    expect(htmlOf(node('dorotea', 'delår-2026', 'service'))).toContain(
      'Ingen har fastställt bedömningen än.',
    ))

  test('shows the way up, from the chain’s own page', () =>
    expect(node('dorotea', 'delår-2026', 'service').trail.map(({ title }) => title)).toEqual([
      'Mål',
      'Dorotea kommun 2040',
      'Utbildning, utveckling och tillväxt',
      'Gott näringslivsklimat',
    ]))
})

describe('in English', () => {
  test.each([
    ['kalmar', 'delår-2026', ['272.1 SEK million', '99.6%']],
    ['kumla', 'helår-2021', ['64.5%', '16 measures']],
    ['stockholm-ils', 't2-2026', ['4,865 SEK million']],
  ])('the published figures of %s are English, but for their sources', (name, round, values) => {
    const { published } = chainFrame(seen(name, round, 'en'))
    expect(published.map(({ value }) => value.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining(values),
    )
    for (const { label, note } of published) expect(label + note).not.toMatch(/[åäö]/i)
    const html = renderToStaticMarkup(
      <PublishedFigures figures={published} words={pageWords('en')} />,
    )
    expect(html.replace(/<span lang="sv">.*?<\/span>|<a .*?<\/a>/g, '')).not.toMatch(/[åäö]/i)
  })

  test('a source in the municipality’s own words is marked as Swedish', () =>
    expect(renderToStaticMarkup(<Source text="Årsredovisning 2018" lang="sv" />)).toBe(
      '<span lang="sv">Årsredovisning 2018</span>',
    ))

  test('a made-up value says so in the reader’s language', () => {
    const [measure] = node('dorotea', 'delår-2026', 'service', 'en').measures
    expect(measure?.series.source).toEqual({ text: 'Made up' })
  })

  test('a step among the reasons is marked as made up once', () => {
    const html = htmlOf(node('dorotea', 'delår-2026', 'service', 'en')).replace(/<[^>]+>/g, ' ')
    expect(html).toMatch(/The forecast 2026: 78\.\s+Påhittat/)
    expect(html).not.toMatch(/Påhittat\s+Made up/)
  })
})

test('who answers for a goal and by which decision is read before the forms and the history', () => {
  const viewed = node('kumla', 'helår-2019', 'service')
  const html = renderToStaticMarkup(
    <NodePage
      view={{ ...viewed, fields: [{ label: 'Ansvarig', value: 'Kommunstyrelsen' }] }}
      words={pageWords('sv')}
      actions={<form aria-label="Fastställ" />}
    />,
  )
  const places = ['<h1>', 'Ansvarig', 'aria-label="Fastställ"'].map((part) => html.indexOf(part))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('a measure without any number has no key to a drawing that is not there', () => {
  const html = htmlOf(node('dorotea', 'delår-2026', 'avtal'))
  expect(html).toContain('class="chart"')
  expect(html).not.toContain('series-key')
})

test('a grade that was another year’s alone stands in the key of the drawing', () => {
  const view = node('stockholm-ils', 't2-2026', 'v11')
  const [, { series }] = view.measures as [unknown, { series: SeriesView }]
  const now = series.bands.map(({ word }) => word)
  const [beyond] = series.graded.flatMap(({ bands }) =>
    bands.filter(({ word }) => !now.includes(word)),
  )
  if (beyond === undefined) throw new Error('every year has the same grades')
  const html = renderToStaticMarkup(<SeriesChart series={series} words={pageWords('sv')} />)
  expect(html).toMatch(new RegExp(`class="band-key of-other-years"[^>]*>.*?${beyond.word}`))
})

test('Swedish words on an English page say that they are Swedish', () => {
  const html = htmlOf(node('lindesberg', 'helår-2021', 'arbetsgivare', 'en'))
  expect(html).toContain(
    '<span lang="sv">Personal som mår bra ger service med god kvalitet.</span>',
  )
  expect(html).toContain('<h1><span>Employer</span>')
  const kalmar = htmlOf(node('kalmar', 'delår-2026', 'vision', 'en'))
  expect(kalmar).toContain('<p class="lead" lang="sv">Visionens ord')
  const swedish = htmlOf(node('lindesberg', 'helår-2021', 'arbetsgivare'))
  expect(swedish).not.toContain('lang=')
})

describe('titles in another language than the page’s', () => {
  const swedishOnly = (chain: Chain): Chain => {
    const only = <One extends { readonly title: Text }>(all: ReadonlyMap<string, One>) =>
      new Map([...all].map(([id, one]) => [id, { ...one, title: { sv: one.title['sv'] ?? '' } }]))
    const { nodes, bodies, measures } = chain
    return { ...chain, nodes: only(nodes), bodies: only(bodies), measures: only(measures) }
  }
  const viewing = viewShipped('dorotea', 'delår-2026', swedishOnly, 'en')
  const marked = (html: string) => [...html.matchAll(/lang="sv">([^<]*)</g)].map(([, said]) => said)

  test('are marked in the tree of the chain, with who answers', () => {
    const { tree: rows } = chainView(viewing)
    const html = renderToStaticMarkup(<GoalTree rows={rows} words={pageWords('en')} />)
    expect(marked(html)).toEqual(
      expect.arrayContaining(['Fler startar företag', 'Kommunstyrelsen']),
    )
    expect(html.replace(/lang="sv">[^<]*</g, '').replace(/aria-label="[^"]*"/g, '')).not.toMatch(
      />[^<]*[åäö]/i,
    )
  })

  test('are marked in the way up, in lists and of a measure', () => {
    const view = nodeView(viewing, 'starta')
    if (view === null) throw new Error('Dorotea has no starta')
    const html = renderToStaticMarkup(<NodePage view={view} words={pageWords('en')} />)
    expect(html).toMatch(/<nav class="trail".*lang="sv"/s)
    const measure = measureView(viewing, 'nyforetag')
    if (measure === null) throw new Error('Dorotea has no nyforetag')
    expect(measure.lang).toBe('sv')
  })
})
