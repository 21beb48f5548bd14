// The ground for a review as one file: its parts with a list of their checksums, and of a frozen version its exact text.
import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readFrozen } from '../../store/frozen.ts'
import { writeZip } from '../../store/zip.ts'
import type { Asking } from '../visitor.ts'
import type { SeenEvidence } from './see-evidence.ts'

export type EvidencePart = { readonly path: string; readonly content: string | Uint8Array }

/** What the exact text of a frozen version is called in the file. */
export const FROZEN_TEXT = 'fryst.json'

/** The frozen version's exact text, as its checksum was taken; nothing where the round is not frozen. */
export const frozenPart = async (
  { tx }: Pick<Asking, 'tx'>,
  { frozen }: Pick<SeenEvidence, 'frozen'>,
): Promise<readonly EvidencePart[]> => {
  const found = frozen === null ? null : await readFrozen(tx, frozen.snapshotId)
  return found === null ? [] : [{ path: FROZEN_TEXT, content: found.body }]
}

/** What stands at the top of the list of parts. */
export type PackedEvidence = {
  readonly organisation: string
  readonly of: SeenEvidence['of']
  readonly round: string
  /** null: the round was not frozen. */
  readonly frozen: { readonly version: number; readonly sha256: string } | null
  /** ISO, UTC. */
  readonly taken: string
  readonly by: string
  /** Attached files that are not in it: `noRoom` where all together would be too large, `notThere` where the server has it no longer. */
  readonly leftOut: readonly {
    readonly name: string
    readonly bytes: number
    readonly sha256: string
    readonly why: 'noRoom' | 'notThere'
  }[]
}

const listed = ({ path, content }: EvidencePart) => {
  const bytes = Buffer.from(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, bytes: bytes.length, sha256 }
}

/** The parts as a ZIP file, `manifest.json` last. */
export const packEvidence = async (
  parts: readonly EvidencePart[],
  packed: PackedEvidence,
): Promise<Buffer> => {
  const manifest = { malkedja: 'evidence', format: 1, ...packed, files: parts.map(listed) }
  const all = [
    ...parts,
    { path: 'manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` },
  ]
  const stream = new PassThrough()
  const zipped = buffer(stream)
  await writeZip(
    all.map(({ path, content }) => ({
      path,
      content: async function* () {
        yield Buffer.from(content)
      },
    })),
    stream,
  )
  return zipped
}
