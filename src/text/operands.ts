// The numbers and groups a rule looks at, named in words: «utfallet 46,2», «länets medel 50,0», «verksamhetsmål».
import type { Missing } from '../domain/assessment/missing.ts'
import type { MemberReason, QuantityReason } from '../domain/assessment/reasons.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { Quantity, ReadingKind, Selection } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { join, joinSome } from './language.ts'
import {
  decimalsApart,
  sayDifference,
  sayNumber,
  sayPercent,
  sayShort,
  withUnit,
} from './numerals.ts'
import {
  assessmentLabel,
  bodyTitle,
  contextOfSelection,
  gradeName,
  groupLabel,
  limitLabel,
  type ModelContext,
  measureOf,
  measureTitle,
  nodeTitle,
  scaleOfSelection,
  tagLabel,
  typePlural,
} from './words-of-model.ts'

/** A body by its title, or a kind of body by its name. */
const bodyWords = (id: string, context: ModelContext): string => {
  const kinds: Readonly<Record<string, string>> = catalogueOf(context.language).bodies
  return kinds[id] ?? bodyTitle(id, context)
}

const groupNoun = (
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): string => {
  const words = catalogueOf(context.language)
  if (of.of === 'measures') return words.members.measures
  const found = new Set(
    members.flatMap(({ id, sort }) =>
      sort === 'node' ? (context.chain?.nodes.get(id)?.type ?? []) : [],
    ),
  )
  const types = of.types ?? (found.size === 1 ? [...found] : [])
  if (types.length > 0)
    return join(
      types.map((type) => typePlural(type, context)),
      words.and,
    )
  return typeof of.of === 'string' ? words.members[of.of] : words.members.link(of.of.link)
}

/** What a selection holds, in the plural: «verksamhetsmål beslutade av kommunfullmäktige». */
export const membersNoun = (
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): string => {
  const { and, filters, or, quote } = catalogueOf(context.language)
  const bodies = (ids: readonly string[]) =>
    join(
      ids.map((id) => bodyWords(id, context)),
      and,
    )
  const parts = [
    groupNoun(of, members, context),
    of.decidedBy && filters.decidedBy(bodies(of.decidedBy)),
    of.owners && filters.owners(bodies(of.owners)),
    of.tags &&
      filters.tags(
        join(
          of.tags.map((id) => quote(tagLabel(id, context))),
          or,
        ),
      ),
    of.measures &&
      filters.measures(
        join(
          of.measures.map((id) => measureTitle(id, context)),
          and,
        ),
      ),
    of.role && filters.role[of.role],
    of.aspect && filters.aspect[of.aspect],
    of.assessment &&
      filters.assessment(assessmentLabel(of.assessment, contextOfSelection(of, members, context))),
    filters.verdict[of.verdict],
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** The names of the grades a condition asks for. */
export const gradeNames = (
  grades: readonly string[],
  of: Selection,
  members: readonly MemberReason[],
  context: ModelContext,
): readonly string[] => {
  const scale = scaleOfSelection(of, members, context)
  return grades.map((grade) => gradeName(grade, scale, context))
}

const peersName = (quantity: Extract<Quantity, { is: 'peers' }>, context: ModelContext): string => {
  const words = catalogueOf(context.language)
  const group = groupLabel(quantity.group, context)
  switch (quantity.statistic) {
    case 'mean':
      return words.mean(group)
    case 'median':
      return words.median(group)
    case 'quartile':
      return words.quartile(quantity.side, group)
    case 'top':
      return words.top(quantity.places, group)
    default:
      throw new Error(`peersName: ${JSON.stringify(quantity satisfies never)}`)
  }
}

/** What a number is called, without its value: «utfallet», «målvärdet», «90 % av länets medel». */
export const quantityName = (
  quantity: Quantity,
  context: ModelContext,
  kind?: ReadingKind,
): string => {
  const words = catalogueOf(context.language)
  const members = (of: Selection) => membersNoun(of, [], context)
  switch (quantity.is) {
    case 'value':
      return words.kinds[kind ?? quantity.kind]
    case 'number': {
      const number = sayShort(quantity.value, 1, context.language)
      return quantity.percent ? sayPercent(number, context.language) : number
    }
    case 'limit':
      return words.limit(quantity.limit, limitLabel(quantity.limit, context))
    case 'peers':
      return peersName(quantity, context)
    case 'rank':
      return words.rank(groupLabel(quantity.group, context))
    case 'change':
      return words.changeSince(words.since(quantity.since, quantity.over))
    case 'measure':
      return words.measure(measureTitle(quantity.measure, context))
    case 'scaled': {
      const by = sayPercent(sayShort(quantity.by, 1, context.language), context.language)
      return words.scaled(by, quantityName(quantity.of, context))
    }
    case 'degree':
      return words.degree(quantityName(quantity.of, context))
    case 'share':
      return words.shareOf(members(quantity.of))
    case 'count': {
      const grades = gradeNames(quantity.grades ?? [], quantity.of, [], context)
      const are = grades.length === 0 ? '' : words.areGraded(grades, 2)
      return words.countOf(members(quantity.of), are)
    }
    case 'weightedMean':
      return words.weightedMeanOf(members(quantity.of))
    default:
      throw new Error(`quantityName: ${JSON.stringify(quantity satisfies never)}`)
  }
}

/** Limits and given numbers stand as they were written; what was read or computed, with its decimals. */
export const isWritten = ({ is }: Quantity): boolean => is === 'limit' || is === 'number'
const isInPercent = (quantity: Quantity): boolean =>
  quantity.is === 'share' ||
  quantity.is === 'degree' ||
  (quantity.is === 'change' && quantity.in === 'percent') ||
  (quantity.is === 'number' && quantity.percent)
const isPlain = ({ is }: Quantity): boolean =>
  is === 'count' || is === 'weightedMean' || is === 'rank'

/** The number a reason carries with its unit; null where it carries none. */
export const operandValue = (
  reason: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string | null => {
  const { quantity, decimals } = reason
  const { language } = context
  const own = measureOf(reason.reading?.measure, context) ?? measure
  const number = (text: string) =>
    isWritten(quantity)
      ? sayShort(fromText(text), decimals, language)
      : sayNumber(fromText(text), decimals, language)
  const withItsUnit = (text: string) =>
    isInPercent(quantity)
      ? sayPercent(text, language)
      : isPlain(quantity)
        ? text
        : quantity.is === 'change'
          ? sayDifference(text, own, language)
          : withUnit(text, own, language)
  const { interval, value, consolidated } = reason
  const words = catalogueOf(language)
  if (interval !== undefined)
    return withItsUnit(words.between(number(interval.from), number(interval.to)))
  if (value === undefined) return null
  return consolidated === undefined || consolidated.counted === consolidated.of
    ? withItsUnit(number(value))
    : words.fromUnits(withItsUnit(number(value)), consolidated.counted, consolidated.of)
}

/** «avrundat från 9,13», for a number that is compared rounded; nothing where rounding changed nothing. */
export const sayRounding = (
  reason: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string => {
  const { unrounded, value } = reason
  if (unrounded === undefined || value === undefined) return ''
  const decimals = decimalsApart(fromText(unrounded), [fromText(value)], reason.decimals + 1)
  const shown = operandValue({ ...reason, value: unrounded, decimals }, measure, context)
  return shown === null ? '' : ` (${catalogueOf(context.language).roundedFrom(shown)})`
}

/** How many units have a value, and how many must where the measure says so. */
export const sayCoverage = (
  {
    counted,
    of,
    leastCoverage,
  }: { readonly counted: number; readonly of: number; readonly leastCoverage?: string },
  { language }: ModelContext,
): string => {
  const least =
    leastCoverage === undefined
      ? ''
      : sayPercent(sayShort(fromText(leastCoverage), 1, language), language)
  return catalogueOf(language).coverage(counted, of, least)
}

/** Name and value together, «utfallet 46,2»; the name alone where there is no value. */
export const operand = (
  reason: QuantityReason,
  measure: Measure | undefined,
  context: ModelContext,
): string => {
  const value = operandValue(reason, measure, context)
  const { quantity } = reason
  if (quantity.is === 'number') return value ?? quantityName(quantity, context)
  const name = quantityName(quantity, context, reason.reading?.kind)
  return value === null ? name : `${name} ${value}`
}

/** A reading's kind as a noun, «utfall»; an unknown kind is read as an outcome. */
const kindName = (kind: string, context: ModelContext): string => {
  const names: Readonly<Record<string, string>> = catalogueOf(context.language).kindNames
  return names[kind] ?? catalogueOf(context.language).kindNames.outcome
}

/** What was looked for and not found, with why. */
export const sayMissing = (missing: Missing, context: ModelContext): string => {
  const { and, assessmentNamed, more, limitName, missing: words } = catalogueOf(context.language)
  const title = (id: string) => measureTitle(id, context)
  switch (missing.what) {
    case 'reading': {
      const why = words.reasons[missing.reason]
      const kind = kindName(missing.kind, context)
      return words.reading(
        kind,
        sayPeriod(missing.period, context.language),
        title(missing.measure),
        why,
      )
    }
    case 'limit': {
      const name = limitName(missing.limit, limitLabel(missing.limit, context))
      return words.limit(name, missing.year, title(missing.measure))
    }
    case 'peers': {
      const why = words.peerReasons[missing.reason]
      const group = groupLabel(missing.group, context)
      return words.peers(group, missing.year, title(missing.measure), why)
    }
    case 'baseline': {
      const why = words.baselineReasons[missing.reason]
      const period = missing.period === undefined ? '' : sayPeriod(missing.period, context.language)
      return words.baseline(period, title(missing.measure), why)
    }
    case 'members': {
      const names = missing.nodes.map((id) =>
        context.chain?.nodes.has(id) ? nodeTitle(id, context) : measureTitle(id, context),
      )
      return words.members(missing.counted, missing.of, joinSome(names, and, more))
    }
    case 'emptyGroup':
      return words.emptyGroup
    case 'noneCounts':
      return words.noneCounts(missing.of)
    case 'verdict':
      return words.verdict(assessmentNamed(assessmentLabel(missing.assessment, context)))
    case 'measure':
      return words.measure(nodeTitle(missing.node, context))
    case 'due':
      return words.due(nodeTitle(missing.node, context))
    case 'units': {
      const units = missing.units.map((id) => bodyTitle(id, context))
      const coverage = sayCoverage(missing, context)
      return words.units(title(missing.measure), joinSome(units, and, more), coverage)
    }
    default:
      throw new Error(`sayMissing: ${JSON.stringify(missing satisfies never)}`)
  }
}

/** Why a number is missing, as short as it can be said after the number's name. */
export const whyMissing = (missing: Missing | undefined, context: ModelContext): string => {
  const words = catalogueOf(context.language)
  if (missing === undefined) return words.tree.noValue
  if (missing.what === 'reading') return words.missing.reasons[missing.reason]
  if (missing.what === 'peers') return words.missing.peerReasons[missing.reason]
  return sayMissing(missing, context)
}
