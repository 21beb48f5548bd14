// Other municipalities' values that came beside the chain, until the national statistics carry them.
import { addRows } from './add-rows.ts'
import type { Cell, Column } from './cells.ts'
import type { Tx } from './tx.ts'

/** `value` is exact decimal text, `period` a year, `area` the municipality's code, `fetchedOn` a day (ISO). */
export type StoredPeer = {
  readonly measureId: string
  readonly period: string
  readonly area: string
  readonly value: string
  readonly madeUp: boolean
  readonly source: string | null
  readonly fetchedOn: string | null
}

const says = ({ value, madeUp, source, fetchedOn }: StoredPeer): string =>
  JSON.stringify([value, madeUp, source, fetchedOn])

const keyOf = ({ measureId, period, area }: StoredPeer): string =>
  JSON.stringify([measureId, period, area])

const COLUMNS: readonly Column[] = [
  ['measure_id', 'text'],
  ['period', 'text'],
  ['area', 'text'],
  ['value', 'numeric'],
  ['made_up', 'boolean'],
  ['source', 'text'],
  ['fetched_on', 'date'],
]

const toCells = (peer: StoredPeer): readonly Cell[] => [
  peer.measureId,
  peer.period,
  peer.area,
  peer.value,
  peer.madeUp,
  peer.source,
  peer.fetchedOn,
]

/** The peer values in force: the latest of each measure, year and area. */
export const peersInForce = async (tx: Tx): Promise<readonly StoredPeer[]> => {
  const rows = await tx.query
    .selectFrom('peer_value')
    .distinctOn(['measure_id', 'period', 'area'])
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('measure_id')
    .orderBy('period')
    .orderBy('area')
    .orderBy('change_number', 'desc')
    .execute()
  return rows.map((row) => ({
    measureId: row.measure_id,
    period: row.period,
    area: row.area,
    value: row.value,
    madeUp: row.made_up,
    source: row.source,
    fetchedOn: row.fetched_on,
  }))
}

/** Those that differ from what is stored; of two about the same thing the last counts. */
export const newPeers = async (
  tx: Tx,
  peers: readonly StoredPeer[],
): Promise<readonly StoredPeer[]> => {
  const known = new Map((await peersInForce(tx)).map((peer) => [keyOf(peer), peer]))
  const latest = new Map(peers.map((peer) => [keyOf(peer), peer]))
  return [...latest].flatMap(([key, peer]) => {
    const before = known.get(key)
    return before !== undefined && says(before) === says(peer) ? [] : [peer]
  })
}

/** Writes peer values that a change brings. */
export const addPeers = (
  tx: Tx,
  peers: readonly StoredPeer[],
  changeNumber: number,
): Promise<void> =>
  addRows(tx, 'peer_value', COLUMNS, peers.map(toCells), { change_number: changeNumber })
