// A worked example of a grade that hangs on what persons decide and answer, from the cells of its row.
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

/** A whole owned by a committee, its own assessment made by the board or by whom the row says, over parts that are judged. */
export const nearestStepsExample = (row: Row): Example => {
  const parts = row
    .cell('parts', '')
    .split(' ')
    .filter((one) => one !== '')
  const [own, answer, due, by] = ['own', 'answer', 'due', 'by'].map((key) => row.cell(key, ''))
  const round = 'helår-2026'
  return readExample(
    'nearest-steps.model.yaml',
    {
      types: {
        whole: {
          label: { sv: 'Mål', en: 'Goal' },
          assessments: {
            status: { label: 'Status', scale: 'light', rule: row.cell('rule') },
            own: {
              label: { sv: 'Egen bedömning', en: 'Own judgement' },
              scale: 'reached',
              onlyWhenDue: ['full'],
              ...(by === 'anybody' ? {} : { by: ['executiveBoard'] }),
            },
            computed: {
              label: { sv: 'Delmålens läge', en: 'The parts' },
              scale: 'light',
              rule: 'worstBelow',
            },
          },
        },
      },
    },
    {
      bodies: [
        { id: 'ks', kind: 'executiveBoard', title: { sv: 'Kommunstyrelsen', en: 'The board' } },
        { id: 'bun', kind: 'committee', title: { sv: 'Skolnämnden', en: 'The school committee' } },
      ],
      nodes: [
        {
          ...{ id: 'whole', type: 'whole', title: 'Whole', measures: ['asked'] },
          ...(by === 'anybody' ? {} : { owner: 'bun' }),
          due: due === '' ? '2026-12-31' : (due ?? ''),
        },
        ...parts.map((_, at) => ({
          ...{ id: `part-${at + 1}`, type: 'part', title: `Del ${at + 1}`, parent: 'whole' },
        })),
      ],
      measures: [{ id: 'asked', title: 'Finns plan?', unit: 'yesNo', owner: 'bun' }],
      readings: answer === '' ? [] : [{ measure: 'asked', period: 2026, answer: answer ?? '' }],
      judgements: [
        ...(own === '' ? [] : [{ node: 'whole', assessment: 'own', round, grade: own ?? '' }]),
        ...parts.map((grade, at) => ({ node: `part-${at + 1}`, round, grade })),
      ],
    },
  )
}
