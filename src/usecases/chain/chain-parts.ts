// A read chain as the store keeps it: the file's own lines for what is written, rows for facts.
import type { PeerValue } from '../../domain/comparison/peers.ts'
import { toText } from '../../domain/exact/exact.ts'
import type { Chain, Judgement, NodeText } from '../../domain/goals/chain.ts'
import type { ChainText } from '../../domain/goals/language.ts'
import type { Reading } from '../../domain/measures/measure.ts'
import type { ChainParts } from '../../store/chains.ts'

export const lineOf = (line: {
  readonly id: string
  readonly type?: string
  readonly valid?: { from?: string; to?: string }
  readonly source?: unknown
}) => ({
  id: line.id,
  type: line.type ?? null,
  body: line,
  validFrom: line.valid?.from ?? null,
  validTo: line.valid?.to ?? null,
  source: typeof line.source === 'string' ? line.source : null,
})

/** A value as the store keeps it. */
export const readingRow = (reading: Reading): ChainParts['readings'][number] => ({
  measureId: reading.measure,
  unitId: reading.unit ?? null,
  period: reading.period,
  kind: reading.kind,
  sex: reading.sex,
  value: reading.value === undefined ? null : toText(reading.value),
  answer: reading.value === undefined ? (reading.answer ?? null) : null,
  missing:
    reading.value === undefined && reading.answer === undefined
      ? (reading.missing ?? 'notReported')
      : null,
  breaks: reading.breaks,
  madeUp: reading.madeUp,
  comment: reading.comment ?? null,
  source: reading.source ?? null,
  reportedBy: reading.author ?? null,
  reportedOn: reading.recorded ?? null,
})

const judgementRow = (judgement: Judgement): ChainParts['judgements'][number] => ({
  nodeId: judgement.node,
  assessment: judgement.assessment,
  roundId: judgement.round,
  grade: judgement.grade,
  reason: judgement.reason ?? null,
  decidedBy: judgement.by ?? null,
  decidedOn: judgement.date ?? null,
  person: judgement.person ?? null,
  madeUp: judgement.madeUp,
  source: judgement.source ?? null,
})

const textRows = (text: NodeText): ChainParts['texts'] =>
  Object.entries(text.text).map(([language, body]) => ({
    nodeId: text.node,
    roundId: text.round ?? null,
    field: text.field,
    language,
    body,
    madeUp: text.madeUp,
    writtenBy: text.author ?? null,
    writtenOn: text.date ?? null,
  }))

const peerRow = (peer: PeerValue): ChainParts['peers'][number] => ({
  measureId: peer.measure,
  period: String(peer.year),
  area: peer.area,
  value: toText(peer.value),
  madeUp: peer.madeUp,
  source: peer.source ?? null,
  fetchedOn: peer.fetched ?? null,
})

/** What the store writes for a chain that was read from files. */
export const partsOfChain = (chain: Chain, text: ChainText): ChainParts => {
  const {
    nodes,
    bodies,
    measures,
    tags,
    readings: _r,
    judgements: _j,
    texts: _t,
    $schema: _s,
    model: _m,
    peers: _p,
    ...heading
  } = text
  return {
    heading: { chainId: chain.id, body: heading, source: null },
    units: (bodies ?? []).map(lineOf),
    nodes: (nodes ?? []).map(lineOf),
    measures: (measures ?? []).map(({ source, ...line }) =>
      lineOf({ ...line, ...(source === undefined ? {} : { source }) }),
    ),
    tags: (tags ?? []).map(lineOf),
    readings: chain.readings.map(readingRow),
    judgements: chain.judgements.map(judgementRow),
    texts: chain.texts.flatMap(textRows),
    peers: chain.peers.map(peerRow),
  }
}
