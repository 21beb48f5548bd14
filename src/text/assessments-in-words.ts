// How something is assessed, in plain words: by which rule, on which scale, by whom and when.
import type { Assessment, Model, ModelRound, NodeType, Repeats } from '../domain/model/model.ts'
import { catalogueOf } from './catalogues.ts'
import { join, lowerFirst, upperFirst } from './language.ts'
import {
  bodyTitle,
  gradeName,
  labelIn,
  type ModelContext,
  noteOf,
  say,
  scaleTitle,
  typeHeading,
} from './words-of-model.ts'

/** Bodies by title and kinds of bodies by name, as alternatives. */
export const bodiesOf = (ids: readonly string[], context: ModelContext): string => {
  const { bodies, or } = catalogueOf(context.language)
  const kinds: Readonly<Record<string, string>> = bodies
  return join(
    ids.map((id) => kinds[id] ?? bodyTitle(id, context)),
    or,
  )
}

/** A rule's own label, else the first level that uses it. */
export const ruleHeading = (id: string, context: ModelContext): string => {
  const { model } = context
  const label = say(model.rules.get(id)?.label, context, '')
  if (label !== '') return label
  const user = [...model.types.values()].find(({ assessments }) =>
    assessments.some((one) => one.rule === id || one.perMeasure === id),
  )
  return catalogueOf(context.language).model.unnamedRule(
    user === undefined ? id : lowerFirst(typeHeading(user.id, context)),
  )
}

/** What a round repeats, where the assessment is made in all the rounds of its entry. */
const wholeEntry = (
  round: ModelRound | undefined,
  { rounds = [] }: Assessment,
  model: Model,
): Repeats | undefined => {
  const of = model.rounds.filter(({ repeats }) => repeats?.entry === round?.repeats?.entry)
  return of.every(({ id }) => rounds.includes(id)) ? round?.repeats : undefined
}

/** One assessment: scale, how the suggestion comes about, who judges, when, and what waits for the date. */
export const assessmentInWords = (
  assessment: Assessment,
  type: NodeType,
  context: ModelContext,
): string => {
  const words = catalogueOf(context.language).model
  const { and } = catalogueOf(context.language)
  const { model } = context
  const scale = model.scales.get(assessment.scale)
  const made = (assessment.rounds ?? []).map((id) => {
    const round = model.rounds.find((one) => one.id === id)
    return lowerFirst(say(wholeEntry(round, assessment, model)?.label ?? round?.label, context, id))
  })
  const rounds = [...new Set(made)]
  const held = assessment.onlyWhenDue.map((id) => gradeName(id, scale, context))
  return [
    words.assessedBy(
      say(labelIn(type, assessment, context), context, ''),
      scaleTitle(scale, context),
    ),
    assessment.rule === undefined
      ? words.byPerson
      : words.byRule(ruleHeading(assessment.rule, context)),
    assessment.perMeasure === undefined
      ? ''
      : words.perMeasure(ruleHeading(assessment.perMeasure, context)),
    assessment.by === undefined ? '' : words.judges(bodiesOf(assessment.by, context)),
    rounds.length === 0 ? '' : words.inRounds(join(rounds, and)),
    held.length === 0 ? '' : upperFirst(words.onlyWhenDue(join(held, and))),
    noteOf(assessment, context),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** A verdict on the whole organisation: its scale, and the rule or person that gives it. */
export const verdictInWords = (
  verdict: Model['verdicts'][number],
  context: ModelContext,
): string => {
  const words = catalogueOf(context.language).model
  const scale = scaleTitle(context.model.scales.get(verdict.scale), context)
  const rule = verdict.rule === undefined ? null : ruleHeading(verdict.rule, context)
  const said = words.verdict(say(verdict.label, context, verdict.id), scale, rule)
  const judges = verdict.by === undefined ? '' : words.judges(bodiesOf(verdict.by, context))
  return [said, judges, noteOf(verdict, context)].filter((part) => part !== '').join(' ')
}
