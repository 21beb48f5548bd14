// A worked example of a goal whose type or own days are over, from the cells of its row.
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

/** «2026-09-01 -» or «- 2026-12-31». */
const days = (written: string): { readonly from?: string; readonly to?: string } => {
  const [from, to] = written.split(/^- | -$/)
  return from === '' ? { to } : { from }
}

/**
 * A whole over a goal that is always in force and a promise of the row's type, each decided and measured:
 * the whole's rules make a share of the two grades, and a sum of the two values.
 */
export const inForceExample = (row: Row): Example => {
  const [retired, used, own] = [row.cell('retired', ''), row.cell('type', ''), row.cell('node', '')]
  const round = row.cell('round')
  const year = round.slice(-4)
  const below = (id: 'goal' | 'promise', measure: string) => ({
    ...{ id, type: id, title: id, parent: 'whole', owner: 'council', measures: [measure] },
  })
  return readExample(
    'in-force.model.yaml',
    {
      types: {
        promise: {
          label: 'Promise',
          ...(retired === '' ? {} : { retired: { on: retired } }),
          ...(used === '' ? {} : { valid: days(used) }),
        },
      },
    },
    {
      bodies: [{ id: 'council', kind: 'council', title: 'Council' }],
      nodes: [
        { id: 'whole', type: 'whole', title: 'Whole', owner: 'council' },
        below('goal', 'kept'),
        { ...below('promise', 'promised'), ...(own === '' ? {} : { valid: days(own) }) },
      ],
      measures: ['kept', 'promised'].map((id) => ({
        ...{ id, title: id, unit: 'number', better: 'higher' },
      })),
      readings: ['kept', 'promised'].flatMap((measure) =>
        (['outcome', 'forecast'] as const).map((kind) => ({
          ...{ measure, period: year, kind, value: 10 },
        })),
      ),
      judgements: [
        { node: 'goal', round, grade: 'green', by: 'council' },
        { node: 'promise', round, grade: 'red', by: 'council' },
      ],
    },
  )
}
