// The living chain as the staff see it: narrowed by owner, type or status, and opened a piece at a time.
import type { ChainQuery } from '../../contract/requests.ts'
import type { ChainReply, Choice } from '../../contract/staff.ts'
import type { ChainView, NodeRowView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import type { Language } from '../../text/language.ts'
import { bodyTitle, typeHeading } from '../../text/words-of-model.ts'
import { chainFrame, rowOf } from './chain-view.ts'
import { badgeOf } from './grade-view.ts'
import { tagChoices } from './tags-carried.ts'
import { nodesShown, type Viewing } from './viewing.ts'

/** Rows that are sent at first: what a person may look through, and what a browser draws at once. */
const MOST_ROWS = 300

type Shown = ReadonlyMap<string, Node>

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

/** What a round's page says of the whole chain: the same until something changes. */
type Survey = {
  readonly statuses: ReadonlyMap<string, string>
  readonly frame: Omit<ChainView, 'tree'>
  readonly choices: ChainReply['choices']
}

// NOTE conclusions are made anew at every change, so what is surveyed of them holds as long as they do.
const surveyed = new WeakMap<Viewing['conclusions'], Map<Language, Survey>>()

const surveyOf = (viewing: Viewing): Survey => {
  const byLanguage = surveyed.get(viewing.conclusions) ?? new Map<Language, Survey>()
  surveyed.set(viewing.conclusions, byLanguage)
  const known = byLanguage.get(viewing.language)
  if (known !== undefined) return known
  const nodes = [...nodesShown(viewing).values()]
  const statuses = new Map(
    nodes.flatMap(({ id }) => {
      const status = statusOf(viewing, id)
      return status === null ? [] : [[id, status] as const]
    }),
  )
  const choices = choicesOf(viewing, nodes, statuses)
  const survey = { statuses, frame: chainFrame(viewing), choices }
  byLanguage.set(viewing.language, survey)
  return survey
}

const choicesOf = (
  viewing: Viewing,
  nodes: readonly Node[],
  statuses: Survey['statuses'],
): ChainReply['choices'] => {
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
    return count === undefined ? [] : [{ id, label: typeHeading(id, viewing.context), count }]
  })
  const first = new Map<string, string>()
  for (const [id, status] of statuses) if (!first.has(status)) first.set(status, id)
  const said = (status: string): string =>
    status === 'number'
      ? viewing.words.value
      : (badgeOf(viewing, first.get(status) ?? '')?.word ?? status)
  const carried = countBy(nodes.flatMap(({ tags }) => tags))
  return {
    owners: owners.sort(byLabel),
    types,
    statuses: [...countBy([...statuses.values()])].map(([id, count]) => ({
      id,
      label: said(id),
      count,
    })),
    tags: tagChoices(viewing, carried),
  }
}

const childrenOf = (viewing: Viewing, shown: Shown, id: string): readonly string[] =>
  (viewing.facts.children.get(id) ?? []).filter((child) => shown.has(child))

const nodeOf = (viewing: Viewing, id: string): Node => {
  const node = viewing.chain.nodes.get(id)
  if (node === undefined) throw new Error(`the chain has no node «${id}»`)
  return node
}

/** The levels from the top that fit within the rows a page can hold. */
const levelsThatFit = (viewing: Viewing, shown: Shown, tops: readonly string[], most: number) => {
  let rows = tops.length
  let level = tops
  let depth = 0
  while (level.length > 0) {
    level = level.flatMap((id) => childrenOf(viewing, shown, id))
    if (rows + level.length > most) return depth
    rows += level.length
    depth += 1
  }
  return depth
}

const opened = (viewing: Viewing, shown: Shown, id: string, depth: number): NodeRowView => {
  const row = rowOf(viewing, nodeOf(viewing, id))
  const below = childrenOf(viewing, shown, id)
  if (below.length === 0) return row
  return depth > 0
    ? { ...row, children: below.map((child) => opened(viewing, shown, child, depth - 1)) }
    : { ...row, unopened: below.length }
}

const topsOf = (nodes: readonly Node[], shown: Shown): readonly string[] =>
  nodes.filter((n) => !n.parents.some((p) => shown.has(p))).map((n) => n.id)

const matches = (
  statuses: Survey['statuses'],
  { owner, type, status, tag }: ChainQuery,
  node: Node,
): boolean =>
  (owner === undefined || node.owner === owner) &&
  (type === undefined || node.type === type) &&
  (tag === undefined || node.tags.includes(tag)) &&
  (status === undefined || statuses.get(node.id) === status)

/** The nodes and everything above them that is in force, so that a match is seen in its place. */
const withAncestors = (inForce: Shown, nodes: readonly Node[]): Shown => {
  const kept = new Map<string, Node>()
  const keep = (id: string): void => {
    const node = inForce.get(id)
    if (node === undefined || kept.has(id)) return
    kept.set(id, node)
    for (const parent of node.parents) keep(parent)
  }
  for (const node of nodes) keep(node.id)
  // The chain's own order, whatever way a node was come upon.
  return new Map([...inForce].filter(([id]) => kept.has(id)))
}

/**
 * The chain page: everything, or what the query leaves with what stands above it. As a workbook it has
 * every row: nobody opens more in that.
 */
export const staffChainView = (viewing: Viewing, query: ChainQuery): Omit<ChainReply, 'waits'> => {
  const most = query.as === undefined ? MOST_ROWS : Number.POSITIVE_INFINITY
  const inForce = nodesShown(viewing)
  const { statuses, frame, choices } = surveyOf(viewing)
  const { owner, type, status, tag } = query
  const narrowed = [owner, type, status, tag].some((one) => one !== undefined)
  const found = narrowed
    ? [...inForce.values()].filter((node) => matches(statuses, query, node))
    : [...inForce.values()]
  const listed = narrowed ? found.slice(0, most) : found
  const shown = narrowed ? withAncestors(inForce, listed) : inForce
  const tops = topsOf(narrowed ? [...shown.values()] : listed, shown)
  const depth = narrowed ? Number.POSITIVE_INFINITY : levelsThatFit(viewing, shown, tops, most)
  return {
    ...frame,
    tree: tops.map((id) => opened(viewing, shown, id, depth)),
    choices,
    found: found.length,
    listed: listed.length,
  }
}

/** What lies right below a node, when it is opened. */
export const rowsBelow = (viewing: Viewing, id: string): readonly NodeRowView[] => {
  const shown = nodesShown(viewing)
  return childrenOf(viewing, shown, id).map((child) => opened(viewing, shown, child, 0))
}
