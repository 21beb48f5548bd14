// The model's and chain's own words as a sentence needs them: grades, types, groups, titles.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { MemberReason, RuleReason } from '../domain/assessment/reasons.ts'
import type { Chain } from '../domain/goals/chain.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { Grade, Model, Scale } from '../domain/model/model.ts'
import type { Selection } from '../domain/model/rule.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import type { RoundKind } from '../domain/periods/period.ts'
import { catalogueOf } from './catalogues.ts'
import { inLanguage, type Language, lowerFirst } from './language.ts'

/** What sentences about a reason are said from: whose words, about which kind of round, in what language. */
export type ReasonContext = {
  readonly model: Model
  readonly chain: Chain
  readonly roundKind: RoundKind
  readonly language: Language
}
/** The same without a chain: what a model alone can say. */
export type ModelContext = Omit<ReasonContext, 'chain'> & { readonly chain?: Chain }

export const say = (text: Text | undefined, context: ModelContext, otherwise: string): string =>
  text === undefined ? otherwise : inLanguage(text, context.language, context.model.languages)

export const measureOf = (id: string | undefined, context: ModelContext): Measure | undefined =>
  id === undefined ? undefined : context.chain?.measures.get(id)
export const measureTitle = (id: string, context: ModelContext): string =>
  say(measureOf(id, context)?.title, context, id)
export const nodeTitle = (id: string, context: ModelContext): string =>
  say(context.chain?.nodes.get(id)?.title, context, id)
export const bodyTitle = (id: string, context: ModelContext): string =>
  say(context.chain?.bodies.get(id)?.title, context, id)
export const groupLabel = (id: string, context: ModelContext): string =>
  say(context.model.groups.get(id), context, id)
export const typeLabel = (id: string, context: ModelContext): string =>
  lowerFirst(say(context.model.types.get(id)?.label, context, id))
export const typePlural = (id: string, context: ModelContext): string => {
  const type = context.model.types.get(id)
  return lowerFirst(say(type?.plural ?? type?.label, context, id))
}
/** A limit's label as some type of the model gives it. */
export const limitLabel = (id: string, context: ModelContext): string => {
  for (const type of context.model.types.values())
    for (const limit of type.limits) if (limit.id === id) return say(limit.label, context, id)
  return id
}
export const assessmentLabel = (id: string, context: ModelContext): string => {
  for (const type of context.model.types.values())
    for (const assessment of type.assessments)
      if (assessment.id === id) return say(assessment.label, context, id)
  return id
}

export const scaleOfAssessment = (id: string, context: ModelContext): Scale | undefined => {
  for (const type of context.model.types.values())
    for (const assessment of type.assessments)
      if (assessment.id === id) return context.model.scales.get(assessment.scale)
  return undefined
}

/** Whether a scale is known by its colours: at least two of its grades carry a colour's name as id. */
const isColoured = (scale: Scale, context: ModelContext): boolean => {
  const { colours } = catalogueOf(context.language)
  return scale.grades.filter(({ id }) => colours[id] !== undefined).length >= 2
}

/** The grade's words in this kind of round. */
export const wordsOfGrade = (grade: Grade, context: ModelContext): string =>
  inLanguage(grade.words[context.roundKind], context.language, context.model.languages)

/** What a grade is called inside a sentence: its colour where the scale is one of colours, else its words. */
export const gradeName = (id: string, scale: Scale | undefined, context: ModelContext): string => {
  const within = scale ?? scaleWith(id, context)
  const grade = within?.grades.find((one) => one.id === id)
  if (within === undefined || grade === undefined) return id
  const colour = catalogueOf(context.language).colours[id]
  return colour !== undefined && isColoured(within, context) ? colour : wordsOfGrade(grade, context)
}

const scaleWith = (grade: string, context: ModelContext): Scale | undefined =>
  [...context.model.scales.values()].find(({ grades }) => grades.some(({ id }) => id === grade))

/** The scale a rule gives grades on, from the subject's type, the model's verdicts, else any use of it. */
export const scaleOfRule = (
  rule: string,
  node: string | undefined,
  context: ModelContext,
): Scale | undefined => {
  const own = context.chain?.nodes.get(node ?? '')?.type
  const types = [...context.model.types.values()]
  const ordered = [...types.filter(({ id }) => id === own), ...types]
  const uses = ordered.flatMap(({ assessments }) => assessments)
  const scale =
    uses.find((one) => one.rule === rule || one.perMeasure === rule)?.scale ??
    context.model.verdicts.find((one) => one.rule === rule)?.scale
  return scale === undefined ? undefined : context.model.scales.get(scale)
}

export const scaleOfReason = (reason: RuleReason, context: ReasonContext): Scale | undefined =>
  scaleOfRule(reason.rule, reason.subject.node, context)

/** The scale of a selection's grades: by the members' or selected types' assessment. */
export const scaleOfSelection = (
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): Scale | undefined => {
  const first = members.find(({ sort }) => sort === 'node')?.id
  const type = context.chain?.nodes.get(first ?? '')?.type ?? of.types?.[0]
  const assessments = context.model.types.get(type ?? '')?.assessments ?? []
  const chosen = assessments.find(({ id }) => id === of.assessment) ?? assessments[0]
  return chosen === undefined ? undefined : context.model.scales.get(chosen.scale)
}

/** The grade in force: what a person decided, else what the rule suggests. */
export const gradeInForce = ({ decided, suggested }: AssessedNode): string | null =>
  decided?.grade ?? (suggested.is === 'grade' ? suggested.grade : null)
