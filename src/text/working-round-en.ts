// The words of a round at work, in English.
import { counted, joinSome, quoted } from './language.ts'
import type { WorkingRoundWords } from './working-round-sv.ts'

const quote = (text: string): string => quoted(text, 'en')
const named = (names: readonly string[]): string =>
  joinSome(names.map(quote), 'and', (count) => `${count} more`)
const things = (count: number): string => counted('en', count, 'thing', 'things')

export const workingRoundEn: WorkingRoundWords = {
  nav: { mine: 'My page', board: 'Progress' },
  stages: {
    notStarted: 'Not started',
    sentBack: 'Sent back',
    reported: 'Reported',
    reviewed: 'Reviewed',
    delivered: 'Delivered',
  },
  /** In place of a stage, for a body that only delivers what others report. */
  nothingOfItsOwn: 'Nothing of its own',
  /** In place of a stage, for a part that was never handed in before its round was frozen or closed. */
  notHandedIn: { frozen: 'Frozen without a report', closed: 'Closed without a report' },
  moves: {
    report: 'Hand in for review',
    takeBack: 'Take back',
    review: 'Approve',
    sendBack: 'Send back …',
    deliver: 'Deliver …',
  },
  done: {
    report: 'reported',
    takeBack: 'took back',
    review: 'reviewed and approved',
    sendBack: 'sent back',
    deliver: 'delivered',
  },
  steps: { report: 'Report', review: 'Review', deliver: 'Deliver', decide: 'Decide' },
  latest: (step, day) => `${step} by ${day}`,
  late: (days) => `${counted('en', days, 'day', 'days')} late`,
  lasts: (days) =>
    days === 0 ? 'today is the last day' : `${counted('en', days, 'day', 'days')} left`,
  coverage: (answered, of) => (of === 0 ? 'nothing is asked' : `${answered} of ${of} done`),
  last: (who, did, day) => `${who} ${did} on ${day}`,
  dash: '–',
  mine: {
    heading: 'My page',
    lead: 'This waits for you in the follow-ups that are open.',
    nothing: 'Nothing waits for you just now.',
    nothingOpen: 'No follow-up is open for reporting just now.',
    toReport: 'Report',
    toReview: 'Review',
    toDeliver: 'Deliver',
    go: { report: 'Report', review: 'Review', deliver: 'Deliver' },
    goTo: (what, body) => `${what}: ${body}`,
    instructions: 'Instructions',
    open: 'Follow-ups that are open',
  },
  board: {
    heading: 'Progress of the follow-up',
    caption: 'Each body’s part: how far it has come and what is missing',
    columns: {
      body: 'Part',
      stage: 'Stage',
      coverage: 'Answers',
      latest: 'Next step',
      last: 'Last done',
    },
    sentence: (delivered, of) =>
      of === 0
        ? 'Nothing in the goal chain is asked for in this follow-up.'
        : delivered === of
          ? of === 1
            ? 'The only part that is to be delivered has been.'
            : `${of === 2 ? 'Both parts' : `All ${of} parts`} that are to be delivered have been.`
          : delivered === 0
            ? of === 1
              ? 'The only part that is to be delivered has not been yet.'
              : `None of the ${of} parts to be delivered has been yet.`
            : `${delivered} of ${counted('en', of, 'part', 'parts')} to be delivered ${delivered === 1 ? 'has' : 'have'} been.`,
    lateSentence: (late) =>
      late === 0 ? '' : `${counted('en', late, 'part is late', 'parts are late')}.`,
    showMissing: (count) => `Show ${counted('en', count, 'thing', 'things')} missing`,
    more: (count) => `and ${count} more`,
    ownerless: 'On nobody’s list',
    ownerlessLead:
      'This is asked for in the follow-up, but no body answers for it. Name an owner in the goal chain.',
    narrow: {
      words: 'Search the parts',
      only: 'Show',
      late: 'Late',
      missing: 'Lacking something',
      body: 'Committee, board or company',
      found: (shown, all) => `${shown} of ${counted('en', all, 'part', 'parts')} shown.`,
      none: 'No part fits. Clear the selection or choose something else.',
    },
    notOpened: 'The follow-up has not been opened for reporting. It is on nobody’s list yet.',
    frozen: 'The follow-up is frozen and takes no more.',
    closed: 'The follow-up is closed and takes no more.',
    toRounds: 'See the follow-ups, their versions and what can be done',
    open: 'Open for reporting',
    opened: 'The follow-up is open. Every body has its list.',
    deadlines: 'Last days',
    noDeadlines: 'The governing model names no last days for this follow-up.',
  },
  part: {
    lead: (round) => round,
    values: 'Values',
    valuesTable: 'Table of the part’s values',
    valuesLead:
      'Write the value and press Enter, and it is saved. A column copied from Excel can be pasted into the first field; with the measures’ names in the column before the values, each value comes to its own row.',
    columns: {
      measure: 'Measure',
      before: 'Before',
      limit: 'Limit',
      value: 'Value',
      state: 'Assessment',
    },
    valueOf: (measure) => `Value of ${measure}`,
    unchanged: 'Unchanged',
    unchangedFor: (measure, value) => `Unchanged: ${measure} is ${value}`,
    more: 'More',
    moreFor: (measure) => `kind, comment and “no value” for ${measure}`,
    pasted: (count) => `${counted('en', count, 'value was', 'values were')} pasted.`,
    pastedTooMany: (lost) =>
      `There was no room for ${counted('en', lost, 'value', 'values')}: there are no more fields. See that the right column was copied.`,
    pastedHeading: (heading) => `The first line, ${quote(heading)}, was read as headings.`,
    pastedUnknown: (names) => `There is no row for ${named(names)}: that value was not pasted.`,
    pastedUnclear: (names) =>
      `${named(names)} may be several rows, or stands there several times: that value was not pasted. Write it in its field.`,
    notPasted: {
      noNames: (columns) =>
        `Nothing was pasted. What was copied has ${columns} columns, and nothing in the first is the name of a row here. Copy the column of values alone, or that of names and that of values.`,
      manyColumns: (columns) =>
        `Nothing was pasted. What was copied has ${columns} columns. Copy the column of values alone, or that of names and that of values beside it.`,
    },
    ofUnits: {
      heading: 'Values of several units',
      lead: 'Write the value and press Enter: it is saved, and the next unit is in turn. A block from Excel can be pasted: a column of values in the order of the units, or names and values beside each other.',
      label: 'Table of the units’ values',
      row: 'Unit',
      state: 'Saved',
      more: 'Kind, comment and “no value” of each unit',
    },
    texts: 'Texts',
    writeAbout: (goal) => `Write about ${goal}`,
    judgements: 'Judgements that a person makes',
    toGoal: 'The goal with its values and reasons',
    judged: 'judged',
    notJudged: 'waits for a judgement',
    nothing: 'Nothing is asked of this part itself. The parts under it are shown under Progress.',
    missing: (count) => `${things(count)} missing before the part can be handed in for review.`,
    complete: 'Everything that is asked for is there.',
    next: 'What happens now?',
    explains: {
      notStarted: 'When everything is there, the part is handed in for review.',
      sentBack: 'The part was sent back. Mend what is said and hand it in again.',
      reported: 'The part waits for review. Until then it can be taken back.',
      reviewed: 'The part has been reviewed.',
      delivered:
        'The part has been delivered. Values, texts and judgements are locked until it is sent back.',
    },
    reportedForAnother:
      'The part waits for review by another than who reported it. Until then it can be taken back.',
    reviewedBySame: 'Reported and reviewed by the same person.',
    deliversOthers: 'The part is delivered when the parts under it are reviewed.',
    reviewedGoes: (above) =>
      `The part has been reviewed and goes with ${above} when that delivers.`,
    sentBackBecause: (reason) => `The reason: ${reason}`,
    reason: 'Why is it sent back?',
    reasonHelp: 'Whoever reports it reads the reason.',
    day: 'Day of delivery',
    reference: 'Registration number',
    optional: 'optional',
    cancel: 'Cancel',
    confirm: { sendBack: 'Send back', deliver: 'Deliver' },
    history: 'What has been done',
    historyEmpty: 'Nothing has been done with the part yet.',
    underReference: (reference) => `reg. no. ${reference}`,
    notOpened: 'The follow-up has not been opened for reporting.',
  },
  needs: {
    value: 'value',
    newText: 'new text to an unchanged value',
    text: 'text',
    judgement: 'assessment',
  },
  secondLooks: {
    heading: 'Look once more',
    lead: 'It may be right, but it looks like a slip of the pen or speaks against the assessment.',
    tenTimes: (value, before, period) =>
      `${value} is at least ten times ${before} (${period}). Are the unit and the decimal sign right?`,
    aTenth: (value, before, period) =>
      `${value} is at most a tenth of ${before} (${period}). Are the unit and the decimal sign right?`,
    otherSign: (value, before, period) =>
      `${value} has another sign than ${before} (${period}). Is that right?`,
    cannotBe: (why) => `${why}. Is what the units have reported right?`,
    praisesBad: (said, grade) => `The text says “${said}”, but the assessment is ${grade}.`,
  },
  newText: {
    notGood: (goal, grade) =>
      `The value is unchanged and the assessment of ${goal} is ${grade}. Write what is being done about it now.`,
    moved: (goal, grade) =>
      `The value is unchanged, but the assessment of ${goal} has changed to ${grade}. Write why.`,
    label: (measure) => `New text to ${measure}`,
    done: 'The text is new.',
  },
  remarks: {
    heading: 'Questions and comments',
    empty: 'Nobody has asked or said anything here.',
    waitingHeading: 'Questions to you',
    boardHeading: 'Questions waiting for an answer',
    to: 'To',
    nobody: 'Nobody in particular (comment)',
    body: 'Question or comment',
    answer: 'Answer',
    send: 'Send',
    sendAnswer: 'Answer',
    settle: 'Settled',
    settleHelp: 'The question is answered',
    said: 'Sent.',
    saidTo: (who, to, day) => `${who} to ${to}, ${day}`,
    saidBy: (who, day) => `${who}, ${day}`,
    waits: (who) => `waits for ${who}`,
    waitsForYou: 'waits for you',
    settled: 'settled',
  },
  lately: {
    heading: 'Since yesterday',
    nothing: 'Nothing has come since yesterday.',
    values: (count) => counted('en', count, 'value', 'values'),
    texts: (count) => counted('en', count, 'text', 'texts'),
    judgements: (count) => counted('en', count, 'assessment', 'assessments'),
  },
  refusals: {
    noSuchPart: (body) =>
      `The body “${body}” has no part in this follow-up: nothing is asked of it. Choose a body in the list of parts.`,
    notInStage: (stage, possible) =>
      possible === ''
        ? `The part is at the stage “${stage}”. There is nothing more to do with it.`
        : `The part is at the stage “${stage}”. What can be done is: ${possible}.`,
    deliversWithAbove: (above) =>
      above === null
        ? 'The part is not delivered by itself, and no body above it delivers. See to the organisation.'
        : `The part is not delivered by itself. It goes with ${above} when that delivers.`,
    stillMissing: (missing) =>
      `${things(missing)} asked for ${missing === 1 ? 'is' : 'are'} missing. Fill ${missing === 1 ? 'it' : 'them'} in, or say why a value is missing.`,
    ownReview:
      'You reported the part. In this follow-up it is reviewed by another than who reported it. Ask the manager, the secretary or the controller.',
    reasonMissing: 'Write why the part is sent back. Whoever reports it needs to know.',
    partsNotReviewed: (bodies) =>
      `Parts that go with it have not been reviewed: ${bodies}. Review them first.`,
    dayAhead: (day) => `${day} has not been yet. Give the day on which the part was delivered.`,
    dayBefore: (day) =>
      `${day} is before the time that the round is about. Give the day on which the part was delivered.`,
    remarkEmpty: 'Write something first.',
    remarkGone: 'There is no such question here. Reload the page.',
    settlesForAnother:
      'Only who asked, or was asked, says that the question is settled. Ask one of them.',
    partMoved:
      'Somebody else has done something with the part since you opened the page. Reload the page and see what.',
    roundNotOpened:
      'The follow-up has not been opened for reporting. Ask the controller to open it.',
    partDelivered: (body, day) =>
      `${body} delivered its part on ${day}. What is delivered does not change; ask the reviewer to send it back.`,
  },
}
