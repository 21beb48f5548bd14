// Backup and restore: the same rows on either database, and a damaged file leaves nothing behind.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAccount } from '../../src/store/accounts.ts'
import { readChainFromStore } from '../../src/store/chains.ts'
import type { Store } from '../../src/store/connect.ts'
import { writeDump } from '../../src/store/dump.ts'
import { listOrganisations } from '../../src/store/organisations.ts'
import { listSnapshots } from '../../src/store/published.ts'
import { readDump } from '../../src/store/restore.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { fillMunicipality } from './filled.ts'

const MANY = 2500

const fill = async (store: Store): Promise<void> => {
  for (const id of ['kumla', 'kalmar'])
    await store.asMember(id, 'start', (tx) => fillMunicipality(tx, store.files, MANY))
}

const dumpOf = async (store: Store): Promise<Buffer> => {
  const stream = new PassThrough()
  const [bytes] = await Promise.all([buffer(stream), writeDump(store, stream)])
  return bytes
}

/** A dump without its first line's time and its last line's checksum over that. */
const rowsIn = (dump: Buffer): string => dump.toString('utf8').split('\n').slice(1, -2).join('\n')

describe('a backup', () => {
  const opened: TestStore[] = []
  const openOn = async (index: number): Promise<Store> => {
    const database = DATABASES[index % DATABASES.length]
    if (database === undefined) throw new Error('no database')
    const made = await database.open()
    opened.push(made)
    return made.store
  }
  let first: Store
  let dump: Buffer
  beforeAll(async () => {
    first = await openOn(0)
    await fill(first)
    dump = await dumpOf(first)
  })
  afterAll(async () => {
    for (const one of opened) await one.remove()
  })

  test('goes from one database to the other and back, and every row comes back the same', async () => {
    const told: number[] = []
    const second = await openOn(1)
    const restored = await readDump(second, Readable.from([dump]), (done) => told.push(done))
    const organisations = await listOrganisations(second)
    expect(restored).toMatchObject({
      restored: { organisations: 2, rows: told.at(-1), files: 10 },
    })
    expect(organisations).toEqual(await listOrganisations(first))
    const there = await dumpOf(second)
    const third = await openOn(2)
    expect(await readDump(third, Readable.from([there]))).toHaveProperty('restored')
    expect(rowsIn(await dumpOf(third))).toBe(rowsIn(dump))
    expect(rowsIn(there)).toBe(rowsIn(dump))
    const read = (store: Store) =>
      store.asMember('kumla', 'test', async (tx) => [
        await readChainFromStore(tx),
        await listSnapshots(tx),
        await readAccount(tx, 'anna'),
      ])
    expect(await read(third)).toEqual(await read(first))
    const files = (store: Store) =>
      readdirSync(store.files, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).length])
        .toSorted()
    expect(files(third)).toHaveLength(10)
    // NOTE a file that was taken away lies on disk for a day more, and is in no backup.
    expect(files(first)).toEqual(expect.arrayContaining(files(third)))
  })

  test('is refused into a database that holds something', async () => {
    expect(await readDump(first, Readable.from([dump]))).toEqual({
      refused: 'notEmpty',
      organisations: 2,
    })
  })

  const rewrite = (change: (lines: string[]) => void, sealed: boolean): Buffer => {
    const lines = dump.toString('utf8').split('\n').slice(0, -2)
    change(lines)
    const text = `${lines.join('\n')}\n`
    const sha256 = createHash('sha256').update(text).digest('hex')
    const end = sealed
      ? JSON.stringify({ end: true, rows: rowCount(), sha256 })
      : (dump.toString('utf8').split('\n').at(-2) ?? '')
    return Buffer.from(`${text}${end}\n`)
  }
  const rowCount = (): number =>
    Number(/"rows":(\d+)/.exec(dump.toString('utf8').slice(0, 300))?.[1] ?? 0)
  const swap = (from: string, to: string) => (lines: string[]) => {
    const at = lines.findIndex((line) => line.includes(from))
    lines[at] = (lines[at] ?? '').replace(from, to)
  }

  const damaged: [string, string, () => Buffer][] = [
    ['an empty file', 'noDump', () => Buffer.alloc(0)],
    ['a text file', 'noDump', () => Buffer.from('hej\nhopp\n')],
    ['two megabytes of rubbish', 'noDump', () => Buffer.alloc(2_100_000, 7)],
    ['another program’s JSON', 'noDump', () => Buffer.from('{"a":1}\n')],
    ['half of it', 'dumpTruncated', () => dump.subarray(0, dump.length / 2)],
    ['all but the last line', 'dumpTruncated', () => dump.subarray(0, dump.lastIndexOf('{"end"'))],
    ['all but the last bytes', 'dumpTruncated', () => dump.subarray(0, dump.length - 20)],
    ['one digit changed', 'dumpDamaged', () => rewrite(swap('7.000', '8.000'), false)],
    ['a line taken out', 'dumpDamaged', () => rewrite((lines) => lines.splice(-3, 1), true)],
    ['a date that is none', 'dumpDamaged', () => rewrite(swap('2026-12-31', '2026-13-31'), true)],
    ['an unknown table', 'dumpDamaged', () => rewrite(swap('"reading"', '"pg_authid"'), true)],
    ['an unknown column', 'dumpDamaged', () => rewrite(swap('"period"', '"perjod"'), true)],
    [
      'a row of another organisation',
      'dumpDamaged',
      () => rewrite(swap('"rows":[["kumla"', '"rows":[["kalmar"'), true),
    ],
    [
      'a file with another byte',
      'dumpDamaged',
      () => rewrite(swap('"content":"J', '"content":"K'), true),
    ],
    [
      'a file without its end',
      'dumpDamaged',
      () =>
        rewrite(
          (lines) => lines.splice(lines.findIndex((one) => one.includes('"last":false')) + 1, 1),
          true,
        ),
    ],
    ['a later format', 'dumpOfOtherVersion', () => rewrite(swap('"format":2', '"format":9'), true)],
    ['a second end', 'dumpDamaged', () => Buffer.concat([dump, Buffer.from('{"end":true}\n')])],
  ]
  describe.each(DATABASES)('into $name', ({ open }) => {
    let empty: TestStore
    beforeAll(async () => {
      empty = await open()
    })
    afterAll(() => empty.remove())
    test.each(damaged)(
      '%s is refused as %s, and nothing is half restored',
      async (_, code, make) => {
        const outcome = await readDump(empty.store, Readable.from([make()]))
        expect(outcome).toMatchObject({ refused: code })
        expect(await listOrganisations(empty.store)).toEqual([])
      },
    )
  })
})
