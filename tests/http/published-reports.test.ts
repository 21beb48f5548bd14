// A document from approved to read by citizens: only while the version of the round that it rests on is.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginDocument } from '../../src/domain/documents/begin-document.ts'
import type { ComposedDocument } from '../../src/domain/documents/document.ts'
import { freezeRound } from '../../src/domain/reports/freeze.ts'
import { freezeDocument, partsNotApproved } from '../../src/domain/reports/freeze-document.ts'
import { NO_HOUSE } from '../../src/domain/reports/house-settings.ts'
import {
  addDisposal,
  carryOutDisposal,
  countListed,
  listedFor,
  sumOfListed,
} from '../../src/store/disposals.ts'
import { addDocument } from '../../src/store/documents.ts'
import { freezeSnapshot, frozenVersions } from '../../src/store/frozen.ts'
import { addFrozenDocument } from '../../src/store/frozen-documents.ts'
import { saveHouse } from '../../src/store/house-templates.ts'
import { withdrawSnapshot } from '../../src/store/publish.ts'
import type { Tx } from '../../src/store/tx.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { livingRound, publishRound } from '../../src/usecases/reports/publish-round.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { shipped } from '../views/shipped.ts'
import { startOpenSite } from './open-site.ts'

const ROUND = 'delår-2026'
const DAY = '2026-09-25'
const SECRET = 'Hemligheten-i-utkastet'

describe.each(DATABASES)('reports that citizens read, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let id = ''
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    opened.store.asMember('exempel', 'kim', work)
  const page = async (path: string) => {
    const { statusCode, body, headers, rawPayload } = await app.inject({ url: encodeURI(path) })
    return { statusCode, body, type: headers['content-type'], rawPayload }
  }
  const at = (version: number) => `/exempel/rapport/${ROUND}/delårsrapport/${version}`

  const documentWith = (words: string): ComposedDocument => {
    const { model } = shipped('exempel')
    const type = model.documents?.find((one) => one.id === 'delårsrapport')
    const begun = beginDocument(type, {
      ...{
        round: ROUND,
        kind: 'delår',
        day: '2026-08-31',
        body: null,
        title: 'Delårsrapport 2026',
      },
    })
    if ('refused' in begun) throw new Error(begun.refused)
    const prose = [{ is: 'paragraph', runs: [{ is: 'text', text: words }] }] as const
    const parts = begun.parts.map((part) => ({
      ...part,
      state: 'approved' as const,
      blocks: [{ is: 'written', prose } as const, ...part.blocks],
    }))
    return { ...begun, id: 'x', parts }
  }
  /** Freezes the document on the latest frozen version of the round. */
  const freeze = (words: string) =>
    write(async (tx) => {
      const [round] = await frozenVersions(tx, ROUND)
      if (round === undefined) throw new Error('no version is frozen')
      const body = freezeDocument({ ...documentWith(words), id })
      return addFrozenDocument(tx, { document: id, snapshotId: round.snapshotId, body }, 'Kim Lind')
    })

  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-09-25T08:00:00Z') })
    await bringIn(opened, 'exempel')
    const begun = await write((tx) => addDocument(tx, documentWith('nej'), 'Kim Lind'))
    if ('refused' in begun) throw new Error(begun.refused)
    id = begun.id
    app = await startOpenSite(opened.store)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await opened.remove()
  })

  test('nothing is read of a document that is being written', async () => {
    expect((await page(at(1))).statusCode).toBe(404)
    expect((await page('/exempel/rapporter')).body).not.toContain('Delårsrapport 2026')
  })

  /** Where a report of these words is told of, beside the list and its own page. */
  const toldIn = async (words: string, version: number) => ({
    feed: (await page('/exempel/atom.xml')).body.includes(`${encodeURI(at(version))}"`),
    map: (await page('/exempel/webbplatskarta')).body.includes(`"${encodeURI(at(version))}"`),
    siteMap: (await page('/exempel/sitemap.xml')).body.includes(`${encodeURI(at(version))}<`),
    search: (await page(`/exempel/sok?q=${words}`)).body.includes(`"${encodeURI(at(version))}"`),
  })
  const EVERYWHERE = { feed: true, map: true, siteMap: true, search: true }
  const NOWHERE = { feed: false, map: false, siteMap: false, search: false }

  test('what is approved is read with the frozen figures it rests on, as page and files', async () => {
    const done = await write((tx) =>
      publishRound(tx, emptyMemory().chains, ROUND, DAY, { as: 'published' }),
    )
    if ('refused' in done) throw new Error(done.refused)
    const { hash } = await freeze('Året har gått bra.')
    const { statusCode, body } = await page(at(1))
    expect(statusCode).toBe(200)
    expect(body).toContain('<h1>Delårsrapport 2026</h1>')
    expect(body).toContain('Året har gått bra.')
    expect(body).toContain(hash)
    expect(body).not.toContain('Utkast')
    expect((await page('/exempel/rapporter')).body).toContain(encodeURI(at(1)))
    const pdf = await page(`${at(1)}/rapport.pdf`)
    expect([pdf.statusCode, pdf.type]).toEqual([200, 'application/pdf'])
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const archived = await page(`${at(1)}/rapport-arkiv.pdf`)
    expect(archived.rawPayload.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
    const word = await page(`${at(1)}/rapport.docx`)
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await page(`${at(1)}/rapport.xlsx`)).statusCode).toBe(200)
    expect(body).not.toContain('.pptx')
    expect((await page(`${at(1)}/rapport.pptx`)).statusCode).toBe(404)
  }, 60_000)

  test('it is told of in the feed, the search and the maps', async () => {
    expect(await toldIn('gått bra', 1)).toEqual(EVERYWHERE)
    expect(await toldIn('Delårsrapport', 1)).toEqual(EVERYWHERE)
  })

  test('the pages take the look that is chosen, and the report keeps the one it was frozen with', async () => {
    const look = { ...NO_HOUSE, colour: '#123456', foot: 'Storgatan 1', typeface: 'serif' } as const
    const saved = await write((tx) => saveHouse(tx, look, 0, 'Kim Lind'))
    if ('refused' in saved) throw new Error(saved.refused)
    const first = await page(at(1))
    expect(first.body).toContain('/assets/theme/123456.css')
    expect(first.body).toContain('data-typeface="sans"')
    expect(first.body).not.toContain('Storgatan 1')
    await freeze('Året har gått som tänkt.')
    const second = await page(at(2))
    expect(second.body).toContain('data-typeface="serif"')
    expect(second.body).toContain('Storgatan 1')
    const { changeNumber } = saved
    const black = { ...look, colour: '#000000', foot: '' }
    await write((tx) => saveHouse(tx, black, changeNumber, 'Kim Lind'))
    expect((await page(at(2))).body).toContain('Storgatan 1')
    expect((await page(at(2))).body).toContain('/assets/theme/000000.css')
  })

  test('a later version has an address of its own, and the first stays as it was', async () => {
    expect(await toldIn('som tänkt', 2)).toEqual(EVERYWHERE)
    expect(await toldIn('Delårsrapport', 2)).toEqual(EVERYWHERE)
    await freeze('Året har gått bättre.')
    expect((await page(at(3))).body).toContain('Året har gått bättre.')
    expect((await page(at(1))).body).not.toContain('gått bättre')
    // NOTE the feed keeps what has been published; search and maps lead to the latest.
    expect(await toldIn('gått bättre', 3)).toEqual(EVERYWHERE)
    for (const [words, version] of [
      ['gått bra', 1],
      ['gått som tänkt', 2],
    ] as const)
      expect(await toldIn(words, version)).toEqual({ ...NOWHERE, feed: true })
    const english = (await page('/en/exempel/sok?q=bättre')).body
    expect(english).toContain(`href="/en${encodeURI(at(3))}" lang="sv">Delårsrapport 2026</a>`)
    const version = /href="(\/exempel\/version\/[^/]+)\//.exec((await page(at(3))).body)?.[1] ?? ''
    expect((await page(`${version}/sok?q=bättre`)).body).toContain(`"${encodeURI(at(3))}"`)
  })

  test('a version that rests on what is not published is read by nobody', async () => {
    await write(async (tx) => {
      const living = await livingRound(tx, emptyMemory().chains, ROUND, DAY)
      if ('refused' in living) throw new Error(living.refused)
      const about = { modelId: living.model.id, roundId: ROUND, roundEnds: '2026-08-31' }
      const body = freezeRound(living)
      await freezeSnapshot(tx, { ...about, lacks: null, why: 'Rättad', restsOn: null, body })
    })
    await freeze(SECRET)
    expect((await page('/exempel/rapporter')).body).not.toContain(encodeURI(at(4)))
    const shown = await page(at(4))
    expect(shown.statusCode).toBe(404)
    expect(shown.body).not.toContain(SECRET)
    expect(await toldIn(SECRET, 4)).toEqual(NOWHERE)
  })

  test('a report is gone as soon as the version that it rests on is withdrawn, and its address says so', async () => {
    await write(async (tx) => {
      const first = (await frozenVersions(tx, ROUND)).at(-1)
      await withdrawSnapshot(tx, first?.snapshotId ?? '', 'Fel siffra.')
    })
    for (const path of [at(1), `${at(1)}/rapport.pdf`]) {
      const shown = await page(path)
      expect([path, shown.statusCode]).toEqual([path, 410])
      expect(shown.body).toContain('<h1>Rapporten är tillbakadragen</h1>')
      expect(shown.body).toContain('Delårsrapport 2026, version 1. Tillbakadragen: Fel siffra.')
      expect(shown.body).toContain('Ingen annan version av rapporten är publicerad.')
      expect(shown.body).not.toContain('Året har gått bra')
    }
    expect((await page('/exempel/rapporter')).body).not.toContain('Delårsrapport 2026')
    const goneFrom = { ...NOWHERE, feed: true }
    for (const version of [1, 2, 3]) expect(await toldIn('bättre', version)).toEqual(goneFrom)
    const feed = (await page('/exempel/atom.xml')).body
    expect(feed).toContain(
      '<title>Delårsrapport 2026, rapportens version 1: Tillbakadragen</title>',
    )
    expect(feed).toContain('Rapporten kan inte längre läsas. Tillbakadragen: Fel siffra.')
    const english = await page(`/en${at(1)}`)
    expect([english.statusCode, english.body.includes('The report has been withdrawn')]).toEqual([
      410,
      true,
    ])
  })

  test('one that was approved after the withdrawal never was read, and does not exist', async () => {
    await write(async (tx) => {
      const first = (await frozenVersions(tx, ROUND)).at(-1)
      const body = freezeDocument({ ...documentWith(SECRET), id })
      const on = { document: id, snapshotId: first?.snapshotId ?? '', body }
      await addFrozenDocument(tx, on, 'Kim Lind')
    })
    for (const version of [4, 5]) expect((await page(at(version))).statusCode).toBe(404)
    expect(await toldIn(SECRET, 5)).toEqual(NOWHERE)
  })

  test('what stands instead is led to, and what is destroyed says by whose decision', async () => {
    await write((tx) => publishRound(tx, emptyMemory().chains, ROUND, DAY, { as: 'published' }))
    await freeze('Sjätte lydelsen.')
    const withdrawn = await page(at(1))
    expect(withdrawn.statusCode).toBe(410)
    expect(withdrawn.body).toContain(
      `<a href="${encodeURI(at(6))}">I stället gäller Delårsrapport 2026, version 6</a>`,
    )
    await write(async (tx) => {
      const covers = [{ sort: 'documents', before: '2100-01-01' }] as const
      const decided = { body: 'Kommunstyrelsen', decidedOn: '2026-09-20', paragraph: '§ 41' }
      const about = { ...decided, reference: null, ground: 'Planen', covers }
      const decision = await addDisposal(tx, about, 'Kim Lind')
      const listed = await sumOfListed(tx, decision)
      const counts = countListed(await listedFor(tx, decision))
      await carryOutDisposal(tx, decision, { listed, counts, person: 'Kim Lind' })
    })
    for (const version of [1, 6]) {
      const shown = await page(at(version))
      expect([version, shown.statusCode]).toEqual([version, 410])
      expect(shown.body).toContain('<h1>Rapporten är gallrad</h1>')
      expect(shown.body).toContain(
        'Gallrad efter beslut av Kommunstyrelsen 20 september 2026 § 41.',
      )
    }
    // NOTE they never were read: one rests on what is not published, the other on what was withdrawn by then.
    for (const version of [4, 5]) expect((await page(at(version))).statusCode).toBe(404)
    const feed = (await page('/exempel/atom.xml')).body
    expect(feed).toContain('<title>Delårsrapport 2026, rapportens version 6: Gallrad</title>')
  })

  test('a report that is begun anew takes no address that another has had', async () => {
    const begun = await write((tx) => addDocument(tx, documentWith('nej'), 'Kim Lind'))
    if ('refused' in begun) throw new Error(begun.refused)
    id = begun.id
    await freeze('Börjad på nytt.')
    expect((await page(at(7))).body).toContain('Börjad på nytt.')
    const first = await page(at(1))
    expect(first.statusCode).toBe(410)
    expect(first.body).toContain('I stället gäller Delårsrapport 2026, version 7')
  })

  test('addresses that are no report’s lead nowhere', async () => {
    for (const path of [at(0), at(99), `${at(1)}x`, '/exempel/rapport/a/b/1e9'])
      expect((await page(path)).statusCode).toBe(404)
  })
})

test('a document is frozen when each of its parts is approved', () => {
  const part = { id: 'a', heading: { sv: 'A' }, parent: null, place: 0, answers: [], owner: null }
  const document = (state: 'ready' | 'approved'): ComposedDocument => ({
    ...{ id: 'x', type: 't', title: 'T', round: ROUND, body: null },
    parts: [{ ...part, due: null, state, blocks: [] }],
  })
  expect(partsNotApproved(document('ready')).map((one) => one.id)).toEqual(['a'])
  expect(partsNotApproved(document('approved'))).toEqual([])
})
