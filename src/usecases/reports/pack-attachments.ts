// The files that a ground for review names, as parts of its package: as many as there is room for, in their order.
import { buffer } from 'node:stream/consumers'
import type { Attachment } from '../../domain/workflow/attachments.ts'
import { type FilePlace, openFile } from '../../store/stored-files.ts'
import type { EvidencePart } from './pack-evidence.ts'

/** As much as the attached files of a package may be together, in bytes: it is made in memory. */
export const MOST_PACKED = 50_000_000

/** What has become of an attached file: where it lies in the package, or why it is not there. */
export type PackedAttachment = Pick<Attachment, 'id' | 'name' | 'sha256' | 'bytes'> &
  ({ readonly path: string } | { readonly left: 'noRoom' | 'notThere' })

/** The name without what a file system takes for something else; the number keeps two of a name apart. */
const pathOf = (name: string, number: number): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
  `bilagor/${number}-${name.replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_').replace(/[. ]+$/, '')}`

/**
 * Reads the files in their order. One for which there is no room is left, and those after it that are
 * smaller are still tried.
 * @param most bytes together
 */
export const packAttachments = async (
  place: FilePlace,
  attachments: readonly Attachment[],
  most: number = MOST_PACKED,
): Promise<{
  readonly parts: readonly EvidencePart[]
  readonly files: readonly PackedAttachment[]
}> => {
  const parts: EvidencePart[] = []
  const files: PackedAttachment[] = []
  let room = most
  for (const [index, { id, name, sha256, bytes }] of attachments.entries()) {
    const about = { id, name, sha256, bytes }
    if (bytes > room) {
      files.push({ ...about, left: 'noRoom' })
      continue
    }
    const opened = await openFile(place, sha256)
    if (opened === null) {
      files.push({ ...about, left: 'notThere' })
      continue
    }
    const path = pathOf(name, index + 1)
    parts.push({ path, content: await buffer(opened.stream) })
    files.push({ ...about, path })
    room -= bytes
  }
  return { parts, files }
}
