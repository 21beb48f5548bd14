// A group whose assessment the round does not make, as the terminal and the pages say it.
import { expect, test } from 'vitest'
import { assessNode, readExample } from '../../spec/assessment/assess-example.ts'
import type { RuleText } from '../domain/model/language-rules.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const of = { of: 'children' } as const
const every: RuleText = {
  of: 'node',
  cases: [
    { grade: 'green', when: { every: { of, are: ['green'] } } },
    { grade: 'red', otherwise: true },
  ],
}

test.for([
  ['sv', every, 'Saknar underlag: bedömningen «Nått» görs inte i den här uppföljningen («G»).'],
  ['en', every, 'No basis: the assessment “Nått” is not made in this round (“G”).'],
  [
    'sv',
    { of: 'node', worst: { of } } as RuleText,
    'Saknar underlag: bedömningen «Nått» görs inte i den här uppföljningen («G»).',
  ],
] as const)(
  '%s: the assessment is not made, and nobody is said not to be there',
  ([language, rule, said]) => {
    const reached = { label: 'Nått', scale: 'light', rule: 'judgement', rounds: ['delår'] }
    const { model, chain } = readExample(
      'measures.model.yaml',
      {
        rules: { below: rule },
        types: {
          whole: { label: 'Helhet', assessments: { status: { scale: 'light', rule: 'below' } } },
          goal: { label: 'Mål', parents: ['whole'], assessments: { reached } },
        },
      },
      {
        nodes: [
          { id: 'whole', type: 'whole', title: 'Helhet' },
          { id: 'g', type: 'goal', title: 'G', parent: 'whole' },
        ],
      },
    )
    const reasons = assessNode({ model, chain }, 'helår-2026', 'whole')[0]?.reasons
    if (reasons == null) throw new Error('the whole is not assessed')
    const words = wordsOfReasons(reasons, { model, chain, roundKind: 'outcome', language })
    expect(words.sentence).toBe(said)
  },
)
