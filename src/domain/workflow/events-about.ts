// Which sorts of event the log can hold about a thing, so that it is narrowed by those alone.

import {
  EDITS,
  REMARKS,
  WITH_ASSIGNMENTS,
  WITH_ATTACHMENTS,
  WITH_EXAMPLES,
  WITH_PARTS,
} from './logged-events.ts'

const EDITED = [...EDITS, 'importChain'] as const
const GOAL = [
  'recordReading',
  'decideGrade',
  'writeText',
  ...EDITED,
  ...REMARKS,
  ...WITH_ATTACHMENTS,
  ...WITH_EXAMPLES,
] as const

/** By the thing; what is logged about a goal's measures is among the goal's own. */
export const EVENTS_ABOUT = {
  goal: GOAL,
  assignment: [...GOAL, ...WITH_ASSIGNMENTS],
  measure: ['recordReading', ...EDITED, ...REMARKS, ...WITH_EXAMPLES],
  body: [...EDITED, ...WITH_PARTS],
  whole: ['decideGrade'],
} as const
