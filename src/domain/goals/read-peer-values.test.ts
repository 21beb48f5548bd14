// Tables of others' values: spec/peer-tables.csv, a header and a row, and what of it is read or refused.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toText } from '../exact/exact.ts'
import { readModel } from '../model/parse.ts'
import { readChain } from './read-chain.ts'
import { readCsv } from './read-csv.ts'
import { readPeers } from './read-peer-values.ts'

const SPEC = new URL('../../../spec/', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, SPEC), 'utf8')
const columns = ['header', 'row', 'refused', 'column', 'nearest', 'value', 'why']
const table = readCsv('peer-tables.csv', textOf('peer-tables.csv'), {
  valid: columns,
  needed: columns,
})
if ('refusals' in table) throw new Error('spec/peer-tables.csv is refused')
const rows = table.rows.map(({ cells }) => Object.fromEntries(cells))

const readSmall = (peers: string, files: readonly (readonly [string, string])[] = []) => {
  const model = readModel(new Map([['model.yaml', textOf('bad-files/model.yaml')]]), 'model.yaml')
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = `${textOf('bad-files/chain.yaml')}${peers}\n`
  const read = readChain(new Map([['chain.yaml', chain], ...files]), 'chain.yaml', model.model)
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.chain
}

const { measures } = readSmall('')
const known = new Map([...measures].filter(([id]) => id === 'm1'))

describe('peer-tables.csv', () => {
  test.for(rows)('$header / $row: $why', ({ header, row, refused, column, nearest, value }) => {
    const { all, refusals } = readPeers('peers.csv', `${header}\n${row}\n`, known)
    const [first] = refusals
    const told = first === undefined ? [] : [first.refused, String(first.at.column)]
    expect(told).toEqual(refused === '' ? [] : [refused, column])
    expect(first !== undefined && 'nearest' in first ? first.nearest : '').toBe(nearest)
    const said = all.map((one) =>
      [
        toText(one.value).replace('.', ','),
        ...(one.madeUp ? ['madeUp'] : []),
        one.source,
        one.fetched,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    if (refused === '') expect(said).toEqual([value])
  })
})

test('rows in the chain file say the same as a table beside it', () => {
  const inFile = readSmall(
    `peers:\n  - { area: "0880", measure: m1, year: 2025, value: "81,5", madeUp: true, source: s, fetched: 2026-03-23 }`,
  )
  const csv = 'area;measure;year;value;madeUp;source;fetched\n0880;m1;2025;81,5;x;s;2026-03-23\n'
  const beside = readSmall('peers: p.csv', [['p.csv', csv]])
  expect(inFile.peers).toEqual(beside.peers)
  expect(inFile.peers).toHaveLength(1)
})
