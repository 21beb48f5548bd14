// What makes a part unfit: while it is written, and before it can be said to be ready.
import type { PartBlock } from './document.ts'
import type { Prose, WrittenBlock, WrittenList } from './prose.ts'
import { everyRun, isEmptyProse, plainRuns, runsOfBlock } from './prose-text.ts'

/** A list within a list within a list. */
export const DEEPEST_LIST = 3

export type ProseFault =
  /** An address that no reader should be led to. */
  | { readonly refused: 'unfitAddress'; readonly found: string }
  | { readonly refused: 'listTooDeep'; readonly most: number }
  | { readonly refused: 'unevenTable'; readonly caption: string; readonly row: number }
  | { readonly refused: 'sumOutside'; readonly caption: string }
  | { readonly refused: 'sameBlockId'; readonly id: string }
  | { readonly refused: 'unknownImage'; readonly file: string }
  /** Of a part that is to be ready: an image tells nothing to whoever does not see it. */
  | { readonly refused: 'imageWithoutAlt'; readonly caption: string }
  | { readonly refused: 'tableWithoutCaption' }
  | { readonly refused: 'nothingWritten' }
  | { readonly refused: 'refersToNothing'; readonly to: string }

/** https, http, mailto or a place in the document. */
const FIT = /^(https?:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+|#\S+)$/i
export const isFitAddress = (href: string): boolean => FIT.test(href)

const depthOf = ({ items }: WrittenList): number =>
  1 + Math.max(0, ...items.map(({ below }) => (below === undefined ? 0 : depthOf(below))))

const tableFaults = (block: Extract<WrittenBlock, { is: 'table' }>): readonly ProseFault[] => {
  const caption = plainRuns(block.caption)
  const columns = block.rows[0]?.length ?? 0
  const uneven = block.rows.findIndex((row) => row.length !== columns)
  const outside = (sums: typeof block.sumRows, count: number): boolean =>
    (sums ?? []).some(({ at, from }) => at >= count || from >= at)
  return [
    ...(uneven < 0 ? [] : [{ refused: 'unevenTable', caption, row: uneven } as const]),
    ...(outside(block.sumRows, block.rows.length) || outside(block.sumColumns, columns)
      ? [{ refused: 'sumOutside', caption } as const]
      : []),
  ]
}

const blockFaults = (block: WrittenBlock, images: ReadonlySet<string>): readonly ProseFault[] => {
  const runs = runsOfBlock(block).flatMap(everyRun)
  const addresses = runs.flatMap((run) => (run.is === 'text' && run.href ? [run.href] : []))
  return [
    ...addresses
      .filter((href) => !isFitAddress(href))
      .map((found) => ({ refused: 'unfitAddress', found }) as const),
    ...(block.is === 'list' && depthOf(block) > DEEPEST_LIST
      ? [{ refused: 'listTooDeep', most: DEEPEST_LIST } as const]
      : []),
    ...(block.is === 'table' ? tableFaults(block) : []),
    ...(block.is === 'image' && !images.has(block.file)
      ? [{ refused: 'unknownImage', file: block.file } as const]
      : []),
  ]
}

export const proseOf = (blocks: readonly PartBlock[]): Prose =>
  blocks.flatMap((block) => (block.is === 'written' ? block.prose : []))

/** The names that a reference can lead to. */
export const idsIn = (blocks: readonly PartBlock[]): readonly string[] =>
  proseOf(blocks).flatMap((block) => ('id' in block ? [block.id] : []))

/**
 * What no part can be saved with.
 * @param images the files of the municipality that are images, by SHA-256
 */
export const faultsOfBlocks = (
  blocks: readonly PartBlock[],
  images: ReadonlySet<string>,
): readonly ProseFault[] => {
  const ids = idsIn(blocks)
  const twice = ids.find((id, index) => ids.indexOf(id) < index)
  return [
    ...proseOf(blocks).flatMap((block) => blockFaults(block, images)),
    ...(twice === undefined ? [] : [{ refused: 'sameBlockId', id: twice } as const]),
  ]
}

/**
 * What keeps a part from being ready.
 * @param known the names in the whole document that a reference can lead to
 * @source WCAG 2.2 1.1.1
 */
export const lacksToBeReady = (
  blocks: readonly PartBlock[],
  known: ReadonlySet<string>,
): readonly ProseFault[] => {
  const prose = proseOf(blocks)
  const isWritten = blocks.some(({ is }) => is === 'written')
  const lost = prose
    .flatMap(runsOfBlock)
    .flatMap(everyRun)
    .flatMap((run) => (run.is === 'reference' && !known.has(run.to) ? [run.to] : []))
  return [
    ...(isWritten && isEmptyProse(prose) ? [{ refused: 'nothingWritten' } as const] : []),
    ...prose.flatMap((block): readonly ProseFault[] => {
      if (block.is === 'image' && block.alt.trim() === '')
        return [{ refused: 'imageWithoutAlt', caption: plainRuns(block.caption) }]
      return block.is === 'table' && plainRuns(block.caption).trim() === ''
        ? [{ refused: 'tableWithoutCaption' }]
        : []
    }),
    ...lost.map((to) => ({ refused: 'refersToNothing', to }) as const),
  ]
}
