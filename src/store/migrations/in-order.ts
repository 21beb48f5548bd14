// The migrations in their order: forward only, frozen once released.
import { ground } from './0001_ground.ts'
import { structureNumber } from './0002_structure_number.ts'
import { whoAndWhen } from './0003_who_and_when.ts'
import { signInAttempt } from './0004_sign_in_attempt.ts'
import { textsFollow } from './0005_texts_follow.ts'
import { workingRound } from './0006_working_round.ts'
import { calendarFeed } from './0007_calendar_feed.ts'
import { visits } from './0008_visits.ts'
import { localAccounts } from './0009_local_accounts.ts'
import { delegations } from './0010_delegations.ts'
import { remarks } from './0011_remarks.ts'
import { versionsAndDecisions } from './0012_versions_and_decisions.ts'
import { mail } from './0013_mail.ts'
import { yearTurn } from './0014_year_turn.ts'
import { oneClock } from './0015_one_clock.ts'
import { tags } from './0016_tags.ts'
import { modelDrafts } from './0017_model_drafts.ts'
import { attachments } from './0018_attachments.ts'
import { peersKnownFrom } from './0019_peers_known_from.ts'
import { rooms } from './0020_rooms.ts'
import { auditors } from './0021_auditors.ts'
import { assignments } from './0022_assignments.ts'
import { logByPerson } from './0023_log_by_person.ts'
import { disposals } from './0024_disposals.ts'
import { personRemoval } from './0025_person_removal.ts'
import { assignees } from './0026_assignees.ts'
import { visitBySecret } from './0027_visit_by_secret.ts'
import { correctedDecisions } from './0028_corrected_decisions.ts'
import { statistics } from './0029_statistics.ts'
import { goodExamples } from './0030_good_examples.ts'
import { evaluations } from './0031_evaluations.ts'
import { planningBasis } from './0032_planning_basis.ts'
import { documents } from './0033_documents.ts'
import { citizenQuestions } from './0034_citizen_questions.ts'
import { frozenDocuments } from './0035_frozen_documents.ts'
import { keyFigureGroups } from './0036_key_figure_groups.ts'
import { disposalsOfDocuments } from './0037_disposals_of_documents.ts'
import { orderedFiles } from './0038_ordered_files.ts'
import { houseTemplates } from './0039_house_templates.ts'
import { documentEditions } from './0040_document_editions.ts'
import { notedDays } from './0041_noted_days.ts'

export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

/** Every migration, first to last. A new one is added at the end; none is ever changed. */
export const MIGRATIONS: readonly Migration[] = [
  ground,
  structureNumber,
  whoAndWhen,
  signInAttempt,
  textsFollow,
  workingRound,
  calendarFeed,
  visits,
  localAccounts,
  delegations,
  remarks,
  versionsAndDecisions,
  mail,
  yearTurn,
  oneClock,
  tags,
  modelDrafts,
  attachments,
  peersKnownFrom,
  rooms,
  auditors,
  assignments,
  logByPerson,
  disposals,
  personRemoval,
  assignees,
  visitBySecret,
  correctedDecisions,
  statistics,
  goodExamples,
  evaluations,
  planningBasis,
  documents,
  citizenQuestions,
  frozenDocuments,
  keyFigureGroups,
  disposalsOfDocuments,
  orderedFiles,
  houseTemplates,
  documentEditions,
  notedDays,
]

/** The schema this program works with: the last migration's number. */
export const SCHEMA_NUMBER = MIGRATIONS.length

/** Throws where the list has a hole, a double or is out of order. */
export const checkOrder = (migrations: readonly Migration[]): void => {
  for (const [index, migration] of migrations.entries())
    if (migration.number !== index + 1)
      throw new Error(
        `migrations: number ${migration.number} (${migration.name}) stands in place ${index + 1}`,
      )
}
