// What was shown of a list and what would be made of it now: exactly the same, or nothing is made.
import type { ListDifference } from '../../domain/goals/listed.ts'

/** What a difference says, wherever in the file it stands. */
export const keyOf = ({ is, what, field, before, after }: ListDifference): string =>
  JSON.stringify([is, what, field, before, after])

export type Moved = {
  readonly refused: 'listMoved'
  /** What they are about; the first few. */
  readonly what: readonly string[]
  readonly count: number
}

const MOST_NAMED = 5

const aboutIn = (key: string): string => {
  try {
    const told: unknown = JSON.parse(key)
    return Array.isArray(told) ? String(told[1] ?? '') : ''
  } catch {
    return ''
  }
}

/** null where they are the same. */
export const movedSince = (
  shown: readonly string[],
  differences: readonly ListDifference[],
): Moved | null => {
  const now = differences.map(keyOf)
  const [seen, stands] = [new Set(shown), new Set(now)]
  const other = [...shown.filter((key) => !stands.has(key)), ...now.filter((key) => !seen.has(key))]
  if (other.length === 0) return null
  const what = [...new Set(other.map(aboutIn))].filter((one) => one !== '')
  return { refused: 'listMoved', what: what.slice(0, MOST_NAMED), count: what.length }
}
