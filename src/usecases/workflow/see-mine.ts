// What waits for the visitor: their parts of the open rounds, questions and assignments.

import type { PartDuty } from '../../domain/documents/part-duties.ts'
import { notBegun } from '../../domain/goals/round-standing.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../../domain/periods/period.ts'
import { assignmentDuty, whoActs } from '../../domain/workflow/assignment-duties.ts'
import type { SeenAssignment } from '../../domain/workflow/assignments.ts'
import { may } from '../../domain/workflow/may.ts'
import { stepAhead, waitsForOthers } from '../../domain/workflow/stages.ts'
import { type HoldersByBody, waitsFor, whoIsWaitedFor } from '../../domain/workflow/waited-for.ts'
import { listAccounts } from '../../store/accounts.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import { roundsAt } from '../chain/see-frame.ts'
import { partDuties, waitingParts } from '../documents/waiting-parts.ts'
import type { Asking, Visitor } from '../visitor.ts'
import { type SeenAssignments, seeAssignments } from './assignments.ts'
import { type SeenQuestions, seeOwnQuestions } from './remarks.ts'
import { roundParts } from './round-parts.ts'
import { type SeenPart, type SeenParts, seeParts } from './see-parts.ts'
import { holdersOn } from './what-waits.ts'

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
  /** Parts of documents that wait for the visitor. */
  readonly documents: readonly PartDuty[]
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
 * in any round, assignments, and parts of documents.
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
  const { account, held } = asking.visitor
  const duties = may(held, 'readDocuments', loaded.chain.bodies, undefined)
    ? await partDuties(asking.tx)
    : []
  const documents = waitingParts(duties, loaded, holders).filter(({ accounts }) =>
    accounts.includes(account),
  )
  return { open, rounds, questions, assignments, documents }
}
