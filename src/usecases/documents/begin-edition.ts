// A frozen document is opened to be written in again: what was frozen stands, and what is written next is the next version.
import { beginEdition as begin, type DocumentEdition } from '../../store/document-editions.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { mayCompose, type NoDocument, openDocument } from './open-document.ts'

/** @refuses mayNot, documentNotFrozen, what openDocument refuses */
export const beginEdition = async (
  asking: Asking,
  id: string,
): Promise<DocumentEdition | NoDocument | MayNot | { readonly refused: 'documentNotFrozen' }> => {
  const opened = await openDocument(asking, id)
  if ('refused' in opened) return opened
  const as = mayCompose(asking, opened)
  return 'refused' in as ? as : begin(as.tx, id, asking.visitor.name)
}
