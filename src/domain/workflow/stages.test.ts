// A part's way through a round: each move from each stage, and what keeps it from going on.
import { describe, expect, test } from 'vitest'
import type { Body, BodyKind } from '../organisation/organisation.ts'
import type { Ask } from './asks.ts'
import { partsOf } from './parts.ts'
import {
  MOVES,
  type Move,
  movePart,
  type PartStanding,
  partsBehind,
  STAGES,
  type Stage,
  stepAhead,
  waitsForOthers,
} from './stages.ts'

const body = (id: string, kind: BodyKind, parent?: string): [string, Body] => [
  id,
  { id, kind, title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
]
const bodies = new Map([
  body('kf', 'council'),
  body('nämnd', 'committee', 'kf'),
  body('förvaltning', 'department', 'nämnd'),
  body('skola', 'unit', 'förvaltning'),
  body('bolag', 'company', 'kf'),
])
const ask = (at: string, answered = true): Ask => ({
  is: 'text',
  node: `mål-${at}`,
  field: 'analysis',
  at,
  answered,
})
const standing = (stage: Stage): PartStanding => ({ stage, last: null })

/** A committee with a school under it; each stands where it is said to. */
const moving = (
  of: string,
  stages: Readonly<Record<string, Stage>>,
  asks: readonly Ask[] = [ask('nämnd'), ask('skola')],
) => {
  const parts = partsOf(bodies, asks)
  const part = parts.find((one) => one.body === of)
  if (part === undefined) throw new Error(`no part of ${of}`)
  const standingOf = (id: string) => standing(stages[id] ?? 'notStarted')
  return { bodies, part, parts, standingOf, today: '2026-09-20', firstDay: '2026-01-01' }
}

describe('a committee’s part', () => {
  test.each<[Stage, Move, Stage | null, string]>([
    ['notStarted', 'report', 'reported', 'what is done is reported'],
    ['notStarted', 'review', null, 'nothing is reported that could be reviewed'],
    ['notStarted', 'deliver', null, 'nothing is reviewed that could be delivered'],
    ['sentBack', 'report', 'reported', 'what was sent back is mended and reported again'],
    ['sentBack', 'sendBack', null, 'it is back already'],
    ['reported', 'takeBack', 'notStarted', 'its reporter changes their mind before it is reviewed'],
    ['reported', 'review', 'reviewed', 'somebody has read it'],
    ['reported', 'sendBack', 'sentBack', 'something is wrong'],
    ['reported', 'deliver', null, 'it is not reviewed'],
    ['reviewed', 'takeBack', null, 'who reviewed it is to send it back'],
    ['reviewed', 'sendBack', 'sentBack', 'something is found late'],
    ['reviewed', 'deliver', 'delivered', 'the committee hands it over'],
    ['delivered', 'sendBack', 'sentBack', 'the receiver asks for more'],
    ['delivered', 'report', null, 'what is delivered is not reported anew'],
  ])('in «%s» by «%s» comes to %s, since %s', (stage, move, to, _why) => {
    const moved = movePart(moving('nämnd', { nämnd: stage, skola: 'reviewed' }), {
      move,
      reason: 'Analysen saknas.',
    })
    if (to === null) expect(moved).toMatchObject({ refused: 'notInStage', stage, move })
    else expect(moved).toEqual({ stage: to })
  })

  test.each([
    ['lo', true, 'ownReview', 'they reported it themselves, and the round asks for four eyes'],
    ['kim', true, 'reviewed', 'another has read it'],
    ['lo', undefined, 'reviewed', 'the round asks for no other: the part says so openly'],
  ] as const)(
    'reported by Lo and reviewed by %s comes to %s %s: %s',
    (by, byAnother, outcome, _why) => {
      const at = moving('nämnd', { nämnd: 'reported' })
      const said = { person: 'Lo Berg', account: 'lo', at: '2026-09-10T08:00:00Z' }
      const last = { move: 'report' as const, ...said, reason: null, day: null, reference: null }
      const standingOf = () => ({ ...standing('reported'), last })
      const moved = movePart({ ...at, standingOf, by, byAnother }, { move: 'review' })
      expect('refused' in moved ? moved.refused : moved.stage).toBe(outcome)
    },
  )

  test('what is refused says which moves there are', () =>
    expect(movePart(moving('nämnd', {}), { move: 'deliver' })).toMatchObject({
      possible: ['report'],
    }))

  test('is not reported while something is missing, and says how much', () =>
    expect(
      movePart(moving('nämnd', {}, [ask('nämnd', false), ask('nämnd'), ask('nämnd', false)]), {
        move: 'report',
      }),
    ).toEqual({ refused: 'stillMissing', missing: 2 }))

  test('what is missing in a unit’s part does not stop the committee’s own report', () =>
    expect(
      movePart(moving('nämnd', {}, [ask('nämnd'), ask('skola', false)]), { move: 'report' }),
    ).toEqual({ stage: 'reported' }))

  test.each([[undefined], [''], ['   ']])('is not sent back with the reason %o', (reason) =>
    expect(
      movePart(moving('nämnd', { nämnd: 'reported' }), {
        move: 'sendBack',
        ...(reason === undefined ? {} : { reason }),
      }),
    ).toEqual({ refused: 'reasonMissing' }),
  )

  test.each<[Stage, boolean]>(STAGES.map((stage) => [stage, stage === 'reviewed']))(
    'with a unit in «%s» is delivered: %s',
    (stage, isDelivered) => {
      const moved = movePart(moving('nämnd', { nämnd: 'reviewed', skola: stage }), {
        move: 'deliver',
      })
      expect(moved).toEqual(
        isDelivered
          ? { stage: 'delivered' }
          : { refused: 'partsNotReviewed', bodies: [{ sv: 'skola' }] },
      )
    },
  )

  test.each([
    ['2026-09-20', true, 'today'],
    ['2026-09-01', true, 'an earlier day, recorded afterwards'],
    ['2026-09-21', false, 'tomorrow'],
  ])('is delivered on %s: %s, since it is %s', (day, isDelivered, _why) => {
    const moved = movePart(moving('nämnd', { nämnd: 'reviewed', skola: 'reviewed' }), {
      move: 'deliver',
      day,
    })
    expect('stage' in moved).toBe(isDelivered)
  })
})

describe('a school’s part', () => {
  test('is not delivered by itself: it goes with the committee', () =>
    expect(movePart(moving('skola', { skola: 'reviewed' }), { move: 'deliver' })).toEqual({
      refused: 'deliversWithAbove',
      above: { sv: 'nämnd' },
    }))

  test('goes the rest of the way as every part does', () =>
    expect(movePart(moving('skola', { skola: 'reported' }), { move: 'review' })).toEqual({
      stage: 'reviewed',
    }))
})

test.each([
  ['2026-01-01', 'delivered', 'the first day of what the round is about'],
  ['2025-12-31', 'dayBefore', 'the day before it'],
  ['2026-09-20', 'delivered', 'today'],
  ['2026-09-21', 'dayAhead', 'tomorrow'],
])('a delivery of %s: %s, %s', (day, expected) => {
  const done = movePart(moving('nämnd', { nämnd: 'reviewed', skola: 'reviewed' }), {
    move: 'deliver',
    day,
  })
  expect('refused' in done ? done.refused : done.stage).toBe(expected)
})

test('every move is made from some stage', () =>
  expect(
    MOVES.filter(
      (move) =>
        !STAGES.some(
          (stage) =>
            'stage' in
            movePart(moving('nämnd', { nämnd: stage, skola: 'reviewed' }), { move, reason: 'x' }),
        ),
    ),
  ).toEqual([]))

test.each<['report' | 'review' | 'deliver', Stage, Stage, number, string]>([
  ['report', 'notStarted', 'sentBack', 2, 'neither has reported'],
  ['report', 'reported', 'reviewed', 0, 'both have'],
  ['review', 'reported', 'reviewed', 1, 'the committee waits for review'],
  [
    'deliver',
    'reviewed',
    'reviewed',
    1,
    'a unit delivers with its committee, so only that is behind',
  ],
  ['deliver', 'delivered', 'reviewed', 0, 'the committee has delivered for both'],
])(
  'behind with «%s», committee «%s», school «%s»: %i, since %s',
  (step, nämnd, skola, count, _why) => {
    const { parts, standingOf } = moving('nämnd', { nämnd, skola })
    expect(partsBehind(parts, standingOf, step).length).toBe(count)
  },
)

describe('a committee that nothing is asked of', () => {
  const asks = [ask('skola')]
  test.each<[Stage, Move, Stage | null, string]>([
    ['notStarted', 'report', null, 'it has nothing to report'],
    ['notStarted', 'deliver', 'delivered', 'it delivers what its school has reported'],
    ['delivered', 'sendBack', 'sentBack', 'something that it delivered is wrong'],
    ['sentBack', 'deliver', 'delivered', 'what was wrong is mended in the school’s part'],
  ])('%s, %s: %s, %s', (stage, move, expected, _why) => {
    const stages = { nämnd: stage, skola: 'reviewed' as const }
    const moved = movePart(moving('nämnd', stages, asks), { move, reason: 'Fel' })
    expect('refused' in moved ? null : moved.stage).toBe(expected)
  })

  test('waits for its school, and then for nobody', () => {
    const before = moving('nämnd', { skola: 'reported' }, asks)
    expect(waitsForOthers(before)).toBe(true)
    expect(movePart(before, { move: 'deliver' })).toMatchObject({ refused: 'partsNotReviewed' })
    const after = moving('nämnd', { skola: 'reviewed' }, asks)
    expect(waitsForOthers(after)).toBe(false)
    expect(stepAhead('notStarted', after.part)).toBe('deliver')
  })

  test('is behind with nothing but its delivery', () => {
    const { parts, standingOf } = moving('nämnd', { skola: 'reviewed' }, asks)
    expect(partsBehind(parts, standingOf, 'report')).toHaveLength(0)
    expect(partsBehind(parts, standingOf, 'deliver')).toHaveLength(1)
  })
})
