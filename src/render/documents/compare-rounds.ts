// A goal in a round beside the same goal in an earlier one: whether its grade or value is another.

import { yearsOfTerm } from '../../domain/documents/earlier-rounds.ts'
import { toText } from '../../domain/exact/exact.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import type { Tone } from '../../domain/model/language-types.ts'
import { isWholeYear, nameOfRound } from '../../domain/periods/period.ts'
import { badgeOf } from '../views/grade-view.ts'
import { readingNow } from '../views/measured-view.ts'
import { nodesShown, type Viewing } from '../views/viewing.ts'
import { chosenNodes, type DocumentRound, type Placed } from './chosen-nodes.ts'

/** Tones from the best; what has no place among them is not compared. */
const BEST_FIRST: readonly string[] = [
  'good',
  'fair',
  'caution',
  'poor',
  'bad',
] satisfies readonly Tone[]

/** The round just before, as it was frozen; null: none is at hand. */
export const justBefore = ({ earlier = [] }: DocumentRound): Viewing | null =>
  earlier.at(-1) ?? null

/** The whole years of the term before the document's own round, first one first. */
export const yearsBefore = ({ viewing, earlier = [] }: DocumentRound): readonly Viewing[] => {
  const years = yearsOfTerm(viewing.round.year)
  return earlier.filter(({ round }) => isWholeYear(round) && years.includes(round.year))
}

const placeIn = (viewing: Viewing, node: string): number =>
  nodesShown(viewing).has(node) ? BEST_FIRST.indexOf(badgeOf(viewing, node)?.tone ?? '') : -1

/** Whether both rounds have a grade of the goal that can be held against the other's. */
export const isCompared = (before: Viewing, now: Viewing, node: string): boolean =>
  placeIn(before, node) >= 0 && placeIn(now, node) >= 0

/** Better or worse than before, by the tones of the grades; null: the same, or nothing to compare. */
export const turnOf = (before: Viewing, now: Viewing, node: string): 'better' | 'worse' | null => {
  if (!isCompared(before, now, node)) return null
  const was = placeIn(before, node)
  const is = placeIn(now, node)
  if (was === is) return null
  return is < was ? 'better' : 'worse'
}

const valueIn = (viewing: Viewing, node: Node): string =>
  node.measures
    .map(({ measure: id }) => {
      const measure = viewing.chain.measures.get(id)
      const reading = measure === undefined ? null : readingNow(viewing, measure)
      return reading?.value === undefined ? (reading?.answer ?? '') : `${toText(reading.value)}`
    })
    .join('\n')

const gradeIn = (viewing: Viewing, id: string): string => {
  const stand = viewing.conclusions.standOf(id)
  return stand === null ? '' : `${stand.scale}\n${stand.grade ?? stand.is}`
}

/** Whether the goal is new, has another grade or value than before, or has been written of in this round. */
export const isChanged = (before: Viewing, now: Viewing, node: Node): boolean => {
  const was = nodesShown(before).get(node.id)
  return (
    was === undefined ||
    gradeIn(before, node.id) !== gradeIn(now, node.id) ||
    valueIn(before, was) !== valueIn(now, node) ||
    now.chain.texts.some((text) => text.node === node.id && text.round === nameOfRound(now.round))
  )
}

/** What was chosen in earlier rounds and is in force no longer, each with the last round that has it. */
export const endedSince = (
  of: DocumentRound,
  before: readonly Viewing[],
  asked: DrawnNodes,
): readonly { readonly viewing: Viewing; readonly placed: Placed }[] => {
  const now = nodesShown(of.viewing)
  const ended = before.flatMap((viewing) =>
    chosenNodes({ ...of, viewing }, asked)
      .filter(({ node }) => !now.has(node.id))
      .map((placed) => ({ viewing, placed })),
  )
  return [...new Map(ended.map((one) => [one.placed.node.id, one] as const)).values()]
}
