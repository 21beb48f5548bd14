// Who may take a part on: the table of rights, narrowed by what the model says of the round.
import type { RoundStages } from '../model/model.ts'
import type { Body } from '../organisation/organisation.ts'
import { type Held, mayAs } from './may.ts'
import { ACT_OF, type Move } from './stages.ts'

/** The step that each move belongs to: what is taken back was reported, what is sent back was reviewed. */
const STEP_OF = {
  report: 'report',
  takeBack: 'report',
  review: 'review',
  sendBack: 'review',
  deliver: 'deliver',
} as const satisfies Readonly<Record<Move, keyof RoundStages>>

/**
 * By which role somebody may make a move with a body's part: by right, and in a role that the model
 * names, their own before one that is lent to them; null: they may not.
 */
export const mayMoveAs = (
  held: readonly Held[],
  move: Move,
  stages: RoundStages,
  bodies: ReadonlyMap<string, Body>,
  body: string,
): Held | null => {
  const { who } = stages[STEP_OF[move]]
  const named = who === undefined ? held : held.filter(({ role }) => who.includes(role))
  return mayAs(named, ACT_OF[move], bodies, body)
}

/** Whether somebody may make a move with a body's part. */
export const mayMove = (...asked: Parameters<typeof mayMoveAs>): boolean =>
  mayMoveAs(...asked) !== null
