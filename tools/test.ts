// The test command: every check of the repository, one after the other, and one closing line.
import { join } from 'node:path'
import { getChromium } from './chromium.ts'
import { type Checked, printChecked, ROOT } from './findings.ts'
import { checkGlossary } from './glossary.ts'
import { checkImportLaw } from './import-law.ts'
import { checkLinks } from './links.ts'
import { getPaperPrograms } from './paper-programs.ts'
import { chooseTestDatabase } from './postgres.ts'
import { runCommand } from './run-command.ts'
import { closingLine, oneCheck, runSteps, type Step } from './step.ts'
import { runVitest } from './vitest-step.ts'

const fromTool = (name: string, line: string, script: string, args: readonly string[]): Step => ({
  name,
  run: async (onLine) => {
    const ran = await runCommand(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      onLine,
    })
    return oneCheck(ran.code === 0, line, ran.output)
  },
})

const fromCheck = (name: string, check: () => Promise<Checked>): Step => ({
  name,
  run: async () => {
    const checked = await check()
    const count = checked.findings.length
    const line = count === 0 ? checked.read : `${count} found, ${checked.read}`
    return oneCheck(count === 0, line, printChecked(checked))
  },
})

const unitTests: Step = {
  name: 'Unit, spec and store tests',
  run: async (onLine) => {
    const database = await chooseTestDatabase(process.env.TEST_DATABASE_URL)
    if (database.use === 'broken') return oneCheck(false, 'not run', database.line)
    const { TEST_DATABASE_URL: _, ...env } = process.env
    const given = database.use === 'postgres' ? { ...env, TEST_DATABASE_URL: database.url } : env
    const { counted, output } = await runVitest('unit', ROOT, given, onLine)
    return { counted, line: `${closingLine(counted)}; ${database.line}`, output }
  },
}

const browserTests: Step = {
  name: 'End to end and accessibility',
  run: async (onLine) => {
    const chromium = await getChromium(ROOT, onLine)
    if (!chromium.found) return oneCheck(false, 'not run', chromium.why)
    const without = await getPaperPrograms(ROOT, onLine)
    if (without !== null) return oneCheck(false, 'not run', without)
    const env = { ...process.env, CHROMIUM_PATH: chromium.path }
    const { counted, output } = await runVitest('e2e', ROOT, env, onLine)
    return { counted, line: `${closingLine(counted)}; in ${chromium.path}`, output }
  },
}

const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const steps = [
  fromTool('Format and lint', 'biome', BIOME, ['check', '--colors=off', '.']),
  fromTool('Types', 'tsc', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', ROOT]),
  fromCheck('Import law', () => checkImportLaw()),
  fromCheck('Glossary', () => checkGlossary()),
  fromCheck('Links in documents', () => checkLinks()),
  unitTests,
]

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const fast = process.argv.includes('--fast')
const counted = await runSteps(fast ? steps : [...steps, browserTests])
console.log(closingLine(counted))
if (counted.failed > 0) process.exitCode = 1
