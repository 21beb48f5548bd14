// Destroying documents and evaluations by decision: no word of them is left in any table, and what must remain does.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Covered } from '../../src/domain/workflow/disposals.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { readAudit } from '../../src/store/audit.ts'
import {
  addDisposal,
  carryOutDisposal,
  countListed,
  listedFor,
  readDisposal,
  sumOfListed,
} from '../../src/store/disposals.ts'
import { addDocument, allDocuments } from '../../src/store/documents.ts'
import { listEvaluations } from '../../src/store/evaluations.ts'
import { frozenVersions } from '../../src/store/frozen.ts'
import { frozenDocuments, readFrozenDocument } from '../../src/store/frozen-documents.ts'
import { addOrderedFile, fileIds } from '../../src/store/ordered-files.ts'
import { addComment } from '../../src/store/part-comments.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { fillMunicipality } from './filled.ts'

const LATER = '2100-01-01'
const DECISION = {
  body: 'Kommunstyrelsen',
  decidedOn: '2026-11-02',
  paragraph: '§ 41',
  reference: 'KS 2026/88',
  ground: 'Dokumenthanteringsplan 2026, punkt 4',
}

/** In which tables of the municipality a word stands, whatever the column. */
const tablesWith = async (tx: Tx, word: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public'
    where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE'
      and has_table_privilege('public.' || c.table_name, 'select')
    order by 1`.execute(tx.query)
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } = await sql`
      select 1 from ${sql.table(name)} as held where position(${word} in to_jsonb(held)::text) > 0 limit 1`.execute(
      tx.query,
    )
    if (hits.length > 0) found.push(name)
  }
  return found
}

describe.each(DATABASES)('destroying documents and evaluations, on $name', ({ open }) => {
  let opened: TestStore

  beforeAll(async () => {
    opened = await open()

    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'anna', async (tx) => {
        await fillMunicipality(tx, opened.store.files)
        const [document] = await allDocuments(tx)
        const said = { part: 'mål', answers: null, quoted: '', suggested: null }
        await addComment(tx, document?.id ?? '', { ...said, body: 'Kantarellbacken' }, 'Anna Å')
        await addOrderedFile(tx, {
          ...{ account: 'anna', sort: 'document', about: document?.id ?? '', title: 'Trattkanten' },
          ...{ format: 'pdf', language: 'sv', template: null },
        })
      })
  }, 60_000)
  afterAll(() => opened.remove())

  const asKumla = <T>(work: (tx: Tx) => Promise<T>, organisation = 'kumla'): Promise<T> =>
    opened.store.asMember(organisation, 'anna', work)
  const decide = (covers: readonly Covered[]) =>
    asKumla((tx) => addDisposal(tx, { ...DECISION, covers }, 'Anna Å'))
  const carryOut = (covers: readonly Covered[]) =>
    decide(covers).then((id) =>
      asKumla(async (tx) => {
        const items = await listedFor(tx, id)
        const counts = countListed(items)
        const listed = await sumOfListed(tx, id)
        await carryOutDisposal(tx, id, { listed, counts, person: 'Anna Å' })
        return { id, items, counts }
      }),
    )

  test('nothing is listed where something in it is as new as the day', async () => {
    const id = await decide([
      { sort: 'documents', before: '2000-01-01' },
      { sort: 'evaluations', before: '2000-01-01' },
      { sort: 'earlierPartTexts', before: '2000-01-01' },
    ])
    expect(await asKumla((tx) => listedFor(tx, id))).toEqual([])
  })

  test('an earlier wording goes, and the one in force stays', async () => {
    const { counts } = await carryOut([{ sort: 'earlierPartTexts', before: LATER }])
    expect(counts).toEqual([{ sort: 'earlierPartTexts', number: 1 }])
    expect(await asKumla((tx) => tablesWith(tx, 'Å \\"ä\\"'))).toContain('part_version')
  })

  test('the documents approved on a frozen version go with it, and their checksums stay', async () => {
    const [before] = await asKumla(async (tx) => {
      const [document] = await allDocuments(tx)
      return frozenDocuments(tx, document?.id ?? '')
    })
    if (before === undefined) throw new Error('no document was approved')
    const { id, counts } = await carryOut([{ sort: 'frozenVersions', before: LATER }])
    expect(counts).toContainEqual({ sort: 'documentVersions', number: 1 })
    await asKumla(async (tx) => {
      expect(await readFrozenDocument(tx, before.document, before.version)).toBeNull()
      expect(await frozenDocuments(tx, before.document)).toEqual([before])
      const versions = await frozenVersions(tx)
      expect(versions.map(({ disposal }) => disposal)).toContain(id)
      // NOTE what is being composed is not of the version: a decision on documents takes it.
      expect((await allDocuments(tx)).map((one) => one.id)).toEqual([before.document])
    })
  })

  test('no word of a document or an evaluation is left, and the receipt says by which decision', async () => {
    const words = [
      'Å \\"ä\\"',
      'Kantarellbacken',
      'Trattkanten',
      'Rad ett',
      'Målen \\"i år\\"',
      'Bara \\"mitt\\"',
    ]
    const standing = await asKumla(async (tx) => {
      await actAs(tx, 'keeper')
      return Promise.all(words.map((word) => tablesWith(tx, word)))
    })
    expect(standing.map((tables) => tables.length > 0)).toEqual(words.map(() => true))
    const files = await asKumla(fileIds)
    const { id, counts } = await carryOut([
      { sort: 'documents', before: LATER },
      { sort: 'evaluations', before: LATER },
    ])
    expect(counts.map(({ sort }) => sort)).toEqual(['documents', 'evaluations'])
    await asKumla(async (tx) => {
      await actAs(tx, 'keeper')
      for (const word of words) expect([word, await tablesWith(tx, word)]).toEqual([word, []])
      expect(await allDocuments(tx)).toEqual([])
      expect(await listEvaluations(tx)).toEqual([])
      // NOTE a file that is made of something else stays.
      expect([files.size, (await fileIds(tx)).size]).toEqual([2, 1])
      expect((await readDisposal(tx, id))?.receipt).toMatchObject({ outcome: 'carriedOut' })
      const [event] = await readAudit(tx, { what: ['carryOutDisposal'], subject: id })
      expect(event?.after).toMatchObject({ removed: { documents: 1, evaluations: 1 } })
    })
    await asKumla(async (tx) => {
      expect(await allDocuments(tx)).toHaveLength(1)
      expect(await listEvaluations(tx)).toHaveLength(1)
    }, 'kalmar')
  })

  test('the same document can be begun anew, and the one that was approved is remembered', async () => {
    const about = { type: 'årsredovisning', title: 'Årsredovisning 2025', round: 'helår-2025' }
    const begun = await asKumla((tx) =>
      addDocument(tx, { ...about, body: null, parts: [] }, 'Anna Å'),
    )
    expect(begun).toHaveProperty('id')
    const { rows } = await asKumla(({ query }) =>
      sql<{ hash: string }>`select hash from frozen_document where body is null`.execute(query),
    )
    // NOTE the municipality was filled with one that was destroyed before.
    expect(rows).toHaveLength(2)
  })

  test('nobody removes them past the decision', async () => {
    for (const text of [
      `select remove_listed_documents('kumla', '{"evaluations":["kompass-2026"]}', 'x')`,
      'delete from part_version',
      'update frozen_document set body = null',
      'delete from evaluation',
    ])
      await expect(asKumla(({ query }) => sql.raw(text).execute(query))).rejects.toThrow(
        /permission denied/,
      )
  })
})
