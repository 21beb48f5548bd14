// A grade as it is shown: what stands, what a rule suggests, what a person decided.
import type { GradeView, StandingView } from '../../contract/views.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { Stand } from '../../domain/assessment/conclusions.ts'
import { madeUpGrades } from '../../domain/assessment/made-up.ts'
import type { RuleReason } from '../../domain/assessment/reasons.ts'
import { fromText } from '../../domain/exact/exact.ts'
import { isInPercent } from '../../domain/model/in-percent.ts'
import type { GradeSign } from '../../domain/model/language-types.ts'
import { yieldsNumber } from '../../domain/model/yields-number.ts'
import { sayDate } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { sayNumber, sayPercent } from '../../text/numerals.ts'
import { pageWords } from '../../text/pages.ts'
import { sentenceForAssessed } from '../../text/suggestions.ts'
import {
  bodyTitle,
  gradeInForce,
  type ReasonContext,
  wordsOfGrade,
} from '../../text/words-of-model.ts'
import { sayText, type Viewing } from './viewing.ts'

/** What a grade is drawn with: its tone, and its own arrow where it has one. */
export const markOf = <Tone>({
  tone,
  sign,
}: {
  readonly tone: Tone
  readonly sign?: GradeSign
}): { readonly tone: Tone; readonly sign?: GradeSign } =>
  sign === undefined ? { tone } : { tone, sign }

const gradeIn = (context: ReasonContext, scale: string, id: string): GradeView => {
  const grade = context.model.scales.get(scale)?.grades.find((g) => g.id === id)
  if (grade === undefined) throw new Error(`the scale «${scale}» has no grade «${id}»`)
  return { ...markOf(grade), word: wordsOfGrade(grade, context) }
}

/** A grade as it is shown in this kind of round. */
export const gradeView = ({ context }: Viewing, scale: string, id: string): GradeView =>
  gradeIn(context, scale, id)

/** Shares, degrees and changes can be per cent; a weighted mean or a count is a plain number. */
const sayRuleNumber = (
  { language }: ReasonContext,
  number: string,
  reasons: Pick<RuleReason, 'body'> | null,
): string => {
  const body = reasons?.body
  const decimals = body?.is === 'number' ? body.number.decimals : 1
  const said = sayNumber(fromText(number), decimals, language)
  const isPercent = body?.is === 'number' && isInPercent(body.number.quantity)
  return isPercent ? sayPercent(said, language) : said
}

/** What is said where there is no grade. */
const withoutGrade = (
  language: Language,
  is: Exclude<Stand['is'], 'grade' | 'number'>,
): GradeView => {
  const words = pageWords(language)
  switch (is) {
    case 'noRule':
      return { tone: 'none', word: words.noRule }
    case 'noBasis':
      return { tone: 'none', word: words.noBasis }
    case 'judgement':
      return { tone: 'none', word: words.waits }
    case 'notYet':
      return { tone: 'none', word: words.notYet }
    case 'notTold':
      return { tone: 'none', word: words.notTold }
    default:
      throw new Error(`withoutGrade: ${JSON.stringify(is satisfies never)}`)
  }
}

/** What a rule came to, as a badge; the reasons say how a number is to be written. */
export const conclusionView = (
  context: ReasonContext,
  { scale, suggested, reasons }: AssessedNode,
): GradeView => {
  if (suggested.is === 'grade') return gradeIn(context, scale, suggested.grade)
  return suggested.is === 'number'
    ? { tone: 'number', word: sayRuleNumber(context, suggested.number, reasons) }
    : withoutGrade(context.language, suggested.is)
}

const suggestedView = ({ context }: Viewing, assessed: AssessedNode): GradeView =>
  conclusionView(context, assessed)

/** The grade in force of a node's first assessment, or why it has none; null where it has no assessment. */
export const badgeOf = (viewing: Viewing, node: string): GradeView | null => {
  const stand = viewing.conclusions.standOf(node)
  if (stand === null) return null
  const marked = (grade: GradeView): GradeView =>
    madeUpGrades(viewing.facts).ofGrade(node) ? { ...grade, madeUp: true } : grade
  if (stand.grade !== null) return marked(gradeView(viewing, stand.scale, stand.grade))
  const [first] = stand.is === 'number' ? viewing.conclusions.assessedOf(node) : []
  if (first !== undefined) return marked(suggestedView(viewing, first))
  if (stand.is === 'grade' || stand.is === 'number')
    throw new Error(`badgeOf: «${node}» has no grade`)
  return withoutGrade(viewing.language, stand.is)
}

/** A grade beside a title that is marked as made up already: one mark is enough. */
export const besideMark = (grade: GradeView | null, isMarked: boolean): GradeView | null =>
  isMarked && grade !== null ? { ...markOf(grade), word: grade.word } : grade

/** Whether a rule's grade or number rests on something made up. */
const restsOnMadeUp = ({ facts }: Viewing, assessed: AssessedNode): boolean => {
  const { is } = assessed.suggested
  return (
    (is === 'grade' || is === 'number') &&
    madeUpGrades(facts).ofSuggestion(assessed.node, assessed.assessment)
  )
}

/** One assessment as it is shown: what stands, what the rule suggests, what a person decided, and why. */
export const standingOf = (viewing: Viewing, assessed: AssessedNode): StandingView => {
  const suggested = suggestedView(viewing, assessed)
  const { decided } = assessed
  const grade = gradeInForce(assessed)
  const type = viewing.model.types.get(viewing.chain.nodes.get(assessed.node)?.type ?? '')
  const assessment = type?.assessments.find((a) => a.id === assessed.assessment)
  const label = assessment?.label
  return {
    inForce: grade === null ? suggested : gradeView(viewing, assessed.scale, grade),
    suggested:
      decided !== null && assessed.suggested.is === 'judgement'
        ? { tone: 'none', word: viewing.words.judged }
        : restsOnMadeUp(viewing, assessed)
          ? { ...suggested, madeUp: true }
          : suggested,
    decided:
      decided === null
        ? null
        : {
            ...gradeView(viewing, assessed.scale, decided.grade),
            ...(decided.reason === undefined ? {} : { reason: sayText(viewing, decided.reason) }),
            ...(decided.by === undefined
              ? {}
              : {
                  // NOTE nobody stands behind what is made up, so no name is shown for it.
                  by: [
                    decided.madeUp ? undefined : decided.person,
                    bodyTitle(decided.by, viewing.context),
                  ]
                    .filter((x) => x !== undefined)
                    .join(', '),
                }),
            ...(decided.date === undefined
              ? {}
              : { date: sayDate(decided.date, viewing.language) }),
            madeUp: decided.madeUp,
          },
    decidable: assessment === undefined || !yieldsNumber(viewing.model, assessment),
    sentence: sentenceForAssessed(assessed, viewing.context),
    ...(label === undefined ? {} : { label: sayText(viewing, label) }),
  }
}
