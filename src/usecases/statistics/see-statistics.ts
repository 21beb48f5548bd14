// What statistics there are, which import of each the municipality has taken in, and what a newer one would change.
import { listImports, type StatisticsImport } from '../../store/statistics-imports.ts'
import { takenInForce } from '../../store/statistics-taken.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, forbidden, type MayNot } from '../visitor.ts'
import { type Revisions, seeRevisions } from './see-revisions.ts'

export type SeenDataset = {
  readonly latest: StatisticsImport
  /** null: none is taken in. */
  readonly inUse: StatisticsImport | null
  /** null: the latest is in use. */
  readonly revisions: Revisions | null
}

export type SeenStatistics = {
  readonly loaded: Loaded
  readonly datasets: readonly SeenDataset[]
  /** The last import of each dataset, where it is not finished: nobody reads it. */
  readonly notFinished: readonly StatisticsImport[]
  readonly mayTake: boolean
}

/** Imports come the latest first, dataset by dataset. */
const lastNotFinished = (imports: readonly StatisticsImport[]): readonly StatisticsImport[] =>
  [...Map.groupBy(imports, ({ dataset }) => dataset).values()].flatMap(([last]) =>
    last === undefined || last.state === 'finished' ? [] : [last],
  )

/** @refuses mayNot, noChain */
export const seeStatistics = async (
  asking: Asking,
): Promise<SeenStatistics | MayNot | { readonly refused: 'noChain' }> => {
  const { tx, memory, visitor } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { bodies } = loaded.chain
  const refused = forbidden(visitor, 'readRound', bodies, undefined)
  if (refused !== null) return refused
  const imports = await listImports(tx)
  const finished = imports.filter(({ state }) => state === 'finished')
  const taken = await takenInForce(tx)
  const datasets: SeenDataset[] = []
  for (const [dataset, all] of Map.groupBy(finished, (one) => one.dataset)) {
    const [latest] = all
    if (latest === undefined) continue
    const number = taken.get(dataset)?.import
    const inUse = all.find((one) => one.import === number) ?? null
    const isLatest = number === latest.import
    const revisions = isLatest ? null : await seeRevisions(asking, { dataset })
    if (revisions !== null && 'refused' in revisions) continue
    datasets.push({ latest, inUse, revisions })
  }
  const by = allowed(asking, 'takeStatistics', bodies, undefined)
  const notFinished = lastNotFinished(imports)
  return { loaded, datasets, notFinished, mayTake: !('refused' in by) }
}
