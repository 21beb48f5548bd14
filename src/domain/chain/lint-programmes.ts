// Programmes that nobody works with, that are over, or that something still in force is linked to.
import type { Chain } from '../goals/chain.ts'
import { daysInForce, isNodeInForce } from '../goals/in-force.ts'
import { isOver, isProgramme, programmesIn, unworkedParts } from '../goals/programmes.ts'
import type { Model } from '../model/model.ts'
import type { Finding } from './finding.ts'

/** Nodes in force that are linked to a programme, or a part of one, that has ended. */
const linkedToEnded = (model: Model, chain: Chain, today: string): readonly Finding[] => {
  const ofProgrammes = new Set(
    programmesIn(model, chain.nodes).flatMap(({ node, parts }) => [
      node.id,
      ...parts.map(({ id }) => id),
    ]),
  )
  return [...chain.nodes.values()]
    .filter((node) => isNodeInForce(model, node, today) && !isProgramme(model, node))
    .flatMap((node) =>
      node.links.flatMap(({ to }, index): readonly Finding[] => {
        const other = chain.nodes.get(to)
        const ended = other === undefined ? undefined : daysInForce(model, other).to
        return !ofProgrammes.has(to) || ended === undefined || ended >= today
          ? []
          : [
              {
                warns: 'linkedToEnded',
                node: node.id,
                to,
                ended,
                on: ['nodes', node.id, 'links', index],
              },
            ]
      }),
    )
}

/** With a day (ISO) also what is over by then; without one, no time is read. */
export const lintProgrammes = (
  model: Model,
  chain: Chain,
  today: string | null,
): readonly Finding[] => {
  const programmes = programmesIn(model, chain.nodes)
  const unworked = programmes.flatMap((programme) =>
    unworkedParts(programme).map(
      ({ id, type }): Finding => ({
        ...{ warns: 'nobodyWorks', node: id, type, programme: programme.node.id },
        on: ['nodes', id],
      }),
    ),
  )
  if (today === null) return unworked
  const over = programmes.flatMap(({ node: { id, type, valid, due } }): readonly Finding[] =>
    due === undefined || !isOver({ valid: daysInForce(model, { type, valid }), due }, today)
      ? []
      : [{ warns: 'programmeOver', node: id, type, due, on: ['nodes', id, 'due'] }],
  )
  return [...unworked, ...over, ...linkedToEnded(model, chain, today)]
}
