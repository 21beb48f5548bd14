// The whole tree of reasons in words: each case, condition and number, down to the value and its source.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type {
  CaseReason,
  ConditionReason,
  MemberReason,
  QuantityReason,
  RuleReason,
} from '../domain/assessment/reasons.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Scale } from '../domain/model/model.ts'
import type { ReadingKind, Selection } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { join, joinClauses, joinSome, upperFirst } from './language.ts'
import { sayShort } from './numerals.ts'
import { operandValue, quantityName, sayRounding, whyMissing } from './operands.ts'
import { line, type ReasonWords } from './reason-words.ts'
import { isLeaf, type Leaf, type Looking, leafClause, lookingFor } from './reasons.ts'
import { sayBandFrom, sayNearest, sentenceForAssessed, sentenceForRule } from './suggestions.ts'
import { besideEdges, toldApart } from './told-apart.ts'
import { consolidatedLines } from './units-in-words.ts'
import {
  gradeName,
  groupLabel,
  measureOf,
  measureTitle,
  nodeTitle,
  type ReasonContext,
  scaleOfReason,
  scaleOfSelection,
} from './words-of-model.ts'

const asSentence = (words: string): string => `${upperFirst(words)}.`

const groupLines = ({ group }: QuantityReason, context: ReasonContext): readonly ReasonWords[] => {
  if (group === undefined) return []
  const { and, tree } = catalogueOf(context.language)
  const label = groupLabel(group.id, context)
  // NOTE a model may include the own municipality where the group does not hold it or it has no value.
  const own = group.counted.includes(context.chain.area ?? '') ? 'included' : 'excluded'
  const counted = line(tree.group(label, own, group.counted.length, group.year))
  const years = group.ownYear === group.year ? [] : [line(tree.ownYear(group.ownYear, group.year))]
  const missing =
    group.missing.length === 0
      ? []
      : [line(tree.areasMissing(group.missing.length, join(group.missing, and)))]
  return [counted, ...years, ...missing]
}

/** A member with its grade, whether it counts, its weight and points. */
const memberLine = (
  member: MemberReason,
  scale: Scale | undefined,
  context: ReasonContext,
): ReasonWords => {
  const words = catalogueOf(context.language)
  const { tree } = words
  const title =
    member.sort === 'node' ? nodeTitle(member.id, context) : measureTitle(member.id, context)
  const about = { sort: member.sort, id: member.id }
  if (member.grade === null) return { ...line(tree.memberMissing(title)), about }
  const grade = words.graded(gradeName(member.grade, scale, context))
  const short = (text: string) => sayShort(fromText(text), 2, context.language)
  return {
    about,
    ...(member.met === undefined ? {} : { truth: member.met ? 'true' : 'false' }),
    sentence: [
      tree.member(title, grade, member.decided),
      member.points === undefined ? '' : tree.pointsWorth(short(member.points)),
      member.weight === undefined ? '' : tree.weight(short(member.weight)),
      member.counts ? '' : tree.notCounted,
    ]
      .filter((part) => part !== '')
      .join(' '),
    children: [],
  }
}

const memberLines = (
  of: Selection,
  members: readonly MemberReason[],
  context: ReasonContext,
): readonly ReasonWords[] =>
  members.map((member) => memberLine(member, scaleOfSelection(of, [member], context), context))

/** Where a reading came from and when it was recorded; nothing where it says neither. */
const sourceOf = ({ reading }: QuantityReason, { language }: ReasonContext): string => {
  const { tree } = catalogueOf(language)
  return [
    reading?.source === undefined ? '' : tree.source(reading.source),
    reading?.recorded === undefined ? '' : tree.recorded(reading.recorded.slice(0, 10)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** What was read, or looked for and not found: its kind and period. */
const aboutReading = ({ quantity, reading, missing }: QuantityReason) => {
  const about = reading ?? (missing?.what === 'reading' ? missing : undefined)
  const isReading = quantity.is === 'value' || quantity.is === 'measure'
  return {
    kind: about?.kind as ReadingKind | undefined,
    period: isReading ? about?.period : undefined,
  }
}

const quantitySentence = (reason: QuantityReason, { context, measure }: Looking): string => {
  const words = catalogueOf(context.language)
  const { kind, period } = aboutReading(reason)
  const named = upperFirst(quantityName(reason.quantity, context, kind))
  const name = period === undefined ? named : `${named} ${sayPeriod(period, context.language)}`
  const value = operandValue(reason, measure, context)
  if (value !== null) return words.tree.operand(name, value + sayRounding(reason, measure, context))
  if (reason.undefinedBecause !== undefined)
    return words.tree.operandMissing(
      name,
      reason.undefinedBecause === 'noDirection' ? words.directionless : words.notPositive,
    )
  if (reason.unset === true)
    return reason.quantity.is === 'peers' || reason.quantity.is === 'rank'
      ? words.tree.operandMissing(name, words.missing.peerReasons.notComparable)
      : words.tree.operandUnset(name)
  return words.tree.operandMissing(name, whyMissing(reason.missing, context))
}

/**
 * A number with all that lies behind it: value with unit and period, source and date, the group and
 * who in it has no value, the year it was carried from, the units it was put together from, the
 * members it counts and the numbers it was computed from.
 */
export const wordsOfQuantity = (reason: QuantityReason, looking: Looking): ReasonWords => {
  const { context } = looking
  const { tree } = catalogueOf(context.language)
  const source = sourceOf(reason, context)
  const { quantity, years } = reason
  const carried = reason.reading?.carriedFrom
  const of =
    quantity.is === 'share' || quantity.is === 'count' || quantity.is === 'weightedMean'
      ? quantity.of
      : null
  const asked = quantity.is === 'measure' ? quantity.measure : undefined
  const own = measureOf(reason.reading?.measure ?? asked, context) ?? looking.measure
  return {
    sentence: quantitySentence(reason, looking),
    ...(source === '' ? {} : { source }),
    ...(reason.reading?.madeUp === true ? { madeUp: true as const } : {}),
    ...(reason.reading === undefined
      ? {}
      : { about: { sort: 'measure' as const, id: reason.reading.measure } }),
    children: [
      ...(carried === undefined ? [] : [line(tree.carried(carried))]),
      ...(years === undefined || reason.parts !== undefined
        ? []
        : [
            line(
              tree.years(
                sayPeriod(years.from, context.language),
                sayPeriod(years.to, context.language),
              ),
            ),
          ]),
      ...groupLines(reason, context),
      ...consolidatedLines(reason, own, context),
      ...(of === null ? [] : memberLines(of, reason.members ?? [], context)),
      ...(reason.parts ?? []).map((part) => wordsOfQuantity(part, looking)),
    ],
  }
}

const leafChildren = (reason: Leaf, looking: Looking): readonly ReasonWords[] => {
  const numbers = (...all: readonly QuantityReason[]) =>
    all
      .filter(({ quantity }) => quantity.is !== 'number')
      .map((one) => wordsOfQuantity(one, looking))
  switch (reason.is) {
    case 'reaches':
    case 'beats':
    case 'worse':
    case 'compare': {
      const { left, right } = toldApart(reason.left, reason.right)
      return numbers(left, right)
    }
    case 'within':
      return numbers(reason.left, reason.from, reason.to)
    case 'improves':
      return numbers(reason.change)
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return memberLines(reason.of, reason.members, looking.context)
    case 'missing':
    case 'answer':
    case 'verdict':
    case 'due':
    case 'otherwise':
      return []
    default:
      throw new Error(`leafChildren: ${JSON.stringify(reason satisfies never)}`)
  }
}

/** A condition with what it looked at under it. */
export const wordsOfCondition = (reason: ConditionReason, looking: Looking): ReasonWords => {
  const { truth } = reason
  const { and, askedMissing, tree } = catalogueOf(looking.context.language)
  const asked = reason.is === 'missing' && truth === 'false' ? askedMissing : ''
  if (isLeaf(reason))
    return {
      truth,
      sentence: asSentence(joinClauses([leafClause(reason, looking)], and) + asked),
      children: leafChildren(reason, looking),
    }
  if (reason.is === 'not')
    return { truth, sentence: tree.not[truth], children: [wordsOfCondition(reason.of, looking)] }
  return {
    truth,
    sentence: tree[reason.is][truth],
    children: reason.of.map((one) => wordsOfCondition(one, looking)),
  }
}

const wordsOfCase = (
  { case: number, condition, grade }: CaseReason,
  scale: Scale | undefined,
  looking: Looking,
): ReasonWords => {
  const { tree } = catalogueOf(looking.context.language)
  return {
    truth: condition.truth,
    sentence: tree.case(number + 1, gradeName(grade, scale, looking.context), condition.truth),
    children: [wordsOfCondition(condition, looking)],
  }
}

const wordsOfBody = (reason: RuleReason, looking: Looking): readonly ReasonWords[] => {
  const { body } = reason
  const { context } = looking
  const { tree } = catalogueOf(context.language)
  const scale = scaleOfReason(reason, context)
  const { suggestion } = reason
  const last = suggestion.is === 'grade' ? suggestion.case : Number.POSITIVE_INFINITY
  switch (body.is) {
    case 'cases':
      return body.cases.map((one) =>
        one.case > last
          ? line(tree.caseNotTried(one.case + 1, gradeName(one.grade, scale, context), last + 1))
          : wordsOfCase(one, scale, looking),
      )
    case 'roll':
      return memberLines(body.of, body.members, context)
    case 'number':
      return [
        wordsOfQuantity(
          besideEdges(
            body.number,
            body.bands.map(({ from }) => from),
          ),
          looking,
        ),
        ...body.bands.map(({ grade, op, from, reached }, index): ReasonWords => {
          const decided = body.bands[last]
          if (decided !== undefined && index > last)
            return line(
              tree.bandNotTried(
                gradeName(grade, scale, context),
                gradeName(decided.grade, scale, context),
              ),
            )
          const limit = from === undefined ? '' : sayBandFrom(from, body.number, context)
          const sentence = tree.band(gradeName(grade, scale, context), op, limit, reached)
          return { truth: reached ? 'true' : 'false', sentence, children: [] }
        }),
      ]
    default:
      throw new Error(`wordsOfBody: ${JSON.stringify(body satisfies never)}`)
  }
}

/** As `wordsOfReasons` for a node's assessment as a whole, its measures under it; judgement has none. */
export const wordsOfAssessed = (assessed: AssessedNode, context: ReasonContext): ReasonWords => {
  const own = assessed.reasons === null ? null : wordsOfReasons(assessed.reasons, context)
  return {
    sentence: sentenceForAssessed(assessed, context),
    children: [
      ...(own?.children ?? []),
      ...wordsOfMeasures(
        assessed.measures.filter(({ subject }) => subject.id !== assessed.reasons?.subject.id),
        context,
      ),
    ],
  }
}

/** The same for each measure of several; measures of which all the same is said are named together. */
export const wordsOfMeasures = (
  reasons: readonly RuleReason[],
  context: ReasonContext,
): readonly ReasonWords[] => {
  const { and, more } = catalogueOf(context.language)
  const alike = new Map<string, { readonly said: ReasonWords; readonly titles: string[] }>()
  for (const reason of reasons) {
    const said = wordsOfReasons(reason, context)
    const key = JSON.stringify(said, (name, value) => (name === 'about' ? undefined : value))
    const found = alike.get(key) ?? { said, titles: [] }
    found.titles.push(measureTitle(reason.subject.id, context))
    alike.set(key, found)
  }
  return [...alike.values()].map(({ said, titles }) => ({
    ...said,
    sentence: `${joinSome(titles, and, more)} – ${said.sentence}`,
  }))
}

/**
 * A rule's whole tree of reasons in words: the sentence that sums it up, then each case with its
 * conditions and the values behind them, and last the nearest change for the better.
 */
export const wordsOfReasons = (reason: RuleReason, context: ReasonContext): ReasonWords => {
  const looking = lookingFor(reason, context)
  const nearest = sayNearest(reason, looking, scaleOfReason(reason, context))
  const sentence = sentenceForRule(reason, context)
  const isSaid = nearest === '' || sentence.includes(nearest)
  return {
    sentence,
    children: [...wordsOfBody(reason, looking), ...(isSaid ? [] : [line(nearest)])],
  }
}
