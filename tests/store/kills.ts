// Kills the database in the middle of writes, again and again, and counts what was lost.
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { openStore } from '../../src/store/connect.ts'
import { addOrganisation } from '../../src/store/organisations.ts'
import { type OwnCluster, urlIn } from './own-cluster.ts'
import { type FoundPairs, findDamage, writePair } from './written-pairs.ts'

export type KillOutcome = {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged and not there after a kill. */
  readonly lost: readonly string[]
  readonly damage: readonly string[]
}

/** Nothing is written there. */
const FILES = join(tmpdir(), 'malkedja-kills-files')

const WRITER = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
const stateShape = z.object({ whole: z.array(z.string()), damage: z.array(z.string()) })

/** From the first acknowledgement on, as long as a kill waits: anywhere in the middle of a write. */
const untilTheKill = (): number => 10 + Math.random() * 150

type Round = { readonly found: FoundPairs; readonly acknowledged: readonly string[] }

/** A writer process that has loaded its program and waits for the word before it opens the folder. */
const readyWriter = (folder: string) =>
  spawn(process.execPath, [WRITER, folder, 'wait'], { stdio: ['pipe', 'pipe', 'inherit'] })

/** Lets a writer write: what it found at its start, and what it acknowledged before it was killed. */
const writeAndKill = (child: ReturnType<typeof readyWriter>): Promise<Round> =>
  new Promise((done, failed) => {
    const acknowledged: string[] = []
    let found: FoundPairs | null = null
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (found === null) found = stateShape.parse(JSON.parse(line))
      else if (acknowledged.push(line) === 1)
        setTimeout(() => child.kill('SIGKILL'), untilTheKill())
    })
    child.once('close', (code, signal) => {
      if (found === null || signal !== 'SIGKILL')
        failed(new Error(`the writer ended by itself: ${code ?? signal}`))
      else done({ found, acknowledged })
    })
    child.stdin.write('write\n')
  })

/** Compares what is there with all that was ever acknowledged. */
const tally = (rounds: readonly Round[], last: FoundPairs): KillOutcome => {
  const lost: string[] = []
  const damage: string[] = []
  const acknowledged = new Set<string>()
  const check = (found: FoundPairs): void => {
    const there = new Set(found.whole)
    for (const name of acknowledged) if (!there.has(name)) lost.push(name)
    damage.push(...found.damage)
  }
  for (const round of rounds) {
    check(round.found)
    for (const name of round.acknowledged) acknowledged.add(name)
  }
  check(last)
  return { kills: rounds.length, acknowledged: acknowledged.size, lost, damage }
}

/** Kills a process that writes to the folder's embedded database `kills` times. */
export const killEmbedded = async (folder: string, kills: number): Promise<KillOutcome> => {
  const rounds: Round[] = []
  let next = readyWriter(folder)
  try {
    while (rounds.length < kills) {
      const writer = next
      next = readyWriter(folder)
      rounds.push(await writeAndKill(writer))
    }
  } finally {
    next.kill('SIGKILL')
  }
  const store = await openStore({ dataFolder: folder })
  const last = await findDamage(store)
  await store.close()
  return tally(rounds, last)
}

const WRITERS = 4

/** Writes on four connections and kills every process of the server in the middle of it. */
const writeAndKillServer = async (cluster: OwnCluster, round: number): Promise<Round> => {
  await cluster.start()
  const store = await openStore({ databaseUrl: urlIn(cluster, 'kills'), filesFolder: FILES })
  await store.asMember('kumla', 'writer', (tx) => addOrganisation(tx, { name: 'Kumla' }))
  const found = await findDamage(store)
  const acknowledged: string[] = []
  let killed = false
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let count = 0; !killed; count += 1) {
      const name = `${round}-${writer}-${count}`
      await writePair(store, name)
      acknowledged.push(name)
    }
  })
  const ended = Promise.allSettled(writers)
  await new Promise((passed) => setTimeout(passed, untilTheKill()))
  await cluster.kill()
  killed = true
  await ended
  await store.close()
  return { found, acknowledged }
}

/** Kills the cluster's processes `kills` times; the cluster is stopped afterwards. */
export const killPostgresql = async (cluster: OwnCluster, kills: number): Promise<KillOutcome> => {
  const rounds: Round[] = []
  for (let kill = 0; kill < kills; kill += 1) rounds.push(await writeAndKillServer(cluster, kill))
  await cluster.start()
  const store = await openStore({ databaseUrl: urlIn(cluster, 'kills'), filesFolder: FILES })
  const last = await findDamage(store)
  await store.close()
  return tally(rounds, last)
}
