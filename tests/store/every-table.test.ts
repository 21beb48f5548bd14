// Every table of the database, by its own catalogue, with rows of two municipalities: neither reads, changes, removes
// or writes a row of the other's, whatever SQL it asks as the application's role.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actAs } from '../../src/store/acting-as.ts'
import { REFERENCE } from '../../src/store/reference-tables.ts'
import { rememberAttempt } from '../../src/store/sign-in-attempts.ts'
import { countTry } from '../../src/store/sign-in-tries.ts'
import type { Tx } from '../../src/store/tx.ts'
import { rememberChallenge } from '../../src/store/ways-in.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { fillMunicipality } from './filled.ts'

const OWN = 'dorotea'
const OTHER = 'kumla'
const LATE = '2099-01-01T00:00:00Z'

/** As whom a transaction can be: whatever it opens of its own organisation, it opens nothing of another's. */
const AS = [null, 'auditor', 'keeper'] as const

/** Who is on the way in, which no copy of a municipality holds. */
const fillWaysIn = async (tx: Tx): Promise<void> => {
  const at = { now: '2026-11-23T06:00:00Z', endsAt: LATE }
  await rememberChallenge(tx, 'utmaning', '', at)
  await rememberAttempt(tx, 'läge', { nonce: 'n', verifier: 'v', backTo: '' }, at)
  await countTry(tx, 'tove', { now: at.now, since: '2026-11-23T05:00:00Z' })
}

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let tables: readonly string[] = []

  const ask = <T>(organisation: string, text: string, as: (typeof AS)[number] = 'keeper') =>
    opened.store.asMember(organisation, 'test', async (tx) => {
      if (as !== null) await actAs(tx, as)
      return (await sql.raw<T>(text).execute(tx.query)).rows
    })
  const rowsIn = async (organisation: string, table: string): Promise<readonly string[]> =>
    (
      await ask<{ row: string }>(
        organisation,
        `select to_jsonb(t)::text as row from ${table} t where organisation_id = '${organisation}' order by 1`,
      )
    ).map(({ row }) => row)

  beforeAll(async () => {
    opened = await open()
    for (const id of [OWN, OTHER])
      await opened.store.asMember(id, 'anna', async (tx) => {
        await fillMunicipality(tx, opened.store.files)
        await fillWaysIn(tx)
      })
    const found = await ask<{ name: string }>(
      OWN,
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r','p') and c.relname <> 'schema_migration' order by 1`,
    )
    // NOTE what is everybody's has no owner to be kept from; the statistics' own test holds who may write it.
    const everybodys: readonly string[] = REFERENCE
    tables = found.map(({ name }) => name).filter((name) => !everybodys.includes(name))
  }, 60_000)
  afterAll(() => opened.remove())

  test('both have rows in every table, the sessions’ too', async () => {
    expect(tables).toContain('session')
    const empty: string[] = []
    for (const table of tables)
      for (const id of [OWN, OTHER]) if ((await rowsIn(id, table)).length === 0) empty.push(table)
    expect(empty).toEqual([])
  })

  test('nothing of the other’s is read', async () => {
    for (const table of tables)
      for (const as of AS) {
        const asked = `select 1 from ${table} where organisation_id <> '${OWN}'`
        expect([table, as, await ask(OWN, asked, as)]).toEqual([table, as, []])
      }
  })

  test('nothing of the other’s is changed or removed', async () => {
    for (const table of tables) {
      const before = await rowsIn(OTHER, table)
      for (const as of AS)
        for (const text of [
          `update ${table} set organisation_id = '${OWN}' where organisation_id = '${OTHER}' returning 1`,
          `delete from ${table} where organisation_id = '${OTHER}' returning 1`,
        ]) {
          const answered = await ask(OWN, text, as).catch((error: unknown) => String(error))
          if (Array.isArray(answered)) expect([table, text, answered]).toEqual([table, text, []])
          else
            expect([table, answered]).toEqual([table, expect.stringContaining('permission denied')])
        }
      expect(await rowsIn(OTHER, table)).toEqual(before)
    }
  })

  test('nothing is written as the other’s, not even a row that would be right', async () => {
    for (const table of tables) {
      const before = await rowsIn(OTHER, table)
      const [one = ''] = await rowsIn(OWN, table)
      const row = JSON.stringify({ ...JSON.parse(one), organisation_id: OTHER }).replaceAll(
        "'",
        "''",
      )
      for (const as of AS) {
        const text = `insert into ${table} select * from jsonb_populate_record(null::${table}, '${row}'::jsonb)`
        const answered = await ask(OWN, text, as).then(
          () => 'written',
          (error: unknown) => String(error),
        )
        expect([table, answered]).toEqual([
          table,
          expect.stringMatching(/row-level security|permission denied/),
        ])
      }
      expect(await rowsIn(OTHER, table)).toEqual(before)
    }
  })
})
