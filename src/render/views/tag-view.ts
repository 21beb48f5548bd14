// A tag as a page: everything that carries it, body by body, with how it goes.
import type { TagView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { tagWords } from '../../text/tags.ts'
import { bodyTitle, tagLabel } from '../../text/words-of-model.ts'
import { rowOf, summaryViews } from './chain-view.ts'
import { readingNow, sayReading } from './measured-view.ts'
import { sourceView } from './reasons-view.ts'
import { measuresShown } from './tags-carried.ts'
import { nodesShown, sayOptional, titleIn, type Viewing } from './viewing.ts'

/** Rows by the body that answers for them, in the bodies' own order; those of nobody last. */
const byBody = (viewing: Viewing, nodes: readonly Node[]): TagView['bodies'] => {
  const owned = Map.groupBy(nodes, ({ owner }) => owner ?? '')
  return [...viewing.chain.bodies.keys(), ''].flatMap((id) => {
    const own = owned.get(id) ?? []
    const { nobody } = tagWords(viewing.language)
    const title = id === '' ? nobody : bodyTitle(id, viewing.context)
    return own.length === 0 ? [] : [{ title, rows: own.map((node) => rowOf(viewing, node)) }]
  })
}

const measureLine = (viewing: Viewing, measure: Measure): TagView['measures'][number] => {
  const reading = readingNow(viewing, measure)
  return {
    ...titleIn(viewing, measure.title),
    href: viewing.to.measure(measure.id),
    shown: reading === null ? '' : sayReading(viewing, measure, reading),
    madeUp: reading?.madeUp ?? false,
  }
}

/** The tag's page; null where the chain neither names such a tag nor has anything that carries it. */
export const tagView = (viewing: Viewing, id: string): TagView | null => {
  const named = viewing.chain.tags.get(id)
  const nodes = [...nodesShown(viewing).values()].filter(({ tags }) => tags.includes(id))
  const measures = measuresShown(viewing).filter(({ tags }) => tags.includes(id))
  if (named === undefined && nodes.length + measures.length === 0) return null
  const words = tagWords(viewing.language)
  const [group, text] = [sayOptional(viewing, named?.group), sayOptional(viewing, named?.text)]
  const bodies = byBody(viewing, nodes)
  const assessed = nodes.filter((node) => viewing.conclusions.standOf(node.id) !== null)
  return {
    id,
    kicker: group === undefined ? words.kicker : words.kickerIn(group),
    title: tagLabel(id, viewing.context),
    madeUp: named?.madeUp ?? false,
    sentence: words.carriedBy(nodes.length, bodies.length),
    summaries: assessed.length === 0 ? [] : summaryViews(viewing, assessed),
    bodies,
    measures: measures.map((measure) => measureLine(viewing, measure)),
    ...(text === undefined ? {} : { text }),
    ...(named?.source === undefined ? {} : { source: sourceView(viewing, named.source) }),
  }
}
