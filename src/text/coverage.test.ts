// How large a part of a group must have a grade, as the terminal and the pages say it where too few have.
import { expect, test } from 'vitest'
import { assessNode } from '../../spec/assessment/assess-example.ts'
import { groupExample } from '../../spec/assessment/group-example.ts'
import { rowOf } from '../../spec/assessment/read-table.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const all = ({ sentence, children }: ReasonWords): readonly string[] => [
  sentence.replaceAll('\u00a0', ' '),
  ...children.flatMap(all),
]

test.for([
  [
    'sv',
    'everyCovered',
    'Saknar underlag: 1 av 3 saknar bedömning (goal-ungraded-1-0); 67 % har en, och minst 80 % måste ha det.',
    '1 saknar bedömning; 67 % har en, och minst 80 % måste ha det)',
  ],
  [
    'en',
    'everyCovered',
    'No basis: 1 of 3 has no grade (goal-ungraded-1-0); 67% have one, and at least 80% must.',
    '1 has no grade; 67% have one, and at least 80% must)',
  ],
  [
    'sv',
    'weightedCovered',
    'Saknar underlag: 1 av 3 saknar bedömning (goal-ungraded-1-0); 67 % har en, och minst 80 % måste ha det.',
    'inget värde; 1 av 3 saknar bedömning; 67 % har en, och minst 80 % måste ha det.',
  ],
] as const)('%s, %s: how many have a grade and how many must', ([language, rule, first, under]) => {
  const scale = rule === 'everyCovered' ? 'reached' : 'fulfilment'
  const { model, chain } = groupExample(
    rowOf({ rule, scale, children: 'goal: full×1 none×1 ungraded×1' }),
  )
  const reasons = assessNode({ model, chain }, 'helår-2026', 'whole')[0]?.reasons
  if (reasons == null) throw new Error('the whole is not assessed')
  const [sentence, ...below] = all(
    wordsOfReasons(reasons, { model, chain, roundKind: 'outcome', language }),
  )
  expect(sentence).toBe(first)
  expect(below.some((one) => one.includes(under))).toBe(true)
})
