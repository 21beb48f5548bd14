// A draft of the model saved, named, thrown away or taken back.
import { listAccounts } from '../../store/accounts.ts'
import { waitForEdits } from '../../store/chain-edits.ts'
import {
  changeDraft,
  type DraftChange,
  type DraftStanding,
  type ModelDraft,
} from '../../store/model-drafts.ts'
import type { Asking } from '../visitor.ts'
import { asOwner, findDraft, type NoDraft } from './find-draft.ts'

export type DraftChanged = {
  readonly saved: { readonly id: string; readonly changeNumber: number }
}

/** Somebody has saved a later version than the one that was changed: what it says, and who and when. */
export type NewerDraft = {
  readonly refused: 'newerExists'
  readonly current: {
    readonly author: string
    readonly recordedAt: string
    readonly body: string
    readonly textId: string
  }
}

export type NotChanged =
  | NoDraft
  | NewerDraft
  | { readonly refused: 'draftEnded'; readonly standing: Exclude<DraftStanding, 'open'> }
  | { readonly refused: 'draftNotThrown' }

/** What the visitor saw when they changed it: the draft's version, as text. */
export type Saw = { readonly draft: string; readonly basedOn: string | null }

export const newerThanSeen = async (
  { tx }: Asking,
  draft: ModelDraft,
  basedOn: string | null,
): Promise<NewerDraft | null> => {
  if (basedOn === String(draft.version)) return null
  const accounts = await listAccounts(tx)
  const author = accounts.find(({ accountId }) => accountId === draft.author)?.name
  const { recordedAt, sourceYaml: body, version } = draft
  const current = { author: author ?? draft.author, recordedAt, body, textId: String(version) }
  return { refused: 'newerExists', current }
}

/** The open draft, and nobody else changing it meanwhile. */
const change = async (
  asking: Asking,
  { draft: draftId, basedOn }: Saw,
  changes: DraftChange,
): Promise<DraftChanged | NotChanged> => {
  await waitForEdits(asking.tx)
  const found = await findDraft(asking, 'draftModel', draftId)
  if ('refused' in found) return found
  const { draft, loaded } = found
  const as = asOwner(asking, 'draftModel', loaded.chain)
  if ('refused' in as) return as
  if (changes.what === 'takeBackDraft') {
    if (draft.standing !== 'thrown') return { refused: 'draftNotThrown' }
  } else if (draft.standing !== 'open') return { refused: 'draftEnded', standing: draft.standing }
  const newer = await newerThanSeen(asking, draft, basedOn)
  if (newer !== null) return newer
  const { changeNumber, version } = await changeDraft(as.tx, draft, changes)
  return { saved: { id: String(version), changeNumber } }
}

/** @refuses mayNot, noChain, noSuchDraft, draftEnded, newerExists */
export const saveDraft = (asking: Asking, saw: Saw, text: string) =>
  change(asking, saw, { what: 'saveDraft', after: { sourceYaml: text } })

/** @refuses mayNot, noChain, noSuchDraft, draftEnded, newerExists */
export const nameDraft = (asking: Asking, saw: Saw, title: string) =>
  change(asking, saw, { what: 'nameDraft', after: { title } })

/** @refuses mayNot, noChain, noSuchDraft, draftEnded, newerExists */
export const throwDraft = (asking: Asking, saw: Saw) =>
  change(asking, saw, { what: 'throwDraft', after: { standing: 'thrown' } })

/** @refuses mayNot, noChain, noSuchDraft, draftNotThrown, newerExists */
export const takeBackDraft = (asking: Asking, saw: Saw) =>
  change(asking, saw, { what: 'takeBackDraft', after: { standing: 'open' } })
