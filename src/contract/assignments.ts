// What the staff app is answered about assignments, and what it sends of one.
import { z } from 'zod'
import {
  ASSIGNMENT_STEPS,
  type AssignmentStanding,
  type AssignmentStep,
} from '../domain/workflow/assignments.ts'
import { LONGEST_REPORT } from './longest-text.ts'
import type { Choice } from './staff.ts'
import type { GradeView, LinkView } from './views.ts'

export type StepView = {
  readonly key: number
  /** «Rapport 20 november 2026, Anna Ek» */
  readonly heading: string
  readonly text: string
  readonly status: GradeView | null
}

export type AssignmentView = LinkView & {
  readonly id: string
  readonly typeLabel: string
  readonly madeUp: boolean
  readonly owner: string | null
  /** The person who carries it for its owner; null: none does. */
  readonly assignee: string | null
  /** The change that named them; 0: nobody is named. */
  readonly namedAt: number
  /** The reader may say who carries it. */
  readonly mayName: boolean
  /** The body that gave it, with day and reference; where its owner set it itself, that. */
  readonly given: string
  /** The parts of evaluations and the auditors' answers that it was made of. */
  readonly madeOf: readonly LinkView[]
  /** ISO day. */
  readonly due: string | null
  readonly dueSaid: string | null
  /** «12 dagar försenat» */
  readonly late: string | null
  readonly standing: { readonly id: AssignmentStanding; readonly word: string }
  /** In the round, by the model's own words. */
  readonly grade: GradeView | null
  /** The latest first. */
  readonly steps: readonly StepView[]
  readonly possible: readonly AssignmentStep[]
  /** The model's words for how it goes. */
  readonly statuses: readonly { readonly id: string; readonly label: string }[]
  readonly basedOn: number
}

export type AssignmentsReply = {
  readonly sentence: string
  readonly rows: readonly AssignmentView[]
  readonly choices: {
    readonly owner: readonly Choice[]
    readonly giver: readonly Choice[]
    readonly standing: readonly Choice[]
    readonly tag: readonly Choice[]
  }
}

/** Those who can carry an assignment, by name. */
export type NameableReply = {
  readonly people: readonly { readonly account: string; readonly name: string }[]
}

const id = z.string().min(1).max(200)

export const stepAssignmentRequest = z.strictObject({
  round: id,
  node: id,
  step: z.enum(ASSIGNMENT_STEPS),
  /** What was done, or why it is sent back. */
  text: z.string().max(LONGEST_REPORT),
  /** The day of it; null: today. */
  day: z.iso.date().nullable().default(null),
  /** A grade of the type's first scale; null: nothing is said of it. */
  status: z.string().max(200).nullable().default(null),
  /** Paragraph and registration number (diarienummer) of the decision. */
  reference: z.string().max(200).nullable().default(null),
  /** The change that the writer saw; 0: none. */
  basedOn: z.int().min(0),
})
export type StepAssignmentRequest = z.infer<typeof stepAssignmentRequest>

export const nameAssigneeRequest = z.strictObject({
  round: id,
  node: id,
  /** Who carries it; null: nobody, and it is its owner's. */
  account: id.nullable(),
  /** The change that the writer saw somebody named by; 0: none. */
  basedOn: z.int().min(0),
})
export type NameAssigneeRequest = z.infer<typeof nameAssigneeRequest>

/** What of an assignment's address is asked for. */
export const nameableQuery = z.object({ node: id })
