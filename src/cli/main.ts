// The command `malkedja`: hands the process's world to the command line and ends with its answer.
import { readFileSync } from 'node:fs'
import { runCommandLine } from './program.ts'
import { swedishToday, type Terminal } from './terminal.ts'

const versionOf = (): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : ''
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  today: swedishToday(new Date()),
  isScreen: process.stdout.isTTY === true,
  isErrScreen: process.stderr.isTTY === true,
  width: process.stdout.columns ?? 100,
}

process.exitCode = await runCommandLine(process.argv.slice(2), terminal, versionOf())
