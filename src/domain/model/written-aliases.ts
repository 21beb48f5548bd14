// YAML's shorthand in a model's text: what an alias stands for, and which an edit would break.
import { isAlias, isPair, isScalar, type Node, parseDocument, visit } from 'yaml'
import type { Path } from './refusal.ts'
import type { Plain, WrittenEdit } from './written-edits.ts'

type Alias = { readonly at: Path; readonly value: Plain; readonly anchorAt: Path }

type Above = readonly unknown[]

/** The keys and positions from the top to a node, by the nodes above it and its own key in the last. */
const pathOf = (key: unknown, above: Above): Path => {
  const steps: (string | number)[] = []
  for (const [index, one] of above.entries()) {
    const next = index + 1 < above.length ? above[index + 1] : null
    if (isPair(one)) steps.push(isScalar(one.key) ? String(one.key.value) : String(one.key))
    else if (
      typeof one === 'object' &&
      one !== null &&
      'items' in one &&
      Array.isArray(one.items)
    ) {
      const at = next === null ? Number(key) : one.items.indexOf(next)
      if (!isPair(one.items[at])) steps.push(at)
    }
  }
  return steps
}

const aliasesIn = (text: string): readonly Alias[] => {
  const document = parseDocument(text, { logLevel: 'silent' })
  const anchors = new Map<string, Path>()
  const found: Alias[] = []
  visit(document, {
    Node: (key, node: Node, above) => {
      const at = pathOf(key, above)
      if (!isAlias(node)) {
        if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, at)
        return
      }
      // NOTE what stands in a YAML file is plain values throughout.
      const value = node.toJS(document) as Plain
      found.push({ at, value, anchorAt: anchors.get(node.source) ?? [] })
    },
  })
  return found
}

const isWithin = (at: Path, above: Path): boolean =>
  above.every((step, index) => at[index] === step)

/**
 * Aliases that the edit goes through, and those of whose anchor it changes anything: the edit is of
 * the one place alone.
 */
export const aliasesInTheWay = (text: string, edit: WrittenEdit): readonly Alias[] => {
  if (!text.includes('*')) return []
  const touched = edit.edit === 'insert' ? edit.at.slice(0, -1) : edit.at
  return aliasesIn(text).filter(({ at, anchorAt }) => {
    const isOfParts = edit.edit === 'move' || edit.edit === 'insert'
    const goesThrough = isWithin(touched, at) && (isOfParts || at.length < touched.length)
    const changesAnchor = isWithin(anchorAt, touched) || isWithin(touched, anchorAt)
    const isGone = !isOfParts && isWithin(at, touched)
    return goesThrough || (changesAnchor && !isGone)
  })
}
