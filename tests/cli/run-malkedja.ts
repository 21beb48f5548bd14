// Runs a command line in this process, as src/cli/main.ts would, and keeps what it wrote.
import { runCommandLine } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** A Swedish terminal on 2026-11-22 that is no screen, unless told otherwise. */
export const malkedja = async (
  args: readonly string[],
  world: Partial<Omit<Terminal, 'out' | 'err'>> = {},
): Promise<Ran> => {
  let out = ''
  let err = ''
  const code = await runCommandLine(
    args,
    {
      env: { LANG: 'sv_SE.UTF-8' },
      today: '2026-11-22',
      isScreen: false,
      isErrScreen: false,
      width: 100,
      onInterrupt: () => () => {},
      ...world,
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
    },
    '0.1.0',
  )
  return { code, out, err }
}
