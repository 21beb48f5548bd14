// Good examples in the database: the row that holds, what was there before, and who was first.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExampleSubject } from '../../src/domain/comparison/good-examples.ts'
import { readAudit } from '../../src/store/audit.ts'
import {
  addExample,
  changeExample,
  exampleAt,
  goodExamplesOf,
  type StoredExample,
  withdrawExample,
} from '../../src/store/good-examples.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { DATABASES, type TestStore } from './databases.ts'

const MEASURE: ExampleSubject = { kind: 'measure', id: 'behorighet' }
const WORDS = { who: 'Säters kommun', what: 'Läxhjälp varje dag', link: 'https://sater.se/a' }

describe.each(DATABASES)('good examples on $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    for (const id of ['kumla', 'kalmar'])
      await opened.store.asMember(id, 'anna', (tx) => addOrganisation(tx, { name: id }))
  })
  afterAll(() => opened.remove())

  const of = (subject: ExampleSubject, organisation = 'kumla') =>
    opened.store.readAsMember(organisation, 'anna', (tx) => goodExamplesOf(tx, subject))
  const one = async (subject: ExampleSubject): Promise<StoredExample> => {
    const [first] = await of(subject)
    if (first === undefined) throw new Error('there is none')
    return first
  }

  test('hang on one thing of one municipality, the first added first', async () => {
    await opened.store.asMember('kumla', 'anna', async (tx) => {
      await addExample(tx, MEASURE, WORDS, 'Anna Å')
      await addExample(tx, MEASURE, { ...WORDS, who: 'Norra skolan' }, 'Anna Å')
      // NOTE a node may have the same id as a measure.
      await addExample(tx, { ...MEASURE, kind: 'node' }, { ...WORDS, who: 'Vara' }, 'Anna Å')
    })
    expect((await of(MEASURE)).map(({ who }) => who)).toEqual(['Säters kommun', 'Norra skolan'])
    expect((await of({ ...MEASURE, kind: 'node' })).map(({ who }) => who)).toEqual(['Vara'])
    expect(await of(MEASURE, 'kalmar')).toEqual([])
    expect(await of({ ...MEASURE, id: 'annat' })).toEqual([])
  })

  test('said anew they keep their place; what was said is in the log', async () => {
    const known = await one(MEASURE)
    await opened.store.asMember('kumla', 'bo', (tx) =>
      changeExample(tx, known, { ...WORDS, link: '' }, 'Bo Ö'),
    )
    expect((await of(MEASURE)).map(({ who, link, person }) => [who, link, person])).toEqual([
      ['Säters kommun', '', 'Bo Ö'],
      ['Norra skolan', 'https://sater.se/a', 'Anna Å'],
    ])
    const [event] = await opened.store.readAsMember('kumla', 'anna', (tx) =>
      readAudit(tx, { limit: 1 }),
    )
    expect(event).toMatchObject({
      ...{ what: 'changeExample', who: 'bo', subject: 'behorighet' },
      before: { about: 'measure', who: 'Säters kommun', link: 'https://sater.se/a' },
      after: { about: 'measure', body: 'Läxhjälp varje dag' },
    })
  })

  test('whoever saw an older row is told, and nothing is written', async () => {
    const known = await one(MEASURE)
    const asked = (id: string, basedOn: number) =>
      opened.store.asMember('kumla', 'anna', (tx) => exampleAt(tx, id, basedOn))
    expect(await asked(known.id, known.changeNumber - 1)).toEqual({ refused: 'exampleMoved' })
    expect(await asked('nothing', 1)).toEqual({ refused: 'noSuchExample' })
    // NOTE the database itself lets one row alone follow another.
    const twice = async () =>
      opened.store.asMember('kumla', 'anna', async (tx) => {
        await changeExample(tx, known, WORDS, 'Anna Å')
        await changeExample(tx, known, WORDS, 'Anna Å')
      })
    await expect(twice()).rejects.toThrow(/good_example_follows_one/)
  })

  test('withdrawn they are gone from the page, and can be withdrawn once', async () => {
    const known = await one(MEASURE)
    await opened.store.asMember('kumla', 'anna', (tx) => withdrawExample(tx, known, 'Anna Å'))
    expect((await of(MEASURE)).map(({ who }) => who)).toEqual(['Norra skolan'])
    expect(
      await opened.store.asMember('kumla', 'anna', (tx) =>
        exampleAt(tx, known.id, known.changeNumber),
      ),
    ).toEqual({ refused: 'noSuchExample' })
  })

  test('a link that no browser opens as a page is refused by the database too', () =>
    expect(
      opened.store.asMember('kumla', 'anna', (tx) =>
        addExample(tx, MEASURE, { ...WORDS, link: 'javascript:alert(1)' }, 'Anna Å'),
      ),
    ).rejects.toThrow(/good_example_link_check/))
})
