// A municipality's whole profile through the address: each key figure once with its place, narrowed, and taken out.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparisonPageView } from '../../src/contract/comparison.ts'
import type { Problem } from '../../src/contract/problem.ts'
import type { WholeProfileView } from '../../src/contract/whole-profile.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { bringInSmallStatistics } from '../store/small-statistics.ts'
import { signingInTo, startDemoServer } from './demo-server.ts'
import { sheetsOf } from './read-taken.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(DATABASES)('on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance

  beforeAll(async () => {
    opened = await open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', [
      { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
      { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
    ])
    app = await startDemoServer({ store: opened.store, today: () => TODAY })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const signedIn = signingInTo(() => app, 'dorotea')
  const ask = async (path: string, account = 'sam') =>
    app.inject({
      url: `/api/dorotea/${encodeURI(path)}`,
      headers: { cookie: await signedIn(account) },
    })
  const see = async <Reply = WholeProfileView>(path: string): Promise<Reply> => {
    const reply = await ask(path)
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json()
  }
  const idsOf = ({ rows }: WholeProfileView) => rows.map(({ id }) => id)

  test('without statistics there is no profile, in a sentence', async () => {
    const reply = await ask('profile')
    expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([
      404,
      expect.stringContaining('Ingen statistik är inläst än.'),
    ])
  })

  describe('with statistics', () => {
    beforeAll(async () => {
      await bringInSmallStatistics(opened.store)
    })

    test('the finding counts every key figure once, and is marked as made up with its source', async () => {
      const view = await see('profile')
      expect(plain(view.headline)).toMatch(/^Av 3 nyckeltal är .+ och 1 utan läge\.$/)
      expect(view.rows).toHaveLength(3)
      expect(view.madeUp).toBe(true)
      expect(plain(view.sources.join(' '))).toBe(
        'Egen bearbetning av data från Kolada. Hämtat 20 november 2026.',
      )
      const counted = view.bars.flatMap(({ parts }) => parts.map(({ count }) => count))
      expect(counted.reduce((sum, one) => sum + one, 0)).toBe(3)
    })

    test('a row says what its comparison says: value, year, place and the county’s mean', async () => {
      const row = (await see('profile')).rows.find(({ id }) => id === 'X10001')
      const query = row?.href.split('?')[1] ?? ''
      expect(new URLSearchParams(query).get('ar')).toBe('2025')
      const compared = await see<ComparisonPageView>('key-figures/X10001?group=county&year=2025')
      const own = compared.table.rows.find(({ isOwn }) => isOwn)
      expect(row?.year).toBe('2025')
      expect(row?.value.shown).toBe(own?.cells.at(-1)?.shown)
      expect(row?.position).toEqual(compared.amongAll)
      const mean = compared.series.beside.find(({ label }) => label.startsWith('Medel'))
      expect(row?.mean?.shown).toBe(mean?.values.at(-1)?.shown)
    })

    test('a direction that is only guessed is said to be so, and without one it is grey in words', async () => {
      const { rows, guessed } = await see('profile?order=title')
      const said = rows.map((row) => [row.id, row.position.word, row.guess])
      expect(said).toEqual([
        ['X10001', 'mittersta hälften', expect.stringMatching(/^högre är bättre, gissat/)],
        ['X10003', 'ingen riktning', expect.stringMatching(/^gissat ur titeln/)],
        ['X10002', 'bästa fjärdedelen', expect.stringMatching(/^lägre är bättre, gissat/)],
      ])
      expect(guessed).toMatch(/^För 2 av dem som har ett läge är det bara gissat/)
    })

    test.each([
      ['operatingArea=Befolkning', ['X10003']],
      ['place=grey', ['X10003']],
      ['place=best', ['X10002']],
      ['place=grey:noDirection', ['X10003']],
      ['place=grey:suppressed', []],
      ['followed=yes', []],
      ['followed=no&order=place', ['X10002', 'X10001', 'X10003']],
      ['order=worst', ['X10001', 'X10002', 'X10003']],
      ['operatingArea=-', []],
    ])('narrowed to %s', async (query, ids) => {
      const view = await see(`profile?${query}`)
      expect(idsOf(view)).toEqual(ids)
      // What is chosen narrows the table; the finding is of all.
      expect(plain(view.headline)).toContain('Av 3 nyckeltal')
      if (ids.length === 0) expect(view.shown).toMatch(/^Inget nyckeltal passar valet\./)
    })

    test('a page beyond the last is the last', async () => {
      const view = await see('profile?page=9')
      expect([view.page, view.pages, view.rows.length]).toEqual([1, 1, 3])
    })

    test('everything that is chosen is taken out', async () => {
      const sheets = await sheetsOf(await ask('profile?as=xlsx'))
      expect(sheets.get('Så står vi oss')).toHaveLength(4)
    })

    test('in English no sentence is Swedish', async () => {
      const view = await see('profile?language=en')
      expect(plain(view.headline)).toMatch(/^Of 3 key figures: .+ and 1 without a place\.$/)
      expect(view.rows[0]?.direction).toMatch(/^lower is better, guessed/)
    })

    test('what a person has confirmed is no guess, and stands before it', async () => {
      const reply = await app.inject({
        method: 'POST',
        url: '/api/dorotea/confirmed-key-figures',
        headers: { cookie: await signedIn('kim') },
        payload: {
          ...{ dataset: 'kolada', keyFigure: 'X10002', better: 'none' },
          ...{ unit: 'money', unitWord: 'kr/elev', decimals: 0 },
        },
      })
      expect(reply.statusCode, reply.body).toBeLessThan(300)
      const row = (await see('profile')).rows.find(({ id }) => id === 'X10002')
      expect([row?.guess, row?.direction]).toEqual([null, 'ingen riktning, bekräftat'])
      expect(row?.position).toEqual({ place: 'grey', word: 'ingen riktning' })
    })
  })
})
