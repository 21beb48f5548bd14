// What the staff's addresses work on: the store, what is kept of it in memory, and the day.
import type { Framework } from '../domain/evaluation/framework.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import { LARGEST_FILE } from '../domain/workflow/attachments.ts'
import type { Store } from '../store/connect.ts'
import type { Mailing } from './mailing.ts'
import type { Memory } from './memory.ts'
import type { VisitTimes } from './workflow/visits.ts'

/** @term färdig styrmodell – a model that comes with the program, to begin one's own from */
export type ShippedModel = {
  readonly id: string
  readonly title: Text
  /** Its file as one that builds on no other, without what is of its own municipality and its decision. */
  readonly text: string
}

/** A framework that comes with the program, to evaluate by. */
export type ShippedFramework = {
  readonly id: string
  /** Its file. */
  readonly text: string
  readonly framework: Framework
}

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
  /** Has the files of a municipality that are asked for made at once; left out: nobody makes any. */
  readonly makeFiles?: (organisation: string) => void
  /** The largest file that may be attached, in bytes, where another than usual is said. */
  readonly largestFile?: number
  /** Models to begin from; left out: none come with the program. */
  readonly shipped?: () => readonly ShippedModel[]
  /** Frameworks to evaluate by; left out: none come with the program. */
  readonly frameworks?: () => readonly ShippedFramework[]
}

export const largestFile = ({ largestFile = LARGEST_FILE }: House): number => largestFile

export const timeIn = ({ now }: House): Date => now?.() ?? new Date()

export const shippedFrameworks = ({
  frameworks = () => [],
}: Pick<House, 'frameworks'>): readonly ShippedFramework[] => frameworks()

export const shippedModels = ({ shipped = () => [] }: House): readonly ShippedModel[] => shipped()
