// The words of what a report is composed of, in English.

import type { ComposedWords } from './composed-sv.ts'
import { counted, lowerFirst } from './language.ts'

export const composedEn: ComposedWords = {
  footnotes: 'Notes',
  notesBack: (number) => `Back to the text from note ${number}`,
  asTable: 'Show as a table',
  unapproved: 'The system has written a first draft of this part. Nobody has approved it yet.',
  from: (field, by, date, isEdited) =>
    `${field}: ${[by, date].filter((one) => one !== '').join(', ')}${isEdited ? '. The text has been changed since' : ''}.`,
  madeUpStatistics: 'The statistics are made up, to show how it looks. Nobody has published them.',
  madeUpNote: 'What is marked “made up” is an example that nobody has published.',
  madeUp: (text) => `${text} (made up)`,
  withoutText: 'Nothing is written here yet.',
  columns: {
    goal: 'Goal',
    assignment: 'Assignment',
    owner: 'Answers for it',
    value: 'Value',
    limit: 'Limit',
    grade: 'Grade',
    due: 'Due by',
    given: 'Given by',
    measure: 'Measure',
    figure: 'Figure',
    year: 'Year',
    note: 'Note',
    source: 'Source',
    group: 'Compared with',
    theirs: 'Their value',
    reported: 'What was reported',
    place: 'Place',
  },
  captions: {
    goals: 'The goals and how they fare',
    assignments: 'The assignments and how far they have come',
    published: 'Figures that the municipality has published',
    comparison: 'The measures compared with others',
    term: 'The goals through the term of office',
    targets: (year) => `The goals and what is to be reached in ${year}`,
    cameOf: (goal) => `What came of it: ${goal}`,
    changes: (before) => `What has changed since ${lowerFirst(before)}`,
  },
  aim: (year) => `To be reached in ${year}`,
  nothingBefore:
    'There is no earlier frozen round to compare with. Fetch the goals as a table instead.',
  nothingChanged: (before) => `Nothing has changed since ${lowerFirst(before)}.`,
  isNew: 'new goal',
  isEnded: 'no longer in force',
  heldUntil: (day) => `in force until ${day}`,
  promised: 'What was promised',
  decidedBy: (decision) => `Decided by ${lowerFirst(decision)}.`,
  asKind: (value, kind) => (kind === 'forecast' ? `forecast ${value}` : value),
  changedSince: (count, of, before) =>
    `${count} of ${of} goals have changed since ${lowerFirst(before)}.`,
  better: (names) => `A better grade: ${names}.`,
  worse: (names) => `A worse grade: ${names}.`,
  termSince: (year, { better, worse }, of) =>
    `Of ${counted('en', of, 'goal', 'goals')} that can be compared with ${year}, ${better === 0 ? 'none' : better} ${better === 1 ? 'has' : 'have'} a better grade and ${worse === 0 ? 'none' : worse} a worse one.`,
  reasons: 'Why',
  reasonOf: (word, sentence) => `${word}: ${sentence}`,
  met: (met, of) => {
    if (of === 1) return met === 1 ? 'The goal is met.' : 'The goal is not met.'
    if (met === of) return of === 2 ? 'Both goals are met.' : `All ${of} goals are met.`
    return `${met === 0 ? 'None' : met} of ${of} goals ${met === 1 ? 'is' : 'are'} met.`
  },
  noneGraded: (of) =>
    of === 1 ? 'The goal has no grade yet.' : `None of ${of} goals has a grade yet.`,
  notMet: (count) => `${counted('en', count, 'goal does', 'goals do')} not have the highest grade:`,
  waiting: (count) => `${counted('en', count, 'goal waits', 'goals wait')} to be graded.`,
  without: (count) =>
    `${counted('en', count, 'goal lacks', 'goals lack')} a basis, or a rule that decides:`,
  withoutBasis: (count) =>
    `${counted('en', count, 'goal lacks', 'goals lack')} a basis, or a rule that decides.`,
  notDrawn:
    'What would stand here was not there when the report was made. Evaluations, what the law asks and national statistics are fetched from the municipality’s database.',
  noValue: 'no value yet',
  facts: { day: 'Facts as they stood on', made: 'Made with' },
}
