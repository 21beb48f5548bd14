// Which nodes a drawn block of a document is about.

import type { Node } from '../../domain/goals/chain.ts'
import type { DrawnNodes } from '../../domain/model/document-type.ts'
import { isWithin } from '../../domain/organisation/lines.ts'
import { nodesShown, type Viewing } from '../views/viewing.ts'

/** A document's round as it is seen, and whose document it is (null: the whole municipality's). */
export type DocumentRound = {
  readonly viewing: Viewing
  readonly body: string | null
  /** The frozen rounds that it looks back on, the earliest first; left out: none is at hand. */
  readonly earlier?: readonly Viewing[]
}

export type Placed = {
  readonly node: Node
  /** How many of the chosen nodes it lies under. */
  readonly depth: number
}

const answersFor = ({ viewing, body }: DocumentRound): ((node: Node) => boolean) => {
  if (body === null) return () => true
  return ({ owner }) => isWithin(viewing.chain.bodies, owner, body)
}

/**
 * The nodes in force that a block is about, each once and under the first of its parents that is chosen
 * too. A committee's document is about what it and the bodies below it answer for. Assignments and
 * texts are named by their type, never taken with the goals.
 */
export const chosenNodes = (of: DocumentRound, asked: DrawnNodes): readonly Placed[] => {
  const { viewing } = of
  const shown = nodesShown(viewing)
  const isOwn = answersFor(of)
  const sortOf = (node: Node) => viewing.model.types.get(node.type)?.sort
  const isChosen = (node: Node): boolean =>
    (asked.types === undefined
      ? sortOf(node) === 'goal' || sortOf(node) === 'area'
      : asked.types.includes(node.type)) &&
    (asked.tags === undefined || asked.tags.some((tag) => node.tags.includes(tag))) &&
    (asked.owners === undefined || asked.owners.includes(node.owner ?? '')) &&
    isOwn(node)
  const placed = new Map<string, Placed>()
  const walk = (node: Node, depth: number): void => {
    if (placed.has(node.id)) return
    const chosen = isChosen(node)
    if (chosen) placed.set(node.id, { node, depth })
    for (const child of viewing.facts.children.get(node.id) ?? []) {
      const below = shown.get(child)
      if (below !== undefined) walk(below, chosen ? depth + 1 : depth)
    }
  }
  for (const node of shown.values())
    if (!node.parents.some((parent) => shown.has(parent))) walk(node, 0)
  return [...placed.values()]
}
