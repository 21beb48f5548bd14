// The parts of a living round, each with where it stands, found once for each state of the round.
import type { ModelRound } from '../../domain/model/model.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { describedRound } from '../../domain/workflow/asked-ground.ts'
import { type Ask, asksOf } from '../../domain/workflow/asks.ts'
import { type Part, partsOf } from '../../domain/workflow/parts.ts'
import { type SecondLook, secondLooksOf } from '../../domain/workflow/second-looks.ts'
import { asksInRoom } from '../../domain/workflow/taking-part.ts'
import { openLoaded } from '../chain/open-loaded.ts'
import type { OpenRound } from '../chain/rounds-in-memory.ts'
import type { Asking } from '../visitor.ts'
import { type MovedPart, UNMOVED } from './part-standings.ts'

export type RoundParts = {
  readonly described: ModelRound
  readonly parts: readonly Part[]
  /** What no body answers for: nobody has it on their list. */
  readonly ownerless: readonly Ask[]
  readonly secondLooks: readonly SecondLook[]
  readonly standingOf: (body: string) => MovedPart
}

type Asked = Omit<RoundParts, 'standingOf'>

// NOTE what an open round asks for never changes: a later state of it is another open round.
const found = new WeakMap<OpenRound, Asked>()

type Knowing = Pick<Asking, 'tx' | 'memory' | 'today'>

/** The same round the year before; null where no version of the model was in force in it. */
const yearBefore = (knowing: Knowing, { facts, loaded }: OpenRound): OpenRound | null => {
  const { id, year } = facts.round
  const earlier = openLoaded(knowing, loaded, `${id}-${year - 1}`)
  return 'refused' in earlier ? null : earlier
}

const askedIn = (knowing: Knowing, opened: OpenRound): Asked => {
  const known = found.get(opened)
  if (known !== undefined) return known
  const { facts, conclusions, chain } = opened
  const earlier = yearBefore(knowing, opened)
  const asks = asksOf(facts, conclusions, earlier?.conclusions ?? null)
  const asked = {
    described: describedRound(facts),
    parts: partsOf(chain.bodies, asks),
    ownerless: asks.filter(({ at }) => at === undefined || !chain.bodies.has(at)),
    secondLooks: secondLooksOf(facts, conclusions, asks),
  }
  found.set(opened, asked)
  return asked
}

export const roundParts = (knowing: Knowing, opened: OpenRound): RoundParts => {
  const moved = opened.loaded.standings.get(nameOfRound(opened.facts.round))
  return { ...askedIn(knowing, opened), standingOf: (body) => moved?.get(body) ?? UNMOVED }
}

export type Progress = { readonly answered: number; readonly of: number }

// NOTE as above.
const progressOf = new WeakMap<OpenRound, Map<string, Progress>>()

/** How much of what is asked in a body's room is answered; found without asking everybody. */
export const roomProgress = (knowing: Knowing, opened: OpenRound, room: string): Progress => {
  const byRoom = progressOf.get(opened) ?? new Map<string, Progress>()
  progressOf.set(opened, byRoom)
  const known = byRoom.get(room)
  if (known !== undefined) return known
  const { facts, conclusions } = opened
  const earlier = yearBefore(knowing, opened)?.conclusions ?? null
  const asks = [...asksInRoom(facts, { conclusions, earlier }, room)]
  const answered = asks.filter((ask) => ask.answered).length
  const progress = { answered, of: asks.length }
  byRoom.set(room, progress)
  return progress
}
