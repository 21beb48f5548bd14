// Who may make an assessment of a node: the bodies its model names, or the node's owner.

import type { Assessment } from '../model/model.ts'
import { type Bodies, isInForce } from '../organisation/organisation.ts'
import { answeringOn } from '../organisation/succession.ts'
import type { Chain, Node } from './chain.ts'

/** The bodies on the day that the model means by an id or a kind; one that has ended is who answers in its place. */
const meantBy = (bodies: Bodies, word: string, day: string): readonly string[] =>
  bodies.has(word)
    ? [answeringOn(bodies, word, day)]
    : [...bodies.values()]
        .filter(({ kind, valid }) => kind === word && isInForce(valid, day))
        .map(({ id }) => id)

/**
 * The bodies that may make the assessment on a day (ISO), the owner first; a verdict on the whole has
 * no owner. Where the model names none it is the owner; where it names a kind that the owner is of
 * (committees judge their own goals) no other of that kind comes in. Empty: the model leaves it open,
 * and any body may.
 * @term bedömande organ – the body that makes an assessment; no body overwrites another's
 */
export const judgingBodies = (
  { bodies }: Pick<Chain, 'bodies'>,
  { owner }: Pick<Node, 'owner'>,
  { by }: Pick<Assessment, 'by'>,
  day: string,
): readonly string[] => {
  const owning = owner === undefined ? undefined : answeringOn(bodies, owner, day)
  const ownKind = owning === undefined ? undefined : bodies.get(owning)?.kind
  if (by === undefined) return owning === undefined ? [] : [owning]
  const named = new Set(
    by.flatMap((word) => {
      const meant = meantBy(bodies, word, day)
      return word === ownKind ? meant.filter((id) => id === owning) : meant
    }),
  )
  return [...bodies.keys()]
    .filter((id) => named.has(id))
    .sort((a, b) => Number(b === owning) - Number(a === owning))
}
