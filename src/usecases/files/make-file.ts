// One file that somebody has asked for, on its way: taken up, read as that person, held while it is made, ended.

import type { ComposedDocument } from '../../domain/documents/document.ts'
import {
  FILE_ACTS,
  FILE_STEPS,
  type FileStep,
  MOST_MAKINGS,
  type OrderedFile,
} from '../../domain/workflow/ordered-files.ts'
import { keepMadeFile } from '../../store/made-files.ts'
import {
  endFile,
  hasFilesToMake,
  holdFile,
  noteSteps,
  returnFile,
  takeFile,
} from '../../store/ordered-files.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { composedOf, type NoDocument, openDocument, openImage } from '../documents/open-document.ts'
import { type House, timeIn } from '../house.ts'
import type { MayNot } from '../visitor.ts'
import { asAbsent, type NotSignedIn } from '../workflow/sign-in.ts'

const WHO = 'files'

export type MakingHouse = Pick<House, 'store' | 'memory' | 'today' | 'now'>

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

/** A document as it is read for a file, with the images it shows. */
export type ReadDocument = {
  readonly document: ComposedDocument
  readonly opened: SeenRound
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The name of the person it is made for. */
  readonly who: string
}

/**
 * Reads what a file is made of, by the rights that the person has now; `imagesIn` tells which images.
 * @refuses notSignedIn where the account is gone, mayNot, what openDocument refuses
 */
export const readForFile = (
  { house, organisation }: Making,
  { account, sort, about }: OrderedFile,
  imagesIn: (document: ComposedDocument) => readonly string[],
): Promise<ReadDocument | NotSignedIn | MayNot | NoDocument> => {
  const { store, memory, today } = house
  const acts = [FILE_ACTS[sort]]
  const absent = { organisation, account, acts, memory, now: timeIn(house), today: today() }
  return asAbsent(store, absent, async (asking) => {
    const opened = await openDocument(asking, about)
    if ('refused' in opened) return opened
    const document = composedOf(opened)
    const images = new Map<string, Uint8Array>()
    for (const sha256 of imagesIn(document)) {
      const image = await openImage(asking, store.files, sha256)
      if (image !== null) images.set(sha256, image)
    }
    return { document, opened: opened.opened, images, who: asking.visitor.name }
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

/** Keeps the file: on disk first, then it is ready. */
export const keep = async (
  { house: { store }, organisation }: Making,
  file: OrderedFile,
  bytes: Uint8Array,
): Promise<void> => {
  await keepMadeFile({ files: store.files, organisationId: organisation }, file, bytes)
  await store.asMember(organisation, WHO, (tx) =>
    endFile(tx, file, { bytes: bytes.length, done: FILE_STEPS.length }),
  )
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
