// Whether a grade rests on something made up: a judgement, a value, a limit, others' figures, or a grade that does.
import type { Node } from '../goals/chain.ts'
import type { Assessment } from '../model/model.ts'
import { partsOf, type RuleParts } from '../model/rule-parts.ts'
import { openTrace } from './assess-chain.ts'
import { type Facts, judgementKey } from './facts.ts'
import { findReading } from './find-reading.ts'
import { isAnyLimitMadeUp, restsOnMadeUpLimit } from './made-up-limits.ts'
import { seenThrough } from './rests-on.ts'

/** Whether any fact or limit is made up: in a municipality's own chain nothing is, and nothing is looked for. */
export const isAnythingMadeUp = (facts: Facts): boolean => {
  const { readings, judgements, peers } = facts.chain
  const isSomeFact = [readings, judgements, peers].some((all) => all.some((one) => one.madeUp))
  return isSomeFact || isAnyLimitMadeUp(facts)
}

/** The rules of one assessment, laid flat, and whether any of them looks at the node's own measures. */
const rulesOf = ({ model }: Facts, { rule, perMeasure }: Assessment) => {
  const rules = [rule, perMeasure].flatMap((id) => {
    const found = id === undefined ? undefined : model.rules.get(id)
    return found === undefined ? [] : [found]
  })
  const parts: readonly RuleParts[] = rules.map(partsOf)
  const readsOwn =
    rules.some(({ of }) => of === 'measure') ||
    parts.some(({ selections }) => selections.some(({ of }) => of === 'measures'))
  return {
    readsOwn,
    conditions: parts.flatMap(({ conditions }) => conditions),
    quantities: parts.flatMap(({ quantities }) => quantities),
    selections: parts.flatMap(({ selections }) => selections),
  }
}

const isValueMadeUp = (facts: Facts, id: string): boolean => {
  const measure = facts.chain.measures.get(id)
  const found = measure === undefined ? undefined : findReading(facts, measure, 'round')
  return found?.is === 'found' && found.reading.madeUp
}

const areOthersMadeUp = ({ peers }: Facts, measure: string): boolean =>
  [...(peers.get(measure)?.values() ?? [])].some((areas) =>
    [...areas.values()].some((one) => one.madeUp),
  )

/** Whether a value that decides the grade, or others' that it is compared with, is made up. */
const readsMadeUp = (facts: Facts, node: Node, assessment: Assessment): boolean => {
  const { quantities, readsOwn } = rulesOf(facts, assessment)
  const named = quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : []))
  const deciding = node.measures.filter(({ role }) => role === 'decides')
  const own = readsOwn ? deciding.map(({ measure }) => measure) : []
  const compares = quantities.some(({ is }) => is === 'peers' || is === 'rank')
  return [...own, ...named].some(
    (one) => isValueMadeUp(facts, one) || (compares && areOthersMadeUp(facts, one)),
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

const assessmentOf = (
  { model }: Facts,
  { type }: Node,
  asked: string | undefined,
): Assessment | undefined => {
  const all = model.types.get(type)?.assessments ?? []
  return asked === undefined ? all[0] : all.find(({ id }) => id === asked)
}

/** Whether a rule looks at a grade that rests on something made up: another node's, or another of its own. */
const seesMadeUp = (
  facts: Facts,
  node: Node,
  assessment: Assessment,
  { ofGrade, ofSuggestion }: MadeUpGrades,
): boolean => {
  const { conditions, selections } = rulesOf(facts, assessment)
  return (
    selections.some((of) =>
      seenThrough(facts, node, of).some(({ id }) =>
        (of.verdict === 'suggested' ? ofSuggestion : ofGrade)(id, of.assessment),
      ),
    ) || conditions.some((one) => one.is === 'verdict' && ofGrade(node.id, one.assessment))
  )
}

const look = (facts: Facts): MadeUpGrades => {
  if (!isAnythingMadeUp(facts)) return NOTHING
  const trace = openTrace(facts)
  const suggestions = new Map<string, boolean>()
  const found = (id: string, asked: string | undefined) => {
    const node = facts.chain.nodes.get(id)
    const assessment = node === undefined ? undefined : assessmentOf(facts, node, asked)
    return node === undefined || assessment === undefined ? null : { node, assessment }
  }
  const ofSuggestion: OfAssessment = (id, asked) => {
    const one = found(id, asked)
    if (one?.assessment.rule === undefined) return false
    const { node, assessment } = one
    const key = judgementKey(id, assessment.id)
    const before = suggestions.get(key)
    if (before !== undefined) return before
    suggestions.set(key, false)
    const answer =
      readsMadeUp(facts, node, assessment) ||
      restsOnMadeUpLimit(facts, node, () => trace(node, assessment.id)) ||
      seesMadeUp(facts, node, assessment, { ofGrade, ofSuggestion })
    suggestions.set(key, answer)
    return answer
  }
  const ofGrade: OfAssessment = (id, asked) => {
    const one = found(id, asked)
    const decided =
      one === null ? undefined : facts.judgements.get(judgementKey(id, one.assessment.id))
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
