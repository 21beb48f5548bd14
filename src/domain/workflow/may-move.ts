// Who may take a part on: the table of rights, narrowed by what the model says of the round.
import type { RoundStages } from '../model/model.ts'
import type { Body } from '../organisation/organisation.ts'
import { type Held, may } from './may.ts'
import { ACT_OF, type Move } from './stages.ts'

/** The step that each move belongs to: what is taken back was reported, what is sent back was reviewed. */
const STEP_OF = {
  report: 'report',
  takeBack: 'report',
  review: 'review',
  sendBack: 'review',
  deliver: 'deliver',
} as const satisfies Readonly<Record<Move, keyof RoundStages>>

/** Whether somebody may make a move with a body's part: by right, and in a role that the model names. */
export const mayMove = (
  held: readonly Held[],
  move: Move,
  stages: RoundStages,
  bodies: ReadonlyMap<string, Body>,
  body: string,
): boolean => {
  const { who } = stages[STEP_OF[move]]
  const named = who === undefined ? held : held.filter(({ role }) => who.includes(role))
  return may(named, ACT_OF[move], bodies, body)
}
