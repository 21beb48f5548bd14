// A document type in plain words: what it is, when it is made and whose, and what each part holds.
import type { DocumentType, OutlinePart } from '../domain/model/document-type.ts'
import { bodiesOf } from './assessments-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { documentWords } from './documents.ts'
import { join, lowerFirst } from './language.ts'
import { type ModelContext, say } from './words-of-model.ts'

/** The rounds by their labels; several of one entry are said once. */
const roundsOf = ({ rounds }: DocumentType, context: ModelContext): string => {
  const said = rounds.map((id) => {
    const round = context.model.rounds.find((one) => one.id === id)
    return lowerFirst(say(round?.repeats?.label ?? round?.label, context, id))
  })
  return join([...new Set(said)], catalogueOf(context.language).and)
}

/** What the document type is, as its sentences. */
export const documentInWords = (type: DocumentType, context: ModelContext): readonly string[] => {
  const words = documentWords(context.language).model
  const about = words.about(words.sorts[type.sort], roundsOf(type, context))
  const whose = type.of === 'whole' ? words.ofWhole : words.ofBodies(bodiesOf(type.of, context))
  return [`${about} ${whose}`, ...partsInWords(type.outline, context, '')]
}

/** Each part with what is fetched and written in it, those within it after it. */
const partsInWords = (
  parts: readonly OutlinePart[],
  context: ModelContext,
  under: string,
): readonly string[] => {
  const { model: words } = documentWords(context.language)
  const { and } = catalogueOf(context.language)
  return parts.flatMap((part) => {
    const own = say(part.heading, context, part.id)
    const heading = under === '' ? own : words.within(own, under)
    const drawn = join([...new Set(part.drawn.map(({ draw }) => words.drawn[draw]))], and)
    return [
      words.part(heading, drawn, part.isWritten),
      ...partsInWords(part.parts, context, heading),
    ]
  })
}
