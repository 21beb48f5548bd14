// Mail over HTTP: who is late and reminding them, what a person wants, the queue, and invitations.
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LateReply, MailReply, OwnMailReply, RemindedReply } from '../../src/contract/mail.ts'
import type { LinkReply } from '../../src/contract/staff.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { makeServer } from '../../src/http/server.ts'
import { addStaff } from '../../src/http/staff/add-staff.ts'
import { workMail } from '../../src/jobs/mail-queue.ts'
import type { Post } from '../../src/sources/mail/post.ts'
import { smtpPost } from '../../src/sources/mail/smtp-post.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const FILES = ['exempel', 'starter'].flatMap((folder) =>
  readdirSync(`models/${folder}`).map((name) => [
    folder === 'exempel' ? name : `../starter/${name}`,
    readFileSync(`models/${folder}/${name}`, 'utf8'),
  ]),
) as [string, string][]

const ALI = 'ali@skolan.example'
const GONE = 'borta@skolan.example'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'tove', name: 'Tove Nord', roles: [{ role: 'administrator', unit: null }] },
  { accountId: 'ali', name: 'Ali Åkerö', email: ALI, roles: [{ role: 'reporter', unit: 'norra' }] },
  { accountId: 'bo', name: 'Bo Borta', email: GONE, roles: [{ role: 'reporter', unit: 'norra' }] },
  { accountId: 'mika', name: 'Mika Ek', roles: [{ role: 'controller', unit: 'buf' }] },
  { accountId: 'lova', name: 'Lova Ask', roles: [{ role: 'controller', unit: 'sof' }] },
  { accountId: 'utan', name: 'Utan Adress', roles: [{ role: 'reporter', unit: 'norra' }] },
]
/** Two days after the last day to report: a day that has no reminders of its own. */
const TODAY = '2027-01-27'
const NOW = new Date(`${TODAY}T10:00:00Z`)
const PUBLIC_URL = 'https://mal.example.se'
const LATER = '2099-01-01T00:00:00Z'

describe.each(DATABASES)('mail over HTTP, on $name', ({ open }) => {
  let opened: TestStore
  let server: Awaited<ReturnType<typeof startMailServer>>
  let post: Post
  let withMail: FastifyInstance
  let without: FastifyInstance
  const memory = emptyMemory()
  const cookies = new Map<string, string>()

  const startApp = async (mailing: object): Promise<FastifyInstance> => {
    const app = await makeServer({
      styles: '',
      theme: () => '',
      icon: () => '',
      faultPage: async () => '',
    })
    await addStaff(app, {
      house: { store: opened.store, memory, today: () => TODAY, ...mailing },
      signOn: { services: new Map(), local: new Set(['exempel']), publicUrl: PUBLIC_URL },
      app: { page: '<!doctype html>', assets: new Map() },
    })
    await app.ready()
    return app
  }
  const work = () =>
    workMail({ store: opened.store, memory, post, publicUrl: PUBLIC_URL, hour: 7, now: () => NOW })

  beforeAll(async () => {
    opened = await open()
    const read = readVersions(new Map(FILES), 'chain.yaml')
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const { versions, whole, text } = read
    const files = { versions, chain: whole, chainText: text }
    await importMunicipality(opened.store, 'exempel', 'test', files)
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    server = await startMailServer({ refuses: { [GONE]: '550 No such user here' } })
    const { port } = server
    const from = 'malkedja@exempel.example'
    post = smtpPost({ host: '127.0.0.1', port, tls: 'off', login: null, from })
    withMail = await startApp({ mailing: { post, publicUrl: PUBLIC_URL, hour: 7, wake: () => {} } })
    without = await startApp({})
    for (const { accountId } of PEOPLE) {
      const lasting = { now: `${TODAY}T08:00:00Z`, endsAt: LATER, lastEndsAt: LATER }
      const secret = await opened.store.asMember('exempel', 'test', (tx) =>
        startSession(tx, accountId, lasting),
      )
      cookies.set(accountId, `malkedja=${secret}`)
    }
  }, 90_000)
  afterAll(async () => {
    await withMail?.close()
    await without?.close()
    post?.close()
    await server?.down()
    await opened?.remove()
  }, 30_000)

  const ask = async <Reply>(account: string, path: string, app = withMail): Promise<Reply> => {
    const url = `/api/exempel/${path}`
    return (await app.inject({ url, headers: { cookie: cookies.get(account) } })).json()
  }
  const send = (account: string, path: string, payload: object = {}, app = withMail) =>
    app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      payload,
      headers: { cookie: cookies.get(account) },
    })
  const norra = async (): Promise<LateReply['rows'][number] | undefined> =>
    (await ask<LateReply>('kim', 'late')).rows.find(({ body }) => body === 'Norra skolan')

  test('before a round is open nobody is late, and nobody is reminded', async () => {
    expect(await ask<LateReply>('kim', 'late')).toMatchObject({ rows: [], canRemind: true })
    expect((await send('kim', 'reminders')).json()).toMatchObject({
      status: 422,
      code: 'nobodyLate',
    })
  })

  test('the controller sees who is late with what, by how much, and who has not been reminded', async () => {
    await opened.store.asMember('exempel', 'test', (tx) => setStanding(tx, 'helår-2026', 'open'))
    expect(await norra()).toMatchObject({
      step: 'Rapportera, Helår 2026: 25 januari 2027',
      late: '2\u00a0dagar',
      href: '/app/exempel/helår-2026/del/norra',
      people: [
        { name: 'Ali Åkerö', reminded: 'inte påmind' },
        { name: 'Bo Borta', reminded: 'inte påmind' },
        { name: 'Utan Adress', reminded: 'ingen e-postadress' },
      ],
    })
  })

  test('the controller of a department sees and reminds those of that department alone', async () => {
    const bodiesSeenBy = async (who: string) =>
      (await ask<LateReply>(who, 'late')).rows.map(({ body }) => body).toSorted()
    const all = await bodiesSeenBy('kim')
    expect((await ask<LateReply>('mika', 'late')).sentence).toBe(
      '3\u00a0steg i din del har passerat sin sista dag.',
    )
    expect(await bodiesSeenBy('mika')).toEqual(['Norra skolan', 'Södra skolan', 'Östra skolan'])
    expect(await bodiesSeenBy('lova')).toEqual(['Hemtjänsten Björken', 'Hemtjänsten Solgården'])
    expect(all).toEqual(expect.arrayContaining(await bodiesSeenBy('mika')))
    // NOTE nobody holds a role at home care, so what is late there waits for nobody.
    expect((await send('lova', 'reminders')).json()).toMatchObject({ code: 'nobodyLate' })
    await work()
    expect(server.received).toEqual([])
  })

  test('a reporter neither sees that nor reminds anybody', async () => {
    expect(await ask('ali', 'late')).toMatchObject({ status: 403, code: 'mayNot' })
    expect((await send('ali', 'reminders')).json()).toMatchObject({ code: 'mayNot' })
    expect(await ask('kim', 'mail')).toMatchObject({ code: 'mayNot' })
  })

  test('where no mail is set nobody is reminded, and the page says so', async () => {
    expect(await ask<LateReply>('kim', 'late', without)).toMatchObject({ canRemind: false })
    expect((await send('kim', 'reminders', {}, without)).json()).toMatchObject({
      code: 'mailNotSet',
    })
    expect(await ask<MailReply>('tove', 'mail', without)).toMatchObject({ rows: [] })
  })

  test('reminds those who are late, once that day, however often it is asked', async () => {
    const first = await send('kim', 'reminders')
    expect(first.statusCode).toBe(201)
    expect(first.json<RemindedReply>().said).toContain('2\u00a0mejl skickas.')
    await work()
    const again = await send('kim', 'reminders')
    expect(again.json<RemindedReply>().said).toContain('har redan fått dagens')
    await work()
    expect(server.received.map(({ rcpt }) => rcpt[0])).toEqual([ALI])
    expect((await norra())?.people[0]?.reminded).toBe('påmind 27 januari 2027')
  })

  test('the administrator sees whose address was refused, in the mail server’s own words', async () => {
    const { how, trouble, rows, letters } = await ask<MailReply>('tove', 'mail')
    expect(how).toContain(`127.0.0.1:${server.port}`)
    expect(trouble).toContain('1\u00a0mejl')
    expect(rows[0]).toMatchObject({ name: 'Bo Borta', address: GONE, isTrouble: true })
    expect(rows[0]?.said).toContain('No such user here')
    expect(letters).toEqual([])
  })

  test('a person keeps their own choice, and no other’s', async () => {
    const choice = { email: 'ny@skolan.example', language: 'en', reminders: false }
    expect((await send('ali', 'account/mail', choice)).statusCode).toBe(201)
    expect(await ask<OwnMailReply>('ali', 'account/mail')).toEqual({ ...choice, isSet: true })
    expect(await ask<OwnMailReply>('bo', 'account/mail')).toMatchObject({
      email: GONE,
      language: 'sv',
      reminders: true,
    })
    const wrong = await send('ali', 'account/mail', { ...choice, email: 'ingen adress' })
    expect(wrong.statusCode).toBe(400)
  })

  test('an invitation goes by mail, with the link that works once', async () => {
    const person = { name: 'Eva Öst', login: 'eva', email: 'eva@skolan.example', roles: [] }
    const reply = (await send('tove', 'people', person)).json<LinkReply>()
    expect(reply.mailed).toContain('eva@skolan.example')
    const mail = server.received.at(-1)
    expect(mail?.rcpt).toEqual(['eva@skolan.example'])
    expect(mail?.text).toContain('Hej Eva Öst!')
    expect(mail?.text).toContain(reply.link)
    expect(mail?.text).toContain('Ditt inloggningsnamn är eva.')
  })

  test('an invitation that cannot be sent says so, and the link is there all the same', async () => {
    const person = { name: 'Per', login: 'per', email: GONE, roles: [] }
    const refused = (await send('tove', 'people', person)).json<LinkReply>()
    expect(refused.mailed).toContain('gick inte att skicka')
    expect(refused.link).toMatch(/inbjudan#.{40}/)
    const nowhere = { name: 'Pia', login: 'pia', email: null, roles: [] }
    expect((await send('tove', 'people', nowhere)).json<LinkReply>().mailed).toContain(
      'ingen e-postadress',
    )
    const noMail = { name: 'Bea', login: 'bea', email: 'bea@skolan.example', roles: [] }
    expect((await send('tove', 'people', noMail, without)).json<LinkReply>().mailed).toContain(
      'Mejl är inte inställt',
    )
  })
})
