// A municipality is taken out to a file and taken in from it, in the terminal, also while the server runs.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/connect.ts'
import { offerCopies } from '../../src/store/live-copy.ts'
import { copiesOf } from '../../src/usecases/database/take-out.ts'
import { malkedja } from './run-malkedja.ts'

// NOTE each command starts the embedded database anew, some seconds on a small machine.
describe('a municipality by command', { timeout: 120_000 }, () => {
  let folder = ''
  const at = (name: string): string => join(folder, name)
  const inData = (data: string, ...args: string[]) => malkedja([...args, '--data', at(data)])
  const sha256 = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'malkedja-takeout-cli-'))
    for (const id of ['dorotea', 'kumla'])
      expect((await inData('data', 'import', `models/${id}`)).code).toBe(0)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is taken out when it is said which, to a file that nobody else may read', async () => {
    const unsaid = await inData('data', 'take-out', at('unsaid.zip'))
    expect([unsaid.code, unsaid.err]).toEqual([
      1,
      'Ange --organisation med en av dem som databasen har: dorotea, kumla.\n',
    ])
    expect([existsSync(at('unsaid.zip')), existsSync(at('unsaid.zip.part'))]).toEqual([
      false,
      false,
    ])
    const { code, out } = await inData('data', 'take-out', at('d.zip'), '--organisation', 'dorotea')
    expect(code).toBe(0)
    expect(out).toContain(`d.zip: tog ut dorotea`)
    expect(out).toContain(`SHA-256: ${sha256('d.zip')}`)
    expect(statSync(at('d.zip')).mode & 0o777).toBe(0o600)
    const again = await inData('data', 'take-out', at('d.zip'), '--organisation', 'dorotea')
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('finns redan')])
  })

  test('is the same where it is taken in, and can be taken out from there', async () => {
    const { code, out } = await inData('other', 'take-in', at('d.zip'))
    expect(code).toBe(0)
    expect(out).toContain('(dorotea)')
    expect(out).toContain('malkedja invite')
    expect((await inData('other', 'take-out', at('again.zip'))).code).toBe(0)
    expect(sha256('again.zip')).toBe(sha256('d.zip'))
    // NOTE that it was taken out is in the log from then on.
    const { out: later } = await inData('other', 'take-out', at('later.zip'), '--json')
    expect(JSON.parse(later)).toMatchObject({
      organisation: 'dorotea',
      sha256: sha256('later.zip'),
    })
    expect(sha256('later.zip')).not.toBe(sha256('d.zip'))
  })

  test('is taken out by the running server, which goes on', async () => {
    const store = await openStore({ dataFolder: at('data') })
    const offered = await offerCopies(at('data'), copiesOf(store))
    const unsaid = await inData('data', 'take-out', at('live.zip'))
    expect([unsaid.code, existsSync(at('live.zip'))]).toEqual([1, false])
    expect(unsaid.err).toContain('dorotea, kumla')
    const live = await inData('data', 'take-out', at('live.zip'), '--organisation', 'kumla')
    expect([live.code, live.out]).toEqual([0, expect.stringContaining(sha256('live.zip'))])
    await offered.stop()
    await store.close()
    expect((await inData('other', 'take-in', at('live.zip'))).code).toBe(0)
  })

  test('is refused with a sentence in the reader’s language, and nothing is there', async () => {
    const taken = await inData('other', 'take-in', at('d.zip'))
    expect(taken.err).toContain('Det finns redan en kommun dorotea här. Inget lästes in.')
    writeFileSync(at('cut.zip'), readFileSync(at('d.zip')).subarray(0, 5000))
    const cut = await inData('empty', 'take-in', at('cut.zip'))
    expect([cut.code, cut.out, cut.err]).toEqual([
      1,
      '',
      'Filen tar slut för tidigt. Inget lästes in. Hämta eller kopiera den på nytt.\n',
    ])
    const rubbish = await inData('empty', 'take-in', 'package.json', '--lang', 'en')
    expect(rubbish.err).toContain('The file is no municipality taken out of Målkedja.')
    const missing = await inData('empty', 'take-in', at('none.zip'))
    expect(missing.err).toContain('finns inte. Ange en fil som «malkedja take-out» skrev')
    const none = await inData('empty', 'take-out', at('none.zip'))
    expect(none.err).toContain('Databasen har ingen organisation')
  })
})
