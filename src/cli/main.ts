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

/** What the shell calls a program that a signal ended: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

const onInterrupt: Terminal['onInterrupt'] = (clear) => {
  const ends = Object.entries(SIGNALS).map(([signal, code]) => {
    const end = () => {
      clear()
      process.exit(code)
    }
    process.once(signal, end)
    return () => process.off(signal, end)
  })
  return () => {
    for (const forget of ends) forget()
  }
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  today: swedishToday(new Date()),
  isScreen: process.stdout.isTTY === true,
  isErrScreen: process.stderr.isTTY === true,
  width: process.stdout.columns ?? 100,
  onInterrupt,
}

// NOTE a reader that has seen enough, as «| head» has, closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

process.exitCode = await runCommandLine(process.argv.slice(2), terminal, versionOf())
