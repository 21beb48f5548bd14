// The commands that open the database: brought in, published, taken out, backed up and restored.
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../src/domain/goals/read-csv.ts'
import { thawRound } from '../../src/domain/reports/freeze.ts'
import { openStore } from '../../src/store/connect.ts'
import { offerCopies } from '../../src/store/live-copy.ts'
import { SCHEMA_NUMBER } from '../../src/store/migrations/in-order.ts'
import { listSnapshots, readSnapshot } from '../../src/store/published.ts'
import { roundStandings, setStanding } from '../../src/store/round-standings.ts'
import { storeWords } from '../../src/text/cli-store.ts'
import { copiesOf } from '../../src/usecases/database/take-out.ts'
import { malkedja } from './run-malkedja.ts'

// NOTE each command starts the embedded database anew, some seconds on a small machine.
describe('the database by command', { timeout: 120_000 }, () => {
  let folder = ''
  const at = (name: string): string => join(folder, name)
  const inDatabase = (...args: string[]) => malkedja([...args, '--data', at('data')])

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'malkedja-database-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('takes in a chain once, and says so when nothing is new', async () => {
    const first = await inDatabase('import', 'models/dorotea')
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('39\u00a0noder, 29\u00a0mått, 221\u00a0avläsningar')
    const again = await inDatabase('import', 'models/dorotea')
    expect(again.out).toContain('Inget ändrades')
  })

  test('changes no figure that a closed round was decided on, and says which', async () => {
    const store = await openStore({ dataFolder: at('data') })
    await store.asMember('dorotea', 'test', (tx) => setStanding(tx, 'helår-2025', 'closed'))
    await store.close()
    expect((await inDatabase('import', 'models/dorotea')).out).toContain('Inget ändrades')
    cpSync('models/dorotea', at('changed'), { recursive: true })
    const readings = at('changed/readings.csv')
    const written = readFileSync(readings, 'utf8')
    writeFileSync(
      readings,
      written.replace('nyforetag;2025;outcome;9,8', 'nyforetag;2025;outcome;3,3'),
    )
    expect(readFileSync(readings, 'utf8')).not.toBe(written)
    const { code, err } = await inDatabase('import', at('changed'))
    expect(code).toBe(1)
    expect(err).toContain('Filerna ändrar 1\u00a0värde i en uppföljning som är stängd')
    expect(err).toMatch(/nyforetag, 2025: helår-2025 stängdes \d/)
    const again = await openStore({ dataFolder: at('data') })
    await again.asMember('dorotea', 'test', (tx) => setStanding(tx, 'helår-2025', 'open', 'Rättas'))
    await again.close()
  })

  test('gives it back as files that assess to the same grades', async () => {
    const { code, out } = await inDatabase('export', at('out'))
    expect(code).toBe(0)
    expect(out).toContain('skrev model.yaml, chain.yaml, readings.csv, peers.csv')
    const gradesIn = async (path: string) => {
      const args = ['assess', path, '--round', 'delår-2026', '--at', '2099-12-31', '--json']
      const { nodes } = JSON.parse((await malkedja(args)).out)
      return nodes.map((node: { id: string; suggested: unknown; title: string }) => [
        node.id,
        node.title,
        node.suggested,
      ])
    }
    expect(await gradesIn(at('out'))).toEqual(await gradesIn('models/dorotea'))
    const table = readCsv('readings.csv', readFileSync(at('out/readings.csv'), 'utf8'), {
      valid:
        'measure;unit;period;kind;sex;value;answer;missing;breaks;madeUp;source;recorded;author;comment'.split(
          ';',
        ),
      needed: ['measure'],
    })
    expect('rows' in table && table.rows.length).toBe(221)
  })

  test('takes out what says the same as the files that were brought in', async () => {
    const { code, out } = await malkedja(['diff', 'models/dorotea', at('out'), '--json'])
    expect([code, JSON.parse(out).changes]).toEqual([0, []])
  })

  test.for([
    ['exempel', 'judgements of the whole, texts in two languages and versions of a model'],
    ['kalmar', 'figures that were restated, beside the first ones'],
  ])('gives %s back as it was brought in: %s', async ([municipality = '']) => {
    const [files, out] = [`models/${municipality}`, at(`out-${municipality}`)]
    const elsewhere = ['--data', at(municipality)]
    expect((await malkedja(['import', files, ...elsewhere])).code).toBe(0)
    expect((await malkedja(['export', out, ...elsewhere])).code).toBe(0)
    const differing = await malkedja(['diff', files, out, '--json'])
    expect(JSON.parse(differing.out).changes).toEqual([])
    const rows = (path: string) => readFileSync(path, 'utf8').match(/field: analysis/g)?.length
    expect(rows(`${out}/chain.yaml`)).toBe(rows(`${files}/chain.yaml`))
    const again = await malkedja(['import', out, ...elsewhere])
    expect([again.code, again.err]).toEqual([0, ''])
    expect(again.out).toContain('Inget ändrades')
  })

  test('writes over no file that is there', async () => {
    const { code, out, err } = await inDatabase('export', at('out'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('model.yaml: finns redan')
  })

  test('brings in nothing of a chain with an outcome of a period that has not begun', async () => {
    cpSync('models/dorotea', at('ahead'), { recursive: true })
    appendFileSync(at('ahead/readings.csv'), 'nki;2027;outcome;80;;;;\n')
    const { code, out, err } = await malkedja(['import', at('ahead'), '--data', at('none')])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/readings\.csv:\d+:\d+ \(period\): 2027 börjar först 1 januari 2027\./)
    expect(existsSync(at('none'))).toBe(false)
  })

  test('publishes nothing where a grade demands words that nobody has written, and says which line to write', async () => {
    cpSync('models/dorotea', at('unwritten'), { recursive: true })
    const chain = at('unwritten/chain.yaml')
    const written = /(node: avtal\n\s+round: delår-2026\n\s+field: )motivation/
    writeFileSync(chain, readFileSync(chain, 'utf8').replace(written, '$1comment'))
    const args = ['publish', at('unwritten'), '--round', 'delår-2026']
    const { code, out, err } = await malkedja([...args, '--data', at('unpublished')])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Inget publicerades: ord som styrmodellen kräver saknas.')
    expect(err).toContain(
      '«Samverkansavtal i fler verksamheter» har bedömningen «Bedömning kan inte göras», som kräver en motivering. Skriv under texts: { node: avtal, round: delår-2026, field: motivation, text: … }',
    )
    expect(existsSync(at('unpublished'))).toBe(false)
  })

  test('publishes nothing from the database either where such words are missing, and says where to write them', async () => {
    const place = ['--data', at('unwritten-data')]
    expect((await malkedja(['import', at('unwritten'), ...place])).code).toBe(0)
    const publish = async (round: string) => {
      const { code, err } = await malkedja(['publish', '--round', round, ...place])
      return { code, err }
    }
    expect(await publish('delår-2026')).toEqual({
      code: 1,
      err: [
        'Inget publicerades: ord som styrmodellen kräver saknas.',
        '  - «Samverkansavtal i fler verksamheter» har bedömningen «Bedömning kan inte göras», som kräver en motivering.',
        'Skriv dem på målens sidor, eller frys uppföljningen i appen och säg där varför de saknas.',
        '',
      ].join('\n'),
    })
    const store = await openStore({ dataFolder: at('unwritten-data') })
    const published = await store.readAsMember('dorotea', 'test', listSnapshots)
    await store.close()
    expect(published).toEqual([])
    expect((await publish('')).err).toMatch(/Välj bland delår, helår, med år som i delår-2026\.$/m)
    expect((await publish('helår-2025')).code).toBe(0)
  })

  test('publishes a round as a snapshot that thaws to what was assessed', async () => {
    const args = ['publish', 'models/dorotea', '--round', 'delår-2026', '--json']
    const published = JSON.parse((await inDatabase(...args)).out)
    const entry = { organisation: 'dorotea', roundId: 'delår-2026', version: 1, decision: null }
    expect(published).toMatchObject({ ...entry, status: 'published' })
    const store = await openStore({ dataFolder: at('data') })
    const body = await store.readAsMember('dorotea', 'citizen', async (tx) => {
      const [entry] = await listSnapshots(tx)
      return entry === undefined ? '' : ((await readSnapshot(tx, entry.snapshotId))?.body ?? '')
    })
    await store.close()
    const { assessed } = thawRound(body)
    expect(assessed.round).toBe('delår-2026')
    expect(assessed.nodes.get('starta')?.[0]?.suggested).toMatchObject({ grade: 'yellow' })
  })

  test('publishes what the database holds where no files are named, with the decision it rests on', async () => {
    const publish = (...more: string[]) =>
      inDatabase('publish', '--organisation', 'dorotea', '--round', ...more)
    const decided = ['--decided-by', 'Kommunfullmäktige', '--decided-on', '2026-10-19']
    const { out } = await publish('delår-2026', ...decided, '--decision', '§ 45', '--json')
    const decision = { by: 'Kommunfullmäktige', date: '2026-10-19', ref: '§ 45' }
    expect(JSON.parse(out)).toMatchObject({ version: 2, status: 'decided', decision })
    expect((await publish('delår-2026')).out).toContain(
      '\nDen säger ord för ord detsamma som version 2.\n',
    )
    const half = await publish('delår-2026', '--decided-by', 'Kommunfullmäktige')
    expect([half.code, half.err]).toEqual([1, expect.stringContaining('--decided-on')])
    const early = await publish('helår-2026', '--at', '2025-12-31')
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('har inte börjat')])
    const unknown = await publish('delåt-2026')
    expect([unknown.code, unknown.err]).toEqual([
      1,
      'Uppföljningstillfället «delåt-2026» finns inte i styrmodellen. Välj bland delår, helår, med år som i delår-2026.\n',
    ])
    const late = await publish('helår-2035')
    expect([late.code, late.err]).toEqual([1, expect.stringContaining('har inte börjat')])
    const store = await openStore({ dataFolder: at('data') })
    const standings = await store.readAsMember('dorotea', 'test', roundStandings)
    await store.close()
    expect(
      standings.map(({ roundId, standing }) => [roundId, standing]),
      'what is published is closed, so that its figures are changed only by opening it again',
    ).toContainEqual(['delår-2026', 'closed'])
  })

  test('is backed up and restored into an empty database, and never into another', async () => {
    const backup = await inDatabase('backup', at('backup.jsonl'))
    expect(backup.out).toMatch(/backup\.jsonl: säkerhetskopierade [\d\u00a0]+rader/)
    const over = await inDatabase('restore', at('backup.jsonl'))
    expect([over.code, over.out]).toEqual([1, ''])
    expect(over.err).toContain('Återställ i en tom databas')
    const restored = await malkedja(['restore', at('backup.jsonl'), '--data', at('other')])
    expect(restored.code).toBe(0)
    const out = await malkedja(['export', at('out2'), '--data', at('other')])
    expect(out.code).toBe(0)
    for (const file of ['model.yaml', 'chain.yaml', 'readings.csv', 'peers.csv'])
      expect(readFileSync(at(`out2/${file}`), 'utf8')).toBe(readFileSync(at(`out/${file}`), 'utf8'))
  })

  test('is backed up while a server has it open, and that server goes on', async () => {
    const store = await openStore({ dataFolder: at('data') })
    const before = await inDatabase('backup', at('refused.jsonl'))
    expect([before.code, before.out, existsSync(at('refused.jsonl'))]).toEqual([1, '', false])
    expect(before.err).toContain(`används av process ${process.pid}`)
    const offered = await offerCopies(at('data'), copiesOf(store))
    const [first, second] = await Promise.all(
      ['live.jsonl', 'live2.jsonl'].map((name) => inDatabase('backup', at(name))),
    )
    expect([first?.code, second?.code]).toEqual([0, 0])
    expect(first?.out).toMatch(/live\.jsonl: säkerhetskopierade/)
    const count = await store.readAsMember('dorotea', 'test', (tx) => listSnapshots(tx))
    expect(count).toHaveLength(3)
    await offered.stop()
    expect(readdirSync(at('data')).filter((name) => name.startsWith('backup'))).toEqual([])
    await store.close()
    const rows = (name: string) => readFileSync(at(name), 'utf8').split('\n').slice(1, -2)
    expect(rows('live.jsonl')).toEqual(rows('backup.jsonl'))
    expect(statSync(at('live.jsonl')).mode & 0o777).toBe(0o600)
    const restored = await malkedja(['restore', at('live.jsonl'), '--data', at('of-live')])
    expect(restored.code).toBe(0)
  })

  test('gives no backup to who cannot read its folder', async () => {
    const store = await openStore({ dataFolder: at('data') })
    const offered = await offerCopies(at('data'), copiesOf(store))
    const offer = JSON.parse(readFileSync(at('data/backups.json'), 'utf8'))
    expect(statSync(at('data/backups.json')).mode & 0o777).toBe(0o600)
    const said = await new Promise<string>((ended) => {
      let heard = ''
      const socket = connect(offer.port, '127.0.0.1', () => socket.write(`${'0'.repeat(64)}\n`))
      socket.on('data', (chunk) => {
        heard += String(chunk)
      })
      socket.on('close', () => ended(heard))
      socket.on('error', () => {})
    })
    expect(said).toBe('')
    await offered.stop()
    await store.close()
  })

  test('is upgraded, and told from which schema to which', async () => {
    const upgrade = () => malkedja(['upgrade', '--data', at('new')])
    expect((await upgrade()).out).toBe(
      `Databasen (inbyggd) var tom och är byggd med schema ${SCHEMA_NUMBER}.\n`,
    )
    const again = `Databasen (inbyggd) är redan den nyaste, schema ${SCHEMA_NUMBER}. Inget ändrades.\n`
    expect((await upgrade()).out).toBe(again)
    const json = await malkedja(['upgrade', '--data', at('new'), '--json'])
    expect(JSON.parse(json.out)).toEqual({
      database: 'embedded',
      from: SCHEMA_NUMBER,
      to: SCHEMA_NUMBER,
    })
    expect(storeWords('sv').upgraded('postgresql', 1, 3)).toBe(
      'Databasen (PostgreSQL) är uppgraderad från schema 1 till 3.',
    )
  })

  test('is found by the environment as the server finds it', async () => {
    const env = { LANG: 'sv_SE.UTF-8', MALKEDJA_DATA: at('data') }
    const found = await malkedja(['backup', at('by-env.jsonl')], { env })
    expect(found.code).toBe(0)
    const wrong = await malkedja(['backup', at('x.jsonl')], {
      env: { DATABASE_URL: 'mysql://root:hemligt@db/x' },
    })
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.err).toContain('väntade en adress till PostgreSQL')
    expect(wrong.err).not.toContain('hemligt')
  })

  test('says which file or folder cannot be used, and why', async () => {
    writeFileSync(at('file'), '')
    const CASES = [
      [['backup', at('none/b.jsonl')], 'mappen som filen ska ligga i finns inte'],
      [['restore', at('none.jsonl')], 'Ange en fil som «malkedja backup» skrev'],
      [['export', at('file')], 'en del av sökvägen är en fil'],
    ] as const
    for (const [args, sentence] of CASES) {
      const { code, out, err } = await inDatabase(...args)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(sentence)
    }
    const ofFolder = await malkedja(['restore', folder, '--data', at('fifth')])
    expect(ofFolder.err).toBe(`${folder}: är en mapp. Ange en fil.\n`)
    const { code, err } = await malkedja(['export', at('y'), '--data', at('file')])
    expect(code).toBe(1)
    expect(err).toContain('kan inte skapas eller skrivas i')
  })

  test('restores nothing of a backup that is cut short', async () => {
    cpSync(at('backup.jsonl'), at('cut.jsonl'))
    truncateSync(at('cut.jsonl'), 20_000)
    const { code, err } = await malkedja(['restore', at('cut.jsonl'), '--data', at('third')])
    expect(code).toBe(1)
    expect(err).toContain('tar slut för tidigt')
    const empty = await malkedja(['export', at('out3'), '--data', at('third')])
    expect(empty.err).toContain('Databasen har ingen organisation')
  })

  test('refuses an organisation that cannot be one', async () => {
    const { err } = await inDatabase('import', 'models/dorotea', '--organisation', 'Dorotea kommun')
    expect(err).toContain('kan inte vara en organisations id')
  })

  test('is broken off by Ctrl-C with a sentence, and whole afterwards', async () => {
    const args = ['bin/malkedja.mjs', 'import', 'models/stockholm-ils', '--data', at('broken')]
    const env = { ...process.env, LANG: 'sv_SE.UTF-8' }
    const child = spawn(process.execPath, args, { env })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += String(chunk)
    })
    const ended = new Promise<number | null>((exit) => child.once('exit', exit))
    while (!existsSync(at('broken/lock'))) await new Promise((next) => setTimeout(next, 5))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(err.trim()).toBe(
      'Avbrutet. Inget är halvt gjort: antingen är allt sparat eller inget. Kör kommandot igen.',
    )
    const again = await malkedja(['import', 'models/stockholm-ils', '--data', at('broken')])
    expect([again.code, again.err]).toEqual([0, ''])
  })
})
