// The words of assignments in English.
import type { AssignmentWords } from './assignments-sv.ts'
import { counted } from './language.ts'

export const assignmentsEn: AssignmentWords = {
  nav: 'Assignments',
  heading: 'Assignments',
  lead: 'What bodies have been told to do and what units have set themselves: the late ones first. The owner reports and proposes that it is done; the body that gave it decides.',
  none: 'The model has no assignments, or there are none in the chain for the round’s year. They are added under Plan, with the decision that they rest on.',
  nothing: 'No assignment fits. Choose something else.',
  sentence: (count, late) =>
    late === 0
      ? `${counted('en', count, 'assignment', 'assignments')}. None is late.`
      : `${counted('en', count, 'assignment', 'assignments')}, ${late} late.`,
  columns: {
    title: 'Assignment',
    type: 'Kind',
    owner: 'Owner',
    assignee: 'Handled by',
    given: 'Given by',
    due: 'Due',
    late: 'Late',
    standing: 'Standing',
    grade: 'Grade',
    latest: 'Latest',
    madeUp: 'Made up',
    id: 'id',
  },
  filters: { owner: 'Owner', giver: 'Given by', standing: 'Standing', tag: 'Tag', all: 'All' },
  dueBy: (day) => `by ${day}`,
  /** Given by no decision. */
  activity: 'the owner itself',
  late: (days) => `${counted('en', days, 'day', 'days')} late`,
  waits: {
    reportAssignment: 'Report on the assignment',
    closeAssignment: 'Decide on the assignment',
  },
  mine: 'Assignments that wait for you',
  onBoard: 'Late assignments',
  wheel: (title, owner) =>
    owner === '' ? `${title}: to be done` : `${title}: to be done (${owner})`,
  give: (type) => `Add ${type}`,
  overdue: 'Late',
  standings: {
    open: 'Not closed by decision',
    proposed: 'Proposed as done',
    sentBack: 'Sent back',
    closed: 'Closed',
  },
  steps: {
    report: 'Report',
    propose: 'Propose that it is done',
    close: 'Close',
    sendBack: 'Send back',
  },
  taken: {
    report: 'Report',
    propose: 'Proposed as done',
    close: 'Closed by decision',
    sendBack: 'Sent back by decision',
  },
  form: {
    heading: 'How the assignment goes',
    standing: (word) => `Standing: ${word}.`,
    text: {
      report: 'What has been done?',
      propose: 'What has been done?',
      close: 'To add',
      sendBack: 'What is lacking?',
    },
    help: 'Everybody who may read the round sees it. It cannot be changed afterwards.',
    status: 'How does it go?',
    noStatus: 'Say nothing of it',
    day: 'Day',
    today: 'Left empty: today',
    reference: 'Paragraph and registration number',
    save: 'Save',
    saved: 'Saved.',
  },
  assignee: {
    says: (name) => `Handled by ${name}.`,
    choose: 'Choose who handles it',
    change: 'Change who handles it',
    field: 'Handled by',
    help: 'The person sees the assignment on My page and in the morning’s mail and may report on it. If they leave, it is the unit’s again.',
    nobody: 'Nobody: the unit answers itself',
    save: 'Save who handles it',
  },
  refusals: {
    cannotBeAssigned:
      'The person has no role that reports for the owner. Choose somebody in the list, or let an administrator give them a role there.',
    stepNotNow: (standing, possible) =>
      possible === ''
        ? `The assignment is “${standing}”. Nothing more can be done there.`
        : `The assignment is “${standing}”. What can be done is: ${possible}.`,
    stepWithoutText: {
      report: 'Write what has been done.',
      propose: 'Write what has been done. The body that gave the assignment decides by it.',
      close: 'Write something first.',
      sendBack: 'Write what is lacking. The owner needs to know.',
    },
    stepDayAhead: (day) => `${day} has not been yet. Give the day it was done or decided.`,
    noSuchAssignment: (node) =>
      `There is no assignment called “${node}” in the round. Choose one in the list of assignments.`,
    assignmentMoved:
      'Somebody else has written of the assignment since you opened the page. Reload, read and write again.',
  },
}
