// How far a decision and a meeting of the year's wheel have come.
import { describe, expect, test } from 'vitest'
import { decisionStanding, meetingStanding } from './event-standings.ts'

const ORDER = [['son', 'bun'], ['ks'], ['kf']]
const LATEST = '2026-10-31'

describe('the decision on a round', () => {
  test.each([
    [null, [], '2026-10-31', { is: 'notFrozen', days: 0 }, 'its last day itself is not late'],
    [null, [], '2026-11-02', { is: 'notFrozen', days: 2 }, 'nothing to decide on, and late'],
    [
      { stage: 'underWay' as const, waitingFor: ['bun'] },
      ['son'],
      '2026-10-01',
      { is: 'step', step: 'decide', done: 1, of: 4, waitsFor: ['bun'], late: null },
      'those of one step decide in any order',
    ],
    [
      { stage: 'underWay' as const, waitingFor: ['ks'] },
      ['son', 'bun'],
      '2026-11-05',
      { is: 'step', step: 'decide', done: 2, of: 4, waitsFor: ['ks'], late: { count: 1, days: 5 } },
      'late with whoever’s turn it is',
    ],
    [
      { stage: 'decided' as const, waitingFor: [] },
      ['kf'],
      '2026-12-24',
      { is: 'step', step: 'decide', done: 4, of: 4, waitsFor: [], late: null },
      'the last body’s approval decides it, whoever was passed over',
    ],
    [
      { stage: 'sentBack' as const, waitingFor: [] },
      ['son'],
      '2026-11-01',
      { is: 'step', step: 'decide', done: 1, of: 4, waitsFor: [], late: { count: 1, days: 1 } },
      'sent back: it waits for another version, and is late all the same',
    ],
  ])('%j, decided by %j, on %s: %j: %s', (treatment, treated, today, standing, _why) =>
    expect(decisionStanding(ORDER, treatment, new Set(treated), LATEST, today)).toEqual(standing),
  )
})

describe('a meeting', () => {
  const meeting = (date: string) =>
    ({
      is: 'meeting',
      day: date,
      track: 'followUp',
      meeting: { body: 'ks', date },
      breaches: [],
    }) as const
  const version = { round: 'delår-2026', version: 1, waitingFor: ['ks'], decisions: [] }
  const decided = { ...version, waitingFor: ['kf'], decisions: [{ body: 'ks', day: '2026-10-06' }] }
  test.each([
    [
      '2026-10-06',
      [version],
      '2026-10-01',
      false,
      'what waits for the body is to be decided there',
    ],
    ['2026-10-06', [version], '2026-10-06', false, 'also on its own day'],
    ['2026-10-06', [version], '2026-10-07', null, 'a meeting that has been decides nothing more'],
    ['2026-10-06', [decided], '2026-10-07', true, 'what it decided that day'],
    ['2026-11-03', [decided], '2026-10-07', null, 'nothing waits for the body'],
    ['2026-10-06', [], '2026-10-01', null, 'nothing is frozen'],
  ])('on %s with %j, seen on %s: %s: %s', (date, versions, today, hasDecided, _why) =>
    expect(meetingStanding(meeting(date), versions, today)?.hasDecided ?? null).toBe(hasDecided),
  )
})
