// Whose rooms are closed to whom, and up to when what is in them has been seen.
import { describe, expect, test } from 'vitest'
import type { Body, BodyKind } from '../organisation/organisation.ts'
import { ROLES, type Role } from '../organisation/role.ts'
import { ACTS, may } from './may.ts'
import { closedRoom, type RoomState, roomsByModel, seesRoom, standingOfRoom } from './rooms.ts'

const body = (id: string, kind: BodyKind, parent?: string): [string, Body] => [
  id,
  { id, kind, title: { sv: id }, ...(parent === undefined ? {} : { parent }) },
]
const bodies = new Map([
  body('kf', 'council'),
  body('ks', 'executiveBoard', 'kf'),
  body('bun', 'committee', 'kf'),
  body('förvaltning', 'department', 'bun'),
  body('skola', 'unit', 'förvaltning'),
  body('son', 'committee', 'kf'),
  body('hemtjänst', 'unit', 'son'),
])

describe('into the room of barn- och utbildningsnämnden (bun)', () => {
  test.each<[Role, string | null, boolean, string]>([
    ['controller', null, true, 'the controller chases and checks what is reported'],
    ['controller', 'förvaltning', true, 'a controller of its department works in the same room'],
    ['controller', 'kf', true, 'one of all that stands under the council works in every room'],
    ['controller', 'son', false, 'another committee’s controller waits'],
    ['reader', null, false, 'a reader of the whole municipality waits for delivery'],
    ['reader', 'bun', true, 'a reader of the committee is of its own people'],
    ['reader', 'son', false, 'another committee’s reader waits'],
    ['politician', 'bun', true, 'a member reads what is reported to the committee'],
    ['politician', 'skola', true, 'whoever is of a unit under it works in the same room'],
    ['politician', 'kf', false, 'the council is an authority of its own, though it stands above'],
    ['politician', 'ks', false, 'and so is the board'],
    ['politician', null, false, 'a role for the whole municipality is of no committee'],
    ['reporter', 'skola', true, 'one who reports there sees the whole of the room'],
    ['reporter', 'hemtjänst', false, 'one who reports elsewhere does not'],
    ['reporter', null, true, 'one who may report everywhere works in every room'],
    ['unitManager', 'son', false, 'another committee’s manager waits'],
    ['secretary', 'bun', true, 'its secretary delivers it'],
    ['secretary', 'son', false, 'another committee’s secretary waits'],
    ['secretary', 'kf', true, 'one who may deliver for every committee works in every room'],
    ['modelOwner', null, false, 'the words of the model are no reason'],
    ['auditor', null, false, 'an auditor reads what has been delivered'],
    ['administrator', null, false, 'nor are accounts a reason'],
  ])('%s of %s: %s, since %s', (role, where, expected, _why) =>
    expect(seesRoom([{ role, body: where }], bodies, 'bun')).toBe(expected),
  )

  test('whoever may write or act with a part there sees into it', () => {
    const working = ACTS.filter((act) => /^(report|write|decide|review|deliver)/.test(act))
    expect(working.length).toBeGreaterThanOrEqual(6)
    for (const role of ROLES)
      for (const where of [null, ...bodies.keys()]) {
        const held = [{ role, body: where }]
        if (working.some((act) => may(held, act, bodies, 'bun')))
          expect([role, where, seesRoom(held, bodies, 'bun')]).toEqual([role, where, true])
      }
  })
})

const WITHOUT = { report: {}, review: {}, deliver: {}, decide: { by: [] } }
const LATEST = { is: 'day', month: 2, day: 15 } as const
const DELIVERS = { stages: { ...WITHOUT, deliver: { latest: LATEST } } }

test.each<[string, Parameters<typeof roomsByModel>[0], 'open' | 'closed']>([
  ['a round without delivery has open rooms', { stages: WITHOUT }, 'open'],
  ['one that says when a body delivers has closed ones', DELIVERS, 'closed'],
  [
    'and so has one that says who delivers',
    { stages: { ...WITHOUT, deliver: { who: ['secretary'] } } },
    'closed',
  ],
  ['what the round says of its rooms holds', { ...DELIVERS, rooms: 'open' }, 'open'],
  ['also where it has no delivery', { stages: WITHOUT, rooms: 'closed' }, 'closed'],
])('%s', (_why, round, expected) => expect(roomsByModel(round)).toBe(expected))

const state = (more: Partial<RoomState> = {}): RoomState => ({
  stage: 'reported',
  deliveredAt: 0,
  made: null,
  ...more,
})

describe('a room in a round that was opened by change 10', () => {
  test.each<[string, RoomState, number | 'open']>([
    ['hides what has come since then', state(), 10],
    ['is open when the part is delivered', state({ stage: 'delivered', deliveredAt: 20 }), 'open'],
    [
      'closes when the part is sent back; what was delivered has been seen',
      state({ stage: 'sentBack', deliveredAt: 20 }),
      20,
    ],
    ['is open when its body opens it', state({ made: { standing: 'open', at: 15 } }), 'open'],
    [
      'and hides only what comes after when it closes it again',
      state({ made: { standing: 'closed', at: 18 } }),
      18,
    ],
    [
      'that was closed before the round was opened hides what has come since the opening',
      state({ made: { standing: 'closed', at: 4 } }),
      10,
    ],
  ])('%s', (_what, room, expected) => {
    const found = closedRoom('bun', room, DELIVERS, 10)
    expect(found === null ? 'open' : found.toldUpTo).toBe(expected)
    expect(standingOfRoom(room, DELIVERS)).toBe(expected === 'open' ? 'open' : 'closed')
  })
})
