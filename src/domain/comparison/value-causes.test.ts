// Why a value is missing: the table in spec/statistics/causes.csv.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { causeOfStatus, withCauses } from './value-causes.ts'

const table = readFileSync(new URL('../../../spec/statistics/causes.csv', import.meta.url), 'utf8')
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';'))

const of = { keyFigure: 'N90001', year: 2025, sex: 'all' } as const

test.for(rows)('«%s», others %s, to come %s: %s', ([status = '', others, toCome, cause]) => {
  const said = causeOfStatus(status)
  const asked = {
    ...of,
    area: '0180',
    value: null,
    ...(said === undefined ? {} : { cause: said }),
  }
  const beside = [
    { ...of, area: '2425', value: others === 'yes' ? 1 : null },
    // What another year or sex has says nothing of this one.
    { ...of, area: '2425', year: 2024, value: 1 },
    { ...of, area: '2425', sex: 'men' as const, value: 1 },
  ]
  const next = { period: '2025', final: '2026-08-28' }
  const today = toCome === 'yes' ? '2026-03-01' : '2026-09-01'
  const [found] = withCauses([asked, ...beside], new Map([['N90001', { next }]]), today)
  expect(found).toEqual({ ...asked, cause })
})

test('a value that is there has no cause', () => {
  const values = [{ ...of, area: '0180', value: 0 }]
  expect(withCauses(values, new Map(), '2026-09-01')).toEqual(values)
})
