// A worked example of a goal with a date, from the cells of its row.
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

/** A long-term goal «whole» that is reached when all goals below are, and not before its date. */
export const dueExample = (row: Row): Example => {
  const due = row.cell('due', '')
  const grades = row
    .cell('children')
    .split(' ')
    .flatMap((one) => {
      const [grade = '', count = '0'] = one.split('×')
      return Array.from({ length: Number(count) }, () => grade)
    })
  return readExample(
    'groups.model.yaml',
    {
      scales: {
        longTerm: {
          grades: [
            { id: 'reached', tone: 'good' },
            { id: 'onTheWay', tone: 'caution' },
          ],
        },
      },
      rules: {
        reachedOrOnTheWay: {
          of: 'node',
          cases: [
            { grade: 'reached', when: { every: { of: { of: 'children' }, are: ['met'] } } },
            { grade: 'onTheWay', otherwise: true },
          ],
        },
      },
      types: {
        whole: {
          label: 'Long-term goal',
          assessments: {
            status: { scale: 'longTerm', rule: 'reachedOrOnTheWay', onlyWhenDue: ['reached'] },
          },
        },
        goal: {
          label: 'Goal',
          assessments: { status: { scale: 'fulfilment', rule: 'judgement' } },
        },
        financial: { label: 'Goal', assessments: { status: { scale: 'met', rule: 'judgement' } } },
        operational: {
          label: 'Goal',
          parents: ['whole'],
          assessments: { status: { scale: 'met', rule: 'judgement' } },
        },
      },
      rounds: [{ id: 'delår', kind: 'forecast', covers: 'january–august' }],
    },
    {
      nodes: [
        { id: 'whole', type: 'whole', title: 'Whole', ...(due === '' ? {} : { due }) },
        ...grades.map((_, index) => ({
          id: `g${index}`,
          type: 'operational',
          title: 'Goal',
          parent: 'whole',
        })),
      ],
      judgements: grades.map((grade, index) => ({
        node: `g${index}`,
        round: row.cell('round'),
        grade,
      })),
    },
  )
}
