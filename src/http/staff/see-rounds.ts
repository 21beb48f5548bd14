// What the staff app can look at of whole rounds: how they stand, what they lack, how versions differ.
import type { LawReply } from '../../contract/law.ts'
import type { DifferenceReply, ReadinessReply, RoundsReply } from '../../contract/rounds.ts'
import { differenceView } from '../../render/views/difference-view.ts'
import { lawView } from '../../render/views/law-view.ts'
import { readinessView } from '../../render/views/readiness-view.ts'
import { roundsView } from '../../render/views/staff-rounds-view.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { seeReadiness } from '../../usecases/reports/freeze-round.ts'
import { seeDifference } from '../../usecases/reports/see-difference.ts'
import { seeLaw } from '../../usecases/reports/see-law.ts'
import { seeRounds } from '../../usecases/reports/see-rounds.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { viewingOf } from './viewing-of.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

export const answerRounds = async (asking: Asking, language: Language): Answer<RoundsReply> => {
  const seen = await seeRounds(asking)
  return 'refused' in seen ? seen : roundsView(seen, asking.tx.organisationId, language)
}

export const answerReadiness = async (
  asking: Asking,
  round: string,
  language: Language,
): Answer<ReadinessReply> => {
  const seen = await seeReadiness(asking, round)
  if ('refused' in seen) return seen
  return readinessView(viewingOf(seen.opened, asking.tx.organisationId, language), seen)
}

export const answerLaw = async (
  asking: Asking,
  round: string,
  language: Language,
): Answer<LawReply> => {
  const seen = await seeLaw(asking, round)
  return 'refused' in seen ? seen : lawView(seen, asking.tx.organisationId, language)
}

export const answerDifference = async (
  asking: Asking,
  version: string,
  language: Language,
): Answer<DifferenceReply> => {
  const seen = await seeDifference(asking, version)
  return 'refused' in seen ? seen : differenceView(seen.before, seen.after, language)
}
