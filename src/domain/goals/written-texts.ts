// What is written about a node in a round: analysis, comment, and what its type asks for besides.

import { unknownReference } from '../model/compiling.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Chain, Node, NodeText } from './chain.ts'
import type { Faulty } from './chain-fault.ts'

/** A text that is asked for in each round; `label` only where the model names it itself. */
export type AskedText = {
  readonly field: string
  readonly label?: Text
  /** The model demands it in every round. */
  readonly needed: boolean
}

/** What every node that is assessed can be written about. */
const ALWAYS: readonly string[] = ['analysis', 'comment']

/**
 * The texts of one node in a round: those its type names as texts, analysis and comment. A field that
 * must always be there is the goal's own and is not written in a round.
 */
export const askedTexts = (model: Model, { type: typeId }: Node): readonly AskedText[] => {
  const type = model.types.get(typeId)
  if (type === undefined) return []
  const own = type.fields
    .filter(({ kind, required }) => ['text', 'longText'].includes(kind) && required !== 'always')
    .map(({ id: field, label, required }) => ({ field, label, needed: required === 'perRound' }))
  if (type.assessments.length === 0) return own
  const named = own.map(({ field }) => field)
  const common = ALWAYS.filter((field) => !named.includes(field))
  return [...own, ...common.map((field) => ({ field, needed: false }))]
}

/** Accepts a text for a known node and a field that is asked there. An empty one takes the text away. */
export const acceptText = (
  model: Model,
  chain: Chain,
  text: NodeText,
): { readonly text: NodeText } | Faulty => {
  const node = chain.nodes.get(text.node)
  if (node === undefined)
    return { ...unknownReference('node', text.node, [...chain.nodes.keys()]), on: ['node'] }
  const fields = askedTexts(model, node).map(({ field }) => field)
  return fields.includes(text.field)
    ? { text }
    : { ...unknownReference('field', text.field, fields), on: ['field'] }
}
