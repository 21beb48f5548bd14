// Which bodies can own a node of a type, as far as the visitor may edit what they own.
import type { NodeForm } from '../../contract/plan.ts'
import type { NodeType } from '../../domain/model/model.ts'
import type { BodyKind } from '../../domain/organisation/organisation.ts'
import { isInForceDuring } from '../../domain/organisation/organisation.ts'
import type { Language } from '../../text/language.ts'
import { type Planned, titleOfBody } from './planned.ts'

/** Those of some kinds, or with no kinds named of any, in force in the year. */
const bodiesIn = ({ chain, year }: Planned, kinds: readonly BodyKind[]): readonly string[] =>
  [...chain.bodies.values()]
    .filter(({ valid }) => isInForceDuring(valid, `${year}-01-01`, `${year}-12-31`))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ kind }) => kind !== 'external' || kinds.includes(kind))
    .map(({ id }) => id)

export const bodiesOf = (
  planned: Planned,
  kinds: readonly BodyKind[],
  language: Language,
): NodeForm['owners'] =>
  bodiesIn(planned, kinds).map((id) => ({ id, title: titleOfBody(planned, id, language) }))

/** Those that the visitor may give a node of the type to; the one that has it stays among them. */
export const ownersOffered = (
  planned: Planned,
  { id: type, owner: kinds }: Pick<NodeType, 'id' | 'owner'>,
  now: string | undefined,
  language: Language,
): NodeForm['owners'] =>
  bodiesOf(planned, kinds, language).filter(({ id }) => id === now || planned.mayEdit(type, id))

/** Whether the visitor may make a node of a type at all: one that nobody owns, or that a body does. */
export const mayMake = (planned: Planned, { id: type, owner: kinds }: NodeType): boolean =>
  planned.mayEdit(type, undefined) ||
  bodiesIn(planned, kinds).some((body) => planned.mayEdit(type, body))
