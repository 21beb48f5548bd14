// Files that people ask for: each taken up by one process at a time, and nothing lost where one ends.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OrderedFile } from '../../src/domain/workflow/ordered-files.ts'
import { saveAccount } from '../../src/store/accounts.ts'
import { openStore, type Store } from '../../src/store/connect.ts'
import { keepMadeFile, openMadeFile } from '../../src/store/made-files.ts'
import {
  addOrderedFile,
  endFile,
  filesOf,
  hasFilesToMake,
  holdFile,
  noteSteps,
  readOrderedFile,
  removeOrderedFile,
  returnFile,
  takeFile,
} from '../../src/store/ordered-files.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { removePersonRows } from '../../src/store/person-rows.ts'
import type { Tx } from '../../src/store/tx.ts'
import { tidyMadeFiles } from '../../src/usecases/files/tidy-made-files.ts'
import { DATABASES, type TestStore } from './databases.ts'

const HELD = 60

describe.each(DATABASES)('files that are asked for, on $name', ({ name, open }) => {
  let opened: TestStore
  let made = 0
  let organisation = ''
  const as = <T>(work: (tx: Tx) => Promise<T>, store: Store = opened.store): Promise<T> =>
    store.asMember(organisation, 'files', work)
  const add = (account = 'anna', about = 'rapport'): Promise<OrderedFile> =>
    as((tx) =>
      addOrderedFile(tx, {
        ...{ account, sort: 'document', about, title: 'Delårsrapport' },
        ...{ format: 'pdf', language: 'sv', template: null },
      }),
    )
  const take = (store?: Store) => as((tx) => takeFile(tx, HELD), store)
  const taken = async (): Promise<OrderedFile> => {
    const file = await take()
    if (file === null) throw new Error('nothing to take')
    return file
  }
  const read = (id: string) => as((tx) => readOrderedFile(tx, id))
  /** As if the process that has it were killed, and its time were over. */
  const letTimeRunOut = () =>
    as((tx) =>
      sql`update ordered_file set taken_until = clock_timestamp() - interval '1 second'
        where organisation_id = ${organisation} and standing = 'making'`.execute(tx.query),
    )

  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.remove())
  beforeEach(async () => {
    made += 1
    organisation = `kommun-${made}`
    await as(async (tx) => {
      await addOrganisation(tx, { name: organisation })
      for (const accountId of ['anna', 'bo'])
        await saveAccount(tx, { accountId, name: accountId, roles: [] })
    })
  })

  test('the one that has waited longest is taken first, and then nobody else takes it', async () => {
    const first = await add('anna', 'a')
    const second = await add('bo', 'b')
    expect([(await take())?.id, (await take())?.id, await take()]).toEqual([
      first.id,
      second.id,
      null,
    ])
    expect(await as(hasFilesToMake)).toBe(false)
  })

  test('ten that reach for it at once: one gets it', async () => {
    await add()
    const got = await Promise.all(Array.from({ length: 10 }, () => take()))
    expect(got.filter((file) => file !== null)).toHaveLength(1)
  })

  test.skipIf(name === 'embedded')(
    'two servers on one database never have the same at once',
    async () => {
      const other = await openStore(opened.place)
      for (let at = 0; at < 12; at += 1) await add('anna', `del-${at}`)
      const all = async (store: Store): Promise<readonly string[]> => {
        const ids: string[] = []
        for (let file = await take(store); file !== null; file = await take(store))
          ids.push(file.id)
        return ids
      }
      const [here, there] = await Promise.all([all(opened.store), all(other)])
      await other.close()
      expect(new Set([...here, ...there]).size).toBe(12)
      expect(here.length + there.length).toBe(12)
    },
  )

  test('who held it and was killed has lost it when its time is over: another takes it up, and the first ends nothing', async () => {
    await add()
    const first = await taken()
    expect(await take()).toBeNull()
    await letTimeRunOut()
    const second = await taken()
    expect([second.id, second.tries]).toEqual([first.id, 2])
    expect(await as((tx) => holdFile(tx, first, HELD))).toBe(false)
    expect(await as((tx) => noteSteps(tx, first, 1))).toBe(false)
    expect(await as((tx) => endFile(tx, first, { bytes: 1, done: 3 }))).toBe(false)
    expect((await read(first.id))?.standing).toBe('making')
    expect(await as((tx) => endFile(tx, second, { bytes: 2, done: 3 }))).toBe(true)
    expect(await read(first.id)).toMatchObject({ standing: 'ready', bytes: 2, done: 3 })
  })

  test('as long as it is held on to, nobody takes it over', async () => {
    await add()
    const file = await taken()
    await letTimeRunOut()
    expect(await as((tx) => holdFile(tx, file, HELD))).toBe(true)
    expect(await take()).toBeNull()
  })

  test('one that is given back is as if it had not been taken', async () => {
    const { id } = await add()
    const file = await taken()
    await as((tx) => returnFile(tx, file))
    expect(await read(id)).toMatchObject({ standing: 'waiting', tries: 0 })
    expect((await take())?.id).toBe(id)
  })

  test('one that was removed while it was made is not ended, and does not come back', async () => {
    const { id } = await add()
    const file = await taken()
    await as((tx) => removeOrderedFile(tx, id))
    expect(await as((tx) => endFile(tx, file, { bytes: 1, done: 3 }))).toBe(false)
    expect(await read(id)).toBeNull()
  })

  test('each sees their own, and another municipality sees none', async () => {
    const { id } = await add('anna')
    expect((await as((tx) => filesOf(tx, 'anna'))).map((file) => file.id)).toEqual([id])
    expect(await as((tx) => filesOf(tx, 'bo'))).toEqual([])
    organisation = 'kommun-1'
    expect(await read(id)).toBeNull()
  })

  test('it lies for 14 days after it was ready, and then row and content go', async () => {
    const { id } = await add()
    const file = await taken()
    const place = { files: opened.store.files, organisationId: organisation }
    await keepMadeFile(place, file, Buffer.from('%PDF'))
    await as((tx) => endFile(tx, file, { bytes: 4, done: 3 }))
    const ended = Date.parse((await read(id))?.endedAt ?? '')
    const day = 86_400_000
    await tidyMadeFiles(opened.store, organisation, new Date(ended + 14 * day))
    expect((await read(id))?.standing).toBe('ready')
    expect(await openMadeFile(place, file).then((stream) => stream?.destroy())).toBeDefined()
    await tidyMadeFiles(opened.store, organisation, new Date(ended + 14 * day + 1))
    expect(await read(id)).toBeNull()
  })

  test('it goes with the account of who asked for it', async () => {
    const { id } = await add('anna')
    await as((tx) =>
      removePersonRows(tx, 'anna', { called: 'Borttagen person', reason: 'Begäran', rows: {} }),
    )
    expect(await read(id)).toBeNull()
  })
})
