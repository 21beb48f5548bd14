// The reported texts that a part can fetch, in the round that its document tells of.
import type { TextSource } from '../../domain/documents/document.ts'
import { bodyOfPart } from '../../domain/documents/part-states.ts'
import { nodesOfPart, reportedTexts } from '../../domain/documents/reported-texts.ts'
import { joinLanguages } from '../../domain/goals/written-texts.ts'
import type { Language } from '../../text/language.ts'
import type { LookedAtRound } from '../chain/look-at-round.ts'
import type { Asking } from '../visitor.ts'
import { figuresOf } from './figures-of.ts'
import {
  type NoPart,
  type OpenDocument,
  type OpenedPart,
  type OpenPart,
  openPart,
} from './open-document.ts'

/** The texts of the nodes that a part is about, as the visitor may see them. */
export const textsFor = (
  { head }: Pick<OpenDocument, 'head'>,
  { chain }: Pick<LookedAtRound, 'chain'>,
  part: OpenPart,
  language: Language,
): readonly TextSource[] => {
  const nodes = nodesOfPart(chain, part.text?.blocks ?? [], bodyOfPart(head, part))
  const texts = joinLanguages(chain.texts)
  return reportedTexts({ texts }, head.round, nodes, language)
}

/** Every text of the round, for what a part has fetched before. */
export const textsOfRound = (
  { head }: Pick<OpenDocument, 'head'>,
  { chain }: Pick<LookedAtRound, 'chain'>,
  language: Language,
): readonly TextSource[] =>
  reportedTexts(
    { texts: joinLanguages(chain.texts) },
    head.round,
    [...chain.nodes.keys()],
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
  const figures = await figuresOf(asking, found.document)
  return { ...found, texts: textsFor(found.document, figures, found.part, language) }
}
