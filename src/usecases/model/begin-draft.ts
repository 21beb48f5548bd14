// A draft of the model begun: from a version that is adopted, or from a file.
import { draftFrom, draftFromFile, titledText } from '../../domain/model/draft-text.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { beginDraft as addDraft, type DraftSaved } from '../../store/model-drafts.ts'
import { modelVersions } from '../../store/models.ts'
import { workshopWords } from '../../text/workshop.ts'
import { loadChain } from '../chain/load-chain.ts'
import type { ShippedModel } from '../house.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { asOwner } from './find-draft.ts'

export type BeginDraft = {
  readonly title: string
  /** The change that brought a version, a model that comes with the program, or the text of a file. */
  readonly from:
    | { readonly version: number }
    | { readonly shipped: string }
    | { readonly text: string }
}

export type NotBegun =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchModelVersion'; readonly version: number }
  | { readonly refused: 'noSuchShippedModel'; readonly model: string }

/** What a municipality's own model is called, in the languages of the one it is begun from. */
const ownTitle = (municipality: string, { en }: Text): Text => ({
  sv: workshopWords('sv').modelOf(municipality),
  ...(en === undefined ? {} : { en: workshopWords('en').modelOf(municipality) }),
})

/** @refuses mayNot, noChain, noSuchModelVersion, noSuchShippedModel */
export const beginDraft = async (
  asking: Asking,
  { title, from }: BeginDraft,
  shipped: readonly ShippedModel[],
): Promise<DraftSaved | NotBegun> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const as = asOwner(asking, 'draftModel', loaded.chain)
  if ('refused' in as) return as
  if ('text' in from) {
    const texts = new Map(shipped.map(({ id, text }) => [id, text]))
    const sourceYaml = draftFromFile(from.text, texts)
    return addDraft(as.tx, { title, sourceYaml, begunFrom: null })
  }
  if ('shipped' in from) {
    const model = shipped.find(({ id }) => id === from.shipped)
    return model === undefined
      ? { refused: 'noSuchShippedModel', model: from.shipped }
      : addDraft(as.tx, {
          title,
          sourceYaml: titledText(model.text, ownTitle(loaded.name, model.title)),
          begunFrom: null,
        })
  }
  const { version } = from
  const found = (await modelVersions(asking.tx)).find((one) => one.changeNumber === version)
  return found === undefined
    ? { refused: 'noSuchModelVersion', version }
    : addDraft(as.tx, { title, sourceYaml: draftFrom(found.sourceYaml), begunFrom: version })
}
