// Whose grade changes between two versions when the facts are the same.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { RuleReason } from '../domain/assessment/reasons.ts'
import { tryModel } from '../domain/chain/trial.ts'
import type { Chain } from '../domain/goals/chain.ts'
import { chainOn } from '../domain/goals/chain-on.ts'
import type { Reading } from '../domain/measures/measure.ts'
import type { Model } from '../domain/model/model.ts'
import type { ReadingKind } from '../domain/model/rule.ts'
import { lastDayOfRound, nameOfRound, type Round, spanOf } from '../domain/periods/period.ts'

export type Version = { readonly model: Model; readonly chain: Chain }

/** One assessment that comes to something else; null where it is not made in that version. */
export type GradeChange = {
  readonly node: string
  readonly assessment: string
  readonly before: AssessedNode | null
  readonly after: AssessedNode | null
}
export type GradeChanges = { readonly round: string; readonly changes: readonly GradeChange[] }

/** Readings, others' figures and judgements of the newer version; goals, limits and rules of the own. */
const withFactsOf = (chain: Chain, facts: Chain): Chain => ({
  ...chain,
  readings: facts.readings.filter((reading) => chain.measures.has(reading.measure)),
  peers: facts.peers,
  judgements: facts.judgements.filter((judgement) => chain.nodes.has(judgement.node)),
  texts: facts.texts,
})

/** A conclusion as the terminal says where a node stands: what is decided is the same in both. */
const asAssessed = (
  node: string,
  assessment: string,
  reason: RuleReason | null,
): AssessedNode | null =>
  reason && {
    node,
    assessment,
    scale: reason.scale ?? '',
    suggested: reason.suggestion,
    decided: null,
    reasons: reason,
    measures: [],
  }

/**
 * Assessments in one round whose suggestion differs, in the newer chain's order, removed ones last; each
 * chain as it stands on the round's last day.
 */
export const gradeChanges = (
  before: Version,
  after: Version,
  round: Round,
  at: string,
): GradeChanges => {
  const tried = ({ model, chain }: Version) => ({
    model,
    round,
    chain: chainOn(withFactsOf(chain, after.chain), lastDayOfRound(round)),
  })
  const { turned } = tryModel(tried(before), tried(after), at)
  const changes = turned.flatMap((one): readonly GradeChange[] => {
    const { node, assessment, measure } = one
    if (node === undefined || measure !== undefined) return []
    const [was, is] = [one.before, one.after].map((reason) => asAssessed(node, assessment, reason))
    return [{ node, assessment, before: was ?? null, after: is ?? null }]
  })
  return { round: nameOfRound(round), changes }
}

type Facts = Pick<Chain, 'readings' | 'judgements'>

/** Kinds of values that tell how a year came out. */
const OF_OUTCOME: readonly ReadingKind[] = ['outcome', 'preliminary']

/** What is known of in a year: a measure that has a value, or a goal that has a decision. */
type Known = { readonly year: number; readonly what: string }

const valuesOf = ({ readings }: Facts): readonly (Known & { readonly reading: Reading })[] =>
  readings.map((reading) => ({
    year: Number(reading.period.slice(0, 4)),
    what: `measure ${reading.measure}`,
    reading,
  }))

const decisionsOf = ({ judgements }: Facts): readonly (Known & { readonly round: string })[] =>
  judgements.map(({ round, node }) => ({
    year: Number(round.slice(-4)),
    what: `node ${node}`,
    round: round.slice(0, -5),
  }))

/** The decisions in the round, and the values of the kind it asks for. */
const knownInRound = (
  facts: Facts,
  { id, kind, from, to }: Omit<Round, 'year'>,
): readonly Known[] => [
  ...valuesOf(facts).filter(({ reading }) => {
    const span = spanOf(reading.period)
    const isOutcome = OF_OUTCOME.includes(reading.kind)
    const isWithin = span !== null && span.from >= from && span.to <= to
    return span !== null && (isOutcome ? isWithin : kind === 'forecast')
  }),
  ...decisionsOf(facts).filter(({ round }) => round === id),
]

/** The latest year in which at least half as much is known as in the year in which most is. */
const latestWellKnown = (known: readonly Known[]): number | null => {
  const years = [...new Set(known.map(({ year }) => year))].map((year) => ({
    year,
    size: new Set(known.flatMap((one) => (one.year === year ? one.what : []))).size,
  }))
  const most = Math.max(0, ...years.map(({ size }) => size))
  const well = years.filter(({ size }) => size * 2 >= most)
  return well.length === 0 ? null : Math.max(...well.map(({ year }) => year))
}

/**
 * The year, no later than the day's, in which a round is compared where none is asked for: the latest in
 * which at least half as much is known of what it assesses as in any year, so that a year with a few
 * early values is not taken; by any value or decision where it never has its own, and the day's where
 * there are none at all.
 * @in isTried the years that can be compared; left out: all
 * @out null where the day's is the only one left and cannot be
 */
export const yearToCompare = (
  facts: Facts,
  round: Omit<Round, 'year'>,
  at: string,
  isTried: (year: number) => boolean = () => true,
): number | null => {
  const today = Number(at.slice(0, 4))
  const byThen = (known: readonly Known[]) =>
    latestWellKnown(known.filter(({ year }) => year <= today && isTried(year)))
  return (
    byThen(knownInRound(facts, round)) ??
    byThen([...valuesOf(facts), ...decisionsOf(facts)]) ??
    (isTried(today) ? today : null)
  )
}
