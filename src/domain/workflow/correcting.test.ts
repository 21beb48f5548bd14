// A recorded decision put right, or taken back: what is let through, what is refused, what it does to the round.
import { describe, expect, test } from 'vitest'
import {
  acceptCorrection,
  acceptTakingBack,
  type DecisionCorrection,
  type DecisionWording,
  type StandingDecision,
} from './correcting.ts'

const ORDER = [['bun', 'son'], ['ks'], ['kf']]
const WORDING: DecisionWording = {
  kind: 'approved',
  date: '2026-10-14',
  ref: '§ 120',
  reason: null,
  reservations: [],
}
const AMENDED: DecisionWording = { ...WORDING, kind: 'amended', reason: 'Målet stryks.' }
const KS: StandingDecision = {
  order: ORDER,
  body: 'ks',
  wording: WORDING,
  frozenOn: '2026-09-10',
  before: [{ body: 'bun', title: { sv: 'bun' }, day: '2026-09-22' }],
  after: [],
  next: null,
  today: '2026-11-20',
}
const COUNCIL = { body: 'kf', title: { sv: 'kf' }, day: '2026-10-26', isLast: true }
const SON = { body: 'son', title: { sv: 'son' }, day: '2026-09-12', isLast: false }
const FOLLOWED = { ...KS, after: [COUNCIL] }
const BUN = { ...KS, body: 'bun', wording: { ...WORDING, date: '2026-09-22' }, before: [] }
const next = (restsOnIt: boolean) => ({ version: 2, frozenOn: '2026-10-20', restsOnIt })
const BROUGHT = { ...KS, wording: AMENDED, next: next(true) }
const REPLACED = { ...KS, next: next(false) }
const WHY = 'Fel i anteckningen.'

type Row = readonly [string, StandingDecision, Partial<DecisionCorrection>, object]
const NONE = { round: 'none' }
const ONCE = { kind: 'amended', reason: 'Målet stryks.' } as const

describe('a decision put right', () => {
  test.each<Row>([
    ['another paragraph', KS, { ref: '§ 121' }, NONE],
    ['another paragraph though the council has decided', FOLLOWED, { ref: '§ 121' }, NONE],
    ['another paragraph though there is a later version', REPLACED, { ref: '§ 121' }, NONE],
    ['another day', KS, { date: '2026-10-15' }, NONE],
    ['the same again says nothing', KS, {}, { refused: 'nothingCorrected' }],
    [
      'a reservation that was forgotten',
      KS,
      { reservations: [{ by: 'Åsa Ö', text: 'Nej.' }] },
      NONE,
    ],
    ['why is asked', KS, { ref: '§ 1', because: ' ' }, { refused: 'correctedWithoutReason' }],
    [
      'a day that has not come',
      KS,
      { date: '2026-11-21' },
      { refused: 'decisionAhead', day: '2026-11-21' },
    ],
    [
      'a day before the freezing',
      { ...KS, before: [] },
      { date: '2026-09-09' },
      { refused: 'decisionBeforeFreeze', day: '2026-09-10' },
    ],
    [
      'what was brought in had been decided before it was frozen here',
      { ...KS, before: [], frozenOn: null },
      { date: '2026-04-09' },
      NONE,
    ],
    [
      'a day before the committee’s',
      KS,
      { date: '2026-09-21' },
      { refused: 'decisionBeforeBody', body: { sv: 'bun' }, day: '2026-09-22' },
    ],
    [
      'a day after the council’s',
      FOLLOWED,
      { date: '2026-10-27' },
      { refused: 'decisionAfterBody', body: { sv: 'kf' }, day: '2026-10-26' },
    ],
    ['the day of the council’s', FOLLOWED, { date: '2026-10-26' }, NONE],
    [
      'committees of one step decide in any order',
      { ...BUN, after: [SON] },
      { date: '2026-09-23' },
      NONE,
    ],
    [
      'an amendment after the version that it brought',
      BROUGHT,
      { ...ONCE, date: '2026-10-21' },
      { refused: 'decisionAfterVersion', version: 2, day: '2026-10-20' },
    ],
    ['noted for approved, though the council has decided', FOLLOWED, { kind: 'noted' }, NONE],
    ['amended for approved opens the round', KS, ONCE, { round: 'opens' }],
    [
      'amended says what is amended',
      KS,
      { kind: 'amended', reason: null },
      { refused: 'decisionWithoutReason', kind: 'amended' },
    ],
    [
      'approved for amended closes it again',
      { ...KS, wording: AMENDED },
      { kind: 'approved' },
      { round: 'closes' },
    ],
    [
      'sent back for amended leaves it open',
      { ...KS, wording: AMENDED },
      { kind: 'sentBack', reason: 'Räkna om.' },
      NONE,
    ],
    [
      'amended for approved, when the council has decided on the version as it was',
      FOLLOWED,
      ONCE,
      { refused: 'decisionFollowed', body: { sv: 'kf' }, day: '2026-10-26' },
    ],
    [
      'approved for amended, when a version came of the amendment',
      BROUGHT,
      { kind: 'approved' },
      { refused: 'versionCameAfter', version: 2 },
    ],
    [
      'sent back for amended, when a version came of the amendment',
      BROUGHT,
      { kind: 'sentBack', reason: 'Räkna om.' },
      { refused: 'versionCameAfter', version: 2 },
    ],
    [
      'the words of an amendment that brought a version',
      BROUGHT,
      { ...ONCE, reason: 'Två mål stryks.' },
      NONE,
    ],
  ])('%s', (_, standing, given, expected) => {
    expect(acceptCorrection(standing, { ...standing.wording, because: WHY, ...given })).toEqual(
      expected,
    )
  })
})

describe('a decision taken back', () => {
  type Taken = readonly [string, StandingDecision, string, object]
  test.each<Taken>([
    ['approved in error', KS, WHY, NONE],
    [
      'sent back in error, the round is closed again',
      { ...KS, wording: { ...AMENDED, kind: 'sentBack' } },
      WHY,
      { round: 'closes' },
    ],
    ['why is asked', KS, ' ', { refused: 'takenBackWithoutReason' }],
    [
      'not when the council’s rests on it',
      FOLLOWED,
      WHY,
      { refused: 'decisionFollowed', body: { sv: 'kf' }, day: '2026-10-26' },
    ],
    ['though another of the same step has decided since', { ...BUN, after: [SON] }, WHY, NONE],
    [
      'not when the last of its own step made the version decided',
      { ...BUN, order: [['bun', 'kf']], after: [COUNCIL] },
      WHY,
      { refused: 'decisionFollowed', body: { sv: 'kf' }, day: '2026-10-26' },
    ],
    [
      'not when a later version is frozen',
      REPLACED,
      WHY,
      { refused: 'versionCameAfter', version: 2 },
    ],
  ])('%s', (_, standing, because, expected) => {
    expect(acceptTakingBack(standing, because)).toEqual(expected)
  })
})
