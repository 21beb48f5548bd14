// A person accepts an import that was kept out, and sees which imports there are.
import type { Store } from '../../store/connect.ts'
import { type Acceptance, acceptImport } from '../../store/run-import.ts'
import { lastImport, listImports, type StatisticsImport } from '../../store/statistics-imports.ts'
import { LISTING } from '../../store/tx.ts'
import { type GoneKeyFigure, goneNow } from './gone-key-figures.ts'

export type { StatisticsImport }

const WHO = 'statistics'

/** The latest first, dataset by dataset. */
export const seeImports = (store: Store): Promise<readonly StatisticsImport[]> =>
  store.readAsMember(LISTING, WHO, (tx) => listImports(tx))

export type AcceptedImport =
  | { readonly accepted: StatisticsImport }
  | { readonly refused: 'nothingToAccept' }
  | Extract<Acceptance, { readonly refused: 'laterImport' }>

export type SeenImports = {
  readonly imports: readonly StatisticsImport[]
  /** Followed here, and gone from the source now. */
  readonly goneFollowed: readonly GoneKeyFigure[]
}

/** The imports, with what of the followed key figures their sources no longer have. */
export const seeImportsAndGone = async (store: Store): Promise<SeenImports> => {
  const imports = await seeImports(store)
  return { imports, goneFollowed: await goneNow(store, imports) }
}

/** Accepts the import of the dataset that waits. */
export const acceptWaiting = (store: Store, dataset: string): Promise<AcceptedImport> =>
  store.asMember(LISTING, WHO, async (tx) => {
    const waiting = await lastImport(tx, dataset, 'keptOut')
    if (waiting === null) return { refused: 'nothingToAccept' }
    const answer = await acceptImport(tx, waiting)
    if ('accepted' in answer) return { accepted: waiting }
    return answer.refused === 'laterImport' ? answer : { refused: 'nothingToAccept' }
  })
