// One level of the model in plain words: its place, owner, demands, limits, fields and links.
import type { NodeType, Shape } from '../domain/model/model.ts'
import type { Above } from '../domain/model/rule.ts'
import { sayAbove } from './above-in-words.ts'
import { assessmentInWords, bodiesOf } from './assessments-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate, sayDays } from './dates.ts'
import { join, lowerFirst, upperFirst } from './language.ts'
import {
  type ModelContext,
  nodeTitle,
  say,
  tagLabel,
  titledAbove,
  typeLabel,
  typePlural,
} from './words-of-model.ts'

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

const aboveWords = (above: Above, context: ModelContext): string =>
  sayAbove(titledAbove(above, context), context.language)

/** « som ligger under …»: what parents or children that are counted must stand under, and must not. */
const underInWords = (
  { under, notUnder }: { readonly under?: Above; readonly notUnder?: Above },
  context: ModelContext,
): string => {
  const { shape } = catalogueOf(context.language).model
  return [
    under === undefined ? '' : shape.under(aboveWords(under, context)),
    notUnder === undefined ? '' : shape.notUnder(aboveWords(notUnder, context)),
  ].join('')
}

/** What lies below is called, one of it and several. */
const childrenCalled = (
  type: string | undefined,
  context: ModelContext,
): readonly [one: string, other: string] => {
  const { goals } = catalogueOf(context.language).model
  return type === undefined
    ? [goals.one, goals.other]
    : [typeLabel(type, context), typePlural(type, context)]
}

/** A shape rule as a sentence or two, with its reason. */
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
          parents.tag && words.tag(tagLabel(parents.tag, context)),
          parents.notTag && words.notTag(tagLabel(parents.notTag, context)),
          parents.notId &&
            words.notId(
              join(
                parents.notId.map((id) => nodeTitle(id, context)),
                and,
              ),
            ),
          underInWords(parents, context),
        ]
          .filter((part) => part !== undefined)
          .join(''),
      ),
    children &&
      words.children(countsOf(children, context), ...childrenCalled(children.type, context)) +
        underInWords(children, context) +
        (children.perOwner === true ? words.withinOwner : '') +
        (children.perYear === true ? words.withinYear : ''),
    measures && words.measures(countsOf(measures, context)),
    perOwner && words.perOwner(perOwner.most),
  ].filter((part) => part !== undefined)
  const { under, notUnder, level } = shape
  const place = words.place[level]
  const why = say(shape.why, context, '')
  return [
    parts.length === 0 ? '' : words[level](join(parts, and)),
    under === undefined ? '' : place.under(aboveWords(under, context)),
    notUnder === undefined ? '' : place.notUnder(aboveWords(notUnder, context)),
    upperFirst(why),
  ]
    .filter((part) => part !== '')
    .join(' ')
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
    const whom = link.external ? model.linkExternal(to) : to
    return model.link(say(link.label, context, link.id), whom, link.everyone)
  })
}

/** What one level is: where it stands, who owns and decides it, what it must have. */
export const levelInWords = (type: NodeType, context: ModelContext): readonly string[] => {
  const { model: words, and } = catalogueOf(context.language)
  const needs = type.needs
    // NOTE that there must be measures is said on its own.
    .filter((one) => one !== 'measure' || !type.measuresNeeded)
    .map((one) => words.need[one])
  return [
    placeOf(type, context),
    type.owner.length === 0 ? '' : words.owned(bodiesOf(type.owner, context)),
    type.decidedBy.length === 0 ? '' : words.decided(bodiesOf(type.decidedBy, context)),
    words.sorts[type.sort],
    type.holds === undefined
      ? ''
      : words.holds(
          join(
            type.holds.map((id) => lowerFirst(typePlural(id, context))),
            and,
          ),
        ),
    type.sort === 'goal' && !type.measurable ? words.notMeasurable : '',
    type.measuresNeeded ? words.measuresNeeded : '',
    type.measurable && type.measureRole === 'indicates' ? words.measuresIndicate : '',
    needs.length === 0 ? '' : words.needs(join(needs, and)),
  ].filter((part) => part !== '')
}

/** The limits its measures have and the fields its nodes have. */
export const limitsAndFieldsOf = (type: NodeType, context: ModelContext): readonly string[] =>
  [limitsOf(type, context), fieldsOf(type, context)].filter((part) => part !== '')

/** When it is used, and since when and why it is no more. */
export const timeOfLevel = (
  { valid, retired }: NodeType,
  context: ModelContext,
): readonly string[] => {
  const { language } = context
  const { model: words } = catalogueOf(language)
  return [
    ...(valid === undefined ? [] : [words.inUse(sayDays(valid, language))]),
    ...(retired === undefined
      ? []
      : [words.retired(sayDate(retired.on, language), say(retired.why, context, ''))]),
  ]
}

/** How it is assessed, what it links to and what shape its part of the chain must have. */
export const demandsOfLevel = (type: NodeType, context: ModelContext): readonly string[] => [
  ...type.assessments.map((one) => assessmentInWords(one, type, context)),
  ...linksOf(type, context),
  ...type.shape.map((shape) => shapeInWords(shape, context)),
]
