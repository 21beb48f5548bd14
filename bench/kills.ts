// The store's kill test many times over: what was acknowledged and is not there afterwards.

import { type KillOutcome, killEmbedded, killPostgresql } from '../tests/store/kills.ts'
import { makeCluster, serverPrograms } from '../tests/store/own-cluster.ts'
import { askOnce, withFolder } from './places.ts'
import type { Measured } from './rollup.ts'

// NOTE every restart reads back all that was ever written, so kills of one folder cost more and more;
// as many at a time as the test has, each time in a folder of its own, they cost the same.
const AT_A_TIME = 25
const HOUR = 3_600_000

const inFolder = (kills: number): Promise<KillOutcome> =>
  withFolder((folder) => killEmbedded(folder, kills))

const inCluster = async (kills: number): Promise<KillOutcome> => {
  const cluster = await makeCluster()
  try {
    await cluster.start()
    await askOnce(cluster.url, 'create database kills')
    await cluster.kill()
    return await killPostgresql(cluster, kills)
  } finally {
    await cluster.remove()
  }
}

type Total = { kills: number; acknowledged: number; lost: string[]; damage: string[] }

/** Kills until they are enough or an hour has passed. */
const killAll = async (
  kills: number,
  kill: (kills: number) => Promise<KillOutcome>,
): Promise<Total> => {
  const total: Total = { kills: 0, acknowledged: 0, lost: [], damage: [] }
  const end = performance.now() + HOUR
  while (total.kills < kills && performance.now() < end) {
    const outcome = await kill(Math.min(AT_A_TIME, kills - total.kills))
    total.kills += outcome.kills
    total.acknowledged += outcome.acknowledged
    total.lost.push(...outcome.lost)
    total.damage.push(...outcome.damage)
  }
  return total
}

const linesOf = (name: string, asked: number, seconds: number, total: Total): Measured[] => {
  const { kills, acknowledged, lost, damage } = total
  const where = `${kills} kills of ${asked}, ${acknowledged} acknowledged, ${seconds.toFixed(0)} s`
  const all = [
    { name: `kills: ${name}, acknowledged and lost`, found: lost },
    { name: `kills: ${name}, damage`, found: damage },
  ]
  return all.map(({ name, found }) => ({
    name,
    goal: 0,
    measured: found.length,
    unit: 'found',
    against: [where, ...found.slice(0, 3)].join('; '),
    met: kills >= asked && found.length === 0,
  }))
}

const timed = async (
  name: string,
  kills: number,
  kill: (kills: number) => Promise<KillOutcome>,
): Promise<Measured[]> => {
  const from = performance.now()
  const total = await killAll(kills, kill)
  return linesOf(name, kills, (performance.now() - from) / 1000, total)
}

/** Kills both databases in the middle of writes; PostgreSQL is left out where it is not installed. */
export const measureKills = async (kills: number): Promise<Measured[]> => [
  ...(await timed('embedded', kills, inFolder)),
  ...(serverPrograms() === null ? [] : await timed('postgresql', kills, inCluster)),
]
