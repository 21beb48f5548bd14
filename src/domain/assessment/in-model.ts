// What a chain names in its model; a file check has refused what is not there.
import type { Node } from '../goals/chain.ts'
import type { Model, NodeType, Scale } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'

/** A node's type. Throws where the model has none such. */
export const typeOf = (model: Model, node: Node): NodeType => {
  const type = model.types.get(node.type)
  if (type === undefined)
    throw new Error(`assess: node «${node.id}» is of the unknown type «${node.type}»`)
  return type
}

/** A scale by its id. Throws where the model has none such. */
export const scaleOf = (model: Model, id: string): Scale => {
  const scale = model.scales.get(id)
  if (scale === undefined) throw new Error(`assess: the model has no scale «${id}»`)
  return scale
}

/** A rule by its id. Throws where the model has none such. */
export const ruleOf = (model: Model, id: string): Rule => {
  const rule = model.rules.get(id)
  if (rule === undefined) throw new Error(`assess: the model has no rule «${id}»`)
  return rule
}
