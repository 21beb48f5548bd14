// What may be chance in a comparison: told where the source names of how many a share is, and nowhere else.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComparisonPageView, ResultsPageView } from '../../src/contract/comparison.ts'
import type { WholeProfileView } from '../../src/contract/whole-profile.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { bringInSmallStatistics, SMALL_COUNT, SMALL_FIGURES } from '../store/small-statistics.ts'
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
    ])
    await bringInSmallStatistics(opened.store, [...SMALL_FIGURES, SMALL_COUNT])
    app = await startDemoServer({ store: opened.store, today: () => TODAY })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  const signedIn = signingInTo(() => app, 'dorotea')
  const see = async <Reply>(path: string): Promise<Reply> => {
    const cookie = await signedIn('kim')
    const reply = await app.inject({ url: `/api/dorotea/${path}`, headers: { cookie } })
    expect(reply.statusCode, reply.body).toBe(200)
    return reply.json()
  }

  test('the comparison says of how many it is a share, and what chance alone may give', async () => {
    const { chance } = await see<ComparisonPageView>('key-figures/X10001')
    expect(chance.map(plain)).toEqual([
      'Andelen för Dorotea är av 72, enligt nyckeltalet «Elever i åk 9, antal» (X10004), som har funnits efter sitt namn.',
      'Slumpen ensam kan ge mellan 71,0 % och 88,8 %.',
      expect.stringMatching(
        /^Skillnaden ryms i slumpen för 6 kommuner: platsen kan vara 1 till 7\./,
      ),
      expect.stringContaining('Wilsons metod'),
    ])
  })

  test.each(['X10002', 'X10003', 'X10004'])(
    'nothing is said of %s, which is no share',
    async (id) => {
      expect((await see<ComparisonPageView>(`key-figures/${id}`)).chance).toEqual([])
    },
  )

  test('nor of women’s and men’s shares, whose numbers nobody tells', async () => {
    expect((await see<ComparisonPageView>('key-figures/X10001?sex=women')).chance).toEqual([])
  })

  const sheets = async (path: string) => {
    const cookie = await signedIn('kim')
    const reply = await app.inject({ url: `/api/dorotea/${path}`, headers: { cookie } })
    expect(reply.statusCode).toBe(200)
    return [...(await sheetsOf(reply))]
  }

  test('the workbook of the comparison says it beside what it is narrowed to', async () => {
    const told = JSON.stringify(await sheets('key-figures/X10001?as=xlsx'))
    expect(plain(told)).toContain('Slumpen ensam kan ge mellan 71,0 % och 88,8 %.')
    expect(told).toContain('Wilsons metod')
    expect(JSON.stringify(await sheets('key-figures/X10002?as=xlsx'))).not.toContain('Slumpen')
  })

  test('the results viewer says it of each own share, on the page and in the workbook', async () => {
    const { table } = await see<ResultsPageView>('results?figures=X10001,X10002')
    const rows = table?.aspects.flatMap((aspect) => aspect.rows) ?? []
    const said = 'vårt värde 2025 är av 72; slumpen ensam kan ge mellan 71,0 % och 88,8 %'
    expect(rows.map(({ chance }) => chance && plain(chance))).toEqual([said, null])
    const told = plain(JSON.stringify(await sheets('results?figures=X10001,X10002&as=xlsx')))
    expect(told).toContain('"Slumpen"')
    expect(told).toContain(said)
    expect(JSON.stringify(await sheets('results?figures=X10002&as=xlsx'))).not.toContain('slump')
  })

  test('the whole profile says it at the place', async () => {
    const { rows } = await see<WholeProfileView>('profile')
    expect(rows.map(({ id, chance }) => [id, chance === null ? null : plain(chance)])).toEqual(
      expect.arrayContaining([
        ['X10001', 'slumpen kan ge plats 2 till 14'],
        ['X10002', null],
      ]),
    )
  })
})
