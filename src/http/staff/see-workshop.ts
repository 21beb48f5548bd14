// What the staff app can look at in the model's workshop.
import type {
  AdoptionReply,
  DraftReply,
  TrialReply,
  WorkshopReply,
} from '../../contract/workshop.ts'
import { adoptionView } from '../../render/views/adoption-view.ts'
import { trialView } from '../../render/views/trial-view.ts'
import { draftView, nameOfVersion, workshopView } from '../../render/views/workshop-view.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import type { ShippedModel } from '../../usecases/house.ts'
import { findDraft } from '../../usecases/model/find-draft.ts'
import { readVersionFile, seeDraft, seeWorkshop } from '../../usecases/model/see-workshop.ts'
import { tryDraft } from '../../usecases/model/try-draft.ts'
import { type AdoptionDays, weighDraft } from '../../usecases/model/weigh-draft.ts'
import type { Asking } from '../../usecases/visitor.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

const personOf = ({ tx, visitor, today }: Asking) => ({
  organisation: tx.organisationId,
  held: visitor.held,
  today,
})

export const answerWorkshop = async (
  asking: Asking,
  shipped: readonly ShippedModel[],
  language: Language,
): Answer<WorkshopReply> => {
  const seen = await seeWorkshop(asking)
  return 'refused' in seen ? seen : workshopView({ ...seen, shipped }, personOf(asking), language)
}

export const answerDraft = async (
  asking: Asking,
  draft: string,
  language: Language,
): Answer<DraftReply> => {
  const seen = await seeDraft(asking, draft)
  return 'refused' in seen ? seen : draftView(seen, personOf(asking), language)
}

export const answerTrial = async (
  asking: Asking,
  draft: string,
  round: string,
  language: Language,
): Answer<TrialReply> => {
  const tried = await tryDraft(asking, draft, round)
  return 'refused' in tried
    ? tried
    : trialView({ ...tried, organisation: asking.tx.organisationId }, language)
}

export const answerAdoption = async (
  asking: Asking,
  draft: string,
  days: AdoptionDays,
  language: Language,
): Answer<AdoptionReply> => {
  const seen = await weighDraft(asking, draft, days)
  if ('refused' in seen) return seen
  const base = `/app/${asking.tx.organisationId}/${seen.lookedAt}`
  return adoptionView(seen, nameOfVersion(seen.against, language), base, language)
}

type File = { readonly name: string; readonly text: string }

export const draftFile = async (asking: Asking, draftId: string): Answer<File> => {
  const found = await findDraft(asking, 'readModelDraft', draftId)
  if ('refused' in found) return found
  const { title, sourceYaml } = found.draft
  return { name: `${title}.yaml`, text: sourceYaml }
}

export const versionFile = async (asking: Asking, change: number): Answer<File> => {
  const found = await readVersionFile(asking, change)
  if ('refused' in found) return found
  const { modelId, version, sourceYaml } = found.version
  return { name: `${modelId}-${version}.yaml`, text: sourceYaml }
}
