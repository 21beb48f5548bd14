// What a value would make of the nodes it decides, before anybody saves it: the same assessing, on an excerpt.
import type { Chain } from '../goals/chain.ts'
import { groupsOfMeasures } from '../goals/told-in-place.ts'
import type { Reading } from '../measures/measure.ts'
import type { Model } from '../model/model.ts'
import type { Round } from '../periods/period.ts'
import { openTrace } from './assess-chain.ts'
import type { AssessedNode } from './assessed.ts'
import { gatherFacts } from './facts.ts'
import { type KeptChain, keepStatistics, withStatistics } from './kept-statistics.ts'
import type { LookedAt } from './others-recorded.ts'

/** A round's model and as much of its chain as the asking needs. */
export type Excerpt = {
  readonly model: Model
  readonly chain: Chain
  readonly round: Round
  /** The day it is looked at, ISO. */
  readonly at: string
}

/** The part of a chain that the nodes deciding on a measure need: they, their measures and the facts of these. */
export const excerptFor = ({ chain, ...rest }: Excerpt, measure: string): Excerpt => {
  const nodes = new Map(
    [...chain.nodes].filter(([, node]) =>
      node.measures.some((one) => one.measure === measure && one.role === 'decides'),
    ),
  )
  const used = new Set([
    measure,
    ...[...nodes.values()].flatMap((n) => n.measures.map((m) => m.measure)),
  ])
  const isUsed = (one: { readonly measure: string }) => used.has(one.measure)
  return {
    ...rest,
    chain: {
      ...chain,
      nodes,
      measures: new Map([...chain.measures].filter(([id]) => used.has(id))),
      readings: chain.readings.filter(isUsed),
      peers: chain.peers.filter(isUsed),
      judgements: [],
      texts: [],
      published: [],
    },
  }
}

const isAboutSame = (a: Reading, b: Reading): boolean =>
  a.measure === b.measure &&
  a.unit === b.unit &&
  a.period === b.period &&
  a.kind === b.kind &&
  a.sex === b.sex

/** So many years back an excerpt has of others, the round's own among them. */
const YEARS_SENT = 6

/** What a rule or a limit may look at of others when another value is typed: every group, in the years up to the round's. */
const lookedAtFrom = ({ model, chain, round, at }: Excerpt): LookedAt => {
  const { others } = gatherFacts(model, chain, round, at)
  const groups = [...new Set([...chain.groups.keys(), ...groupsOfMeasures(chain)])]
  const years = new Set(Array.from({ length: YEARS_SENT }, (_, back) => round.year - back))
  return new Map(
    [...chain.measures.values()].map((measure) => [
      measure.id,
      {
        years,
        alone: true as const,
        groups: new Map(groups.map((group) => [group, others.membersOf(measure, group)])),
      },
    ]),
  )
}

export type SentExcerpt = Omit<Excerpt, 'chain'> & { readonly chain: KeptChain }

/** An excerpt as data, to be sent; a municipality that follows no statistics has the same as ever. */
export const excerptAsData = (excerpt: Excerpt): SentExcerpt => {
  const { statistics = [], ...facts } = excerpt.chain
  if (statistics.length === 0) return { ...excerpt, chain: facts }
  const kept = keepStatistics(excerpt.chain, lookedAtFrom(excerpt))
  return { ...excerpt, chain: { ...facts, ...kept } }
}

/** The way back. */
export const excerptFrom = (sent: SentExcerpt): Excerpt => ({
  ...sent,
  chain: withStatistics(sent.chain),
})

/**
 * What each node of the excerpt would come to with this reading in place of the one in force. A node
 * whose first assessment looks at other nodes' grades is left out: they are not in the excerpt.
 */
export const assessWith = (
  { model, chain, round, at }: Excerpt,
  reading: Reading,
): readonly AssessedNode[] => {
  const readings = [...chain.readings.filter((one) => !isAboutSame(one, reading)), reading]
  const trace = openTrace(gatherFacts(model, { ...chain, readings }, round, at))
  return [...chain.nodes.values()].flatMap((node) => {
    const [assessment] = model.types.get(node.type)?.assessments ?? []
    const rule = model.rules.get(assessment?.rule ?? '')
    const isOwn = rule?.of === 'measure' || assessment?.perMeasure !== undefined
    return isOwn ? (trace(node) ?? []) : []
  })
}
