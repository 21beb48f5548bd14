// Whether a grade rests on something made up: a judgement, a value, a limit, others' figures, or a grade that does.
import { type Node, THE_WHOLE } from '../goals/chain.ts'
import { summedMeasures } from '../goals/selected-nodes.ts'
import { relativeLimits } from '../measures/measure.ts'
import type { Assessment } from '../model/model.ts'
import { partsOf, type RuleParts } from '../model/rule-parts.ts'
import { openTrace, openVerdicts, wholeChain, withRoot } from './assess-chain.ts'
import { aroundOf, type Facts, judgementKey } from './facts.ts'
import { findReading } from './find-reading.ts'
import { isAnyLimitMadeUp, restsOnMadeUpNumber } from './made-up-operands.ts'
import type { RuleReason } from './reasons.ts'
import { seenThrough } from './rests-on.ts'

/** Whether any fact or limit is made up: in a municipality's own chain nothing is, and nothing is looked for. */
export const isAnythingMadeUp = (facts: Facts): boolean => {
  const { readings, judgements, peers } = facts.chain
  const { statistics = [] } = facts.chain
  const isSomeFact = [readings, judgements, peers, statistics].some((all) =>
    all.some((one) => one.madeUp),
  )
  return isSomeFact || isAnyLimitMadeUp(facts)
}

/** What is judged: an assessment of a node, or a verdict on the whole. */
type Judged = Pick<Assessment, 'id' | 'rule' | 'perMeasure'>

/** The rules of one assessment, laid flat, and whether any of them looks at the node's own measures. */
const rulesOf = ({ model }: Facts, { rule, perMeasure }: Judged) => {
  const rules = [rule, perMeasure].flatMap((id) => {
    const found = id === undefined ? undefined : model.rules.get(id)
    return found === undefined ? [] : [found]
  })
  const parts: readonly RuleParts[] = rules.map(partsOf)
  const quantities = parts.flatMap((one) => one.quantities)
  const sums = quantities.flatMap((one) => (one.is === 'sum' ? [one.of] : []))
  // A sum looks at values, all other selections at grades.
  const selections = parts.flatMap((one) => one.selections).filter((one) => !sums.includes(one))
  const readsOwn =
    rules.some(({ of }) => of === 'measure') || selections.some(({ of }) => of === 'measures')
  const conditions = parts.flatMap((one) => one.conditions)
  return { readsOwn, conditions, quantities, selections, sums }
}

/** The measures whose values an assessment reads: the node's own, those it names, and those it sums, of whatever node. */
const measuresRead = (facts: Facts, node: Node, judged: Judged): readonly string[] => {
  const { quantities, readsOwn, sums } = rulesOf(facts, judged)
  const named = quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : []))
  const deciding = node.measures.filter(({ role }) => role === 'decides')
  const own = readsOwn ? deciding.map(({ measure }) => measure) : []
  const around = { ...aroundOf(facts), measures: facts.chain.measures }
  const summed = sums.flatMap((of) => summedMeasures(around, node, of))
  return [...new Set([...own, ...named, ...summed])]
}

const isValueMadeUp = (facts: Facts, id: string): boolean => {
  const measure = facts.chain.measures.get(id)
  const found = measure === undefined ? undefined : findReading(facts, measure, 'round')
  return found?.is === 'found' && found.reading.madeUp
}

/** Whether a value that the rule reads, or others' that it is compared with, is made up. */
const readsMadeUp = (facts: Facts, measures: readonly string[], judged: Judged): boolean => {
  const { quantities } = rulesOf(facts, judged)
  const compares = quantities.some(({ is }) => is === 'peers' || is === 'rank')
  const limits = quantities.flatMap((one) => (one.is === 'limit' ? [one.limit] : []))
  const isRelative = (id: string): boolean => {
    const measure = facts.chain.measures.get(id)
    return (
      measure !== undefined && relativeLimits(measure).some((one) => limits.includes(one.limit))
    )
  }
  return measures.some(
    (one) =>
      isValueMadeUp(facts, one) || ((compares || isRelative(one)) && facts.others.isMadeUp(one)),
  )
}

type OfAssessment = (node: string, assessment?: string) => boolean

export type MadeUpGrades = {
  /** Of one assessment, without which the node's first: the grade in force, or what its rule came to. */
  readonly ofGrade: OfAssessment
  /** Of what its rule suggests, whatever a person decided. */
  readonly ofSuggestion: OfAssessment
}

const NOTHING: MadeUpGrades = { ofGrade: () => false, ofSuggestion: () => false }

const judgedOf = ({ model }: Facts, node: Node, asked: string | undefined): Judged | undefined => {
  if (node.id === THE_WHOLE) return model.verdicts.find(({ id }) => id === asked)
  const all = model.types.get(node.type)?.assessments ?? []
  return asked === undefined ? all[0] : all.find(({ id }) => id === asked)
}

/** Whether a rule looks at a grade that rests on something made up: another node's, or another of its own. */
const seesMadeUp = (
  facts: Facts,
  node: Node,
  judged: Judged,
  { ofGrade, ofSuggestion }: MadeUpGrades,
): boolean => {
  const { conditions, selections } = rulesOf(facts, judged)
  return (
    selections.some((of) =>
      seenThrough(facts, node, of).some(({ id }) =>
        (of.verdict === 'suggested' ? ofSuggestion : ofGrade)(id, of.assessment),
      ),
    ) || conditions.some((one) => one.is === 'verdict' && ofGrade(node.id, one.assessment))
  )
}

const look = (known: Facts): MadeUpGrades => {
  if (!isAnythingMadeUp(known)) return NOTHING
  const facts = withRoot(known)
  const whole = wholeChain(facts.chain)
  const trace = openTrace(facts)
  let verdicts: ReadonlyMap<string, RuleReason> | undefined
  const traced = (node: Node, { id }: Judged) => {
    if (node.id !== THE_WHOLE) return trace(node, id)
    verdicts ??= openVerdicts(known)
    return { reasons: verdicts.get(id) ?? null, measures: [] }
  }
  const suggestions = new Map<string, boolean>()
  const found = (id: string, asked: string | undefined) => {
    const node = id === THE_WHOLE ? whole : facts.chain.nodes.get(id)
    const judged = node === undefined ? undefined : judgedOf(facts, node, asked)
    return node === undefined || judged === undefined ? null : { node, judged }
  }
  const ofSuggestion: OfAssessment = (id, asked) => {
    const one = found(id, asked)
    if (one === null || one.judged.rule === undefined) return false
    const { node, judged } = one
    const key = judgementKey(id, judged.id)
    const before = suggestions.get(key)
    if (before !== undefined) return before
    suggestions.set(key, false)
    const measures = measuresRead(facts, node, judged)
    const answer =
      readsMadeUp(facts, measures, judged) ||
      restsOnMadeUpNumber(facts, measures, () => traced(node, judged)) ||
      seesMadeUp(facts, node, judged, { ofGrade, ofSuggestion })
    suggestions.set(key, answer)
    return answer
  }
  const ofGrade: OfAssessment = (id, asked) => {
    const one = found(id, asked)
    const decided = one === null ? undefined : facts.judgements.get(judgementKey(id, one.judged.id))
    return decided === undefined ? ofSuggestion(id, asked) : decided.madeUp
  }
  return { ofGrade, ofSuggestion }
}

// NOTE a round's facts never change, so what rests on what is made up is found once.
const known = new WeakMap<Facts, MadeUpGrades>()

/**
 * Which grades rest on something made up. One that a body decided does not, whatever lies below it,
 * unless the decision itself is made up.
 */
export const madeUpGrades = (facts: Facts): MadeUpGrades => {
  const grades = known.get(facts) ?? look(facts)
  known.set(facts, grades)
  return grades
}
