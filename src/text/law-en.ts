// The words of what the law asks of a report, in English.
import type { LawWords } from './law-sv.ts'

export const lawEn: LawWords = {
  heading: 'What the law asks',
  of: (round) => `What the law asks: ${round}`,
  notAsked:
    'The law asks nothing of this round: in the model it is neither an interim report nor an annual report.',
  groups: {
    late: 'Late',
    missing: 'Still missing',
    unknown: 'Somebody must look',
    met: 'Met',
    notApplicable: 'Not held to the law',
  },
  met: (met, asked) => `${met} of ${asked} requirements ${met === 1 ? 'is met' : 'are met'}`,
  allMet: (asked) => `All ${asked} requirements are met`,
  late: (count) => `${count} ${count === 1 ? 'is late' : 'are late'}`,
  toLookAt: (count) => `${count} for somebody to look at`,
  next: (what, more, day) => `next: ${what}${more === 0 ? '' : ` and ${more} more`}, by ${day}`,
  acts: {
    KL: 'kommunallagen',
    LKBR: 'lagen om kommunal bokföring och redovisning',
  },
  chapter: (act, chapter) => `${act}, chapter ${chapter}`,
  paragraph: (act, chapter, paragraph, sign) => `${act}, chapter ${chapter} ${sign} ${paragraph}`,
  source: (source) => `Source: ${source}`,
  valid: (days) => `In force ${days}`,
  validAlways: 'In force until further notice',
  isMet: (day) => (day === null ? 'There' : `Done ${day}`),
  periodMet: 'As it should be',
  days: {
    heading: 'Days that somebody notes',
    lead: 'The law asks about these days, and nothing else here tells them.',
    what: {
      handedToAuditors: 'The auditors were handed the report',
      noticed: 'Notice was given of the council’s meeting',
      discharged: 'The council decided on discharge',
    },
    none: 'No day is noted.',
    by: (person) => (person === '' ? '' : `noted by ${person}`),
    note: 'Note the day',
    change: 'Change',
    day: 'Day',
    dayHelp: 'Leave it empty to take back what is noted.',
    ref: 'Paragraph or registration number, if there is one',
    save: 'Save the day',
    refusals: {
      dayNotAsked:
        'The law does not ask about that day for this round. Choose another day to note.',
      notedAhead: 'That day has not been yet. Note it when it is done.',
      notedBeforeRoundEnds: (day) => `The round goes on until ${day}. Note a day after that.`,
    },
  },
  lacks: {
    wrongPeriod:
      'The round covers another part of the year. Change which months it covers in the model',
    notDone: 'Not done',
    noVerdict: 'The verdict has not been settled',
    noDocument: 'Not begun',
    noPart: 'No part of the document answers the requirement',
    empty: 'The part is empty',
    draft: 'The part is a draft',
  },
  missingBy: (lack, day) => `${lack}; to be there by ${day}`,
  coming: (day) => `To be done by ${day}`,
  isLate: (since, lack) => `Should have been done by ${since}: ${lack}`,
  doneLate: (since, done) => `Done ${done}; should have been done by ${since}`,
  notApplicable:
    'The round covers another part of the year and is not the report that the law means',
  doubts: {
    noGroupKnown: () =>
      'There is no company in the organisation here. If there is a municipal group all the same, it is asked',
    onlyIf: (what) => `Asked only if ${what}`,
    writtenElsewhere: (day) =>
      `The report was handed on ${day} without its document having been composed here. Look in what was handed on`,
    handoverNotNoted: (day) =>
      `When the report was handed over is not noted here. It had left the executive board by ${day}`,
    decisionNotNoted: (day) =>
      `No decision is noted here, and ${day} has passed. Look in the minutes`,
    noticeNotNoted: (day) =>
      `Published here ${day}. When notice of the meeting was given is not noted`,
    notPublishedHere: (day) =>
      `Not published from here, and the council was to consider it ${day}. Look on the municipality’s website`,
  },
}
