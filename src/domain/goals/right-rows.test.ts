// What is told of a list where some rows are wrong.
import { expect, test } from 'vitest'
import { faultIn, type ListDifference, type ListFault } from './listed.ts'
import { holdRightRows } from './right-rows.ts'

type Row = {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly says: string
}

const row = (number: number, name: string, says = ''): Row => ({
  sheet: 'Organ',
  row: number,
  name,
  says,
})

/** A list in which «fel» is a fault that is seen first, «sent fel» one that is seen when the first are mended, and «under X» names another row. */
const hold = (rows: readonly Row[]) => {
  const names = new Set(rows.map(({ name }) => name))
  const first = rows.flatMap((one): readonly ListFault[] => {
    const under = /^under (.+)$/.exec(one.says)?.[1]
    if (under !== undefined && !names.has(under))
      return [faultIn(one, 'noSuchThing', 'under', under)]
    return one.says === 'fel' ? [faultIn(one, 'kindMissing', 'kind', one.name)] : []
  })
  if (first.length > 0) return { differences: [], faults: first }
  return {
    faults: rows
      .filter(({ says }) => says === 'sent fel')
      .map((one) => faultIn(one, 'lastDayStands', 'lastDay', one.name)),
    differences: rows
      .filter(({ says }) => says !== 'sent fel')
      .map((at): ListDifference => {
        return { is: 'added', at, what: at.name, field: null, before: '', after: '' }
      }),
  }
}

test('every fault is told whenever it is seen, and what the other rows say', () => {
  const rows = [
    row(2, 'Norra', 'fel'),
    row(3, 'Södra', 'sent fel'),
    row(4, 'Östra'),
    row(5, 'Klass', 'under Norra'),
    row(6, 'Grupp', 'under Klass'),
    row(7, 'Västra', 'under Ingen'),
  ]
  const asked: boolean[] = []
  const { faults, differences } = holdRightRows(
    rows,
    ({ name }) => [name],
    () => [],
    (isIn, { isRight }) => {
      asked.push(isRight)
      return hold(rows.filter(isIn))
    },
  )
  expect(faults.map((one) => [one.row, one.fault])).toEqual([
    [2, 'kindMissing'],
    [7, 'noSuchThing'],
    [3, 'lastDayStands'],
  ])
  expect(differences.map(({ what }) => what)).toEqual(['Östra'])
  expect(asked[0]).toBe(true)
  expect(asked.slice(1).some(Boolean)).toBe(false)
})

test('a row stands or falls with another of the same', () => {
  const rows = [row(2, 'Kim', 'fel'), row(3, 'Kim'), row(4, 'Lo')]
  const { differences } = holdRightRows(
    rows,
    () => [],
    ({ name }) => [name],
    (isIn) => hold(rows.filter(isIn)),
  )
  expect(differences.map(({ what }) => what)).toEqual(['Lo'])
})
