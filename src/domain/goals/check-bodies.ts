// The organisation of a chain: who lies under whom, works for whom and takes over from whom.

import { rightAbove } from '../organisation/lines.ts'
import {
  ADMINISTRATIVE,
  type Bodies,
  type Body,
  dayAfter,
  isInForce,
  SERVED,
} from '../organisation/organisation.ts'
import { bodiesOn, turningDays } from '../organisation/through-time.ts'
import type { Chain } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { circlesIn } from './circles.ts'
import { refer } from './refer.ts'

type Said = Pick<Body, 'parent' | 'serves'>

const isAmong = (kinds: readonly string[], { kind }: Body): boolean => kinds.includes(kind)

const checkServes = (
  bodies: Bodies,
  body: Body,
  serves: readonly string[],
  on: Faulty['on'],
): readonly Faulty[] => {
  if (serves.length > 0 && !isAmong(ADMINISTRATIVE, body)) {
    const fault = { refused: 'servesKind', as: 'serves', body: body.id, kind: body.kind } as const
    return [{ ...fault, allowed: ADMINISTRATIVE, on }]
  }
  return serves.flatMap((id, index): readonly Faulty[] => {
    const served = bodies.get(id)
    if (served === undefined || isAmong(SERVED, served)) return []
    const fault = { refused: 'servesKind', as: 'served', body: id, kind: served.kind } as const
    return [{ ...fault, allowed: SERVED, on: [...on, index] }]
  })
}

const checkSaid = (
  { bodies, measures }: Pick<Chain, 'bodies' | 'measures'>,
  body: Body,
): readonly Faulty[] => {
  const on = (...rest: readonly (string | number)[]) => ['bodies', body.id, ...rest]
  const placed = ({ parent, serves = [] }: Said, at: readonly (string | number)[]) => [
    ...refer('body', parent, bodies, on(...at, 'parent')),
    ...serves.flatMap((id, index) => refer('body', id, bodies, on(...at, 'serves', index))),
    ...checkServes(bodies, body, serves, on(...at, 'serves')),
  ]
  const { from, to } = body.valid ?? {}
  const outside = (body.later ?? []).flatMap((one, index): readonly Faulty[] =>
    (from !== undefined && one.from <= from) || (to !== undefined && one.from > to)
      ? [
          {
            refused: 'saidOutside',
            from: one.from,
            valid: body.valid ?? {},
            on: on('later', index, 'from'),
          },
        ]
      : [],
  )
  return [
    ...placed(body, []),
    ...(body.later ?? []).flatMap((one, index) => placed(one, ['later', index])),
    ...outside,
    ...(body.reports ?? []).flatMap((id, index) =>
      refer('measure', id, measures, on('reports', index)),
    ),
  ]
}

/** What takes over is there the day after, and only what ends has anything that takes over. */
const checkSuccessors = (bodies: Bodies, body: Body): readonly Faulty[] => {
  const { id, successors = [], valid } = body
  const on = (...rest: readonly (string | number)[]) => ['bodies', id, 'successors', ...rest]
  const { to } = valid ?? {}
  if (successors.length > 0 && to === undefined)
    return [{ refused: 'successorsWithoutEnd', body: id, on: on() }]
  return successors.flatMap((one, index): readonly Faulty[] => {
    const successor = bodies.get(one)
    if (successor === undefined) return refer('body', one, bodies, on(index))
    const day = dayAfter(to ?? '')
    return isInForce(successor.valid, day)
      ? []
      : [{ refused: 'successorNotInForce', successor: one, day, on: on(index) }]
  })
}

const circlesOn = (bodies: Bodies, day: string): readonly (readonly string[])[] => {
  const on = bodiesOn(bodies, day)
  return circlesIn(on.keys(), (id) => {
    const body = on.get(id)
    return body === undefined ? [] : rightAbove(body)
  })
}

/** Bodies that lie under or work for each other on any day, and that take over from each other. */
const checkCircles = (bodies: Bodies): readonly Faulty[] => {
  const days = ['', ...turningDays(bodies)]
  const placed = new Map(
    days.flatMap((day) => circlesOn(bodies, day).map((cycle) => [cycle.join(' '), cycle] as const)),
  )
  const taking = circlesIn(bodies.keys(), (id) => bodies.get(id)?.successors ?? [])
  return [
    ...[...placed.values()].map(
      (cycle): Faulty => ({
        refused: 'cycle',
        of: 'bodies',
        cycle,
        on: ['bodies', cycle[0] ?? '', 'parent'],
      }),
    ),
    ...taking.map(
      (cycle): Faulty => ({
        refused: 'cycle',
        of: 'successors',
        cycle,
        on: ['bodies', cycle[0] ?? '', 'successors'],
      }),
    ),
  ]
}

/** What is wrong with the organisation, whatever the model. */
export const checkBodies = (
  chain: Pick<Chain, 'bodies' | 'measures' | 'meetings'>,
): readonly Faulty[] => {
  const { bodies, meetings } = chain
  return [
    ...[...bodies.values()].flatMap((body) => [
      ...checkSaid(chain, body),
      ...checkSuccessors(bodies, body),
    ]),
    ...checkCircles(bodies),
    ...meetings.flatMap(({ body }, index) =>
      refer('body', body, bodies, ['meetings', index, 'body']),
    ),
  ]
}
