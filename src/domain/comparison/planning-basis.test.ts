// What is kept of a line of a planning basis as it is written, and why one is refused.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { acceptBasis, type BasisWords, isBasisSort } from './planning-basis.ts'

const told = (accepted: BasisWords, written: BasisWords): string => {
  if (written.node !== null && accepted.node === null) return 'kept without node'
  if (written.amount !== null && accepted.amount === null) return 'kept without amount'
  return written.limit === null && accepted.limit !== null ? `kept at ${accepted.limit}` : 'kept'
}

describe('spec/planning-basis.csv', () => {
  test.for(readTable('../planning-basis.csv'))('line $line', ({ cell }) => {
    const sort = cell('sort')
    if (!isBasisSort(sort)) throw new Error(sort)
    const or = (column: string) => cell(column, '') || null
    const written = {
      ...{ body: cell('body', ''), node: or('node'), measure: or('measure') },
      ...{ limit: or('limit'), amount: or('amount') },
    }
    const accepted = acceptBasis(sort, written)
    expect('refused' in accepted ? accepted.refused : told(accepted, written)).toBe(cell('answer'))
    if (!('refused' in accepted)) expect(acceptBasis(sort, accepted)).toEqual(accepted)
  })
})
