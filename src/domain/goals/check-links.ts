// Links beside the parents: to whom, with which part, and why none.
import { unknownReference } from '../model/compiling.ts'
import type { LinkType, Model, NodeType } from '../model/model.ts'
import { BODY_KINDS, isInForce } from '../organisation/organisation.ts'
import type { Chain, Node, NodeLink } from './chain.ts'
import type { Faulty } from './chain-fault.ts'

const ANSWERING: readonly string[] = ['executiveBoard', 'committee', 'jointCommittee', 'company']

const OWN_KINDS = BODY_KINDS.filter((kind) => kind !== 'external')

const checkTarget = (chain: Chain, type: LinkType, link: NodeLink, on: Faulty['on']): Faulty[] => {
  const body = chain.bodies.get(link.to)
  const refuse = (allowed: readonly string[]): Faulty[] => [
    { refused: 'linkTarget', link: type.id, to: link.to, allowed, on: [...on, 'to'] },
  ]
  if (type.external && body?.kind === 'external') return []
  if (type.to === 'bodies') {
    if (body?.kind === 'external') return refuse(OWN_KINDS)
    if (body !== undefined) return []
    return [{ ...unknownReference('body', link.to, [...chain.bodies.keys()]), on: [...on, 'to'] }]
  }
  const node = chain.nodes.get(link.to)
  if (node === undefined)
    return [{ ...unknownReference('node', link.to, [...chain.nodes.keys()]), on: [...on, 'to'] }]
  return type.to.includes(node.type) ? [] : refuse(type.to)
}

const checkLink = (chain: Chain, type: LinkType, link: NodeLink, on: Faulty['on']): Faulty[] => {
  const faults = checkTarget(chain, type, link, on)
  if (type.parts.length > 0 && !type.parts.includes(link.part)) {
    const fault = {
      refused: 'linkPart',
      link: type.id,
      found: link.part,
      valid: type.parts,
    } as const
    faults.push({ ...fault, on: [...on, 'part'] })
  }
  if (link.part === 'none' && link.reason === undefined) {
    faults.push({ refused: 'linkReason', link: type.id, to: link.to, on })
  }
  return faults
}

/** A node's links against what its type allows. */
export const checkLinks = (chain: Chain, type: NodeType, node: Node): readonly Faulty[] =>
  node.links.flatMap((link, index) => {
    const on = ['nodes', node.id, 'links', index]
    const found = type.links.find((one) => one.id === link.link)
    if (found !== undefined) return checkLink(chain, found, link, on)
    const valid = type.links.map((one) => one.id)
    return [{ ...unknownReference('link', link.link, valid), on: [...on, 'link'] }]
  })

/** Where everyone must answer: committees, boards and companies that say nothing, and are in force on the day, or without end. */
export const unansweredLinks = (
  model: Model,
  chain: Chain,
  day: string | null,
): readonly Faulty[] =>
  [...chain.nodes.values()].flatMap((node) =>
    (model.types.get(node.type)?.links ?? [])
      .filter((link) => link.everyone && link.to === 'bodies')
      .flatMap((link): readonly Faulty[] => {
        const answered = new Set(node.links.filter((l) => l.link === link.id).map((l) => l.to))
        const silent = [...chain.bodies.values()]
          .filter((body) => ANSWERING.includes(body.kind) && !answered.has(body.id))
          .filter(({ valid }) => (day === null ? valid?.to === undefined : isInForce(valid, day)))
          .map((body) => body.id)
        const fault = {
          refused: 'linkUnanswered',
          node: node.id,
          link: link.id,
          bodies: silent,
        } as const
        return silent.length === 0 ? [] : [{ ...fault, on: ['nodes', node.id, 'links'] }]
      }),
  )
