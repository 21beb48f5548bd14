// The images that a document shows.
import type { ComposedDocument } from './document.ts'

/** Their checksums, each once. */
export const imagesIn = ({ parts }: Pick<ComposedDocument, 'parts'>): readonly string[] => [
  ...new Set(
    parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.is === 'drawn'
          ? []
          : block.prose.flatMap((one) => (one.is === 'image' ? [one.file] : [])),
      ),
    ),
  ),
]
