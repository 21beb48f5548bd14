// The commands that open the database: brought in, published, taken out, backed up and restored.
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsv } from '../../src/domain/goals/read-csv.ts'
import { thawRound } from '../../src/domain/reports/freeze.ts'
import { openStore } from '../../src/store/connect.ts'
import { listSnapshots, readSnapshot } from '../../src/store/published.ts'
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

  test('writes over no file that is there', async () => {
    const { code, out, err } = await inDatabase('export', at('out'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('model.yaml: finns redan')
  })

  test('publishes a round as a snapshot that thaws to what was assessed', async () => {
    const args = ['publish', 'models/dorotea', '--round', 'delår-2026', '--json']
    const published = JSON.parse((await inDatabase(...args)).out)
    expect(published).toMatchObject({ organisation: 'dorotea', roundId: 'delår-2026', version: 1 })
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
})
