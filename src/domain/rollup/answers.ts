// What a node answers in the pass when it has no grade: numbers above every grade's own, and their names.
import type { Suggestion } from '../assessment/reasons.ts'

/** Answers that are no grade. The steps of a program give the first three, the trace all of them. */
export const NOT_ASSESSED = 255
export const NO_RULE = 254
export const NO_BASIS = 253
const JUDGEMENT = 252
const NOT_YET = 251
const NUMBER = 250

/** A model can have so many grades in all: each is a number under the answers that are none. */
export const MOST_GRADES = NUMBER

/** What is not told is withheld from conclusions that are whole, and never met in the pass. */
export type NoGrade = Exclude<Suggestion['is'], 'grade' | 'notTold'> | 'notAssessed'

const CODES: { readonly [Is in NoGrade]: number } = {
  notAssessed: NOT_ASSESSED,
  noRule: NO_RULE,
  noBasis: NO_BASIS,
  judgement: JUDGEMENT,
  notYet: NOT_YET,
  number: NUMBER,
}
// NOTE Object.entries forgets its keys; they are those of the table above.
const NAMES = new Map(
  (Object.entries(CODES) as [NoGrade, number][]).map(([is, code]) => [code, is]),
)

export const codeOf = (answer: NoGrade): number => CODES[answer]

/** Which answer a number stands for; undefined where it is a grade. */
export const answerOf = (code: number): NoGrade | undefined => NAMES.get(code)
