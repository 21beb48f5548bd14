// Checks that relative links in the documents lead to files and headings that exist.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { filesUnder } from './files.ts'
import { type Checked, type Finding, ROOT, runCheck } from './findings.ts'

const FENCE = /^(```|~~~)/
const LINK = /\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g
const OUTSIDE = /^([a-z][a-z0-9+.-]*:|\/\/)/i

/** Lines outside code fences, with their numbers from 1. */
const proseOf = (text: string): { line: string; number: number }[] => {
  let fenced = false
  return text.split('\n').flatMap((line, i) => {
    if (FENCE.test(line.trim())) {
      fenced = !fenced
      return []
    }
    return fenced ? [] : [{ line: line.replace(/`[^`]*`/g, ''), number: i + 1 }]
  })
}

/** A heading's address as GitHub makes it: «Två dörrar» is two-words with a hyphen, lower case. */
export const headingAddress = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const headingsOf = (path: string): Set<string> =>
  new Set(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /^#{1,6} /.test(line))
      .map((line) => headingAddress(line.replace(/^#+ /, ''))),
  )

const judgeLink = (root: string, file: string, target: string): string | null => {
  const [path = '', heading] = decodeURI(target).split('#')
  const led = path === '' ? file : normalize(join(dirname(file), path))
  if (!existsSync(join(root, led)))
    return `the link «${target}» leads to ${led}, which is not there.`
  if (heading === undefined || !led.endsWith('.md')) return null
  return headingsOf(join(root, led)).has(heading)
    ? null
    : `the link «${target}» leads to a heading that ${led} does not have.`
}

const readDocument = (root: string, file: string): { links: number; findings: Finding[] } => {
  const findings: Finding[] = []
  let links = 0
  for (const { line, number } of proseOf(readFileSync(join(root, file), 'utf8'))) {
    for (const [, target = ''] of line.matchAll(LINK)) {
      if (OUTSIDE.test(target)) continue
      links += 1
      const what = judgeLink(root, file, target)
      if (what !== null) findings.push({ where: `${file}:${number}`, what })
    }
  }
  return { links, findings }
}

/** Reads every Markdown file in the root folder and under docs/. */
export const checkLinks = async (root: string = ROOT): Promise<Checked> => {
  const tops = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  const files = [
    ...tops.filter((f) => existsSync(join(root, f))),
    ...filesUnder(root, 'docs', /\.md$/),
  ]
  const read = files.map((file) => readDocument(root, file))
  const links = read.reduce((sum, r) => sum + r.links, 0)
  return {
    read: `${links} relative links in ${files.length} documents`,
    findings: read.flatMap((r) => r.findings),
  }
}

if (import.meta.main) await runCheck(() => checkLinks())
