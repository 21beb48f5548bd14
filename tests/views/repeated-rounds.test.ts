// Rounds that come back in the year, in the wheel, the calendar feed and the morning's mail: each day once, none too early.
import { describe, expect, test } from 'vitest'
import { readModel } from '../../src/domain/model/parse.ts'
import { daysBetween } from '../../src/domain/periods/deadline.ts'
import { firstDayOfRound, lastDayOfRound } from '../../src/domain/periods/period.ts'
import { daysAfter } from '../../src/domain/periods/weekdays.ts'
import { dutiesIn, type WorkingRound } from '../../src/domain/workflow/duties.ts'
import { occasionOf, USUAL_REMINDERS } from '../../src/domain/workflow/reminders.ts'
import { roundsOf, yearWheel } from '../../src/domain/workflow/year-wheel.ts'
import { yearCalendar } from '../../src/render/calendar/year-calendar.ts'

const versionsOf = (every: string, latest: string) => {
  const text = `
model: m
title: M
valid: { from: 2024-01-01 }
rounds:
  - id: del
    label: { sv: Uppföljning, en: Follow-up }
    kind: forecast
    every: ${every}
    covers: period
    stages: { report: { latest: ${latest} } }
`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return [{ model: read.model }]
}

const MONTHS = [
  ...['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10'],
  ...['2026-07-10', '2026-08-10', '2026-09-10', '2026-10-10', '2026-11-10', '2026-12-10'],
]

const NONE_PLANNED = { meetings: [], bodies: new Map() }

/** The steps' days in a calendar year; those of the year before whose last days come in it are its closing. */
const stepsIn = (every: string) =>
  yearWheel(2026, versionsOf(every, '10 days'), NONE_PLANNED).events.flatMap((event) =>
    event.is === 'step' ? [[event.day, event.round, event.track]] : [],
  )

describe('the wheel has each round’s last day once', () => {
  test('of twelve a year, in the month after, December’s in the next year’s closing', () => {
    const steps = stepsIn('month')
    expect(steps.map(([day]) => day)).toEqual(MONTHS)
    expect(steps[0]).toEqual(['2026-01-10', 'del-12-2025', 'closing'])
    expect(steps[1]).toEqual(['2026-02-10', 'del-01-2026', 'followUp'])
    expect(new Set(steps.map(([, round]) => round)).size).toBe(12)
  })
  test.each([
    ['quarter', ['2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10']],
    ['tertial', ['2026-01-10', '2026-05-10', '2026-09-10']],
  ])('of each %s: %j', (every, days) => expect(stepsIn(every).map(([day]) => day)).toEqual(days))
})

test('the calendar feed has the same days, each event with a name of its own', () => {
  const versions = versionsOf('month', '10 days')
  const wheels = [yearWheel(2026, versions, NONE_PLANNED), yearWheel(2027, versions, NONE_PLANNED)]
  const chain = { nodes: new Map(), bodies: new Map(), meetings: [] }
  const loaded = { name: 'Nystad', versions, chain: chain as never }
  const now = new Date('2026-02-01T00:00:00Z')
  const text = yearCalendar({ loaded, wheels, standings: new Map() }, 'nystad', 'sv', now)
  const events = text.split('BEGIN:VEVENT').slice(1)
  const own = events.filter((event) => /SUMMARY:Uppföljning/.test(event))
  const days = own.flatMap((event) => /DTSTART;VALUE=DATE:(\d{8})/.exec(event)?.[1] ?? [])
  expect(days.filter((day) => day.startsWith('2026'))).toEqual(
    MONTHS.map((day) => day.replaceAll('-', '')),
  )
  const names = events.map((event) => /UID:(\S+)/.exec(event)?.[1])
  expect(new Set(names).size).toBe(events.length)
})

describe('who is to report is reminded', () => {
  const partOf = (delivers: boolean) =>
    ({ body: 'norra', delivers, asks: [{ answered: false }], depth: 0, under: null }) as never
  /** The mornings on which a round tells of its unreported part, from the day it can be opened until it is over. */
  const mornings = (every: string, latest: string) =>
    roundsOf(versionsOf(every, latest), 2026).map(({ round, described }) => {
      const openedOn = firstDayOfRound(round)
      const working: WorkingRound = {
        round,
        stages: described.stages,
        parts: [partOf(true)],
        standingOf: () => ({ stage: 'notStarted', last: null }) as never,
        openedOn,
        isDecided: false,
      }
      const [duty] = dutiesIn(working)
      if (duty === undefined) throw new Error('nothing waits')
      const days = Array.from(
        { length: daysBetween(openedOn, lastDayOfRound(round)) + 30 },
        (_, at) => daysAfter(openedOn, at - 10),
      )
      return {
        round,
        days: days.flatMap((day) => {
          const why = occasionOf(duty, USUAL_REMINDERS, day)
          return why === null || why === 'late' ? [] : [[day, why] as const]
        }),
      }
    })

  test('of each of twelve: when it has come, and three times before its last day', () => {
    const all = mornings('month', '10 days')
    expect(all).toHaveLength(12)
    for (const { round, days } of all) {
      expect(days.every(([day]) => day >= firstDayOfRound(round))).toBe(true)
      expect(days.filter(([, why]) => why === 'came')).toHaveLength(1)
      expect(new Set(days.map(([day]) => day)).size).toBe(days.length)
      expect(
        days.filter(([, why]) => why === 'near').every(([day]) => day > lastDayOfRound(round)),
      ).toBe(true)
    }
  })
  test('March’s on the Friday before its last days and on the day before and the day itself', () => {
    const march = mornings('month', '10 days')[2]?.days
    expect(march).toEqual([
      ['2026-03-02', 'came'],
      ['2026-04-03', 'near'],
      ['2026-04-09', 'near'],
      ['2026-04-10', 'near'],
    ])
  })
})
