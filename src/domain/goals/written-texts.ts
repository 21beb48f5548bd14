// What is written about a node in a round: analysis, comment, and what its type asks for besides.

import { unknownReference } from '../model/compiling.ts'
import type { Model, NodeType } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Chain, Node, NodeText } from './chain.ts'
import type { Faulty } from './chain-fault.ts'

/** A text that is asked for in each round; `label` only where the model names it itself. */
export type AskedText = {
  readonly field: string
  readonly label?: Text
  /** The model demands it in every round. */
  readonly needed: boolean
  /** It is written only where a grade demands it. */
  readonly isOnDemand?: true
}

/** What every node that is assessed can be written about. */
const ALWAYS: readonly string[] = ['analysis', 'comment']

/** Whether a grade that the type can get demands a motivation, as grey does. */
const canNeedMotivation = (model: Model, { assessments }: NodeType): boolean =>
  assessments.some(({ scale }) =>
    model.scales.get(scale)?.grades.some(({ requires }) => requires.includes('motivation')),
  )

/**
 * The texts of one node in a round: those its type names as texts, analysis and comment, and a
 * motivation where a grade can demand one. A field that must always be there is the goal's own and is
 * not written in a round.
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
  const asked = [...own, ...common.map((field) => ({ field, needed: false }))]
  return canNeedMotivation(model, type)
    ? [...asked, { field: 'motivation', needed: false, isOnDemand: true }]
    : asked
}

/** What one text is about: texts in several languages about the same thing are one to a reader. */
const about = ({ node, round, field }: NodeText): string => JSON.stringify([node, round, field])

/** Texts about the same thing in several languages, as one; made up where any of them is. */
export const joinLanguages = (texts: readonly NodeText[]): readonly NodeText[] => {
  const joined = new Map<string, NodeText>()
  for (const text of texts) {
    const before = joined.get(about(text))
    joined.set(about(text), {
      ...text,
      text: { ...before?.text, ...text.text },
      madeUp: text.madeUp || before?.madeUp === true,
    })
  }
  return [...joined.values()]
}

/** A text for each language it is written in. */
export const splitLanguages = (text: NodeText): readonly NodeText[] =>
  Object.entries(text.text).map(([language, body]) => ({ ...text, text: { [language]: body } }))

/** Accepts a text for a known node and a field that is asked there, in the model's languages. An empty one takes the text away. */
export const acceptText = (
  model: Model,
  chain: Chain,
  text: NodeText,
): { readonly text: NodeText } | Faulty => {
  const node = chain.nodes.get(text.node)
  if (node === undefined)
    return { ...unknownReference('node', text.node, [...chain.nodes.keys()]), on: ['node'] }
  const fields = askedTexts(model, node).map(({ field }) => field)
  if (!fields.includes(text.field))
    return { ...unknownReference('field', text.field, fields), on: ['field'] }
  const other = Object.keys(text.text).find((one) => !model.languages.includes(one))
  return other === undefined
    ? { text }
    : { ...unknownReference('language', other, model.languages), on: ['language'] }
}
