// The finansiella profilen and those alike, through the addresses, on the demonstration's statistics.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparisonPageView } from '../../src/contract/comparison.ts'
import type { FinancialProfilePageView } from '../../src/contract/financial-profile.ts'
import type { Problem } from '../../src/contract/problem.ts'
import type { SimilarPageView } from '../../src/contract/similar.ts'
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
      expect(plain(view.years[0]?.headline ?? '')).toMatch(
        /^2025: starkast .+, svagast .+, mot liknande kommuner för kommunen som helhet \(Påhittad statistik 2025\)/,
      )
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
      expect(view.years[0]?.headline).toMatch(/^Inga poäng kan ges/)
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
      expect(plain(view.years[0]?.headline ?? '')).toMatch(
        /^2025: strongest in .+, weakest in .+, against similar/,
      )
      expect(view.figures[0]?.title).toBe('Tax rate')
    })

    test('nothing is found before anything is chosen', async () => {
      const view = await see<SimilarPageView>('similar-areas')
      expect([view.chosen, view.found, view.whyNobody]).toEqual([[], null, null])
    })

    test('the nearest come with what each key figure adds, which together is the whole', async () => {
      const view = await see<SimilarPageView>('similar-areas?features=X20002:2 X20301')
      expect(view.chosen.map(({ id, weight }) => [id, weight])).toEqual([
        ['X20002', 2],
        ['X20301', 1],
      ])
      const [own, ...nearest] = view.found?.rows ?? []
      expect([own?.isOwn, nearest.length]).toEqual([true, 7])
      const distances = nearest.map(({ distanceFigure }) => Number(distanceFigure?.exact))
      expect(distances).toEqual(distances.toSorted((a, b) => a - b))
      for (const { cells } of nearest)
        expect(cells.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100, 6)
      expect(view.found?.method.join(' ')).toContain('vårt eget sätt att räkna')
      expect(view.madeUp).toBe(true)
    })

    test('the list can be compared with, and stands as a line of a chain’s groups', async () => {
      const { found } = await see<SimilarPageView>('similar-areas?features=X20301')
      const codes = found?.group.split(' ') ?? []
      expect(codes).toHaveLength(7)
      expect(found?.line).toBe(`liknande-egna: [${codes.map((one) => `'${one}'`).join(', ')}]`)
      const query = found?.links[0]?.href.split('?')[1] ?? ''
      const group = new URLSearchParams(query).get('grupp')
      const compared = await see<ComparisonPageView>(
        `key-figures/X20301?dataset=exempel&group=${group}`,
      )
      expect(compared.table.rows.map(({ area }) => area).toSorted()).toEqual(
        [...codes, '2425'].toSorted(),
      )
    })

    test.each([
      ['X20301:0', 'Vikten för Kostnad grundskola F-9, hemkommun, kr/elev måste vara över noll.'],
      ['X20301:mycket', 'måste vara över noll'],
      ['X20301 X20301:2', 'är valt två gånger'],
    ])('«%s» finds nobody: %s', async (features, sentence) => {
      const view = await see<SimilarPageView>(`similar-areas?features=${features}`)
      expect([view.found, view.whyNobody]).toEqual([null, expect.stringContaining(sentence)])
    })

    test('a key figure that there is not is refused by name', async () => {
      const reply = await ask('similar-areas?features=N99999')
      expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([
        404,
        expect.stringContaining('Det finns inget nyckeltal «N99999» i statistiken.'),
      ])
    })

    test('those alike are taken out, with oneself', async () => {
      const sheets = await sheetsOf(await ask('similar-areas?features=X20301&as=xlsx'))
      expect(sheets.get('Liknande kommuner')).toHaveLength(9)
    })
  })
})
