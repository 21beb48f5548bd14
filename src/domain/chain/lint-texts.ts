// Texts that a round asks for and nobody has written in it.
import type { Chain } from '../goals/chain.ts'
import { isNodeInForce } from '../goals/in-force.ts'
import type { Model } from '../model/model.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../periods/period.ts'
import type { Finding } from './finding.ts'
import type { Standing } from './standing.ts'

/** Fields a type requires each round: a text of another round, or of none, does not stand in for it. */
export const lintTexts = (
  model: Model,
  chain: Chain,
  standing: readonly Standing[],
  round: Round,
): readonly Finding[] => {
  const name = nameOfRound(round)
  const asked = model.rounds.find((one) => one.id === round.id)?.types
  const written = new Set(
    chain.texts.flatMap((text) => (text.round === name ? [`${text.node}\n${text.field}`] : [])),
  )
  return standing
    .filter(
      ({ node, type }) =>
        asked?.includes(type.id) !== false && isNodeInForce(model, node, lastDayOfRound(round)),
    )
    .flatMap(({ node, type }) =>
      type.fields
        .filter(({ id, required }) => required === 'perRound' && !written.has(`${node.id}\n${id}`))
        .map(({ id, label }): Finding => {
          const told = { node: node.id, field: id, label, round: name }
          return { warns: 'roundTextMissing', ...told, on: ['nodes', node.id] }
        }),
    )
}
