// When a morning reminds of what waits: when it comes, when it comes back, before its last day, and after it.
import { describe, expect, test } from 'vitest'
import type { Reminders } from '../model/model.ts'
import type { Duty } from './duties.ts'
import { digestOf, isReminded, type Occasion, occasionOf, USUAL_REMINDERS } from './reminders.ts'

const duty = (more: Partial<Duty> = {}): Duty => ({
  round: 'helår-2026',
  step: 'report',
  body: 'skola',
  latest: '2027-01-20',
  since: '2026-12-01',
  sentBack: null,
  ...more,
})

describe('as usual: a week before, the day before, on the day, the day after, and every third day', () => {
  // 2027-01-20 is a Wednesday.
  test.each<[string, Occasion | null, string]>([
    ['2027-01-12', null, 'eight days before'],
    ['2027-01-13', 'near', 'seven days before'],
    ['2027-01-14', null, 'six'],
    ['2027-01-18', null, 'two'],
    ['2027-01-19', 'near', 'the day before'],
    ['2027-01-20', 'near', 'the day itself'],
    ['2027-01-21', 'late', 'the day after'],
    ['2027-01-22', null, 'two days late'],
    ['2027-01-23', null, 'a Saturday'],
    ['2027-01-24', null, 'four days late, a Sunday'],
    ['2027-01-25', 'late', 'the Monday after it'],
    ['2027-01-26', null, 'six days late'],
    ['2027-01-27', 'late', 'seven days late'],
    ['2027-02-04', null, 'fifteen days late'],
    ['2027-02-05', 'late', 'sixteen'],
    ['2027-02-09', null, 'twenty'],
  ])('%s: %s, %s', (today, expected, _why) =>
    expect(occasionOf(duty(), USUAL_REMINDERS, today)).toBe(expected),
  )
})

describe('a last day on a day of rest is told of on the Friday', () => {
  test.each<[string, Occasion | null]>([
    ['2027-01-22', 'near'],
    ['2027-01-23', null],
    ['2027-01-24', null],
    ['2027-01-25', 'late'],
  ])('Sunday 24 January, on %s: %s', (today, expected) =>
    expect(occasionOf(duty({ latest: '2027-01-24' }), USUAL_REMINDERS, today)).toBe(expected),
  )
})

describe('what comes to somebody is told of the next morning', () => {
  test.each<[string, string, Occasion | null, string]>([
    ['2026-12-01', '2026-12-01', null, 'the same day it is on their page'],
    ['2026-12-01', '2026-12-02', 'came', 'the morning after'],
    ['2026-12-01', '2026-12-03', null, 'once'],
    ['2026-12-04', '2026-12-07', 'came', 'a Friday’s on the Monday'],
    ['2026-12-06', '2026-12-07', 'came', 'a Sunday’s as well'],
    ['2026-12-06', '2026-12-08', null, 'once'],
  ])('since %s, on %s: %s, %s', (since, today, expected, _why) =>
    expect(occasionOf(duty({ since }), USUAL_REMINDERS, today)).toBe(expected),
  )
  test('what was sent back is told of as that', () =>
    expect(occasionOf(duty({ sentBack: 'Ange källan.' }), USUAL_REMINDERS, '2026-12-02')).toBe(
      'sentBack',
    ))
  test('without a last day it is told of when it comes, and no more', () => {
    const open = duty({ latest: null })
    expect(occasionOf(open, USUAL_REMINDERS, '2026-12-02')).toBe('came')
    expect(occasionOf(open, USUAL_REMINDERS, '2027-06-01')).toBeNull()
  })
})

describe('the model may say other days', () => {
  const rare: Reminders = { before: [14], late: 7 }
  test.each<[string, Occasion | null]>([
    ['2027-01-06', 'near'],
    ['2027-01-13', null],
    ['2027-01-20', 'near'],
    ['2027-01-21', 'late'],
    ['2027-01-27', null],
    ['2027-01-28', 'late'],
  ])('%s: %s', (today, expected) => expect(occasionOf(duty(), rare, today)).toBe(expected))
  test('or none at all', () => expect(occasionOf(duty(), null, '2027-01-21')).toBeNull())
})

describe('who has turned reminders off is told only of what others wait for', () => {
  test.each([
    ['its last day is near', duty(), '2027-01-20', false],
    ['it has come', duty(), '2026-12-02', false],
    ['it is late', duty(), '2027-01-21', true],
    ['it was sent back', duty({ sentBack: 'Fel år.' }), '2026-12-02', true],
  ])('%s', (_what, one, today, expected) => {
    const theirs = [{ duty: one, reminders: USUAL_REMINDERS }]
    expect(
      isReminded({ duties: theirs, questions: [], assignments: [], parts: [] }, false, today),
    ).toBe(expected)
    expect(
      isReminded({ duties: theirs, questions: [], assignments: [], parts: [] }, true, today),
    ).toBe(true)
  })
  test('nothing waits, nobody is reminded', () =>
    expect(
      isReminded({ duties: [], questions: [], assignments: [], parts: [] }, true, '2027-01-21'),
    ).toBe(false))
})

test('a digest has everything that waits: the latest first, then what was sent back, then by last day', () => {
  const theirs = [
    duty({ body: 'a', latest: null }),
    duty({ body: 'b', latest: '2027-02-10' }),
    duty({ body: 'c', latest: '2027-01-20' }),
    duty({ body: 'd', latest: '2027-01-10' }),
    duty({ body: 'e', latest: '2027-02-12', sentBack: 'Fel år.' }),
  ].map((one) => ({ duty: one, reminders: null }))
  expect(digestOf(theirs, '2027-01-21').map(({ body }) => body)).toEqual(['d', 'c', 'e', 'b', 'a'])
})

describe('a question is told of once, the morning after it came, to whoever turned reminders off as well', () => {
  test.each<[string, string, boolean, string]>([
    ['2026-12-01', '2026-12-01', false, 'the same day it is on their page'],
    ['2026-12-01', '2026-12-02', true, 'the morning after'],
    ['2026-12-01', '2026-12-03', false, 'once'],
    ['2026-12-05', '2026-12-06', false, 'a Saturday’s not on the Sunday'],
    ['2026-12-05', '2026-12-07', true, 'but on the Monday'],
  ])('since %s, on %s: %s, %s', (since, today, expected, _why) =>
    expect(
      isReminded({ duties: [], questions: [{ since }], assignments: [], parts: [] }, false, today),
    ).toBe(expected),
  )
})
