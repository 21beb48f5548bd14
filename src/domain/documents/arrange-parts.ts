// The tree of parts: in reading order, and moved, added to and taken from without holes among siblings.
import type { DocumentPart } from './document.ts'

/** Heading levels that a document has. */
const MOST_LEVELS = 3

type Placed = Pick<DocumentPart, 'id' | 'parent' | 'place'>

const childrenOf = <Part extends Placed>(parts: readonly Part[], parent: string | null) =>
  parts.filter((one) => one.parent === parent).toSorted((a, b) => a.place - b.place)

/** The parts as they are read, each with its level from 1 and its number: «2.1». */
export const inReadingOrder = <Part extends Placed>(
  parts: readonly Part[],
): readonly { readonly part: Part; readonly level: number; readonly number: string }[] => {
  const under = (
    parent: string | null,
    before: string,
    level: number,
  ): ReturnType<typeof inReadingOrder<Part>> =>
    childrenOf(parts, parent).flatMap((part, index) => {
      const number = `${before}${index + 1}`
      return [{ part, level, number }, ...under(part.id, `${number}.`, level + 1)]
    })
  return under(null, '', 1)
}

const isUnder = (parts: readonly Placed[], id: string | null, above: string): boolean => {
  if (id === null) return false
  return id === above || isUnder(parts, parts.find((one) => one.id === id)?.parent ?? null, above)
}

const levelOf = (parts: readonly Placed[], id: string | null): number =>
  id === null ? 0 : 1 + levelOf(parts, parts.find((one) => one.id === id)?.parent ?? null)

const heightOf = (parts: readonly Placed[], id: string): number =>
  1 + Math.max(0, ...childrenOf(parts, id).map((one) => heightOf(parts, one.id)))

export type NotArranged =
  | { readonly refused: 'noSuchDocumentPart' }
  /** A part cannot lie within itself. */
  | { readonly refused: 'partWithinItself' }
  | { readonly refused: 'tooManyLevels'; readonly most: number }
  /** Parts lie within it: they are moved or taken away first. */
  | { readonly refused: 'partHasParts' }

/** Where a part is to lie: within which (null: at the top), and before which place. */
export type Place = { readonly parent: string | null; readonly place: number }

const renumbered = <Part extends Placed>(siblings: readonly Part[]): readonly Part[] =>
  siblings.map((one, place) => (one.place === place ? one : { ...one, place }))

/** The parts that differ from before when one is moved; none: it lies there already. */
export const movePart = <Part extends Placed>(
  parts: readonly Part[],
  id: string,
  to: Place,
): readonly Part[] | NotArranged => {
  const moved = parts.find((one) => one.id === id)
  const isThere = to.parent === null || parts.some((one) => one.id === to.parent)
  if (moved === undefined || !isThere) return { refused: 'noSuchDocumentPart' }
  if (isUnder(parts, to.parent, id)) return { refused: 'partWithinItself' }
  if (levelOf(parts, to.parent) + heightOf(parts, id) > MOST_LEVELS)
    return { refused: 'tooManyLevels', most: MOST_LEVELS }
  const others = childrenOf(parts, to.parent).filter((one) => one.id !== id)
  const place = Math.min(to.place, others.length)
  const placed = { ...moved, parent: to.parent }
  const there = renumbered([...others.slice(0, place), placed, ...others.slice(place)])
  const left =
    moved.parent === to.parent
      ? []
      : renumbered(childrenOf(parts, moved.parent).filter((one) => one.id !== id))
  return [...there, ...left].filter((one) => {
    const before = parts.find((known) => known.id === one.id)
    return before?.parent !== one.parent || before.place !== one.place
  })
}

/** Where a new part lies: last within the other. */
export const lastPlace = (parts: readonly Placed[], parent: string | null): Place | NotArranged => {
  if (parent !== null && !parts.some((one) => one.id === parent))
    return { refused: 'noSuchDocumentPart' }
  if (levelOf(parts, parent) >= MOST_LEVELS) return { refused: 'tooManyLevels', most: MOST_LEVELS }
  return { parent, place: childrenOf(parts, parent).length }
}

/** null where a part can be taken away. */
export const stopsTakingAway = (parts: readonly Placed[], id: string): NotArranged | null => {
  if (!parts.some((one) => one.id === id)) return { refused: 'noSuchDocumentPart' }
  return childrenOf(parts, id).length > 0 ? { refused: 'partHasParts' } : null
}
