// Killed in the middle of writes: nothing that was acknowledged is lost, and nothing is half there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askServer, freshFolder } from './databases.ts'
import { killEmbedded, killPostgresql } from './kills.ts'
import { makeCluster, NO_SERVER, serverPrograms } from './own-cluster.ts'

const KILLS = Number(process.env.TEST_KILLS ?? 25)
const PATIENCE = 60_000 + KILLS * 10_000

test.concurrent(
  `the embedded database loses nothing acknowledged in ${KILLS} kills`,
  async () => {
    const folder = await freshFolder()
    const outcome = await killEmbedded(folder, KILLS)
    rmSync(folder, { recursive: true, force: true })
    expect(outcome).toMatchObject({ kills: KILLS, lost: [], damage: [] })
    expect(outcome.acknowledged).toBeGreaterThan(KILLS)
  },
  PATIENCE,
)

const HAS_SERVER = serverPrograms() !== null
if (!HAS_SERVER) process.stderr.write(`kill test on PostgreSQL skipped: ${NO_SERVER}\n`)

const onServer = HAS_SERVER ? test.concurrent : test.concurrent.skip
onServer(
  `PostgreSQL loses nothing acknowledged in ${KILLS} kills`,
  async () => {
    const cluster = await makeCluster()
    try {
      await cluster.start()
      await askServer(cluster.url, 'create database kills')
      await cluster.kill()
      const outcome = await killPostgresql(cluster, KILLS)
      expect(outcome).toMatchObject({ kills: KILLS, lost: [], damage: [] })
      expect(outcome.acknowledged).toBeGreaterThan(KILLS)
    } finally {
      await cluster.remove()
    }
  },
  PATIENCE,
)

test('PostgreSQL’s server is found where Debian has it, where pg_config says, and in PATH', () => {
  const root = mkdtempSync(join(tmpdir(), 'malkedja-programs-'))
  const folder = (name: string, ...programs: readonly string[]): string => {
    const path = join(root, name)
    mkdirSync(path, { recursive: true })
    for (const program of programs) writeFileSync(join(path, program), '')
    return path
  }
  const found = (path: string): string | null => serverPrograms(path, join(root, 'debian'))
  const client = folder('client', 'initdb')
  const told = folder('told', 'initdb', 'postgres')
  const own = folder('own', 'initdb', 'postgres')
  expect(found(client)).toBeNull()
  expect(found(`${client}:${own}`)).toBe(own)
  writeFileSync(join(client, 'pg_config'), `#!/bin/sh\necho ${told}\n`, { mode: 0o755 })
  expect(found(`${client}:${own}`)).toBe(told)
  folder('debian/9/bin', 'initdb', 'postgres')
  const newest = folder('debian/17/bin', 'initdb', 'postgres')
  expect(found(`${client}:${own}`)).toBe(newest)
  rmSync(root, { recursive: true })
})
