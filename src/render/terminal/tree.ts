// Draws a tree with lines; long text goes on under its own beginning.
import { withoutColour } from './paint.ts'

export type Below = { readonly text: string; readonly paint?: (line: string) => string }
export type Branch = {
  readonly line: string
  /** Further text that belongs to the same branch, painted after it is broken into lines. */
  readonly below?: readonly Below[]
  readonly branches: readonly Branch[]
}

/** Characters in a file's text that would act on the screen, or turn its lines, become spaces. */
export const safe = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')

/** Breaks at spaces so that no line is longer than `width`, where words allow; Infinity breaks nothing. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && withoutColour(longer).length > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

const LEAST = 24
const draw = (branch: Branch, first: string, next: string, width: number): readonly string[] => {
  const room = Math.max(width - next.length, LEAST)
  const inner = branch.branches.length > 0 ? `${next}│  ` : `${next}   `
  const own = wrap(branch.line, room).map((line, index) => (index === 0 ? first : inner) + line)
  const below = (branch.below ?? []).flatMap(({ text, paint }) =>
    wrap(text, room - 3).map((line) => inner + (paint === undefined ? line : paint(line))),
  )
  const last = branch.branches.length - 1
  const children = branch.branches.flatMap((child, index) =>
    draw(
      child,
      `${next}${index === last ? '└─ ' : '├─ '}`,
      `${next}${index === last ? '   ' : '│  '}`,
      width,
    ),
  )
  return [...own, ...below, ...children]
}

/** The lines of several trees, one after the other. `width` is the most columns, Infinity for no limit. */
export const drawTrees = (trees: readonly Branch[], width: number): readonly string[] =>
  trees.flatMap((tree) => draw(tree, '', '', width)).map((line) => line.trimEnd())
