// Whose lines of the chain somebody may edit.
import type { Chain } from '../../domain/goals/chain.ts'
import { LIST_OF } from '../../domain/goals/check-edited.ts'
import type { LineChange, WrittenChain } from '../../domain/goals/written-chain.ts'
import type { Model } from '../../domain/model/model.ts'
import { may } from '../../domain/workflow/may.ts'
import { type Asking, allowed, type MayNot, type Visitor } from '../visitor.ts'

/** Bodies whose own goals their manager may edit, where the model gives them goals of their own. */
const OF_MANAGERS: readonly string[] = ['unit', 'department']

type Governed = { readonly chain: Chain; readonly models: readonly Model[] }

/** Whether somebody may edit what anybody answers for. */
export const mayEditAll = ({ held }: Visitor, { bodies }: Chain): boolean =>
  may(held, 'editChain', bodies, undefined)

/**
 * Whether they may edit a node of a type that a body owns: within their part of the organisation, and
 * who manages it only where the type is one that units own.
 */
export const mayEditOwned = (
  visitor: Visitor,
  { chain, models }: Governed,
  type: string | null,
  owner: string | undefined,
): boolean => {
  if (mayEditAll(visitor, chain)) return true
  if (owner === undefined) return false
  const others = visitor.held.filter(({ role }) => role !== 'unitManager')
  if (may(others, 'editChain', chain.bodies, owner)) return true
  const kind = chain.bodies.get(owner)?.kind
  if (kind === undefined || !OF_MANAGERS.includes(kind)) return false
  const isOfUnits =
    type === null || models.some((model) => model.types.get(type)?.owner.includes(kind) === true)
  return isOfUnits && may(visitor.held, 'editChain', chain.bodies, owner)
}

/** What decides who may edit a line: its type, and who owns it now and from later days. */
export type Owning = {
  readonly type?: string
  readonly owner?: string | undefined
  readonly later?: readonly { readonly owner?: string }[] | undefined
}
type Owned = { readonly type: string | null; readonly owner: string | undefined }

const ownersOf = ({ type, owner, later = [] }: Owning): readonly Owned[] =>
  [owner, ...later.flatMap((said) => said.owner ?? [])].map((one) => ({
    type: type ?? null,
    owner: one,
  }))

/** Whether somebody may edit a node or a measure, whoever owns it now and from later days. */
export const mayEditLine = (visitor: Visitor, governed: Governed, line: Owning): boolean =>
  ownersOf(line).every(({ type, owner }) => mayEditOwned(visitor, governed, type, owner))

const linesOf = ({ kind, before, after }: LineChange): readonly Owning[] => {
  // NOTE what a tag is called is for the whole chain, and the organisation has a right of its own.
  if (kind === 'tag' || kind === 'body') return [{}]
  return [before, after].flatMap((one): readonly Owning[] => (one === null ? [] : [one.line]))
}

/** What of a turned year a mark is about. */
type Marked = { readonly kind: string; readonly id: string }

/** The node or measure that a mark is about, of a limit its measure; null: it is there no longer. */
const markedLine = ({ nodes, measures }: WrittenChain): ((mark: Marked) => Owning | null) => {
  const ofNodes = new Map(nodes.map(({ line }) => [line.id, line]))
  const ofMeasures = new Map(measures.map(({ line }) => [line.id, line]))
  return ({ kind, id }) => {
    if (kind === 'node') return ofNodes.get(id) ?? null
    const measure = kind === 'limit' ? id.slice(0, id.lastIndexOf(':')) : id
    return ofMeasures.get(measure) ?? null
  }
}

/** What is edited: the lines that change, and what is settled for a year though no line does. */
export type Edited = {
  readonly written: WrittenChain
  readonly changes: readonly LineChange[]
  readonly marks: readonly Marked[]
}

/** The changes that the visitor may not make, each as a refusal about its line. */
export const notAllowedIn = (
  { visitor }: Asking,
  governed: Governed,
  changes: readonly LineChange[],
): readonly MayNot[] =>
  changes
    .filter((change) => !linesOf(change).every((line) => mayEditLine(visitor, governed, line)))
    .map(({ kind, id }) => ({ refused: 'mayNot', act: 'editChain', on: [LIST_OF[kind], id] }))

/** As whom the visitor may make the changes and settle what is marked. @refuses mayNot */
export const allowedToEdit = (
  asking: Asking,
  governed: Governed,
  { written, changes, marks }: Edited,
): { readonly tx: Asking['tx'] } | MayNot => {
  const [refused] = notAllowedIn(asking, governed, changes)
  if (refused !== undefined) return refused
  const lineOf = markedLine(written)
  const marked = marks.map((mark) => lineOf(mark) ?? {})
  if (!marked.every((line) => mayEditLine(asking.visitor, governed, line)))
    return { refused: 'mayNot', act: 'editChain' }
  const [first] = [...changes.flatMap(linesOf), ...marked].flatMap(ownersOf)
  return allowed(asking, 'editChain', governed.chain.bodies, first?.owner)
}
