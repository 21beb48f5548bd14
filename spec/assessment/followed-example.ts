// A worked example over a measure that follows a key figure, with the statistics that its row writes.
import type { GreyCause, SourcedValue } from '../../src/domain/comparison/key-figures.ts'
import { GREY_CAUSES } from '../../src/domain/comparison/key-figures.ts'
import { municipalitiesIn } from '../../src/domain/comparison/municipalities.ts'
import { type ReadStatistics, statisticsOf } from '../../src/domain/comparison/read-statistics.ts'
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import { limitOf, readingsOf } from './measure-example.ts'
import type { Row } from './read-table.ts'

const KUMLA = '1881'
const KEY_FIGURE = 'N15428'

// NOTE made up for the examples: who is like Kumla is told by Kolada, and is not kept here.
const GROUPS = [
  {
    id: 'G1',
    title: 'Liknande kommuner grundskola, Kumla, 2025',
    members: ['1880', '1882', '1885'],
  },
  { id: 'G2', title: 'Liknande kommuner äldreomsorg, Kumla, 2025', members: ['1860', '1861'] },
  { id: 'G3', title: 'Liknande kommuner, övergripande, Kumla, 2025', members: ['1862', '1863'] },
  {
    id: 'G4',
    title: 'Kommuner med 20 000 - 29 999 invånare (ovägt medel)',
    members: ['1881', '1885'],
  },
  { id: 'G5', title: 'Bergslagens nätverk', members: ['1864', '1885'] },
  { id: 'G6', title: 'Tomt nätverk', members: [] },
]

/** Of another source, drawn otherwise. */
const GROUPS_OF_FAKTA = [
  { id: 'F1', title: 'Liknande kommuner grundskola, Kumla, 2024', members: ['1864', '1885'] },
  { id: 'F2', title: 'Kommuner med 20 000 - 29 999 invånare', members: ['1880', '1881'] },
]

/** Sources beside Kolada: one that draws groups of its own, and one that draws none. */
const OTHERS: Readonly<Record<string, { readonly title: string; readonly groups: typeof GROUPS }>> =
  {
    fakta: { title: 'Fakta', groups: GROUPS_OF_FAKTA },
    tabeller: { title: 'Tabeller', groups: [] },
  }

const isCause = (word: string): word is GreyCause => GREY_CAUSES.some((one) => one === word)

/** «2025: 1880=50 1881=60 1885=suppressed | 2024: 1880=40» */
const valuesOf = (written: string): readonly SourcedValue[] =>
  written.split(' | ').flatMap((row) => {
    const [year = '', cells = ''] = row.split(': ')
    return cells.split(' ').map((cell): SourcedValue => {
      const [area = '', told = ''] = cell.split('=')
      const of = { keyFigure: KEY_FIGURE, area, year: Number(year), sex: 'all' } as const
      return isCause(told)
        ? { ...of, value: null, cause: told }
        : { ...of, value: Number(told.replace(',', '.')) }
    })
  })

/** The sixth import, fetched 2026-03-23; «none» where nothing is taken in, «without» where it lacks the key figure. */
const statisticsIn = (row: Row): readonly ReadStatistics[] => {
  const written = row.cell('statistics')
  if (written === 'none') return []
  const areas = municipalitiesIn().map(({ code, name }) => ({
    code,
    title: name,
    kind: 'municipality' as const,
  }))
  const about = {
    id: KEY_FIGURE,
    title: row.cell('title', 'Elever i åk 9'),
    operatingArea: row.cell('area', 'Grundskola åk 0-9 inkl förskoleklass'),
  }
  const read = {
    dataset: 'kolada',
    import: 6,
    title: 'Kolada',
    fetched: '2026-03-23',
    areas,
    groups: GROUPS,
  }
  const told = (of: typeof read): ReadStatistics =>
    written === 'without' ? statisticsOf(of, [], []) : statisticsOf(of, [about], valuesOf(written))
  const dataset = row.cell('dataset', '')
  const other = OTHERS[dataset]
  return other === undefined
    ? [told(read)]
    : [
        statisticsOf(read, [], []),
        told({ ...read, ...other, dataset, import: 9, fetched: '2026-04-02' }),
      ]
}

/** «similar own», «county own», «list 1880 1885» */
const groupIn = (written: string): NonNullable<ChainText['groups']>[string] => {
  const [key = '', ...rest] = written.split(' ')
  if (key === 'list') return rest
  const value = rest.join(' ')
  // NOTE the reader of the chain file checks the words.
  return { [key]: key === 'size' && value !== 'own' ? Number(value) : value } as never
}

/** One goal «g» of Kumla's with one measure «m» that follows N15428, graded by the row's rule. */
export const followedExample = (row: Row): Example => {
  const type = {
    label: 'Goal',
    assessments: { status: { scale: 'light', rule: row.cell('rule') } },
  }
  const example = readExample(
    'measures.model.yaml',
    { types: { goal: type } },
    {
      area: KUMLA,
      groups: { county: groupIn(row.cell('group')) },
      nodes: [{ id: 'g', type: 'goal', title: 'Goal', measures: ['m'] }],
      measures: [
        {
          id: 'm',
          title: 'Measure',
          unit: 'percent',
          source:
            row.cell('dataset', '') === ''
              ? { kind: 'kolada', ref: KEY_FIGURE }
              : { kind: 'statistics', dataset: row.cell('dataset'), ref: KEY_FIGURE },
          limits: limitOf(row.cell('target', '')),
        },
      ],
      readings: readingsOf(row.cell('readings'), 'm'),
    },
  )
  const statistics = statisticsIn(row)
  return statistics.length === 0 ? example : { ...example, chain: { ...example.chain, statistics } }
}
