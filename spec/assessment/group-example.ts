// A worked example over grades, from the cells of its row.
import type { ChainText } from '../../src/domain/goals/language.ts'
import { type Example, readExample } from './assess-example.ts'
import type { Row } from './read-table.ts'

type NodeText = NonNullable<ChainText['nodes']>[number]
type JudgementText = NonNullable<ChainText['judgements']>[number]
type Child = { readonly node: NodeText; readonly judgement?: JudgementText }

const MEMBERS = /^(\w+)×(\d+)(?:@(\d+))?$/

/** «full×4», «ungraded×1», «full×1@3» with weight 3. */
const childrenOf = (type: string, written: string): readonly Child[] => {
  const [, grade = '', count, weight] = MEMBERS.exec(written) ?? []
  if (count === undefined) throw new Error(`no members: «${written}»`)
  return Array.from({ length: Number(count) }, (_, index): Child => {
    const id = `${type}-${grade}-${weight ?? 1}-${index}`
    const node = {
      id,
      type,
      title: id,
      parent: 'whole',
      ...(weight === undefined ? {} : { weight }),
    }
    return grade === 'ungraded'
      ? { node }
      : { node, judgement: { node: id, round: 'helår-2026', grade } }
  })
}

const child = (scale: string) => ({
  label: 'Child',
  parents: ['whole'],
  assessments: { status: { scale, rule: 'judgement' } },
})

/** One node «whole» over children whose grades persons decided, graded by the row's rule. */
export const groupExample = (row: Row): Example => {
  const groups = row
    .cell('children')
    .split(' | ')
    .filter((one) => one !== '')
  const children = groups.flatMap((group) => {
    const [type = '', members = ''] = group.split(': ')
    return members.split(' ').flatMap((one) => childrenOf(type, one))
  })
  const rule = row.cell('rule')
  const whole = {
    label: 'Whole',
    assessments: { status: { scale: row.cell('scale'), rule } },
  }
  return readExample(
    'groups.model.yaml',
    {
      types: {
        whole,
        goal: child('fulfilment'),
        financial: child('met'),
        operational: child('met'),
      },
    },
    {
      nodes: [{ id: 'whole', type: 'whole', title: 'Whole' }, ...children.map(({ node }) => node)],
      judgements: children.flatMap(({ judgement }) => judgement ?? []),
    },
  )
}
