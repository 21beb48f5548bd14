// Whether a grade rests on something made up: a judgement, a value, a limit, others' figures, or a grade that does.
import type { Node } from '../goals/chain.ts'
import { partsOf, type RuleParts } from '../model/rule-parts.ts'
import { openTrace } from './assess-chain.ts'
import { type Facts, judgementKey } from './facts.ts'
import { findReading } from './find-reading.ts'
import { isAnyLimitMadeUp, restsOnMadeUpLimit } from './made-up-limits.ts'
import { looksAt } from './rests-on.ts'

/** Whether any fact or limit is made up: in a municipality's own chain nothing is, and nothing is looked for. */
export const isAnythingMadeUp = (facts: Facts): boolean => {
  const { readings, judgements, peers } = facts.chain
  const isSomeFact = [readings, judgements, peers].some((all) => all.some((one) => one.madeUp))
  return isSomeFact || isAnyLimitMadeUp(facts)
}

/** The rules of a node's first assessment, laid flat. */
const partsOfFirst = ({ model }: Facts, { type }: Node): readonly RuleParts[] => {
  const first = model.types.get(type)?.assessments[0]
  return [first?.rule, first?.perMeasure].flatMap((id) => {
    const rule = id === undefined ? undefined : model.rules.get(id)
    return rule === undefined ? [] : [partsOf(rule)]
  })
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

/** Whether a value that decides the node's grade, or others' that it is compared with, is made up. */
const readsMadeUp = (facts: Facts, node: Node): boolean => {
  const quantities = partsOfFirst(facts, node).flatMap((parts) => parts.quantities)
  const named = quantities.flatMap((one) => (one.is === 'measure' ? [one.measure] : []))
  const own = node.measures.flatMap(({ measure, role }) => (role === 'decides' ? [measure] : []))
  const compares = quantities.some(({ is }) => is === 'peers' || is === 'rank')
  return [...own, ...named].some(
    (one) => isValueMadeUp(facts, one) || (compares && areOthersMadeUp(facts, one)),
  )
}

export type MadeUpGrades = {
  /** Of the node's first assessment: the grade in force, or what its rule came to. */
  readonly ofGrade: (node: string) => boolean
  /** Of what the rule of the first assessment suggests, whatever a person decided. */
  readonly ofSuggestion: (node: string) => boolean
}

const NOTHING: MadeUpGrades = { ofGrade: () => false, ofSuggestion: () => false }

const look = (facts: Facts): MadeUpGrades => {
  if (!isAnythingMadeUp(facts)) return NOTHING
  const { nodes } = facts.chain
  const trace = openTrace(facts)
  const suggestions = new Map<string, boolean>()
  const firstOf = (node: Node) => facts.model.types.get(node.type)?.assessments[0]
  const ofSuggestion = (id: string): boolean => {
    const before = suggestions.get(id)
    if (before !== undefined) return before
    suggestions.set(id, false)
    const node = nodes.get(id)
    const answer =
      node !== undefined &&
      firstOf(node)?.rule !== undefined &&
      (readsMadeUp(facts, node) ||
        restsOnMadeUpLimit(facts, node, trace) ||
        looksAt(facts, node).some((one) => ofGrade(one.id)))
    suggestions.set(id, answer)
    return answer
  }
  const ofGrade = (id: string): boolean => {
    const node = nodes.get(id)
    const first = node === undefined ? undefined : firstOf(node)
    const decided =
      first === undefined ? undefined : facts.judgements.get(judgementKey(id, first.id))
    return decided === undefined ? ofSuggestion(id) : decided.madeUp
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
