// What became of a conclusion when it was drawn by another version of the model.
import type { RuleReason, Suggestion } from '../assessment/reasons.ts'
import type { Tone } from '../model/language-types.ts'
import type { Model, Scale } from '../model/model.ts'

/**
 * What became of a conclusion: a better or worse grade, another that is neither, one that no rule
 * gives any more or that a rule gives first now, one that lacks its basis now, one that is made
 * first now or is no longer made.
 */
export type Turn =
  | 'better'
  | 'worse'
  | 'other'
  | 'ruleLost'
  | 'ruleGained'
  | 'basisLost'
  | 'added'
  | 'removed'

const RANKS: Readonly<Partial<Record<Tone, number>>> = {
  good: 0,
  fair: 1,
  caution: 2,
  poor: 3,
  bad: 4,
}

const placeIn = (scale: Scale | undefined, grade: string): number =>
  scale?.grades.findIndex(({ id }) => id === grade) ?? -1

const rankOf = ({ scale, grade }: Graded): number | undefined => {
  const tone = scale?.grades[placeIn(scale, grade)]?.tone
  return tone === undefined ? undefined : RANKS[tone]
}

/** How far down the later scale one grade is from the other, where it has both and orders them. */
const stepsDown = (before: Graded, after: Graded): number => {
  const { scale } = after
  const [old, now] = [placeIn(scale, before.grade), placeIn(scale, after.grade)]
  const isOneScale = before.scale?.id === scale?.id && scale?.ordered === true
  return isOneScale && old >= 0 && now >= 0 ? now - old : 0
}

/** By what the grades mean to a reader; of two that mean the same, by their place in one scale. */
const turnOfGrades = (before: Graded, after: Graded): Turn => {
  const [old, now] = [rankOf(before), rankOf(after)]
  if (old === undefined || now === undefined) return 'other'
  const apart = now - old || stepsDown(before, after)
  return apart === 0 ? 'other' : apart < 0 ? 'better' : 'worse'
}

type Graded = { readonly scale: Scale | undefined; readonly grade: string }

const saidIn = ({ scale, suggestion }: RuleReason): string => {
  if (suggestion.is === 'grade') return `grade ${scale} ${suggestion.grade}`
  return suggestion.is === 'number' ? `number ${suggestion.number}` : suggestion.is
}

const HAS_RULE: readonly Suggestion['is'][] = ['grade', 'number', 'noBasis']

/** null where the draft concludes the same. */
export const turnOf = (
  before: RuleReason | null,
  after: RuleReason | null,
  models: { readonly before: Model; readonly after: Model },
): Turn | null => {
  if (before === null || after === null)
    return before === after ? null : before === null ? 'added' : 'removed'
  if (saidIn(before) === saidIn(after)) return null
  const { suggestion: old } = before
  const { suggestion: now } = after
  if (old.is === 'grade' && now.is === 'grade')
    return turnOfGrades(
      { scale: models.before.scales.get(before.scale ?? ''), grade: old.grade },
      { scale: models.after.scales.get(after.scale ?? ''), grade: now.grade },
    )
  const [had, has] = [HAS_RULE.includes(old.is), HAS_RULE.includes(now.is)]
  if (had !== has) return had ? 'ruleLost' : 'ruleGained'
  return now.is === 'noBasis' ? 'basisLost' : 'other'
}
