// A draft of the model that somebody asks for, and whether they may.
import type { Chain } from '../../domain/goals/chain.ts'
import { type ModelDraft, readDraft } from '../../store/model-drafts.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type Act, type Asking, allowed, forbidden, type MayNot } from '../visitor.ts'

export type NoDraft =
  | MayNot
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchDraft'; readonly draft: string }

export type FoundDraft = { readonly loaded: Loaded; readonly draft: ModelDraft }

/** @refuses mayNot, noChain, noSuchDraft */
export const findDraft = async (
  { tx, memory, visitor }: Asking,
  act: Act,
  draftId: string,
): Promise<FoundDraft | NoDraft> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, act, loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const draft = await readDraft(tx, draftId)
  return draft === null ? { refused: 'noSuchDraft', draft: draftId } : { loaded, draft }
}

/** As whom the visitor changes a draft: the model is the whole municipality's. @refuses mayNot */
export const asOwner = (asking: Asking, act: Act, { bodies }: Chain) =>
  allowed(asking, act, bodies, undefined)
