// Killed in the middle of writes: nothing that was acknowledged is lost, and nothing is half there.
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { askServer, freshFolder } from './databases.ts'
import { killEmbedded, killPostgresql } from './kills.ts'
import { makeCluster, serverPrograms } from './own-cluster.ts'

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

if (serverPrograms() === null)
  process.stderr.write('kill test on PostgreSQL left out: no PostgreSQL is installed here\n')
else
  test.concurrent(
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
