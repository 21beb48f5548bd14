// A worked example of goals in a round that does not ask about all of them, from the cells of its row.
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

type NodeText = NonNullable<ChainText['nodes']>[number]
type MeasureText = NonNullable<ChainText['measures']>[number]

/** What each goal under the whole is like: its one measure reached or not, not reported, or not asked in 2026. */
type Goal = 'green' | 'red' | 'missing' | 'notAsked' | 'judged' | 'under'

const VALUES: Readonly<Partial<Record<string, string>>> = { green: '50', red: '10' }

const measureOf = (id: string, goal: Goal): MeasureText => {
  const isSeldom = goal === 'notAsked' || goal === 'judged' || goal === 'under'
  return {
    id,
    title: id,
    unit: 'number',
    limits: { target: '50' },
    ...(isSeldom ? { asked: { everyYears: 2, from: 2025 } } : {}),
  }
}

/** A goal with its own measure; «under»: an area with one such goal under it. */
const nodesOf = (goal: Goal, index: number): readonly NodeText[] => {
  const [id, measure] = [`g${index}`, `m${index}`]
  const base = { type: 'goal', measures: [measure] }
  if (goal !== 'under') return [{ ...base, id, title: id, parent: 'whole' }]
  const area = `a${index}`
  return [
    { id: area, type: 'area', title: area, parent: 'whole' },
    { ...base, id, title: id, parent: area },
  ]
}

/** One node «whole» over goals, graded by the row's rule in a round of 2026. */
export const notAskedExample = (row: Row): Example => {
  const goals = row.cell('goals').split(' ') as Goal[]
  const rule = row.cell('rule')
  const status = (of: string) => ({ status: { scale: 'light', rule: of } })
  return readExample(
    'measures.model.yaml',
    {
      types: {
        whole: { label: 'Whole', assessments: status(rule) },
        area: { label: 'Area', parents: ['whole'], assessments: status('worstBelow') },
        goal: {
          label: 'Goal',
          parents: ['whole', 'area'],
          limits: { target: { label: 'Target' } },
          assessments: status('requiredLight'),
        },
      },
      seldom: row.cell('seldom') === 'leftOut' ? 'leftOut' : 'missing',
    },
    {
      nodes: [{ id: 'whole', type: 'whole', title: 'Whole' }, ...goals.flatMap(nodesOf)],
      measures: goals.map((goal, index) => measureOf(`m${index}`, goal)),
      readings: goals.flatMap((goal, index) => {
        const value = VALUES[goal]
        return value === undefined ? [] : [{ measure: `m${index}`, period: '2026', value }]
      }),
      judgements: goals.flatMap((goal, index) =>
        goal === 'judged' ? [{ node: `g${index}`, round: 'helår-2026', grade: 'green' }] : [],
      ),
    },
  )
}
