// The house template over HTTP: who may choose it, what comes of what they send, and where it is seen.
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnFileView } from '../../src/contract/files.ts'
import type {
  HousePictureReply,
  HouseReply,
  WordTemplateChoices,
} from '../../src/contract/house-template.ts'
import type { FrameReply } from '../../src/contract/staff.ts'
import { keepMakingFiles } from '../../src/jobs/ordered-files.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { readParts } from '../../src/render/documents/word-parts.ts'
import { publishedRounds } from '../../src/serve-from.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { wordTemplate } from '../documents/word-template.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'
import { samples } from './file-samples.ts'

const PEOPLE = [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'admin', name: 'Tove Nord', roles: [{ role: 'administrator', unit: null }] },
  { accountId: 'alex', name: 'Alex Holm', roles: [{ role: 'secretary', unit: null }] },
  { accountId: 'bun', name: 'Bo Vik', roles: [{ role: 'controller', unit: 'bun' }] },
  { accountId: 'reader', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120"><rect width="400" height="120" fill="#8a1538"/></svg>',
)
const ROUND = encodeURIComponent('delår-2026')

describe.each(DATABASES)('the house template over HTTP, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-09-25T08:00:00Z') })
    for (const id of ['exempel', 'dorotea']) {
      await bringIn(opened, id)
      await ensureAccounts(opened.store, id, PEOPLE)
    }
    app = await startDemoServer({ store: opened.store, today: () => '2026-09-25' })
    addPublicSite(app, openPublished(publishedRounds(opened.store)))
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const cookieOf = signingInTo(() => app, 'exempel')
  const ask = async (account: string, path: string, organisation = 'exempel') =>
    app.inject({
      url: `/api/${organisation}/${path}`,
      headers: { cookie: await cookieOf(account, organisation) },
    })
  const house = async (account = 'controller'): Promise<HouseReply> =>
    (await ask(account, 'house')).json()
  const send = async (account: string, path: string, payload: object) =>
    app.inject({
      ...{ method: 'POST', url: `/api/exempel/${path}`, payload },
      headers: { cookie: await cookieOf(account) },
    })
  const sendFile = async (account: string, path: string, payload: Buffer) =>
    app.inject({
      ...{ method: 'POST', url: `/api/exempel/${path}`, payload },
      headers: { cookie: await cookieOf(account), 'content-type': 'application/octet-stream' },
    })

  /** A document as Word in the template, asked for and made. */
  const madeIn = async (document: string, template: string): Promise<OwnFileView> => {
    const asked = await send('controller', `documents/${document}/files`, {
      ...{ format: 'docx', template },
    })
    const { id } = asked.json<OwnFileView>()
    const { store } = opened
    const making = keepMakingFiles({ store, memory: emptyMemory(), today: () => '2026-09-25' }, 60)
    making.wake('exempel')
    try {
      for (;;) {
        const file = (await ask('controller', `files/${id}`)).json<OwnFileView>()
        if (file.standing === 'ready' || file.standing === 'failed') return file
        await setTimeout(50)
      }
    } finally {
      await making.stop()
    }
  }

  test.each([
    ['controller', 200, 'a controller of the whole'],
    ['admin', 200, 'an administrator'],
    ['bun', 403, 'a controller of one committee has no say of the whole'],
    ['alex', 403, 'a secretary'],
    ['reader', 403, 'a reader'],
  ])('%s is answered %i: %s', async (account, status) => {
    expect((await ask(account, 'house')).statusCode).toBe(status)
    const sent = await sendFile(account, 'house/pictures?use=logo', Buffer.from('x'))
    expect(sent.statusCode).toBe(status === 200 ? 422 : 403)
    const word = await sendFile(account, 'house/word-templates?name=a', Buffer.from('x'))
    expect(word.statusCode).toBe(status === 200 ? 422 : 403)
  })

  test('a logo is drawn, shown, saved with its words and stands on the citizens’ pages', async () => {
    const taken = await sendFile('controller', 'house/pictures?use=logo', LOGO)
    expect(taken.statusCode, taken.body).toBe(201)
    const { sha256, href } = taken.json<HousePictureReply>()
    const shown = await ask('controller', href.replace('/api/exempel/', ''))
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/png'])
    const { chosen, basedOn } = await house()
    const choice = { ...chosen, colour: '#fff3a0', basedOn }
    const mute = await send('controller', 'house', { ...choice, logo: { sha256, alt: ' ' } })
    expect(mute.json()).toMatchObject({ code: 'pictureWithoutAlt', field: 'logoAlt' })
    const logo = { sha256, alt: 'Exempelstads vapen' }
    expect((await app.inject({ url: `/exempel/logotyp/${sha256}.png` })).statusCode).toBe(404)
    expect((await send('controller', 'house', { ...choice, logo })).statusCode).toBe(201)
    expect((await send('admin', 'house', { ...choice, logo })).json()).toMatchObject({
      code: 'houseMoved',
      status: 409,
    })
    const frame = (await ask('reader', '')).json<FrameReply>()
    expect(frame.colour).toBe('#fff3a0')
    const page = await app.inject({ url: '/exempel/rapporter' })
    expect(page.body).toContain('/assets/theme/fff3a0.css')
    expect(page.body).toContain(
      `<img class="logo" src="/exempel/logotyp/${sha256}.png" alt="Exempelstads vapen"/>`,
    )
    const file = await app.inject({ url: `/exempel/logotyp/${sha256}.png` })
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'image/png'])
    expect(file.rawPayload.length).toBeLessThan(10_000)
    expect((await app.inject({ url: `/dorotea/logotyp/${sha256}.png` })).statusCode).toBe(404)
    expect((await ask('controller', `house/pictures/${sha256}`, 'dorotea')).statusCode).toBe(404)
  })

  test('what is not there, or is no colour, is refused with a sentence', async () => {
    const { chosen, basedOn } = await house()
    const gone = { ...chosen, basedOn, logo: { sha256: 'f'.repeat(64), alt: 'x' } }
    expect((await send('controller', 'house', gone)).json()).toMatchObject({ code: 'pictureGone' })
    const red = await send('controller', 'house', { ...chosen, basedOn, colour: 'red' })
    expect(red.json()).toMatchObject({ code: 'houseColour', field: 'colour' })
    expect(red.json().detail).toContain('#8a1538')
  })

  test('a choice is previewed as the PDF has it, before it is saved', async () => {
    const { chosen } = await house()
    const asked = new URLSearchParams({
      house: JSON.stringify({ ...chosen, colour: '#8a1538', cover: 'colour', foot: 'Storgatan 1' }),
    })
    const made = await ask('controller', `house/preview?${asked}`)
    expect([made.statusCode, made.headers['content-type']]).toEqual([200, 'image/svg+xml'])
    expect(made.body).toContain('#8a1538')
    expect((await ask('reader', `house/preview?${asked}`)).statusCode).toBe(403)
    expect((await ask('controller', 'house/preview?house=x')).statusCode).toBe(404)
  }, 30_000)

  test('a Word template is checked, kept, replaced, filled in, fetched and removed', async () => {
    const all = 'house/word-templates'
    const own = await wordTemplate('{{innehåll}}')
    const { docm, xlsx } = await samples()
    for (const [bytes, code] of [
      [docm, 'templateDamaged'],
      [xlsx, 'templateDamaged'],
      [Buffer.alloc(5_000_001), 'templateTooLarge'],
      [await wordTemplate('Här'), 'templateNoPlace'],
    ] as const)
      expect((await sendFile('admin', `${all}?name=a`, bytes ?? own)).json()).toMatchObject({
        status: 422,
        code: expect.stringMatching(new RegExp(`^(${code}|templateMacros)$`)),
      })
    const added = await sendFile('admin', `${all}?name=Rapport.docx`, own)
    expect(added.statusCode, added.body).toBe(201)
    const [one] = (await house()).templates
    if (one === undefined) throw new Error('it is not listed')
    expect(one.name).toBe('Rapport')
    expect(one.found[0]).toBe('Fylls i: {{titel}}, {{kommun}}, {{status}} och {{innehåll}}.')
    const replaced = `${all}?name=Rapport&replaces=${one.id}&basedOn=${one.basedOn}`
    expect((await sendFile('admin', replaced, own)).statusCode).toBe(201)
    expect((await sendFile('admin', replaced, own)).json()).toMatchObject({
      code: 'wordTemplateMoved',
    })
    const fetched = await ask('controller', one.href.replace('/api/exempel/', ''))
    expect(fetched.rawPayload.equals(own)).toBe(true)
    const { templates } = (await ask('alex', all)).json<WordTemplateChoices>()
    expect(templates).toEqual([{ id: one.id, name: 'Rapport' }])

    const begun = await send('controller', `rounds/${ROUND}/documents`, {
      ...{ type: 'delårsrapport', body: null },
    })
    const { id: document } = begun.json<{ id: string }>()
    const made = await madeIn(document, one.id)
    expect([made.standing, made.why]).toEqual(['ready', null])
    const { rawPayload } = await ask('controller', `files/${made.id}/content`)
    const words = (await readParts(rawPayload))?.get('word/document.xml')?.toString()
    expect(words).toContain('Kommunens adress')
    expect(await madeIn(document, 'nej')).toMatchObject({
      standing: 'failed',
      why: expect.stringContaining('mall'),
    })

    const basedOn = (await house()).templates[0]?.basedOn
    expect((await send('admin', `${all}/removals`, { template: one.id, basedOn })).statusCode).toBe(
      201,
    )
    expect((await house()).templates).toEqual([])
  }, 60_000)

  test('an example template is fetched to start from', async () => {
    const made = await ask('controller', 'house/word-templates/example')
    expect(made.statusCode).toBe(200)
    expect((await readParts(made.rawPayload))?.has('word/document.xml')).toBe(true)
  })
})
