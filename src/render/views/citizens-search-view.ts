// What citizens find by their own words: the goals, measures and tags of a published round, and published reports.
import type { CitizensSearchView, FoundByCitizen } from '../../contract/citizens.ts'
import { type Findable, findablesOf } from '../../domain/chain/findable.ts'
import { rankOf } from '../../domain/chain/written.ts'
import { isProgramme } from '../../domain/goals/programmes.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { type ChainWords, chainWords } from '../../text/finding/chain-words.ts'
import { formsOf, lower, wordsIn } from '../../text/finding/word-forms.ts'
import { folded } from '../../text/folded.ts'
import { paletteWords } from '../../text/palette.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { measuresShown, tagGroups } from './tags-carried.ts'
import { nodesShown, sayText, titleIn, type Viewing } from './viewing.ts'

/** So many are shown: whoever has more needs other words. */
const MOST_SHOWN = 50

type Index = { readonly findables: readonly Findable[]; readonly words: ChainWords }

// NOTE a published round never changes, so what can be found in it is indexed once, for both languages.
const indexes = new WeakMap<Viewing['facts']['chain']['nodes'], Index>()

const allOf = (text: Readonly<Record<string, string>>): string => Object.values(text).join(' ')

/** What has been written of the node in the round, beside what the chain says of it. */
const writtenOf = ({ chain, round }: Viewing): ReadonlyMap<string, string> => {
  const name = nameOfRound(round)
  const written = new Map<string, string>()
  for (const { node, text, round: of } of chain.texts)
    if (of === undefined || of === name)
      written.set(node, `${written.get(node) ?? ''} ${allOf(text)}`)
  return written
}

/** What has a page of its own in the round. */
const isShown = (viewing: Viewing): ((one: Findable) => boolean) => {
  const shown = {
    node: new Set(nodesShown(viewing).keys()),
    measure: new Set(measuresShown(viewing).map(({ id }) => id)),
    tag: new Set(tagGroups(viewing).flatMap(({ tags }) => tags.map(({ id }) => id))),
    body: new Set<string>(),
  }
  return ({ sort, id }) => shown[sort].has(id)
}

const indexOf = (viewing: Viewing): Index => {
  const known = indexes.get(viewing.chain.nodes)
  if (known !== undefined) return known
  const written = writtenOf(viewing)
  const findables = findablesOf(viewing.model, viewing.chain).filter(isShown(viewing))
  const words = chainWords(
    findables.map(({ sort, id, title, words }) => ({
      title: allOf(title),
      words: `${words} ${sort === 'node' ? (written.get(id) ?? '') : ''}`,
    })),
  )
  const index = { findables, words }
  indexes.set(viewing.chain.nodes, index)
  return index
}

const programmeOr = ({ chain, model, to }: Viewing, id: string): string => {
  const node = chain.nodes.get(id)
  return node !== undefined && isProgramme(model, node) ? to.programme(id) : to.node(id)
}

const foundView = (viewing: Viewing, { sort, id, title }: Findable): FoundByCitizen => {
  const { what } = paletteWords(viewing.language)
  const titled = titleIn(viewing, title)
  if (sort === 'measure') return { ...titled, href: viewing.to.measure(id), what: what.measure }
  if (sort === 'tag') return { ...titled, href: viewing.to.tag(id), what: what.tag }
  const node = viewing.chain.nodes.get(id)
  const type = viewing.model.types.get(node?.type ?? '')
  const said = [
    type === undefined ? '' : sayText(viewing, type.label),
    node?.owner === undefined ? '' : bodyTitle(node.owner, viewing.context),
  ]
  return {
    ...titled,
    href: programmeOr(viewing, id),
    what: said.filter((part) => part !== '').join(', '),
  }
}

/** Published reports as they are found: what each is shown as, and the words of each in the same order. */
export type FoundReports = {
  readonly reports: readonly FoundByCitizen[]
  readonly words: ChainWords
}

/** What has all of the words, whatever their endings; the best first. */
export const citizensSearchView = (
  viewing: Viewing,
  written: string,
  beside: FoundReports,
): CitizensSearchView => {
  const asked = wordsIn(written)
  if (asked.length === 0) return { found: [], of: 0, isLike: false }
  const { findables, words } = indexOf(viewing)
  const inOrder = (by: 'byLetters' | 'byLikeness', read: (text: string) => string) => {
    const looked = { words: asked.map((word) => formsOf(word).map(read)), read }
    const ofChain = words[by](asked).flatMap((place) => findables[place] ?? [])
    const reports = beside.words[by](asked).flatMap((place) => beside.reports[place] ?? [])
    return [
      ...ofChain.map((one) => ({
        show: () => foundView(viewing, one),
        rank: rankOf(Object.values(one.title), looked),
      })),
      ...reports.map((one) => ({ show: () => one, rank: rankOf([one.title], looked) })),
    ].toSorted((a, b) => b.rank - a.rank)
  }
  const exact = inOrder('byLetters', lower)
  const all = exact.length > 0 ? exact : inOrder('byLikeness', folded)
  return {
    found: all.slice(0, MOST_SHOWN).map(({ show }) => show()),
    of: all.length,
    isLike: exact.length === 0 && all.length > 0,
  }
}
