// The verdicts on the whole organisation, suggested beside decided, as a node's assessments are.
import { THE_WHOLE } from '../goals/chain.ts'
import type { AssessedNode } from './assessed.ts'
import type { Conclusions } from './conclusions.ts'
import { type Facts, judgementKey } from './facts.ts'

/** What a rule suggests and a person has decided of the whole, in the model's order. */
export const assessedWhole = (
  { model, judgements }: Pick<Facts, 'model' | 'judgements'>,
  conclusions: Pick<Conclusions, 'verdicts'>,
): readonly AssessedNode[] => {
  const suggestions = conclusions.verdicts()
  return model.verdicts.map(({ id, scale }) => {
    const reasons = suggestions.get(id) ?? null
    return {
      node: THE_WHOLE,
      assessment: id,
      scale,
      suggested: reasons?.suggestion ?? { is: 'judgement' },
      decided: judgements.get(judgementKey(THE_WHOLE, id)) ?? null,
      // NOTE what is not told has no reasons either.
      reasons: reasons?.suggestion.is === 'notTold' ? null : reasons,
      measures: [],
    }
  })
}
