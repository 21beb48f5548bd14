// Search over a municipality's chain, by the words its staff use.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundGroup, FoundReply } from '../../src/contract/staff.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const MORNING = { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }

describe.each(DATABASES.slice(0, 1))('search in Dorotea', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let browser: ReturnType<typeof browserAt>
  const search = async (words: string, group?: FoundGroup): Promise<FoundReply> => {
    const path = `rounds/${encodeURIComponent('delår-2026')}/search`
    const reply = await browser.ask(
      `${path}?${new URLSearchParams({ words, ...(group && { group }) })}`,
    )
    expect(reply.statusCode).toBe(200)
    return reply.json() as FoundReply
  }
  const rowsOf = ({ groups }: FoundReply) => groups.flatMap(({ found: all }) => all)
  const found = async (words: string): Promise<readonly string[]> =>
    rowsOf(await search(words)).map(({ title }) => title)

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'dorotea')
    const reader = { accountId: 'sam', name: 'Sam', roles: [{ role: 'reader', unit: null }] }
    await ensureAccounts(opened.store, 'dorotea', [reader])
    app = await startServer(opened)
    const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
      startSession(tx, 'sam', MORNING),
    )
    browser = browserAt(app, 'dorotea', { cookie: `malkedja=${secret}` })
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test.each([
    ['företag', 'nya företag', 'a part of what it is called'],
    ['företagen', 'nya företag', 'another form of the word'],
    ['FÖRETAG nya', 'nya företag', 'capitals, and the words in any order'],
    ['sjuk', 'sjukfrånvaro', 'the beginning of a word'],
    ['sjukfrånvaron', 'sjukfrånvaro', 'the definite form'],
    ['energin', 'mindre energi', 'the definite form of a noun in -i'],
    ['frånvaro', 'sjukfrånvaro', 'the end of a compound'],
  ])('«%s» finds %s: %s', async (words, title, _why) =>
    expect((await found(words)).map((one) => one.toLocaleLowerCase('sv')).join('\n')).toContain(
      title,
    ),
  )

  test('å, ä and ö are letters of their own: «for» finds «fordon», not «företag»', async () => {
    const reply = await search('for')
    const titles = rowsOf(reply).map(({ title }) => title.toLocaleLowerCase('sv'))
    expect(titles.join('\n')).toContain('fordon')
    expect(titles.filter((title) => title.includes('företag'))).toEqual([])
    expect(reply.isLike).toBe(false)
  })

  test.each([
    ['sjukfranvaro', 'sjukfrånvaro', 'written without the ring'],
    ['sjukfranvaron', 'sjukfrånvaro', 'and in the definite form'],
    ['foretag nya', 'nya företag', 'one word with other letters, one with its own'],
    ['sjükfrånvaro', 'sjukfrånvaro', 'marks that the word does not have'],
  ])(
    'where nothing has the very letters, «%s» finds %s, told as like it: %s',
    async (words, title, _why) => {
      const reply = await search(words)
      expect(
        rowsOf(reply)
          .map((one) => one.title.toLocaleLowerCase('sv'))
          .join('\n'),
      ).toContain(title)
      expect(reply.isLike).toBe(true)
    },
  )

  test('what is like nothing finds nothing, and is not told as like', async () => {
    expect(await search('xyzzy')).toEqual({ groups: [], isLike: false })
    expect(await search('xyzzy foretag')).toEqual({ groups: [], isLike: false })
  })

  test('a few of each group are told of, and all of one that is asked for alone', async () => {
    const few = (await search('a')).groups.find(({ of, found: some }) => of > some.length)
    if (few === undefined) throw new Error('no group has more than are told of')
    expect(few.found).toHaveLength(8)
    const { groups } = await search('a', few.id)
    expect(groups.map(({ id }) => id)).toEqual([few.id])
    expect(groups[0]?.found).toHaveLength(few.of)
    expect(groups[0]?.found.slice(0, 8)).toEqual(few.found)
  })

  test('all words are to be there, and no words find nothing', async () => {
    expect(await found('företag sjukfrånvaro')).toEqual([])
    expect(await found('  ')).toEqual([])
  })
})
