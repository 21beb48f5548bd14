// The living chain as the staff see it: narrowed by owner, type or status, and opened a piece at a time.
import type { ChainQuery } from '../../contract/requests.ts'
import type { ChainReply, Choice } from '../../contract/staff.ts'
import type { NodeRowView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { upperFirst } from '../../text/language.ts'
import { bodyTitle, typePlural } from '../../text/words-of-model.ts'
import { chainFrame, rowOf } from './chain-view.ts'
import { badgeOf, nodesShown, type Viewing } from './viewing.ts'

/** Rows that are sent at first: what a person may look through, and what a browser draws at once. */
const MOST_ROWS = 300

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const statusOf = (viewing: Viewing, id: string): string | null => {
  const stand = viewing.conclusions.standOf(id)
  if (stand === null) return null
  return stand.grade === null ? stand.is : `${stand.scale}/${stand.grade}`
}

const choicesOf = (viewing: Viewing, nodes: readonly Node[]): ChainReply['choices'] => {
  const collator = new Intl.Collator(viewing.language)
  const byLabel = (a: Choice, b: Choice) => collator.compare(a.label, b.label)
  const owners = [...countBy(nodes.flatMap((n) => n.owner ?? []))].map(([id, count]) => ({
    id,
    label: bodyTitle(id, viewing.context),
    count,
  }))
  const perType = countBy(nodes.map((n) => n.type))
  const types = [...viewing.model.types.keys()].flatMap((id) => {
    const count = perType.get(id)
    return count === undefined
      ? []
      : [{ id, label: upperFirst(typePlural(id, viewing.context)), count }]
  })
  const first = new Map<string, string>()
  const statuses = nodes.flatMap(({ id }) => {
    const status = statusOf(viewing, id)
    if (status !== null && !first.has(status)) first.set(status, id)
    return status ?? []
  })
  const said = (status: string): string =>
    status === 'number'
      ? viewing.words.value
      : (badgeOf(viewing, first.get(status) ?? '')?.word ?? status)
  return {
    owners: owners.sort(byLabel),
    types,
    statuses: [...countBy(statuses)].map(([id, count]) => ({ id, label: said(id), count })),
  }
}

const childrenOf = (viewing: Viewing, shown: ReadonlySet<string>, id: string): readonly string[] =>
  (viewing.facts.children.get(id) ?? []).filter((child) => shown.has(child))

const nodeOf = (viewing: Viewing, id: string): Node => {
  const node = viewing.chain.nodes.get(id)
  if (node === undefined) throw new Error(`the chain has no node «${id}»`)
  return node
}

/** The levels from the top that fit within the rows a page can hold. */
const levelsThatFit = (viewing: Viewing, shown: ReadonlySet<string>, tops: readonly string[]) => {
  let rows = tops.length
  let level = tops
  let depth = 0
  while (level.length > 0) {
    level = level.flatMap((id) => childrenOf(viewing, shown, id))
    if (rows + level.length > MOST_ROWS) return depth
    rows += level.length
    depth += 1
  }
  return depth
}

const opened = (
  viewing: Viewing,
  shown: ReadonlySet<string>,
  id: string,
  depth: number,
): NodeRowView => {
  const row = rowOf(viewing, nodeOf(viewing, id))
  const below = childrenOf(viewing, shown, id)
  if (below.length === 0) return row
  return depth > 0
    ? { ...row, children: below.map((child) => opened(viewing, shown, child, depth - 1)) }
    : { ...row, unopened: below.length }
}

const topsOf = (nodes: readonly Node[], shown: ReadonlySet<string>): readonly string[] =>
  nodes.filter((n) => !n.parents.some((p) => shown.has(p))).map((n) => n.id)

const matches = (viewing: Viewing, { owner, type, status }: ChainQuery, node: Node): boolean =>
  (owner === undefined || node.owner === owner) &&
  (type === undefined || node.type === type) &&
  (status === undefined || statusOf(viewing, node.id) === status)

/** The nodes and everything above them, so that a match is seen in its place. */
const withAncestors = (viewing: Viewing, nodes: readonly Node[]): ReadonlySet<string> => {
  const kept = new Set<string>()
  const keep = (id: string): void => {
    if (kept.has(id)) return
    kept.add(id)
    for (const parent of viewing.chain.nodes.get(id)?.parents ?? []) keep(parent)
  }
  for (const node of nodes) keep(node.id)
  return kept
}

/** The chain page: everything, or what the query leaves with what stands above it. */
export const staffChainView = (viewing: Viewing, query: ChainQuery): ChainReply => {
  const nodes = nodesShown(viewing)
  const narrowed = [query.owner, query.type, query.status].some((one) => one !== undefined)
  const found = narrowed ? nodes.filter((node) => matches(viewing, query, node)) : nodes
  const listed = narrowed ? found.slice(0, MOST_ROWS) : found
  const inForce = new Set(nodes.map((n) => n.id))
  const shown = narrowed
    ? new Set([...withAncestors(viewing, listed)].filter((id) => inForce.has(id)))
    : inForce
  const tops = topsOf(
    nodes.filter((n) => shown.has(n.id)),
    shown,
  )
  const depth = narrowed ? Number.POSITIVE_INFINITY : levelsThatFit(viewing, shown, tops)
  return {
    ...chainFrame(viewing),
    tree: tops.map((id) => opened(viewing, shown, id, depth)),
    choices: choicesOf(viewing, nodes),
    found: found.length,
    listed: listed.length,
  }
}

/** What lies right below a node, when it is opened. */
export const rowsBelow = (viewing: Viewing, id: string): readonly NodeRowView[] => {
  const shown = new Set(nodesShown(viewing).map((n) => n.id))
  return childrenOf(viewing, shown, id).map((child) => opened(viewing, shown, child, 0))
}
