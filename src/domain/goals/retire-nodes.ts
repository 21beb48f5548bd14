// A node's last day, and what stands under it: ended with it, or in the way.
import { dayAfter, isInForce } from '../organisation/organisation.ts'
import { type Edited, nodeChange, onNode, parentsOn } from './edit-nodes.ts'
import type { Edit } from './edits.ts'
import type { NodeLine, Placed, WrittenChain } from './written-chain.ts'

type EditOf<Name extends Edit['edit']> = Extract<Edit, { readonly edit: Name }>

const ending = (line: NodeLine, to: string | null): NodeLine => {
  const { valid, ...rest } = line
  const { to: _, ...from } = valid ?? {}
  const days = to === null ? from : { ...from, to }
  return Object.keys(days).length === 0 ? rest : { ...rest, valid: days }
}

/** What stands under a node, and is in force, on a day; with what stands under that. */
const allBelow = (
  chain: WrittenChain,
  node: string,
  day: string,
): { readonly own: readonly Placed<NodeLine>[]; readonly only: readonly Placed<NodeLine>[] } => {
  const living = chain.nodes.filter(
    ({ line }) => isInForce(line.valid, day) || (line.valid?.from ?? '') > day,
  )
  const parents = new Map(living.map((one) => [one, parentsOn(one, day)]))
  const own = living.filter((one) => parents.get(one)?.includes(node))
  const ended = new Set([node])
  const only: Placed<NodeLine>[] = []
  for (let found = true; found; ) {
    const more = living.filter(
      (one) =>
        !ended.has(one.line.id) &&
        (parents.get(one)?.length ?? 0) > 0 &&
        parents.get(one)?.every((parent) => ended.has(parent)),
    )
    for (const one of more) ended.add(one.line.id)
    only.push(...more)
    found = more.length > 0
  }
  return { own, only }
}

export const retireNode = (
  chain: WrittenChain,
  { node, lastDay, below }: EditOf<'retireNode'>,
): Edited =>
  onNode(chain, node, (before) => {
    const { own, only } = allBelow(chain, node, dayAfter(lastDay))
    const hanging = own.filter((one) => only.includes(one))
    if (!below && hanging.length > 0) return { refused: 'hasBelow', node, count: hanging.length }
    const ends = [before, ...(below ? only : [])]
    return {
      changes: ends.map((one) => nodeChange(one, { line: ending(one.line, lastDay) })),
    }
  })

export const reviveNode = (chain: WrittenChain, { node }: EditOf<'reviveNode'>): Edited =>
  onNode(chain, node, (before) =>
    before.line.valid?.to === undefined
      ? { refused: 'notRetired', node }
      : { changes: [nodeChange(before, { line: ending(before.line, null) })] },
  )
