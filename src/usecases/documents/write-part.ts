// What stands in a part is saved, and the part is taken from one state to the next.
import type { StepPartRequest, WritePartRequest } from '../../contract/documents.ts'
import {
  faultsOfBlocks,
  idsIn,
  lacksToBeReady,
  type ProseFault,
  proseOf,
} from '../../domain/documents/check-prose.ts'
import type { PartState } from '../../domain/documents/document.ts'
import { actOfStep, stateAfterChange } from '../../domain/documents/part-states.ts'
import { linesOfBlock } from '../../domain/documents/prose-text.ts'
import { unknownSource, withDraftMarks } from '../../domain/documents/reported-texts.ts'
import { isImage } from '../../domain/workflow/attachments.ts'
import { attachmentsInForce } from '../../store/attachments.ts'
import { changeParts } from '../../store/documents.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { type PartVersion, savePartVersion } from '../../store/part-versions.ts'
import type { Tx } from '../../store/tx.ts'
import type { Language } from '../../text/language.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { figuresOf } from './figures-of.ts'
import {
  type DocumentFrozen,
  type NoPart,
  type OpenDocument,
  openPart,
  type PartApproved,
  steppingPart,
  writingPart,
} from './open-document.ts'
import { textsFor } from './see-texts.ts'

/** Somebody has saved the part since: what it says now, who and when. */
export type NewerPart = {
  readonly refused: 'newerExists'
  readonly current: {
    readonly author: string
    readonly recordedAt: string
    readonly body: string
    readonly textId: string
  }
}

export type PartNotWritten =
  | NoPart
  | MayNot
  | DocumentFrozen
  | PartApproved
  | ProseFault
  | NewerPart
  | { readonly refused: 'unknownTextSource' | 'documentPartMoved' }
  | { readonly refused: 'noSuchStep'; readonly from: PartState; readonly to: PartState }

export const imagesOf = async (tx: Tx) =>
  (await attachmentsInForce(tx)).filter(({ kind }) => isImage(kind))

export const newerThan = ({ blocks, version, person, recordedAt }: PartVersion): NewerPart => ({
  refused: 'newerExists',
  current: {
    author: person,
    recordedAt,
    body: proseOf(blocks).flatMap(linesOfBlock).join('\n'),
    textId: String(version),
  },
})

/**
 * Saves what stands in a part; one that was reviewed or approved is a draft again.
 * @refuses mayNot, documentFrozen, partApproved, newerExists, unknownTextSource, what the prose is unfit for, what openPart refuses
 */
export const writePart = async (
  asking: Asking,
  id: string,
  partId: string,
  { blocks, basedOn }: WritePartRequest,
  language: Language,
): Promise<{ readonly basedOn: string; readonly state: PartState } | PartNotWritten> => {
  await holdOthers(asking.tx)
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  const { document, part } = found
  const as = writingPart(asking, document, part)
  if ('refused' in as) return as
  const images = new Set((await imagesOf(asking.tx)).map(({ sha256 }) => sha256))
  const [fault] = faultsOfBlocks(blocks, images)
  if (fault !== undefined) return fault
  const before = part.text?.blocks ?? []
  const isNewer = part.text !== null && part.text.version !== basedOn
  // NOTE the round is asked only of sources that the part has not had: it is saved while it is written.
  if (!isNewer && unknownSource(blocks, before, []) !== null) {
    const texts = textsFor(document, await figuresOf(asking, document), part, language)
    if (unknownSource(blocks, before, texts) !== null) return { refused: 'unknownTextSource' }
  }
  const at = { document: id, part: partId, person: asking.visitor.name }
  const saved = await savePartVersion(as.tx, at, withDraftMarks(blocks, before), basedOn)
  if ('refused' in saved) return newerThan(saved.latest)
  const state = stateAfterChange(part.state)
  if (state !== part.state)
    await changeParts(as.tx, id, [{ before: part, after: { ...part, state } }], at.person)
  return { basedOn: String(saved.version), state }
}

const known = ({ parts }: OpenDocument): ReadonlySet<string> =>
  new Set(parts.flatMap(({ text, id }) => [id, ...idsIn(text?.blocks ?? [])]))

/**
 * Takes a part from one state to another.
 * @refuses mayNot, documentFrozen, noSuchStep, documentPartMoved, what it lacks to be ready, what openPart refuses
 */
export const stepPart = async (
  asking: Asking,
  id: string,
  partId: string,
  { to, basedOn }: StepPartRequest,
): Promise<{ readonly state: PartState } | PartNotWritten> => {
  await holdOthers(asking.tx)
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  const { document, part } = found
  const act = actOfStep(part.state, to)
  if (act === null) return { refused: 'noSuchStep', from: part.state, to }
  const as = steppingPart(asking, act, document, part)
  if ('refused' in as) return as
  if (part.standing !== basedOn) return { refused: 'documentPartMoved' }
  const [lack] = to === 'draft' ? [] : lacksToBeReady(part.text?.blocks ?? [], known(document))
  if (lack !== undefined) return lack
  const { name } = asking.visitor
  await changeParts(as.tx, id, [{ before: part, after: { ...part, state: to } }], name)
  return { state: to }
}
