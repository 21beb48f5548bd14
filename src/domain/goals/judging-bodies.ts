// Who may make an assessment of a node: the bodies its model names, or the node's owner.

import type { Assessment } from '../model/model.ts'
import type { Chain, Node } from './chain.ts'

/**
 * The bodies that may make the assessment, the owner first; a verdict on the whole has no owner. Where the model names none it is the
 * owner; where it names a kind that the owner is of (committees judge their own goals) no other of
 * that kind comes in. Empty: the model leaves it open, and any body may.
 * @term bedömande organ – the body that makes an assessment; no body overwrites another's
 */
export const judgingBodies = (
  { bodies }: Pick<Chain, 'bodies'>,
  { owner }: Pick<Node, 'owner'>,
  { by }: Pick<Assessment, 'by'>,
): readonly string[] => {
  const ownKind = owner === undefined ? undefined : bodies.get(owner)?.kind
  if (by === undefined) return owner === undefined ? [] : [owner]
  const named = [...bodies.values()].filter(
    ({ id, kind }) => by.includes(id) || (by.includes(kind) && (kind !== ownKind || id === owner)),
  )
  return named.map(({ id }) => id).sort((a, b) => Number(b === owner) - Number(a === owner))
}
