// The words of documents that are composed, in English.
import type { DocumentWords } from './documents-sv.ts'
import { counted, lowerFirst } from './language.ts'

const named = (table: string): string => (table === '' ? '' : `${table}. `)

export const documentsEn: DocumentWords = {
  model: {
    heading: 'Documents',
    sorts: {
      plan: 'a plan',
      followUp: 'a follow-up in the year',
      interim: 'an interim report (delårsrapport)',
      annual: 'an annual report (årsredovisning)',
      bodyReport: 'the body’s own report',
      budget: 'goals and budget',
      term: 'the account of the term of office',
    },
    drawn: {
      summary: 'how many goals have which grade',
      goals: 'the goals in a table',
      nodes: 'each of the goals with grade, reasons and texts',
      measure: 'a measure with its chart',
      assignments: 'the assignments and their state',
      verdicts: 'the verdicts on the whole',
      published: 'figures as they were published',
      comparison: 'the measures beside others’',
      evaluation: 'an evaluation as a rose and a table',
      costQuality: 'a service’s cost against its quality',
      law: 'what the law asks for and what is there',
      targets: 'the goals and what is to be reached',
      changes: 'what has changed since the round before',
      term: 'the goals of the term, year by year',
      promises: 'each goal of the term: what was promised and what came of it',
    },
    about: (what, rounds) => `The document is ${what} and is made at ${rounds}.`,
    ofWhole: 'It is the whole municipality’s.',
    ofBodies: (kinds) => `One is made for each ${kinds}.`,
    part: (heading, drawn, isWritten) => {
      const parts = [drawn === '' ? '' : `${drawn} is fetched`, isWritten ? 'text is written' : '']
      const said = parts.filter((one) => one !== '').join(', ')
      return said === '' ? `${heading}.` : `${heading}: ${said}.`
    },
    within: (heading, under) => `${under} – ${heading}`,
  },
  states: { draft: 'Draft', ready: 'Ready', reviewed: 'Reviewed', approved: 'Approved' },
  countedStates: {
    draft: (count) => counted('en', count, 'draft', 'drafts'),
    ready: (count) => `${count} ready`,
    reviewed: (count) => `${count} reviewed`,
    approved: (count) => `${count} approved`,
  },
  page: {
    nav: 'Documents',
    heading: (round) => `Documents: ${round}`,
    lead: 'Reports composed of parts: some are fetched from the system, some are written. Several can write at once, each in their own part.',
    none: 'No document has been begun for this round.',
    noTypes:
      'The governing model does not say which documents are made at this round. The model owner adds them under “documents” in the workshop.',
    list: 'Documents begun',
    draftStanding: 'Draft; not all of it is decided',
    report: {
      heading: 'As a finished report',
      open: 'See what it becomes',
      freeze: 'Freeze the document',
      freezeNote:
        'What is frozen follows the frozen version of the follow-up: when that is published, citizens read the report.',
      versions: 'Frozen versions',
      version: (number, day, person) => `Version ${number}, ${day}, ${person}`,
      look: 'Read it',
      shown: 'read by citizens',
      notShown: 'not published',
    },
    begin: 'Begin a document',
    type: 'Document',
    of: 'For',
    submit: 'Begin',
    parts: 'Parts',
    back: 'All documents',
    isFrozen: (version) =>
      `The document is frozen as version ${version} and is not changed. If something is to be changed, whoever composes the document begins a new edition: version ${version} stands as it is.`,
    newEdition: (person, when) =>
      `A new edition is written since ${when}, begun by ${person}. It does not change what is frozen.`,
    beginEdition: 'Begin a new edition',
    listedFrozen: (version) => `Frozen as version ${version}`,
    late: 'Late',
    due: (day) => `By ${day}`,
    steps: {
      ready: 'Mark as ready',
      reviewed: 'Mark as reviewed',
      approved: 'Approve',
      draft: 'Open for change',
    },
    guide: 'To think of',
    nothingHere: 'The part has no text of its own: it gathers the parts below it.',
    drawn: 'Fetched from the system',
    drawnNote: 'Shown here when the part is saved.',
    drawnNothing: 'The round has nothing to show here, so the document will have nothing either.',
    drawnNow: (round) =>
      `This is what it becomes, with what ${round} says now. It changes as that does.`,
    drawnFrozen: (round, version) =>
      `This is what it becomes, with what ${round} says in frozen version ${version}, which does not change.`,
    withoutAlt: 'The image has no alternative text. The part cannot be ready until it has.',
    addDrawn: 'Add something that is fetched',
    add: 'Add',
    remove: 'Remove',
    up: 'Move up',
    down: 'Move down',
    addText: 'Add text',
    fetch: 'Fetch reported text',
    fetchHeading: 'Reported texts',
    fetchNone: 'No text has been reported about what the part is about.',
    fetchHere: 'Fetch',
    fetched: 'Fetched already',
    close: 'Close',
    from: 'Comes from',
    edited: 'Changed here since it was fetched.',
    sourceChanged: 'The source has changed since the text was fetched. Now it says:',
    sourceGone: 'The text is no longer at its source.',
    takeNow: 'Take the new text',
    firstDraft: 'A draft by the system: nobody has approved it.',
    footing: 'Sums that do not foot',
    cannotWrite:
      'You can read the part and comment on it. It is written by those who answer for it.',
    approvedNote: 'The part is approved. It is opened for change by whoever approves.',
    saving: {
      resting: '',
      unsaved: 'Not saved yet',
      saving: 'Saving …',
      saved: 'Saved',
      waiting: 'The server does not answer. The text is kept here and saved when it does.',
    },
    notSaved: 'What you wrote was not saved. It is kept in this browser:',
    conflict: {
      heading: 'Somebody else has written in the part',
      text: (who, at) =>
        `${who} saved ${at}, after you began. Nothing has been written over. Compare and choose.`,
      keepTheirs: 'Keep theirs',
      saveMine: 'Save mine instead',
      theirs: 'Only in theirs',
      mine: 'Only in yours',
      same: 'The texts say the same.',
    },
    history: 'Earlier versions',
    historyNote: 'What was added is underlined, what was removed is struck through.',
    noChange: 'No text is changed.',
    begunVersion: 'This is how the part began.',
    againstNow: 'Compare with the part as it is now',
    againstNote:
      'If the version is restored, what is struck through goes, and what is underlined comes back.',
    restore: 'Restore this version',
    restoreNote: 'It becomes a new version. What stands now is kept among the versions.',
    standsNow: 'This is the part as it is now.',
    comments: 'Comments',
    noComments: 'Nobody has commented on the part.',
    comment: 'Comment',
    quoted: 'About',
    suggested: 'Suggested wording',
    suggestedHelp:
      'Change the words to what you suggest. Those who write the part accept or decline it.',
    suggests: 'Suggestion:',
    wholePart: 'The whole part',
    addParagraph: 'Suggestion of one more paragraph, last',
    accept: 'Accept',
    decline: 'Decline',
    declineReason: 'Why is the suggestion declined?',
    declineNow: 'Decline the suggestion',
    declinedBecause: 'Reason:',
    withdraw: 'Withdraw the suggestion',
    suggestionsWait: (count) =>
      count === 1 ? '1 suggestion waits for an answer' : `${count} suggestions wait for an answer`,
    about: 'About:',
    send: 'Send',
    answer: 'Answer',
    settle: 'Mark as settled',
    unsettle: 'Open again',
    settled: (count) => `Settled (${count})`,
    arrange: 'Arrange the part',
    partHeading: 'Heading',
    owner: 'Who answers',
    ownerOfDocument: 'As the document',
    dueDay: 'Ready by',
    saveSettings: 'Save',
    moveTo: 'Lies in',
    top: 'At the top of the document',
    move: 'Move',
    addPartUnder: 'Add a part under this one',
    addPartTop: 'Add a part to the document',
    removePart: 'Remove the part',
    removeSure: 'The part is taken out of the document. What was written stays in the history.',
    removeNow: 'Yes, remove',
    cancel: 'Cancel',
    editor: {
      label: (part) => `Text of ${part}`,
      tools: 'Form of the text',
      bold: 'Bold',
      italic: 'Italic',
      heading: 'Heading',
      subheading: 'Subheading',
      bullets: 'Bulleted list',
      numbers: 'Numbered list',
      quote: 'Quote',
      link: 'Link',
      unlink: 'Remove the link',
      address: 'Address',
      badAddress: 'The address begins with https://, mailto: or #.',
      footnote: 'Footnote',
      footnoteText: 'Text of the footnote',
      reference: 'Reference',
      referenceTo: 'Refer to',
      noReferences: 'The document has no table, image or heading to refer to yet.',
      table: 'Table',
      image: 'Image',
      chooseFile: 'Upload an image',
      fileHelp: 'PNG, JPEG or WebP.',
      alt: 'Alternative text: what the image shows',
      caption: 'Caption',
      tableCaption: 'Caption of the table',
      insert: 'Insert',
      undo: 'Undo',
      redo: 'Redo',
      imageTools: 'The image',
      tableTools: 'The table',
      addRow: 'Row below',
      addColumn: 'Column to the right',
      deleteRow: 'Delete the row',
      deleteColumn: 'Delete the column',
      deleteTable: 'Delete the table',
      sumRow: 'The row is a sum',
      sumFrom: 'Sums from row',
      sumColumn: 'The column is a sum',
      empty: 'Write here …',
      pasted: 'Pasting from Word or Excel works well: the form is cleaned.',
      toTools: 'Alt and F10 go to the tools, Escape back to the text.',
    },
  },
  refusals: {
    noSuchDocument: 'There is no such document. Go to the list of documents and choose one.',
    partsNotApproved: (headings) =>
      `The document cannot be frozen: ${headings.length === 1 ? 'a part is' : `${headings.length} parts are`} not approved${
        headings.length > 3
          ? `, among them ${headings
              .slice(0, 3)
              .map((one) => `“${one}”`)
              .join(', ')}`
          : `: ${headings.map((one) => `“${one}”`).join(', ')}`
      }. Approve them first.`,
    roundNotFrozen:
      'The follow-up is not frozen, so its figures can still change. Freeze it first, under Follow-ups.',
    documentFrozen: (version) =>
      `The document is frozen as version ${version} and is not changed. Begin a new edition if it is to be changed: version ${version} stands as it is.`,
    partApproved:
      'The part is approved. Ask whoever approves it to open it for change, and then save again.',
    documentNotFrozen: 'The document is not frozen. It can be written in as it is.',
    documentUnchanged: (version) => `Nothing has changed since version ${version}. It holds.`,
    noSuchDocumentPart: 'The part is no longer in the document. Read the page anew.',
    noSuchDocumentType:
      'The governing model has no such kind of document. Choose one from the list.',
    documentOfOtherRound:
      'That kind of document is not made at this round. Choose another kind or round.',
    documentOfOtherBody:
      'That kind of document is not made for that body. Choose one from the list.',
    documentExists: 'The document has been begun for this round. Open it from the list.',
    documentPartMoved:
      'Somebody else has changed the part since the page was read. Read the page anew and do it again.',
    noSuchStep: (from, to) =>
      `A part that is ${lowerFirst(from)} cannot become ${lowerFirst(to)} at once. Take the steps in order: ready, reviewed, approved.`,
    unknownTextSource:
      'A fetched text names a source that nobody has reported. Fetch the text anew.',
    partWithinItself: 'A part cannot lie within itself. Choose another place.',
    tooManyLevels: (most) => `The part would lie deeper than ${most} levels. Put it higher up.`,
    partHasParts: 'Other parts lie within it. Move or remove them first.',
    commentEmpty: 'The comment is empty. Write something or suggest a wording.',
    suggestionPassed:
      'The text has been changed since the suggestion was written, so the line it is about no longer stands. Nothing is changed. Compare the suggestion with the text as it is now: write it in by hand, or decline it and say why.',
    suggestionOfSeveral:
      'Several lines of the part say the same, so nobody can know which the suggestion is about. Write a comment instead, or write the change in by hand.',
    suggestionSaysSame: 'The suggestion says what stands there already. Change the words first.',
    suggestionSettled: 'The suggestion is settled already. Read the page anew.',
    suggestionOfAnother:
      'A suggestion is accepted or declined by those who write the part, and withdrawn by whoever made it.',
    noSuchPartVersion: 'There is no such version of the part. Read the page anew.',
    partSaysSame: 'The part says already what the version says. Nothing is changed.',
    noSuchComment: 'There is no such comment. Read the page anew.',
    unfitAddress: (found) =>
      `The link “${found}” cannot be followed. Write an address that begins with https://, mailto: or # and a name in the document.`,
    listTooDeep: (most) => `A list lies deeper than ${most} levels. Move the items up.`,
    unevenTable: (caption, row) =>
      `Row ${row} of the table “${caption}” has not as many cells as the first. Make the rows of one length.`,
    sumOutside: (caption) =>
      `A sum of the table “${caption}” counts rows that are not above it. Mark the sum anew.`,
    sameBlockId: (id) =>
      `Two things in the part have the same name, “${id}”. Remove one and put it in anew.`,
    unknownImage:
      'An image is not among the municipality’s files. Attach the file and choose it anew.',
    imageWithoutAlt: (caption) =>
      `The image${caption === '' ? '' : ` “${caption}”`} has no alternative text. Write what it shows for those who do not see it.`,
    tableWithoutCaption: 'A table has no caption. Write what it shows.',
    nothingWritten: 'The part is empty. Write something before it is ready.',
    refersToNothing: (to) =>
      `A reference goes to “${to}”, which is not in the document. Remove it or choose something that is.`,
  },
  waiting: {
    heading: 'Parts of documents',
    acts: {
      writeDocument: 'Write',
      reviewDocument: 'Review',
      approveDocument: 'Approve',
    },
    late: (days) => `${counted('en', days, 'day', 'days')} late`,
    columns: { document: 'Document', part: 'Part', latest: 'By', late: 'Late' },
  },
  outcomes: {
    taken: (person) => `Accepted by ${person}`,
    declined: (person) => `Declined by ${person}`,
    withdrawn: (person) => `Withdrawn by ${person}`,
  },
  came: {
    suggested: (person) => `A suggestion from ${person} was accepted.`,
    restored: (person, when) => `The version of ${when} by ${person} was restored.`,
  },
  footing: {
    doesNotFoot: (table, sum, across, says, counted, difference) =>
      `${named(table)}${sum}, ${across}: the sum says ${says} but the rows give ${counted}, a difference of ${difference}.`,
    maybeRounding: 'That may be rounding.',
    notANumber: (table, sum, across, found, head) =>
      `${named(table)}${sum}, ${across}: “${found}” at ${head} is no number and cannot be counted.`,
  },
  difference: {
    drawnAdded: (what) => `Is now fetched: ${what}.`,
    drawnRemoved: (what) => `Is no longer fetched: ${what}.`,
  },
  begun: (person, when) => `Begun by ${person} ${when}`,
  written: (person, when) => `Last written by ${person} ${when}`,
  reported: (person, when) =>
    [person === '' ? 'Reported' : `Written by ${person}`, when]
      .filter((one) => one !== '')
      .join(' '),
  textAbout: (field, node) => `${field}: ${node}`,
  whole: 'The whole municipality',
}
