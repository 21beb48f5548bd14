// The table of settings in docs/running/install.md agrees with the program.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, readStore } from '../../src/config.ts'
import { SETTINGS } from '../../src/settings.ts'
import { ROOT } from '../../tools/findings.ts'

const code = (text: string | null): string => (text === null ? '–' : `\`${text}\``)

test('every setting has its row, with flag, variable, defaults and meaning', () => {
  const install = readFileSync(join(ROOT, 'docs/running/install.md'), 'utf8')
  const rows = install.split('\n').filter((line) => /^\| `[A-Z_]+` /.test(line))
  expect(rows).toEqual(
    SETTINGS.map(
      ({ variable, flag, fallback, demo, meaning }) =>
        `| ${code(variable)} | ${code(flag)} | ${code(fallback)} | ${code(demo)} | ${meaning.en} |`,
    ),
  )
})

test('every variable that the program reads is told of', () => {
  const read = new Set<string>()
  const environment = new Proxy({}, { get: (_, name) => void read.add(String(name)) })
  readConfig(environment)
  expect([...read].sort()).toEqual(SETTINGS.map(({ variable }) => variable).sort())
})

test('the defaults told are those that hold', () => {
  const of = (variable: string) => SETTINGS.find((one) => one.variable === variable)?.fallback
  expect(readStore({})).toEqual({ store: { dataFolder: of('MALKEDJA_DATA') } })
  const SIGN_ON = { SIGN_ON: 'sign-on.yaml' }
  expect(readConfig(SIGN_ON)).toMatchObject({
    config: { host: of('HOST'), port: Number(of('PORT')) },
  })
})
