// A measure's series with its limits: which are drawn, what stands at them, and where the value is wanted.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { fromText } from '../../src/domain/exact/exact.ts'
import type { LimitValue, Measure, Reading } from '../../src/domain/measures/measure.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { sourceOfSeries } from '../../src/render/views/series-source.ts'
import { seriesView } from '../../src/render/views/series-view.ts'
import { pageWords } from '../../src/text/pages.ts'
import { SeriesChart } from '../../src/ui/series-chart.tsx'
import { type Point, placeWords } from '../../src/ui/series-labels.ts'
import { Source } from '../../src/ui/source.tsx'
import { viewDorotea, viewShipped } from './shipped.ts'

/** «78», or «75–79» for an interval. */
const limitOf = (written: string): LimitValue => {
  const [from = '', to] = written.split('–')
  return to === undefined
    ? { is: 'number', value: fromText(from) }
    : { is: 'interval', from: fromText(from), to: fromText(to) }
}

/** The series of «nki», 78 to 80, with other limits and direction. */
const seriesWith = (better: Measure['better'], limits: Readonly<Record<string, string>>) => {
  const viewing = viewDorotea('delår-2026', (chain) => {
    const measure = chain.measures.get('nki')
    if (measure === undefined) throw new Error('Dorotea has no nki')
    const byYear = new Map(
      Object.entries(limits).map(([id, limit]) => [id, new Map([[0, limitOf(limit)]])] as const),
    )
    const measures = new Map(chain.measures).set('nki', { ...measure, better, limits: byYear })
    return { ...chain, measures }
  })
  const measure = viewing.chain.measures.get('nki')
  if (measure === undefined) throw new Error('Dorotea has no nki')
  return seriesView(viewing, measure)
}

const saidAt = (series: ReturnType<typeof seriesWith>) =>
  series.lines
    .filter(({ kind }) => kind === 'limit')
    .map(({ said, wanted }) => [said.replaceAll('\u00a0', ' '), wanted ?? null])

/** The series of «nki» with the source of each value told from its year. */
const sourceWith = (
  sourceIn: (year: string) => string,
  years: readonly string[] = ['2022', '2023', '2024', '2025'],
) => {
  const viewing = viewDorotea('delår-2026', (chain) => chain)
  const measure = viewing.chain.measures.get('nki')
  if (measure === undefined) throw new Error('Dorotea has no nki')
  const readings = years.map(
    (period): Reading => ({
      ...{ measure: 'nki', period, kind: 'outcome', sex: 'all', value: fromText('78') },
      ...{ breaks: false, madeUp: false, source: sourceIn(period) },
    }),
  )
  return sourceOfSeries(viewing, measure, readings).source?.text
}

describe('the source of a series', () => {
  test.each<[Readonly<Record<string, string>>, string, string]>([
    [{}, 'Kolada', 'one is told without years'],
    [{ 2025: 'Påhittat' }, 'Kolada (2022–2024), Påhittat (2025)', 'the last one is not all'],
    [
      { 2022: 'SCB', 2023: 'SCB', 2024: 'Påhittat' },
      'SCB (2022–2023), Påhittat (2024), Kolada (2025)',
      'in the order they begin',
    ],
    [{ 2023: 'SCB' }, 'Kolada (2022, 2024–2025), SCB (2023)', 'each once, with a gap'],
  ])('%j: %s (%s)', (other, said, _why) =>
    expect(sourceWith((year) => other[year] ?? 'Kolada')).toBe(said),
  )
  test('of no value is none', () => expect(sourceWith(() => 'Kolada', [])).toBeUndefined())
})

/** The words in a drawing, as they read. */
const wordsOf = (drawn: string): string => drawn.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the limits of a measure', () => {
  type Row = [Measure['better'], Readonly<Record<string, string>>, (string | null)[][], string]
  test.each<Row>([
    ['higher', { target: '78' }, [['Målvärde 78 eller högre', 'above']], 'upward'],
    ['lower', { target: '78' }, [['Målvärde 78 eller lägre', 'below']], 'downward'],
    ['none', { target: '78' }, [['Målvärde 78', null]], 'no direction, no side'],
    [
      'interval',
      { target: '75–79' },
      [
        ['Målvärde 75 eller högre', 'above'],
        ['Målvärde 79 eller lägre', 'below'],
      ],
      'an interval has two ends',
    ],
    [
      'higher',
      { low: '70', target: '78' },
      [
        ['low 70', null],
        ['Målvärde 78 eller högre', 'above'],
      ],
      'all are drawn, the target says where the value is wanted',
    ],
  ])('%s with %j: %j (%s)', (better, limits, said, _why) => {
    expect(saidAt(seriesWith(better, limits))).toEqual(said)
  })

  test.each(['higher', 'lower', 'interval'] as const)(
    '%s: the drawing keeps inside its frame and names each limit',
    (better) => {
      const limits = { target: better === 'interval' ? '75–79' : '78' }
      const series = seriesWith(better, limits)
      const html = renderToStaticMarkup(<SeriesChart series={series} words={pageWords('sv')} />)
      expect(html).toMatch(/class="(?:wanted|band)"/)
      for (const [, width, height, drawn] of html.matchAll(
        /viewBox="0 0 (\d+) (\d+)" role="img"(.*?)<\/svg>/gs,
      )) {
        for (const { said } of series.lines.filter(({ kind }) => kind === 'limit'))
          expect(wordsOf(drawn ?? '')).toContain(said)
        for (const [, path] of (drawn ?? '').matchAll(/ d="([^"]+)"/g))
          for (const [, x, y] of (path ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0)
            expect(Number(x)).toBeLessThanOrEqual(Number(width))
            expect(Number(y)).toBeGreaterThanOrEqual(0)
            expect(Number(y)).toBeLessThanOrEqual(Number(height))
          }
      }
    },
  )
})

describe('what is made up', () => {
  test('is marked on the measure’s page, with its own source', () => {
    const series = measureView(
      viewDorotea('delår-2026', (chain) => chain),
      'nki',
    )?.series
    expect([series?.madeUp, series?.source?.text]).toEqual([true, 'Påhittat, fast frö 2026'])
  })

  test('is not said of a value that somebody has reported', () => {
    const viewing = viewDorotea('delår-2026', (chain) => ({
      ...chain,
      readings: chain.readings.map(({ source: _source, ...reading }) => ({
        ...reading,
        madeUp: false,
      })),
    }))
    const series = measureView(viewing, 'nki')?.series
    expect([series?.madeUp, series?.source?.text]).toEqual([false, 'rapporterat av kommunen'])
  })
})

describe('what a figure comes from', () => {
  const saidOf = (text: string) => renderToStaticMarkup(<Source text={text} />)
  test.each([
    [
      'https://www.kumla.se/a/b.html?c=1',
      '<a href="https://www.kumla.se/a/b.html?c=1">kumla.se</a>',
      'an address reads as its site',
    ],
    ['Årsredovisning 2018, s. 12', 'Årsredovisning 2018, s. 12', 'other words stand'],
    ['https://a.se och brev', 'https://a.se och brev', 'words with an address in them stand'],
    ['javascript:alert(1)', 'javascript:alert(1)', 'nothing else becomes a link'],
  ])('%s is shown as %s: %s', (text, shown) => expect(saidOf(text)).toBe(shown))
})

describe('the key of a drawing', () => {
  const drawn = (points: 'forecast' | 'outcome') => {
    const series = seriesWith('higher', { target: '78' })
    const shown = { ...series, points: series.points.map((p) => ({ ...p, kind: points })) }
    return renderToStaticMarkup(SeriesChart({ series: shown, words: pageWords('sv') }))
  }
  test('says what a ring is where there is a forecast, else nothing', () => {
    expect(drawn('forecast')).toMatch(/series-key.*prognos<\/span>/)
    expect(drawn('outcome')).not.toContain('prognos</span>')
  })
})

describe('a measure whose value its units make together', () => {
  const unitsHave = (rows: readonly (readonly [string, string, string])[]) => {
    const viewing = viewDorotea('delår-2026', (chain) => {
      const measure = chain.measures.get('nki')
      const like = chain.readings.find((one) => one.measure === 'nki')
      if (measure === undefined || like === undefined) throw new Error('Dorotea has no nki')
      const { value: _value, kind: _kind, ...rest } = like
      const readings = rows.map(([unit, period, written]) => ({
        ...rest,
        unit,
        period,
        kind: period === '2026' ? ('forecast' as const) : ('outcome' as const),
        value: fromText(written),
      }))
      const others = chain.readings.filter((one) => one.measure !== 'nki')
      const measures = new Map(chain.measures).set('nki', {
        ...measure,
        consolidation: { is: 'greatest' as const },
      })
      return { ...chain, measures, readings: [...others, ...readings] }
    })
    return measureView(viewing, 'nki')?.series
  }

  test('shows what they make together, each year that all of them have a value', () => {
    const series = unitsHave([
      ['a', '2024', '70'],
      ['a', '2025', '71'],
      ['b', '2025', '74'],
      ['a', '2026', '76'],
      ['b', '2026', '72'],
    ])
    expect(series?.points.map(({ period, shown, kind }) => [period, shown, kind])).toEqual([
      ['2025', '74', 'outcome'],
      ['2026', '76', 'forecast'],
    ])
    expect(series?.headline).toBe(
      'Företagens nöjdhet med kommunens service: 76 (prognos 2026). Målvärde 78 nås inte.',
    )
    expect(series?.source?.text).toBe('Påhittat, fast frö 2026')
  })

  test('has no table to open where there is nothing in it', () => {
    const series = unitsHave([])
    if (series === undefined) throw new Error('no series')
    const html = renderToStaticMarkup(<SeriesChart series={series} words={pageWords('sv')} />)
    expect(html).toContain('inget värde än')
    expect(html).not.toContain('<table')
  })
})

describe('a measure that is asked several times a year', () => {
  const at = (round: string, id: string, change = (r: readonly Reading[]) => r) => {
    const viewing = viewShipped('exempel', round, (chain) => ({
      ...chain,
      readings: change(chain.readings),
    }))
    const series = measureView(viewing, id)?.series
    if (series === undefined) throw new Error(`Exempelstad has no ${id}`)
    return series
  }
  const drawn = (series: ReturnType<typeof at>) => {
    const html = renderToStaticMarkup(<SeriesChart series={series} words={pageWords('sv')} />)
    return {
      html,
      axis: [...html.matchAll(/text-anchor="middle">(.*?)<\/text>/g)].map(([, text]) =>
        (text ?? '').replace(/<[^>]+>/g, ''),
      ),
    }
  }

  test('is drawn in its tertials, with what is foretold beyond the round as a ring', () => {
    const series = at('delår-2026', 'synpunkter')
    expect(series.points.map(({ said, shown, kind }) => [said, shown, kind]).slice(-3)).toEqual([
      ['tertial 1 2026', '33', 'outcome'],
      ['tertial 2 2026', '31', 'outcome'],
      ['tertial 3 2026', '29', 'forecast'],
    ])
    expect(series.headline).toBe('Synpunkter på hemtjänsten: 29 (prognos tertial 3 2026).')
    expect([...drawn(series).html.matchAll(/<circle class="forecast"/g)]).toHaveLength(3)
  })

  test('names the tertials on the axis, and the year where it begins', () => {
    const { axis } = drawn(at('delår-2026', 'synpunkter'))
    expect(axis.slice(0, 4)).toEqual(['T1 2024', 'T2', 'T3', 'T1 2025'])
  })

  test('shows where the series breaks, in the drawing, its key and its table', () => {
    const { html } = drawn(at('delår-2026', 'synpunkter'))
    expect([...html.matchAll(/<line class="break"/g)]).toHaveLength(3)
    expect(html).toMatch(/series-key.*serien bryts här<\/span>/)
    expect(html).toMatch(/<th scope="row">tertial 1 2025<\/th>.*?serien bryts här/)
  })

  test('has its limit over the tertials of the year', () =>
    expect(at('delår-2026', 'synpunkter').lines.map(({ values }) => values.length)).toEqual([9]))

  test('is drawn in its months, the newest named, none over another', () => {
    const { axis, html } = drawn(at('delår-2026', 'korttid'))
    expect(axis.at(-1)).toMatch(/^aug/)
    for (const drawing of html.split('role="img"').slice(1)) {
      const at = [...drawing.matchAll(/<text x="([\d.]+)"[^>]* text-anchor="middle"/g)].map(
        ([, x]) => Number(x),
      )
      expect(at.length).toBeGreaterThan(4)
      for (const [i, x] of at.slice(1).entries()) expect(x - (at[i] ?? 0)).toBeGreaterThan(34)
    }
  })

  test('tells no outcome from after the round', () =>
    expect(at('helår-2025', 'synpunkter').points.at(-1)?.period).toBe('2025-T3'))

  test('has a gap where nobody reported, in the line and in the table', () => {
    const series = at('delår-2026', 'synpunkter', (readings) =>
      readings.filter(({ period }) => period !== '2025-T2'),
    )
    const gap = series.points.find(({ period }) => period === '2025-T2')
    expect(gap).toMatchObject({ value: null, shown: 'inte rapporterat' })
  })

  test('is drawn in years where it has nothing but years', () => {
    const series = at('delår-2026', 'synpunkter', (readings) =>
      readings.filter(({ period }) => !period.includes('-T')),
    )
    expect(series.points.map(({ said }) => said)).toEqual(['2024', '2025', '2026'])
  })

  test('is put together from its units part by part', () => {
    const viewing = viewShipped('exempel', 'delår-2026', (chain) => {
      const measure = chain.measures.get('synpunkter')
      if (measure === undefined) throw new Error('Exempelstad has no synpunkter')
      const measures = new Map(chain.measures).set(measure.id, {
        ...measure,
        consolidation: { is: 'sum' as const },
      })
      const own = chain.readings.filter((one) => one.measure === measure.id)
      const readings = ['solgarden', 'bjorken'].flatMap((unit) =>
        own.filter(({ kind }) => kind === 'outcome').map((one) => ({ ...one, unit })),
      )
      return { ...chain, measures, readings }
    })
    const points = measureView(viewing, 'synpunkter')?.series.points
    expect(points?.map(({ period, shown }) => `${period} ${shown}`)).toEqual([
      '2024-T1 48',
      '2024-T2 42',
      '2024-T3 54',
      '2025-T1 82',
      '2025-T2 76',
      '2025-T3 72',
      '2026-T1 66',
      '2026-T2 62',
    ])
  })
})

describe('how a value is graded', () => {
  const seen = (municipality: string, round: string, id: string, language: 'sv' | 'en' = 'sv') => {
    const viewing = viewShipped(municipality, round, (chain) => chain, language)
    const series = measureView(viewing, id)?.series
    if (series === undefined) throw new Error(`${municipality} has no ${id}`)
    return series
  }
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  const drawn = (series: ReturnType<typeof seen>) =>
    renderToStaticMarkup(<SeriesChart series={series} words={pageWords(series.language)} />)

  test('is said for every grade, where it begins and ends', () =>
    expect(
      seen('dorotea', 'delår-2026', 'sjukfranvaro').bands.map(({ said }) => plain(said)),
    ).toEqual([
      'Vi bedömer att nå målet eller har redan nått det: 7,4 % eller lägre',
      'Vi bedömer att inte nå målet men är på väg: 7,5 % till 8,2 %',
      'Vi bedömer att inte nå målet: 8,3 % eller högre',
    ]))

  test('begins at the limit itself, also where another grade ends one step before it', () => {
    const viewing = viewShipped('stockholm-ils', 't2-2026', (chain) => chain, 'sv')
    const [node, measure] = [
      viewing.chain.nodes.get('n21'),
      viewing.chain.measures.get('hemtjanstnojd'),
    ]
    if (node === undefined || measure === undefined) throw new Error('Stockholm has no n21')
    const { bands } = seriesView(viewing, measure, [node])
    expect(bands.map(({ said, from }) => [plain(said), from])).toEqual([
      ['Kommer inte att uppfyllas: 84 % eller lägre', undefined],
      ['Kommer att uppfyllas helt: 85 % eller högre', 84.5],
    ])
  })

  test('is drawn as a band for each grade with its icon and words at the right edge', () => {
    const series = seen('dorotea', 'delår-2026', 'nki')
    const [wide = ''] = drawn(series).split('</svg>')
    expect(series.bands.map(({ tone }) => tone)).toEqual(['bad', 'caution', 'good'])
    expect(wide.match(/class="band"/g)?.length).toBe(
      series.graded.flatMap(({ bands }) => bands).length,
    )
    expect([...wide.matchAll(/class="icon-path"/g)]).toHaveLength(3)
    expect(wordsOf(wide)).toContain('Vi bedömer att inte nå målet men är på väg')
    expect(wide).toContain('class="span"')
  })

  test('is drawn year by year by the limits of each: what was green then lies in green', () => {
    const { graded } = seen('dorotea', 'delår-2026', 'nyforetag')
    const bandsIn = (year: string) => graded.find(({ periods }) => periods.includes(year))?.bands
    const toneAt = (year: string, value: number) =>
      bandsIn(year)?.find(({ from = -1, to = 1000 }) => from <= value && value < to)?.tone
    expect([toneAt('2019', 8.7), toneAt('2026', 8.7)]).toEqual(['good', 'caution'])
    const viewing = viewShipped('stockholm-ils', 't2-2026', (chain) => chain, 'sv')
    const node = viewing.chain.nodes.get('n11')
    const measure = viewing.chain.measures.get(node?.measures[0]?.measure ?? '')
    if (node === undefined || measure === undefined) throw new Error('Stockholm has no n11')
    const steps = seriesView(viewing, measure, [node]).graded
    const together = steps.find(({ periods }) => periods.includes('2025'))?.periods
    expect(together).toBeDefined()
    expect(together).not.toContain('2026')
  })

  test('is not drawn where nodes that use the measure grade it differently, or none does', () =>
    expect(seen('exempel', 'delår-2026', 'elever').bands).toEqual([]))

  test('has no words at the edge where the round grades no value, though earlier years do', () => {
    const series = seen('exempel', 'delår-2026', 'skolindex')
    expect([series.bands, series.graded.length > 0]).toEqual([[], true])
    expect(drawn(series)).not.toContain('band-word')
  })

  test('is not drawn behind parts of a year where the round reads the whole year', () =>
    expect(seen('exempel', 'delår-2026', 'synpunkter').bands).toEqual([]))

  test('has one number of decimals on the scale, in the reader’s marks', () => {
    const scale = (language: 'sv' | 'en') =>
      [
        ...drawn(seen('exempel', 'delår-2026', 'korttid', language)).matchAll(
          /text-anchor="end">(.*?)<\/text>/g,
        ),
      ].map(([, said]) => plain(said ?? ''))
    for (const said of scale('sv')) expect(said).toMatch(/^\d,\d %$/)
    for (const said of scale('en')) expect(said).toMatch(/^\d\.\d%$/)
  })

  test('has place 1 at the top', () => {
    const series = seen('kumla', 'helår-2019', 'telefonsvar')
    expect(series.axis).toEqual({ percent: false, unit: '', turned: true, least: 1, most: 290 })
    const scale = [
      ...(drawn(series).split('</svg>')[0] ?? '').matchAll(
        /y="([\d.]+)"[^>]*text-anchor="end">(\d+)</g,
      ),
    ].map(([, y, said]) => ({ y: Number(y), place: Number(said) }))
    expect(scale.length).toBeGreaterThan(2)
    const byPlace = scale.toSorted((a, b) => a.place - b.place)
    expect(byPlace.map(({ y }) => y)).toEqual(byPlace.map(({ y }) => y).toSorted((a, b) => a - b))
  })
})

describe('the words inside a drawing', () => {
  const frame = { left: 40, right: 640, top: 10, bottom: 300 }
  const limit = { text: 'Målvärde 30 eller lägre', className: 'limit-name', size: 13, atEnd: false }
  const across = [
    { x: 40, y: 150 },
    { x: 640, y: 150 },
  ]

  const placed = (strokes: readonly (readonly Point[])[], dots: readonly Point[] = []) =>
    placeWords([{ ...limit, line: across }], strokes, frame, dots).placed

  test('stand where their line begins when nothing is in the way', () => {
    const [box] = placed([across])
    expect(box?.left).toBe(46)
    expect(box?.bottom).toBeLessThan(150)
  })

  test('move along their line when another line would cross them', () => {
    const steep = [
      { x: 60, y: 20 },
      { x: 90, y: 290 },
    ]
    const [box] = placed([across, steep])
    expect(box?.left).toBeGreaterThan(80)
  })

  test('stand beside a value, never over its dot', () => {
    const dots = [{ x: 70, y: 140 }]
    const [box] = placed([across], dots)
    expect(box && (box.left > 76 || box.top > 146)).toBe(true)
  })

  const fence = (apart: number) =>
    Array.from({ length: Math.floor(600 / apart) }, (_, at) => [
      { x: 50 + at * apart, y: 20 },
      { x: 50 + at * apart, y: 290 },
    ])

  test('are broken in more lines where only short ones have room', () => {
    expect(placed([across, ...fence(120)])[0]?.lines.length).toBeGreaterThan(1)
  })

  test('of a line stand beneath where there is no room beside it; a value stays', () => {
    const value = { ...limit, text: '48,5 %', atEnd: true, line: across.slice(1) }
    const found = placeWords([value, { ...limit, line: across }], [across, ...fence(12)], frame)
    expect(found.placed.map(({ lines }) => lines)).toEqual([['48,5 %']])
    expect(found.without.map(({ text }) => text)).toEqual(['Målvärde 30 eller lägre'])
  })

  test('stand apart from each other', () => {
    const wanted = { ...limit, line: across }
    const { placed } = placeWords([wanted, wanted, wanted], [across], frame)
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1))
        expect(
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
        ).toBe(true)
  })
})

/** The same model, its comparisons taken with or without the municipality itself. */
const takenWith = <T,>(part: T, own: string): T => {
  if (Array.isArray(part)) return part.map((one) => takenWith(one, own)) as T
  if (part instanceof Map)
    return new Map([...part].map(([key, one]) => [key, takenWith(one, own)])) as T
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part).map(([key, one]) => [
    key,
    key === 'own' && typeof one === 'string' ? own : takenWith(one, own),
  ])
  return Object.fromEntries(entries) as T
}

describe('others’ mean is drawn as the rules take it', () => {
  const meanLines = (own: string) => {
    const viewing = viewDorotea('helår-2025', (chain) => chain)
    const rules = takenWith(viewing.model.rules, own)
    const measure = viewing.chain.measures.get('nki')
    if (measure === undefined) throw new Error('Dorotea has no nki')
    const { lines } = seriesView({ ...viewing, model: { ...viewing.model, rules } }, measure)
    return lines
      .filter(({ kind }) => kind === 'peers')
      .map(({ label, values }) => ({ label, values }))
  }
  test('with the municipality itself', () =>
    expect(meanLines('included').map(({ label }) => label)).toEqual([
      'Medel, Västerbottens kommuner',
    ]))
  test('without it, which its name then says', () => {
    const [without] = meanLines('excluded')
    expect(without?.label).toBe('Medel, Västerbottens kommuner utan den egna kommunen')
    expect(without?.values).not.toEqual(meanLines('included')[0]?.values)
  })
})
