// A document is frozen when all of it is approved: with the version of its round that its figures are drawn from.
import { createHash } from 'node:crypto'
import type { ComposedDocument } from '../../domain/documents/document.ts'
import {
  type DocumentNotFrozen,
  freezeDocument as freeze,
  type OutsideInBoth,
  partsNotApproved,
} from '../../domain/reports/freeze-document.ts'
import { frozenVersions } from '../../store/frozen.ts'
import {
  addFrozenDocument,
  type FrozenDocumentHead,
  frozenDocuments,
} from '../../store/frozen-documents.ts'
import { holdOthers } from '../../store/hold-others.ts'
import { currentHouse, houseAt } from '../../store/house-templates.ts'
import type { Tx } from '../../store/tx.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { composedOf, mayCompose, type NoDocument, openDocument } from './open-document.ts'

/** Draws what the document shows of more than its round. */
export type DrawingOutside = (
  document: ComposedDocument,
  opened: SeenRound,
) => Promise<OutsideInBoth>
/** Whether the house template has not been changed since. */
const looksTheSame = async (tx: Tx, { changeNumber }: FrozenDocumentHead): Promise<boolean> =>
  (await houseAt(tx, changeNumber))?.changeNumber === (await currentHouse(tx))?.changeNumber

/**
 * Freezes the document as its next version, resting on the latest frozen version of its round, with what
 * it shows of more than the round as that is drawn now.
 * @refuses mayNot, partsNotApproved, roundNotFrozen, documentUnchanged, what openDocument refuses
 */
export const freezeDocument = async (
  asking: Asking,
  id: string,
  language: Language,
  draw: DrawingOutside,
): Promise<FrozenDocumentHead | NoDocument | MayNot | DocumentNotFrozen> => {
  // NOTE nobody writes in it between what is read and what is frozen.
  await holdOthers(asking.tx)
  const opened = await openDocument(asking, id)
  if ('refused' in opened) return opened
  const as = mayCompose(asking, opened)
  if ('refused' in as) return as
  const document = composedOf(opened)
  const open = partsNotApproved(document)
  if (open.length > 0) {
    const { languages } = opened.opened.model
    const headings = open.map(({ heading }) => inLanguage(heading, language, languages))
    return { refused: 'partsNotApproved', headings }
  }
  const round = (await frozenVersions(as.tx, document.round)).find(
    ({ disposal }) => disposal === null,
  )
  if (round === undefined) return { refused: 'roundNotFrozen', round: document.round }
  const body = freeze(document, await draw(document, opened.opened))
  const [latest] = await frozenDocuments(as.tx, id)
  const hash = createHash('sha256').update(body).digest('hex')
  const isSame = latest?.hash === hash && latest.snapshotId === round.snapshotId
  if (latest !== undefined && isSame && (await looksTheSame(as.tx, latest)))
    return { refused: 'documentUnchanged', version: latest.version }
  const next = { document: id, snapshotId: round.snapshotId, body }
  return addFrozenDocument(as.tx, next, asking.visitor.name)
}
