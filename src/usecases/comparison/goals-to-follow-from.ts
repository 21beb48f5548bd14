// The goals that a key figure can be followed from: those that this person may plan, of levels that can be measured.
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type { PeerGroup } from '../../domain/comparison/peers.ts'
import { versionOn } from '../../domain/goals/governing.ts'
import { nodesThatTake } from '../../domain/goals/takes-measure.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import { isNumber, type Measure } from '../../domain/measures/measure.ts'
import type { NodeType } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { isInForceDuring } from '../../domain/organisation/organisation.ts'
import { may } from '../../domain/workflow/may.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { seePlan } from '../goals/see-plan.ts'
import type { Asking } from '../visitor.ts'

export type GoalsToFollowFrom = {
  readonly goals: readonly {
    readonly id: string
    readonly title: Text
    readonly limit: string
    /** How many measures it has already: a rule may look at one alone. */
    readonly measures: number
  }[]
  /** How many others this person may plan, whose rules look at no measure more. */
  readonly leftOut: number
  /** Measures with numbers of their own, counted as the key figure is, which this person may change. */
  readonly measures: readonly { readonly id: string; readonly title: Text }[]
  /** The last day of the year that is planned. */
  readonly on: string
  /** Today: rounds that are closed stay as they were. */
  readonly since: string
  readonly basedOn: number
  /** The groups that a limit can be relative to: those of the chain that the model names. */
  readonly groups: readonly PeerGroup[]
  /** The names that the model gives groups, and whose chain it is: what a group told in place hangs on. */
  readonly named: ReadonlySet<string>
  readonly area: string | undefined
}

/** More goals than this are found in the plan. */
const MOST_GOALS = 500

const limitOf = (type: NodeType | undefined): string => type?.limits[0]?.id ?? 'target'

/** What would follow the key figure; its name is no measure's. */
const followerOf = ({ title, unit, unitWord, decimals, better }: CountedKeyFigure): Measure => ({
  ...{ id: '', title: { sv: title }, unit, decimals, better },
  ...(unitWord === undefined ? {} : { unitWord }),
  ...{ asked: { is: 'year' }, influence: true, source: { kind: 'statistics' } },
  ...{ bySex: false, comparable: true, limits: new Map(), tags: [] },
})

/** Whether a measure's numbers can be the key figure's; where nobody knows how that is counted, any can. */
const isCountedAs =
  ({ unit, certainty }: CountedKeyFigure) =>
  (measure: Measure): boolean =>
    isNumber(measure.unit) && (measure.unit === unit || certainty.unit === 'low')

/** null: this person may not plan. */
export const goalsToFollowFrom = async (
  asking: Asking,
  { chain: { bodies } }: Loaded,
  keyFigure: CountedKeyFigure,
): Promise<GoalsToFollowFrom | null> => {
  const { visitor, today } = asking
  const isPlanning = visitor.held.some(({ body }) =>
    may(visitor.held, 'editChain', bodies, body ?? undefined),
  )
  if (!isPlanning) return null
  const year = Number(today.slice(0, 4))
  const plan = await seePlan(asking, year)
  if ('refused' in plan) return null
  const on = `${year}-12-31`
  const { model } = versionOn(plan.loaded.versions, on)
  const mine = [...plan.chain.nodes.values()].filter(
    ({ id, type, valid }) =>
      model.types.get(type)?.measurable === true &&
      isInForceDuring(valid, `${year}-01-01`, on) &&
      plan.mayEditNode(id),
  )
  const models = plan.loaded.versions.map((one) => one.model)
  const goals = nodesThatTake(models, plan.chain, mine, followerOf(keyFigure))
  return {
    leftOut: mine.length - goals.length,
    goals: goals.slice(0, MOST_GOALS).map(({ id, title, type, measures }) => ({
      ...{ id, title, measures: measures.length },
      limit: limitOf(model.types.get(type)),
    })),
    measures: [...plan.chain.measures.values()]
      .filter(
        (measure) =>
          isCountedAs(keyFigure)(measure) &&
          followedBy(measure) === null &&
          isInForceDuring(measure.valid, `${year}-01-01`, on) &&
          plan.mayEditMeasure(measure.id),
      )
      .slice(0, MOST_GOALS)
      .map(({ id, title }) => ({ id, title })),
    on,
    since: today,
    basedOn: plan.loaded.changeNumber,
    named: new Set(model.groups.keys()),
    area: plan.chain.area,
    groups: [...plan.chain.groups.values()].filter(({ id }) => model.groups.has(id)),
  }
}
