// How far the parts of a round have come, for the one who chases them and for the one who has them to do.
import { closedAlready, notBegun } from '../../domain/goals/round-standing.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { goneUpIn } from '../../domain/organisation/succession.ts'
import { dayBefore } from '../../domain/periods/deadline.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../../domain/periods/period.ts'
import {
  type AskedValue,
  answersFor,
  decidedBy,
  firstOwners,
} from '../../domain/workflow/asked-values.ts'
import { assignmentDuty, whoActs } from '../../domain/workflow/assignment-duties.ts'
import type { SeenAssignment } from '../../domain/workflow/assignments.ts'
import { lateParts } from '../../domain/workflow/duties.ts'
import { type Lately, latelyOf } from '../../domain/workflow/lately.ts'
import { may } from '../../domain/workflow/may.ts'
import { mayMove } from '../../domain/workflow/may-move.ts'
import type { Part } from '../../domain/workflow/parts.ts'
import type { SecondLook } from '../../domain/workflow/second-looks.ts'
import {
  isOwnReport,
  type Move,
  movesFrom,
  stepAhead,
  waitsForOthers,
} from '../../domain/workflow/stages.ts'
import { type HoldersByBody, waitsFor, whoIsWaitedFor } from '../../domain/workflow/waited-for.ts'
import { listAccounts } from '../../store/accounts.ts'
import { frozenVersions } from '../../store/frozen.ts'
import { latestTextsAbout, type StoredText } from '../../store/node-texts.ts'
import { movesOf, type StoredMove } from '../../store/part-moves.ts'
import { readingsInForce, type StoredReading } from '../../store/readings.ts'
import { type Decidable, decidableOf } from '../assessment/decidable.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type NoRound, notYet, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { roundsAt } from '../chain/see-frame.ts'
import type { Asking, Visitor } from '../visitor.ts'
import { type SeenAssignments, seeAssignments } from './assignments.ts'
import { deliveredText } from './delivered-parts.ts'
import { type MovedPart, moveOf } from './part-standings.ts'
import { type SeenQuestions, seeOwnQuestions, seeQuestionsOf } from './remarks.ts'
import { type RoundParts, roundParts } from './round-parts.ts'
import { isClosedAt, type OwnRoom, ownRoom } from './seen-rooms.ts'
import { holdersOn } from './what-waits.ts'

/** A part with where it stands, and what the visitor may do with it now. */
export type SeenPart = {
  readonly part: Part
  readonly standing: MovedPart
  readonly moves: readonly Move[]
  /** It is worked on in a room that is closed to the visitor: only how far it has come is told. */
  readonly isClosed: boolean
  /** As the round's. */
  readonly shut: 'frozen' | 'closed' | null
  /** Days over the last day of what waits in it; null: it is not late. */
  readonly late: number | null
  /** The room of a body that delivers, as it stands to others; null: it has none of its own. */
  readonly room: OwnRoom | null
}

export type SeenParts = {
  readonly opened: SeenRound
  /** It has been opened for reporting, and not been closed. */
  readonly isOpen: boolean
  readonly mayOpen: boolean
  /** Why it takes no more, though it may have been open; null: it is open, or has never been. */
  readonly shut: 'frozen' | 'closed' | null
  readonly asked: RoundParts
  readonly parts: readonly SeenPart[]
}

/** How far everybody's parts have come, what has come to them since yesterday, what is asked. */
export type SeenBoard = SeenParts & {
  readonly lately: readonly Lately[]
  readonly questions: SeenQuestions
  /** Those that are late. */
  readonly lateAssignments: readonly SeenAssignment[]
}

const isShut = ({ loaded, facts }: SeenRound): boolean =>
  closedAlready(loaded.closed, facts.round) !== null

/** By body, the days that each part of the round is late; only an open round waits for anybody. */
const lateIn = (
  { facts: { round } }: SeenRound,
  { described: { stages }, parts, standingOf }: RoundParts,
  { isOpen, today }: Pick<SeenParts, 'isOpen'> & Pick<Asking, 'today'>,
): ReadonlyMap<string, number> =>
  isOpen ? lateParts({ round, stages, parts, standingOf }, today) : new Map()

const seen = (
  opened: SeenRound,
  asked: RoundParts,
  { visitor }: Asking,
  part: Part,
  { shut, late }: { readonly shut: SeenParts['shut']; readonly late: ReadonlyMap<string, number> },
): SeenPart => {
  const { held, account } = visitor
  const { stages } = asked.described
  const standing = asked.standingOf(part.body)
  const isOwn = stages.review.byAnother === true && isOwnReport(standing, account)
  const mayDo = (move: Move): boolean =>
    !(move === 'review' && isOwn) && mayMove(held, move, stages, opened.chain.bodies, part.body)
  const moves = isShut(opened) ? [] : movesFrom(standing.stage, part).filter(mayDo)
  return {
    part,
    standing,
    moves,
    shut,
    late: late.get(part.body) ?? null,
    isClosed: isClosedAt(opened, part.body),
    room: ownRoom({ visitor }, opened, part.body),
  }
}

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeParts = async (asking: Asking, round: string): Promise<SeenParts | NoRound> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const early = notYet(opened.whole, asking.today)
  if (early !== null) return early
  const asked = roundParts(asking, opened.whole)
  const { visitor, tx, today } = asking
  const { bodies } = opened.chain
  const isOpen = opened.loaded.open.some((one) => nameOfRound(one) === round)
  const isFrozen = (await frozenVersions(tx, round)).length > 0
  const shut = isOpen || !isShut(opened) ? null : isFrozen ? 'frozen' : 'closed'
  const late = lateIn(opened, asked, { isOpen, today })
  return {
    opened,
    isOpen,
    // NOTE one that has been frozen is opened again, with a reason, where its versions are.
    mayOpen: !isOpen && shut === null && may(visitor.held, 'openRound', bodies, undefined),
    shut,
    asked,
    parts: asked.parts.map((part) => seen(opened, asked, asking, part, { shut, late })),
  }
}

/** Whether what is to be looked at once more lies in no room that is closed to who looks. */
const isSeen = (opened: SeenRound, look: SecondLook): boolean => {
  const { chain } = opened
  const measure = look.asked === null ? undefined : chain.measures.get(look.asked.measure)
  const at =
    look.asked !== null && measure !== undefined
      ? answersFor(firstOwners(chain), measure, look.asked.unit)
      : undefined
  if (isClosedAt(opened, at)) return false
  if (look.is !== 'praisesBad') return true
  const isTold = opened.untold?.has(look.node) !== true
  return isTold && !isClosedAt(opened, chain.nodes.get(look.node)?.owner)
}

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeBoard = async (asking: Asking, round: string): Promise<SeenBoard | NoRound> => {
  const seen = await seeParts(asking, round)
  if ('refused' in seen) return seen
  const { opened, asked } = seen
  const given = await seeAssignments(asking, round)
  if ('refused' in given) return given
  const since = dayBefore(asking.today)
  return {
    ...seen,
    asked: { ...asked, secondLooks: asked.secondLooks.filter((look) => isSeen(opened, look)) },
    // NOTE how much has come to each is how far it has come.
    lately: latelyOf(opened.whole.facts, asked.parts, asked.standingOf, since),
    questions: await seeQuestionsOf(asking, opened),
    lateAssignments: given.assignments.filter(({ overdue }) => overdue !== null),
  }
}

const isWaitingFor = (
  { account, held }: Visitor,
  { opened, asked }: SeenParts,
  { part, standing, moves }: SeenPart,
  holders: HoldersByBody,
): boolean => {
  const step = stepAhead(standing.stage, part)
  if (step === null || !moves.includes(step)) return false
  if (waitsForOthers({ ...asked, part })) return false
  const { stages } = asked.described
  const { bodies } = opened.chain
  const duty = { step, body: part.body }
  if (!waitsFor(held, duty, stages, bodies)) return false
  return step !== 'report' || whoIsWaitedFor(duty, stages, bodies, holders).includes(account)
}

export type SeenMine = {
  /** Every open round as a whole. */
  readonly open: readonly SeenParts[]
  /** The rounds with the parts that wait for the visitor. */
  readonly rounds: readonly SeenParts[]
  readonly questions: SeenQuestions
  /** Seen in the round that is running; null: nothing can be looked at yet. */
  readonly assignments: SeenAssignments | null
}

/** A round that is not open, in which somebody waits for the visitor's answer; null: it cannot be looked at. */
const seeAsked = async (asking: Asking, round: string): Promise<SeenParts | null> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return null
  const asked = roundParts(asking, opened.whole)
  return { opened, isOpen: false, mayOpen: false, shut: null, asked, parts: [] }
}

/** The round that today lies in and that ends first: what was given since the last one ended is in it. */
const roundToday = (loaded: Loaded, today: string): Round | null => {
  const { current, rounds } = roundsAt(loaded, today)
  const running = rounds.filter(
    (round) => lastDayOfRound(round) >= today && notBegun(round, today) === null,
  )
  return running.at(-1) ?? current
}

/** The assignments that wait for the visitor to report on or to decide on. */
const ownAssignments = async (
  asking: Asking,
  loaded: Loaded,
  holders: HoldersByBody,
): Promise<SeenAssignments | NoRound | null> => {
  const round = roundToday(loaded, asking.today)
  if (round === null) return null
  const seen = await seeAssignments(asking, nameOfRound(round))
  if ('refused' in seen) return seen
  const { bodies } = seen.opened.chain
  const isMine = (one: SeenAssignment): boolean => {
    const duty = one.possible.length === 0 ? null : assignmentDuty(one, asking.today)
    return duty !== null && whoActs(duty, bodies, holders).includes(asking.visitor.account)
  }
  return { ...seen, assignments: seen.assignments.filter(isMine) }
}

/**
 * What waits for the visitor: parts to report, review or deliver in the rounds that are open, questions
 * in any round, and assignments.
 */
export const seeMine = async (asking: Asking): Promise<SeenMine | NoRound> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const holders = await holdersOn(asking, loaded, await listAccounts(asking.tx))
  const open: SeenParts[] = []
  const rounds: SeenParts[] = []
  for (const round of loaded.open) {
    const found = await seeParts(asking, nameOfRound(round))
    if ('refused' in found) return found
    open.push(found)
    const mine = found.parts.filter((one) => isWaitingFor(asking.visitor, found, one, holders))
    rounds.push({ ...found, parts: mine })
  }
  const assignments = await ownAssignments(asking, loaded, holders)
  if (assignments !== null && 'refused' in assignments) return assignments
  const questions = await seeOwnQuestions(asking)
  const names = new Set(loaded.open.map(nameOfRound))
  for (const name of new Set(questions.threads.map(({ first }) => first.roundId))) {
    const found = names.has(name) ? null : await seeAsked(asking, name)
    if (found !== null) rounds.push(found)
  }
  return { open, rounds, questions, assignments }
}

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
  if (mine === undefined) return { refused: 'noSuchPart', body }
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
