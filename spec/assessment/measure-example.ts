// A worked example over one measure, from the cells of its row.
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

type ReadingText = Exclude<NonNullable<ChainText['readings']>, string>[number]
type MeasureText = NonNullable<ChainText['measures']>[number]

const READING =
  /^(?:([a-z]+)\/)?(\S+)(?: (forecast|preliminary|outcomeToDate|outcome))?( answer)?( break)?: (.+)$/
const MISSING = /^(notReported|notAsked|suppressed|notYetPublished|notApplicable|withdrawn)$/

// NOTE the pattern admits only these words; the schema of the chain file checks them once more.
const asKind = (word: string | undefined) => (word ?? 'outcome') as NonNullable<ReadingText['kind']>
const asMissing = (word: string) => word as NonNullable<ReadingText['missing']>

/** «2025: 50 | 2026 forecast: 49,5 | 2026 break: 3 | 2026: suppressed»; of a unit: «a/2025: 50» */
export const readingsOf = (written: string, measure: string): ReadingText[] =>
  written === ''
    ? []
    : written.split(' | ').map((one): ReadingText => {
        const [, unit, period, kind, answer, breaks, value = ''] = READING.exec(one) ?? []
        if (period === undefined) throw new Error(`no reading: «${one}»`)
        const of = unit === undefined ? {} : { unit }
        const base = { measure, ...of, period, kind: asKind(kind), breaks: breaks !== undefined }
        if (MISSING.test(value)) return { ...base, missing: asMissing(value) }
        return answer === undefined ? { ...base, value } : { ...base, answer: value }
      })

/** Dorotea, which is our own, and five others of the same county. */
const AREAS = ['2425', '2401', '2403', '2404', '2409', '2417']

const PEER = /^([^*@]+)(\*)?(?:@([^/]+)(?:\/(.+))?)?$/

/**
 * The first area is our own. «2026: 40 60 | 2025: 30 x»: values by area, x where one is missing. «60*»
 * is made up, «60@Kolada» is from there, «60@Kolada/2026-03-23» was fetched that day.
 */
export const peersOf = (written: string): string => {
  const rows = written === '' || written === 'not comparable' ? [] : written.split(' | ')
  const lines = rows.flatMap((row) => {
    const [year = '', values = ''] = row.split(': ')
    return values.split(' ').flatMap((written, at) => {
      const [, value, madeUp, source = '', fetched = ''] = PEER.exec(written) ?? []
      if (value === undefined) throw new Error(`no peer value: «${written}»`)
      const mark = madeUp === undefined ? '' : 'ja'
      return value === 'x' ? [] : [[AREAS[at], 'm', year, value, mark, source, fetched].join(';')]
    })
  })
  return ['area;measure;year;value;madeUp;source;fetched', ...lines].join('\n')
}

const askedOf = (written: string): MeasureText['asked'] => {
  const [, every, from] = /^years (\d+) from (\d+)$/.exec(written) ?? []
  if (every !== undefined) return { everyYears: Number(every), from: Number(from) }
  if (written === 'tertial' || written === 'month') return written
  return 'year'
}

type LimitText = Exclude<NonNullable<MeasureText['limits']>[string], { years: unknown }>

const RELATIVE =
  /^(?:(\d+ %) )?(mean|median|quartile|top) ([A-Za-z0-9:,]+)(?: (best|worst))?(?: (included|excluded))?(?: (\d+))?(?: (\d+) years)?$/

/** «mean county», «mean county excluded 2 years», «quartile county best», «top county 10», «top all 10», «90 % mean county» */
const relativeOf = (written: string): LimitText | null => {
  const [, by, key = '', group = '', side, own, places, years] = RELATIVE.exec(written) ?? []
  if (key === '') return null
  const told = {
    group,
    ...(side === undefined ? {} : { side }),
    ...(own === undefined ? {} : { own }),
    ...(places === undefined ? {} : { places: Number(places) }),
    ...(years === undefined ? {} : { year: { atMostYearsOld: Number(years) } }),
  }
  const of = { [key]: told }
  // NOTE the reader of the chain file checks the words.
  return (by === undefined ? of : { scaled: { by, of } }) as LimitText
}

/** «50», «30 – 60», relative to others, or of each year: «2025: 20 | 2026: 30» */
export const limitOf = (written: string): MeasureText['limits'] => {
  if (written === '') return undefined
  if (written.includes(': ')) {
    const years = written.split(' | ').map((one) => one.split(': '))
    return {
      target: {
        years: Object.fromEntries(
          years.map(([year = '', value = '']) => [year, relativeOf(value) ?? value]),
        ),
      },
    }
  }
  const [from = '', to] = written.split(' – ')
  return { target: relativeOf(written) ?? (to === undefined ? from : { from, to }) }
}

const seldomOf = (written: string) => {
  const [, atMostYears] = /^carry (\d+)$/.exec(written) ?? []
  if (atMostYears !== undefined) return { carry: { atMostYears: Number(atMostYears) } }
  return written === 'leftOut' ? 'leftOut' : 'missing'
}

const betterOf = (written: string): MeasureText['better'] =>
  written === 'lower' || written === 'interval' || written === 'none' ? written : 'higher'

const unitOf = (written: string): MeasureText['unit'] =>
  written === 'percent' || written === 'money' || written === 'rank' ? written : 'number'

/** One goal «g» with one measure «m», graded by the row's rule. */
export const measureExample = (row: Row): Example => {
  const rule = row.cell('rule')
  const peers = row.cell('peers', '')
  const readings = readingsOf(row.cell('readings'), 'm')
  const units = [...new Set(readings.flatMap(({ unit }) => unit ?? []))]
  const isAnswer = readings.some((one) => one.answer !== undefined) || rule === 'answered'
  const type = {
    label: 'Goal',
    limits: {
      target: { label: row.cell('limit', 'Target'), needed: row.cell('required', 'no') === 'yes' },
    },
    assessments: { status: { scale: row.cell('scale', 'light'), rule } },
  }
  const measure: MeasureText = {
    id: 'm',
    title: 'Measure',
    unit: isAnswer ? 'choice' : unitOf(row.cell('unit', '')),
    ...(isAnswer ? { choices: ['ja', 'delvis', 'nej'] } : {}),
    decimals: 1,
    better: betterOf(row.cell('better', 'higher')),
    asked: askedOf(row.cell('asked', 'year')),
    comparable: peers !== 'not comparable',
    limits: limitOf(row.cell('target', '')),
    ...(units.length === 0 ? {} : { consolidation: 'least' }),
  }
  return readExample(
    row.cell('model', 'measures.model.yaml'),
    { types: { goal: type }, seldom: seldomOf(row.cell('seldom', 'missing')) },
    {
      area: AREAS[0],
      groups: { county: AREAS },
      peers: 'peers.csv',
      bodies: units.map((id) => ({ id, kind: 'unit', title: id })),
      nodes: [{ id: 'g', type: 'goal', title: 'Goal', measures: ['m'] }],
      measures: [measure],
      readings,
    },
    { 'peers.csv': peersOf(peers) },
  )
}
