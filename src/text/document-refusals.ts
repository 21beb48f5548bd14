// Why something with a document is refused, as sentences: what, where, what to do.
import type { NotArranged } from '../domain/documents/arrange-parts.ts'
import type { NotBegun } from '../domain/documents/begin-document.ts'
import type { ProseFault } from '../domain/documents/check-prose.ts'
import type { PartState } from '../domain/documents/document.ts'
import type { NotTaken } from '../domain/documents/take-suggestion.ts'
import type { DocumentNotFrozen } from '../domain/reports/freeze-document.ts'
import { documentWords } from './documents.ts'
import { documentsSv } from './documents-sv.ts'
import type { Language } from './language.ts'

export type DocumentRefusal =
  | NotArranged
  | NotBegun
  | ProseFault
  | {
      readonly refused:
        | 'noSuchDocument'
        | 'noSuchDocumentPart'
        | 'documentExists'
        | 'documentPartMoved'
        | 'unknownTextSource'
        | 'commentEmpty'
        | 'noSuchComment'
        | 'noSuchPartVersion'
        | 'partSaysSame'
        | 'partApproved'
        | 'documentNotFrozen'
        | 'suggestionSettled'
        | 'suggestionOfAnother'
    }
  | DocumentNotFrozen
  | NotTaken
  | { readonly refused: 'documentFrozen'; readonly version: number }
  /** A file could not be made; the words say why and what to do. */
  | { readonly refused: 'reportNotMade'; readonly why: string }
  | { readonly refused: 'noSuchStep'; readonly from: PartState; readonly to: PartState }

export const isAboutDocuments = (refusal: {
  readonly refused: string
}): refusal is DocumentRefusal => Object.hasOwn(documentsSv.refusals, refusal.refused)

/** The refusal in one or two sentences. */
export const sentenceForDocument = (refusal: DocumentRefusal, language: Language): string => {
  const { refusals, states } = documentWords(language)
  switch (refusal.refused) {
    case 'noSuchStep':
      return refusals.noSuchStep(states[refusal.from], states[refusal.to])
    case 'tooManyLevels':
    case 'listTooDeep':
      return refusals[refusal.refused](refusal.most)
    case 'unfitAddress':
      return refusals.unfitAddress(refusal.found)
    case 'unevenTable':
      return refusals.unevenTable(refusal.caption, refusal.row + 1)
    case 'sumOutside':
    case 'imageWithoutAlt':
      return refusals[refusal.refused](refusal.caption)
    case 'sameBlockId':
      return refusals.sameBlockId(refusal.id)
    case 'refersToNothing':
      return refusals.refersToNothing(refusal.to)
    case 'partsNotApproved':
      return refusals.partsNotApproved(refusal.headings)
    case 'roundNotFrozen':
      return refusals.roundNotFrozen
    case 'documentUnchanged':
    case 'documentFrozen':
      return refusals[refusal.refused](refusal.version)
    case 'reportNotMade':
      return refusal.why
    default:
      return refusals[refusal.refused]
  }
}
