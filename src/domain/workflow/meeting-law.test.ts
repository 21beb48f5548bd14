// Planned meetings held to the law, by spec/meetings-and-law.csv.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import type { Meeting } from '../goals/chain.ts'
import { MATTERS } from '../goals/matters.ts'
import { readModel } from '../model/parse.ts'
import type { Body, BodyKind } from '../organisation/organisation.ts'
import { mattersOf } from './meeting-law.ts'
import { yearWheel } from './year-wheel.ts'

const BODIES = new Map(
  Object.entries({ kf: 'council', ks: 'executiveBoard', son: 'committee' } satisfies Record<
    string,
    BodyKind
  >).map(([id, kind]): [string, Body] => [id, { id, kind, title: { sv: id } }]),
)
const ROUNDS =
  '  - { id: delår, kind: forecast, covers: january–august, statutory: delårsrapport, stages: { decide: { latest: 11-23 } } }\n' +
  '  - { id: helår, kind: outcome, covers: year, statutory: årsredovisning, stages: { decide: { latest: 05-31 } } }\n'

const MODEL = (() => {
  const text = `model: m\ntitle: M\nvalid: { from: 2024-01-01 }\nrounds:\n${ROUNDS}`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return [{ model: read.model }]
})()

const meetingFrom = (written: string): Meeting => {
  const [body = '', date = '', matters = ''] = written.split(' ')
  const treats = MATTERS.filter((one) => matters.split('+').includes(one))
  return { body, date, ...(matters === '' ? {} : { treats }) }
}
const wheelOf = (meetings: readonly Meeting[], year: number) =>
  yearWheel(year, MODEL, { meetings, bodies: BODIES })

describe('meetings-and-law.csv', () => {
  for (const { cell, line } of readTable('../meetings-and-law.csv'))
    test(`${line}: ${cell('meetings')}: ${cell('breach', 'nothing')}, since ${cell('why')}`, () => {
      const meetings = cell('meetings').split(', ').map(meetingFrom)
      const { body, date } = meetingFrom(cell('of'))
      const { events } = wheelOf(meetings, Number(date.slice(0, 4)))
      const said = events.flatMap((event) =>
        event.is === 'meeting' && event.day === date && event.meeting.body === body
          ? event.breaches.map((one) =>
              one.is === 'late'
                ? `late ${one.matter} ${one.statute} ${one.due}`
                : `order ${one.matter} ${one.day} §${one.paragraph}`,
            )
          : [],
      )
      expect(said.join(', ')).toBe(cell('breach', ''))
    })
})

describe('the auditors’ statement is there before the meeting at which the council treats the report', () => {
  const statements = (meetings: readonly string[], year: number) =>
    wheelOf(meetings.map(meetingFrom), year).events.flatMap((event) =>
      event.is === 'law' && /Statement$/.test(event.statute.id)
        ? [`${event.day} ${event.statute.id}`]
        : [],
    )
  test.each([
    [
      ['kf 2027-04-26 annualReport'],
      2027,
      '2027-04-26 annualStatement',
      'the planned meeting, not the model’s last day',
    ],
    [
      ['kf 2026-10-26 interimReport'],
      2026,
      '2026-10-26 interimStatement',
      'of the interim report too',
    ],
    [['kf 2027-04-26 budget'], 2027, '2027-05-31 annualStatement', 'else by the model’s last day'],
  ])('%j %i: %s, %s', (meetings, year, day, _why) =>
    expect(statements(meetings, year)).toContain(day),
  )
})

test.each<[BodyKind, number]>([
  ['council', 5],
  ['executiveBoard', 3],
  ['committee', 0],
  ['company', 0],
])('by law a %s treats %i matters', (kind, count) => expect(mattersOf(kind)).toHaveLength(count))
