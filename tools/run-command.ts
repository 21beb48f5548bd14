// Runs a command without a shell and gathers what it said.
import { spawn } from 'node:child_process'

export type Ran = { readonly code: number; readonly stdout: string; readonly output: string }

export type RunOptions = {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  /** Told of each line as it comes, for progress. */
  readonly onLine?: (line: string) => void
}

/**
 * Runs `command` to its end. `output` is stdout and stderr as they came; a process ended by a
 * signal has code 1. Throws when the command cannot be started. It never outlives this process.
 */
export const runCommand = (
  command: string,
  args: readonly string[],
  { cwd, env = process.env, onLine = () => {} }: RunOptions,
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const end = () => child.kill('SIGTERM')
    process.once('exit', end)
    let stdout = ''
    let output = ''
    const hear = (chunk: string) => {
      output += chunk
      for (const line of chunk.split('\n')) if (line.trim() !== '') onLine(line.trim())
    }
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
      hear(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      process.removeListener('exit', end)
      resolve({ code: code ?? 1, stdout, output })
    })
  })
