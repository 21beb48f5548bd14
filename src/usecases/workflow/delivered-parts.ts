// Whether what somebody would write lies in a part that has been delivered.
import { roundNamed } from '../../domain/goals/round-standing.ts'
import { nameOfRound, type Period, type Round, spanOf } from '../../domain/periods/period.ts'
import { type Delivered, deliveredFor, deliveredIn } from '../../domain/workflow/delivered.ts'
import type { Loaded } from '../chain/load-chain.ts'

/** For a text or a judgement, which is of a round. */
export const deliveredText = (
  { chain, standings }: Loaded,
  round: Round,
  at: string | undefined,
): Delivered | null => {
  const moved = standings.get(nameOfRound(round))
  return moved === undefined
    ? null
    : deliveredIn(chain.bodies, round, at, (body) => moved.get(body))
}

/** For a value, which is of a period. */
export const deliveredValue = (
  { chain, standings, versions }: Loaded,
  period: Period,
  at: string | undefined,
): Delivered | null => {
  if (standings.size === 0 || spanOf(period) === null) return null
  const rounds = [...standings].flatMap(([name, moved]) => {
    const [round] = versions.flatMap(({ model }) => roundNamed(model, name) ?? [])
    return round === undefined ? [] : [{ round, standingOf: (body: string) => moved.get(body) }]
  })
  return deliveredFor(chain.bodies, rounds, period, at)
}
