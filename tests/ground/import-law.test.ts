// The import law catches what it forbids: each rule meets one planted import.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../tools/findings.ts'
import { checkImportLaw } from '../../tools/import-law.ts'

const planted: string[] = []

const AROUND = {
  'tsconfig.json': '{"compilerOptions":{"module":"NodeNext"}}',
  'package.json': '{"type":"module","dependencies":{"zod":"1.0.0"}}',
  'node_modules/zod/package.json': '{"name":"zod","version":"1.0.0","main":"index.js"}',
  'node_modules/zod/index.js': '',
}

/** A tree of sources in a folder of its own; `files` are texts by path. */
const plant = (files: Record<string, string>): string => {
  const root = mkdtempSync(join(tmpdir(), 'malkedja-law-'))
  planted.push(root)
  const all = { ...AROUND, ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

afterAll(() => {
  for (const root of planted) rmSync(root, { recursive: true, force: true })
})

const SOUND = {
  'src/domain/exact/exact.ts': 'export type Exact = bigint\n',
  'src/domain/model/model.ts':
    "import type { Exact } from '../exact/exact.ts'\nexport const points: Exact = 1n\n",
  'src/domain/measures/measure.ts': "export const measure = 'mått'\n",
  'src/store/measures.ts':
    "import { measure } from '../domain/measures/measure.ts'\nexport const saved = measure\n",
  'src/store/published.ts': 'export const published = 1\n',
  'src/usecases/measures/report-value.ts':
    "import { saved } from '../../store/measures.ts'\nexport const reported = saved\n",
  'src/public/page.ts':
    "import { published } from '../store/published.ts'\nexport const page = published\n",
  'src/config.ts': 'export const port = 1\n',
  'src/main.ts': "import { port } from './config.ts'\nexport const started = port\n",
}

test('a tree that keeps the law passes', async () => {
  const checked = await checkImportLaw({ root: plant(SOUND), fewest: 1 })
  expect(checked.findings).toEqual([])
  expect(checked.read).toBe('9 modules read')
})

test('too few modules read is a fault, since the check would then pass on anything', async () => {
  const checked = await checkImportLaw({ root: plant(SOUND), fewest: 10 })
  expect(checked.findings).toHaveLength(1)
  expect(checked.findings[0]?.what).toContain('only 9 modules were read')
})

type Forbidden = [from: string, text: string, rule: string, why: string]

const FORBIDDEN: readonly Forbidden[] = [
  [
    'src/domain/model',
    "import '../../store/measures.ts'",
    'domain-sees-only-its-rings',
    'the field knows no database',
  ],
  [
    'src/domain/model',
    "import '../measures/measure.ts'",
    'domain-model-looks-up',
    'a folder imports only those before it',
  ],
  [
    'src/domain/model',
    "export type { measure } from '../measures/measure.ts'",
    'domain-model-looks-up',
    'a type is a dependency too',
  ],
  [
    'src/domain/measures',
    "import 'node:fs'",
    'domain-uses-no-package',
    'the domain does no input or output',
  ],
  [
    'src/domain/measures',
    "import 'zod'",
    'domain-uses-no-package',
    'outside the languages, no package',
  ],
  [
    'src/domain/weather',
    "import '../exact/exact.ts'",
    'domain-folder-has-a-place',
    'an unknown folder has no place in the order',
  ],
  [
    'src/public',
    "import '../store/measures.ts'",
    'public-sees-only-its-rings',
    'a draft cannot reach the public site',
  ],
  [
    'src/web',
    "import '../usecases/measures/report-value.ts'",
    'web-sees-only-its-rings',
    'the browser asks over HTTP',
  ],
  [
    'src/http',
    "import '../store/measures.ts'",
    'http-sees-only-its-rings',
    'a page asks a use case',
  ],
  [
    'src/ui',
    "import { measure } from '../domain/measures/measure.ts'\nexport const shown = measure",
    'ui-takes-only-types-of-domain',
    'a component runs no rule',
  ],
  ['src/ui', "import 'node:fs'", 'browser-code-without-node', 'a browser has no file system'],
  [
    'src/http',
    "import '../config.ts'",
    'config-read-in-one-place',
    'settings are given, not fetched',
  ],
  [
    'src/store',
    "import '../store/measures.test.ts'",
    'no-import-of-tests',
    'a test is run, never imported',
  ],
  ['src/store', "import './gone.ts'", 'nothing-unresolved', 'the file is not there'],
]

const plantedFile = (index: number, folder: string) => `${folder}/planted-${index}.ts`

describe('a planted import is caught', () => {
  let findings: readonly Finding[] = []

  beforeAll(async () => {
    const extra = FORBIDDEN.map(([from, text], i) => [plantedFile(i, from), `${text}\n`])
    const files = { ...SOUND, 'src/store/measures.test.ts': '', ...Object.fromEntries(extra) }
    findings = (await checkImportLaw({ root: plant(files), fewest: 1 })).findings
  })

  test.each(
    FORBIDDEN.map(([from, text, rule, why], i) => ({
      file: plantedFile(i, from),
      text,
      rule,
      why,
    })),
  )('$file with «$text» breaks $rule: $why', ({ file, rule }) => {
    const about = findings.filter((f) => f.where === file && f.what.includes(`(${rule})`))
    expect(about).toHaveLength(1)
  })
})

test('two files that need each other are a cycle', async () => {
  const files = {
    'src/store/one.ts': "import './two.ts'\n",
    'src/store/two.ts': "import './one.ts'\n",
  }
  const { findings } = await checkImportLaw({ root: plant(files), fewest: 1 })
  expect(findings.map((f) => f.what).join()).toContain('(no-cycles)')
})

test('a reason is printed with each fault', async () => {
  const files = { 'src/public/page.ts': "import '../store/draft.ts'\n", 'src/store/draft.ts': '' }
  const { findings } = await checkImportLaw({ root: plant(files), fewest: 1 })
  expect(findings[0]?.what).toContain('so a draft cannot leak')
})

test.each([
  ['src/domain/model/helpers/planted.ts', 'the folder says nothing'],
  ['src/store/index.ts', 'no barrels'],
])('%s is refused by its name', async (file, says) => {
  const checked = await checkImportLaw({
    root: plant({ ...SOUND, [file]: 'export const x = 1\n' }),
    fewest: 1,
  })
  expect(checked.findings.map((f) => f.where)).toContain(file)
  expect(checked.findings.map((f) => f.what).join()).toContain(says)
})
