// Debian's packages, installed where that is allowed: as root, or by sudo without a password.
import { existsSync, readFileSync } from 'node:fs'
import { runCommand } from './run-command.ts'

const isDebian = (): boolean =>
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))

/** How root's commands are run here: directly, through sudo without a password, or not at all. */
const findRoot = async (cwd: string): Promise<readonly string[] | null> => {
  if (process.getuid?.() === 0) return []
  if (!existsSync('/usr/bin/sudo')) return null
  const asked = await runCommand('/usr/bin/sudo', ['-n', 'true'], { cwd })
  return asked.code === 0 ? ['/usr/bin/sudo', '-n'] : null
}

/** null: installed; «»: this machine is not for us to change; else what went wrong. */
export const installPackages = async (
  packages: readonly string[],
  cwd: string,
  say: (line: string) => void,
): Promise<string | null> => {
  const root = isDebian() ? await findRoot(cwd) : null
  if (root === null) return ''
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command = 'apt-get', ...rest] = [...root, 'apt-get', ...args]
    say(`no ${packages.join(', ')}: ${[command, ...rest].join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const ran = await runCommand(command, rest, { cwd, env, onLine: say })
    if (ran.code !== 0) return `apt-get ${args[0]} failed: ${ran.output.trim().slice(-300)}`
  }
  return null
}
