// The chain out of the store's rows: what was checked when it was written is taken as it stands.
import type { PeerValue } from '../../domain/comparison/peers.ts'
import { fromText } from '../../domain/exact/exact.ts'
import type { Chain, Judgement, NodeText } from '../../domain/goals/chain.ts'
import type { ChainStructure } from '../../domain/goals/compile-chain.ts'
import type { ChainWords } from '../../domain/goals/language.ts'
import { MISSING_REASONS, type Reading, SEXES } from '../../domain/measures/measure.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import type { StoredFacts, StoredStructure } from '../../store/chains.ts'
import type { StoredJudgement } from '../../store/judgements.ts'
import type { StoredText } from '../../store/node-texts.ts'
import type { StoredPeer } from '../../store/peers.ts'
import type { StoredReading } from '../../store/readings.ts'

const READING_KINDS = ['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const

/** One of a list of words; throws on another, since the store checks them when they are written. */
const oneOf = <Word extends string>(words: readonly Word[], found: string): Word => {
  const word = words.find((w) => w === found)
  if (word === undefined)
    throw new Error(`the store holds «${found}» where only ${words.join(', ')} may stand`)
  return word
}

/** A stored value as the field has it. */
export const readingFrom = (row: StoredReading): Reading => ({
  measure: row.measureId,
  period: row.period,
  kind: oneOf(READING_KINDS, row.kind),
  sex: oneOf(SEXES, row.sex),
  breaks: row.breaks,
  madeUp: row.madeUp,
  ...(row.unitId === null ? {} : { unit: row.unitId }),
  ...(row.value === null ? {} : { value: fromText(row.value) }),
  ...(row.answer === null ? {} : { answer: row.answer }),
  ...(row.missing === null ? {} : { missing: oneOf(MISSING_REASONS, row.missing) }),
  ...(row.source === null ? {} : { source: row.source }),
  ...(row.comment === null ? {} : { comment: row.comment }),
  ...(row.reportedBy === null ? {} : { author: row.reportedBy }),
  ...(row.reportedOn === null ? {} : { recorded: row.reportedOn }),
})

const judgementFrom = (row: StoredJudgement): Judgement => ({
  node: row.nodeId,
  assessment: row.assessment ?? '',
  round: row.roundId,
  grade: row.grade,
  madeUp: row.madeUp,
  // NOTE the reason is written as a text by language and read back as it was.
  ...(row.reason === null ? {} : { reason: row.reason as Text }),
  ...(row.decidedBy === null ? {} : { by: row.decidedBy }),
  ...(row.decidedOn === null ? {} : { date: row.decidedOn }),
  ...(row.person === null ? {} : { person: row.person }),
  ...(row.source === null ? {} : { source: row.source }),
})

const textFrom = (row: StoredText): NodeText => ({
  node: row.nodeId,
  field: row.field,
  text: { [row.language]: row.body },
  madeUp: row.madeUp,
  ...(row.writtenBy === null ? {} : { author: row.writtenBy }),
  ...(row.writtenOn === null ? {} : { date: row.writtenOn }),
  ...(row.roundId === null ? {} : { round: row.roundId }),
})

const peerFrom = (row: StoredPeer): PeerValue => ({
  area: row.area,
  measure: row.measureId,
  year: Number(row.period),
  value: fromText(row.value),
  madeUp: row.madeUp,
  ...(row.source === null ? {} : { source: row.source }),
  ...(row.fetchedOn === null ? {} : { fetched: row.fetchedOn }),
})

const bodiesOf = (versions: readonly { readonly body: unknown }[]) =>
  versions.map(({ body }) => body)

/** The chain file's own words, as they were read and checked before they were stored. */
export const chainTextFrom = ({
  heading,
  units,
  nodes,
  measures,
  tags,
}: StoredStructure): ChainWords =>
  // NOTE the columns hold JSON of any shape; partsOfChain writes only lines of a checked chain there.
  ({
    ...Object.assign({}, heading.body),
    bodies: bodiesOf(units),
    nodes: bodiesOf(nodes),
    measures: bodiesOf(measures),
    tags: bodiesOf(tags),
  }) as ChainWords

export type StructureAndPeers = ChainStructure & Pick<Chain, 'peers' | 'closings'>

export const peersFrom = ({ peers }: StoredStructure): Chain['peers'] => peers.map(peerFrom)

export type PeopleFacts = Pick<Chain, 'readings' | 'judgements' | 'texts'>

/** What people have reported, decided and written. */
export const factsFrom = ({ readings, judgements, texts }: StoredFacts): PeopleFacts => ({
  readings: readings.map(readingFrom),
  judgements: judgements.map(judgementFrom),
  texts: texts.map(textFrom),
})
