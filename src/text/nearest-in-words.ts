// The nearest change that would have given a better grade, in words: a value, or so many of a group.
import type {
  ConditionReason,
  MemberReason,
  MembersChange,
  PersonStep,
  RuleReason,
} from '../domain/assessment/reasons.ts'
import type { Scale } from '../domain/model/model.ts'
import { sayAnswer } from './answers.ts'
import { catalogueOf } from './catalogues.ts'
import { join } from './language.ts'
import type { Looking } from './looking.ts'
import { operandValue, sayBandFrom } from './operands.ts'
import { gradeNames, membersNoun } from './selections-in-words.ts'
import {
  assessmentLabel,
  bodyTitle,
  gradeName,
  measureTitle,
  nodeTitle,
  type ReasonContext,
  scaleOfAssessment,
} from './words-of-model.ts'

/** The value nearest to the one read that would have given the grade; null where none is known. */
export const valueGiving = (
  grade: string,
  { better }: RuleReason,
  { context, measure }: Looking,
): string | null => {
  if (better?.grade !== grade || !('value' in better)) return null
  const { value, decimals } = better
  return operandValue(
    { quantity: { is: 'value', kind: 'round' }, value, decimals },
    measure,
    context,
  )
}

/** What a band asks for of the number it cuts, «minst 80 %»; null where the grade has no band that does. */
const bandDemand = (
  grade: string,
  { body }: RuleReason,
  { context, measure }: Looking,
): string | null => {
  const band = body.is === 'number' ? body.bands.find((one) => one.grade === grade) : undefined
  if (body.is !== 'number' || band?.from === undefined || band.op === 'rest') return null
  const { bandNeeds } = catalogueOf(context.language).tree
  return bandNeeds(band.op, sayBandFrom(band.from, body.number, measure, context))
}

/** Where a group's members stand, as the reason holds them. */
const membersIn = (reason: RuleReason, of: MembersChange['of']): readonly MemberReason[] => {
  const { body } = reason
  if (body.is === 'roll') return body.members
  if (body.is === 'number') return body.number.members ?? []
  const groups = body.cases.flatMap(({ condition }) => groupsIn(condition))
  const asked = JSON.stringify(of)
  return groups.find((group) => JSON.stringify(group.of) === asked)?.members ?? []
}

const groupsIn = (
  condition: ConditionReason,
): readonly { readonly of: MembersChange['of']; readonly members: readonly MemberReason[] }[] => {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(groupsIn)
  if (condition.is === 'not') return groupsIn(condition.of)
  return 'members' in condition ? [condition] : []
}

const MOST_TITLES = 2

/** How those that may change stand, and the others that count beside them. */
const poolOf = ({ among, to }: MembersChange, members: readonly MemberReason[]) => {
  const may = new Set(among)
  const pool = members.filter(({ id }) => may.has(id))
  const others = members.filter(({ id }) => !may.has(id))
  const found = new Set(pool.map(({ grade }) => grade))
  const grades = [...found].filter((grade) => grade !== null)
  return {
    grades,
    hasUngraded: found.has(null),
    isMixed: found.size > 1,
    /** Any other that counts has the grade already: then it is enough to say how many more. */
    othersAreThere: others.every(({ counts, grade }) => !counts || grade === null || grade === to),
    /** No other member stands as these do: then how they stand says which they are. */
    isAllOfItsGrades: !others.some(({ grade }) => found.has(grade)),
  }
}

/** «att ytterligare 2 av 10 verksamhetsmål blir gröna», or by name where it can be only one or two. */
const sayMembersChange = (
  change: MembersChange,
  reason: RuleReason,
  context: ReasonContext,
): string => {
  const words = catalogueOf(context.language)
  const { of, to, count, among, counted } = change
  const members = membersIn(reason, of)
  const changing = members.filter(({ id }) => among.includes(id))
  const noun = membersNoun(of, members, context)
  const become = words.becomeGraded(gradeNames([to], of, members, context)[0] ?? to, count)
  const titles = changing.map(({ id, sort }) =>
    words.quote(sort === 'node' ? nodeTitle(id, context) : measureTitle(id, context)),
  )
  if (among.length <= MOST_TITLES) {
    const all = count === among.length
    return words.theseBecome(join(titles, all ? words.and : words.or), become)
  }
  const pool = poolOf(change, members)
  const betterThere = counted > among.length
  const isAskedOfAll = pool.isMixed || (betterThere && reason.body.is === 'cases')
  if (count < among.length && pool.othersAreThere && isAskedOfAll)
    return words.moreBecome(count, counted, noun, become, betterThere)
  if (!pool.isAllOfItsGrades) return words.someOfTheseBecome(count, join(titles, words.and), become)
  const are = [
    ...(pool.grades.length === 0
      ? []
      : [words.areGraded(gradeNames(pool.grades, of, members, context), among.length)]),
    ...(pool.hasUngraded ? [words.areUngraded(among.length)] : []),
  ]
  return words.someBecome(count, among.length, noun, join(are, words.or), become)
}

/** «att Kommunstyrelsen bedömer «Egen bedömning» som «Helt uppfyllt»», «att svaret är ja». */
const sayStep = (step: PersonStep, { context }: Looking): string => {
  const words = catalogueOf(context.language)
  const said = (all: readonly string[], say: (one: string) => string): string =>
    join(all.map(say), words.or)
  const whose = (by: readonly string[]): string =>
    by.length === 0 ? words.somebody : said(by, (body) => bodyTitle(body, context))
  switch (step.step) {
    case 'answer':
      return words.steps.answer(said(step.to, (one) => sayAnswer(one, context)))
    case 'judgement':
      return words.steps.judgement(whose(step.by))
    case 'verdict': {
      const scale = scaleOfAssessment(step.assessment, context)
      const grades = said(step.to, (one) => words.graded(gradeName(one, scale, context)))
      const label = words.assessmentNamed(assessmentLabel(step.assessment, context))
      return step.by === undefined
        ? words.steps.given(label, grades)
        : words.steps.verdict(whose(step.by), label, grades)
    }
    default:
      throw new Error(`sayStep: ${JSON.stringify(step satisfies never)}`)
  }
}

/**
 * What the next better grade would have taken: a value, «Närmaste ändring: 48,0 hade gett grönt.», or so
 * many of a group, «Grönt kräver att ytterligare 1 av 5 mål blir grönt.»; nothing where nobody can tell.
 */
export const sayNearest = (
  reason: RuleReason,
  looking: Looking,
  scale: Scale | undefined,
): string => {
  const { better } = reason
  if (better === undefined) return ''
  const { context, measure } = looking
  const words = catalogueOf(context.language)
  const name = gradeName(better.grade, scale, context)
  const band = bandDemand(better.grade, reason, looking)
  if ('members' in better || better.steps !== undefined) {
    const value = valueGiving(better.grade, reason, looking)
    const bound = measure?.better === 'lower' ? words.atMost : words.atLeast
    const changes = join(
      [
        ...(better.steps ?? []).map((step) => sayStep(step, looking)),
        ...('members' in better
          ? better.members.map((change) => sayMembersChange(change, reason, context))
          : []),
        ...(value === null ? [] : [bound(value)]),
      ],
      words.and,
    )
    return words.gradeNeeds(name, band === null ? changes : words.thatIs(band, changes))
  }
  const value = valueGiving(better.grade, reason, looking)
  if (value === null) return ''
  const bound = measure?.better === 'lower' ? words.atMost : words.atLeast
  return band === null
    ? words.nearestChange(value, name)
    : words.gradeNeeds(name, words.thatIs(band, bound(value)))
}
