// Checks docs/glossary.md against the code: one Swedish term, one code name, both ways.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files.ts'
import { type Checked, type Finding, ROOT, runCheck } from './findings.ts'

export type GlossaryRow = {
  readonly term: string
  readonly codeName: string
  /** The name is chosen but not yet in the code. */
  readonly planned: boolean
  /** It is a name in a municipality's model, not in the code. */
  readonly inModels: boolean
  readonly line: number
}

export type TermInCode = {
  readonly term: string
  readonly declares: string
  readonly where: string
}

const GLOSSARY = 'docs/glossary.md'
const PLANNED = '(planned)'
const IN_MODELS = '(in the models)'
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm
const EXPORTED =
  /^export (?:declare )?(?:async )?(?:const|type|interface|class|function\*?) (\w+)/gm
const DECLARED =
  /^\s*(?:export (?:declare )?(?:async )?(?:const|type|interface|class|function\*?) (\w+)|(?:readonly )?(\w+)\??:)/

/** The rows of the table «Swedish term | code name | meaning | source». */
export const readGlossary = (text: string): GlossaryRow[] =>
  text.split('\n').flatMap((row, i) => {
    const [, term, name] = row.split('|').map((cell) => cell.trim())
    if (!row.startsWith('|') || term === undefined || name === undefined) return []
    if (term === 'Swedish term' || /^-+$/.test(term)) return []
    const codeName = name.replace(PLANNED, '').replace(IN_MODELS, '').replaceAll('`', '').trim()
    const [planned, inModels] = [name.includes(PLANNED), name.includes(IN_MODELS)]
    return [{ term, codeName, planned, inModels, line: i + 1 }]
  })

/** Every `@term` of a docstring, with the name that the docstring stands on. */
export const termsIn = (file: string, text: string): TermInCode[] =>
  [...text.matchAll(/@term ([^–\n*]+?)\s*(?:–|\*\/|\n)/g)].map((found) => {
    const term = found[1] ?? ''
    const line = text.slice(0, found.index).split('\n').length
    const after = text.slice(text.indexOf('*/', found.index) + 2).trimStart()
    const declared = DECLARED.exec(after)
    return { term, declares: declared?.[1] ?? declared?.[2] ?? '', where: `${file}:${line}` }
  })

const judgeTerm = (rows: ReadonlyMap<string, GlossaryRow>, used: TermInCode): Finding[] => {
  const row = rows.get(used.term)
  if (row === undefined)
    return [
      {
        where: used.where,
        what: `the term «${used.term}» has no row in ${GLOSSARY}: add «${used.term} | ${used.declares} | meaning | source».`,
      },
    ]
  if (row.codeName === used.declares) return []
  return [
    {
      where: used.where,
      what: `«${used.term}» is ${row.codeName} in ${GLOSSARY} but stands on ${used.declares || 'nothing'} here: use one name.`,
    },
  ]
}

type Names = {
  readonly exported: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** Those that the shipped models name. */
  readonly inModels: ReadonlySet<string>
}

const judgeRow = (row: GlossaryRow, names: Names): Finding[] => {
  const where = `${GLOSSARY}:${row.line}`
  if (row.planned && names.exported.has(row.codeName))
    return [{ where, what: `${row.codeName} is in the code now: take away «${PLANNED}».` }]
  if (row.inModels)
    return names.inModels.has(row.codeName)
      ? []
      : [
          {
            where,
            what: `no ${row.codeName} in models: mend the name or take away «${IN_MODELS}».`,
          },
        ]
  if (!row.planned && !names.words.has(row.codeName))
    return [
      {
        where,
        what: `no ${row.codeName} in src: mend the name, or mark it «${PLANNED}» until it is there.`,
      },
    ]
  return []
}

const judgeTwice = (rows: readonly GlossaryRow[]): Finding[] =>
  rows.flatMap((row, i) => {
    const earlier = rows.slice(0, i)
    const same = earlier.find((r) => r.term === row.term || r.codeName === row.codeName)
    if (same === undefined) return []
    const what = `«${row.term}» and line ${same.line} share a term or a code name: one Swedish term, one English name.`
    return [{ where: `${GLOSSARY}:${row.line}`, what }]
  })

/** Every word of the shipped models and chains that is not in a comment. */
const wordsOfModels = (root: string): readonly string[] =>
  filesUnder(root, 'models', /\.yaml$/).flatMap(
    (file) =>
      readFileSync(join(root, file), 'utf8')
        .replace(/(^| )#.*$/gm, '')
        .match(/[\p{L}\p{N}-]+/gu) ?? [],
  )

/** Reads docs/glossary.md, and src/ and models/ under `root`. */
export const checkGlossary = async (root: string = ROOT): Promise<Checked> => {
  const rows = readGlossary(readFileSync(join(root, GLOSSARY), 'utf8'))
  const files = filesUnder(root, 'src', /(?<!\.test)\.tsx?$/)
  const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  const terms = texts.flatMap(({ file, text }) => termsIn(file, text))
  const code = texts.map(({ text }) => text.replace(COMMENTS, '')).join('\n')
  const names = {
    exported: new Set([...code.matchAll(EXPORTED)].map((m) => m[1] ?? '')),
    words: new Set(code.match(/\b\w+\b/g) ?? []),
    inModels: new Set(wordsOfModels(root)),
  }
  const byTerm = new Map(rows.map((row) => [row.term, row]))
  return {
    read: `${rows.length} terms in the glossary, ${terms.length} in the code`,
    findings: [
      ...judgeTwice(rows),
      ...rows.flatMap((row) => judgeRow(row, names)),
      ...terms.flatMap((used) => judgeTerm(byTerm, used)),
    ],
  }
}

if (import.meta.main) await runCheck(() => checkGlossary())
