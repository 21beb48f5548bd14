// A large table is written in a thread of its own, while the server answers others.
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeApart } from '../../src/http/staff/write-apart.ts'
import { sheetOf } from '../../src/render/workbooks/table.ts'

const ROWS = 6_000
const order = {
  table: {
    title: 'Målkedjan',
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        'Målkedjan',
        [
          { heading: 'Mål', of: (row: number) => `Mål ${row}` },
          { heading: 'Värde', of: (row: number) => ({ number: String(row), decimals: 1 }) },
        ],
        Array.from({ length: ROWS }, (_, row) => row),
      ),
    ],
  },
  outing: {
    municipality: 'Storstad',
    who: 'Kim Lind',
    at: '2026-11-28T12:00:00Z',
    today: '2026-11-28',
  },
  language: 'sv',
} as const

test('every row is in it, and the thread that it is asked from goes on meanwhile', async () => {
  let turns = 0
  const ticking = setInterval(() => {
    turns += 1
  }, 1)
  const file = await writeApart(order)
  clearInterval(ticking)
  const { sheets } = await readXlsx(file)
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Om', expect.any(Number)],
    ['Målkedjan', ROWS + 1],
  ])
  expect(sheets[1]?.rows.at(-1)).toEqual([`Mål ${ROWS - 1}`, ROWS - 1])
  expect(turns).toBeGreaterThan(20)
})
