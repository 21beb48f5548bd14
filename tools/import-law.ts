// Checks the import law: who may import whom, and that the check really read the code.
import { join } from 'node:path'
import { z } from 'zod'
import { filesUnder } from './files.ts'
import { type Checked, type Finding, ROOT, runCheck } from './findings.ts'
import { runCommand } from './run-command.ts'

/** Under this many modules the check has read too little to mean anything. */
export const FEWEST_MODULES = 50

const cruised = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
      }),
    ),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string() })),
    }),
  }),
})

const NAMELESS = /(^|\/)(utils?|helpers?|common|types|shared|misc|lib)\//
const BARREL = /(^|\/)index\.tsx?$/

const namesFound = (sources: readonly string[]): Finding[] =>
  sources.flatMap((where) => [
    ...(NAMELESS.test(where)
      ? [{ where, what: 'the folder says nothing of the field: name it after what it is about.' }]
      : []),
    ...(BARREL.test(where)
      ? [{ where, what: 'no barrels: import from the file that holds the thing.' }]
      : []),
  ])

const tooFew = (count: number, fewest: number): Finding[] =>
  count >= fewest
    ? []
    : [
        {
          where: 'src',
          what: `only ${count} modules were read and at least ${fewest} are expected: the check does not see the code.`,
        },
      ]

/** Reads src/ under `root` by the law in this repository's .dependency-cruiser.cjs. */
export const checkImportLaw = async ({
  root = ROOT,
  fewest = FEWEST_MODULES,
}: {
  root?: string
  fewest?: number
} = {}): Promise<Checked> => {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const law = join(ROOT, '.dependency-cruiser.cjs')
  const args = [cruiser, 'src', '--config', law, '--output-type', 'json']
  const ran = await runCommand(process.execPath, args, { cwd: root })
  if (!ran.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${ran.output}`)
  const { modules, summary } = cruised.parse(JSON.parse(ran.stdout))
  const reasons = new Map(summary.ruleSetUsed.forbidden.map((r) => [r.name, r.comment]))
  const own = modules.filter((m) => m.source.startsWith('src/'))
  const findings = [
    ...tooFew(own.length, fewest),
    ...namesFound(filesUnder(root, 'src', /\.tsx?$/)),
    ...summary.violations.map((v) => ({
      where: v.from,
      what: `imports ${v.to}. ${reasons.get(v.rule.name)} (${v.rule.name})`,
    })),
  ]
  return { read: `${own.length} modules read`, findings }
}

if (import.meta.main) await runCheck(checkImportLaw)
