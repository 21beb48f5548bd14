// One municipality never meets another's rows, and nobody rewrites what was recorded.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importChain, readChainFromStore } from '../../src/store/chains.ts'
import { DUMPED } from '../../src/store/dump-format.ts'
import { addOrganisation, listOrganisations } from '../../src/store/organisations.ts'
import { readingsInForce } from '../../src/store/readings.ts'
import { REFERENCE } from '../../src/store/reference-tables.ts'
import { isOrganisationId, LISTING } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { CHAIN } from './samples.ts'

/** What is changed in place; everything else is added to. */
const CHANGED: readonly string[] = [
  'assignee',
  'organisation',
  'account',
  'password',
  'passkey',
  'delegation',
  'calendar_feed',
  'model_draft',
  'mail_choice',
  'mail_job',
  'auditors_note',
  'auditors_draft',
  'evaluation_note',
]
const FACTS = DUMPED.filter((table) => !CHANGED.includes(table))
/** Who is signed in, or on the way: no part of a backup. */
const COMING_IN = ['invitation', 'passkey_challenge', 'session', 'sign_in_attempt', 'sign_in_try']
/** What can be asked for anew: no part of a backup either. */
const MADE_ANEW = ['ordered_file']

describe.each(DATABASES)('tenancy on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'start', async (tx) => {
        await addOrganisation(tx, { name: id })
        await importChain(tx, CHAIN)
      })
  })
  afterAll(() => opened.remove())

  const ask = <T>(organisation: string, text: string) =>
    opened.store.asMember(
      organisation,
      'test',
      async ({ query }) => (await sql.raw<T>(text).execute(query)).rows,
    )

  test('SQL without any filter sees its own organisation’s rows only, in every table', async () => {
    for (const table of DUMPED) {
      const rows = await ask<{ organisation_id: string }>(
        'kumla',
        `select distinct organisation_id from ${table}`,
      )
      expect(rows.every((row) => row.organisation_id === 'kumla')).toBe(true)
    }
    expect(await ask('kumla', 'select distinct organisation_id from reading')).toHaveLength(1)
  })

  test('without an organisation nothing is seen, and under the listing only the organisations', async () => {
    expect((await listOrganisations(opened.store)).map((one) => one.organisationId)).toEqual([
      'kalmar',
      'kumla',
    ])
    for (const table of DUMPED.filter((name) => name !== 'organisation'))
      expect(await ask(LISTING, `select from ${table}`)).toHaveLength(0)
    const unset = await opened.store.asMember('kumla', 'test', async ({ query }) => {
      await sql`set local app.organisation = ''`.execute(query)
      return (await sql`select from reading`.execute(query)).rows
    })
    expect(unset).toHaveLength(0)
  })

  test('a row cannot be written for another organisation', async () => {
    await expect(
      ask(
        'kumla',
        "insert into account (organisation_id, account_id, name) values ('kalmar','x','X')",
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      ask(LISTING, "insert into organisation (organisation_id, name) values ('nya','Nya')"),
    ).rejects.toThrow(/row-level security/)
  })

  test.each(FACTS)('the application cannot alter or remove what is in %s', async (table) => {
    for (const text of [
      `update ${table} set organisation_id = organisation_id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable row level security`,
    ])
      await expect(ask('kumla', text)).rejects.toThrow(/permission denied|must be owner/)
  })

  test('the setting and the role end with the transaction', async () => {
    await opened.store.asMember('kumla', 'a', async (tx) => readingsInForce(tx))
    expect(
      await opened.store.asMember('malmo', 'a', async (tx) => [
        await readChainFromStore(tx),
        await readingsInForce(tx),
      ]),
    ).toEqual([null, []])
  })

  test('an organisation’s id that is none is refused before it reaches SQL', async () => {
    await expect(ask("x'; drop table reading; --", 'select 1')).rejects.toThrow(
      /no organisation's id/,
    )
  })
})

/** As SQL lists them. */
const OF_EVERYBODY = REFERENCE.map((table) => `'${table}'`).join()

describe.each(DATABASES)('the schema on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.remove())

  const find = (text: string) =>
    opened.store.asMember('kumla', 'test', async ({ query }) =>
      (await sql.raw<{ found: string }>(text).execute(query)).rows.map((row) => row.found),
    )
  const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r','p') and c.relname <> 'schema_migration'`

  test('has the tables a backup holds, those of everybody, and sign-ins, and no other', async () => {
    const tables = await find(`select c.relname as found from ${TABLES} order by 1`)
    expect(tables).toEqual([...DUMPED, ...REFERENCE, ...COMING_IN, ...MADE_ANEW].sort())
  })

  test('begins every primary key, unique index and index with the organisation, but in what is everybody’s', async () => {
    const indexes = await find(`select i.indexrelid::regclass::text as found from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public'`)
    expect(indexes.length).toBeGreaterThan(15)
    const wrong = await find(`select i.indexrelid::regclass::text as found from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and c.relname <> 'schema_migration'
        and c.relname not in (${OF_EVERYBODY}) and a.attname <> 'organisation_id'`)
    expect(wrong).toEqual([])
    const without = await find(`select c.relname as found from ${TABLES} and not exists (
      select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)
    expect(without).toEqual([])
  })

  test('carries the organisation in every foreign key, and has one from every table', async () => {
    const wrong = await find(`select k.conname as found from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'organisation_id'
      where k.contype = 'f' and not a.attnum = any(k.conkey)`)
    expect(wrong).toEqual([])
    const without = await find(`select c.relname as found from ${TABLES}
      and c.relname not in ('organisation', 'statistics_area', 'statistics_import')
      and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f')`)
    expect(without).toEqual([])
  })

  test('forces row level security by the organisation on every table, for reading and writing', async () => {
    const open = await find(`select c.relname as found from ${TABLES}
      and not (c.relrowsecurity and c.relforcerowsecurity)`)
    expect(open).toEqual([])
    const compares = "%organisation_id = current_setting(''app.organisation''::text, true)%"
    const held = await find(`select tablename as found from pg_policies
      where policyname = 'own_organisation' and cmd = 'ALL' and permissive = 'PERMISSIVE'
        and qual like '${compares}' and with_check like '${compares}' order by 1`)
    expect(held).toEqual([...DUMPED, ...COMING_IN, ...MADE_ANEW].sort())
    const others = await find(`select tablename || ': ' || cmd as found from pg_policies
      where policyname <> 'own_organisation' and tablename not in (${OF_EVERYBODY})`)
    expect(others).toEqual(['organisation: SELECT'])
  })

  test('lets everybody read what is everybody’s, and an import alone write it', async () => {
    const policies = await find(`select tablename || ': ' || cmd || case
        when qual = 'true' and with_check is null then ' by all'
        when coalesce(qual, with_check) like '%current_setting(''app.importing''::text, true) = ''on''%'
          then ' by imports'
        else ' by somebody' end as found
      from pg_policies where tablename in (${OF_EVERYBODY}) order by 1`)
    const undone = REFERENCE.filter(
      (table) => table !== 'statistics_area' && table !== 'statistics_import',
    )
    expect(policies).toEqual(
      [
        ...REFERENCE.flatMap((table) => [`${table}: INSERT by imports`, `${table}: SELECT by all`]),
        ...undone.map((table) => `${table}: DELETE by imports`),
        'statistics_import: UPDATE by imports',
      ].sort(),
    )
    const owned = await find(`select table_name as found from information_schema.columns
      where table_name in (${OF_EVERYBODY}) and column_name = 'organisation_id'`)
    expect(owned).toEqual([])
  })

  test('has no triggers but those of foreign keys, and no sequences', async () => {
    expect(await find('select tgname as found from pg_trigger where not tgisinternal')).toEqual([])
    expect(await find("select relname as found from pg_class where relkind = 'S'")).toEqual([])
  })

  // NOTE `default recording_moment()` in the migration: a store opened with a clock follows it.
  test('records every moment by the clock of the one who writes', async () => {
    const deaf = await find(`select table_name || '.' || column_name as found
      from information_schema.columns where table_schema = 'public'
        and table_name <> 'schema_migration' and column_default like '%timestamp%'`)
    expect(deaf).toEqual([])
    const following = await find(`select table_name as found from information_schema.columns
      where table_schema = 'public' and column_default = 'recording_moment()'`)
    expect(following.length).toBeGreaterThan(15)
  })

  test('says of every table and column what it means', async () => {
    const silent = await find(`select c.relname || '.' || a.attname as found
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = 'public' and c.relkind in ('r','p')
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`)
    expect(silent).toEqual([])
  })

  test('lets the application change or remove rows only where there is a reason', async () => {
    const rights = await find(`select table_name || ' ' || string_agg(lower(privilege_type), ', '
        order by privilege_type) as found
      from information_schema.role_table_grants where grantee = 'malkedja_app'
        and privilege_type in ('UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER')
      group by table_name order by 1`)
    expect(rights).toEqual([
      'account update',
      'area_group delete',
      'assignee delete',
      'auditors_draft delete, update',
      'auditors_note delete, update',
      'calendar_feed update',
      'delegation update',
      'evaluation_note delete, update',
      'invitation delete, update',
      'key_figure delete',
      'key_figure_group delete',
      'mail_choice update',
      'mail_job update',
      'model_draft update',
      'ordered_file delete, update',
      'organisation update',
      'passkey delete, update',
      'passkey_challenge delete',
      'password delete, update',
      'session delete, update',
      'sign_in_attempt delete',
      'sign_in_try delete, update',
      'statistics_import update',
      'statistics_series delete',
      'statistics_unit delete',
      'unit_index delete',
      'unit_series delete',
    ])
  })
})

test.each([
  ['kumla', true, 'a municipality'],
  ['upplands-väsby', false, 'å, ä and ö do not stand in addresses'],
  ['app', false, 'the staff app has that address'],
  ['api', false, 'what the staff app asks has that address'],
  ['en', false, 'the English pages have that address'],
])('«%s» can be an organisation’s id: %s, %s', (id, can, _why) =>
  expect(isOrganisationId(id)).toBe(can),
)
