// A municipality's files brought into the store: organisation, model and chain, whole or not at all.
import type { Chain } from '../../domain/goals/chain.ts'
import type { ChainText } from '../../domain/goals/language.ts'
import { closingOf } from '../../domain/goals/round-standing.ts'
import type { Model } from '../../domain/model/model.ts'
import { spanOf } from '../../domain/periods/period.ts'
import { listAccounts } from '../../store/accounts.ts'
import {
  type ChainParts,
  changedByOthers,
  type ImportedChain,
  importChain,
} from '../../store/chains.ts'
import type { ChangedLine } from '../../store/changed-lines.ts'
import type { Store } from '../../store/connect.ts'
import { followingReadings, readingsApart } from '../../store/imported-facts.ts'
import { modelChangedByOthers, type NewModelVersion, saveModel } from '../../store/models.ts'
import { readingsInForce } from '../../store/readings.ts'
import type { Tx } from '../../store/tx.ts'
import { ensureOrganisation } from '../goals/ensure-organisation.ts'
import { partsOfChain } from './chain-parts.ts'
import { loadChain } from './load-chain.ts'

export type Municipality = {
  /** Every version of the model; of those in force on one day the later in the list holds. */
  readonly versions: readonly { readonly model: Model; readonly written: string }[]
  /** The chain with what every version governs. */
  readonly chain: Chain
  readonly chainText: ChainText
}

/** Where no date is given a model is taken to have been in force since long. */
const SINCE_LONG = '1900-01-01'

/** Values that would change a figure that a closed round was decided on. */
export type ClosedInFiles = {
  readonly refused: 'closedInFiles'
  readonly readings: readonly {
    readonly measure: string
    readonly period: string
    readonly round: string
    readonly closedOn: string
  }[]
}

const closedIn = async (tx: Tx, offered: ChainParts['readings']): Promise<ClosedInFiles | null> => {
  const closed = (await loadChain(tx, new Map()))?.closed ?? []
  if (closed.length === 0) return null
  const known = await readingsInForce(tx)
  const apart = readingsApart(known, offered, tx.who).offered
  const readings = followingReadings(known, apart).flatMap(({ measureId: measure, period }) => {
    const closing = spanOf(period) === null ? undefined : closingOf(closed, period)
    return closing === undefined
      ? []
      : [{ measure, period, round: closing.round, closedOn: closing.on }]
  })
  return readings.length === 0 ? null : { refused: 'closedInFiles', readings }
}

/** Lines that people have changed since and that the files would replace: `author` by their name. */
export type ChangedSince = {
  readonly refused: 'changedSince'
  readonly lines: readonly ChangedLine[]
}

const changedSince = async (
  tx: Tx,
  parts: ChainParts,
  models: readonly NewModelVersion[],
): Promise<ChangedSince | null> => {
  const lines = [...(await changedByOthers(tx, parts))]
  for (const model of models) lines.push(...(await modelChangedByOthers(tx, model)))
  if (lines.length === 0) return null
  const names = new Map(
    (await listAccounts(tx)).map(({ accountId, name }) => [accountId, name] as const),
  )
  const named = lines.map((line) => ({ ...line, author: names.get(line.author) ?? line.author }))
  return { refused: 'changedSince', lines: named }
}

/**
 * Brings files in as one transaction. What the store already says is left as it is, so the same
 * files can be brought in again; what people have reported, decided or written stays as they said it.
 * `replaces`: lines that people have changed since are replaced by what the files say, or taken away
 * where they say nothing. When all is brought in, `store.settle` keeps it fast to find.
 * @refuses closedInFiles, changedSince: nothing is brought in
 */
export const importMunicipality = (
  store: Store,
  organisationId: string,
  who: string,
  { versions, chain, chainText }: Municipality,
  { replaces }: { readonly replaces: boolean } = { replaces: false },
): Promise<ImportedChain | ClosedInFiles | ChangedSince> =>
  store.asMember(organisationId, who, async (tx) => {
    const parts = partsOfChain(chain, chainText)
    const closed = await closedIn(tx, parts.readings)
    if (closed !== null) return closed
    const models = versions.map(({ model, written }) => ({
      modelId: model.id,
      validFrom: model.valid?.from ?? SINCE_LONG,
      validTo: model.valid?.to ?? null,
      sourceYaml: written,
    }))
    const changed = replaces ? null : await changedSince(tx, parts, models)
    if (changed !== null) return changed
    await ensureOrganisation(tx, { model: versions.at(-1)?.model, chain })
    for (const model of models) await saveModel(tx, model)
    return importChain(tx, parts)
  })
