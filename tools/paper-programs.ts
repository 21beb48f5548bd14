// Finds what the tests of documents read and draw them with, and installs Debian's where that is allowed.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './debian.ts'

/** Each program and the Debian package that has it. */
const PROGRAMS = {
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui',
} as const

/** Debian's packages of the programs that are not in PATH. */
const lacking = (env: NodeJS.ProcessEnv): readonly string[] => {
  const folders = (env.PATH ?? '').split(delimiter)
  const isThere = (name: string) => folders.some((folder) => existsSync(join(folder, name)))
  return [
    ...new Set(
      Object.entries(PROGRAMS).flatMap(([name, packaged]) => (isThere(name) ? [] : [packaged])),
    ),
  ]
}

/** null: they are all here; else which are not, and what to do. */
export const getPaperPrograms = async (
  cwd: string,
  say: (line: string) => void,
): Promise<string | null> => {
  const wanted = lacking(process.env)
  if (wanted.length === 0) return null
  const failed = await installPackages(wanted, cwd, say)
  const without = lacking(process.env)
  if (without.length === 0) return null
  const how = `documents cannot be read back: install ${without.join(' and ')} (Debian’s names)`
  return failed ? `${how}; ${failed}` : how
}
