// What a chain must fulfil to be assessed by a model.
import type { Model } from '../model/model.ts'
import type { BodyKind } from '../organisation/organisation.ts'
import type { Chain, Node } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { chainOn } from './chain-on.ts'
import { checkAssessmentCycles } from './check-assessment-cycles.ts'
import { checkBodies } from './check-bodies.ts'
import { checkJudgements, checkReadings, checkTexts } from './check-facts.ts'
import { checkFields } from './check-fields.ts'
import { checkRelativeLimits } from './check-limits.ts'
import { checkLinks, unansweredLinks } from './check-links.ts'
import { checkOwners } from './check-owners.ts'
import { checkNamedInModel, checkRulesOf } from './check-rules.ts'
import { checkServices } from './check-services.ts'
import { checkCircles, checkInForce, checkParents, checkShapes, childrenOf } from './check-shape.ts'
import { limitsOf } from './governing.ts'
import { refer } from './refer.ts'
import { laterDays, saidAt } from './said-later.ts'

/** Faults stop the chain; warnings are of the same sorts where the model only warns. */
export type Checked = { readonly faults: readonly Faulty[]; readonly warnings: readonly Faulty[] }

const checkBodyKind = (
  chain: Chain,
  id: string | undefined,
  allowed: readonly BodyKind[],
  as: 'owner' | 'decides',
  on: Faulty['on'],
): readonly Faulty[] => {
  const body = id === undefined ? undefined : chain.bodies.get(id)
  if (body === undefined || allowed.length === 0 || allowed.includes(body.kind)) return []
  return [{ refused: 'bodyKind', body: body.id, kind: body.kind, allowed, as, on }]
}

const checkNodeReferences = (chain: Chain, node: Node): readonly Faulty[] => {
  const on = (...rest: readonly (string | number)[]) => ['nodes', node.id, ...rest]
  return [
    ...node.parents.flatMap((parent, index) =>
      refer('node', parent, chain.nodes, on('parents', index)),
    ),
    ...refer('body', node.owner, chain.bodies, on('owner')),
    ...refer('body', node.decision?.by, chain.bodies, on('decision', 'by')),
    ...node.measures.flatMap(({ measure }, index) =>
      refer('measure', measure, chain.measures, on('measures', index)),
    ),
  ]
}

const checkNode = (
  model: Model,
  chain: Chain,
  node: Node,
  below: ReadonlyMap<string, readonly Node[]>,
): Checked => {
  const children = below.get(node.id) ?? []
  const references = checkNodeReferences(chain, node)
  const type = model.types.get(node.type)
  if (type === undefined) {
    const unknown = refer('type', node.type, model.types, ['nodes', node.id, 'type'])
    return { faults: [...unknown, ...references], warnings: [] }
  }
  const owner = ['nodes', node.id, 'owner']
  const decider = ['nodes', node.id, 'decision', 'by']
  const levelled = [
    ...checkShapes(model, chain, type, node, children),
    ...[checkInForce(type, node)].filter((one) => one !== null),
  ]
  return {
    faults: [
      ...references,
      ...checkParents(chain, type, node),
      ...checkBodyKind(chain, node.owner, type.owner, 'owner', owner),
      ...checkBodyKind(chain, node.decision?.by, type.decidedBy, 'decides', decider),
      ...checkFields(type, node),
      ...checkLinks(chain, type, node),
      ...checkRulesOf(model, chain, type, node, (id) => (below.get(id) ?? []).map((one) => one.id)),
      ...levelled.filter((one) => one.level === 'error').map((one) => one.found),
    ],
    warnings: levelled.filter((one) => one.level === 'warning').map((one) => one.found),
  }
}

const checkMeasures = (model: Model, chain: Chain): readonly Faulty[] => {
  const limits = limitsOf(model)
  return [...chain.measures.values()].flatMap((measure) => {
    const on = (...rest: readonly string[]) => ['measures', measure.id, ...rest]
    const how = measure.consolidation
    const operands =
      how?.is === 'ratio'
        ? { numerator: how.numerator, denominator: how.denominator }
        : how?.is === 'weightedMean'
          ? { weight: how.weight }
          : {}
    return [
      ...refer('body', measure.owner, chain.bodies, on('owner')),
      ...[...measure.limits.keys()].flatMap((id) => refer('limit', id, limits, on('limits', id))),
      ...checkRelativeLimits(model, chain, measure),
      ...[...(measure.unitLimits ?? [])].flatMap(([unit, own]) => [
        ...refer('body', unit, chain.bodies, on('unitLimits', unit)),
        ...[...own.keys()].flatMap((id) => refer('limit', id, limits, on('unitLimits', unit, id))),
      ]),
      ...Object.values(operands).flatMap((id) =>
        refer('measure', id, chain.measures, on('consolidation')),
      ),
    ]
  })
}

/** The chain as it stands before anything is said anew, or on one day. */
const checkStanding = (model: Model, chain: Chain, day: string | null): Checked => {
  const children = childrenOf(chain)
  const nodes = [...chain.nodes.values()].map((node) => checkNode(model, chain, node, children))
  const groups = [...chain.groups.keys()].flatMap((id) =>
    refer('group', id, model.groups, ['groups', id]),
  )
  const readings = checkReadings(chain)
  const circles = checkCircles(chain)
  return {
    faults: [
      ...circles,
      ...(circles.length > 0 ? [] : checkAssessmentCycles(model, chain, children)),
      ...nodes.flatMap((one) => one.faults),
      ...checkMeasures(model, chain),
      ...groups,
      ...checkNamedInModel(model, chain),
      ...readings.faults,
      ...checkJudgements(model, chain),
      ...checkTexts(model, chain),
    ],
    warnings: [
      ...nodes.flatMap((one) => one.warnings),
      ...unansweredLinks(model, chain, day),
      ...readings.warnings,
    ],
  }
}

/** What is wrong first from a later day, told where it is said. */
const newlyFound = (
  before: readonly Faulty[],
  later: readonly Faulty[],
  chain: Chain,
  day: string,
): readonly Faulty[] => {
  const known = new Set(before.map((one) => JSON.stringify(one)))
  return later
    .filter((one) => !known.has(JSON.stringify(one)))
    .map((one) => {
      const [list, id, ...rest] = one.on
      if (list !== 'nodes' || typeof id !== 'string') return one
      return { ...one, on: [list, id, ...saidAt(chain.nodes.get(id), day, rest)] }
    })
}

/**
 * Checks a whole chain against its model: references, circles, parents, shape, rules, readings,
 * judgements and texts; as it stands, and from each day that something is said anew. Places are told
 * by id («nodes, g1, parents, 0»), readings, judgements and texts by index, so that an edited chain
 * is checked as one from a file.
 */
export const checkChain = (model: Model, chain: Chain): Checked => {
  const first = checkStanding(model, chain, null)
  const owners = checkOwners(model, chain)
  const faults = [...checkBodies(chain), ...checkServices(chain), ...first.faults, ...owners.faults]
  const warnings = [...first.warnings, ...owners.warnings]
  // NOTE what is judged and written is of its own round, and was checked there.
  const unsaid = { ...chain, readings: [], judgements: [], texts: [] }
  for (const day of laterDays(chain)) {
    const later = checkStanding(model, chainOn(unsaid, day), day)
    faults.push(...newlyFound(first.faults, later.faults, chain, day))
    warnings.push(...newlyFound(first.warnings, later.warnings, chain, day))
  }
  return { faults, warnings }
}
