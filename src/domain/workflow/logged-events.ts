// The use cases that the log tells of, by what they are about.

/** An edit of the chain or the organisation, and one taken back. */
export const EDITS = ['editChain', 'undoEdit', 'editOrganisation', 'undoOrganisation'] as const

/** What is done with a body's part of a round, its room and its meetings. */
export const WITH_PARTS = [
  'reportPart',
  'takeBackPart',
  'reviewPart',
  'sendBackPart',
  'deliverPart',
  'openRoom',
  'closeRoom',
  'planMeeting',
  'cancelMeeting',
] as const

export const WITH_ASSIGNMENTS = [
  'reportAssignment',
  'proposeAssignment',
  'closeAssignment',
  'sendBackAssignment',
  'nameAssignee',
] as const

export const WITH_ATTACHMENTS = ['attachFile', 'describeAttachment', 'removeAttachment'] as const

export const REMARKS = ['askQuestion', 'answerQuestion'] as const

/** What is done with good examples, whatever they hang on. */
export const WITH_EXAMPLES = ['addExample', 'changeExample', 'withdrawExample'] as const
/** What is done with an evaluation. */
export const WITH_EVALUATIONS = [
  'beginEvaluation',
  'givePoints',
  'giveEvidence',
  'commentEvaluation',
  'enterParts',
  'countAnswers',
  'keepPublishedTotal',
  'keepReference',
  'closeEvaluation',
] as const
