// The parts of a living round, each with where it stands, found once for each state of the round.

import type { ModelRound } from '../../domain/model/model.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { type Ask, asksOf, describedRound } from '../../domain/workflow/asks.ts'
import { type Part, partsOf } from '../../domain/workflow/parts.ts'
import type { OpenRound } from '../chain/rounds-in-memory.ts'
import { type MovedPart, UNMOVED } from './part-standings.ts'

export type RoundParts = {
  readonly described: ModelRound
  readonly parts: readonly Part[]
  /** What no body answers for: nobody has it on their list. */
  readonly ownerless: readonly Ask[]
  readonly standingOf: (body: string) => MovedPart
}

type Asked = Pick<RoundParts, 'described' | 'parts' | 'ownerless'>

// NOTE what an open round asks for never changes: a later state of it is another open round.
const found = new WeakMap<OpenRound, Asked>()

const askedIn = (opened: OpenRound): Asked => {
  const known = found.get(opened)
  if (known !== undefined) return known
  const { facts, conclusions, chain } = opened
  const asks = asksOf(facts, conclusions)
  const asked = {
    described: describedRound(facts),
    parts: partsOf(chain.bodies, asks),
    ownerless: asks.filter(({ at }) => at === undefined || !chain.bodies.has(at)),
  }
  found.set(opened, asked)
  return asked
}

export const roundParts = (opened: OpenRound): RoundParts => {
  const moved = opened.loaded.standings.get(nameOfRound(opened.facts.round))
  return { ...askedIn(opened), standingOf: (body) => moved?.get(body) ?? UNMOVED }
}
