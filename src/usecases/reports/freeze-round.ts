// A controller freezes a round for the meetings: what it lacks is shown first, and then it takes no more.
import { assessChain } from '../../domain/assessment/assess-chain.ts'
import { lastDayAhead } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { thawRound } from '../../domain/reports/freeze.ts'
import { awaitsVerdict } from '../../domain/workflow/auditors-verdict.ts'
import { isWhole, type Lacking, lackingIn } from '../../domain/workflow/readiness.ts'
import { auditorsVerdicts } from '../../store/auditors-verdicts.ts'
import { readFrozen } from '../../store/frozen.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { roundStandings, setStanding } from '../../store/round-standings.ts'
import type { Tx } from '../../store/tx.ts'
import { roundToFreeze } from '../chain/as-told.ts'
import { type NoRound, notYet, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { roundParts } from '../workflow/round-parts.ts'
import { freezeVersion } from './freeze-version.ts'
import type { SeenDifference } from './see-difference.ts'
import { type MadeDecision, readVersions, type SeenVersion, versionsOf } from './see-versions.ts'

export type Readiness = {
  readonly opened: SeenRound
  readonly lacking: Lacking
  /** Why there is to be a new version, as it was said when the round was opened again; null: not said. */
  readonly why: string | null
  /** The amendment that the new version is to have; null: it comes of none. */
  readonly amendedBy: MadeDecision | null
  /** The round's last day, where it has not come; null: the round is over. */
  readonly lastDayAhead: string | null
  /** The statutory report that the auditors have yet to judge; null: none. */
  readonly awaitsVerdict: StatutoryReport | null
  /** There is a version already, so that a new one says why. */
  readonly isAgain: boolean
}

/** What is missing, and what a new version would say otherwise than the latest; null: it is the first, or that one has been destroyed. */
export type BeforeFreezing = Readiness & { readonly difference: SeenDifference | null }

/** The reason that a new version is known to have: the amendment, or why the round was opened again. */
const knownReason = async (
  tx: Tx,
  round: string,
  latest: SeenVersion | undefined,
): Promise<Pick<Readiness, 'why' | 'amendedBy'>> => {
  if (latest === undefined) return { why: null, amendedBy: null }
  const { treatment, decisions, version } = latest
  const amending = decisions.find(({ kind }) => kind === 'amended')
  if (treatment.stage === 'amended' && amending !== undefined)
    return { why: amending.reason, amendedBy: amending }
  const sentBack = decisions.find(({ kind }) => kind === 'sentBack')
  if (sentBack !== undefined) return { why: sentBack.reason, amendedBy: null }
  const standing = (await roundStandings(tx)).find(({ roundId }) => roundId === round)
  const isLater = standing !== undefined && standing.changeNumber > version.changeNumber
  return { why: isLater ? standing.reason : null, amendedBy: null }
}

type Ready = Readiness & { readonly latest: SeenVersion | null }

const readiness = async (asking: Asking, name: string): Promise<Ready | NoRound | MayNot> => {
  const seen = await openRound(asking, name)
  if ('refused' in seen) return seen
  // NOTE what is frozen is the whole round, whoever freezes it.
  const { loaded, chain, facts, conclusions } = seen.whole
  const refused = forbidden(asking.visitor, 'freezeRound', chain.bodies, undefined)
  if (refused !== null) return refused
  const { versions } = versionsOf(loaded, facts.round, await readVersions(asking.tx), asking.today)
  return {
    opened: seen,
    lacking: lackingIn(facts, conclusions, roundParts(asking, seen.whole)),
    isAgain: versions.length > 0,
    lastDayAhead: lastDayAhead(facts.round, asking.today),
    awaitsVerdict: awaitsVerdict(loaded.versions, facts.round, await auditorsVerdicts(asking.tx)),
    latest: versions[0] ?? null,
    ...(await knownReason(asking.tx, name, versions[0])),
  }
}

/** The round as it would be frozen now, and what is closed in it. */
const roundAsFrozen = (asking: Asking, { whole }: SeenRound) => {
  const { model, modelText, facts } = whole
  const { round, at } = facts
  const { chain, closed } = roundToFreeze(asking, whole)
  const assessed = assessChain(model, chain, round, at)
  return { frozen: { round, at, model, modelText, chain, assessed }, closed }
}

const differenceNow = async (
  asking: Asking,
  { opened, latest }: Ready,
): Promise<SeenDifference | null> => {
  if (latest === null) return null
  const { snapshotId, version: number } = latest.version
  const found = await readFrozen(asking.tx, snapshotId)
  if (found === null) return null
  return {
    before: { number, frozen: thawRound(found.body) },
    after: { number: number + 1, frozen: roundAsFrozen(asking, opened).frozen },
  }
}

/**
 * What a round lacks before it is frozen, and what would differ from its latest version.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun
 */
export const seeReadiness = async (
  asking: Asking,
  name: string,
): Promise<BeforeFreezing | NoRound> => {
  const ready = await readiness(asking, name)
  if ('refused' in ready) return ready
  const early = notYet(ready.opened, asking.today)
  return early ?? { ...ready, difference: await differenceNow(asking, ready) }
}

export type NotFrozen =
  | NoRound
  | { readonly refused: 'frozenWithoutReason' | 'newVersionWithoutReason' }

const said = (text: string | null): string | null => {
  const written = text?.trim() ?? ''
  return written === '' ? null : written
}

/**
 * Freezes the round as its next version and closes it. `lacks` says why, though something is missing;
 * `why` why there is a new version, where that is not known already.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun, frozenWithoutReason,
 *   newVersionWithoutReason
 */
export const freezeRound = async (
  asking: Asking,
  given: { readonly round: string; readonly lacks: string | null; readonly why: string | null },
): Promise<{ readonly done: true } | NotFrozen> => {
  // NOTE what a new version rests on is read before it is frozen, so that nobody takes it back meanwhile.
  await holdOthers(asking.tx)
  const ready = await readiness(asking, given.round)
  if ('refused' in ready) return ready
  const { opened, lacking, isAgain, amendedBy } = ready
  const early = notYet(opened.whole, asking.today)
  if (early !== null) return early
  const lacks = isWhole(lacking) ? null : said(given.lacks)
  if (!isWhole(lacking) && lacks === null) return { refused: 'frozenWithoutReason' }
  const why = ready.why ?? said(given.why)
  if (isAgain && why === null) return { refused: 'newVersionWithoutReason' }
  const { frozen, closed } = roundAsFrozen(asking, opened)
  const about = { lacks, why, restsOn: amendedBy?.decisionId ?? null }
  await freezeVersion(asking.tx, frozen, about, closed)
  await setStanding(asking.tx, nameOfRound(frozen.round), 'closed')
  return { done: true }
}
