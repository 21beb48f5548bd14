// Which bodies have a part in a round, and whose delivery each goes with.
import { expect, test } from 'vitest'
import type { Body, BodyKind } from '../organisation/organisation.ts'
import type { Ask } from './asks.ts'
import { partsOf, partsUnder } from './parts.ts'

const body = (id: string, kind: BodyKind, parent?: string): [string, Body] => [
  id,
  { id, kind, title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
]
const bodies = new Map([
  body('kf', 'council'),
  body('nämnd', 'committee', 'kf'),
  body('förvaltning', 'department', 'nämnd'),
  body('norra', 'unit', 'förvaltning'),
  body('södra', 'unit', 'förvaltning'),
  body('bolag', 'company', 'kf'),
  body('fristående', 'unit'),
])
const ask = (at: string | undefined): Ask => ({
  is: 'judgement',
  node: 'mål',
  assessment: 'status',
  at,
  answered: false,
})
const told = (asks: readonly Ask[]) =>
  partsOf(bodies, asks).map(({ body, above, delivers }) => [body, above, delivers])

test.each<[string, readonly (string | undefined)[], readonly unknown[]]>([
  ['nothing is asked: no parts', [], []],
  ['a committee alone has one', ['nämnd'], [['nämnd', null, true]]],
  [
    'a unit’s goes with its committee, though nothing is asked of the committee itself',
    ['norra'],
    [
      ['nämnd', null, true],
      ['norra', 'nämnd', false],
    ],
  ],
  [
    'a department between them has one only where something is asked of it',
    ['norra', 'förvaltning'],
    [
      ['nämnd', null, true],
      ['förvaltning', 'nämnd', false],
      ['norra', 'förvaltning', false],
    ],
  ],
  [
    'a company delivers itself, also under the council',
    ['bolag', 'kf'],
    [
      ['kf', null, true],
      ['bolag', 'kf', true],
    ],
  ],
  [
    'a unit under nobody has its own and delivers with none',
    ['fristående'],
    [['fristående', null, false]],
  ],
  ['what no body answers for, or one that is not there, is in no part', [undefined, 'borta'], []],
])('%s', (_why, at, expected) => expect(told(at.map(ask))).toEqual(expected))

test('a committee’s delivery takes every part under it, but not a company’s', () => {
  const parts = partsOf(bodies, ['kf', 'nämnd', 'förvaltning', 'norra', 'bolag'].map(ask))
  expect(partsUnder(parts, 'nämnd').map((part) => part.body)).toEqual(['förvaltning', 'norra'])
  expect(partsUnder(parts, 'kf')).toEqual([])
})

test('bodies in a circle end the search', () => {
  const circle = new Map([body('a', 'unit', 'b'), body('b', 'unit', 'a')])
  expect(partsOf(circle, [ask('a')]).map((part) => part.body)).toEqual(['a'])
})
