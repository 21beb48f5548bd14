// Rules over grades that look at assignments: one that is closed is not judged again, and has no grade there.
import type { Chain } from '../goals/chain.ts'
import { selectedNodes } from '../goals/selected-nodes.ts'
import type { Model } from '../model/model.ts'
import type { MissingPolicy, Rule, Selection } from '../model/rule.ts'
import { partsOf } from '../model/rule-parts.ts'
import type { Finding } from './finding.ts'
import type { Standing } from './standing.ts'

type Looking = { readonly of: Selection; readonly missing: MissingPolicy }

/** What a rule looks at, with what it does with those that have no grade. */
const lookingOf = ({ body }: Rule): readonly Looking[] => {
  const { conditions, quantities } = partsOf({ body })
  return [
    ...(body.is === 'roll' ? [body] : []),
    ...conditions.flatMap((one) => ('of' in one && 'missing' in one ? [one] : [])),
    ...quantities.flatMap((one) =>
      'of' in one && 'missing' in one && one.is !== 'sum' ? [one] : [],
    ),
  ].filter(({ of, missing }) => of.of !== 'measures' && missing.is !== 'leftOut')
}

/** Each rule, once, by which a closed assignment counts as one that nobody has judged. */
export const lintAssignments = (
  model: Model,
  chain: Chain,
  standing: readonly Standing[],
): readonly Finding[] => {
  const below = new Map(
    standing.map(({ node, children }) => [node.id, children.map(({ id }) => id)] as const),
  )
  const around = { nodes: chain.nodes, childrenOf: (id: string) => below.get(id) ?? [] }
  const isAssignment = (type: string): boolean => {
    const found = model.types.get(type)
    return found?.sort === 'assignment' && found.assessments.length > 0
  }
  if (![...model.types.keys()].some(isAssignment)) return []
  return [...model.rules.values()].flatMap((rule): readonly Finding[] => {
    const looking = lookingOf(rule)
    const counted = standing
      .filter(({ type }) => type.assessments.some((one) => one.rule === rule.id))
      .flatMap(({ node }) => looking.flatMap(({ of }) => selectedNodes(around, node, of)))
      .find(({ type }) => isAssignment(type))
    return counted === undefined
      ? []
      : [
          {
            warns: 'closedCounted',
            rule: rule.id,
            type: counted.type,
            on: ['rules', rule.id],
            ...(rule.source === undefined ? {} : { source: rule.source }),
          },
        ]
  })
}
