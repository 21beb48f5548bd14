// What the staff's addresses work on: the store, what is kept of it in memory, and the day.
import type { Store } from '../store/connect.ts'
import type { Memory } from './memory.ts'

export type House = {
  readonly store: Store
  readonly memory: Memory
  /** The day it is in Sweden, ISO. */
  readonly today: () => string
}
