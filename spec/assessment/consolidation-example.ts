// A worked example of units put together, from the cells of its row.
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import { readingsOf } from './measure-example.ts'
import type { Row } from './read-table.ts'

type MeasureText = NonNullable<ChainText['measures']>[number]

/** «a=80 b=notReported c=»: a reading for each unit that said anything; to date in a part of the year. */
const unitReadings = (written: string, measure: string, round: string) =>
  written.split(' ').flatMap((one) => {
    const [unit = '', value = ''] = one.split('=')
    if (value === '') return []
    const period = round === 'helår-2026' ? '2026' : '2026 outcomeToDate'
    return readingsOf(`${period}: ${value}`, measure).map((reading) => ({ ...reading, unit }))
  })

/** «ratio 0–100»: what the whole can be. */
const POSSIBLE = / (\d+)–(\d+)$/

const possibleOf = (written: string): Pick<MeasureText, 'possible'> => {
  const [, from, to] = POSSIBLE.exec(written) ?? []
  return from === undefined || to === undefined ? {} : { possible: { from, to } }
}

/** «sum», or «sum from 80 %» where a share of the units is enough. */
const consolidationOf = (written: string): MeasureText['consolidation'] => {
  const [how, leastCoverage] = written.replace(POSSIBLE, '').split(' from ')
  const covered = leastCoverage === undefined ? {} : { leastCoverage }
  if (how === 'ratio') return { ratio: { numerator: 'm', denominator: 'w', ...covered } }
  if (how === 'weightedMean') return { weightedMean: { weight: 'w', ...covered } }
  if (how === 'own') return how
  if (how !== 'sum' && how !== 'least' && how !== 'greatest') return undefined
  return leastCoverage === undefined ? how : { [how]: { leastCoverage } }
}

/** «b –2025-12-31 c 2027-01-01–»: units with a first or a last day. */
const validityOf = (written: string): ReadonlyMap<string, { from?: string; to?: string }> =>
  new Map(
    [...written.matchAll(/(\S+) (\d\S{9})?–(\d\S{9})?/g)].map(([, unit = '', from, to]) => [
      unit,
      { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    ]),
  )

/** «a→c b→c»: what each unit has become; «a→c+d» where it is split. */
const successorsIn = (written: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    written
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => {
        const [unit = '', after = ''] = one.split('→')
        return [unit, after.split('+')]
      }),
  )

const unitOf = (written: string): MeasureText['unit'] =>
  written === 'percent' || written === 'count' ? written : 'number'

/** One goal «g» that shows the number of one measure «m» reported by the units its row names. */
export const consolidationExample = (row: Row): Example => {
  const own = row.cell('own', '')
  const round = row.cell('round', 'helår-2026')
  const rule = round === 'helår-2026' ? 'asItIs' : 'toDateAsItIs'
  const weights = row.cell('weights', '')
  const consolidation = consolidationOf(row.cell('how'))
  const measure: MeasureText = {
    id: 'm',
    title: 'Measure',
    unit: unitOf(row.cell('unit')),
    decimals: 1,
    better: 'higher',
    ...(consolidation === undefined ? {} : { consolidation }),
    ...possibleOf(row.cell('how')),
  }
  const units = row
    .cell('values')
    .split(' ')
    .map((one) => one.slice(0, one.indexOf('=')))
  const becomes = successorsIn(row.cell('becomes', ''))
  const after = new Set([...becomes.values()].flat())
  // NOTE a unit that said nothing this year is known by what it said last year.
  const known = units.filter((unit) => !after.has(unit) || becomes.has(unit))
  const before = known.map((unit) => ({ measure: 'm', unit, period: '2025', value: '1' }))
  const valid = validityOf(row.cell('valid', ''))
  return readExample(
    'measures.model.yaml',
    {
      types: {
        goal: {
          label: 'Goal',
          limits: { target: { label: 'Target' } },
          assessments: { status: { scale: 'light', rule } },
        },
      },
    },
    {
      bodies: units.map((id) => ({
        id,
        kind: 'unit',
        title: id,
        valid: valid.get(id),
        ...(becomes.has(id) ? { successors: [...(becomes.get(id) ?? [])] } : {}),
      })),
      groups: { county: ['9001'] },
      nodes: [{ id: 'g', type: 'goal', title: 'Goal', measures: ['m'] }],
      measures: [measure, { id: 'w', title: 'Weight', unit: 'count', decimals: 0 }],
      readings: [
        ...before,
        ...unitReadings(row.cell('values'), 'm', round),
        ...(weights === '' ? [] : unitReadings(weights, 'w', round)),
        ...(own === '' ? [] : readingsOf(`2026: ${own}`, 'm')),
      ],
    },
  )
}
