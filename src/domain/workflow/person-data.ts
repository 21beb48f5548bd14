// What is kept about a person, table by table: whose row it is, what of it is told, and what becomes of it when they are removed.
import { type HeldByAccount, isAdministrator } from './accounts.ts'

/**
 * `goes`: removed with the person. `pseudonym`: stands, as it is part of the municipality's follow-up, by a
 * pseudonym in place of account and name. `stays`: public record by name (arkivlagen, tryckfrihetsförordningen;
 * dataskyddsförordningen 17.3 b and d).
 */
export const FATES = ['goes', 'pseudonym', 'stays'] as const
export type Fate = (typeof FATES)[number]

export type PersonRows = {
  /** The columns that hold an account: a row is the person's where one of them is theirs. */
  readonly by: readonly string[]
  /** Left out of what is told: secrets, and whole documents that are not about the person. */
  readonly without?: readonly string[]
  readonly fate: Fate
}

const author = (fate: Fate, ...without: readonly string[]): PersonRows => ({
  by: ['author'],
  without,
  fate,
})

/** @term registerutdrag – the tables that hold personal data, as a person is told of their own */
export const PERSON_ROWS = {
  account: { by: ['account_id'], fate: 'goes' },
  password: { by: ['account_id'], without: ['hash'], fate: 'goes' },
  passkey: { by: ['account_id'], without: ['public_key'], fate: 'goes' },
  passkey_challenge: { by: ['account_id'], without: ['challenge_id'], fate: 'goes' },
  invitation: { by: ['account_id', 'invited_by'], without: ['invitation_id'], fate: 'goes' },
  session: { by: ['account_id'], without: ['session_id', 'visit_id', 'follows'], fate: 'goes' },
  mail_choice: { by: ['account_id'], fate: 'goes' },
  mail_job: { by: ['account_id'], fate: 'goes' },
  ordered_file: { by: ['account_id'], fate: 'goes' },
  calendar_feed: { by: ['account_id'], without: ['feed_id'], fate: 'goes' },
  delegation: { by: ['from_account', 'to_account', 'made_by', 'ended_by'], fate: 'pseudonym' },
  reading: author('pseudonym'),
  judgement: author('pseudonym'),
  node_text: author('pseudonym'),
  remark: { by: ['author', 'to_account'], fate: 'pseudonym' },
  part_move: author('pseudonym'),
  room_standing: author('pseudonym'),
  round_standing: author('pseudonym'),
  assignment_step: author('pseudonym'),
  assignee: { by: ['account_id'], fate: 'goes' },
  attachment: author('pseudonym'),
  good_example: author('pseudonym'),
  basis_line: author('pseudonym'),
  document: author('pseudonym'),
  document_part: author('pseudonym'),
  part_version: author('pseudonym'),
  part_comment: author('pseudonym'),
  frozen_document: author('pseudonym'),
  house_template: author('pseudonym'),
  word_template: author('pseudonym'),
  document_edition: author('pseudonym'),
  citizen_question: author('pseudonym'),
  noted_day: author('stays'),
  snapshot: author('stays', 'body'),
  snapshot_withdrawal: author('pseudonym'),
  publication: author('pseudonym'),
  decision: author('stays'),
  auditors_verdict: author('stays'),
  disposal_decision: author('stays'),
  disposal_receipt: author('stays'),
  model_version: author('pseudonym', 'source_yaml'),
  model_draft: { by: ['author', 'begun_by'], without: ['source_yaml'], fate: 'pseudonym' },
  model_withdrawal: author('pseudonym'),
  chain_version: author('pseudonym', 'body'),
  node_version: author('pseudonym'),
  measure_version: author('pseudonym'),
  unit_version: author('pseudonym'),
  tag_version: author('pseudonym'),
  year_turn: author('pseudonym'),
  evaluation: author('pseudonym', 'framework_text'),
  evaluation_line: author('pseudonym'),
  evaluation_version: author('pseudonym', 'body'),
  audit_event: { by: ['who', 'on_behalf_of', 'subject'], fate: 'pseudonym' },
} as const satisfies Readonly<Record<string, PersonRows>>
export type PersonTable = keyof typeof PERSON_ROWS

export const PERSON_TABLES = Object.keys(PERSON_ROWS) as readonly PersonTable[]

/**
 * Tables with personal data that nobody is told of here. `closed`: the auditors' own, read on their page by
 * themselves alone. `authorsOwn`: private comments in evaluations, read by their author alone. `untraceable`: checksums that lead to no person, and go by themselves.
 */
export const NOT_TOLD = {
  auditors_note: 'closed',
  auditors_draft: 'closed',
  evaluation_note: 'authorsOwn',
  sign_in_try: 'untraceable',
} as const
export type WhyNotTold = (typeof NOT_TOLD)[keyof typeof NOT_TOLD]

/** How an account begins that stands for somebody who has been removed. */
const REMOVED = 'removed-'

/** @term pseudonym – the account that stands in a removed person's place, from 8 hexadecimal digits */
export const pseudonymFrom = (digits: string): string => `${REMOVED}${digits}`

export const isRemovedPerson = (account: string): boolean => account.startsWith(REMOVED)

/** Why somebody cannot be removed; null: they can. Somebody must be left who can give roles. */
export const removalFault = (
  accounts: readonly HeldByAccount[],
  account: string,
): { readonly refused: 'noSuchPerson' | 'lastAdministrator' } | null => {
  const person = accounts.find((one) => one.account === account)
  if (person === undefined || isRemovedPerson(account)) return { refused: 'noSuchPerson' }
  const others = accounts.filter((one) => one.account !== account)
  return isAdministrator(person) && !others.some(isAdministrator)
    ? { refused: 'lastAdministrator' }
    : null
}
