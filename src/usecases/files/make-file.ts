// One file that somebody has asked for, on its way: taken up, read as that person, held while it is made, ended.

import {
  FILE_ACTS,
  FILE_STEPS,
  type FileStep,
  MOST_MAKINGS,
  type OrderedFile,
} from '../../domain/workflow/ordered-files.ts'
import { discardMadeFile, keepMadeFile } from '../../store/made-files.ts'
import {
  endFile,
  hasFilesToMake,
  holdFile,
  noteSteps,
  returnFile,
  takeFile,
} from '../../store/ordered-files.ts'
import { type NoDocument, openDocument } from '../documents/open-document.ts'
import { type ReadDraft, readDraft } from '../documents/read-draft.ts'
import { openWordTemplate } from '../documents/word-templates.ts'
import { type House, timeIn } from '../house.ts'
import type { MayNot } from '../visitor.ts'
import { asAbsent, type NotSignedIn } from '../workflow/sign-in.ts'

const WHO = 'files'

export type MakingHouse = Pick<House, 'store' | 'memory' | 'today' | 'now' | 'frameworks'>

/** In which municipality, and for how many seconds what is taken up is held at a time. */
export type Making = {
  readonly house: MakingHouse
  readonly organisation: string
  readonly seconds: number
}

/** Whether it has been taken up as often as may be, without anybody ending it. */
export const isInterrupted = ({ tries }: OrderedFile): boolean => tries > MOST_MAKINGS

/** Takes up the next; null: nothing waits, or others are at what does. */
export const takeUp = async ({
  house: { store },
  organisation,
  seconds,
}: Making): Promise<OrderedFile | null> =>
  (await store.readAsMember(organisation, WHO, hasFilesToMake))
    ? store.asMember(organisation, WHO, (tx) => takeFile(tx, seconds))
    : null

/** A document as it is read for a file. */
export type ReadDocument = {
  readonly draft: ReadDraft
  /** The own Word template that it is made in; null: our own look. */
  readonly template: Uint8Array | null
  /** The name of the person it is made for. */
  readonly who: string
}

/**
 * Reads what a file is made of, by the rights that the person has now.
 * @refuses notSignedIn where the account is gone, mayNot, noSuchWordTemplate, what openDocument refuses
 */
export const readForFile = (
  { house, organisation }: Making,
  { account, sort, about, template }: OrderedFile,
): Promise<
  ReadDocument | NotSignedIn | MayNot | NoDocument | { readonly refused: 'noSuchWordTemplate' }
> => {
  const { store, memory, today } = house
  const acts = [FILE_ACTS[sort]]
  const absent = { organisation, account, acts, memory, now: timeIn(house), today: today() }
  return asAbsent(store, absent, async (asking) => {
    const opened = await openDocument(asking, about)
    if ('refused' in opened) return opened
    const own = template === null ? null : await openWordTemplate(asking, store.files, template)
    if (own !== null && 'refused' in own) return own
    return {
      draft: await readDraft(house, asking, opened),
      ...{ template: own?.bytes ?? null, who: asking.visitor.name },
    }
  })
}

/** Holds it for as long again. False: it was removed, or another has it. */
export const hold = (
  { house, organisation, seconds }: Making,
  file: OrderedFile,
): Promise<boolean> => house.store.asMember(organisation, WHO, (tx) => holdFile(tx, file, seconds))

/** Notes that a step is done. False: it was removed, or another has it. */
export const noteDone = (
  { house, organisation }: Making,
  file: OrderedFile,
  step: FileStep,
): Promise<boolean> =>
  house.store.asMember(organisation, WHO, (tx) => noteSteps(tx, file, FILE_STEPS.indexOf(step) + 1))

/** Keeps the file: on disk first, then it is ready; one that was removed or taken by another is thrown away. */
export const keep = async (
  { house: { store }, organisation }: Making,
  file: OrderedFile,
  bytes: Uint8Array,
): Promise<void> => {
  const place = { files: store.files, organisationId: organisation }
  await keepMadeFile(place, file, bytes)
  const isReady = await store.asMember(organisation, WHO, (tx) =>
    endFile(tx, file, { bytes: bytes.length, done: FILE_STEPS.length }),
  )
  if (!isReady) await discardMadeFile(place, file)
}

/** Gives it up, with the sentences that say why. */
export const giveUp = async (
  { house, organisation }: Making,
  file: OrderedFile,
  why: string,
): Promise<void> => {
  await house.store.asMember(organisation, WHO, (tx) => endFile(tx, file, { why }))
}

/** Gives it back, since we stop: another takes it up, or we when we are back. */
export const giveBack = ({ house, organisation }: Making, file: OrderedFile): Promise<void> =>
  house.store.asMember(organisation, WHO, (tx) => returnFile(tx, file))
