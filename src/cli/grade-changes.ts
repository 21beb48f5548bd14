// Whose grade changes between two versions when the facts are the same.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { RuleReason } from '../domain/assessment/reasons.ts'
import { tryModel } from '../domain/chain/trial.ts'
import type { Chain } from '../domain/goals/chain.ts'
import type { Model } from '../domain/model/model.ts'
import type { ReadingKind } from '../domain/model/rule.ts'
import { nameOfRound, type Round, spanOf } from '../domain/periods/period.ts'

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

/** Assessments in one round whose suggestion differs, in the newer chain's order, removed ones last. */
export const gradeChanges = (
  before: Version,
  after: Version,
  round: Round,
  at: string,
): GradeChanges => {
  const tried = ({ model, chain }: Version) => ({
    model,
    round,
    chain: withFactsOf(chain, after.chain),
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

/** Years, no later than the day's, with a decision in the round or a value of the kind it asks for. */
const yearsOfRound = (
  { readings, judgements }: Facts,
  { id, kind, from, to }: Omit<Round, 'year'>,
  today: number,
): readonly number[] => {
  const taken = readings.flatMap((reading) => {
    const span = spanOf(reading.period)
    const isForetold = kind === 'forecast' && !OF_OUTCOME.includes(reading.kind)
    const isWithin = span !== null && span.from >= from && span.to <= to
    return span !== null && (isForetold || (isWithin && OF_OUTCOME.includes(reading.kind)))
      ? [span.year]
      : []
  })
  const decided = judgements
    .filter(({ round }) => round.slice(0, -5) === id)
    .map(({ round }) => Number(round.slice(-4)))
  return [...taken, ...decided].filter((year) => year <= today)
}

/**
 * The latest year, no later than the day's, in which the round has something to assess; the latest
 * with any value or decision where it never has, and the day's where there are none at all.
 */
export const latestYearOfRound = (facts: Facts, round: Omit<Round, 'year'>, at: string): number => {
  const today = Number(at.slice(0, 4))
  const { readings, judgements } = facts
  const any = [
    ...readings.map(({ period }) => Number(period.slice(0, 4))),
    ...judgements.map((one) => Number(one.round.slice(-4))),
  ].filter((year) => year <= today)
  const own = yearsOfRound(facts, round, today)
  const years = own.length > 0 ? own : any
  return years.length === 0 ? today : years.reduce((a, b) => Math.max(a, b))
}
