// Bodies × parts of the chain: who leads, who contributes, who cannot influence.
import type { Choice, MatrixReply, MatrixView } from '../../contract/staff.ts'
import type { Node, NodeLink } from '../../domain/goals/chain.ts'
import { linkedTitle } from '../../text/words-of-model.ts'
import { tagChoices } from './tags-carried.ts'
import { nodesShown, sayOptional, sayText, titleIn, type Viewing } from './viewing.ts'

const partOf = (
  viewing: Viewing,
  link: NodeLink | undefined,
): MatrixView['rows'][number]['parts'][number] => {
  if (link === undefined) return null
  const reason = sayOptional(viewing, link.reason)
  const word = viewing.words.part[link.part]
  return { part: link.part, word, ...(reason === undefined ? {} : { reason }) }
}

/** The tags that something in a matrix carries. */
export const matrixTags = (viewing: Viewing): readonly Choice[] => {
  const carried = new Map<string, number>()
  for (const { links, tags } of nodesShown(viewing).values())
    if (links.some(({ to }) => viewing.chain.bodies.has(to)))
      for (const tag of tags) carried.set(tag, (carried.get(tag) ?? 0) + 1)
  return tagChoices(viewing, carried)
}

/** One matrix a named link to bodies, of some nodes; links of the same name in several types are one. */
export const matrixOf = (viewing: Viewing, nodes: readonly Node[]): readonly MatrixView[] => {
  const types = [...viewing.model.types.values()]
  const links = types.flatMap((type) => type.links.filter((link) => link.to === 'bodies'))
  const first = links.filter((link, i) => links.findIndex((one) => one.id === link.id) === i)
  return first.flatMap((link) => {
    const linked = nodes.filter((n) => n.links.some((l) => l.link === link.id))
    const used = new Set(
      linked.flatMap((n) => n.links.filter((l) => l.link === link.id).map((l) => l.to)),
    )
    const bodies = [...viewing.chain.bodies.keys()].filter((id) => used.has(id))
    if (linked.length === 0) return []
    return [
      {
        label: sayText(viewing, link.label),
        bodies: bodies.map((id) => ({ id, title: linkedTitle(id, viewing.context) })),
        rows: linked.map((node) => ({
          node: { ...titleIn(viewing, node.title), href: viewing.to.node(node.id) },
          madeUp: node.madeUp,
          parts: bodies.map((body) =>
            partOf(
              viewing,
              node.links.find((l) => l.link === link.id && l.to === body),
            ),
          ),
        })),
      },
    ]
  })
}

/** Whether a matrix tells of something made up. */
const isMatrixMadeUp = ({ rows }: MatrixView): boolean => rows.some(({ madeUp }) => madeUp)

/** The matrices of all nodes, or of those that carry a tag, with what is said where something is made up. */
export const matrixViews = (
  viewing: Viewing,
  tag?: string,
): Pick<MatrixReply, 'matrices' | 'madeUpNote'> => {
  const matrices = matrixOf(
    viewing,
    [...nodesShown(viewing).values()].filter(({ tags }) => tag === undefined || tags.includes(tag)),
  )
  return {
    matrices,
    ...(matrices.some(isMatrixMadeUp) ? { madeUpNote: viewing.words.madeUpNote } : {}),
  }
}
