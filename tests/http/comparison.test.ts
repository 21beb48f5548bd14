// Comparison through the addresses: found by words, compared with a group, taken out, confirmed and followed.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  ComparisonPageView,
  PickerView,
  ResultsPageView,
} from '../../src/contract/comparison.ts'
import type { NodeForm } from '../../src/contract/plan.ts'
import type { Problem } from '../../src/contract/problem.ts'
import type { MeasureReply } from '../../src/contract/staff.ts'
import { beginImport, finishImport } from '../../src/store/run-import.ts'
import { saveKeyFigures } from '../../src/store/statistics-catalogue.ts'
import { LISTING } from '../../src/store/tx.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { bringInSmallStatistics, SMALL_FIGURES } from '../store/small-statistics.ts'
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
  const ask = async (path: string, account = 'kim') =>
    app.inject({
      url: `/api/dorotea/${encodeURI(path)}`,
      headers: { cookie: await signedIn(account) },
    })
  const see = async <Reply>(path: string, account?: string): Promise<Reply> => {
    const reply = await ask(path, account)
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json()
  }
  const send = async (path: string, payload: object, account = 'kim') =>
    app.inject({
      method: 'POST',
      url: `/api/dorotea/${path}`,
      payload,
      headers: { cookie: await signedIn(account) },
    })

  describe('before any statistics are imported', () => {
    test('the picker says so, and what will be here', async () => {
      const { lead, imported, found } = await see<PickerView>('key-figures?words=skola')
      expect(lead).toMatch(/^Ingen statistik är inläst än\. /)
      expect([imported, found]).toEqual([null, null])
    })
    test('there is nothing to compare, in a sentence', async () => {
      const reply = await ask('key-figures/X10001')
      expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([
        404,
        'Ingen statistik är inläst än. Den som driver Målkedja läser in den; sedan går det att jämföra.',
      ])
    })
  })

  describe('when there are statistics', () => {
    beforeAll(async () => {
      await bringInSmallStatistics(opened.store)
    })

    test.each([
      ['behörighet yrkesprogrammen', ['X10001'], 'other endings'],
      ['kostnad', ['X10002'], 'a word of a title'],
      ['grundskolan kostnaden', ['X10002'], 'both words'],
      ['x10003', ['X10003'], 'a number'],
      ['register', ['X10001', 'X10002', 'X10003'], 'a word of the descriptions'],
      ['simhall', [], 'no such word'],
    ])('«%s» finds %j: %s', async (words, ids, _why) => {
      const { found } = await see<PickerView>(`key-figures?words=${words}`)
      expect(found?.rows.map(({ id }) => id).toSorted()).toEqual(ids)
    })

    test('where nothing has all of it, what has some of it is shown and told so', async () => {
      const { found } = await see<PickerView>('key-figures?words=kostnad simhall')
      expect(plain(found?.sentence ?? '')).toBe(
        'Inget nyckeltal har allt i «kostnad simhall». 1 nyckeltal har en del av det.',
      )
      expect([found?.rows.map(({ id }) => id), found?.hint]).toEqual([['X10002'], null])
    })
    test('a compound is looked for in its parts, and told so', async () => {
      const { found } = await see<PickerView>('key-figures?words=grundskolekostnaden')
      expect([found?.rows.map(({ id }) => id), found?.hint]).toEqual([
        ['X10002'],
        'Sökt i delar: grundskola + kostnaden.',
      ])
    })
    test('the groups of the source are offered, by name and with how many they hold', async () => {
      const { groups } = await see<PickerView>('key-figures')
      expect(groups).toEqual({
        chosen: '',
        options: [
          { value: '', label: 'Alla nyckeltal' },
          { value: 'G2KPI2', label: 'Befolkning (påhittad) (1)' },
          { value: 'G2KPI1', label: 'KKiK, skola (påhittad) (3)' },
        ],
      })
    })
    test.each([
      ['', ['X10001', 'X10002'], '2 nyckeltal i nyckeltalsgruppen «KKiK, skola (påhittad)»'],
      [
        'kostnad',
        ['X10002'],
        '1 nyckeltal för «kostnad» i nyckeltalsgruppen «KKiK, skola (påhittad)»',
      ],
      ['invånare', [], '0 nyckeltal för «invånare» i nyckeltalsgruppen «KKiK, skola (påhittad)»'],
    ])('a group that is chosen narrows «%s» to %j', async (words, ids, sentence) => {
      const { found, groups, results } = await see<PickerView>(
        `key-figures?keyFigureGroup=G2KPI1&words=${words}`,
      )
      // The third of its members is not in the catalogue.
      expect(found?.rows.map(({ id }) => id).toSorted()).toEqual(ids)
      expect([groups?.chosen, plain(found?.sentence ?? '')]).toEqual(['G2KPI1', sentence])
      expect(results).toBe(
        ids.length === 0 ? null : `/app/dorotea/jamfor/resultat?nyckeltal=${ids.join(',')}`,
      )
    })
    test('groups are found by their names too', async () => {
      const { foundGroups } = await see<PickerView>('key-figures?words=kkik skolan')
      expect(foundGroups).toEqual([
        {
          title: 'KKiK, skola (påhittad) (3)',
          href: '/app/dorotea/jamfor?nyckeltalsgrupp=G2KPI1',
        },
      ])
      expect((await see<PickerView>('key-figures?words=simhall')).foundGroups).toEqual([])
    })
    test('a group that is not there narrows nothing', async () => {
      const { found, groups } = await see<PickerView>('key-figures?keyFigureGroup=G2KPI9')
      expect([found, groups?.chosen]).toEqual([null, ''])
    })
    test('what can be tried is taken from the catalogue that was read', async () => {
      const { hint } = await see<PickerView>('key-figures')
      expect(hint).toMatch(/^Till exempel «.+» eller «X1000\d»$/)
    })

    test('what is found tells how we stand, and that it is made up', async () => {
      const { found, among, madeUp, note, imported } = await see<PickerView>(
        'key-figures?words=x10001',
      )
      const [row] = found?.rows ?? []
      expect([plain(row?.last ?? ''), row?.position.place]).toEqual(['81,5 % (2025)', 'middle'])
      expect(plain(row?.position.rank ?? '')).toBe('plats 3 av 7')
      expect([row?.among, among]).toEqual([
        null,
        'Platserna är bland liknande kommuner för grundskola (Kolada 2025).',
      ])
      expect(row?.href).toBe('/app/dorotea/jamfor/X10001')
      expect(madeUp).toBe(true)
      expect(note).toBe(
        'Medel, median, fjärdedelar och platser: egen bearbetning av data från Kolada. Hämtat 20 november 2026.',
      )
      expect(imported).toBe('Ur inläsning 1 från Kolada, hämtad 20 november 2026.')
    })

    test('the page says the finding, and begins with those that are alike', async () => {
      const view = await see<ComparisonPageView>('key-figures/X10001')
      expect(plain(view.headline)).toBe(
        'Dorotea har 81,5 % år 2025: plats 3 av 7 bland liknande kommuner för grundskola (Kolada 2025), mittersta hälften. Värdet för 2025 är preliminärt.',
      )
      expect(view.choices.group.options.map(({ value }) => value)).toEqual([
        'similar',
        'county',
        'skr',
        'all',
      ])
      expect(view.permanent).toBe('/app/dorotea/jamfor/X10001?grupp=similar&ar=2025')
      expect(view.series.points.map(({ period, preliminary }) => [period, preliminary])).toEqual([
        ['2022', false],
        ['2023', false],
        ['2024', false],
        ['2025', true],
      ])
      expect(view.series.beside.map(({ kind }) => kind)).toEqual(['median', 'mean', 'women', 'men'])
      expect(view.strip.dots.filter(({ is }) => is === 'member')).toHaveLength(6)
      expect(view.missing).toEqual([{ because: 'för få för att visas', names: ['Malå'] }])
    })

    test('raw values are the source’s, what is computed is ours', async () => {
      const { strip, series, table } = await see<ComparisonPageView>('key-figures/X10001')
      for (const { sources } of [strip, series, table]) {
        const [raw = '', computed = ''] = sources.map(({ text }) => text)
        expect(raw).toMatch(/: källa Kolada\. Hämtat 20 november 2026\.$/)
        expect(computed).toMatch(/: egen bearbetning av data från Kolada\. Hämtat/)
      }
    })

    test.each([
      ['county', 'Västerbottens läns kommuner', 15],
      ['G2', '', 0],
      ['group:G2', '«Inlandskommuner»', 3],
      ['2480 2482', 'en egen lista med 2 kommuner', 3],
    ])('compared with «%s»: %s, %i rows', async (group, said, rows) => {
      const reply = await ask(`key-figures/X10001?group=${group}`)
      if (rows === 0) {
        expect(reply.statusCode).toBe(404)
        expect(reply.json<Problem>().detail).toContain('«G2» beskriver ingen grupp.')
        return
      }
      const view = reply.json<ComparisonPageView>()
      expect([plain(view.group), view.table.rows.length]).toEqual([said, rows])
      expect(view.table.rows.filter(({ isOwn }) => isOwn)).toHaveLength(1)
    })

    test.each([
      ['key-figures/N99999', 404, 'Det finns inget nyckeltal «N99999» i statistiken.'],
      ['key-figures/X10001?group=size', 404, 'har inga sådana grupper'],
      ['key-figures/X10001?group=similar:elderlyCare', 404, 'Dorotea har ingen plats i'],
      ['key-figures/X10001?group=9999', 404, 'Ingen kommun har koden «9999».'],
      ['key-figures/X10001?group=simlar', 404, 'Menade du «similar»?'],
    ])('%s is refused: %i %s', async (path, status, sentence) => {
      const reply = await ask(path)
      expect([reply.statusCode, reply.json<Problem>().detail]).toEqual([
        status,
        expect.stringContaining(sentence),
      ])
    })

    test('with oneself in the group or without, as the address says', async () => {
      const path = 'key-figures/X10001?group=county'
      const [drawn, without] = [
        await see<ComparisonPageView>(path),
        await see<ComparisonPageView>(`${path}&own=excluded`),
      ]
      expect([drawn, without].map(({ choices }) => choices.own.chosen)).toEqual([
        'included',
        'excluded',
      ])
      expect(without.permanent).toContain('egen=utan')
      expect(without.table.rows.filter(({ isOwn }) => isOwn)).toHaveLength(1)
      expect(without.follow?.limits[0]?.label).toContain('utan den egna kommunen')
      expect(JSON.stringify(without.follow?.limits[0]?.value)).toContain('"own":"excluded"')
    })

    test('of women alone, in another year', async () => {
      const view = await see<ComparisonPageView>('key-figures/X10001?sex=women&year=2023')
      expect(plain(view.headline)).toMatch(/^Dorotea har 82,5 % år 2023: /)
      expect(view.permanent).toContain('kon=women')
    })

    test('where no way is better nobody is placed, and the median stands in the finding', async () => {
      const view = await see<ComparisonPageView>('key-figures/X10003?group=county')
      expect(view.table.rows.every(({ place }) => place === null)).toBe(true)
      expect(plain(view.headline)).toMatch(
        /^Dorotea har 4 800 år 2025\. Medianen för Västerbottens läns kommuner är /,
      )
    })

    test('in English every sentence is English', async () => {
      const view = await see<ComparisonPageView>('key-figures/X10001?language=en')
      expect(plain(view.headline)).toBe(
        'Dorotea has 81.5% in 2025: place 3 of 7 among similar municipalities for compulsory school (Kolada 2025), middle half. The value for 2025 is preliminary.',
      )
      expect(view.lang).toBe('sv')
    })

    test('is taken out as a workbook and as CSV, with where it comes from', async () => {
      const sheets = await sheetsOf(await ask('key-figures/X10001?group=county&as=xlsx'))
      expect([...sheets.keys()].slice(1)).toEqual([
        'Kommun för kommun',
        'Hela landet',
        'Utveckling',
        'Vilka som saknas',
      ])
      expect(sheets.get('Kommun för kommun')).toHaveLength(16)
      const file = await ask('key-figures/X10001/values.csv?group=county')
      expect(file.headers['content-disposition']).toContain('X10001-2025.csv')
      const lines = file.body.replace('\uFEFF', '').trim().split('\r\n')
      expect(lines[0]).toBe('Nyckeltal;År;Plats;Kommun;Värde;Anmärkning')
      expect(lines).toContain('X10001;2025;7;Dorotea;81,5;egen kommun')
      expect(lines).toContain('X10001;2025;;Malå;;för få för att visas')
      expect(lines.at(-1)).toContain('egen bearbetning av data från Kolada')
    })

    test('who may plan is offered goals and limits; who may not, nothing', async () => {
      const { follow } = await see<ComparisonPageView>('key-figures/X10001')
      // Goals of one measure alone have it already; one whose measures are weighed together takes more.
      expect(follow?.goals.map(({ id }) => id)).toEqual(['tryggaelever'])
      expect(follow?.leftOut).toMatch(/^\d+\smål visas inte: deras regel ser på ett enda mått/)
      const measures = follow?.measures.map(({ id }) => id) ?? []
      // In per cent, as the key figure; the other is counted in kr.
      expect([measures.includes('behorighet'), measures.includes('itkostnad')]).toEqual([
        true,
        false,
      ])
      expect(follow?.limits.map(({ id }) => id)).toEqual([
        ...['mean', 'best', 'top'],
        ...['county', 'skr', 'all'].flatMap((one) => [`mean ${one}`, `best ${one}`]),
      ])
      expect(follow?.limits[1]?.label).toContain('Den bästa fjärdedelen av liknande kommuner')
      // What is reasonable stands beside the limit that is being set.
      expect(follow?.level.join(' ')).toMatch(/Efter 1.år: .*Minst 10.kommuner krävs/)
      expect((await see<ComparisonPageView>('key-figures/X10001', 'sam')).follow).toBeNull()
      const asked = { dataset: 'kolada', keyFigure: 'X10001', unit: 'percent', unitWord: null }
      const confirmed = { ...asked, better: 'higher', decimals: 1 }
      expect((await send('confirmed-key-figures', confirmed, 'sam')).statusCode).toBe(403)
    })

    test('a limit follows the others, by the chain’s name for their group or told in place', async () => {
      const alike = await see<ComparisonPageView>('key-figures/X10001')
      expect(alike.follow?.limits).toMatchObject([
        { value: { mean: { group: 'similar' } } },
        { value: { quartile: { group: 'similar', side: 'best' } } },
        { value: { top: { group: 'all', places: 10 } } },
        { value: { mean: { group: 'vasterbotten' } } },
        { value: { quartile: { group: 'vasterbotten' } } },
        ...['skr', 'skr', 'all', 'all'].map((group, at) => ({
          value: { [at % 2 === 0 ? 'mean' : 'quartile']: { group } },
        })),
      ])
      for (const { label } of alike.follow?.limits ?? []) expect(label).toMatch(/: i dag [\d]/)
      const county = await see<ComparisonPageView>('key-figures/X10001?group=county')
      const year = { atMostYearsOld: 2 }
      expect(county.follow?.limits.slice(0, 2)).toMatchObject([
        { value: { mean: { group: 'vasterbotten', year } } },
        { value: { quartile: { group: 'vasterbotten', year, side: 'best' } } },
      ])
      expect(county.follow?.limits[0]?.label).toContain('i dag')
    })

    test('followed from a goal by an edit of the plan, it says who follows it', async () => {
      const { follow } = await see<ComparisonPageView>('key-figures/X10002?group=county')
      const [goal] = follow?.goals.filter(({ id }) => id === 'tryggaelever') ?? []
      if (follow == null || goal === undefined) throw new Error('no goal to follow it from')
      const edit = {
        edit: 'addMeasure',
        node: goal.id,
        measure: {
          title: follow.title,
          unit: follow.unit,
          unitWord: follow.unitWord,
          better: 'lower',
          decimals: 0,
          source: { kind: 'kolada', ref: follow.keyFigure },
          limits: { [goal.limit]: follow.limits.find(({ id }) => id === 'mean')?.value ?? '' },
        },
        language: 'sv',
        when: { on: follow.on, since: follow.since },
      }
      const edited = await send('plan/edits', { edit, basedOn: follow.basedOn, turns: null })
      expect(edited.statusCode, edited.body).toBe(201)
      const plan = await see<unknown>(`plan/2026/nodes/${goal.id}`)
      expect(JSON.stringify(plan)).toContain('Medlet för Västerbottens kommuner')
      const { followedBy } = await see<ComparisonPageView>('key-figures/X10002')
      expect(followedBy).toEqual([
        {
          title: follow.title,
          // The round that today lies in: one that has ended is not measured so.
          href: expect.stringMatching(/^\/app\/dorotea\/helår-2026\/matt\//),
          goals: [
            {
              title: 'Eleverna är trygga i skolan',
              href: expect.stringMatching(/\/mal\/tryggaelever$/),
            },
          ],
        },
      ])
      const { followed } = await see<PickerView>('key-figures')
      expect(followed.map(({ id }) => id)).toEqual(['X10002'])
    })

    describe('the resultatvisare', () => {
      test('without figures shows those that are followed', async () => {
        const { table, roles, rolesTable } = await see<ResultsPageView>('results')
        expect(table?.years).toEqual(['2023', '2024', '2025'])
        expect(table?.areas.map(({ name }) => name).slice(0, 2)).toEqual(['Dorotea', 'Nordmaling'])
        const rows = table?.aspects.flatMap((aspect) => aspect.rows) ?? []
        expect(rows.map(({ measure }) => measure.href)).toEqual(['/app/dorotea/jamfor/X10002'])
        expect(rows[0]?.cells[0]?.trend).toEqual({ is: 'worse', word: 'sämre' })
        expect(rows[0]?.roles).toContain('har ett mål')
        expect(roles).toContain('1 av 1 egna mått har ett mål.')
        expect(rolesTable?.roles).toEqual([
          'I fullmäktiges budget',
          'I en nämnds plan',
          'Rapporteras varje år',
          'Har målvärde',
        ])
        expect(rolesTable?.rows).toHaveLength(1)
        expect(rolesTable?.rows[0]?.has.at(-1)).toBe(true)
      })

      test('shows those that are asked for, with their trends, and weighs them', async () => {
        const path = 'results?figures=X10001,X10003,N99999&group=county&year=2024'
        const { table, standings, explained } = await see<ResultsPageView>(path)
        expect(table?.aspects.map(({ title }) => title)).toEqual([
          'Grundskola åk 0-9 inkl förskoleklass',
          'Befolkning',
        ])
        expect(table?.areas).toHaveLength(8)
        const [behöriga] = table?.aspects[0]?.rows ?? []
        expect(behöriga?.cells[0]).toEqual({
          values: ['80,0', '80,5', '81,0'],
          trend: { is: 'better', word: 'bättre' },
        })
        expect(standings[0]?.isOwn).toBe(true)
        expect(explained.at(-1)).toContain('vår förvalda')
        const weighed = await see<ResultsPageView>(`${path}&weights=Befolkning:0`)
        expect(weighed.weights).toContainEqual({ aspect: 'Befolkning', weight: '0' })
      })

      test.each([
        ['weights=Befolkning:0', 422, 'Alla aspekter har vikten noll.'],
        ['weights=Befolkning', 400, ''],
        ['group=simlar', 404, 'beskriver ingen grupp'],
      ])('%s is refused: %i', async (query, status, sentence) => {
        const reply = await ask(`results?figures=X10003&${query}`)
        expect([reply.statusCode, reply.body]).toEqual([status, expect.stringContaining(sentence)])
      })
    })

    test('what a person confirms counts from then on, and stands in the log', async () => {
      const before = await see<ComparisonPageView>('key-figures/X10003')
      expect(before.inGroup).toMatchObject({ place: 'grey' })
      const sent = {
        ...{ dataset: 'kolada', keyFigure: 'X10003', better: 'higher' },
        ...{ unit: 'count', unitWord: 'invånare', decimals: 0 },
      }
      expect((await send('confirmed-key-figures', sent)).statusCode).toBe(201)
      const after = await see<ComparisonPageView>('key-figures/X10003')
      expect(after.inGroup.place).not.toBe('grey')
      expect(after.about.find(({ label }) => label === 'Bättre är')?.value).toBe(
        'högre (bekräftat)',
      )
      const { found, among } = await see<PickerView>('key-figures?words=register')
      expect(among).toBeNull()
      expect(new Set(found?.rows.map((row) => row.among))).toEqual(
        new Set([
          'bland liknande kommuner för grundskola (Kolada 2025)',
          'bland Västerbottens läns kommuner',
        ]),
      )
      const unknown = { ...sent, keyFigure: 'N99999' }
      expect((await send('confirmed-key-figures', unknown)).statusCode).toBe(404)
    })

    test('the mean of those alike is saved as a limit that follows them from year to year', async () => {
      const { follow } = await see<ComparisonPageView>('key-figures/X10001')
      const [goal] = follow?.goals ?? []
      const [limit] = follow?.limits ?? []
      if (follow == null || goal === undefined) throw new Error('no goal to follow it from')
      expect(plain(limit?.label ?? '')).toMatch(/^Medlet för liknande kommuner för grundskola/)
      const { title, keyFigure, decimals } = follow
      const edit = {
        edit: 'addMeasure',
        node: goal.id,
        measure: {
          ...{ title, unit: follow.unit, better: 'higher', decimals },
          source: { kind: 'kolada', ref: keyFigure },
          limits: { [goal.limit]: limit?.value ?? '' },
        },
        language: 'sv',
        when: { on: follow.on, since: follow.since },
      }
      const edited = await send('plan/edits', { edit, basedOn: follow.basedOn, turns: null })
      expect(edited.statusCode, edited.body).toBe(201)
      const { measures } = await see<NodeForm>(`plan/2026/nodes/${goal.id}`)
      const measure = measures.find((one) => one.words.title === title)
      expect(measure?.limits.map(({ all }) => all)).toMatchObject([
        { is: 'relative', label: 'Medlet för liknande kommuner (högst 2 år gammalt)' },
      ])
      expect(measure?.relatives.map(({ label }) => plain(label))).toEqual(
        expect.arrayContaining([
          'Medlet för liknande kommuner (högst 2 år gammalt)',
          'Värdet på plats 10 bland alla kommuner (högst 2 år gammalt)',
        ]),
      )
      const taken = await send('statistics/taken', { dataset: 'kolada', import: 1 })
      expect(taken.statusCode, taken.body).toBe(201)
      const shown = await see<MeasureReply>(`rounds/delår-2026/measures/${measure?.id}`)
      const said = plain(limit?.label ?? '').match(/i dag (.+ %)$/)?.[1]
      const line = shown.view.series.lines.find(({ kind }) => kind === 'limit')
      expect(plain(line?.said ?? '')).toContain(`(medlet för liknande kommuner) ${said}`)
      expect(line?.values.map(({ shown: of }) => plain(of))).toEqual([
        ...['78,7 %', '79,2 %', '79,7 %', said],
      ])
      expect(line?.madeUp).toBe(true)
    })
  })

  test('a key figure that the source no longer has says so, since which import', async () => {
    expect((await see<ComparisonPageView>('key-figures/X10002')).gone).toBeNull()
    await opened.store.asMember(LISTING, 'test', async (tx) => {
      const of = await beginImport(tx, {
        ...{ dataset: 'kolada', title: 'Kolada', source: 'https://kolada.example' },
        ...{ fetchedOn: '2026-11-29', madeUp: true },
      })
      if ('refused' in of) throw new Error(of.refused)
      const left = SMALL_FIGURES.filter(({ id }) => id !== 'X10002')
      await saveKeyFigures(tx, of, left, { isWhole: true })
      await finishImport(tx, of)
    })
    expect((await see<ComparisonPageView>('key-figures/X10002')).gone).toBe(
      'Källan har inte nyckeltalet längre, sedan inläsning 2 den 29 november 2026. Det som visas är vad den sa sist.',
    )
    expect((await see<ComparisonPageView>('key-figures/X10001')).gone).toBeNull()
  })
})
