// Values keep what they are on both databases: digits, days, moments and large whole numbers.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addRows } from '../../src/store/add-rows.ts'
import { recordChange } from '../../src/store/audit.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'

describe.each(DATABASES)('columns on $name', ({ open }) => {
  let opened: TestStore
  const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    opened.store.asMember('kumla', 'a', work)
  const one = (expression: string): Promise<unknown> =>
    as(async ({ query }) => {
      const { rows } = await sql
        .raw<{ value: unknown }>(`select ${expression} as value`)
        .execute(query)
      return rows[0]?.value
    })
  beforeAll(async () => {
    opened = await open()
    await as((tx) => addOrganisation(tx, { name: 'Kumla' }))
  })
  afterAll(() => opened.remove())

  test.each([
    ['33.30::numeric', '33.30'],
    [
      '123456789012345678901234567890.000000000001::numeric',
      '123456789012345678901234567890.000000000001',
    ],
    ["'2026-02-28'::date", '2026-02-28'],
    ["'2026-03-29 02:30:00.123456+01'::timestamptz", '2026-03-29T01:30:00.123456Z'],
    ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
    ['-5::bigint', -5],
    ['\'{"å": [1, null]}\'::jsonb', { å: [1, null] }],
    ['null::numeric', null],
  ])('%s is read as %j', async (expression, value) => {
    expect(await one(expression)).toEqual(value)
  })

  test('a whole number that no JavaScript number holds is an error, never another number', async () => {
    await expect(one('9007199254740992::bigint')).rejects.toThrow('does not fit a number')
    expect(await one('1::bigint')).toBe(1)
  })

  test('an SQL error that was caught and passed over cannot be committed as if nothing had happened', async () => {
    const work = as(async (tx) => {
      await recordChange(tx, { what: 'test', subject: 'x', before: null, after: null })
      await sql`select 1 / 0`.execute(tx.query).catch(() => 'passed over')
    })
    await expect(work).rejects.toThrow('was caught and passed over')
  })

  test('reading at one moment can change nothing', async () => {
    const work = opened.store.readAsMember('kumla', 'a', (tx) =>
      recordChange(tx, { what: 'test', subject: 'x', before: null, after: null }),
    )
    await expect(work).rejects.toThrow('read-only transaction')
  })

  test('fifty thousand rows go in by blocks, digit for digit', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [
      'm',
      '2026',
      `omr-${index}`,
      `${index}.50`,
      index % 2 === 0 ? null : 'käll"a\\, {1}',
    ])
    const columns = [
      ['measure_id', 'text'],
      ['period', 'text'],
      ['area', 'text'],
      ['value', 'numeric'],
      ['source', 'text'],
    ] as const
    await as((tx) => addRows(tx, 'peer_value', columns, rows, { change_number: 1 }))
    const found = await as(({ query }) =>
      sql<{ count: number; sum: string; odd: string }>`
        select count(*) as count, sum(value) as sum, max(source) as odd from peer_value
        where organisation_id = 'kumla'`.execute(query),
    )
    expect(found.rows).toEqual([{ count: 50_000, sum: '1250000000.00', odd: 'käll"a\\, {1}' }])
  })
})
