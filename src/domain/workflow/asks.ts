// What a round asks for, of whom, and what is there already: found from model, chain and facts, never stored.
import type { Conclusions } from '../assessment/conclusions.ts'
import { type Facts, judgementKey } from '../assessment/facts.ts'
import type { Node } from '../goals/chain.ts'
import { judgingBodies } from '../goals/judging-bodies.ts'
import { askedTexts } from '../goals/written-texts.ts'
import type { Measure } from '../measures/measure.ts'
import type { ModelRound } from '../model/model.ts'
import { isInForce } from '../organisation/organisation.ts'
import { lastDayOfRound, nameOfRound } from '../periods/period.ts'
import {
  type AskedValue,
  answersFor,
  askedValues,
  decidedBy,
  firstOwners,
  isAskAnswered,
  periodRead,
} from './asked-values.ts'
import { type NewTextAsked, newTextAsked } from './unchanged.ts'

/**
 * What is asked: a value, a new text to one that stands as before, a text, or a person's judgement
 * where no rule gives a grade.
 */
type Asked =
  | ({ readonly is: 'value' } & AskedValue)
  | ({
      readonly is: 'newText'
      readonly because: NewTextAsked['because']
      readonly node: string
    } & AskedValue)
  | { readonly is: 'text'; readonly node: string; readonly field: string }
  | { readonly is: 'judgement'; readonly node: string; readonly assessment: string }

/** @term underlag – one thing that a round asks of a body; answered or not */
export type Ask = Asked & {
  /** The body that answers for it; undefined: none is said. */
  readonly at: string | undefined
  readonly answered: boolean
}

/** The round as its model describes it. Throws where the model does not have it: it was looked up there. */
export const describedRound = ({ model, round }: Pick<Facts, 'model' | 'round'>): ModelRound => {
  const found = model.rounds.find(({ id }) => id === round.id)
  if (found === undefined) throw new Error(`describedRound: the model has no round «${round.id}»`)
  return found
}

/** The nodes that the round asks about: in force on its last day, and of the types it names. */
const askedNodes = (facts: Facts, { types }: ModelRound): readonly Node[] => {
  const day = lastDayOfRound(facts.round)
  return [...facts.chain.nodes.values()].filter(
    ({ valid, type }) => isInForce(valid, day) && (types === undefined || types.includes(type)),
  )
}

/** The measures whose values one measure is made of; none for one that is reported itself. */
const partsOf = ({ consolidation }: Measure): readonly string[] => {
  if (consolidation?.is === 'ratio') return [consolidation.numerator, consolidation.denominator]
  return consolidation?.is === 'weightedMean' ? [consolidation.weight] : []
}

/** Measures of the asked nodes, and what they are made of; a formula's own value is asked of nobody. */
const askedMeasures = (
  { chain }: Facts,
  { measures: named }: ModelRound,
  nodes: readonly Node[],
): readonly Measure[] => {
  const used = new Set(nodes.flatMap(({ measures }) => measures.map(({ measure }) => measure)))
  for (const id of used) {
    const measure = chain.measures.get(id)
    for (const part of measure === undefined ? [] : partsOf(measure)) used.add(part)
  }
  return [...chain.measures.values()].filter(
    ({ id, source, consolidation }) =>
      used.has(id) &&
      (named === undefined || named.includes(id)) &&
      consolidation?.is !== 'ratio' &&
      (source.kind !== 'formula' || consolidation !== undefined),
  )
}

type Concluded = { readonly conclusions: Conclusions; readonly earlier: Conclusions | null }

const valuesAsked = (
  facts: Facts,
  concluded: Concluded,
  owners: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, readonly string[]>,
  measure: Measure,
): readonly Ask[] =>
  askedValues(facts, measure).flatMap((value): readonly Ask[] => {
    const at = answersFor(owners, measure, value.unit)
    const answered = isAskAnswered(facts, value)
    const asked: Ask = { is: 'value', ...value, at, answered }
    const isRead = value.period === periodRead(measure, facts.round)
    const decides = isRead ? (decided.get(measure.id) ?? []) : []
    const text = newTextAsked(facts, concluded, decides, value)
    if (text === null) return [asked]
    return [asked, { is: 'newText', ...value, ...text, at }]
  })

/** Which fields are written about each node in the round. */
const writtenFields = ({ chain, round }: Facts): ReadonlySet<string> => {
  const name = nameOfRound(round)
  return new Set(
    chain.texts.flatMap((text) => (text.round === name ? [`${text.node}\n${text.field}`] : [])),
  )
}

/** The words that the grade in force demands and that the one who judged has not given. */
const wordsDemanded = (
  { model, judgements }: Facts,
  conclusions: Conclusions,
  node: Node,
): readonly string[] => {
  const stand = conclusions.standOf(node.id)
  if (stand === null) return []
  const [first] = model.types.get(node.type)?.assessments ?? []
  const judged = first && judgements.get(judgementKey(node.id, first.id))
  if (judged?.reason !== undefined) return []
  const grade = model.scales.get(stand.scale)?.grades.find(({ id }) => id === stand.grade)
  return grade?.requires ?? []
}

/**
 * Texts that the model demands in each round, and those that the grade in force demands: a motivation
 * first when its values are reported, since until then they are what is missing.
 */
const textsAsked = (
  facts: Facts,
  conclusions: Conclusions,
  written: ReadonlySet<string>,
  node: Node,
  isReported: boolean,
): readonly Ask[] => {
  const demanded = wordsDemanded(facts, conclusions, node)
  return askedTexts(facts.model, node)
    .filter(
      ({ field, needed, isOnDemand }) =>
        needed || (demanded.includes(field) && (isReported || isOnDemand !== true)),
    )
    .map(({ field }) => ({
      is: 'text',
      node: node.id,
      field,
      at: node.owner,
      answered: written.has(`${node.id}\n${field}`),
    }))
}

/** Judgements that only a person can make: the model has no rule for them, or no case of its own rule fits. */
const judgementsAsked = (
  { chain, model, round, judgements }: Facts,
  conclusions: Conclusions,
  node: Node,
): readonly Ask[] => {
  const stand = conclusions.standOf(node.id)
  const made = (model.types.get(node.type)?.assessments ?? []).filter(
    ({ rounds }) => rounds === undefined || rounds.includes(round.id),
  )
  return made
    .filter(({ id, rule }) => rule === undefined || (made[0]?.id === id && stand?.is === 'noRule'))
    .map((assessment) => ({
      is: 'judgement',
      node: node.id,
      assessment: assessment.id,
      at: judgingBodies(chain, node, assessment, lastDayOfRound(round))[0],
      answered: judgements.has(judgementKey(node.id, assessment.id)),
    }))
}

/**
 * Everything that the round asks for now, in the chain's order: values, texts and judgements. A goal,
 * measure or unit that has come since the round was opened is there; what was written of one that is
 * gone stays among the facts. `earlier`: what the same round came to the year before, if it was.
 */
export const asksOf = (
  facts: Facts,
  conclusions: Conclusions,
  earlier: Conclusions | null,
): readonly Ask[] => {
  const described = describedRound(facts)
  const nodes = askedNodes(facts, described)
  const written = writtenFields(facts)
  const owners = firstOwners(facts.chain)
  const decided = decidedBy(nodes)
  const values = askedMeasures(facts, described, nodes).flatMap((measure) =>
    valuesAsked(facts, { conclusions, earlier }, owners, decided, measure),
  )
  const missing = new Set(
    values.flatMap((ask) => (ask.is === 'value' && !ask.answered ? [ask.measure] : [])),
  )
  const isReported = ({ measures }: Node): boolean =>
    measures.every(({ measure }) => !missing.has(measure))
  return [
    ...values,
    ...nodes.flatMap((node) => [
      ...textsAsked(facts, conclusions, written, node, isReported(node)),
      ...judgementsAsked(facts, conclusions, node),
    ]),
  ]
}
