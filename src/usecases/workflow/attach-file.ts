// Attaching a file: who may is asked first, then it is received whole and checked, then a row names it.
import type { Readable } from 'node:stream'
import {
  type AttachedTo,
  acceptFile,
  type FileFault,
  type FileKind,
} from '../../domain/workflow/attachments.ts'
import { contentsOf } from '../../sources/files/file-contents.ts'
import { addAttachment } from '../../store/attachments.ts'
import type { Store } from '../../store/connect.ts'
import { holdOthers } from '../../store/hold-others.ts'
import {
  discardFile,
  type FilePlace,
  keepFile,
  type Received,
  receiveFile,
} from '../../store/stored-files.ts'
import type { Asking } from '../visitor.ts'
import { type Locked, mayAttach, type NotAttachable } from './may-attach.ts'
import { asVisitor, type Coming, type NotSignedIn } from './sign-in.ts'

export type NotAttached = NotSignedIn | NotAttachable | Locked | FileFault

type Given = {
  readonly about: AttachedTo
  /** What the sender calls it. */
  readonly name: string
  readonly content: Readable
  /** The largest that is taken, in bytes. */
  readonly most: number
}

type Accepted = { readonly received: Received; readonly name: string; readonly kind: FileKind }

/** Who may attach there; null: the visitor may. */
const refusedIn = async (asking: Asking, about: AttachedTo) => {
  const as = await mayAttach(asking, about)
  return 'refused' in as ? as : as.locked
}

/** @refuses what acceptFile refuses */
const acceptReceived = async (
  place: FilePlace,
  { name, content, most }: Given,
): Promise<Accepted | FileFault> => {
  // NOTE what is not read of a file that is too large is left to the server, so that it can answer.
  const received = await receiveFile(place, content.iterator({ destroyOnReturn: false }), most)
  if ('refused' in received)
    return acceptFile({ name, contents: 'unknown', bytes: most + 1 }, most) as FileFault
  const contents = await contentsOf(received.path)
  const accepted = acceptFile({ name, contents, bytes: received.bytes }, most)
  if (!('refused' in accepted)) return { ...accepted, received }
  await discardFile(received)
  return accepted
}

/** Keeps what was received and names it in a row, if the visitor still may. */
const nameReceived = async (
  asking: Asking,
  place: FilePlace,
  about: AttachedTo,
  { received, name, kind }: Accepted,
): Promise<{ readonly id: string } | NotAttached> => {
  const as = await mayAttach(asking, about)
  if ('refused' in as) return as
  if (as.locked !== null) return as.locked
  const { bytes, sha256 } = received
  // NOTE from before the file has its name until a row is saved, nobody tidies.
  await holdOthers(as.tx)
  await keepFile(place, received)
  const file = { about, name, kind, bytes, sha256, person: asking.visitor.name }
  const added = { ...file, description: '', isPublic: false }
  const { id } = await addAttachment(as.tx, added, as.roundOfVersion)
  return { id }
}

/**
 * Attaches a file. It is on disk under its checksum before the row that names it is saved: where the
 * program ends in between, the file is left over and nothing is lost.
 * @refuses notSignedIn, what mayAttach refuses, what locks the place, what acceptFile refuses
 */
export const attachFile = async (
  store: Store,
  coming: Coming,
  given: Given,
): Promise<{ readonly id: string } | NotAttached> => {
  const { about } = given
  const first = await asVisitor(store, 'see', coming, async (asking) => ({
    refusal: await refusedIn(asking, about),
  }))
  if ('refused' in first) return first
  if (first.refusal !== null) return first.refusal
  const place = { files: store.files, organisationId: coming.organisation }
  const accepted = await acceptReceived(place, given)
  if ('refused' in accepted) return accepted
  try {
    return await asVisitor(store, 'change', coming, (asking) =>
      nameReceived(asking, place, about, accepted),
    )
  } finally {
    await discardFile(accepted.received)
  }
}
