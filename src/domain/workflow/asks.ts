// What a round asks for, of whom, and what is there already: found from model, chain and facts, never stored.
import type { Conclusions } from '../assessment/conclusions.ts'
import { type Facts, judgementKey } from '../assessment/facts.ts'
import type { Node } from '../goals/chain.ts'
import { judgingBodies } from '../goals/judging-bodies.ts'
import { askedTexts } from '../goals/written-texts.ts'
import type { Measure } from '../measures/measure.ts'
import { lastDayOfRound, nameOfRound } from '../periods/period.ts'
import { askedGround } from './asked-ground.ts'
import {
  type AskedValue,
  answersFor,
  askedValues,
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

/** Some of what a round asks about. */
export type SomeGround = {
  readonly nodes: Iterable<Node>
  readonly measures: Iterable<Measure>
}

export type Concluded = { readonly conclusions: Conclusions; readonly earlier: Conclusions | null }

/** Whether what a body answers for is asked about at all. */
export type Of = (at: string | undefined) => boolean

const valuesAsked = (
  facts: Facts,
  concluded: Concluded,
  owners: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, readonly string[]>,
  measure: Measure,
  of: Of,
): readonly Ask[] =>
  askedValues(facts, measure).flatMap((value): readonly Ask[] => {
    const at = answersFor(owners, measure, value.unit)
    if (!of(at)) return []
    const answered = isAskAnswered(facts, value)
    const asked: Ask = { is: 'value', ...value, at, answered }
    const isRead = value.period === periodRead(measure, facts.round)
    const decides = isRead ? (decided.get(measure.id) ?? []) : []
    const text = newTextAsked(facts, concluded, decides, value)
    if (text === null) return [asked]
    return [asked, { is: 'newText', ...value, ...text, at }]
  })

// NOTE a chain's texts never change in place, so what is written in a round is gathered once.
const writtenIn = new WeakMap<Facts['chain']['texts'], Map<string, ReadonlySet<string>>>()

/** Which fields are written about each node in the round. */
const writtenFields = ({ chain, round }: Facts): ReadonlySet<string> => {
  const name = nameOfRound(round)
  const byRound = writtenIn.get(chain.texts) ?? new Map<string, ReadonlySet<string>>()
  writtenIn.set(chain.texts, byRound)
  const written =
    byRound.get(name) ??
    new Set(
      chain.texts.flatMap((text) => (text.round === name ? [`${text.node}\n${text.field}`] : [])),
    )
  byRound.set(name, written)
  return written
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

/** Whether all values that the round asks for of a node's measures are reported, by whoever is to. */
const isReported = (facts: Facts, { measures }: Node): boolean => {
  const { measures: asked } = askedGround(facts)
  return measures.every(({ measure: id }) => {
    const measure = asked.get(id)
    const values = measure === undefined ? [] : askedValues(facts, measure)
    return values.every((value) => isAskAnswered(facts, value))
  })
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
): readonly Ask[] => {
  const demanded = wordsDemanded(facts, conclusions, node)
  return askedTexts(facts.model, node)
    .filter(
      ({ field, needed, isOnDemand }) =>
        needed || (demanded.includes(field) && (isOnDemand !== true || isReported(facts, node))),
    )
    .map(({ field }) => ({
      is: 'text',
      node: node.id,
      field,
      at: node.owner,
      answered: written.has(`${node.id}\n${field}`),
    }))
}

/** Nothing is reported that a rule could read: no measure decides the node, and nothing lies under it. */
const hasNothingToRead = ({ children }: Facts, node: Node): boolean =>
  !node.measures.some(({ role }) => role === 'decides') &&
  (children.get(node.id) ?? []).length === 0

/** Whether no rule can come to a grade, whatever is reported. */
const isLeftToPerson = (facts: Facts, conclusions: Conclusions, node: Node): boolean => {
  const is = conclusions.standOf(node.id)?.is
  return is === 'noRule' || (is === 'noBasis' && hasNothingToRead(facts, node))
}

/**
 * Judgements that only a person can make: the model has no rule for them, no case of its own rule fits, or
 * there is nothing that the rule could read.
 */
const judgementsAsked = (
  facts: Facts,
  conclusions: Conclusions,
  node: Node,
  of: Of,
): readonly Ask[] => {
  const { chain, model, round, judgements } = facts
  const made = (model.types.get(node.type)?.assessments ?? []).filter(
    ({ rounds }) => rounds === undefined || rounds.includes(round.id),
  )
  return made.flatMap((assessment): readonly Ask[] => {
    const { id, rule } = assessment
    const at = judgingBodies(chain, node, assessment, lastDayOfRound(round))[0]
    if (!of(at) || (rule !== undefined && made[0]?.id !== id)) return []
    if (rule !== undefined && !isLeftToPerson(facts, conclusions, node)) return []
    const answered = judgements.has(judgementKey(node.id, id))
    return [{ is: 'judgement', node: node.id, assessment: id, at, answered }]
  })
}

/**
 * What the round asks for now about some nodes and measures, one by one in their order, of those
 * bodies that `of` is true for: it is asked before each is worked out.
 */
export function* asksAbout(
  { nodes, measures }: SomeGround,
  facts: Facts,
  { conclusions, earlier }: Concluded,
  of: Of,
): Generator<Ask> {
  const { decided } = askedGround(facts)
  const written = writtenFields(facts)
  const owners = firstOwners(facts.chain)
  const concluded = { conclusions, earlier }
  for (const measure of measures) yield* valuesAsked(facts, concluded, owners, decided, measure, of)
  for (const node of nodes) {
    if (of(node.owner)) yield* textsAsked(facts, conclusions, written, node)
    yield* judgementsAsked(facts, conclusions, node, of)
  }
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
  const { nodes, measures } = askedGround(facts)
  const ground = { nodes, measures: measures.values() }
  return [...asksAbout(ground, facts, { conclusions, earlier }, () => true)]
}
