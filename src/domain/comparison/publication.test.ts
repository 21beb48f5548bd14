// Preliminary, or still to come: the table in spec/statistics/publication.csv.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isPreliminary, isStillToCome } from './publication.ts'

const table = readFileSync(
  new URL('../../../spec/statistics/publication.csv', import.meta.url),
  'utf8',
)
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'))

test.for(rows)('published %s, %s, %s: %s on %s', (cells) => {
  const [period, preliminary, final, year, today = '', isEarly, isToCome] = cells
  const next = {
    ...(period ? { period } : {}),
    ...(preliminary ? { preliminary } : {}),
    ...(final ? { final } : {}),
  }
  expect(isPreliminary({ next }, Number(year), today)).toBe(isEarly === 'yes')
  expect(isStillToCome({ next }, Number(year), today)).toBe(isToCome === 'yes')
})
