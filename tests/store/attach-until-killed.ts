// A program that attaches files until it is killed, and says which were acknowledged.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { Readable } from 'node:stream'
import { addAttachment } from '../../src/store/attachments.ts'
import { openStore } from '../../src/store/connect.ts'
import { holdOthers } from '../../src/store/hold-others.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { keepFile, receiveFile } from '../../src/store/stored-files.ts'

const [folder = ''] = process.argv.slice(2)
const MOST = 400_000

const store = await openStore({ dataFolder: folder })
await store.asMember('kumla', 'writer', (tx) => addOrganisation(tx, { name: 'Kumla' }))
const place = { files: store.files, organisationId: 'kumla' }
const about = { sort: 'node', id: 'a', round: null, field: null } as const

for (;;) {
  const content = randomBytes(1 + Math.floor(Math.random() * MOST))
  const received = await receiveFile(place, Readable.from([content]), MOST)
  if ('refused' in received) throw new Error(received.refused)
  await store.asMember('kumla', 'writer', async (tx) => {
    await holdOthers(tx)
    await keepFile(place, received)
    const { bytes, sha256 } = received
    const file = { about, name: 'x.pdf', kind: 'pdf', bytes, sha256 } as const
    await addAttachment(tx, { ...file, description: '', isPublic: false, person: 'A' }, '')
  })
  writeSync(1, `${received.sha256}\n`)
}
