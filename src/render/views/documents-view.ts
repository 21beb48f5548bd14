// The documents of a round as a list, with what can be begun.
import type { DocumentsReply, StateCounts } from '../../contract/documents.ts'
import {
  type ComposedDocument,
  PART_STATES,
  type PartState,
} from '../../domain/documents/document.ts'
import type { DocumentType } from '../../domain/model/document-type.ts'
import { sayDate } from '../../text/dates.ts'
import { documentWords } from '../../text/documents.ts'
import { upperFirst } from '../../text/language.ts'
import { bodyTitle, say } from '../../text/words-of-model.ts'
import { titleOfRound, type Viewing } from './viewing.ts'

type Seen = {
  readonly documents: readonly {
    readonly head: Omit<ComposedDocument, 'parts'> & {
      readonly person: string
      readonly recordedAt: string
    }
    readonly parts: readonly { readonly state: PartState }[]
    readonly frozenAs: number | null
  }[]
  readonly beginnable: readonly {
    readonly type: DocumentType
    readonly bodies: readonly (string | null)[]
  }[]
  readonly hasTypes: boolean
}

const countsOf = (states: readonly { readonly state: PartState }[]): StateCounts =>
  // NOTE every state has its entry.
  Object.fromEntries(
    PART_STATES.map((state) => [state, states.filter((one) => one.state === state).length]),
  ) as StateCounts

export const documentsView = (
  { documents, beginnable, hasTypes }: Seen,
  viewing: Viewing,
): DocumentsReply => {
  const { context, language, model, round } = viewing
  const words = documentWords(language)
  const typeTitle = (id: string): string =>
    upperFirst(say(model.documents?.find((one) => one.id === id)?.label, context, id))
  return {
    round: { id: `${round.id}-${round.year}`, title: titleOfRound(viewing) },
    documents: documents.map(({ head, parts, frozenAs }) => ({
      id: head.id,
      title: head.title,
      type: typeTitle(head.type),
      body: head.body === null ? null : bodyTitle(head.body, context),
      begun: words.begun(head.person, sayDate(head.recordedAt, language)),
      frozen: frozenAs === null ? null : words.page.listedFrozen(frozenAs),
      states: countsOf(parts),
      parts: parts.length,
    })),
    beginnable: beginnable.map(({ type, bodies }) => ({
      id: type.id,
      title: typeTitle(type.id),
      bodies: bodies.map((id) => (id === null ? null : { id, title: bodyTitle(id, context) })),
    })),
    hasTypes,
  }
}
