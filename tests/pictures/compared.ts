// Made-up views of comparison, drawn by a formula, for the pictures' tests.
import type {
  BesideOthersView,
  CostQualityView,
  DotView,
  FinancialProfileView,
  ResultsTableView,
  SpokeView,
  StripView,
} from '../../src/contract/comparison.ts'

export const CHART_WORDS = {
  asTable: 'Visa som tabell',
  scrollHint: 'Rulla åt sidan',
  madeUp: 'påhittat',
}

const SOURCES = [
  { text: 'Egen bearbetning av data från Kolada. Hämtat 30 november 2026.' },
] as const

/** Numbers that look unordered and are the same each time. */
export const scattered = (many: number, from: number, to: number): number[] =>
  Array.from({ length: many }, (_, i) => from + (to - from) * (((i * 61 + 7) % many) / many))

const saidIn = (value: number, unit: string): string =>
  `${value.toFixed(unit === '%' ? 1 : 0).replace('.', ',')}\u00a0${unit}`

/** A strip of these values; the first is ours, the next seven the group's. */
export const stripOf = (values: readonly number[], unit = '%'): StripView => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const dots = values.map(
    (value, index): DotView => ({
      area: String(index),
      name: `Kommun ${index}`,
      is: index === 0 ? 'own' : index < 8 ? 'member' : 'other',
      value,
      shown: saidIn(value, unit),
      figure: { exact: String(value), decimals: 1, unit },
      place: index + 1,
    }),
  )
  return {
    headline: 'Plats 71 av 290 kommuner',
    description: 'Alla kommuner efter värde.',
    language: 'sv',
    sources: [{ text: 'Källa: Kolada. Hämtat 30 november 2026.' }],
    madeUp: false,
    axis: { percent: unit === '%', unit: unit === '%' ? '' : unit },
    dots,
    own: `Exempelköping ${saidIn(values[0] ?? 0, unit)} · plats 71 av ${values.length}`,
    middle: { from: at(0.25), to: at(0.75), said: 'Mittersta hälften' },
    marks: [
      { kind: 'mean', value: mean, said: `Medel ${saidIn(mean, unit)}` },
      { kind: 'median', value: at(0.5), said: `Median ${saidIn(at(0.5), unit)}` },
    ],
    key: { own: 'Exempelköping', member: 'liknande kommuner', other: 'övriga kommuner' },
    columns: { place: 'Plats', area: 'Kommun', value: 'Värde', note: 'Anmärkning' },
    notes: { own: 'egen kommun', member: 'i gruppen' },
    without: ['2 kommuner saknar värde.'],
  }
}

type OfSeries = {
  readonly years: readonly number[]
  readonly unit?: string
  /** Our values; null: none. */
  readonly own: readonly (number | null)[]
  readonly apart?: number
  readonly breaks?: number
  readonly preliminary?: number
}

export const besideOthers = ({
  years,
  unit = '%',
  own,
  apart = 3,
  breaks,
  preliminary,
}: OfSeries): BesideOthersView => {
  const base = own.find((value) => value !== null) ?? 50
  const at = (shift: number) =>
    years.map((year, i) => ({
      period: String(year),
      value: base + shift + i * 0.4 * (apart / 3),
      shown: saidIn(base + shift + i * 0.4, unit),
    }))
  const line = (
    kind: BesideOthersView['beside'][number]['kind'],
    label: string,
    shift: number,
  ): BesideOthersView['beside'][number] => {
    const values = at(shift)
    return { kind, label, values }
  }
  return {
    headline: `Behöriga till yrkesprogram: ${saidIn(own.at(-1) ?? 0, unit)} 2025`,
    description: `${years[0]}–${years.at(-1)}, med liknande kommuner.`,
    language: 'sv',
    sources: SOURCES,
    madeUp: false,
    axis: { percent: unit === '%', unit: unit === '%' ? '' : unit },
    points: years.map((year, i) => {
      const value = own[i] ?? null
      return {
        period: String(year),
        said: String(year),
        tick: { year: String(year) },
        value,
        shown: value === null ? 'inte publicerat än' : saidIn(value, unit),
        figure: value === null ? null : { exact: String(value), decimals: 1, unit },
        kind: 'outcome',
        breaks: year === breaks,
        madeUp: false,
        preliminary: year === preliminary,
      }
    }),
    beside: [
      line('mean', 'Medel för liknande kommuner', -apart / 3),
      line('median', 'Median för liknande kommuner', apart / 3),
      line('women', 'Kvinnor', apart),
      line('men', 'Män', -apart),
    ],
    middle: {
      label: 'Mittersta hälften av liknande kommuner',
      values: at(0).map(({ period, value }) => ({
        period,
        from: value - apart,
        to: value + apart,
        shown: `${saidIn(value - apart, unit)}–${saidIn(value + apart, unit)}`,
      })),
    },
    columns: { period: 'År', value: 'Dorotea', note: 'Anmärkning' },
    words: { preliminary: 'preliminärt', breaks: 'serien bryts här' },
  }
}

export const costQuality = (many: number, ahead: number, turned = false): CostQualityView => {
  const costs = scattered(many, 88_000, 131_000)
  const qualities = scattered(many + 1, 61, 97).slice(0, many)
  const figure = (value: number, unit: string) => ({ exact: String(value), decimals: 1, unit })
  const shown = (cost: number, quality: number) => ({
    shown: { cost: saidIn(cost, 'kr/elev'), quality: saidIn(quality, '%') },
    figures: { cost: figure(cost, 'kr/elev'), quality: figure(quality, '%') },
  })
  const ours = [
    { year: 2023, cost: 121_000, quality: 70 },
    { year: 2024, cost: 118_000, quality: 76 },
    { year: 2025, cost: 112_000, quality: 74 },
  ]
  return {
    headline: 'Grundskolan kostar mer och når ett sämre resultat än mitten av gruppen 2025',
    description: 'Kostnad och kvalitet i grundskolan.',
    language: 'sv',
    sources: SOURCES,
    madeUp: true,
    cost: { percent: false, unit: 'kr/elev', title: 'Kostnad, kr/elev' },
    quality: { percent: true, unit: '', title: 'Behöriga till yrkesprogram, andel', turned },
    middle: { cost: 104_000, quality: 81, said: 'Fälten möts i gruppens medianer.' },
    fields: {
      betterCheaper: 'Bättre och billigare',
      betterDearer: 'Bättre och dyrare',
      worseCheaper: 'Sämre och billigare',
      worseDearer: 'Sämre och dyrare',
    },
    group: 'Jämfört med: liknande kommuner (14 kommuner med värden).',
    own: {
      name: 'Exempelköping 2025',
      years: ours.map((one) => ({ ...one, ...shown(one.cost, one.quality) })),
    },
    others: costs.map((cost, i) => ({
      area: String(i),
      name: `${['Dals-Ed', 'Malung-Sälen', 'Örnsköldsvik', 'Ale'][i % 4]} ${i}`,
      cost,
      quality: qualities[i] ?? 0,
      ...shown(cost, qualities[i] ?? 0),
      isAhead: i < ahead,
    })),
    ahead: ahead === 0 ? 'Ingen är både bättre och billigare.' : 'Bättre och billigare',
    columns: { area: 'Kommun', cost: 'Kostnad', quality: 'Behöriga', note: 'Anmärkning' },
    notes: { own: 'egen kommun', ahead: 'bättre och billigare' },
    key: {
      own: 'Exempelköping',
      way: 'Exempelköpings väg 2023–2025',
      ahead: 'bättre och billigare',
      other: 'övriga kommuner',
    },
  }
}

const spoke = (title: string, points: number | null): SpokeView => ({
  title,
  points,
  shown: points === null ? '–' : points.toFixed(1).replace('.', ','),
  ...(points === null ? { cause: 'värde saknas' } : { value: '12,3 %' }),
})

/** Points for the eight figures and the four perspectives, in that order. */
export const financialProfile = (points: readonly (number | null)[]): FinancialProfileView => {
  const titles = [
    'Skattesats',
    'Soliditet inklusive pensionsåtaganden',
    'Finansiella nettotillgångar',
    'Kassalikviditet',
    'Budgetföljsamhet',
    'Resultat före extraordinära poster',
    'Genomsnittligt resultat tre år',
    'Skattefinansiering av investeringar',
  ]
  const perspectives = [
    'Långsiktig handlingsberedskap',
    'Risk',
    'Kontroll över den finansiella utvecklingen',
    'Kortsiktig handlingsberedskap',
  ]
  return {
    headline: 'Finansiell profil 2025: starkast kassalikviditet, svagast soliditet',
    description: 'Poäng 1–5 för åtta nyckeltal.',
    language: 'sv',
    sources: SOURCES,
    madeUp: false,
    year: '2025',
    figures: { title: 'Åtta nyckeltal', spokes: titles.map((t, i) => spoke(t, points[i] ?? null)) },
    perspectives: {
      title: 'Fyra perspektiv',
      spokes: perspectives.map((t, i) => spoke(t, points[i + 8] ?? null)),
    },
    key: { own: 'Exempelköping 2025', average: 'gruppens genomsnitt, 3 poäng' },
    columns: { title: 'Nyckeltal', points: 'Poäng', value: 'Värde' },
  }
}

const TRENDS = [
  { is: 'better', word: 'bättre' },
  { is: 'same', word: 'oförändrat' },
  { is: 'worse', word: 'sämre' },
  { is: 'none', word: 'går inte att säga' },
] as const

export const resultsTable = (): ResultsTableView => {
  const rowOf = (title: string, base: number) => ({
    measure: { title, href: `#${base}` },
    weight: '25\u00a0%',
    roles: base % 2 === 0 ? ['i budget', 'har mål'] : [],
    chance: null,
    cells: [0, 1, 2].map((area) => ({
      values: [0, 1, 2].map((year) =>
        area === 2 && year === 1 ? null : saidIn(base + area * 2 + year, '%'),
      ),
      trend: TRENDS[(base + area) % TRENDS.length] ?? TRENDS[0],
    })),
  })
  return {
    headline: 'Resultat 2023–2025 i tre kommuner',
    madeUp: false,
    sources: SOURCES,
    columns: { measure: 'Nyckeltal', weight: 'Vikt', trend: 'Utveckling' },
    areas: [
      { area: '2425', name: 'Dorotea', isOwn: true },
      { area: '2463', name: 'Åsele', isOwn: false },
      { area: '2462', name: 'Vilhelmina', isOwn: false },
    ],
    years: ['2023', '2024', '2025'],
    aspects: [
      {
        title: 'Resultat',
        rows: [
          rowOf('Elever i årskurs 9 som är behöriga till yrkesprogram, andel (%)', 80),
          rowOf('Nöjda brukare i hemtjänsten, andel (%)', 87),
        ],
      },
      { title: 'Tillgänglighet', rows: [rowOf('Svar på e-post inom en dag, andel (%)', 91)] },
    ],
  }
}
