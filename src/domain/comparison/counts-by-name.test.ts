// Which key figure is named as the count behind a share: spec/comparison/counts-by-name.csv, and the real catalogue where it is.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { countsByName } from './counts-by-name.ts'

describe('counts-by-name.csv', () => {
  for (const { cell, line } of readTable('../comparison/counts-by-name.csv'))
    test(`${line}: ${cell('why')}`, () => {
      const among = cell('among')
        .split('|')
        .map((title, at) => ({ id: String(at), title }))
      expect(countsByName(among)({ title: cell('title') })?.title ?? '').toBe(cell('found', ''))
    })
})

const REAL = new URL('../../../../shared/data/kolada/kpi.json', import.meta.url)
const isThere = existsSync(REAL)

describe.skipIf(!isThere)(
  'in the real catalogue (left out where it does not lie beside the project)',
  () => {
    type Recorded = { readonly id: string; readonly title: string }
    const all: readonly Recorded[] = isThere ? JSON.parse(readFileSync(REAL, 'utf8')) : []
    test.each([
      ['N01712', 'N01938'],
      ['N18903', 'N18900'],
      ['N15428', undefined],
    ])('%s is a share of %s', (share, count) => {
      const one = all.find(({ id }) => id === share)
      if (one === undefined) throw new Error(`the catalogue has no ${share}`)
      expect(countsByName(all)(one)?.id).toBe(count)
    })
  },
)
