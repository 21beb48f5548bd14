// The rooms of an open round: each body that delivers works in its own until it delivers, and who sees into it.
import type { ModelRound } from '../model/model.ts'
import type { Bodies } from '../organisation/organisation.ts'
import { type Act, type Held, may } from './may.ts'
import { deliveringBody } from './parts.ts'
import type { Stage } from './stages.ts'

/**
 * @term rum – where a body that delivers works with its part of an open round, together with those
 * whose parts go with it; closed to others until it delivers, or opens it
 */
export type Room = {
  /** The body that delivers. */
  readonly body: string
  /** The change up to which everything has been seen outside; what came later is not. */
  readonly toldUpTo: number
}

export const ROOM_STANDINGS = ['open', 'closed'] as const
export type RoomStanding = (typeof ROOM_STANDINGS)[number]

/** What has been done with a body's room and part in a round that is open; numbers are changes, 0: never. */
export type RoomState = {
  readonly stage: Stage
  /** When its part was last delivered. */
  readonly deliveredAt: number
  /** What the body has made of its room; null: nothing, so that the model says. */
  readonly made: { readonly standing: RoomStanding; readonly at: number } | null
}

/** Whether others see into the rooms of a round before delivery: as the model says, else where it has delivery they do not. */
export const roomsByModel = ({
  rooms,
  stages: { deliver },
}: Pick<ModelRound, 'rooms' | 'stages'>): RoomStanding =>
  rooms ?? (deliver.latest === undefined && deliver.who === undefined ? 'open' : 'closed')

/** How the room stands to those outside it: delivered or opened, it is open. */
export const standingOfRoom = (
  { stage, made }: RoomState,
  described: Pick<ModelRound, 'rooms' | 'stages'>,
): RoomStanding => (stage === 'delivered' ? 'open' : (made?.standing ?? roomsByModel(described)))

/**
 * The closed room of a body; null: it is open. What was there when the round was opened, when the part
 * was last delivered or when an open room was closed has been seen, and is not hidden again.
 */
export const closedRoom = (
  body: string,
  state: RoomState,
  described: Pick<ModelRound, 'rooms' | 'stages'>,
  openedAt: number,
): Room | null =>
  standingOfRoom(state, described) === 'open'
    ? null
    : { body, toldUpTo: Math.max(openedAt, state.deliveredAt, state.made?.at ?? 0) }

/** Who may do one of these where a body answers for it works there, and so sees what stands there. */
const WORKING: readonly Act[] = [
  'reportValue',
  'writeText',
  'decideGrade',
  'reportPart',
  'reviewPart',
  'deliverPart',
]

/** Whether somebody sees into a body's room though it is closed: its own people, and whoever works there. */
export const seesRoom = (held: readonly Held[], bodies: Bodies, body: string): boolean =>
  (['readRoom', ...WORKING] as const).some((act) => may(held, act, bodies, body))

// NOTE a chain's bodies never change in place, so whose room each works in is found once.
const roomsIn = new WeakMap<Bodies, Map<string, string | undefined>>()

/** In whose room a body works; undefined: nobody delivers what it answers for. */
export const roomOf = (bodies: Bodies, body: string | undefined): string | undefined => {
  if (body === undefined) return undefined
  const known = roomsIn.get(bodies) ?? new Map<string, string | undefined>()
  roomsIn.set(bodies, known)
  if (!known.has(body)) known.set(body, deliveringBody(bodies, body))
  return known.get(body)
}
