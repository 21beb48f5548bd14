// The tree of reasons on the terminal: met, not met or unknown, each value with its source.
import type { Truth } from '../../domain/assessment/reasons.ts'
import type { ReasonWords } from '../../text/reason-words.ts'
import type { Saying } from './standing.ts'
import { type Branch, safe } from './tree.ts'

const SIGN: Readonly<Record<Truth, string>> = { true: '✓', false: '✕', unknown: '?' }
const TONE = { true: 'good', false: 'unknown', unknown: 'caution' } as const

/** One step and all under it. */
export const branchOfReasons = (reasons: ReasonWords, saying: Saying): Branch => {
  const { words, paint } = saying
  const { truth, sentence, source, madeUp, children } = reasons
  const noted = madeUp === true ? sentence.replace(/\.?$/, ` (${words.assess.madeUp}).`) : sentence
  const mark =
    truth === undefined
      ? ''
      : `${paint.tone(TONE[truth], `${SIGN[truth]} ${words.explain.truth[truth]}:`)} `
  return {
    line: `${mark}${safe(noted)}`,
    below: source === undefined ? [] : [{ text: safe(source), paint: paint.faint }],
    branches: children.map((child) => branchOfReasons(child, saying)),
  }
}
