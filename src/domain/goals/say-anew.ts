// A node's line with something said anew: from a day, or always.

import type { When } from './edits.ts'
import type { SAYINGS } from './language.ts'
import { lineAsOn, sayLineAnew, type Way, type Words, withoutKeys } from './say-line-anew.ts'
import type { NodeLine } from './written-chain.ts'

type Sayable = (typeof SAYINGS)[number]
/** undefined: it is said no longer. */
export type Said = { readonly [Key in Sayable | 'title']?: NodeLine[Key] | undefined }

export const parentsOfLine = ({ parent, parents }: NodeLine): readonly string[] =>
  parents ?? (parent === undefined ? [] : [parent])

/** Without what it says later, and with its parents as a list. */
const plain = (line: NodeLine): NodeLine => {
  const { later: _, parent: __, ...rest } = line
  return { ...rest, parents: [...parentsOfLine(line)] }
}

/** The line itself with the words in it; one parent is written short where it was. */
const put = (line: NodeLine, said: Words): NodeLine => {
  const given = Object.entries(said)
  const gone = given.filter(([, value]) => value === undefined).map(([key]) => key)
  const kept = given.filter(([, value]) => value !== undefined)
  if (!('parents' in said)) return { ...withoutKeys(line, gone), ...Object.fromEntries(kept) }
  // NOTE what is said of parents is a list of them.
  const parents = said.parents as string[] | undefined
  const bare = withoutKeys(line, [...gone, 'parent', 'parents'])
  const others = Object.fromEntries(kept.filter(([key]) => key !== 'parents'))
  const [only] = parents ?? []
  const isShort = line.parents === undefined && parents?.length === 1 && only !== undefined
  const under = isShort ? { parent: only } : (parents ?? []).length === 0 ? {} : { parents }
  return { ...bare, ...others, ...under }
}

const OF_NODES: Way<NodeLine> = { plain, put }

/** The line with each thing it says as it stands on a day, without what is said later. */
export const lineOn = (line: NodeLine, day: string): NodeLine => lineAsOn(OF_NODES, line, day)

/**
 * The line with something said anew; what is as it was is not said. From a day before or when the
 * node begins it is said in the line itself.
 */
export const sayAnew = (line: NodeLine, said: Said, when: When): NodeLine =>
  sayLineAnew(OF_NODES, line, said, when)
