// Whether the evaluation of god ekonomisk hushållning that the law asks for has been given in a round.
import { type Chain, THE_WHOLE } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import { isInForce } from '../organisation/organisation.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import type { Evaluated } from '../periods/statutory-period.ts'

/** Given in the round, not yet, or nothing that the model has a verdict for. */
export type SoundEconomyVerdict = 'given' | 'notGiven' | 'notInModel'

type Judged = { readonly node: string; readonly assessment: string }

/** What the model says is the evaluation of the municipality or its group: on the whole, and on each node of a type. */
const judgedIn = (
  model: Model,
  { nodes }: Pick<Chain, 'nodes'>,
  round: Round,
  whose: Evaluated,
): readonly Judged[] => {
  const isIt = ({ soundEconomy = [] }: { readonly soundEconomy?: readonly Evaluated[] }): boolean =>
    soundEconomy.includes(whose)
  return [
    ...model.verdicts.filter(isIt).map(({ id }) => ({ node: THE_WHOLE, assessment: id })),
    ...[...nodes.values()]
      .filter(({ valid }) => isInForce(valid, lastDayOfRound(round)))
      .flatMap(({ id: node, type }) =>
        (model.types.get(type)?.assessments ?? [])
          .filter(isIt)
          .map(({ id }) => ({ node, assessment: id })),
      ),
  ]
}

/** A person's verdict counts; what a rule suggests is none. Where there are several, all are to be given. */
export const soundEconomyIn = (
  model: Model,
  chain: Pick<Chain, 'nodes' | 'judgements'>,
  round: Round,
  whose: Evaluated,
): SoundEconomyVerdict => {
  const asked = judgedIn(model, chain, round, whose)
  if (asked.length === 0) return 'notInModel'
  const name = nameOfRound(round)
  const isGiven = ({ node, assessment }: Judged): boolean =>
    chain.judgements.some(
      (one) => one.round === name && one.node === node && one.assessment === assessment,
    )
  return asked.every(isGiven) ? 'given' : 'notGiven'
}
