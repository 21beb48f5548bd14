// What was found by somebody's words, group by group, as links with what each is and where.
import {
  FOUND_GROUPS,
  type FoundGroup,
  type FoundReply,
  type FoundView,
} from '../../contract/staff.ts'
import type { Findable } from '../../domain/chain/findable.ts'
import type { FoundWritten, Rank } from '../../domain/chain/written.ts'
import { isProgramme } from '../../domain/goals/programmes.ts'
import { paletteWords } from '../../text/palette.ts'
import { bodyTitle, nodeTitle } from '../../text/words-of-model.ts'
import { type FoundIn, GROUP_OF_WRITTEN, writtenView } from './found-written.ts'
import { sayText, titleIn, type Viewing } from './viewing.ts'

/** How many of a group are told of beside the others, and how many where it is asked for alone. */
const MOST_OF_GROUP = 8
const MOST_ALONE = 200

const isProgrammeIn = ({ chain, model }: Viewing, id: string): boolean => {
  const node = chain.nodes.get(id)
  return node !== undefined && isProgramme(model, node)
}

const groupOf = (viewing: Viewing, { sort, id }: Findable): FoundGroup => {
  if (sort === 'node') return isProgrammeIn(viewing, id) ? 'programmes' : 'nodes'
  return ({ measure: 'measures', body: 'bodies', tag: 'tags' } as const)[sort]
}

/** What a thing is, and where: «Verksamhetsmål, Kommunstyrelsen», «Mått, Trygg äldreomsorg». */
const whatOf = (viewing: Viewing, { sort, id }: Findable): string => {
  const { chain, context, language, model } = viewing
  const { what } = paletteWords(language)
  const said = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(', ')
  switch (sort) {
    case 'node': {
      const node = chain.nodes.get(id)
      const type = model.types.get(node?.type ?? '')
      return said(
        type === undefined ? '' : sayText(viewing, type.label),
        node?.owner === undefined ? undefined : bodyTitle(node.owner, context),
      )
    }
    case 'measure': {
      const of = [...chain.nodes.values()].find(({ measures }) =>
        measures.some(({ measure }) => measure === id),
      )
      const owner = chain.measures.get(id)?.owner
      const whose = owner === undefined ? undefined : bodyTitle(owner, context)
      return said(what.measure, of === undefined ? whose : sayText(viewing, of.title))
    }
    case 'body': {
      const above = chain.bodies.get(id)?.parent
      return said(what.body, above === undefined ? undefined : bodyTitle(above, context))
    }
    case 'tag': {
      const group = chain.tags.get(id)?.group
      return said(what.tag, group === undefined ? undefined : sayText(viewing, group))
    }
    default:
      return sort satisfies never
  }
}

const hrefOf = (viewing: Viewing, { sort, id }: Findable): string => {
  if (sort === 'body') return `${viewing.to.home}?owner=${encodeURIComponent(id)}`
  return sort === 'node' && isProgrammeIn(viewing, id)
    ? viewing.to.programme(id)
    : viewing.to[sort](id)
}

const chainView = (viewing: Viewing, one: Findable): FoundView => ({
  key: `${one.sort} ${one.id}`,
  ...titleIn(viewing, one.title),
  href: hrefOf(viewing, one),
  what: whatOf(viewing, one),
  excerpt: '',
})

const looksOf = ({ title, what, excerpt }: FoundView): string =>
  JSON.stringify([title, what, excerpt])

/** Rows that look alike say what they lie under, or what they are called in the files; what leads to the same is told of once. */
const toldApart = (viewing: Viewing, views: readonly FoundView[]): readonly FoundView[] => {
  const once = [
    ...new Map(views.toReversed().map((view) => [`${looksOf(view)} ${view.href}`, view])).values(),
  ].toReversed()
  const withMore = (all: readonly FoundView[], more: (view: FoundView) => string) => {
    const counts = Map.groupBy(all, looksOf)
    return all.map((view) =>
      (counts.get(looksOf(view))?.length ?? 0) < 2 || more(view) === ''
        ? view
        : { ...view, what: `${view.what}, ${more(view)}` },
    )
  }
  const idOf = ({ key }: FoundView): string => key.slice(key.indexOf(' ') + 1)
  const above = (view: FoundView): string =>
    (viewing.chain.nodes.get(idOf(view))?.parents ?? [])
      .map((parent) => nodeTitle(parent, viewing.context))
      .join(', ')
  return withMore(withMore(once, above), idOf)
}

export const foundView = (
  viewing: Viewing,
  found: {
    readonly opened: FoundIn
    readonly inChain: readonly { readonly one: Findable; readonly rank: Rank }[]
    readonly written: readonly FoundWritten[]
    readonly isLike: boolean
  },
  organisation: string,
  alone?: FoundGroup,
): FoundReply => {
  const { opened, isLike } = found
  const most = alone === undefined ? MOST_OF_GROUP : MOST_ALONE
  const inChain = Map.groupBy(found.inChain, ({ one }) => groupOf(viewing, one))
  const written = Map.groupBy(found.written, ({ one }): FoundGroup => GROUP_OF_WRITTEN[one.sort])
  const listed = (alone === undefined ? FOUND_GROUPS : [alone]).map((id) => {
    const [ofChain, ofWritten] = [inChain.get(id) ?? [], written.get(id) ?? []]
    const views = [
      ...ofChain.slice(0, most).map(({ one }) => chainView(viewing, one)),
      ...ofWritten.slice(0, most).map((hit) => writtenView({ viewing, opened, organisation }, hit)),
    ]
    const all = [...ofChain, ...ofWritten]
    // NOTE the best is the first in each.
    const rank = Math.max(ofChain[0]?.rank ?? 0, ofWritten[0]?.rank ?? 0)
    return { id, rank, found: toldApart(viewing, views), of: all.length }
  })
  const groups = listed
    .filter(({ of }) => of > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ rank: _, ...group }) => group)
  return { groups, isLike }
}
