// What every use case of the staff is given: who asks, where, when, and the store with what is kept in memory.
import type { Body } from '../domain/organisation/organisation.ts'
import { type Act, type Held, may } from '../domain/workflow/may.ts'
import type { Store } from '../store/connect.ts'
import type { ChainsInMemory } from './chain/load-chain.ts'
import type { RoundsInMemory } from './chain/open-round.ts'

/** The store, and what one server keeps in memory of it. */
export type House = {
  readonly store: Store
  readonly chains: ChainsInMemory
  readonly rounds: RoundsInMemory
}

/** A person signed in to one organisation. */
export type Visitor = {
  readonly organisation: string
  readonly account: string
  readonly name: string
  readonly held: readonly Held[]
}

export type Asking = {
  readonly house: House
  readonly visitor: Visitor
  /** ISO day in Sweden. */
  readonly today: string
}

export type MayNot = { readonly refused: 'mayNot'; readonly act: Act }

/** null where the visitor may. */
export const forbidden = (
  { held }: Visitor,
  act: Act,
  bodies: ReadonlyMap<string, Body>,
  at: string | undefined,
): MayNot | null => (may(held, act, bodies, at) ? null : { refused: 'mayNot', act })
