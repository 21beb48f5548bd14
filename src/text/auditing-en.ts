// The words about the auditors, in English; the Swedish ones have the same shape.
import type { AuditorsAnswer } from '../domain/workflow/auditors-verdict.ts'
import type { AuditingWords } from './auditing-sv.ts'
import { counted } from './language.ts'

const JUDGED: Readonly<Partial<Record<AuditorsAnswer, string>>> = {
  yes: 'Yes',
  partly: 'Yes, with exceptions',
  no: 'No',
  cannotJudge: 'Cannot be judged',
}
const COMPATIBLE: Readonly<Partial<Record<AuditorsAnswer, string>>> = {
  yes: 'Compatible',
  partly: 'Partly compatible',
  no: 'Not compatible',
  cannotJudge: 'Cannot be judged',
}

export const auditingEn: AuditingWords = {
  nav: 'Audit',
  heading: 'Audit',
  lead: 'What has been delivered, what you have asked, your notes and your verdict.',
  rounds: {
    heading: 'Follow-ups to review',
    none: 'There is no follow-up to review yet.',
    statutory: {
      delårsrapport: 'The municipality’s interim report',
      årsredovisning: 'The municipality’s annual report',
    },
    open: 'open for reporting',
    delivered: 'Delivered',
    nothingDelivered: 'No body has delivered its part yet.',
    deliveredOn: (body, day) => `${body}, ${day}`,
    versions: 'Frozen versions',
    noVersions: 'Nothing is frozen yet.',
    board: 'How far everybody has come',
  },
  asked: {
    heading: 'What you have asked',
    empty: 'You have not asked anything. Ask on the page of a goal or a measure.',
    settled: 'Settled',
    open: 'Waits for nobody',
  },
  notes: {
    heading: 'The auditors’ notes',
    lead: (names) =>
      names.length === 0
        ? 'The notes are read by the auditors alone.'
        : `The notes are read by the auditors alone: ${names.join(', ')}. Nobody else gets at them, nor does the administrator. The log says that a note was written, not what it says or is about.`,
    closed: 'Read by the auditors alone.',
    empty: 'There are no notes here.',
    write: 'Write a note',
    about: 'About',
    whole: 'The municipality as a whole',
    part: (body, round) => `${body}, ${round}`,
    save: 'Save the note',
    saved: 'The note is saved.',
    change: 'Change',
    throw: 'Remove',
    really: 'Remove the note? It cannot be brought back.',
    keep: 'Keep',
    who: (person, day) => `${person}, ${day}`,
  },
  verdict: {
    heading: 'The auditors’ verdict',
    write: 'Write the verdict',
    again: 'Give a new verdict',
    continue: 'Go on with the draft',
    closed: 'The draft is read by the auditors alone until you deliver the verdict.',
    law: (section) => `Local Government Act (kommunallagen) ${section}`,
    questions: {
      purposeful: 'Were the services run purposefully and in an economically satisfactory way?',
      accountsTrue: 'Are the accounts true and fair?',
      controlSufficient: 'Was the internal control sufficient?',
      financialGoals: 'Is the result compatible with the financial goals the council has decided?',
      operationalGoals:
        'Is the result compatible with the goals for the services the council has decided?',
      discharge: 'Discharge from liability',
    },
    answers: {
      purposeful: JUDGED,
      accountsTrue: JUDGED,
      controlSufficient: JUDGED,
      financialGoals: COMPATIBLE,
      operationalGoals: COMPATIBLE,
      discharge: { granted: 'Recommended', refused: 'Not recommended' },
    },
    notChosen: 'Not settled',
    takeUp: {
      title: (question) => `Act on the auditors’ verdict: ${question}`,
      text: (words, round, source) =>
        `The auditors write: “${words}” From the auditors’ verdict on ${round} ${source}.`,
      of: (round, question) => `The auditors’ verdict, ${round}: ${question}`,
      given: 'Assignments given',
      awaited: 'No assignment has been given yet.',
    },
    words: 'Reasons in your own words',
    to: 'Goes to',
    toNobody: 'No one in particular',
    toBody: (body) => `Goes to ${body}.`,
    signed: 'Who signs',
    signedHelp: 'One name a line.',
    on: 'Day of signing',
    why: 'Why is a new verdict given?',
    whyHelp: 'The earlier one remains, and everybody can read the reason.',
    save: 'Save the draft',
    saved: 'The draft is saved.',
    deliver: 'Deliver the verdict',
    delivering: 'Delivering …',
    really:
      'When you deliver the verdict, all who read the follow-up can read it, and citizens where the follow-up is published. It cannot be changed, only replaced by a new one.',
    notFrozen:
      'No version of the follow-up is frozen, so what you judge can still change. Save the draft; the verdict is delivered when the follow-up is frozen.',
    sure: 'Deliver the verdict?',
    yes: 'Yes, deliver the verdict',
    no: 'No, keep writing',
    cancel: 'Close',
    signedBy: (names, day) => `Signed ${day} by ${names}`,
    basis: (version) =>
      `When the verdict was delivered, version ${version} was the latest that was frozen.`,
    version: (version) => `Verdict ${version}`,
    newer: (why) => `New verdict: ${why}`,
    madeUp: 'Made up',
    madeUpNote: 'The verdict is made up for the demonstration. No auditor has said this.',
    earlier: (count) => counted('en', count, 'earlier verdict', 'earlier verdicts'),
  },
  refusals: {
    noteEmpty: 'The note is empty. Write something, or remove it.',
    noSuchNote: 'The note is no longer there. Somebody else has removed it. Reload the page.',
    notStatutory: (round) =>
      `The follow-up ${round} is neither an interim nor an annual report in the governing model, so the law asks for no verdict on it. Write a note instead.`,
    questionsUnanswered: (questions) =>
      `Answer these questions too, or save the draft: ${questions}`,
    answerWithoutWords: (question) =>
      `The answer needs reasons: ${question} Write them in your own words.`,
    answerToNobody: (question) =>
      `The auditors cannot turn to the body that was chosen: ${question} Choose the board, a committee or a company that is there now.`,
    verdictBeforeFrozen:
      'No version of the follow-up is frozen, so what you judge can still change. Save the draft, and deliver the verdict when the follow-up is frozen.',
    verdictUnsigned: 'Nobody has signed. Write one name at least.',
    verdictWithoutDay: 'The day of signing is missing. Give it.',
    verdictAhead: (day) => `The day of signing, ${day}, has not come yet. Give the day you signed.`,
    verdictAgainWithoutReason:
      'There is a verdict already. Write why you give a new one; the earlier remains.',
  },
}
