// The command line itself: help, languages, misspelt words, exit codes.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { malkedja } from './run-malkedja.ts'

const COMMANDS =
  'check assess explain diff publish import export invite backup restore take-out take-in statistics upgrade demo serve'.split(
    ' ',
  )

describe('help', () => {
  test('is Swedish by default and English by LANG or --lang', async () => {
    expect((await malkedja(['--help'])).out).toContain('Kommandon:')
    expect((await malkedja(['--help'], { env: {} })).out).toContain('Kommandon:')
    expect((await malkedja(['--help'], { env: { LANG: 'en_GB.UTF-8' } })).out).toContain(
      'Commands:',
    )
    expect((await malkedja(['assess', '--help', '--lang', 'en'])).out).toContain(
      'the day the facts',
    )
    expect((await malkedja(['assess', '--help', '--lang=en'])).out).toContain('the day the facts')
  })

  test('is shown where no command is given', async () => {
    const { code, out } = await malkedja([])
    expect(code).toBe(0)
    expect(out).toContain('Användning: malkedja')
  })

  test('names every command', async () => {
    const { out } = await malkedja(['--help'])
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ *${name} `, 'm'))
  })
})

describe('the help of each command', () => {
  test.each(COMMANDS)('%s has no English in Swedish, and no Swedish in English', async (name) => {
    const { code, out } = await malkedja([name, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Användning: malkedja ${name} [val]`)
    expect(out).not.toMatch(
      /\[options\]|<(PATH|FILE|FOLDER|NODE|OLD|NEW|NUMBER|DATE)>|Usage|default/,
    )
    const english = (await malkedja([name, '--help', '--lang', 'en'])).out
    expect(english).toContain(`Usage: malkedja ${name} [options]`)
    expect(english.replaceAll('delår', '')).not.toMatch(/[åäö]|\[val\]/i)
  })

  test.each(COMMANDS)('%s offers its answer as data', async (name) => {
    expect((await malkedja([name, '--help'])).out).toMatch(
      /^ *--json +skriv JSON, också av det som nekas$/m,
    )
  })

  test.each([
    ['serve', 'annars data/malkedja', 'annars 3000'],
    ['demo', 'annars data/demo', 'annars 4321'],
    ['import', 'annars data/malkedja', ''],
    ['backup', 'annars data/malkedja', ''],
    ['invite', 'annars administrator', ''],
  ])('%s tells the defaults that hold', async (name, folder, port) => {
    const out = (await malkedja([name, '--help'])).out.replaceAll(/\s+/g, ' ')
    expect(out).toContain(folder)
    expect(out).toContain(port)
  })
})

describe('a command line that cannot be read', () => {
  const CASES = [
    [['asess'], 'Menade du «assess»?'],
    [['assess', 'models/dorotea', '--ronud', 'delår'], 'Menade du «--round»?'],
    [['assess', 'models/dorotea'], 'Valet «--round» måste anges. Välj bland delår, helår,'],
    [['publish', 'models/dorotea'], 'Valet «--round» måste anges. Välj bland delår, helår,'],
    [['assess', '--round', 'delår'], 'Argumentet «SÖKVÄG» saknas: mapp med chain.yaml'],
    [['invite', 'Kim'], 'Valet «--login <INLOGGNINGSNAMN>» måste anges: vad personen ska skriva'],
    [['check', '/dev/null/nix'], '/dev/null/nix: finns inte.'],
    [['explain', 'models/dorotea', 'starta', 'mer', '--round', 'delår'], 'För många argument.'],
    [['assess', 'models/dorotea', '--round'], 'saknar värde'],
    [['help', 'asess'], 'Kommandot «asess» finns inte. Menade du «assess»?'],
    [['check', ''], '«»: finns inte.'],
    [['diff', 'models/dorotea', 'models/dorotea', '--chain', 'nix'], '--chain anges bara när två'],
    [['upgrade', '--data', ''], '--data är «»; väntade en mapp'],
    [['upgrade', '--data', '/proc/none'], 'kan inte skapas eller skrivas i'],
    [['serve', '--port', ''], '«» är ingen port'],
    [['--lang', 'de', 'check', 'models'], 'Språket «de» finns inte.'],
  ] as const
  test.each(CASES)(
    '%s is refused in a sentence, with nothing on the output',
    async (args, sentence) => {
      const { code, out, err } = await malkedja(args)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(sentence)
      expect(err).not.toMatch(/^error:/m)
    },
  )
})

describe('what is refused where JSON is asked for', () => {
  test('is told as data with its place, beside the sentence', async () => {
    const { code, out, err } = await malkedja(['check', 'spec/bad-files/model-tab.yaml', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      refused: [{ refused: 'notYaml', line: 26, column: 1, sentence: expect.any(String) }],
    })
    expect(err).toContain('model-tab.yaml:26:1')
  })

  test('is told as its sentence where no file is at fault', async () => {
    const args = ['explain', 'models/kumla', '--round', 'helår-2019', 'nix', '--json']
    const { code, out, err } = await malkedja(args)
    expect([code, JSON.parse(out)]).toEqual([1, { refused: [{ sentence: err.trim() }] }])
  })
})

describe('serve', () => {
  test('refuses to start without a configured sign-on', async () => {
    const { code, out, err } = await malkedja(['serve'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/SIGN_ON är inte satt; väntade en fil/)
  })

  test('refuses as data where that is asked for, with a sentence for each that is missing', async () => {
    const { code, out, err } = await malkedja(['serve', '--json'])
    const sentences = err.trim().split('\n')
    expect(sentences.length).toBeGreaterThan(1)
    const refused = sentences.map((sentence) => ({ sentence }))
    expect([code, JSON.parse(out)]).toEqual([1, { refused }])
  })

  test('refuses a port that is none', async () => {
    const { code, err } = await malkedja(['serve', '--port', 'åtta'])
    expect(code).toBe(1)
    expect(err).toContain('«åtta» är ingen port')
  })
})

describe('the program itself', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['bin/malkedja.mjs', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'sv_SE.UTF-8' },
    })

  test('ends with 0 and the answer on its output', () => {
    const { status, stdout, stderr } = run('assess', 'models/starter', '--round', 'delår-2026')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('[sjuk]')
  })

  test('ends with 1 and the sentence on its errors', () => {
    const { status, stdout, stderr } = run('assess', 'models/starter', '--round', 'nu')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('«nu» finns inte i styrmodellen')
  })

  test('ends without a word when its reader has seen enough', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'node bin/malkedja.mjs assess models/kumla --round helår-2019 --json | head -c 1'],
      { encoding: 'utf8' },
    )
    expect([stdout, stderr]).toEqual(['{', ''])
  })
})
