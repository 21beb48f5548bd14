// What a chain breaks of one version of its model and not of another.
import type { Chain } from '../goals/chain.ts'
import type { Faulty } from '../goals/chain-fault.ts'
import { checkChain } from '../goals/check-chain.ts'
import { compiledBy } from '../goals/check-edited.ts'
import type { Model } from '../model/model.ts'
import type { Adopting, Broken } from './adopting.ts'

/** Faults on which a rule cannot be run at all; the others are demands that the chain does not meet. */
const STOPS_RULES: readonly Faulty['refused'][] = [
  'unknownReference',
  'severalMeasures',
  'cannotCarry',
  'unlikeUnits',
  'assessmentCycle',
  'cycle',
]
const ABOUT_FACTS: readonly unknown[] = ['readings', 'judgements', 'texts']

type Held = Pick<Adopting, 'chain' | 'words'>

/** What `check` refuses of the chain by a version of the model, without the facts about it. */
const faultsUnder = ({ chain, words }: Held, model: Model): readonly Faulty[] => {
  const facts = { readings: [], judgements: chain.judgements, texts: [], peers: [] }
  const { chain: governed, faults } = compiledBy(model, words, facts, false)
  return [...faults, ...checkChain(model, governed).faults].filter(
    ({ on: [list] }) => !ABOUT_FACTS.includes(list),
  )
}

const isStop = ({ refused }: Faulty): boolean => STOPS_RULES.includes(refused)

const brokenIn = ({ nodes, measures, bodies }: Chain, fault: Faulty): Broken => {
  const [list, id = ''] = fault.on
  const things = list === 'nodes' ? nodes : list === 'measures' ? measures : bodies
  const title = list === 'model' ? undefined : things.get(String(id))?.title
  return {
    fault,
    ...(title === undefined ? {} : { title }),
    ...(list === 'nodes' ? { node: String(id) } : {}),
  }
}

/**
 * What the rules of a version cannot be run on, and what else the chain breaks of it that it does
 * not break of the version before.
 */
export const newlyBroken = (
  held: Held,
  before: Model,
  after: Model,
): { readonly cannotRun: readonly Broken[]; readonly toMend: readonly Broken[] } => {
  const found = faultsUnder(held, after)
  if (found.length === 0) return { cannotRun: [], toMend: [] }
  const known = new Set(faultsUnder(held, before).map((one) => JSON.stringify(one)))
  const told = (faults: readonly Faulty[]) => faults.map((one) => brokenIn(held.chain, one))
  return {
    cannotRun: told(found.filter(isStop)),
    toMend: told(found.filter((one) => !isStop(one) && !known.has(JSON.stringify(one)))),
  }
}
