// Whether the parts of a document answer a requirement, and else what they lack.
import type { PartOfDocument } from './law-facts.ts'

/** What is not there, from what is furthest away. */
export type Lack =
  | 'wrongPeriod'
  | 'notDone'
  | 'noVerdict'
  /** No document is composed. */
  | 'noDocument'
  /** No part of it answers the requirement. */
  | 'noPart'
  | 'empty'
  | 'draft'

/** What a requirement lacks; null: every part that answers it has words and is at least ready. */
export const answeredBy = (
  parts: readonly PartOfDocument[],
  requirement: string,
): Extract<Lack, 'noDocument' | 'noPart' | 'empty' | 'draft'> | null => {
  if (parts.length === 0) return 'noDocument'
  const answering = parts.filter(({ answers }) => answers.includes(requirement))
  if (answering.length === 0) return 'noPart'
  if (answering.some(({ isEmpty }) => isEmpty)) return 'empty'
  return answering.some(({ state }) => state === 'draft') ? 'draft' : null
}
