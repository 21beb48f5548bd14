// The images of a document, read so that a report can show them.
import { imageSize } from 'image-size'
import type { ComposedDocument } from '../../domain/documents/document.ts'
import { imagesIn } from '../../domain/documents/images-in.ts'
import type { Picture } from '../../domain/reports/report.ts'

const TYPES = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const
const isShown = (type: string | undefined): type is keyof typeof TYPES =>
  type !== undefined && Object.hasOwn(TYPES, type)

/** null: the bytes are no image of a kind that a report shows, or are broken. */
export const pictureOf = (bytes: Uint8Array): Picture | null => {
  try {
    const { type, width, height } = imageSize(bytes)
    return isShown(type) ? { is: 'image', type: TYPES[type], bytes, width, height } : null
  } catch (error) {
    // NOTE the reader throws on what it cannot read; a broken image is shown as its words.
    if (error instanceof Error) return null
    throw error
  }
}

/** Reads the document's images. @param open a file by its checksum; null: it is not there */
export const readImages = async (
  document: Pick<ComposedDocument, 'parts'>,
  open: (sha256: string) => Promise<Uint8Array | null>,
): Promise<(file: string) => Picture | null> => {
  const read = new Map<string, Picture | null>()
  for (const file of imagesIn(document)) {
    const bytes = await open(file)
    read.set(file, bytes === null ? null : pictureOf(bytes))
  }
  return (file) => read.get(file) ?? null
}
