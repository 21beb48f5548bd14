// Opens the database for one piece of work and closes it after, whatever came of it.
import { openStore, type Store, type StorePlace } from '../../store/connect.ts'
import { type StoreRefusal, StoreRefused } from '../../store/refusal.ts'

export type { StorePlace, StoreRefusal }

/** What the work gave, or why the database could not be opened. */
export type WithDatabase<Result> = { readonly result: Result } | { readonly refusal: StoreRefusal }

/**
 * Runs `work` on an opened database.
 * @refuses what `openStore` refuses: a folder in use, a database that does not answer …
 */
export const withDatabase = async <Result>(
  place: StorePlace,
  work: (store: Store) => Promise<Result>,
  options: { readonly migrating?: boolean } = {},
): Promise<WithDatabase<Result>> => {
  try {
    const store = await openStore(place, options)
    try {
      return { result: await work(store) }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreRefused) return { refusal: error.refusal }
    throw error
  }
}
