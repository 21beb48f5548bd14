// What a change of the organisation does beside itself is told: to goals, measures, what lies under, roles and open rounds.
import { describe, expect, test } from 'vitest'
import { readBodies } from '../../../spec/organisation/read-bodies.ts'
import type { Chain, Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import { organisationChanges } from '../organisation/organisation-changes.ts'
import { bodiesOn } from '../organisation/through-time.ts'
import type { Ask } from './asks.ts'
import { effectsOf, type TurnedRound } from './organisation-effects.ts'
import { partsOf } from './parts.ts'
import type { Holder } from './waited-for.ts'

const node = (id: string, owner: string): [string, Node] => [
  id,
  {
    id,
    owner,
    type: 'goal',
    title: { sv: id },
    parents: [],
    measures: [],
    links: [],
    fields: new Map(),
    tags: [],
    madeUp: false,
  },
]
const measure = (id: string, owner: string): [string, Measure] => [
  id,
  {
    id,
    owner,
    title: { sv: id },
    unit: 'count',
    decimals: 0,
    better: 'higher',
    asked: { is: 'year' },
    influence: true,
    source: { kind: 'own' },
    bySex: false,
    comparable: true,
    limits: new Map(),
    tags: [],
  },
]
const chain = (bodies: string): Chain => ({
  id: 'c',
  title: { sv: 'C' },
  bodies: readBodies(bodies),
  nodes: new Map([node('las', 'bun'), node('bok', 'kun'), node('vard', 'son')]),
  measures: new Map([measure('elever', 'bun')]),
  readings: [],
  judgements: [],
  texts: [],
  groups: new Map(),
  tags: new Map(),
  peers: [],
  published: [],
  meetings: [{ body: 'bun', date: '2027-02-09' }],
})

const FIRST =
  'kf council | bun committee <kf | kun committee <kf | son committee <kf | norra unit <bun'
const MERGED =
  'kf council | bun committee <kf –2026-12-31 →bild | kun committee <kf –2026-12-31 →bild | son committee <kf | norra unit <bun | bild committee <kf 2027-01-01–'
const MOVED =
  'kf council | bun committee <kf | kun committee <kf | son committee <kf | norra unit <bun 2026-07-01<son'
const SPLIT =
  'kf council | bun committee <kf | kun committee <kf | son committee <kf –2026-06-30 →aldre+stod | norra unit <bun | aldre committee <kf 2026-07-01– | stod committee <kf 2026-07-01–'
const holders: readonly Holder[] = [
  { account: 'kim', held: [{ role: 'secretary', body: 'bun' }] },
  { account: 'lo', held: [{ role: 'unitManager', body: 'norra' }] },
  { account: 'robin', held: [{ role: 'controller', body: null }] },
  { account: 'sam', held: [{ role: 'secretary', body: 'son' }] },
]
const asksAt = (...bodies: readonly string[]): readonly Ask[] =>
  bodies.map((at) => ({
    is: 'judgement',
    node: 'las',
    assessment: 'status',
    at,
    answered: at === 'norra',
  }))
const FIRST_ASKS = asksAt('norra', 'son')
const open = (before: Chain, after: Chain, asks: readonly Ask[]): TurnedRound => {
  const lastDay = '2026-08-31'
  const parts = ({ bodies }: Chain, asked: readonly Ask[]) =>
    partsOf(bodiesOn(bodies, lastDay), asked)
  return {
    round: 'delår-2026',
    lastDay,
    before: parts(before, FIRST_ASKS),
    after: parts(after, asks),
    stageOf: () => 'reported',
  }
}
const effects = (to: string, asks = FIRST_ASKS) => {
  const [before, after] = [chain(FIRST), chain(to)]
  const changes = organisationChanges(before.bodies, after.bodies)
  return effectsOf({ before, after }, changes, {
    holders,
    rounds: [open(before, after, asks)],
    today: '2026-09-20',
  })
}

describe('a merger at the turn of the year', () => {
  const told = effects(MERGED)
  test('takes the goals and measures of both with it', () => {
    expect(told.filter(({ is }) => is === 'goals' || is === 'measures')).toEqual([
      { is: 'goals', day: '2027-01-01', from: 'bun', to: 'bild', ids: ['las'] },
      { is: 'goals', day: '2027-01-01', from: 'kun', to: 'bild', ids: ['bok'] },
      { is: 'measures', day: '2027-01-01', from: 'bun', to: 'bild', ids: ['elever'] },
    ])
  })
  test('and what lay under them', () =>
    expect(told).toContainEqual({
      is: 'below',
      day: '2027-01-01',
      from: 'bun',
      to: 'bild',
      ids: ['norra'],
    }))
  test('and the roles', () =>
    expect(told).toContainEqual({
      is: 'roles',
      day: '2027-01-01',
      body: 'bild',
      gained: [{ account: 'kim', role: 'secretary' }],
      lost: [],
    }))
  test('leaves a round that ends before it as it is', () =>
    expect(told.filter(({ is }) => is.startsWith('part'))).toEqual([]))
  test('and says which meetings there will not be', () =>
    expect(told).toContainEqual({ is: 'meetings', body: 'bun', dates: ['2027-02-09'] }))
})

describe('a unit that was moved before the end of an open round', () => {
  const told = effects(MOVED)
  test('is reached by those who hold roles where it lies now, and by others no longer', () =>
    expect(told.filter(({ is }) => is === 'roles')).toEqual([
      {
        is: 'roles',
        day: '2026-07-01',
        body: 'norra',
        gained: [{ account: 'sam', role: 'secretary' }],
        lost: [{ account: 'kim', role: 'secretary' }],
      },
    ]))
  test('takes its part in the round with it, as far as it has come', () =>
    expect(told).toContainEqual({
      is: 'partMoves',
      round: 'delår-2026',
      body: 'norra',
      stage: 'reported',
      answered: 1,
      of: 1,
      to: 'son',
    }))
  test('changes nobody’s goals', () => expect(told.filter(({ is }) => is === 'goals')).toEqual([]))
})

describe('a body that is split before the end of an open round', () => {
  const told = effects(SPLIT, asksAt('norra', 'aldre', 'stod'))
  test('leaves its part to each that gets one, the first one first', () =>
    expect(told.filter(({ is }) => is === 'partGone')).toMatchObject([
      { body: 'son', to: ['aldre', 'stod'] },
    ]))
})

test('nothing that is as it was does anything', () => expect(effects(FIRST)).toEqual([]))
