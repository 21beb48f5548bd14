// The facts of one round, found fast: readings, peers, judgements and the chain's shape.
import type { Chain, Judgement } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Surroundings } from '../goals/selected-nodes.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Model } from '../model/model.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import { askOthers, type OthersAsked } from './others-asked.ts'

/** Everything a rule may look at, fixed for one round and one moment. */
export type Facts = {
  readonly model: Model
  readonly chain: Chain
  readonly round: Round
  /** The day the facts are looked at: nothing recorded after it counts. ISO. */
  readonly at: string
  readonly readings: ReadonlyMap<string, readonly Reading[]>
  readonly unitsOf: ReadonlyMap<string, readonly string[]>
  readonly others: OthersAsked
  readonly children: ReadonlyMap<string, readonly string[]>
  readonly judgements: ReadonlyMap<string, Judgement>
}

/** How the values of a measure and unit are found among the facts; undefined: its own body's. */
export const seriesKey = (measure: string, unit: string | undefined): string =>
  `${measure}\n${unit ?? ''}`

const isLater = (a: Reading, b: Reading): boolean => {
  const order = (a.recorded ?? '').localeCompare(b.recorded ?? '')
  // Two facts recorded at one moment: the same one wins whatever order they come in.
  return order !== 0 ? order > 0 : fingerprint(a) > fingerprint(b)
}
const fingerprint = (reading: Reading): string =>
  [reading.value?.n, reading.value?.d, reading.answer, reading.missing, reading.source].join('|')

/** The last recorded reading per period, kind and sex, for each measure and unit. */
const indexReadings = (readings: readonly Reading[], at: string) => {
  const latest = new Map<string, Reading>()
  for (const reading of readings) {
    if (reading.recorded !== undefined && reading.recorded.slice(0, 10) > at) continue
    const key = `${seriesKey(reading.measure, reading.unit)}\n${reading.period}\n${reading.kind}\n${reading.sex}`
    const known = latest.get(key)
    if (known === undefined || isLater(reading, known)) latest.set(key, reading)
  }
  const bySeries = new Map<string, Reading[]>()
  const unitsOf = new Map<string, string[]>()
  for (const reading of latest.values()) {
    const key = seriesKey(reading.measure, reading.unit)
    const series = bySeries.get(key)
    if (series !== undefined) series.push(reading)
    else {
      bySeries.set(key, [reading])
      if (reading.unit !== undefined) append(unitsOf, reading.measure, reading.unit)
    }
  }
  for (const units of unitsOf.values()) units.sort()
  return { readings: bySeries, unitsOf }
}

const append = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

export const judgementKey = (node: string, assessment: string): string => `${node}\n${assessment}`

const indexJudgements = (chain: Chain, round: Round, at: string) => {
  const name = nameOfRound(round)
  const found = new Map<string, Judgement>()
  for (const judgement of chain.judgements) {
    if (judgement.round !== name || (judgement.date !== undefined && judgement.date > at)) continue
    const key = judgementKey(judgement.node, judgement.assessment)
    const known = found.get(key)
    if (known === undefined || (judgement.date ?? '') >= (known.date ?? ''))
      found.set(key, judgement)
  }
  return found
}

/** Gathers what the rules of one round look at. `at` is the day it is looked at (ISO), today or earlier. */
export const gatherFacts = (model: Model, chain: Chain, round: Round, at: string): Facts => {
  const children = new Map<string, string[]>()
  for (const node of chain.nodes.values())
    for (const parent of node.parents) append(children, parent, node.id)
  return {
    model,
    chain,
    round,
    at,
    ...indexReadings(chain.readings, at),
    others: askOthers(chain, model.groups),
    children,
    judgements: indexJudgements(chain, round, at),
  }
}

/** The chain as the round's rules look at it: only what is in force on the round's last day is there. */
export const aroundOf = ({ model, chain, children, round }: Facts): Surroundings => {
  const day = lastDayOfRound(round)
  return {
    nodes: chain.nodes,
    childrenOf: (id) => children.get(id) ?? [],
    isThere: (node) => isNodeInForce(model, node, day),
  }
}

/** Measures whose value is made of another's: its units', or the parts of a ratio or a weight. */
const dependents = (chain: Chain, measures: ReadonlySet<string>): ReadonlySet<string> => {
  const all = new Set(measures)
  for (const { id, consolidation } of chain.measures.values()) {
    if (consolidation === undefined) continue
    const { numerator, denominator, weight } = {
      numerator: '',
      denominator: '',
      weight: '',
      ...consolidation,
    }
    if ([numerator, denominator, weight].some((one) => measures.has(one))) all.add(id)
  }
  return all
}

/**
 * The facts of the same round and day on a chain where only readings of some measures have changed.
 * @out with the measures whose values may differ now: those, and what is made of them
 */
export const followReadings = (
  known: Facts,
  chain: Chain,
  measures: ReadonlySet<string>,
): { readonly facts: Facts; readonly changed: ReadonlySet<string> } => {
  const readings = new Map(known.readings)
  const unitsOf = new Map(known.unitsOf)
  for (const measure of measures) {
    for (const unit of [undefined, ...(known.unitsOf.get(measure) ?? [])])
      readings.delete(seriesKey(measure, unit))
    unitsOf.delete(measure)
  }
  const own = indexReadings(
    chain.readings.filter(({ measure }) => measures.has(measure)),
    known.at,
  )
  for (const [key, series] of own.readings) readings.set(key, series)
  for (const [measure, units] of own.unitsOf) unitsOf.set(measure, units)
  return { facts: { ...known, chain, readings, unitsOf }, changed: dependents(chain, measures) }
}

/** All readings of a measure for the body itself, or for one of its units. */
export const seriesOf = (facts: Facts, measure: string, unit?: string): readonly Reading[] =>
  facts.readings.get(seriesKey(measure, unit)) ?? []

export const measureOf = (facts: Facts, id: string): Measure => {
  const measure = facts.chain.measures.get(id)
  if (measure === undefined) throw new Error(`measureOf: the chain has no measure «${id}»`)
  return measure
}
