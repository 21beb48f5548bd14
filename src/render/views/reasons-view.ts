// Reasons as they are shown, with their sources and ways on.
import type { AreasView, ReasonView, SourceView } from '../../contract/views.ts'
import type { AreasWords, ReasonWords } from '../../text/reason-words.ts'
import type { Viewing } from './viewing.ts'

/** A source as it was written, in the model's first language; what is made up is said to be in the reader's. */
export const sourceView = (
  { model, language, words }: Viewing,
  text: string,
  madeUp = false,
): SourceView => {
  const [written = 'sv'] = model.languages
  if (written === language) return { text }
  return madeUp ? { text: words.madeUp } : { text, lang: written }
}

/** Where only some are made up, those are marked and the others have sources of their own. */
const isPartlyMadeUp = (areas: AreasWords | undefined): boolean =>
  areas?.rows.some(({ madeUp }) => madeUp === true) === true

const areasView = (viewing: Viewing, { rows, ...areas }: AreasWords): AreasView => ({
  ...areas,
  rows: rows.map(({ source, ...row }) => ({
    ...row,
    ...(source === undefined ? {} : { source: sourceView(viewing, source, row.madeUp) }),
  })),
})

/** Where a step comes from; nothing where that would only say its mark once more. */
const sourceBeside = (
  viewing: Viewing,
  text: string,
  isMarked: boolean,
): Pick<ReasonView, 'source'> => {
  const source = sourceView(viewing, text, isMarked)
  return isMarked && source.text === viewing.words.madeUp ? {} : { source }
}

/** The reasons with a way on from each member and reading to its own page. */
export const reasonsView = (
  viewing: Viewing,
  { about, areas, children, source, ...said }: ReasonWords,
): ReasonView => ({
  ...said,
  ...(source === undefined
    ? {}
    : sourceBeside(viewing, source, said.madeUp === true && !isPartlyMadeUp(areas))),
  ...(areas === undefined ? {} : { areas: areasView(viewing, areas) }),
  ...(about === undefined ? {} : { href: viewing.to[about.sort](about.id) }),
  children: children.map((child) => reasonsView(viewing, child)),
})
