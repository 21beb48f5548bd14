// The finansiella profilen and those alike, through the addresses, on the demonstration's statistics.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FinancialProfilePageView } from '../../src/contract/financial-profile.ts'
import type { Problem } from '../../src/contract/problem.ts'
import { bringInMadeUp } from '../../src/demonstrated-statistics.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
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
      { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
    ])
    app = await startDemoServer({ store: opened.store, today: () => TODAY })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const signedIn = signingInTo(() => app, 'dorotea')
  const ask = async (path: string) =>
    app.inject({
      url: `/api/dorotea/${encodeURI(path)}`,
      headers: { cookie: await signedIn('sam') },
    })
  const see = async <Reply>(path: string): Promise<Reply> => {
    const reply = await ask(path)
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json()
  }

  test('without statistics there is no profile, in a sentence', async () => {
    const reply = await ask('financial-profile')
    expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([
      404,
      expect.stringContaining('Ingen statistik är inläst än.'),
    ])
  })

  describe('with the demonstration’s', () => {
    beforeAll(async () => {
      await bringInMadeUp(opened.store, ['dorotea'], TODAY)
    }, 60_000)

    test('three years of eight figures and four perspectives, with oneself in the group, marked as made up', async () => {
      const view = await see<FinancialProfilePageView>('financial-profile')
      expect(view.madeUp).toBe(true)
      expect(view.columns).toEqual(['2025', '2024', '2023'])
      expect([view.figures.length, view.perspectives.length]).toEqual([8, 4])
      expect(view.years.map(({ madeUp }) => madeUp)).toEqual([true, true, true])
      const [taxRate] = view.figures
      expect(plain(taxRate?.cells[0]?.rank ?? '')).toMatch(/^plats \d av [78]$/)
      expect(taxRate?.told?.href).toBe('/app/dorotea/jamfor/X20101?dataset=exempel&grupp=similar')
      expect(view.method.join(' ')).toContain('är våra förvalda')
      expect(plain(view.headline)).toMatch(/^2025: starkast .+, svagast .+, mot liknande kommuner/)
    })

    test('the mean of three years is that of the result’s three', async () => {
      const view = await see<FinancialProfilePageView>('financial-profile?group=county')
      const exactOf = (id: string) =>
        view.figures
          .find((one) => one.id === id)
          ?.cells.map(({ figure }) => Number(figure?.exact)) ?? []
      const years = exactOf('resultBeforeExtraordinary')
      const [mean] = exactOf('averageResult')
      expect(years).toHaveLength(3)
      expect(mean).toBeCloseTo(years.reduce((sum, one) => sum + one, 0) / 3, 2)
    })

    test.each([
      ['group=county', 'county'],
      ['group=skr', 'skr'],
      ['group=2480 2482 2425 2418 2403', '2403 2418 2425 2480 2482'],
    ])('against «%s»', async (query, chosen) => {
      const view = await see<FinancialProfilePageView>(`financial-profile?${query}`)
      expect(view.choices.group.chosen.split(' ').toSorted()).toEqual(chosen.split(' '))
      expect(view.permanent).toContain('dataset=exempel')
    })

    test('two to compare with are too few, and that is said', async () => {
      const view = await see<FinancialProfilePageView>('financial-profile?group=2480 2482')
      expect(view.figures[0]?.cells[0]?.points).toBe('för få att jämföra med: 3 har värde')
      expect(view.headline).toMatch(/^Inga poäng kan ges/)
    })

    test('a year before there was anything has no value, in words', async () => {
      const view = await see<FinancialProfilePageView>('financial-profile?year=1990')
      expect(new Set(view.figures.map(({ cells }) => cells[0]?.value))).toEqual(
        new Set(['inget värde']),
      )
    })

    test('is taken out with figures and perspectives', async () => {
      const sheets = await sheetsOf(await ask('financial-profile?as=xlsx'))
      expect(sheets.get('Finansiella profilen')).toHaveLength(13)
    })

    test('in English no sentence is Swedish', async () => {
      const view = await see<FinancialProfilePageView>('financial-profile?language=en')
      expect(plain(view.headline)).toMatch(/^2025: strongest in .+, weakest in .+, against similar/)
      expect(view.figures[0]?.title).toBe('Tax rate')
    })
  })
})
