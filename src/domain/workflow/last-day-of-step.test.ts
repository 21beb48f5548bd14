// Until when what was sent back is to be mended.
import { expect, test } from 'vitest'
import { lastDayFor } from './last-day-of-step.ts'
import type { Stage } from './stages.ts'

const stepped = {
  round: { id: 'delår', kind: 'forecast', year: 2027, from: 1, to: 8 } as const,
  stages: {
    report: { latest: { is: 'day', month: 9, day: 10 } },
    review: { latest: { is: 'day', month: 9, day: 17 } },
    deliver: { latest: { is: 'day', month: 9, day: 24 } },
    decide: { latest: { is: 'day', month: 10, day: 31 }, by: [] },
  } as const,
}
const moved = (stage: Stage, day: string) => ({
  stage,
  last: {
    move: stage === 'sentBack' ? ('sendBack' as const) : ('report' as const),
    person: 'Kim Lind',
    at: `${day}T08:00:00Z`,
    reason: null,
    day: null,
    reference: null,
  },
})

test.each<[Stage, string, string, string]>([
  ['notStarted', '2027-09-13', '2027-09-10', 'what has not been reported has its own last day'],
  ['sentBack', '2027-09-08', '2027-09-10', 'sent back while there is time'],
  ['sentBack', '2027-09-10', '2027-09-10', 'sent back on the last day'],
  ['sentBack', '2027-09-13', '2027-09-17', 'sent back at review: mended before it ends'],
  ['sentBack', '2027-09-20', '2027-09-24', 'sent back when all was reviewed: before delivery'],
  ['sentBack', '2027-10-12', '2027-10-31', 'sent back by the board: before the council decides'],
  [
    'sentBack',
    '2027-11-15',
    '2027-10-31',
    'nothing is ahead: the last of the days, and it is late',
  ],
])('%s %s is to be reported by %s: %s', (stage, on, expected, _why) =>
  expect(lastDayFor(stepped, 'report', moved(stage, on))).toBe(expected),
)

test('where the model says no last day for a report, what is sent back has none either', () => {
  const without = { ...stepped, stages: { ...stepped.stages, report: {} } }
  expect(lastDayFor(without, 'report', moved('sentBack', '2027-09-13'))).toBeNull()
})
