// What a reference in a document can lead to, by the names that readers know.
import type { DocumentReply } from '../../contract/documents.ts'
import { proseOf } from '../../domain/documents/check-prose.ts'
import { plainRuns } from '../../domain/documents/prose-text.ts'
import type { DocumentWords } from '../../text/documents-sv.ts'

/** Something that a reference can lead to. */
export type Referable = { readonly id: string; readonly title: string }

/** The document's headings, tables and images, in reading order. */
export const referableIn = (
  { parts }: DocumentReply,
  words: DocumentWords['page']['editor'],
): readonly Referable[] =>
  parts.flatMap((part) =>
    proseOf(part.blocks).flatMap((block): readonly Referable[] => {
      if (block.is === 'heading') return [{ id: block.id, title: plainRuns(block.runs) }]
      if (block.is !== 'table' && block.is !== 'image') return []
      const what = block.is === 'table' ? words.table : words.image
      const caption = plainRuns(block.caption)
      return [
        {
          id: block.id,
          title: caption === '' ? `${what} (${part.heading})` : `${what}: ${caption}`,
        },
      ]
    }),
  )
