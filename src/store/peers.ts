// Other municipalities' values that came beside the chain, until the national statistics carry them.
import { addRows } from './add-rows.ts'
import type { Cell, Column } from './cells.ts'
import type { Tx } from './tx.ts'

/** `value` is exact decimal text, `period` a year, `area` the other municipality's code. */
export type StoredPeer = {
  readonly measureId: string
  readonly period: string
  readonly area: string
  readonly value: string
  readonly source: string | null
}

const keyOf = ({ measureId, period, area }: StoredPeer): string =>
  JSON.stringify([measureId, period, area])

const COLUMNS: readonly Column[] = [
  ['measure_id', 'text'],
  ['period', 'text'],
  ['area', 'text'],
  ['value', 'numeric'],
  ['source', 'text'],
]

const toCells = (peer: StoredPeer): readonly Cell[] => [
  peer.measureId,
  peer.period,
  peer.area,
  peer.value,
  peer.source,
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
  return rows.map(({ measure_id, period, area, value, source }) => ({
    measureId: measure_id,
    period,
    area,
    value,
    source,
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
    return before?.value === peer.value && before.source === peer.source ? [] : [peer]
  })
}

/** Writes peer values that a change brings. */
export const addPeers = (
  tx: Tx,
  peers: readonly StoredPeer[],
  changeNumber: number,
): Promise<void> =>
  addRows(tx, 'peer_value', COLUMNS, peers.map(toCells), { change_number: changeNumber })
