// What a change of the organisation does beside itself: to goals, measures, what lies under, roles and open rounds.
import type { Chain } from '../goals/chain.ts'
import type { Bodies } from '../organisation/organisation.ts'
import type { BodyChange } from '../organisation/organisation-changes.ts'
import { answeringOn, becameOn } from '../organisation/succession.ts'
import type { Part } from './parts.ts'
import { type Passing, passingBelow, passingOf, turnedOn } from './passing-on.ts'
import { type RolesPassing, rolesAt } from './roles-passing.ts'
import type { Stage } from './stages.ts'
import type { Holder } from './waited-for.ts'

/** @term följdändring – what a change of the organisation does beside itself */
export type Effect =
  | Passing
  | RolesPassing
  /** A part of an open round that is gone. What is written stays; `to`: who answers in its place, several where it was split. */
  | (TurnedPart & { readonly is: 'partGone'; readonly to: readonly string[] })
  /** One that is new, or goes with another body's delivery; null: nobody's. */
  | (TurnedPart & { readonly is: 'partNew' | 'partMoves'; readonly to: string | null })
  | { readonly is: 'meetings'; readonly body: string; readonly dates: readonly string[] }

type TurnedPart = {
  readonly round: string
  readonly body: string
  readonly stage: Stage
  readonly answered: number
  readonly of: number
}

/** The bodies that a change is about, each with the day from which. */
const touched = (changes: readonly BodyChange[], after: Bodies, today: string) =>
  changes.flatMap((one): readonly (readonly [string, string])[] => {
    if (one.is === 'moved' || one.is === 'serves') return [[one.body, one.since ?? today]]
    if (one.is === 'new') return [[one.body, one.firstDay ?? today]]
    if (one.is !== 'ends') return []
    return one.successors.map((id) => [id, after.get(id)?.valid?.from ?? today] as const)
  })

/** A round that is open, with its parts before and after the change. */
export type TurnedRound = {
  readonly round: string
  /** The last day that it covers, ISO. */
  readonly lastDay: string
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  readonly stageOf: (body: string) => Stage
}

const partsIn = (after: Chain, { round, lastDay, ...parts }: TurnedRound): readonly Effect[] => {
  const was = new Map(parts.before.map((part) => [part.body, part]))
  const now = new Map(parts.after.map((part) => [part.body, part]))
  const told = ({ body, asks }: Part): TurnedPart => ({
    round,
    body,
    stage: parts.stageOf(body),
    answered: asks.filter(({ answered }) => answered).length,
    of: asks.length,
  })
  const answersInPlaceOf = (body: string): readonly string[] => {
    const first = answeringOn(after.bodies, body, lastDay)
    const others = becameOn(after.bodies, body, lastDay).filter(
      (one) => one !== first && now.has(one) && !was.has(one),
    )
    return [first, ...others].filter((one) => one !== body)
  }
  const gone = parts.before.flatMap((part): readonly Effect[] =>
    now.has(part.body) ? [] : [{ is: 'partGone', ...told(part), to: answersInPlaceOf(part.body) }],
  )
  const rest = parts.after.flatMap((part): readonly Effect[] => {
    const known = was.get(part.body)
    if (known === undefined) return [{ is: 'partNew', ...told(part), to: part.above }]
    return known.above === part.above ? [] : [{ is: 'partMoves', ...told(part), to: part.above }]
  })
  return [...gone, ...rest]
}

/** Meetings of bodies that have ended by then. */
const meetingsOf = ({ meetings }: Chain, changes: readonly BodyChange[]): readonly Effect[] =>
  changes.flatMap((one): readonly Effect[] => {
    if (one.is !== 'ends') return []
    const dates = meetings
      .filter(({ body, date }) => body === one.body && date > one.lastDay)
      .map(({ date }) => date)
    return dates.length === 0 ? [] : [{ is: 'meetings', body: one.body, dates }]
  })

/** Everything that the changes do beside themselves, from `today` on (ISO). */
export const effectsOf = (
  { before, after }: { readonly before: Chain; readonly after: Chain },
  changes: readonly BodyChange[],
  {
    holders,
    rounds,
    today,
  }: {
    readonly holders: readonly Holder[]
    readonly rounds: readonly TurnedRound[]
    readonly today: string
  },
): readonly Effect[] => {
  const turned = turnedOn(before, after, changes)
  const at = new Map(touched(changes, after.bodies, today).map((one) => [one.join(' '), one]))
  return [
    ...passingOf(turned, 'goals', 'nodes'),
    ...passingOf(turned, 'measures', 'measures'),
    ...passingBelow(turned, changes),
    ...[...at.values()].flatMap(([body, day]) => rolesAt(turned, holders, body, day)),
    ...rounds.flatMap((one) => partsIn(after, one)),
    ...meetingsOf(after, changes),
  ]
}
