// What bodies have made of their rooms in every round, from what the store says.
import { ROOM_STANDINGS, type RoomState } from '../../domain/workflow/rooms.ts'
import type { StoredRoom } from '../../store/room-standings.ts'

type Made = NonNullable<RoomState['made']>

/** By round («helår-2026»), then body; what is not there is as the model says. */
export type RoomsMade = ReadonlyMap<string, ReadonlyMap<string, Made>>

/** Throws on another word, since the database holds no other. */
const standingIn = ({ standing }: StoredRoom): Made['standing'] => {
  const known = ROOM_STANDINGS.find((one) => one === standing)
  if (known === undefined) throw new Error(`a room cannot stand «${standing}»`)
  return known
}

/** The known rooms with what has been made of them since, oldest first; the known are left as they were. */
export const followRooms = (known: RoomsMade, later: readonly StoredRoom[]): RoomsMade => {
  if (later.length === 0) return known
  const rounds = new Map([...known].map(([round, rooms]) => [round, new Map(rooms)]))
  for (const one of later) {
    const rooms = rounds.get(one.roundId) ?? new Map<string, Made>()
    rounds.set(
      one.roundId,
      rooms.set(one.bodyId, { standing: standingIn(one), at: one.changeNumber }),
    )
  }
  return rounds
}
