// What the tests of the citizens' pages came to, as it comes with the program.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const FILE = new URL('../../../docs/accessibility/tested-pages.json', import.meta.url)

const shape = z.object({
  day: z.iso.date(),
  version: z.string(),
  tools: z.array(z.string()),
  standard: z.string(),
  widths: z.array(z.number()),
  pages: z.array(z.string()),
  violations: z.array(z.object({ page: z.string(), rule: z.string() })),
  besides: z.array(z.enum(['keyboard', 'noScript', 'forcedColours', 'sized'])),
  known: z.array(z.object({ sv: z.string(), en: z.string() })),
})

/** null: this release comes without results. Throws where the program's own file cannot be read. */
export const testedPages = (): z.infer<typeof shape> | null =>
  existsSync(FILE) ? shape.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : null
