// Runs one of vitest's projects and counts what passed, failed and was skipped.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runCommand } from './run-command.ts'
import type { Counted } from './step.ts'

const reported = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

/**
 * Counts vitest's JSON report. A file that failed without a failing test in it (it could not be
 * loaded, say) is one failure, and so is a run that failed without saying where.
 */
export const countReport = (json: string | null, code: number): Counted => {
  if (json === null) return { passed: 0, failed: 1, skipped: 0 }
  const report = reported.parse(JSON.parse(json))
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Runs the vitest project `project` in `root`; no tests at all is a failure. */
export const runVitest = async (
  project: string,
  root: string,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): Promise<{ counted: Counted; output: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-test-'))
  const file = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json']
  try {
    const ran = await runCommand(process.execPath, [vitest, ...args, `--outputFile.json=${file}`], {
      cwd: root,
      env,
      onLine,
    })
    const json = existsSync(file) ? readFileSync(file, 'utf8') : null
    return { counted: countReport(json, ran.code), output: ran.output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
