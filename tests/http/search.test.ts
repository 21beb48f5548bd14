// Search over a municipality's chain, by the words its staff use.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundReply } from '../../src/contract/staff.ts'
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
  const found = async (words: string): Promise<readonly string[]> => {
    const path = `rounds/${encodeURIComponent('delår-2026')}/search`
    const reply = await browser.ask(`${path}?${new URLSearchParams({ words })}`)
    expect(reply.statusCode).toBe(200)
    return (reply.json() as FoundReply).found.map(({ title }) => title)
  }

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
  ])('«%s» finds %s: %s', async (words, title, _why) =>
    expect((await found(words)).map((one) => one.toLocaleLowerCase('sv')).join('\n')).toContain(
      title,
    ),
  )

  test('å, ä and ö are letters of their own: «sjukfranvaro» and «foretag» find nothing', async () => {
    expect(await found('sjukfranvaro')).toEqual([])
    expect(await found('foretag')).toEqual([])
  })

  test('all words are to be there, and no words find nothing', async () => {
    expect(await found('företag sjukfrånvaro')).toEqual([])
    expect(await found('  ')).toEqual([])
  })
})
