// A worked example over a sum of points, from the cells of its row.
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

type MeasureText = NonNullable<ChainText['measures']>[number]
type ReadingText = Exclude<NonNullable<ChainText['readings']>, string>[number]

const pointsMeasure = (id: string): MeasureText => ({
  id,
  title: id,
  unit: 'number',
  decimals: 1,
  better: 'higher',
  possible: { from: 0 },
})

const readingOf = (measure: string, value: string): readonly ReadingText[] =>
  value === '-' ? [] : [{ measure, period: '2026', kind: 'outcome', value }]

/** A whole with its areas' points as measures of its own, or with each area as a node; a published total beside. */
export const sumExample = (row: Row): Example => {
  const points = row.cell('areas').split(' ')
  const areas = points.map((_, index) => `area-${index + 1}`)
  const beside = row.cell('beside', '')
  const shown = beside === '' ? [] : [{ measure: 'published', role: 'indicates' as const }]
  const rule = row.cell('rule')
  const isOwn = rule !== 'pointsOfAreas'
  return readExample(
    'sums.model.yaml',
    {
      types: {
        whole: { label: 'Whole', assessments: { status: { scale: 'light', rule } } },
        area: { label: 'Area', parents: ['whole'] },
      },
    },
    {
      nodes: [
        {
          id: 'whole',
          type: 'whole',
          title: 'Whole',
          measures: [...(isOwn ? areas : []), ...shown],
        },
        ...(isOwn
          ? []
          : areas.map((id) => ({ id, type: 'area', title: id, parent: 'whole', measures: [id] }))),
      ],
      measures: [...areas, 'published'].map(pointsMeasure),
      readings: [
        ...areas.flatMap((id, index) => readingOf(id, points[index] ?? '-')),
        ...(beside === '' ? [] : readingOf('published', beside)),
      ],
    },
  )
}
