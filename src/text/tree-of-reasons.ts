// The whole tree of reasons in words: each case, condition and number, down to the value and its source.
import type {
  CaseReason,
  ConditionReason,
  QuantityReason,
  RuleReason,
} from '../domain/assessment/reasons.ts'
import type { Scale } from '../domain/model/model.ts'
import { withAreasOnce } from './areas-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { joinClauses, upperFirst } from './language.ts'
import { type Looking, lookingFor } from './looking.ts'
import { memberLines } from './members-in-words.ts'
import { sayNearest } from './nearest-in-words.ts'
import { sayBandFrom } from './operands.ts'
import { line, type ReasonWords } from './reason-words.ts'
import { isLeaf, type Leaf, leafClause } from './reasons.ts'
import { sentenceForRule } from './suggestions.ts'
import { besideEdges, toldApart } from './told-apart.ts'
import { wordsOfQuantity } from './tree-of-numbers.ts'
import { gradeName, type ReasonContext, scaleOfReason } from './words-of-model.ts'

const asSentence = (words: string): string => `${upperFirst(words)}.`

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
      return memberLines(reason.of, reason.members, looking.context, reason.is !== 'none')
    case 'missing':
      return reason.read === undefined ? [] : numbers(reason.read)
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

/** The first case that did not turn out false: those after it are not tried, whether it decided or stopped. */
const wordsOfCases = (
  cases: readonly CaseReason[],
  scale: Scale | undefined,
  looking: Looking,
): readonly ReasonWords[] => {
  const { tree } = catalogueOf(looking.context.language)
  const last = cases.find(({ condition }) => condition.truth !== 'false')
  return cases.map((one) => {
    if (last === undefined || one.case <= last.case) return wordsOfCase(one, scale, looking)
    const name = gradeName(one.grade, scale, looking.context)
    return line(
      last.condition.truth === 'true'
        ? tree.caseNotTried(one.case + 1, name, last.case + 1)
        : tree.caseStoppedBefore(one.case + 1, name, last.case + 1),
    )
  })
}

type NumberBody = Extract<RuleReason['body'], { is: 'number' }>

/**
 * The bands from the best down: none is tried after the one that decided, and none can be told where
 * a number that is missing may lie in several.
 */
const wordsOfBands = (
  { number, bands }: NumberBody,
  decided: NumberBody['bands'][number] | undefined,
  scale: Scale | undefined,
  { context, measure }: Looking,
): readonly ReasonWords[] => {
  const { tree } = catalogueOf(context.language)
  return bands.map((band, index): ReasonWords => {
    const { grade, op, from } = band
    const name = gradeName(grade, scale, context)
    if (decided !== undefined && index > bands.indexOf(decided))
      return line(tree.bandNotTried(name, gradeName(decided.grade, scale, context)))
    const isTold = number.value !== undefined || decided !== undefined
    const truth = isTold ? (band === decided ? 'true' : 'false') : 'unknown'
    const limit = from === undefined ? '' : sayBandFrom(from, number, measure, context)
    return { truth, sentence: tree.band(name, op, limit, truth), children: [] }
  })
}

/** The place of the band whose grade the rule gives, whether or not it may be set yet. */
const bandGiven = ({ body, suggestion }: RuleReason): number => {
  if (body.is !== 'number') return -1
  if (suggestion.is === 'grade') return suggestion.case
  return body.number.value === undefined ? -1 : body.bands.findIndex(({ reached }) => reached)
}

const wordsOfBody = (reason: RuleReason, looking: Looking): readonly ReasonWords[] => {
  const { body } = reason
  const { context } = looking
  const scale = scaleOfReason(reason, context)
  switch (body.is) {
    case 'cases':
      return wordsOfCases(body.cases, scale, looking)
    case 'roll':
      return memberLines(body.of, body.members, context)
    case 'number': {
      const edges = body.bands.map(({ from }) => from)
      const number = wordsOfQuantity(besideEdges(body.number, edges), looking)
      const at = bandGiven(reason)
      return [number, ...wordsOfBands(body, body.bands[at], scale, looking)]
    }
    default:
      throw new Error(`wordsOfBody: ${JSON.stringify(body satisfies never)}`)
  }
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
  const told = [...wordsOfBody(reason, looking), ...(isSaid ? [] : [line(nearest)])]
  return { sentence, children: withAreasOnce(told, context.language) }
}
