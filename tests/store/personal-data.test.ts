// The page of personal data against the schema: every column of every table stands there, as the one or the other.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { DATABASES } from './databases.ts'

const PAGE = readFileSync('docs/running/personuppgifter.md', 'utf8')
const [personal = '', others = ''] = PAGE.split('## Det som inte är personuppgifter')

/** The columns under the headings: `table.column`. */
const namedAsPersonal = [...personal.matchAll(/`(\w+\.\w+)`/g)].map(([, name]) => name)
/** Those in the list at the end: a line a table. */
const namedAsOther = others.split('\n').flatMap((line) => {
  const [table, ...columns] = [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  return columns.map((column) => `${table}.${column}`)
})

test.each(DATABASES)(
  'every column is listed once, on $name',
  async ({ open }) => {
    const { store, remove } = await open()
    try {
      const columns = await store.readAsMember('kumla', 'test', async ({ query }) => {
        const { rows } = await sql<{ found: string }>`
        select c.relname || '.' || a.attname as found
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = 'public' and c.relkind in ('r', 'p')
          and c.relname <> 'schema_migration'`.execute(query)
        return rows.map(({ found }) => found)
      })
      expect([...namedAsPersonal, ...namedAsOther].toSorted()).toEqual(columns.toSorted())
    } finally {
      await remove()
    }
  },
  60_000,
)

test.each(['author', 'person', 'who', 'login', 'email', 'account_id', 'reported_by', 'signed'])(
  'a column called %s is never listed as something else',
  (name) => expect(namedAsOther.filter((one) => one.endsWith(`.${name}`))).toEqual([]),
)
