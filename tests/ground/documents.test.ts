// The documents and the checks that hold them true: glossary, links, dependencies.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ROOT } from '../../tools/findings.ts'
import { checkGlossary } from '../../tools/glossary.ts'
import { checkLinks, headingAddress } from '../../tools/links.ts'

const planted: string[] = []

const plant = (files: Record<string, string>): string => {
  const root = mkdtempSync(join(tmpdir(), 'malkedja-documents-'))
  planted.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

afterAll(() => {
  for (const root of planted) rmSync(root, { recursive: true, force: true })
})

const HEAD = '| Swedish term | Code name | Meaning | Source |\n|---|---|---|---|\n'
const MEASURE = '/** @term mått – what we count */\nexport type Measure = { id: string }\n'
const ROW = '| mått | `Measure` | What we count | Praxis |\n'

describe('the glossary', () => {
  const cases: [why: string, rows: string, code: string, where: string[]][] = [
    ['agrees', ROW, MEASURE, []],
    ['has no row for a term in the code', '', MEASURE, ['src/a.ts:1']],
    [
      'names another thing than the code does',
      '| mått | `Metric` (planned) | What we count | Praxis |\n',
      MEASURE,
      ['src/a.ts:1'],
    ],
    [
      'has a name that the code lost',
      `${ROW}| mål | \`Goal\` | A goal | Praxis |\n`,
      MEASURE,
      ['docs/glossary.md:4'],
    ],
    ['may plan a name', `${ROW}| mål | \`Goal\` (planned) | A goal | Praxis |\n`, MEASURE, []],
    [
      'calls a name planned that is there',
      '| mått | `Measure` (planned) | What we count | Praxis |\n',
      MEASURE,
      ['docs/glossary.md:3'],
    ],
    [
      'gives two terms one name',
      `${ROW}| indikator | \`Measure\` | What we count | Praxis |\n`,
      MEASURE,
      ['docs/glossary.md:4'],
    ],
    [
      'may name what only a model knows',
      `${ROW}| vision | \`vision\` (in the models) | A picture | Praxis |\n`,
      MEASURE,
      [],
    ],
    [
      'names what no model knows, outside its comments',
      `${ROW}| mål | \`goal\` (in the models) | A goal | Praxis |\n`,
      MEASURE,
      ['docs/glossary.md:4'],
    ],
    [
      'finds a name only in code, not in comments',
      `${ROW}| mål | \`Goal\` | A goal | Praxis |\n`,
      `${MEASURE}// a Goal is not here\n`,
      ['docs/glossary.md:4'],
    ],
    [
      'may name a property',
      `${ROW}| rådighet | \`influence\` | Can we | Kalmar |\n`,
      `${MEASURE}type M = {\n  /** @term rådighet – can we */\n  readonly influence: boolean\n}\n`,
      [],
    ],
    [
      'reads a term in a longer docstring',
      ROW,
      '/**\n * What it is.\n *\n * @term mått\n * @source a document\n */\nexport const measure = 1\n',
      ['docs/glossary.md:3', 'src/a.ts:4'],
    ],
  ]
  test.each(cases)('%s', async (_, rows, code, where) => {
    const model = 'types:\n  vision: {} # no goal\n'
    const root = plant({
      'docs/glossary.md': HEAD + rows,
      'src/a.ts': code,
      'models/a/model.yaml': model,
    })
    expect((await checkGlossary(root)).findings.map((f) => f.where)).toEqual(where)
  })
})

describe('links in documents', () => {
  const cases: [link: string, broken: number, why: string][] = [
    ['[there](docs/a.md)', 0, 'the file is there'],
    ['[gone](docs/b.md)', 1, 'the file is not there'],
    ['[heading](docs/a.md#två-dörrar)', 0, 'the heading is there'],
    ['[heading](docs/a.md#tre-dörrar)', 1, 'the heading is not there'],
    ['[folder](docs)', 0, 'a folder may be linked to'],
    ['![picture](gone.png "a title")', 1, 'a picture is a link too'],
    ['[outside](https://example.org/gone)', 0, 'other sites are not asked'],
    ['`[code](gone.md)`', 0, 'code is not a link'],
    ['```\n[code](gone.md)\n```', 0, 'nor is a block of code'],
  ]
  test.each(cases)('%s gives %i faults: %s', async (link, broken) => {
    const root = plant({ 'README.md': `# R\n${link}\n`, 'docs/a.md': '# A\n\n## Två dörrar\n' })
    expect((await checkLinks(root)).findings).toHaveLength(broken)
  })

  test('a heading has the address that GitHub gives it', () => {
    expect(headingAddress('Backup, restore & `upgrade`: hur?')).toBe('backup-restore--upgrade-hur')
  })
})

test('every dependency has its line, and no line is left of one that is gone', () => {
  const named = z.record(z.string(), z.string())
  const manifest = z
    .object({ dependencies: named, devDependencies: named, optionalDependencies: named })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  const text = readFileSync(join(ROOT, 'docs/decisions/dependencies.md'), 'utf8')
  const listed = [...text.matchAll(/^\| `([^`]+)`\s*\|/gm)].map((m) => m[1])
  const all = Object.values(manifest).flatMap((group) => Object.keys(group))
  expect(listed.toSorted()).toEqual(all.toSorted())
})

test('every dependency is pinned to one exact version', () => {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8')
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text)
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  // NOTE DuckDB names each of its packages' own revisions: «1.5.6-r.1» is one exact version too.
  const loose = all.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(String(version)))
  expect(loose).toEqual([])
})

test('the licence is the whole EUPL 1.2, from its name to its appendix', () => {
  const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8')
  expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/)
  for (let article = 1; article <= 15; article += 1)
    expect(text).toMatch(new RegExp(`^${article}\\.`, 'm'))
  expect(text).toContain('Compatible Licences’ according to Article 5 EUPL')
  expect(text).toContain('require the production of a new EUPL version')
})
