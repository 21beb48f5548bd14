// A read chain as the store keeps it, and back: the file's own lines for what is written, rows for facts.
import { fromText, toText } from '../../domain/exact/exact.ts'
import type { Chain, Judgement, NodeText } from '../../domain/goals/chain.ts'
import type { ChainText } from '../../domain/goals/language.ts'
import { readChain } from '../../domain/goals/read-chain.ts'
import { MISSING_REASONS, type Reading, SEXES } from '../../domain/measures/measure.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import type { ChainParts, StoredChain } from '../../store/chains.ts'

const lineOf = (line: {
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

const readingRow = (reading: Reading): ChainParts['readings'][number] => ({
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
})

const judgementRow = (judgement: Judgement): ChainParts['judgements'][number] => ({
  nodeId: judgement.node,
  assessment: judgement.assessment,
  roundId: judgement.round,
  grade: judgement.grade,
  reason: judgement.reason ?? null,
  decidedBy: judgement.by ?? null,
  decidedOn: judgement.date ?? null,
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
  }))

/** What the store writes for a chain that was read from files. */
export const partsOfChain = (chain: Chain, text: ChainText): ChainParts => {
  const {
    nodes,
    bodies,
    measures,
    readings: _r,
    judgements: _j,
    texts: _t,
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
    readings: chain.readings.map(readingRow),
    judgements: chain.judgements.map(judgementRow),
    texts: chain.texts.flatMap(textRows),
    peers: chain.peers.map(({ measure, year, area, value, source }) => ({
      measureId: measure,
      period: String(year),
      area,
      value: toText(value),
      source: source ?? null,
    })),
  }
}

const READING_KINDS = ['outcome', 'outcomeToDate', 'forecast', 'preliminary'] as const

/** One of a list of words; throws on another, since the store checks them when they are written. */
const oneOf = <Word extends string>(words: readonly Word[], found: string): Word => {
  const word = words.find((w) => w === found)
  if (word === undefined)
    throw new Error(`the store holds «${found}» where only ${words.join(', ')} may stand`)
  return word
}

const readingFrom = (row: StoredChain['readings'][number]): Reading => ({
  measure: row.measureId,
  period: row.period,
  kind: oneOf(READING_KINDS, row.kind),
  sex: oneOf(SEXES, row.sex),
  breaks: row.breaks,
  madeUp: row.madeUp,
  recorded: row.recordedAt,
  author: row.author,
  ...(row.unitId === null ? {} : { unit: row.unitId }),
  ...(row.value === null ? {} : { value: fromText(row.value) }),
  ...(row.answer === null ? {} : { answer: row.answer }),
  ...(row.missing === null ? {} : { missing: oneOf(MISSING_REASONS, row.missing) }),
  ...(row.source === null ? {} : { source: row.source }),
  ...(row.comment === null ? {} : { comment: row.comment }),
})

const judgementFrom = (row: StoredChain['judgements'][number]): Judgement => ({
  node: row.nodeId,
  assessment: row.assessment ?? '',
  round: row.roundId,
  grade: row.grade,
  madeUp: row.madeUp,
  person: row.author,
  // NOTE the reason is written as a text by language and read back as it was.
  ...(row.reason === null ? {} : { reason: row.reason as Text }),
  ...(row.decidedBy === null ? {} : { by: row.decidedBy }),
  ...(row.decidedOn === null ? {} : { date: row.decidedOn }),
  ...(row.source === null ? {} : { source: row.source }),
})

const textFrom = (row: StoredChain['texts'][number]): NodeText => ({
  node: row.nodeId,
  field: row.field,
  text: { [row.language]: row.body },
  author: row.author,
  date: row.recordedAt.slice(0, 10),
  madeUp: row.madeUp,
  ...(row.roundId === null ? {} : { round: row.roundId }),
})

/** The chain a store holds, by the same reader as files. Throws where the store holds what no file may say. */
export const chainFrom = (stored: StoredChain, model: Model): { readonly chain: Chain } => {
  // NOTE the heading is the file's own, without what has its own rows.
  const heading = stored.heading.body as Omit<ChainText, 'nodes' | 'bodies' | 'measures'>
  const file = JSON.stringify({
    ...heading,
    bodies: stored.units.map((u) => u.body),
    nodes: stored.nodes.map((n) => n.body),
    measures: stored.measures.map((m) => m.body),
  })
  const read = readChain(new Map([['chain.yaml', file]]), 'chain.yaml', model)
  if ('refusals' in read)
    throw new Error(`the stored chain cannot be read: ${JSON.stringify(read.refusals.slice(0, 3))}`)
  return {
    chain: {
      ...read.chain,
      readings: stored.readings.map(readingFrom),
      judgements: stored.judgements.map(judgementFrom),
      texts: stored.texts.map(textFrom),
      peers: stored.peers.map((p) => ({
        area: p.area,
        measure: p.measureId,
        year: Number(p.period),
        value: fromText(p.value),
        ...(p.source === null ? {} : { source: p.source }),
      })),
    },
  }
}
