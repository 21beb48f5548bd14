// What a body decided on a frozen version, recorded; amended or sent back, the round is opened again.
import type { RecordDecisionRequest } from '../../contract/requests.ts'
import { governing, type Ungoverned } from '../../domain/goals/governing.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import type { DecisionWording } from '../../domain/workflow/correcting.ts'
import {
  acceptDecision,
  asParagraph,
  type DecisionRefused,
  type Reservation,
  stops,
} from '../../domain/workflow/decisions.ts'
import { completeDecision, saveDecision } from '../../store/decisions.ts'
import type { FrozenVersion } from '../../store/frozen.ts'
import { setStanding } from '../../store/round-standings.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import {
  type MadeDecision,
  type RoundVersions,
  readVersions,
  type SeenVersion,
  versionsOf,
} from './see-versions.ts'
import { datedDecision } from './standing-decision.ts'

type NoVersion = { readonly refused: 'noChain' | 'noSuchVersion' } | Ungoverned
export type NotDecidedOn =
  | MayNot
  | NoVersion
  | DecisionRefused
  | { readonly refused: 'decidedSince' | 'versionReplaced' | 'noSuchDecision' | 'referenceMissing' }

type FoundVersion = Pick<RoundVersions, 'order'> & {
  readonly loaded: Loaded
  readonly seen: SeenVersion
  /** The round's versions that were frozen after it, the latest first. */
  readonly later: readonly FrozenVersion[]
}

/** A frozen version with its round's order. @refuses noChain, noSuchVersion, noSuchRound, roundNotInForce */
export const findVersion = async (
  { tx, memory, today }: Asking,
  isIt: (seen: SeenVersion['version'], decisions: readonly string[]) => boolean,
): Promise<FoundVersion | NoVersion> => {
  const now = await loadChain(tx, memory.chains)
  if (now === null) return { refused: 'noChain' }
  const loaded = standingOn(now, today)
  const known = await readVersions(tx)
  const decisionsOn = (id: string): readonly string[] =>
    known.decisions.flatMap((one) => (one.snapshotId === id ? [one.decisionId] : []))
  const version = known.frozen.find((one) => isIt(one, decisionsOn(one.snapshotId)))
  if (version === undefined) return { refused: 'noSuchVersion' }
  const found = governing(loaded.versions, version.roundId)
  if ('refused' in found) return found
  const { order, versions } = versionsOf(loaded, found.round, known, today)
  const seen = versions.find((one) => one.version.snapshotId === version.snapshotId)
  if (seen === undefined) throw new Error(`findVersion: ${version.snapshotId} is in no round`)
  const later = versions.slice(0, versions.indexOf(seen)).map((one) => one.version)
  return { loaded, order, seen, later }
}

/** A decision that holds, with its version. @refuses noChain, noSuchDecision, noSuchRound, roundNotInForce */
export const findDecision = async (
  asking: Asking,
  id: string,
): Promise<(FoundVersion & { readonly decision: MadeDecision }) | NotDecidedOn> => {
  const found = await findVersion(asking, (_, decisions) => decisions.includes(id))
  if ('refused' in found)
    return found.refused === 'noSuchVersion' ? { refused: 'noSuchDecision' } : found
  const decision = found.seen.decisions.find(({ decisionId }) => decisionId === id)
  return decision === undefined ? { refused: 'noSuchDecision' } : { ...found, decision }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const reservationsIn = (written: RecordDecisionRequest['reservations']): readonly Reservation[] =>
  written
    .map(({ by, text }) => ({ by: by.trim(), text: text.trim() }))
    .filter(({ by, text }) => by !== '' || text !== '')

/** What is written of a decision, as it is recorded. */
export const wordingIn = ({
  kind,
  date,
  ref,
  reason,
  reservations,
}: Omit<RecordDecisionRequest, 'version' | 'body'>): DecisionWording => ({
  ...{ kind, date },
  ref: orNull(asParagraph(ref)),
  reason: stops(kind) ? orNull(reason) : null,
  reservations: reservationsIn(reservations),
})

/**
 * @refuses mayNot, noChain, noSuchVersion, versionReplaced, what acceptDecision refuses,
 *   decidedSince where another has recorded one since the writer looked
 */
export const decideVersion = async (
  asking: Asking,
  request: RecordDecisionRequest,
): Promise<{ readonly done: true } | NotDecidedOn> => {
  const found = await findVersion(asking, ({ snapshotId }) => snapshotId === request.version)
  if ('refused' in found) return found
  const { loaded, order, seen, later } = found
  const { bodies } = loaded.chain
  const as = allowed(asking, 'recordDecision', bodies, request.body)
  if ('refused' in as) return as
  if (later.length > 0) return { refused: 'versionReplaced' }
  const { treatment, version, decisions } = seen
  const accepted = acceptDecision(
    {
      order,
      treatment,
      bodies,
      today: asking.today,
      frozenOn: swedishDay(version.frozenAt),
      decided: decisions.map((one) => datedDecision(one, bodies, asking.today)),
    },
    request,
  )
  if ('refused' in accepted) return accepted
  const { date: decidedOn, ...worded } = wordingIn(request)
  const saved = await saveDecision(
    as.tx,
    {
      snapshotId: version.snapshotId,
      roundId: version.roundId,
      bodyId: request.body,
      bodyTitle: bodies.get(request.body)?.title.sv ?? request.body,
      isLast: accepted.isLast,
      decidedOn,
      ...worded,
      person: asking.visitor.name,
    },
    decisions.length,
  )
  if ('refused' in saved) return saved
  if (accepted.stage === 'amended' || accepted.stage === 'sentBack')
    await setStanding(as.tx, version.roundId, 'open', worded.reason)
  return { done: true }
}

/**
 * Adds the paragraph of the minutes, which is known when they have been checked.
 * @refuses mayNot, noChain, noSuchVersion, noSuchDecision, referenceMissing, decidedSince
 */
export const addReference = async (
  asking: Asking,
  given: { readonly decision: string; readonly ref: string },
): Promise<{ readonly done: true } | NotDecidedOn> => {
  const found = await findDecision(asking, given.decision)
  if ('refused' in found) return found
  const { loaded, seen, decision } = found
  const at = decision.bodyId ?? undefined
  const as = allowed(asking, 'recordDecision', loaded.chain.bodies, at)
  if ('refused' in as) return as
  const ref = orNull(asParagraph(given.ref))
  if (ref === null) return { refused: 'referenceMissing' }
  return completeDecision(as.tx, decision, seen.version.roundId, ref)
}
