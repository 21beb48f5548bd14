// The pictures of comparison: every word can be read in every width, and nothing stands in colour alone.
import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PositionView } from '../../src/contract/comparison.ts'
import { BesideOthers } from '../../src/ui/beside-others.tsx'
import { CostQuality } from '../../src/ui/cost-quality.tsx'
import { FinancialProfile } from '../../src/ui/financial-profile.tsx'
import { profilePath, ringPath } from '../../src/ui/polar.ts'
import { PositionMark } from '../../src/ui/position-mark.tsx'
import { contrast } from '../../src/ui/theme.ts'
import { besideOthers, CHART_WORDS, costQuality, financialProfile } from './compared.ts'
import { drawnIn, unreadableIn } from './text-boxes.ts'

const YEARS = Array.from({ length: 11 }, (_, i) => 2015 + i)
const LONG = Array.from({ length: 26 }, (_, i) => 2000 + i)

const readable = (markup: string, drawings: number) => {
  const drawn = drawnIn(markup)
  expect(drawn).toHaveLength(drawings)
  for (const one of drawn) {
    expect(unreadableIn(one)).toEqual([])
    expect(one.title).not.toBe('')
    expect(one.description).not.toBe('')
  }
  return drawn
}

describe('our line beside the others', () => {
  test.each([
    ['through the middle', { years: YEARS, own: YEARS.map((_, i) => 60 + ((i * 7) % 9)) }],
    [
      'with gaps, a break and a preliminary end',
      {
        years: YEARS,
        own: YEARS.map((_, i) => (i % 4 === 2 ? null : 60 + i)),
        breaks: 2019,
        preliminary: 2025,
      },
    ],
    ['of many years', { years: LONG, own: LONG.map((_, i) => 20 + ((i * 13) % 31)), apart: 12 }],
    [
      'of a long unit',
      {
        years: YEARS,
        own: YEARS.map((_, i) => 71_000 + i * 900),
        unit: 'kr/inv 0–5 år',
        apart: 4000,
      },
    ],
    ['of one year', { years: [2025], own: [82.5] }],
    [
      'without our last value',
      { years: YEARS, own: [...YEARS.slice(1).map((_, i) => 50 + i), null] },
    ],
    ['all alike', { years: YEARS, own: YEARS.map(() => 50), apart: 0.01 }],
  ])('%s can be read in every width', (_what, of) => {
    const series = besideOthers(of)
    const html = renderToStaticMarkup(<BesideOthers series={series} words={CHART_WORDS} />)
    readable(html, 3)
    expect(html.match(/<th scope="row">/g)).toHaveLength(of.years.length)
  })

  test('says in key and table what is preliminary and where it breaks', () => {
    const series = besideOthers({
      years: YEARS,
      own: YEARS.map((_, i) => i),
      breaks: 2019,
      preliminary: 2025,
    })
    const html = renderToStaticMarkup(<BesideOthers series={series} words={CHART_WORDS} />)
    expect(html).toMatch(/series-key.*preliminärt<\/span>.*serien bryts här<\/span>/)
    expect(html).toMatch(/2019<\/th>.*?serien bryts här/)
    expect(html).toMatch(/2025<\/th>.*?preliminärt/)
    expect(html.match(/class="forecast"/g)).toHaveLength(3)
  })

  // The name stands where the line has room for it, which is seldom where it has its last value.
  test('names a line by its name alone, wherever along the line the name stands', () => {
    const series = besideOthers({ years: YEARS, own: YEARS.map((_, i) => 60 + i), apart: 12 })
    const html = renderToStaticMarkup(<BesideOthers series={series} words={CHART_WORDS} />)
    expect(html).toMatch(/<tspan[^>]*>Kvinnor<\/tspan>/)
    expect(html).not.toMatch(/<tspan[^>]*>(Kvinnor|Män)[^<]*\d/)
  })

  test('draws no line over a year without a value', () => {
    const series = besideOthers({ years: [2021, 2022, 2023, 2024], own: [1, 2, null, 4] })
    const html = renderToStaticMarkup(<BesideOthers series={series} words={CHART_WORDS} />)
    expect(html.match(/<path class="own"/g)).toHaveLength(6)
  })
})

describe('cost against quality', () => {
  test.each([
    ['of all', costQuality(289, 40)],
    ['of a group', costQuality(7, 2)],
    ['without anybody better and cheaper', costQuality(30, 0)],
    ['where a smaller number is better', costQuality(100, 9, true)],
  ])('%s can be read in every width', (_what, view) => {
    const html = renderToStaticMarkup(<CostQuality view={view} words={CHART_WORDS} />)
    for (const { texts } of readable(html, 3))
      for (const field of Object.values(view.fields))
        expect(texts.map(({ text }) => text)).toContain(field)
  })

  test.each(['Exempelstad', 'Exempelköping 2025'])(
    'the way of %s up into the best corner keeps clear of the field’s name',
    (name) => {
      const { own, ...rest } = costQuality(6, 0)
      const [year] = own.years
      if (year === undefined) throw new Error('costQuality: we have no year')
      for (let cost = 88_000; cost < 106_000; cost += 2000)
        for (let quality = 90; quality < 99; quality += 2) {
          const way = [
            [cost - 9000, quality - 20],
            [cost - 7500, quality - 5],
            [cost - 6000, quality - 3],
            [cost - 5500, quality - 1],
            [cost, quality],
          ]
          const years = way.map(([x = 0, y = 0]) => ({ ...year, cost: x, quality: y }))
          const view = { ...rest, own: { name, years } }
          readable(renderToStaticMarkup(<CostQuality view={view} words={CHART_WORDS} />), 3)
        }
    },
  )

  test('the key says what the way through the years and the lines of the mean are, each with its mark', () => {
    const view = costQuality(20, 3)
    const keyOf = (one: typeof view) =>
      renderToStaticMarkup(<CostQuality view={one} words={CHART_WORDS} />).match(
        /<p class="series-key">.*?<\/p>/s,
      )?.[0]
    expect(keyOf(view)).toMatch(/<path class="way".*?<\/svg>Exempelköpings väg 2023–2025<\/span>/)
    expect(keyOf(view)).toMatch(/<path class="part".*?<\/svg>Fälten möts i gruppens medianer/)
    const oneYear = { ...view, key: { ...view.key, way: null } }
    expect(keyOf(oneYear)).not.toContain('way')
  })

  test('names every better and cheaper one in the list beside it', () => {
    const view = costQuality(289, 40)
    const html = renderToStaticMarkup(<CostQuality view={view} words={CHART_WORDS} />)
    expect(html.match(/<li>/g)).toHaveLength(40)
    expect(html.match(/<td>bättre och billigare<\/td>/g)).toHaveLength(40)
  })

  test('has the better half above, also where a smaller number is better', () => {
    const placed = (turned: boolean) => {
      const html = renderToStaticMarkup(
        <CostQuality view={costQuality(20, 0, turned)} words={CHART_WORDS} />,
      )
      const [first = '', , last = ''] = [
        ...html.matchAll(/<circle class="(?:earlier|outcome)"[^>]*cy="([\d.]+)"/g),
      ].map(([, y]) => y)
      return Number(first) > Number(last)
    }
    // Our quality goes from 70 to 74: upward, and downward where less is better.
    expect([placed(false), placed(true)]).toEqual([true, false])
  })
})

describe('the finansiella profilen', () => {
  test.each([
    ['whole', [5, 1, 3, 4, 2.5, 3, 4.5, 1.5, 3, 4, 2, 5]],
    ['with figures missing', [5, null, 3, null, null, 3, 4.5, 1.5, null, 4, 2, 5]],
    ['without any figure', []],
  ])('%s can be read in every width', (_what, points) => {
    const profile = financialProfile(points)
    const html = renderToStaticMarkup(<FinancialProfile profile={profile} words={CHART_WORDS} />)
    for (const { texts } of readable(html, 6)) expect(texts.length).toBeGreaterThanOrEqual(8)
    expect(html.match(/<th scope="row">/g)).toHaveLength(12)
  })

  test('is open where a figure is missing, and never drawn as nought', () => {
    const wheel = { middle: { x: 100, y: 100 }, radius: 50, spokes: 4 }
    expect(profilePath(wheel, [1, 1, 1, 1])).toEqual({ path: ringPath(wheel, 1), isClosed: true })
    expect(profilePath(wheel, [1, null, 0.5, 0.4])).toEqual({
      path: 'M100.0 125.0L80.0 100.0L100.0 50.0',
      isClosed: false,
    })
    expect(profilePath(wheel, [1, null, 0.5, null]).path).toBe('M100.0 125.0M100.0 50.0')
  })
})

describe('a position', () => {
  const drawn = (position: PositionView) =>
    renderToStaticMarkup(<PositionMark position={position} />)
  test('is told by shape and word, each its own', () => {
    const all = (['best', 'middle', 'worst', 'grey'] as const).map((place) =>
      drawn({ place, word: 'ordet' }).replace(/ data-place="\w+"/, ''),
    )
    expect(new Set(all).size).toBe(4)
    expect(all.every((html) => html.includes('ordet'))).toBe(true)
  })
  test('says its rank, or why there is none', () => {
    expect(drawn({ place: 'best', word: 'bästa fjärdedelen', rank: 'plats 7 av 15' })).toContain(
      'plats 7 av 15',
    )
    expect(drawn({ place: 'grey', word: 'inte publicerat än' })).toContain('inte publicerat än')
  })
})

test('what is drawn in a colour stands out from the paper at least three to one', () => {
  const css = readFileSync('src/ui/comparison.css', 'utf8')
  const drawn = [...css.matchAll(/(?:stroke|fill|(?<!-)color): (#[0-9a-f]{6})/g)].flatMap(
    ([, c]) => c ?? [],
  )
  // The fields behind the marks are told by words and edges too.
  const fields = ['#e9eef4', '#e4f1e8']
  expect(drawn.length).toBeGreaterThan(8)
  for (const colour of drawn.filter((one) => !fields.includes(one)))
    expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(3)
})
