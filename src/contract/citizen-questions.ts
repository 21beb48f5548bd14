// Questions from citizens on the wire: what waits, what has been answered, and what is said to one.
import { z } from 'zod'
import { LONGEST_TEXT } from './longest-text.ts'
import type { LinkView } from './views.ts'

export type CitizenQuestionView = {
  readonly id: string
  readonly basedOn: number
  readonly about: LinkView
  readonly question: string
  readonly standing: 'asked' | 'answered' | 'declined'
  /** When it was asked or settled, and by whom where somebody has. */
  readonly said: string
  readonly words: string
}

export type CitizenQuestionsReply = {
  readonly waiting: readonly CitizenQuestionView[]
  readonly settled: readonly CitizenQuestionView[]
}

export const settleQuestionRequest = z.strictObject({
  question: z.string().min(1).max(200),
  /** The change that the writer saw. */
  basedOn: z.int().min(0),
  standing: z.enum(['answered', 'declined']),
  words: z.string().max(LONGEST_TEXT),
})
export type SettleQuestionRequest = z.infer<typeof settleQuestionRequest>
