// What was looked for and not found, in words, and how many units have a value.
import type { Missing } from '../domain/assessment/missing.ts'
import { decimalsApart } from '../domain/exact/decimals-apart.ts'
import { compare, divide, exact, fromText } from '../domain/exact/exact.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { join, joinSome } from './language.ts'
import { sayNumber, sayPercent, sayShort, withUnit } from './numerals.ts'
import { membersNoun } from './selections-in-words.ts'
import {
  assessmentLabel,
  bodyTitle,
  groupLabel,
  limitLabel,
  type ModelContext,
  measureOf,
  measureTitle,
  nodeTitle,
} from './words-of-model.ts'

/** How many units have a value, or all its parts, and how many must where the measure says so. */
export const sayCoverage = (
  {
    counted,
    of,
    leastCoverage,
  }: { readonly counted: number; readonly of: number; readonly leastCoverage?: string },
  { language }: ModelContext,
  what: 'value' | 'parts',
): string => {
  const least =
    leastCoverage === undefined
      ? ''
      : sayPercent(sayShort(fromText(leastCoverage), 1, language), language)
  return catalogueOf(language).coverage(counted, of, least, what)
}

/** How large a part of a group has a grade, and how large must for the rest to be left out; empty where all must. */
export const sayCovered = (
  {
    counted,
    of,
    leastCoverage,
  }: { readonly counted: number; readonly of: number; readonly leastCoverage?: string },
  { language }: ModelContext,
): string => {
  if (leastCoverage === undefined || of === 0) return ''
  const least = fromText(leastCoverage)
  const have = divide(exact(counted * 100), exact(of))
  const percent = (number: string) => sayPercent(number, language)
  return catalogueOf(language).missing.covered(
    percent(sayNumber(have, decimalsApart(have, [least], 0), language)),
    percent(sayShort(least, 1, language)),
  )
}

/** A reading's kind as a noun, «utfall»; an unknown kind is read as an outcome. */
const kindName = (kind: string, context: ModelContext): string => {
  const names: Readonly<Record<string, string>> = catalogueOf(context.language).kindNames
  return names[kind] ?? catalogueOf(context.language).kindNames.outcome
}

/** Why a group is empty: its measures are not asked about in the round, all weights are zero, or nobody is in it. */
const sayEmptyGroup = (
  { of, notAsked = [], notMade, zeroWeights }: Extract<Missing, { what: 'emptyGroup' }>,
  context: ModelContext,
): string => {
  const { and, assessmentNamed, more, missing: words, quote } = catalogueOf(context.language)
  const members = of === undefined ? '' : membersNoun(of, [], context)
  if (zeroWeights === true) return words.zeroWeights(members)
  if (notMade !== undefined) {
    const label = assessmentNamed(assessmentLabel(notMade.assessment, context))
    const titles = notMade.nodes.map((id) => quote(nodeTitle(id, context)))
    return words.notMade(label, joinSome(titles, and, more))
  }
  if (notAsked.length === 0) return words.emptyGroup(members)
  const titles = notAsked.map(({ measure }) => quote(measureTitle(measure, context)))
  const [latest, ...others] = [...new Set(notAsked.map((one) => one.latest))]
  const since = latest === undefined || others.length > 0 ? '' : sayPeriod(latest, context.language)
  return words.notAsked(joinSome(titles, and, more), titles.length, since)
}

/** Why the units' values make no value together. */
const sayTogether = (
  missing: Extract<Missing, { what: 'together' }>,
  context: ModelContext,
): string => {
  const { language } = context
  const { missing: words, ...of } = catalogueOf(language)
  const title = of.quote(measureTitle(missing.measure, context))
  if (missing.reason === 'nothingToDivideBy') return words.nothingToDivideBy(title)
  const measure = measureOf(missing.measure, context)
  const value = fromText(missing.value)
  const isOver = missing.to !== undefined && compare(value, fromText(missing.to)) > 0
  const limit = fromText((isOver ? missing.to : missing.from) ?? missing.value)
  const decimals = decimalsApart(value, [limit], measure?.decimals ?? 1)
  return words.outsidePossible(
    title,
    withUnit(sayNumber(value, decimals, language), measure, language),
    isOver ? '>' : '<',
    withUnit(sayShort(limit, decimals, language), measure, language),
  )
}

/** What was looked for and not found, with why. */
export const sayMissing = (missing: Missing, context: ModelContext): string => {
  const {
    and,
    assessmentNamed,
    more,
    limitName,
    missing: words,
    or,
    quote,
  } = catalogueOf(context.language)
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
      const name = limitName(limitLabel(missing.limit, context))
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
      return words.members(
        missing.counted,
        missing.of,
        joinSome(names, and, more),
        sayCovered(missing, context),
      )
    }
    case 'emptyGroup':
      return sayEmptyGroup(missing, context)
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
      const lacking = (missing.lacking ?? [missing.measure]).map((id) => quote(title(id)))
      return words.units(
        join(lacking, or),
        joinSome(units, and, more),
        sayCoverage(missing, context, missing.lacking === undefined ? 'value' : 'parts'),
      )
    }
    case 'together':
      return sayTogether(missing, context)
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
  // Those without a grade stand one by one under the number.
  if (missing.what === 'members')
    return words.missing.members(missing.counted, missing.of, '', sayCovered(missing, context))
  return sayMissing(missing, context)
}
