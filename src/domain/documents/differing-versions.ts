// Two versions of a part beside each other: which lines came, went and were changed, and in them which words.
import { compareInOrder } from '../model/differing-lines.ts'
import type { DrawnSort } from '../model/document-type.ts'
import type { PartBlock } from './document.ts'
import { linesOfBlock } from './prose-text.ts'

/** A piece of a line: in both versions, or in one of them. */
export type Piece = { readonly is: 'same' | 'removed' | 'added'; readonly text: string }

/** A line of written text, or something that is drawn. */
export type DifferingBlock =
  | { readonly is: 'line'; readonly pieces: readonly Piece[] }
  | {
      readonly is: 'drawn'
      readonly change: 'removed' | 'added'
      readonly draw: DrawnSort
    }

type Line = { readonly key: string } & (
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'drawn'; readonly draw: DrawnSort }
)

const linesOf = (blocks: readonly PartBlock[]): readonly Line[] =>
  blocks.flatMap((block): readonly Line[] =>
    block.is === 'drawn'
      ? [{ is: 'drawn', draw: block.drawn.draw, key: `drawn ${JSON.stringify(block.drawn)}` }]
      : block.prose
          .flatMap(linesOfBlock)
          .map((text) => ({ is: 'text' as const, text, key: `text ${text}` })),
  )

/** Words with the space after each: put together they are the line. */
const wordsOf = (line: string): readonly string[] => line.match(/^\s+|\S+\s*/gu) ?? []

/** Pieces of one kind beside each other as one. */
const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const done: Piece[] = []
  for (const piece of pieces) {
    const last = done.at(-1)
    if (last?.is !== piece.is) done.push(piece)
    else done[done.length - 1] = { is: piece.is, text: last.text + piece.text }
  }
  return done
}

/** Two lines word by word. */
export const comparedWords = (before: string, after: string): readonly Piece[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  // NOTE a word is the same whether another stands after it or not.
  const bare = (words: readonly string[]) => words.map((word) => word.trim())
  return joined(
    compareInOrder(bare(old), bare(now)).map(({ is, at }) => {
      if (is === 'theirs') return { is: 'removed', text: old[at] ?? '' }
      return { is: is === 'mine' ? 'added' : 'same', text: now[at] ?? '' }
    }),
  )
}

const whole = (line: Line, change: 'removed' | 'added'): DifferingBlock =>
  line.is === 'drawn'
    ? { is: 'drawn', change, draw: line.draw }
    : { is: 'line', pieces: [{ is: change, text: line.text }] }

/** Share of the words of the longer line that the two must have in common to be one that was changed. */
const ALIKE = 0.3

const isAlike = (pieces: readonly Piece[], before: string, after: string): boolean => {
  const same = pieces
    .filter(({ is }) => is === 'same')
    .reduce((total, { text }) => total + text.trim().length, 0)
  return same >= ALIKE * Math.max(before.length, after.length)
}

/** What went and came at one place: lines that are alike are told as one that was changed. */
const changedHere = (gone: readonly Line[], come: readonly Line[]): readonly DifferingBlock[] => {
  const left = [...gone]
  const told = come.flatMap((line): readonly DifferingBlock[] => {
    const [before] = left
    if (line.is !== 'text' || before?.is !== 'text') return [whole(line, 'added')]
    const pieces = comparedWords(before.text, line.text)
    if (!isAlike(pieces, before.text, line.text)) return [whole(line, 'added')]
    left.shift()
    return [{ is: 'line', pieces }]
  })
  return [...left.map((line) => whole(line, 'removed')), ...told]
}

/** The lines that differ between two versions, in reading order; empty: they say the same. */
export const differingVersions = (
  before: readonly PartBlock[],
  after: readonly PartBlock[],
): readonly DifferingBlock[] => {
  const [old, now] = [linesOf(before), linesOf(after)]
  const found: DifferingBlock[] = []
  let [gone, come]: [Line[], Line[]] = [[], []]
  const settle = () => {
    found.push(...changedHere(gone, come))
    ;[gone, come] = [[], []]
  }
  const keys = (lines: readonly Line[]) => lines.map(({ key }) => key)
  for (const { is, at } of compareInOrder(keys(old), keys(now))) {
    const line = is === 'theirs' ? old[at] : now[at]
    if (is === 'same' || line === undefined) settle()
    else if (is === 'theirs') gone.push(line)
    else come.push(line)
  }
  settle()
  return found
}
