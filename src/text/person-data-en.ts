// The words about a person's data, in English.
import { counted } from './language.ts'
import type { PersonDataWords } from './person-data-sv.ts'

export const personDataEn: PersonDataWords = {
  open: (name) => `Personal data of ${name}`,
  ownOpen: 'My personal data',
  lead: 'By article 15 of the General Data Protection Regulation: all that Målkedja has about the person, without passwords and keys.',
  json: 'Fetch as JSON',
  take: 'Personal data',
  tables: {
    account: 'The account',
    password: 'Password',
    passkey: 'Passkeys',
    passkey_challenge: 'Sign-in by passkey under way',
    invitation: 'Invitations',
    session: 'Visits',
    mail_choice: 'Choice of mails',
    mail_job: 'Mails queued and sent',
    ordered_file: 'Files that the person has asked for',
    calendar_feed: 'Calendar address',
    delegation: 'Roles lent',
    reading: 'Values reported',
    judgement: 'Grades decided',
    node_text: 'Texts',
    remark: 'Questions and comments',
    part_move: 'Handed in, reviewed and delivered',
    room_standing: 'Rooms opened and closed',
    round_standing: 'Rounds opened and closed',
    assignment_step: 'Reports on assignments',
    assignee: 'Assignments that the person handles',
    attachment: 'Attachments',
    good_example: 'Good examples',
    basis_line: 'Planning basis',
    document: 'Documents begun',
    document_part: 'Parts of documents',
    part_version: 'Texts in documents',
    part_comment: 'Comments in documents',
    frozen_document: 'Documents frozen',
    house_template: 'House templates saved',
    word_template: 'Word templates saved',
    document_edition: 'New editions of frozen documents begun',
    noted_day: 'Days noted for what the law asks',
    citizen_question: 'Answers to citizens’ questions',
    snapshot: 'Frozen versions',
    snapshot_withdrawal: 'Publications withdrawn',
    publication: 'Publications',
    decision: 'Decisions recorded',
    auditors_verdict: 'The auditors’ verdicts',
    disposal_decision: 'Decisions to destroy',
    disposal_receipt: 'Receipts of destruction',
    model_version: 'Versions of the governing model',
    model_draft: 'Drafts of the governing model',
    model_withdrawal: 'Models withdrawn',
    chain_version: 'Chains brought in',
    node_version: 'Goals edited',
    measure_version: 'Measures edited',
    unit_version: 'Bodies edited',
    tag_version: 'Tags edited',
    year_turn: 'Years turned',
    evaluation: 'Evaluations begun',
    evaluation_line: 'Points, evidence and comments in evaluations',
    evaluation_version: 'Evaluations closed',
    audit_event: 'Events in the log',
  },
  fates: {
    goes: {
      label: 'Removed',
      ground: 'Of use only for the person to get in and be mailed. No decision rests on it.',
    },
    pseudonym: {
      label: 'Remains under a pseudonym',
      ground:
        'Part of the municipality’s follow-up, which must be traceable (the Archives Act; GDPR article 17.3 b and d). Account and name become a pseudonym. What the person delivered with a register number keeps the name.',
    },
    stays: {
      label: 'Remains with the name',
      ground:
        'Frozen reports, recorded decisions and delivered verdicts are public records. They may not be changed, and are removed only by a decision to destroy (the Archives Act, section 10; GDPR article 17.3 b and d).',
    },
  },
  notTold: {
    closed: 'The auditors’ notes and drafts are read by the auditors alone. They are left out.',
    authorsOwn:
      'Private comments in evaluations are read only by those who wrote them, on the page of the evaluation. They go with the account.',
    untraceable:
      'Tries to sign in are kept as checksums for a short time. They cannot be traced to a person.',
  },
  hidden: (rows) =>
    `${counted('en', rows, 'row lies', 'rows lie')} in closed rooms and are left out. The person sees them in their own.`,
  mentions: (texts) =>
    `The name stands in ${counted('en', texts, 'other text', 'other texts')}. The JSON file says which.`,
  remove: 'Remove the person …',
  removeLead:
    'It cannot be undone. Backups and takeouts that exist already are not changed. Who can still sign in with the municipality gets a new account by doing so.',
  reason: 'Reason, such as a request and its register number. Do not write the person’s name.',
  removeNow: 'Remove now',
  removing: 'Removing …',
  cancel: 'Cancel',
  called: 'Removed person',
  columns: { table: 'Table', row: 'Row', column: 'Item', value: 'Value', becomes: 'On removal' },
  sheets: { rows: 'Data', mentions: 'The name in texts' },
  terminal: {
    written: (file, name) => `${file}: all that Målkedja has of ${name}.`,
    tried: (name) =>
      `Nothing is removed. This is what becomes of what there is if ${name} is removed. Give --reason to remove; it cannot be undone.`,
    removed: 'The person is removed. This is what became of what there was:',
    noSuchPerson: (account) =>
      `There is no person with the account “${account}”. The account’s name stands in the address of the person’s data under People.`,
  },
  refusals: {
    personRemovedWithoutReason: 'Write the reason, so that the log can be understood.',
    personMoved:
      'There is more or less about the person than when you looked, so nothing has been removed. Reload the page and look again.',
  },
}
