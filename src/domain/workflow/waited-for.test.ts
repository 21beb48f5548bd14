// What waits in a round, and for whom: the nearest role, and whoever stands in for its holder.
import { describe, expect, test } from 'vitest'
import type { ModelRound } from '../model/model.ts'
import type { Body, BodyKind } from '../organisation/organisation.ts'
import type { Role } from '../organisation/role.ts'
import type { Ask } from './asks.ts'
import { type Duty, dutiesIn, lateBy, lateParts } from './duties.ts'
import { partsOf } from './parts.ts'
import type { PartStanding, Stage } from './stages.ts'
import { type Holder, holdersByBody, onDuty, whoIsWaitedFor } from './waited-for.ts'

const body = (id: string, kind: BodyKind, parent?: string): [string, Body] => [
  id,
  { id, kind, title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
]
const bodies = new Map([
  body('kf', 'council'),
  body('nämnd', 'committee', 'kf'),
  body('skola', 'unit', 'nämnd'),
])
const ask = (at: string): Ask => ({
  is: 'text',
  node: `mål-${at}`,
  field: 'analysis',
  at,
  answered: true,
})
const STAGES: ModelRound['stages'] = {
  report: { latest: { is: 'day', month: 1, day: 20 } },
  review: {},
  deliver: { latest: { is: 'day', month: 2, day: 10 } },
  decide: { latest: { is: 'day', month: 4, day: 30 }, by: ['kf'] },
}
const working = (
  standings: Readonly<Record<string, readonly [Stage, string]>> = {},
  more: { readonly stages?: ModelRound['stages']; readonly isDecided?: boolean } = {},
) => ({
  round: { id: 'helår', kind: 'outcome' as const, year: 2026, from: 1, to: 12 },
  stages: more.stages ?? STAGES,
  parts: partsOf(bodies, [ask('nämnd'), ask('skola')]),
  standingOf: (id: string): PartStanding => {
    const [stage, at] = standings[id] ?? ['notStarted', '']
    const last = { move: 'report', person: 'Lo', at, reason: 'Fel år.', day: null, reference: null }
    return { stage, last: at === '' ? null : { ...last, move: 'report' } }
  },
  openedOn: '2026-12-01',
  isDecided: more.isDecided ?? false,
})
const said = (duties: readonly Duty[]) =>
  duties.map(({ step, body: of, latest, since }) => [step, of, latest, since])

describe('what waits in an open round', () => {
  test('is to report, since it was opened', () =>
    expect(said(dutiesIn(working()))).toEqual([
      ['report', 'nämnd', '2027-01-20', '2026-12-01'],
      ['report', 'skola', '2027-01-20', '2026-12-01'],
    ]))
  test('is to review and deliver what has come so far, since the Swedish day of the last that was done', () =>
    expect(
      said(
        dutiesIn(
          working({
            skola: ['reported', '2027-01-18T23:30:00Z'],
            nämnd: ['reviewed', '2027-01-19T09:00:00Z'],
          }),
        ),
      ),
    ).toEqual([
      ['deliver', 'nämnd', '2027-02-10', '2027-01-19'],
      ['review', 'skola', null, '2027-01-19'],
    ]))
  test('is to mend what was sent back, with the reason', () => {
    const [, found] = dutiesIn(working({ skola: ['sentBack', '2027-01-18T09:00:00Z'] }))
    expect(found).toMatchObject({ step: 'report', sentBack: 'Fel år.' })
  })
  const delivered = { nämnd: ['delivered', '2027-02-09T09:00:00Z'] } as const
  test('is to decide when all who deliver have, until it is decided', () => {
    expect(
      said(dutiesIn(working({ ...delivered, skola: ['delivered', '2027-02-09T09:00:00Z'] }))),
    ).toEqual([['decide', null, '2027-04-30', '2027-02-09']])
    expect(
      dutiesIn(
        working(
          { ...delivered, skola: ['delivered', '2027-02-09T09:00:00Z'] },
          { isDecided: true },
        ),
      ),
    ).toEqual([])
  })
  test.each([
    ['2027-01-20', 0, 'the last day is not late'],
    ['2027-01-21', 1, 'the day after is'],
  ])('on %s it is %i days late, %s', (today, days, _why) =>
    expect(lateBy({ latest: '2027-01-20' }, today)).toBe(days),
  )
  test('a part is late with what waits in it, and with nothing else', () => {
    const standings = {
      skola: ['reported', '2027-01-18T09:00:00Z'],
      nämnd: ['notStarted', ''],
    } as const
    expect([...lateParts(working(standings), '2027-01-20')]).toEqual([])
    expect([...lateParts(working(standings), '2027-02-11')]).toEqual([['nämnd', 22]])
  })
})

const holder = (account: string, ...held: [Role, string | null][]): Holder => ({
  account,
  held: held.map(([role, of]) => ({ role, body: of })),
})
const duty = (step: Duty['step'], of: string | null = 'skola'): Duty => ({
  round: 'helår-2026',
  step,
  body: of,
  latest: null,
  since: '2026-12-01',
  sentBack: null,
})
const PEOPLE = [
  holder('kim', ['controller', null]),
  holder('lo', ['unitManager', 'skola']),
  holder('ali', ['reporter', 'nämnd']),
  holder('alex', ['secretary', 'nämnd']),
  holder('noa', ['politician', null]),
]
const waiting = (one: Duty, people: readonly Holder[] = PEOPLE, stages = STAGES) =>
  whoIsWaitedFor(one, stages, bodies, holdersByBody(people)).toSorted()

describe('who is waited for', () => {
  test('to report: those who hold a role for the body, and where nobody does, for the nearest above it', () => {
    expect(waiting(duty('report'))).toEqual(['lo'])
    const withoutLo = PEOPLE.filter(({ account }) => account !== 'lo')
    expect(waiting(duty('report'), withoutLo)).toEqual(['ali'])
  })
  test('to review and deliver: the nearest', () => {
    expect(waiting(duty('review'))).toEqual(['alex', 'lo'])
    expect(waiting(duty('deliver', 'nämnd'))).toEqual(['alex'])
  })
  test('to review where the round asks for four eyes: not the one who reported it', () => {
    const four = { ...STAGES, review: { byAnother: true as const } }
    const said = {
      move: 'report' as const,
      person: 'Lo',
      account: 'lo',
      at: '2027-01-19T09:00:00Z',
    }
    const last = { ...said, reason: null, day: null, reference: null }
    const standingOf = (id: string): PartStanding =>
      id === 'skola' ? { stage: 'reported', last } : { stage: 'notStarted', last: null }
    const duties = (stages: ModelRound['stages']) =>
      dutiesIn({ ...working({}, { stages }), standingOf }).filter(({ step }) => step === 'review')
    expect(duties(four).map((one) => waiting(one, PEOPLE, four))).toEqual([['alex']])
    expect(duties(STAGES).map((one) => waiting(one))).toEqual([['alex', 'lo']])
  })
  test('the controller, where nobody is nearer', () => {
    const [kim] = PEOPLE
    if (kim === undefined) throw new Error('no controller')
    expect(waiting(duty('review'), [kim])).toEqual(['kim'])
    expect(waiting(duty('report'), [kim])).toEqual([])
  })
  test('the controller of a part reviews and delivers with the others there, and reports for nobody', () => {
    const people = [...PEOPLE, holder('mika', ['controller', 'nämnd'])]
    expect(waiting(duty('review'), people)).toEqual(['alex', 'lo', 'mika'])
    expect(waiting(duty('deliver', 'nämnd'), people)).toEqual(['alex', 'mika'])
    expect(waiting(duty('report'), [holder('mika', ['controller', 'nämnd'])])).toEqual([])
    expect(waiting(duty('decide', null), [holder('mika', ['controller', 'nämnd'])])).toEqual([])
  })
  test('the controller, where the model names no other', () =>
    expect(waiting(duty('review'), PEOPLE, { ...STAGES, review: { who: ['controller'] } })).toEqual(
      ['kim'],
    ))
  test('for the decision: those who publish it', () =>
    expect(waiting(duty('decide', null))).toEqual(['kim']))
})

describe('while somebody is away', () => {
  const lent = { from: 'lo', to: 'ali', roles: [{ role: 'unitManager' as const, body: 'skola' }] }
  const delegation = { ...lent, first: '2027-01-18', last: '2027-01-20' }
  const reviewing = (today: string, people = PEOPLE) =>
    waiting(duty('review'), onDuty(people, [delegation], today))
  test.each([
    ['2027-01-17', ['alex', 'lo'], 'the day before'],
    ['2027-01-18', ['alex', 'ali'], 'the first day'],
    ['2027-01-20', ['alex', 'ali'], 'the last day'],
    ['2027-01-21', ['alex', 'lo'], 'the day after'],
  ])('%s: %j, %s', (today, expected, _why) => expect(reviewing(today)).toEqual(expected))
  test('what the lender no longer holds is not lent', () => {
    const without = PEOPLE.map((one) => (one.account === 'lo' ? { ...one, held: [] } : one))
    expect(reviewing('2027-01-18', without)).toEqual(['alex'])
  })
  test('who lends to nobody that is left is waited for themselves', () => {
    const without = PEOPLE.filter(({ account }) => account !== 'ali')
    expect(reviewing('2027-01-18', without)).toEqual(['alex', 'lo'])
  })
  test('only what was lent lies with the other', () => {
    const people = [...PEOPLE, holder('eva', ['secretary', 'nämnd'], ['unitManager', 'skola'])]
    const half = { ...delegation, from: 'eva' }
    const eva = onDuty(people, [half], '2027-01-18').find(({ account }) => account === 'eva')
    expect(eva?.held).toEqual([{ role: 'secretary', body: 'nämnd' }])
  })
})
