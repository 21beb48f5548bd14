// The shape of a chain: no circles, right parents, and what the model's shape rules demand.
import type { Model, NodeType, Shape } from '../model/model.ts'
import type { Chain, Node } from './chain.ts'
import type { Faulty, ShapeBroken } from './chain-fault.ts'
import { circlesIn } from './circles.ts'
import { daysInForce, daysInUse, mostAtOnce } from './in-force.ts'
import { nearestAbove, standsAsAsked } from './stands-under.ts'

export const checkCircles = ({ nodes }: Pick<Chain, 'nodes'>): readonly Faulty[] =>
  circlesIn(nodes.keys(), (id) => nodes.get(id)?.parents ?? []).map((cycle) => ({
    refused: 'cycle',
    of: 'nodes',
    cycle,
    on: ['nodes', cycle[0] ?? '', 'parents'],
  }))

/** Whether the parents are of allowed types, and neither too few nor too many. */
export const checkParents = (chain: Chain, type: NodeType, node: Node): readonly Faulty[] => {
  const on = ['nodes', node.id, 'parents']
  const wrong = node.parents.flatMap((id, index): readonly Faulty[] => {
    const parent = chain.nodes.get(id)
    if (parent === undefined || type.parents.includes(parent.type)) return []
    const fault = {
      refused: 'parentType',
      node: node.id,
      type: type.id,
      parent: id,
      parentType: parent.type,
    } as const
    return [{ ...fault, allowed: type.parents, on: [...on, index] }]
  })
  const count = new Set(node.parents).size
  const { fewest, most } = type.parentCount
  if (count >= fewest && (most === undefined || count <= most)) return wrong
  const fault = {
    refused: 'parentCount',
    node: node.id,
    type: type.id,
    count,
    fewest,
  } as const
  return [...wrong, { ...fault, ...(most === undefined ? {} : { most }), on }]
}

type Limits = { readonly fewest?: number; readonly most?: number }

const isBroken = (count: number, { fewest, most }: Limits): boolean =>
  (fewest !== undefined && count < fewest) || (most !== undefined && count > most)

type Told = Pick<ShapeBroken, 'counts' | 'count'> & Partial<ShapeBroken>

const told = (
  node: Node,
  shape: Shape,
  limits: Limits,
  broken: Told,
  on: Faulty['on'],
): Faulty => ({
  refused: 'shape',
  node: node.id,
  type: node.type,
  ...broken,
  ...(limits.fewest === undefined ? {} : { fewest: limits.fewest }),
  ...(limits.most === undefined ? {} : { most: limits.most }),
  ...(shape.why === undefined ? {} : { why: shape.why }),
  on,
})

const fitsFilter = (
  { nodes }: Chain,
  filter: NonNullable<Shape['parents']>,
  parent: Node,
): boolean =>
  (filter.type === undefined || parent.type === filter.type) &&
  (filter.tag === undefined || parent.tags.includes(filter.tag)) &&
  (filter.notTag === undefined || !parent.tags.includes(filter.notTag)) &&
  !(filter.notId ?? []).includes(parent.id) &&
  standsAsAsked(nodes, parent, filter)

/** Without numbers every parent must fit the filter; with numbers, so many of them. */
const checkShapeParents = (chain: Chain, shape: Shape, node: Node): readonly Faulty[] => {
  const filter = shape.parents
  if (filter === undefined) return []
  const parents = node.parents.flatMap((id) => chain.nodes.get(id) ?? [])
  const on = ['nodes', node.id, 'parents']
  if (filter.fewest === undefined && filter.most === undefined) {
    return parents
      .filter((parent) => !fitsFilter(chain, filter, parent))
      .map((parent) =>
        told(node, shape, {}, { counts: 'parents', count: 0, parent: parent.id }, [
          ...on,
          node.parents.indexOf(parent.id),
        ]),
      )
  }
  const count = parents.filter((parent) => fitsFilter(chain, filter, parent)).length
  const only = filter.type === undefined ? {} : { only: { type: filter.type } }
  return isBroken(count, filter)
    ? [told(node, shape, filter, { counts: 'parents', count, ...only }, on)]
    : []
}

const MOST_YEARS = 30

/** The years a node stands in, by the days it is in force or its date; none given: it stands in every year. */
const yearsOf = (model: Model, node: Node): readonly number[] => {
  const valid = daysInForce(model, node)
  const from = Number((valid.from ?? valid.to ?? node.due)?.slice(0, 4))
  const to = Number((valid.to ?? node.due ?? valid.from)?.slice(0, 4))
  if (Number.isNaN(from) || Number.isNaN(to)) return []
  return Array.from(
    { length: Math.min(Math.max(to - from + 1, 1), MOST_YEARS) },
    (_, i) => from + i,
  )
}

type Only = NonNullable<ShapeBroken['only']>
type Grouped = { readonly only: Only; readonly count: number }

const perOwner = (
  nodes: readonly Node[],
): readonly { owner: string | null; nodes: readonly Node[] }[] => {
  const owners = [...new Set(nodes.map((node) => node.owner ?? null))]
  return owners.map((owner) => ({ owner, nodes: nodes.filter((n) => (n.owner ?? null) === owner) }))
}

const perYear = (model: Model, nodes: readonly Node[], only: Only): readonly Grouped[] => {
  const standing = nodes.map((node) => yearsOf(model, node))
  const always = standing.filter((years) => years.length === 0).length
  const years = [...new Set(standing.flat())].sort((a, b) => a - b)
  if (years.length === 0) return [{ only, count: always }]
  return years.map((year) => ({
    only: { ...only, year },
    count: always + standing.filter((own) => own.includes(year)).length,
  }))
}

/** How many there are: too few of all of them, or too many in force at once. */
const countOf = (model: Model, nodes: readonly Node[], { fewest }: Limits): number =>
  fewest !== undefined && nodes.length < fewest ? nodes.length : mostAtOnce(model, nodes).length

const checkShapeChildren = (
  model: Model,
  { nodes }: Chain,
  children: readonly Node[],
  shape: Shape,
  node: Node,
): readonly Faulty[] => {
  const filter = shape.children
  if (filter === undefined) return []
  const { type } = filter
  const counted = children.filter(
    (child) => (type === undefined || child.type === type) && standsAsAsked(nodes, child, filter),
  )
  const base: Only = type === undefined ? {} : { type }
  const owned = filter.perOwner
    ? perOwner(counted).map((one) => ({
        only: one.owner === null ? base : { ...base, owner: one.owner },
        nodes: one.nodes,
      }))
    : [{ only: base, nodes: counted }]
  const groups = owned.flatMap(({ only, nodes }) =>
    filter.perYear ? perYear(model, nodes, only) : [{ only, count: countOf(model, nodes, filter) }],
  )
  return groups
    .filter((group) => isBroken(group.count, filter))
    .map((group) => told(node, shape, filter, { counts: 'children', ...group }, ['nodes', node.id]))
}

const checkShapeOwners = (
  model: Model,
  chain: Chain,
  shape: Shape,
  node: Node,
): readonly Faulty[] => {
  const most = shape.perOwner?.most
  if (most === undefined || node.owner === undefined) return []
  const all = [...chain.nodes.values()].filter(
    (n) => n.type === node.type && n.owner === node.owner,
  )
  if (all.length <= most) return []
  const same = mostAtOnce(model, all)
  // Told once an owner, at the first node over the ceiling.
  if (same[most]?.id !== node.id) return []
  const broken = { counts: 'perOwner', count: same.length, only: { owner: node.owner } } as const
  return [told(node, shape, { most }, broken, ['nodes', node.id, 'owner'])]
}

/** What the node itself must stand under, and must not, at any height. */
const checkShapeAbove = (
  { nodes }: Chain,
  { under, notUnder, ...shape }: Shape,
  node: Node,
): readonly Faulty[] => {
  const on = ['nodes', node.id, 'parents']
  const ruledOut = notUnder === undefined ? undefined : nearestAbove(nodes, node, notUnder)
  const lacks = under !== undefined && nearestAbove(nodes, node, under) === undefined
  return [
    ...(ruledOut === undefined
      ? []
      : [told(node, shape, {}, { counts: 'above', count: 1, parent: ruledOut.id }, on)]),
    ...(lacks ? [told(node, shape, {}, { counts: 'above', count: 0, under }, on)] : []),
  ]
}

/** Every shape rule of a node's type, with its own level. */
export const checkShapes = (
  model: Model,
  chain: Chain,
  type: NodeType,
  node: Node,
  children: readonly Node[],
): readonly { readonly level: Shape['level']; readonly found: Faulty }[] =>
  type.shape.flatMap((shape, shapeRule) => {
    const measures = shape.measures
    const count = node.measures.length
    const overMeasures =
      measures !== undefined && isBroken(count, measures)
        ? [
            told(node, shape, measures, { counts: 'measures', count }, [
              'nodes',
              node.id,
              'measures',
            ]),
          ]
        : []
    return [
      ...checkShapeParents(chain, shape, node),
      ...checkShapeChildren(model, chain, children, shape, node),
      ...overMeasures,
      ...checkShapeOwners(model, chain, shape, node),
      ...checkShapeAbove(chain, shape, node),
    ].map((found) => ({ level: shape.level, found: { ...found, shapeRule } }))
  })

/** Whether the type was in force while the node stands: not at all is a fault, partly a warning. */
export const checkInForce = (
  type: NodeType,
  node: Node,
): { readonly level: 'error' | 'warning'; readonly found: Faulty } | null => {
  const { from, to } = daysInUse(type)
  const begins = node.valid?.from
  const stops = node.valid?.to
  const late = to !== undefined && begins !== undefined && begins > to
  const early = from !== undefined && stops !== undefined && stops < from
  const outlives = to !== undefined && (stops === undefined || stops > to)
  if (!late && !early && !outlives) return null
  const found: Faulty = {
    refused: 'typeNotInForce',
    node: node.id,
    type: type.id,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    on: ['nodes', node.id, 'valid'],
  }
  return { level: late || early ? 'error' : 'warning', found }
}

/** Children by parent, in the chain's order. */
export const childrenOf = (chain: Pick<Chain, 'nodes'>): ReadonlyMap<string, readonly Node[]> => {
  const children = new Map<string, Node[]>()
  for (const node of chain.nodes.values()) {
    for (const parent of new Set(node.parents)) {
      const list = children.get(parent)
      if (list === undefined) children.set(parent, [node])
      else list.push(node)
    }
  }
  return children
}
