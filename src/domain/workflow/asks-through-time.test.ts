// What a round asks of whom when the organisation has changed, also while the round is open: nothing written is lost.
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../assessment/facts.ts'
import { chainOn } from '../goals/chain-on.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { readModel } from '../model/parse.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { asksOf } from './asks.ts'
import { partsOf } from './parts.ts'
import { valuesBefore, valuesOfEnded } from './values-before.ts'

const MODEL = `
model: m
title: M
scales: { light: { grades: [{ id: green, tone: good, label: Grön }] } }
types:
  goal:
    label: Mål
    owner: [committee]
    fields: { why: { label: Varför, kind: longText, required: perRound } }
    assessments: { status: { scale: light } }
rounds:
  - { id: delår, kind: forecast, covers: january–august }
  - { id: helår, kind: outcome, covers: year }
`

const CHAIN = (bodies: string, more: string) => `
chain: c
title: C
model: m.yaml
bodies:
  - { id: kf, kind: council, title: Fullmäktige }
${bodies}
nodes:
  - { id: mål, type: goal, title: Målet, owner: bun, measures: [elever] }
measures:
  - { id: elever, title: Elever, unit: count, consolidation: sum, owner: bun }
${more}
`

const MERGED_COMMITTEES = `
  - { id: bun, kind: committee, title: Barn, parent: kf, valid: { to: 2026-06-30 }, successors: [bild] }
  - { id: kun, kind: committee, title: Kultur, parent: kf, valid: { to: 2026-06-30 }, successors: [bild] }
  - { id: bild, kind: committee, title: Bildning, parent: kf, valid: { from: 2026-07-01 } }
  - { id: norra, kind: unit, title: Norra, parent: bun }
  - { id: ostra, kind: unit, title: Östra, parent: bun }`
const MERGED_UNITS = `
  - { id: bun, kind: committee, title: Barn, parent: kf }
  - { id: norra, kind: unit, title: Norra, parent: bun, valid: { to: 2026-06-30 }, successors: [nya] }
  - { id: ostra, kind: unit, title: Östra, parent: bun, valid: { to: 2026-06-30 }, successors: [nya] }
  - { id: nya, kind: unit, title: Nya, parent: bun, valid: { from: 2026-07-01 } }`
const MOVED_UNIT = `
  - { id: bun, kind: committee, title: Barn, parent: kf }
  - { id: ks, kind: committee, title: Styrelsen, parent: kf }
  - { id: norra, kind: unit, title: Norra, parent: bun, later: [{ from: 2026-07-01, parent: ks }] }
  - { id: ostra, kind: unit, title: Östra, parent: bun }`
const NEW_UNIT = `
  - { id: bun, kind: committee, title: Barn, parent: kf }
  - { id: norra, kind: unit, title: Norra, parent: bun }
  - { id: ostra, kind: unit, title: Östra, parent: bun }
  - { id: vastra, kind: unit, title: Västra, parent: bun, valid: { from: 2026-08-01 }, reports: [elever] }`

const KNOWN = `readings:
  - { measure: elever, unit: norra, period: 2025, value: 40 }
  - { measure: elever, unit: ostra, period: 2025, value: 50 }
`
const THIS_YEAR = `${KNOWN}  - { measure: elever, unit: norra, period: 2026, kind: forecast, value: 41 }
  - { measure: elever, unit: ostra, period: 2026, kind: forecast, value: 52 }
`
const WRITTEN = `${THIS_YEAR}
texts: [{ node: mål, round: delår-2026, field: why, text: Skrivet av barn- och utbildning }]
judgements: [{ node: mål, round: delår-2026, grade: green, by: bun }]
`

const asked = (bodies: string, more: string, round: string) => {
  const read = readModel(new Map([['m.yaml', MODEL]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const found = readChain(new Map([['c.yaml', CHAIN(bodies, more)]]), 'c.yaml', read.model)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const named = roundNamed(read.model, round)
  if (named === null) throw new Error(round)
  const chain = chainOn(found.chain, lastDayOfRound(named))
  const facts = gatherFacts(read.model, chain, named, '2027-03-01')
  return { facts, asks: asksOf(facts, openConclusions(facts), null) }
}
const told = ({ asks }: ReturnType<typeof asked>) =>
  asks.map((ask) => [
    ask.is === 'value' ? ask.unit : ask.is,
    ask.at,
    ask.answered ? 'answered' : 'missing',
  ])
const parts = ({ facts, asks }: ReturnType<typeof asked>) =>
  partsOf(facts.chain.bodies, asks).map(({ body, above }) => [body, above])

describe('two committees are merged while the round is open', () => {
  test('what they were asked is asked of the new one, and what was written answers it', () =>
    expect(told(asked(MERGED_COMMITTEES, WRITTEN, 'delår-2026'))).toEqual([
      ['norra', 'norra', 'answered'],
      ['ostra', 'ostra', 'answered'],
      ['text', 'bild', 'answered'],
      ['judgement', 'bild', 'answered'],
    ]))

  test('the units’ parts go with the new one', () =>
    expect(parts(asked(MERGED_COMMITTEES, WRITTEN, 'delår-2026'))).toEqual([
      ['bild', null],
      ['norra', 'bild'],
      ['ostra', 'bild'],
    ]))

  test('a round from before is still the old one’s', () =>
    expect(parts(asked(MERGED_COMMITTEES, WRITTEN, 'helår-2025'))).toEqual([
      ['bun', null],
      ['norra', 'bun'],
      ['ostra', 'bun'],
    ]))
})

describe('two units are merged while the round is open', () => {
  test('what both had reported answers for the new one', () =>
    expect(told(asked(MERGED_UNITS, WRITTEN, 'delår-2026'))[0]).toEqual(['nya', 'nya', 'answered']))

  test('and is read beside what is asked of it', () => {
    const { facts, asks } = asked(MERGED_UNITS, THIS_YEAR, 'delår-2026')
    const [ask] = asks
    if (ask?.is !== 'value') throw new Error('no value is asked')
    expect(valuesBefore(facts, ask).map(({ unit, is }) => [unit, is])).toEqual([
      ['norra', 'until'],
      ['ostra', 'until'],
    ])
  })

  test('it is asked where one of them had not', () =>
    expect(told(asked(MERGED_UNITS, KNOWN, 'delår-2026'))[0]).toEqual(['nya', 'nya', 'missing']))

  test('the values before are those of the units that it is made of', () => {
    const { facts, asks } = asked(MERGED_UNITS, KNOWN, 'delår-2026')
    const [ask] = asks
    if (ask?.is !== 'value') throw new Error('no value is asked')
    expect(
      valuesBefore(facts, ask).map(({ unit, is, reading }) => [unit, is, reading.period]),
    ).toEqual([
      ['norra', 'earlier', '2025'],
      ['ostra', 'earlier', '2025'],
    ])
  })

  test('what was reported for one that has ended can still be mended', () => {
    const { facts } = asked(MERGED_UNITS, THIS_YEAR, 'delår-2026')
    const measure = facts.chain.measures.get('elever')
    if (measure === undefined) throw new Error('elever')
    expect(valuesOfEnded(facts, measure).map(({ unit }) => unit)).toEqual(['norra', 'ostra'])
  })

  test('a round from before asks the two', () =>
    expect(told(asked(MERGED_UNITS, KNOWN, 'helår-2025')).slice(0, 2)).toEqual([
      ['norra', 'norra', 'answered'],
      ['ostra', 'ostra', 'answered'],
    ]))
})

test('a unit that is moved keeps its own part, which goes with the committee that it lies under now', () => {
  expect(parts(asked(MOVED_UNIT, WRITTEN, 'delår-2026'))).toEqual([
    ['bun', null],
    ['ks', null],
    ['norra', 'ks'],
    ['ostra', 'bun'],
  ])
  expect(parts(asked(MOVED_UNIT, WRITTEN, 'helår-2025'))).toEqual([
    ['bun', null],
    ['norra', 'bun'],
    ['ostra', 'bun'],
  ])
})

test('a new unit is asked for the measures that it is to report, from the year that it begins', () => {
  const units = (round: string) =>
    told(asked(NEW_UNIT, KNOWN, round)).flatMap(([unit, at]) => (unit === at ? [unit] : []))
  expect(units('helår-2025')).toEqual(['norra', 'ostra'])
  expect(units('helår-2026')).toEqual(['norra', 'ostra', 'vastra'])
})
