// The words about destroying records by decision, in English.
import type { DisposalWords } from './disposals-sv.ts'
import { counted } from './language.ts'

export const disposalsEn: DisposalWords = {
  heading: 'Destruction of records',
  lead: 'What has been delivered or frozen is removed only by a recorded decision to destroy it. Record the decision, see exactly what would be removed, then carry it out.',
  list: 'Decisions to destroy',
  none: 'No decision to destroy has been recorded.',
  sorts: {
    remarks: 'Questions and comments',
    attachments: 'Attachments',
    earlierTexts: 'Earlier wordings of texts',
    mailLog: 'Mails that were sent',
    logContents: 'Contents of the log',
    logNames: 'Names in the log',
    frozenVersions: 'Frozen versions',
    versionFiles: 'Files of frozen versions',
    documents: 'Documents',
    documentVersions: 'Frozen versions of documents',
    documentFiles: 'Images in documents',
    earlierPartTexts: 'Earlier wordings in documents',
    evaluations: 'Evaluations',
  },
  help: {
    remarks: 'Whole threads, when the last in the thread is older than the day.',
    attachments:
      'Files that belong to goals and texts. A file that a frozen version has is not taken.',
    earlierTexts: 'Wordings that a later one has replaced. The one in force is not taken.',
    mailLog: 'Which mails have gone, to whom and to which address.',
    logContents: 'How it was before and after each change. Who, what and when remain.',
    logNames: 'Who made the change. What and when remain.',
    frozenVersions:
      'The content, the version’s own files and the documents that were frozen with its figures. That the version was there, its checksum, the decisions on it and the published address remain.',
    documents:
      'Whole documents, when nothing in them is newer than the day: the texts of the parts in all wordings, comments, images, frozen versions and what the log repeats of them. That a frozen document was there, its checksum and who froze it remain.',
    earlierPartTexts:
      'Wordings in the parts of documents that a later one has replaced. The one in force is not taken.',
    evaluations:
      'Whole evaluations, when nothing in them is newer than the day: points, evidence, comments, the assessors’ own notes, closed versions and what the log repeats of them.',
  },
  record: {
    open: 'Record a decision to destroy',
    lead: 'The municipality’s own decision and its records plan say what may be destroyed. The program does not try whether the decision is right.',
    body: 'Who has decided',
    decidedOn: 'Day of the decision',
    paragraph: 'Paragraph',
    reference: 'Register number',
    either: 'Paragraph, register number or both',
    covers: 'What the decision covers',
    before: 'From before',
    beforeOf: (sort) => `${sort}: from before`,
    ground: 'Ground',
    groundHelp: 'Law, point of the plan and reason.',
    save: 'Record',
    saved: 'The decision is recorded. Nothing has been removed.',
  },
  decided: (body, day, references) => `${body} ${day}, ${references}`,
  dnr: (reference) => `no. ${reference}`,
  covers: (sort, day) => `${sort} from before ${day}`,
  recorded: (who, day) => `Recorded by ${who} on ${day}`,
  ground: 'Ground',
  waits: 'Waits to be carried out',
  look: 'Show what would be removed',
  close: 'Hide',
  nothing: 'The decision removes nothing now.',
  total: (number) => `${counted('en', number, 'item', 'items')} would be removed.`,
  firstShown: (shown) => `The first ${shown} are shown. The Excel and JSON files have all.`,
  json: 'JSON',
  jsonOf: 'Fetch the list as JSON',
  columns: { sort: 'Sort', about: 'About', day: 'Day', who: 'Who', said: 'What', key: 'Key' },
  sheets: { counts: 'Numbers', items: 'List' },
  number: 'Number',
  listed: 'Checksum of the list (SHA-256)',
  carryOut: 'Destroy …',
  sure: {
    heading: (number) => `Remove ${counted('en', number, 'item', 'items')}?`,
    lead: 'It cannot be undone. Backups and takeouts that exist already are destroyed by themselves.',
    go: 'Destroy now',
    cancel: 'Cancel',
    going: 'Destroying …',
  },
  done: (who, day) => `Carried out by ${who} on ${day}`,
  takeBack: 'Take back …',
  takeBackReason: 'Why is it taken back?',
  takeBackSave: 'Take back',
  takenBack: (who, day, reason) => `Taken back by ${who} on ${day}: ${reason}`,
  receipt: 'Receipt',
  refusals: {
    noSuchDisposal: 'There is no such decision to destroy. Reload the page.',
    disposalEnded:
      'The decision has already been carried out or taken back. Reload the page and read the receipt.',
    listedMoved:
      'What would be removed has changed since you saw the list, so nothing has been removed. Show the list again, then carry it out.',
    disposalRemovesNothing:
      'The decision covers nothing that exists now, so there is nothing to carry out. Take it back if it is wrong.',
    takenBackWithoutReason: 'Write why the decision is taken back.',
    disposalWithoutBody: 'Write who has decided.',
    disposalWithoutReference:
      'Write the decision’s paragraph or register number, so that it can be found.',
    disposalWithoutGround: 'Write on what ground: law, point of the plan and reason.',
    disposalOfNothing:
      'Choose at least one sort that the decision covers, and from before which day.',
    disposalDecidedAhead: (day) =>
      `The day of the decision, ${day}, has not come. Record the decision when it has been made.`,
    disposalCoversAhead: (sort, day) =>
      `${sort}: the day ${day} has not come. Choose a day that has been.`,
    disposalCoversTwice: (sort) => `${sort} stands twice. Give one day.`,
  },
}
