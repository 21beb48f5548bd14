// What citizens see of a service's units: what is published of them, where the municipality has chosen it, and no few.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeServer } from '../../src/http/server.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { publishedRounds } from '../../src/serve-from.ts'
import { currentReading, recordReading } from '../../src/store/readings.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const TODAY = '2026-04-30'

/** Seven pupils in year 9: made up, as all of the town is. */
const FEW = {
  ...{ measureId: 'elever', unitId: 'ostra', period: '2025', kind: 'outcome', sex: 'all' },
  ...{ value: '7', answer: null, missing: null, breaks: false, madeUp: true },
  ...{ comment: null, source: null, reportedBy: null, reportedOn: null },
} as const

describe.each(DATABASES)('services that citizens choose among, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-04-20T08:00:00Z') })
    for (const id of ['exempel', 'dorotea']) await bringIn(opened, id)
    await opened.store.asMember('exempel', 'test', async (tx) => {
      const known = await currentReading(tx, FEW)
      await recordReading(tx, FEW, known?.readingId ?? null)
    })
    for (const id of ['exempel', 'dorotea'])
      await opened.store.asMember(id, 'test', async (tx) => {
        const done = await publishRound(tx, emptyMemory().chains, 'helår-2025', TODAY, {
          as: 'published',
        })
        if ('refused' in done) throw new Error(done.refused)
      })
    app = await makeServer({
      styles: '',
      theme: () => '',
      icon: () => '',
      faultPage: async () => 'Sidan finns inte',
    })
    addPublicSite(app, openPublished(publishedRounds(opened.store)))
    await app.ready()
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const page = async (path: string) => {
    const reply = await app.inject({ url: path })
    const text = reply.body
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|')
      .replaceAll('\u00a0', ' ')
    return { status: reply.statusCode, text }
  }

  test('are those that the municipality says, by the program’s names, in both languages', async () => {
    const { status, text } = await page('/exempel/verksamheter')
    expect(status).toBe(200)
    expect(text).toContain('Grundskola|')
    expect(text).toContain('Hemtjänst|')
    // NOTE the municipality has a preschool too, and has not said that citizens are to see it.
    expect(text).not.toContain('Förskola')
    expect((await page('/en/exempel/verksamheter')).text).toContain('Compulsory school|')
    expect((await page('/exempel/')).text).toContain('|Verksamheter|')
  })

  test('show the units in alphabetical order, with no place among them', async () => {
    const { text } = await page('/exempel/verksamheter/grundskola')
    const [norra, sodra, ostra] = ['Norra skolan', 'Södra skolan', 'Östra skolan'].map((one) =>
      text.indexOf(`|${one}`),
    )
    expect(norra).toBeGreaterThan(0)
    expect(sodra).toBeGreaterThan(norra ?? 0)
    expect(ostra).toBeGreaterThan(sodra ?? 0)
    expect(text).toContain(
      '2025: mellan 87,9 % och 90,9 %. Kommunen som helhet har 89,2 % (utan Östra skolan, som har för få).',
    )
    expect(text).toContain('visas inte, för få personer')
    expect(text).not.toMatch(/bäst är|plats \d/)
  })

  test('hide what rests on few, here and on the measure’s own page, and say so', async () => {
    const { text } = await page('/exempel/verksamheter/grundskola')
    expect(text).toMatch(/Norra skolan\|58 .*Södra skolan\|visas inte .*Östra skolan\|visas inte /s)
    expect(text).toContain('Värden som gäller färre än 10 personer visas inte')
    const measure = (await page('/exempel/matt/elever')).text
    for (const unit of ['Södra skolan', 'Östra skolan'])
      expect(measure).toContain(`${unit}, 2025: visas inte`)
    expect(measure).toContain('Norra skolan, 2025: 58')
  })

  test('are no page where the municipality has chosen none, nor is a service it keeps to itself', async () => {
    for (const path of [
      '/dorotea/verksamheter',
      '/dorotea/verksamheter/grundskola',
      '/exempel/verksamheter/forskola',
      '/exempel/verksamheter/inget',
    ])
      expect([path, (await page(path)).status]).toEqual([path, 404])
    expect((await page('/dorotea/')).text).not.toContain('|Verksamheter|')
  })
})
