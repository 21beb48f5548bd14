// A municipality's assignments with how far they have come, and a step taken with one of them.
import type { StepAssignmentRequest } from '../../contract/assignments.ts'
import type { Chain, Node } from '../../domain/goals/chain.ts'
import { isNodeInForce } from '../../domain/goals/in-force.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import { mayCarry } from '../../domain/workflow/assignee.ts'
import {
  ACT_OF_STEP,
  type AssignmentStep,
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
import { listAccounts } from '../../store/accounts.ts'
import { assigneesByNode } from '../../store/assignees.ts'
import { assignmentSteps, saveStep } from '../../store/assignment-steps.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type EvaluatedGap, gapsOfNodes } from '../evaluation/gaps-of-nodes.ts'
import { type Asking, allowed } from '../visitor.ts'
import { carriedBy } from './assignments-today.ts'
import { type AnsweredRecommendation, recommendationsOfNodes } from './recommendations.ts'
import { holdersOn } from './what-waits.ts'

export type SeenAssignments = {
  readonly opened: SeenRound
  readonly assignments: readonly SeenAssignment[]
  /** The evaluations’ parts that they were made of, by node. */
  readonly gaps: ReadonlyMap<string, readonly EvaluatedGap[]>
  /** The auditors’ answers that they were made of, by node. */
  readonly recommendations: ReadonlyMap<string, readonly AnsweredRecommendation[]>
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
  const named = await assigneesByNode(tx)
  const accounts = named.size === 0 ? [] : await listAccounts(tx)
  const holders = await holdersOn(asking, opened.loaded, accounts)
  const day = lastDayOfRound(facts.round)
  const nodes = [...chain.nodes.values()].filter(
    (node) => isAssignment(model, node) && isNodeInForce(model, node, day),
  )
  const assignments = nodes.map((node): SeenAssignment => {
    const own = steps.get(node.id) ?? []
    const standing = standingAfter(own[0])
    const assignee = carriedBy(named.get(node.id), node.owner, chain.bodies, holders)
    const isCarried = assignee?.account === visitor.account
    return {
      node,
      giver: giverOf(node),
      assignee,
      assigneeName: accounts.find(({ accountId }) => accountId === assignee?.account)?.name ?? '',
      namedAt: named.get(node.id)?.changeNumber ?? 0,
      mayName: may(visitor.held, 'nameAssignee', chain.bodies, node.owner),
      standing,
      overdue: daysOverdue(node.due, standing, today),
      steps: own,
      possible: stepsFrom(standing).filter(
        (step) =>
          (isCarried && ACT_OF_STEP[step] === 'reportAssignment') ||
          may(visitor.held, ACT_OF_STEP[step], chain.bodies, bodyOfStep(node, step)),
      ),
    }
  })
  return {
    opened,
    assignments: assignments.toSorted(byDue),
    gaps: await gapsOfNodes(tx, nodes),
    recommendations: await recommendationsOfNodes(tx, nodes),
  }
}

export type NoStep =
  | NoRound
  | StepFault
  | { readonly refused: 'noSuchAssignment'; readonly node: string }
  | { readonly refused: 'assignmentMoved' }

/** Whether the visitor is the one who carries it, and so may report on it whatever body they report for. */
const isCarrying = async (
  { tx, visitor }: Asking,
  { id, owner }: Pick<Node, 'id' | 'owner'>,
  step: AssignmentStep,
  { bodies }: Pick<Chain, 'bodies'>,
): Promise<boolean> =>
  ACT_OF_STEP[step] === 'reportAssignment' &&
  mayCarry(visitor.held, bodies, owner) &&
  (await assigneesByNode(tx)).get(id)?.accountId === visitor.account

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
  if ('refused' in as && !(await isCarrying(asking, node, step, chain))) return as
  const { tx } = 'refused' in as ? asking : as
  const latest = (await assignmentSteps(asking.tx)).find(({ nodeId }) => nodeId === id)
  const given = { step, text, day: day ?? asking.today }
  const taken = takeStep(standingAfter(latest), given, asking.today)
  if ('refused' in taken) return taken
  const scale = model.scales.get(model.types.get(node.type)?.assessments[0]?.scale ?? '')
  const isKnown = scale?.grades.some((grade) => grade.id === status) ?? false
  const saved = await saveStep(
    tx,
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
