// Which tags are carried in a round, and where each leads.
import type { Choice } from '../../contract/staff.ts'
import type { LinkView, TagGroupView } from '../../contract/views.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { tagLabel } from '../../text/words-of-model.ts'
import { nodesShown, sayOptional, type Viewing } from './viewing.ts'

/** Tags as links to their pages, in the order they are carried. */
export const tagLinks = (viewing: Viewing, tags: readonly string[]): readonly LinkView[] =>
  tags.map((id) => ({ title: tagLabel(id, viewing.context), href: viewing.to.tag(id) }))

/** Measures in use in the round: those of its nodes. */
export const measuresShown = (viewing: Viewing): readonly Measure[] => {
  const used = new Set(
    [...nodesShown(viewing).values()].flatMap((node) => node.measures.map((one) => one.measure)),
  )
  return [...viewing.chain.measures.values()].filter(({ id }) => used.has(id))
}

/** The tags that something in the round carries, those with names first and in their own order. */
export const tagGroups = (viewing: Viewing): readonly TagGroupView[] => {
  const counts = new Map<string, number>()
  for (const { tags } of [...nodesShown(viewing).values(), ...measuresShown(viewing)])
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const ids = new Set([...viewing.chain.tags.keys(), ...counts.keys()])
  const groups = new Map<string, TagGroupView['tags'][number][]>()
  for (const id of ids) {
    const count = counts.get(id) ?? 0
    if (count === 0) continue
    const group = sayOptional(viewing, viewing.chain.tags.get(id)?.group) ?? ''
    const tag = { id, title: tagLabel(id, viewing.context), href: viewing.to.tag(id), count }
    groups.set(group, [...(groups.get(group) ?? []), tag])
  }
  // NOTE those of no group come last, whatever their order.
  return [...groups]
    .sort(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([title, tags]) => ({ title, tags }))
}

/** Tags to choose among, those with names first and in their own order. */
export const tagChoices = (
  viewing: Viewing,
  carried: ReadonlyMap<string, number>,
): readonly Choice[] =>
  [...new Set([...viewing.chain.tags.keys(), ...carried.keys()])].flatMap((id) => {
    const count = carried.get(id)
    return count === undefined ? [] : [{ id, label: tagLabel(id, viewing.context), count }]
  })
