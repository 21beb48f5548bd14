// The words of the model's workshop, in English.
import { counted } from './language.ts'
import type { WorkshopWords } from './workshop-sv.ts'

const conclusions = (count: number): string => counted('en', count, 'assessment', 'assessments')
const nodes = (count: number): string => counted('en', count, 'node', 'nodes')

export const workshopEn: WorkshopWords = {
  nav: 'Workshop',
  modelOf: (municipality) => `The governing model of ${municipality}`,
  list: {
    heading: 'The model’s workshop',
    lead: 'Here the governing model is changed: levels, words, scales, rules and rounds. A draft governs nothing until it is adopted, and what is reported, decided or frozen is never touched.',
    drafts: 'Drafts',
    noDrafts: 'No draft has been begun.',
    open: 'Open the draft',
    begin: 'Begin a draft',
    beginHeading: 'Begin a new draft',
    beginFrom: 'Start from',
    versions: 'Adopted versions',
    versionsLead:
      'A round is assessed by the version in force on its last day. Earlier rounds are read by their own.',
    title: 'The draft’s name',
    titleHelp: 'So that you know it again, for example “For 2027”.',
    fromVersion: (version) => version,
    shipped: 'Models that come with Målkedja',
    noVersions:
      'No model is adopted yet. Begin a draft from one that comes with Målkedja or from a file, make the words yours and record the decision.',
    fromFile: 'A file from the computer',
    file: 'The model’s file (YAML)',
    create: 'Begin the draft',
    download: 'Download the file',
    withdraw: 'Withdraw …',
    withdrawHeading: (version) => `Withdraw ${version}`,
    withdrawText:
      'The version stops being in force and the one before it takes over. Its file can still be read, and the reason is in the events.',
    why: 'Why?',
    withdrawNow: 'Withdraw the version',
    cancel: 'Cancel',
    thrown: 'Discarded drafts',
    takeBack: 'Take back',
    log: 'Events',
    noLog: 'Nothing has happened here yet.',
    more: 'Show more',
    readOnly: 'You can read the drafts. The model owner changes and adopts them.',
  },
  version: {
    name: (version) => `Version ${version}`,
    named: (version, model) => `Version ${version} of ${model}`,
    from: (day) => `In force from ${day}`,
    always: 'In force since earlier',
    to: (day) => `until ${day}`,
    adopted: (by, day, ref) => [by, day, ref].filter((one) => one !== '').join(', '),
    paragraph: (ref, dnr) =>
      [ref, dnr === '' ? '' : `case ${dnr}`].filter((one) => one !== '').join(', '),
    why: (why) => `Why: ${why}`,
    recorded: (who, day) => `Entered by ${who} on ${day}`,
    standing: {
      inForce: 'In force now',
      ahead: 'In force later',
      past: 'Has been in force',
      replaced: 'Replaced for the same days',
      withdrawn: 'Withdrawn',
    },
    withdrawn: (who, day, why) => `Withdrawn by ${who} on ${day}: ${why}`,
    frozen: (rounds) => `Frozen by it: ${rounds}`,
    noDecision: 'No decision given',
  },
  draft: {
    kicker: 'Draft of the governing model',
    from: (version) => `Begun from ${version}`,
    fromFile: 'Begun from a file or a model that comes with Målkedja',
    changed: (who, when) => `Changed by ${who} ${when}`,
    steps: 'Parts of the draft',
    step: { change: 'Change', try: 'Try', adopt: 'Adopt' },
    rename: 'Rename',
    saveName: 'Save the name',
    download: 'Download the draft',
    throw: 'Discard the draft …',
    throwHeading: 'Discard the draft?',
    throwText: 'It leaves the list. It can be taken back under “Discarded drafts”.',
    throwNow: 'Discard the draft',
    keep: 'Keep it',
    ended: {
      adopted: 'The draft is adopted and cannot be changed. It can still be read.',
      thrown: 'The draft is discarded. Take it back in the workshop to change it.',
    },
    readOnly: 'You can read the draft. The model owner changes and adopts it.',
    saving: {
      unsaved: 'Will be saved shortly …',
      saving: 'Saving …',
      saved: 'Saved',
      waiting: 'The server cannot be reached. The text is kept here and saved when it is back.',
      resting: 'Everything is saved',
    },
    conflict: {
      heading: 'Somebody else has saved the draft',
      text: (who, at) =>
        `${who} saved at ${at}. Nothing has been overwritten. This is how the texts differ:`,
      theirs: 'Their line',
      mine: 'Your line',
      keepTheirs: 'Take their text',
      saveMine: 'Save my text over it',
      lines: (count) => counted('en', count, 'line differs', 'lines differ'),
    },
  },
  face: { legend: 'Show', form: 'Form', file: 'File' },
  check: {
    heading: 'Check',
    ok: 'The draft is whole.',
    faults: (count) => counted('en', count, 'fault', 'faults'),
    remarks: (count) => counted('en', count, 'remark', 'remarks'),
    none: 'No remarks.',
    at: (line, column) => `Line ${line}, character ${column}`,
    show: 'Show in the file',
    next: 'Next fault',
    asItWas: 'This is how the model was when it was last whole.',
    inWords: 'Levels, scales and rules in words',
    chain: 'Against the goal chain',
    chainLead: (day) => `If the draft were in force from ${day}:`,
    chainOk: 'The goal chain fits the draft.',
    moreFaults: (count) => `and ${counted('en', count, 'more fault', 'more faults')}`,
  },
  editor: {
    label: 'The model’s file',
    hint: 'Tab leaves the text. Ctrl+Z undoes, Ctrl+S saves, Ctrl+Space suggests words.',
    loading: 'The text is being opened …',
    undo: 'Undo',
    redo: 'Redo',
  },
  trial: {
    heading: 'Try it on a year’s facts',
    lead: 'Choose a round. The same facts are assessed by the draft, and you see whose assessment would be another. Nothing is saved.',
    round: 'Round',
    compared: (count) => `${conclusions(count)} compared`,
    nothing: 'No assessment changes.',
    summary: (changed, of) => `${changed} of ${conclusions(of)} change`,
    turn: {
      better: 'Better',
      worse: 'Worse',
      other: 'Another',
      ruleLost: 'Loses its rule',
      ruleGained: 'Gets a rule',
      basisLost: 'Lacks its basis',
      added: 'New assessment',
      removed: 'No longer assessed',
    },
    columns: { what: 'What', before: 'Today', after: 'By the draft', why: 'Why' },
    table: 'Assessments that change',
    whole: 'The whole organisation',
    measure: (title) => `Measure: ${title}`,
    because: 'Because',
    wasBecause: 'Today',
    untyped: 'Levels that the draft does not have',
    untypedLine: (type, count, examples) => `${type}: ${nodes(count)} (${examples})`,
    undecided: (count) =>
      `${counted('en', count, 'decided assessment has', 'decided assessments have')} a grade that the draft does not have.`,
    untold: (count) =>
      `${counted('en', count, 'node is', 'nodes are')} not compared: what it rests on is not delivered yet.`,
    more: (count) => `${counted('en', count, 'more row is', 'more rows are')} not shown.`,
    filter: 'Show',
    all: 'All',
    none: 'There are no rounds to try it on.',
  },
  adoption: {
    heading: 'Adopt the draft',
    lead: 'The draft becomes a new version beside those there are. Rounds that end before its first day are read as before.',
    by: 'Adopted by',
    choose: 'Choose a body',
    date: 'Date of the decision',
    ref: 'Paragraph',
    refHelp: 'Like this: § 91',
    dnr: 'Case number',
    dnrHelp: 'If the case has one. Like this: KS 2026/118',
    why: 'Why the model changes',
    whyHelp: 'May be left empty. It stands at the version in the workshop.',
    from: 'In force from',
    fromHelp: (day) => `Earliest ${day}`,
    to: 'In force until',
    toHelp: 'Left empty: until further notice',
    stops: 'This is in the way',
    follows: 'This follows',
    toMend: 'This is to be mended in the goal chain afterwards',
    toMendLead: (count) =>
      `${counted('en', count, 'thing', 'things')} in the goal chain breaks the draft but not today’s model. It can be mended only when the draft is in force.`,
    mendsLater: 'We mend the goal chain when the draft is in force',
    more: (count) => `and ${count} more`,
    changes: 'This changes',
    against: (version) => `Compared with ${version}`,
    isFirst: 'This will be the first version, so there is none to compare with.',
    noChanges: 'The draft says the same as the version before.',
    before: 'Before',
    now: 'Now',
    adopt: 'Adopt the draft',
    adopted: 'Adopted. The model is in force from its first day.',
    onlyOwner: 'The model owner adopts drafts.',
    checking: 'Checking …',
    newer: 'The draft has changed',
    newerText: (who: string) =>
      `${who} has saved the draft since you opened it. Read what has changed, then adopt again.`,
  },
  follows: {
    roundsRecomputed: (rounds) =>
      `Open rounds are assessed anew by the draft: ${rounds}. What is reported and decided stays.`,
    fieldHidden: (field, type, count) =>
      `The field ${field} of ${type} is no longer shown. It stays on ${nodes(count)}.`,
    limitHidden: (limit, count) =>
      `The limit ${limit} is no longer used. It stays on ${counted('en', count, 'measure', 'measures')}.`,
    noVersionBetween: (from, to) => `No version is in force from ${from} until ${to}.`,
  },
  events: {
    beginDraft: 'began the draft',
    saveDraft: 'changed the draft',
    nameDraft: 'renamed the draft',
    throwDraft: 'discarded the draft',
    takeBackDraft: 'took back the draft',
    adoptModel: 'adopted',
    saveModel: 'brought in',
    withdrawModel: 'withdrew',
  },
  event: {
    draft: (who, did, title) => `${who} ${did} “${title}”`,
    version: (who, did, version) => `${who} ${did} ${version}`,
    times: (count) => ` (${count} times)`,
  },
  refusals: {
    noSuchDraft: 'There is no such draft. Choose one in the workshop.',
    noSuchModelVersion:
      'There is no such version of the model. Reload the page and choose one in the list.',
    noSuchShippedModel:
      'No such model comes with Målkedja. Reload the page and choose one in the list.',
    draftEnded: {
      adopted:
        'The draft is adopted already and cannot be changed. Begin a new one from the version.',
      thrown: 'The draft is discarded. Take it back in the workshop first.',
    },
    draftNotThrown:
      'The draft is not discarded, so there is nothing to take back. Reload the page.',
    draftFaulty: (count, line, column, sentence) =>
      `The draft has ${counted('en', count, 'fault', 'faults')}. The first is on line ${line}, character ${column}: ${sentence} Mend it under “Change”.`,
    roundNotInDraft: (round) =>
      `The draft has no round like “${round}”, so it cannot be tried on it. Choose another round.`,
    versionBeginsLater: (begins) =>
      `A version that is adopted already is in force from ${begins}. Choose a later day, or withdraw that version first.`,
    adoptionEndsFirst: (from, to) =>
      `The last day, ${to}, is before the first, ${from}. Change one of them.`,
    decidedAhead: (day) =>
      `A decision cannot be of a day that has not been (${day}). Adopt the draft when it is decided.`,
    roundsFixed: (rounds, earliest) =>
      `Closed or frozen rounds would be assessed anew: ${rounds}. Let the draft be in force from ${earliest} at the earliest.`,
    typeInUse: (type, count, titles) =>
      `The draft lacks the level ${type}, which ${nodes(count)} in the goal chain have: ${titles}. Keep the level, perhaps as retired, or end the nodes before that day.`,
    openRoundGone: (round) =>
      `${round} is open for reporting and is not in the draft. Keep it, or choose a later first day.`,
    judgementsLost: (rounds, titles) =>
      `Decided assessments in ${rounds} have grades that would not exist: ${titles}. Keep the scale and the assessment, or choose a later first day.`,
    rulesCannotRun: (count, where, sentence) =>
      `The draft’s rules cannot be run on the goal chain (${counted('en', count, 'place', 'places')}). ${where}${sentence}`,
    onlyVersion: 'It is the model’s only version. Adopt a new one first.',
    frozenByVersion: (rounds) =>
      `Rounds are frozen by the version: ${rounds}. It stays; adopt a new version instead.`,
    chainToMend: (count, where, sentence) =>
      `The goal chain breaks the draft in ${counted('en', count, 'place', 'places')}. ${where}${sentence} Mend the chain or the draft, or tick that it is mended when the draft is in force.`,
    sameAsBefore:
      'The draft is the same as a version that is in force on the same days. Nothing has been saved.',
    modelVersionReplaced:
      'The version is not in force: it is withdrawn or replaced already. Reload the page.',
    at: (place) => `${place}: `,
  },
}
