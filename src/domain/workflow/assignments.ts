// The way of an assignment: reported on by its owner, proposed as done, and closed by the body that gave it.
import type { Node } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import { daysBetween } from '../periods/deadline.ts'
import type { Assignee } from './assignee.ts'
import type { Act } from './may.ts'

/** @term uppdragets läge – how far an assignment has come between its owner and the body that gave it */
export const ASSIGNMENT_STANDINGS = ['open', 'proposed', 'sentBack', 'closed'] as const
export type AssignmentStanding = (typeof ASSIGNMENT_STANDINGS)[number]

/** What somebody does with an assignment. */
export const ASSIGNMENT_STEPS = ['report', 'propose', 'close', 'sendBack'] as const
export type AssignmentStep = (typeof ASSIGNMENT_STEPS)[number]

/** From standing by step to standing; a step that is not named cannot be taken there. */
export const ASSIGNMENT_WAYS = {
  open: { report: 'open', propose: 'proposed' },
  proposed: { close: 'closed', sendBack: 'sentBack' },
  sentBack: { report: 'sentBack', propose: 'proposed' },
  closed: {},
} as const satisfies Readonly<
  Record<AssignmentStanding, Readonly<Partial<Record<AssignmentStep, AssignmentStanding>>>>
>

/**
 * Whether a node's type is one that has a status, and no degree of fulfilment: an assignment, or where
 * it rests on no decision an activity, which its owner has set itself.
 *
 * @term aktivitet – an assignment that rests on no decision
 */
export const isAssignment = (model: Model, { type }: Pick<Node, 'type'>): boolean =>
  model.types.get(type)?.sort === 'assignment'

/** Where an assignment stands after its latest step. Throws on another word, since the database holds no other. */
export const standingAfter = (
  latest: { readonly standing: string } | undefined,
): AssignmentStanding => {
  if (latest === undefined) return 'open'
  const known = ASSIGNMENT_STANDINGS.find((one) => one === latest.standing)
  if (known === undefined) throw new Error(`an assignment cannot stand «${latest.standing}»`)
  return known
}

/** The right that each step asks for. */
export const ACT_OF_STEP = {
  report: 'reportAssignment',
  propose: 'reportAssignment',
  close: 'closeAssignment',
  sendBack: 'closeAssignment',
} as const satisfies Readonly<Record<AssignmentStep, Act>>

/** The body that gave an assignment; what a body sets itself, as an activity, it also closes itself. */
export const giverOf = ({ decision, owner }: Pick<Node, 'decision' | 'owner'>) =>
  decision?.by ?? owner

/** The body whose right a step asks for: the owner reports, the giver decides. */
export const bodyOfStep = (
  node: Pick<Node, 'decision' | 'owner'>,
  step: AssignmentStep,
): string | undefined => (ACT_OF_STEP[step] === 'closeAssignment' ? giverOf(node) : node.owner)

export const stepsFrom = (standing: AssignmentStanding): readonly AssignmentStep[] =>
  ASSIGNMENT_STEPS.filter((step) => step in ASSIGNMENT_WAYS[standing])

export type StepGiven = {
  readonly step: AssignmentStep
  /** What was done; why it is sent back. Not asked for where it is closed. */
  readonly text: string
  /** The day it was done or decided, ISO. */
  readonly day: string
}

export type StepFault =
  | {
      readonly refused: 'stepNotNow'
      readonly standing: AssignmentStanding
      readonly possible: readonly AssignmentStep[]
    }
  | { readonly refused: 'stepWithoutText'; readonly step: AssignmentStep }
  | { readonly refused: 'stepDayAhead'; readonly day: string }

/**
 * The standing that a step takes an assignment to.
 * @refuses stepNotNow, stepWithoutText, stepDayAhead
 * @source spec/assignments.csv
 */
export const takeStep = (
  standing: AssignmentStanding,
  { step, text, day }: StepGiven,
  today: string,
): { readonly standing: AssignmentStanding } | StepFault => {
  const ways: Readonly<Partial<Record<AssignmentStep, AssignmentStanding>>> =
    ASSIGNMENT_WAYS[standing]
  const next = ways[step]
  if (next === undefined) return { refused: 'stepNotNow', standing, possible: stepsFrom(standing) }
  if (step !== 'close' && text.trim() === '') return { refused: 'stepWithoutText', step }
  if (day > today) return { refused: 'stepDayAhead', day }
  return { standing: next }
}

/** Days over its last day; null where it has none, where that has not passed, or where it is closed. */
export const daysOverdue = (
  due: string | undefined,
  standing: AssignmentStanding,
  today: string,
): number | null => {
  if (due === undefined || standing === 'closed') return null
  const days = daysBetween(due, today)
  return days > 0 ? days : null
}

/** A step that was taken, as it was recorded. */
export type TakenStep = {
  readonly changeNumber: number
  readonly step: string
  /** ISO day. */
  readonly doneOn: string
  readonly body: string
  /** A grade of the type's first scale; null: nothing was said of it. */
  readonly status: string | null
  readonly reference: string | null
  readonly person: string
}

/** @term uppdrag – something a body is told to do, or has set itself (aktivitet), with how far it has come */
export type SeenAssignment = {
  readonly node: Node
  readonly giver: string | undefined
  /** Who carries it for its owner; null: the owner's people do. */
  readonly assignee: Assignee | null
  /** What they are called; empty: nobody carries it. */
  readonly assigneeName: string
  /** The change that named somebody, also one who does not carry it now; 0: nobody is named. */
  readonly namedAt: number
  /** Whether the visitor may say who carries it. */
  readonly mayName: boolean
  readonly standing: AssignmentStanding
  /** Days over its last day; null: it is not late. */
  readonly overdue: number | null
  /** The latest first. */
  readonly steps: readonly TakenStep[]
  /** What the visitor may do with it now. */
  readonly possible: readonly AssignmentStep[]
}
