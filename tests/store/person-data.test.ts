// A person's own rows, against the page of personal data and the schema; and what is left when they are removed.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  NOT_TOLD,
  PERSON_ROWS,
  PERSON_TABLES,
  type PersonRows,
} from '../../src/domain/workflow/person-data.ts'
import { readAccount } from '../../src/store/accounts.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { readAudit } from '../../src/store/audit.ts'
import { DUMPED } from '../../src/store/dump-format.ts'
import { mentionsOf, removePersonRows, rowsOfPerson } from '../../src/store/person-rows.ts'
import { recordReading } from '../../src/store/readings.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { fillMunicipality, SECRET } from './filled.ts'
import { reading } from './samples.ts'

const [personal = ''] = readFileSync('docs/running/personuppgifter.md', 'utf8').split(
  '## Det som inte är personuppgifter',
)
const LISTED = [...personal.matchAll(/`(\w+)\.(\w+)`/g)].map(([, table = '', column = '']) => [
  table,
  column,
])

test('every table of the page of personal data is told of, or said not to be and why', () => {
  const tables = [...new Set(LISTED.map(([table = '']) => table))]
  expect([...PERSON_TABLES, ...Object.keys(NOT_TOLD)].toSorted()).toEqual(tables.toSorted())
})

test('no column of personal data is left out, but for secrets and whole documents', () => {
  const left = LISTED.filter(([table = '', column = '']) => {
    const rows: Readonly<Record<string, PersonRows>> = PERSON_ROWS
    return rows[table]?.without?.includes(column)
  })
  expect(left.map((one) => one.join('.')).toSorted()).toEqual([
    'chain_version.body',
    'evaluation_version.body',
    'model_draft.source_yaml',
    'model_version.source_yaml',
    'passkey.public_key',
    'password.hash',
    'snapshot.body',
  ])
})

/** Where a removed person's name may stand: what is public record by name, and what others have written. */
const BY_NAME = [
  'part_move',
  'assignment_step',
  'disposal_decision',
  'disposal_receipt',
  'decision',
]

describe.each(DATABASES)('a person, on $name', ({ open }) => {
  const filled = async (): Promise<TestStore> => {
    const opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'anna', async (tx) => {
        await fillMunicipality(tx, opened.store.files)
        await recordReading(tx, reading('8.000', { period: '2019', reportedBy: 'Anna Å' }), null)
      })
    return opened
  }

  /** Every row as text, by table. */
  const everything = ({ store }: TestStore, organisation: string) =>
    store.asMember(organisation, 'test', async (tx) => {
      await actAs(tx, 'keeper')
      const found = new Map<string, string>()
      for (const table of [...DUMPED, 'session', 'invitation', 'ordered_file'] as const) {
        const { rows } = await sql<{ row: string }>`
          select to_jsonb(t)::text as row from ${sql.table(table)} t
          where organisation_id = ${organisation} order by 1`.execute(tx.query)
        found.set(table, rows.map(({ row }) => row).join('\n'))
      }
      return found
    })

  test('is told everything of their own, no secret, and nothing of another municipality’s', async () => {
    const opened = await filled()
    try {
      await opened.store.readAsMember('kumla', 'bo', async (tx) => {
        const annas = await rowsOfPerson(tx, 'anna')
        for (const table of [
          'account',
          'reading',
          'remark',
          'snapshot',
          'decision',
          'audit_event',
          'mail_job',
          'ordered_file',
        ])
          expect([...annas.keys()]).toContain(table)
        const bos = JSON.stringify([...(await rowsOfPerson(tx, 'bo'))])
        expect(bos).toContain('bo@kumla.example')
        expect(bos).not.toContain(SECRET)
        expect(bos).not.toContain('cose-nyckel')
        expect(await mentionsOf(tx, 'Bo Ö')).toContainEqual({
          table: 'auditors_verdict',
          column: 'signed',
          key: 'helår-2025',
        })
      })
    } finally {
      await opened.remove()
    }
  }, 60_000)

  test('who is removed stands nowhere by account, and by name only where it is public record', async () => {
    const opened = await filled()
    try {
      const kalmar = await everything(opened, 'kalmar')
      const before = await opened.store.readAsMember('kumla', 'anna', (tx) =>
        readAudit(tx, { limit: 1000 }),
      )
      const frozen = (await everything(opened, 'kumla')).get('snapshot')
      const pseudonym = await opened.store.asMember('kumla', 'bo', (tx) =>
        removePersonRows(tx, 'anna', { called: 'Borttagen person', reason: 'Begäran', rows: {} }),
      )
      const after = await everything(opened, 'kumla')
      for (const [table, text] of after) {
        expect([table, text.includes('"anna"')]).toEqual([table, false])
        if (!BY_NAME.includes(table))
          expect([table, text.includes('"Anna Å"')]).toEqual([table, false])
      }
      expect(after.get('part_move')).toContain('Anna Å')
      expect(after.get('snapshot')).toBe(frozen?.replaceAll('"anna"', `"${pseudonym}"`))
      for (const table of [
        'mail_job',
        'mail_choice',
        'calendar_feed',
        'invitation',
        'ordered_file',
      ])
        expect([table, after.get(table)]).toEqual([table, ''])
      expect(after.get('reading')).toContain(
        `Borttagen person ${pseudonym.slice('removed-'.length)}`,
      )
      await opened.store.readAsMember('kumla', 'bo', async (tx) => {
        expect(await readAccount(tx, 'anna')).toBeNull()
        expect(await readAccount(tx, pseudonym)).toMatchObject({
          roles: [],
          given: [],
          login: null,
        })
        const events = await readAudit(tx, { limit: 1000 })
        expect(
          events.slice(1).map(({ changeNumber, at, what }) => [changeNumber, at, what]),
        ).toEqual(before.map(({ changeNumber, at, what }) => [changeNumber, at, what]))
        expect(events[0]).toMatchObject({ what: 'removePerson', who: 'bo', subject: pseudonym })
      })
      expect(await everything(opened, 'kalmar')).toEqual(kalmar)
    } finally {
      await opened.remove()
    }
  }, 60_000)

  test('nobody is removed past the log', async () => {
    const opened = await filled()
    try {
      const call = (organisation: string, account: string, change: number) =>
        opened.store.asMember(organisation, 'bo', ({ query }) =>
          sql`select remove_person(${account}, 'removed-00', 'X', ${change})`.execute(query),
        )
      await expect(call('kumla', 'anna', 1)).rejects.toThrow('the log does not tell of it')
      await expect(call('kumla', 'nobody', 1)).rejects.toThrow('there is no such person')
      await expect(call('*', 'anna', 1)).rejects.toThrow('there is no such person')
    } finally {
      await opened.remove()
    }
  }, 60_000)
})
