// What every use case of the staff is given: who asks, in which transaction, and what is kept in memory.
import type { Body } from '../domain/organisation/organisation.ts'
import { type Act, type Held, isAct, may, mayAs } from '../domain/workflow/may.ts'
import type { Tx } from '../store/tx.ts'
import type { Memory } from './memory.ts'

export { type Act, isAct }

/** A person signed in to one organisation. */
export type Visitor = {
  readonly account: string
  readonly name: string
  readonly held: readonly Held[]
  /** The names of those they stand in for today. */
  readonly standsInFor: readonly string[]
}

/** One question or change of one visitor, in one transaction of their organisation. */
export type Asking = {
  readonly tx: Tx
  readonly memory: Memory
  readonly visitor: Visitor
  /** The latest change of the organisation that brought more than facts. */
  readonly structureNumber: number
  /** ISO day in Sweden. */
  readonly today: string
  /** ISO, UTC. */
  readonly now: string
}

export type MayNot = {
  readonly refused: 'mayNot'
  readonly act: Act
  /** Their role may for another body than this one. */
  readonly isElsewhere?: true
  /** The line of the chain that they may not, by its list and id, where it is about one of several. */
  readonly on?: readonly [string, string]
}

/** The same transaction, where a change is recorded as made by this role: on whose behalf, if it is lent. */
export const onBehalfOf = ({ onBehalfOf: _, ...tx }: Tx, { onBehalfOf }: Held): Tx =>
  onBehalfOf === undefined ? tx : { ...tx, onBehalfOf }

/** A role that may not where the body answers may still for its own. */
const mayNot = (
  held: Visitor['held'],
  act: Act,
  bodies: ReadonlyMap<string, Body>,
  at: string | undefined,
): MayNot => {
  const isElsewhere =
    at !== undefined && held.some(({ body }) => body !== null && may(held, act, bodies, body))
  return { refused: 'mayNot', act, ...(isElsewhere ? { isElsewhere } : {}) }
}

/** As whom the visitor may change something where a body answers for it. @refuses mayNot */
export const allowed = (
  { visitor, tx }: Pick<Asking, 'visitor' | 'tx'>,
  act: Act,
  bodies: ReadonlyMap<string, Body>,
  at: string | undefined,
): { readonly tx: Tx } | MayNot => {
  const by = mayAs(visitor.held, act, bodies, at)
  return by === null ? mayNot(visitor.held, act, bodies, at) : { tx: onBehalfOf(tx, by) }
}

/** null where the visitor may. */
export const forbidden = (
  { held }: Visitor,
  act: Act,
  bodies: ReadonlyMap<string, Body>,
  at: string | undefined,
): MayNot | null => (may(held, act, bodies, at) ? null : mayNot(held, act, bodies, at))
