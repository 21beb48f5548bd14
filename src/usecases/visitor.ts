// What every use case of the staff is given: who asks, in which transaction, and what is kept in memory.
import type { Body } from '../domain/organisation/organisation.ts'
import { type Act, type Held, may } from '../domain/workflow/may.ts'
import type { Tx } from '../store/tx.ts'
import type { Memory } from './memory.ts'

/** A person signed in to one organisation. */
export type Visitor = {
  readonly account: string
  readonly name: string
  readonly held: readonly Held[]
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

export type MayNot = { readonly refused: 'mayNot'; readonly act: Act }

/** null where the visitor may. */
export const forbidden = (
  { held }: Visitor,
  act: Act,
  bodies: ReadonlyMap<string, Body>,
  at: string | undefined,
): MayNot | null => (may(held, act, bodies, at) ? null : { refused: 'mayNot', act })
