// The chain as it is planned for a year: this one or the next.
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { versionOn } from '../../domain/goals/governing.ts'
import type { Model } from '../../domain/model/model.ts'
import type { AuditEvent } from '../../store/audit.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { Asking, MayNot, Visitor } from '../visitor.ts'
import { mayEditAll, mayEditLine, mayEditOwned, type Owning } from './may-edit.ts'
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
  /** A node or a measure that is there, by its id. */
  readonly mayEditNode: (node: string) => boolean
  readonly mayEditMeasure: (measure: string) => boolean
  /** Also what is of the whole chain. */
  readonly mayEditAll: boolean
}

export type NoPlan = MayNot | { readonly refused: 'noChain' }

/** The years that can be planned: this one and the next. */
export const planYears = (today: string): readonly [number, number] => {
  const year = Number(today.slice(0, 4))
  return [year, year + 1]
}

/** NOTE a line is asked of as it is written: its owner may end before the year that is planned. */
const rightsOf = (visitor: Visitor, standing: Loaded, { chain: { nodes, measures } }: Loaded) => {
  const { chain, versions } = standing
  const governed = { chain, models: versions.map(({ model }) => model) }
  const mayEditThat = (line: Owning | undefined): boolean =>
    line !== undefined && mayEditLine(visitor, governed, line)
  return {
    mayEdit: (type: string, owner: string | undefined) =>
      mayEditOwned(visitor, governed, type, owner),
    mayEditNode: (node: string) => mayEditThat(nodes.get(node)),
    mayEditMeasure: (measure: string) => {
      const { owner } = measures.get(measure) ?? {}
      return mayEditThat(measures.has(measure) ? { owner } : undefined)
    },
    mayEditAll: mayEditAll(visitor, chain),
  }
}

/** @refuses noChain */
export const seePlan = async (asking: Asking, year: number): Promise<SeenPlan | NoPlan> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const last = `${year}-12-31`
  return {
    loaded,
    model: versionOn(loaded.versions, last).model,
    year,
    today: asking.today,
    chain: chainOn(loaded.chain, last),
    before: chainOn(loaded.chain, `${year - 1}-12-31`),
    undo: await latestEdit(asking),
    ...rightsOf(asking.visitor, standingOn(loaded, asking.today), loaded),
  }
}
