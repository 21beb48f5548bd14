// A program that writes to a data folder until it is killed, and says what was acknowledged.
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { openStore } from '../../src/store/connect.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { findDamage, writePair } from './written-pairs.ts'

const [folder = '', order] = process.argv.slice(2)
const WRITERS = 4

// NOTE told to wait, it has its program loaded when its turn comes: killing goes twice as fast.
if (order === 'wait') await once(process.stdin, 'data')

const store = await openStore({ dataFolder: folder })
await store.asMember('kumla', 'writer', (tx) => addOrganisation(tx, { name: 'Kumla' }))
const state = await findDamage(store)
writeSync(1, `${JSON.stringify(state)}\n`)

const run = `${process.pid}-${Date.now()}`
await Promise.all(
  Array.from({ length: WRITERS }, async (_, writer) => {
    for (let count = 0; ; count += 1) {
      const name = `${run}-${writer}-${count}`
      await writePair(store, name)
      writeSync(1, `${name}\n`)
    }
  }),
)
