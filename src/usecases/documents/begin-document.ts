// A document is begun from the outline that the round's model gives its kind.
import type { BeginDocumentRequest } from '../../contract/documents.ts'
import { beginDocument as begin, type NotBegun } from '../../domain/documents/begin-document.ts'
import type { ComposedDocument, DocumentPart } from '../../domain/documents/document.ts'
import { yearsWritten } from '../../domain/documents/earlier-rounds.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { addDocument } from '../../store/documents.ts'
import { inLanguage, type Language, lowerFirst, upperFirst } from '../../text/language.ts'
import { bodyTitle, roundTitle } from '../../text/words-of-model.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import { type Asking, allowed } from '../visitor.ts'
import { type EarlierRound, earlierRounds } from './earlier-rounds.ts'

export type DocumentNotBegun =
  | NoRound
  | NotBegun
  | { readonly refused: 'documentExists' }
  | { readonly refused: 'noSuchBody'; readonly body: string }

/** Fills the begun parts with what the system can say of the round. */
export type Drafting = (
  opened: SeenRound,
  begun: Omit<ComposedDocument, 'id'>,
  earlier: readonly EarlierRound[],
) => readonly DocumentPart[]

/** @refuses mayNot, noSuchBody, documentExists, what openRound and the domain refuse */
export const beginDocument = async (
  asking: Asking,
  round: string,
  { type: typeId, body: bodyId }: BeginDocumentRequest,
  language: Language,
  draft: Drafting,
): Promise<{ readonly id: string } | DocumentNotBegun> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { chain, model, facts } = opened
  const body = bodyId === null ? null : (chain.bodies.get(bodyId) ?? undefined)
  if (body === undefined) return { refused: 'noSuchBody', body: bodyId ?? '' }
  const as = allowed(asking, 'composeDocument', chain.bodies, bodyId ?? undefined)
  if ('refused' in as) return as
  const type = model.documents?.find((one) => one.id === typeId)
  const context = { model, chain, roundKind: facts.round.kind, language }
  const name = nameOfRound(facts.round)
  const label = type === undefined ? '' : inLanguage(type.label, language, model.languages)
  const whose = body === null ? '' : `${bodyTitle(body.id, context)}: `
  const when =
    type?.rounds.length === 1 || type?.sort === 'term'
      ? ` ${yearsWritten(type.sort, facts.round.year)}`
      : `, ${lowerFirst(roundTitle(name, context))}`
  const title = `${whose}${upperFirst(label)}${when}`
  const day = lastDayOfRound(facts.round)
  const begun = begin(type, { round: name, kind: facts.round.id, body, day, title })
  if ('refused' in begun) return begun
  const earlier = await earlierRounds(as.tx, { round: facts.round, model }, begun.parts)
  const parts = draft(opened, begun, earlier)
  return addDocument(as.tx, { ...begun, parts }, asking.visitor.name)
}
