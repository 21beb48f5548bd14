// The model's workshop: its versions and which rounds each has frozen, its drafts, and what has been done.
import { weighWithdrawal } from '../../domain/chain/weigh-adoption.ts'
import { governing } from '../../domain/goals/governing.ts'
import { listAccounts } from '../../store/accounts.ts'
import { type AuditEvent, readAudit } from '../../store/audit.ts'
import { listDrafts, type ModelDraft } from '../../store/model-drafts.ts'
import { inUse, type ModelVersion, modelVersions } from '../../store/models.ts'
import { type Loaded, loadChain, type ModelInMemory, readStoredModel } from '../chain/load-chain.ts'
import { seeFrame } from '../chain/see-frame.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { type FoundDraft, findDraft, type NoDraft } from './find-draft.ts'
import { gatherAdopting } from './gather-adopting.ts'

export type SeenModelVersion = {
  readonly version: ModelVersion
  readonly model: ModelInMemory['model']
  readonly isInUse: boolean
  /** Rounds that are frozen by it, by name. */
  readonly frozen: readonly string[]
  readonly canBeWithdrawn: boolean
}

export type SeenWorkshop = {
  readonly loaded: Loaded
  /** The latest in force first. */
  readonly versions: readonly SeenModelVersion[]
  readonly drafts: readonly ModelDraft[]
  readonly events: readonly AuditEvent[]
  readonly names: ReadonlyMap<string, string>
}

/** What is done in the workshop, as the audit names it. */
const EVENTS = [
  'beginDraft',
  'saveDraft',
  'nameDraft',
  'throwDraft',
  'takeBackDraft',
  'adoptModel',
  'saveModel',
  'withdrawModel',
]
const MOST_EVENTS = 300

const seeVersions = async (
  asking: Asking,
  loaded: Loaded,
): Promise<readonly SeenModelVersion[]> => {
  const all = await modelVersions(asking.tx)
  const used = inUse(all)
  const adopting = await gatherAdopting(asking, loaded)
  const modelOf = (version: ModelVersion) =>
    (loaded.versions[used.indexOf(version)] ?? readStoredModel(version.sourceYaml)).model
  const seen = all.map((version): SeenModelVersion => {
    const model = modelOf(version)
    const isInUse = used.includes(version)
    if (!isInUse) return { version, model, isInUse, frozen: [], canBeWithdrawn: false }
    const frozen = [...adopting.frozen].filter((name) => {
      const found = governing(loaded.versions, name)
      return !('refused' in found) && found.version.model === model
    })
    const after = inUse(all.filter((one) => one !== version))
    const left = after.map((one) => ({ model: modelOf(one) }))
    const canBeWithdrawn = weighWithdrawal(adopting, model, left).length === 0
    return { version, model, isInUse, frozen, canBeWithdrawn }
  })
  return seen.toSorted(
    (a, b) =>
      b.version.validFrom.localeCompare(a.version.validFrom) ||
      b.version.changeNumber - a.version.changeNumber,
  )
}

export const namesOf = async ({ tx }: Pick<Asking, 'tx'>): Promise<ReadonlyMap<string, string>> =>
  new Map((await listAccounts(tx)).map(({ accountId, name }) => [accountId, name]))

/** @refuses mayNot, noChain */
export const seeWorkshop = async (
  asking: Asking,
): Promise<SeenWorkshop | MayNot | { readonly refused: 'noChain' }> => {
  const { tx, memory, visitor } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readModelDraft', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  return {
    loaded,
    versions: await seeVersions(asking, loaded),
    drafts: await listDrafts(tx),
    events: await readAudit(tx, { what: EVENTS, limit: MOST_EVENTS }),
    names: await namesOf(asking),
  }
}

export type SeenDraft = FoundDraft & {
  /** The version it was begun from; null: a file, or one that is gone. */
  readonly begunFrom: ModelVersion | null
  readonly names: ReadonlyMap<string, string>
  /** Rounds that have begun, by name, the latest first. */
  readonly rounds: readonly string[]
}

/** @refuses mayNot, noChain, noSuchDraft */
export const seeDraft = async (asking: Asking, draftId: string): Promise<SeenDraft | NoDraft> => {
  const found = await findDraft(asking, 'readModelDraft', draftId)
  if ('refused' in found) return found
  const { begunFrom } = found.draft
  const versions = begunFrom === null ? [] : await modelVersions(asking.tx)
  const frame = await seeFrame(asking)
  return {
    ...found,
    begunFrom: versions.find(({ changeNumber }) => changeNumber === begunFrom) ?? null,
    names: await namesOf(asking),
    rounds: 'refused' in frame ? [] : frame.rounds.map(({ id, year }) => `${id}-${year}`),
  }
}

/** The file of a version, for whoever reads the rounds that it governs. @refuses mayNot, noChain, noSuchModelVersion */
export const readVersionFile = async (
  { tx, memory, visitor }: Asking,
  change: number,
): Promise<
  | { readonly version: ModelVersion }
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchModelVersion'; readonly version: number }
> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const version = (await modelVersions(tx)).find(({ changeNumber }) => changeNumber === change)
  return version === undefined ? { refused: 'noSuchModelVersion', version: change } : { version }
}
