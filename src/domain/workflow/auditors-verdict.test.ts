// When the auditors can deliver a verdict, what is asked of which report, and whose their notes are.
import { describe, expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import type { Body } from '../organisation/organisation.ts'
import type { Role } from '../organisation/role.ts'
import type { Round } from '../periods/period.ts'
import { isAuditorOnly } from './auditors.ts'
import {
  type AuditorsAnswer,
  type AuditorsQuestion,
  type AuditorsVerdict,
  awaitsVerdict,
  questionsOf,
  verdictFault,
} from './auditors-verdict.ts'

const GOALS: readonly AuditorsQuestion[] = ['financialGoals', 'operationalGoals']
const YEAR: readonly AuditorsQuestion[] = ['purposeful', 'accountsTrue', 'controlSufficient']

test('an interim report is asked what 12:2 asks; an annual report that, 12:1 and discharge', () => {
  expect(questionsOf('delårsrapport')).toEqual(GOALS)
  expect(questionsOf('årsredovisning')).toEqual([...YEAR, ...GOALS, 'discharge'])
})

const interim: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const monthly: Round = { id: 'mars', kind: 'forecast', year: 2026, from: 1, to: 3 }
const read = readModel(
  new Map([
    [
      'm.yaml',
      `model: m
title: M
rounds:
  - { id: delår, label: Delår, kind: forecast, covers: january–august, statutory: delårsrapport }
  - { id: mars, label: Mars, kind: forecast, covers: january–march }
`,
    ],
  ]),
  'm.yaml',
)
const models = 'model' in read ? [read] : []
test.each<[Round, readonly string[], string | null, string]>([
  [interim, [], 'delårsrapport', 'nobody has judged it'],
  [interim, ['delår-2025', 'mars-2026'], 'delårsrapport', 'others are not this one'],
  [interim, ['delår-2026'], null, 'it is judged'],
  [monthly, [], null, 'the law asks for no verdict on it'],
])('%j where %j are judged awaits %s: %s', (round, judged, awaited, _) => {
  const delivered = judged.map((roundId) => ({ roundId }))
  expect(awaitsVerdict(models, round, delivered)).toBe(awaited)
})

const said = (financial: AuditorsAnswer | null, words: string): AuditorsVerdict => ({
  answers: [
    { question: 'financialGoals', answer: financial, words },
    { question: 'operationalGoals', answer: 'yes', words: '' },
  ],
  signed: 'Mika Dahl',
  on: '2026-10-01',
  why: '',
})
const body = (id: string, kind: Body['kind']): Body => ({ id, kind, title: { sv: id } })
const BODIES = new Map(
  [body('kf', 'council'), body('ks', 'executiveBoard'), body('skola', 'unit')].map((one) => [
    one.id,
    one,
  ]),
)
const to = (id: string): AuditorsVerdict => {
  const verdict = said('no', 'Två mål saknar mått.')
  return { ...verdict, answers: verdict.answers.map((one) => ({ ...one, to: id })) }
}
const JUDGED = {
  report: 'delårsrapport',
  today: '2026-10-01',
  isFrozen: true,
  bodies: BODIES,
} as const
const yes = said('yes', '')

describe.each<[AuditorsVerdict, boolean, string | undefined, string]>([
  [yes, false, undefined, 'all is answered and signed'],
  [said(null, ''), false, 'questionsUnanswered', 'one is not answered'],
  [said('granted', ''), false, 'questionsUnanswered', 'that is no answer to it'],
  [{ ...yes, answers: [] }, false, 'questionsUnanswered', 'none is answered'],
  [said('partly', ' '), false, 'answerWithoutWords', 'what is not in order needs words'],
  [said('cannotJudge', ''), false, 'answerWithoutWords', 'why it cannot be judged is said'],
  [said('no', 'Två mål saknar mått.'), false, undefined, 'it has its words'],
  [to('ks'), false, undefined, 'the board answers for it'],
  [to('kf'), false, 'answerToNobody', 'the council is whom the auditors report to'],
  [to('skola'), false, 'answerToNobody', 'a unit answers to its committee'],
  [to('x'), false, 'answerToNobody', 'there is no such body'],
  [{ ...yes, signed: ' \n' }, false, 'verdictUnsigned', 'nobody stands behind it'],
  [{ ...yes, on: '' }, false, 'verdictWithoutDay', 'it has no day'],
  [{ ...yes, on: '2026-10-02' }, false, 'verdictAhead', 'nobody signs tomorrow'],
  [yes, true, 'verdictAgainWithoutReason', 'one is there, and nothing is overwritten'],
  [{ ...yes, why: 'Fel år.' }, true, undefined, 'it says why it is given anew'],
])('%j, given before: %s', (verdict, isAgain, refused, why) => {
  test(`${refused ?? 'delivered'}, since ${why}`, () =>
    expect(verdictFault(verdict, { ...JUDGED, isAgain })?.refused).toBe(refused))
})

test('it is not delivered on a round of which nothing is frozen: what it judges could still change', () =>
  expect(verdictFault(yes, { ...JUDGED, isFrozen: false, isAgain: false })?.refused).toBe(
    'verdictBeforeFrozen',
  ))

test.each<[readonly (readonly [Role, string?])[], boolean, string]>([
  [[['auditor']], true, 'it is their own'],
  [[['auditor'], ['politician']], true, 'other roles do not take it away'],
  [[['auditor', 'mika']], false, 'the office is personal, and not lent'],
  [[['auditor'], ['administrator']], false, 'an administrator could let themselves in'],
  [[['auditor'], ['administrator', 'tove']], false, 'lent or not'],
  [[['administrator'], ['controller']], false, 'they are no auditors'],
  [[], false, 'nobody is nobody'],
])('who holds %j reads the auditors’ notes: %s, since %s', (roles, reads, _why) =>
  expect(
    isAuditorOnly(
      roles.map(([role, from]) => ({
        role,
        body: null,
        ...(from === undefined ? {} : { onBehalfOf: from }),
      })),
    ),
  ).toBe(reads),
)
