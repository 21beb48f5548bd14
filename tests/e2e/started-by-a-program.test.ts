// demo and serve with --json: whoever starts them from a program reads one line, and knows where all is.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATED, PEOPLE } from '../../src/demonstration.ts'

const LONGEST_START = 180_000

let folder: string
const running: ChildProcess[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'malkedja-started-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterAll(async () => {
  for (const child of running) {
    const ended = once(child, 'exit')
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
  }
})

const PROGRAM = 'bin/malkedja.mjs'
const environment = { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', LANG: 'sv_SE.UTF-8' }

/** Starts a command that runs on; what it wrote when its first line on the output came. */
const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...env },
  })
  running.push(child)
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  const lines: string[] = []
  const first = new Promise<string>((came, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      came(line)
    })
    child.once('exit', () => failed(new Error(`ended before it was ready: ${err}`)))
  })
  return { told: JSON.parse(await first), lines, err: () => err }
}

test(
  'demo tells its addresses, municipalities and logins, and how far it has come elsewhere',
  async () => {
    const data = join(folder, 'demo')
    const { told, lines, err } = await start(['demo', '--json', '--data', data, '--port', '0'])
    expect(told).toMatchObject({
      ready: 'demo',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      staff: `${told.address}/app`,
      database: { kind: 'embedded', dataFolder: data },
      seconds: expect.any(Number),
    })
    expect(told.municipalities.map(({ id }: { id: string }) => id).sort()).toEqual(
      DEMONSTRATED.map((one) => one.folder).sort(),
    )
    const made = told.municipalities.find(({ id }: { id: string }) => id === 'exempel')
    expect(made.logins.map(({ account }: { account: string }) => account).sort()).toEqual(
      Object.keys(PEOPLE).sort(),
    )
    for (const address of [told.citizens, told.staff, made.citizens])
      expect((await fetch(address)).status, address).toBe(200)
    const [{ account }] = made.logins
    const entered = await fetch(`${told.address}/api/exempel/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    })
    expect(entered.status).toBe(201)
    expect(err()).toContain('Läser in dorotea')
    expect(lines).toHaveLength(1)
  },
  LONGEST_START,
)

test(
  'serve tells its addresses, its database and that no mail is sent',
  async () => {
    const signOn = join(folder, 'sign-on.yaml')
    writeFileSync(signOn, 'dorotea:\n  localAccounts: true\n')
    const data = join(folder, 'served')
    const env = { SIGN_ON: signOn, PUBLIC_URL: 'https://mal.kommunen.example', SMTP_URL: '' }
    const { told, lines } = await start(
      ['serve', '--json', '--data', data, '--port', '0', '--lang', 'en'],
      { ...env, MAIL_FROM: '' },
    )
    expect(told).toMatchObject({
      ready: 'serve',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      citizens: 'https://mal.kommunen.example/',
      staff: 'https://mal.kommunen.example/app',
      database: { kind: 'embedded', dataFolder: data },
      said: [expect.stringMatching(/^Mail/)],
    })
    expect((await fetch(`${told.address}/app`)).status).toBe(200)
    expect(lines).toHaveLength(1)
  },
  LONGEST_START,
)

test('demo refuses a folder that it cannot use as data, with the same sentence beside', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'demo', '--json', '--data', '/proc/none', '--port', '0'],
    { encoding: 'utf8', env: environment },
  )
  const refused = stderr.trim().split('\n')
  expect([status, JSON.parse(stdout)]).toEqual([
    1,
    { refused: refused.map((sentence) => ({ sentence })) },
  ])
})
