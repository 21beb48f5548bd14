// What a check of the repository found, and how it is printed.
import { fileURLToPath } from 'node:url'

/** One fault: the file (and line) it stands in, and what to do about it. */
export type Finding = { readonly where: string; readonly what: string }

/** What a check read and found; `read` says in words how much it looked at. */
export type Checked = { readonly read: string; readonly findings: readonly Finding[] }

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export const printChecked = (checked: Checked): string =>
  checked.findings.length === 0
    ? checked.read
    : checked.findings.map((f) => `${f.where}: ${f.what}`).join('\n')

/**
 * Runs a check and prints it when its file is the one that was started; the exit code is 1 when
 * something was found.
 */
export const runWhenStarted = async (
  moduleUrl: string,
  check: () => Promise<Checked>,
): Promise<void> => {
  // NOTE tsx leaves import.meta.main undefined, so the started file is compared by path.
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return
  const checked = await check()
  console.log(printChecked(checked))
  if (checked.findings.length > 0) process.exitCode = 1
}
