// Saves on their way into the store: those that wait for the transaction before theirs to end.
import type { NextWrite } from '../../store/save-next.ts'
import type { Visit } from '../../store/sessions.ts'
import type { Tx } from '../../store/tx.ts'

export type Refusal = { readonly refused: string }

/** A save that was not refused: what writes it, and what is answered where another was first. */
export type Weighed<Refused> = {
  /** What it comes to; null: another was first, and nothing was saved. */
  readonly write: NextWrite
  readonly otherwise: (later: Tx) => Promise<Refused>
}

export type WaitingSave = {
  readonly secret: string
  /** When it came, ISO. */
  readonly at: string
  /** The day it came, ISO. */
  readonly today: string
  /** Reads and refuses, or gives back what writes it. May be asked anew. */
  readonly weigh: (tx: Tx, visit: Visit | undefined) => Promise<Refusal | Weighed<Refusal>>
  readonly answer: (answered: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Visits as they were last found, by organisation and secret. Only what presumes one may go by it. */
export type FoundVisits = Map<string, Visit>

/** By organisation, while one of its transactions is under way; none under way: no key. */
export type SavesInMemory = Map<string, WaitingSave[]>
