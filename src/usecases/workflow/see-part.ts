// One body's part of a round with all that is asked for there, for the one who has it to do.
import type { Measure } from '../../domain/measures/measure.ts'
import { goneUpIn } from '../../domain/organisation/succession.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { type AskedValue, decidedBy } from '../../domain/workflow/asked-values.ts'
import type { Part } from '../../domain/workflow/parts.ts'
import type { Move } from '../../domain/workflow/stages.ts'
import { latestTextsAbout, type StoredText } from '../../store/node-texts.ts'
import { movesOf, type StoredMove } from '../../store/part-moves.ts'
import { readingsInForce, type StoredReading } from '../../store/readings.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { type Decidable, decidableOf } from '../assessment/decidable.ts'
import type { NoRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking } from '../visitor.ts'
import { deliveredText } from './delivered-parts.ts'
import { moveOf } from './part-standings.ts'
import type { RoundParts } from './round-parts.ts'
import { isShut, type SeenPart, seeParts } from './see-parts.ts'

/** A value that the part is asked for, with the readings in force of each kind it can be of. */
export type SeenValue = {
  readonly asked: AskedValue
  readonly measure: Measure
  readonly kinds: readonly {
    readonly kind: AskedValue['kinds'][number]
    readonly current: StoredReading | null
  }[]
}

/** A judgement that the part is asked for; `decidable` null: the visitor may not make it, or not now. */
export type SeenJudgement = {
  readonly node: string
  readonly assessment: string
  readonly isMade: boolean
  readonly decidable: Decidable | null
}

export type SeenWholePart = SeenPart & {
  readonly opened: SeenRound
  readonly isOpen: boolean
  readonly asked: RoundParts
  readonly values: readonly SeenValue[]
  /** The latest texts of each goal that can be written about, by goal, in the chain's order. */
  readonly texts: ReadonlyMap<string, readonly StoredText[]>
  readonly judgements: readonly SeenJudgement[]
  /** The latest first. */
  readonly history: readonly (Omit<StoredMove, 'move'> & { readonly move: Move })[]
  /** The visitor may write in it now. */
  readonly mayWrite: boolean
}

const isOf = (one: StoredReading, { unit, sex, period }: AskedValue, kind: string): boolean =>
  one.unitId === unit && one.sex === sex && one.period === period && one.kind === kind

const valuesOf = async (
  { tx }: Asking,
  { chain }: SeenRound,
  { asks }: Part,
): Promise<readonly SeenValue[]> => {
  const asked = asks.filter((ask) => ask.is === 'value')
  const readings = await readingsInForce(tx, [...new Set(asked.map(({ measure }) => measure))])
  const byMeasure = Map.groupBy(readings, ({ measureId }) => measureId)
  return asked.flatMap((one) => {
    const measure = chain.measures.get(one.measure)
    if (measure === undefined) return []
    const own = byMeasure.get(one.measure) ?? []
    const kinds = one.kinds.map((kind) => ({
      kind,
      current: own.findLast((reading) => isOf(reading, one, kind)) ?? null,
    }))
    return [{ asked: one, measure, kinds }]
  })
}

/** The goals that the part is about and its own body answers for, in the chain's order: each can be written about. */
const goalsOf = ({ chain }: Pick<SeenRound, 'chain'>, { body, asks }: Part): readonly string[] => {
  const decided = decidedBy(chain.nodes.values())
  const about = new Set(
    asks.flatMap((ask) =>
      ask.is === 'value'
        ? (decided.get(ask.measure) ?? [])
        : ask.is === 'newText'
          ? []
          : [ask.node],
    ),
  )
  return [...chain.nodes.values()]
    .filter(({ id, owner }) => owner === body && about.has(id))
    .map(({ id }) => id)
}

const textsOf = async (
  { tx }: Asking,
  { facts }: Pick<SeenRound, 'facts'>,
  goals: readonly string[],
): Promise<SeenWholePart['texts']> => {
  const latest = await latestTextsAbout(tx, goals, nameOfRound(facts.round))
  return new Map(goals.map((goal) => [goal, latest.get(goal) ?? []]))
}

/** What was done with the part, and before that with those of bodies that have gone up in its own. */
const historyOf = async (
  { tx, today }: Asking,
  { chain, facts }: SeenRound,
  body: string,
): Promise<SeenWholePart['history']> => {
  const round = nameOfRound(facts.round)
  const moves: StoredMove[] = []
  for (const one of [body, ...goneUpIn(chain.bodies, body, today)])
    moves.push(...(await movesOf(tx, round, one)))
  return moves
    .toSorted((one, other) => other.changeNumber - one.changeNumber)
    .map((one) => ({ ...one, move: moveOf(one) }))
}

/** Before a part is delivered its judgements can be made, by those who may, where they stand. */
const judgementsOf = async (
  asking: Asking,
  opened: SeenRound,
  { asks }: Part,
  isLocked: boolean,
): Promise<readonly SeenJudgement[]> => {
  const judgements: SeenJudgement[] = []
  for (const ask of asks) {
    if (ask.is !== 'judgement') continue
    const { node, assessment, answered } = ask
    const assessed = isLocked
      ? []
      : opened.conclusions.assessedOf(node).filter((one) => one.assessment === assessment)
    const [decidable] = await decidableOf(asking, opened, assessed)
    judgements.push({ node, assessment, isMade: answered, decidable: decidable ?? null })
  }
  return judgements
}

/** What is in a part is not seen from outside its room. */
const NOTHING_SEEN = {
  values: [],
  texts: new Map(),
  judgements: [],
  history: [],
  mayWrite: false,
} as const

export type NoPart = { readonly refused: 'noSuchPart'; readonly body: string }

/** One body's part with all that is asked for there. @refuses mayNot, noChain, noSuchRound, noSuchPart */
export const seePart = async (
  asking: Asking,
  round: string,
  body: string,
): Promise<SeenWholePart | NoRound | NoPart> => {
  const found = await seeParts(asking, round)
  if ('refused' in found) return found
  const mine = found.parts.find(({ part }) => part.body === body)
  if (mine === undefined) return namedBy({ refused: 'noSuchPart', body }, found.opened)
  const { opened, asked } = found
  const seen = { ...mine, opened, isOpen: found.isOpen, asked }
  if (mine.isClosed) return { ...seen, ...NOTHING_SEEN }
  const isLocked =
    isShut(opened) || deliveredText(opened.loaded, opened.facts.round, mine.part.body) !== null
  const canBeReported = ['notStarted', 'sentBack'].includes(mine.standing.stage)
  return {
    ...seen,
    values: await valuesOf(asking, opened, mine.part),
    texts: await textsOf(asking, opened, goalsOf(opened, mine.part)),
    judgements: await judgementsOf(asking, opened, mine.part, isLocked),
    history: await historyOf(asking, opened, body),
    mayWrite: canBeReported && mine.moves.includes('report'),
  }
}
