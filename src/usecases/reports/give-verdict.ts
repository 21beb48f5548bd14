// The auditors' verdict on a round that is a statutory report: drafted by them alone, delivered to all who read the round.
import type { WriteVerdictRequest } from '../../contract/requests.ts'
import type { Ungoverned } from '../../domain/goals/governing.ts'
import { notBegun, type RoundFault } from '../../domain/goals/round-standing.ts'
import type { Bodies } from '../../domain/organisation/organisation.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import {
  statutoryReport,
  type VerdictFault,
  verdictFault,
} from '../../domain/workflow/auditors-verdict.ts'
import {
  auditorsVerdicts,
  deliverVerdict,
  saveDraftVerdict,
} from '../../store/auditors-verdicts.ts'
import { frozenVersions } from '../../store/frozen.ts'
import type { Tx } from '../../store/tx.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { governRound } from '../chain/govern-round.ts'
import { loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { asAuditor } from '../workflow/as-auditor.ts'

type NotGiven =
  | MayNot
  | Ungoverned
  | RoundFault
  | VerdictFault
  | { readonly refused: 'noChain' | 'newerExists' }
  | { readonly refused: 'notStatutory'; readonly round: string }

/** The auditor's transaction, and which statutory report the round is. */
const openFor = async (
  asking: Asking,
  name: string,
): Promise<
  { readonly tx: Tx; readonly report: StatutoryReport; readonly bodies: Bodies } | NotGiven
> => {
  const as = await asAuditor(asking, 'giveAuditorsVerdict')
  if ('refused' in as) return as
  const loaded = await loadChain(as.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const found = governRound(loaded, name)
  if ('refused' in found) return found
  const early = notBegun(found.round, asking.today)
  const names = { model: found.model, chain: found.chain }
  if (early !== null) return namedBy(early, names)
  const report = statutoryReport(loaded.versions, found.round)
  return report === null
    ? namedBy({ refused: 'notStatutory', round: name }, names)
    : { ...as, report, bodies: standingOn(loaded, asking.today).chain.bodies }
}

/**
 * Keeps what is drafted, whole or not.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun, notStatutory, newerExists
 */
export const draftVerdict = async (
  asking: Asking,
  { round, basedOn, ...draft }: WriteVerdictRequest,
): Promise<{ readonly changeNumber: number } | NotGiven> => {
  const opened = await openFor(asking, round)
  return 'refused' in opened ? opened : saveDraftVerdict(opened.tx, round, draft, basedOn)
}

/**
 * Delivers it; from then on it is read by all who read the round, and by citizens where a version of the
 * round is published. @refuses what draftVerdict refuses, and what verdictFault refuses
 */
export const giveVerdict = async (
  asking: Asking,
  { round, basedOn, ...verdict }: WriteVerdictRequest,
): Promise<{ readonly done: true } | NotGiven> => {
  const opened = await openFor(asking, round)
  if ('refused' in opened) return opened
  const { tx, report, bodies } = opened
  const isAgain = (await auditorsVerdicts(tx)).some(({ roundId }) => roundId === round)
  const snapshotId = (await frozenVersions(tx, round))[0]?.snapshotId ?? null
  const isFrozen = snapshotId !== null
  const fault = verdictFault(verdict, { report, today: asking.today, isFrozen, isAgain, bodies })
  if (fault !== null) return fault
  const person = asking.visitor.name
  const next = { ...verdict, roundId: round, snapshotId, madeUp: false, person }
  const delivered = await deliverVerdict(tx, next, basedOn)
  return 'refused' in delivered ? delivered : { done: true }
}
