// The order of what stands in a part, by buttons.
import type { ReactNode } from 'react'
import type { PartBlock } from '../../domain/documents/document.ts'
import { isEmptyProse } from '../../domain/documents/prose-text.ts'
import { documentWords } from '../../text/documents.ts'
import { useReader } from '../reader.tsx'

const swapped = (blocks: readonly PartBlock[], index: number, to: number): readonly PartBlock[] => {
  const moved = [...blocks]
  const [one] = moved.splice(index, 1)
  if (one !== undefined) moved.splice(to, 0, one)
  return moved
}

export const BlockTools = ({
  blocks,
  index,
  replace,
}: {
  readonly blocks: readonly PartBlock[]
  readonly index: number
  readonly replace: (blocks: readonly PartBlock[]) => void
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const block = blocks[index]
  const isLast = index === blocks.length - 1
  const canGo =
    block?.is === 'drawn' || block?.from !== undefined || (block && isEmptyProse(block.prose))
  if (blocks.length === 1) return null
  return (
    <p className="block-tools">
      {index === 0 ? null : (
        <button
          type="button"
          className="tool-button"
          onClick={() => replace(swapped(blocks, index, index - 1))}
        >
          {page.up}
        </button>
      )}
      {isLast ? null : (
        <button
          type="button"
          className="tool-button"
          onClick={() => replace(swapped(blocks, index, index + 1))}
        >
          {page.down}
        </button>
      )}
      {canGo === true ? (
        <button
          type="button"
          className="tool-button"
          onClick={() => replace(blocks.filter((_, at) => at !== index))}
        >
          {page.remove}
        </button>
      ) : null}
    </p>
  )
}
