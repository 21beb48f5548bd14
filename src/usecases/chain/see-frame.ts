// The frame around the staff's pages: the municipality, and the rounds there are to look at.

import { isFollowedUp } from '../../domain/goals/followed-up.ts'
import { governing } from '../../domain/goals/governing.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../../domain/periods/period.ts'
import { listAccounts } from '../../store/accounts.ts'
import { roundsFrozen } from '../../store/frozen.ts'
import type { Tx } from '../../store/tx.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import type { Loaded } from './load-chain.ts'
import { loadChain } from './load-chain.ts'

export type SeenFrame = {
  readonly loaded: Loaded
  /** The latest first. */
  readonly rounds: readonly Round[]
  /** The latest that is over and has been told of: decided, written about or reported. */
  readonly current: Round | null
  /** Rounds that have been frozen at least once, by name. */
  readonly frozen: ReadonlySet<string>
  /** How many people have a role here; null: it is followed up, and not asked. */
  readonly people: number | null
}

/** What of a loaded municipality says which rounds there are. */
type Offering = Pick<Loaded, 'chain' | 'versions' | 'open'>

/** How many readings each year has. */
const readingsByYear = ({ chain }: Offering): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { period } of chain.readings) {
    const year = Number(period.slice(0, 4))
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return counts
}

/**
 * Every year from the first that something is told or published of, also one between that nothing is
 * told of yet, to this one; at least the one before, whose accounts are closed in this.
 */
const yearsOf = (loaded: Offering, today: string): readonly number[] => {
  const { chain } = loaded
  const year = Number(today.slice(0, 4))
  const told = [...chain.judgements, ...chain.texts].flatMap(({ round }) =>
    round === undefined ? [] : [Number(round.slice(-4))],
  )
  const published = chain.published.map((figure) => figure.year)
  const first = [...told, ...published, ...readingsByYear(loaded).keys()].reduce(
    (least, one) => Math.min(least, one),
    year - 1,
  )
  return Array.from({ length: year - first + 1 }, (_, back) => year - back)
}

/** The year's rounds, each of the version that is in force in it. */
const roundsOfYear = ({ versions }: Offering, year: number): readonly Round[] => {
  const names = new Set(
    versions.flatMap(({ model }) => model.rounds.map(({ id }) => `${id}-${year}`)),
  )
  return [...names].flatMap((name) => {
    const found = governing(versions, name)
    return 'refused' in found ? [] : [found.round]
  })
}

const roundsOf = (loaded: Offering, today: string): readonly Round[] =>
  yearsOf(loaded, today)
    .flatMap((year) => roundsOfYear(loaded, year))
    .sort((a, b) => lastDayOfRound(b).localeCompare(lastDayOfRound(a)))

/** Of the readings of the year that has most: fewer are single figures, which tell of no round. */
const TOLD = 0.1

/** The rounds that have been told of: judged, written about, or in a year with readings to look at. */
const toldIn = (loaded: Offering): ((round: Round) => boolean) => {
  const { judgements, texts } = loaded.chain
  const named = new Set([...judgements, ...texts].map(({ round }) => round))
  const counts = readingsByYear(loaded)
  const enough = [...counts.values()].reduce((most, one) => Math.max(most, one), 0) * TOLD
  return (round) => named.has(nameOfRound(round)) || (counts.get(round.year) ?? -1) >= enough
}

type Rounds = Pick<SeenFrame, 'rounds' | 'current'>

// NOTE a loaded chain never changes, so its rounds are found once a day.
const found = new WeakMap<Offering, Rounds & { readonly today: string }>()

/**
 * The rounds to look at on a day (ISO), and the one that is shown first: the latest that has been told of,
 * else one that is open.
 */
export const roundsAt = (loaded: Offering, today: string): Rounds => {
  const known = found.get(loaded)
  if (known?.today === today) return known
  const rounds = roundsOf(loaded, today)
  const begun = rounds.filter((round) => lastDayOfRound(round) <= today)
  const open = new Set(loaded.open.map(nameOfRound))
  const opened = rounds.find((round) => open.has(nameOfRound(round)))
  const current = begun.find(toldIn(loaded)) ?? opened ?? begun[0] ?? rounds[0] ?? null
  found.set(loaded, { rounds, current, today })
  return { rounds, current }
}

const howManyPeople = async (tx: Tx): Promise<number> =>
  (await listAccounts(tx)).filter(({ roles, given }) => roles.length + given.length > 0).length

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
  return {
    loaded,
    ...roundsAt(loaded, today),
    frozen: await roundsFrozen(tx),
    people: isFollowedUp(loaded) ? null : await howManyPeople(tx),
  }
}
