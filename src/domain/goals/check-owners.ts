// Goals and measures whose owner ends before they do: who answers for them then, and whether they may.
import type { Model } from '../model/model.ts'
import { dayAfter, isInForceDuring } from '../organisation/organisation.ts'
import { answeringOn, hasEnded } from '../organisation/succession.ts'
import type { Chain, Node } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { daysInForce } from './in-force.ts'
import { nodeOn, saidAt } from './said-later.ts'

const FAR = '9999-12-31'

/** Days on which an owner may be over: right after one ends, and when another is said. */
const daysOf = (chain: Chain, node: Node): readonly string[] => {
  const owners = [node.owner, ...(node.later ?? []).map(({ owner }) => owner)]
  const ends = owners.flatMap((id) => {
    const to = id === undefined ? undefined : chain.bodies.get(id)?.valid?.to
    return to === undefined ? [] : [dayAfter(to)]
  })
  return [...new Set([...ends, ...(node.later ?? []).map(({ from }) => from)])].sort()
}

const foundOn = (model: Model, chain: Chain, node: Node, day: string): Faulty | null => {
  if (
    !isInForceDuring(daysInForce(model, node), day, FAR) ||
    !isInForceDuring(model.valid, day, FAR)
  )
    return null
  const { owner } = nodeOn(node, day)
  const body = owner === undefined ? undefined : chain.bodies.get(owner)
  if (body === undefined || owner === undefined || !hasEnded(body, day)) return null
  const answering = chain.bodies.get(answeringOn(chain.bodies, owner, day))
  const allowed = model.types.get(node.type)?.owner ?? []
  const isGiven = answering !== undefined && answering.id !== owner
  const may = isGiven && (allowed.length === 0 || allowed.includes(answering.kind))
  if (may && body.successors !== undefined) return null
  return {
    refused: 'ownerEnded',
    owner,
    lastDay: body.valid?.to ?? '',
    answers: isGiven ? answering.id : null,
    may,
    allowed,
    on: ['nodes', node.id, ...saidAt(node, day, ['owner'])],
  }
}

/** A measure that its owner reports itself outlives the owner, and only the body above takes over. */
const ofMeasures = ({ measures, bodies }: Chain): readonly Faulty[] =>
  [...measures.values()].flatMap(({ id, owner, valid }): readonly Faulty[] => {
    const body = owner === undefined ? undefined : bodies.get(owner)
    const lastDay = body?.valid?.to
    if (body === undefined || owner === undefined || lastDay === undefined) return []
    const day = dayAfter(lastDay)
    if (body.successors !== undefined || !isInForceDuring(valid, day, FAR)) return []
    const answering = answeringOn(bodies, owner, day)
    const answers = answering === owner ? null : answering
    const told = { owner, lastDay, answers, may: answers !== null, allowed: [] }
    return [{ refused: 'ownerEnded', ...told, on: ['measures', id, 'owner'] }]
  })

/** The first day that each goal has lost its owner: a fault where nobody who may own it answers, else a warning. */
export const checkOwners = (
  model: Model,
  chain: Chain,
): { readonly faults: readonly Faulty[]; readonly warnings: readonly Faulty[] } => {
  const ofNodes = [...chain.nodes.values()].flatMap((node) => {
    for (const day of daysOf(chain, node)) {
      const one = foundOn(model, chain, node, day)
      if (one !== null) return [one]
    }
    return []
  })
  const found = [...ofNodes, ...ofMeasures(chain)]
  const isWarning = (one: Faulty): boolean => one.refused === 'ownerEnded' && one.may
  return {
    faults: found.filter((one) => !isWarning(one)),
    warnings: found.filter(isWarning),
  }
}
