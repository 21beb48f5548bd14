// What somebody typed in a part before it was frozen or given to another: kept in the browser, shown to be copied.
import type { ReactNode } from 'react'
import type { DocumentReply } from '../../contract/documents.ts'
import type { Problem } from '../../contract/problem.ts'
import { proseOf } from '../../domain/documents/check-prose.ts'
import type { PartBlock } from '../../domain/documents/document.ts'
import { documentWords } from '../../text/documents.ts'
import { Refusal } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'
import { WrittenText } from './written-text.tsx'

export const NotSaved = ({
  problem,
  blocks,
  images,
}: {
  readonly problem: Problem
  readonly blocks: readonly PartBlock[]
  readonly images: DocumentReply['images']
}): ReactNode => (
  <>
    <Refusal title={problem.title}>{problem.detail}</Refusal>
    <details>
      <summary>{documentWords(useReader().language).page.notSaved}</summary>
      <WrittenText prose={proseOf(blocks)} images={images} />
    </details>
  </>
)
