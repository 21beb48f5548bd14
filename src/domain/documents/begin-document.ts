// A document begun from its type's outline: every part a draft, what is drawn in place, what is written empty.
import type { DocumentType, OutlinePart } from '../model/document-type.ts'
import { type Bodies, type Body, isInForce } from '../organisation/organisation.ts'
import type { ComposedDocument, DocumentPart, PartBlock } from './document.ts'

export type NotBegun =
  | { readonly refused: 'noSuchDocumentType' }
  /** The type tells of other rounds of the year. */
  | { readonly refused: 'documentOfOtherRound' }
  /** It is made for bodies of certain kinds, or for the whole municipality. */
  | { readonly refused: 'documentOfOtherBody' }

const blocksOf = ({ drawn, isWritten }: OutlinePart): readonly PartBlock[] => [
  ...drawn.map((one) => ({ is: 'drawn', drawn: one }) as const),
  ...(isWritten ? [{ is: 'written', prose: [] } as const] : []),
]

const partsOf = (outline: readonly OutlinePart[], parent: string | null): readonly DocumentPart[] =>
  outline.flatMap((part, place) => [
    {
      id: part.id,
      heading: part.heading,
      parent,
      place,
      answers: part.answers,
      owner: null,
      due: null,
      state: 'draft' as const,
      blocks: blocksOf(part),
    },
    ...partsOf(part.parts, part.id),
  ])

/** Whether a body that is there on the round's last day can have a document of the type; null: the whole municipality. */
const canBeOf = ({ of }: DocumentType, body: Body | null, day: string): boolean =>
  of === 'whole'
    ? body === null
    : body !== null && of.includes(body.kind) && isInForce(body.valid, day)

/** The bodies that a document of the type can be begun for; null: the whole municipality. */
export const bodiesOfType = (
  type: DocumentType,
  bodies: Bodies,
  day: string,
): readonly (string | null)[] =>
  type.of === 'whole'
    ? [null]
    : [...bodies.values()].filter((body) => canBeOf(type, body, day)).map(({ id }) => id)

/**
 * A document of the type for a round and a body.
 * @param kind the round of the year, by its id in the model: «delår»
 */
export const beginDocument = (
  type: DocumentType | undefined,
  at: {
    readonly round: string
    readonly kind: string
    readonly body: Body | null
    /** The round's last day, ISO. */
    readonly day: string
    readonly title: string
  },
): Omit<ComposedDocument, 'id'> | NotBegun => {
  if (type === undefined) return { refused: 'noSuchDocumentType' }
  if (!type.rounds.includes(at.kind)) return { refused: 'documentOfOtherRound' }
  if (!canBeOf(type, at.body, at.day)) return { refused: 'documentOfOtherBody' }
  return {
    type: type.id,
    title: at.title,
    round: at.round,
    body: at.body?.id ?? null,
    parts: partsOf(type.outline, null),
  }
}

/** The part of the outline with that name, at any level. */
export const outlinePart = (
  outline: readonly OutlinePart[],
  id: string,
): OutlinePart | undefined => {
  for (const part of outline) {
    const found = part.id === id ? part : outlinePart(part.parts, id)
    if (found !== undefined) return found
  }
  return undefined
}
