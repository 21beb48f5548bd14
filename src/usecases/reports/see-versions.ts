// The frozen versions of rounds: where each has come among the bodies that treat it, and what is public.
import { governing } from '../../domain/goals/governing.ts'
import type { ModelRound } from '../../domain/model/model.ts'
import { answeringOn } from '../../domain/organisation/succession.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../../domain/periods/period.ts'
import {
  DECISION_KINDS,
  type DecidedStep,
  type DecisionKind,
  type DecisionOrder,
  orderOf,
  type Treatment,
  treatmentOf,
} from '../../domain/workflow/decisions.ts'
import { decisionsInForce, type StoredDecision } from '../../store/decisions.ts'
import { type FrozenVersion, frozenVersions } from '../../store/frozen.ts'
import { listSnapshots, type SnapshotEntry } from '../../store/published.ts'
import type { Tx } from '../../store/tx.ts'
import type { Loaded } from '../chain/load-chain.ts'

export type MadeDecision = Omit<StoredDecision, 'kind'> & { readonly kind: DecisionKind }

/** A frozen version with what has been decided on it, where it has come, and as what it is public. */
export type SeenVersion = {
  readonly version: FrozenVersion
  readonly decisions: readonly MadeDecision[]
  readonly treatment: Treatment
  /** null: nobody outside sees it. */
  readonly published: SnapshotEntry | null
}

export type RoundVersions = {
  readonly order: DecisionOrder
  /** The latest first. */
  readonly versions: readonly SeenVersion[]
}

type Known = {
  readonly frozen: readonly FrozenVersion[]
  readonly decisions: readonly MadeDecision[]
  readonly published: readonly SnapshotEntry[]
}

/** Throws on a kind of decision that the database cannot hold. */
const kindOf = ({ kind }: StoredDecision): DecisionKind => {
  const known = DECISION_KINDS.find((one) => one === kind)
  if (known === undefined) throw new Error(`kindOf: a decision cannot be «${kind}»`)
  return known
}

/** Everything that is frozen, decided and published, of all rounds. */
export const readVersions = async (tx: Tx): Promise<Known> => ({
  frozen: await frozenVersions(tx),
  decisions: (await decisionsInForce(tx)).map((one) => ({ ...one, kind: kindOf(one) })),
  published: await listSnapshots(tx),
})

/** The order that a round goes by: its model's, with the bodies that are in force on its last day. */
const orderFor = (loaded: Loaded, round: Round, today: string): DecisionOrder => {
  const governed = governing(loaded.versions, nameOfRound(round))
  if ('refused' in governed) return []
  const described: ModelRound | undefined = governed.version.model.rounds.find(
    ({ id }) => id === round.id,
  )
  if (described === undefined) return []
  const days = { lastDay: lastDayOfRound(round), today }
  return orderOf(described.stages, loaded.chain.bodies, days)
}

/** What a body decided before it ended stands as decided by who answers in its place. */
const asSteps = (
  frozen: readonly FrozenVersion[],
  decisions: readonly MadeDecision[],
  answering: (body: string) => string,
): readonly DecidedStep[] =>
  decisions.flatMap(({ decisionId, snapshotId, bodyId, kind, isLast }) => {
    const about = frozen.find((one) => one.snapshotId === snapshotId)
    if (about === undefined) return []
    const body = bodyId === null ? null : answering(bodyId)
    return [{ decision: decisionId, version: about.version, body, kind, isLast }]
  })

/** One round's versions, each with where it has come. */
export const versionsOf = (
  loaded: Loaded,
  round: Round,
  { frozen, decisions, published }: Known,
  today: string,
): RoundVersions => {
  const name = nameOfRound(round)
  const own = frozen.filter(({ roundId }) => roundId === name)
  const order = orderFor(loaded, round, today)
  const steps = asSteps(own, decisions, (body) => answeringOn(loaded.chain.bodies, body, today))
  return {
    order,
    versions: own.map((version) => ({
      version,
      decisions: decisions.filter(({ snapshotId }) => snapshotId === version.snapshotId),
      treatment: treatmentOf(order, version, own, steps),
      published: published.find(({ snapshotId }) => snapshotId === version.snapshotId) ?? null,
    })),
  }
}
