// A draft adopted by a decision: it becomes a version of the model beside those before it.
import type { AdoptionStop, Broken } from '../../domain/chain/adopting.ts'
import { weighWithdrawal } from '../../domain/chain/weigh-adoption.ts'
import { adoptedText } from '../../domain/model/draft-text.ts'
import { asParagraph } from '../../domain/workflow/decisions.ts'
import { waitForEdits } from '../../store/chain-edits.ts'
import { changeDraft } from '../../store/model-drafts.ts'
import { inUse, modelVersions, saveModel, withdrawModel } from '../../store/models.ts'
import { loadChain, readStoredModel } from '../chain/load-chain.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { type NewerDraft, newerThanSeen, type Saw } from './change-draft.ts'
import { asOwner } from './find-draft.ts'
import { type Faulty, gatherAdopting, readDraftModel } from './gather-adopting.ts'
import { type NotWeighed, weighDraft } from './weigh-draft.ts'

/** @term antagande – who decided, when, in which paragraph, and from when it is in force */
export type AdoptDraft = Saw & {
  /** The body, by id. */
  readonly by: string
  readonly date: string
  readonly ref: string
  readonly dnr: string | null
  readonly why: string | null
  readonly from: string
  readonly to: string | null
  /** What the chain breaks of the draft is to be mended when it is in force. */
  readonly mendsLater: boolean
}

export type Adopted = { readonly saved: { readonly id: string; readonly changeNumber: number } }

export type NotAdopted =
  | NotWeighed
  | MayNot
  | Faulty
  | NewerDraft
  | AdoptionStop
  | { readonly refused: 'draftEnded'; readonly standing: 'adopted' | 'thrown' }
  | { readonly refused: 'noSuchUnit'; readonly unit: string }
  | { readonly refused: 'chainToMend'; readonly count: number; readonly first: Broken }
  | { readonly refused: 'sameAsBefore' }

/**
 * @refuses mayNot, noChain, noSuchDraft, draftEnded, newerExists, noSuchUnit, draftFaulty, what
 *   weighAdoption stops, chainToMend, sameAsBefore
 */
export const adoptDraft = async (
  asking: Asking,
  { draft: draftId, basedOn, by, date, ref, dnr, why, from, to, mendsLater }: AdoptDraft,
): Promise<Adopted | NotAdopted> => {
  await waitForEdits(asking.tx)
  const found = await weighDraft(asking, draftId, { from, to, decided: date })
  if ('refused' in found) return found
  const { loaded, draft, weighed } = found
  const as = asOwner(asking, 'adoptModel', loaded.chain)
  if ('refused' in as) return as
  if (draft.standing !== 'open') return { refused: 'draftEnded', standing: draft.standing }
  const newer = await newerThanSeen(asking, draft, basedOn)
  if (newer !== null) return newer
  const body = loaded.chain.bodies.get(by)
  if (body === undefined) return { refused: 'noSuchUnit', unit: by }
  const [stop] = weighed.stops
  if (stop !== undefined) return stop
  const [first] = weighed.toMend
  if (first !== undefined && !mendsLater)
    return { refused: 'chainToMend', count: weighed.toMend.length, first }
  const paragraph = asParagraph(ref)
  const sourceYaml = adoptedText(draft.sourceYaml, {
    by: body.title,
    date,
    ref: paragraph,
    dnr,
    why,
    from,
    to,
  })
  const read = readDraftModel(sourceYaml)
  if ('refused' in read) return read
  const version = { modelId: read.model.id, validFrom: from, validTo: to, sourceYaml }
  const told = { draft: draftId, by, date, ref: paragraph, dnr, why }
  const saved = await saveModel(as.tx, version, told)
  if ('unchanged' in saved) return { refused: 'sameAsBefore' }
  await changeDraft(as.tx, draft, { what: 'closeDraft', after: { standing: 'adopted' } })
  return { saved: { id: String(saved.changeNumber), changeNumber: saved.changeNumber } }
}

export type NotWithdrawn =
  | MayNot
  | AdoptionStop
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchModelVersion'; readonly version: number }
  | { readonly refused: 'modelVersionReplaced' }

/** Withdraws a version that was adopted by mistake, while no round has been frozen by it. */
export const withdrawVersion = async (
  asking: Asking,
  version: number,
  why: string,
): Promise<Adopted | NotWithdrawn> => {
  await waitForEdits(asking.tx)
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const as = asOwner(asking, 'adoptModel', loaded.chain)
  if ('refused' in as) return as
  const all = await modelVersions(asking.tx)
  const found = all.find((one) => one.changeNumber === version)
  if (found === undefined) return { refused: 'noSuchModelVersion', version }
  const used = inUse(all)
  const withdrawn = loaded.versions[used.indexOf(found)]?.model
  if (withdrawn === undefined) return { refused: 'modelVersionReplaced' }
  const after = inUse(all.filter((one) => one !== found)).map(
    ({ sourceYaml, changeNumber }) =>
      loaded.versions[used.findIndex((one) => one.changeNumber === changeNumber)] ??
      readStoredModel(sourceYaml),
  )
  const [stop] = weighWithdrawal(await gatherAdopting(asking, loaded), withdrawn, after)
  if (stop !== undefined) return stop
  const { changeNumber } = await withdrawModel(as.tx, found, why)
  return { saved: { id: String(version), changeNumber } }
}
