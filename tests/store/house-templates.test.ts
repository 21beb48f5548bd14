// The look and the Word templates in the database: which holds, which held, who was first, and which files are needed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_HOUSE } from '../../src/domain/reports/house-settings.ts'
import { filesNamed, filesNeeded } from '../../src/store/attachments.ts'
import { readAudit } from '../../src/store/audit.ts'
import { currentHouse, houseAt, saveHouse } from '../../src/store/house-templates.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import type { Tx } from '../../src/store/tx.ts'
import {
  addWordTemplate,
  replaceWordTemplate,
  withdrawWordTemplate,
  wordTemplateAt,
  wordTemplates,
} from '../../src/store/word-templates.ts'
import { DATABASES, type TestStore } from './databases.ts'

const sha = (digit: string): string => digit.repeat(64)
const LOGO = { sha256: sha('a'), kind: 'png', bytes: 100, alt: 'Kommunens vapen' } as const
const FIRST = { ...NO_HOUSE, colour: '#8a1538', logo: LOGO }
const SECOND = { ...NO_HOUSE, colour: '#000000' }
const WORD = { name: 'Rapport', bytes: 5, sha256: sha('b'), person: 'Anna Å' }

describe.each(DATABASES)('house templates on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'anna', (tx) => addOrganisation(tx, { name: id }))
  })
  afterAll(() => opened.remove())
  const change = <T>(work: (tx: Tx) => Promise<T>) => opened.store.asMember('kumla', 'anna', work)
  const see = <T>(work: (tx: Tx) => Promise<T>, id = 'kumla') =>
    opened.store.readAsMember(id, 'anna', work)

  test('the latest that was saved holds, and the one before is what held before', async () => {
    expect(await see(currentHouse)).toBeNull()
    const first = await change((tx) => saveHouse(tx, FIRST, 0, 'Anna Å'))
    if ('refused' in first) throw new Error(first.refused)
    const { changeNumber } = first
    const second = await change((tx) => saveHouse(tx, SECOND, changeNumber, 'Bo Ö'))
    expect(second).not.toHaveProperty('refused')
    expect(await see(currentHouse)).toMatchObject({ ...SECOND, person: 'Bo Ö' })
    expect(await see((tx) => houseAt(tx, changeNumber))).toMatchObject({ ...FIRST, changeNumber })
    expect(await see((tx) => houseAt(tx, changeNumber - 1))).toBeNull()
    expect(await see(currentHouse, 'kalmar')).toBeNull()
    const [event] = await see((tx) => readAudit(tx, { limit: 1 }))
    expect(event).toMatchObject({
      what: 'saveHouse',
      before: { colour: '#8a1538', logo: LOGO.sha256, logoAlt: LOGO.alt },
      after: { colour: '#000000' },
    })
  })

  test('of two who saw the same look, the first is saved', async () => {
    expect(await change((tx) => saveHouse(tx, FIRST, 0, 'Anna Å'))).toEqual({
      refused: 'houseMoved',
    })
  })

  test('a Word template is replaced in its place and withdrawn, by whoever saw the latest', async () => {
    const { id } = await change((tx) => addWordTemplate(tx, WORD))
    const [one] = await see(wordTemplates)
    if (one === undefined) throw new Error('there is none')
    await change((tx) => replaceWordTemplate(tx, one, { ...WORD, sha256: sha('c') }))
    expect(await see(wordTemplates)).toMatchObject([{ id, sha256: sha('c') }])
    expect(await change((tx) => wordTemplateAt(tx, id, one.changeNumber))).toEqual({
      refused: 'wordTemplateMoved',
    })
    expect(await see(wordTemplates, 'kalmar')).toEqual([])
  })

  test('every picture of a look that has been saved is needed, and of templates those in force', async () => {
    const far = '2100-01-01T00:00:00Z'
    const asked = [sha('a'), sha('b'), sha('c')]
    expect([...(await see((tx) => filesNeeded(tx, asked, far)))].sort()).toEqual([
      sha('a'),
      sha('c'),
    ])
    expect(await see(filesNamed)).toEqual([
      { sha256: sha('a'), kind: 'png', bytes: 100 },
      { sha256: sha('c'), kind: 'docx', bytes: 5 },
    ])
    const [one] = await see(wordTemplates)
    if (one === undefined) throw new Error('there is none')
    await change((tx) => withdrawWordTemplate(tx, one, 'Anna Å'))
    expect([...(await see((tx) => filesNeeded(tx, asked, far)))]).toEqual([sha('a')])
  })
})
