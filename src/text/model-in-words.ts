// A whole styrmodell in plain words: its levels, scales, rules and rounds, for the model page.

import { fromText, toText } from '../domain/exact/exact.ts'
import type { Assessment, Grade, Model, NodeType, Scale, Shape } from '../domain/model/model.ts'
import type { RoundKind } from '../domain/periods/period.ts'
import { catalogueOf } from './catalogues.ts'
import { join, type Language, lowerFirst, upperFirst } from './language.ts'
import { sayShort } from './numerals.ts'
import { ruleInWords } from './rules-in-words.ts'
import {
  bodyTitle,
  gradeName,
  type ModelContext,
  say,
  scaleTitle,
  typeLabel,
  typePlural,
} from './words-of-model.ts'

/** A heading with what stands under it: paragraphs, then a list (numbered where order decides), then more. */
export type ModelSection = {
  readonly id: string
  readonly level: 2 | 3
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly list: readonly string[]
  readonly ordered: boolean
  readonly after: readonly string[]
}

const section = (
  id: string,
  level: 2 | 3,
  heading: string,
  rest: Partial<Omit<ModelSection, 'id' | 'level' | 'heading'>> = {},
): ModelSection => ({
  id,
  level,
  heading,
  paragraphs: (rest.paragraphs ?? []).filter((text) => text !== ''),
  list: rest.list ?? [],
  ordered: rest.ordered ?? false,
  after: (rest.after ?? []).filter((text) => text !== ''),
})

type Noted = { readonly note?: { readonly [language: string]: string } }
const noteOf = ({ note }: Noted, context: ModelContext): string => say(note, context, '')

const aboutModel = (model: Model, context: ModelContext): ModelSection => {
  const words = catalogueOf(context.language).model
  const { adopted, municipality, valid, seldom } = model
  return section('about', 2, words.about, {
    paragraphs: [
      municipality === undefined ? '' : words.municipality(say(municipality.name, context, '')),
      adopted === undefined
        ? ''
        : words.adopted(say(adopted.by, context, ''), adopted.date ?? '', adopted.ref ?? ''),
      valid === undefined ? '' : words.valid(valid.from ?? '', valid.to ?? ''),
      seldom.is === 'carry' ? words.seldom.carry(seldom.atMostYears) : words.seldom[seldom.is],
      noteOf(model, context),
      model.source === undefined ? '' : words.source(say(model.source, context, '')),
    ],
  })
}

const bodiesOf = (ids: readonly string[], context: ModelContext): string => {
  const { bodies, or } = catalogueOf(context.language)
  const kinds: Readonly<Record<string, string>> = bodies
  return join(
    ids.map((id) => kinds[id] ?? bodyTitle(id, context)),
    or,
  )
}

const placeOf = (type: NodeType, context: ModelContext): string => {
  const { model: words, or } = catalogueOf(context.language)
  if (type.parents.length === 0) return words.top
  const { fewest, most } = type.parentCount
  const parents = join(
    type.parents.map((id) => typeLabel(id, context)),
    or,
  )
  return words.parents(parents, words.parentCount(fewest, most))
}

/** One assessment: scale, how the suggestion comes about, who judges, when, and what waits for the date. */
const assessmentInWords = (
  assessment: Assessment,
  type: NodeType,
  context: ModelContext,
): string => {
  const words = catalogueOf(context.language).model
  const { and } = catalogueOf(context.language)
  const { model } = context
  const scale = model.scales.get(assessment.scale)
  const rounds = (assessment.rounds ?? []).map((id) =>
    lowerFirst(say(model.rounds.find((round) => round.id === id)?.label, context, id)),
  )
  const held = assessment.onlyWhenDue.map((id) => gradeName(id, scale, context))
  return [
    words.assessedBy(say(assessment.label, context, words.assessment), scaleTitle(scale, context)),
    assessment.rule === undefined
      ? words.byPerson
      : words.byRule(ruleHeading(assessment.rule, context)),
    assessment.perMeasure === undefined
      ? ''
      : words.perMeasure(ruleHeading(assessment.perMeasure, context)),
    assessment.by === undefined ? '' : words.judges(bodiesOf(assessment.by, context)),
    rounds.length === 0 ? '' : words.inRounds(join(rounds, and)),
    held.length === 0 ? '' : upperFirst(words.onlyWhenDue(join(held, and))),
    type.assessments.length === 0 ? '' : noteOf(assessment, context),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const countsOf = (
  range: { readonly fewest?: number; readonly most?: number },
  context: ModelContext,
): string => {
  const { model, and } = catalogueOf(context.language)
  const { shape } = model
  if (range.most === 0) return shape.none
  const parts = [
    range.fewest === undefined ? '' : shape.fewest(range.fewest),
    range.most === undefined ? '' : shape.most(range.most),
  ].filter((part) => part !== '')
  return parts.length === 0 ? shape.any : join(parts, and)
}

/** A shape rule as one sentence, with its reason. */
const shapeInWords = (shape: Shape, context: ModelContext): string => {
  const { model, and } = catalogueOf(context.language)
  const { shape: words } = model
  const { parents, children, measures, perOwner } = shape
  const parts = [
    parents &&
      words.parents(
        countsOf(parents, context),
        [
          parents.type && words.type(typeLabel(parents.type, context)),
          parents.tag && words.tag(parents.tag),
          parents.notTag && words.notTag(parents.notTag),
          parents.notId && words.notId(join(parents.notId, and)),
        ]
          .filter((part) => part !== undefined)
          .join(''),
      ),
    children &&
      words.children(
        countsOf(children, context),
        children.type === undefined ? model.goals : typePlural(children.type, context),
      ) +
        (children.perOwner === true ? words.withinOwner : '') +
        (children.perYear === true ? words.withinYear : ''),
    measures && words.measures(countsOf(measures, context)),
    perOwner && words.perOwner(perOwner.most),
  ].filter((part) => part !== undefined)
  const why = say(shape.why, context, '')
  return `${words[shape.level](join(parts, and))}${why === '' ? '' : ` ${upperFirst(why)}`}`
}

const fieldsOf = (type: NodeType, context: ModelContext): string => {
  const { model, and } = catalogueOf(context.language)
  const fields = type.fields.map(
    ({ label, required, id }) => lowerFirst(say(label, context, id)) + model.required[required],
  )
  return fields.length === 0 ? '' : model.fields(join(fields, and))
}

const limitsOf = (type: NodeType, context: ModelContext): string => {
  const { model, and } = catalogueOf(context.language)
  const limits = type.limits.map(
    ({ id, label, needed }) =>
      lowerFirst(say(label, context, id)) + (needed ? ` (${model.limitNeeded})` : ''),
  )
  return limits.length === 0 ? '' : model.limits(join(limits, and))
}

const linksOf = (type: NodeType, context: ModelContext): readonly string[] => {
  const { model, and } = catalogueOf(context.language)
  return type.links.map((link) => {
    const to =
      link.to === 'bodies'
        ? model.linkBodies
        : join(
            link.to.map((id) => typePlural(id, context)),
            and,
          )
    return model.link(say(link.label, context, link.id), to, link.everyone)
  })
}

/** One level: where it stands, who owns and decides it, what it must have, how it is assessed. */
const typeInWords = (type: NodeType, context: ModelContext): ModelSection => {
  const { model: words, and } = catalogueOf(context.language)
  const { valid, retired } = type
  const needs = type.needs.map((one) => words.need[one])
  return section(`type-${type.id}`, 3, say(type.label, context, type.id), {
    paragraphs: [
      [
        placeOf(type, context),
        type.owner.length === 0 ? '' : words.owned(bodiesOf(type.owner, context)),
        type.decidedBy.length === 0 ? '' : words.decided(bodiesOf(type.decidedBy, context)),
        words.sorts[type.sort],
        type.sort === 'goal' && !type.measurable ? words.notMeasurable : '',
        type.measuresNeeded ? words.measuresNeeded : '',
        type.measurable && type.measureRole === 'indicates' ? words.measuresIndicate : '',
        needs.length === 0 ? '' : words.needs(join(needs, and)),
      ]
        .filter((part) => part !== '')
        .join(' '),
      [limitsOf(type, context), fieldsOf(type, context)].filter((part) => part !== '').join(' '),
      valid === undefined ? '' : words.valid2(valid.from ?? '', valid.to ?? ''),
      retired === undefined ? '' : words.retired(retired.on, say(retired.why, context, '')),
    ],
    list: [
      ...type.assessments.map((one) => assessmentInWords(one, type, context)),
      ...linksOf(type, context),
      ...type.shape.map((shape) => shapeInWords(shape, context)),
    ],
    after: [noteOf(type, context)],
  })
}

/** «Grön: Bedöms nås (i prognos), Nått (i utfall); ger 1 poäng». */
const gradeInWords = (grade: Grade, scale: Scale, context: ModelContext): string => {
  const { model: words } = catalogueOf(context.language)
  const inRound = (roundKind: RoundKind) =>
    say(grade.words[roundKind], { ...context, roundKind }, grade.id)
  const [forecast, outcome] = [inRound('forecast'), inRound('outcome')]
  const both = forecast === outcome ? outcome : words.gradeWords(forecast, outcome)
  const name = gradeName(grade.id, scale, context)
  return `${[
    name === outcome ? both : `${name}: ${both}`,
    grade.points === undefined
      ? ''
      : words.gradePoints(sayShort(fromText(toText(grade.points)), 2, context.language)),
    grade.counts ? '' : words.gradeNotCounted,
    ...grade.requires.map((one) => words.gradeRequires[one]),
  ]
    .filter((part) => part !== '')
    .join('; ')}.${grade.note === undefined ? '' : ` ${noteOf(grade, context)}`}`
}

const scaleInWords = (scale: Scale, context: ModelContext): ModelSection => {
  const { model: words } = catalogueOf(context.language)
  return section(`scale-${scale.id}`, 3, scaleTitle(scale, context), {
    paragraphs: [scale.ordered ? words.ordered : words.unordered],
    list: scale.grades.map((grade) => gradeInWords(grade, scale, context)),
    ordered: scale.ordered,
    after: [noteOf(scale, context)],
  })
}

/** A rule's own label, else the first level that uses it. */
const ruleHeading = (id: string, context: ModelContext): string => {
  const { model } = context
  const label = say(model.rules.get(id)?.label, context, '')
  if (label !== '') return label
  const user = [...model.types.values()].find(({ assessments }) =>
    assessments.some((one) => one.rule === id || one.perMeasure === id),
  )
  return catalogueOf(context.language).model.unnamedRule(
    user === undefined ? id : typePlural(user.id, context),
  )
}

const rulesInWords = (context: ModelContext): readonly ModelSection[] => {
  const { model: words } = catalogueOf(context.language)
  return [...context.model.rules.values()].map((rule) => {
    const said = ruleInWords(rule, context)
    return section(`rule-${rule.id}`, 3, ruleHeading(rule.id, context), {
      paragraphs: said.before,
      list: said.items,
      ordered: true,
      after: [
        ...said.after,
        noteOf(rule, context),
        rule.source === undefined ? '' : words.source(say(rule.source, context, '')),
      ],
    })
  })
}

const roundInWords = (round: Model['rounds'][number], context: ModelContext): string => {
  const { model: words, months, and } = catalogueOf(context.language)
  const whole = round.from === 1 && round.to === 12
  const month = (number: number) => months[number - 1] ?? ''
  const covers = whole ? words.wholeYear : words.monthSpan(month(round.from), month(round.to))
  const statutory = round.statutory === undefined ? '' : words.statutory[round.statutory]
  const types = (round.types ?? []).map((id) => typePlural(id, context))
  return [
    words.round(say(round.label, context, round.id), round.kind, covers, statutory),
    types.length === 0 ? '' : words.asks(join(types, and)),
    say(round.instructions, context, ''),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const closingSections = (context: ModelContext): readonly ModelSection[] => {
  const { model: words } = catalogueOf(context.language)
  const { model } = context
  const { goalsPerOwner, measuresPerOwner } = model.ceilings
  const ceilings = [
    ...(goalsPerOwner === undefined ? [] : [words.ceilingGoals(goalsPerOwner)]),
    ...(measuresPerOwner === undefined ? [] : [words.ceilingMeasures(measuresPerOwner)]),
  ]
  const verdicts = model.verdicts.map((one) => {
    const scale = scaleTitle(model.scales.get(one.scale), context)
    const rule = one.rule === undefined ? null : ruleHeading(one.rule, context)
    const label = say(one.label, context, one.id)
    const said = words.verdict(label, scale, rule)
    return [said, noteOf(one, context)].filter((part) => part !== '').join(' ')
  })
  return [
    section('rounds', 2, words.rounds, {
      list: model.rounds.map((one) => roundInWords(one, context)),
    }),
    section('groups', 2, words.groups, {
      list: [...model.groups.values()].map((label) => say(label, context, '')),
    }),
    section('ceilings', 2, words.limitsOnNumbers, { list: ceilings }),
    section('verdicts', 2, words.verdicts, { list: verdicts }),
  ].filter(({ list }) => list.length > 0)
}

/**
 * The model in plain words, section by section in reading order: what it is, each level, each scale,
 * each rule as sentences, the rounds, groups, ceilings and verdicts. Sections of level 3 belong to
 * the nearest level 2 before them. Parts the model does not have are left out.
 */
export const modelInWords = (model: Model, language: Language): readonly ModelSection[] => {
  const { model: words } = catalogueOf(language)
  const context: ModelContext = { model, roundKind: 'outcome', language }
  const under = (id: string, heading: string, parts: readonly ModelSection[]) =>
    parts.length === 0 ? [] : [section(id, 2, heading), ...parts]
  return [
    aboutModel(model, context),
    ...under(
      'levels',
      words.levels,
      [...model.types.values()].map((type) => typeInWords(type, context)),
    ),
    ...under(
      'scales',
      words.scales,
      [...model.scales.values()].map((scale) => scaleInWords(scale, context)),
    ),
    ...under('rules', words.rules, rulesInWords(context)),
    ...closingSections(context),
  ]
}
