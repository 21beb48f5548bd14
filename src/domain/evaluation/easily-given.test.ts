// What one click can make of a gap: assignments that ask for a title, a text and an owner, and nothing else.
import { expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import type { BodyKind } from '../organisation/organisation.ts'
import { easilyGiven } from './easily-given.ts'

const givenOf = (type: string, kinds: readonly BodyKind[], evaluated: string | null = null) => {
  const text = `
model: m
title: M
scales: { light: { grades: [{ id: green, tone: good, label: Grön }] } }
types:
  goal: { label: Mål, assessments: { status: { scale: light } } }
  task: ${type}
rounds: [{ id: helår, kind: outcome, covers: year }]
`
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const bodies = new Map(
    kinds.map((kind) => [kind, { id: kind, kind, title: { sv: kind }, madeUp: false }] as const),
  )
  return easilyGiven(read.model, bodies, evaluated)
}
const PLAIN = '{ label: Uppdrag, sort: assignment, needs: [owner] }'

test.each([
  [PLAIN, 'title, text and owner are enough', 'executiveBoard'],
  ['{ label: U, sort: assignment }', 'also where no owner is asked for', 'executiveBoard'],
  ['{ label: U, sort: assignment, needs: [owner, decision] }', 'a decision is asked for', null],
  ['{ label: U, sort: assignment, needs: [due] }', 'a day is asked for', null],
  ['{ label: U, sort: assignment, parents: [goal] }', 'it lies under a goal', null],
  ['{ label: U, sort: assignment, owner: [committee] }', 'it is not for the board', null],
  ['{ label: U }', 'it is no assignment', null],
])('%s: %s', (type, _, owner) => {
  expect(givenOf(type, ['executiveBoard', 'committee'])).toEqual(
    owner === null ? [] : [{ type: 'task', owner }],
  )
})

test('it goes to the body that is evaluated; where there are several boards or none, to nobody', () => {
  expect(givenOf(PLAIN, ['executiveBoard', 'committee'], 'committee')).toEqual([
    { type: 'task', owner: 'committee' },
  ])
  expect(givenOf(PLAIN, ['committee'])).toEqual([])
})
