// A chain file in the store: brought in whole, read out as written, changed only where it differs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestChange, readAudit } from '../../src/store/audit.ts'
import { importChain, readChainFromStore, type StoredChain } from '../../src/store/chains.ts'
import { decideGrade, judgementsInForce } from '../../src/store/judgements.ts'
import { modelVersions, saveModel, versionsInUse, withdrawModel } from '../../src/store/models.ts'
import { textsInForce, writeText } from '../../src/store/node-texts.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import type { Tx } from '../../src/store/tx.ts'
import { DATABASES, type TestStore } from './databases.ts'
import { CHAIN, reading, written } from './samples.ts'

const readWhole = async (tx: Tx): Promise<StoredChain> => {
  const chain = await readChainFromStore(tx)
  if (chain === null) throw new Error('there is no chain')
  return chain
}

const nodeVersions = (tx: Tx) =>
  tx.query
    .selectFrom('node_version')
    .select(['node_id', 'version', 'withdrawn', 'change_number'])
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('version')
    .execute()

describe.each(DATABASES)('a chain on $name', ({ open }) => {
  let opened: TestStore
  const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    opened.store.asMember('kumla', 'controller', work)
  beforeAll(async () => {
    opened = await open()
    await as((tx) => addOrganisation(tx, { name: 'Kumla kommun' }))
    await as((tx) => importChain(tx, CHAIN))
  })
  afterAll(() => opened.remove())

  test('comes out as it was written, nodes in the file’s order and numbers digit for digit', async () => {
    const chain = await as(readWhole)
    expect(chain.heading).toMatchObject(CHAIN.heading)
    expect(chain.nodes).toMatchObject(CHAIN.nodes)
    expect(chain.units).toMatchObject(CHAIN.units)
    expect(chain.measures).toMatchObject(CHAIN.measures)
    const byPeriod = (a: { period: string }, b: { period: string }) =>
      a.period < b.period ? -1 : 1
    expect([...chain.readings].sort(byPeriod)).toMatchObject([...CHAIN.readings].sort(byPeriod))
    expect(chain.judgements).toMatchObject(CHAIN.judgements)
    expect(chain.texts).toMatchObject(CHAIN.texts)
    expect(chain.peers).toEqual(CHAIN.peers)
  })

  test('brought in again says nothing new: no row, no change, no audit event', async () => {
    const before = await as(latestChange)
    const counts = await as((tx) => importChain(tx, CHAIN))
    expect(Object.values(counts).every((count) => count === 0)).toBe(true)
    expect(await as(latestChange)).toBe(before)
  })

  test('brought in changed writes only what differs; what the file no longer names is withdrawn', async () => {
    const changed = {
      ...CHAIN,
      nodes: [
        written('vision', 'Ett Kumla för alla', 'vision'),
        written('ny', 'Ett nytt mål', 'goal'),
        written('öppenhet', 'Öppenhet', 'goal'),
      ],
      readings: [...CHAIN.readings, reading('5.40', { period: '2025' })],
    }
    const counts = await as((tx) => importChain(tx, changed))
    expect(counts).toMatchObject({ nodes: 3, readings: 1, measures: 0, units: 0, texts: 0 })
    const chain = await as(readWhole)
    expect(chain.nodes.map(({ id }) => id)).toEqual(['vision', 'ny', 'öppenhet'])
    expect(chain.readings.find(({ period }) => period === '2025')?.value).toBe('5.40')
    const versions = await as(nodeVersions)
    expect(versions.filter(({ node_id }) => node_id === 'arbetsplats')).toMatchObject([
      { version: 1, withdrawn: false },
      { version: 2, withdrawn: true },
    ])
    const [event] = await as((tx) => readAudit(tx, { limit: 1 }))
    expect(event).toMatchObject({ what: 'importChain', who: 'controller', after: { nodes: 3 } })
    const brought = versions.filter(({ change_number }) => change_number === event?.changeNumber)
    expect(brought.map(({ node_id }) => node_id).sort()).toEqual(['arbetsplats', 'ny', 'öppenhet'])
    await as((tx) => importChain(tx, CHAIN))
    expect((await as(readWhole)).nodes.map(({ id }) => id)).toEqual(CHAIN.nodes.map(({ id }) => id))
  })

  test('a grade decided on an old one is refused with both; a new decision stands beside the old', async () => {
    const [known] = await as((tx) => judgementsInForce(tx, 'helår-2025'))
    if (known === undefined) throw new Error('the imported judgement is not there')
    const { nodeId, assessment, roundId, decidedBy, decidedOn, person, madeUp, source } = known
    const about = { nodeId, assessment, roundId, decidedBy, decidedOn, person, madeUp, source }
    const mine = { ...about, grade: 'yellow', reason: { sv: 'Två skolor saknas.' } }
    expect(await as((tx) => decideGrade(tx, mine, null))).toMatchObject({
      refused: 'newerExists',
      current: { grade: 'green' },
      offered: { grade: 'yellow' },
    })
    expect(await as((tx) => decideGrade(tx, mine, known.judgementId))).toHaveProperty('saved')
    const inForce = await as((tx) => judgementsInForce(tx, 'helår-2025'))
    expect(inForce).toMatchObject([{ grade: 'yellow', basedOn: known.judgementId }])
  })

  test('the latest text holds, and an empty one takes it away', async () => {
    const unsaid = { madeUp: false, writtenBy: null, writtenOn: null }
    const whole = { nodeId: 'vision', roundId: null, field: 'why', language: 'sv', ...unsaid }
    const write = (body: string, basedOn: string | null) =>
      as((tx) => writeText(tx, { ...whole, body }, basedOn))
    const idOf = (written: Awaited<ReturnType<typeof write>>): string =>
      'saved' in written ? written.saved.id : ''
    const first = idOf(await write('Ny analys', null))
    const second = idOf(await write('Nyare analys', first))
    const mine = async () => (await as(textsInForce)).filter(({ nodeId }) => nodeId === 'vision')
    expect(await mine()).toMatchObject([{ body: 'Nyare analys', author: 'controller' }])
    expect(await write('Min egen', first)).toMatchObject({
      refused: 'newerExists',
      current: { body: 'Nyare analys', textId: second },
      offered: { body: 'Min egen' },
    })
    await write('', second)
    expect(await mine()).toEqual([])
  })

  test('the versions in use: the latest of those of the same days, and none that is withdrawn', async () => {
    const model = { modelId: 'm', validFrom: '2024-01-01', validTo: null, sourceYaml: 'model: m' }
    const versions = async () =>
      (await as(versionsInUse)).map(({ version, validFrom }) => [version, validFrom])
    expect(await as((tx) => saveModel(tx, model))).toMatchObject({ saved: 1 })
    expect(await as((tx) => saveModel(tx, model))).toEqual({ unchanged: 1 })
    const next = { ...model, validFrom: '2027-01-01', sourceYaml: 'model: m # 2' }
    expect(await as((tx) => saveModel(tx, next))).toMatchObject({ saved: 2 })
    expect(await as((tx) => saveModel(tx, { ...next, sourceYaml: 'model: m # 3' }))).toMatchObject({
      saved: 3,
    })
    expect(await versions()).toEqual([
      [3, '2027-01-01'],
      [1, '2024-01-01'],
    ])
    const [latest] = await as(versionsInUse)
    if (latest === undefined) throw new Error('there is no version')
    await as((tx) => withdrawModel(tx, latest, 'Fel paragraf'))
    expect(await versions()).toEqual([
      [2, '2027-01-01'],
      [1, '2024-01-01'],
    ])
    expect((await as(modelVersions)).map(({ withdrawn }) => withdrawn?.why ?? null)).toEqual([
      'Fel paragraf',
      null,
      null,
    ])
    expect(await as((tx) => saveModel(tx, { ...next, sourceYaml: 'model: m # 3' }))).toMatchObject({
      saved: 4,
    })
  })
})
