// A frozen document as words, for whoever looks for some of them.
import { linesOfBlock } from '../../domain/documents/prose-text.ts'
import { thawDocument } from '../../domain/reports/freeze-document.ts'

/** The headings of its parts and what is written in them; what is drawn has words of its own elsewhere. `text` is what `freezeDocument` wrote. */
export const wordsOfFrozen = (text: string): string =>
  thawDocument(text)
    .parts.flatMap(({ heading, blocks }) => [
      ...Object.values(heading),
      ...blocks.flatMap((block) =>
        block.is === 'written' ? block.prose.flatMap(linesOfBlock) : [],
      ),
    ])
    .join(' ')
