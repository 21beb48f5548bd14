// How far a part has come: who may take it from one state to the next, and what a change does to it.
import type { Act } from '../workflow/may.ts'
import type { ComposedDocument, DocumentPart, PartState } from './document.ts'

/** The right that each step asks for. */
const STEPS: Readonly<Record<PartState, Readonly<Partial<Record<PartState, Act>>>>> = {
  draft: { ready: 'writeDocument' },
  ready: { draft: 'writeDocument', reviewed: 'reviewDocument' },
  reviewed: { draft: 'reviewDocument', approved: 'approveDocument' },
  approved: { draft: 'approveDocument' },
}

/** The right that the step asks for; null: there is no such step. */
export const actOfStep = (from: PartState, to: PartState): Act | null => STEPS[from][to] ?? null

/** The states that a part can be taken to from where it stands. */
export const stepsFrom = (state: PartState): readonly PartState[] =>
  // NOTE the keys are the states that the record is written with.
  Object.keys(STEPS[state]) as PartState[]

/** The right that changing what stands in a part asks for: what is approved is opened by whoever approves. */
export const actOfWriting = (state: PartState): Act =>
  state === 'approved' ? 'approveDocument' : 'writeDocument'

/** Where a part stands when what is in it has been changed: what was looked at is to be looked at again. */
export const stateAfterChange = (state: PartState): PartState =>
  state === 'reviewed' || state === 'approved' ? 'draft' : state

/** The body whose rights a part goes by; undefined: the whole municipality's alone. */
export const bodyOfPart = (
  { body }: Pick<ComposedDocument, 'body'>,
  { owner }: Pick<DocumentPart, 'owner'>,
): string | undefined => owner ?? body ?? undefined
