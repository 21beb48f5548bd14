// Whether what somebody would write lies in a part that has been delivered.
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { roundNamed } from '../../domain/goals/round-standing.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import {
  lastDayOfRound,
  nameOfRound,
  type Period,
  type Round,
  spanOf,
} from '../../domain/periods/period.ts'
import { answersFor, firstOwners } from '../../domain/workflow/asked-values.ts'
import { type Delivered, deliveredFor, deliveredIn } from '../../domain/workflow/delivered.ts'
import type { Loaded } from '../chain/load-chain.ts'

/** For a text or a judgement, which is of a round; `at` answers for it on the round's last day. */
export const deliveredText = (
  { chain, standings }: Loaded,
  round: Round,
  at: string | undefined,
): Delivered | null => {
  const moved = standings.get(nameOfRound(round))
  if (moved === undefined) return null
  const { bodies } = chainOn(chain, lastDayOfRound(round))
  return deliveredIn({ round, bodies, at, standingOf: (body) => moved.get(body) })
}

/** Who answers for a measure's value, of a unit or of its own body, as the chain stands. */
const answeringIn = (chain: Chain, measure: string, unit: string | null): string | undefined => {
  const found: Measure | undefined = chain.measures.get(measure)
  return found === undefined ? undefined : answersFor(firstOwners(chain), found, unit)
}

/** For a value, which is of a period. */
export const deliveredValue = (
  { chain, standings, versions }: Loaded,
  period: Period,
  measure: string,
  unit: string | null,
): Delivered | null => {
  if (standings.size === 0 || spanOf(period) === null) return null
  const rounds = [...standings].flatMap(([name, moved]) => {
    const [round] = versions.flatMap(({ model }) => roundNamed(model, name) ?? [])
    if (round === undefined) return []
    const then = chainOn(chain, lastDayOfRound(round))
    const at = answeringIn(then, measure, unit)
    return [{ round, bodies: then.bodies, at, standingOf: (body: string) => moved.get(body) }]
  })
  return deliveredFor(rounds, period)
}
