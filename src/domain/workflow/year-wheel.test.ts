// The year's wheel: the law's days, what a plan misses, and in which year a round's steps lie.
import { describe, expect, test } from 'vitest'
import type { Meeting } from '../goals/chain.ts'
import type { Track } from '../goals/tracks.ts'
import { readModel } from '../model/parse.ts'
import { coversStatutoryPeriod } from '../periods/statutory-period.ts'
import { isElectionYear, monthsAfter } from './statutory-dates.ts'
import { nextEvent, type YearEvent, yearWheel } from './year-wheel.ts'

const modelWith = (rounds: string) => {
  const text = `model: m\ntitle: M\nvalid: { from: 2024-01-01 }\nrounds:\n${rounds}`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return [{ model: read.model }]
}
const INTERIM = (months: string, stages = '{}') =>
  `  - { id: delår, kind: forecast, covers: ${months}, statutory: delårsrapport, stages: ${stages} }\n`
const ANNUAL = (stages = '{}') =>
  `  - { id: helår, kind: outcome, covers: year, statutory: årsredovisning, stages: ${stages} }\n`
const planned = (meetings: readonly Meeting[]) => ({ meetings, bodies: new Map() })
const wheel = (rounds: string, year = 2026) => yearWheel(year, modelWith(rounds), planned([]))
const said = (event: YearEvent) =>
  event.is === 'law'
    ? [event.day, event.statute.id]
    : event.is === 'step'
      ? [event.day, event.round, event.step, event.track]
      : [event.day, event.is === 'meeting' ? event.meeting.body : event.due.id]

test('the law’s days of a year stand in order, each with its paragraph', () => {
  const { events } = wheel(INTERIM('january–august') + ANNUAL())
  expect(
    events.map((event) =>
      event.is === 'law'
        ? [...said(event), event.statute.act, event.statute.chapter, event.statute.paragraph]
        : [],
    ),
  ).toEqual([
    ['2026-04-15', 'annualReport', 'KL', 11, 20],
    ['2026-06-30', 'annualStatement', 'KL', 12, 2],
    ['2026-06-30', 'discharge', 'KL', 5, 24],
    ['2026-08-31', 'interimPeriod', 'LKBR', 13, 1],
    ['2026-10-31', 'budgetProposal', 'KL', 11, 8],
    ['2026-10-31', 'interimReport', 'KL', 11, 16],
    ['2026-11-30', 'budgetAdopted', 'KL', 11, 10],
    ['2026-12-31', 'budgetLate', 'KL', 11, 11],
    ['2026-12-31', 'companies', 'KL', 6, 9],
  ])
})

describe('the auditors’ statement is there before the council treats the report', () => {
  test.each([
    [INTERIM('january–august'), 2026, [], 'interim: the law names no day, nor does the plan'],
    [
      INTERIM('january–august', '{ decide: { latest: 11-23 } }'),
      2026,
      [['2026-11-23', 'interimStatement']],
      'interim: the day that the plan has for the council',
    ],
    [
      ANNUAL('{ decide: { latest: 04-26 } }'),
      2027,
      [['2027-04-26', 'annualStatement']],
      'annual: the day that the plan has for the council',
    ],
    [
      ANNUAL(),
      2027,
      [['2027-06-30', 'annualStatement']],
      'annual: else by when discharge is decided',
    ],
  ])('%s %i: %j, %s', (rounds, year, expected, _why) =>
    expect(
      wheel(rounds, year)
        .events.map(said)
        .filter(([, id]) => /Statement$/.test(String(id))),
    ).toEqual(expected),
  )
})

describe('a meeting lies in the year it is about', () => {
  test.each<[Track | undefined, string, Track, string]>([
    [undefined, 'Budget 2027 med skattesats', 'planning', 'the budget is next year’s'],
    [undefined, 'Internkontrollplan 2027', 'planning', 'so is the plan of internal control'],
    [undefined, 'Årsredovisning 2026 och ansvarsfrihet', 'closing', 'the last year is closed'],
    [undefined, 'Verksamhetsberättelse 2026', 'closing', 'so is a committee’s own report'],
    [undefined, 'Annual report and discharge', 'closing', 'in English too'],
    [undefined, 'Delårsrapport per augusti', 'followUp', 'the year is followed up'],
    [undefined, 'Delårsrapport och budgetförslag', 'followUp', 'of several, this year first'],
    [undefined, 'Val av presidium', 'followUp', 'of what is neither, the year it is held in'],
    [undefined, '', 'followUp', 'so too where nothing is said'],
    ['closing', 'Budget 2027', 'closing', 'what the chain says itself goes before'],
  ])('%s «%s»: %s, since %s', (track, what, expected, _why) => {
    const meeting = {
      body: 'kf',
      date: '2026-11-23',
      ...(what === '' ? {} : { what: { sv: what } }),
      ...(track === undefined ? {} : { track }),
    }
    const { events } = yearWheel(2026, modelWith(ANNUAL()), planned([meeting]))
    expect(events.find(({ is }) => is === 'meeting')?.track).toBe(expected)
  })
})

describe('an interim report is with the council and the auditors within two months', () => {
  test.each([
    ['january–june', '2026-08-30', 'of 30 June'],
    ['january–july', '2026-09-30', 'of 31 July, where September has 30 days'],
    ['january–august', '2026-10-31', 'of 31 August'],
  ])('%s: %s, %s', (months, day, _why) =>
    expect(wheel(INTERIM(months)).events.map(said)).toContainEqual([day, 'interimReport']),
  )
})

describe('an interim report covers at least half and at most two thirds of the year', () => {
  test.each<[string, boolean]>([
    ['january–april', false],
    ['january–may', false],
    ['january–june', true],
    ['january–july', true],
    ['january–august', true],
    ['january–september', false],
    ['february–august', false],
  ])('%s: %s', (months, isEnough) => {
    const { faults } = wheel(INTERIM(months) + ANNUAL())
    expect(faults).toEqual(
      isEnough
        ? []
        : [{ warns: 'notStatutoryPeriod', round: 'delår-2026', statutory: 'delårsrapport' }],
    )
  })
  test('the year whole is no interim report', () =>
    expect(coversStatutoryPeriod({ from: 1, to: 12 }, 'delårsrapport')).toBe(false))
  test('and an annual report nothing but the year whole', () => {
    expect(coversStatutoryPeriod({ from: 1, to: 12 }, 'årsredovisning')).toBe(true)
    expect(coversStatutoryPeriod({ from: 1, to: 8 }, 'årsredovisning')).toBe(false)
  })
})

test('a year without a round for what the law asks is told of', () =>
  expect(wheel(ANNUAL()).faults).toEqual([
    { warns: 'noStatutoryRound', statutory: 'delårsrapport' },
  ]))

describe('a plan that comes after the law’s day is told of at the planned day', () => {
  const missed = (rounds: string, year: number) =>
    wheel(rounds, year).events.flatMap((event) =>
      event.is === 'step' && event.missed !== undefined
        ? [[event.day, event.missed.statute, event.missed.due]]
        : [],
    )
  test.each([
    ['10-31', [], 'the last day itself is in time'],
    ['11-01', [['2026-11-01', 'interimReport', '2026-10-31']], 'the day after is not'],
  ])('interim report delivered %s: %j, since %s', (latest, expected, _why) =>
    expect(missed(INTERIM('january–august', `{ deliver: { latest: ${latest} } }`), 2026)).toEqual(
      expected,
    ),
  )
  test.each([
    ['04-15', []],
    ['04-16', [['2027-04-16', 'annualReport', '2027-04-15']]],
  ])('annual report delivered %s: %j', (latest, expected) =>
    expect(missed(ANNUAL(`{ deliver: { latest: ${latest} } }`), 2027)).toEqual(expected),
  )
  test.each([
    ['06-30', []],
    ['07-01', [['2027-07-01', 'discharge', '2027-06-30']]],
  ])('annual report treated %s: %j', (latest, expected) =>
    expect(missed(ANNUAL(`{ decide: { latest: ${latest} } }`), 2027)).toEqual(expected),
  )
})

test('a round’s steps lie in the year they fall in: the last year’s are its closing', () => {
  const rounds =
    INTERIM('january–august', '{ report: { latest: 09-10 } }') +
    ANNUAL('{ report: { latest: 01-25 }, deliver: { latest: 02-15 } }')
  const steps = wheel(rounds, 2026).events.filter(({ is }) => is === 'step')
  expect(steps.map(said)).toEqual([
    ['2026-01-25', 'helår-2025', 'report', 'closing'],
    ['2026-02-15', 'helår-2025', 'deliver', 'closing'],
    ['2026-09-10', 'delår-2026', 'report', 'followUp'],
  ])
})

test('a meeting that a file names twice is one', () => {
  const meeting = { body: 'kf', date: '2026-11-23', what: { sv: 'Budget' } }
  const other = { ...meeting, what: { sv: 'Delårsrapport' } }
  const { events } = yearWheel(2026, modelWith(ANNUAL()), planned([meeting, { ...meeting }, other]))
  expect(events.filter(({ is }) => is === 'meeting')).toHaveLength(2)
})

test('meetings of the year are there, those of another are not', () => {
  const meetings = [
    { body: 'kf', date: '2026-11-23' },
    { body: 'kf', date: '2027-01-25' },
  ]
  const { events } = yearWheel(2026, modelWith(ANNUAL()), planned(meetings))
  expect(events.filter(({ is }) => is === 'meeting').map(said)).toEqual([['2026-11-23', 'kf']])
})

test.each([
  ['2026-01-01', '2026-04-15'],
  ['2026-04-15', '2026-04-15'],
  ['2026-04-16', '2026-06-30'],
  ['2027-01-01', undefined],
])('on %s the next is %s', (today, day) => expect(nextEvent(wheel(ANNUAL()), today)?.day).toBe(day))

test.each([
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-08-31', 2, '2026-10-31'],
  ['2026-01-15', 1, '2026-02-15'],
])('%s and %i months is %s', (day, months, expected) =>
  expect(monthsAfter(day, months)).toBe(expected),
)

test.each([
  [2026, true],
  [2027, false],
  [2030, true],
])('%i is an election year: %s', (year, expected) => expect(isElectionYear(year)).toBe(expected))

test('an assignment stands on its last day, before the law’s of that day, in the year it falls in', () => {
  const due = (id: string, day: string) => ({ id, title: { sv: id }, day, overdue: null })
  const assignments = [due('plan', '2026-12-31'), due('later', '2027-03-01')]
  const { events } = yearWheel(2026, modelWith(ANNUAL()), planned([]), assignments)
  expect(events.slice(-3).map(said)).toEqual([
    ['2026-12-31', 'plan'],
    ['2026-12-31', 'budgetLate'],
    ['2026-12-31', 'companies'],
  ])
})
