// A draft cannot leak: one follow-up is published of a chain that is full of other things, and all of the public side is walked.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComposedDocument, DocumentPart } from '../../src/domain/documents/document.ts'
import { freezeDocument } from '../../src/domain/reports/freeze-document.ts'
import { actAs } from '../../src/store/acting-as.ts'
import { addAttachment } from '../../src/store/attachments.ts'
import { addNote } from '../../src/store/auditors-notes.ts'
import { addDocument } from '../../src/store/documents.ts'
import { addFrozenDocument } from '../../src/store/frozen-documents.ts'
import { writeText } from '../../src/store/node-texts.ts'
import { latestVersions, savePartVersion } from '../../src/store/part-versions.ts'
import { withdrawSnapshot } from '../../src/store/publish.ts'
import { currentReading, recordReading } from '../../src/store/readings.ts'
import { addRemark } from '../../src/store/remarks.ts'
import { keepFile, receiveFile } from '../../src/store/stored-files.ts'
import type { Tx } from '../../src/store/tx.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { AS_IT_STANDS, freezeVersion } from '../../src/usecases/reports/freeze-version.ts'
import { livingRound, publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { startOpenSite } from './open-site.ts'
import { type Walked, walkPublic } from './walk-public.ts'

/** A word or number for each thing that nobody has published; none of them is anywhere else. */
const SECRETS = {
  'a text for a follow-up that is not published': 'Kvarnhjulet',
  'a text written after the publishing': 'Blåklintsfältet',
  'a text of a version that is withdrawn': 'Vemodsbäret',
  'a value of a later year': '98761',
  'a value reported after the publishing': '61234',
  'a comment on a published value': 'Dimstråket',
  'who has reported a published value': 'Rapporta Svensdotter',
  'a goal that begins later': 'Framtidsmålet',
  'a measure that begins later': 'Framtidsmåttet',
  'a question among the staff': 'Undringsfågeln',
  'an auditor’s own note': 'Granskarstenen',
  'the name of a person who works there': 'Hemliga Karlsdotter',
  'a file that citizens may not have': 'skymningsbilaga',
  'a report that is being written': 'Lingonriset',
  'a part written after the report was approved': 'Mossröjningen',
  'a report on figures that are not published': 'Enbärsbusken',
  'what is in that file': 'Skymningsljuset',
  'a file of a follow-up that is not published': 'gryningsbilaga',
} as const

const TODAY = '2026-04-30'

const PLANNED = `
  - { id: framtid, type: goal, title: { sv: Framtidsmålet, en: Framtidsmålet }, parent: lara, owner: bun, measures: [framtidsmatt], tags: [barnratt], valid: { from: 2027-01-01 }, madeUp: true }
`
const LATER_MEASURE =
  '  - { id: framtidsmatt, title: Framtidsmåttet, unit: count, decimals: 0, better: higher, owner: bun, source: { kind: own }, tags: [barnratt], valid: { from: 2027-01-01 } }\n'

const withPlans = (text: string, file: string): string =>
  file === 'chain.yaml'
    ? text
        .replace(/\n {2}- \{ id: behoriga, type: goal/, `${PLANNED.trimEnd()}$&`)
        .replace('measures:\n  #', `measures:\n${LATER_MEASURE}  #`)
        .replace('Fler elever än väntat saknar betyg i matematik.', 'Kvarnhjulet snurrar.')
    : text

const written = (words: string): DocumentPart['blocks'] => [
  {
    is: 'written',
    prose: [{ is: 'paragraph', runs: [{ is: 'text', text: `${words} står i delen.` }] }],
  },
]

const NOBODY = { madeUp: false, writtenBy: null, writtenOn: null } as const

const report = async (tx: Tx, period: string, value: string, said: object = {}) => {
  const one = {
    ...{ measureId: 'elever', unitId: 'norra', period, kind: 'outcome', sex: 'all', value },
    ...{ answer: null, missing: null, breaks: false, madeUp: false, comment: null },
    ...{ source: null, reportedBy: null, reportedOn: null },
    ...said,
  } as const
  const known = await currentReading(tx, one)
  const done = await recordReading(tx, one, known?.readingId ?? null)
  if ('refused' in done) throw new Error(done.refused)
}

const write = async (tx: Tx, nodeId: string, roundId: string, body: string) => {
  const about = { nodeId, roundId, field: 'analysis', language: 'sv', body, ...NOBODY }
  const done = await writeText(tx, about, null)
  if ('refused' in done) throw new Error(done.refused)
}

/**
 * Whether a secret is said; a number as it is written or in groups, and by itself: a checksum or the time
 * of a form has the same digits now and then.
 */
const says = (text: string, secret: string): boolean => {
  if (!/^\d+$/.test(secret)) return text.includes(secret)
  const groups = secret.replace(/\B(?=(\d{3})+$)/g, '[\u00a0, ]?')
  return new RegExp(`(?<![0-9a-z])${groups}(?![0-9a-z])`, 'i').test(text)
}

describe.each(DATABASES)('nothing that is not published can be read, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let now = '2026-04-20T08:00:00Z'
  let walked: readonly Walked[]
  const gone: { withdrawn: string; frozen: string; files: readonly string[] } = {
    withdrawn: '',
    frozen: '',
    files: [],
  }

  const asMember = <Result>(act: (tx: Tx) => Promise<Result>) =>
    opened.store.asMember('exempel', 'test', act)

  const publish = (round: string) =>
    asMember(async (tx) => {
      const done = await publishRound(tx, emptyMemory().chains, round, TODAY, { as: 'published' })
      if ('refused' in done) throw new Error(done.refused)
      return done.entry.snapshotId
    })

  /** Begins a document, with these words in each part. */
  const begin = async (type: string, round: string, words: string) => {
    const document: ComposedDocument = {
      ...{ id: '', type, title: `Rapport ${words}`, round, body: null },
      parts: [
        {
          ...{ id: 'a', heading: { sv: `Del ${words}` }, parent: null, place: 0, answers: [] },
          ...{ owner: null, due: null, state: 'approved', blocks: written(words) },
        },
      ],
    }
    const begun = await asMember((tx) => addDocument(tx, document, 'Hemliga Karlsdotter'))
    if ('refused' in begun) throw new Error(begun.refused)
    return { ...document, id: begun.id }
  }
  const approve = (document: ComposedDocument, snapshotId: string) =>
    asMember((tx) =>
      addFrozenDocument(
        tx,
        { document: document.id, snapshotId, body: freezeDocument(document) },
        'Hemliga Karlsdotter',
      ),
    )

  const attach = async (name: string, content: string, round: string, isPublic: boolean) => {
    const place = { files: opened.store.files, organisationId: 'exempel' }
    const received = await receiveFile(place, Readable.from([Buffer.from(content)]), 1000)
    if ('refused' in received) throw new Error(received.refused)
    await keepFile(place, received)
    const { bytes, sha256 } = received
    const about = { sort: 'node', id: 'behoriga', round, field: null } as const
    const file = { about, name: `${name}.txt`, kind: 'txt', bytes, sha256 } as const
    const said = { description: '', isPublic, person: 'Hemliga Karlsdotter' }
    const { id } = await asMember((tx) => addAttachment(tx, { ...file, ...said }, round))
    return id
  }

  beforeAll(async () => {
    opened = await open({ now: () => new Date(now) })
    await bringIn(opened, 'exempel', withPlans)
    await ensureAccounts(opened.store, 'exempel', [
      {
        accountId: 'hk',
        name: 'Hemliga Karlsdotter',
        roles: [{ role: 'controller', unit: null }],
      },
    ])
    await asMember(async (tx) => {
      await write(tx, 'behoriga', 'delår-2025', 'Vemodsbäret är plockat.')
      await report(tx, '2026', '98761')
      const said = { comment: 'Dimstråket', reportedBy: 'Rapporta Svensdotter' }
      await report(tx, '2025', '59', said)
      const about = { roundId: 'helår-2025', aboutSort: 'node', aboutId: 'behoriga' } as const
      const asked = { threadId: null, to: null, settles: false, person: 'Hemliga Karlsdotter' }
      await addRemark(tx, { ...about, ...asked, body: 'Undringsfågeln?' })
      await actAs(tx, 'auditor')
      const note = { sort: 'node', id: 'behoriga', round: null } as const
      await addNote(tx, { about: note, body: 'Granskarstenen', person: 'Siv Ek' })
    })
    await attach('skymningsbilaga', 'Skymningsljuset', 'helår-2025', false)
    gone.withdrawn = await publish('delår-2025')
    await asMember((tx) => withdrawSnapshot(tx, gone.withdrawn, 'Fel siffra.'))
    const published = await publish('helår-2025')
    const report2025 = await begin('årsredovisning', 'helår-2025', 'Gullvivorna')
    await approve(report2025, published)
    await begin('verksamhetsberättelse', 'helår-2025', 'Lingonriset')
    now = '2026-05-10T08:00:00Z'
    gone.files = [await attach('gryningsbilaga', 'Gryning', 'delår-2026', true)]
    await asMember(async (tx) => {
      await write(tx, 'medborgare', 'helår-2025', 'Blåklintsfältet blommar.')
      await report(tx, '2025', '61234')
      const living = await livingRound(tx, emptyMemory().chains, 'delår-2026', '2026-09-30')
      if ('refused' in living) throw new Error(living.refused)
      const frozen = await freezeVersion(tx, living, AS_IT_STANDS)
      gone.frozen = frozen.snapshotId
      const part = { document: report2025.id, part: 'a', person: 'Hemliga Karlsdotter' }
      const standing = (await latestVersions(tx, report2025.id)).get('a')?.version ?? 0
      await savePartVersion(tx, part, written('Mossröjningen'), standing)
    })
    await approve(await begin('delårsrapport', 'delår-2026', 'Enbärsbusken'), gone.frozen)
    app = await startOpenSite(opened.store)
    walked = await walkPublic(app)
  }, 300_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const isRead = (type: string) =>
    walked.some((one) => one.status === 200 && one.type.startsWith(type))

  test('the walk sees pages, files, the catalogue and the API, and nothing it is led to fails', () => {
    expect(walked.length).toBeGreaterThan(300)
    for (const type of [
      'text/html',
      'text/csv',
      'application/json',
      'application/csvm+json',
      'application/rdf+xml',
      'application/vnd.openxmlformats',
    ])
      expect([type, isRead(type)]).toEqual([type, true])
    const failed = walked.filter(
      ({ status, path }) => status >= 400 && !/^\/(robots|sitemap)/.test(path),
    )
    expect(failed.map(({ path, status }) => `${status} ${path}`)).toEqual([])
    process.stderr.write(`public side: ${walked.length} addresses walked\n`)
  })

  test('the walk finds what is published in every kind of it', () => {
    const kinds = walked.filter(({ text }) => text.includes('Fler elever når gymnasiet'))
    const types = new Set(kinds.map(({ type }) => type.split(';')[0]))
    expect(types).toEqual(
      new Set([
        'text/html',
        'text/csv',
        'application/json',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ]),
    )
  })

  test('the walk reads the report that is approved, in each format that is read as text', () => {
    const read = walked.filter(({ text }) => text.includes('Gullvivorna'))
    const types = new Set(read.map(({ type }) => type.split(';')[0]))
    expect([...types]).toEqual(expect.arrayContaining(['application/atom+xml', 'text/html']))
    const files = walked.filter(({ path }) => /\/rapport\.(pdf|docx)$/.test(path))
    expect(new Set(files.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('nor does the search find what is in unpublished reports', async () => {
    for (const word of ['Lingonriset', 'Mossröjningen', 'Enbärsbusken', 'Gullvivorna']) {
      const url = `/exempel/sok?q=${encodeURIComponent(word)}`
      const { body } = await app.inject({ url, remoteAddress: '198.51.100.2' })
      expect([word, body.includes('/rapport/')]).toEqual([word, word === 'Gullvivorna'])
    }
  })

  test.each(Object.entries(SECRETS))('%s', (_what, secret) => {
    expect(
      walked
        .filter(({ text, path }) => says(text, secret) || says(path, secret))
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('nor by the addresses of what is not published, whoever has them', async () => {
    const versions = [gone.withdrawn, gone.frozen]
    const pages = ['/', '/mal/behoriga', '/matt/elever', '/modell', '/oppna-data', '/andringar']
    const files = ['varden.csv', 'mal.json', 'varden.xlsx', 'matt/elever.csv']
    const asked = versions.flatMap((version) => [
      ...pages.map((page) => `/exempel/version/${version}${page}`),
      ...files.map((file) => `/exempel/version/${version}/oppna-data/${file}`),
      ...gone.files.map((file) => `/exempel/version/${version}/bilaga/${file}/gryningsbilaga.txt`),
      ...['goals', 'measures', 'values'].map(
        (name) => `/public/v1/municipalities/exempel/${name}?version=${version}`,
      ),
      `/public/v1/municipalities/exempel/versions/${version}`,
    ])
    const later = [
      '/exempel/mal/framtid',
      '/exempel/matt/framtidsmatt',
      '/exempel/oppna-data/matt/framtidsmatt.csv',
    ]
    for (const url of [...asked, ...later]) {
      const { statusCode, body } = await app.inject({ url, remoteAddress: '198.51.100.1' })
      expect([url, [404, 410].includes(statusCode)]).toEqual([url, true])
      const named = Object.values(SECRETS).filter((secret) => says(body, secret))
      expect([url, named.filter((secret) => !says(url, secret))]).toEqual([url, []])
    }
  })
})
