// A round to be looked at: as it stands now, or one of its frozen versions as it was («helår-2026~2»).
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { gatherFacts } from '../../domain/assessment/facts.ts'
import type { RestatedValue } from '../../domain/measures/restated.ts'
import { thawRound } from '../../domain/reports/freeze.ts'
import type { Attachment } from '../../domain/workflow/attachments.ts'
import { frozenVersions, readFrozen } from '../../store/frozen.ts'
import { type Asking, forbidden } from '../visitor.ts'
import { loadChain } from './load-chain.ts'
import { type NoRound, notYet, openRound } from './open-round.ts'
import type { SeenRound } from './rounds-in-memory.ts'

/** A round as it is looked at; `version` is left out where it is the living one. */
export type LookedAtRound = Omit<SeenRound, 'whole'> & {
  readonly version?: number
  /** Of a version: what had been published as something else when it was frozen. */
  readonly restated?: readonly RestatedValue[]
  /** Of a version: the files that it was frozen with. */
  readonly attachments?: readonly Attachment[]
}

const VERSION = /^(.+)~(\d{1,6})$/

const openVersion = async (
  { tx, memory, visitor }: Asking,
  name: string,
  round: string,
  number: number,
): Promise<LookedAtRound | NoRound> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const entry = (await frozenVersions(tx, round)).find(({ version }) => version === number)
  const found = entry === undefined ? null : await readFrozen(tx, entry.snapshotId)
  if (found === null)
    return entry?.disposal == null
      ? { refused: 'noSuchRound', round: name }
      : { refused: 'versionDisposed' }
  const { restated = [], attachments = [], ...frozen } = thawRound(found.body)
  const { model, modelText, chain, at, assessed } = frozen
  return {
    loaded,
    model,
    modelText,
    chain,
    facts: gatherFacts(model, chain, frozen.round, at),
    conclusions: conclusionsOf(assessed),
    closed: [],
    untold: null,
    version: number,
    restated,
    attachments,
  }
}

/**
 * What is frozen goes out before the meeting: whoever reads the round reads its versions.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun; versionDisposed where the
 * version's content has been destroyed by a decision
 */
export const lookAtRound = async (
  asking: Asking,
  name: string,
): Promise<LookedAtRound | NoRound> => {
  const [, round, number] = VERSION.exec(name) ?? []
  if (round !== undefined) return openVersion(asking, name, round, Number(number))
  const opened = await openRound(asking, name)
  return 'refused' in opened ? opened : (notYet(opened, asking.today) ?? opened)
}
