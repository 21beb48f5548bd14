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
import {
  type DecisionTrace,
  decisionTraces,
  latestWording,
  type StoredDecision,
} from '../../store/decisions.ts'
import { type FrozenVersion, frozenVersions } from '../../store/frozen.ts'
import { listSnapshots, type SnapshotEntry } from '../../store/published.ts'
import type { Tx } from '../../store/tx.ts'
import type { Loaded } from '../chain/load-chain.ts'

/** A decision as it was recorded at one time. */
export type DecisionWorded = Omit<StoredDecision, 'kind'> & { readonly kind: DecisionKind }

/** A decision as it is known now, with every wording it has had, the first first; the last is this one. */
export type MadeDecision = DecisionWorded & {
  readonly wordings: readonly [DecisionWorded, ...(readonly DecisionWorded[])]
}

/** A frozen version with what has been decided on it, where it has come, and as what it is public. */
export type SeenVersion = {
  readonly version: FrozenVersion
  /** Those that hold. */
  readonly decisions: readonly MadeDecision[]
  /** Recorded, and taken back as never made. */
  readonly takenBack: readonly MadeDecision[]
  /** The amendment that brought it; null: none did. */
  readonly amendedBy: MadeDecision | null
  /** The number of the version that an amendment of it has brought; null: none has. */
  readonly amendedAs: number | null
  readonly treatment: Treatment
  /** null: nobody outside sees it. */
  readonly published: SnapshotEntry | null
  /** Citizens are shown a version that was frozen after it. */
  readonly isLaterShown: boolean
}

export type RoundVersions = {
  readonly order: DecisionOrder
  /** The latest first. */
  readonly versions: readonly SeenVersion[]
}

type Known = {
  readonly frozen: readonly FrozenVersion[]
  /** Those that hold. */
  readonly decisions: readonly MadeDecision[]
  readonly takenBack: readonly MadeDecision[]
  readonly published: readonly SnapshotEntry[]
}

/** Throws on a kind of decision that the database cannot hold. */
const worded = (stored: StoredDecision): DecisionWorded => {
  const kind = DECISION_KINDS.find((one) => one === stored.kind)
  if (kind === undefined) throw new Error(`worded: a decision cannot be «${stored.kind}»`)
  return { ...stored, kind }
}

const made = (trace: DecisionTrace): MadeDecision => {
  const [first, ...later] = trace
  return { ...worded(latestWording(trace)), wordings: [worded(first), ...later.map(worded)] }
}

/** Everything that is frozen, decided and published, of all rounds. */
export const readVersions = async (tx: Tx): Promise<Known> => {
  const all = (await decisionTraces(tx)).map(made)
  return {
    frozen: await frozenVersions(tx),
    decisions: all.filter(({ isTakenBack }) => !isTakenBack),
    takenBack: all.filter(({ isTakenBack }) => isTakenBack),
    published: await listSnapshots(tx),
  }
}

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

const amendedAs = (
  { snapshotId }: FrozenVersion,
  own: readonly FrozenVersion[],
  decisions: readonly MadeDecision[],
): number | null => {
  const amending = decisions.find((one) => one.snapshotId === snapshotId && one.kind === 'amended')
  const brought = own.find(({ restsOn }) => restsOn !== null && restsOn === amending?.decisionId)
  return brought?.version ?? null
}

/** One round's versions, each with where it has come. */
export const versionsOf = (
  loaded: Loaded,
  round: Round,
  { frozen, decisions, takenBack, published }: Known,
  today: string,
): RoundVersions => {
  const name = nameOfRound(round)
  const own = frozen.filter(({ roundId }) => roundId === name)
  const order = orderFor(loaded, round, today)
  const steps = asSteps(own, decisions, (body) => answeringOn(loaded.chain.bodies, body, today))
  const entryOf = ({ snapshotId }: FrozenVersion): SnapshotEntry | null =>
    published.find((one) => one.snapshotId === snapshotId) ?? null
  const shown = own.filter((version) => {
    const entry = entryOf(version)
    return entry !== null && entry.withdrawn === null && entry.disposed === null
  })
  return {
    order,
    versions: own.map((version) => ({
      version,
      decisions: decisions.filter(({ snapshotId }) => snapshotId === version.snapshotId),
      takenBack: takenBack.filter(({ snapshotId }) => snapshotId === version.snapshotId),
      amendedBy: decisions.find(({ decisionId }) => decisionId === version.restsOn) ?? null,
      amendedAs: amendedAs(version, own, decisions),
      treatment: treatmentOf(order, version, own, steps),
      published: entryOf(version),
      isLaterShown: shown.some((later) => later.version > version.version),
    })),
  }
}
