// Finds what the tests of documents read and draw them with, and installs Debian's where that is allowed.
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { installPackages } from './debian.ts'

/** Each program and the Debian package that has it. */
const PROGRAMS = {
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui',
} as const

/** LibreOffice opens slides by a library beside itself, which is no program. */
const SLIDES = { library: 'libsdlo.so', packaged: 'libreoffice-impress-nogui' } as const

/** Debian's packages of the programs that are not in PATH, and of what opens slides. */
const lacking = (env: NodeJS.ProcessEnv): readonly string[] => {
  const folders = (env.PATH ?? '').split(delimiter)
  const placeOf = (name: string) =>
    folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  const programs = Object.entries(PROGRAMS).flatMap(([name, packaged]) =>
    placeOf(name) === undefined ? [packaged] : [],
  )
  const office = placeOf('soffice')
  const opensSlides =
    process.platform !== 'linux' ||
    (office !== undefined && existsSync(join(dirname(realpathSync(office)), SLIDES.library)))
  return [...new Set([...programs, ...(opensSlides ? [] : [SLIDES.packaged])])]
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
