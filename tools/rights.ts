// Writes docs/running/rights.md from the table of rights that the program asks.
import { readFileSync, writeFileSync } from 'node:fs'
import { ROLES, type Role } from '../src/domain/organisation/role.ts'
import { ACTS, RIGHTS } from '../src/domain/workflow/may.ts'
import { staffWords } from '../src/text/staff.ts'

const FILE = new URL('../docs/running/rights.md', import.meta.url)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const reachOf = (rights: Readonly<Partial<Record<Role, string>>>, role: Role): string =>
  ({ all: 'all', own: 'own body', room: 'own room', whole: 'whole', '': '–' })[
    rights[role] ?? ''
  ] ?? ''

/** The document as it should stand. */
export const rightsText = (): string => {
  const [sv, en] = [staffWords('sv'), staffWords('en')]
  const acts = ACTS.map((act) =>
    row([
      `${sv.acts[act]} (${en.acts[act]})`,
      `\`${act}\``,
      ...ROLES.map((role) => reachOf(RIGHTS[act], role)),
    ]),
  )
  return `# Who may what

This page is written by \`tools/rights.ts\` from the table that the program itself asks (\`RIGHTS\` in [may.ts](../../src/domain/workflow/may.ts)), and a test holds it to that. The table makes the buttons in the app and the API's answers too: every address of the API says which act it is for, and \`/api/openapi.json\` shows it as \`x-act\`.

- **all**: anywhere in the municipality.
- **own body**: in the body that the role is held for, and those under it. A role that is held for the whole municipality reaches all of it.
- **own room**: in the [room](rounds.md#rooms) of the body that the role is held for, which is the whole of a committee, board or company with its departments and units. Held for the whole municipality it reaches none. Who may write or act with a part somewhere reads in that room too.
- **whole**: only where the role is held for the whole municipality. Held for one body it may not.
- **–**: may not.

A controller, a reporter, a unit manager, a secretary, a reader and a politician can be given for one body as well as for the whole municipality. Model owner, auditor and administrator are of the whole municipality.

The published pages ask for no role.

${row(['May', 'Act', ...ROLES.map((role) => `${sv.roles[role]} (${en.roles[role]})`)])}
${row(['---', '---', ...ROLES.map(() => '---')])}
${acts.join('\n')}
`
}

/** The document as it stands. */
export const publishedRights = (): string => readFileSync(FILE, 'utf8')

if (import.meta.main) {
  writeFileSync(FILE, rightsText())
  console.log('docs/running/rights.md')
}
