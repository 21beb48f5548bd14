// The files of open data: what the pages show and no more, in three formats, at addresses that stay.
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withdrawSnapshot } from '../../src/store/publish.ts'
import { currentReading, recordReading } from '../../src/store/readings.ts'
import type { Tx } from '../../src/store/tx.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { SITE, startOpenSite } from './open-site.ts'

/** What a spreadsheet would run, were it let to. */
const FORMULA = '=HYPERLINK("https://ond.example";"Elever")'
const TITLE = '\'=HYPERLINK(""https://ond.example"";""Elever"")'

const hostile = (text: string, file: string): string =>
  file === 'chain.yaml'
    ? text
        .replace('sv: Elever i årskurs 9,', `sv: '${FORMULA}',`)
        .replace('sv: Fler elever når gymnasiet,', "sv: '@SUM(A1:A9)',")
    : text

const report = async (tx: Tx, unitId: string, sex: string, value: string) => {
  const one = {
    ...{ measureId: 'elever', unitId, period: '2025', kind: 'outcome', sex, value },
    ...{ answer: null, missing: null, breaks: false, madeUp: true, comment: null },
    ...{ source: null, reportedBy: null, reportedOn: null },
  } as const
  const known = await currentReading(tx, one)
  const done = await recordReading(tx, one, known?.readingId ?? null)
  if ('refused' in done) throw new Error(done.refused)
}

/** Rows of a CSV file by RFC 4180, read without our own code. */
const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}

describe.each(DATABASES)('the files of open data, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let version = ''

  const publish = (round: string) =>
    opened.store.asMember('exempel', 'test', async (tx) => {
      const done = await publishRound(tx, emptyMemory().chains, round, '2026-04-30', {
        as: 'published',
      })
      if ('refused' in done) throw new Error(done.refused)
      return done.entry.snapshotId
    })
  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-04-20T08:00:00Z') })
    await bringIn(opened, 'exempel', hostile)
    await opened.store.asMember('exempel', 'test', async (tx) => {
      await report(tx, 'ostra', 'all', '7')
      await report(tx, 'norra', 'all', '58')
      await report(tx, 'norra', 'women', '50')
      await report(tx, 'norra', 'men', '8')
    })
    version = await publish('helår-2025')
    app = await startOpenSite(opened.store)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const ask = (path: string) => app.inject({ url: `/exempel/${path}` })
  /** Rows of a file by their headings. */
  const rowsOf = async (path: string): Promise<readonly Readonly<Record<string, string>>[]> => {
    const [headings = [], ...rows] = readCsv((await ask(path)).body)
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at] ?? '', cell])))
  }
  const elever = async (unit: string, sex = 'alla') =>
    (await rowsOf('oppna-data/matt/elever.csv')).find(
      (row) => row.enhet === unit && row.kon === sex,
    )

  test('hold every value with its period, kind, unit, limit, grade, source and mark', async () => {
    const rows = await rowsOf('oppna-data/varden.csv')
    expect(rows.find((row) => row.matt_id === 'behorighet' && row.period === '2025')).toMatchObject(
      {
        matt: 'Behöriga till yrkesprogram',
        fran: '2025-01-01',
        till: '2025-12-31',
        slag: 'utfall',
        kon: 'alla',
        matenhet: '%',
        gransvarde_namn: 'Målvärde',
        gransvarde: '88',
        pahittat: 'true',
        kalla: 'Påhittat, fast frö 2026',
      },
    )
    expect(
      rows.find((row) => row.matt_id === 'resultatandel' && row.period === '2025'),
    ).toMatchObject({
      varde: '2.4',
      bedomning: 'Nått',
    })
    expect(new Set(rows.map(({ period }) => period?.slice(0, 4)))).not.toContain('2026')
  })

  test('say why a value is missing', async () => {
    const rows = await rowsOf('oppna-data/matt/behoriga.csv')
    const row = rows.find(({ enhet }) => enhet === 'Östra skolan')
    expect([row?.varde, row?.saknas]).toEqual(['', 'dolt för att skydda enskilda'])
  })

  test('hide what rests on few, and what it could be counted from, in every format', async () => {
    for (const [unit, sex] of [
      ['Östra skolan', 'alla'],
      ['Södra skolan', 'alla'],
      ['Norra skolan', 'män'],
      ['Norra skolan', 'kvinnor'],
    ] as const) {
      const row = await elever(unit, sex)
      expect([unit, sex, row?.varde, row?.saknas]).toEqual([unit, sex, '', 'visas inte'])
    }
    expect((await elever('Norra skolan'))?.varde).toBe('58')
    const { values } = (await ask('oppna-data/matt/elever.json')).json()
    const hidden = values.filter((one: { missing: string | null }) => one.missing === 'suppressed')
    expect(hidden.map((one: { value: unknown }) => one.value)).toEqual([null, null, null, null])
    const { sheets } = await readXlsx((await ask('oppna-data/matt/elever.xlsx')).rawPayload)
    expect(
      sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell === 7 || cell === 8),
    ).toEqual([])
  })

  test('and so does the page, also where women and men are told apart', async () => {
    const text = (await ask('matt/elever')).body.replace(/<[^>]+>/g, '|').replace(/Påhittat/g, '')
    expect(text).toMatch(/2025, Norra skolan[\s|]*visas inte[\s|]*visas inte[\s|]*58/)
  })

  test('write hostile words as words in CSV and Excel, and as they are in JSON', async () => {
    const { body } = await ask('oppna-data/varden.csv')
    expect(body).toContain(`elever,"${TITLE}",`)
    expect(body).not.toMatch(/(^|,|")[=@]/m)
    expect(
      (await rowsOf('oppna-data/mal.csv')).find(({ mal_id }) => mal_id === 'behoriga')?.mal,
    ).toBe("'@SUM(A1:A9)")
    const { measures } = (await ask('oppna-data/varden.json')).json()
    expect(measures.find(({ id }: { id: string }) => id === 'elever').title).toBe(FORMULA)
    const read = await readXlsx((await ask('oppna-data/varden.xlsx')).rawPayload)
    const [, values] = read.sheets
    expect(values?.rows.flat()).toContain(FORMULA)
  })

  test('are described by CSVW: the columns that are there, in their order', async () => {
    for (const name of ['varden', 'mal']) {
      const described = (await ask(`oppna-data/${name}.csv-metadata.json`)).json()
      const [headings] = readCsv((await ask(`oppna-data/${name}.csv`)).body)
      expect(described.tableSchema.columns.map((one: { name: string }) => one.name)).toEqual(
        headings,
      )
      expect([described['@context'][0], described.url, described.dialect.delimiter]).toEqual([
        'http://www.w3.org/ns/csvw',
        `${name}.csv`,
        ',',
      ])
    }
  })

  test('are the same of the version as of the latest, and of a goal its grade with links', async () => {
    for (const file of ['varden.csv', 'mal.csv', 'matt/elever.csv'])
      expect((await ask(`version/${version}/oppna-data/${file}`)).body).toBe(
        (await ask(`oppna-data/${file}`)).body,
      )
    const { goals } = (await ask('oppna-data/mal.json')).json()
    const resultat = goals.find(({ id }: { id: string }) => id === 'resultat')
    expect(resultat).toMatchObject({
      grade: 'Nått',
      parentIds: ['ekonomi'],
      measures: [{ measureId: 'resultatandel', role: 'decides' }],
      page: `${SITE}/exempel/version/${version}/mal/resultat`,
    })
    expect((await app.inject(new URL(resultat.page).pathname)).statusCode).toBe(200)
  })

  test('are not sent again where nothing has changed, and may be read by pages of others', async () => {
    for (const file of ['varden.csv', 'varden.xlsx', 'mal.json']) {
      const { headers } = await ask(`oppna-data/${file}`)
      const asked = {
        url: `/exempel/oppna-data/${file}`,
        headers: { 'if-none-match': headers.etag },
      }
      expect([file, (await app.inject(asked)).statusCode]).toEqual([file, 304])
      expect(headers['access-control-allow-origin']).toBe('*')
    }
  })

  test.each(['nada.csv', 'varden.pdf', 'matt/nada.csv', 'varden', 'matt/elever.csv-metadata'])(
    'there is no %s',
    async (file) => expect((await ask(`oppna-data/${file}`)).statusCode).toBe(404),
  )

  test('are led to from the page, in both languages, and from each measure’s', async () => {
    for (const at of ['/exempel', '/en/exempel']) {
      const { body } = await app.inject(`${at}/oppna-data`)
      for (const file of [
        'varden.csv',
        'varden.json',
        'varden.xlsx',
        'mal.csv',
        'varden.csv-metadata.json',
      ])
        expect(body).toContain(`href="/exempel/oppna-data/${file}"`)
      expect(body).toContain('href="/exempel/datasets/dcat"')
      expect(body).toContain('mailto:oppnadata@exempelstad.example')
      expect((await app.inject(`${at}/`)).body).toContain(`href="${at}/oppna-data"`)
      expect((await app.inject(`${at}/matt/elever`)).body).toContain(
        'href="/exempel/oppna-data/matt/elever.csv"',
      )
    }
  })

  test('are told to search engines by schema.org, in a block that nothing can end', async () => {
    const { body } = await ask('oppna-data')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? []
    const { '@graph': datasets } = JSON.parse(json)
    expect(datasets).toHaveLength(2)
    for (const one of datasets) {
      expect(one).toMatchObject({
        '@type': 'Dataset',
        license: 'http://creativecommons.org/publicdomain/zero/1.0/',
        creator: { name: 'Exempelstad (påhittad kommun)' },
      })
      expect(one.distribution).toHaveLength(3)
      for (const { contentUrl } of one.distribution)
        expect((await app.inject(new URL(contentUrl).pathname)).statusCode).toBe(200)
    }
  })

  test('of a version that is withdrawn are gone, and the latest is the one before', async () => {
    await opened.store.asMember('exempel', 'test', (tx) =>
      withdrawSnapshot(tx, version, 'Fel siffra.'),
    )
    for (const file of ['varden.csv', 'mal.json', 'matt/elever.xlsx']) {
      expect((await ask(`version/${version}/oppna-data/${file}`)).statusCode).toBe(404)
      expect((await ask(`oppna-data/${file}`)).statusCode).toBe(404)
    }
    await publish('delår-2025')
    expect((await ask('oppna-data/varden.json')).json().version.roundId).toBe('delår-2025')
  })
})
