// Which assignments can be given of a gap with nothing more than a title, a text and an owner.

import type { Model, NodeType } from '../model/model.ts'
import type { Body } from '../organisation/organisation.ts'

export type EasilyGiven = { readonly type: string; readonly owner: string }

const asksNoMore = ({ parentCount, needs, fields, links }: NodeType): boolean =>
  parentCount.fewest === 0 &&
  needs.every((one) => one === 'owner') &&
  fields.every(({ required }) => required !== 'always') &&
  links.every(({ everyone }) => !everyone)

/**
 * Each type of assignment that asks no more, with who gets it: the body that is evaluated, or of the
 * municipality as a whole its executive board. None where the type is not for that body.
 */
export const easilyGiven = (
  { types }: Model,
  bodies: ReadonlyMap<string, Body>,
  evaluated: string | null,
): readonly EasilyGiven[] => {
  const boards = [...bodies.values()].filter(({ kind }) => kind === 'executiveBoard')
  const [board] = boards
  const owner =
    evaluated === null ? (boards.length === 1 ? board : undefined) : bodies.get(evaluated)
  if (owner === undefined) return []
  return [...types.values()]
    .filter(
      (type) =>
        type.sort === 'assignment' &&
        type.retired === undefined &&
        asksNoMore(type) &&
        (type.owner.length === 0 || type.owner.includes(owner.kind)),
    )
    .map(({ id }) => ({ type: id, owner: owner.id }))
}
