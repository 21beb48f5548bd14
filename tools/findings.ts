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

/** Runs a check and prints what it came to; the exit code is 1 when something was found. */
export const runCheck = async (check: () => Promise<Checked>): Promise<void> => {
  const checked = await check()
  console.log(printChecked(checked))
  if (checked.findings.length > 0) process.exitCode = 1
}
