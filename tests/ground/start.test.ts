// The start file: which Node it takes, and that parent and child live and die together.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RUN = join(ROOT, 'bin/run.mjs')
const folder = mkdtempSync(join(tmpdir(), 'malkedja-start-'))

const script = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

const until = async (holds: () => boolean): Promise<boolean> => {
  const end = Date.now() + 10_000
  while (!holds() && Date.now() < end) await new Promise((done) => setTimeout(done, 50))
  return holds()
}

/** Starts a script that waits, and gives its pid once it is up. */
const startWaiting = async () => {
  const parent = spawn(process.execPath, [RUN, join(folder, 'wait.ts')], { cwd: folder })
  const said = await new Promise<string>((heard) => {
    parent.stdout.setEncoding('utf8').once('data', heard)
  })
  return { parent, child: Number(said) }
}

beforeAll(() => {
  script(
    'echo.ts',
    'const args: string[] = process.argv.slice(2)\nconsole.log(JSON.stringify(args))\nprocess.exit(args.length)\n',
  )
  script(
    'wait.ts',
    "const pid: number = process.pid\nprocess.on('SIGTERM', () => process.exit(7))\nsetInterval(() => {}, 1000)\nconsole.log(pid)\n",
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the start file', () => {
  test('runs TypeScript from any folder with its arguments and gives back its exit code', () => {
    const ran = spawnSync(process.execPath, [RUN, 'echo.ts', 'två ord', '--json'], { cwd: folder })
    expect(ran.stdout.toString()).toBe('["två ord","--json"]\n')
    expect(ran.status).toBe(2)
  })

  test('runs the program’s own pages from any folder, as it does when it is installed in another', () => {
    script(
      'page.ts',
      `import { Mark } from '${pathToFileURL(join(ROOT, 'src/ui/mark.tsx')).href}'\nconsole.log(typeof Mark())\n`,
    )
    const ran = spawnSync(process.execPath, [RUN, 'page.ts'], { cwd: folder })
    expect([ran.stdout.toString(), ran.stderr.toString()]).toEqual(['object\n', ''])
  })

  test('passes SIGTERM on and ends as the script ends', async () => {
    const { parent, child } = await startWaiting()
    const ended = new Promise((done) => parent.once('exit', done))
    parent.kill('SIGTERM')
    expect(await ended).toBe(7)
    expect(isAlive(child)).toBe(false)
  })

  test('takes the script with it when it is killed outright', async () => {
    const { parent, child } = await startWaiting()
    parent.kill('SIGKILL')
    expect(await until(() => !isAlive(child))).toBe(true)
  })

  test('ends with the npm that started it, whose shell passes no signal on', async () => {
    const own = { name: 'waits', scripts: { wait: `"${process.execPath}" "${RUN}" wait.ts` } }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
    const npm = spawn('npm', ['run', '-s', 'wait'], { cwd: folder })
    const said = await new Promise<string>((heard) => {
      npm.stdout.setEncoding('utf8').once('data', heard)
    })
    expect(isAlive(Number(said))).toBe(true)
    npm.kill('SIGTERM')
    expect(await until(() => !isAlive(Number(said)))).toBe(true)
  })

  test('ends when the script is killed outright', async () => {
    const { parent, child } = await startWaiting()
    const ended = new Promise((done) => parent.once('exit', (_, signal) => done(signal)))
    process.kill(child, 'SIGKILL')
    expect(await ended).toBe('SIGKILL')
  })
})

describe('the choice of Node', async () => {
  const { chooseNode, findPackagedNode, oldNodeSentence } = await import('../../bin/start.mjs')
  const running = '/usr/bin/node'
  test.each<[version: string, packaged: string | null, chosen: string | null, why: string]>([
    ['24.0.0', '/packaged', running, 'new enough: the one running'],
    ['26.1.0', null, running, 'newer than needed is no fault'],
    ['20.20.2', '/packaged', '/packaged', 'too old: the one that came with the packages'],
    ['9.11.0', '/packaged', '/packaged', 'versions are compared as numbers, not as text'],
    ['20.20.2', null, null, 'too old and none came: refused'],
  ])('Node %s with %s beside it gives %s: %s', (version, packaged, chosen) => {
    expect(chooseNode({ version, running, packaged })).toBe(chosen)
  })

  test('a packaged Node is left where what loads it is missing, as on Linux with musl', () => {
    const withoutLoader = (path: string): boolean => !path.includes('/ld-linux')
    for (const arch of ['x64', 'arm64'])
      expect(findPackagedNode('linux', arch, withoutLoader)).toBeNull()
  })

  test('a refusal says what was found, what is needed and how to get it, in both languages', () => {
    const [sv, en] = oldNodeSentence('20.20.2').split('\n')
    for (const sentence of [sv, en]) {
      expect(sentence).toContain('20.20.2')
      expect(sentence).toContain('Node 24')
      expect(sentence).toContain('npm ci')
    }
  })

  test('without installed packages it says so and fails', () => {
    const copy = join(folder, 'copy')
    mkdirSync(copy)
    for (const part of ['bin', 'package.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    const bare = spawnSync(process.execPath, ['bin/run.mjs', 'x.ts'], { cwd: copy })
    expect(bare.status).toBe(1)
    expect(bare.stderr.toString()).toMatch(/inte installerade.*npm ci[\s\S]*not installed/)
    mkdirSync(join(copy, 'node_modules'))
    symlinkSync(join(ROOT, 'node_modules/esbuild'), join(copy, 'node_modules/esbuild'))
    cpSync(join(folder, 'echo.ts'), join(copy, 'echo.ts'))
    const withPackages = spawnSync(process.execPath, ['bin/run.mjs', 'echo.ts'], { cwd: copy })
    expect(withPackages.status).toBe(0)
  })
})
