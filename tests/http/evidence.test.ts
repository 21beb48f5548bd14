// What a grade rests on is read by who may read the log, taken away as one file, and checked by the auditor's own hand.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditingReply } from '../../src/contract/auditing.ts'
import type { EvidenceView } from '../../src/contract/evidence.ts'
import { addAttachment } from '../../src/store/attachments.ts'
import { frozenVersions } from '../../src/store/frozen.ts'
import { readingsInForce, recordReading } from '../../src/store/readings.ts'
import { startSession } from '../../src/store/sessions.ts'
import { keepFile, receiveFile, removeFile } from '../../src/store/stored-files.ts'
import { openZipFile } from '../../src/store/zip.ts'
import { packAttachments } from '../../src/usecases/reports/pack-attachments.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROUND = 'delår-2026'
const SCRIPT = 'docs/running/verify-snapshot.mjs'
const PEOPLE = [
  ['mika', 'auditor', true],
  ['kim', 'controller', true],
  ['rut', 'reporter', true],
  ['bo', 'secretary', true],
  ['tove', 'administrator', true],
  ['noa', 'politician', false],
  ['sam', 'reader', false],
] as const

const verify = (...asked: readonly string[]): readonly [code: number, said: string] => {
  try {
    return [0, execFileSync(process.execPath, [SCRIPT, ...asked], { encoding: 'utf8' })]
  } catch (error) {
    const { status, stdout } = Object(error)
    return [status, stdout]
  }
}

test('the script is short enough to be read whole, and needs nothing but Node', () => {
  const text = readFileSync(SCRIPT, 'utf8')
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30)
  expect([...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual([
    'node:crypto',
    'node:fs',
  ])
})

describe.each(DATABASES)('the ground for review, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-evidence-'))
  const browsers = new Map<string, ReturnType<typeof browserAt>>()

  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const evidence = async (account: string, of: string, round: string): Promise<EvidenceView> =>
    (await as(account).ask(encodeURI(`rounds/${round}/${of}/evidence`))).json()
  const package_ = async (of: string, round: string): Promise<ReadonlyMap<string, Buffer>> => {
    const reply = await as('mika').ask(encodeURI(`rounds/${round}/${of}/evidence/file`))
    expect(reply.statusCode).toBe(200)
    const at = join(folder, 'package.zip')
    writeFileSync(at, reply.rawPayload)
    const zip = await openZipFile(at, true)
    const parts = new Map<string, Buffer>()
    for (const path of zip.parts.keys()) parts.set(path, await buffer(zip.read(path)))
    zip.close()
    return parts
  }
  /** Reports a value of the measure as its form asks for it. */
  const report = async (written: string, comment: string): Promise<void> => {
    const measure = 'synpunkter'
    const { reports } = (
      await as('kim').ask(encodeURI(`rounds/${ROUND}/measures/${measure}`))
    ).json()
    const [{ unit, period, sex, kinds, current }] = reports
    const [{ id: kind }] = kinds
    const before = current.find((one: { readonly kind: string }) => one.kind === kind)
    const about = { measure, unit, period, sex, kind, written, comment }
    const reply = await as('kim').send('readings', { ...about, basedOn: before?.basedOn ?? null })
    expect(reply.statusCode).toBe(201)
  }

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'exempel')
    await ensureAccounts(
      opened.store,
      'exempel',
      PEOPLE.map(([accountId, role]) => ({
        accountId,
        name: `Person ${accountId}`,
        roles: [{ role, unit: null }],
      })),
    )
    app = await startServer(opened, ['exempel'])
    for (const [accountId] of PEOPLE) {
      const secret = await opened.store.asMember('exempel', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      browsers.set(accountId, browserAt(app, 'exempel', { cookie: `malkedja=${secret}` }))
    }
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(PEOPLE)('%s, who is %s, comes in: %s', async (account, _role, comesIn) => {
    for (const of of ['nodes/hemtjanst', 'measures/vantetid'])
      for (const part of ['evidence', 'evidence/file']) {
        const { statusCode } = await as(account).ask(encodeURI(`rounds/${ROUND}/${of}/${part}`))
        expect([of, part, statusCode]).toEqual([of, part, comesIn ? 200 : 403])
      }
  })

  test('of what there is not it is refused', async () => {
    const codes = []
    for (const of of ['nodes/finns-inte', 'measures/finns-inte'])
      codes.push((await as('mika').ask(encodeURI(`rounds/${ROUND}/${of}/evidence`))).json().code)
    expect(codes).toEqual(['noSuchNode', 'noSuchMeasure'])
  })

  test('each value says what it replaced, why, and who recorded it when', async () => {
    await report('41', 'Första räkningen')
    await report('43', 'Två ärenden saknades')
    const { measures } = await evidence('mika', 'nodes/hemtjanst', ROUND)
    const values = measures.find(({ id }) => id === 'synpunkter')?.values ?? []
    expect(
      values.slice(0, 2).map(({ shown, replaced, why, holds }) => [shown, replaced, why, holds]),
    ).toEqual([
      ['43', '41', 'Två ärenden saknades', true],
      ['41', expect.anything(), 'Första räkningen', false],
    ])
    expect(values[0]?.recorded).toMatch(/^Person kim, \d+ \S+ \d{4} kl\. \d\d\.\d\d$/)
  })

  test('an open round is marked as not frozen, and its file has no frozen text', async () => {
    const view = await evidence('mika', 'nodes/hemtjanst', ROUND)
    expect([view.hash, view.kind]).toEqual([null, 'node'])
    const parts = await package_('nodes/hemtjanst', ROUND)
    expect([...parts.keys()]).toEqual([
      'underlag.html',
      'varden.csv',
      'varden.xlsx',
      'manifest.json',
    ])
    expect(JSON.parse(String(parts.get('manifest.json'))).frozen).toBeNull()
    const [columns, ...rows] = String(parts.get('varden.csv')).split('\r\n')
    expect(columns).toMatch(/^measure,title,period,of,kind,value,.*,replaced,why,source,/)
    expect(rows.find((row) => row.includes('Två ärenden saknades'))).toMatch(
      /^synpunkter,.*,43,.*,43,true,41,Två ärenden saknades,/,
    )
    expect(String(parts.get('underlag.html'))).toContain(
      'inte en fryst version, utan läget just nu',
    )
  })

  test('a frozen version is packed with its exact text, and a list of the checksums that hold', async () => {
    await opened.store.asMember('exempel', 'test', (tx) =>
      publishRound(tx, new Map(), ROUND, TODAY, { as: 'published' }),
    )
    const [version] = await opened.store.asMember('exempel', 'test', (tx) =>
      frozenVersions(tx, ROUND),
    )
    const view = await evidence('mika', 'nodes/hemtjanst', `${ROUND}~1`)
    expect(view.hash).toBe(version?.hash)
    const parts = await package_('nodes/hemtjanst', `${ROUND}~1`)
    const manifest = JSON.parse(String(parts.get('manifest.json')))
    expect(manifest.frozen).toEqual({ version: 1, sha256: version?.hash })
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = parts.get(path) ?? Buffer.from('')
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
        path,
        bytes,
        sha256,
      ])
    }
    expect(manifest.files.map(({ path }: { path: string }) => path)).toContain('fryst.json')
    const page = String(parts.get('underlag.html'))
    expect(page).toContain(version?.hash)
    for (const [name, content] of parts) writeFileSync(join(folder, name), content)
  })

  test('attached files lie in the package under their own checksums, and the page says where', async () => {
    const place = { files: opened.store.files, organisationId: 'exempel' }
    const attach = async (name: string, content: string) => {
      const received = await receiveFile(place, Readable.from([Buffer.from(content)]), 1000)
      if ('refused' in received) throw new Error(received.refused)
      await keepFile(place, received)
      const about = { sort: 'node', id: 'hemtjanst', round: null, field: null } as const
      const { bytes, sha256 } = received
      const file = { about, name, kind: 'txt', bytes, sha256 } as const
      const said = { description: '', isPublic: false, person: 'Kim' }
      await opened.store.asMember('exempel', 'test', (tx) =>
        addAttachment(tx, { ...file, ...said }, ''),
      )
      return sha256
    }
    const first = await attach('protokoll.txt', 'Paragraf ett')
    const gone = await attach('borta.txt', 'Paragraf två')
    await removeFile(place, gone)
    const parts = await package_('nodes/hemtjanst', ROUND)
    const content = parts.get('bilagor/1-protokoll.txt')
    expect(String(content)).toBe('Paragraf ett')
    const { files, leftOut } = JSON.parse(String(parts.get('manifest.json')))
    expect(files).toContainEqual({ path: 'bilagor/1-protokoll.txt', bytes: 12, sha256: first })
    expect(leftOut).toEqual([{ name: 'borta.txt', bytes: 13, sha256: gone, why: 'notThere' }])
    const page = String(parts.get('underlag.html'))
    expect(page).toContain('I paketet: bilagor/1-protokoll.txt')
    expect(page).toContain('den finns inte längre på servern')
    const at = join(folder, 'protokoll.txt')
    writeFileSync(at, content ?? '')
    expect(verify(at, first)[0]).toBe(0)
  })

  test('files that are too large together are left out, in words', async () => {
    const place = { files: opened.store.files, organisationId: 'exempel' }
    const kept = async (name: string, content: string) => {
      const received = await receiveFile(place, Readable.from([Buffer.from(content)]), 1000)
      if ('refused' in received) throw new Error(received.refused)
      await keepFile(place, received)
      const { bytes, sha256 } = received
      const about = { sort: 'node', id: 'x', round: null, field: null } as const
      const said = { description: '', isPublic: false, person: 'Kim', attachedAt: '' }
      return { id: name, about, name, kind: 'txt', bytes, sha256, ...said } as const
    }
    const files = [
      await kept('a/../b:c.txt', '12345'),
      await kept('stor.txt', '1234567'),
      await kept('liten.txt', '123'),
    ]
    const packed = await packAttachments(place, files, 8)
    expect(packed.parts.map(({ path }) => path)).toEqual([
      'bilagor/1-a_.._b_c.txt',
      'bilagor/3-liten.txt',
    ])
    expect(packed.files[1]).toMatchObject({ name: 'stor.txt', left: 'noRoom' })
  })

  test('the auditors’ page leads to it, of the frozen version and of the round as it is now', async () => {
    const { evidence: choices }: AuditingReply = (await as('mika').ask('auditing')).json()
    const ids = choices.rounds.map(({ id }) => id)
    expect(ids.indexOf(`${ROUND}~1`)).toBe(ids.indexOf(ROUND) - 1)
    expect(choices.goals.map(({ id }) => id)).toContain('hemtjanst')
    expect(choices.measures.map(({ id }) => id)).toContain('synpunkter')
  })

  test('the auditor’s script says that the frozen text is the one whose checksum is printed', () => {
    const frozen = join(folder, 'fryst.json')
    const { sha256 } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).frozen
    expect(verify(frozen, sha256)).toEqual([0, expect.stringContaining('Samma: ')])
    expect(verify(frozen, join(folder, 'underlag.html'))).toEqual([
      0,
      expect.stringContaining('Samma: '),
    ])
  })

  test('of a text that somebody has changed by one sign it says that it is not', () => {
    const { sha256 } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).frozen
    const tampered = join(folder, 'tampered.json')
    writeFileSync(
      tampered,
      readFileSync(join(folder, 'fryst.json'), 'utf8').replace('2026', '2025'),
    )
    expect(verify(tampered, sha256)).toEqual([1, expect.stringContaining('Inte samma: ')])
    expect(verify(tampered, join(folder, 'underlag.html'))[0]).toBe(1)
    expect(verify(tampered, 'abc')).toEqual([2, expect.stringContaining('64 tecken')])
    const nowhere = join(folder, 'saknas.json')
    expect(verify(nowhere, sha256)).toEqual([2, expect.stringContaining('finns inte här')])
  })

  test('what is recorded after the freezing is not in the version', async () => {
    const shown = async () => {
      const { measures } = await evidence('mika', 'measures/synpunkter', `${ROUND}~1`)
      return measures.flatMap(({ values }) => values.map((value) => value.shown))
    }
    const before = await shown()
    expect(before[0]).toBe('43')
    await opened.store.asMember('exempel', 'test', async (tx) => {
      const [latest] = (await readingsInForce(tx, ['synpunkter'])).slice(-1)
      if (latest === undefined) throw new Error('there is none')
      await recordReading(tx, { ...latest, value: '99' }, latest.readingId)
    })
    expect(await shown()).toEqual(before)
  })
})
