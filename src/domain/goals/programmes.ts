// Programmes: chains of their own beside or within the goal chain, and what works with them from it.
import type { Model } from '../model/model.ts'
import type { Node } from './chain.ts'
import { childrenOf } from './check-shape.ts'

type Nodes = ReadonlyMap<string, Node>

/** How something of the goal chain hangs on a part of a programme: by lying under it, or by a named link. */
export type Across = {
  /** The programme itself or one of its parts. */
  readonly part: string
  /** The node outside the programme. */
  readonly node: string
  /** A link's name in the type of the node it goes from; null: the node lies under the part, or the part under it. */
  readonly link: string | null
  /** Whether the link, or the lying under, goes from the node to the programme. */
  readonly isFrom: boolean
}

/** @term fokusområde – what a programme is made up of: a focus area, and the goals or actions under it */
export type ProgrammePart = Node

/**
 * @term program – a chain of its own, as the programme for a term or one with action plans: made up of
 * the types that its type holds, and linked across to the goals that work with it
 */
export type Programme = {
  readonly node: Node
  /** In the chain's order; never the programme itself. */
  readonly parts: readonly ProgrammePart[]
  readonly across: readonly Across[]
}

/** Whether a node's type makes it a programme. */
export const isProgramme = (model: Model, { type }: Pick<Node, 'type'>): boolean =>
  model.types.get(type)?.holds !== undefined

const partsOf = (
  nodes: Nodes,
  children: ReadonlyMap<string, readonly Node[]>,
  top: Node,
  held: ReadonlySet<string>,
) => {
  const found = new Set<string>()
  const open = [top.id]
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const child of children.get(id) ?? [])
      if (held.has(child.type) && !found.has(child.id)) {
        found.add(child.id)
        open.push(child.id)
      }
  return [...nodes.values()].filter(({ id }) => found.has(id))
}

const acrossOf = (
  nodes: Nodes,
  own: ReadonlySet<string>,
  above: ReadonlySet<string>,
): readonly Across[] =>
  [...nodes.values()].flatMap((node): readonly Across[] => {
    const { id, parents, links } = node
    if (own.has(id))
      return links.flatMap(({ link, to }) =>
        nodes.has(to) && !own.has(to) ? [{ part: id, node: to, link, isFrom: false }] : [],
      )
    if (above.has(id)) return []
    return [
      ...parents
        .filter((one) => own.has(one))
        .map((part) => ({ part, node: id, link: null, isFrom: true })),
      ...links
        .filter(({ to }) => own.has(to))
        .map(({ link, to }) => ({ part: to, node: id, link, isFrom: true })),
    ]
  })

/** Everything above a node; a circle is gone through once. */
const aboveOf = (nodes: Nodes, { parents }: Node): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [...parents]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(nodes.get(id)?.parents ?? []))
  }
  return found
}

/**
 * The programmes among some nodes, as those of a chain that are in force, in the chain's order. A part
 * belongs to each programme that it lies under.
 */
export const programmesIn = (model: Model, nodes: Nodes): readonly Programme[] => {
  const tops = [...nodes.values()].filter((node) => isProgramme(model, node))
  if (tops.length === 0) return []
  const children = childrenOf({ nodes })
  return tops.map((node) => {
    const parts = partsOf(nodes, children, node, new Set(model.types.get(node.type)?.holds))
    const own = new Set([node.id, ...parts.map(({ id }) => id)])
    return { node, parts, across: acrossOf(nodes, own, aboveOf(nodes, node)) }
  })
}

/** The last day that a programme is in force: of its validity, else the day it is to be done; null: neither is said. */
export const lastDayOfProgramme = ({ valid, due }: Pick<Node, 'valid' | 'due'>): string | null =>
  valid?.to ?? due ?? null

/** Whether the programme's time is over on a day (ISO) though nothing says that it has ended. */
export const isOver = (node: Pick<Node, 'valid' | 'due'>, day: string): boolean =>
  node.valid?.to === undefined && node.due !== undefined && node.due < day

/**
 * Parts right below the programme that nobody works with: no body leads or contributes to them or to
 * anything below them in the programme, and nothing outside it hangs on these.
 */
export const unworkedParts = ({ node, parts, across }: Programme): readonly Node[] => {
  const workedOn = new Set(across.map(({ part }) => part))
  const isWorked = ({ id, links }: Node): boolean =>
    workedOn.has(id) || links.some(({ part }) => part !== 'none')
  const below = (top: Node): readonly Node[] => [
    top,
    ...parts.filter(({ parents }) => parents.includes(top.id)).flatMap(below),
  ]
  return parts.filter((part) => part.parents.includes(node.id) && !below(part).some(isWorked))
}
