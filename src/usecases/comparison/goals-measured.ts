// The goals that a measure measures, as the chain stands today.
import type { Node } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'

export const goalsMeasuredBy = (
  { today }: Pick<Asking, 'today'>,
  { chain }: Loaded,
  measure: string,
): readonly Node[] =>
  [...chainOn(chain, today).nodes.values()].filter(
    ({ measures, valid }) =>
      measures.some((one) => one.measure === measure) && isInForce(valid, today),
  )
