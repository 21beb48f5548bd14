// What the staff's addresses work on: the store, what is kept of it in memory, and the day.
import { LARGEST_FILE } from '../domain/workflow/attachments.ts'
import type { Store } from '../store/connect.ts'
import type { Mailing } from './mailing.ts'
import type { Memory } from './memory.ts'
import type { VisitTimes } from './workflow/visits.ts'

export type House = {
  readonly store: Store
  readonly memory: Memory
  /** The day it is in Sweden, ISO. */
  readonly today: () => string
  /** What time it is; left out: by the machine's own clock. */
  readonly now?: () => Date
  /** How long a visit lasts, where something else than usual is said. */
  readonly visits?: VisitTimes
  /** Left out: no mail is set. */
  readonly mailing?: Mailing
  /** The largest file that may be attached, in bytes, where another than usual is said. */
  readonly largestFile?: number
}

export const largestFile = ({ largestFile = LARGEST_FILE }: House): number => largestFile

export const timeIn = ({ now }: House): Date => now?.() ?? new Date()
