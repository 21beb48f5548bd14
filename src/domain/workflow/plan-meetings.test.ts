// What planning does to a body's meetings.
import { describe, expect, test } from 'vitest'
import { cancelMeeting, type MeetingLine, planMeeting } from './plan-meetings.ts'

const KS: MeetingLine = {
  body: 'ks',
  date: '2026-10-14',
  what: { sv: 'Delårsrapport', en: 'Interim report' },
  track: 'followUp',
}
const KF: MeetingLine = { body: 'kf', date: '2026-10-14', what: 'Delårsrapport' }
const ALL = [KS, KF]
const TODAY = '2026-09-01'
const was = { date: '2026-10-14', what: 'Delårsrapport' }

describe('a meeting', () => {
  test.each([
    [
      'added',
      'ks',
      { date: '2026-12-01', what: '' },
      null,
      [KS, KF, { body: 'ks', date: '2026-12-01' }],
    ],
    [
      'on another day, its words kept in both languages',
      'ks',
      { ...was, date: '2026-10-21' },
      was,
      [{ ...KS, date: '2026-10-21' }, KF],
    ],
    [
      'about something else, of the year it was said to be of',
      'ks',
      { ...was, what: 'Budget' },
      was,
      [{ body: 'ks', date: '2026-10-14', what: { sv: 'Budget' }, track: 'followUp' }, KF],
    ],
    [
      'said to treat what the law sets a day for',
      'ks',
      { ...was, treats: ['interimReport'] as const },
      was,
      [{ ...KS, treats: ['interimReport'] }, KF],
    ],
    [
      'of another body on the same day',
      'son',
      was,
      null,
      [KS, KF, { body: 'son', date: was.date, what: { sv: was.what } }],
    ],
  ])('%s', (_why, body, given, before, meetings) =>
    expect(planMeeting(ALL, body, given, before, TODAY)).toEqual({ meetings }),
  )

  test('keeps what it treats by law when it is moved or said anew, until that is said otherwise', () => {
    const budget: MeetingLine = {
      body: 'kf',
      date: '2026-11-23',
      what: 'Budget',
      treats: ['budget'],
    }
    const seen = { date: '2026-11-23', what: 'Budget' }
    const treatsThen = (given: Parameters<typeof planMeeting>[2]) => {
      const planned = planMeeting([budget], 'kf', given, seen, TODAY)
      return 'meetings' in planned ? planned.meetings[0]?.treats : planned
    }
    expect(treatsThen({ ...seen, date: '2026-12-20' })).toEqual(['budget'])
    expect(treatsThen({ ...seen, what: 'Budget 2027' })).toEqual(['budget'])
    expect(treatsThen({ ...seen, treats: [] })).toBeUndefined()
  })

  test('is not planned twice, also by being moved, and not from where it no longer is', () => {
    expect(planMeeting(ALL, 'kf', was, null, TODAY)).toEqual({
      refused: 'meetingTwice',
      date: was.date,
    })
    const two = [...ALL, { ...KF, date: '2026-11-01' }]
    const moved = planMeeting(two, 'kf', was, { ...was, date: '2026-11-01' }, TODAY)
    expect(moved).toEqual({ refused: 'meetingTwice', date: was.date })
    const gone = { ...was, date: '2026-10-15' }
    expect(planMeeting(ALL, 'kf', was, gone, TODAY)).toEqual({ refused: 'meetingMoved' })
    expect(planMeeting(ALL, 'kf', was, was, TODAY)).toEqual({ meetings: ALL })
  })

  test.each(['0001-01-01', '1965-12-31', '9999-12-31'])(
    'is not planned on %s, so far from today that the year is written wrong',
    (date) =>
      expect(planMeeting(ALL, 'kf', { ...was, date }, null, TODAY)).toEqual({
        refused: 'meetingTooFar',
        date,
      }),
  )

  test('is called off by its body, day and words', () => {
    expect(cancelMeeting(ALL, 'kf', was)).toEqual({ meetings: [KS] })
    expect(cancelMeeting(ALL, 'son', was)).toEqual({ refused: 'meetingMoved' })
  })
})
