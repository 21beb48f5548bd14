// A municipality in a few lines, for a page of several: its model, its latest published round, how it goes.
import type { CardView } from '../../contract/views.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { join } from '../../text/language.ts'
import { municipalityName, typePlural } from '../../text/words-of-model.ts'
import { chainFrame } from './chain-view.ts'
import { sayText, type Viewing } from './viewing.ts'

/** The model's name and what it assesses: «Kumla kommuns styrmodell. Bedömer strategiska mål.» */
const modelLine = ({ context, model, words }: Viewing, title: string): string => {
  const assessed = [...model.types.values()].filter((type) => type.assessments.length > 0)
  const plurals = assessed.map(({ id }) => typePlural(id, context))
  if (plurals.length === 0) return `${title}.`
  return `${title}. ${words.start.assesses(join(plurals, catalogueOf(context.language).and))}`
}

export const cardView = (viewing: Viewing, name: string): CardView => {
  const { lead, summaries, madeUpNote } = chainFrame(viewing)
  return {
    name: municipalityName(viewing.model, viewing.language) ?? name,
    href: viewing.to.home,
    model: modelLine(viewing, sayText(viewing, viewing.model.title)),
    round: lead,
    summaries,
    madeUp: madeUpNote !== undefined,
  }
}
