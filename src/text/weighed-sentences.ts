// A grade or number weighed together from others, in a sentence: «Måluppfyllelse 55,6 %: 4 hela …».
import type { MemberReason, QuantityReason, RuleReason } from '../domain/assessment/reasons.ts'
import type { Scale } from '../domain/model/model.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { demandsOfGrade } from './demands.ts'
import { isSaidOfOne } from './how-many.ts'
import { join, lowerFirst, upperFirst } from './language.ts'
import type { Looking } from './looking.ts'
import { sayMissing } from './missing-in-words.ts'
import { sayNearest } from './nearest-in-words.ts'
import { inItsYear, operandSpan, operandValue, quantityName, sayBandFrom } from './operands.ts'
import { membersNoun } from './selections-in-words.ts'
import { besideEdges } from './told-apart.ts'
import {
  gradeName,
  type ReasonContext,
  say,
  scaleOfReason,
  scaleOfSelection,
} from './words-of-model.ts'

/** Members by grade in the scale's order, «4 hela, 2 halva och 3 inga av 9»; nothing where there are none. */
export const countedGrades = (
  members: readonly MemberReason[],
  scale: Scale | undefined,
  context: ReasonContext,
): string => {
  const words = catalogueOf(context.language)
  const grades = scale?.grades.map(({ id }) => id) ?? [
    ...new Set(members.flatMap((m) => m.grade ?? [])),
  ]
  if (members.length === 0) return ''
  const found = grades
    .map((grade) => ({
      word: gradeName(grade, scale, context),
      count: members.filter((one) => one.grade === grade).length,
    }))
    .filter(({ count }) => count > 0)
  const named = found.some(({ word }) => words.isNamed(word))
  const [only] = found
  if (named && only?.count === members.length) return words.allSame(members.length, only.word)
  const without = members.filter(({ grade }) => grade === null).length
  const counts = [
    ...found.map(({ word, count }) => words.countedGrade(count, word)),
    ...(without === 0 ? [] : [words.withoutGrade(without, named)]),
  ]
  return words.ofAll(counts, members.length, named)
}

/** «Röd: 2 av 4 verksamhetsmål är röda; sämsta avgör.» */
export const sentenceForRoll = (
  reason: RuleReason,
  body: Extract<RuleReason['body'], { is: 'roll' }>,
  grade: string,
  looking: Looking,
): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  const scale = scaleOfReason(reason, context)
  const name = gradeName(grade, scale, context)
  const members = membersNoun(body.of, body.members, context)
  const met = body.members.filter((one) => one.grade === grade).length
  const are = words.areGraded([name], isSaidOfOne(met, body.members.length) ? 1 : met)
  const { subject, predicate } = words.someOf(met, body.members.length, members, are)
  const why = body.members.some(({ counts }) => counts) ? body.how : 'noneCounts'
  return [
    `${name}: ${subject} ${predicate}; ${words.rolls[why]}.`,
    ...demandsOfGrade(grade, scale, context),
    sayNearest(reason, looking, scale),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** What a rule's number is called: by the rule's own label, else by what it is. */
const numberName = (reason: RuleReason, { quantity }: QuantityReason, context: ReasonContext) => {
  const { numberNames } = catalogueOf(context.language)
  const own = context.model.rules.get(reason.rule)?.label
  if (own !== undefined) return say(own, context, '')
  return quantity.is === 'share' ||
    quantity.is === 'weightedMean' ||
    quantity.is === 'sum' ||
    quantity.is === 'degree' ||
    quantity.is === 'change'
    ? numberNames[quantity.is]
    : upperFirst(quantityName(quantity, context))
}

/** A number that another was made of, with its value; of a change, of which period too. */
const sayPart = (part: QuantityReason, whole: QuantityReason, { context, measure }: Looking) => {
  const { reading } = part
  const name = quantityName(part.quantity, context, reading?.kind)
  const value = operandValue(part, measure, context)
  if (value === null) return name
  return whole.quantity.is === 'change' && reading !== undefined
    ? catalogueOf(context.language).inPeriod(
        name,
        value,
        sayPeriod(reading.period, context.language),
      )
    : inItsYear(`${name} ${value}`, part, context)
}

/** «Måluppfyllelse 55,6 %: 4 hela, 2 halva, 3 inga av 9». */
export const sayRuleNumber = (
  reason: RuleReason,
  number: QuantityReason,
  looking: Looking,
): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  const label = numberName(reason, number, context)
  const value = operandValue(number, looking.measure, context)
  const span = value === null ? operandSpan(number, looking.measure, context) : null
  if (span !== null && number.missing !== undefined)
    return words.whateverComes(`${label} ${span}`, sayMissing(number.missing, context))
  if (value === null) return label
  const members = number.members ?? []
  const { quantity } = number
  if (
    members.length > 0 &&
    'of' in quantity &&
    (quantity.is === 'share' || quantity.is === 'weightedMean')
  ) {
    const scale = scaleOfSelection(quantity.of, members, context) ?? scaleOfReason(reason, context)
    return `${label} ${value}: ${countedGrades(members, scale, context)}`
  }
  if (quantity.is === 'sum') {
    const read = number.parts ?? []
    const counted = read.filter((part) => part.value !== undefined).length
    return `${label} ${value}, ${words.ofMeasures(counted, read.length)}`
  }
  const parts = (number.parts ?? []).map((part) => sayPart(part, number, looking))
  return parts.length === 0
    ? inItsYear(`${label} ${value}`, number, context)
    : `${label} ${value}: ${join(parts, words.and)}`
}

/** «Måluppfyllelse 55,6 %: …», with the grade whose band it reaches where there is one. */
export const sentenceForNumber = (
  reason: RuleReason,
  body: Extract<RuleReason['body'], { is: 'number' }>,
  grade: string | null,
  looking: Looking,
): string => {
  const { context } = looking
  const words = catalogueOf(context.language)
  const number = besideEdges(
    body.number,
    body.bands.map(({ from }) => from),
  )
  const what = sayRuleNumber(reason, number, looking)
  if (grade === null) return `${what}.`
  const scale = scaleOfReason(reason, context)
  const band = body.bands.find((one) => one.grade === grade)
  const from =
    band?.from === undefined ? null : sayBandFrom(band.from, body.number, looking.measure, context)
  const needed =
    from === null || band === undefined || band.op === 'rest'
      ? ''
      : `; ${words.boundaryFor(gradeName(grade, scale, context), words.tree.bandNeeds(band.op, from))}`
  return [
    `${gradeName(grade, scale, context)}: ${lowerFirst(what)}${needed}.`,
    sayNearest(reason, looking, scale),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
