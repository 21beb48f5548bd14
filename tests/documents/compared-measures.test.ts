// Measures beside others in a document: own value, the group's, and the place in the year that theirs is of.
import { expect, test } from 'vitest'
import { drawComparison } from '../../src/render/documents/draw-lists.ts'
import { plainText } from '../../src/render/documents/numbered.ts'
import { viewShipped } from '../views/shipped.ts'

const rowsOf = (municipality: string, round: string) => {
  const viewing = viewShipped(municipality, round, (chain) => chain)
  const [table] = drawComparison({ viewing, body: null }, {}, 'jamforelse')
  if (table?.is !== 'figures') throw new Error('nothing is compared')
  const heads = table.columns.map(({ heading }) => heading)
  const rows = table.rows.map((row) =>
    row.map(({ runs }) => plainText(runs).replaceAll('\u00a0', ' ')),
  )
  return { heads, rows }
}

test('each measure has its place among the group, with the year', () => {
  const { heads, rows } = rowsOf('exempel', 'helår-2025')
  expect(heads).toEqual(['Mått', 'Värde', 'Jämfört med', 'Deras värde', 'Plats'])
  expect(rows).toEqual([
    [
      ...['Nöjda med skolan', '60 (påhittat)', 'Medel, Liknande kommuner (påhittade)'],
      ...['58 (påhittat)', 'plats 3 av 6 (2025)'],
    ],
  ])
})

test('a forecast of a year that is not over has no place: the group’s last year is of the outcome then', () => {
  const { rows } = rowsOf('exempel', 'delår-2026')
  for (const row of rows) expect(row.at(-1)).toMatch(/^(|plats \d+ av \d+(, .*)? \(202[0-5]\))$/)
})
