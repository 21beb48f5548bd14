// A draft of the model begun: from a version that is adopted, or from a file.
import { draftFrom } from '../../domain/model/draft-text.ts'
import { beginDraft as addDraft, type DraftSaved } from '../../store/model-drafts.ts'
import { modelVersions } from '../../store/models.ts'
import { loadChain } from '../chain/load-chain.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { asOwner } from './find-draft.ts'

export type BeginDraft = {
  readonly title: string
  /** The change that brought a version, or the text of a file. */
  readonly from: { readonly version: number } | { readonly text: string }
}

export type NotBegun =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchModelVersion'; readonly version: number }

/** @refuses mayNot, noChain, noSuchModelVersion */
export const beginDraft = async (
  asking: Asking,
  { title, from }: BeginDraft,
): Promise<DraftSaved | NotBegun> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const as = asOwner(asking, 'draftModel', loaded.chain)
  if ('refused' in as) return as
  if ('text' in from) return addDraft(as.tx, { title, sourceYaml: from.text, begunFrom: null })
  const { version } = from
  const found = (await modelVersions(asking.tx)).find((one) => one.changeNumber === version)
  return found === undefined
    ? { refused: 'noSuchModelVersion', version }
    : addDraft(as.tx, { title, sourceYaml: draftFrom(found.sourceYaml), begunFrom: version })
}
