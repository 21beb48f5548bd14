// Documents in the database: parts as they stand, every version of what is in them, and who was first.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentPart, PartBlock } from '../../src/domain/documents/document.ts'
import { readAudit } from '../../src/store/audit.ts'
import {
  addDocument,
  allDocuments,
  changeParts,
  readDocumentHead,
  standingParts,
} from '../../src/store/documents.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import {
  addComment,
  commentsOf,
  holdComment,
  settleComment,
} from '../../src/store/part-comments.ts'
import { latestVersions, savePartVersion, versionsOfPart } from '../../src/store/part-versions.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'

const part = (id: string, place: number): DocumentPart => ({
  ...{ id, heading: { sv: `Del ${id}` }, parent: null, place, answers: [] },
  ...{ owner: null, due: null, state: 'draft', blocks: [] },
})
const text = (words: string): PartBlock => ({
  is: 'written',
  prose: [{ is: 'paragraph', runs: [{ is: 'text', text: words }] }],
})
const BEGUN = {
  ...{ type: 'delårsrapport', title: 'Delårsrapport 2026', round: 'delår-2026', body: null },
  parts: [part('a', 0), part('b', 1)],
}

describe.each(DATABASES)('documents on $name', ({ open }) => {
  let opened: TestStore
  let id = ''
  const write = <T>(work: (tx: Tx) => Promise<T>, who = 'anna'): Promise<T> =>
    opened.store.asMember('kumla', who, work)
  const read = <T>(work: (tx: Tx) => Promise<T>, organisation = 'kumla'): Promise<T> =>
    opened.store.readAsMember(organisation, 'anna', work)

  beforeAll(async () => {
    opened = await open()
    for (const one of ['kumla', 'kalmar'])
      await opened.store.asMember(one, 'anna', (tx) => addOrganisation(tx, { name: one }))
    const begun = await write((tx) => addDocument(tx, BEGUN, 'Anna Å'))
    if ('refused' in begun) throw new Error(begun.refused)
    id = begun.id
  })
  afterAll(() => opened.remove())

  test('a round has one of a type for a body; another municipality sees none of it', async () => {
    expect(await write((tx) => addDocument(tx, BEGUN, 'Anna Å'))).toEqual({
      refused: 'documentExists',
    })
    const own = await write((tx) => addDocument(tx, { ...BEGUN, body: 'skola', parts: [] }, 'A'))
    expect('id' in own).toBe(true)
    expect((await read(allDocuments)).map(({ body }) => body)).toEqual(['skola', null])
    expect(await read(allDocuments, 'kalmar')).toEqual([])
    expect(await read((tx) => readDocumentHead(tx, id), 'kalmar')).toBe(null)
  })

  test('whoever saves over a newer version is told of it; two in different parts do not meet', async () => {
    const seen = await read((tx) => latestVersions(tx, id))
    const [a, b] = [seen.get('a')?.version ?? -1, seen.get('b')?.version ?? -1]
    const at = (one: string, person: string) => ({ document: id, part: one, person })
    const first = await write((tx) => savePartVersion(tx, at('a', 'Anna Å'), [text('ett')], a))
    const other = await write((tx) => savePartVersion(tx, at('b', 'Bo Ö'), [text('två')], b), 'bo')
    expect('version' in first && 'version' in other).toBe(true)
    const late = await write((tx) => savePartVersion(tx, at('a', 'Bo Ö'), [text('tre')], a), 'bo')
    expect('refused' in late && [late.refused, late.latest.blocks, late.latest.person]).toEqual([
      'newerExists',
      [text('ett')],
      'Anna Å',
    ])
    const versions = await read((tx) => versionsOfPart(tx, id, 'a'))
    expect(versions.map(({ blocks }) => blocks)).toEqual([[text('ett')], []])
    expect(versions.map(({ basedOn }) => basedOn)).toEqual([a, 0])
  })

  test('how a part stands is said anew after the row that holds, and the log tells of both', async () => {
    const known = (await read((tx) => standingParts(tx, [id]))).get(id)?.[1]
    if (known === undefined) throw new Error('there is none')
    const after = { ...known, state: 'ready', owner: 'skola', due: '2026-09-15' } as const
    await write((tx) => changeParts(tx, id, [{ before: known, after }], 'Anna Å'))
    const now = (await read((tx) => standingParts(tx, [id]))).get(id)
    expect(now?.map((one) => [one.id, one.state, one.owner, one.due])).toEqual([
      ['a', 'draft', null, null],
      ['b', 'ready', 'skola', '2026-09-15'],
    ])
    const [event] = await read((tx) => readAudit(tx, { limit: 1 }))
    expect([event?.what, event?.subject]).toEqual(['changeDocumentPart', id])
    const gone = now?.[1]
    if (gone === undefined) throw new Error('there is none')
    await write((tx) =>
      changeParts(tx, id, [{ before: gone, after: gone, isRemoved: true }], 'Anna Å'),
    )
    expect((await read((tx) => standingParts(tx, [id]))).get(id)).toHaveLength(1)
  })

  test('two who change how the same part stands cannot both follow the same row', async () => {
    const known = (await read((tx) => standingParts(tx, [id]))).get(id)?.[0]
    if (known === undefined) throw new Error('there is none')
    const change = { before: known, after: known }
    await write((tx) => changeParts(tx, id, [change], 'Anna Å'))
    await expect(write((tx) => changeParts(tx, id, [change], 'Bo Ö'))).rejects.toThrow()
  })

  test('a comment is settled and opened again; its words stay', async () => {
    const said = { part: 'a', answers: null, quoted: 'ett', suggested: 'Ett', body: '' }
    const { id: comment } = await write((tx) => addComment(tx, id, said, 'Bo Ö'), 'bo')
    const settled = async () => (await read((tx) => commentsOf(tx, id)))[0]?.isResolved
    expect(await settled()).toBe(false)
    const settle = (standing: Parameters<typeof settleComment>[3]) =>
      write(async (tx) => {
        const held = await holdComment(tx, id, comment)
        if (held === null) throw new Error('there is none')
        await settleComment(tx, id, held, standing, 'Anna Å')
      })
    await settle({ isResolved: true, outcome: 'declined', reason: 'Nej.' })
    expect(await settled()).toBe(true)
    expect((await read((tx) => commentsOf(tx, id)))[0]).toMatchObject({
      ...{ outcome: 'declined', reason: 'Nej.', settledBy: 'Anna Å' },
    })
    await settle({ isResolved: false })
    expect((await read((tx) => commentsOf(tx, id)))[0]).toMatchObject({
      ...said,
      ...{ isResolved: false, outcome: null, reason: '', settledBy: null },
      person: 'Bo Ö',
      author: 'bo',
    })
    expect(await write((tx) => holdComment(tx, id, 'ingen'))).toBeNull()
  })
})
