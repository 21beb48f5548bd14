// What stops a change of the model: days that are taken, types in use, decided grades that would be lost.
import { type Chain, type Judgement, type Node, THE_WHOLE } from '../goals/chain.ts'
import { governing } from '../goals/governing.ts'
import { daysInForce } from '../goals/in-force.ts'
import { roundNamed } from '../goals/round-standing.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import { dayAfter } from '../organisation/organisation.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import {
  type Adopting,
  type AdoptionStop,
  type NamedRound,
  someOf,
  type Versioned,
} from './adopting.ts'

/** A round's name as a round, by whichever version has it; nothing where none does. */
export const roundIn = (versions: readonly Versioned[], name: string): readonly Round[] =>
  versions.flatMap(({ model }) => roundNamed(model, name) ?? []).slice(0, 1)

/** A round as the version that has it calls it. */
export const namedRound = (versions: readonly Versioned[], round: Round): NamedRound => {
  const [own] = versions.flatMap(({ model }) => model.rounds.filter(({ id }) => id === round.id))
  const label = own?.label === undefined ? {} : { label: own.label }
  return { name: nameOfRound(round), year: round.year, ...label }
}

/** Rounds whose conclusions must not move: closed, or frozen though they stand open again. */
export const fixedRounds = ({ versions, closed, frozen }: Adopting): readonly Round[] => {
  const rounds = [
    ...closed.map(({ round }) => round),
    ...[...frozen].flatMap((name) => roundIn(versions, name)),
  ]
  const names = rounds.map(nameOfRound)
  return rounds.filter((round, index) => names.indexOf(nameOfRound(round)) === index)
}

/** A first day that is taken, or that would move a round whose conclusions stand. */
export const stopsByDays = (adopting: Adopting, { valid }: Model): readonly AdoptionStop[] => {
  const from = valid?.from ?? ''
  const begins =
    adopting.versions
      .map(({ model }) => model.valid?.from ?? '')
      .sort()
      .at(-1) ?? ''
  const ends: readonly AdoptionStop[] =
    valid?.to !== undefined && valid.to < from
      ? [{ refused: 'adoptionEndsFirst', from, to: valid.to }]
      : []
  if (begins >= from) return [...ends, { refused: 'versionBeginsLater', begins }]
  const fixed = fixedRounds(adopting)
    .filter((round) => lastDayOfRound(round) >= from)
    .sort((a, b) => lastDayOfRound(a).localeCompare(lastDayOfRound(b)))
  const last = fixed.at(-1)
  if (last === undefined) return ends
  const earliest = dayAfter(lastDayOfRound(last))
  return [
    ...ends,
    {
      refused: 'roundsFixed',
      rounds: fixed.map((round) => namedRound(adopting.versions, round)),
      earliest,
    },
  ]
}

/** Whether a node stands on the day or later, as long as its type is in use. */
export const livesFrom = (node: Node, model: Model, day: string): boolean => {
  const { to } = daysInForce(model, node)
  return to === undefined || to >= day
}

/** Types of living nodes that the version before has, and no version after. */
export const typesInUse = (
  { chain }: Pick<Adopting, 'chain'>,
  before: Model,
  after: readonly Versioned[],
  from: string,
): readonly AdoptionStop[] =>
  [...before.types.values()].flatMap(({ id, label }): readonly AdoptionStop[] => {
    if (after.some(({ model }) => model.types.has(id))) return []
    const living = [...chain.nodes.values()].filter(
      (node) => node.type === id && livesFrom(node, before, from),
    )
    if (living.length === 0) return []
    return [{ refused: 'typeInUse', label, nodes: someOf(living.map(({ title }) => title)) }]
  })

const isReadable = (
  model: Model,
  chain: Chain,
  { node, assessment, grade }: Judgement,
): boolean => {
  const type = model.types.get(chain.nodes.get(node)?.type ?? '')
  const judged = node === THE_WHOLE ? model.verdicts : (type?.assessments ?? [])
  const scale = judged.find(({ id }) => id === assessment)?.scale
  return model.scales.get(scale ?? '')?.grades.some(({ id }) => id === grade) === true
}

const titleOfJudged = (
  chain: Chain,
  versions: readonly Versioned[],
  node: string,
  assessment: string,
): readonly Text[] => {
  const title = chain.nodes.get(node)?.title
  if (title !== undefined) return [title]
  const verdicts = versions.flatMap(({ model }) => model.verdicts)
  return verdicts
    .filter(({ id }) => id === assessment)
    .map(({ label }) => label)
    .slice(0, 1)
}

/** Decided grades that can be read by the versions before and not by those after. */
export const judgementsLost = (
  { chain }: Pick<Adopting, 'chain'>,
  before: readonly Versioned[],
  after: readonly Versioned[],
): readonly AdoptionStop[] => {
  const reads = (versions: readonly Versioned[], judgement: Judgement): boolean => {
    const found = governing(versions, judgement.round)
    return !('refused' in found) && isReadable(found.version.model, chain, judgement)
  }
  const lost = chain.judgements.filter((one) => reads(before, one) && !reads(after, one))
  if (lost.length === 0) return []
  const names = [...new Set(lost.map(({ round }) => round))]
  const rounds = names.flatMap((name) => roundIn(before, name))
  const titles = lost.flatMap(({ node, assessment }) =>
    titleOfJudged(chain, before, node, assessment),
  )
  return [
    {
      refused: 'judgementsLost',
      rounds: rounds.map((round) => namedRound(before, round)),
      nodes: someOf(titles),
    },
  ]
}
