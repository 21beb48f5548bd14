// The day and hour in Sweden, across the nights when the clock is changed.
import { expect, test } from 'vitest'
import { swedishDay, swedishHour, swedishMoment } from './swedish-time.ts'

test.each([
  ['2026-11-28T06:00:00Z', '2026-11-28', 7, 'winter time is an hour ahead'],
  ['2026-07-01T05:00:00Z', '2026-07-01', 7, 'summer time two'],
  ['2026-11-27T22:59:59Z', '2026-11-27', 23, 'the last second of the day'],
  ['2026-11-27T23:00:00Z', '2026-11-28', 0, 'midnight in Sweden, not in UTC'],
  ['2026-03-29T00:59:59Z', '2026-03-29', 1, 'before the clock is put forward'],
  ['2026-03-29T01:00:00Z', '2026-03-29', 3, 'two o’clock never comes that night'],
  ['2026-10-25T00:59:59Z', '2026-10-25', 2, 'before the clock is put back'],
  ['2026-10-25T01:00:00Z', '2026-10-25', 2, 'two o’clock comes twice'],
  ['2026-10-25T02:00:00Z', '2026-10-25', 3, 'and three once'],
])('%s is %s, hour %i: %s', (moment, day, hour, _why) => {
  expect(swedishDay(moment)).toBe(day)
  expect(swedishHour(new Date(moment))).toBe(hour)
})

test.each([
  ['2026-11-27T23:00:07.123Z', '2026-11-28T00:00:07+01:00', 'the next day already, in winter time'],
  ['2026-07-01T12:05:09Z', '2026-07-01T14:05:09+02:00', 'summer time'],
  ['2026-12-31T23:30:00Z', '2027-01-01T00:30:00+01:00', 'another year'],
  ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00', 'the first two o’clock of the night'],
  ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00', 'and the second, told apart'],
])('%s is %s on the clock: %s', (moment, said, _why) => expect(swedishMoment(moment)).toBe(said))
