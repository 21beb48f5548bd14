// A worked example of units put together, from the cells of its row.
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import { readingsOf } from './measure-example.ts'
import type { Row } from './read-table.ts'

type MeasureText = NonNullable<ChainText['measures']>[number]

/** «a=80 b=notReported c=»: a reading for each unit that said anything. */
const unitReadings = (written: string, measure: string) =>
  written.split(' ').flatMap((one) => {
    const [unit = '', value = ''] = one.split('=')
    if (value === '') return []
    return readingsOf(`2026: ${value}`, measure).map((reading) => ({ ...reading, unit }))
  })

/** «sum», or «sum from 80 %» where a share of the units is enough. */
const consolidationOf = (written: string): MeasureText['consolidation'] => {
  const [how, leastCoverage] = written.split(' from ')
  const covered = leastCoverage === undefined ? {} : { leastCoverage }
  if (how === 'ratio') return { ratio: { numerator: 'm', denominator: 'w', ...covered } }
  if (how === 'weightedMean') return { weightedMean: { weight: 'w', ...covered } }
  if (how === 'own') return how
  if (how !== 'sum' && how !== 'least' && how !== 'greatest') return undefined
  return leastCoverage === undefined ? how : { [how]: { leastCoverage } }
}

const unitOf = (written: string): MeasureText['unit'] =>
  written === 'percent' || written === 'count' ? written : 'number'

/** One goal «g» that shows the number of one measure «m» reported by the units its row names. */
export const consolidationExample = (row: Row): Example => {
  const own = row.cell('own', '')
  const weights = row.cell('weights', '')
  const consolidation = consolidationOf(row.cell('how'))
  const measure: MeasureText = {
    id: 'm',
    title: 'Measure',
    unit: unitOf(row.cell('unit')),
    decimals: 1,
    better: 'higher',
    ...(consolidation === undefined ? {} : { consolidation }),
  }
  const units = row
    .cell('values')
    .split(' ')
    .map((one) => one.slice(0, one.indexOf('=')))
  // NOTE a unit that said nothing this year is known by what it said last year.
  const before = units.map((unit) => ({ measure: 'm', unit, period: '2025', value: '1' }))
  return readExample(
    'measures.model.yaml',
    {
      types: {
        goal: {
          label: 'Goal',
          limits: { target: { label: 'Target' } },
          assessments: { status: { scale: 'light', rule: 'asItIs' } },
        },
      },
    },
    {
      bodies: units.map((id) => ({ id, kind: 'unit', title: id })),
      groups: { county: ['9001'] },
      nodes: [{ id: 'g', type: 'goal', title: 'Goal', measures: ['m'] }],
      measures: [measure, { id: 'w', title: 'Weight', unit: 'count', decimals: 0 }],
      readings: [
        ...before,
        ...unitReadings(row.cell('values'), 'm'),
        ...(weights === '' ? [] : unitReadings(weights, 'w')),
        ...(own === '' ? [] : readingsOf(`2026: ${own}`, 'm')),
      ],
    },
  )
}
