// The lines of a planning basis: what is written, what it is about, and the ways from it into the plan.
import type { BasisLineView, BasisReply } from '../../contract/services.ts'
import type { LinkView } from '../../contract/views.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import { isNumber, type Measure } from '../../domain/measures/measure.ts'
import type { NodeType } from '../../domain/model/model.ts'
import { sayDate } from '../../text/dates.ts'
import { lowerFirst } from '../../text/language.ts'
import { serviceWords } from '../../text/services.ts'
import { limitLabel } from '../../text/words-of-model.ts'
import type { BasisSeen, LineSeen } from './basis-seen.ts'
import { reachedSaid } from './level-view.ts'
import { usersOf } from './series-lines.ts'
import { nodesShown, sayText, titleOfNode, type Viewing } from './viewing.ts'

/** A list to choose from that is longer than this is no list. */
const MOST_CHOICES = 500
const MOST_WAYS = 4

/** Levels that may stand under a node, or at the top where none is named, of the sort that a line suggests. */
const typesFor = (viewing: Viewing, line: LineSeen): readonly NodeType[] => {
  const { model, chain } = viewing
  const above = line.node === null ? undefined : chain.nodes.get(line.node)?.type
  return [...model.types.values()].filter(
    ({ sort, retired, parents, parentCount }) =>
      retired === undefined &&
      (sort === 'assignment') === (line.sort === 'action') &&
      (above === undefined ? parentCount.fewest === 0 : parents.includes(above)),
  )
}

/** Each to the form where it is written, with its words and its place. */
const waysInto = (viewing: Viewing, line: LineSeen, organisation: string): readonly LinkView[] => {
  const { basis } = serviceWords(viewing.language)
  const plan = `/app/${organisation}/planera?year=${line.year}`
  if (line.sort === 'finding' || line.sort === 'limit') return []
  const ways = typesFor(viewing, line)
    .slice(0, MOST_WAYS)
    .map(({ id, label }) => ({
      title: basis.toPlan(lowerFirst(sayText(viewing, label))),
      href: `${plan}&${new URLSearchParams({
        typ: id,
        ...(line.node === null ? {} : { under: line.node }),
        titel: line.body,
      })}`,
    }))
  return ways.length > 0 ? ways : [{ title: basis.openPlan, href: plan }]
}

const limitSaid = (viewing: Viewing, line: LineSeen): string | null => {
  const measure = line.measure === null ? undefined : viewing.chain.measures.get(line.measure)
  if (measure === undefined) return line.measure
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  const label = limitLabel(line.limit ?? 'target', { ...viewing.context, types })
  const title = sayText(viewing, measure.title)
  return serviceWords(viewing.language).basis.limitSaid(title, label, line.amount ?? '')
}

/** Of those who stood where we stand, how many had come to the limit after so many years. */
const reachedBy = (viewing: Viewing, line: LineSeen, seen: BasisSeen): readonly string[] => {
  const measure = line.measure === null ? undefined : viewing.chain.measures.get(line.measure)
  const followed = measure === undefined ? null : followedBy(measure)
  if (measure === undefined || followed === null) return []
  return seen.figures.flatMap((one) =>
    one.seen !== null && one.seen.keyFigure.id === followed.keyFigure
      ? reachedSaid({ ...one, seen: one.seen }, measure, line.amount ?? '', viewing.language)
      : [],
  )
}

const aboutOf = (viewing: Viewing, line: LineSeen): string | null => {
  if (line.sort === 'limit') return limitSaid(viewing, line)
  if (line.node === null) return null
  return serviceWords(viewing.language).basis.under(titleOfNode(viewing, line.node).title)
}

export const basisLineViews = (viewing: Viewing, seen: BasisSeen): readonly BasisLineView[] =>
  seen.lines.map((line) => ({
    id: line.id,
    basedOn: line.changeNumber,
    sort: line.sort,
    body: line.body,
    node: line.node,
    measure: line.measure,
    limit: line.limit,
    amount: line.amount,
    about: aboutOf(viewing, line),
    reached: line.sort === 'limit' ? reachedBy(viewing, line, seen) : [],
    written: serviceWords(viewing.language).basis.written(
      line.person,
      sayDate(line.recordedAt, viewing.language),
    ),
    plan: seen.mayPlan ? waysInto(viewing, line, seen.organisation) : [],
  }))

/** What a suggested goal or action can stand under: nodes of levels that others stand under. */
export const nodesToStandUnder = (viewing: Viewing): BasisReply['nodes'] => {
  const parents = new Set([...viewing.model.types.values()].flatMap((type) => type.parents))
  return [...nodesShown(viewing).values()]
    .filter(({ type }) => parents.has(type))
    .slice(0, MOST_CHOICES)
    .map(({ id, title }) => ({ id, title: sayText(viewing, title) }))
}

const limitsOf = (viewing: Viewing, measure: Measure): BasisReply['measures'][number]['limits'] => {
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  const ofTypes = types.flatMap((type) =>
    (viewing.model.types.get(type)?.limits ?? []).map(({ id }) => id),
  )
  const ids = new Set([...measure.limits.keys(), ...ofTypes])
  return [...(ids.size === 0 ? ['target'] : ids)].map((id) => ({
    id,
    label: limitLabel(id, { ...viewing.context, types }),
  }))
}

/** The measures that a limit can be suggested for. */
export const measuresToLimit = (viewing: Viewing): BasisReply['measures'] =>
  [...viewing.chain.measures.values()]
    .filter(({ unit }) => isNumber(unit))
    .slice(0, MOST_CHOICES)
    .map((measure) => ({
      id: measure.id,
      title: sayText(viewing, measure.title),
      limits: limitsOf(viewing, measure),
    }))
