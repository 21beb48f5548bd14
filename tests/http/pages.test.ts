// What a server answers a person with, without a database: first page, faults, and the app's own files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { makeServer } from '../../src/http/server.ts'
import { addWebApp, readAppFiles } from '../../src/http/staff/web-app.ts'
import { faultPages } from '../../src/public/fault-page.tsx'
import {
  type ListedMunicipality,
  openPublished,
  type PublishedRounds,
} from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { addStartPage } from '../../src/public/start-page.tsx'

/** Municipalities that have published nothing. */
const silent = (...names: readonly string[]): PublishedRounds => ({
  municipalities: async () =>
    names.map((name) => ({
      organisation: name.toLowerCase(),
      name: { sv: name, en: `${name} in English` },
    })),
  list: async () => [],
  documents: async () => [],
  goneDocuments: async () => [],
  document: async () => null,
  body: async () => null,
  files: async () => [],
  verdicts: async () => [],
  services: [],
  publicUrl: 'http://localhost',
  open: async () => null,
})

const serverOf = async (rounds: PublishedRounds, coming: readonly ListedMunicipality[] = []) => {
  const published = openPublished(rounds)
  const none = { styles: '', theme: () => '', icon: () => '' }
  const server = await makeServer({ ...none, faultPage: faultPages(published) })
  addStartPage(server, published, () => coming)
  addPublicSite(server, published)
  return server
}

const ask = async (
  rounds: PublishedRounds,
  url: string,
  coming: readonly ListedMunicipality[] = [],
) => (await serverOf(rounds, coming)).inject(url)

describe('the first page', () => {
  test.each([
    ['/', '/åre/'],
    ['/en', '/en/åre/'],
  ])('%s leads straight to a municipality that is alone', async (url, home) => {
    const { statusCode, headers } = await ask(silent('Åre'), url)
    expect([statusCode, decodeURI(String(headers.location))]).toEqual([302, home])
  })

  test('lists several in Swedish order, and says where nothing is published', async () => {
    const { body } = await ask(silent('Östersund', 'Åre', 'Ale'), '/')
    const names = [...body.matchAll(/<h2><a[^>]*>([^<]+)/g)].map(([, name]) => name)
    expect(names).toEqual(['Ale', 'Åre', 'Östersund'])
    expect(body.split('Inget är publicerat ännu')).toHaveLength(4)
  })

  test.each([
    ['/', 'Ale och Åre läses in. Ladda om sidan om några sekunder.'],
    ['/en', 'Ale and Åre in English are being read. Reload the page in a few seconds.'],
  ])('%s stays while others are brought in, and names them apart', async (url, sentence) => {
    const coming: readonly ListedMunicipality[] = [
      { organisation: 'ale', name: { sv: 'Ale' } },
      { organisation: 'åre', name: { sv: 'Åre', en: 'Åre in English' } },
    ]
    const { statusCode, body } = await ask(silent('Östersund', 'Åre'), url, coming)
    const listed = [...body.matchAll(/<h2><a href="([^"]+)/g)].map(([, href]) => href)
    expect([
      statusCode,
      listed.map((href) =>
        decodeURI(href ?? '')
          .split('/')
          .at(-2),
      ),
    ]).toEqual([200, ['östersund']])
    expect(body).toContain(sentence)
  })
})

describe('a municipality that has published nothing', () => {
  test('is called in English what it calls itself in English', async () => {
    const { body } = await ask(silent('Åre', 'Ale'), '/en')
    expect(body).toContain('Åre in English')
  })
})

describe('a version that has been destroyed by decision', () => {
  const destroyed: PublishedRounds = {
    ...silent('Ale'),
    list: async () => [
      {
        snapshotId: 'old',
        modelId: 'ale',
        roundEnds: '2016-08-31',
        roundId: 'delår-2016',
        version: 1,
        status: 'published',
        decision: null,
        decidedAt: null,
        isAmended: false,
        corrected: null,
        meeting: null,
        why: null,
        hash: 'abc',
        publishedAt: '2016-09-01T08:00:00.000Z',
        author: 'Kim Lind',
        withdrawn: null,
        disposed: { by: 'Kommunstyrelsen', date: '2026-11-02', ref: '§ 41' },
      },
    ],
  }

  test.each(['/ale/version/old/', '/ale/version/old/mal/x', '/ale/version/old/andringar'])(
    '%s tells whose decision, which day and paragraph',
    async (url) => {
      const { statusCode, body } = await ask(destroyed, url)
      expect(statusCode).toBe(410)
      expect(body).toContain('Versionen är gallrad')
      expect(body).toContain('Gallrad efter beslut av Kommunstyrelsen 2 november 2026 § 41.')
    },
  )

  test('the list of versions still has it, without a link', async () => {
    const { statusCode, body } = await ask(destroyed, '/ale/versioner')
    expect(statusCode).toBe(200)
    expect(body).toContain('Gallrad efter beslut av Kommunstyrelsen')
    expect(body).not.toContain('href="/ale/version/old/"')
  })
})

describe('a version that has been withdrawn', () => {
  const withdrawn: PublishedRounds = {
    ...silent('Ale'),
    list: async () => [
      {
        snapshotId: 'old',
        modelId: 'ale',
        roundEnds: '2026-08-31',
        roundId: 'delår-2026',
        version: 2,
        status: 'published',
        decision: null,
        decidedAt: null,
        isAmended: false,
        corrected: null,
        meeting: null,
        why: null,
        hash: 'abc',
        publishedAt: '2026-09-01T08:00:00.000Z',
        author: 'Kim Lind',
        withdrawn: { reason: 'Fel siffra.', at: '2026-09-02T08:00:00.000Z' },
        disposed: null,
      },
    ],
  }

  test.each(['/ale/version/old/', '/ale/version/old/mal/x'])(
    '%s tells why, where its address is still followed',
    async (url) => {
      const { statusCode, body } = await ask(withdrawn, url)
      expect(statusCode).toBe(410)
      expect(body).toContain('<h1>Versionen är tillbakadragen</h1>')
      expect(body).toContain('Tillbakadragen: Fel siffra.')
      expect(body).toContain('href="/ale/versioner"')
    },
  )

  test('another that never was is a page that does not exist', async () => {
    expect((await ask(withdrawn, '/ale/version/never/')).statusCode).toBe(404)
  })

  test('stands in the list with its round, its number and why', async () => {
    const { body } = await ask(withdrawn, '/ale/versioner')
    expect(body).toContain('<s>delår-2026, version 2</s>')
    expect(body).toContain('Tillbakadragen: Fel siffra.')
    expect(body).not.toContain('class="kicker">Publicerad')
  })
})

describe('what goes wrong', () => {
  const broken: PublishedRounds = {
    ...silent(),
    municipalities: () => Promise.reject(new Error('the database is gone')),
  }

  test.each([
    ['/ale/', 'sv', 'Något gick fel'],
    ['/en/ale/', 'en', 'Something went wrong'],
  ])(
    '%s is answered with a page that says so, and asks nothing of what failed',
    async (url, language, heading) => {
      const { statusCode, body } = await ask(broken, url)
      expect(statusCode).toBe(500)
      expect(body).toContain(`<html lang="${language}">`)
      expect(body).toContain(heading)
      expect(body).not.toContain('database')
    },
  )

  test('a municipality that has published nothing says so, and is not the same as none', async () => {
    const found = await Promise.all(['/ale/', '/nada/'].map((url) => ask(silent('Ale'), url)))
    expect(found.map(({ statusCode }) => statusCode)).toEqual([404, 404])
    expect(found[0]?.body).toContain('Inget är publicerat ännu')
    expect(found[1]?.body).toContain('Sidan finns inte')
  })
})

describe('the staff app’s own files', () => {
  const SCRIPT = 'index-1a2b.js'

  const built = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'malkedja-built-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', SCRIPT), 'start()')
    writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__">')
    return folder
  }

  const appServer = async () => {
    const folder = built()
    const server = Fastify()
    addWebApp(server, await readAppFiles(folder))
    rmSync(folder, { recursive: true })
    return server
  }

  test('stay what they were when the server started, also when the build is gone', async () => {
    const server = await appServer()
    const { body, headers } = await server.inject(`/app/assets/${SCRIPT}`)
    expect([body, headers['content-type']]).toEqual(['start()', 'text/javascript; charset=utf-8'])
    expect((await server.inject('/app/assets/index-old.js')).statusCode).toBe(404)
  })

  test('are sent packed to those who take it', async () => {
    const server = await appServer()
    const url = `/app/assets/${SCRIPT}`
    const { headers } = await server.inject({ url, headers: { 'accept-encoding': 'br, gzip' } })
    expect(headers['content-encoding']).toBe('gzip')
  })

  test('allow added styles by a number that is never used twice', async () => {
    const server = await appServer()
    const pages = await Promise.all(['/app', '/app/ale/x'].map((url) => server.inject(url)))
    const nonces = pages.map(({ body }) => /nonce="([\w-]+)"/.exec(body)?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    for (const [i, { headers }] of pages.entries())
      expect(headers['content-security-policy']).toContain(`'nonce-${nonces[i]}'`)
  })
})
