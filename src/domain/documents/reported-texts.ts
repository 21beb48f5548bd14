// Text that was reported flows up: which texts a part can fetch, and what has happened to those it has.
import type { Chain, NodeText } from '../goals/chain.ts'
import type { DrawnNodes } from '../model/document-type.ts'
import { isWithin } from '../organisation/lines.ts'
import type { PartBlock, TextSource } from './document.ts'
import { linesOfBlock } from './prose-text.ts'

/** Whether an owner is one of the bodies, by id or kind, or lies under one that is named by id. */
const isOwnedBy = ({ bodies }: Chain, owner: string | undefined, asked: readonly string[]) =>
  owner !== undefined &&
  asked.some((one) =>
    bodies.has(one) ? isWithin(bodies, owner, one) : bodies.get(owner)?.kind === one,
  )

/** The nodes that something drawn is about, in the chain's order. */
export const nodesDrawn = (
  chain: Chain,
  { types, tags, owners }: DrawnNodes,
  /** Whose the document or part is; undefined: all of them. */
  body: string | undefined,
): readonly string[] => {
  const asked = owners ?? (body === undefined ? undefined : [body])
  return [...chain.nodes.values()]
    .filter(({ type }) => types === undefined || types.includes(type))
    .filter((node) => tags === undefined || tags.some((tag) => node.tags.includes(tag)))
    .filter(({ owner }) => asked === undefined || isOwnedBy(chain, owner, asked))
    .map(({ id }) => id)
}

/** The nodes that a part is about: those that are drawn in it, or all of its body's. */
export const nodesOfPart = (
  chain: Chain,
  blocks: readonly PartBlock[],
  body: string | undefined,
): readonly string[] => {
  const drawn = blocks.flatMap((block) => (block.is === 'drawn' ? [block.drawn] : []))
  const ofNodes = drawn.filter(({ draw }) =>
    ['goals', 'nodes', 'assignments', 'changes', 'term', 'promises'].includes(draw),
  )
  if (ofNodes.length === 0) return nodesDrawn(chain, {}, body)
  const found = new Set(ofNodes.flatMap((one) => nodesDrawn(chain, one as DrawnNodes, body)))
  return [...chain.nodes.keys()].filter((id) => found.has(id))
}

/** A text of the round as a source: its words, whose and of when. */
export const sourceOf = (
  { node, field, text, author, date }: NodeText,
  language: string,
): TextSource => ({
  node,
  field,
  by: author ?? '',
  date: date ?? '',
  text: text[language] ?? Object.values(text)[0] ?? '',
})

/** The texts of the round about those nodes, in the chain's order. */
export const reportedTexts = (
  { texts }: Pick<Chain, 'texts'>,
  round: string,
  nodes: readonly string[],
  language: string,
): readonly TextSource[] =>
  nodes.flatMap((id) =>
    texts
      .filter((one) => one.node === id && one.round === round)
      .map((one) => sourceOf(one, language))
      .filter(({ text }) => text.trim() !== ''),
  )

const isSameText = (a: TextSource, b: TextSource): boolean =>
  a.node === b.node && a.field === b.field

/** What a fetched text is beside its source: as it was told, edited here, told anew since, or gone there. */
export type StandsToSource = {
  readonly isEdited: boolean
  /** What the source says now, where that is another text; null: the same. */
  readonly now: TextSource | null
  readonly isGone: boolean
}

const wordsOf = (block: Extract<PartBlock, { is: 'written' }>): string =>
  block.prose.flatMap(linesOfBlock).join(' ')
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

export const standsToSource = (
  block: Extract<PartBlock, { is: 'written' }> & { readonly from: TextSource },
  texts: readonly TextSource[],
): StandsToSource => {
  const now = texts.find((one) => isSameText(one, block.from))
  return {
    isEdited: folded(wordsOf(block)) !== folded(block.from.text),
    now: now === undefined || folded(now.text) === folded(block.from.text) ? null : now,
    isGone: now === undefined,
  }
}

const isSameSource = (a: TextSource, b: TextSource): boolean =>
  isSameText(a, b) && a.text === b.text && a.by === b.by && a.date === b.date

/** A source that nobody has reported and the part has not had: null where each is known. */
export const unknownSource = (
  blocks: readonly PartBlock[],
  before: readonly PartBlock[],
  texts: readonly TextSource[],
): TextSource | null => {
  const sources = (of: readonly PartBlock[]) =>
    of.flatMap((block) => (block.is === 'written' && block.from !== undefined ? [block.from] : []))
  const known = [...sources(before), ...texts]
  return sources(blocks).find((one) => !known.some((is) => isSameSource(is, one))) ?? null
}

/** A first draft stays marked as one only while it reads as the system made it. */
export const withDraftMarks = (
  blocks: readonly PartBlock[],
  before: readonly PartBlock[],
): readonly PartBlock[] => {
  const drafts = before.flatMap((block) =>
    block.is === 'written' && block.isFirstDraft === true ? [JSON.stringify(block.prose)] : [],
  )
  return blocks.map((block) => {
    if (block.is !== 'written' || block.isFirstDraft === undefined) return block
    const { isFirstDraft: _, ...own } = block
    return drafts.includes(JSON.stringify(block.prose)) ? block : own
  })
}
