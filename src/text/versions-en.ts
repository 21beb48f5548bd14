// The words of frozen versions, in English.
import { counted } from './language.ts'
import type { VersionWords } from './versions-sv.ts'

export const versionsEn: VersionWords = {
  disposedVersion: (number) => `Version ${number}, destroyed`,
  version: (number) => `Version ${number}`,
  frozen: (day, who) => `Frozen ${day}${who === '' ? '' : ` by ${who}`}`,
  hash: 'Checksum',
  nothing: 'Nothing is frozen yet.',
  stages: {
    underWay: 'Under consideration',
    amended: 'Amended, a new version is to be frozen',
    sentBack: 'Sent back',
    noted: 'Considered',
    decided: 'Decided',
    replaced: 'Replaced by a later version',
  },
  frozenEarly: (lastDay) =>
    `Frozen before the period was over. It is about the time up to and including ${lastDay}, and what happened after the freezing is not in it.`,
  verdictAwaited: {
    beforeFreezing: {
      delårsrapport:
        'The auditors have not delivered a verdict on the interim report. They do so in writing when the version is frozen, before the council considers the interim report (kommunallagen 12:2). It does not hinder the freezing.',
      årsredovisning:
        'The auditors have not delivered a verdict on the annual report. They do so in writing when the version is frozen, before the council considers the annual report (kommunallagen 12:2). It does not hinder the freezing.',
    },
    beforeDeciding: {
      delårsrapport:
        'The auditors’ verdict on the interim report has not been delivered here. They are to judge whether the result is compatible with the goals that the council has decided, in writing and before the council considers the interim report (kommunallagen 12:2). The decision can be recorded all the same.',
      årsredovisning:
        'The auditors’ verdict on the annual report has not been delivered here. They are to judge whether the result is compatible with the goals that the council has decided, in writing and before the council considers the annual report (kommunallagen 12:2). The decision can be recorded all the same.',
    },
  },
  untreated: 'Not considered yet',
  amendedAs: (number) => `Amended, the changes are in version ${number}`,
  amendment: {
    frozen: {
      before: (body, day, ref) =>
        `${body} decided with changes on ${day}${ref === '' ? '' : `, ${ref}`}. This version has the changes and goes on to the next body.`,
      byLast: (body, day, ref) =>
        `${body} decided with changes on ${day}${ref === '' ? '' : `, ${ref}`}. This version has the changes, and so is decided without another decision.`,
    },
    toFreeze: {
      before: (body, day, ref) =>
        `${body} decided with changes on ${day}${ref === '' ? '' : `, ${ref}`}. The new version is to have the changes, and goes on to the next body.`,
      byLast: (body, day, ref) =>
        `${body} decided with changes on ${day}${ref === '' ? '' : `, ${ref}`}. The new version is to have the changes and nothing else: it is decided as soon as it is frozen, without another decision.`,
    },
  },
  frozenNote: (number) => `Frozen version ${number}. It does not change.`,
  waitsFor: (bodies) => `Waits for ${bodies}`,
  kinds: { approved: 'Approved', amended: 'Amended', sentBack: 'Sent back', noted: 'Noted' },
  decided: (body, day, ref, kind) =>
    `${body} ${day}${ref === '' ? '' : `, ${ref}`}: ${kind.toLowerCase()}`,
  recordedBy: (day, who) => `Recorded ${day} by ${who}`,
  putRight: (day, who, reason) => `Put right ${day}${who === '' ? '' : ` by ${who}`}: ${reason}`,
  takenBack: (day, who, reason) => `Taken back ${day}${who === '' ? '' : ` by ${who}`}: ${reason}`,
  stoodBefore: 'It said before:',
  neverMade: 'Recorded by mistake',
  reservation: (by, text) =>
    `Reservation${by === '' ? '' : ` by ${by}`}${text === '' ? '' : `: ${text}`}`,
  why: (reason) => `Why a new version: ${reason}`,
  lacks: (reason) => `Frozen though something is missing: ${reason}`,
  published: (label) => `Citizens see: ${label}`,
  notPublic: 'Nobody outside the municipality sees it.',
  by: (who) => (who === '' ? '' : `by ${who}`),
  freeze: {
    open: 'Freeze …',
    heading: (round) => `Freeze ${round}`,
    lead: 'Everything that is reported and decided is frozen as a new version, and the follow-up is closed. Nobody outside the municipality sees the version until it is published.',
    early: (lastDay) =>
      `The follow-up is about the time up to and including ${lastDay}, and that day has not come. What happens till then is not in the version. It can be frozen all the same, and the version says so.`,
    whole: 'All parts are delivered and nothing is missing.',
    undelivered: (count) => `${counted('en', count, 'part is', 'parts are')} not delivered:`,
    unanswered: (count) => `${counted('en', count, 'answer is', 'answers are')} missing:`,
    unmotivated: (count) =>
      `${counted('en', count, 'assessment lacks', 'assessments lack')} the words that the model demands:`,
    lacks: 'Why is it frozen all the same?',
    lacksHelp: 'The reason goes with the version to those who decide.',
    why: 'Why a new version?',
    whyHelp: 'The reason goes with the version. Citizens read it when it is published.',
    isRead: 'I have read the difference, and all of it belongs in the new version',
    whyKnown: (reason) => `The new version comes of: ${reason}`,
    save: 'Freeze',
    saved: 'Frozen.',
    nobody: 'Nobody answers for it',
    more: (count) => `and ${count} more`,
  },
  decide: {
    open: 'Record a decision …',
    heading: (version) => `Decision on ${version.toLowerCase()}`,
    body: 'Body',
    kind: 'Decision',
    explains: {
      approved: 'The version goes on. Approved by the last body, it is decided.',
      amended:
        'The follow-up is opened again. When the amendment is made a new version is frozen, which goes on to the next body.',
      sentBack: 'The follow-up is opened again with the reason, and then considered anew.',
      noted: 'The body has taken note of the version. It goes on without being approved.',
    },
    amendedByLast:
      'The body is the last in the order. The follow-up is opened again, and when the amendment is made a new version is frozen. That version has the changes and is decided as soon as it is frozen, without another decision.',
    date: 'Day of the decision',
    ref: 'Paragraph of the minutes, such as § 45',
    refHelp: 'Can be added later.',
    reason: { amended: 'What is amended?', sentBack: 'Why is it sent back?' },
    reservations: 'Reservations',
    reservationBy: 'Who reserves themselves?',
    reservationText: 'What does the reservation say?',
    addReservation: 'Add a reservation',
    removeReservation: 'Remove the reservation',
    save: 'Record the decision',
    saved: 'The decision is recorded.',
  },
  correct: {
    open: 'Put right …',
    heading: 'Put right what is recorded of the decision',
    lead: 'What it said before can still be read here and in the log, with your name, the day and the reason. Where the version is published, citizens see that the decision has been put right, and when.',
    because: 'Why is it put right?',
    save: 'Put the decision right',
    saved: 'The decision has been put right.',
  },
  takeBack: {
    open: 'Take back …',
    label: 'Why is the decision taken back?',
    help: {
      goesOn:
        'For a decision that was never made, or that is about another version. The version then waits for the body again. What was recorded can still be read here and in the log.',
      stops:
        'For a decision that was never made, or that is about another version. The version then waits for the body again, and the follow-up is closed if it was the decision that opened it. What was recorded can still be read here and in the log.',
    },
    save: 'Take the decision back',
  },
  reference: {
    open: 'Add the paragraph …',
    label: 'Paragraph of the minutes, such as § 45',
    save: 'Save',
  },
  publish: {
    open: 'Publish …',
    heading: (version) => `Publish ${version.toLowerCase()}`,
    lead: 'Citizens see this version at the municipality’s usual address. Versions that were published earlier remain at their own.',
    as: 'As what?',
    kinds: {
      published: 'As it stood on the day it was frozen',
      proposed: 'A proposal, from the notice of the meeting',
      decided: 'Decided',
    },
    becomes:
      'When the last body has approved the proposal it stands as decided at the same address.',
    meeting: 'Meeting of',
    meetingDate: 'Day of the meeting',
    noticed: 'Noticed on',
    known: (what) => `Planned: ${what}`,
    save: 'Publish',
    saved: 'Published.',
  },
  reopen: {
    open: 'Open again …',
    label: 'Why is it opened again?',
    help: 'The frozen version remains. The reason goes with the new version when it is frozen.',
    save: 'Open again',
  },
  difference: {
    open: (number) => `Difference from version ${number}`,
    heading: (later, earlier) => `Difference between version ${earlier} and version ${later}`,
    grades: 'Assessments',
    values: 'Values',
    texts: 'Texts',
    other: 'Goal chain and model',
    none: 'There is no difference.',
    nothing: 'nothing',
    change: (what, from, to) => `${what}: from ${from} to ${to}`,
    added: (what, to) => `${what}: ${to} (new)`,
    removed: (what, from) => `${what}: ${from} (removed)`,
    fromProposal: 'What has changed from the proposal',
    sameAsProposal: 'The decision follows the proposal without change.',
  },
  restated: {
    heading: 'Restated values',
    lead: 'What was first published stands beside what holds now.',
    caption: 'Values as first published and as restated',
    columns: {
      period: 'Period',
      unit: 'Unit',
      first: 'First published',
      now: 'Restated',
    },
    whole: 'Whole',
    inVersion: (value, day) => `${value} (frozen ${day})`,
  },
  fromOtherSource: {
    heading: 'Values from a new source',
    lead: 'The measure is now read from another source than what was first published. The sources may count in different ways, so the difference is no correction.',
    caption: 'Values as first published and those of the new source',
    now: 'New source',
    by: (value, source) => `${value} (${source})`,
  },
  refusals: {
    versionDisposed:
      'The version’s content has been destroyed by a decision and no longer exists. The decision stands under “Archive” and on the version’s published page.',
    noSuchVersion: 'There is no such version. Reload the page and choose one in the list.',
    noSuchDecision: 'There is no such decision. Reload the page and choose one in the list.',
    frozenWithoutReason:
      'The follow-up is not whole. Deliver what is missing, or write why it is frozen all the same.',
    newVersionWithoutReason: 'There is a version already. Write why there is to be a new one.',
    reopenedWithoutReason: 'The follow-up is frozen. Write why it is opened again.',
    treatmentEnded: (stage) =>
      `The version takes no more decisions: it is ${stage.toLowerCase()}. If something is wrongly recorded, put the decision right.`,
    notTheirTurn: (bodies) =>
      `It is not that body’s turn. The version waits for ${bodies}. Record that decision first.`,
    decisionWithoutReason: {
      amended: 'Write what is amended.',
      sentBack: 'Write why the version is sent back.',
    },
    decisionAhead: (day) => `The day ${day} has not come. Record the decision when it is made.`,
    decisionBeforeFreeze: (day) =>
      `The version was frozen on ${day}. No decision on it can be older. Mend the day.`,
    decisionBeforeBody: (body, day) =>
      `${body}, which treats the version before, decided on ${day}. Mend the day.`,
    decidedSince:
      'Somebody else has recorded a decision, or put one right, since you opened the page. Read that first.',
    correctedWithoutReason: 'Write why the decision is put right. The reason goes with it.',
    nothingCorrected: 'Nothing is changed. Change what is wrong, or close the form.',
    decisionFollowed: (body, day) =>
      `${body} decided on the version on ${day}, after this decision. If that decision is wrongly recorded too, take it back first.`,
    versionCameAfter: (number) =>
      `Version ${number} was frozen after the decision. So it cannot be taken back, nor be made one that stops the version or lets it go on. The day, the paragraph, the words and the reservations can be put right.`,
    decisionAfterBody: (body, day) =>
      `${body}, which considers the version after it, decided on ${day}. Put the day right.`,
    decisionAfterVersion: (number, day) =>
      `Version ${number} came of the decision and was frozen on ${day}. The decision cannot have been made later. Put the day right.`,
    versionReplaced: 'There is a later version. Decisions are recorded on that.',
    referenceMissing: 'Write the paragraph as it stands in the minutes.',
    alreadyPublished: 'The version is published already. Reload the page.',
    laterShown:
      'Citizens see a later version of the report. Withdraw that one first, if this is to be shown in its place.',
    notOnItsWay:
      'The version has been treated and is no proposal any more. Publish it as it stood, or freeze a new version.',
    proposalWithoutNotice:
      'A proposal is published from the notice of the meeting. Write which body, the day of the meeting and the day of the notice.',
    noticeAfterMeeting: 'The notice cannot come after the meeting. Mend the days.',
    noticeAhead: (day) => `The meeting is not noticed until ${day}. Publish the proposal then.`,
    meetingHasBeen: (day) =>
      `The meeting of ${day} has been. Write the meeting that the proposal goes to, or record the decision.`,
    meetingBeforeFreeze: (day) =>
      `The version was frozen on ${day}. The proposal cannot go to a meeting before that. Mend the days.`,
    notDecided: 'The version is not decided yet. Record the decision first.',
  },
}
