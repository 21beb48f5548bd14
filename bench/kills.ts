// The store's kill test many times over: what was acknowledged and is not there afterwards.

import { availableParallelism } from 'node:os'
import { progressOn } from '../src/cli/terminal.ts'
import { type KillOutcome, killEmbedded, killPostgresql } from '../tests/store/kills.ts'
import { makeCluster, NO_SERVER, serverPrograms } from '../tests/store/own-cluster.ts'
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

type Total = {
  kills: number
  acknowledged: number
  lost: string[]
  damage: string[]
  /** Why it ended before the kills were enough; null: it did not, or the hour had passed. */
  broke: string | null
}

const progress = progressOn({
  err: (text) => process.stderr.write(text),
  isErrScreen: process.stderr.isTTY === true,
  width: process.stderr.columns ?? 100,
})

/** Kills until they are enough, an hour has passed, or something breaks; what is counted stays counted. */
const killAll = async (
  name: string,
  kills: number,
  kill: (kills: number) => Promise<KillOutcome>,
): Promise<Total> => {
  const total: Total = { kills: 0, acknowledged: 0, lost: [], damage: [], broke: null }
  const from = performance.now()
  let begun = 0
  const goOnKilling = async (): Promise<void> => {
    while (begun < kills && total.broke === null && performance.now() < from + HOUR) {
      const several = Math.min(AT_A_TIME, kills - begun)
      begun += several
      const outcome = await kill(several)
      total.kills += outcome.kills
      total.acknowledged += outcome.acknowledged
      total.lost.push(...outcome.lost)
      total.damage.push(...outcome.damage)
      progress.step(`kills: ${name}, ${told(total, kills, from)}`)
    }
  }
  // NOTE the figures are told with why it broke, and are not met.
  const tellWhy = (error: unknown): void => {
    total.broke = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), 4) }, () => goOnKilling().catch(tellWhy)),
  )
  progress.end()
  return total
}

const told = ({ kills, acknowledged, lost, damage }: Total, asked: number, from: number): string =>
  [
    `${kills} kills of ${asked}`,
    `${acknowledged} acknowledged`,
    `${lost.length} lost`,
    `${damage.length} damaged`,
    `${((performance.now() - from) / 1000).toFixed(0)} s`,
  ].join(', ')

/** What is looked for after the kills, by the line it is told in. */
const LINES = [
  ['acknowledged and lost', 'lost'],
  ['damage', 'damage'],
] as const

const measureOn = async (
  name: string,
  asked: number,
  kill: (kills: number) => Promise<KillOutcome>,
): Promise<Measured[]> => {
  const from = performance.now()
  const total = await killAll(name, asked, kill)
  const where = told(total, asked, from)
  const broke = total.broke === null ? [] : [`broke: ${total.broke}`]
  return LINES.map(([line, of]) => ({
    name: `kills: ${name}, ${line}`,
    goal: 0,
    measured: total[of].length,
    unit: 'found',
    against: [where, ...broke, ...total[of].slice(0, 3)].join('; '),
    met: total.broke === null && total.kills >= asked && total[of].length === 0,
  }))
}

const notMeasured = (name: string, why: string): Measured[] =>
  LINES.map(([line]) => ({
    name: `kills: ${name}, ${line}`,
    goal: 0,
    measured: null,
    unit: 'found',
    against: why,
    met: false,
  }))

/** Kills both databases in the middle of writes. */
export const measureKills = async (kills: number): Promise<Measured[]> => [
  ...(await measureOn('embedded', kills, inFolder)),
  ...(serverPrograms() === null
    ? notMeasured('postgresql', NO_SERVER)
    : await measureOn('postgresql', kills, inCluster)),
]
