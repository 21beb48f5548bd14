// Attached files over HTTP: who may attach what to what, how they are sent, and which of them a citizen can have.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AttachmentsReply, StaffAttachmentView } from '../../src/contract/attachments.ts'
import type { RoundsReply, VersionView } from '../../src/contract/rounds.ts'
import type { HistoryReply } from '../../src/contract/staff.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { publishedRounds } from '../../src/serve-from.ts'
import { type NewMove, saveMove } from '../../src/store/part-moves.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'
import { PDF, PNG, samples } from './file-samples.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: 'bun' }] },
  { accountId: 'bo', name: 'Bo Vik', roles: [{ role: 'secretary', unit: 'son' }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const ROUND = 'delår-2026'
const NODE = 'behoriga'
const LARGEST = 5000
const NOW = '2026-09-25T08:00:00Z'
const SECRET = 'hemligt-utkast.pdf'

describe.each(DATABASES)('attached files over HTTP, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance

  beforeAll(async () => {
    opened = await open({ now: () => new Date(NOW) })
    const { store } = opened
    for (const id of ['exempel', 'dorotea']) await bringIn(opened, id)
    await ensureAccounts(store, 'exempel', PEOPLE)
    await ensureAccounts(store, 'dorotea', PEOPLE)
    app = await startDemoServer({
      store,
      today: () => '2026-09-25',
      largestFile: LARGEST,
    })
    addPublicSite(app, openPublished(publishedRounds(store)))
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const cookieOf = signingInTo(() => app, 'exempel')
  const ask = async (account: string, path: string) =>
    app.inject({ url: encodeURI(path), headers: { cookie: await cookieOf(account) } })
  const see = async <Reply>(account: string, path: string): Promise<Reply> =>
    (await ask(account, `/api/exempel/${path}`)).json()
  const send = async (account: string, path: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/exempel/${path}`,
      payload,
      headers: { cookie: await cookieOf(account) },
    })
  const attach = async (
    account: string,
    name: string,
    content: Buffer,
    about: Record<string, string> = { sort: 'node', id: NODE, round: ROUND },
  ) =>
    app.inject({
      method: 'POST',
      url: `/api/exempel/attachments?${new URLSearchParams({ ...about, name })}`,
      headers: { cookie: await cookieOf(account), 'content-type': 'application/octet-stream' },
      payload: content,
    })
  const listed = async (account = 'controller', round = ROUND): Promise<AttachmentsReply> =>
    see(account, `rounds/${round}/nodes/${NODE}/attachments`)
  const named = async (name: string, round = ROUND): Promise<StaffAttachmentView> => {
    const found = (await listed('controller', round)).attachments.find((one) => one.name === name)
    if (found === undefined) throw new Error(`${name} is not attached`)
    return found
  }
  const describeIt = (
    account: string,
    one: StaffAttachmentView,
    description: string,
    isPublic: boolean,
  ) =>
    send(account, 'attachments/descriptions', {
      ...{ attachment: one.id, basedOn: one.basedOn, description, isPublic },
    })
  const remove = (account: string, one: StaffAttachmentView, reason: string) =>
    send(account, 'attachments/removals', {
      ...{ attachment: one.id, basedOn: one.basedOn, reason },
    })
  const latest = async (): Promise<VersionView> => {
    const { rounds } = await see<RoundsReply>('controller', 'rounds')
    const [version] = rounds.find(({ name }) => name === ROUND)?.versions ?? []
    if (version === undefined) throw new Error('nothing is frozen')
    return version
  }
  const citizen = (path: string) => app.inject({ url: encodeURI(path) })

  test('each kind that is taken is taken by its content, and the rest refused in a sentence', async () => {
    const { docm, zip, exe, svg, ...allowed } = await samples()
    for (const [ending, content] of Object.entries(allowed)) {
      const reply = await attach('controller', `bilaga.${ending}`, content)
      expect([ending, reply.statusCode]).toEqual([ending, 201])
    }
    const refused = async (name: string, content: Buffer | undefined) =>
      (await attach('controller', name, content ?? Buffer.alloc(0))).json()
    expect(await refused('makro.docm', docm)).toMatchObject({ code: 'fileNotAllowed', status: 422 })
    expect(await refused('makro.docx', docm)).toMatchObject({ code: 'fileIsAnother' })
    expect(await refused('bilaga.docx', zip)).toMatchObject({ code: 'fileIsAnother' })
    expect(await refused('bilaga.pdf', exe)).toMatchObject({ code: 'fileIsAnother' })
    expect(await refused('bilaga.txt', exe)).toMatchObject({ code: 'fileIsAnother' })
    expect(await refused('bild.svg', svg)).toMatchObject({ code: 'fileNotAllowed' })
    expect(await refused('bild.png', svg)).toMatchObject({ code: 'fileIsAnother' })
    expect((await refused('tom.pdf', undefined)).detail).toBe('tom.pdf är tom. Välj en annan fil.')
    expect((await refused('stor.txt', Buffer.alloc(LARGEST + 1, 'a'))).detail).toBe(
      'stor.txt är för stor. En bilaga är högst 5\u00a0kB. Komprimera den, eller dela upp den.',
    )
    expect((await refused('makro.docm', docm)).detail).toContain('PDF, Word, Excel')
    expect((await listed()).attachments).toHaveLength(Object.keys(allowed).length)
  })

  test('a file is sent as what it is, to be saved and never run', async () => {
    await attach('controller', 'Årets "läge" 50%.pdf', PDF)
    const { href, said, attached } = await named('Årets "läge" 50%.pdf')
    expect([said, attached]).toEqual(['PDF, 56\u00a0byte', 'Kim Lind, 25 september 2026'])
    const reply = await app.inject({ url: href, headers: { cookie: await cookieOf('reader') } })
    expect(reply.rawPayload.equals(PDF)).toBe(true)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="_rets _l_ge_ 50_.pdf"; filename*=UTF-8\'\'%C3%85rets%20%22l%C3%A4ge%22%2050%25.pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect((await app.inject({ url: href })).statusCode).toBe(401)
    const elsewhere = href.replace('/exempel/', '/dorotea/')
    const cookie = await cookieOf('controller', 'dorotea')
    expect((await app.inject({ url: elsewhere, headers: { cookie } })).json().code).toBe(
      'noSuchAttachment',
    )
  })

  test('who writes about a goal attaches to it; others read', async () => {
    expect((await attach('alex', 'nämnden.pdf', PDF)).statusCode).toBe(201)
    expect((await attach('bo', 'annan.pdf', PDF)).json().code).toBe('mayNot')
    expect((await attach('reader', 'läsare.pdf', PDF)).json().code).toBe('mayNot')
    const { mayAttach, attachments } = await listed('reader')
    expect(mayAttach).toBe(false)
    expect(attachments.some(({ mayChange }) => mayChange)).toBe(false)
    const own = await named('nämnden.pdf')
    expect((await describeIt('bo', own, 'x', false)).json().code).toBe('mayNot')
    expect((await remove('bo', own, 'x')).json().code).toBe('mayNot')
  })

  test('it belongs to a goal in a round, to one of its texts, or to the goal in every round', async () => {
    const { places } = await listed()
    expect(places.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['målet i Delår 2026', 'Analys i Delår 2026']),
    )
    const about = { sort: 'node', id: NODE }
    await attach('controller', 'analysen.pdf', PDF, { ...about, round: ROUND, field: 'analysis' })
    await attach('controller', 'alltid.pdf', PDF, about)
    expect((await named('analysen.pdf')).belongs).toBe('hör till analys')
    expect((await named('alltid.pdf')).belongs).toBe('hör alltid till målet')
    const elsewhere = (await listed('controller', 'helår-2025')).attachments
    expect(elsewhere.map(({ name }) => name)).toEqual(['alltid.pdf'])
    const unknown = { ...about, round: ROUND, field: 'hittepå' }
    expect((await attach('controller', 'x.pdf', PDF, unknown)).statusCode).toBe(422)
    const nowhere = { sort: 'node', id: 'finns-inte', round: ROUND }
    expect((await attach('controller', 'x.pdf', PDF, nowhere)).json().code).toBe('noSuchNode')
  })

  test('an image is shown to citizens only with words for who does not see it', async () => {
    await attach('controller', 'diagram.png', PNG)
    const image = await named('diagram.png')
    expect(image.isImage).toBe(true)
    expect((await describeIt('controller', image, ' ', true)).json().code).toBe('imageUndescribed')
    expect((await describeIt('controller', image, 'Andelen stiger.', true)).statusCode).toBe(201)
    const stale = await describeIt('controller', image, 'Andelen faller.', true)
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'attachmentMoved'])
    expect(await named('diagram.png')).toMatchObject({
      description: 'Andelen stiger.',
      isPublic: true,
    })
  })

  test('it is taken away with a reason, and the log has who and why', async () => {
    await attach('controller', SECRET, PDF)
    const one = await named(SECRET)
    expect((await remove('controller', one, ' ')).json().code).toBe('removedWithoutReason')
    expect((await remove('controller', one, 'Fel fil.')).statusCode).toBe(201)
    expect((await listed()).attachments.map(({ name }) => name)).not.toContain(SECRET)
    expect((await ask('controller', one.href)).statusCode).toBe(404)
    const { events } = await see<HistoryReply>('controller', `history?subject=${NODE}`)
    expect(events[0]).toMatchObject({
      what: 'Bilaga borttagen',
      who: 'Kim Lind',
      before: SECRET,
      why: 'Fel fil.',
    })
  })

  test('what is delivered or closed takes no more, and keeps what it has', async () => {
    const part = { roundId: ROUND, bodyId: 'bun', person: 'Alex Holm', reference: null }
    const move = (moved: object, basedOn: number) =>
      opened.store.asMember('exempel', 'alex', (tx) =>
        saveMove(tx, { ...part, reason: null, deliveredOn: null, ...moved } as NewMove, basedOn),
      )
    const delivered = { move: 'deliver', stage: 'delivered', deliveredOn: '2026-09-24' }
    const at = await move(delivered, 0)
    const locked = async (code: string): Promise<void> => {
      expect((await attach('controller', 'sen.pdf', PDF)).json().code).toBe(code)
      const one = await named('nämnden.pdf')
      expect(one.mayChange).toBe(false)
      expect((await remove('alex', one, 'skäl')).json().code).toBe(code)
    }
    await locked('partDelivered')
    expect((await named('alltid.pdf')).mayChange).toBe(true)
    const sentBack = { move: 'sendBack', stage: 'sentBack', reason: 'Rätta.' }
    await move(sentBack, 'changeNumber' in at ? at.changeNumber : 0)
    await send('controller', 'standings', { round: ROUND, standing: 'closed' })
    await locked('roundClosed')
    await send('controller', 'standings', { round: ROUND, standing: 'open' })
    expect((await named('nämnden.pdf')).mayChange).toBe(true)
  })

  describe('frozen', () => {
    let version = ''
    const publicFile = (id: string, name: string) =>
      `/exempel/version/${version}/bilaga/${id}/${name}`

    test('a version keeps the files of its goals, and they can no longer be taken away', async () => {
      const frozen = await send('controller', 'freezings', { round: ROUND, lacks: 'Ja', why: null })
      expect(frozen.statusCode).toBe(201)
      version = (await latest()).version
      const { attachments, mayAttach } = await listed('reader', `${ROUND}~1`)
      expect(mayAttach).toBe(false)
      expect(attachments.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['nämnden.pdf', 'alltid.pdf', 'analysen.pdf', 'diagram.png']),
      )
      expect(attachments.every(({ basedOn, mayChange }) => basedOn === null && !mayChange)).toBe(
        true,
      )
      const always = await named('alltid.pdf')
      expect((await remove('controller', always, 'skäl')).json().code).toBe('attachmentFrozen')
    })

    test('of a draft no citizen has any file', async () => {
      const image = await named('diagram.png')
      for (const path of [
        publicFile(image.id, 'diagram.png'),
        `/exempel/bilaga/${image.id}/diagram.png`,
        image.href,
      ])
        expect([401, 404]).toContain((await citizen(path)).statusCode)
    })

    test('a version takes files of its own, from those who record decisions on it', async () => {
      const about = { sort: 'version', id: version }
      expect((await attach('reader', 'x.pdf', PDF, about)).json().code).toBe('mayNot')
      expect((await attach('alex', 'Protokoll § 45.pdf', PDF, about)).statusCode).toBe(201)
      expect((await attach('controller', 'internt.pdf', PDF, about)).statusCode).toBe(201)
      const own = await see<AttachmentsReply>('controller', `versions/${version}/attachments`)
      expect(own.attachments.map(({ name }) => name)).toEqual(['Protokoll § 45.pdf', 'internt.pdf'])
      const [minutes] = own.attachments
      if (minutes === undefined) throw new Error('no minutes')
      expect((await describeIt('alex', minutes, '', true)).statusCode).toBe(201)
      const read = await see<AttachmentsReply>('reader', `versions/${version}/attachments`)
      expect([read.attachments.length, read.mayAttach]).toEqual([2, false])
    })

    test('published, its citizens have the files that may be public, and no other', async () => {
      const publishing = { version, as: 'published', meeting: null }
      expect((await send('controller', 'snapshots', publishing)).statusCode).toBe(201)
      const page = await citizen(`/exempel/mal/${NODE}`)
      const image = await named('diagram.png')
      const address = publicFile(image.id, 'diagram.png')
      expect(page.body).toContain(`src="${address}"`)
      expect(page.body).toContain('alt="Andelen stiger."')
      expect(page.body).not.toContain('nämnden.pdf')
      const file = await citizen(address)
      expect(file.rawPayload.equals(PNG)).toBe(true)
      expect(file.headers).toMatchObject({
        'content-type': 'image/png',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=0, must-revalidate',
      })
      const etag = String(file.headers.etag)
      const again = await app.inject({ url: address, headers: { 'if-none-match': etag } })
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
      const other = await named('nämnden.pdf')
      expect((await citizen(publicFile(other.id, 'nämnden.pdf'))).statusCode).toBe(404)
      const start = (await citizen('/exempel/')).body
      expect(start).toContain('Protokoll § 45.pdf')
      expect(start).not.toContain('internt.pdf')
      expect((await citizen(`/dorotea/version/${version}/bilaga/${image.id}/x`)).statusCode).toBe(
        404,
      )
    })

    test('its own files are locked when it is public, but can be hidden', async () => {
      const own = await see<AttachmentsReply>('controller', `versions/${version}/attachments`)
      const [minutes] = own.attachments
      if (minutes === undefined) throw new Error('no minutes')
      const about = { sort: 'version', id: version }
      expect((await attach('controller', 'sen.pdf', PDF, about)).json().code).toBe('versionSeen')
      expect((await remove('controller', minutes, 'skäl')).json().code).toBe('versionSeen')
      expect((await describeIt('controller', minutes, 'Ny text', true)).json().code).toBe(
        'versionSeen',
      )
      expect((await describeIt('controller', minutes, '', false)).statusCode).toBe(201)
      expect((await citizen('/exempel/')).body).not.toContain('Protokoll § 45.pdf')
      expect((await citizen(publicFile(minutes.id, 'x'))).statusCode).toBe(404)
    })

    test('a file that is hidden is gone from what is published, and one that is shown later does not come', async () => {
      const image = await named('diagram.png')
      expect((await describeIt('controller', image, image.description, false)).statusCode).toBe(201)
      expect((await citizen(publicFile(image.id, 'x'))).statusCode).toBe(404)
      expect((await citizen(`/exempel/mal/${NODE}`)).body).not.toContain('diagram.png')
      const always = await named('alltid.pdf')
      expect((await describeIt('controller', always, '', true)).statusCode).toBe(201)
      expect((await citizen(publicFile(always.id, 'x'))).statusCode).toBe(404)
    })

    test('a version that is withdrawn shows no file', async () => {
      const image = await named('diagram.png')
      await send('controller', 'withdrawals', { snapshot: version, reason: 'fel siffra' })
      expect((await citizen(publicFile(image.id, 'x'))).statusCode).toBe(404)
    })
  })
})
