// The model's and chain's own words as a sentence needs them: grades, types, groups, titles.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { MemberReason, RuleReason } from '../domain/assessment/reasons.ts'
import { type Chain, THE_WHOLE } from '../domain/goals/chain.ts'
import { toldInPlace } from '../domain/goals/told-in-place.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { Assessment, Grade, Model, NodeType, Scale } from '../domain/model/model.ts'
import type { Above, Selection } from '../domain/model/rule.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import type { RoundKind } from '../domain/periods/period.ts'
import { catalogueOf } from './catalogues.ts'
import { nameOfGroup } from './comparison-groups.ts'
import { inLanguage, join, type Language, lowerFirst, upperFirst } from './language.ts'
import { usesRule } from './rule-uses.ts'

/** What sentences about a reason are said from: whose words, about which kind of round, in what language. */
export type ReasonContext = {
  readonly model: Model
  readonly chain: Chain
  readonly roundKind: RoundKind
  readonly language: Language
  /** The node types spoken of, where it is known: two types may call things of the same id differently. */
  readonly types?: readonly string[]
  /** The scale of the rule spoken of, which its own measures are graded on too. */
  readonly scale?: Scale
  /** On how many a unit's value rests at least, to be told here; left out, or null: it is told. */
  readonly fewestOf?: (unit: string) => number | null
}
/** The same without a chain: what a model alone can say. */
export type ModelContext = Omit<ReasonContext, 'chain'> & { readonly chain?: Chain }

export const say = (text: Text | undefined, context: ModelContext, otherwise: string): string =>
  text === undefined ? otherwise : inLanguage(text, context.language, context.model.languages)

/** What the model's author noted about one of its parts; empty where there is no note. */
export const noteOf = ({ note }: { readonly note?: Text }, context: ModelContext): string =>
  say(note, context, '')

/** The municipality as its own model names it in the language; undefined where the model names none. */
export const municipalityName = (model: Model, language: Language): string | undefined =>
  model.municipality === undefined
    ? undefined
    : inLanguage(model.municipality.name, language, model.languages)

export const measureOf = (id: string | undefined, context: ModelContext): Measure | undefined =>
  id === undefined ? undefined : context.chain?.measures.get(id)
export const measureTitle = (id: string, context: ModelContext): string =>
  say(measureOf(id, context)?.title, context, id)
export const nodeTitle = (id: string, context: ModelContext): string =>
  say(context.chain?.nodes.get(id)?.title, context, id)
export const bodyTitle = (id: string, context: ModelContext): string =>
  say(context.chain?.bodies.get(id)?.title, context, id)
/** A body that a link names; an external party is told as such: «Regionen (extern part)». */
const partyTitle = (id: string, context: ModelContext): string => {
  const title = bodyTitle(id, context)
  const kind = context.chain?.bodies.get(id)?.kind
  return kind === 'external' ? `${title} (${catalogueOf(context.language).bodies.external})` : title
}
/** What a link goes to: a body or a node. */
export const linkedTitle = (id: string, context: ModelContext): string =>
  context.chain?.bodies.has(id) === true ? partyTitle(id, context) : nodeTitle(id, context)
/** A round named as «delår-2026»: «Delårsrapport 2026»; the name itself where the model has no such round. */
export const roundTitle = (name: string, context: ModelContext): string => {
  const label = roundNamed(name, context.model)?.label
  return label === undefined ? name : `${upperFirst(say(label, context, name))} ${name.slice(-4)}`
}
/** The model's round in a name such as «delår-2026». */
export const roundNamed = (name: string, model: Model): Model['rounds'][number] | undefined =>
  model.rounds.find(({ id }) => name.slice(0, -5) === id)
/** A group as the model calls it, else as it is told in place. */
export const groupLabel = (id: string, context: ModelContext): string => {
  const named = context.model.groups.get(id)
  const told = named === undefined ? toldInPlace(id) : null
  return told === null ? say(named, context, id) : nameOfGroup(told, context.language)
}
/** A tag as the chain calls it, else the model; one without a name as it is written. */
export const tagLabel = (id: string, context: ModelContext): string =>
  say(context.chain?.tags.get(id)?.title ?? context.model.tags?.get(id), context, id)
export const typeLabel = (id: string, context: ModelContext): string =>
  lowerFirst(say(context.model.types.get(id)?.label, context, id))
/** What several of a type are called; where the model does not say, by what sort they are: «mål av slaget «Löfte»». */
export const typePlural = (id: string, context: ModelContext): string => {
  const type = context.model.types.get(id)
  if (type === undefined) return id
  if (type.plural !== undefined) return lowerFirst(say(type.plural, context, id))
  const { nodes, ofType } = catalogueOf(context.language)
  const [label, sort] = [say(type.label, context, id), nodes[type.sort]]
  return lowerFirst(label) === sort ? sort : ofType(sort, label)
}
/** The same over what there is of the type, as a heading. */
export const typeHeading = (id: string, context: ModelContext): string => {
  const type = context.model.types.get(id)
  return upperFirst(say(type?.plural ?? type?.label, context, id))
}
/** The same words said about one node: assessments and limits are called what its type calls them. */
export const contextOfNode = <C extends ModelContext>(node: string, context: C): C => {
  const type = context.chain?.nodes.get(node)?.type
  return type === undefined ? context : { ...context, types: [type] }
}
/** What something stands under, its nodes, types and tags by what they are called. */
export const titledAbove = ({ nodes, types, tags }: Above, context: ModelContext): Above => ({
  ...(nodes && { nodes: nodes.map((id) => nodeTitle(id, context)) }),
  ...(types && { types: types.map((id) => typeLabel(id, context)) }),
  ...(tags && { tags: tags.map((id) => tagLabel(id, context)) }),
})

/** What is found in the types that are spoken of; where they have none of it, in any type. */
const inTypes = <T>(
  find: (type: NodeType) => readonly T[],
  { model, types = [] }: ModelContext,
): readonly T[] => {
  const own = types.flatMap((id) => model.types.get(id) ?? []).flatMap(find)
  return own.length > 0 ? own : [...model.types.values()].flatMap(find)
}

/** Labels of the same thing in several types: one where they agree, else each of them. */
const sayLabels = (labels: readonly Text[], id: string, context: ModelContext): string => {
  const said = new Set(labels.map((label) => say(label, context, id)))
  return said.size === 0 ? id : join([...said], catalogueOf(context.language).or)
}

/** A rule by its label, where it has one. */
export const ruleTitle = (id: string, context: ModelContext): string =>
  say(context.model.rules.get(id)?.label, context, id)

/** A limit as the types spoken of call it. */
export const limitLabel = (id: string, context: ModelContext): string => {
  const limits = inTypes((type) => type.limits.filter((limit) => limit.id === id), context)
  return sayLabels(
    limits.map(({ label }) => label),
    id,
    context,
  )
}

/** A link as the types spoken of call it. */
export const linkLabel = (id: string, context: ModelContext): string => {
  const links = inTypes((type) => type.links.filter((link) => link.id === id), context)
  return sayLabels(
    links.map(({ label }) => label),
    id,
    context,
  )
}

const assessmentsCalled = (id: string, context: ModelContext): readonly Assessment[] =>
  inTypes((type) => type.assessments.filter((one) => one.id === id), context)

/** An assessment's own label; its id where its type has several without one, so that they are told apart. */
export const labelIn = (
  { assessments }: NodeType,
  { id, label }: Assessment,
  { language }: ModelContext,
): Text | undefined => {
  const unlabelled = assessments.filter((one) => one.label === undefined)
  return label ?? (unlabelled.length > 1 ? { [language]: id } : undefined)
}

/** An assessment as the types spoken of call it. */
export const assessmentLabel = (id: string, context: ModelContext): string =>
  sayLabels(
    inTypes((type) => {
      const called = type.assessments.filter((one) => one.id === id)
      return called.map((one) => labelIn(type, one, context))
    }, context).filter((label) => label !== undefined),
    catalogueOf(context.language).assessment,
    context,
  )

/** An assessment as the node's type calls it; a verdict on the whole as the model does. */
export const judgedAs = (
  { node, assessment }: { readonly node: string; readonly assessment: string },
  context: ReasonContext,
): string =>
  node === THE_WHOLE
    ? say(context.model.verdicts.find(({ id }) => id === assessment)?.label, context, assessment)
    : assessmentLabel(assessment, contextOfNode(node, context))

export const scaleOfAssessment = (id: string, context: ModelContext): Scale | undefined =>
  context.model.scales.get(assessmentsCalled(id, context)[0]?.scale ?? '')

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

/** A scale's own label, else the names of its grades. */
export const scaleTitle = (scale: Scale | undefined, context: ModelContext): string =>
  say(
    scale?.label,
    context,
    (scale?.grades ?? []).map(({ id }) => gradeName(id, scale, context)).join(', '),
  )

/** The scale a rule gives grades on: in the types spoken of, the model's verdicts, else any use of it. */
export const scaleOfRule = (rule: string, context: ModelContext): Scale | undefined => {
  const uses = (types: readonly NodeType[]) =>
    types.flatMap(({ assessments }) => assessments).find((one) => usesRule(one, rule))
  const { model, types = [] } = context
  const use =
    uses(types.flatMap((id) => model.types.get(id) ?? [])) ??
    model.verdicts.find((one) => one.rule === rule) ??
    uses([...model.types.values()])
  return model.scales.get(use?.scale ?? '')
}

export const scaleOfReason = (reason: RuleReason, context: ReasonContext): Scale | undefined =>
  context.model.scales.get(reason.scale ?? '') ??
  scaleOfRule(reason.rule, contextOfNode(reason.subject.node, context))

/** The types a selection can hold, seen from the types spoken of; none where any type may be in it. */
export const typesOfSelection = (
  of: Selection,
  members: readonly MemberReason[],
  { chain, model, types = [] }: ModelContext,
): readonly string[] => {
  const found = members.flatMap(({ id, sort }) =>
    sort === 'node' ? (chain?.nodes.get(id)?.type ?? []) : [],
  )
  if (found.length > 0) return [...new Set(found)]
  if (of.types !== undefined) return of.types
  switch (of.of) {
    case 'self':
    case 'measures':
      return types
    case 'children':
      return [...model.types.values()]
        .filter(({ parents }) => parents.some((parent) => types.includes(parent)))
        .map(({ id }) => id)
    case 'parents':
      return types.flatMap((id) => model.types.get(id)?.parents ?? [])
    default:
      return []
  }
}

/** The same words said about what a selection holds. */
export const contextOfSelection = <C extends ModelContext>(
  of: Selection,
  members: readonly MemberReason[],
  context: C,
): C => ({ ...context, types: typesOfSelection(of, members, context) })

/** The scale of a selection's grades: of the assessment it asks for, else the first one; of measures, the rule's own. */
export const scaleOfSelection = (
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): Scale | undefined => {
  if (of.of === 'measures' && context.scale !== undefined) return context.scale
  const assessments = typesOfSelection(of, members, context).flatMap(
    (id) => context.model.types.get(id)?.assessments ?? [],
  )
  const chosen =
    of.of === 'measures'
      ? assessments.find(({ perMeasure }) => perMeasure !== undefined)
      : (assessments.find(({ id }) => id === of.assessment) ?? assessments[0])
  return context.model.scales.get(chosen?.scale ?? '')
}

/** The grade in force: what a person decided, else what the rule suggests. */
export const gradeInForce = ({ decided, suggested }: AssessedNode): string | null =>
  decided?.grade ?? (suggested.is === 'grade' ? suggested.grade : null)
