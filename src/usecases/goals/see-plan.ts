// The chain as it is planned for a year: this one or the next.
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import type { Model } from '../../domain/model/model.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import type { AuditEvent } from '../../store/audit.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking, MayNot, Visitor } from '../visitor.ts'
import { mayEditLine, mayEditOwned } from './may-edit.ts'
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
  /** A new node of a type that a body is to own. */
  readonly mayEdit: (type: string, owner: string | undefined) => boolean
  /** A node that is there, by its id. */
  readonly mayEditNode: (node: string) => boolean
  readonly mayEditMeasure: (owner: string | undefined) => boolean
}

export type NoPlan = MayNot | { readonly refused: 'noChain' }

/** The years that can be planned: this one and the next. */
export const planYears = (today: string): readonly [number, number] => {
  const year = Number(today.slice(0, 4))
  return [year, year + 1]
}

const rightsOf = (visitor: Visitor, standing: Loaded, { chain: { nodes } }: Loaded) => {
  const { chain, versions } = standing
  const governed = { chain, models: versions.map(({ model }) => model) }
  return {
    mayEdit: (type: string, owner: string | undefined) =>
      mayEditOwned(visitor, governed, type, owner),
    mayEditNode: (node: string) => {
      const line = nodes.get(node)
      return line !== undefined && mayEditLine(visitor, governed, line)
    },
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
    ...rightsOf(asking.visitor, standingOn(loaded, asking.today), loaded),
  }
}
