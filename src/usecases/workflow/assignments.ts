// A municipality's assignments with how far they have come, and a step taken with one of them.
import type { StepAssignmentRequest } from '../../contract/assignments.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import {
  ACT_OF_STEP,
  bodyOfStep,
  daysOverdue,
  giverOf,
  isAssignment,
  type SeenAssignment,
  type StepFault,
  standingAfter,
  stepsFrom,
  takeStep,
} from '../../domain/workflow/assignments.ts'
import { may } from '../../domain/workflow/may.ts'
import { assignmentSteps, saveStep } from '../../store/assignment-steps.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, allowed } from '../visitor.ts'

export type SeenAssignments = {
  readonly opened: SeenRound
  readonly assignments: readonly SeenAssignment[]
}

/** Late first, the longest first; then by last day; what has none last. */
const byDue = (a: SeenAssignment, b: SeenAssignment): number =>
  (b.overdue ?? 0) - (a.overdue ?? 0) || (a.node.due ?? '9999').localeCompare(b.node.due ?? '9999')

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeAssignments = async (
  asking: Asking,
  round: string,
): Promise<SeenAssignments | NoRound> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { visitor, today, tx } = asking
  const { chain, model, facts } = opened
  const steps = Map.groupBy(await assignmentSteps(tx), ({ nodeId }) => nodeId)
  const day = lastDayOfRound(facts.round)
  const nodes = [...chain.nodes.values()].filter(
    (node) => isAssignment(model, node) && isInForce(node.valid, day),
  )
  const assignments = nodes.map((node): SeenAssignment => {
    const own = steps.get(node.id) ?? []
    const standing = standingAfter(own[0])
    return {
      node,
      giver: giverOf(node),
      standing,
      overdue: daysOverdue(node.due, standing, today),
      steps: own,
      possible: stepsFrom(standing).filter((step) =>
        may(visitor.held, ACT_OF_STEP[step], chain.bodies, bodyOfStep(node, step)),
      ),
    }
  })
  return { opened, assignments: assignments.toSorted(byDue) }
}

export type NoStep =
  | NoRound
  | StepFault
  | { readonly refused: 'noSuchAssignment'; readonly node: string }
  | { readonly refused: 'assignmentMoved' }

/**
 * Reports on an assignment, proposes it as done, closes it or sends it back.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchAssignment, what takeStep refuses,
 *   assignmentMoved where another was first
 */
export const stepAssignment = async (
  asking: Asking,
  { round, node: id, step, text, day, status, reference, basedOn }: StepAssignmentRequest,
): Promise<{ readonly done: true } | NoStep> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { chain, model } = opened
  const node = chain.nodes.get(id)
  if (node === undefined || !isAssignment(model, node))
    return { refused: 'noSuchAssignment', node: id }
  const as = allowed(asking, ACT_OF_STEP[step], chain.bodies, bodyOfStep(node, step))
  if ('refused' in as) return as
  const latest = (await assignmentSteps(asking.tx)).find(({ nodeId }) => nodeId === id)
  const given = { step, text, day: day ?? asking.today }
  const taken = takeStep(standingAfter(latest), given, asking.today)
  if ('refused' in taken) return taken
  const scale = model.scales.get(model.types.get(node.type)?.assessments[0]?.scale ?? '')
  const isKnown = scale?.grades.some((grade) => grade.id === status) ?? false
  const saved = await saveStep(
    as.tx,
    {
      nodeId: id,
      step,
      standing: taken.standing,
      doneOn: given.day,
      body: text.trim(),
      status: isKnown ? status : null,
      reference: reference?.trim() || null,
      person: asking.visitor.name,
    },
    basedOn,
  )
  return 'refused' in saved ? saved : { done: true }
}
