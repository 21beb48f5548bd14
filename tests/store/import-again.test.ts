// Files brought into a municipality that is running: what people have changed since is told and not replaced, and what they reported stays.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { saveEdit } from '../../src/store/chain-edits.ts'
import { chainHeading, saveMeetings } from '../../src/store/chains.ts'
import { readingsInForce, recordReading } from '../../src/store/readings.ts'
import type { Tx } from '../../src/store/tx.ts'
import { latestVersions, versionsInForce } from '../../src/store/versions.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { takeOutChain } from '../../src/usecases/goals/take-out-chain.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { reading as sample } from './samples.ts'

const AT = 'models/dorotea'
const shipped = (): ReadonlyMap<string, string> =>
  new Map(
    [...readdirSync(AT), '../starter/model.yaml'].map((name) => [
      name,
      readFileSync(`${AT}/${name}`, 'utf8'),
    ]),
  )

describe.each(DATABASES)('files brought in again, in $name', ({ open }) => {
  let opened: TestStore
  const bringIn = (files: ReadonlyMap<string, string>, replaces = false) => {
    const read = readVersions(files, 'chain.yaml')
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const { versions, whole, text } = read
    const municipality = { versions: versions.toReversed(), chain: whole, chainText: text }
    return importMunicipality(opened.store, 'dorotea', 'terminal', municipality, { replaces })
  }
  const asKim = <Done>(work: (tx: Tx) => Promise<Done>) =>
    opened.store.asMember('dorotea', 'kim', work)
  const said = (id: string) =>
    opened.store.readAsMember('dorotea', 'test', async (tx) => {
      const all = [
        ...(await versionsInForce(tx, 'node')),
        ...(await versionsInForce(tx, 'measure')),
      ]
      return Object(all.find((one) => one.id === id)?.body)
    })
  const valueNow = () =>
    opened.store.readAsMember('dorotea', 'test', async (tx) => {
      const found = (await readingsInForce(tx)).find(
        ({ measureId, period, kind }) =>
          measureId === 'nyforetag' && period === '2026' && kind === 'forecast',
      )
      return found?.value
    })

  beforeAll(async () => {
    opened = await open()
    await bringIn(shipped())
    await asKim(async (tx) => {
      const change = async (kind: 'node' | 'measure', id: string, anew: object) => {
        const latest = (await latestVersions(tx, kind)).find((one) => one.id === id) ?? null
        if (latest === null) throw new Error(id)
        const { version: _, withdrawn: __, place, ...written } = latest
        const body = { ...Object(written.body), ...anew }
        await saveEdit(tx, {
          ...{ what: 'editChain', subject: id, before: {}, after: {}, turned: null },
          lines: [{ kind, id, latest, after: { written: { ...written, body }, place } }],
        })
      }
      await change('node', 'starta', { title: 'Fler startar eget' })
      await change('measure', 'nki', { limits: { target: 99 } })
    })
    await asKim(async (tx) => {
      const about = { measureId: 'nyforetag', period: '2026', kind: 'forecast' }
      const before = (await readingsInForce(tx)).find(
        (one) =>
          one.measureId === about.measureId &&
          one.period === about.period &&
          one.kind === about.kind,
      )
      await recordReading(tx, sample('9.5', about), before?.readingId ?? null)
    })
  }, 90_000)
  afterAll(() => opened?.remove())

  test('the files as they were are refused, with every line that somebody has changed since', async () => {
    expect(await bringIn(shipped())).toMatchObject({
      refused: 'changedSince',
      lines: [
        { kind: 'node', id: 'starta', author: 'kim', becomes: 'otherwise' },
        { kind: 'measure', id: 'nki', author: 'kim', becomes: 'otherwise' },
      ],
    })
    expect((await said('starta')).title).toBe('Fler startar eget')
    expect((await said('nki')).limits).toEqual({ target: 99 })
    expect(await valueNow()).toBe('9.5')
  })

  test('what was taken out of the database is brought in again without a word, and other lines of it changed', async () => {
    const files = await takeOutChain(opened.store, 'dorotea', 'terminal')
    if (files === null) throw new Error('nothing was taken out')
    const again = await bringIn(files)
    expect(again).not.toHaveProperty('refused')
    expect(again).toMatchObject({ nodes: 0, measures: 0, readings: 0, kept: 0 })
    expect(await valueNow()).toBe('9.5')
    const chain = files.get('chain.yaml') ?? ''
    const edited = new Map([
      ...files,
      ['chain.yaml', chain.replace('Fler e-tjänster', 'Bättre e-tjänster')],
    ])
    expect(await bringIn(edited)).toMatchObject({ nodes: 1 })
    expect(JSON.stringify(await said('etjanst'))).toContain('Bättre e-tjänster')
  })

  test('meetings that were planned in the app are told of too', async () => {
    const meetings = [{ body: 'kf', date: '2026-12-14' }]
    await asKim((tx) =>
      saveMeetings(tx, meetings, {
        what: 'planMeetings',
        subject: 'kf',
        before: null,
        after: null,
      }),
    )
    const refused = await bringIn(shipped())
    expect(refused).toMatchObject({ refused: 'changedSince' })
    expect('lines' in refused ? refused.lines.map(({ kind }) => kind) : []).toContain('heading')
  })

  test('told to replace, they do, and what is reported stays as people have said it', async () => {
    expect(await bringIn(shipped(), true)).toMatchObject({
      nodes: 2,
      measures: 1,
      readings: 0,
      kept: 1,
    })
    expect((await said('starta')).title).toEqual({
      sv: 'Fler startar företag',
      en: 'More people start businesses',
    })
    expect(await valueNow()).toBe('9.5')
    const heading = await opened.store.readAsMember('dorotea', 'test', chainHeading)
    expect(JSON.stringify(heading?.body)).not.toContain('2026-12-14')
  })
})
