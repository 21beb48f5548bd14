// Parts of documents in the morning's mail, through a real mail server: near, late, to look through, and frozen.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentPart } from '../../src/domain/documents/document.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { workMail } from '../../src/jobs/mail-queue.ts'
import { smtpPost } from '../../src/sources/mail/smtp-post.ts'
import { addDocument, changeParts, standingParts } from '../../src/store/documents.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { startMailServer } from './mail-server.ts'

const FILES = new Map(
  readdirSync('models/kalmar').map((name) => [name, readFileSync(`models/kalmar/${name}`, 'utf8')]),
)
const person = (accountId: string, name: string, role: 'reporter' | 'secretary', unit: string) => ({
  accountId,
  name,
  email: `${accountId}@kalmar.example`,
  roles: [{ role, unit }],
})
const PEOPLE = [
  person('siv', 'Siv Ek', 'secretary', 'kf'),
  person('ari', 'Ari Bo', 'reporter', 'kfn'),
  person('moa', 'Moa Frö', 'reporter', 'kfn'),
]

describe.each(DATABASES)('parts of documents in the morning’s mail, on $name', ({ open }) => {
  let opened: TestStore
  let server: Awaited<ReturnType<typeof startMailServer>>
  let id = ''
  const memory = emptyMemory()
  const mail = async (day: string): Promise<ReadonlyMap<string, string>> => {
    const from = server.received.length
    const post = smtpPost({
      host: '127.0.0.1',
      port: server.port,
      tls: 'off',
      login: null,
      from: 'malkedja@kalmar.example',
    })
    const work = {
      store: opened.store,
      memory,
      post,
      publicUrl: 'https://mal.example.se',
      hour: 7,
      now: () => new Date(`${day}T09:00:00Z`),
      mayGoOn: () => true,
    }
    await workMail(work)
    post.close()
    return new Map(server.received.slice(from).map(({ rcpt, text }) => [rcpt[0] ?? '', text ?? '']))
  }

  beforeAll(async () => {
    opened = await open()
    server = await startMailServer()
    const read = readVersions(FILES, 'chain.yaml')
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const { versions, whole, text } = read
    const files = { versions, chain: whole, chainText: text }
    await importMunicipality(opened.store, 'kalmar', 'test', files)
    await ensureAccounts(opened.store, 'kalmar', PEOPLE)
    const part = (id: string, sv: string, due: string | null): DocumentPart => ({
      ...{ id, heading: { sv }, parent: null, place: 0, answers: [], owner: 'kfn' },
      ...{ due, state: 'draft', blocks: [] },
    })
    const begun = await opened.store.asMember('kalmar', 'kim', (tx) =>
      addDocument(
        tx,
        {
          ...{ type: 'årsredovisning', title: 'Årsredovisning 2026', round: 'helår-2026' },
          ...{ body: null, parts: [part('a', 'Biblioteken', '2027-02-10')] },
        },
        'Kim Lind',
      ),
    )
    if ('refused' in begun) throw new Error(begun.refused)
    id = begun.id
  }, 120_000)
  afterAll(async () => {
    await server?.down()
    await opened?.remove()
  }, 60_000)

  test('those who write a part are told a week before its day, and when it has passed', async () => {
    const near = await mail('2027-02-03')
    expect([...near.keys()].toSorted()).toEqual(['ari@kalmar.example', 'moa@kalmar.example'])
    expect(near.get('moa@kalmar.example')).toContain(
      'Delar av dokument\n- Skriv «Biblioteken»: Årsredovisning 2026, senast 10 februari 2027',
    )
    expect((await mail('2027-02-04')).size).toBe(0)
    expect((await mail('2027-02-11')).get('ari@kalmar.example')).toContain(
      'Skriv «Biblioteken»: Årsredovisning 2026, senast 10 februari 2027, 1\u00a0dag sen',
    )
  }, 120_000)

  test('what is ready waits for whoever looks it through, and no more for those who wrote', async () => {
    await opened.store.asMember('kalmar', 'moa', async (tx) => {
      const [before] = (await standingParts(tx, [id])).get(id) ?? []
      if (before === undefined) throw new Error('there is none')
      await changeParts(tx, id, [{ before, after: { ...before, state: 'ready' } }], 'Moa Frö')
    })
    const sent = await mail('2027-02-17')
    expect([...sent.keys()]).toEqual(['siv@kalmar.example'])
    expect(sent.get('siv@kalmar.example')).toContain('Granska «Biblioteken»')
  }, 120_000)
})
