// The container's recipe agrees with the program: where it listens, where its data is, how it is seen to be well.
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildApp } from '../../src/build-app.ts'
import { readDemo } from '../../src/config.ts'
import { DEFAULTS } from '../../src/settings.ts'
import { ROOT } from '../../tools/findings.ts'

const RECIPE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
const told = (instruction: string): readonly string[] =>
  [...RECIPE.matchAll(new RegExp(`^${instruction} (.+)$`, 'gm'))].map(([, rest = '']) => rest)

test('it is reached from outside, at the port that is told', () => {
  const [host = ''] = told('ENV').flatMap((set) => /^HOST=(.*)$/.exec(set)?.[1] ?? [])
  expect(readDemo({ HOST: host })).toMatchObject({ demo: { host: '0.0.0.0' } })
  expect(told('EXPOSE')).toEqual([String(DEFAULTS.serve.port)])
})

test('its data lies in the volume', () => {
  const [volume = ''] = told('VOLUME')
  const [workdir = ''] = told('WORKDIR')
  expect(join(workdir, DEFAULTS.serve.data).startsWith(`${volume}/`)).toBe(true)
  expect(told('ENV').join()).not.toMatch(/MALKEDJA_DATA|DATABASE_URL/)
})

test('it runs as a user who is not root, from there on', () => {
  const lines = RECIPE.split('\n')
  const user = lines.indexOf('USER node')
  expect(user).toBeGreaterThan(0)
  expect(lines.slice(user).filter((line) => /^(RUN|USER|COPY)/.test(line))).toEqual(['USER node'])
})

test('what root has built, the one who runs it may read', async () => {
  const folder = await buildApp()
  expect(statSync(folder).mode).toBe(statSync(dirname(folder)).mode)
})

const health = (port: number): Promise<number | null> => {
  const [node, ...args] = JSON.parse(/^ *CMD (\[.*\])$/m.exec(RECIPE)?.[1] ?? '[]')
  expect(node).toBe('node')
  return new Promise((ended) => {
    const env = { ...process.env, PORT: String(port) }
    spawn(process.execPath, args, { env }).once('exit', ended)
  })
}

test('it is well when its first page answers, also where nothing is published, and ill when that fails or nobody answers', async () => {
  let status = 200
  const server = createServer((_request, reply) => reply.writeHead(status).end())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await health(port)).toBe(0)
  status = 404
  expect(await health(port)).toBe(0)
  status = 500
  expect(await health(port)).toBe(1)
  await new Promise((closed) => server.close(closed))
  expect(await health(port)).toBe(1)
})
