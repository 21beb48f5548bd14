// What part a measure that follows a key figure plays in the municipality's steering, and whether its goal is met.
import { gatherFacts } from '../../domain/assessment/facts.ts'
import { limitWorkedOut } from '../../domain/assessment/read-limit.ts'
import { isReached } from '../../domain/assessment/unit-limits.ts'
import type { AreaValue } from '../../domain/comparison/area-values.ts'
import type { IndicatorRole } from '../../domain/comparison/result-table.ts'
import { type LimitValue, limitInYear, type Measure } from '../../domain/measures/measure.ts'
import type { Loaded } from '../chain/load-chain.ts'

/** By where the goals that it hangs on are decided and owned. */
export const rolesOf = (
  { chain, versions }: Loaded,
  measure: Measure,
): readonly IndicatorRole[] => {
  const { types } = versions[0].model
  const nodes = [...chain.nodes.values()].filter(({ measures }) =>
    measures.some((one) => one.measure === measure.id),
  )
  const has = (kind: 'council' | 'committee'): boolean =>
    nodes.some(({ type, owner, decision }) => {
      const decided = types.get(type)?.decidedBy ?? []
      const by = [owner, decision?.by].map((body) => chain.bodies.get(body ?? '')?.kind)
      return decided.includes(kind) || by.includes(kind)
    })
  return [
    ...(has('council') ? (['inBudget'] as const) : []),
    ...(has('committee') ? (['inCommitteePlan'] as const) : []),
    ...(measure.asked.is === 'years' ? [] : (['reportedYearly'] as const)),
    ...(measure.limits.size > 0 ? (['hasTarget'] as const) : []),
  ]
}

/** What a limit comes to in a year. */
export type WorkingOut = (
  measure: Measure,
  limit: LimitValue,
  year: number,
) => ReturnType<typeof limitWorkedOut>

/** As the year's own round would read them; its facts are gathered once, for the first that asks. */
export const workingOut = ({ chain, versions }: Loaded, year: number, at: string): WorkingOut => {
  const { model } = versions[0]
  const round = { id: '', kind: 'outcome', year, from: 1, to: 12 } as const
  let facts: ReturnType<typeof gatherFacts> | undefined
  return (measure, limit, of) => {
    facts ??= gatherFacts(model, chain, round, at)
    return limitWorkedOut(facts, measure, limit, of)
  }
}

/** Whether a value reaches the limit that tells; null where there is no value, or no limit that year. */
export const metBy = (
  measure: Measure,
  year: number,
  { value }: AreaValue,
  workOut: WorkingOut,
): boolean | null => {
  const [first = 'target'] = measure.limits.keys()
  const limit = limitInYear(measure, measure.limits.has('target') ? 'target' : first, year)
  return value === null || limit === undefined
    ? null
    : isReached(measure, value, workOut(measure, limit, year))
}
