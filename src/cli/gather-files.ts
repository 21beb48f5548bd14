// From a path on the command line to the texts of the files it means, each refused by size unread.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { evaluationFileSort, frameworkNamedIn } from '../domain/evaluation/read-evaluation.ts'
import { filesNamedIn } from '../domain/goals/read-chain.ts'
import { MOST_BYTES } from '../domain/model/refusal.ts'
import type { CliWords } from '../text/cli-sv.ts'

/** The file to begin with, and all texts it names (path → content); the paths as they are shown. */
export type Gathered = {
  readonly entry: string
  readonly files: ReadonlyMap<string, string>
}
export type NotGathered = { readonly sentences: readonly string[] }

const MEGABYTE = 1_000_000
const CHAIN = 'chain.yaml'
const MODEL = 'model.yaml'

const shownPath = (path: string): string => {
  if (path === '') return path
  const normal = posix.normalize(path.split(sep).join('/'))
  return normal.length > 1 ? normal.replace(/\/$/, '') : normal
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / MEGABYTE))

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const sortOf = (path: string): keyof typeof MOST_BYTES =>
  path.toLowerCase().endsWith('.csv') ? 'csv' : 'yaml'

/** A text, a sentence why it is refused, or null where there is no such file. */
const readText = (
  path: string,
  words: CliWords,
): { text: string } | { sentence: string } | null => {
  try {
    const { size } = statSync(path)
    const sort = sortOf(path)
    const most = MOST_BYTES[sort]
    if (size > most) {
      return { sentence: words.refusals.tooLarge[sort](path, megabytes(size), megabytes(most)) }
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return { sentence: words.refusals.notText(path) }
    }
    if (code.startsWith('E')) return { sentence: words.refusals.cannotUse(path, code) }
    throw error
  }
}

/** Reads a file and every file it names; those that are not there are told of by the reader. */
const gatherFrom = (entry: string, words: CliWords): Gathered | NotGathered => {
  const files = new Map<string, string>()
  const sentences: string[] = []
  const queue = [entry]
  const seen = new Set(queue)
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const read = readText(path, words)
    if (read === null) continue
    if ('sentence' in read) {
      sentences.push(read.sentence)
      continue
    }
    files.set(path, read.text)
    if (path.endsWith('.csv')) continue
    const framework = frameworkNamedIn(path, read.text)
    const besides = framework === null ? [] : [framework]
    for (const named of [...filesNamedIn(path, read.text), ...besides]) {
      if (!seen.has(named)) queue.push(named)
      seen.add(named)
    }
  }
  return sentences.length > 0 ? { sentences } : { entry, files }
}

const exists = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true

const entryIn = (folder: string): string | undefined =>
  [CHAIN, MODEL].map((name) => shownPath(join(folder, name))).find(exists)

/** The chain files beside a table that name it: a table is read with its chain, never alone. */
const chainsNaming = (table: string, words: CliWords): readonly string[] => {
  const folder = dirname(table)
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => shownPath(join(folder, name)))
    .filter((path) => {
      const read = readText(path, words)
      return read !== null && 'text' in read && filesNamedIn(path, read.text).includes(table)
    })
}

const entriesOfFile = (path: string, words: CliWords): readonly string[] | NotGathered => {
  if (sortOf(path) !== 'csv') return [path]
  const chains = chainsNaming(path, words)
  return chains.length > 0 ? chains : { sentences: [words.refusals.tableAlone(path)] }
}

/** Frameworks and evaluations in a folder and in those below it. */
const evaluationsIn = (folder: string, words: CliWords): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => shownPath(join(folder, name)))
    .filter((path) => {
      const read = readText(path, words)
      return read !== null && 'text' in read && evaluationFileSort(path, read.text) !== null
    })

/** The files to begin with that a path means: itself, the chain that a table belongs to, or those of a folder or of the folders in it. */
const entriesOf = (
  path: string,
  words: CliWords,
  deep: boolean,
): readonly string[] | NotGathered => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return { sentences: [words.refusals.noPath(path === '' ? '«»' : path)] }
  if (found.isFile()) return entriesOfFile(path, words)
  if (!found.isDirectory()) return { sentences: [words.refusals.notAFile(path)] }
  const entry = entryIn(path)
  if (entry !== undefined) return [entry]
  const below = deep
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : []
  const entries = below.flatMap((folder) => entryIn(folder) ?? [])
  if (deep && entries.length === 0) {
    const found = evaluationsIn(path, words)
    if (found.length > 0) return found
  }
  return entries.length > 0 ? entries : { sentences: [words.refusals.noFilesIn(path)] }
}

/** The one chain or model a path means, with all files it names. */
export const gatherFiles = (path: string, words: CliWords): Gathered | NotGathered => {
  const entries = entriesOf(shownPath(path), words, false)
  if ('sentences' in entries) return entries
  const [entry = path] = entries
  return gatherFrom(entry, words)
}

/** As `gatherFiles`, but a folder of folders means all that lie in it. */
export const gatherAll = (path: string, words: CliWords): readonly Gathered[] | NotGathered => {
  const entries = entriesOf(shownPath(path), words, true)
  if ('sentences' in entries) return entries
  const gathered = entries.map((entry) => gatherFrom(entry, words))
  const sentences = gathered.flatMap((one) => ('sentences' in one ? one.sentences : []))
  return sentences.length > 0
    ? { sentences }
    : gathered.flatMap((one) => ('files' in one ? [one] : []))
}
