// How one assessment stands, in words and a sign: what is decided, what is suggested, or why neither.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { RuleReason } from '../../domain/assessment/reasons.ts'
import { fromText } from '../../domain/exact/exact.ts'
import type { Judgement } from '../../domain/goals/chain.ts'
import { isInPercent } from '../../domain/model/in-percent.ts'
import type { Tone } from '../../domain/model/language-types.ts'
import { ARROWS } from '../../text/change-words.ts'
import type { CliWords } from '../../text/cli-sv.ts'
import { sayNumber, sayPercent } from '../../text/numerals.ts'
import { inOwnWords, textInOwnWords } from '../../text/own-words.ts'
import { sentenceForRule } from '../../text/suggestions.ts'
import { bodyTitle, gradeName, type ReasonContext } from '../../text/words-of-model.ts'
import { type Paint, SIGN } from './paint.ts'
import { safe } from './tree.ts'

/** What is needed to say anything on the terminal. */
export type Saying = {
  readonly context: ReasonContext
  readonly words: CliWords
  readonly paint: Paint
}

/** The reason of what is said in the end: held back or without rule counts over what the rule alone gave. */
export const reasonOf = (assessed: AssessedNode): RuleReason => {
  const { node, scale, suggested } = assessed
  const bare: RuleReason = {
    rule: 'rule' in suggested ? suggested.rule : '',
    scale,
    subject: { sort: 'node', id: node, node },
    suggestion: suggested,
    body: { is: 'cases', cases: [] },
  }
  return assessed.reasons === null ? bare : { ...assessed.reasons, suggestion: suggested }
}

export const sentenceOf = (assessed: AssessedNode, context: ReasonContext): string =>
  safe(sentenceForRule(reasonOf(assessed), context))

const gradeWith = (id: string, assessed: AssessedNode, { context }: Saying) => {
  const scale = context.model.scales.get(assessed.scale)
  const grade = scale?.grades.find((one) => one.id === id)
  const tone: Tone = grade?.tone ?? 'neutral'
  const sign = grade?.sign === undefined ? SIGN[tone] : ARROWS[grade.sign]
  return { name: safe(gradeName(id, scale, context)), tone, sign }
}

const painted = (tone: Tone, sign: string, name: string, { paint }: Saying): string =>
  paint.tone(tone, `${sign} ${name}`)

const suggestedAs = (assessed: AssessedNode, saying: Saying): string => {
  const { suggested } = assessed
  const { words } = saying
  switch (suggested.is) {
    case 'grade': {
      const { name, tone, sign } = gradeWith(suggested.grade, assessed, saying)
      return painted(tone, sign, name, saying)
    }
    case 'noRule':
      return painted('neutral', SIGN.none, words.assess.noRule, saying)
    case 'noBasis':
      return painted('unknown', SIGN.none, words.assess.noBasis, saying)
    case 'judgement':
      return painted('neutral', SIGN.none, words.assess.judged, saying)
    case 'notTold':
      return painted('neutral', SIGN.none, words.assess.notTold, saying)
    case 'notYet':
      return painted('neutral', SIGN.none, words.assess.notYet, saying)
    case 'number':
      // NOTE a number stands for itself, as on the pages.
      return saying.paint.tone('neutral', numberOf(assessed, suggested.number, saying))
    default:
      throw new Error(`suggestedAs: ${JSON.stringify(suggested satisfies never)}`)
  }
}

/** A share, a degree or a change in per cent, another number as it is. */
const numberOf = ({ reasons }: AssessedNode, text: string, { context }: Saying): string => {
  const read = reasons?.body.is === 'number' ? reasons.body.number : null
  const number = sayNumber(fromText(text), read?.decimals ?? 1, context.language)
  return read !== null && isInPercent(read.quantity) ? sayPercent(number, context.language) : number
}

/** Sign and word; where a person decided, that first and the differing suggestion beside it. */
export const standingOf = (assessed: AssessedNode, saying: Saying): string => {
  const { decided, suggested } = assessed
  if (decided === null) return suggestedAs(assessed, saying)
  const { name, tone, sign } = gradeWith(decided.grade, assessed, saying)
  const mark = painted(tone, sign, saying.words.assess.decided(name), saying)
  const same =
    suggested.is === 'judgement' || (suggested.is === 'grade' && suggested.grade === decided.grade)
  return same ? mark : `${mark} (${saying.words.assess.suggested(suggestedAs(assessed, saying))})`
}

/** Who decided and when, why in their words, where it was taken from, and whether it is made up. */
export const decisionLines = (
  decided: Judgement,
  { words, context }: Saying,
): readonly string[] => {
  const who = [decided.by === undefined ? '' : bodyTitle(decided.by, context), decided.person ?? '']
  const by = words.explain.by(who.filter((one) => one !== '').join(', '), decided.date ?? '')
  const madeUp = decided.madeUp ? ` (${words.assess.madeUp})` : ''
  const reason = textInOwnWords(decided.reason, context)
  return [
    ...(by === '' && madeUp === '' ? [] : [`${words.explain.decidedBy(safe(by))}${madeUp}`]),
    ...(reason === '' ? [] : [`${words.explain.reason}: ${safe(reason)}`]),
    ...(decided.source === undefined
      ? []
      : [`${words.explain.source}: ${safe(inOwnWords(decided.source, context))}`]),
  ]
}
