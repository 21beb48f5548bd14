// The lock file names every package that any machine needs, so that `npm ci` passes on all of them.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

test('every platform package that a dependency offers is in the lock file', () => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
  const { packages } = lockfile.parse(JSON.parse(text))
  const isLocked = (name: string, under: string) =>
    `node_modules/${name}` in packages || `${under}/node_modules/${name}` in packages
  const lacking = Object.entries(packages).flatMap(([under, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, under)),
  )
  expect(lacking).toEqual([])
})
