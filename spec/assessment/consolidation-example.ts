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

const consolidationOf = (how: string): MeasureText['consolidation'] => {
  if (how === 'ratio') return { ratio: { numerator: 'm', denominator: 'w' } }
  if (how === 'weightedMean') return { weightedMean: { weight: 'w' } }
  return how === 'sum' || how === 'least' || how === 'greatest' || how === 'own' ? how : undefined
}

const unitOf = (written: string): MeasureText['unit'] =>
  written === 'percent' || written === 'count' ? written : 'number'

/** One goal «g» that shows the number of one measure «m» reported by units a, b and c. */
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
  // NOTE a unit that said nothing this year is known by what it said last year.
  const before = ['a', 'b'].map((unit) => ({ measure: 'm', unit, period: '2025', value: '1' }))
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
      bodies: ['a', 'b'].map((id) => ({ id, kind: 'unit', title: id })),
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
