// Which values of a measure a rule gives which grade in a round: what a drawing shades behind the series.
import { add, compare, divide, type Exact, exact, subtract, toText } from '../exact/exact.ts'
import type { Node } from '../goals/chain.ts'
import type { Measure } from '../measures/measure.ts'
import type { Scale } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { Assessing } from './assessing.ts'
import type { Facts } from './facts.ts'
import { ruleOf, scaleOf, typeOf } from './in-model.ts'
import { gradeAt, thresholdsOf } from './nearest-value.ts'
import { readBody } from './read-body.ts'
import type { Subject } from './subject.ts'

/** @term gradfält – a stretch of values that get one grade; an end that is left out has no bound */
export type GradeBand = { readonly grade: string; readonly from?: Exact; readonly to?: Exact }
export type GradeBands = { readonly scale: Scale; readonly bands: readonly GradeBand[] }

/** The rule that grades a measure of a node: its own where it alone decides, else the one for each measure. */
const gradingRule = (facts: Facts, node: Node, measure: Measure) => {
  const { model, round } = facts
  const deciding = node.measures.filter(({ role }) => role === 'decides')
  const isAlone = deciding.length === 1 && deciding[0]?.measure === measure.id
  for (const assessment of typeOf(model, node).assessments) {
    if (assessment.rounds !== undefined && !assessment.rounds.includes(round.id)) continue
    const { perMeasure, rule } = assessment
    const found: Rule | undefined =
      perMeasure !== undefined
        ? ruleOf(model, perMeasure)
        : rule !== undefined && isAlone
          ? ruleOf(model, rule)
          : undefined
    if (found?.of === 'measure') return { assessment, rule: found }
  }
  return null
}

const inOrder = (values: readonly Exact[]): Exact[] =>
  [...new Map(values.map((value) => [toText(value), value])).values()].sort(compare)

/** One value inside each stretch between the thresholds, the lowest first. */
const between = (edges: readonly Exact[]): Exact[] => {
  const [first, last] = [edges[0], edges.at(-1)]
  if (first === undefined || last === undefined) return []
  const middles = edges.slice(1).map((edge, i) => divide(add(edges[i] ?? edge, edge), exact(2)))
  return [subtract(first, exact(1)), ...middles, add(last, exact(1))]
}

/**
 * The grades by value, lowest values first, everything else as it is in the round. null where no
 * rule grades the measure by its value, or gives every value the same grade.
 */
export const gradeBands = (facts: Facts, node: Node, measure: Measure): GradeBands | null => {
  const grading = gradingRule(facts, node, measure)
  if (grading === null) return null
  const { rule, assessment } = grading
  const scale = scaleOf(facts.model, assessment.scale)
  const { grades } = new Assessing(facts)
  const subject: Subject = {
    ...{ facts, rule, node, scale, measure, grades },
    assessment: assessment.id,
    read: new Map(),
  }
  const edges = inOrder(thresholdsOf(readBody(subject), measure.better))
  const bands: GradeBand[] = []
  for (const [at, inside] of between(edges).entries()) {
    const grade = gradeAt(subject, inside)
    const [from, to] = [edges[at - 1], edges[at]]
    const last = bands.at(-1)
    const isSame = last !== undefined && last.grade === grade && last.to === from
    const start = isSame ? last.from : from
    if (isSame) bands.pop()
    if (grade !== null)
      bands.push({
        grade,
        ...(start === undefined ? {} : { from: start }),
        ...(to === undefined ? {} : { to }),
      })
  }
  return new Set(bands.map(({ grade }) => grade)).size > 1 ? { scale, bands } : null
}
