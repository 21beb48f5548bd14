// In which rounds two models or chains are tried on the same facts, each in the version that holds then.
import { existsSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { roundOf } from '../domain/assessment/assess-chain.ts'
import { governing } from '../domain/goals/governing.ts'
import type { VersionOfChain } from '../domain/goals/read-versions.ts'
import type { Model } from '../domain/model/model.ts'
import type { Validity } from '../domain/organisation/organisation.ts'
import {
  firstDayOfRound,
  lastDayOfRound,
  nameOfRound,
  type Round,
} from '../domain/periods/period.ts'
import { chooseRound } from './choose-round.ts'
import type { Asked } from './command.ts'
import { type Gathered, gatherFiles } from './gather-files.ts'
import { type Version, yearToCompare } from './grade-changes.ts'
import { followModel, type NotOpened, type OpenedChain, type OpenedModel } from './open-chain.ts'

export type TriedRound = {
  readonly round: Round
  readonly before: Version
  readonly after: Version
}

/** The round that is asked for, if any, and the day the facts are looked at. */
export type When = { readonly round: string | undefined; readonly at: string }

/** Why a chain tells nothing of grades: it does not follow one of the two models. */
export type Unfollowed = { readonly unfollowed: string }

/** The round by name with the version of each chain that holds in it; null where one of them has none. */
const heldInBoth = (
  before: OpenedChain,
  after: OpenedChain,
  name: string,
): (TriedRound & { readonly after: VersionOfChain }) | null => {
  const [old, now] = [governing(before.versions, name), governing(after.versions, name)]
  if ('refused' in old || 'refused' in now) return null
  return { round: now.round, before: old.version, after: now.version }
}

/**
 * The round that is asked for. Without one each round of each version of the newer chain's model, in a
 * year in which both chains have a version; where a round has no such year, the latest versions in any.
 */
export const roundsOfChains = (
  before: OpenedChain,
  after: OpenedChain,
  { round: name, at }: When,
  asked: Asked,
): readonly TriedRound[] | NotOpened => {
  if (name !== undefined) {
    const now = chooseRound(after.versions, name, at, asked)
    if ('sentence' in now) return notIn(after, now.sentence)
    const old = chooseRound(before.versions, nameOfRound(now.round), at, asked)
    if ('sentence' in old) return notIn(before, old.sentence)
    return [{ round: now.round, before: old.version, after: now.version }]
  }
  const heldBy = (now: VersionOfChain, { id }: { readonly id: string }, year: number) => {
    const held = heldInBoth(before, after, `${id}-${year}`)
    return held?.after === now ? held : null
  }
  const tried = after.versions.flatMap((now) =>
    now.model.rounds.flatMap((round) => {
      const isHeld = (year: number) => heldBy(now, round, year) !== null
      const year = yearToCompare(after.whole, round, at, isHeld)
      return year === null ? [] : (heldBy(now, round, year) ?? [])
    }),
  )
  const [latest] = after.versions
  const untried = latest.model.rounds.filter(
    ({ id }) => !tried.some(({ round }) => round.id === id),
  )
  const alone = untried.flatMap((round): readonly TriedRound[] => {
    const year = yearToCompare(after.whole, round, at)
    const found = year === null ? null : roundOf(latest.model, round.id, year)
    return found === null ? [] : [{ round: found, before: before.versions[0], after: latest }]
  })
  return [...alone, ...tried]
}

const notIn = ({ path }: OpenedChain, sentence: string): NotOpened => ({
  is: 'refused',
  sentences: [`${path}: ${sentence}`],
})

/** The chain whose facts two models are tried on: the one asked for, else the one beside the newer. */
const chainBeside = (asked: string | undefined, model: OpenedModel): string | null => {
  if (asked !== undefined) return asked
  const beside = posix.join(dirname(model.path), 'chain.yaml')
  return existsSync(beside) ? beside : null
}

/** The days a model is in force, and those of the rounds too: it is tried as if it were in force in them. */
const alsoIn = (rounds: readonly Round[], { from, to }: Validity): Validity => ({
  ...(from === undefined ? {} : { from: [from, ...rounds.map(firstDayOfRound)].sort()[0] ?? from }),
  ...(to === undefined ? {} : { to: [to, ...rounds.map(lastDayOfRound)].sort().at(-1) ?? to }),
})

const roundsOfModel = (
  before: Model,
  { model, chain }: Version,
  { round: name, at }: When,
  asked: Asked,
): readonly Round[] | { readonly sentence: string } => {
  if (name === undefined)
    return model.rounds.flatMap((round) => {
      const year = yearToCompare(chain, round, at)
      return year === null ? [] : (roundOf(model, round.id, year) ?? [])
    })
  const chosen = chooseRound([{ model }, { model: before }], name, at, asked)
  return 'sentence' in chosen ? chosen : [chosen.round]
}

/**
 * The rounds in which two models are tried on a chain: null where there is none. A chain follows one
 * of two models when a node type has another name in the other: that is no fault of it.
 */
export const roundsOfModels = (
  before: OpenedModel,
  after: OpenedModel,
  chain: string | undefined,
  when: When,
  asked: Asked,
): readonly TriedRound[] | NotOpened | Unfollowed | null => {
  const { words, language } = asked
  const path = chainBeside(chain, after)
  if (path === null) return null
  const gathered = gatherFiles(path, words)
  if ('sentences' in gathered) return { is: 'refused', sentences: gathered.sentences }
  const followed = (rounds: readonly Round[]) => followBoth(gathered, before, after, rounds, asked)
  const own = followed([])
  if ('unfollowed' in own) {
    const old = followModel(gathered, before.model, language)
    const isNeither = old.is === 'refused' && own.model === after.path
    return chain !== undefined && isNeither ? old : { unfollowed: own.unfollowed }
  }
  const rounds = roundsOfModel(before.model, own.after, when, asked)
  if ('sentence' in rounds) return { is: 'refused', sentences: [rounds.sentence] }
  const then = followed(rounds)
  if ('unfollowed' in then) return { unfollowed: then.unfollowed }
  return rounds.map((round) => ({ round, ...then }))
}

type Followed = Version | (Unfollowed & { readonly model: string })

/** The chain under each of the models, as if both were in force in the rounds; or which of them it does not follow. */
const followBoth = (
  gathered: Gathered,
  before: OpenedModel,
  after: OpenedModel,
  rounds: readonly Round[],
  { words, language }: Asked,
): Pick<TriedRound, 'before' | 'after'> | Exclude<Followed, Version> => {
  const followed = ({ model, path }: OpenedModel): Followed => {
    const read = followModel(gathered, model, language, alsoIn(rounds, model.valid ?? {}))
    if (read.is === 'chain') return { model, chain: read.chain }
    const [first = ''] = read.sentences
    return { unfollowed: words.diff.unfollowed(gathered.entry, path, first), model: path }
  }
  const now = followed(after)
  if ('unfollowed' in now) return now
  const old = followed(before)
  return 'unfollowed' in old ? old : { before: old, after: now }
}
