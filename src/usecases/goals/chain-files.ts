// What the store keeps of a chain, as the files it would be read from.
import { stringify } from 'yaml'
import { THE_WHOLE } from '../../domain/goals/chain.ts'
import type { StoredChain } from '../../store/chains.ts'
import type { StoredText } from '../../store/node-texts.ts'
import { inKeyOrder } from './key-order.ts'

type Cell = string | null | boolean | number

const CSV_NEEDS_QUOTES = /[;"\r\n]|^\s|\s$/
const cellText = (cell: Cell): string => {
  const text = cell === null || cell === false ? '' : String(cell)
  return CSV_NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cellText).join(';')}\n`).join('')

// NOTE decimals are written with a comma, as a Swedish Excel reads them.
const decimal = (value: string | null): string | null => value?.replace('.', ',') ?? null

const READINGS =
  'measure;unit;period;kind;sex;value;answer;missing;breaks;madeUp;source;recorded;author;comment'
const readingsCsv = ({ readings }: StoredChain): string =>
  csv(
    READINGS.split(';'),
    readings.map((one) => [
      one.measureId,
      one.unitId,
      one.period,
      one.kind,
      one.sex,
      decimal(one.value),
      one.answer,
      one.missing,
      one.breaks,
      one.madeUp,
      one.source,
      one.reportedOn,
      one.reportedBy,
      one.comment,
    ]),
  )

const peersCsv = ({ peers }: StoredChain): string =>
  csv(
    ['area', 'measure', 'year', 'value', 'madeUp', 'source', 'fetched'],
    peers.map((one) => [
      one.area,
      one.measureId,
      one.period,
      decimal(one.value),
      one.madeUp,
      one.source,
      one.fetchedOn,
    ]),
  )

const judgementsOf = ({ judgements }: StoredChain) =>
  judgements.map((one) => ({
    ...(one.nodeId === THE_WHOLE
      ? { verdict: one.assessment }
      : { node: one.nodeId, assessment: one.assessment ?? undefined }),
    round: one.roundId,
    grade: one.grade,
    reason: one.reason ?? undefined,
    by: one.decidedBy ?? undefined,
    date: one.decidedOn ?? undefined,
    person: one.person ?? undefined,
    madeUp: one.madeUp || undefined,
    source: one.source ?? undefined,
  }))

/** Languages that the same person wrote on the same day stand in one row, as they were read. */
const rowOf = (one: StoredText): string =>
  JSON.stringify([one.nodeId, one.roundId, one.field, one.writtenBy, one.writtenOn, one.madeUp])

const textsOf = ({ texts }: StoredChain) =>
  [...Map.groupBy(texts, rowOf).values()].flatMap((languages) =>
    languages.slice(0, 1).map((one) => ({
      node: one.nodeId,
      round: one.roundId ?? undefined,
      field: one.field,
      text: Object.fromEntries(languages.map(({ language, body }) => [language, body])),
      author: one.writtenBy ?? undefined,
      date: one.writtenOn ?? undefined,
      madeUp: one.madeUp || undefined,
    })),
  )

/** The latest version of the model, then the earlier ones. */
const nameOf = (index: number): string => (index === 0 ? 'model.yaml' : `model-${index + 1}.yaml`)

/** File name → text: the model's versions (the latest first), chain.yaml, and the tables that have rows. */
export const chainFiles = (
  stored: StoredChain,
  models: readonly string[],
): ReadonlyMap<string, string> => {
  const { heading, units, nodes, measures, tags } = stored
  const hasPeers = stored.peers.length > 0
  const hasReadings = stored.readings.length > 0
  // NOTE the heading is what chainParts put there: an object of the chain file's keys, no file's name.
  const head = Object.assign({}, heading.body)
  const chain = {
    ...head,
    model: models.length === 1 ? nameOf(0) : models.map((_, index) => nameOf(index)),
    bodies: units.map(({ body }) => body),
    ...(hasReadings ? { readings: 'readings.csv' } : {}),
    ...(hasPeers ? { peers: 'peers.csv' } : {}),
    nodes: nodes.map(({ body }) => body),
    measures: measures.map(({ body }) => body),
    ...(tags.length > 0 ? { tags: tags.map(({ body }) => body) } : {}),
    judgements: judgementsOf(stored),
    texts: textsOf(stored),
  }
  return new Map([
    ...models.map((yaml, index) => [nameOf(index), yaml] as const),
    ['chain.yaml', stringify(inKeyOrder(chain), { lineWidth: 100, aliasDuplicateObjects: false })],
    ...(hasReadings ? [['readings.csv', readingsCsv(stored)] as const] : []),
    ...(hasPeers ? [['peers.csv', peersCsv(stored)] as const] : []),
  ])
}
