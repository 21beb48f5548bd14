// A value that stands as before while its light is not green asks for a new text: what is said still, and what is done.
import type { Conclusions } from '../assessment/conclusions.ts'
import type { Facts } from '../assessment/facts.ts'
import { compare } from '../exact/exact.ts'
import type { Reading } from '../measures/measure.ts'
import { type AskedValue, outcomeBefore, reportedValue } from './asked-values.ts'

/** Why an unchanged value asks for a new text, and of which node's grade it is said. */
export type NewTextAsked = {
  readonly because: 'notGood' | 'moved'
  readonly node: string
  /** Written already. */
  readonly answered: boolean
}

const isSame = (a: Reading, b: Reading): boolean =>
  a.value !== undefined && b.value !== undefined
    ? compare(a.value, b.value) === 0
    : a.answer !== undefined && a.answer === b.answer

type Concluded = {
  readonly conclusions: Conclusions
  /** The same round the year before; null: there is none. */
  readonly earlier: Conclusions | null
}

/** What the grade of the node asks for; null: it is good as before, or is none. */
const askedBy = (
  { model }: Facts,
  { conclusions, earlier }: Concluded,
  node: string,
): NewTextAsked['because'] | null => {
  const stand = conclusions.standOf(node)
  if (stand === null || stand.grade === null) return null
  const grade = model.scales.get(stand.scale)?.grades.find(({ id }) => id === stand.grade)
  if (grade === undefined || grade.tone === 'neutral') return null
  if (grade.tone !== 'good') return 'notGood'
  const before = earlier?.standOf(node)?.grade ?? null
  return before !== null && before !== stand.grade ? 'moved' : null
}

/**
 * Whether the value, reported as it was the last time, asks for a text: the grade of a node that it
 * decides is not good, or has moved since the same round the year before. A comment that says what
 * the last one said is no new text.
 */
export const newTextAsked = (
  facts: Facts,
  concluded: Concluded,
  decides: readonly string[],
  asked: AskedValue,
): NewTextAsked | null => {
  const reading = reportedValue(facts, asked)
  const before = outcomeBefore(facts, asked)
  if (reading === undefined || before === undefined || !isSame(reading, before)) return null
  for (const node of decides) {
    const because = askedBy(facts, concluded, node)
    if (because === null) continue
    const said = reading.comment?.trim() ?? ''
    return { because, node, answered: said !== '' && said !== before.comment?.trim() }
  }
  return null
}
