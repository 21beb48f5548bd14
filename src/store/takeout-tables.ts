// Which tables go with a municipality that is taken out whole, and why the others do not.
import type { Tables } from './tables.ts'

/** Every table that goes with, each after those it points to. */
export const TAKEN = [
  'organisation',
  'disposal_decision',
  'disposal_receipt',
  'model_version',
  'chain_version',
  'unit_version',
  'node_version',
  'measure_version',
  'tag_version',
  'reading',
  'judgement',
  'node_text',
  'peer_value',
  'snapshot',
  'publication',
  'decision',
  'snapshot_withdrawal',
  'attachment',
  'frozen_attachment',
  'good_example',
  'basis_line',
  'document',
  'document_part',
  'part_version',
  'part_comment',
  'frozen_document',
  'house_template',
  'word_template',
  'document_edition',
  'citizen_question',
  'noted_day',
  'round_standing',
  'part_move',
  'room_standing',
  'assignment_step',
  'year_turn',
  'model_draft',
  'model_withdrawal',
  'audit_event',
  'account',
  'assignee',
  'delegation',
  'remark',
  'auditors_note',
  'auditors_draft',
  'auditors_verdict',
  'evaluation',
  'evaluation_line',
  'evaluation_version',
  'evaluation_note',
  'mail_choice',
  'statistics_taken',
  'key_figure_confirmation',
] as const satisfies readonly (keyof Tables)[]

export type TakenTable = (typeof TAKEN)[number]

/**
 * Of them, those that are closed to administrators: they go with what the owner of the installation
 * takes out in the terminal, and are left out of what is ordered in the app.
 */
export const CLOSED: readonly TakenTable[] = ['auditors_note', 'auditors_draft', 'evaluation_note']

/**
 * Why a table stays. `waysIn`: passwords, keys and visits, of use here alone and nobody else's
 * business. `ofThisInstallation`: work in hand and addresses that lead here. `everybodys`: national
 * statistics, which another installation fetches itself; what was counted from them is in the frozen versions.
 */
export type WhyLeft = 'waysIn' | 'ofThisInstallation' | 'everybodys'

/** The tables that stay. One that is in neither list does not compile. */
export const LEFT = {
  password: 'waysIn',
  passkey: 'waysIn',
  passkey_challenge: 'waysIn',
  invitation: 'waysIn',
  session: 'waysIn',
  sign_in_attempt: 'waysIn',
  sign_in_try: 'waysIn',
  calendar_feed: 'ofThisInstallation',
  mail_job: 'ofThisInstallation',
  ordered_file: 'ofThisInstallation',
  schema_migration: 'ofThisInstallation',
  statistics_area: 'everybodys',
  statistics_import: 'everybodys',
  key_figure: 'everybodys',
  area_group: 'everybodys',
  key_figure_group: 'everybodys',
  statistics_series: 'everybodys',
  statistics_unit: 'everybodys',
  unit_index: 'everybodys',
  unit_series: 'everybodys',
} as const satisfies Readonly<Record<Exclude<keyof Tables, TakenTable>, WhyLeft>>
