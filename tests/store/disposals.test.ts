// Destroying by a recorded decision, in SQL as the application's role: nothing delivered or frozen goes without one.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Covered } from '../../src/domain/workflow/disposals.ts'
import { readAudit } from '../../src/store/audit.ts'
import {
  addDisposal,
  carryOutDisposal,
  countListed,
  listedFor,
  readDisposal,
  sumOfListed,
  takeBackDisposal,
} from '../../src/store/disposals.ts'
import { frozenVersions, readFrozen } from '../../src/store/frozen.ts'
import { listSnapshots, readSnapshot } from '../../src/store/published.ts'
import { addRemark } from '../../src/store/remarks.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { fillMunicipality } from './filled.ts'

const LATER = '2100-01-01'
const DECISION = {
  body: 'Kommunstyrelsen',
  decidedOn: '2026-11-02',
  paragraph: '§ 41',
  reference: 'KS 2026/88',
  ground: 'Gallringsplan 2026, punkt 4',
}
const EVERYTHING: readonly Covered[] = [
  'remarks',
  'attachments',
  'earlierTexts',
  'mailLog',
  'logContents',
  'logNames',
  'frozenVersions',
  'documents',
  'earlierPartTexts',
  'evaluations',
].map((sort) => ({ sort: sort as Covered['sort'], before: LATER }))

describe.each(DATABASES)('destroying by decision, on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'anna', (tx) => fillMunicipality(tx, opened.store.files))
  }, 60_000)
  afterAll(() => opened.remove())

  const decide = (covers: readonly Covered[]) =>
    opened.store.asMember('kumla', 'anna', (tx) =>
      addDisposal(tx, { ...DECISION, covers }, 'Anna Å'),
    )
  const call = (organisation: string, text: string) =>
    opened.store.asMember(organisation, 'anna', ({ query }) => sql.raw(text).execute(query))
  const carryOut = (id: string) =>
    opened.store.asMember('kumla', 'anna', async (tx) => {
      const items = await listedFor(tx, id)
      const listed = await sumOfListed(tx, id)
      const counts = countListed(items)
      await carryOutDisposal(tx, id, { listed, counts, person: 'Anna Å' })
      return { items, listed, counts }
    })

  test('the way to remove demands a decision, the log’s word and the list that was seen', async () => {
    const id = await decide([{ sort: 'remarks', before: LATER }])
    const sum = await opened.store.readAsMember('kumla', 'anna', (tx) => sumOfListed(tx, id))
    const none = 'carry_out_disposal: no such decision is recorded'
    const untold = 'carry_out_disposal: the log does not tell of it'
    await expect(call('kumla', `select carry_out_disposal('x', '${sum}', 1, 'A')`)).rejects.toThrow(
      none,
    )
    await expect(
      call('kalmar', `select carry_out_disposal('${id}', '${sum}', 1, 'A')`),
    ).rejects.toThrow(none)
    await expect(
      call('kumla', `select carry_out_disposal('${id}', '${sum}', 1, 'A')`),
    ).rejects.toThrow(untold)
    await expect(
      opened.store.asMember('kumla', 'anna', (tx) =>
        carryOutDisposal(tx, id, { listed: '0'.repeat(64), counts: [], person: 'A' }),
      ),
    ).rejects.toThrow('what would be removed is not what was seen')
    await opened.store.asMember('kumla', 'anna', (tx) =>
      takeBackDisposal(tx, id, { reason: 'Fel dag', person: 'Anna Å' }),
    )
    await expect(carryOut(id)).rejects.toThrow('has been carried out or taken back')
    expect(
      (await opened.store.readAsMember('kumla', 'anna', (tx) => readDisposal(tx, id)))?.receipt,
    ).toMatchObject({
      outcome: 'takenBack',
      reason: 'Fel dag',
    })
  })

  test('a thread goes whole, when the last that was said in it is old enough', async () => {
    await call('kumla', 'select 1')
    const id = await decide([{ sort: 'remarks', before: '2000-01-01' }])
    expect(await opened.store.readAsMember('kumla', 'anna', (tx) => listedFor(tx, id))).toEqual([])
    const threads = await opened.store.asMember('kumla', 'anna', async (tx) => {
      const { rows } = await sql<{ thread_id: string }>`select thread_id from remark`.execute(
        tx.query,
      )
      const about = { roundId: 'delår-2026', aboutSort: 'node', aboutId: 'öppenhet' } as const
      const [first] = rows
      if (first === undefined) throw new Error('nothing was asked')
      await addRemark(tx, {
        ...about,
        threadId: first.thread_id,
        to: null,
        body: 'Därför',
        settles: true,
        person: 'Bo',
      })
      return rows.length
    })
    const all = await decide([{ sort: 'remarks', before: LATER }])
    const { counts } = await carryOut(all)
    expect(counts).toEqual([{ sort: 'remarks', number: threads + 1 }])
    const { rows } = await opened.store.asMember('kumla', 'anna', ({ query }) =>
      sql`select remark_id from remark`.execute(query),
    )
    expect(rows).toEqual([])
  })

  test('carried out, all goes that was listed and nothing else, and the receipt tells it for ever', async () => {
    const before = await opened.store.readAsMember('kumla', 'anna', (tx) => frozenVersions(tx))
    const kalmars = await opened.store.readAsMember('kalmar', 'anna', (tx) => readAudit(tx))
    const id = await decide(EVERYTHING)
    const { items, listed, counts } = await carryOut(id)
    const lines = items.map(({ sort, key }) => `${sort} ${key}`)
    const inOrder = lines.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(createHash('sha256').update(inOrder.join('\n')).digest('hex')).toBe(listed)
    for (const sort of ['attachments', 'logContents', 'logNames', 'frozenVersions', 'versionFiles'])
      expect(counts.map((one) => one.sort)).toContain(sort)

    await opened.store.readAsMember('kumla', 'anna', async (tx) => {
      // NOTE the frozen version held a file, which a later decision can take now.
      expect((await listedFor(tx, id)).map(({ sort, said }) => [sort, said])).toEqual([
        ['attachments', 'Protokoll "KS" §45.pdf'],
      ])
      const disposal = await readDisposal(tx, id)
      expect(disposal?.receipt).toMatchObject({ outcome: 'carriedOut', listed, person: 'Anna Å' })
      const [event] = await readAudit(tx, { what: ['carryOutDisposal'], subject: id })
      expect(event).toMatchObject({ who: 'anna', after: { listed } })
      const after = await frozenVersions(tx)
      expect(after.map(({ hash, disposal: by }) => [hash, by])).toEqual(
        before.map(({ hash, disposal: by }) => [hash, by ?? id]),
      )
      const [version] = after
      if (version === undefined) throw new Error('the version itself has gone')
      expect(await readFrozen(tx, version.snapshotId)).toBeNull()
      expect(await readSnapshot(tx, version.snapshotId)).toBeNull()
      const [entry] = await listSnapshots(tx)
      expect(entry?.disposed).toEqual({ by: 'Kommunstyrelsen', date: '2026-11-02', ref: '§ 41' })
    })
    expect(await opened.store.readAsMember('kalmar', 'anna', (tx) => readAudit(tx))).toEqual(
      kalmars,
    )
  })

  test('what was decided and removed is never itself removed from the log', async () => {
    const id = await decide(EVERYTHING)
    await carryOut(id)
    const events = await opened.store.readAsMember('kumla', 'anna', (tx) =>
      readAudit(tx, { what: ['recordDisposal', 'carryOutDisposal', 'takeBackDisposal'] }),
    )
    expect(events.length).toBeGreaterThan(5)
    expect(events.every(({ who, after }) => who === 'anna' && after !== null)).toBe(true)
  })

  test('the functions that remove are the three there are, of the tables’ owner, closed to everybody else', async () => {
    const { rows } = await opened.store.asMember('kumla', 'anna', ({ query }) =>
      sql<{ name: string; owner: string; path: string; open: boolean }>`
        select p.proname as name, p.proowner = c.relowner as owned,
          'search_path=public, pg_temp' = any(p.proconfig) as path,
          exists (select from aclexplode(p.proacl) a where a.grantee = 0) as open
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        join pg_class c on c.oid = 'snapshot'::regclass
        where n.nspname = 'public' and p.prosecdef order by 1`.execute(query),
    )
    expect(rows).toEqual([
      { name: 'carry_out_disposal', owned: true, path: true, open: false },
      { name: 'remove_person', owned: true, path: true, open: false },
      { name: 'remove_person_from_evaluations', owned: true, path: true, open: false },
    ])
  })
})
