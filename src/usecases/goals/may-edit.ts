// Whose lines of the chain somebody may edit.
import type { Chain } from '../../domain/goals/chain.ts'
import type { LineChange } from '../../domain/goals/written-chain.ts'
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

/** Each type and owner that the lines have, before and after and from later days. */
type Owned = { readonly type: string | null; readonly owner: string | undefined }

const ownersIn = (changes: readonly LineChange[]): readonly Owned[] =>
  changes.flatMap((change) =>
    [change.before, change.after].flatMap((one): readonly Owned[] => {
      if (one === null) return []
      const { line } = one
      // NOTE what a tag is called is for the whole chain, and the organisation has a right of its own.
      if (change.kind === 'tag' || change.kind === 'body') return [{ type: null, owner: undefined }]
      if (!('type' in line))
        return [{ type: null, owner: 'owner' in line ? line.owner : undefined }]
      const owners = [line.owner, ...(line.later ?? []).flatMap(({ owner }) => owner ?? [])]
      return owners.map((owner) => ({ type: line.type, owner }))
    }),
  )

/** As whom the visitor may make the changes. @refuses mayNot */
export const allowedToEdit = (
  asking: Asking,
  governed: Governed,
  changes: readonly LineChange[],
): { readonly tx: Asking['tx'] } | MayNot => {
  const owners = ownersIn(changes)
  const isAllowed = owners.every(({ type, owner }) =>
    mayEditOwned(asking.visitor, governed, type, owner),
  )
  if (!isAllowed) return { refused: 'mayNot', act: 'editChain' }
  return allowed(asking, 'editChain', governed.chain.bodies, owners[0]?.owner)
}
