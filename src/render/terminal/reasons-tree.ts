// The tree of reasons on the terminal: met, not met or unknown, each value with its source.
import type { Truth } from '../../domain/assessment/reasons.ts'
import type { AreasWords, AreaWords, ReasonWords } from '../../text/reason-words.ts'
import type { Saying } from './standing.ts'
import { type Branch, safe } from './tree.ts'

const SIGN: Readonly<Record<Truth, string>> = { true: '✓', false: '✕', unknown: '?' }
const TONE = { true: 'good', false: 'unknown', unknown: 'caution' } as const

/** «9,1 (påhittat).», «9,1 (avrundat från 9,13; påhittat).» */
const noteIn = (sentence: string, note: string): string =>
  sentence.endsWith(').')
    ? `${sentence.slice(0, -2)}; ${note}).`
    : sentence.replace(/\.?$/, ` (${note}).`)

const sayArea = ({ place, area, value, own, madeUp }: AreaWords, { words }: Saying): string => {
  const notes = [own, madeUp === true ? words.assess.madeUp : undefined]
    .filter((note) => note !== undefined)
    .join(', ')
  return `${place === undefined ? '' : `${place}. `}${area}${notes === '' ? '' : ` (${notes})`}:\u00a0${value}`
}

/** Those a value is compared with, in one paragraph; who has none is told in a line of its own. */
const branchOfAreas = ({ summary, caption, rows }: AreasWords, saying: Saying): Branch => ({
  line: safe(summary),
  below: [
    {
      text: safe(
        `${caption} ${rows
          .filter(({ isCounted }) => isCounted)
          .map((row) => sayArea(row, saying))
          .join('; ')}.`,
      ),
      paint: saying.paint.faint,
    },
  ],
  branches: [],
})

/** One step and all under it. */
export const branchOfReasons = (reasons: ReasonWords, saying: Saying): Branch => {
  const { words, paint } = saying
  const { truth, sentence, source, madeUp, areas, children } = reasons
  const noted = madeUp === true ? noteIn(sentence, words.assess.madeUp) : sentence
  const mark =
    truth === undefined
      ? ''
      : `${paint.tone(TONE[truth], `${SIGN[truth]} ${words.explain.truth[truth]}:`)} `
  return {
    line: `${mark}${safe(noted)}`,
    below: source === undefined ? [] : [{ text: safe(source), paint: paint.faint }],
    branches: [
      ...(areas === undefined ? [] : [branchOfAreas(areas, saying)]),
      ...children.map((child) => branchOfReasons(child, saying)),
    ],
  }
}
