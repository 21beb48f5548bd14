// Files attached to nodes, texts and frozen versions: seen, described, taken away and opened.
import type { Readable } from 'node:stream'
import { nameOfRound } from '../../domain/periods/period.ts'
import {
  type Attachment,
  attachedIn,
  type DescriptionFault,
  descriptionFault,
} from '../../domain/workflow/attachments.ts'
import {
  attachmentsOf,
  describeAttachment as describe,
  isFrozenIn,
  readAttachment,
  removeAttachment as remove,
  type StoredAttachment,
} from '../../store/attachments.ts'
import { openFile } from '../../store/stored-files.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import type { NoRound } from '../chain/open-round.ts'
import type { Asking } from '../visitor.ts'
import { type Locked, type MayAttach, mayAttach, type NotAttachable } from './may-attach.ts'
import { isClosedAt } from './seen-rooms.ts'

/** A file as it is seen; `basedOn` null: it is frozen, and nothing is done with it here. */
export type SeenAttachment = {
  readonly attachment: Attachment
  readonly basedOn: number | null
  readonly mayChange: boolean
  /** It stays as it is, but for being hidden from citizens. */
  readonly mayHide: boolean
}

export type SeenAttachments = {
  readonly attachments: readonly SeenAttachment[]
  readonly mayAttach: boolean
}

type NoSuchNode = { readonly refused: 'noSuchNode'; readonly node: string }

const isLockedIn = (found: MayAttach | NotAttachable): boolean =>
  'refused' in found || found.locked !== null

/** What the visitor may do with each: what a place that is locked has stays as it is. */
const seenIn = async (
  asking: Asking,
  attachments: readonly StoredAttachment[],
): Promise<readonly SeenAttachment[]> => {
  const known = new Map<string, MayAttach | NotAttachable>()
  const seen: SeenAttachment[] = []
  for (const attachment of attachments) {
    const place = JSON.stringify(attachment.about)
    const found = known.get(place) ?? (await mayAttach(asking, attachment.about))
    known.set(place, found)
    const mayChange = !isLockedIn(found)
    const mayHide = !('refused' in found) && !mayChange && attachment.isPublic
    seen.push({ attachment, basedOn: attachment.changeNumber, mayChange, mayHide })
  }
  return seen
}

/** Whether a file belongs to what is worked on in a room that is closed to who looks. */
const isInClosedRoom = (opened: LookedAtRound, { about }: Pick<Attachment, 'about'>): boolean =>
  about.sort === 'node' &&
  about.round === nameOfRound(opened.facts.round) &&
  isClosedAt(opened, opened.chain.nodes.get(about.id)?.owner)

export type SeenOfNode = SeenAttachments & {
  readonly opened: LookedAtRound
}

/**
 * The files of a node in a round, without those of a room that is closed to the visitor; of a frozen
 * version those that it was frozen with.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchNode
 */
export const seeAttachments = async (
  asking: Asking,
  round: string,
  node: string,
): Promise<SeenOfNode | NoRound | NoSuchNode> => {
  const opened = await lookAtRound(asking, round)
  if ('refused' in opened) return opened
  if (!opened.chain.nodes.has(node)) return { refused: 'noSuchNode', node }
  if (opened.attachments !== undefined) {
    const [name = ''] = round.split('~')
    const attachments = attachedIn(opened.attachments, node, name).map((attachment) => ({
      attachment,
      basedOn: null,
      mayChange: false,
      mayHide: false,
    }))
    return { opened, attachments, mayAttach: false }
  }
  const all = await attachmentsOf(asking.tx, { sort: 'node', id: node })
  const own = attachedIn(all, node, round) as readonly StoredAttachment[]
  const here = { sort: 'node', id: node, round, field: null } as const
  return {
    opened,
    attachments: await seenIn(
      asking,
      own.filter((one) => !isInClosedRoom(opened, one)),
    ),
    mayAttach: !isLockedIn(await mayAttach(asking, here)),
  }
}

/** The files that were added to a frozen version. @refuses what mayAttach does, but not that one may not */
export const seeAttachmentsOfVersion = async (
  asking: Asking,
  snapshotId: string,
): Promise<SeenAttachments | NotAttachable> => {
  const about = { sort: 'version', id: snapshotId } as const
  const found = await mayAttach(asking, about)
  if ('refused' in found && found.refused !== 'mayNot') return found
  const attachments = await seenIn(asking, await attachmentsOf(asking.tx, about))
  return { attachments, mayAttach: !isLockedIn(found) }
}

export type NoSuchAttachment = { readonly refused: 'noSuchAttachment' }
export type NotChanged =
  | NoSuchAttachment
  | NotAttachable
  | Locked
  | DescriptionFault
  | { readonly refused: 'attachmentFrozen' | 'attachmentMoved' | 'removedWithoutReason' }

type Changing = { readonly attachment: string; readonly basedOn: number }
type Done = { readonly done: true }

type Found = { readonly known: StoredAttachment; readonly as: MayAttach }

const findAttachment = async (
  asking: Asking,
  { attachment, basedOn }: Changing,
): Promise<Found | NotChanged> => {
  const known = await readAttachment(asking.tx, attachment)
  if (known === null) return { refused: 'noSuchAttachment' }
  const as = await mayAttach(asking, known.about)
  if ('refused' in as) return as
  return known.changeNumber === basedOn ? { known, as } : { refused: 'attachmentMoved' }
}

/**
 * Says anew what a file shows, and whether citizens may have it. Where what it belongs to is closed,
 * delivered or public it can only be hidden from them.
 * @refuses noSuchAttachment, attachmentMoved, imageUndescribed, what mayAttach refuses, what locks it
 */
export const describeAttachment = async (
  asking: Asking,
  {
    description: written,
    isPublic,
    ...changing
  }: Changing & Pick<Attachment, 'description' | 'isPublic'>,
): Promise<Done | NotChanged> => {
  const found = await findAttachment(asking, changing)
  if ('refused' in found) return found
  const { known, as } = found
  const said = { description: written.trim(), isPublic }
  const isOnlyHidden = !isPublic && said.description === known.description
  if (as.locked !== null && !isOnlyHidden) return as.locked
  const fault = descriptionFault(known, said)
  if (fault !== null) return fault
  const by = { person: asking.visitor.name, round: as.roundOfVersion }
  await describe(as.tx, known, said, by)
  return { done: true }
}

/**
 * Takes a file away, with why. What a frozen version has stays.
 * @refuses noSuchAttachment, attachmentMoved, attachmentFrozen, removedWithoutReason, what mayAttach
 *   refuses, what locks it
 */
export const removeAttachment = async (
  asking: Asking,
  { reason: written, ...changing }: Changing & { readonly reason: string },
): Promise<Done | NotChanged> => {
  const found = await findAttachment(asking, changing)
  if ('refused' in found) return found
  const { known, as } = found
  if (as.locked !== null) return as.locked
  if (await isFrozenIn(asking.tx, known.id)) return { refused: 'attachmentFrozen' }
  const reason = written.trim()
  if (reason === '') return { refused: 'removedWithoutReason' }
  await remove(as.tx, known, reason, { person: asking.visitor.name, round: as.roundOfVersion })
  return { done: true }
}

export type OpenedAttachment = {
  readonly attachment: Attachment
  readonly stream: Readable
}

/** Whether a file is not the visitor's to read yet; what a frozen version has is everybody's. */
const isKeptFrom = async (asking: Asking, attachment: StoredAttachment): Promise<boolean> => {
  const { about, id } = attachment
  if (about.sort !== 'node' || about.round === null) return false
  const opened = await lookAtRound(asking, about.round)
  if ('refused' in opened || !isInClosedRoom(opened, attachment)) return false
  return !(await isFrozenIn(asking.tx, id))
}

/**
 * A file's content, for whoever reads the round and sees into the room that it lies in. Throws where it
 * is not on disk as it should be.
 * @refuses noSuchAttachment
 */
export const openAttachment = async (
  asking: Asking,
  files: string,
  id: string,
): Promise<OpenedAttachment | NoSuchAttachment> => {
  const { tx } = asking
  const attachment = await readAttachment(tx, id)
  if (attachment === null || (await isKeptFrom(asking, attachment)))
    return { refused: 'noSuchAttachment' }
  const place = { files, organisationId: tx.organisationId }
  const opened = await openFile(place, attachment.sha256)
  if (opened === null || opened.bytes !== attachment.bytes) {
    opened?.stream.destroy()
    throw new Error(`openAttachment: the file of ${id} is not whole in ${files}`)
  }
  return { attachment, stream: opened.stream }
}
