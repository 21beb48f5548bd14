// A database that nobody has asked anything for a while.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOrganisation } from '../../src/store/organisations.ts'
import { findVisits } from '../../src/store/sessions.ts'
import { DATABASES, type TestStore } from './databases.ts'

/** Longer than an idle connection is kept where nothing else is said. */
const QUIET = 11_000

describe.concurrent.each(DATABASES)('after ten quiet seconds $name', ({ open }) => {
  let opened: TestStore
  beforeAll(async () => {
    opened = await open()
    await opened.store.asMember('kumla', 'start', (tx) => addOrganisation(tx, { name: 'Kumla' }))
  })
  afterAll(() => opened.remove())

  test('answers a question that it was asked before', async () => {
    const ask = () =>
      opened.store.readAsMember('kumla', 'anna', (tx) =>
        findVisits(tx, ['secret'], { now: '2026-11-23T08:00:00Z', today: '2026-11-23' }),
      )
    expect((await ask()).size).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, QUIET))
    expect((await ask()).size).toBe(0)
  }, 60_000)
})
