// Which sorts of event the log can hold about a thing, so that it is narrowed by those alone.

const SAID = ['askQuestion', 'answerQuestion'] as const
const EDITED = [
  'editChain',
  'undoEdit',
  'editOrganisation',
  'undoOrganisation',
  'importChain',
] as const
const GOAL = [
  'recordReading',
  'decideGrade',
  'writeText',
  ...EDITED,
  ...SAID,
  'attachFile',
  'describeAttachment',
  'removeAttachment',
] as const

/** By the thing; what is logged about a goal's measures is among the goal's own. */
export const EVENTS_ABOUT = {
  goal: GOAL,
  assignment: [
    ...GOAL,
    'reportAssignment',
    'proposeAssignment',
    'closeAssignment',
    'sendBackAssignment',
    'nameAssignee',
  ],
  measure: ['recordReading', ...EDITED, ...SAID],
  body: [
    ...EDITED,
    'reportPart',
    'takeBackPart',
    'reviewPart',
    'sendBackPart',
    'deliverPart',
    'openRoom',
    'closeRoom',
    'planMeeting',
    'cancelMeeting',
  ],
  whole: ['decideGrade'],
} as const
