// The lines of planning bases: added, said anew and withdrawn by rows that follow one another.
import {
  type BasisLine,
  type BasisWords,
  isBasisSort,
} from '../domain/comparison/planning-basis.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import { isInForce } from './rows-in-force.ts'
import type { Tx } from './tx.ts'

/** A line as it is kept: the row that holds, and who wrote it. */
export type StoredBasisLine = BasisLine & {
  /** The change that brought the row that holds. */
  readonly changeNumber: number
  readonly person: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

/** Those in force. The oldest line first. */
const inForce = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('basis_line as held')
    .selectAll('held')
    .where('held.organisation_id', '=', organisationId)
    .where(isInForce({ table: 'basis_line', id: 'line_id' }))
    .orderBy('held.line_id')

type Row = Awaited<ReturnType<ReturnType<typeof inForce>['execute']>>[number]

const toLine = (row: Row): StoredBasisLine => {
  if (!isBasisSort(row.sort)) throw new Error(`toLine: a line cannot be a «${row.sort}»`)
  return {
    id: row.line_id,
    service: row.service_id,
    year: row.year,
    sort: row.sort,
    body: row.body,
    node: row.node_id,
    measure: row.measure_id,
    limit: row.limit_id,
    amount: row.amount,
    changeNumber: row.change_number,
    person: row.person,
    author: row.author,
    recordedAt: row.recorded_at,
  }
}

/** Those of a service and a year, the first written first. */
export const basisLinesOf = async (
  tx: Tx,
  service: string,
  year: number,
): Promise<readonly StoredBasisLine[]> =>
  (
    await inForce(tx).where('held.service_id', '=', service).where('held.year', '=', year).execute()
  ).map(toLine)

type Written = Omit<BasisLine, 'id'> & { readonly id: string; readonly person: string }

const addRow = async (
  tx: Tx,
  what: 'writeBasis' | 'changeBasis' | 'withdrawBasis',
  written: Written,
  known: StoredBasisLine | null,
): Promise<void> => {
  const told = ({ sort, year, body, node, measure, limit, amount }: Omit<BasisLine, 'id'>) => ({
    ...{ line: written.id, sort, year, body },
    ...(node === null ? {} : { node }),
    ...(measure === null ? {} : { measure, limit, value: amount }),
  })
  const isWithdrawn = what === 'withdrawBasis'
  const changeNumber = await recordChange(tx, {
    what,
    subject: written.service,
    before: known === null ? null : told(known),
    after: isWithdrawn ? { line: written.id, year: written.year } : told(written),
  })
  await tx.query
    .insertInto('basis_line')
    .values({
      organisation_id: tx.organisationId,
      line_id: written.id,
      change_number: changeNumber,
      based_on: known?.changeNumber ?? 0,
      service_id: written.service,
      year: written.year,
      sort: written.sort,
      body: written.body,
      node_id: written.node,
      measure_id: written.measure,
      limit_id: written.limit,
      amount: written.amount,
      withdrawn: isWithdrawn,
      person: written.person,
      author: tx.who,
    })
    .execute()
}

/** Adds a line, with its audit event. */
export const addBasisLine = (tx: Tx, line: Omit<BasisLine, 'id'>, person: string): Promise<void> =>
  addRow(tx, 'writeBasis', { ...line, id: newId(), person }, null)

export type BasisLineGone = { readonly refused: 'noSuchBasisLine' | 'basisLineMoved' }

/** The line as the writer saw it, held until the transaction ends. @refuses noSuchBasisLine, basisLineMoved */
export const basisLineAt = async (
  tx: Tx,
  id: string,
  basedOn: number,
): Promise<StoredBasisLine | BasisLineGone> => {
  await holdOthers(tx)
  const row = await inForce(tx).where('held.line_id', '=', id).executeTakeFirst()
  if (row === undefined) return { refused: 'noSuchBasisLine' }
  return row.change_number === basedOn ? toLine(row) : { refused: 'basisLineMoved' }
}

/** Says a line anew, with its audit event. */
export const changeBasisLine = (
  tx: Tx,
  known: StoredBasisLine,
  words: BasisWords,
  person: string,
): Promise<void> => addRow(tx, 'changeBasis', { ...known, ...words, person }, known)

/** Takes a line away, with its audit event; what it said stays in the log. */
export const withdrawBasisLine = (tx: Tx, known: StoredBasisLine, person: string): Promise<void> =>
  addRow(tx, 'withdrawBasis', { ...known, person }, known)
