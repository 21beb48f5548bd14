// A chain as it is written, line by line, and what an edit changes in it.
import type { Item } from './chain-compiling.ts'

export type NodeLine = Item<'nodes'>
export type MeasureLine = Item<'measures'>
export type TagLine = Item<'tags'>
export type BodyLine = Item<'bodies'>

/** A line with where it stands among the others: they are listed by rising place. */
export type Placed<Line> = { readonly line: Line; readonly place: number }

/** Nodes, measures, tags and bodies as the chain file writes them, each list by rising place. */
export type WrittenChain = {
  readonly nodes: readonly Placed<NodeLine>[]
  readonly measures: readonly Placed<MeasureLine>[]
  readonly tags: readonly Placed<TagLine>[]
  readonly bodies: readonly Placed<BodyLine>[]
}

type Change<Kind extends string, Line> = {
  readonly kind: Kind
  readonly id: string
  /** null: it was not there. */
  readonly before: Placed<Line> | null
  /** null: it is there no longer. */
  readonly after: Placed<Line> | null
}

/** One line of the chain, from what to what. */
export type LineChange =
  | Change<'node', NodeLine>
  | Change<'measure', MeasureLine>
  | Change<'tag', TagLine>
  | Change<'body', BodyLine>

// NOTE both sides are lines of the one kind that the change is of.
const turned = (change: LineChange): LineChange =>
  ({ ...change, before: change.after, after: change.before }) as LineChange

/** What takes the changes back, the last one first. */
export const inverseOf = (changes: readonly LineChange[]): readonly LineChange[] =>
  changes.map(turned).toReversed()

const replaced = <Line extends { readonly id: string }>(
  lines: readonly Placed<Line>[],
  { id, after }: Change<string, Line>,
): readonly Placed<Line>[] => {
  const others = lines.filter(({ line }) => line.id !== id)
  if (after === null) return others
  const at = others.findIndex(({ place }) => place > after.place)
  return at < 0 ? [...others, after] : others.toSpliced(at, 0, after)
}

/** The chain with the changes made, in their order. */
export const withChanges = (chain: WrittenChain, changes: readonly LineChange[]): WrittenChain => {
  let { nodes, measures, tags, bodies } = chain
  for (const change of changes)
    if (change.kind === 'node') nodes = replaced(nodes, change)
    else if (change.kind === 'measure') measures = replaced(measures, change)
    else if (change.kind === 'tag') tags = replaced(tags, change)
    else bodies = replaced(bodies, change)
  return { nodes, measures, tags, bodies }
}

const wordsSaid = (said: object): readonly (readonly [string, unknown])[] =>
  Object.entries(said).filter(([, word]) => word !== undefined)

/** Whether two lines say the same, in whatever order their words are kept: a database has its own. */
export const saysTheSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const theirs = new Map(wordsSaid(other))
  const mine = wordsSaid(one)
  return (
    mine.length === theirs.size &&
    mine.every(([key, word]) => theirs.has(key) && saysTheSame(word, theirs.get(key)))
  )
}

/** How close two places may come before the lines are placed anew. */
const NARROWEST = 1e-9
/** So near its neighbour above that there is room for many below it. */
const NEAR = 64

/** A place right after the line at `index` (-1: first); null: there is no room between. */
export const placeAfter = (
  lines: readonly { readonly place: number }[],
  index: number,
): number | null => {
  const above = lines[index]?.place ?? 0
  const below = lines[index + 1]?.place
  if (below === undefined) return above + 1
  const place = above + (below - above) / NEAR
  return place - above < NARROWEST || below - place < NARROWEST ? null : place
}
