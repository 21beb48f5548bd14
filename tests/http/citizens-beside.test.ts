// What citizens have beside the goals: colours explained, search, feed, maps, pieces for others' sites, and pages kept.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeServer } from '../../src/http/server.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import type { TestedPages } from '../../src/public/tested.ts'
import { publishedRounds } from '../../src/serve-from.ts'
import { recordReading } from '../../src/store/readings.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const TODAY = '2026-04-30'

/** Made up, as all of the town is. */
const VALUE = {
  ...{ measureId: 'elever', unitId: 'ostra', period: '2031', kind: 'outcome', sex: 'all' },
  ...{ value: '7', answer: null, missing: null, breaks: false, madeUp: true },
  ...{ comment: null, source: null, reportedBy: null, reportedOn: null },
} as const

const TESTED: TestedPages = {
  day: '2026-11-30',
  version: '0.1.0',
  tools: ['axe-core 4.14.0'],
  standard: 'WCAG 2.2 AA',
  widths: [1280, 375],
  pages: ['ett mål', 'ett mått'],
  violations: [{ page: 'ett mål', rule: 'color-contrast' }],
  besides: ['keyboard'],
  known: [{ sv: 'Bilder saknar ord.', en: 'Pictures lack words.' }],
}

describe.each(DATABASES)('beside the goals, on $name', ({ open }) => {
  let opened: TestStore
  /** Two servers over one database, as two processes are. */
  let servers: readonly FastifyInstance[]
  /** How many questions the first has asked of what stands published. */
  let asked = 0

  const publish = (round: string) =>
    opened.store.asMember('exempel', 'test', async (tx) => {
      const done = await publishRound(tx, emptyMemory().chains, round, TODAY, { as: 'published' })
      if ('refused' in done) throw new Error(done.refused)
    })
  const serve = async (tested: TestedPages | null) => {
    const app = await makeServer({
      styles: '',
      theme: () => '',
      icon: () => '',
      faultPage: async () => 'Sidan finns inte',
    })
    const rounds = publishedRounds(opened.store)
    const list: typeof rounds.list = (organisation) => {
      asked += 1
      return rounds.list(organisation)
    }
    addPublicSite(app, openPublished({ ...rounds, list, tested }))
    await app.ready()
    return app
  }

  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-04-20T08:00:00Z') })
    for (const id of ['exempel', 'dorotea']) await bringIn(opened, id)
    await publish('helår-2025')
    servers = [await serve(null), await serve(TESTED)]
  }, 60_000)
  afterAll(async () => {
    for (const app of servers ?? []) await app.close()
    await opened?.remove()
  })

  const ask = async (url: string, at = 0, headers: Record<string, string> = {}) => {
    const app = servers[at]
    if (app === undefined) throw new Error(`there is no server ${at}`)
    return app.inject({ url: encodeURI(url), headers })
  }
  const text = (html: string): string =>
    html
      .replace(/<[^>]+>/g, '|')
      .replace(/(\| *)+/g, '|')
      .replaceAll('\u00a0', ' ')

  test('what the colours mean is told in words, sign and colour, for each kind of round', async () => {
    const { statusCode, body } = await ask('/exempel/farger')
    expect(statusCode).toBe(200)
    expect(text(body)).toMatch(/\|I en prognos under året\|[^|]+\|När perioden är slut\|/)
    expect(text(body)).toContain('|Saknar underlag|Regeln behöver ett värde som saknas.|')
    expect((await ask('/exempel/mal/behoriga')).body).toContain('href="/exempel/farger"')
    expect(text((await ask('/en/exempel/farger')).body)).toContain('|What the colours mean|')
  })

  test.each([
    ['/exempel/sok', '|Ord att söka efter|', 'träff'],
    ['/exempel/sok?q=', '|Ord att söka efter|', 'träff'],
    ['/exempel/sok?q=behörigheten', 'behörig', 'inga träffar'],
    ['/exempel/sok?q=behorig', 'Det här har dem utan prickar och ringar.', 'Inget på'],
    ['/exempel/sok?q=<b>xyzzy', 'Inget på de publicerade sidorna har «&lt;b&gt;xyzzy»', '<b>xyzzy'],
    ['/exempel/sok?q=a&q=b', '|Ord att söka efter|', 'träff'],
    ['/en/exempel/sok?q=behöriga', 'hit', 'träff'],
  ])('%s finds what is published, whatever the ending', async (url, has, hasNot) => {
    const { statusCode, body } = await ask(url)
    expect(statusCode).toBe(200)
    const said = text(body)
    expect(said).toContain(has)
    expect(said).not.toContain(hasNot)
  })

  test('a municipality that has published nothing has nothing to find', async () => {
    expect((await ask('/dorotea/sok?q=skola')).statusCode).toBe(404)
    expect((await ask('/nada/sok')).statusCode).toBe(404)
  })

  test('the feed has an entry for each version, at the version’s own address', async () => {
    const { headers, body } = await ask('/exempel/atom.xml')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(body.match(/<entry>/g)).toHaveLength(1)
    expect(body).toMatch(/<id>http:\/\/localhost:80\/exempel\/version\/[\w-]+\/<\/id>/)
    expect((await ask('/exempel/')).body).toContain('type="application/atom+xml"')
    const again = await ask('/exempel/atom.xml', 0, { 'if-none-match': String(headers.etag) })
    expect(again.statusCode).toBe(304)
    expect((await ask('/dorotea/atom.xml')).body).not.toContain('<entry>')
  })

  test('the maps name every goal, and lead only to what is there', async () => {
    const page = (await ask('/exempel/webbplatskarta')).body
    expect(page).toContain('href="/exempel/mal/behoriga"')
    const file = (await ask('/exempel/sitemap.xml')).body
    const addresses = [...file.matchAll(/<loc>http:\/\/localhost:80([^<]+)/g)].map(([, at]) => at)
    expect(addresses).toContain('/exempel/mal/behoriga')
    for (const at of addresses) expect([at, (await ask(at ?? '')).statusCode]).toEqual([at, 200])
    expect((await ask('/sitemap.xml')).body).toContain('/exempel/sitemap.xml')
    expect((await ask('/robots.txt')).body).toContain('Sitemap: http://localhost:80/sitemap.xml')
  })

  test('only the pieces for others’ sites may be shown inside them', async () => {
    const goal = await ask('/exempel/badda/mal/behoriga')
    expect(goal.statusCode).toBe(200)
    expect(goal.headers['content-security-policy']).toContain('frame-ancestors *;')
    expect(goal.headers['x-frame-options']).toBeUndefined()
    expect(goal.headers['set-cookie']).toBeUndefined()
    const page = await ask('/exempel/mal/behoriga')
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self';")
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(page.body).toContain(
      '&lt;iframe src=&quot;http://localhost:80/exempel/badda/mal/behoriga&quot;',
    )
    expect((await ask('/exempel/badda/mal/nada')).statusCode).toBe(404)
    expect((await ask('/exempel/badda/matt/nada')).statusCode).toBe(404)
  })

  test('the accessibility statement tells what the tests came to, and says so where there are none', async () => {
    const without = text((await ask('/exempel/tillganglighet')).body)
    expect(without).toContain('Det finns inga provresultat')
    const tested = text((await ask('/exempel/tillganglighet', 1)).body)
    expect(tested).toContain('Provet hittade 1 brist:|ett mål: color-contrast|')
    expect(tested).toContain('Bilder saknar ord.')
    expect((await ask('/exempel/tillganglighet')).body).toContain('https://www.digg.se/tdosanmalan')
  })

  test('a page is made once, and the first after a publication is the new one in every process', async () => {
    const warm = await Promise.all([0, 1].map((at) => ask('/exempel/', at)))
    const before = asked
    const again = await ask('/exempel/')
    expect([again.body === warm[0]?.body, asked]).toEqual([true, before])
    await publish('delår-2026')
    for (const at of [0, 1]) {
      const { body } = await ask('/exempel/', at)
      expect([at, body === again.body]).toEqual([at, false])
      expect(body).toContain('2026')
    }
  })

  test('the staff’s own work leaves the kept pages as they are', async () => {
    const page = await ask('/exempel/mal/behoriga')
    const known = { 'if-none-match': String(page.headers.etag) }
    const before = asked
    await opened.store.asMember('exempel', 'test', (tx) => recordReading(tx, VALUE, null))
    expect((await ask('/exempel/mal/behoriga', 0, known)).statusCode).toBe(304)
    expect(asked).toBe(before + 1)
  })
})
