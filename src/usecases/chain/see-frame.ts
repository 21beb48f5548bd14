// The frame around the staff's pages: the municipality, and the rounds there are to look at.

import { governing } from '../../domain/goals/governing.ts'
import { lastDayOfRound, type Round } from '../../domain/periods/period.ts'
import { roundsFrozen } from '../../store/frozen.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import type { Loaded } from './load-chain.ts'
import { loadChain } from './load-chain.ts'

export type SeenFrame = {
  readonly loaded: Loaded
  /** The latest first. */
  readonly rounds: readonly Round[]
  /** The latest that has begun and has something reported or decided. */
  readonly current: Round | null
  /** Rounds that have been frozen at least once, by name. */
  readonly frozen: ReadonlySet<string>
}

/** This year and the one before, whose accounts are closed in this, and every year that something is told of. */
const yearsOf = ({ chain }: Loaded, today: string): readonly number[] => {
  const year = Number(today.slice(0, 4))
  const years = new Set([year, year - 1])
  for (const { round } of chain.judgements) years.add(Number(round.slice(-4)))
  for (const { period } of chain.readings) years.add(Number(period.slice(0, 4)))
  return [...years].sort((a, b) => b - a)
}

/** Years before these are history that is read in a measure's series, not in rounds of its own. */
const MOST_YEARS = 6

/** The year's rounds, each of the version that is in force in it. */
const roundsOfYear = ({ versions }: Loaded, year: number): readonly Round[] => {
  const names = new Set(
    versions.flatMap(({ model }) => model.rounds.map(({ id }) => `${id}-${year}`)),
  )
  return [...names].flatMap((name) => {
    const found = governing(versions, name)
    return 'refused' in found ? [] : [found.round]
  })
}

const roundsOf = (loaded: Loaded, today: string): readonly Round[] =>
  yearsOf(loaded, today)
    .filter((year) => year <= Number(today.slice(0, 4)))
    .slice(0, MOST_YEARS)
    .flatMap((year) => roundsOfYear(loaded, year))
    .sort((a, b) => lastDayOfRound(b).localeCompare(lastDayOfRound(a)))

const isTold = ({ chain }: Loaded, round: Round): boolean =>
  chain.readings.some((r) => r.period.startsWith(String(round.year))) ||
  chain.judgements.some((j) => j.round === `${round.id}-${round.year}`)

type Rounds = Pick<SeenFrame, 'rounds' | 'current'>

// NOTE a loaded chain never changes, so its rounds are found once a day.
const found = new WeakMap<Loaded, Rounds & { readonly today: string }>()

/** The rounds to look at on a day (ISO), and the one that is shown first. */
export const roundsAt = (loaded: Loaded, today: string): Rounds => {
  const known = found.get(loaded)
  if (known?.today === today) return known
  const rounds = roundsOf(loaded, today)
  const begun = rounds.filter((round) => lastDayOfRound(round) <= today)
  const current = begun.find((round) => isTold(loaded, round)) ?? begun[0] ?? rounds[0] ?? null
  found.set(loaded, { rounds, current, today })
  return { rounds, current }
}

/** @refuses mayNot, noChain */
export const seeFrame = async ({
  tx,
  memory,
  visitor,
  today,
}: Asking): Promise<SeenFrame | MayNot | { readonly refused: 'noChain' }> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  return { loaded, ...roundsAt(loaded, today), frozen: await roundsFrozen(tx) }
}
