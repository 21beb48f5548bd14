// A list of a plan held against the chain: its goals, its measures and their limits, as the edits that make them so.
import { editChain } from './edit-chain.ts'
import type { Edit, EditRefused } from './edits.ts'
import { editing, type ListDifference, type ListFault, type Weighed } from './listed.ts'
import { endOtherGoals, type ListedGoal, matchGoals, weighGoals } from './listed-goals.ts'
import { type ListedLimit, weighLimits } from './listed-limits.ts'
import {
  endOtherMeasures,
  type ListedMeasure,
  matchMeasures,
  weighMeasures,
} from './listed-measures.ts'
import { type Noted, type PlanAsked, planNames } from './plan-names.ts'
import { holdRightRows } from './right-rows.ts'
import type { WrittenChain } from './written-chain.ts'

/** The rows of each sheet; null: the file has no such sheet, and says nothing of it. */
export type ListedPlan = {
  readonly goals: readonly ListedGoal[] | null
  readonly measures: readonly ListedMeasure[] | null
  readonly limits: readonly ListedLimit[] | null
}

export type PlanWeighed = Weighed<EditRefused> & {
  /** Where in the file each node and measure stands, by its id. */
  readonly places: Noted['places']
}

/** What rows say otherwise; what is not among them ends where that is asked for. */
const weighRows = (
  chain: WrittenChain,
  { goals, measures, limits }: ListedPlan,
  asked: PlanAsked,
): PlanWeighed => {
  const faults: ListFault[] = []
  const differences: ListDifference[] = []
  const use = editing<Edit, EditRefused>(chain, editChain)
  const noted: Noted = { use, asked, faults, differences, places: new Map(), unchanged: 0 }
  const names = planNames(asked)
  const matchedGoals = matchGoals(names, goals ?? [], noted)
  const matchedMeasures = matchMeasures(names, measures ?? [], noted)
  weighGoals(names, matchedGoals, noted)
  weighMeasures(names, matchedMeasures, noted)
  weighLimits(names, limits ?? [], noted)
  if (asked.ends && goals !== null) endOtherGoals(names, matchedGoals, noted)
  if (asked.ends && measures !== null) endOtherMeasures(names, matchedMeasures, noted)
  const { places, unchanged } = noted
  return faults.length > 0
    ? { differences: [], unchanged, faults, changes: [], refused: null, places }
    : { differences, unchanged, faults, places, ...use.made() }
}

const isGoal = (row: ListedGoal | ListedMeasure | ListedLimit): row is ListedGoal => 'title' in row

/**
 * What a list says otherwise than the plan, and the lines it comes to. A sheet or a column that is not
 * there says nothing, and neither does an empty cell. Of a list with faults, what the rows without say;
 * nothing ends by it.
 */
export const weighPlan = (
  chain: WrittenChain,
  { goals, measures, limits }: ListedPlan,
  asked: PlanAsked,
): PlanWeighed =>
  holdRightRows(
    [...(goals ?? []), ...(measures ?? []), ...(limits ?? [])],
    (row) => [isGoal(row) ? row.title : row.measure],
    () => [],
    (isIn, { isRight }) =>
      weighRows(
        chain,
        {
          goals: goals?.filter(isIn) ?? null,
          measures: measures?.filter(isIn) ?? null,
          limits: limits?.filter(isIn) ?? null,
        },
        { ...asked, ends: asked.ends && isRight },
      ),
  )
