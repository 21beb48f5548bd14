// Grades in a round that demand words which nobody has written.
import { assessChain } from '../assessment/assess-chain.ts'
import { conclusionsOf } from '../assessment/conclusions.ts'
import { lackingWords } from '../assessment/lacking-words.ts'
import type { Chain } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import type { Round } from '../periods/period.ts'
import type { Finding } from './finding.ts'

/** Each grade of the round, decided or suggested as it stands on the day (ISO), that lacks words that it demands. */
export const lintWords = (
  seen: { readonly model: Model; readonly chain: Chain; readonly round: Round },
  day: string,
): readonly Finding[] => {
  const { model, chain, round } = seen
  const conclusions = conclusionsOf(assessChain(model, chain, round, day))
  return lackingWords(seen, conclusions).map(({ node, ...lacking }) => ({
    warns: 'wordsMissing',
    node,
    type: chain.nodes.get(node)?.type ?? '',
    ...lacking,
    on: ['nodes', node],
  }))
}
