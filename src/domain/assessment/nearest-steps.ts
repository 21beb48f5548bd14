// What somebody would have to decide or answer for the next better grade, where no value or group alone can give it.
import { judgingBodies } from '../goals/judging-bodies.ts'
import type { Assessment } from '../model/model.ts'
import { partsOf } from '../model/rule-parts.ts'
import { lastDayOfRound } from '../periods/period.ts'
import { conclude } from './conclude.ts'
import { scaleOf, typeOf } from './in-model.ts'
import { nearestMembers } from './nearest-members.ts'
import { nearestValue } from './nearest-value.ts'
import { readBody } from './read-body.ts'
import type { NearestChange, PersonStep, RuleReason } from './reasons.ts'
import type { Grades, Subject } from './subject.ts'

/** One thing that can be otherwise: another assessment of the node with another grade, or another answer. */
type Choice =
  | { readonly step: 'verdict'; readonly assessment: Assessment; readonly to: string }
  | { readonly step: 'answer'; readonly to: string }

/** More choices together than this are a rule nobody can read, and no nearest change. */
const MOST_TRIED = 64

/** Whether a grade of the node may be set in the round: some may not before its date. */
const mayBeSet = (
  { facts, node }: Subject,
  { onlyWhenDue }: Pick<Assessment, 'onlyWhenDue'>,
  grade: string,
): boolean =>
  !onlyWhenDue.includes(grade) ||
  (node.due !== undefined && node.due <= lastDayOfRound(facts.round))

/** What the rule asks for besides numbers and groups, with what each could be instead. */
const choicesOf = (subject: Subject): readonly (readonly Choice[])[] => {
  const { facts, node, rule, grades } = subject
  const { conditions } = partsOf(rule)
  const asked = new Map(
    conditions.flatMap((one) => (one.is === 'verdict' ? [[one.assessment, one.verdict]] : [])),
  )
  const verdicts = [...asked].map(([id, verdict]): readonly Choice[] => {
    const assessment = typeOf(facts.model, node).assessments.find((one) => one.id === id)
    const seen = grades.ofNode(node.id, id, verdict)
    if (assessment === undefined || seen === undefined) return []
    return scaleOf(facts.model, assessment.scale)
      .grades.map((grade) => grade.id)
      .filter((to) => to !== seen.grade && mayBeSet(subject, assessment, to))
      .map((to) => ({ step: 'verdict', assessment, to }))
  })
  const words = new Set(conditions.flatMap((one) => (one.is === 'answer' ? one.among : [])))
  const answers = [...words].map((to): Choice => ({ step: 'answer', to }))
  return [...verdicts, answers].filter((one) => one.length > 0)
}

/** Every choice of some of them, the fewest at once first. */
const together = (choices: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] => {
  const all = choices.reduce<readonly (readonly Choice[])[]>(
    (ways, own) => ways.flatMap((way) => [way, ...own.map((one) => [...way, one])]),
    [[]],
  )
  return all.length > MOST_TRIED
    ? []
    : all.filter((one) => one.length > 0).toSorted((a, b) => a.length - b.length)
}

/** The subject as it would be, had so been decided or answered. */
const withChosen = (subject: Subject, chosen: readonly Choice[]): Subject => {
  const { node, grades, groups = new Map() } = subject
  const to = new Map(
    chosen.flatMap((one) => (one.step === 'verdict' ? [[one.assessment.id, one.to]] : [])),
  )
  const answered = chosen.find(({ step }) => step === 'answer')?.to
  const ofNode: Grades['ofNode'] = (id, assessment, verdict) => {
    const seen = grades.ofNode(id, assessment, verdict)
    const grade = id === node.id && assessment !== undefined ? to.get(assessment) : undefined
    return seen === undefined || grade === undefined
      ? seen
      : { grade, decided: true, scale: seen.scale }
  }
  return {
    ...subject,
    ...(answered === undefined ? {} : { answered }),
    groups: new Map([...groups].filter(([, { of }]) => of.of !== 'self')),
    grades: { ...grades, ofNode },
  }
}

const bodiesFor = ({ facts, node }: Subject, assessment: Assessment): readonly string[] =>
  judgingBodies(facts.chain, node, assessment, lastDayOfRound(facts.round))

const asTold = (subject: Subject, choice: Choice): PersonStep => {
  if (choice.step === 'answer') return { step: 'answer', to: [choice.to] }
  const { assessment, to } = choice
  const told = { step: 'verdict', assessment: assessment.id, to: [to] } as const
  return assessment.rule === undefined ? { ...told, by: bodiesFor(subject, assessment) } : told
}

type Found = {
  readonly at: number
  readonly steps: readonly PersonStep[]
  readonly change: NearestChange
}

const tryChosen = (
  subject: Subject,
  chosen: readonly Choice[],
  order: readonly string[],
  place: number,
): readonly Found[] => {
  const moved = withChosen(subject, chosen)
  const body = readBody(moved)
  const given = conclude(subject.rule.id, body, subject.scale)
  const at = given.is === 'grade' ? order.indexOf(given.grade) : -1
  const steps = chosen.map((one) => asTold(subject, one))
  if (given.is === 'grade' && at >= 0 && at < place)
    return [{ at, steps, change: { grade: given.grade, steps } }]
  const nearest = subject.measure === null ? nearestMembers : nearestValue
  const more = nearest(moved, body, order, place)
  return more === undefined
    ? []
    : [{ at: order.indexOf(more.grade), steps, change: { ...more, steps } }]
}

const isAlone = ({ change }: Found): boolean => !('members' in change || 'value' in change)

/** Those that take the same single step to another grade, as one: any of these is enough. */
const withAlternatives = (best: Found, found: readonly Found[]): NearestChange => {
  const [step, ...others] = best.steps
  if (step === undefined || step.step === 'judgement' || others.length > 0 || !isAlone(best))
    return best.change
  const isSame = ({ at, steps: [one, ...more] }: Found): boolean =>
    at === best.at &&
    more.length === 0 &&
    one?.step === step.step &&
    (one.step !== 'verdict' || step.step !== 'verdict' || one.assessment === step.assessment)
  const same = found.filter((one) => isSame(one) && isAlone(one))
  const to = same.flatMap(({ steps: [one] }) =>
    one === undefined || one.step === 'judgement' ? [] : one.to,
  )
  return { grade: best.change.grade, steps: [{ ...step, to }] }
}

/** The grade that no case and no band of the rule gives: only a person can set it. */
const setByPerson = (
  subject: Subject,
  { body, suggestion }: Pick<RuleReason, 'body' | 'suggestion'>,
  order: readonly string[],
  place: number,
): NearestChange | undefined => {
  const { facts, node, rule } = subject
  const assessment = facts.model.types
    .get(node.type)
    ?.assessments.find((one) => one.id === subject.assessment)
  const grade = order[place - 1]
  if (assessment?.rule !== rule.id || grade === undefined) return undefined
  if (body.is === 'roll' || suggestion.is !== 'grade') return undefined
  const given = body.is === 'cases' ? body.cases : body.bands
  const isGiven = given.some((one) => order.slice(0, place).includes(one.grade))
  if (isGiven || !mayBeSet(subject, assessment, grade)) return undefined
  return { grade, steps: [{ step: 'judgement', by: bodiesFor(subject, assessment) }] }
}

/**
 * The fewest steps of persons, with members or a value beside them where it takes those too, that would
 * give the next better grade. Each is tried on the rule before it is told.
 */
export const nearestSteps = (
  subject: Subject,
  reason: Pick<RuleReason, 'body' | 'suggestion'>,
  order: readonly string[],
  place: number,
): NearestChange | undefined => {
  const found = together(choicesOf(subject)).flatMap((chosen) =>
    tryChosen(subject, chosen, order, place),
  )
  const [best] = found.toSorted(
    (a, b) =>
      b.at - a.at || Number(isAlone(b)) - Number(isAlone(a)) || a.steps.length - b.steps.length,
  )
  return best === undefined
    ? setByPerson(subject, reason, order, place)
    : withAlternatives(best, found)
}
