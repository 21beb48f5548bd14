// The process that compiles one report by Typst and ends: what it holds is given back, whatever the report held.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './font-files.ts'
import type { PdfAnswer, PdfOrder } from './write-pdf.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const TEMPLATE = readFileSync(join(HERE, 'report.typ'), 'utf8')

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** A compiler with the pictures in it. Its folder is this one, so that a drawing reaches no other file. */
const compilerWith = (files: PdfOrder['files']): NodeCompiler => {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontPaths: [...fontFiles()] }],
    workspace: HERE,
  })
  for (const [name, bytes] of files) compiler.mapShadow(join(HERE, name), Buffer.from(bytes))
  return compiler
}

const isReadable = (compiler: NodeCompiler, file: string): boolean => {
  const tried = compiler.compile({ mainFileContent: `#image("${file}", alt: "x")` })
  return !tried.hasError() && tried.result !== null
}

const compile = (
  compiler: NodeCompiler,
  json: string,
  { standard, at }: PdfOrder,
): PdfAnswer & { readonly unshown?: readonly string[] } => {
  compiler.mapShadow(join(HERE, 'report.json'), Buffer.from(json))
  try {
    if (standard === 'svg') {
      const svg = compiler.svg({ mainFileContent: TEMPLATE })
      return { pdf: Buffer.from(svg), unshown: [] }
    }
    const options = { pdfStandard: standard, creationTimestamp: at }
    return { pdf: compiler.pdf({ mainFileContent: TEMPLATE }, options), unshown: [] }
  } catch (error) {
    return { why: reasonOf(error) }
  }
}

const UNSHOWN = /the text `\\?"(.+?)\\?"` could not be displayed/g
/** Shown in place of what no typeface has. */
const SQUARE = '\u25a1'

/** What Typst says that it has no typeface for, as it stands in the text. */
const unshownIn = (why: string): readonly string[] => [
  ...new Set(
    [...why.matchAll(UNSHOWN)].map(([, said = '']) =>
      said.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    ),
  ),
]

/** Times that characters without a typeface are looked for: a line that breaks anew can show others. */
const MOST_TRIES = 5

const answer = (order: PdfOrder): PdfAnswer => {
  const compiler = compilerWith(order.files)
  const unshown = new Set<string>()
  let broken: readonly string[] = []
  let made: PdfAnswer = { why: '' }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let json = `{"broken":${JSON.stringify(broken)},${order.json.slice(1)}`
    for (const text of unshown) json = json.replaceAll(JSON.stringify(text).slice(1, -1), SQUARE)
    made = compile(compiler, json, order)
    if ('pdf' in made) return { pdf: made.pdf, unshown: [...unshown] }
    const found = unshownIn(made.why)
    for (const text of found) unshown.add(text)
    if (found.length > 0) continue
    if (broken.length > 0) return made
    broken = [...order.files.keys()].filter((file) => !isReadable(compiler, file))
    if (broken.length === 0) return made
  }
  return made
}

process.once('message', (message) => {
  // NOTE the only thing that the process is sent.
  process.send?.(answer(message as PdfOrder), () => process.disconnect())
})
