// What the staff app can look at of documents: a round's, one with its parts, reported texts, and a part's versions.
import type {
  DocumentReply,
  DocumentsReply,
  DrawnReply,
  PartHistoryReply,
  ReportedTextsReply,
} from '../../contract/documents.ts'
import { drawnInPart } from '../../render/documents/draft-report.ts'
import {
  aboutSource,
  documentView,
  sayMoment,
  toldSource,
} from '../../render/views/document-view.ts'
import { documentsView } from '../../render/views/documents-view.ts'
import { titleOfRound } from '../../render/views/viewing.ts'
import { documentWords } from '../../text/documents.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { seePartHistory } from '../../usecases/documents/comment-document.ts'
import { openPart } from '../../usecases/documents/open-document.ts'
import { readDraft } from '../../usecases/documents/read-draft.ts'
import { seeDocument } from '../../usecases/documents/see-document.ts'
import { seeDocuments } from '../../usecases/documents/see-documents.ts'
import { seeTexts } from '../../usecases/documents/see-texts.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { viewingOf } from './viewing-of.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

export const answerDocuments = async (
  asking: Asking,
  round: string,
  language: Language,
): Answer<DocumentsReply> => {
  const seen = await seeDocuments(asking, round)
  if ('refused' in seen) return seen
  return documentsView(seen, viewingOf(seen.opened, asking.tx.organisationId, language))
}

export const answerDocument = async (
  asking: Asking,
  id: string,
  language: Language,
): Answer<DocumentReply> => {
  const seen = await seeDocument(asking, id, language)
  if ('refused' in seen) return seen
  const organisation = asking.tx.organisationId
  const viewing = viewingOf(seen.document.opened, organisation, language)
  return documentView(seen, viewing, { organisation, today: asking.today })
}

export const answerReportedTexts = async (
  asking: Asking,
  id: string,
  part: string,
  language: Language,
): Answer<ReportedTextsReply> => {
  const seen = await seeTexts(asking, id, part, language)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.document.opened, asking.tx.organisationId, language)
  const fetched = (seen.part.text?.blocks ?? []).flatMap((block) =>
    block.is === 'written' && block.from !== undefined ? [block.from] : [],
  )
  return {
    texts: seen.texts.map((source) => ({
      source,
      about: aboutSource(source, viewing),
      told: toldSource(source, language),
      isFetched: fetched.some(({ node, field }) => node === source.node && field === source.field),
    })),
  }
}

/** Whose suggestion came in, or which version was brought back; empty: it was written. */
const cameSaid = (
  suggestedBy: string | null,
  restored: { readonly person: string; readonly recordedAt: string } | null,
  language: Language,
): string => {
  const { came } = documentWords(language)
  if (suggestedBy !== null) return came.suggested(suggestedBy)
  return restored === null
    ? ''
    : came.restored(restored.person, sayMoment(restored.recordedAt, language))
}

/** What a part draws, as it will stand, and of which figures. */
export const answerDrawn = async (
  house: House,
  asking: Asking,
  id: string,
  partId: string,
  language: Language,
): Answer<DrawnReply> => {
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  const draft = await readDraft(house, asking, found.document)
  const viewing = viewingOf(draft.figures, asking.tx.organisationId, language)
  const { page } = documentWords(language)
  const { version } = draft.figures
  const round = titleOfRound(viewing)
  return {
    drawn: await drawnInPart(draft, viewing, partId),
    said: version === undefined ? page.drawnNow(round) : page.drawnFrozen(round, version),
  }
}

export const answerPartHistory = async (
  asking: Asking,
  id: string,
  part: string,
  language: Language,
): Answer<PartHistoryReply> => {
  const seen = await seePartHistory(asking, id, part)
  if ('refused' in seen) return seen
  return {
    versions: seen.versions.map(({ version, differences, suggestedBy, restored }) => ({
      version: version.version,
      person: version.person,
      at: sayMoment(version.recordedAt, language),
      came: cameSaid(suggestedBy, restored, language),
      differences,
      blocks: version.blocks,
    })),
  }
}
