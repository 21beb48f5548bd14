// Files beside the database: a row never names a file that is not there, and what nothing names goes after a day.
import { spawn } from 'node:child_process'
import { readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAttachment,
  attachmentsIn,
  attachmentsOf,
  describeAttachment,
  freezeAttachments,
  isFrozenIn,
  publicAttachments,
  readAttachment,
  removeAttachment,
  type StoredAttachment,
} from '../../src/store/attachments.ts'
import { readAudit } from '../../src/store/audit.ts'
import { openStore, type Store } from '../../src/store/connect.ts'
import { lotOf } from '../../src/store/file-lot.ts'
import { freezeSnapshot } from '../../src/store/frozen.ts'
import { holdOthers } from '../../src/store/hold-others.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import {
  isKept,
  keepFile,
  openFile,
  type Received,
  receiveFile,
} from '../../src/store/stored-files.ts'
import { tidyFiles } from '../../src/store/tidy-files.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, freshFolder, type TestStore } from './databases.ts'

const BY = { person: 'Anna Åberg', round: '' }
const IN_ROUND = { sort: 'node', id: 'mål', round: 'helår-2026', field: null } as const
const DAY = 86_400_000

describe.each(DATABASES)('attached files on $name', ({ open }) => {
  let opened: TestStore
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
    for (const id of ['kumla', 'kalmar'])
      await store.asMember(id, 'start', (tx) => addOrganisation(tx, { name: id }))
  })
  afterAll(() => opened.remove())

  const place = () => ({ files: store.files, organisationId: 'kumla' })
  const inKumla = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    store.asMember('kumla', 'anna', work)

  const received = async (content: string): Promise<Received> => {
    const one = await receiveFile(place(), Readable.from([Buffer.from(content)]), 1000)
    if ('refused' in one) throw new Error(one.refused)
    return one
  }
  const kept = async (content: string): Promise<string> => {
    const one = await received(content)
    await keepFile(place(), one)
    return one.sha256
  }
  const attached = async (
    content: string,
    about: StoredAttachment['about'] = IN_ROUND,
  ): Promise<StoredAttachment> => {
    const one = await received(content)
    const { bytes, sha256 } = one
    const file = { about, name: `${content}.txt`, kind: 'txt', bytes, sha256 } as const
    const { id } = await inKumla(async (tx) => {
      await holdOthers(tx)
      await keepFile(place(), one)
      const said = { description: '', isPublic: false, person: 'Anna' }
      return addAttachment(tx, { ...file, ...said }, '')
    })
    const found = await inKumla((tx) => readAttachment(tx, id))
    if (found === null) throw new Error('it was not attached')
    return found
  }
  /** As if nobody had touched the files for some days. */
  const age = (): void => {
    const longAgo = new Date(Date.now() - 3 * DAY)
    for (const one of readdirSync(join(store.files, 'kumla'), {
      recursive: true,
      withFileTypes: true,
    }))
      if (one.isFile()) utimesSync(join(one.parentPath, one.name), longAgo, longAgo)
  }
  /** The records seen so many days from now. */
  const tidyIn = (days: number) => tidyFiles(store, 'kumla', new Date(Date.now() + days * DAY))

  test('a file is found where it was attached, with who and when, and by nobody else', async () => {
    const one = await attached('ett')
    expect(one).toMatchObject({ about: IN_ROUND, name: 'ett.txt', person: 'Anna', author: 'anna' })
    const always = await attached('alltid', { ...IN_ROUND, round: null })
    const ids = (files: readonly StoredAttachment[]) => files.map(({ id }) => id)
    expect(ids(await inKumla((tx) => attachmentsIn(tx, 'helår-2026')))).toEqual([one.id, always.id])
    expect(ids(await inKumla((tx) => attachmentsIn(tx, 'delår-2026')))).toEqual([always.id])
    expect(ids(await inKumla((tx) => attachmentsOf(tx, IN_ROUND)))).toEqual([one.id, always.id])
    expect(await store.asMember('kalmar', 'x', (tx) => readAttachment(tx, one.id))).toBeNull()
    expect(await openFile({ files: store.files, organisationId: 'kalmar' }, one.sha256)).toBeNull()
  })

  test('what it shows is said anew, and the log has both', async () => {
    const one = await attached('två')
    const said = { description: 'Ett diagram', isPublic: true }
    await inKumla((tx) => describeAttachment(tx, one, said, BY))
    const now = await inKumla((tx) => readAttachment(tx, one.id))
    expect(now).toMatchObject({ ...said, since: one.since, attachedAt: one.attachedAt })
    expect((await inKumla(publicAttachments)).map(({ id }) => id)).toEqual([one.id])
    const [event] = await inKumla((tx) => readAudit(tx))
    expect(event).toMatchObject({
      what: 'describeAttachment',
      subject: 'mål',
      before: { description: '', isPublic: false },
      after: said,
    })
  })

  test('two who change it from the same row: the second is refused by the database', async () => {
    const one = await attached('tre')
    const said = { description: 'A', isPublic: false }
    await inKumla((tx) => describeAttachment(tx, one, said, BY))
    await expect(inKumla((tx) => removeAttachment(tx, one, 'skäl', BY))).rejects.toThrow(
      /attachment_follows_one/,
    )
  })

  test('what was taken away is there for a day more, and then goes', async () => {
    const one = await attached('fyra')
    await inKumla((tx) => removeAttachment(tx, one, 'fel fil', BY))
    expect(await inKumla((tx) => readAttachment(tx, one.id))).toBeNull()
    age()
    expect(await tidyIn(0)).toBe(0)
    expect(await isKept(place(), one.sha256)).toBe(true)
    expect(await tidyIn(2)).toBe(1)
    expect(await isKept(place(), one.sha256)).toBe(false)
  })

  test('what a frozen version has stays, though it were taken away', async () => {
    const one = await attached('fem')
    await inKumla(async (tx) => {
      const { snapshotId } = await freezeSnapshot(tx, {
        ...{ modelId: 'm', roundId: 'helår-2026', roundEnds: '2026-12-31', body: '{}' },
        ...{ lacks: null, why: null, restsOn: null },
      })
      await freezeAttachments(tx, snapshotId, [one])
      await removeAttachment(tx, one, 'ändå', BY)
      expect(await isFrozenIn(tx, one.id)).toBe(true)
    })
    age()
    await tidyIn(2)
    expect(await isKept(place(), one.sha256)).toBe(true)
  })

  test('a file that no row came to name is left over for a day, and then goes', async () => {
    const sha256 = await kept('sex')
    expect(await tidyIn(2)).toBe(0)
    age()
    expect(await tidyIn(2)).toBe(1)
    expect(await isKept(place(), sha256)).toBe(false)
  })

  test('an old file that is attached again is kept, also while it is tidied', async () => {
    const sha256 = await kept('sju')
    age()
    const [one] = await Promise.all([attached('sju'), tidyIn(2)])
    expect(one.sha256).toBe(sha256)
    expect(await isKept(place(), sha256)).toBe(true)
  })

  test('two attachments with the same content have one file, that stays while one of them does', async () => {
    const [one, other] = [await attached('åtta'), await attached('åtta')]
    expect(one.sha256).toBe(other.sha256)
    await inKumla((tx) => removeAttachment(tx, one, 'dubbel', BY))
    age()
    await tidyIn(2)
    expect(await isKept(place(), other.sha256)).toBe(true)
  })

  test('more than is taken leaves nothing on disk', async () => {
    const incoming = () => readdirSync(join(store.files, 'kumla', 'incoming'))
    const large = Readable.from([Buffer.alloc(600), Buffer.alloc(600)])
    expect(await receiveFile(place(), large, 1000)).toEqual({ refused: 'tooLarge' })
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(10)
        throw new Error('hung up')
      })(),
    )
    await expect(receiveFile(place(), broken, 1000)).rejects.toThrow('hung up')
    expect(incoming()).toEqual([])
  })
})

const WRITER = fileURLToPath(new URL('./attach-until-killed.ts', import.meta.url))
const KILLS = 5

/** Lets it attach until it is killed, at any moment after the first. @out what was acknowledged */
const attachAndKill = (folder: string): Promise<readonly string[]> =>
  new Promise((ended) => {
    const child = spawn(process.execPath, [...process.execArgv, WRITER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), 10 + Math.random() * 300)
      said += String(chunk)
    })
    child.once('close', () => ended(said.split('\n').slice(0, -1)))
  })

test(`in ${KILLS} kills no file that was acknowledged is lost, and no row is without its file`, async () => {
  const folder = await freshFolder()
  const acknowledged: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) acknowledged.push(...(await attachAndKill(folder)))
  const store = await openStore({ dataFolder: folder })
  const lot = await store.readAsMember('kumla', 'test', (tx) => lotOf(tx, store.files))
  await store.close()
  rmSync(folder, { recursive: true })
  expect(lot.lost).toEqual([])
  const whole = new Set(lot.whole.map(({ sha256 }) => sha256))
  expect(acknowledged.filter((one) => !whole.has(one))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(KILLS)
}, 120_000)
