// How far everybody's parts of a round have come, for the one who chases them.
import { dayBefore } from '../../domain/periods/deadline.ts'
import { answersFor, firstOwners } from '../../domain/workflow/asked-values.ts'
import type { SeenAssignment } from '../../domain/workflow/assignments.ts'
import { type Lately, latelyOf } from '../../domain/workflow/lately.ts'
import type { SecondLook } from '../../domain/workflow/second-looks.ts'
import type { NoRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking } from '../visitor.ts'
import { seeAssignments } from './assignments.ts'
import { type SeenQuestions, seeQuestionsOf } from './remarks.ts'
import { type SeenParts, seeParts } from './see-parts.ts'
import { isClosedAt } from './seen-rooms.ts'

/** How far everybody's parts have come, what has come to them since yesterday, what is asked. */
export type SeenBoard = SeenParts & {
  readonly lately: readonly Lately[]
  readonly questions: SeenQuestions
  /** Those that are late. */
  readonly lateAssignments: readonly SeenAssignment[]
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
