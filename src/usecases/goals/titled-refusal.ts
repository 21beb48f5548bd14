// A refusal that names nodes and measures as people call them.
import type { Chain } from '../../domain/goals/chain.ts'

const titleIn = (
  things: ReadonlyMap<string, { readonly title: Chain['title'] }>,
  id: string,
): string => {
  const { title } = things.get(id) ?? {}
  return title === undefined ? id : `”${title.sv ?? Object.values(title)[0] ?? id}”`
}

/** What is not there keeps its name, since it has no title. */
export const withTitles = <Refused extends { readonly refused: string }>(
  refusal: Refused,
  { nodes, measures, tags }: Chain,
): Refused => {
  if (refusal.refused === 'noSuchNode' || refusal.refused === 'noSuchMeasure') return refusal
  const titled = Object.entries(refusal).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value]
    if (key === 'node' || key === 'parent') return [key, titleIn(nodes, value)]
    if (key === 'tag') return [key, titleIn(tags, value)]
    return key === 'measure' ? [key, titleIn(measures, value)] : [key, value]
  })
  // NOTE only what it names is said otherwise.
  return Object.fromEntries(titled) as Refused
}
