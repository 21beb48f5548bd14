// What the processes that import and answer from national statistics tell the one that measures them.
import { z } from 'zod'

export const DATASET = 'kolada'

/** Whose profile is asked for: in a county of forty-nine. */
export const MUNICIPALITY = '1480'

export const importedShape = z.object({
  values: z.number(),
  series: z.number(),
  /** Seconds from the pages' text to usable statistics; the making of the pages is not counted. */
  seconds: z.number(),
  /** Of processor time in the process itself: about the same however busy the machine is. */
  worked: z.number(),
  /** Values a second of those imported once more, when nothing has changed. */
  again: z.number(),
  /** The most that the process held. */
  megabytes: z.number(),
})
export type Imported = z.infer<typeof importedShape>

const profileRow = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number().nullable()])
/** Key figure, own value, how many have one, rank from the highest, the county's mean. */
export type ProfileRow = z.infer<typeof profileRow>

export const servedShape = z.object({
  /** Milliseconds: the profile the first time, with its loading, and from memory. */
  cold: z.number(),
  warm: z.number(),
  /** One key figure, all years, all areas, not in memory: the middle one and the slowest. */
  oneKeyFigure: z.number(),
  slowest: z.number(),
  /** What the process held at last, and at most. */
  megabytes: z.number(),
  peak: z.number(),
  rows: z.array(profileRow),
})
export type Served = z.infer<typeof servedShape>

export const comparedShape = z.object({
  /** Milliseconds: the comparison page's whole answer, the first of a process and later, of another key figure each time. */
  cold: z.number(),
  warm: z.number(),
  slowest: z.number(),
  /** From the process's own beginning to its first answer. */
  sinceStart: z.number(),
  /** How large an answer is, in bytes. */
  bytes: z.number(),
})
export type ComparedPage = z.infer<typeof comparedShape>
