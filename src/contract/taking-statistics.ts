// The page where national statistics are taken in: what is in use, what a newer import would change.
import { z } from 'zod'
import { inLanguageQuery } from './requests.ts'
import type { TrialReply } from './workshop.ts'

export const statisticsQuery = inLanguageQuery

export const takeStatisticsRequest = z.strictObject({
  dataset: z.string().min(1).max(60),
  import: z.int().min(0),
})
export type TakeStatisticsRequest = z.infer<typeof takeStatisticsRequest>

/** An import that is finished and not in use, with what it would change. */
export type OfferedImportView = {
  readonly import: number
  /** «Import 2, hämtad 1 september 2026.» */
  readonly said: string
  /** Own values that would come or be others, one a line. */
  readonly own: { readonly heading: string; readonly lines: readonly string[] }
  /** Key figures gone or retitled, others' values that are others. */
  readonly findings: readonly string[]
  readonly rounds: readonly TrialReply[]
}

export type DatasetView = {
  readonly dataset: string
  readonly title: string
  /** What is in use, or that nothing is. */
  readonly inUse: string
  /** null: what is in use is the latest. */
  readonly offered: OfferedImportView | null
}

export type StatisticsView = {
  readonly datasets: readonly DatasetView[]
  /** Of each import that was begun last and is not finished: what has become of it, and why. */
  readonly notFinished: readonly {
    readonly dataset: string
    readonly said: string
  }[]
  readonly mayTake: boolean
}

export type StatisticsTakenReply = { readonly said: string }
