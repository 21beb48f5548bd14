// The files that somebody has asked for: seen, fetched, asked for anew and removed, by themselves alone.
import type { Readable } from 'node:stream'
import { mayAnywhere } from '../../domain/workflow/may.ts'
import { FILE_ACTS, type OrderedFile } from '../../domain/workflow/ordered-files.ts'
import type { Store } from '../../store/connect.ts'
import { openMadeFile, removeMadeFile } from '../../store/made-files.ts'
import { filesOf, readOrderedFile, removeOrderedFile } from '../../store/ordered-files.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { asVisitor, type Coming, type NotSignedIn } from '../workflow/sign-in.ts'
import { addFile, type TooManyFiles } from './order-file.ts'

/** Another's is told of as little as one that is not there. */
export type NoFile = { readonly refused: 'noSuchFile' }
export type NotFetched = NoFile | MayNot | { readonly refused: 'fileNotReady' | 'fileLost' }

/** The latest first. */
export const seeOwnFiles = ({ tx, visitor }: Asking): Promise<readonly OrderedFile[]> =>
  filesOf(tx, visitor.account)

/** @refuses noSuchFile */
export const seeOwnFile = async (
  { tx, visitor }: Asking,
  id: string,
): Promise<OrderedFile | NoFile> => {
  const file = await readOrderedFile(tx, id)
  return file === null || file.account !== visitor.account ? { refused: 'noSuchFile' } : file
}

/** null where they may still read what it is made of. */
const unreadable = ({ visitor }: Asking, { sort }: OrderedFile): MayNot | null => {
  const act = FILE_ACTS[sort]
  return mayAnywhere(visitor.held, act) ? null : { refused: 'mayNot', act }
}

/** The file itself. @refuses noSuchFile, mayNot, fileNotReady, fileLost */
export const fetchOwnFile = async (
  asking: Asking,
  files: string,
  id: string,
): Promise<{ readonly file: OrderedFile; readonly stream: Readable } | NotFetched> => {
  const file = await seeOwnFile(asking, id)
  if ('refused' in file) return file
  const refused = unreadable(asking, file)
  if (refused !== null) return refused
  if (file.standing !== 'ready') return { refused: 'fileNotReady' }
  const { organisationId } = asking.tx
  const stream = await openMadeFile({ files, organisationId }, file)
  return stream === null ? { refused: 'fileLost' } : { file, stream }
}

/** Asks for the same anew, in place of what there is of it. @refuses noSuchFile, mayNot, tooManyFiles */
export const retryOwnFile = async (
  asking: Asking,
  id: string,
): Promise<OrderedFile | NoFile | MayNot | TooManyFiles> => {
  const file = await seeOwnFile(asking, id)
  if ('refused' in file || file.endedAt === null) return file
  const refused = unreadable(asking, file)
  if (refused !== null) return refused
  const added = await addFile(asking, file)
  if (!('refused' in added)) await removeOrderedFile(asking.tx, id)
  return added
}

/**
 * Also one that is on its way: whoever makes it finds that it is gone, and ends.
 * @refuses notSignedIn, mayNot, noSuchFile
 */
export const removeOwnFile = async (
  store: Store,
  coming: Coming,
  id: string,
): Promise<{ readonly done: true } | NoFile | NotSignedIn | MayNot> => {
  const removed = await asVisitor(store, 'change', coming, async (asking) => {
    const file = await seeOwnFile(asking, id)
    if ('refused' in file) return file
    await removeOrderedFile(asking.tx, id)
    return { done: true } as const
  })
  // NOTE the content goes when the row has gone: where it cannot, it goes within hours, as what has no row does.
  if (!('refused' in removed))
    await removeMadeFile({ files: store.files, organisationId: coming.organisation }, id)
  return removed
}
