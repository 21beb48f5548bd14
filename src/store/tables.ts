// The tables as Kysely sees them: one interface a table, columns as in the migrations.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as text that PostgreSQL parses. */
export type Json = ColumnType<unknown, string, string>
/** ISO text in UTC; the database sets it where it is left out. */
type Recorded = Generated<string>

export type OrganisationTable = {
  organisation_id: string
  name: string
  settings: Json
  change_number: Generated<number>
  structure_number: Generated<number>
}

/** What every fact carries: which change brought it, who wrote it, when it was recorded. */
type Fact = {
  organisation_id: string
  change_number: number
  author: string
  recorded_at: Recorded
}

export type ModelVersionTable = Fact & {
  model_id: string
  version: number
  valid_from: string
  valid_to: string | null
  source_yaml: string
  hash: string
}

export type ChainVersionTable = Fact & {
  chain_id: string
  version: number
  body: Json
  source: string | null
}

/** Node, measure and unit versions are alike: the highest version of an id holds. */
type Version = Fact & {
  version: number
  place: number
  body: Json
  valid_from: string | null
  valid_to: string | null
  withdrawn: boolean
  source: string | null
}
export type NodeVersionTable = Version & { node_id: string; type: string }
export type MeasureVersionTable = Version & { measure_id: string }
export type UnitVersionTable = Version & { unit_id: string }
export type TagVersionTable = Version & { tag_id: string }

export type ReadingTable = Fact & {
  reading_id: string
  measure_id: string
  unit_id: string
  period: string
  kind: string
  sex: string
  value: string | null
  answer: string | null
  missing: string | null
  breaks: boolean
  made_up: boolean
  comment: string | null
  source: string | null
  reported_by: string | null
  reported_on: string | null
  based_on: string
}

export type JudgementTable = Fact & {
  judgement_id: string
  node_id: string
  assessment: string
  round_id: string
  grade: string
  reason: Json | null
  decided_by: string | null
  decided_on: string | null
  person: string | null
  made_up: boolean
  source: string | null
  based_on: string
}

export type NodeTextTable = Fact & {
  text_id: string
  node_id: string
  round_id: string
  field: string
  language: string
  body: string
  made_up: boolean
  written_by: string | null
  written_on: string | null
  based_on: string
}

export type PeerValueTable = {
  organisation_id: string
  measure_id: string
  period: string
  area: string
  change_number: number
  value: string
  source: string | null
  made_up: boolean
  fetched_on: string | null
}

export type SnapshotTable = {
  organisation_id: string
  snapshot_id: string
  model_id: string
  round_id: string
  version: number
  round_ends: string | null
  hash: string
  body: string | null
  disposal_id: string | null
  author: string
  frozen_at: Recorded
  change_number: number
  lacks: string | null
  why: string | null
  rests_on: string | null
}

export type PublicationTable = {
  organisation_id: string
  snapshot_id: string
  status: string
  meeting: Json | null
  author: string
  published_at: Recorded
  change_number: number
}

export type DecisionTable = Fact & {
  decision_id: string
  based_on: number
  snapshot_id: string
  body_id: string | null
  body_title: string
  kind: string
  is_last: boolean
  decided_on: string
  ref: string | null
  reason: string | null
  reservations: Json
  person: string | null
  correction: ColumnType<string | null, string | null | undefined>
  taken_back: ColumnType<boolean, boolean | undefined>
}

export type SnapshotWithdrawalTable = {
  organisation_id: string
  snapshot_id: string
  reason: string
  author: string
  recorded_at: Recorded
  change_number: number
}

export type RoundStandingTable = Fact & {
  round_id: string
  standing: string
  reason: string | null
}

export type YearTurnTable = Fact & {
  year: number
  kind: string
  subject_id: string
  choice: string | null
}

export type ModelDraftTable = Fact & {
  draft_id: string
  title: string
  source_yaml: string
  version: number
  begun_from: number | null
  begun_by: string
  begun_at: Recorded
  standing: string
}

export type ModelWithdrawalTable = Fact & {
  model_id: string
  version: number
  why: string
}

export type PartMoveTable = Fact & {
  round_id: string
  body_id: string
  based_on: number
  move: string
  stage: string
  reason: string | null
  delivered_on: string | null
  reference: string | null
  person: string
}

export type RoomStandingTable = Fact & {
  round_id: string
  body_id: string
  standing: string
  person: string
}

export type AssignmentStepTable = Fact & {
  node_id: string
  based_on: number
  step: string
  standing: string
  done_on: string
  body: string
  status: string | null
  reference: string | null
  person: string
}

export type AssigneeTable = {
  organisation_id: string
  node_id: string
  account_id: string
  change_number: number
  recorded_at: Recorded
}

export type AuditEventTable = {
  organisation_id: string
  change_number: number
  at: Recorded
  who: string
  what: string
  subject: string
  before: Json | null
  after: Json | null
  on_behalf_of: string | null
}

export type DelegationTable = {
  organisation_id: string
  delegation_id: string
  from_account: string
  to_account: string
  roles: Json
  first_day: string
  last_day: string
  made_by: string
  ended_by: string | null
}

export type AccountTable = {
  organisation_id: string
  account_id: string
  name: string
  roles: Json
  given_roles: ColumnType<unknown, string | undefined, string>
  login: string | null
  email: string | null
}

export type PasswordTable = {
  organisation_id: string
  account_id: string
  hash: string
  set_at: string
}

export type PasskeyTable = {
  organisation_id: string
  passkey_id: string
  account_id: string
  public_key: string
  counter: number
  transports: Json
  added_at: string
  used_at: string | null
}

export type PasskeyChallengeTable = {
  organisation_id: string
  challenge_id: string
  account_id: string
  ends_at: string
}

export type InvitationTable = {
  organisation_id: string
  account_id: string
  invitation_id: string
  invited_by: string
  ends_at: string
}

export type SignInTryTable = {
  organisation_id: string
  about: string
  tries: number
  began_at: string
}

export type SessionTable = {
  organisation_id: string
  session_id: string
  account_id: string
  started_at: Recorded
  ends_at: string
  visit_id: string
  made_at: string
  last_ends_at: string
  renewed_at: string | null
  follows: string | null
}

export type SignInAttemptTable = {
  organisation_id: string
  attempt_id: string
  nonce: string
  verifier: string
  back_to: string
  ends_at: string
}

export type CalendarFeedTable = {
  organisation_id: string
  account_id: string
  feed_id: string
  language: string
  made_at: Recorded
}

export type RemarkTable = Fact & {
  remark_id: string
  thread_id: string
  round_id: string
  about_sort: 'node' | 'measure'
  about_id: string
  to_account: string | null
  body: string
  settles: Generated<boolean>
  person: string
}

export type AuditorsNoteTable = Fact & {
  note_id: string
  about_sort: string
  about_id: string
  round_id: string | null
  body: string
  person: string
}

export type AuditorsDraftTable = Fact & {
  round_id: string
  body: Json
}

export type AuditorsVerdictTable = Fact & {
  round_id: string
  version: number
  snapshot_id: string | null
  answers: Json
  signed: string
  signed_on: string
  why: string | null
  made_up: boolean
  person: string
}

export type AttachmentTable = Fact & {
  attachment_id: string
  based_on: number
  about_sort: string
  about_id: string
  round_id: string
  field: string
  name: string
  kind: string
  bytes: number
  sha256: string
  description: string
  is_public: boolean
  removed: string | null
  person: string
}

export type FrozenAttachmentTable = {
  organisation_id: string
  snapshot_id: string
  attachment_id: string
  change_number: number
}

export type BasisLineTable = Fact & {
  line_id: string
  based_on: number
  service_id: string
  year: number
  sort: string
  body: string
  node_id: string | null
  measure_id: string | null
  limit_id: string | null
  amount: string | null
  withdrawn: boolean
  person: string
}

export type DocumentTable = Fact & {
  document_id: string
  type_id: string
  round_id: string
  /** Empty: the whole municipality's. */
  body_id: string
  title: string
  person: string
  disposal_id: string | null
}

export type DocumentPartTable = Fact & {
  document_id: string
  part_id: string
  based_on: number
  heading: Json
  parent_id: string
  place: number
  answers: Json
  owner_id: string
  due: string | null
  state: string
  removed: boolean
  person: string
}

export type PartVersionTable = Fact & {
  document_id: string
  part_id: string
  based_on: number
  blocks: Json
  takes_comment: string
  restores: number
  person: string
}

export type FrozenDocumentTable = Fact & {
  document_id: string
  version: number
  snapshot_id: string
  hash: string
  /** null: it has been destroyed. */
  body: string | null
  disposal_id: string | null
  person: string
}

export type HouseTemplateTable = Fact & {
  based_on: number
  colour: string | null
  typeface: string
  cover: string
  logo_place: string
  logo_sha256: string | null
  logo_kind: string | null
  logo_bytes: number | null
  logo_alt: string | null
  cover_sha256: string | null
  cover_kind: string | null
  cover_bytes: number | null
  cover_alt: string | null
  foot: string
  person: string
}

export type WordTemplateTable = Fact & {
  template_id: string
  based_on: number
  name: string
  bytes: number
  sha256: string
  withdrawn: ColumnType<boolean, boolean | undefined, never>
  person: string
}

export type NotedDayTable = Fact & {
  round_id: string
  what: string
  based_on: number
  noted_on: string
  ref: string
  person: string
}

export type PartCommentTable = Fact & {
  document_id: string
  part_id: string
  comment_id: string
  based_on: number
  answers_id: string
  quoted: string
  suggested: string | null
  body: string
  resolved: boolean
  outcome: string
  reason: string
  person: string
}

export type DocumentEditionTable = Fact & {
  document_id: string
  after_version: number
  person: string
}

export type GoodExampleTable = Fact & {
  example_id: string
  based_on: number
  about_sort: string
  about_id: string
  held_by: string
  body: string
  link: string
  withdrawn: boolean
  person: string
}

export type CitizenQuestionTable = Fact & {
  question_id: string
  based_on: number
  about_sort: string
  about_id: string
  question: string
  standing: string
  words: string
  person: string
}

export type DisposalDecisionTable = Fact & {
  disposal_id: string
  body_title: string
  decided_on: string
  paragraph: string | null
  reference: string | null
  covers: Json
  ground: string
  person: string
}

export type DisposalReceiptTable = Fact & {
  disposal_id: string
  outcome: string
  counts: Json | null
  listed_sha256: string | null
  reason: string | null
  person: string
}

export type EvaluationTable = Fact & {
  evaluation_id: string
  framework_id: string
  framework_text: string
  head: Json
  body_id: string | null
  person: string
}

export type EvaluationLineTable = Fact & {
  evaluation_id: string
  sort: string
  part_id: string
  assessor_id: string
  based_on: number
  body: Json | null
  person: string
}

export type EvaluationVersionTable = Fact & {
  evaluation_id: string
  version: number
  closed_on: string
  why: string | null
  body: Json
  person: string
}

export type EvaluationNoteTable = Fact & {
  evaluation_id: string
  part_id: string
  body: string
}

export type MailChoiceTable = {
  organisation_id: string
  account_id: string
  language: string
  reminders: boolean
}

export type MailJobTable = {
  organisation_id: string
  job_id: string
  kind: string
  account_id: string | null
  day: string
  standing: string
  tries: Generated<number>
  begun: Generated<number>
  due_at: string
  taken_until: string | null
  address: string | null
  why: string | null
  ended_at: string | null
}

export type OrderedFileTable = {
  organisation_id: string
  file_id: string
  account_id: string
  sort: string
  about_id: string
  format: string
  language: string
  title: string
  template_id: string | null
  standing: Generated<string>
  steps_done: Generated<number>
  tries: Generated<number>
  taken_until: string | null
  ordered_at: Recorded
  ended_at: string | null
  bytes: number | null
  why: string | null
}

export type StatisticsAreaTable = { place: number; code: string; title: string; kind: string }

export type StatisticsImportTable = {
  dataset: string
  import: number
  state: Generated<string>
  started_at: Recorded
  finished_at: string | null
  fetched_on: string
  title: string
  source: string
  made_up: Generated<boolean>
  chosen: Json | null
  cursor: Json | null
  counts: ColumnType<unknown, string | undefined, string>
  because: string | null
  accepted_by: string | null
}

/** What is written anew where an import changed it. */
type Imported = { dataset: string; import: number }

export type KeyFigureTable = Imported & {
  key_figure: string
  title: string
  description: string
  operating_area: string | null
  perspective: string | null
  told_of: string
  by_sex: boolean
  has_units: boolean
  next_period: string | null
  next_preliminary: string | null
  next_final: string | null
  unit: string | null
  unit_word: string | null
  decimals: number | null
  better: string | null
  gone: Generated<boolean>
}

/** A group of areas, or of key figures, by their codes or ids. */
export type SourceGroupTable = Imported & {
  group_id: string
  title: string
  members: readonly string[]
  gone: Generated<boolean>
}

/** Asked for and written through src/store/statistics-series.ts, since its arrays go another way than rows. */
export type StatisticsSeriesTable = Imported & {
  key_figure: string
  sex: string
  year: number
  figures: unknown
  missing_places: unknown
  missing_causes: string | null
}

export type StatisticsUnitTable = Imported & {
  unit: string
  title: string
  area: string
  gone: Generated<boolean>
}

export type UnitIndexTable = Imported & { key_figure: string; units: readonly string[] }

export type StatisticsTakenTable = {
  organisation_id: string
  dataset: string
  change_number: number
  import: number
  recorded_at: Recorded
}

export type KeyFigureConfirmationTable = {
  organisation_id: string
  dataset: string
  key_figure: string
  change_number: number
  better: string
  unit: string
  unit_word: string | null
  decimals: number
  recorded_at: Recorded
}

export type SchemaMigrationTable = {
  number: number
  name: string
  hash: string
  applied_at: Recorded
}

export type Tables = {
  organisation: OrganisationTable
  disposal_decision: DisposalDecisionTable
  disposal_receipt: DisposalReceiptTable
  model_version: ModelVersionTable
  chain_version: ChainVersionTable
  node_version: NodeVersionTable
  measure_version: MeasureVersionTable
  unit_version: UnitVersionTable
  tag_version: TagVersionTable
  reading: ReadingTable
  judgement: JudgementTable
  node_text: NodeTextTable
  peer_value: PeerValueTable
  snapshot: SnapshotTable
  publication: PublicationTable
  decision: DecisionTable
  snapshot_withdrawal: SnapshotWithdrawalTable
  round_standing: RoundStandingTable
  part_move: PartMoveTable
  room_standing: RoomStandingTable
  assignment_step: AssignmentStepTable
  assignee: AssigneeTable
  year_turn: YearTurnTable
  model_draft: ModelDraftTable
  model_withdrawal: ModelWithdrawalTable
  audit_event: AuditEventTable
  account: AccountTable
  delegation: DelegationTable
  password: PasswordTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  invitation: InvitationTable
  sign_in_try: SignInTryTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  calendar_feed: CalendarFeedTable
  remark: RemarkTable
  auditors_note: AuditorsNoteTable
  auditors_draft: AuditorsDraftTable
  auditors_verdict: AuditorsVerdictTable
  attachment: AttachmentTable
  frozen_attachment: FrozenAttachmentTable
  good_example: GoodExampleTable
  basis_line: BasisLineTable
  document: DocumentTable
  document_part: DocumentPartTable
  part_version: PartVersionTable
  part_comment: PartCommentTable
  frozen_document: FrozenDocumentTable
  house_template: HouseTemplateTable
  word_template: WordTemplateTable
  document_edition: DocumentEditionTable
  citizen_question: CitizenQuestionTable
  noted_day: NotedDayTable
  evaluation: EvaluationTable
  evaluation_line: EvaluationLineTable
  evaluation_version: EvaluationVersionTable
  evaluation_note: EvaluationNoteTable
  mail_choice: MailChoiceTable
  mail_job: MailJobTable
  ordered_file: OrderedFileTable
  statistics_area: StatisticsAreaTable
  statistics_import: StatisticsImportTable
  key_figure: KeyFigureTable
  area_group: SourceGroupTable
  key_figure_group: SourceGroupTable
  statistics_series: StatisticsSeriesTable
  statistics_unit: StatisticsUnitTable
  unit_index: UnitIndexTable
  unit_series: StatisticsSeriesTable
  statistics_taken: StatisticsTakenTable
  key_figure_confirmation: KeyFigureConfirmationTable
  schema_migration: SchemaMigrationTable
}
