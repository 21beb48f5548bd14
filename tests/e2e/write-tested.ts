// Writes what the tests of the citizens' pages came to, for the accessibility statement to tell.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { TestedPages } from '../../src/public/tested.ts'
import { KNOWN_TO_BE_LACKING } from './known-to-be-lacking.ts'

const named = z.object({ version: z.string() })

const versionIn = (path: string): string =>
  named.parse(JSON.parse(readFileSync(path, 'utf8'))).version

/** Each fault once, whatever the width it was found at. */
const once = (all: TestedPages['violations']): TestedPages['violations'] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]

export const writeTested = (
  file: string,
  {
    widths,
    pages,
    found,
    besides,
  }: {
    readonly widths: readonly number[]
    readonly pages: readonly (readonly [what: string, path: string])[]
    readonly found: TestedPages['violations']
    readonly besides: TestedPages['besides']
  },
): void => {
  const axe = createRequire(import.meta.url).resolve('axe-core/package.json')
  const tested: TestedPages = {
    day: new Date().toISOString().slice(0, 10),
    version: versionIn('package.json'),
    tools: [`axe-core ${versionIn(axe)}`, 'Chromium'],
    standard: 'WCAG 2.2 AA',
    widths,
    pages: pages.map(([, path]) => decodeURI(path)),
    violations: once(found),
    besides,
    known: KNOWN_TO_BE_LACKING,
  }
  writeFileSync(file, `${JSON.stringify(tested, null, 2)}\n`)
}
