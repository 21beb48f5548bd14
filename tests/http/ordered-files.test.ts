// Files asked for over HTTP: made while others are answered, fetched by who asked alone, and not lost where the program is killed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnFilesReply, OwnFileView } from '../../src/contract/files.ts'
import { MOST_ORDERED } from '../../src/domain/workflow/ordered-files.ts'
import { keepMakingFiles } from '../../src/jobs/ordered-files.ts'
import { openStore } from '../../src/store/connect.ts'
import { addOrderedFile, filesOf } from '../../src/store/ordered-files.ts'
import { startSession } from '../../src/store/sessions.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, freshFolder, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'reporter', unit: 'samhalle' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const PROGRAM = fileURLToPath(new URL('../store/make-files-until-killed.ts', import.meta.url))

/** Has Node read our pages, as the program is started. */
const READING = ['--import', new URL('../../bin/with-typescript.mjs', import.meta.url).href]

type Browsers = ReadonlyMap<string, ReturnType<typeof browserAt>>

/** A server on the store with its people signed in, and a document that the controller has begun. */
const begin = async (
  opened: TestStore,
): Promise<{
  readonly app: FastifyInstance
  readonly as: (account: string) => ReturnType<typeof browserAt>
  readonly document: string
}> => {
  await bringIn(opened, 'dorotea')
  await ensureAccounts(opened.store, 'dorotea', PEOPLE)
  const app = await startServer(opened)
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  for (const { accountId } of PEOPLE) {
    const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
      startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
    )
    browsers.set(accountId, browserAt(app, 'dorotea', { cookie: `malkedja=${secret}` }))
  }
  const as = (account: string) => {
    const browser = (browsers satisfies Browsers).get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const type = { type: 'delårsrapport', body: null }
  const begun = await as('kim').send('rounds/delår-2026/documents', type)
  return { app, as, document: begun.json().id }
}

describe.each(DATABASES)('files asked for, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let as: (account: string) => ReturnType<typeof browserAt>
  let document = ''
  let making: ReturnType<typeof keepMakingFiles> | null = null

  const make = () => {
    making ??= keepMakingFiles(
      { store: opened.store, memory: emptyMemory(), today: () => TODAY },
      60,
    )
  }
  const stopMaking = async () => {
    await making?.stop()
    making = null
  }
  const order = async (account: string, format: string) => {
    const ordered = await as(account).send(`documents/${document}/files`, { format })
    making?.wake('dorotea')
    return ordered
  }
  const seen = async (account: string, id: string): Promise<OwnFileView> =>
    (await as(account).ask(`files/${id}`)).json()
  const own = async (account: string): Promise<OwnFilesReply['files']> =>
    (await as(account).ask('files')).json().files
  const ended = async (account: string, id: string): Promise<OwnFileView> => {
    for (;;) {
      const file = await seen(account, id)
      if (file.standing !== 'waiting' && file.standing !== 'making') return file
      await setTimeout(50)
    }
  }
  const giveRole = (account: string, role: string) =>
    opened.store.asMember('dorotea', 'test', (tx) =>
      sql`update account set given_roles = ${JSON.stringify([{ role, unit: null }])}
        where organisation_id = 'dorotea' and account_id = ${account}`.execute(tx.query),
    )

  beforeAll(async () => {
    opened = await database.open()
    ;({ app, as, document } = await begin(opened))
  }, 60_000)
  afterAll(async () => {
    await stopMaking()
    await app?.close()
    await opened?.remove()
  })

  test('one waits until its turn comes, and the same asked for again is the same', async () => {
    const asked = await order('lo', 'docx')
    expect(asked.statusCode).toBe(201)
    expect(asked.json()).toMatchObject({
      ...{ title: 'Delårsrapport 2026', format: 'Word', standing: 'waiting', done: 0, of: 3 },
      ...{ said: 'Väntar på sin tur', href: null, why: null, size: null },
    })
    const { id }: OwnFileView = asked.json()
    expect((await order('lo', 'docx')).json().id).toBe(id)
    expect((await as('lo').ask(`files/${id}/content`)).json()).toMatchObject({
      ...{ status: 409, code: 'fileNotReady' },
      detail: 'Filen är inte klar. Vänta tills den är det, och hämta den då.',
    })
    await as('lo').send(`files/${id}/removals`)
    expect(await own('lo')).toEqual([])
  })

  test.for([
    ['pdf', 'application/pdf', '%PDF', 'Delårsrapport 2026.pdf', ''],
    ['pdfa', 'application/pdf', '%PDF', 'Delårsrapport 2026, PDF-A.pdf', 'pdfaid:conformance'],
    [
      ...['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ...['PK', 'Delårsrapport 2026.docx', ''],
    ],
    [
      ...['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
      ...['PK', 'Delårsrapport 2026.pptx', ''],
    ],
    [
      ...['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ...['PK', 'Delårsrapport 2026.xlsx', ''],
    ],
  ] as const)(
    'as %s it is sent as what it is, by its name',
    async ([format, type, begins, name, holds]) => {
      make()
      const { id } = (await order('lo', format)).json()
      const file = await ended('lo', id)
      expect(file).toMatchObject({ standing: 'ready', said: 'Klar att hämta', done: 3, why: null })
      expect(file.size).toMatch(/\u00a0[kM]B$/)
      const { headers, rawPayload } = await as('lo').ask(`files/${id}/content`)
      expect(headers['content-type']).toBe(type)
      expect(headers['content-disposition']).toContain(encodeURIComponent(name))
      expect(headers['cache-control']).toBe('private, no-store')
      expect(rawPayload.subarray(0, begins.length).toString()).toBe(begins)
      expect(headers['content-length']).toBe(String(rawPayload.length))
      if (holds !== '') expect(rawPayload.toString('latin1')).toContain(holds)
    },
  )

  test('another person neither sees nor fetches it, whatever their role', async () => {
    const [file] = await own('lo')
    expect(await own('kim')).toEqual([])
    for (const path of ['', '/content']) {
      const refused = (await as('kim').ask(`files/${file?.id}${path}`)).json()
      expect([refused.status, refused.code]).toEqual([404, 'noSuchFile'])
    }
    for (const act of ['retries', 'removals'])
      expect((await as('kim').send(`files/${file?.id}/${act}`)).json().code).toBe('noSuchFile')
    expect(await own('lo')).toContainEqual(file)
  }, 120_000)

  test('who may not read documents asks for none; nobody asks for a format that is not there', async () => {
    expect((await order('sam', 'pdf')).json().code).toBe('mayNot')
    expect((await order('lo', 'odt')).statusCode).toBe(400)
    expect((await as('lo').send('documents/ingen/files', { format: 'pdf' })).json().code).toBe(
      'noSuchDocument',
    )
  })

  test('who has lost the right since is given no file, neither made nor fetched; with it back, both', async () => {
    await stopMaking()
    const [ready] = await own('lo')
    const { id } = (await order('lo', 'pdf')).json()
    await giveRole('lo', 'reader')
    make()
    const failed = await ended('lo', id)
    expect([failed.standing, failed.href]).toEqual(['failed', null])
    expect(failed.why).toMatch(/^Din roll får inte /)
    expect((await as('lo').ask(`files/${ready?.id}/content`)).json().code).toBe('mayNot')
    expect((await as('lo').send(`files/${id}/retries`)).json().code).toBe('mayNot')
    await giveRole('lo', 'reporter')
    const again: OwnFileView = (await as('lo').send(`files/${id}/retries`)).json()
    making?.wake('dorotea')
    expect((await ended('lo', again.id)).standing).toBe('ready')
    expect((await seen('lo', id)) as object).toMatchObject({ code: 'noSuchFile' })
  }, 120_000)

  test('what is removed is gone from the disk as well', async () => {
    const [file] = await own('lo')
    const folder = join(opened.store.files, 'dorotea', 'made')
    const lying = () => readdirSync(folder).filter((name) => name.startsWith(`${file?.id}.`))
    expect(lying()).toHaveLength(1)
    expect((await as('lo').send(`files/${file?.id}/removals`)).statusCode).toBe(201)
    expect(lying()).toEqual([])
    expect((await as('lo').ask(`files/${file?.id}/content`)).json().code).toBe('noSuchFile')
  })

  test(`no more than ${MOST_ORDERED} wait for one person at once`, async () => {
    await stopMaking()
    await opened.store.asMember('dorotea', 'test', async (tx) => {
      for (let at = 0; at < MOST_ORDERED; at += 1)
        await addOrderedFile(tx, {
          ...{ account: 'kim', sort: 'document', about: `annat-${at}`, title: 'Annat' },
          ...{ format: 'pdf', language: 'sv', template: null },
        })
    })
    const refused = (await order('kim', 'pdf')).json()
    expect([refused.status, refused.code]).toEqual([422, 'tooManyFiles'])
    expect(refused.detail).toMatch(/^Du väntar redan på 10\u00a0filer/)
    const [one] = await own('kim')
    await as('kim').send(`files/${one?.id}/removals`)
    expect((await order('kim', 'pdf')).statusCode).toBe(201)
  })
})

test('what a killed program was making is made when it is started again', async () => {
  const folder = await freshFolder()
  const place = { dataFolder: folder }
  const filesOfLo = (store: TestStore['store']) =>
    store.readAsMember('dorotea', 'test', (tx) => filesOf(tx, 'lo'))
  try {
    const first = await openStore(place)
    const { app, as, document } = await begin({ store: first, place, remove: async () => {} })
    for (const format of ['docx', 'xlsx'])
      await as('lo').send(`documents/${document}/files`, { format })
    await app.close()
    await first.close()
    const child = spawn(process.execPath, [...READING, PROGRAM, folder, 'dorotea', 'lo', TODAY], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    const store = await openStore(place)
    expect((await filesOfLo(store)).map(({ standing }) => standing)).toContain('making')
    const making = keepMakingFiles({ store, memory: emptyMemory(), today: () => TODAY }, 5)
    let files = await filesOfLo(store)
    while (files.some(({ endedAt }) => endedAt === null)) {
      await setTimeout(100)
      files = await filesOfLo(store)
    }
    await making.stop()
    await store.close()
    expect(files.map(({ standing }) => standing)).toEqual(['ready', 'ready'])
    expect(Math.max(...files.map(({ tries }) => tries))).toBe(2)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
