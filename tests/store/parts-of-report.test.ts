// What the law's checklist is told of the document that is composed for a statutory report.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginDocument } from '../../src/domain/documents/begin-document.ts'
import type { PartBlock } from '../../src/domain/documents/document.ts'
import { addDocument } from '../../src/store/documents.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { latestVersions, savePartVersion } from '../../src/store/part-versions.ts'
import type { Tx } from '../../src/store/tx.ts'
import { partsOfReport } from '../../src/usecases/documents/parts-of-report.ts'
import { shipped } from '../views/shipped.ts'
import { DATABASES, type TestStore } from './databases.ts'

const ROUND = 'delår-2026'
const { model } = shipped('exempel')

describe.each(DATABASES)('the parts of a report on $name', ({ open }) => {
  let opened: TestStore
  let id = ''
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    opened.store.asMember('exempel', 'kim', work)
  const partAnswering = async (requirement: string) =>
    (await write((tx) => partsOfReport(tx, model, ROUND, 'delårsrapport'))).find(({ answers }) =>
      answers.includes(requirement),
    )

  beforeAll(async () => {
    opened = await open()
    await write((tx) => addOrganisation(tx, { name: 'exempel' }))
  })
  afterAll(() => opened.remove())

  test('are none before a document is begun', async () => {
    expect(await write((tx) => partsOfReport(tx, model, ROUND, 'delårsrapport'))).toEqual([])
  })

  test('stand as drafts with nothing in them when it is begun, but where something is drawn', async () => {
    const type = model.documents?.find(({ sort }) => sort === 'interim')
    const at = {
      round: ROUND,
      kind: 'delår',
      day: '2026-08-31',
      body: null,
      title: 'Delårsrapport 2026',
    }
    const begun = beginDocument(type, at)
    if ('refused' in begun) throw new Error(begun.refused)
    const added = await write((tx) => addDocument(tx, begun, 'Kim Lind'))
    if ('refused' in added) throw new Error(added.refused)
    id = added.id
    const empty = { state: 'draft', isEmpty: true }
    expect(await partAnswering('lkbr-13-resultatrakning')).toMatchObject(empty)
    expect(await partAnswering('lkbr-13-utveckling-mal')).toMatchObject({ isEmpty: false })
  })

  test('a part that others lie in is not empty where one of them has something', async () => {
    const outer = await partAnswering('lkbr-13-forvaltningsberattelse')
    expect(outer).toMatchObject({ isEmpty: false })
  })

  test('words fill a part; spaces do not', async () => {
    const written = (text: string): readonly PartBlock[] => [
      { is: 'written', prose: [{ is: 'paragraph', runs: [{ is: 'text', text }] }] },
    ]
    const save = async (text: string) => {
      const part = (await partAnswering('lkbr-13-handelser'))?.id ?? ''
      const at = { document: id, part, person: 'Kim Lind' }
      await write(async (tx) => {
        const known = (await latestVersions(tx, id)).get(part)?.version ?? 0
        return savePartVersion(tx, at, written(text), known)
      })
      return (await partAnswering('lkbr-13-handelser'))?.isEmpty
    }
    expect(await save('  ')).toBe(true)
    expect(await save('En ny skola.')).toBe(false)
  })

  test('another round’s document is not this one’s', async () => {
    expect(await write((tx) => partsOfReport(tx, model, 'delår-2025', 'delårsrapport'))).toEqual([])
    expect(await write((tx) => partsOfReport(tx, model, ROUND, 'årsredovisning'))).toEqual([])
  })
})
