// The reported texts that a part can fetch, in the round that its document tells of.
import type { TextSource } from '../../domain/documents/document.ts'
import { bodyOfPart } from '../../domain/documents/part-states.ts'
import { nodesOfPart, reportedTexts } from '../../domain/documents/reported-texts.ts'
import { joinLanguages } from '../../domain/goals/written-texts.ts'
import type { Language } from '../../text/language.ts'
import type { Asking } from '../visitor.ts'
import {
  type NoPart,
  type OpenDocument,
  type OpenedPart,
  type OpenPart,
  openPart,
} from './open-document.ts'

/** The texts of the nodes that a part is about, as the visitor may see them. */
export const textsFor = (
  { head, opened }: OpenDocument,
  part: OpenPart,
  language: Language,
): readonly TextSource[] => {
  const nodes = nodesOfPart(opened.chain, part.text?.blocks ?? [], bodyOfPart(head, part))
  const texts = joinLanguages(opened.chain.texts)
  return reportedTexts({ texts }, head.round, nodes, language)
}

/** Every text of the round, for what a part has fetched before. */
export const textsOfRound = (
  { head, opened }: OpenDocument,
  language: Language,
): readonly TextSource[] =>
  reportedTexts(
    { texts: joinLanguages(opened.chain.texts) },
    head.round,
    [...opened.chain.nodes.keys()],
    language,
  )

export type SeenTexts = OpenedPart & { readonly texts: readonly TextSource[] }

/** @refuses what openPart refuses */
export const seeTexts = async (
  asking: Asking,
  id: string,
  partId: string,
  language: Language,
): Promise<SeenTexts | NoPart> => {
  const found = await openPart(asking, id, partId)
  if ('refused' in found) return found
  return { ...found, texts: textsFor(found.document, found.part, language) }
}
