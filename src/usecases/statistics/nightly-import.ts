// The night's fetching from Kolada: whether it is due, and what it came to.

import { KOLADA } from '../../domain/measures/followed.ts'
import { swedishDay, swedishHour } from '../../domain/periods/swedish-time.ts'
import type { Store } from '../../store/connect.ts'
import { lastImport, type StatisticsImport } from '../../store/statistics-imports.ts'
import { LISTING } from '../../store/tx.ts'
import { followedKeyFigures } from './followed-key-figures.ts'
import { ALL } from './import-plan.ts'
import { type Imported, importStatistics } from './import-statistics.ts'
import { openKoladaSource, type Services } from './open-source.ts'

export type Nightly = Services & {
  readonly store: Store
  readonly choice: 'followed' | 'all'
  /** The hour in Sweden from which it goes. */
  readonly hour: number
  readonly now: () => Date
}

/** Whether the night's fetching has yet to be done: once a day, from its hour on. */
export const isDue = (
  last: Pick<StatisticsImport, 'state' | 'finishedAt'> | null,
  now: Date,
  hour: number,
): boolean => {
  if (swedishHour(now) < hour) return false
  const finishedAt = last?.state === 'finished' ? last.finishedAt : null
  if (finishedAt === null) return true
  return swedishDay(finishedAt) !== swedishDay(now) || swedishHour(finishedAt) < hour
}

/** Fetches, or goes on with what broke off, where it is due; null where it is not. */
export const fetchWhenDue = async ({
  store,
  choice,
  hour,
  now,
  ...services
}: Nightly): Promise<Imported | null> => {
  const last = await store.readAsMember(LISTING, 'statistics', (tx) => lastImport(tx, KOLADA))
  if (!isDue(last, now(), hour)) return null
  const keyFigures = choice === 'all' ? null : await followedKeyFigures(store, KOLADA)
  return importStatistics({
    ...{ store, source: openKoladaSource(services), choice: { ...ALL, keyFigures } },
    ...{ clock: { now: () => now().getTime() }, today: swedishDay(now()), mayBeGone: true },
  })
}
