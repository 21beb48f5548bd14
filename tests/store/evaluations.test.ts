// Evaluations in the database: lines are only added to, and what somebody writes for themselves is closed to all others.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveAccount } from '../../src/store/accounts.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { readAudit } from '../../src/store/audit.ts'
import { linesInForce, saveLine } from '../../src/store/evaluation-lines.ts'
import { keepOwnNote, ownNotes } from '../../src/store/evaluation-notes.ts'
import {
  addEvaluation,
  closeEvaluationRow,
  evaluationVersions,
  listEvaluations,
} from '../../src/store/evaluations.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { removePersonRows } from '../../src/store/person-rows.ts'
import type { Tx } from '../../src/store/tx.ts'
import { writeTakeout } from '../../src/store/write-takeout.ts'
import { openZipFile } from '../../src/store/zip.ts'
import { DATABASES, type TestStore } from './databases.ts'

const SECRET = 'hemlig tanke om område 3'
const ID = 'kompass-2026'
const AT = { evaluationId: ID, person: 'Anna Å' }
const LINE = { sort: 'points', part: '1', by: 'self', body: { points: '60' } }

describe.each(DATABASES)('evaluations on $name', ({ open }) => {
  let opened: TestStore
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-evaluations-'))
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>, organisation = 'kumla') =>
    opened.store.asMember(organisation, who, work)

  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await as('start', (tx) => addOrganisation(tx, { name: id }), id)
    await as('anna', async (tx) => {
      for (const accountId of ['anna', 'bo'])
        await saveAccount(tx, { accountId, name: `${accountId} Å`, roles: [] })
      await addEvaluation(tx, {
        ...AT,
        frameworkId: 'liten',
        frameworkText: 'framework: liten\n',
        head: { title: 'Kompass' },
        bodyId: null,
        lines: [LINE, { ...LINE, part: '2', body: { missing: 'lost' } }],
      })
      await keepOwnNote(tx, { evaluationId: ID, part: '3', body: SECRET }, 0)
    })
  })
  afterAll(async () => {
    await opened.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const latestOf = (part: string) =>
    as('anna', async (tx) => (await linesInForce(tx, ID)).get(ID)?.find((one) => one.part === part))

  test('one name is one evaluation', async () => {
    const again = { ...AT, frameworkId: 'x', frameworkText: 'x', head: {}, bodyId: null, lines: [] }
    expect(await as('anna', (tx) => addEvaluation(tx, again))).toEqual({
      refused: 'evaluationIsThere',
    })
    expect(await as('anna', listEvaluations)).toHaveLength(1)
    expect(await as('anna', listEvaluations, 'kalmar')).toEqual([])
  })

  test('what was given stands in the table when it is given anew, and is refused to whoever did not see it', async () => {
    const first = await latestOf('1')
    const next = { ...LINE, body: { points: '72,5' } }
    const saved = await as('bo', (tx) => saveLine(tx, AT, next, first?.changeNumber ?? 0))
    expect(saved).not.toHaveProperty('refused')
    expect((await latestOf('1'))?.body).toEqual({ points: '72,5' })
    expect(
      await as('anna', (tx) => saveLine(tx, AT, next, first?.changeNumber ?? 0)),
    ).toMatchObject({
      refused: 'newerExists',
    })
    const { rows } = await as('anna', ({ query }) =>
      sql`select from evaluation_line where part_id = '1'`.execute(query),
    )
    expect(rows).toHaveLength(2)
  })

  test('what is taken back is no longer there, and can be given anew', async () => {
    const two = await latestOf('2')
    await as('anna', (tx) =>
      saveLine(tx, AT, { ...LINE, part: '2', body: null }, two?.changeNumber ?? 0),
    )
    expect(await latestOf('2')).toBeUndefined()
    const anew = await as('anna', (tx) => saveLine(tx, AT, { ...LINE, part: '2' }, 0))
    expect(anew).not.toHaveProperty('refused')
  })

  test('each closing is a version of its own, numbered from 1', async () => {
    const closed = { closedOn: '2026-11-20', person: 'Anna Å' }
    for (const why of [null, 'Rättat'])
      await as('anna', (tx) =>
        closeEvaluationRow(tx, ID, { ...closed, why, body: { points: [why] } }),
      )
    const versions = (await as('anna', evaluationVersions)).get(ID)
    expect(versions?.map(({ version, why }) => [version, why])).toEqual([
      [2, 'Rättat'],
      [1, null],
    ])
  })

  test('SQL as the application’s role sees, changes, removes and adds no other person’s note, whatever it says it is', async () => {
    for (const setting of [
      '',
      "set local app.author = 'bo'; ",
      "set local app.acting_as = 'auditor'; ",
    ]) {
      const run = (text: string) =>
        as('bo', async ({ query }) => {
          if (setting !== '') await sql.raw(setting).execute(query)
          return (await sql.raw<object>(text).execute(query)).rows
        })
      expect(await run('select * from evaluation_note')).toEqual([])
      expect(await run("update evaluation_note set body = 'x' returning 1")).toEqual([])
      expect(await run('delete from evaluation_note returning 1')).toEqual([])
    }
    await expect(
      as('bo', ({ query }) =>
        sql
          .raw(
            `insert into evaluation_note (organisation_id, evaluation_id, part_id, author, change_number, body)
             values ('kumla', '${ID}', '9', 'anna', 1, 'x')`,
          )
          .execute(query),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('a note is its own person’s: they read it, change it as they saw it, and the log says only that', async () => {
    expect(await as('bo', (tx) => ownNotes(tx, ID))).toEqual([])
    const [note] = await as('anna', (tx) => ownNotes(tx, ID))
    expect(note).toMatchObject({ part: '3', body: SECRET })
    const changed = { evaluationId: ID, part: '3', body: `${SECRET}!` }
    expect(await as('anna', (tx) => keepOwnNote(tx, changed, 0))).toMatchObject({
      refused: 'newerExists',
    })
    await as('anna', (tx) => keepOwnNote(tx, changed, note?.changeNumber ?? 0))
    const events = await as('bo', (tx) => readAudit(tx, { what: ['keepEvaluationNote'] }))
    expect(events.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  test('what an administrator takes out leaves notes behind; the terminal’s copy holds them', async () => {
    const takeout = async (withClosed: boolean): Promise<string> => {
      const file = join(folder, `${withClosed}.zip`)
      await opened.store.readAsMember('kumla', 'test', (tx) =>
        writeTakeout(tx, createWriteStream(file), {
          withClosed,
          about: 'x',
          files: opened.store.files,
        }),
      )
      const zip = await openZipFile(file, true)
      const parts: string[] = []
      for (const path of zip.parts.keys())
        for await (const chunk of zip.read(path)) parts.push(String(chunk))
      zip.close()
      return parts.join('\n')
    }
    expect(await takeout(false)).not.toContain(SECRET)
    expect(await takeout(true)).toContain(SECRET)
  })

  test('when a person is removed their notes go, and what they gave stands by a pseudonym', async () => {
    await as('bo', (tx) =>
      removePersonRows(tx, 'anna', { called: 'Borttagen', reason: 'Begärt', rows: {} }),
    )
    const { rows } = await as('bo', async (tx) => {
      await actAs(tx, 'keeper')
      return sql<{ author: string }>`
        select author from evaluation_note union all select author from evaluation_line
        union all select author from evaluation union all select author from evaluation_version`.execute(
        tx.query,
      )
    })
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter(({ author }) => author === 'anna')).toEqual([])
    const left = await as('bo', async (tx) => {
      await actAs(tx, 'keeper')
      return (await sql`select from evaluation_note`.execute(tx.query)).rows
    })
    expect(left).toEqual([])
  })
})
