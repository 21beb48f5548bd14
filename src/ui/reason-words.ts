// The words that stand in a tree of reasons.
import type { PageWords } from '../text/pages-sv.ts'

export const reasonWords = ({ met, notMet, unknown, source, madeUp }: PageWords) => ({
  met,
  notMet,
  unknown,
  source,
  madeUp,
})
