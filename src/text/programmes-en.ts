// The words of programmes, in English.
import { counted } from './language.ts'
import type { ProgrammeWords } from './programmes-sv.ts'

export const programmesEn: ProgrammeWords = {
  nav: 'Programmes',
  heading: 'Programmes and action plans',
  lead: 'Chains of their own, beside the goal chain or within it: what they are made up of, and which goals and bodies work with them.',
  empty: 'This governing model has no programmes: no level is made up of others.',
  until: (date) => `In force until ${date}`,
  between: (from, to) => `In force ${from}–${to}`,
  since: (from) => `In force from ${from}`,
  validity: 'In force',
  noEnd: 'No last day is set',
  over: (date) =>
    `The programme was in force until ${date} but has not been ended. End it in the planning, or give it a new day.`,
  overShort: 'Its time is over',
  sentence: (parts, working) =>
    `${parts === 0 ? 'No parts' : counted('en', parts, 'part', 'parts')}. ${
      working === 0
        ? 'Nothing in the goal chain is linked to the programme.'
        : `${counted('en', working, 'goal or assignment', 'goals and assignments')} in the goal chain ${working === 1 ? 'works' : 'work'} with it.`
    }`,
  parts: 'Its parts',
  noParts: 'The programme has no parts in this round.',
  across: 'What works with the programme',
  columns: {
    part: 'Part of the programme',
    node: 'Goal or assignment',
    how: 'How',
    owner: 'Owner',
    grade: 'Assessment',
  },
  liesUnder: 'Lies under',
  nobodyWorks: 'Nobody works with it.',
  unworked: 'Parts that nobody works with',
  unworkedLead:
    'No body leads or contributes, and nothing in the goal chain lies under or is linked.',
  acrossShort: 'Works with it',
  matrixPart: 'Part of the programme',
  nothing: 'nothing said',
  whole: 'The programme',
  partOf: 'Part of programme',
  worksWith: 'Works with programme',
  edit: 'Change in Plan',
  all: 'All programmes',
  node: 'Events, texts and files',
}
