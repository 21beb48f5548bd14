// The words of the year's wheel, in English.
import { counted } from './language.ts'
import type { YearWheelWords } from './year-wheel-sv.ts'

export const yearWheelEn: YearWheelWords = {
  nav: 'Year’s wheel',
  heading: (year) => `The year’s wheel ${year}`,
  lead: 'The law’s last days, the governing model’s follow-ups and the bodies’ own meetings, month by month.',
  tracks: {
    planning: 'Planning of next year',
    followUp: 'Follow-up of the year',
    closing: 'Closing of last year',
  },
  statutes: {
    budgetProposal: 'The executive board’s proposal for budget and tax rate',
    budgetAdopted: 'The council adopts budget and tax rate',
    budgetLate:
      'The council adopts the budget, if that was not done in November; the tax rate is set in November all the same',
    interimPeriod:
      'The interim report’s period ends at the latest: it covers at least half and at most two thirds of the year',
    interimReport: 'The interim report is with the council and the auditors',
    interimStatement:
      'The auditors’ written statement on the interim report is there before the council treats it',
    annualReport: 'The annual report is with the council and the auditors',
    annualStatement:
      'The auditors’ written statement on the annual report is there before the council treats it',
    discharge: 'The council decides on discharge, having approved the annual report',
    companies:
      'The executive board has tried for each municipal company whether last year’s business was compatible with its purpose and the municipality’s powers; the law says each year, and names no day',
  },
  statutesShort: {
    budgetProposal: 'the budget proposal',
    budgetAdopted: 'the budget',
    budgetLate: 'the budget',
    interimPeriod: 'the interim report’s period',
    interimReport: 'the interim report to council and auditors',
    interimStatement: 'the auditors’ statement on the interim report',
    annualReport: 'the annual report to council and auditors',
    annualStatement: 'the auditors’ statement on the annual report',
    discharge: 'the decision on discharge',
    companies: 'the trial of the municipal companies',
  },
  election: 'Election year: the newly elected council adopts the budget.',
  paragraph: {
    KL: (chapter, paragraph) =>
      `chapter ${chapter}, section ${paragraph} of the Local Government Act`,
    LKBR: (chapter, paragraph) =>
      `chapter ${chapter}, section ${paragraph} of the Municipal Accounting Act`,
  },
  periods: {
    delårsrapport: 'chapter 13, section 1 of the Municipal Accounting Act',
    årsredovisning: 'chapter 1, section 5 of the Municipal Accounting Act',
  },
  steps: {
    report: (round) => `${round}: report`,
    review: (round) => `${round}: review`,
    deliver: (round) => `${round}: deliver`,
    decide: (round) => `${round}: decide`,
  },
  meeting: (body, what) => (what === '' ? body : `${body}: ${what}`),
  meetingOf: 'meeting',
  lawOf: (round) => ` (${round})`,
  missed: (what, due, law) =>
    `The plan is too late: the law’s last day for ${what} is ${due} (${law}).`,
  taxRate: 'the tax rate',
  lateBesides: {
    budgetProposal:
      'For special reasons the budget may be proposed in November, but the tax rate is proposed in October all the same.',
    budget:
      'For special reasons the budget may be adopted in December, but the tax rate is set in November all the same (chapter 11, section 11).',
    taxRate: 'So too where the budget is adopted in December (chapter 11, section 11).',
    interimReport: '',
    annualReport: '',
    discharge: 'The annual report is to be approved before it (chapter 11, section 21).',
  },
  outOfOrder: (first, day, law) =>
    `The order is broken: ${first} is not treated until ${day}, after this meeting (${law}).`,
  firstTreated: {
    budget: 'the board’s budget proposal',
    taxRate: 'the board’s budget proposal',
    interimReport: 'the interim report in the board',
    annualReport: 'the annual report in the board',
    discharge: 'the annual report in the council',
  },
  matters: {
    budgetProposal: 'Proposal for budget and tax rate',
    budget: 'Budget',
    taxRate: 'Tax rate',
    interimReport: 'Interim report',
    annualReport: 'Annual report',
    discharge: 'Discharge',
  },
  faults: {
    notStatutoryPeriod: {
      delårsrapport: (round) =>
        `${round} is not an interim report by law: it must cover at least half and at most two thirds of the year, from January to June, July or August`,
      årsredovisning: (round) =>
        `${round} is not an annual report by law: it must cover the whole calendar year`,
    },
    noStatutoryRound: {
      delårsrapport: 'The governing model has no follow-up that is the statutory interim report.',
      årsredovisning: 'The governing model has no follow-up that is the annual report.',
    },
  },
  faultsHeading: 'The plan and the law',
  next: (what, day) => `Next: ${what}, ${day}.`,
  nothingNext: 'Nothing more this year.',
  done: {
    report: (done, of) => `${done} of ${of} have reported`,
    review: (done, of) => `${done} of ${of} are reviewed`,
    deliver: (done, of) => `${done} of ${of} have delivered`,
    decide: (done, of) => `${done} of ${of} have decided`,
  },
  waitsFor: {
    report: (who) => `Waiting for ${who}`,
    review: (who) => `Waiting for a review of ${who}`,
    deliver: (who) => `Waiting for ${who}`,
    decide: (who) => `Waiting for ${who}`,
  },
  and: 'and',
  more: (count) => `${count} more`,
  closed: 'The follow-up is closed',
  notFrozen: 'The follow-up is not frozen yet',
  hasDecided: (what) => `Has decided on ${what}`,
  toDecide: (what) => `Is to decide on ${what}`,
  version: (round, version) => `${round}, version ${version}`,
  behind: (count, days) =>
    `${counted('en', count, 'part is', 'parts are')} ${count === 1 ? '' : 'up to '}${counted('en', days, 'day', 'days')} late`,
  lateDecision: (days) => `The decision is ${counted('en', days, 'day', 'days')} late`,
  planning: {
    heading: 'Plan a meeting',
    body: 'Body',
    date: 'Day',
    what: 'What it is to treat',
    whatHelp: 'For example the interim report or the budget. May be empty.',
    treats: 'Treats by law',
    treatsHelp:
      'The year’s wheel says when the meeting comes after the law’s last day, or out of its order.',
    save: 'Add',
    saved: 'The meeting is planned.',
    change: 'Change',
    saveChange: 'Save',
    cancel: 'Call off',
    cancelSure: 'Yes, call it off',
    cancelAsked: 'The meeting leaves the year’s wheel and the calendar.',
  },
  refusals: {
    meetingMoved:
      'Somebody has changed the meeting since you opened the page. Reload it and try again.',
    notMeeting:
      'Meetings are planned for the council, boards, committees and companies, not for departments and units. Choose one of them.',
    meetingTwice: (day) =>
      `The body has a meeting about the same on ${day} already. Choose another day, or write what sets them apart.`,
    meetingTooFar: (day) =>
      `${day} is so far from today that the year must be wrong. Mend the day.`,
  },
  today: 'today',
  picture: (count) =>
    `A wheel of the year with ${counted('en', count, 'event', 'events')} in twelve months. The same events are in the list below.`,
  list: 'Month by month',
  feed: {
    heading: 'In your own calendar',
    lead: 'With an address of your own, your calendar program fetches the year’s wheel and keeps it current. The address is yours: whoever has it can read the days.',
    make: 'Make an address',
    renew: 'Change address',
    address: 'Calendar address',
    once: 'Copy the address now. It is not shown again.',
    has: 'You have a calendar address. If you change it the old one ends.',
    name: (municipality) => `Year’s wheel, ${municipality}`,
  },
}
