// Several needs met at once with as few members as can be, where groups lie within one another.
import type { Move, Need, Way } from './group-needs.ts'
import type { MemberReason } from './reasons.ts'

const isWithin = (inner: readonly MemberReason[], outer: ReadonlySet<string>): boolean =>
  inner.every(({ id }) => outer.has(id))

/**
 * Needs met with the fewest members: one that does better for a narrow group does so for the wider one
 * round it. null where groups overlap only in part, so that no one change is the nearest.
 */
export const fewestMoves = (way: Way): readonly Move[] | null => {
  const moves: { -readonly [Key in keyof Need]: Need[Key] }[] = []
  for (const need of [...way].sort((a, b) => a.pool.length - b.pool.length)) {
    const ids = new Set(need.pool.map(({ id }) => id))
    const shared = moves.filter(({ pool }) => pool.some(({ id }) => ids.has(id)))
    if (!shared.every(({ pool }) => isWithin(pool, ids))) return null
    let left = need.count
    for (const move of shared) {
      if (!need.isEnough(move.to)) {
        if (!move.isEnough(need.to)) return null
        move.to = need.to
      }
      left -= move.count
    }
    const taken = new Set(shared.flatMap(({ pool }) => pool.map(({ id }) => id)))
    const pool = need.pool.filter(({ id }) => !taken.has(id))
    for (const move of shared) {
      const more = Math.max(0, Math.min(left - pool.length, move.pool.length - move.count))
      move.count += more
      left -= more
    }
    if (left > pool.length) return null
    if (left > 0) moves.push({ ...need, pool, count: left })
  }
  return moves
}
