// The auditors' own page: what has been delivered to them, what they have asked, their notes, and their verdicts.
import { notBegun } from '../../domain/goals/round-standing.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { isAuditorOnly } from '../../domain/workflow/auditors.ts'
import { statutoryReport } from '../../domain/workflow/auditors-verdict.ts'
import { type Thread, threadsOf } from '../../domain/workflow/remarks.ts'
import { rolesOn } from '../../domain/workflow/roles-through-time.ts'
import { listAccounts } from '../../store/accounts.ts'
import { auditorsNotes, type StoredNote } from '../../store/auditors-notes.ts'
import {
  auditorsDrafts,
  auditorsVerdicts,
  type StoredDraft,
  type StoredVerdict,
} from '../../store/auditors-verdicts.ts'
import { type FrozenVersion, frozenVersions } from '../../store/frozen.ts'
import { remarksIn, type StoredRemark } from '../../store/remarks.ts'
import { roundToCome } from '../chain/current-round.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { seeFrame } from '../chain/see-frame.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { asAuditor } from './as-auditor.ts'
import { heldBy } from './held.ts'
import type { MovedPart } from './part-standings.ts'
import { recommendationsTakenUp, type TakenUp } from './recommendations.ts'

/** A round as the auditors meet it. */
export type AuditedRound = {
  readonly round: Round
  /** Which statutory report it is; null: none, and no verdict is asked for. */
  readonly report: StatutoryReport | null
  readonly isOpen: boolean
  /** The bodies that have delivered their parts. */
  readonly delivered: readonly { readonly body: string; readonly standing: MovedPart }[]
  /** The latest first. */
  readonly versions: readonly FrozenVersion[]
  /** The latest first. */
  readonly verdicts: readonly StoredVerdict[]
  readonly draft: StoredDraft | null
}

export type SeenAuditing = {
  readonly loaded: Loaded
  readonly rounds: readonly AuditedRound[]
  /** Assignments that were made of their answers. */
  readonly takenUp: readonly TakenUp[]
  /** The round that an assignment is looked at in; null: there is none. */
  readonly round: string | null
  readonly notes: readonly StoredNote[]
  /** What the visitor has asked in them, the latest first. */
  readonly threads: readonly Thread<StoredRemark>[]
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
  /** Who reads the notes: all who hold the role today and are no administrators. */
  readonly auditors: readonly string[]
}

const auditedRound = (
  { open, standings, versions }: Loaded,
  round: Round,
  kept: {
    readonly frozen: readonly FrozenVersion[]
    readonly verdicts: readonly StoredVerdict[]
    readonly drafts: readonly StoredDraft[]
  },
): AuditedRound => {
  const name = nameOfRound(round)
  const isOf = ({ roundId }: { readonly roundId: string }): boolean => roundId === name
  return {
    round,
    report: statutoryReport(versions, round),
    isOpen: open.some((one) => nameOfRound(one) === name),
    delivered: [...(standings.get(name) ?? [])]
      .filter(([, { stage }]) => stage === 'delivered')
      .map(([body, standing]) => ({ body, standing })),
    versions: kept.frozen.filter(isOf),
    verdicts: kept.verdicts.filter(isOf),
    draft: kept.drafts.find(isOf) ?? null,
  }
}

/** Something is there to review, or a report that the law demands a verdict on. */
const isReviewed = ({ report, isOpen, versions, verdicts, draft }: AuditedRound): boolean =>
  isOpen || report !== null || versions.length + verdicts.length > 0 || draft !== null

/** @refuses mayNot, noChain */
export const seeAuditing = async (
  asking: Asking,
): Promise<SeenAuditing | MayNot | { readonly refused: 'noChain' }> => {
  const as = await asAuditor(asking, 'giveAuditorsVerdict')
  if ('refused' in as) return as
  const frame = await seeFrame(asking)
  if ('refused' in frame) return frame
  const { tx, today, visitor } = asking
  const loaded = standingOn(frame.loaded, today)
  const begun = frame.rounds.filter((round) => notBegun(round, today) === null)
  const kept = {
    frozen: await frozenVersions(tx),
    verdicts: await auditorsVerdicts(tx),
    drafts: await auditorsDrafts(tx),
  }
  const accounts = await listAccounts(tx)
  const said = threadsOf(await remarksIn(tx, begun.map(nameOfRound)))
  const isAuditor = (one: (typeof accounts)[number]): boolean =>
    isAuditorOnly(
      rolesOn(heldBy(one), loaded.chain.bodies, today).filter(
        ({ onBehalfOf }) => onBehalfOf === undefined,
      ),
    )
  return {
    loaded,
    rounds: begun.map((round) => auditedRound(loaded, round, kept)).filter(isReviewed),
    takenUp: kept.verdicts.length === 0 ? [] : await recommendationsTakenUp(asking, loaded),
    round: roundToCome(frame.loaded, today),
    notes: await auditorsNotes(tx),
    threads: said.filter(({ first }) => first.author === visitor.account),
    names: new Map(accounts.map(({ accountId, name }) => [accountId, name])),
    auditors: accounts.filter(isAuditor).map(({ name }) => name),
  }
}
