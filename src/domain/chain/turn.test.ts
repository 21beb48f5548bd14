// What became of a conclusion by another version of the model: better, worse, or of another sort.
import { expect, test } from 'vitest'
import type { RuleReason, Suggestion } from '../assessment/reasons.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import { turnOf } from './turn.ts'

const modelWith = (grades: string): Model => {
  const text = `{ model: m, title: M, scales: { light: { grades: [${grades}] } } }`
  const read = readModel(new Map([['m', text]]), 'm')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.model
}
const grade = (id: string, tone: string) => `{ id: ${id}, tone: ${tone}, label: ${id} }`

const BEFORE = modelWith(
  [grade('green', 'good'), grade('yellow', 'caution'), grade('grey', 'unknown')].join(', '),
)
const AFTER = modelWith(
  [
    grade('best', 'good'),
    grade('green', 'good'),
    grade('half', 'fair'),
    grade('yellow', 'caution'),
    grade('grey', 'unknown'),
  ].join(', '),
)

const reason = (suggestion: Suggestion): RuleReason => ({
  rule: 'r',
  scale: 'light',
  subject: { sort: 'node', id: 'n', node: 'n' },
  suggestion,
  body: { is: 'cases', cases: [] },
})
const graded = (id: string) => reason({ is: 'grade', rule: 'r', grade: id, case: 0 })
const NO_RULE = reason({ is: 'noRule', rule: 'r' })
const NO_BASIS = reason({ is: 'noBasis', rule: 'r', missing: [] })
const JUDGEMENT = reason({ is: 'judgement' })

test.each([
  ['the same grade is no turn', graded('green'), graded('green'), null],
  ['a grade that means less to a reader is worse', graded('green'), graded('yellow'), 'worse'],
  ['one that means more is better, also a new one', graded('yellow'), graded('half'), 'better'],
  [
    'of two that mean the same, the one higher on the scale',
    graded('green'),
    graded('best'),
    'better',
  ],
  ['grey is neither better nor worse', graded('yellow'), graded('grey'), 'other'],
  ['no case fits any more', graded('green'), NO_RULE, 'ruleLost'],
  ['a person is to judge instead', graded('green'), JUDGEMENT, 'ruleLost'],
  ['a rule decides what a person judged', JUDGEMENT, graded('green'), 'ruleGained'],
  ['the rule asks for something that is not there', graded('green'), NO_BASIS, 'basisLost'],
  ['what lacked its basis has one', NO_BASIS, graded('green'), 'other'],
  ['no rule and judgement are both for a person', NO_RULE, JUDGEMENT, 'other'],
  ['it is assessed first now', null, graded('green'), 'added'],
  ['it is assessed no longer', graded('green'), null, 'removed'],
  ['neither assesses it', null, null, null],
] as const)('%s', (_why, before, after, turn) => {
  expect(turnOf(before, after, { before: BEFORE, after: AFTER })).toBe(turn)
})
