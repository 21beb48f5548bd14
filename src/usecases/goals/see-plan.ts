// The chain as it is planned for a year: this one or the next.
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import type { Model } from '../../domain/model/model.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import type { AuditEvent } from '../../store/audit.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking, MayNot, Visitor } from '../visitor.ts'
import { mayEditOwned } from './may-edit.ts'
import { latestEdit } from './undo-edit.ts'

export type SeenPlan = {
  readonly loaded: Loaded
  /** The version of the model in force at the year's end, or the latest. */
  readonly model: Model
  readonly year: number
  readonly today: string
  /** As it stands on the last day of the year, and of the year before. */
  readonly chain: Chain
  readonly before: Chain
  readonly undo: AuditEvent | null
  readonly mayEdit: (type: string, owner: string | undefined) => boolean
  readonly mayEditMeasure: (owner: string | undefined) => boolean
}

export type NoPlan = MayNot | { readonly refused: 'noChain' }

/** The years that can be planned: this one and the next. */
export const planYears = (today: string): readonly [number, number] => {
  const year = Number(today.slice(0, 4))
  return [year, year + 1]
}

const rightsOf = (visitor: Visitor, { chain, versions }: Loaded) => {
  const governed = { chain, models: versions.map(({ model }) => model) }
  return {
    mayEdit: (type: string, owner: string | undefined) =>
      mayEditOwned(visitor, governed, type, owner),
    mayEditMeasure: (owner: string | undefined) => mayEditOwned(visitor, governed, null, owner),
  }
}

/** @refuses noChain */
export const seePlan = async (asking: Asking, year: number): Promise<SeenPlan | NoPlan> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const last = `${year}-12-31`
  const inForce = loaded.versions.find(({ model }) => isInForce(model.valid, last))
  return {
    loaded,
    model: (inForce ?? loaded.versions[0]).model,
    year,
    today: asking.today,
    chain: chainOn(loaded.chain, last),
    before: chainOn(loaded.chain, `${year - 1}-12-31`),
    undo: await latestEdit(asking),
    ...rightsOf(asking.visitor, standingOn(loaded, asking.today)),
  }
}
