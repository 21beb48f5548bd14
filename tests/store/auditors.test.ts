// What is the auditors' own is closed in the database itself, and goes only with copies of all there is.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actAs } from '../../src/store/acting-as.ts'
import { readAudit } from '../../src/store/audit.ts'
import { addNote, auditorsNotes, changeNote, throwNote } from '../../src/store/auditors-notes.ts'
import {
  auditorsVerdicts,
  deliverVerdict,
  saveDraftVerdict,
} from '../../src/store/auditors-verdicts.ts'
import { writeDump } from '../../src/store/dump.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import type { Tx } from '../../src/store/tx.ts'
import { writeTakeout } from '../../src/store/write-takeout.ts'
import { openZipFile } from '../../src/store/zip.ts'
import { DATABASES, type TestStore } from './databases.ts'

const SECRET = 'hemlig iakttagelse'
const DRAFT = 'hemligt utkast'
const WHOLE = { sort: 'whole', id: '', round: null }
const verdict = (words: string, why = '') => ({
  answers: [{ question: 'financialGoals', answer: 'partly', words }],
  signed: 'Mika Dahl',
  on: '2026-10-01',
  why,
})

describe.each(DATABASES)('the auditors’ own, on $name', ({ open }) => {
  let opened: TestStore
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-auditors-'))

  const as = <T>(acting: 'auditor' | 'keeper' | null, work: (tx: Tx) => Promise<T>, id = 'kumla') =>
    opened.store.asMember(id, 'mika', async (tx) => {
      if (acting !== null) await actAs(tx, acting)
      return work(tx)
    })
  const ask = (acting: 'auditor' | 'keeper' | null, text: string, id?: string) =>
    as(acting, async ({ query }) => (await sql.raw<object>(text).execute(query)).rows, id)

  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'start', (tx) => addOrganisation(tx, { name: id }))
    await as('auditor', async (tx) => {
      await addNote(tx, { about: WHOLE, body: SECRET, person: 'Mika Dahl' })
      await saveDraftVerdict(tx, 'delår-2026', verdict(DRAFT), null)
    })
  })
  afterAll(async () => {
    await opened.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(['auditors_note', 'auditors_draft'])(
    'SQL as the application’s role sees, changes, removes and adds nothing in %s, unless it acts as auditor',
    async (table) => {
      for (const setting of [
        '',
        "set local app.acting_as = ''; ",
        "set local app.acting_as = 'administrator'; ",
        "set local app.acting_as = 'auditor '; ",
      ]) {
        const run = (text: string) =>
          as(null, async ({ query }) => {
            if (setting !== '') await sql.raw(setting).execute(query)
            return (await sql.raw<object>(text).execute(query)).rows
          })
        expect(await run(`select * from ${table}`)).toEqual([])
        expect(await run(`select count(*)::int as count from ${table}`)).toEqual([{ count: 0 }])
        expect(await run(`update ${table} set author = 'x' returning 1`)).toEqual([])
        expect(await run(`delete from ${table} returning 1`)).toEqual([])
      }
      expect(await ask('auditor', `select * from ${table}`)).toHaveLength(1)
      expect(await ask('keeper', `select * from ${table}`)).toHaveLength(1)
      expect(await ask('auditor', `select * from ${table}`, 'kalmar')).toEqual([])
    },
  )

  test('without acting as auditor nothing can be written there', async () => {
    const note = { about: WHOLE, body: 'x', person: 'Tove Nord' }
    await expect(as(null, (tx) => addNote(tx, note))).rejects.toThrow(/row-level security/)
    await expect(
      as(null, (tx) => saveDraftVerdict(tx, 'helår-2025', verdict('x'), null)),
    ).rejects.toThrow(/row-level security/)
  })

  test('acting as auditor ends with the transaction', async () => {
    expect(await as('auditor', (tx) => auditorsNotes(tx))).toHaveLength(1)
    expect(await as(null, (tx) => auditorsNotes(tx))).toEqual([])
  })

  test('the log says that a note and a draft were written, not what or about what', async () => {
    const events = await as(null, (tx) => readAudit(tx, { who: 'mika' }))
    expect(events.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['draftVerdict', null, null],
      ['writeNote', null, null],
    ])
  })

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
    for (const path of zip.parts.keys()) {
      parts.push(path)
      for await (const chunk of zip.read(path)) parts.push(String(chunk))
    }
    zip.close()
    return parts.join('\n')
  }

  test('what an administrator takes out leaves them behind and says so; the terminal’s copy holds them', async () => {
    const without = await takeout(false)
    expect(without).not.toContain(SECRET)
    expect(without).not.toContain(DRAFT)
    expect(without).not.toContain('tables/auditors_note.jsonl')
    expect(without).toMatch(/"table": "auditors_note",\s*"why": "closed"/)
    const whole = await takeout(true)
    expect(whole).toContain(SECRET)
    expect(whole).toContain(DRAFT)
  })

  test('a backup holds them, so that nothing is lost', async () => {
    const file = join(folder, 'backup')
    await writeDump(opened.store, createWriteStream(file))
    expect(readFileSync(file, 'utf8')).toContain(SECRET)
  })

  test('who wrote over a newer note, or one that is gone, is told', async () => {
    const [note] = await as('auditor', (tx) => auditorsNotes(tx))
    if (note === undefined) throw new Error('there is none')
    const { noteId, changeNumber } = note
    const changed = { noteId, body: 'skriven om', person: 'Siv Ek' }
    expect(await as('auditor', (tx) => changeNote(tx, changed, changeNumber))).toEqual({
      done: true,
    })
    expect(await as('auditor', (tx) => changeNote(tx, changed, changeNumber))).toEqual({
      refused: 'newerExists',
    })
    const [now] = await as('auditor', (tx) => auditorsNotes(tx))
    expect(now).toMatchObject({ body: 'skriven om', person: 'Siv Ek' })
    const based = now?.changeNumber ?? 0
    expect(await as('auditor', (tx) => throwNote(tx, noteId, based))).toEqual({ done: true })
    expect(await as('auditor', (tx) => throwNote(tx, noteId, based))).toEqual({
      refused: 'noSuchNote',
    })
  })

  test('a delivered verdict is read by all, is never overwritten, and clears its draft', async () => {
    const next = { roundId: 'delår-2026', snapshotId: null, madeUp: false, person: 'Mika Dahl' }
    const first = { ...next, ...verdict('Delvis.') }
    expect(await as('auditor', (tx) => deliverVerdict(tx, first, null))).toEqual({
      refused: 'newerExists',
    })
    const basedOn = (await ask('auditor', 'select change_number from auditors_draft')) as [
      { change_number: number },
    ]
    const at = Number(basedOn[0].change_number)
    expect(await as('auditor', (tx) => deliverVerdict(tx, first, at))).toEqual({ version: 1 })
    expect(await ask('auditor', 'select 1 from auditors_draft')).toEqual([])
    const again = { ...next, ...verdict('Mer.', 'Nya uppgifter.') }
    expect(await as('auditor', (tx) => deliverVerdict(tx, again, null))).toEqual({ version: 2 })
    const read = await as(null, auditorsVerdicts)
    expect(read.map(({ version, why }) => [version, why])).toEqual([
      [2, 'Nya uppgifter.'],
      [1, null],
    ])
    for (const text of ["update auditors_verdict set signed = 'x'", 'delete from auditors_verdict'])
      await expect(ask('auditor', text)).rejects.toThrow(/permission denied/)
  })
})
