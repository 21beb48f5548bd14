// Assignments in the morning's mail, through a real mail server: the late one, the one that has come, the one to decide on.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { swedishDay } from '../../src/domain/periods/swedish-time.ts'
import { weekdayAfter } from '../../src/domain/periods/weekdays.ts'
import { workMail } from '../../src/jobs/mail-queue.ts'
import { smtpPost } from '../../src/sources/mail/smtp-post.ts'
import { nameAssignee } from '../../src/store/assignees.ts'
import { saveStep } from '../../src/store/assignment-steps.ts'
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
  person('rut', 'Rut Ask', 'reporter', 'ks'),
  person('bo', 'Bo Dal', 'reporter', 'bolag'),
  person('siv', 'Siv Ek', 'secretary', 'kf'),
  person('ari', 'Ari Bo', 'reporter', 'kfn'),
  person('moa', 'Moa Frö', 'reporter', 'kfn'),
]

describe.each(DATABASES)('assignments in the morning’s mail, on $name', ({ open }) => {
  let opened: TestStore
  let server: Awaited<ReturnType<typeof startMailServer>>
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
  }, 120_000)
  afterAll(async () => {
    await server?.down()
    await opened?.remove()
  }, 60_000)

  test('the owner of a late one is told the day after its last day, and nobody else', async () => {
    const sent = await mail('2026-11-02')
    expect([...sent.keys()]).toEqual(['rut@kalmar.example'])
    expect(sent.get('rut@kalmar.example')).toContain(
      'Uppdrag\n- Rapportera uppdraget: Ta fram en resepolicy, senast 31 oktober 2026, 2\u00a0dagar försenat',
    )
  }, 120_000)

  test('the body that gave it is told the morning after it is proposed; who is named, the morning after that', async () => {
    const proposed = {
      ...{ nodeId: 'uppdrag-resor', step: 'propose', standing: 'proposed', body: 'Antagen' },
      ...{ doneOn: swedishDay(new Date()), status: null, reference: null, person: 'Rut Ask' },
    }
    await opened.store.asMember('kalmar', 'rut', async (tx) => {
      await saveStep(tx, proposed, 0)
      await nameAssignee(tx, { nodeId: 'uppdrag-bibliotek', account: 'moa', basedOn: 0 })
    })
    const sent = await mail(weekdayAfter(swedishDay(new Date())))
    expect(sent.get('siv@kalmar.example')).toContain(
      'Uppdrag\n- Besluta om uppdraget: Ta fram en resepolicy',
    )
    expect(sent.get('moa@kalmar.example')).toContain(
      'Rapportera uppdraget: Meröppet bibliotek, senast 31 mars 2027',
    )
    expect(sent.has('ari@kalmar.example')).toBe(false)
    expect(sent.has('rut@kalmar.example')).toBe(false)
  }, 120_000)
})
