// A frozen version from body to body: whose turn it is, and what each decision leads to.
import { describe, expect, test } from 'vitest'
import type { Body } from '../organisation/organisation.ts'
import {
  acceptDecision,
  asParagraph,
  DECISION_KINDS,
  type DecidedStep,
  type DecisionKind,
  OUTCOMES,
  orderOf,
  treatmentOf,
} from './decisions.ts'

const body = (id: string, kind: Body['kind'], more: Partial<Body> = {}): [string, Body] => [
  id,
  { id, kind, title: { sv: id }, ...more },
]
const BODIES = new Map([
  body('kf', 'council'),
  body('ks', 'executiveBoard'),
  body('bun', 'committee'),
  body('son', 'committee'),
  body('gamla', 'committee', { valid: { to: '2024-12-31' } }),
])
const ORDER = [['bun', 'son'], ['ks'], ['kf']]
const decided = (
  who: string,
  kind: DecisionKind,
  more: Partial<DecidedStep> = {},
): DecidedStep => ({
  decision: `${who}-${kind}`,
  version: 1,
  body: who,
  kind,
  isLast: who === 'kf',
  ...more,
})
const FIRST = { version: 1, restsOn: null }
const at = (...decisions: readonly DecidedStep[]) => treatmentOf(ORDER, FIRST, [FIRST], decisions)

const on = (lastDay: string, today = lastDay) => ({ lastDay, today })

describe('the order', () => {
  test('is the model’s, by id or kind, with the bodies in force on the day', () => {
    const by = ['committee', 'ks', 'council']
    expect(orderOf({ decide: { by } }, BODIES, on('2026-12-31'))).toEqual(ORDER)
    expect(orderOf({ decide: { by } }, BODIES, on('2024-12-31'))[0]).toEqual([
      'bun',
      'son',
      'gamla',
    ])
  })
  test('is board and council where the model says nothing', () => {
    expect(orderOf({ decide: { by: [] } }, BODIES, on('2026-12-31'))).toEqual([['ks'], ['kf']])
  })
})

describe('a version', () => {
  test.each([
    [[], 'underWay', ['bun', 'son']],
    [[decided('son', 'noted')], 'underWay', ['bun']],
    [[decided('son', 'noted'), decided('bun', 'approved')], 'underWay', ['ks']],
    [[decided('son', 'noted'), decided('bun', 'amended')], 'amended', []],
    [[decided('son', 'sentBack')], 'sentBack', []],
    [
      [decided('son', 'noted'), decided('bun', 'approved'), decided('ks', 'noted')],
      'underWay',
      ['kf'],
    ],
    [[decided('kf', 'approved')], 'decided', []],
    [[decided('kf', 'noted')], 'noted', []],
  ] as const)('after %j is %s and waits for %j', (decisions, stage, waitingFor) => {
    expect(at(...decisions)).toEqual({ stage, waitingFor })
  })

  test('that an amendment brought goes on from the body that amended', () => {
    const second = { version: 2, restsOn: 'ks-amended' }
    const before = [decided('bun', 'approved'), decided('son', 'noted'), decided('ks', 'amended')]
    const after = treatmentOf(ORDER, second, [FIRST, second], before)
    expect(after).toEqual({ stage: 'underWay', waitingFor: ['kf'] })
  })

  test('that the council amended is decided as soon as it is frozen', () => {
    const second = { version: 2, restsOn: 'kf-amended' }
    expect(treatmentOf(ORDER, second, [FIRST, second], [decided('kf', 'amended')])).toEqual({
      stage: 'decided',
      waitingFor: [],
    })
  })

  test('that comes after a reopening begins from the first body', () => {
    const second = { version: 2, restsOn: null }
    const before = [decided('bun', 'approved'), decided('son', 'sentBack')]
    expect(treatmentOf(ORDER, second, [FIRST, second], before).waitingFor).toEqual(['bun', 'son'])
    expect(treatmentOf(ORDER, FIRST, [FIRST, second], [])).toEqual({
      stage: 'replaced',
      waitingFor: [],
    })
  })
})

describe('a decision', () => {
  const waiting = (...waitingFor: string[]) => ({
    order: ORDER,
    treatment: { stage: 'underWay', waitingFor } as const,
    bodies: BODIES,
    today: '2026-10-14',
    frozenOn: '2026-09-10',
    decided: [],
  })
  const given = { body: 'ks', kind: 'approved', date: '2026-10-14', reason: '' } as const

  test.each(DECISION_KINDS)(
    '%s leads where the table says, before the last and by the last',
    (kind) => {
      const reason = 'Skäl.'
      expect(acceptDecision(waiting('ks'), { ...given, kind, reason })).toEqual({
        stage: OUTCOMES.before[kind],
        isLast: false,
      })
      expect(acceptDecision(waiting('kf'), { ...given, body: 'kf', kind, reason })).toEqual({
        stage: OUTCOMES.last[kind],
        isLast: true,
      })
    },
  )

  test('of one of two that are waited for last is not the last', () => {
    const order = [['ks', 'kf']]
    expect(acceptDecision({ ...waiting('ks', 'kf'), order }, given)).toMatchObject({
      isLast: false,
    })
    expect(acceptDecision({ ...waiting('ks'), order }, given)).toMatchObject({ isLast: true })
  })

  test('is refused out of turn, and says whose turn it is', () => {
    expect(acceptDecision(waiting('bun'), given)).toEqual({
      refused: 'notTheirTurn',
      turn: [{ sv: 'bun' }],
    })
  })

  test('is refused where the version’s way has ended', () => {
    const ended = { ...waiting(), treatment: { stage: 'decided', waitingFor: [] } as const }
    expect(acceptDecision(ended, given)).toEqual({ refused: 'treatmentEnded', stage: 'decided' })
  })

  test.each(['amended', 'sentBack'] as const)('%s says what or why', (kind) => {
    expect(acceptDecision(waiting('ks'), { ...given, kind, reason: ' ' })).toEqual({
      refused: 'decisionWithoutReason',
      kind,
    })
  })

  test('is made today at the latest', () => {
    expect(acceptDecision(waiting('ks'), { ...given, date: '2026-10-15' })).toEqual({
      refused: 'decisionAhead',
      day: '2026-10-15',
    })
  })

  const son = { body: 'son', title: { sv: 'son' }, day: '2026-09-20' }
  const bun = { body: 'bun', title: { sv: 'bun' }, day: '2026-09-15' }
  const afterSon = { refused: 'decisionBeforeBody', body: son.title, day: son.day }
  const tooEarly = { refused: 'decisionBeforeFreeze', day: '2026-09-10' }
  type Row = readonly [string, string, string, readonly (typeof son)[], object | null]
  test.each<Row>([
    ['ks', '1900-01-01', 'nothing was there to decide on', [], tooEarly],
    ['ks', '2026-09-09', 'the day before the version was frozen', [], tooEarly],
    ['ks', '2026-09-10', 'the day it was frozen', [], null],
    ['ks', '2026-09-19', 'before the latest of the committees', [son, bun], afterSon],
    ['ks', '2026-09-20', 'bodies may meet on the same day', [son, bun], null],
    ['bun', '2026-09-15', 'committees of one step decide in any order', [son], null],
  ])('of %s on %s: %s', (body, date, _, before, refused) => {
    const treated = { ...waiting(body), decided: before }
    const answer = acceptDecision(treated, { ...given, body, date })
    if (refused === null) expect(answer).toMatchObject({ stage: 'underWay' })
    else expect(answer).toEqual(refused)
  })
})

test.each([
  ['91', '§ 91'],
  ['§91', '§ 91'],
  ['§ 91', '§ 91'],
  [' 12 a ', '§ 12 a'],
  ['KS 2026/12', 'KS 2026/12'],
  ['', ''],
])('the paragraph written «%s» is «%s»', (written, said) => expect(asParagraph(written)).toBe(said))
